//! What the words of a document become in the data: dates and titles as they are written there.
//! What is not understood is refused with its place, and nothing of it is dropped in silence.

use crate::markdown::{self, Files};
use crate::record_random::of_files;
use ::gov::acts::mean::mean;
use ::gov::acts::prove::Texts;
use ::gov::acts::sheet;
use ::gov::acts::world::World;
use ::gov::sources::Sources;
use std::fs;

/// The data of docs/record.md, with some files more.
pub fn page(more: &[(&str, &str)]) -> Sources {
    let text = fs::read_to_string("docs/record.md").expect("the page is there");
    let mut files = markdown::files(&text, &Files::new());
    files.extend(more.iter().map(|(path, text)| (format!("exempel/{path}"), (*text).to_string())));
    of_files(&files)
}

/// The data with what some acts say; or what is asked, as `line:column: words`.
pub fn after(sources: &Sources, acts: &str) -> Result<Sources, String> {
    of_source(sources, "protokoll", acts)
}

/// The same of another document.
pub fn of_source(sources: &Sources, source: &str, acts: &str) -> Result<Sources, String> {
    let text = format!("källa: {source}\ni: Region Exempel\nhändelser:\n{acts}");
    let (sheet, faults) = sheet::read(&text);
    let told = |faults: &[::gov::acts::Fault]| {
        let lines = faults.iter().map(|fault| {
            assert_ne!(fault.message.sv, fault.message.en, "{acts}");
            let help = fault.help.as_ref().map_or("", |help| &help.sv);
            format!("{}:{}: {}\n{help}\n", fault.line, fault.column, fault.message.sv)
        });
        lines.collect::<String>()
    };
    if !faults.is_empty() {
        return Err(told(&faults));
    }
    let meant = mean(&sheet, World::of(sources).expect("the data can be read"));
    if !meant.faults.is_empty() {
        return Err(told(&meant.faults));
    }
    Ok(Texts::of(&meant.world).unwrap_or_else(|why| panic!("{acts}\n{}", why.en)).over(sources))
}

/// A file of the data with what some acts say; the acts said twice say no more.
pub fn file(sources: &Sources, acts: &str, path: &str) -> String {
    let done = after(sources, acts).unwrap_or_else(|faults| panic!("{acts}\n{faults}"));
    let again = after(&done, acts).unwrap_or_else(|faults| panic!("again: {acts}\n{faults}"));
    let text = |sources: &Sources| {
        let at = sources.find(&format!("exempel/{path}"));
        at.map_or(String::new(), |at| sources.files[at].text().to_string())
    };
    assert_eq!(text(&done), text(&again), "{acts}");
    assert_eq!(done.files.len(), again.files.len(), "{acts}");
    text(&done)
}

pub const BOARD: &str = "groups/exempel-regionstyrelsen.yaml";

/// What a file has more than it had, in one line.
pub fn more(sources: &Sources, acts: &str, path: &str) -> String {
    let before = sources.find(&format!("exempel/{path}")).map_or("", |at| sources.files[at].text());
    let old: Vec<&str> = before.lines().collect();
    let text = file(sources, acts, path);
    let new = text.lines().filter(|line| !old.contains(line)).map(str::trim);
    new.collect::<Vec<_>>().join(" ")
}

/// Acts that are refused, with a word of what is said of it.
pub fn refused(sources: &Sources, cases: &[(&str, &str)]) {
    for (acts, words) in cases {
        match after(sources, acts) {
            Ok(_) => panic!("accepted: {acts}"),
            Err(told) => assert!(told.contains(words), "{words}\n{acts}\n{told}"),
        }
    }
}

fn seat(bracket: &str) -> String {
    format!("- om: Regionstyrelsen\n  ledamöter: Anna Ask [{bracket}, 3]\n")
}

