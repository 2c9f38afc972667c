//! Words of a sheet that are kept as what they are: sentences, titles, shares, how it stands with
//! something; and those that are refused with what to write.

use crate::record_said::{BOARD, after, file, more, page, refused};
use ::gov::acts::mean::mean;
use ::gov::acts::sheet;
use ::gov::acts::world::World;

fn seat(words: &str) -> String {
    format!("- om: Regionstyrelsen\n  ledamöter: {words}\n")
}

#[test]
fn a_semicolon_of_a_sentence_stays() {
    let sources = page(&[]);
    let said = more(&sources, "- om: Regionstyrelsen\n  not: ett; två, tre\n", BOARD);
    assert!(said.contains("note: ett; två, tre"), "{said}");
    let lines = "- om: Regionstyrelsen\n  not:\n  - Ett; två.\n  - Tre.\n";
    let said = more(&sources, lines, BOARD);
    assert!(said.contains("Ett; två. Tre."), "{said}");
}

/// The source calls nobody's seat by their title.
#[test]
fn a_title_is_noted() {
    let said = more(&page(&[]), &seat("Gun Holm, regionråd [3]"), BOARD);
    assert!(said.contains("note: \"Titel i källan: regionråd.\"") && !said.contains("term:"), "{said}");
}

#[test]
fn no_party_within_a_title() {
    refused(
        &page(&[]),
        &[
            ("- utse: Gun Holm, gruppledare för Vänsterpartiet [3]\n", "skrivs inte: `Vänsterpartiet`"),
            ("- utse: Gun Holm, Vänsterpartiets gruppledare [3]\n", "skrivs inte: `Vänsterpartiets`"),
            ("- utse: Gun Holm, gruppledare för S [3]\n", "skrivs inte: `S`"),
            ("- befattning: Gruppledare för Moderaterna [3]\n", "skrivs inte: `Moderaterna`"),
            ("- om: Regionstyrelsen\n  ledamöter: Gun Holm [för Framtidspartiet, 3]\n", "`Framtidspartiet`"),
        ],
    );
    let said = file(
        &page(&[]),
        "- utse: Gun Holm, gruppchef för vård [3]\n",
        "posts/exempel-gruppchef-for-vard.yaml",
    );
    assert!(said.contains("name: gruppchef för vård"), "{said}");
}

/// How much of a whole, and how it stands: neither makes it less than so.
#[test]
fn shares_and_states() {
    let sources = page(&[]);
    for share in ["halvtid", "på 50 procent", "20 procent av heltid"] {
        let said = more(&sources, &seat(&format!("Gun Holm [{share}, 3]")), BOARD);
        let note = format!("note: \"Omfattning: {share}.\"");
        assert!(said.contains(&note) && !said.contains("condition"), "{said}");
    }
    let said = more(&sources, "- om: Regionstyrelsen\n  närvarande: Gun Holm [under punkt 3, 3]\n", BOARD);
    assert!(said.contains("condition: under punkt 3"), "{said}");
    let of = |acts: &str, path: &str| file(&sources, acts, path);
    let said = of("- uppdrag: Planen [pågår, 3]\n", "assignments/exempel-planen.yaml");
    assert!(said.contains("Läge enligt protokoll#L3: pågår."), "{said}");
    for done in ["avslutad", "slutfört", "slutat"] {
        let said = of(&format!("- uppdrag: Planen [{done}, 3]\n"), "assignments/exempel-planen.yaml");
        assert!(said.contains("to: ..2026-03-12"), "{done}: {said}");
    }
    let said = of("- grupp: Rådet [vilande, 3]\n", "groups/exempel-radet.yaml");
    assert!(said.contains("Läge enligt protokoll#L3: vilande."), "{said}");
    refused(
        &sources,
        &[
            ("- grupp: Rådet [pågår, 3]\n", "`- grupp: Rådet [vilande]`"),
            (&seat("Gun Holm [pågår, 3]"), "`- uppdrag: Saken [pågår]`"),
            ("- grupp: Rådet [halvtid, 3]\n", "`innehavare: Anna Ask [halvtid]`"),
        ],
    );
}

#[test]
fn what_may_not_be_done() {
    let sources = page(&[]);
    for (key, words) in [
        ("får inte: ingå avtal [över 50 miljoner kronor, 3]", "may_not: decide about: ingå avtal condition"),
        ("får inte besluta: läkemedelsval [3]", "may_not: decide about: läkemedelsval"),
        ("får inte tillsätta: arbetsgrupper [3]", "may_not: create what: arbetsgrupper"),
        ("may not appoint: chairs [3]", "may_not: appoint what: chairs"),
    ] {
        let said = more(&sources, &format!("- om: Regionstyrelsen\n  {key}\n"), BOARD);
        assert!(said.contains(words), "{key}: {said}");
    }
    let row = "- delegation: Ordningen [3]\n  av: Regionstyrelsen 2026-03-12\n  rader:\n  - Vårdchef: får inte \
               besluta om anställning [3]\n";
    let said = file(&sources, row, "decisions/exempel-ordningen.yaml");
    assert!(said.contains("may_not: decide\n    about: anställning"), "{said}");
    refused(
        &sources,
        &[
            ("- om: Regionstyrelsen\n  beslutar: inte om taxor [3]\n", "`får inte besluta: saken`"),
            ("- om: Regionstyrelsen\n  beslutar: inga beslut [3]\n", "`beslutar: nej`"),
        ],
    );
}

