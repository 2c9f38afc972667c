//! Agreements of several, and delegation orders: who decides what, and what stays with the board.

use crate::record_said::{file, more, page, refused};

#[test]
fn an_agreement_is_of_all_its_parties() {
    let sources = page(&[]);
    let regions = "- region: Region Norr; Region Söder [1]\n";
    let act = format!(
        "{regions}- beslut: Avtal om ambulans [1]\n  av: Region Exempel; Region Norr; Region Söder\n  datum: 2026-03-12\n"
    );
    let said = file(&sources, &act, "decisions/exempel-avtal-om-ambulans.yaml");
    assert!(said.contains("by: [exempel, norr, soder]"), "{said}");
    // A committee is a part of its host and of the others that it is of.
    let act = format!(
        "{regions}- nämnd: Helikopternämnden / Region Norr [1]\n  huvudmän: Region Exempel; Region Norr; Region Söder [1]\n"
    );
    let said = file(&sources, &act, "groups/exempel-helikopternamnden.yaml");
    for body in ["exempel", "norr", "soder"] {
        assert!(said.contains(&format!("body: {body}\n")), "{said}");
    }
    refused(
        &sources,
        &[(
            "- region: Region Norr [1]\n- utse: Eva Lind, regionstyrelsens ordförande / Region Norr [3]\n",
            "`, ordförande / Regionstyrelsen`",
        )],
    );
    let said = file(&sources, "- kommunalförbund: Norra [1]\n", "organisations/norra.yaml");
    assert!(said.contains("term: kommunalförbund\n"), "{said}");
}

/// What the board keeps names nobody; what is delegated names whom.
#[test]
fn what_is_kept() {
    let sources = page(&[]);
    let path = "decisions/exempel-ordning.yaml";
    let act = "- delegation: Ordning [2]\n  av: Regionstyrelsen\n  rader:\n  - Regionstyrelsen: mål [får inte \
               delegeras, 3]\n  - Regionstyrelsen: avtal [över 2 mnkr, 3]\n  - HSD: inköp [3]\n";
    let said = file(&sources, act, path);
    assert!(!said.contains("body:") && said.matches("post: exempel-hsd").count() == 1, "{said}");
    let act = "- beslut: Val [2]\n  av: HSD 2026-02-03, RS-2026-0145\n";
    let said = file(&sources, act, "decisions/exempel-val.yaml");
    assert!(said.contains("date: 2026-02-03\n") && said.contains("registry_no: RS-2026-0145\n"), "{said}");
}

/// Numbers before what is vacant, and words that are no number.
#[test]
fn numbers_of_seats() {
    let sources = page(&[]);
    let seat = |words: &str| format!("- om: Regionstyrelsen\n  ledamöter: {words} [3]\n");
    let board = crate::record_said::BOARD;
    let said = more(&sources, &seat("två vakanta platser"), board);
    assert!(said.contains("vacant: true") && said.contains("count: 2"), "{said}");
    for words in ["en eller flera läkare", "ett antal chefer"] {
        assert!(more(&sources, &seat(words), board).contains(&format!("described: {words}")), "{words}");
    }
}

/// What is to be written, where it is.
#[test]
fn what_to_write() {
    let sources = page(&[]);
    refused(
        &sources,
        &[
            ("- nämnd: Krisnämnden [från 2027-01-01, 3]\n", "`- inrätta: Krisnämnden [från 2027-01-01]`"),
            ("- lämna: Bo Alm, HSD [2026-03-31]\n", "under den `innehavare: Bo Alm`"),
            ("- beslut: Val [2]\n  upphäver: Ordningen från 2023 [2]\n", "`- beslut: Ordningen från 2023`"),
            ("- om: Regionstyrelsen\n  sammankallande: Bo Alm [år 2027, 6]\n", "`under 2027`"),
            ("- om: Regionstyrelsen\n  del av: Alvik [6]\n", "`- organisation: Alvik`"),
        ],
    );
    let said = more(
        &sources,
        "- om: Regionstyrelsen\n  ledamöter: Eva Lind [”Siv Berg”, 3]\n",
        crate::record_said::BOARD,
    );
    assert!(said.contains("source: protokoll#L3"), "{said}");
}
