//! The workbook: what is asked first, in words; every text a text; the same bytes each time; and
//! the data made again from it, whatever stands in it.

use crate::export;
use crate::generate;
use crate::gov;
use crate::repository;
use ::gov::export::xlsx;
use ::gov::lang::Lang;
use ::gov::model::Model;
use ::gov::model::kind::Kind;
use ::gov::model::plain::Document;
use ::gov::query::privacy::People;
use ::gov::sources::Sources;
use calamine::{Data, Reader as _, Xlsx};
use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::path::Path;

/// The sheets of a workbook by their names, read by somebody else.
pub type Sheets = BTreeMap<String, Vec<Vec<Data>>>;

pub fn bytes(data: &str, people: People, lang: Lang) -> Vec<u8> {
    let sources = Sources::load(Path::new(data)).expect("data");
    let model = Model::build(&sources).0;
    let mut out = Vec::new();
    xlsx::write(&export::export(&model, &sources, people), lang, &mut out).expect("it is written");
    out
}

pub fn sheets(bytes: &[u8]) -> Sheets {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let names = book.sheet_names();
    let rows = |range: calamine::Range<Data>| range.rows().map(<[Data]>::to_vec).collect();
    names
        .into_iter()
        .map(|name| (name.clone(), rows(book.worksheet_range(&name).expect("a sheet"))))
        .collect()
}

pub fn text(cell: &Data) -> &str {
    if let Data::String(text) = cell { text } else { "" }
}

/// A row of a sheet in which some cells have some texts.
fn find<'s>(rows: &'s [Vec<Data>], texts: &[&str]) -> &'s [Data] {
    let has = |row: &&Vec<Data>| texts.iter().all(|wanted| row.iter().any(|cell| text(cell) == *wanted));
    rows.iter().find(has).unwrap_or_else(|| panic!("{texts:?} in {rows:?}"))
}

#[test]
fn what_is_asked_most_comes_first_in_words() {
    let sheets = sheets(&bytes("data", People::Names, Lang::Sv));
    let columns = |sheet: &str| sheets[sheet][0].iter().map(text).collect::<Vec<_>>().join(", ");
    assert_eq!(
        columns("Ansvar"),
        "Vad, På vilket sätt, Vem, Region, Gäller, Hur säkert, Från, Till och med, Källans ord, Villkor, \
         Anmärkning, Källa, Ställe i källan, id"
    );
    let row = find(&sheets["Ansvar"], &["Ny styr- och ansvarsmodell", "IT-direktör"]);
    let row: Vec<&str> = row.iter().map(text).collect();
    assert_eq!(row[3..8], ["Region Skåne", "kanske", "angivet", "oktober 2021", ""], "{row:?}");
    assert_eq!(row[12], "skane-styrmodell#L12-18");
    // A rule is not one who can be called up, and what is proposed is not so.
    find(&sheets["Ansvar"], &["Huvudprojektledare (en eller flera i den rollen)"]);
    find(&sheets["Platser"], &["Fredrik Jonsson", "föreslaget"]);
    find(&sheets["Luckor"], &["Ansvarig", "inte angivet i källan", "Digitalisering"]);
    // A day is a date; a month is not.
    let day = find(&sheets["Beslut"], &["223"]);
    assert!(matches!(&day[3], Data::DateTime(day) if day.to_ymd_hms_milli() == (2017, 10, 4, 0, 0, 0, 0)));
    find(&sheets["Beslut"], &["maj 2017"]);
    let english = self::sheets(&bytes("data", People::Names, Lang::En));
    find(&english["Gaps"], &["Responsible", "not stated in the source", "Digitalisering"]);
    assert_eq!(english["statement"], sheets["statement"], "tables have one language");
}

#[test]
fn the_same_data_gives_the_same_bytes() {
    assert_eq!(bytes("data", People::Names, Lang::Sv), bytes("data", People::Names, Lang::Sv));
}

/// No name and no last name of anybody stands in any cell where names are not asked for.
#[test]
fn nobody_is_named_where_names_are_not_asked_for() {
    let all = sheets(&bytes("data", People::Names, Lang::Sv));
    let people: Vec<String> = all["entity"]
        .iter()
        .filter(|row| text(&row[1]) == "people")
        .map(|row| text(&row[2]).rsplit(' ').next().expect("a name").to_string())
        .collect();
    assert!(people.len() > 10, "there are people");
    for how in [People::Posts, People::Nothing] {
        let sheets = sheets(&bytes("data", how, Lang::Sv));
        assert!(!sheets.contains_key("written") && !sheets.contains_key("files"));
        for (name, rows) in &sheets {
            for cell in rows.iter().flatten().map(text) {
                let named = people.iter().find(|last| cell.contains(last.as_str()));
                assert!(named.is_none(), "{name}: {cell}");
            }
        }
    }
}

/// Imports a workbook as new data, and holds it against what it was made of.
fn comes_back(name: &str, data: &str) {
    let folder = repository::folder(&format!("xlsx-{name}"));
    let (file, new) = (folder.join("gov.xlsx"), folder.join("new"));
    fs::write(&file, bytes(data, People::Names, Lang::Sv)).expect("written");
    let [file, to] = [&file, &new].map(|path| path.to_str().expect("UTF-8"));
    let run = gov::gov(&["import", file, "--data", to], None);
    assert_eq!(run.code, 0, "{name}: {}", run.err);
    let (before, after) = (Sources::load(Path::new(data)).expect("data"), Sources::load(&new).expect("data"));
    assert_eq!(before.files.len(), after.files.len(), "{name}");
    for (old, new) in before.files.iter().zip(&after.files) {
        assert_eq!(old.path, new.path, "{name}");
        match Kind::of_path(&old.path).filter(|_| old.is_yaml()) {
            None => assert_eq!(old.text(), new.text(), "{name}: {}", old.path),
            Some(kind) => {
                let read = |text: &str| Document::read(text, kind).map(|document| document.keys);
                assert_eq!(read(old.text()), read(new.text()), "{name}: {}", old.path);
            }
        }
    }
}

