//! PDF and Word as they come: what a browser and a word processor make of the same pages is read in
//! the same words, and what is broken or made to hurt is refused soon.

use gov::texts::{self, Document};
use std::fs;
use std::time::{Duration, Instant};
use zlib_rs::{DeflateConfig, compress_bound, compress_slice};

/// Tables, notes, two columns, lists, ligatures, heads and feet, tracked changes; each has its text
/// beside it.
const READ: [&str; 6] = ["browser.pdf", "office.docx", "office.pdf", "pages.pdf", "word.docx", "word.pdf"];

fn bytes(name: &str) -> Vec<u8> {
    fs::read(format!("tests/documents/{name}")).expect("the document is there")
}

fn read(bytes: &[u8]) -> Result<Document, String> {
    texts::read(bytes, false).map_err(|why| why.en)
}

#[test]
fn documents_are_lines_as_a_person_would_cite_them() {
    for name in READ {
        let document = read(&bytes(name)).expect("it is read");
        let out: Vec<String> = document.left_out.iter().map(|line| format!("left out: {line}\n")).collect();
        let text = format!("{}\n{}", document.lines.join("\n"), out.concat());
        let path = format!("tests/documents/{name}.txt");
        if std::env::var_os("UPDATE_CASES").is_some() {
            fs::write(&path, &text).expect("it can be written");
        }
        assert_eq!(fs::read_to_string(&path).expect("its text is there"), text, "{name}");
    }
    let said = |name: &str| {
        let lines = read(&bytes(name)).expect("it is read").lines.join(" ");
        lines.replace(['\t', ' ', '-'], "")
    };
    assert_eq!(said("office.docx"), said("office.pdf"), "the same words");
    assert_eq!(said("office.docx"), said("browser.pdf"), "the same words");
    assert_eq!(read(&bytes("word.docx")).expect("it is read").tracked, 2);
    let all = texts::read(&bytes("pages.pdf"), true).expect("it is read");
    assert!(all.left_out.is_empty() && all.lines.iter().any(|line| line.starts_with("file:///")));
    let scan = read(&bytes("scan.pdf")).expect_err("a picture has no text");
    assert!(scan.contains("run text recognition"), "{scan}");
}

/// A PDF with one page, on which is drawn what is given, and other values of it.
fn pdf(drawn: &[u8], head: &str, more: &str) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]>> endobj\n\
        3 0 obj <</Type/Page/Contents 4 0 R/Resources <</Font <</F 5 0 R>>/XObject <</X 4 0 R>>>>>> endobj\n\
        5 0 obj <</Subtype/Type1/Encoding/WinAnsiEncoding>> endobj\n"
        .to_vec();
    file.extend(format!("4 0 obj <<{head}/Length {}>> stream\n", drawn.len()).bytes());
    file.extend_from_slice(drawn);
    file.extend(format!("\nendstream endobj\n{more}\ntrailer <</Root 1 0 R>>\n").bytes());
    file
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![0; compress_bound(bytes.len())];
    compress_slice(&mut out, bytes, DeflateConfig::default()).0.to_vec()
}

/// A packed file; what a zlib stream has before and after is no part of it.
fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut file, mut list) = (Vec::new(), Vec::new());
    for (name, bytes) in parts {
        let packed = packed(bytes);
        let packed = &packed[2..packed.len() - 4];
        let at = (file.len() as u32).to_le_bytes();
        let size = (packed.len() as u32).to_le_bytes();
        let name_size = (name.len() as u16).to_le_bytes();
        file.extend(b"PK\x03\x04".iter().chain(&[0; 22]).chain(&name_size).chain(&[0; 2]));
        file.extend(name.bytes().chain(packed.iter().copied()));
        list.extend(b"PK\x01\x02".iter().chain(&[0; 6]).chain(&[8, 0]).chain(&[0; 8]).chain(&size));
        list.extend([0; 4].iter().chain(&name_size).chain(&[0; 12]).chain(&at));
        list.extend(name.bytes());
    }
    let count = (parts.len() as u16).to_le_bytes();
    let at = (file.len() as u32).to_le_bytes();
    file.extend(&list);
    file.extend(b"PK\x05\x06".iter().chain(&[0; 4]).chain(&count).chain(&count).chain(&[0; 4]).chain(&at));
    file.extend([0; 2]);
    file
}

