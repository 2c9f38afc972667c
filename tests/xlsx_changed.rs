//! What somebody changed in the sheets of a workbook that are not read back.

use crate::gov;
use crate::repository;
use crate::xlsx::{bytes, sheets, text};
use ::gov::lang::Lang;
use ::gov::query::privacy::People;
use calamine::{Data, Reader as _, Xlsx};
use std::fs;
use std::io::Cursor;

/// The data as a workbook, with some cells of one sheet as somebody left them.
fn edited(sheet: &str, edit: impl Fn(&mut Vec<Vec<Data>>)) -> Vec<u8> {
    let mut source: Xlsx<_> = Xlsx::new(Cursor::new(bytes("data", People::Names, Lang::Sv))).expect("a book");
    let mut book = rust_xlsxwriter::Workbook::new();
    let day = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
    for name in source.sheet_names() {
        let range = source.worksheet_range(&name).expect("a sheet");
        let mut rows: Vec<Vec<Data>> = range.rows().map(<[Data]>::to_vec).collect();
        if name == sheet {
            edit(&mut rows);
        }
        let to = book.add_worksheet().set_name(&name).expect("a name");
        for (at, row) in rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate() {
                let (at, column) = (at as u32, column as u16);
                match cell {
                    Data::Empty => {}
                    Data::DateTime(date) => {
                        to.write_number_with_format(at, column, date.as_f64(), &day).expect("a day");
                    }
                    Data::Float(number) => drop(to.write_number(at, column, *number).expect("a number")),
                    Data::Bool(is) => drop(to.write_boolean(at, column, *is).expect("a truth")),
                    cell => drop(to.write_string(at, column, cell.to_string()).expect("a text")),
                }
            }
        }
    }
    book.save_to_buffer().expect("saved")
}

/// What is changed in a sheet that is not read is told, and nothing is written; sorting it is no
/// change.
#[test]
fn a_change_in_a_sheet_for_people_is_told() {
    let folder = repository::folder("xlsx-unread");
    let import = |bytes: &[u8]| {
        fs::write(folder.join("gov.xlsx"), bytes).expect("written");
        let file = folder.join("gov.xlsx");
        let run = gov::gov(
            &["import", file.to_str().expect("UTF-8"), "--data", "data", "--yes", "--lang", "en"],
            None,
        );
        (run.code, run.err)
    };
    let sorted = edited("Platser", |rows| rows[1..].reverse());
    let (code, told) = import(&sorted);
    assert!(code == 0 && told.contains("Nothing to write"), "{told}");
    let (code, told) = import(&edited("Platser", |rows| {
        let row = rows.iter().position(|row| row.iter().any(|cell| text(cell) == "Fredrik Jonsson"));
        let row = &mut rows[row.expect("he is there")];
        let at = row.iter().position(|cell| text(cell) == "Fredrik Jonsson").expect("there");
        row[at] = Data::String("Bo Alm".into());
    }));
    assert_eq!(code, 1, "{told}");
    let cell = told.lines().next().expect("a line");
    assert!(
        cell.starts_with("the sheet Platser, cell C")
            && cell.ends_with(": “Fredrik Jonsson” stood there, now “Bo Alm”"),
        "{told}"
    );
    // It says where in `written`, and that is where he stands.
    let row =
        told.split("sheet written, row ").nth(1).and_then(|rest| rest.split(' ').next()).expect("a row");
    let rows = &sheets(&sorted)["written"];
    let row = &rows[row.parse::<usize>().expect("one row") - 1];
    assert_eq!(
        (text(&row[0]), text(&row[3])),
        ("skane/working-groups/skane-arbetsgrupp-styrmodell.yaml", "fredrik-jonsson")
    );
    assert!(told.contains("Nothing was written: 1 changes"), "{told}");
    let (code, told) = import(&edited("Luckor", |rows| {
        rows.remove(3);
        let mut new = rows[1].clone();
        new[2] = Data::String("Något annat".into());
        new[6] = Data::Empty;
        rows.push(new);
        rows[0].push(Data::String("Min anteckning".into()));
        rows[1].push(Data::String("ring!".into()));
    }));
    for words in ["column H is new: “Min anteckning”", "Nothing was written: 3 changes"] {
        assert!(code == 1 && told.contains(words), "{words}: {told}");
    }
    let (code, told) = import(&edited("statement", |rows| rows[4][2] = Data::String("ändrad".into())));
    assert!(code == 1 && told.contains("the sheet statement is not as it was exported"), "{told}");
}
