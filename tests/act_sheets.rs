//! Act sheets are read with forgiveness: both languages alike, values as people write them, each
//! slip told with its place, and nothing makes the reader stop.

use ::gov::acts::sheet::{Sheet, read};
use ::gov::acts::words::{KEYS, VERBS};
use std::collections::BTreeSet;

const SWEDISH: &str = "källa: prot\ni: Region Skåne\nhändelser:\n- nämnd: Hälso- och sjukvårdsnämnden (HSN) [4] # 1\n  \
rapporterar till: Regionstyrelsen [5-6, vid behov]\n  ledamöter: Anna Ask (Södra); tf Bo Alm = bo-alm, chef /\n    \
Kansliet [9]\n- utse: Anna Ask, HSD / Region Skåne [från 1 april 2026, 12]\n- lämna: Per Ek [före 2020, ”har: slutat, nu”]\n";
const ENGLISH: &str = "source: prot\nin: Region Skåne\nacts:\n- committee: Hälso- och sjukvårdsnämnden (HSN) [4] # 1\n  \
reports to: Regionstyrelsen [5-6, vid behov]\n  members: Anna Ask (Södra); acting Bo Alm = bo-alm, chef /\n    \
Kansliet [9]\n- appoint: Anna Ask, HSD / Region Skåne [from 1 April 2026, 12]\n- leave: Per Ek [before 2020, ”har: slutat, nu”]\n";

fn clean(text: &str) -> Sheet {
    let (sheet, faults) = read(text);
    assert_eq!(faults, [], "{text}");
    sheet
}

/// All but the columns, which the words of a language move, and what is kept as it was written.
fn told(sheet: &Sheet) -> String {
    let text = format!("{sheet:?}");
    let text: String = text
        .split(", text: \"")
        .map(|part| part.split_once("\", who:").map_or(part, |(_, rest)| rest))
        .collect();
    text.split("column: ").map(|part| part.trim_start_matches(|c: char| c.is_ascii_digit())).collect()
}

#[test]
fn a_sheet_says_what_it_says() {
    let sheet = clean(SWEDISH);
    assert_eq!((sheet.source.as_deref(), sheet.house.as_deref()), (Some("prot"), Some("Region Skåne")));
    let [committee, appoint, leave] = sheet.acts.as_slice() else { panic!("three acts: {sheet:?}") };
    assert_eq!(committee.subject[0].of.as_deref(), Some("HSN"));
    let relation = &committee.keys[0].items[0].mods;
    assert_eq!(
        (relation.cites.as_slice(), relation.conditions.as_slice()),
        (&["L5-6".to_string()][..], &["vid behov".to_string()][..])
    );
    let [anna, bo] = committee.keys[1].items.as_slice() else { panic!("two members") };
    assert_eq!(
        (anna.who.as_str(), anna.of.as_deref(), anna.mods.cites.as_slice()),
        ("Anna Ask", Some("Södra"), &["L9".to_string()][..])
    );
    assert_eq!((bo.who.as_str(), bo.acting, bo.id.as_deref()), ("Bo Alm", true, Some("bo-alm")));
    assert_eq!((bo.title.as_deref(), bo.at.as_deref()), (Some("chef"), Some("Kansliet")));
    assert_eq!(appoint.subject[0].mods.from.as_deref(), Some("2026-04-01"));
    let leave = &leave.subject[0].mods;
    assert_eq!(
        (leave.to.as_deref(), leave.quotes.as_slice()),
        (Some("..2019-12-31"), &["har: slutat, nu".to_string()][..])
    );
}

#[test]
fn both_languages_say_the_same() {
    assert_eq!(told(&clean(SWEDISH)), told(&clean(ENGLISH)));
}

#[test]
fn a_slip_is_told_with_its_place_and_the_rest_is_read() {
    for (slip, line, words, help) in [
        ("- utsse: Anna Ask [3]\n", 1, "okänt ord `utsse`", "menade du `utse`?"),
        (
            "- grupp: A\n  rapporterar tll: B\n",
            2,
            "okänt ord `rapporterar tll`",
            "menade du `rapporterar till`?",
        ),
        ("- grupp: A\n  ordförande: B\n\n  chair: C\n", 4, "nyckeln står redan på rad 2", "skriv flera"),
        ("- utse: Anna Ask [2026-13-40]\n", 1, "`2026-13-40` är varken rad eller datum", "år 2022"),
        ("- utse:\n", 1, "händelsen säger inte vad eller vem", ""),
        (
            "källa: prot\n  - utse: Anna Ask\n",
            2,
            "raden hör inte till någon händelse eller nyckel",
            "längst ut",
        ),
        (
            "- om: A\n  - Anna Ask\n  - Bo Alm\n",
            2,
            "raden hör inte till någon händelse eller nyckel",
            "längst ut",
        ),
        ("- grupp: A\n  chair: B\n  ordförande: C\n  - D\n", 3, "nyckeln står redan på rad 2", "skriv flera"),
        ("källa: a\nsource: b\n", 2, "det står redan högre upp", ""),
        ("kälal: x\n", 1, "okänt ord `kälal`", "menade du `källa`?"),
    ] {
        let (sheet, faults) = read(&format!("{slip}- om: Nämnden [7]\n"));
        let [fault] = faults.as_slice() else { panic!("{slip}: {faults:?}") };
        assert_eq!((fault.line, fault.message.sv.as_str()), (line, words), "{slip}");
        assert!(fault.help.as_ref().map_or("", |help| &help.sv).contains(help), "{slip}: {fault:?}");
        assert_eq!(sheet.acts.last().map(|act| act.subject[0].who.as_str()), Some("Nämnden"), "{slip}");
    }
}

/// No text stops the reader, and each fault stands in the text.
#[test]
fn mutated_sheets_are_read() {
    let (mut seed, signs) =
        (7u64, ['[', ']', ':', ';', '-', ' ', '\n', '#', '”', '/', '=', '(', ')', 'å', '\t', '0']);
    let mut next = |most: usize| {
        seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (seed >> 33) as usize % most.max(1)
    };
    for _ in 0..2000 {
        let mut text: Vec<char> = SWEDISH.chars().collect();
        for _ in 0..=next(6) {
            let at = next(text.len());
            match next(3) {
                0 => drop(text.remove(at)),
                1 => text.insert(at, signs[next(signs.len())]),
                _ => text.truncate(at.max(20)),
            }
        }
        let text: String = text.into_iter().collect();
        let (_, faults) = read(&text);
        let count = text.lines().count();
        assert!(
            faults.iter().all(|fault| (1..=count).contains(&fault.line) && fault.column > 0),
            "{text}\n{faults:?}"
        );
    }
}

/// A word means one thing, or it could not be read.
#[test]
fn a_word_is_there_once() {
    for all in
        [VERBS.iter().map(|verb| verb.words).collect::<Vec<_>>(), KEYS.iter().map(|key| key.words).collect()]
    {
        let mut seen = BTreeSet::new();
        for words in all {
            let own: BTreeSet<&str> = words.iter().copied().collect();
            assert!(own.into_iter().all(|word| seen.insert(word)), "{words:?}");
        }
    }
}
