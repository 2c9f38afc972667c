//! Workbooks as somebody else makes them: the least that Excel opens, by hand, with either of its
//! two first days.

pub mod people;

use std::fmt::Write as _;

/// A cell of a workbook.
#[derive(Clone, Debug)]
pub enum Cell {
    Text(String),
    /// A day as the number of days since the last but one of 1899, shown as a date.
    Day(i64),
    /// A number that is shown as one.
    Number(i64),
}

pub fn text(text: &str) -> Cell {
    Cell::Text(text.to_string())
}

/// The days between Excel's two first days.
const EPOCHS: i64 = 1462;

/// A workbook of one sheet. Some cells may be merged: `A3:A4`.
pub fn book(rows: &[Vec<Cell>], is_1904: bool, merged: &[&str]) -> Vec<u8> {
    let mut data = String::new();
    for (row, cells) in rows.iter().enumerate() {
        let _ = write!(data, "<row r=\"{}\">", row + 1);
        for (column, cell) in cells.iter().enumerate() {
            let at = format!("{}{}", char::from(b'A' + column as u8), row + 1);
            let _ = match cell {
                Cell::Text(text) => {
                    let text = text.replace('&', "&amp;").replace('<', "&lt;");
                    write!(data, "<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
                }
                Cell::Day(day) => {
                    let day = if is_1904 { day - EPOCHS } else { *day };
                    write!(data, "<c r=\"{at}\" s=\"1\"><v>{day}</v></c>")
                }
                Cell::Number(number) => write!(data, "<c r=\"{at}\"><v>{number}</v></c>"),
            };
        }
        data += "</row>";
    }
    let merged: String = merged.iter().map(|cells| format!("<mergeCell ref=\"{cells}\"/>")).collect();
    let merged = if merged.is_empty() { merged } else { format!("<mergeCells>{merged}</mergeCells>") };
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let of = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let packages = "http://schemas.openxmlformats.org/package/2006";
    let epoch = if is_1904 { "<workbookPr date1904=\"1\"/>" } else { "" };
    zip(&[
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"{packages}/content-types\"><Default Extension=\"rels\" ContentType=\
                 \"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" \
                 ContentType=\"application/xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{packages}/relationships\"><Relationship Id=\"r1\" \
                 Type=\"{of}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{of}\">{epoch}<sheets><sheet name=\"Lista\" \
                 sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{packages}/relationships\"><Relationship Id=\"r1\" Type=\
                 \"{of}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" \
                 Type=\"{of}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/styles.xml",
            format!(
                "<styleSheet xmlns=\"{main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf \
                 numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{main}\"><sheetData>{data}</sheetData>{merged}</worksheet>"),
        ),
    ])
}

/// The files in one, as they are.
fn zip(parts: &[(&str, String)]) -> Vec<u8> {
    let (mut file, mut list) = (Vec::new(), Vec::new());
    for (name, text) in parts {
        let at = (file.len() as u32).to_le_bytes();
        let size = (text.len() as u32).to_le_bytes();
        let common: Vec<u8> = [20u16, 0, 0, 0, 0].iter().flat_map(|number| number.to_le_bytes()).collect();
        let sums = [sum(text.as_bytes()).to_le_bytes(), size, size].concat();
        let name_size = (name.len() as u16).to_le_bytes();
        file.extend(b"PK\x03\x04".iter().chain(&common).chain(&sums).chain(&name_size).chain(&[0; 2]));
        file.extend(name.bytes().chain(text.bytes()));
        list.extend(b"PK\x01\x02\x14\x00".iter().chain(&common).chain(&sums).chain(&name_size));
        list.extend([0; 12].iter().chain(&at));
        list.extend(name.bytes());
    }
    let count = (parts.len() as u16).to_le_bytes();
    let (size, at) = ((list.len() as u32).to_le_bytes(), (file.len() as u32).to_le_bytes());
    file.extend(&list);
    file.extend(b"PK\x05\x06".iter().chain(&[0; 4]).chain(&count).chain(&count).chain(&size).chain(&at));
    file.extend([0; 2]);
    file
}

/// CRC-32, as zip has it.
fn sum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg()))
    })
}
