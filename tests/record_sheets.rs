//! Whole sheets through `gov record`: those of the five documents into an empty data set, and
//! sheets with slips in them, of which none makes it stop.

use crate::gov;
use crate::markdown::{self, Files};
use crate::record::page;
use crate::record_decisions::record;
use crate::repository::{Repository, folder};
use ::gov::acts::words::{KEYS, Says, VERBS};
use std::fs;

pub const SHEETS: [&str; 5] = [
    "skane-fhs",
    "skane-styrmodell",
    "kronoberg-nara-vard",
    "kronoberg-arsberattelse-2018",
    "jh-rs-2807-2017",
];

/// A data set of the five sources alone: what they are said to be sent by is not there yet.
pub fn sources(repository: &Repository) {
    for entry in walkdir::WalkDir::new("data").into_iter().filter_map(Result::ok) {
        let path = entry.path().to_string_lossy().into_owned();
        let is_wanted = SHEETS.iter().any(|id| entry.path().file_stem().is_some_and(|stem| stem == *id));
        if is_wanted && path.contains("/sources/") {
            let text = fs::read_to_string(&path).expect("a source is text");
            let plain = ["title:", "date:", "file:", "sha256:", "publisher:"];
            let is_plain = |line: &&str| plain.iter().any(|key| line.starts_with(key));
            let text = match path.ends_with(".yaml") {
                true => text.lines().filter(is_plain).map(|line| format!("{line}\n")).collect(),
                false => text,
            };
            repository.write(&path, &text);
        }
    }
    repository.write("data/gov.toml", "");
    repository.commit("sources");
}

/// Records one of the sheets, and keeps it.
pub fn recorded(repository: &Repository, id: &str) {
    let sheet = fs::read_to_string(format!("tests/sheets/{id}.gov")).expect("the sheet is there");
    repository.write("sheet.gov", &sheet);
    let run = repository.gov(&["record", "sheet.gov", "--yes"]);
    assert_eq!(run.code, Some(0), "{id}: {}{}", run.out, run.err);
    repository.commit(id);
}

/// Each is recorded whole, makes no error, and says the second time that all of it is there.
#[test]
fn the_five_documents_begin_a_data_set() {
    let repository = Repository::empty("record-five");
    sources(&repository);
    for id in SHEETS {
        recorded(&repository, id);
        let again = repository.gov(&["record", "sheet.gov", "--yes"]);
        assert_eq!((again.code, again.out.as_str()), (Some(0), ""), "{id}: {}", again.err);
    }
    let valid = repository.gov(&["validate", "-o", "concise"]);
    assert!(!valid.out.contains(": error:"), "{}", valid.out);
    // What the data is asked is answered as by that which was written by hand.
    for (question, answer) in [
        (&["who-owns", "Nära vård", "--region", "skane"][..], "Sofia Ljung"),
        (&["members", "Taktisk styrgrupp"], "Johan Cosmo"),
        (&["chair", "Styrgrupp ny styr- och ansvarsmodell"], "Kanslidirektör"),
        (
            &["reporting-lines", "Arbetsgrupp för ny styr- och ansvarsmodell"],
            "Styrgrupp ny styr- och ansvarsmodell",
        ),
        (&["post", "Utvecklingsdirektör"], "Ingeborg Franzén"),
        (&["decisions", "rekommendationen"], "223"),
        (&["counts", "--region", "kronoberg"], "13"),
    ] {
        let run = repository.gov(question);
        assert!(run.code == Some(0) && run.out.contains(answer), "{question:?}: {run:?}");
    }
    let working = repository.gov(&["members", "Arbetsgrupp för ny styr- och ansvarsmodell"]);
    assert!(working.out.contains("proposed") && working.out.contains("Evalotta Elnertz"), "{working:?}");
    // 1.1 lines a fact: 124 facts are counted in the five documents.
    let lines: usize = SHEETS
        .iter()
        .map(|id| fs::read_to_string(format!("tests/sheets/{id}.gov")).expect("there").lines().count())
        .sum();
    assert!(lines <= 138, "{lines}");
}

