//! A register of elected representatives, made up: those who leave in the middle of the term and
//! who come after them, two people of one name, rows that stand twice, slips. All that has to be
//! asked is asked at once, and then it goes in, each fact with the row that says it.
//!
//! `GOV_REGISTER=2000 cargo test --release --features full --test all -- register:: --nocapture`
//! makes the full size and tells the time.

use crate::generate::Dice;
use crate::lists::people::{BODIES, ROLES, Seat, seats, words};
use crate::repository::Repository;
use ::gov::model::kind::Kind;
use ::gov::model::plain::{Document, Plain};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write as _;
use std::time::Instant;

/// A row as it stands in the list.
#[derive(Clone, Debug)]
struct Row {
    seat: Seat,
    name: String,
    body: String,
    role: String,
    from: String,
    id: String,
}

fn csv(rows: &[Row]) -> String {
    let mut out = "Namn;Parti;Uppdrag;Nämnd;Från;T.o.m.;Id\n".to_string();
    for row in rows {
        let to = row.seat.to.clone().unwrap_or_default();
        out += &format!("{};S;{};{};{};{to};{}\n", row.name, row.role, row.body, row.from, row.id);
    }
    out
}

/// Everything that the files of bodies say of seats: body, name of the person, role, days, row.
fn said(repository: &Repository) -> (BTreeSet<[String; 6]>, usize) {
    let read = |kind: Kind| -> BTreeMap<String, Document> {
        let folder = repository.path.join("data/exempel").join(kind.folder());
        let files = fs::read_dir(folder).into_iter().flatten().map(|file| file.expect("a file").path());
        let read =
            |path: &std::path::PathBuf| Document::read(&fs::read_to_string(path).expect("a text"), kind);
        files
            .map(|path| {
                (path.file_stem().expect("a name").to_string_lossy().into_owned(), read(&path).expect("read"))
            })
            .collect()
    };
    let people = read(Kind::Person);
    let name = |document: &Document| document.keys["name"].text().unwrap_or_default().to_string();
    let mut said = BTreeSet::new();
    for body in read(Kind::Group).values() {
        for seat in body.keys.get("members").map_or(&[][..], Plain::items) {
            let of = |key: &str| seat.text_of(key).unwrap_or_default().to_string();
            let who = name(&people[&of("person")]);
            said.insert([name(body), who, of("role"), of("from"), of("to"), of("source")]);
        }
    }
    (said, people.len())
}

