//! What is a table, and what is read of it.

use super::{Means, Table, letters, read};

fn table(text: &str) -> Table {
    read(text.as_bytes()).expect("a table")
}

#[test]
fn columns_are_known_by_their_words() {
    let table = table(
        "Namn;Parti;Uppdrag;Nämnd;Från;E-post arbete;Valkrets;Id\nAnna Ask;S;Ledamot;VN;2024;a@b;Norr;\n",
    );
    let read: Vec<String> = table.columns.iter().map(|(at, _)| table.title(*at)).collect();
    assert_eq!(read, ["Namn (A)", "Uppdrag (C)", "Nämnd (D)", "Från (E)", "Id (H)"]);
    assert_eq!((table.private.as_slice(), table.unknown.as_slice()), (&[1, 5][..], &[6][..]));
    assert_eq!(table.lines(), ["Namn\tUppdrag\tNämnd\tFrån", "Anna Ask\tLedamot\tVN\t2024"]);
    let english = self::table("First name,Last name,Role,Committee,Party,Phone\nAnna,Ask,Member,CC,S,1\n");
    assert_eq!(english.said(1, Means::Last), Some((1, "Ask")));
    assert_eq!(english.private, [4, 5]);
}

#[test]
fn signs_and_letters_are_told_from_the_bytes() {
    let mut bytes = b"\xEF\xBB\xBF".to_vec();
    bytes.extend("Namn;Roll;Nämnd\n\"Ask, Anna\";Ledamot;\"A \"\"B\"\"\"\n".bytes());
    let table = read(&bytes).expect("a table");
    assert_eq!(table.rows[1], ["Ask, Anna", "Ledamot", "A \"B\""]);
    assert_eq!(table.form.as_ref().map(|form| form.en.as_str()), Some("semicolons, UTF-8"));
    let windows = read(b"Namn\tRoll\tN\xe4mnd\n\xc5sa \xd6berg\tLedamot\tVN\n").expect("a table");
    assert_eq!(windows.rows[1][0], "Åsa Öberg");
    assert_eq!(windows.form.as_ref().map(|form| form.en.as_str()), Some("tabs, Windows-1252"));
    assert_eq!(self::table("Namn,Roll\n\"Ask, Anna\",Ledamot\n").rows[1][0], "Ask, Anna");
}

#[test]
fn a_line_is_a_row_whatever_stands_in_it() {
    let table =
        table("Förtroendevalda;;\n;;\nNamn;Roll;Nämnd\n\"Anna\nAsk\";Ledamot;VN = skane-vn\n;;\nBo Alm;;\n");
    assert_eq!(table.header, 2);
    let lines = ["Förtroendevalda", "", "Namn\tRoll\tNämnd", "Anna Ask\tLedamot\tVN", "", "Bo Alm"];
    assert_eq!(table.lines(), lines);
}

#[test]
fn what_is_no_list_is_refused() {
    for text in ["", "a;b\n1;2\n", "Namn\nAnna Ask\n", "Namn;Roll\n\"Anna;x\n"] {
        assert!(read(text.as_bytes()).is_err(), "{text}");
    }
    let why = read("Namn;Roll;Uppdrag\nAnna Ask;x;y\n".as_bytes()).expect_err("two columns").en;
    assert!(why.contains("Roll (B) and Uppdrag (C)"), "{why}");
}

#[test]
fn columns_have_letters() {
    assert_eq!([0, 25, 26, 51, 702].map(letters), ["A", "Z", "AA", "AZ", "AAA"]);
}
