//! Ways of packing that only documents of this kind have. None gives more than it may; what is
//! broken is taken as far as it goes.

pub fn from_85(bytes: &[u8]) -> Vec<u8> {
    let (mut out, mut group) = (Vec::new(), Vec::new());
    for byte in bytes.iter().take_while(|byte| **byte != b'~') {
        match byte {
            b'z' if group.is_empty() => out.extend([0; 4]),
            b'!'..=b'u' => group.push(u32::from(byte - b'!')),
            _ => continue,
        }
        if group.len() == 5 {
            let number =
                group.iter().fold(0u32, |number, digit| number.wrapping_mul(85).wrapping_add(*digit));
            out.extend(number.to_be_bytes());
            group.clear();
        }
    }
    if group.len() > 1 {
        let some = group.len() - 1;
        group.resize(5, 84);
        let number = group.iter().fold(0u32, |number, digit| number.wrapping_mul(85).wrapping_add(*digit));
        out.extend(&number.to_be_bytes()[..some]);
    }
    out
}

/// Codes of nine to twelve bits; each but the first says how the one before goes on. `early` is
/// whether they grow one code sooner than they have to. `None` is too much.
pub fn from_lzw(bytes: &[u8], early: bool, most: usize) -> Option<Vec<u8>> {
    const CLEAR: usize = 256;
    const END: usize = 257;
    const LARGEST: usize = 4096;
    // Where in what came out each string stands, and how long it is.
    let mut strings: Vec<(usize, usize)> = Vec::new();
    let mut out: Vec<u8> = Vec::new();
    let (mut last, mut width, mut bits, mut count) = (None, 9, 0usize, 0);
    for byte in bytes {
        bits = bits << 8 | usize::from(*byte);
        count += 8;
        if count < width {
            continue;
        }
        count -= width;
        let code = bits >> count & ((1 << width) - 1);
        bits &= (1 << count) - 1;
        let start = out.len();
        match (code, last) {
            (CLEAR, _) => {
                strings.clear();
                (last, width) = (None, 9);
                continue;
            }
            (END, _) => break,
            (0..CLEAR, _) => out.push(code as u8),
            (_, Some((at, length))) if code - END - 1 <= strings.len() => {
                // The newest string is the last one with its own first letter.
                let (at, length) = strings.get(code - END - 1).copied().unwrap_or((at, length + 1));
                for from in at..at + length {
                    out.push(*out.get(from)?);
                }
            }
            _ => break,
        }
        if out.len() > most {
            return None;
        }
        if let Some((at, length)) = last
            && END + 1 + strings.len() < LARGEST
        {
            strings.push((at, length + 1));
        }
        last = Some((start, out.len() - start));
        let next = END + 1 + strings.len() + usize::from(early);
        // The next code may be one that is only made with it.
        width = match next + 1 {
            0..=512 => 9,
            513..=1024 => 10,
            1025..=2048 => 11,
            _ => 12,
        };
    }
    Some(out)
}