#[test]
fn a_register_goes_in_with_all_questions_at_once() {
    let size = std::env::var("GOV_REGISTER").ok().and_then(|size| size.parse().ok()).unwrap_or(240);
    let mut dice = Dice::new(2026);
    let seats = seats(size, &mut dice);
    let mut rows: Vec<Row> = seats
        .iter()
        .map(|seat| Row {
            name: seat.name.clone(),
            body: words(BODIES)[seat.body].to_string(),
            role: ROLES[seat.role].0.to_string(),
            from: seat.from.clone(),
            id: String::new(),
            seat: seat.clone(),
        })
        .collect();
    // In no order; and some rows stand twice.
    for at in (1..rows.len()).rev() {
        rows.swap(at, dice.below(at + 1));
    }
    for _ in 0..(size / 50) {
        let row = rows[dice.below(rows.len())].clone();
        rows.push(row);
    }
    let right = rows.clone();
    // Slips: a name of a board that is none, a day that is none, a row that lacks what somebody is.
    let mut slips: BTreeSet<usize> = BTreeSet::new();
    for kind in 0..(size / 60).max(3) {
        let at = dice.below(rows.len());
        if !slips.insert(at) {
            continue;
        }
        match kind % 3 {
            0 => rows[at].body = rows[at].body.replacen("nämnden", "nämden", 1),
            1 => rows[at].from = "2022-10-35".to_string(),
            _ => rows[at].role = String::new(),
        }
    }
    let repository = Repository::new("register");
    for body in words(BODIES) {
        let id = ::gov::model::id_of(body);
        let text =
            format!("name: {body}\ntype: committee\npart_of: exempel\nsources: [exempel-protokoll#s3]\n");
        repository.write(&format!("data/exempel/groups/exempel-{id}.yaml"), &text);
    }
    repository.commit("boards");
    repository.write("lista.csv", &csv(&rows));
    let add = [
        "source",
        "add",
        "lista.csv",
        "--id",
        "lista",
        "--title",
        "Lista",
        "--publisher",
        "exempel",
        "--date",
        "2024-05-01",
        "--yes",
    ];
    assert_eq!(repository.gov(&add).code, Some(0));
    repository.commit("list");
    let import = |more: &[&str]| {
        repository.gov(
            &[&["import", "lista.csv", "--as", "utse", "--source", "lista", "--in", "exempel"], more]
                .concat(),
        )
    };
    let begun = Instant::now();
    let asked = import(&["--dry-run"]);
    let first = begun.elapsed();
    assert_eq!(asked.code, Some(1), "{}{}", asked.out, asked.err);
    // Each slip is told, in its row, the first time; and that some names stand in several boards.
    for at in &slips {
        let own = format!("lista.csv:{}:", at + 2);
        let also = |line: &str| {
            line.trim().starts_with("also row")
                && line.split([' ', ',']).any(|part| part == (at + 2).to_string())
        };
        assert!(
            asked.err.lines().any(|line| line.starts_with(&own) || also(line)),
            "{:?}: {}",
            rows[*at],
            asked.err
        );
    }
    assert!(asked.err.contains("the same name in several bodies"), "{}", asked.err);
    let told = asked.err.lines().filter(|line| line.starts_with("lista.csv:")).count();
    assert!(told <= slips.len() + 1, "{told} questions of {} slips: {}", slips.len(), asked.err);
    // What was wrong is corrected, and who has the same name as another gets an id.
    let mut rows = right;
    let mut first_of: BTreeMap<String, usize> = BTreeMap::new();
    for row in &rows {
        let one = first_of.entry(row.name.clone()).or_insert(row.seat.person);
        *one = (*one).min(row.seat.person);
    }
    let twins: BTreeSet<String> = rows
        .iter()
        .filter(|row| first_of[&row.name] != row.seat.person)
        .map(|row| row.name.clone())
        .collect();
    assert!(!twins.is_empty(), "there are people of one name");
    for row in rows.iter_mut().filter(|row| twins.contains(&row.name)) {
        row.id = format!("{}-{}", ::gov::model::id_of(&row.name), row.seat.person);
    }
    let correct = |rows: &[Row]| {
        repository.write("lista.csv", &csv(rows));
        let refreshed = repository.gov(&["source", "refresh", "lista", "lista.csv", "--yes"]);
        assert_eq!(refreshed.code, Some(0), "{}{}", refreshed.out, refreshed.err);
        repository.commit("corrected");
    };
    correct(&rows);
    // Among thousands some names are nearly another's. Those too are asked about at once.
    let near = import(&["--same-names", "--dry-run"]);
    let which =
        |line: &str| Some(line.split_once(": which person is this?")?.0.rsplit_once(": ")?.1.to_string());
    let names: BTreeSet<String> = near.err.lines().filter_map(which).collect();
    if !names.is_empty() {
        for row in rows.iter_mut().filter(|row| names.contains(&row.name)) {
            row.id = format!("{}-{}", ::gov::model::id_of(&row.name), row.seat.person);
        }
        correct(&rows);
    }
    let begun = Instant::now();
    let run = import(&["--same-names", "--yes"]);
    let second = begun.elapsed();
    assert_eq!(run.code, Some(0), "{}", run.err);
    let _ = writeln!(std::io::stderr(), "register of {size}: asked in {first:.1?}, written in {second:.1?}");
    let mut wanted = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for (at, row) in rows.iter().enumerate() {
        let seat = &row.seat;
        let key = (seat.person, seat.body, seat.role);
        if seen.insert(key) {
            let (body, role) = (words(BODIES)[seat.body].to_string(), ROLES[seat.role].1.to_string());
            let to = seat.to.clone().unwrap_or_default();
            wanted.insert([
                body,
                seat.name.clone(),
                role,
                seat.from.clone(),
                to,
                format!("lista#L{}", at + 2),
            ]);
        }
    }
    let (said, people) = said(&repository);
    let (less, more): (Vec<_>, Vec<_>) =
        (wanted.difference(&said).collect(), said.difference(&wanted).collect());
    assert!(less.is_empty() && more.is_empty(), "{less:?}\n{more:?}");
    assert_eq!(people, seats.iter().map(|seat| seat.person).collect::<BTreeSet<_>>().len());
    let valid = repository.gov(&["validate", "--fail-on", "error"]);
    assert_eq!(valid.code, Some(0), "{}", valid.out);
    let again = import(&["--same-names", "--yes"]);
    assert!(again.code == Some(0) && again.err.contains("Nothing to write"), "{}{}", again.out, again.err);
}
