//! Which region a sheet means, and which of its lines would make the data wrong.

use crate::record_said::{after, page, refused};
use crate::record_seats::repository;

/// A region that is called nearly so is asked about, wherever it lies; one of another name is new.
#[test]
fn a_misspelt_region_is_no_new_region() {
    let other = [("../norr/regions/norr.yaml", "name: Region Norrland\nsources: [protokoll#L1]\n")];
    let other = other.map(|(path, text)| (path, text));
    let sources = page(&other);
    refused(
        &sources,
        &[
            ("- nämnd: Vårdnämnden / Region Norland [3]\n", "`Region Norland = norr`"),
            ("- region: Region Exampel [3]\n", "`Region Exampel = exempel`"),
            (
                "- om: Regionstyrelsen\n  ledamöter: Anna Ask (Region Norrlund) [3]\n",
                "`Region Norrlund = norr`",
            ),
        ],
    );
    assert!(after(&sources, "- nämnd: Vårdnämnden / Region Söderland [3]\n").is_ok());
    assert!(after(&sources, "- nämnd: Vårdnämnden / Region Norland = ny [3]\n").is_ok());
    let repository = repository("asked-region");
    let run = |home: &str| {
        let sheet = format!("källa: protokoll\ni: {home}\nhändelser:\n- nämnd: Vårdnämnden [3]\n");
        repository.write("sheet.gov", &sheet);
        repository.gov(&["record", "sheet.gov", "--dry-run"])
    };
    let asked = run("Region Exenpel");
    assert!(asked.code == Some(1) && asked.err.contains("`in: Region Exempel`"), "{asked:?}");
    for (home, words) in [
        ("Region Exenpel = new", "exenpel/regions/exenpel.yaml"),
        ("Region Söder", "soder/regions/soder.yaml"),
        ("Region Exempel = exempel", "exempel-vardnamnden"),
    ] {
        let run = run(home);
        assert!(run.code == Some(0) && run.err.contains(words), "{run:?}");
    }
}

/// Each error that there would be is told by the line that makes it.
#[test]
fn a_refusal_names_the_line() {
    let repository = repository("asked-lines");
    repository.write("data/gov.toml", "[levels]\ntwo-chairs = \"error\"\n");
    repository.commit("levels");
    let sheet = "källa: protokoll\ni: Region Exempel\nhändelser:\n- utse: Anna Ask, HSD [från 1 april 2026, 2]\n  efter: Per Ek\n- nämnd: \
                 Vårdnämnden [3]\n  ordförande: Eva Lind\n  ledamöter: Siv Berg [zzz#L1]\n- om: Regionstyrelsen\n  ordförande: Eva \
                 Lind = ny [4]\n- utse: Gun Holm, ordförande / Vårdnämnden [3]\n";
    repository.write("sheet.gov", sheet);
    let run = repository.gov(&["record", "sheet.gov", "--yes"]);
    assert!(run.code == Some(1) && run.err.contains("so nothing was written"), "{run:?}");
    for words in [
        "sheet.gov:8: `zzz` does not exist (exempel/groups/exempel-vardnamnden.yaml:",
        "sheet.gov:11: Vårdnämnden has two chairs",
    ] {
        assert!(run.err.contains(words), "{words}: {}", run.err);
    }
    let once = repository.gov(&[
        "record",
        "om",
        "Regionstyrelsen",
        "--ledamöter",
        "Siv Berg",
        "--källa",
        "zzz#L1",
        "--yes",
    ]);
    assert!(once.code == Some(1) && !once.err.contains(":4: "), "{once:?}");
}
