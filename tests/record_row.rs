//! Rows of a delegation order as documents have them: what is said beside whoever may decide, and
//! what is said not to be delegated, is never lost.

use crate::record_said::{more, page, refused};

fn order(rows: &str) -> String {
    format!("- delegation: Ordningen [3]\n  av: Regionstyrelsen 2026-03-12 § 32\n  rader:\n{rows}")
}

const ORDER: &str = "decisions/exempel-ordningen.yaml";

#[test]
fn what_stands_with_whoever_may_decide() {
    let sources = page(&[]);
    let row = |who: &str| order(&format!("  - {who}: inköp [3]\n"));
    let to = "- delegation: Ordningen [3]\n  av: Regionstyrelsen\n  till: HSD, i samråd med ordföranden [3]\n  \
              rader: inköp\n";
    refused(
        &sources,
        &[
            (&row("HSD, efter samråd med Bo Alm"), "`HSD: saken [efter samråd med Bo Alm]`"),
            (&row("HSD (efter samråd)"), "`HSD: saken [efter samråd]`"),
            (&row("HSD (ensam)"), "”ensam” efter HSD skulle gå förlorat"),
            (&row("HSD, Region Exempel"), "skriv `HSD / Region Exempel`"),
            (&row("HSD, Per Ek"), "en rad för var och en"),
            (to, "”i samråd med ordföranden” efter HSD"),
        ],
    );
    let said = more(&sources, &order("  - HSD: inköp [efter samråd med Bo Alm, 3]\n"), ORDER);
    assert!(said.contains("post: exempel-hsd may: decide about: inköp condition: efter samråd"), "{said}");
}

#[test]
fn what_may_not_be_delegated() {
    let sources = page(&[]);
    for row in [
        "Beslut om taxor får inte delegeras [3]",
        "Beslut om taxor får ej delegeras [3]",
        "Beslut om taxor delegeras inte [3]",
        "Beslut om taxor: får inte delegeras [3]",
        "Får inte delegeras: Beslut om taxor [3]",
        "Beslut om taxor [får inte delegeras, 3]",
    ] {
        let said = more(&sources, &order(&format!("  - {row}\n")), ORDER);
        let wanted = "- may: decide about: Beslut om taxor delegable: false source: protokoll#L3";
        assert!(said.contains(wanted), "{row}\n{said}");
    }
    for words in ["får inte delegeras vidare", "får ej vidaredelegeras", "delegeras inte vidare"] {
        for row in [format!("HSD: lån {words} [3]"), format!("HSD: lån [{words}, 3]")] {
            let said = more(&sources, &order(&format!("  - {row}\n")), ORDER);
            let wanted = "post: exempel-hsd may: decide about: lån delegable: false source";
            assert!(said.contains(wanted), "{row}\n{said}");
        }
    }
    refused(
        &sources,
        &[
            (&order("  - HSD: taxor får inte delegeras [3]\n"), "kan inte stå som delegerat till någon"),
            (
                &order("  - Taxor som inte får delegeras är avgifter [3]\n"),
                "säger att något inte får delegeras",
            ),
        ],
    );
    let said = more(&sources, &order("  - HSD: får besluta om arkiv [3]\n"), ORDER);
    assert!(said.contains("may: decide about: arkiv source"), "{said}");
}

#[test]
fn a_row_begins_with_whoever_may_decide() {
    let row = |row: &str| order(&format!("  - {row} [3]\n"));
    refused(
        &page(&[]),
        &[
            (&row("Stipendier: HSD"), "skriv `- HSD: Stipendier`"),
            (&row("Ingen: taxor"), "skriv `- taxor [får inte delegeras]`"),
            (&row("Ej över 10 000 kronor: gåvor"), "`- Befattningen: gåvor`"),
            (&row("HSD och ordförande: lån"), "skriv en rad för var och en, `- Befattningen: lån`"),
        ],
    );
}

/// An order that names `Avdelningschef` alone means each of them.
#[test]
fn heads_of_which_there_are_several() {
    let sources = page(&[]);
    let post = "posts/exempel-avdelningschef.yaml";
    let rows = order("  - Avdelningschef: inköp [3]\n  - Avdelningschef: avtal [3]\n");
    assert!(more(&sources, &rows, post).contains("class: true"));
    let one = format!("- befattning: Avdelningschef [3]\n{rows}");
    assert!(!more(&sources, &one, post).contains("class"));
}
