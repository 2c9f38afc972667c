//! What a stranger looks for on a page and has to find in its first lines: whom a group reports to
//! and who hosts it, which of two documents is the newer one, what became of a matter.

use crate::vikebygd::{answer, hit, page, pages};

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

#[test]
fn what_was_put_off_says_so_first_with_whoever_did_it_and_when() {
    let said = answer("decisions/forslag.html");
    let first = "Bordlagt av Vårdnämnden 14 april 2026 genom Ärendet om nytt sjukhus Föreslaget av \
                 Ledningsgruppen 1 mars 2026";
    assert!(said.starts_with(first), "{said}");
    assert!(page("decisions/forslag.html").contains("Bordlades av Ärendet om nytt sjukhus"));
    let said = answer("decisions/forslag2.html");
    assert!(
        said.starts_with("Återremitterat av Vårdnämnden 14 maj 2026 genom Återremiss av taxan"),
        "{said}"
    );
    assert!(hit("decisions/forslag").contains("bordlagt av Vårdnämnden 14 april 2026 · föreslaget"));
    assert!(page("beslut.html").contains("föreslaget bordlagt 14 april 2026"), "{}", page("beslut.html"));
    // What was put off and decided after that is decided.
    let said = answer("decisions/avgjort.html");
    assert!(said.starts_with("Beslutat av Vårdnämnden 20 maj 2026 Dessförinnan bordlagt av"), "{said}");
    assert!(hit("decisions/avgjort").contains("[\"beslutat · Vårdnämnden"), "{}", hit("decisions/avgjort"));
    // Whoever made what is repealed is not who repealed it.
    let said = answer("decisions/gammalt.html");
    assert!(said.starts_with("Upphävt av Vårdnämnden 20 maj 2026"), "{said}");
    assert!(said.contains("Beslutat av Ledningsgruppen 3 februari 2020"), "{said}");
    let row = hit("decisions/gammalt");
    assert!(row.contains("upphävt av Vårdnämnden 20 maj 2026 · beslutat · Ledningsgruppen"), "{row}");
    assert!(page("beslut.html").contains("Status: upphävt 20 maj 2026"), "{}", page("beslut.html"));
}

#[test]
fn the_day_of_a_decision_and_the_day_from_which_it_holds_are_told_apart() {
    let said = answer("decisions/ny.html");
    assert!(said.starts_with("Beslutat av Vårdnämnden 10 juni 2026 gäller från 1 januari 2027"), "{said}");
    let change = page("changes/omorg.html");
    let behind = "Beslutet bakom Inrättande av närvårdsnämnden, beslut beslutat 10 juni 2026, genomförs 1 januari 2027";
    assert!(change.contains(behind), "{change}");
    let body = page("groups/narvard.html");
    // What is to come is told as that.
    assert!(
        body.contains("Inrättas av Inrättande av närvårdsnämnden") && !body.contains("Inrättades"),
        "{body}"
    );
    assert!(
        body.contains("Inrättat av Inrättande av närvårdsnämnden, beslut, § 71 beslutat 10 juni 2026"),
        "{body}"
    );
    assert!(
        hit("decisions/ny").contains("10 juni 2026 · gäller från 1 januari 2027"),
        "{}",
        hit("decisions/ny")
    );
}

#[test]
fn a_change_that_several_files_tell_is_one_row() {
    let list = page("andringar.html");
    let coming = list.split_once("Kommande").expect("to come").1.split_once("Händelser").expect("the rest").0;
    // The body that begins, what it is part of, the decision that makes it, and the reorganisation.
    assert_eq!(coming.matches("Närvårdsnämnden").count(), 2, "{coming}");
    let row = "Ny nämndorganisation, organisationsförändring, Region Vikebygd Före: Vårdnämnden Efter: Närvårdsnämnden";
    assert!(coming.contains(row), "{coming}");
    // Who is to chair it is another change.
    assert!(coming.contains("Cia Dahl, Kanslichef"), "{coming}");
    // The table for programs has all of them.
    let table = &pages()["andringar.csv"];
    assert_eq!(table.lines().filter(|line| line.starts_with("2027-01-01")).count(), 6, "{table}");
}

#[test]
fn where_the_day_of_a_change_of_name_is_not_known_both_names_stand_there() {
    let said = page("groups/halsa.html");
    assert!(said.contains("Vårdnämnden (kanske redan Hälsonämnden)"), "{said}");
    assert!(
        said.contains("Heter Vårdnämnden till och med någon gång 2018–2026, sedan Hälsonämnden"),
        "{said}"
    );
    assert!(!said.contains("Hette tidigare"), "{said}");
    assert!(
        hit("groups/halsa").contains("[[\"Hälsonämnden\"]]"),
        "it is found by both: {}",
        hit("groups/halsa")
    );
    // Of a day that is chosen, by the script.
    assert!(pages()["groups/halsa.html"].contains("data-maybe=\"2018-01-02 2026-12-31 next Hälsonämnden\""));
}

#[test]
fn of_one_name_each_says_of_what_it_is_and_of_which_region() {
    assert!(page("posts/chef.html").contains("Befattning i Kansliet, Region Vikebygd"));
    assert!(
        hit("posts/chef").contains("[\"befattning\",\"post\"]") && hit("posts/chef").contains("\"Kansliet\"")
    );
    assert!(page("units/kansli-v.html").contains("Enhet i Region Åsunda"));
    assert!(page("units/enhet.html").contains("Enhet i Kansliet, Region Vikebygd"));
}

#[test]
fn the_first_screen_says_who_else_is_in_a_group_since_when_it_is_there_and_what_a_post_may_do() {
    assert!(answer("groups/rpo.html").ends_with("Ingår: Cia Dahl"), "{}", answer("groups/rpo.html"));
    assert!(page("groups/narvard.html").contains("Grupp i Region Vikebygd · finns från 1 januari 2027"));
    assert!(
        page("groups/gammal.html").contains("Grupp i Region Vikebygd · fanns till och med 31 december 2024")
    );
    let post = page("posts/chef.html");
    assert!(post.contains("Befogenheter Befogenhet Delegationsordning, delegation, beslutar"), "{post}");
    let table = &pages()["register.csv"];
    assert!(!table.contains("genomförs"), "a day is nobody who has something: {table}");
    assert!(hit("changes/omorg").contains("genomförs 1 januari 2027"), "{}", hit("changes/omorg"));
}

#[test]
fn a_year_leads_to_its_first_change() {
    let base = &pages()["search/base.js"];
    for year in ["2020", "2023", "2026", "2027"] {
        assert!(base.contains(&format!("\\\"{year}\\\":\\\"andringar\\\"")), "{year} in {base}");
        let anchor = format!(" id=\"ar-{year}\"");
        assert_eq!(pages()["andringar.html"].matches(&anchor).count(), 1, "{year}");
    }
    assert!(!base.contains("\\\"1999\\\""), "of a year of which nothing is told there is no such hit");
}
