//! What a file is that is not UTF-8: another program's document, or a text in another encoding.

use super::{Content, Fault};
use crate::lang::{Both, both};

/// The place of the first byte that is no text; the rest is shown as well as it can be.
pub fn not_utf8(bytes: &[u8], valid: usize) -> Content {
    let at = String::from_utf8_lossy(&bytes[..valid]).chars().count() as u32;
    let (message, help) = seen_in(bytes);
    Content::Fault(Box::new(Fault {
        code: "not-utf8",
        message,
        help: Some(help),
        text: String::from_utf8_lossy(bytes).into_owned(),
        at,
        mark: None,
    }))
}

/// What the bytes seem to be, and how to make UTF-8 of them.
fn seen_in(bytes: &[u8]) -> (Both, Both) {
    if let Some(document) = document(bytes) {
        let help = both(
            "här ska ligga en textfil: spara dokumentet som text och ta in det med `gov source add FIL`",
            "a text file belongs here: save the document as text and bring it in with `gov source add FILE`",
        );
        return (said(document, document), help);
    }
    let message = encoding(bytes).map_or_else(
        || both("här är filen inte UTF-8", "the file is not UTF-8 here"),
        |(sv, en)| said(sv, en),
    );
    let help = both(
        "spara om filen som UTF-8: i Anteckningar under Spara som och Kodning, i Excel som CSV UTF-8",
        "save the file as UTF-8: in Notepad under Save as and Encoding, in Excel as CSV UTF-8",
    );
    (message, help)
}

fn said(sv: &str, en: &str) -> Both {
    both(
        format!("här är filen inte UTF-8: den ser ut att vara {sv}"),
        format!("the file is not UTF-8 here: it looks like {en}"),
    )
}

/// The programs' own forms, by how they begin.
fn document(bytes: &[u8]) -> Option<&'static str> {
    let begins: [(&[u8], &str); 3] = [
        (b"PK\x03\x04", "Word, Excel, LibreOffice (zip)"),
        (b"\xD0\xCF\x11\xE0", "Word, Excel (1997)"),
        (b"%PDF", "PDF"),
    ];
    begins.iter().find(|(begin, _)| bytes.starts_with(begin)).map(|(_, name)| *name)
}

/// Texts with two bytes per letter have a byte order mark, or a zero in every second byte. Of the
/// others the bytes that are å, ä and ö tell.
fn encoding(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let zeros = bytes.iter().take(1000).filter(|byte| **byte == 0).count();
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") || zeros > bytes.len().min(1000) / 4 {
        return Some(("UTF-16 (”Unicode”)", "UTF-16 (\"Unicode\")"));
    }
    let often = |letters: &[u8; 6]| bytes.iter().filter(|byte| letters.contains(byte)).count();
    let windows = (often(b"\xE5\xE4\xF6\xC5\xC4\xD6"), "Windows-1252 (ANSI)");
    let mac = (often(b"\x8C\x8A\x9A\x81\x80\x85"), "Mac Roman");
    let dos = (often(b"\x86\x84\x94\x8F\x8E\x99"), "DOS (850)");
    // Of equals the last is taken: it is by far the most common.
    let most = [dos, mac, windows].into_iter().max_by_key(|(often, _)| *often);
    most.filter(|(often, _)| *often > 0).map(|(_, name)| (name, name))
}

#[cfg(test)]
mod tests {
    use super::seen_in;

    #[test]
    fn what_is_not_utf8_is_known() {
        for (bytes, name) in [
            (&b"name: N\xE4mnden f\xF6r \x96 x"[..], "Windows-1252 (ANSI)"),
            (b"name: N\x8Amnden f\x9Ar", "Mac Roman"),
            (b"name: N\x84mnden f\x94r", "DOS (850)"),
            (b"\xFF\xFEn\0a\0m\0e\0", "UTF-16"),
            (b"\0n\0a\0m\0e\0:\0 \0\xE4", "UTF-16"),
            (b"PK\x03\x04\x14\0\xFF", "Word, Excel"),
            (b"%PDF-1.7\n%\xE2\xE3", "PDF"),
            (b"name: \xFF", "the file is not UTF-8 here"),
        ] {
            let (message, _) = seen_in(bytes);
            assert!(message.en.contains(name), "{}", message.en);
        }
    }
}