#[test]
fn data_comes_back_from_its_workbook() {
    comes_back("shipped", "data");
    for name in ["lives", "moved", "supports"] {
        comes_back(name, &format!("tests/{name}/data"));
    }
    let data = repository::folder("xlsx-generated-data").join("data");
    generate::write(&data, 200, 5);
    comes_back("generated", data.to_str().expect("UTF-8"));
}

/// What Excel would run, take for a date, cut or write in its own way.
const HOSTILE: &[&str] = &[
    "=1+1",
    "+46",
    "-1",
    "@SUM(A1)",
    "2022-10",
    "1/3",
    "007",
    "TRUE",
    "1e5",
    "_x000D_",
    "_x0041_",
    "å\u{301} 😀",
    "a\nb",
    " a ",
    "'a",
    "\u{202e}abc",
    "https://region.example/",
];

#[test]
fn every_text_is_a_text_and_comes_back() {
    let data = repository::folder("xlsx-hostile-data");
    let write = |path: &str, text: &str| {
        let path = data.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    };
    write("regions/norr.yaml", "name: Region Norr\n");
    for (nth, text) in HOSTILE.iter().enumerate() {
        let quoted = serde_json::to_string(text).expect("JSON");
        write(&format!("groups/g{nth}.yaml"), &format!("name: G {nth}\nnote: {quoted}\n"));
    }
    let long = "ord ".repeat(20_000);
    write("sources/s.yaml", "title: S\nfile: s.txt\n");
    write("sources/s.txt", &format!("=1+1\r\n{long}\n\n\u{85}slut"));
    let data = data.to_str().expect("UTF-8");
    comes_back("hostile", data);
    let sheets = sheets(&bytes(data, People::Names, Lang::Sv));
    for row in sheets["written"].iter().skip(1) {
        assert!(matches!(&row[3], Data::String(_) | Data::Empty), "{row:?}");
    }
}

/// A text that no cell holds is said, and nothing is written.
#[test]
fn what_does_not_fit_is_refused() {
    let data = repository::folder("xlsx-long-data");
    for folder in ["groups", "sources"] {
        fs::create_dir_all(data.join(folder)).expect("made");
    }
    fs::write(data.join("sources/s.yaml"), "title: S\ndate: 2026-03-12\n").expect("written");
    fs::write(
        data.join("groups/g.yaml"),
        format!("name: G\nnote: {}\nsources: [s]\n", "ord ".repeat(9_000).trim()),
    )
    .expect("written");
    let (data, out) = (data.to_str().expect("UTF-8"), data.join("../xlsx-long-out"));
    let _ = fs::remove_dir_all(&out);
    let run = gov::gov(
        &[
            "export",
            "xlsx",
            "--people",
            "names",
            "--data",
            data,
            "--out",
            out.to_str().expect("UTF-8"),
            "--lang",
            "en",
        ],
        None,
    );
    assert!(run.code == 2 && run.err.contains("longer than a cell of Excel"), "{}", run.err);
    assert!(!out.exists());
}

/// What is no such workbook, or leads out of the folder, is refused with a reason.
#[test]
fn nonsense_is_refused() {
    let folder = repository::folder("xlsx-nonsense");
    let import = |name: &str, bytes: &[u8]| {
        fs::write(folder.join(name), bytes).expect("written");
        let [file, to] =
            [folder.join(name), folder.join("new")].map(|path| path.to_str().expect("UTF-8").to_string());
        let run = gov::gov(&["import", &file, "--data", &to, "--lang", "en"], None);
        assert!(run.code == 2 && !Path::new(&to).exists(), "{name}: {}", run.out);
        run.err
    };
    let why = import("text.xlsx", b"name;person");
    assert!(why.contains("not a workbook (.xlsx) that can be read"), "{why}");
    let whole = bytes("data", People::Names, Lang::Sv);
    import("half.xlsx", &whole[..whole.len() / 2]);
    let why = import("posts.xlsx", &bytes("data", People::Posts, Lang::Sv));
    assert!(why.contains("no sheet called written") && why.contains("--people names"), "{why}");
    let mut book = rust_xlsxwriter::Workbook::new();
    for (sheet, rows) in [
        ("written", [["path", "ord", "key", "value"], ["groups/g.yaml", "0", "name", "G"]]),
        ("files", [["path", "ord", "text", ""], ["../../x.txt", "0", "x", ""]]),
    ] {
        let sheet = book.add_worksheet().set_name(sheet).expect("a name");
        for (at, row) in rows.iter().enumerate() {
            for (column, text) in row.iter().enumerate() {
                sheet.write_string(at as u32, column as u16, *text).expect("a cell");
            }
        }
    }
    let why = import("outside.xlsx", &book.save_to_buffer().expect("saved"));
    assert!(why.contains("row 2: the path is no text of a data set"), "{why}");
}
