//! What a second document says of a fact that is there: it is one more source of that very fact,
//! and takes nothing from the first.

use crate::record_said::{after, of_source, page};
use ::gov::sources::Sources;

const OTHER: [(&str, &str); 2] = [
    ("sources/andra.yaml", "title: Årsredovisning\ndate: 2026-11-01\nfile: andra.txt\n"),
    ("sources/andra.txt", "Vårdnämnden upphör vid utgången av 2026.\nEva Lind leder Vårdnämnden.\nSlut.\n"),
];
const NAMND: &str = "groups/exempel-vardnamnden.yaml";

fn text(sources: &Sources, path: &str) -> String {
    let at = sources.find(&format!("exempel/{path}"));
    at.map_or(String::new(), |at| sources.files[at].text().to_string())
}

/// The file after one document, and then after the other, which said twice says no more.
fn both_say(first: &str, second: &str, path: &str) -> String {
    let one = after(&page(&OTHER), first).unwrap_or_else(|told| panic!("{first}\n{told}"));
    let two = of_source(&one, "andra", second).unwrap_or_else(|told| panic!("{second}\n{told}"));
    let again = of_source(&two, "andra", second).unwrap_or_else(|told| panic!("again: {second}\n{told}"));
    assert_eq!(text(&two, path), text(&again, path), "{second}");
    text(&two, path)
}

#[test]
fn a_second_source_is_added() {
    let first = "- nämnd: Vårdnämnden [3]\n  ordförande: Eva Lind [från 2025-01-01, 3]\n- avveckla: Vårdnämnden \
                 [t.o.m. 2026-12-31, 3]\n";
    let second = "- nämnd: Vårdnämnden [2]\n  ordförande: Eva Lind [2]\n- avveckla: Vårdnämnden [vid utgången \
                  av 2026, 1]\n";
    let said = both_say(first, second, NAMND);
    assert!(said.contains("to: {is: 2026-12-31, source: [protokoll#L3, andra#L1]}"), "{said}");
    assert!(said.contains("sources: [protokoll#L3, andra#L2]"), "{said}");
    assert!(said.contains("    source: [protokoll#L3, andra#L2]"), "{said}");
    // Only the first says since when.
    assert!(said.contains("from: {is: 2025-01-01, source: protokoll#L3}"), "{said}");
}

/// What both say has both, also where it is the day on which somebody leaves; words of its own are
/// told beside those that stand.
#[test]
fn a_day_and_words_of_both() {
    let first = "- nämnd: Vårdnämnden [3]\n  1:e vice ordförande: Eva Lind [från 2025-01-01, 3]\n- lämna: Eva \
                 Lind, vice ordförande / Vårdnämnden [2026-05-31, 2]\n";
    let second = "- om: Vårdnämnden\n  förste vice ordförande: Eva Lind [från 2025-01-01, 2]\n- lämna: Eva \
                  Lind, vice ordförande / Vårdnämnden [2026-05-31, 1]\n";
    let said = both_say(first, second, NAMND);
    assert!(said.contains("to: {is: 2026-05-31, source: [protokoll#L2, andra#L1]}"), "{said}");
    assert!(said.contains("from: 2025-01-01\n"), "{said}");
    assert!(said.contains("”förste vice ordförande” i andra#L2."), "{said}");
}

/// A file of which a statement rests on the only source gets no second one: it would lose it.
#[test]
fn what_rests_on_the_only_source_keeps_it() {
    let second = "- styrelse: Regionstyrelsen [2]\n";
    let stands = text(&page(&OTHER), "groups/exempel-regionstyrelsen.yaml");
    let said = both_say("- råd: Rådet [3]\n", second, "groups/exempel-regionstyrelsen.yaml");
    assert!(stands.contains("part_of: exempel") && said.contains("sources: [protokoll#L1]"), "{said}");
}

/// Several own a committee, and it is in the organisation of one: two things, each with its line.
/// Whoever is named among them is said to be, though the sheet is of its house.
#[test]
fn owners_and_the_whole() {
    for order in [
        "- inrätta: Nämnden [från 2027-01-01, 1]\n- nämnd: Nämnden [1]\n  huvudmän: Region Exempel; Region Norr \
         [2]\n  del av: Region Norr [3]\n",
        "- nämnd: Nämnden [1]\n  huvudmän: Region Exempel; Region Norr [2]\n  del av: Region Norr [3]\n- inrätta: \
         Nämnden [från 2027-01-01, 1]\n",
    ] {
        let said = crate::record_said::file(&page(&[]), order, "groups/exempel-namnden.yaml");
        assert!(!said.contains("implied") && !said.contains("Underförstått"), "{said}");
        assert_eq!(said.matches("term: huvudman").count(), 2, "{said}");
        assert_eq!(said.matches("source: protokoll#L2").count(), 2, "{said}");
        assert!(said.contains("source: protokoll#L3"), "{said}");
        assert_eq!(said.matches("from: 2027-01-01").count(), 4, "{said}");
    }
}

/// What stands under a body that begins after its document begins with it, in whichever order.
#[test]
fn no_sooner_than_the_whole() {
    for order in [
        "- nämnd: Nämnden [1]\n- beredning: Gruppen / Nämnden [3]\n- inrätta: Nämnden [från 2027-01-01, 1]\n",
        "- inrätta: Nämnden [från 2027-01-01, 1]\n- beredning: Gruppen / Nämnden [3]\n",
    ] {
        let said = crate::record_said::file(&page(&[]), order, "groups/exempel-gruppen.yaml");
        assert!(said.contains("body: exempel-namnden\n    from: 2027-01-01"), "{said}");
    }
}