/// An order that is only named gives nobody anything, and what it replaces is no body.
#[test]
fn an_order_that_is_named() {
    let sources = page(&[]);
    let act = "- delegation: Ordningen [3]\n  av: Regionstyrelsen 2026-03-12\n";
    assert!(!file(&sources, act, "decisions/exempel-ordningen.yaml").contains("powers"));
    let replaces = format!("{act}  ersätter: Delegationsordning för Vårdnämnden [3]\n");
    refused(&sources, &[(&replaces, "`- beslut: Delegationsordning för Vårdnämnden`")]);
}

/// A role in a row is a seat of whoever made the decision, or of the body that is named.
#[test]
fn roles_in_rows() {
    let sources = page(&[]);
    for role in ["Ordföranden", "ordförande i Regionstyrelsen", "Regionstyrelsens ordförande"] {
        let act = format!(
            "- om: Regionstyrelsen\n  ordförande: Gun Holm [3]\n- delegation: Ordningen [3]\n  av: \
             Regionstyrelsen 2026-03-12\n  rader:\n  - {role}: yttranden [3]\n"
        );
        let said = file(&sources, &act, "decisions/exempel-ordningen.yaml");
        assert!(said.contains("rdförande, Regionstyrelsen"), "{role}: {said}");
        assert!(
            after(&sources, &act)
                .is_ok_and(|done| done.files.iter().all(|file| !file.path.contains("ordforande")))
        );
    }
    let acting =
        "- delegation: Ordningen [3]\n  av: Regionstyrelsen 2026-03-12\n  rader:\n  - Tf HSD: inköp [3]\n";
    refused(&sources, &[(acting, "`HSD: saken [som tillförordnad, högst …]`")]);
}

/// A name that something had is no other name that it has.
#[test]
fn a_former_name() {
    let said = more(&page(&[]), "- om: Regionstyrelsen\n  hette: Landstingsstyrelsen [3]\n", BOARD);
    assert!(said.contains("name: Landstingsstyrelsen type: former to: ..2026-03-12"), "{said}");
    let said = more(
        &page(&[]),
        "- om: Regionstyrelsen\n  hette: Landstingsstyrelsen [t.o.m. 2018-12-31, 3]\n",
        BOARD,
    );
    assert!(said.contains("type: former to: 2018-12-31"), "{said}");
}

#[test]
fn nobody_yet() {
    for words in ["utses senare", "ej utsedd", "inte tillsatt", "rekrytering pågår"] {
        refused(
            &page(&[]),
            &[(&format!("- om: Regionstyrelsen\n  ordförande: {words} [3]\n"), "skriv `vakant`")],
        );
        refused(
            &page(&[]),
            &[(&format!("- uppdrag: Planen [3]\n  ansvarig: {words} [3]\n"), "skriv `vakant`")],
        );
    }
}

/// Words in quotation marks are a place: whoever wants them kept is told what keeps them.
#[test]
fn quotations_are_places() {
    let sources = page(&[]);
    let told = |words: &str| {
        let text = format!("källa: protokoll\ni: Region Exempel\nhändelser:\n{}", seat(words));
        let (sheet, faults) = sheet::read(&text);
        assert!(faults.is_empty(), "{faults:?}");
        let meant = mean(&sheet, World::of(&sources).expect("the data can be read"));
        meant.told.iter().map(|told| told.sv.clone()).collect::<Vec<_>>().join("\n")
    };
    assert!(told("Eva Lind [”Siv Berg är ledamöter”, 3]").contains("”Siv Berg är ledamöter” sparas inte"));
    assert!(told("Eva Lind [”Siv Berg är ledamöter”]").contains("är platser i källan"));
    assert!(!told("Eva Lind [3]").contains("sparas inte"));
}

/// What makes something less than so stands in brackets; in parentheses it would be lost.
#[test]
fn a_hedge_in_parentheses_is_refused() {
    let about = |words: &str| format!("- om: Regionstyrelsen\n  rapporterar till: {words}\n");
    refused(
        &page(&[]),
        &[
            (&about("Region Exempel (kanske) [3]"), "kanske"),
            (&about("Region Exempel (inte) [3]"), "skriv det i hakparentes, sist på raden: `[inte]`"),
            (&about("Region Exempel (t.o.m. 2027) [3]"), "`[t.o.m. 2027]`"),
            ("- grupp: Rådet (föreslås) [3]\n", "skriv `[föreslås]`"),
            ("- lämna: Gun Holm, ledamot / Regionstyrelsen (begärt) [3]\n", "begäran"),
            (&about("Regionstyrelsen och Region Exempel [3]"), "skriv dem var för sig"),
        ],
    );
    // Whom a seat is for may be called anything, and is asked about where nobody is called so.
    let of_many = "- organisation: de fackliga organisationerna [3]\n- om: Regionstyrelsen\n  \
                   ledamöter: Gun Holm (de fackliga organisationerna) [3]\n";
    let said = more(&page(&[]), of_many, BOARD);
    assert!(said.contains("on_behalf_of: de-fackliga-organisationerna"), "{said}");
    let one = "- grupp: Regionstyrelsen och Region Exempel = bada [3]\n";
    assert!(file(&page(&[]), one, "groups/bada.yaml").contains("name: Regionstyrelsen och"));
    let said = file(&page(&[]), "- grupp: Stödrådet (SR) [3]\n", "groups/exempel-stodradet.yaml");
    assert!(said.contains("name: SR"), "{said}");
}