/// Runs of one byte, and of several that are not alike.
pub fn from_runs(bytes: &[u8], most: usize) -> Option<Vec<u8>> {
    let (mut out, mut at) = (Vec::new(), 0);
    while let Some(count) = bytes.get(at).map(|count| usize::from(*count)).filter(|count| *count != 128) {
        match count < 128 {
            true => {
                let end = (at + 2 + count).min(bytes.len());
                out.extend_from_slice(&bytes[at + 1..end]);
                at = end;
            }
            false => {
                let Some(byte) = bytes.get(at + 1) else { break };
                out.extend(std::iter::repeat_n(*byte, 257 - count));
                at += 2;
            }
        }
        if out.len() > most {
            return None;
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::{from_lzw, from_runs};
    use std::collections::HashMap;

    /// Packs as the documents' standard says.
    fn lzw(bytes: &[u8], early: bool) -> Vec<u8> {
        let (mut bits, mut out, mut count) = (0u64, Vec::new(), 0);
        let mut put = |code: usize, width: u32, out: &mut Vec<u8>| {
            bits = bits << width | code as u64;
            count += width;
            while count >= 8 {
                count -= 8;
                out.push((bits >> count) as u8);
                bits &= (1 << count) - 1;
            }
        };
        let (mut table, mut width): (HashMap<Vec<u8>, usize>, u32) = (HashMap::new(), 9);
        put(256, width, &mut out);
        let mut word: Vec<u8> = Vec::new();
        let code = |table: &HashMap<Vec<u8>, usize>, word: &[u8]| match word {
            [one] => usize::from(*one),
            more => table[more],
        };
        for byte in bytes {
            let longer = [&word[..], &[*byte]].concat();
            if longer.len() == 1 || table.contains_key(&longer) {
                word = longer;
                continue;
            }
            put(code(&table, &word), width, &mut out);
            table.insert(longer, 258 + table.len());
            // Codes grow when the next one to be made would not fit; early, one before that.
            let next = 258 + table.len() + usize::from(early);
            if next > 1 << width {
                width = (width + 1).min(12);
            }
            if 258 + table.len() >= 4094 {
                put(256, width, &mut out);
                table.clear();
                width = 9;
            }
            word = vec![*byte];
        }
        if !word.is_empty() {
            put(code(&table, &word), width, &mut out);
        }
        put(257, width, &mut out);
        put(0, 16, &mut out);
        out
    }

    #[test]
    fn codes_that_grow() {
        // The example of the standard.
        let packed = [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01];
        let plain = [45, 45, 45, 45, 45, 65, 45, 45, 45, 66];
        assert_eq!(from_lzw(&packed, true, 100).as_deref(), Some(&plain[..]));
        let mut seed = 7u32;
        let mut some = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 24) as u8
        };
        for length in [0, 1, 300, 20_000] {
            let text: Vec<u8> = (0..length).map(|at| if at % 3 == 0 { some() } else { b'a' }).collect();
            for early in [true, false] {
                let own = from_lzw(&lzw(&text, early), early, 1 << 20);
                assert!(own.as_deref() == Some(&text[..]), "{length} {early}");
            }
        }
    }

    /// As a program of the nineties writes it.
    #[test]
    fn a_page_packed_so_is_read() {
        let says = b"BT /F1 12 Tf 72 700 Td (Anna Ask utses till direktor.) Tj ET";
        let page = |filter: &str, packed: &[u8]| {
            let head = format!(
                "%PDF-1.2\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [3 0 R] /Count \
                 1>> endobj\n3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font \
                 <</F1 5 0 R>>>>>> endobj\n5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding \
                 /WinAnsiEncoding>> endobj\n4 0 obj <</Length {} {filter}>> stream\n",
                packed.len()
            );
            let end = b"\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n";
            crate::texts::pdf::read(&[head.as_bytes(), packed, end].concat(), false).map(|(text, _)| text)
        };
        let late = "/Filter /LZWDecode /DecodeParms <</EarlyChange 0>>";
        // Rows of ten bytes, each less the one above it.
        let rows = [&says[..], &b" ".repeat(10 - says.len() % 10)].concat();
        let by_rows: Vec<u8> = (0..rows.len() / 10)
            .flat_map(|line| {
                let above = |at: usize| if line > 0 { rows[(line - 1) * 10 + at] } else { 0 };
                let less = (0..10).map(move |at| (line, at));
                let less = less.map(|(line, at)| rows[line * 10 + at].wrapping_sub(above(at)));
                [2].into_iter().chain(less).collect::<Vec<u8>>()
            })
            .collect();
        let predicted = "/Filter [/LZWDecode] /DecodeParms [<</Predictor 12 /Columns 10>>]";
        let runs = [&[says.len() as u8 - 1][..], says, &[128]].concat();
        for (filter, packed) in [
            ("/Filter [/LZWDecode]", lzw(says, true)),
            (late, lzw(says, false)),
            (predicted, lzw(&by_rows, true)),
            ("/Filter /RunLengthDecode", runs),
        ] {
            assert_eq!(
                page(filter, &packed).map(|text| text.trim().to_string()),
                Ok("Anna Ask utses till direktor.".into()),
                "{filter}"
            );
        }
        assert!(page("/Filter /JBIG2Decode", says).is_err());
    }

    #[test]
    fn what_is_broken_or_too_large() {
        assert_eq!(from_lzw(&lzw(&[b'a'; 5_000], true), true, 4_999), None);
        for length in 0..200u32 {
            let noise: Vec<u8> = (0..length).map(|at| (at * 7 + length * 13) as u8).collect();
            assert!(from_lzw(&noise, length % 2 == 0, 1 << 16).is_none_or(|out| out.len() <= 1 << 16));
            assert!(from_runs(&noise, 1 << 16).is_none_or(|out| out.len() <= 1 << 16));
        }
        assert_eq!(
            from_runs(&[2, b'a', b'b', b'c', 254, b'd', 128, 9], 100).as_deref(),
            Some(&b"abcddd"[..])
        );
        assert_eq!(from_runs(&[129, b'a'], 100), None);
    }
}