fn word(body: &str) -> Vec<u8> {
    zip(&[("word/document.xml", format!("<w:document><w:body>{body}</w:body></w:document>").as_bytes())])
}

#[test]
fn what_is_made_by_hand_is_read() {
    let page =
        pdf(b"BT /F 10 Tf 10 700 Td (N\xe4mnden) Tj 0 -20 Td [(A) -50 (sk) -400 (utses)] TJ ET", "", "");
    assert_eq!(read(&page).expect("it is read").lines, ["Nämnden", "", "Ask utses"]);
    let document = word("<w:p><w:r><w:t>N&#228;mnden &amp; &x;styrgruppen</w:t></w:r></w:p>");
    assert_eq!(read(&document).expect("it is read").lines, ["Nämnden & styrgruppen"]);
}

#[test]
fn what_is_made_to_hurt_ends_soon() {
    let start = Instant::now();
    let zeros = vec![b' '; 97 << 20];
    let bomb = packed(&zeros);
    let said = |bytes: &[u8]| read(bytes).map(|read| read.lines.concat()).unwrap_or_else(|why| why);
    let flate = "/Filter/FlateDecode";
    assert!(said(&pdf(&bomb, flate, "")).contains("too large"));
    assert!(said(&zip(&[("word/document.xml", &zeros)])).contains("larger than 64 MB"));
    let doctype =
        zip(&[("word/document.xml", b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>")]);
    assert!(said(&doctype).contains("broken"), "{}", said(&doctype));
    assert!(said(&word(&"<w:p>".repeat(100_000))).contains("broken"));
    assert!(said(&pdf(b"BT ET", "", "6 0 obj <<>> endobj trailer <</Encrypt 6 0 R>>")).contains("locked"));
    assert!(said(&pdf(b"x", "/Filter/JPXDecode", "")).contains("pdftotext"));
    let none = "the document has no text";
    // Lists within lists, a page that is its own parent, a drawing that draws itself, twice.
    let deep = "[".repeat(200_000);
    for more in ["7 0 obj ", "trailer <</Root "] {
        let file = pdf(b"BT ET", "", &format!("{more}{deep}"));
        assert!(said(&file).contains(none), "{}", said(&file));
    }
    let own = pdf(b"BT ET", "", "2 0 obj <</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]>> endobj");
    assert!(said(&own).contains(none));
    assert!(said(&pdf(b"/X Do /X Do /X Do /X Do", "/Subtype/Form", "")).contains(none));
    assert!(said(&pdf(&b"q ".repeat(500_000), "", "")).contains(none));
    let many = b"/F 1 Tf (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ".repeat(130_000);
    assert!(said(&pdf(&packed(&many), flate, "")).contains("too large"));
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}

/// A short replay of what is run for long by hand: bytes that are changed, taken out and doubled.
#[test]
fn what_is_broken_is_read_or_refused() {
    let mut number = 0x2545_F491_4F6C_DD1D_u64;
    let mut below = |many: usize| {
        number ^= number << 13;
        number ^= number >> 7;
        number ^= number << 17;
        (number % many.max(1) as u64) as usize
    };
    let stored = word("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
    let drawn = pdf(b"q BT /F 10 Tf 1 0 0 1 10 700 Tm [(Ask) -400 (utses)] TJ T* (x) ' ET Q /X Do", "", "");
    for document in [bytes("word.docx"), bytes("word.pdf"), bytes("scan.pdf"), stored, drawn] {
        for _ in 0..60 {
            let mut broken = document.clone();
            for _ in 0..1 + below(8) {
                let at = below(broken.len());
                let to = (at + below(60)).min(broken.len());
                match below(4) {
                    0 => drop(broken.drain(at..to)),
                    1 => {
                        let part = broken[at..to].to_vec();
                        broken.splice(at..at, part);
                    }
                    _ => broken[at..to].iter_mut().for_each(|byte| *byte = byte.wrapping_add(1)),
                }
                if broken.is_empty() {
                    broken.push(b'%');
                }
            }
            let _ = read(&broken);
        }
    }
}
