//! Who somebody is said to be, in the words of documents: acting, a seat or a post; and what never
//! becomes a part of a name.

use crate::record_said::{BOARD, after, file, more, page, refused};

const POST: &str = "posts/exempel-hsd.yaml";

#[test]
fn acting_in_the_post_that_there_is() {
    let sources = page(&[]);
    for who in [
        "tf Anna Ask, HSD",
        "tf. Anna Ask, HSD",
        "Tf Anna Ask, HSD",
        "t.f. Anna Ask, HSD",
        "tillförordnad Anna Ask, HSD",
        "vik. Anna Ask, HSD",
        "vikarierande Anna Ask, HSD",
        "acting Anna Ask, HSD",
        "Anna Ask (tf), HSD",
        "Anna Ask, tf HSD",
        "Anna Ask, tillförordnad HSD",
        "Anna Ask, vikarierande HSD",
    ] {
        let said = more(&sources, &format!("- utse: {who} [från 2026-04-01, 2]\n"), POST);
        let wanted = "- person: anna-ask acting: true from: 2026-04-01 source: protokoll#L2";
        assert_eq!(said, wanted, "{who}");
    }
    let said = more(&sources, "- utse: Anna Ask, HSD [tf, från 2026-04-01, 2]\n", POST);
    assert!(said.contains("acting: true"), "{said}");
    let said = more(&sources, "- om: Regionstyrelsen\n  ordförande: Anna Ask [tf, 3]\n", BOARD);
    assert!(said.contains("acting: true"), "{said}");
    let said = more(&sources, "- om: Regionstyrelsen\n  ordförande: Anna Ask [föreslås, 3]\n", BOARD);
    assert!(said.contains("certainty: proposed") && !said.contains("condition"), "{said}");
}

#[test]
fn a_role_in_a_body_is_a_seat() {
    let sources = page(&[]);
    for (title, role, term) in [
        ("ledamot / Regionstyrelsen", "member", ""),
        ("ledamot i Regionstyrelsen", "member", ""),
        ("ordförande Regionstyrelsen", "chair", ""),
        ("ordförande i regionstyrelsen", "chair", ""),
        ("regionstyrelsens ordförande", "chair", ""),
        ("Regionstyrelsens 2:e vice ordförande", "vice_chair", "2:e vice ordförande"),
        ("2:e vice ordförande / Regionstyrelsen", "vice_chair", "2:e vice ordförande"),
        ("förste vice ordförande i Regionstyrelsen", "vice_chair", "förste vice ordförande"),
        ("suppleant / Regionstyrelsen", "deputy", "suppleant"),
        ("ersättare för Eva Ek / Regionstyrelsen", "deputy", "ersättare för Eva Ek"),
        ("ledamot/Regionstyrelsen", "member", ""),
        ("chair of Regionstyrelsen", "chair", ""),
    ] {
        let said = more(&sources, &format!("- utse: Anna Ask, {title} [från 2026-04-01, 3]\n"), BOARD);
        let term = if term.is_empty() { String::new() } else { format!(" term: {term}") };
        let wanted = format!("- person: anna-ask role: {role} from: 2026-04-01{term} source: protokoll#L3");
        let sorted = |text: &str| {
            let mut words: Vec<String> = text.split(' ').map(String::from).collect();
            words.sort();
            words
        };
        assert_eq!(sorted(&said), sorted(&wanted), "{title}: {said}");
    }
    let act = "- utse: Anna Ask [3]\n  roll: 1:e vice ordförande\n  i: Regionstyrelsen\n";
    assert!(more(&sources, act, BOARD).contains("role: vice_chair"));
    let keys =
        "- om: Regionstyrelsen\n  1:e vice ordförande: Anna Ask [3]\n  2:e vice ordförande: Eva Lind [3]\n";
    let said = more(&sources, keys, BOARD);
    assert!(
        said.contains("term: 1:e vice ordförande") && said.contains("term: 2:e vice ordförande"),
        "{said}"
    );
    let act = "- utse: Anna Ask, HR-direktör/Regionstyrelsen [3]\n";
    let post = file(&sources, act, "posts/exempel-hr-direktor.yaml");
    assert!(post.contains("body: exempel-regionstyrelsen"), "{post}");
    let act = "- utse: Anna Ask, processledare för nära vård / Regionstyrelsen [3]\n";
    let post = file(&sources, act, "posts/exempel-processledare-for-nara-vard.yaml");
    assert!(post.contains("name: processledare för nära vård"), "{post}");
    // Two titles in one are a title.
    let act = "- utse: Anna Ask, IT/MT-direktör [3]\n";
    assert!(file(&sources, act, "posts/exempel-it-mt-direktor.yaml").contains("name: IT/MT-direktör"));
    let leaves = "- lämna: Bo Alm, närvarande i Regionstyrelsen [2026-03-31, 6]\n";
    assert!(more(&sources, leaves, BOARD).contains("to: 2026-03-31"));
}