/// Slips of all sorts go through the whole of the command: it says what is wrong, where that is in
/// the sheet, or what it would write, and never stops.
#[test]
fn mutated_sheets_never_stop_it() {
    let root = folder("record-mutated");
    let page = fs::read_to_string("docs/record.md").expect("the page is there");
    markdown::write(&markdown::files(&page, &Files::new()), &root.join("data"));
    let base = "källa: protokoll\ni: Region Exempel\nhändelser:\n- utse: Anna Ask, HSD [från 1 april 2026, 2]\n  efter: \
                Per Ek\n- nämnd: Vårdnämnden (VN) [3]\n  ordförande: Bo Alm = ?\n  ledamöter: Eva Lind; tf Siv Berg \
                (Region Exempel)\n  bereder åt: Regionstyrelsen [4]\n  uppgift: bereder … Regionstyrelsen; rad 4\n- \
                beslut: Val av direktör [2]\n  av: Regionstyrelsen 2026-03-12 § 31\n- lista: Regionstyrelsen \
                [6]\n  närvarande: Bo Alm\n- byt namn: Regionstyrelsen -> Styrelsen [år 2026, 1]\n";
    let signs =
        ['[', ']', ':', ';', '-', ' ', '\n', '#', '”', '/', '=', '(', ')', 'å', '\t', '0', '…', '§', '>'];
    let mut seed = 11u64;
    let mut next = |most: usize| {
        seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (seed >> 33) as usize % most.max(1)
    };
    let (path, data) = (root.join("sheet.gov"), root.join("data"));
    let (path, data) = (path.to_str().expect("UTF-8"), data.to_str().expect("UTF-8"));
    let mut seen = [0; 3];
    for _ in 0..2000 {
        let mut text: Vec<char> = base.chars().collect();
        for _ in 0..=next(5) {
            let at = next(text.len());
            match next(5) {
                0 => drop(text.remove(at)),
                1 | 2 => text.insert(at, signs[next(signs.len())]),
                3 => {
                    let word = match next(2) {
                        0 => VERBS[next(VERBS.len())].words[0],
                        _ => KEYS[next(KEYS.len())].words[0],
                    };
                    drop(text.splice(at..at, word.chars()));
                }
                _ => text.truncate(at.max(60)),
            }
        }
        let text: String = text.into_iter().collect();
        fs::write(path, &text).expect("written");
        let run = gov::gov(&["record", path, "--dry-run", "--data", data, "--lang", "en"], None);
        seen[usize::from(run.code).min(2)] += 1;
        assert!(run.code < 2, "{text}\n{}", run.err);
        let count = text.lines().count();
        let places = run.err.lines().filter_map(|line| line.strip_prefix(path)?.strip_prefix(':'));
        for place in places {
            let line: usize = place.split(':').next().unwrap_or("").parse().expect("a line");
            assert!((1..=count).contains(&line), "{text}\n{}", run.err);
        }
    }
    assert!(seen[0] > 20 && seen[1] > 500, "{seen:?}");
}

/// Every verb and key is told with an example that can be read, in both languages.
#[test]
fn every_word_has_an_example() {
    for (lang, at) in [("sv", 0), ("en", 1)] {
        let run = gov::gov(&["record", "--words", "--lang", lang], None);
        for verb in VERBS {
            let word = verb.words[at.min(verb.words.len() - 1)];
            let example = format!("- {word}: {}", verb.example[at]);
            assert!(run.out.contains(&example), "{example}");
            let (sheet, faults) = ::gov::acts::sheet::read(&format!("{example}\n"));
            assert!(faults.is_empty() && sheet.acts.len() == 1, "{example}: {faults:?}");
        }
        for key in KEYS.iter().filter(|key| key.says != Says::Acts) {
            let word = key.words[at.min(key.words.len() - 1)];
            let example = format!("{word}: {}", key.example[at]);
            assert!(run.out.contains(&example), "{example}");
            let (sheet, faults) = ::gov::acts::sheet::read(&format!("- om: X\n  {example}\n"));
            assert!(faults.is_empty() && sheet.acts[0].keys.len() == 1, "{example}: {faults:?}");
        }
    }
}

