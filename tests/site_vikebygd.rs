//! What a stranger looks for on a page and has to find in its first lines: whom a group reports to
//! and who hosts it, which of two documents is the newer one, what became of a matter.

use crate::vikebygd::{answer, hit, page};

#[test]
fn whom_a_group_reports_to_and_who_hosts_it_stand_in_the_answer_the_hit_and_the_list() {
    let said = answer("groups/rpo.html");
    let [chair, reports, host] =
        ["Ordförande Bo Berg", "Rapporterar till Ledningsgruppen", "Värd: Region Vikebygd"]
            .map(|words| said.find(words).unwrap_or_else(|| panic!("{words} in {said}")));
    assert!(chair < reports && reports < host, "{said}");
    assert!(said.contains("Rapporterar till Ledningsgruppen, underförstått"), "no doubt is dropped: {said}");
    assert!(said.contains("Värd: Region Vikebygd (sedan 1 januari 2024, slut inte angivet; A, avsnitt s3)"));
    let row = hit("groups/rpo");
    assert!(
        row.contains(" · Rapporterar till Ledningsgruppen, underförstått · Värd: Region Vikebygd"),
        "{row}"
    );
    assert!(!row.contains("Värd: Region Åsunda"), "who hosted it once is on its page: {row}");
    let list = page("organisation-asunda.html");
    assert!(
        list.contains("Rapporterar till Ledningsgruppen, underförstått · Värd: Region Vikebygd"),
        "{list}"
    );
    assert!(answer("posts/chef.html").contains("Rapporterar till Regiondirektör"));
    // What is gone has no host now.
    assert!(!hit("groups/gammal").contains("Värd"), "{}", hit("groups/gammal"));
}

#[test]
fn of_two_chairs_each_has_the_day_of_its_document_and_the_newest_stands_first() {
    let said = answer("groups/rpo.html");
    let (new, old) = (said.find("Bo Berg").expect("one"), said.find("Anna Ask").expect("the other"));
    assert!(new < old, "{said}");
    assert!(said.contains("Programområden i regionen, avsnitt s2, 3 februari 2026"), "{said}");
    assert!(said.contains("Protokoll från regionstyrelsen, avsnitt s1, 9 maj 2023"), "{said}");
    assert!(said.contains("Olika dokument nämner olika ordförande."), "{said}");
    let both = "Ordförande: Bo Berg, Regiondirektör (enligt källa från 3 februari 2026); Anna Ask, befattning \
                okänd (enligt källa från 9 maj 2023)";
    assert!(hit("groups/rpo").contains(both), "{}", hit("groups/rpo"));
    let list = page("organisation-asunda.html");
    let (new, old) = (list.find("källa från 3 februari 2026: A"), list.find("källa från 9 maj 2023: B"));
    assert!(new.is_some() && new < old, "{list}");
    // Of one document that names two there is nothing to choose between.
    assert!(!answer("groups/ledning.html").contains("Olika dokument"));
}

#[test]
fn a_hit_says_until_when_something_was_there_and_from_when_it_is() {
    assert!(hit("groups/gammal").contains("finns inte längre; fanns till och med 31 december 2024"));
    assert!(hit("groups/narvard").contains("finns inte än; från 1 januari 2027"));
}
