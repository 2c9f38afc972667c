//! A correction is made, or it is said why not: what is said to be there already is there.

use crate::record_said::{BOARD, after, file, more, page, refused};

fn correct(what: &str, key: &str, was: &str, is: &str) -> String {
    format!("- rätta: {what}\n  {key}: {was} -> {is} [4]\n")
}

/// Acting, proposed, a hedge, a title and whom a seat speaks for.
#[test]
fn what_a_half_says_is_carried() {
    let sources = page(&[]);
    let post = "posts/exempel-hsd.yaml";
    for is in ["tf Per Ek", "Per Ek, tf", "Per Ek (tf)"] {
        let said = file(&sources, &correct("HSD", "innehavare", "Per Ek", is), post);
        assert!(said.contains("acting: true"), "{is}: {said}");
        let done = after(&sources, &correct("HSD", "innehavare", "Per Ek", is)).expect("it is corrected");
        let back = file(&done, &correct("HSD", "innehavare", "tf Per Ek", "Per Ek"), post);
        assert!(!back.contains("acting: true"), "{back}");
    }
    let seat = |is: &str| correct("Regionstyrelsen", "närvarande", "Bo Alm", is);
    for (is, wanted) in [
        ("Bo Alm [föreslås, 4]", "certainty: proposed"),
        ("Bo Alm [vid behov, 4]", "condition: vid behov"),
        ("Bo Alm, tjänstgörande", "term: tjänstgörande"),
        ("Bo Alm (Region Exempel)", "on_behalf_of: exempel"),
    ] {
        let act = seat(is).replace("4] [4]", "4]");
        assert!(more(&sources, &act, BOARD).contains(wanted), "{is}");
    }
}

/// What never stood there, and what says nothing.
#[test]
fn what_is_no_correction() {
    let sources = page(&[]);
    refused(
        &sources,
        &[
            (&correct("Regionstyrelsen", "närvarande", "Finns Inte", "Bo Alm"), "det står inte så"),
            (
                &correct("Regionstyrelsen", "närvarande", "Bo Alm [t.o.m. 2026-12-31]", "Bo Alm"),
                "säger inget annat",
            ),
            (&correct("Regionstyrelsen", "närvarande", "Bo Alm", "kanske Bo Alm"), "inte är säkert"),
            (&correct("Regionstyrelsen", "närvarande", "Bo Alm", "Bo Alm, ordförande"), "en annan roll"),
            (&correct("Regionstyrelsen", "regel", "x", "y"), "rätta det för hand i exempel/groups/"),
            (&correct("Per Ekk", "namn", "x", "y"), "vilken person är det?"),
        ],
    );
    let told = after(&sources, &correct("Per Ekk", "namn", "x", "y")).expect_err("nobody");
    assert!(!told.contains("= ny"), "{told}");
    let ended = "- lämna: Bo Alm, närvarande / Regionstyrelsen [2026-03-31, 6]\n";
    let done = after(&sources, ended).unwrap_or_else(|told| panic!("{told}"));
    let act = correct("Regionstyrelsen", "närvarande", "Bo Alm [t.o.m. 2026-03-31]", "Bo Alm");
    refused(&done, &[(&act, "säger inget annat än det som redan står")]);
}
