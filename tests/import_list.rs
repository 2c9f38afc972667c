//! `gov import FILE --as utse`: a list as somebody has it, by the same way as `gov record`.

use crate::lists::{Cell, book, text};
use crate::markdown;
use crate::repository::{Repository, Run};
use std::collections::BTreeMap;
use std::fs;

const LIST: &str = "\
Förtroendevalda i Region Exempel 2024-05-15;;;;;;;
Namn;Parti;Uppdrag;Nämnd;Från;T.o.m.;Telefon;Valkrets
\"Ask, Anna (S)\";S;Ordförande;Vårdnämnden;2023-01-01;tillsvidare;070-123 45 67;Norr
\"Ek, Bo\";M;Ledamot;Vårdnämnden;2023-01-01;2024-03-01;070-123 45 67;Norr
\"Lind, Eva\";C;Ledamot;Vårdnämnden;2024-03-02;;070-123 45 67;Syd
Vakant;;Ersättare;Vårdnämnden;;;;
\"Öst, Åke\";;Regiondirektör;Region Exempel;2020;;;
Summa: 5;;;;;;;
";

/// A repository whose region has a list as a source.
fn begun(name: &str, file: &str, bytes: &[u8]) -> Repository {
    let repository = Repository::new(name);
    fs::write(repository.path.join(file), bytes).expect("written");
    let run = repository.gov(&["source", "add", file, "--id", "lista", "--publisher", "exempel", "--yes"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    repository
}

fn import(repository: &Repository, file: &str, more: &[&str]) -> Run {
    repository.gov(&[&["import", file, "--as", "utse", "--source", "lista"], more].concat())
}

/// What a run made: each new file below a folder of a kind.
fn made(repository: &Repository) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for kind in ["groups", "people", "posts"] {
        for file in fs::read_dir(repository.path.join("data/exempel").join(kind)).into_iter().flatten() {
            let path = file.expect("a file").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            files.insert(name, fs::read_to_string(&path).expect("a text"));
        }
    }
    files
}

#[test]
fn a_list_is_recorded_row_by_row() {
    let repository = begun("list", "lista.csv", LIST.as_bytes());
    let run = import(&repository, "lista.csv", &["--dry-run"]);
    assert_eq!(run.code, Some(0), "{}{}", run.out, run.err);
    assert!(run.err.contains("Nothing was written"), "{}", run.err);
    let run = import(&repository, "lista.csv", &["--yes"]);
    assert_eq!(run.code, Some(0), "{}{}", run.out, run.err);
    let files = made(&repository);
    let body = &files["exempel-vardnamnden.yaml"];
    for words in [
        "- person: anna-ask\n    role: chair\n    from: 2023-01-01\n    to: \"..\"\n    source: lista#L3\n",
        "- person: bo-ek\n    role: member\n    from: 2023-01-01\n    to: 2024-03-01\n    source: lista#L4\n",
        "- person: eva-lind\n    role: member\n    from: 2024-03-02\n    source: lista#L5\n",
        "- role: deputy\n    vacant: true\n    source: lista#L6\n",
    ] {
        assert!(body.contains(words), "{body}");
    }
    assert!(
        files["exempel-regiondirektor.yaml"]
            .contains("- person: ake-ost\n    from: 2020\n    source: lista#L7\n")
    );
    for words in [
        "Columns that are never read, as they are somebody's own affair: Parti (B), Telefon (G).",
        "Columns that are not read, as the heading is not known: Valkrets (H).",
        "Rows above the headings that are not read: 1.",
        "sums or say nothing of what is read: 8.",
        "Ask, Anna → Anna Ask",
    ] {
        let told = run.err.replace('\n', " ");
        assert!(told.contains(words), "{words}: {}", run.err);
    }
    assert_eq!(repository.gov(&["validate"]).code, Some(0));
    let kept = fs::read_to_string(repository.path.join("data/exempel/sources/lista.txt")).expect("kept");
    assert!(!kept.contains("(S)") && !kept.contains("070") && !kept.contains("Norr"), "{kept}");
    assert_eq!(kept.lines().nth(2), Some("Ask, Anna\tOrdförande\tVårdnämnden\t2023-01-01\ttillsvidare"));
    // The second time all of it stands there.
    let run = import(&repository, "lista.csv", &["--yes"]);
    assert!(run.code == Some(0) && run.err.contains("Nothing to write"), "{}{}", run.out, run.err);
}

/// Property 13 of the writing side: one list, whatever wrote it.
#[test]
fn the_same_list_in_every_form_gives_the_same_files() {
    let csv = LIST.replace("Förtroendevalda i Region Exempel 2024-05-15", "Förtroendevalda 2024-05-15");
    let rows: Vec<Vec<Cell>> = csv
        .lines()
        .map(|line| {
            let cells = line.split(';').map(|cell| match cell.trim_matches('"') {
                "2023-01-01" => Cell::Day(44_927),
                "2024-03-01" => Cell::Day(45_352),
                "2024-03-02" => Cell::Day(45_353),
                cell => text(cell),
            });
            cells.collect()
        })
        .collect();
    let windows: Vec<u8> = csv.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin 1")).collect();
    let commas: String = csv.lines().map(|line| line.replace("\"", "'").replace(';', ",") + "\r\n").collect();
    let commas = commas.replace("'Ask, Anna (S)'", "\"Ask, Anna (S)\"");
    let commas = ["Ek, Bo", "Lind, Eva", "Öst, Åke"]
        .iter()
        .fold(commas, |text, name| text.replace(&format!("'{name}'"), &format!("\"{name}\"")));
    let tabs: Vec<u8> = csv.replace('"', "").replace(';', "\t").bytes().collect();
    let mark = [b"\xEF\xBB\xBF".to_vec(), csv.replace('\n', "\r\n").into_bytes()].concat();
    let mut first: Option<BTreeMap<String, String>> = None;
    for (name, file, bytes) in [
        ("utf8", "lista.csv", csv.clone().into_bytes()),
        ("windows", "lista.csv", windows),
        ("mark", "lista.csv", mark),
        ("commas", "lista.csv", commas.into_bytes()),
        ("tabs", "lista.tsv", tabs),
        ("1900", "lista.xlsx", book(&rows, false, &["A1:H1"])),
        ("1904", "lista.xlsx", book(&rows, true, &["A1:H1"])),
    ] {
        let repository = begun(&format!("list-form-{name}"), file, &bytes);
        let run = import(&repository, file, &["--yes"]);
        assert_eq!(run.code, Some(0), "{name}: {}{}", run.out, run.err);
        let files = made(&repository);
        assert_eq!(first.get_or_insert_with(|| files.clone()), &files, "{name}");
    }
}

#[test]
fn what_can_not_be_told_is_asked_or_refused_with_its_cell() {
    let repository = Repository::new("list-refused");
    let refused = |file: &str, bytes: &[u8], words: &str| {
        fs::write(repository.path.join(file), bytes).expect("written");
        for args in [
            &["source", "add", file, "--id", "lista", "--publisher", "exempel", "--yes"][..],
            &["import", file, "--as", "utse", "--source", "lista"],
        ] {
            let run = repository.gov(args);
            let told = run.err.replace('\n', " ");
            assert!(run.code == Some(2) && told.contains(words), "{args:?}: {} {told}", run.out);
        }
        assert_eq!(repository.git(&["status", "--short", "data"]), "");
    };
    // In a column that is not read as well; which number it is is not told.
    let number = LIST.replace("Norr\n\"Lind", "19121212-1212\n\"Lind");
    refused("lista.csv", number.as_bytes(), "the cell H4 has a personal identity number");
    let run = import(&repository, "lista.csv", &[]);
    assert!(!run.err.contains("1212"), "{}", run.err);
    let rows: Vec<Vec<Cell>> = LIST.lines().map(|line| line.split(';').map(text).collect()).collect();
    refused("lista.xlsx", &book(&rows, false, &["D3:D5"]), "the cells D3:D5 are merged");
    let run = repository.gov(&["import", "lista.csv"]);
    assert!(run.code == Some(2) && run.err.contains("--as appoint --source ID"), "{}", run.err);
    let run = repository.gov(&["import", "lista.csv", "--as", "beslut", "--source", "lista"]);
    assert!(run.code == Some(2) && run.err.contains("--as appoint or --as leave"), "{}", run.err);
    fs::write(repository.path.join("lista.csv"), LIST).expect("written");
    let run = import(&repository, "lista.csv", &[]);
    assert!(run.code == Some(2) && run.err.contains("gov source add lista.csv --id lista"), "{}", run.err);
}

#[test]
fn a_number_of_excel_is_no_date() {
    let rows = vec![
        ["Namn", "Roll", "Nämnd", "Från"].map(text).to_vec(),
        vec![text("Anna Ask"), text("Ledamot"), text("Vårdnämnden"), Cell::Number(45_352)],
    ];
    let repository = begun("list-serial", "lista.xlsx", &book(&rows, false, &[]));
    let run = import(&repository, "lista.xlsx", &[]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(
        run.err.contains("lista.xlsx:2:4: “45352” looks like a day as Excel counts it: 2024-03-01"),
        "{}",
        run.err
    );
}

/// The table that is read has to be the one that is kept, as its rows are cited; an answer in a
/// cell
/// changes nothing of that.
#[test]
fn another_table_than_the_one_that_is_kept_is_refused() {
    let list = "Namn;Roll;Nämnd\nBo Alm;Ledamot;Vårdnämnden\nEva Lind;Ledamot;Vårdnämnden\n";
    let repository = begun("list-kept", "lista.csv", list.as_bytes());
    repository.write("data/exempel/people/bo-alm.yaml", "name: Bo Alm\nsources: [exempel-protokoll#s3]\n");
    let run = import(&repository, "lista.csv", &[]);
    assert!(run.code == Some(1) && run.err.contains("`Bo Alm = bo-alm`"), "{}", run.err);
    let changed = list.replace("Eva Lind", "Ida Lind");
    fs::write(repository.path.join("lista.csv"), changed).expect("written");
    let run = import(&repository, "lista.csv", &["--yes"]);
    let told = run.err.replace('\n', " ");
    assert!(run.code == Some(2) && told.contains("1 rows differ, the first is row 3"), "{told}");
    for answered in [
        list.replace("Bo Alm", "Bo Alm = bo-alm"),
        "Namn;Roll;Nämnd;Id\nBo Alm;Ledamot;Vårdnämnden;bo-alm\nEva Lind;Ledamot;Vårdnämnden;\n".to_string(),
    ] {
        fs::write(repository.path.join("lista.csv"), answered).expect("written");
        let run = import(&repository, "lista.csv", &["--yes", "--allow-dirty"]);
        assert_eq!(run.code, Some(0), "{}{}", run.out, run.err);
    }
    assert!(made(&repository)["exempel-vardnamnden.yaml"].contains("person: bo-alm\n"));
}

/// The page is run as it stands: its files first, then its commands in their order.
#[test]
fn the_page_shows_what_comes_out() {
    let text = fs::read_to_string("docs/lists.md").expect("the page is there");
    let repository = Repository::empty("list-page");
    for (path, text) in markdown::files(&text, &markdown::Files::new()) {
        repository.write(&format!("data/{path}"), &text);
    }
    repository.commit("base");
    repository.holds_page("docs/lists.md", |block| {
        if let Some((name, text)) = block.text.split_once('\n').filter(|_| block.language() == "csv") {
            repository.write(name.trim_start_matches("# "), text);
        }
    });
    assert_eq!(repository.gov(&["validate"]).code, Some(0));
}