#[test]
fn what_is_no_name_and_no_title() {
    let sources = page(&[]);
    refused(
        &sources,
        &[
            ("- utse: Dr. Anna Ask, HSD [2]\n  bredvid: Per Ek\n", "skriv bara namnet, `Anna Ask`"),
            ("- utse: professor Anna Ask, HSD [2]\n  bredvid: Per Ek\n", "”professor” är ingen del"),
            ("- utse: Anna Ask, avgående ordförande / Regionstyrelsen [3]\n", "att det är över"),
            ("- utse: Anna Ask, ledamot med yttranderätt / Regionstyrelsen [3]\n", "mer än rollen ledamot"),
            ("- om: Regionstyrelsen\n  ordförande: Anna Ask (S) [3]\n", "partiet skrivs inte"),
            ("- utse: Anna Ask (KD), HSD [2]\n", "partiet skrivs inte"),
            ("- lämna: Bo Alm (M), närvarande / Regionstyrelsen [2026-03-31]\n", "partiet skrivs inte"),
        ],
    );
    let told =
        after(&sources, "- om: Regionstyrelsen\n  ordförande: Anna Ask (S) [3]\n").expect_err("a party");
    assert!(!told.contains("- grupp"), "{told}");
}

/// By whom, when and under which paragraph; a wrong date is no part of a name.
#[test]
fn who_decided_and_when() {
    let sources = page(&[]);
    let decision = "decisions/exempel-val.yaml";
    let act = |by: &str| format!("- beslut: Val [2]\n  av: {by}\n");
    for by in [
        "Regionstyrelsen den 5 februari 2025, § 18",
        "Regionstyrelsen 2025-02-05 § 18",
        "Regionstyrelsen 2025-02-05 paragraf 18",
        "Regionstyrelsen, 5 februari 2025 §18",
    ] {
        let said = file(&sources, &act(by), decision);
        assert!(
            said.contains("by: exempel-regionstyrelsen\ndate: 2025-02-05\nparagraph: 18\n"),
            "{by}: {said}"
        );
    }
    for by in [
        "Regionstyrelsen 2025-02-30 § 18",
        "Regionstyrelsen 2025-13-01 § 18",
        "Regionstyrelsen den 31 april 2025 § 18",
        "Regionstyrelsen den § 18",
        "Regionstyrelsen 2025-02-05 § arton",
        "Regionstyrelsen vid sammanträde 2025-02-05",
    ] {
        refused(&sources, &[(act(by).as_str(), "5:7: ")]);
    }
}

/// What is wrong in brackets, which party and which names are asked in one run.
#[test]
fn all_is_asked_at_once() {
    let repository = crate::record::page("record-at-once");
    let sheet = "källa: protokoll\ni: Region Exempel\nhändelser:\n- nämnd: Vårdnämnden [3]\n  ordförande: Bo Alm \
                 (S) [3]\n  ledamöter: Per Ek [hej 2024]; Eva Lind [3]\n- om: Okända nämnden\n  uppgift: x [3]\n";
    repository.write("sheet.gov", sheet);
    let run = repository.gov(&["record", "sheet.gov", "--yes"]);
    assert_eq!(run.code, Some(1), "{run:?}");
    for place in ["5:15: a party", "5:15: Bo Alm: which", "6:14: ", "7:7: Okända nämnden"] {
        assert!(run.err.contains(&format!("sheet.gov:{place}")), "{place}: {}", run.err);
    }
    // Of an act that could not be read at all the others may be.
    repository.write("sheet.gov", &sheet.replace("- nämnd:", "- nämmnd:"));
    let run = repository.gov(&["record", "sheet.gov", "--yes"]);
    assert!(!run.err.contains("Okända"), "{}", run.err);
}
