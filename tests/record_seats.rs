//! Who comes after whom in a seat, and whom a decision appoints.

use crate::record_said::{BOARD, after, file, more, page, refused};
use crate::repository::Repository;
use std::fs;

const BO: &str =
    "- om: Regionstyrelsen\n  ledamöter: Eva Lind [från 2025-01-22, t.o.m. 2026-12-31, 3]; Siv Berg [3]\n";

fn takes(acts: &str) -> String {
    format!("{BO}{acts}")
}

/// The predecessor's time ends the day before, also where it was to last longer; twice is once.
#[test]
fn somebody_takes_a_seat() {
    let sources = page(&[]);
    let act = "- utse: Anna Ask, ledamot / Regionstyrelsen [från 2026-04-01, 2]\n  efter: Eva Lind\n";
    let said = file(&sources, &takes(act), BOARD);
    assert!(said.contains("to: {is: 2026-03-31, source: protokoll#L2}\n    source: protokoll#L3"), "{said}");
    assert_eq!((said.matches("eva-lind").count(), said.matches("anna-ask").count()), (1, 1), "{said}");
    assert!(said.contains("- person: anna-ask\n    role: member\n    from: 2026-04-01"), "{said}");
    // Who cites its own line is ended by that; a month is no day, so the end is by then.
    let act = "- utse [från april 2026]: Anna Ask, ledamot / Regionstyrelsen [2]\n  efter: Siv Berg [4]\n";
    let said = file(&sources, &takes(act), BOARD);
    assert!(
        said.contains(
            "- person: siv-berg\n    role: member\n    to: {is: ..2026-04-29, source: protokoll#L4}"
        ),
        "{said}"
    );
    // Several, each after the one in the same place; in English; after a vacancy.
    let act = "- appoint: Anna Ask, member / Regionstyrelsen [from 2026-04-01, 2]; Per Ek = ny, member / Regionstyrelsen [from \
               2026-05-01, 2]\n  after: Eva Lind; Siv Berg\n";
    let said = file(&sources, &takes(act), BOARD);
    assert!(said.contains("2026-03-31") && said.contains("2026-04-30"), "{said}");
    let act = "- om: Regionstyrelsen\n  ordförande: vakant [3]\n- utse: Anna Ask, ordförande / Regionstyrelsen [från 2026-04-01, \
               2]\n  efter: vakant\n";
    assert!(
        more(&sources, act, BOARD).contains("role: chair vacant: true to: {is: 2026-03-31"),
        "{}",
        more(&sources, act, BOARD)
    );
    // Whoever had gone before stays gone.
    let act = "- om: Regionstyrelsen\n  ledamöter: Eva Lind [t.o.m. 2025-12-31, 3]\n- utse: Anna Ask, ledamot / Regionstyrelsen \
               [från 2026-04-01, 2]\n  efter: Eva Lind\n";
    assert!(file(&sources, act, BOARD).contains("to: 2025-12-31"));
}

#[test]
fn where_it_is_not_said_nothing_is_guessed() {
    let sources = page(&[]);
    let act = |subject: &str, key: &str| takes(&format!("- utse: {subject}\n  {key}\n"));
    let anna = "Anna Ask, ledamot / Regionstyrelsen";
    let cases = [
        (act(&format!("{anna} [2]"), "efter: Eva Lind"), "från vilken dag?"),
        (act(&format!("{anna} [från 2026-04-01, 2]"), "efter: Per Ek"), "har ingen sådan plats"),
        (
            act("Anna Ask, ordförande / Regionstyrelsen [från 2026-04-01, 2]", "efter: Eva Lind"),
            "har ingen sådan plats",
        ),
        (act(&format!("{anna} [från 2024-04-01, 2]"), "efter: Eva Lind"), "får platsen först 2025-01-22"),
        (act(&format!("tf {anna} [från 2026-04-01, 2]"), "efter: Eva Lind"), "avslutar ingens tid här"),
        (
            act(&format!("{anna} [från 2026-04-01, vid behov, 2]"), "efter: Eva Lind"),
            "avslutar ingens tid här",
        ),
        (act(&format!("{anna} [från 2026-04-01, 2]"), "bredvid: Eva Lind"), "gäller bara befattningar"),
        (act(&format!("{anna} [från 2026-04-01, 2]"), "efter: Eva Lind; Siv Berg"), "vem kommer efter vem?"),
        (
            format!(
                "- förslag: Val [2]\n  av: Regionstyrelsen 2026-03-12\n  händelser:\n  - utse: {anna} [från 2026-04-01, 2]\n    \
                     efter: Bo Alm\n"
            ),
            "avslutar ingens tid här",
        ),
    ];
    let cases: Vec<(&str, &str)> = cases.iter().map(|(acts, words)| (acts.as_str(), *words)).collect();
    refused(&sources, &cases);
}

