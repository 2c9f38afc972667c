//! What was elected and declined, what is only proposed to end, and days as documents turn them.

use crate::record_said::{BOARD, after, file, more, page, refused};
use ::gov::sources::{Content, SourceFile};

const ELECTED: &str = "- utse: Gun Holm, ledamot / Regionstyrelsen [från 2026-05-01, 3]\n";

#[test]
fn declined_before_it_began() {
    let sources = page(&[]);
    let act = format!("{ELECTED}- avböj: Gun Holm, ledamot / Regionstyrelsen [2026-04-20, 3]\n");
    let said = more(&sources, &act, BOARD);
    assert!(
        said.contains("certainty: declined") && said.contains("note: Avböjde valet 2026-04-20."),
        "{said}"
    );
    let begun = "- utse: Gun Holm, ledamot / Regionstyrelsen [från 2026-02-01, 3]\n- avböj: Gun Holm, ledamot / \
                 Regionstyrelsen [2026-04-20, 3]\n";
    let left = format!("{ELECTED}- lämna: Gun Holm, ledamot / Regionstyrelsen [2026-04-20, 3]\n");
    refused(
        &sources,
        &[
            ("- avböj: Gun Holm, ledamot / Regionstyrelsen [2026-04-20, 3]\n", "`- utse: Gun Holm, ledamot"),
            (begun, "`- lämna: Gun Holm, ledamot"),
            (&left, "`- avböj: Gun Holm, ledamot"),
        ],
    );
}

/// A proposal ends nobody's time, and its adoption has to say whose, and when.
#[test]
fn a_proposed_end_ends_nothing() {
    let sources = page(&[]);
    let stands = "- om: Regionstyrelsen\n  ordförande: Gun Holm [3]\n";
    let act = format!(
        "{stands}- förslag: Entledigande [3]\n  händelser:\n  - lämna: Gun Holm, ordförande / Regionstyrelsen \
         [2026-12-31, 3]\n"
    );
    let said = file(&sources, &act, BOARD);
    assert!(!said.contains("2026-12-31"), "{said}");
    let proposal = file(&sources, &act, "decisions/exempel-entledigande.yaml");
    assert!(proposal.contains("type: dismisses") && proposal.contains("status: proposed"), "{proposal}");
    let done = after(&sources, &act).unwrap_or_else(|told| panic!("{told}"));
    let adopts =
        "- beslut: Beslut om entledigande [3]\n  av: Regionstyrelsen 2026-03-12\n  antar: Entledigande [3]\n";
    refused(&done, &[(adopts, "`- lämna: Bo Alm, ledamot / Regionstyrelsen [2026-03-31]`")]);
    let both =
        format!("{adopts}  händelser:\n  - lämna: Gun Holm, ordförande / Regionstyrelsen [2026-12-31, 3]\n");
    let said = file(&done, &both, BOARD);
    assert!(said.contains("to: 2026-12-31"), "{said}");
    refused(
        &sources,
        &[("- lämna: Per Ek, HSD [begärt, 3]\n", "en begäran ändrar inget förrän den är avgjord")],
    );
}

/// What a proposal would set up has what it says of it from the day it would begin.
#[test]
fn a_proposal_begins_with_its_day() {
    let act = "- förslag: Nytt råd [3]\n  händelser:\n  - inrätta: Rådet [från 2027-01-01, 3]\n    sammankallande: \
               Siv Berg [3]\n";
    let said = file(&page(&[]), act, "groups/exempel-radet.yaml");
    assert!(said.contains("role: convenor\n    from: 2027-01-01\n    certainty: proposed"), "{said}");
}

