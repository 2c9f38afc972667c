//! The letters of a text without marks, whatever way they are written, and where each stands:
//! composed or not, wide, escaped as in YAML, percent-encoded, or in a domain's ASCII form.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A letter in lower case, `-` for what joins words, or a blank; and its place in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    pub c: char,
    pub start: usize,
    pub end: usize,
}

/// The letters of a text.
pub fn spelled(text: &str) -> Vec<Letter> {
    let mut letters = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let plain = at + c.len_utf8();
        if c.is_ascii_alphanumeric() && !(matches!(c, 'x' | 'X') && text[at..].len() > 4) {
            letters.push(Letter { c: c.to_ascii_lowercase(), start: at, end: plain });
            at = plain;
            continue;
        }
        at = match c {
            '%' => percent(text, at, &mut letters),
            '\\' => escape(text, at, &mut letters),
            'x' | 'X' => domain(text, at, &mut letters),
            _ => None,
        }
        .unwrap_or_else(|| {
            push(c, at, plain, &mut letters);
            plain
        });
    }
    letters
}

/// The words of a text, as places of their letters.
pub fn tokens(letters: &[Letter]) -> Vec<(usize, usize)> {
    let (mut tokens, mut begun) = (Vec::new(), None);
    for (at, letter) in letters.iter().enumerate() {
        match (letter.c.is_alphanumeric(), begun) {
            (true, None) => begun = Some(at),
            (false, Some(start)) => {
                tokens.push((start, at));
                begun = None;
            }
            _ => {}
        }
    }
    tokens.extend(begun.map(|start| (start, letters.len())));
    tokens
}

/// Whether what stands between blanks is an address.
pub fn looks_like_address(chunk: &str) -> bool {
    chunk.contains("://") || chunk.contains('@') || chunk.starts_with("www.")
}

/// What stands between blanks, quotes and brackets around a place in a text.
pub fn around(text: &str, start: usize, end: usize) -> (usize, usize) {
    let ends = |c: char| c.is_whitespace() || "\"'<>[](){},;|`".contains(c);
    let from = text[..start].char_indices().rev().find(|(_, c)| ends(*c));
    let from = from.map_or(0, |(at, c)| at + c.len_utf8());
    (from, text[end..].find(ends).map_or(text.len(), |at| end + at))
}

fn push(c: char, start: usize, end: usize, letters: &mut Vec<Letter>) {
    let mut add = |c: char| letters.push(Letter { c, start, end });
    match c {
        // What is not seen, and what some leave out of a name.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
        '\'' | '’' | '‘' | 'ʼ' | '´' | '`' | '′' => {}
        c if is_combining_mark(c) => {}
        '-' | '_' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}' => add('-'),
        'ß' | 'ẞ' => (0..2).for_each(|_| add('s')),
        'ı' => add('i'),
        'ø' | 'Ø' => add('o'),
        'æ' | 'Æ' => ['a', 'e'].into_iter().for_each(add),
        'œ' | 'Œ' => ['o', 'e'].into_iter().for_each(add),
        'ł' | 'Ł' => add('l'),
        'đ' | 'Đ' | 'ð' | 'Ð' => add('d'),
        'þ' | 'Þ' => ['t', 'h'].into_iter().for_each(add),
        // A line and a key end what belongs together.
        '\n' | ':' => add('\n'),
        c if c.is_alphanumeric() => {
            let bare = std::iter::once(c).nfkd().filter(|c| !is_combining_mark(*c));
            bare.flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).for_each(add);
        }
        _ => add(' '),
    }
}

/// `%C3%B6`: bytes of UTF-8.
fn percent(text: &str, at: usize, letters: &mut Vec<Letter>) -> Option<usize> {
    let (mut bytes, mut end) = (Vec::new(), at);
    while let Some(hex) = text.get(end..end + 3).and_then(|part| part.strip_prefix('%')) {
        let Ok(byte) = u8::from_str_radix(hex, 16) else { break };
        bytes.push(byte);
        end += 3;
    }
    let decoded = std::str::from_utf8(&bytes).ok().filter(|decoded| !decoded.is_empty())?;
    for (from, c) in decoded.char_indices() {
        push(c, at + 3 * from, at + 3 * (from + c.len_utf8()), letters);
    }
    Some(end)
}

