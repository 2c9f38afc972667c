//! Bytes as letters: UTF-8, UTF-16 with its mark, else what Windows wrote before.

use crate::lang::{Both, both};

/// What the bytes from 0x80 to 0x9F are in Windows-1252; the rest is as in Unicode.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

pub fn decoded(bytes: &[u8]) -> Result<String, Both> {
    let no_text = || both("det här är ingen text", "this is no text");
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
            let other = |_| bytes.iter().map(windows).collect();
            std::str::from_utf8(bytes).map_or_else(other, String::from)
        }
    };
    if text.contains('\0') { Err(no_text()) } else { Ok(text) }
}