#[test]
fn days_as_documents_turn_them() {
    let sources = page(&[]);
    let seat = |bracket: &str| format!("- om: Regionstyrelsen\n  ledamöter: Gun Holm [{bracket}, 3]\n");
    for (bracket, words) in [
        ("vid utgången av 2026", "to: 2026-12-31"),
        ("till och med utgången av mars 2026", "to: 2026-03-31"),
        ("vid ingången av 2025", "from: 2025-01-01"),
        ("från årsskiftet 2025/2026", "from: 2026-01-01"),
        ("från årsskiftet 2025/26", "from: 2026-01-01"),
        ("för mandatperioden 2027–2030", "from: 2027-01-01 to: 2030-12-31"),
        ("för åren 2027–2030", "from: 2027-01-01 to: 2030-12-31"),
        (
            "dock längst till och med 2027-06-30, tills rapporten godkänns",
            "to: ..2027-06-30 condition: som längst, tills rapporten godkänns",
        ),
    ] {
        let said = more(&sources, &seat(bracket), BOARD);
        assert!(said.contains(words), "{bracket}: {said}");
    }
    refused(&sources, &[(&seat("från årsskiftet 2025/2027"), "varken rad eller datum")]);
    let moved = "- flytta: Arkivet [senast 2027-01-01, 3]\n  till: Regionstyrelsen -> Arkivnämnden\n";
    let said = file(&sources, moved, "changes/exempel-arkivet-flyttas-till-arkivnamnden.yaml");
    assert!(said.contains("date: ..2027-01-01"), "{said}");
    let ends = |bracket: &str| {
        format!(
            "- beslut: Beslutet [3]\n  av: Regionstyrelsen 2026-03-12\n  avvecklar: Regionstyrelsen [{bracket}, 3]\n"
        )
    };
    refused(&sources, &[(&ends("2026-12-31"), "är 2026-12-31 den sista dagen?")]);
    let said = file(&sources, &ends("t.o.m. 2026-12-31"), "decisions/exempel-beslutet.yaml");
    assert!(said.contains("from: 2027-01-01"), "{said}");
}

/// What is called so in another region is another.
#[test]
fn a_new_name_that_is_used_elsewhere() {
    let mut sources = page(&[]);
    for (path, text) in [
        ("norr/regions/norr.yaml", "name: Region Norr\n"),
        ("norr/groups/norr-arkivnamnden.yaml", "name: Arkivnämnden\npart_of: norr\n"),
    ] {
        sources.files.push(SourceFile { path: path.to_string(), content: Content::Text(text.into()) });
    }
    sources.files.sort_by(|one, other| one.path.cmp(&other.path));
    let said = more(&sources, "- byt namn: Regionstyrelsen -> Arkivnämnden [2027-01-01, 3]\n", BOARD);
    assert!(
        said.contains("name: Arkivnämnden") && said.contains("name: Regionstyrelsen type: former"),
        "{said}"
    );
}

/// Whoever appoints is said after the name, and no title; what a decision gives somebody to do is
/// tied to it; two numbers are two statements.
#[test]
fn tied_to_what_it_is_said_of() {
    let sources = page(&[]);
    let said = more(&sources, "- om: Regionstyrelsen\n  sammankallande: någon, utses av HSD [3]\n", BOARD);
    assert!(said.contains("role: convenor appointed_by: exempel-hsd"), "{said}");
    let act =
        "- beslut: Beslutet [3]\n  av: Regionstyrelsen 2026-03-12\n  händelser:\n  - uppdrag: Planen [3]\n";
    let said = file(&sources, act, "decisions/exempel-beslutet.yaml");
    assert!(said.contains("type: creates\n    target: exempel-planen"), "{said}");
    let adopted = "- plan: Planen [3]\n  antas av: Regionstyrelsen 2026-03-12 § 27, RS 2026/99\n";
    let done = after(&sources, adopted).unwrap_or_else(|told| panic!("{told}"));
    let decision = done.files.iter().find(|file| file.path.contains("/decisions/")).expect("a decision");
    assert!(decision.text().contains("paragraph: 27") && decision.text().contains("RS 2026/99"));
    refused(
        &sources,
        &[
            (
                "- om: Regionstyrelsen\n  antal: från nio till sju enheter [3]\n",
                "`antal: nio enheter [2024-12-31]; sju",
            ),
            ("- om: Bo Alm = bo-alm\n  ledamöter: Gun Holm [3]\n", "om en person sägs bara `not:`"),
            ("- om: Regionstyrelsen\n  not: A\n  not: B\n", "`  - vad [12]`"),
        ],
    );
}
