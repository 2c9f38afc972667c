//! Bytes as letters: UTF-8, UTF-16 with its mark, else what Windows wrote before.

use crate::lang::{Both, both};

/// What the bytes from 0x80 to 0x9F are in Windows-1252; the rest is as in Unicode.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

pub fn decoded(bytes: &[u8]) -> Result<String, Both> {
    let no_text = || both("det här är ingen text", "this is not a text");
    let pairs = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        String::from_utf16(&units).map_err(|_| no_text())
    };
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => pairs(rest, u16::from_le_bytes)?,
        [0xFE, 0xFF, rest @ ..] => pairs(rest, u16::from_be_bytes)?,
        _ => {
            let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            let windows = |byte: &u8| match byte {
                0x80..=0x9F => WINDOWS[usize::from(byte - 0x80)],
                byte => char::from(*byte),
            };
            match std::str::from_utf8(bytes) {
                Ok(text) => text.to_string(),
                Err(at) if is_mostly_utf8(bytes) => return Err(bad_byte(bytes, at.valid_up_to())),
                Err(_) => bytes.iter().map(windows).collect(),
            }
        }
    };
    let is_laid_out = |c: char| matches!(c, '\t' | '\n' | '\r' | '\u{C}' | '\u{85}');
    match text.chars().any(|c| c.is_control() && !is_laid_out(c)) {
        true => Err(no_text()),
        false => Ok(text.replace("\r\n", "\n").replace('\r', "\n")),
    }
}

/// Whether most letters beyond ASCII are as UTF-8 writes them: then the others are slips.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let read = String::from_utf8_lossy(bytes);
    let slips = read.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    read.chars().filter(|c| !c.is_ascii()).count() > 2 * slips
}

fn bad_byte(bytes: &[u8], at: usize) -> Both {
    let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
    both(
        format!("rad {line} har ett tecken som inte är UTF-8, fast resten är det"),
        format!("line {line} has a character that is not UTF-8, although the rest is"),
    )
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn a_text_is_read_and_what_is_none_refused() {
        assert_eq!(decoded(b"N\xe4mnden\rf\xf6r v\xe5rd").as_deref(), Ok("Nämnden\nför vård"));
        assert_eq!(decoded("Nämnden för vård\r\n".as_bytes()).as_deref(), Ok("Nämnden för vård\n"));
        let slip = decoded(b"N\xc3\xa4mnden\nf\xc3\xb6r v\xe5rd").expect_err("of two sorts");
        assert!(slip.en.contains("line 2"), "{}", slip.en);
        for bytes in [&b"\xff\xd8\xff\xe0JFIF\x01\x02"[..], b"a\0b", b"\x1b[31m"] {
            assert!(decoded(bytes).is_err(), "{bytes:?}");
        }
    }
}