const DECISION: &str = "exempel/decisions/exempel-val.yaml";

/// Who is elected under a decision is tied to it; beside it, and by a list, to nothing.
#[test]
fn a_decision_appoints_those_below_it() {
    let sources = page(&[]);
    let text = |acts: &str| {
        let done = after(&sources, acts).unwrap_or_else(|faults| panic!("{acts}\n{faults}"));
        let again = after(&done, acts).unwrap_or_else(|faults| panic!("{acts}\n{faults}"));
        let text = |of: &::gov::sources::Sources| of.files[of.find(DECISION).expect(acts)].text().to_string();
        assert_eq!(text(&done), text(&again), "{acts}");
        text(&done)
    };
    let decision = "- beslut: Val [2]\n  av: Regionstyrelsen 2026-03-12 § 31\n";
    let elects = "- utse: Anna Ask, HSD [från 2026-04-01, 2]\n    efter: Per Ek\n  - inrätta: Vårdrådet [3]\n    ordförande: Siv \
                  Berg\n    ledamöter: Eva Lind; sju ledamöter [4]\n";
    let said = text(&format!("{decision}  händelser:\n  {elects}"));
    let wanted = "changes:\n  - type: appoints\n    target: exempel-hsd\n    source: protokoll#L2\n  - type: creates\n    target: \
                  exempel-vardradet\n    source: protokoll#L3\n  - type: appoints\n    target: exempel-vardradet\n    source: \
                  protokoll#L3\n";
    assert!(said.contains(wanted), "{said}");
    let beside = "- utse: Anna Ask, HSD [från 2026-04-01, 2]\n  efter: Per Ek\n";
    assert!(!text(&format!("{decision}{beside}")).contains("appoints"));
    let rule = "  händelser:\n  - om: Regionstyrelsen\n    regel: sju ledamöter [3]\n";
    assert!(!text(&format!("{decision}{rule}")).contains("appoints"));
}

pub fn repository(name: &str) -> Repository {
    let repository = Repository::empty(name);
    let page = fs::read_to_string("docs/record.md").expect("the page is there");
    for (path, text) in crate::markdown::files(&page, &crate::markdown::Files::new()) {
        repository.write(&format!("data/{path}"), &text);
    }
    repository.commit("base");
    repository
}

/// What changes names the decision; without it none is stated.
#[test]
fn a_comparison_names_the_decision_that_appoints() {
    let repository = repository("seats-decision");
    let sheet = "källa: protokoll\ni: Region Exempel\nhändelser:\n- beslut: Val [2]\n  av: Regionstyrelsen 2026-03-12 § 31\n  \
                 händelser:\n  - utse: Anna Ask, HSD [från 2026-04-01, 2]\n    efter: Per Ek\n";
    repository.write("sheet.gov", sheet);
    let run = repository.gov(&["record", "sheet.gov", "--yes"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(run.out.contains("\nWhat changes in the organisation with sheet.gov?\n"), "{}", run.out);
    let row = run.out.lines().find(|line| line.contains("Anna Ask; from: 1 April 2026")).expect("the holder");
    assert!(row.contains("Val (adopted, 12 March 2026)"), "{row}");
}
