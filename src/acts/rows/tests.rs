//! Lists as people have them, as acts.

use super::date::{day, period};
use super::{How, Rows, acts, once};
use crate::acts::words::verb_of;
use crate::texts::table::read;

fn rows(text: &str) -> Rows {
    let table = read(text.as_bytes()).expect("a table");
    let verb = verb_of("utse").expect("a verb");
    acts(&table, &How { verb, source: "lista", house: None, is_one_person: false })
}

#[test]
fn days_as_people_write_them() {
    for (written, meant) in [
        ("2024-03-01", "2024-03-01"),
        ("24-03-01", "2024-03-01"),
        ("20240301", "2024-03-01"),
        ("1/3 2024", "2024-03-01"),
        ("1.3.2024", "2024-03-01"),
        ("01/03/2024", "2024-03-01"),
        ("2024-3-1", "2024-03-01"),
        ("2024-03-01 00:00:00", "2024-03-01"),
        ("1 mars 2024", "2024-03-01"),
        ("den 1 mars 2024", "2024-03-01"),
        ("mars 2024", "2024-03"),
        ("2024", "2024"),
        ("hösten 2022", "2022-23"),
    ] {
        assert_eq!(day(written, false).ok().flatten().as_deref(), Some(meant), "{written}");
    }
    assert_eq!(day("tillsvidare", true).ok(), Some(Some("..".to_string())));
    assert_eq!(day("tills vidare", false).ok(), Some(None));
    assert_eq!(day("-", true).ok(), Some(None));
    for wrong in ["45352", "2024-02-30", "3/14/2024", "1/3-24", "snart", "2024-03-01 08:30"] {
        assert!(day(wrong, false).is_err(), "{wrong}");
    }
    let help = day("45352", false).expect_err("a number of Excel").1.expect("a help").en;
    assert!(help.contains("2024-03-01") && help.contains("2028-03-02"), "{help}");
}

#[test]
fn periods_as_people_write_them() {
    let of = |text: &str| period(text).ok();
    let days = |one: &str, other: &str| Some((Some(one.to_string()), Some(other.to_string())));
    assert_eq!(of("2022–2026"), days("2022", "2026"));
    assert_eq!(of("2022-10-15 - 2026-10-14"), days("2022-10-15", "2026-10-14"));
    assert_eq!(of("2022-10-15--2026"), None);
    assert_eq!(of("nu"), None);
}

#[test]
fn names_are_turned_where_all_are_written_so() {
    let turned = rows("Namn;Roll;Nämnd\nAsk, Anna;Ledamot;VN\n\"Ek, Bo (S)\";Ledamot;VN\n");
    let who: Vec<&str> = turned.sheet.acts.iter().map(|act| act.subject[0].who.as_str()).collect();
    assert_eq!(who, ["Anna Ask", "Bo Ek"]);
    assert!(turned.told.iter().any(|words| words.en.contains("Ask, Anna → Anna Ask")), "{:?}", turned.told);
    assert!(turned.told.iter().any(|words| words.en.contains("Parties after names")), "{:?}", turned.told);
    let mixed = rows("Namn;Roll;Nämnd\nAsk, Anna;Ledamot;VN\nBo Ek;Ledamot;VN\n");
    assert_eq!(mixed.faults.len(), 1);
    assert!(mixed.faults[0].line == 2 && mixed.faults[0].message.en.contains("last name first"));
}

#[test]
fn rows_are_told_where_they_are_not_read() {
    let read =
        rows("Namn;Roll;Nämnd;x\nAnna Ask;Ledamot;VN;\nAnna Ask;Ledamot;VN;1\nSumma: 2;;;\n;;;fotnot\n");
    assert_eq!(read.sheet.acts.len(), 1);
    let told: Vec<&str> = read.told.iter().map(|words| words.en.as_str()).collect();
    let told = told.join("\n");
    assert!(told.contains("read once: 1 (3 = 2)"), "{told}");
    assert!(told.contains("not read, as they are sums or say nothing of what is read: 4, 5"), "{told}");
    assert!(told.contains("heading is not known: x (D)"), "{told}");
}

#[test]
fn one_name_in_several_bodies_is_asked_once() {
    let text = "Namn;Roll;Nämnd;Från;Till;Id\nAnna Ask;Ledamot;VN;2023;;\nAnna Ask;Ledamot;KN;2023;;\n\
                Bo Ek;Ledamot;VN;2023;2023;\nBo Ek;Ordförande;VN;2024;;\nEva Lund;Ledamot;VN;2023;;\n\
                Eva Lund;Ersättare;VN;2023;;\n";
    let faults = rows(text).faults;
    let said: Vec<(usize, &str)> =
        faults.iter().map(|fault| (fault.line, fault.message.en.as_str())).collect();
    assert_eq!(faults.len(), 2, "{said:?}");
    assert!(said[0].0 == 2 && said[0].1.contains("several bodies (1)"), "{said:?}");
    assert!(said[1].0 == 7 && said[1].1.contains("also stands in row 6"), "{said:?}");
    let answered = text
        .replace("KN;2023;;", "KN;2023;;anna-ask-2")
        .replace("Ersättare;VN;2023;;", "Ersättare;VN;2023;;ny");
    assert_eq!(rows(&answered).faults, []);
}

#[test]
fn what_is_asked_of_many_rows_is_asked_once() {
    let text = "Namn;Roll;Nämnd\nAnna Ask;;VN\nBo Ek;;VN\n;Ledamot;VN\n;Ordförande;VN\n";
    let faults = once(rows(text).faults);
    let last = faults.last().expect("a fault");
    assert_eq!((faults.len(), last.line), (3, 4));
    assert!(last.help.as_ref().is_some_and(|help| help.en.ends_with("also row 5")), "{last:?}");
}
