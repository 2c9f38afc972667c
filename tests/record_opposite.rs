//! What a sheet says is not turned into its opposite, and nobody is made of what names nobody.

use crate::record_said::{BOARD, file, more, page, refused};

/// Two of one name in one sheet are two, where it says so.
#[test]
fn namesakes_of_one_sheet() {
    let sources = page(&[]);
    for (answer, key) in [("ny", "not_same_as"), ("?", "perhaps_same_as")] {
        let act = format!(
            "- om: Regionstyrelsen\n  ordförande: Siv Berg [3]\n  ledamöter: Siv Berg = {answer} [3]\n"
        );
        let said = more(&sources, &act, BOARD);
        assert!(said.contains("person: siv-berg ") && said.contains("person: siv-berg-exempel "), "{said}");
        let other = file(&sources, &act, "people/siv-berg-exempel.yaml");
        assert!(other.contains(key) && other.contains("siv-berg"), "{other}");
        let act = format!(
            "- om: Regionstyrelsen\n  ordförande: Siv Berg [3]\n- råd: Rådet [3]\n  ledamöter: Siv Berg = {answer}\n"
        );
        assert!(file(&sources, &act, "groups/exempel-radet.yaml").contains("siv-berg-exempel"));
    }
}

/// A name holds to the end of its row.
#[test]
fn a_row_of_several_matters() {
    let acts = "- delegation: Ordning [2]\n  av: Regionstyrelsen\n  rader:\n  - Enhetschef: inköp [3]; gallring [3]\n  - avtal [3]\n";
    let said = file(&page(&[]), acts, "decisions/exempel-ordning.yaml");
    assert_eq!(said.matches("post: exempel-enhetschef").count(), 2, "{said}");
}

/// The latest last day is no first day.
#[test]
fn at_the_latest() {
    let sources = page(&[]);
    let seat = |bracket: &str| format!("- om: Regionstyrelsen\n  ledamöter: Gun Holm [{bracket}, 3]\n");
    for bracket in ["till senast den 30 april 2027", "t.o.m. senast 2027-04-30", "slutar senast 2027-04-30"] {
        assert!(more(&sources, &seat(bracket), BOARD).contains("to: ..2027-04-30"), "{bracket}");
    }
    refused(&sources, &[(&seat("..2027-04-30"), "`till senast 2027-04-30`")]);
    assert!(more(&sources, &seat("från ..2027-04-30"), BOARD).contains("from: ..2027-04-30"));
}

/// Words that say the opposite are no condition of a seat that stands.
#[test]
fn words_that_undo() {
    let sources = page(&[]);
    for words in [
        "avböjde",
        "bordlagt",
        "återremitterad",
        "på förslag",
        "ska utses",
        "ännu inte tillträtt",
        "upphävt",
        "entledigad",
        "har avsagt sig",
        "avgick",
        "avliden",
        "ersatt av Siv Berg",
        "därefter",
        "inom kort",
        "efter sommaren",
        "efter semestern",
        "efter valet",
        "hittills",
        "dåvarande",
        "har lämnat",
        "ersattes av Siv Berg",
        "väntas tillträda",
        "valdes inte",
        "avsade sig uppdraget",
        "tackat nej",
        "påstås",
        "enligt uppgift",
        "frånvarande",
        "jävig",
        "sjukskriven",
    ] {
        let act = format!("- om: Regionstyrelsen\n  ledamöter: Gun Holm [{words}, 3]\n");
        refused(&sources, &[(&act, "5:14: ")]);
    }
}

/// Of what may be done they may be the very matter.
#[test]
fn words_that_undo_may_be_a_matter() {
    let sources = page(&[]);
    let act = "- om: Regionstyrelsen\n  beslutar: resor [inställd trafik, 3]\n  uppgift: följer ärenden [bordlagt av nämnden, 3]\n";
    let said = more(&sources, act, BOARD);
    assert!(
        said.contains("condition: inställd trafik") && said.contains("condition: bordlagt av nämnden"),
        "{said}"
    );
}

/// A day, a role in a body and each one's own are no bodies.
#[test]
fn what_names_no_body() {
    let sources = page(&[]);
    refused(
        &sources,
        &[(
            "- uppdrag: Tandvård [3]\n  gavs av: Regionstyrelsen 2026-03-03 § 1\n",
            "skriv bara vem, `Regionstyrelsen`",
        )],
    );
    let path = "groups/exempel-radet.yaml";
    let act = "- råd: Rådet [3]\n  ledamöter: ordföranden i Regionstyrelsen [3]\n";
    assert!(file(&sources, act, path).contains("described: ordföranden i Regionstyrelsen"));
    let rule = "två ledamöter från varje kommun, utses av respektive socialnämnd";
    let act = format!("- råd: Rådet [3]\n  regel: {rule} [3]\n");
    assert!(file(&sources, &act, path).contains(&format!("text: {rule}")));
}

/// The last day of a month is hardly ever the first day without something.
#[test]
fn the_last_of_a_month_is_asked_about() {
    let sources = page(&[]);
    let end = |bracket: &str| format!("- avveckla: Regionstyrelsen [{bracket}, 3]\n");
    refused(&sources, &[(&end("den 31 december 2026"), "`[t.o.m. 2026-12-31]`")]);
    assert!(more(&sources, &end("den 1 januari 2027"), BOARD).contains("2026-12-31"));
}