/// A new name is a change from its day on, never a correction; what becomes something else ends by
/// it; a proposal touches nothing; a list of a day is whole, and says who left.
#[test]
fn what_a_decision_and_a_reorganisation_do() {
    let repository = page("record-acts");
    let record = |acts: &str| record(&repository, acts);
    let text =
        |path: &str| fs::read_to_string(repository.path.join("data/exempel").join(path)).unwrap_or_default();

    let run = record("- byt namn: Regionstyrelsen -> Styrelsen [2026-02-01, 1]\n");
    assert!(
        run.code == Some(0) && run.out.contains("Structure") && !run.out.contains("correction\n"),
        "{run:?}"
    );
    let board = text("groups/exempel-regionstyrelsen.yaml");
    assert!(
        board.starts_with(
            "name: Styrelsen\naliases:\n  - name: Regionstyrelsen\n    type: former\n    to: 2026-01-31\n"
        ),
        "{board}"
    );
    let name = run
        .out
        .lines()
        .find(|line| line.contains("Regionstyrelsen") && line.contains("Styrelsen"))
        .expect("the name changed");
    assert!(name.contains("change, ") && !name.contains("correction"), "{name}");

    let run = record(
        "- nämnder: A-nämnden; B-nämnden; D-nämnden [3]\n- slå ihop: A-nämnden; B-nämnden -> C-nämnden [2026-02-01, 3]\n- \
         förslag: Ny nämnd [3]\n  av: Styrelsen\n  punkter: rad 4\n- beslut: Val [2]\n  av: Styrelsen 2026-03-12 § \
         31\n  inrättar: D-nämnden\n",
    );
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(text("groups/exempel-c-namnden.yaml").contains("certainty: implied"));
    assert!(text("decisions/exempel-ny-namnd.yaml").contains("status: proposed"));
    assert!(text("decisions/exempel-val.yaml").contains("paragraph: 31\nchanges:\n  - type: creates\n"));
    let ended = repository.gov(&["members", "A-nämnden", "--at", "2026-03-01"]);
    assert!(ended.out.contains("not there") || ended.out.contains("no longer"), "{ended:?}");

    let members = "- lista: D-nämnden [3]\n  ledamöter: Eva Lind; Siv Berg\n";
    assert_eq!(record(members).code, Some(0));
    assert!(text("groups/exempel-d-namnden.yaml").contains("complete: [protokoll#L3]"));
    // Those who are not on the next list are asked about when they are many.
    repository.write("data/exempel/sources/senare.yaml", "title: Senare\ndate: 2026-06-01\n");
    repository
        .write("sheet.gov", "källa: senare\ni: Region Exempel\n- lista: D-nämnden\n  ledamöter: Eva Lind\n");
    let half = repository.gov(&["record", "sheet.gov", "--yes", "--allow-dirty"]);
    assert_eq!(half.code, Some(0), "{half:?}");
    let seats = text("groups/exempel-d-namnden.yaml");
    assert!(
        seats.contains("source: [protokoll#L3, senare]")
            && seats.contains("complete: [protokoll#L3, senare]"),
        "{seats}"
    );
    repository
        .write("sheet.gov", "källa: senare\ni: Region Exempel\n- lista: D-nämnden\n  ordförande: någon\n");
    let gone = repository.gov(&["record", "sheet.gov", "--yes", "--allow-dirty"]);
    assert!(gone.code == Some(1) && gone.err.contains("`gone: 2`"), "{gone:?}");
}
