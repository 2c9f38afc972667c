//! What was changed in a sheet, and what is no change.

use super::{Change, Sum, changes, letters, place};

fn rows(text: &str) -> Vec<Vec<String>> {
    text.lines().map(|line| line.split('|').map(String::from).collect()).collect()
}

#[test]
fn another_order_is_no_change() {
    let was = rows("Vad|Vem|id\nA|x|a.1\nB|y|b.1\nB|y|b.1");
    let now = rows("id|Vad|Vem|\nb.1|B|y\na.1|A|x\n||\nb.1|B|y");
    assert_eq!(changes(&was, &now), []);
    let sum = |rows: &[Vec<String>]| {
        let mut sum = Sum::default();
        rows.iter().for_each(|row| sum.add(row));
        sum.text()
    };
    assert_eq!(sum(&rows("a|b|\nc|d")), sum(&rows("c|d\n||\na|b")));
    assert_ne!(sum(&rows("a|b")), sum(&rows("a|c")));
    assert_ne!(sum(&rows("ab|c")), sum(&rows("a|bc")));
}

#[test]
fn each_change_is_told_with_what_stood_there() {
    let was = rows("Vad|Vem|Från|id\nA|x|2020|a.1\nB|y|2021|b.1\nC|z|2022|c.1");
    let now = rows("Vad|Vem|Från|id|Mitt\nC|z|2022|c.1|hej\nA|w|2020|a.1\nD|q|2023|");
    let told = changes(&was, &now);
    let of = |row: usize| was[row].clone();
    assert_eq!(
        told,
        [
            Change::NewColumn { column: 5, title: "Mitt".into() },
            Change::Cell { row: 3, column: 2, was: "x".into(), now: "w".into(), of: of(1) },
            Change::NewRow { row: 4, first: "D".into() },
            Change::GoneRow { row: 3, first: "B".into(), of: of(2) },
        ]
    );
    let told = changes(&was, &rows("Vad|Från|id\nA|2020|a.1\nB|2021|b.1\nC|2022|c.1"));
    assert_eq!(told, [Change::GoneColumn { title: "Vem".into() }]);
    assert_eq!(changes(&was, &[]).len(), 4 + 3);
}

#[test]
fn columns_have_letters() {
    assert_eq!([1, 26, 27, 52, 703].map(letters), ["A", "Z", "AA", "AZ", "AAA"]);
}

#[test]
fn where_to_change_it_instead() {
    let written = rows(
        "path|ord|key|value\np/anna.yaml|0|name|Anna Ask\np/bo.yaml|0|name|Bo Alm\ng/vn.yaml|0|name|VN\n\
         g/vn.yaml|1|members[0].person|bo\ng/vn.yaml|2|members[0].from|2020\n\
         g/vn.yaml|3|members[1].person|anna\ng/vn.yaml|4|members[1].from|2020",
    );
    let of: Vec<String> = ["VN", "Anna Ask", "2020", "vn.members.3f"].map(String::from).to_vec();
    assert_eq!(place(&written, &of, "Anna Ask"), Some((7, 7, "members[1].person".into())));
    assert_eq!(place(&written, &of, "2020"), Some((8, 8, "members[1].from".into())));
    assert_eq!(place(&written, &of, "kanske"), Some((7, 8, "members[1]".into())));
    let of: Vec<String> = ["VN", "vn"].map(String::from).to_vec();
    assert_eq!(place(&written, &of, "VN"), Some((4, 4, "name".into())));
    assert_eq!(place(&written, &["x".to_string()], "x"), None);
}