/// The first day and the last are what the document says, in whichever of its words.
#[test]
fn from_when_and_until_when() {
    let sources = page(&[]);
    let both = ["from: 2025-03-01 to: 2026-12-31"; 12];
    let spans = [
        "från och med den 1 mars 2025 till och med den 31 december 2026",
        "för tiden från och med den 1 mars 2025 till och med den 31 december 2026",
        "fr.o.m. 1 mars 2025 t.o.m. 31 december 2026",
        "fr o m 1 mars 2025 t o m 31 december 2026",
        "från 2025-03-01, t.o.m. 2026-12-31",
        "1 mars 2025 - 31 december 2026",
        "1 mars 2025 – 31 december 2026",
        "2025-03-01 till 2026-12-31",
        "för perioden den 1 mars 2025 till den 31 december 2026",
        "from 1 March 2025 to 31 December 2026",
        "1 March 2025 through 31 December 2026",
        "from 1 March 2025 until 31 December 2026",
    ];
    let ends = [
        "till och med den 31 december 2026",
        "Till och med 31 december 2026",
        "t o m 31 december 2026",
        "tom 31 december 2026",
        "t.o.m. den 31 december 2026",
        "till den 31 december 2026",
        "upphör den 31 december 2026",
        "slutar den 31 december 2026",
        "until 31 December 2026",
        "through 31 December 2026",
    ];
    let cases =
        spans.into_iter().zip(both).chain(ends.into_iter().map(|end| (end, "to: 2026-12-31"))).chain([
            ("tidigast den 1 mars 2025", "from: 2025-03-01.."),
            ("inte före den 1 mars 2025", "from: 2025-03-01.."),
            ("tidigast från och med den 1 mars 2025", "from: 2025-03-01.."),
            ("onsdagen den 5 mars 2025", "from: 2025-03-05"),
            ("tills vidare", "to: \"..\""),
            ("från 1 mars 2025 tills vidare", "from: 2025-03-01 to: \"..\""),
            (
                "tills vidare, dock längst till och med den 31 augusti 2025",
                "to: 2025-08-31 condition: tills vidare, som längst",
            ),
            ("dock längst till och med den 31 augusti 2025", "to: ..2025-08-31 condition: som längst"),
            ("mandatperioden 2023-2026", "from: 2023-01-01 to: 2026-12-31"),
            ("för åren 2025–2026", "from: 2025-01-01 to: 2026-12-31"),
            ("från 2025, till 2026", "from: 2025 to: 2026"),
            // What takes in a whole year or month ends with its last day.
            ("t.o.m. 2026", "to: 2026-12-31"),
            ("till och med februari 2026", "to: 2026-02-28"),
            ("till 2026", "to: 2026"),
            ("från och med 2025 till och med 2026", "from: 2025-01-01 to: 2026-12-31"),
        ]);
    for (bracket, wanted) in cases {
        let wanted = format!("- person: anna-ask role: member {wanted} source: protokoll#L3");
        assert_eq!(more(&sources, &seat(bracket), BOARD), wanted, "{bracket}");
    }
    let post = "posts/exempel-hsd.yaml";
    let act = "- utse: tf Anna Ask, HSD [2]\n  från: 1 mars 2025\n  t.o.m.: tills vidare\n";
    assert!(more(&sources, act, post).contains("to: \"..\""), "{}", more(&sources, act, post));
    let act = "- avveckla: Regionstyrelsen [till och med den 31 december 2027, 3]\n";
    assert_eq!(more(&sources, act, BOARD), "to: {is: 2027-12-31, source: protokoll#L3}");
}

/// Words beside a date that are not read, and days that would take each other's place.
#[test]
fn a_date_with_words_that_are_not_read() {
    let sources = page(&[]);
    for bracket in [
        "hej hopp 1 mars 2025",
        "kanske 1 mars 2025",
        "kanske från och med den 1 mars 2025",
        "inte den 1 mars 2025",
        "från och med den 31 februari 2025",
        "från 1 mars 2025 eller 1 april 2025",
        "till och med nästa val 2026",
        "mandatperioden hej 2025",
        "omkring hej 1 mars 2025",
    ] {
        refused(&sources, &[(seat(bracket).as_str(), "5:14: ")]);
    }
    refused(
        &sources,
        &[
            (&seat("från 2025-03-01, från 2025-04-01"), "en annan dag"),
            (&seat("från 2025-03-01, 2025-04-01"), "en annan dag"),
            (&seat("t.o.m. 2025-03-01, till och med 2025-04-01"), "en annan dag"),
            ("- om: Regionstyrelsen\n  uppgift: leder [tf, 3]\n", "kan inte ha ”tf”"),
            ("- utse: Anna Ask, HSD [2]\n  från: 1 mars 2025 till 2 april 2026\n", "inget datum"),
        ],
    );
}