/// `\xf6`, `\u00f6`, `\U000000f6`: a character of a quoted text of YAML or JSON.
fn escape(text: &str, at: usize, letters: &mut Vec<Letter>) -> Option<usize> {
    let digits = match text.as_bytes().get(at + 1)? {
        b'x' => 2,
        b'u' => 4,
        b'U' => 8,
        _ => return None,
    };
    let end = at + 2 + digits;
    let c = char::from_u32(u32::from_str_radix(text.get(at + 2..end)?, 16).ok()?)?;
    push(c, at, end, letters);
    Some(end)
}

/// `xn--qvarnstrm-77a`: a label of a domain in which letters are not ASCII (RFC 3492).
fn domain(text: &str, at: usize, letters: &mut Vec<Letter>) -> Option<usize> {
    let head = text.get(at..at + 4)?;
    let is_begun = letters.last().is_some_and(|letter| letter.end == at && letter.c.is_alphanumeric());
    if !head.eq_ignore_ascii_case("xn--") || is_begun {
        return None;
    }
    let label = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let end = text[at + 4..].find(|c| !label(c)).map_or(text.len(), |length| at + 4 + length);
    for c in punycode(&text[at + 4..end].to_ascii_lowercase())? {
        push(c, at, end, letters);
    }
    Some(end)
}

fn punycode(label: &str) -> Option<Vec<char>> {
    let (plain, rest) = label.rsplit_once('-').unwrap_or(("", label));
    let mut out: Vec<char> = plain.chars().collect();
    let (mut n, mut i, mut bias, mut digits) = (128_u32, 0_u32, 72_u32, rest.bytes());
    while digits.len() > 0 {
        let (begun, mut weight, mut k) = (i, 1_u32, 36_u32);
        loop {
            let digit = match digits.next()? {
                byte @ b'a'..=b'z' => u32::from(byte - b'a'),
                byte @ b'0'..=b'9' => u32::from(byte - b'0') + 26,
                _ => return None,
            };
            i = i.checked_add(digit.checked_mul(weight)?)?;
            let least = k.saturating_sub(bias).clamp(1, 26);
            if digit < least {
                break;
            }
            weight = weight.checked_mul(36 - least)?;
            k += 36;
        }
        let length = out.len() as u32 + 1;
        let mut delta = (i - begun) / if begun == 0 { 700 } else { 2 };
        delta += delta / length;
        let mut more = 0;
        while delta > 455 {
            delta /= 35;
            more += 36;
        }
        bias = more + 36 * delta / (delta + 38);
        n = n.checked_add(i / length)?;
        i %= length;
        out.insert(i as usize, char::from_u32(n)?);
        i += 1;
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::spelled;

    fn letters(text: &str) -> String {
        spelled(text).iter().map(|letter| letter.c).collect()
    }

    #[test]
    fn a_letter_is_the_same_however_it_is_written() {
        let cases = [
            ("Qvarnström", "qvarnstrom"),
            ("Qvarnstro\u{308}m", "qvarnstrom"),
            ("Ｑvarnström", "qvarnstrom"),
            ("QVARN\u{ad}STRÖM", "qvarnstrom"),
            ("qvarnstr%C3%B6m", "qvarnstrom"),
            ("qvarnstr%c3%b6m%2F%zz", "qvarnstrom  zz"),
            ("qvarnstr\\u00f6m \\xF6", "qvarnstrom o"),
            ("xn--qvarnstrm-77a.se", "qvarnstrom-se"),
            ("xn--rksmrgs-5wao1o", "raksmorgas"),
            ("xn--", "xn--"),
            ("%", " "),
            ("\\u", " u"),
            ("O’Brien", "obrien"),
            ("Straße", "strasse"),
            ("Yıldız", "yildiz"),
            ("王小明", "王小明"),
        ];
        for (text, expected) in cases {
            assert_eq!(letters(text), expected, "{text}");
        }
        let all = spelled("a%C3%B6b");
        assert_eq!(
            all.iter().map(|letter| (letter.start, letter.end)).collect::<Vec<_>>(),
            [(0, 1), (1, 7), (7, 8)]
        );
    }
}
