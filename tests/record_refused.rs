//! What a sheet says and `gov record` cannot carry is refused where it stands, in both languages,
//! and nothing is written.

use crate::markdown::{self, Files};
use crate::repository::{Repository, Run};
use std::fs;

/// The data of docs/record.md with a few files more.
fn base(name: &str, more: &[(&str, &str)]) -> Repository {
    let repository = Repository::empty(name);
    let page = fs::read_to_string("docs/record.md").expect("the page is there");
    for (path, text) in markdown::files(&page, &Files::new()) {
        repository.write(&format!("data/{path}"), &text);
    }
    for (path, text) in more {
        repository.write(&format!("data/exempel/{path}"), text);
    }
    repository.commit("base");
    repository
}

fn record(repository: &Repository, acts: &str, lang: &str) -> Run {
    repository.write("sheet.gov", &format!("källa: protokoll\ni: Region Exempel\nhändelser:\n{acts}"));
    repository.gov(&["record", "sheet.gov", "--yes", "--lang", lang])
}

fn changed(repository: &Repository) -> String {
    repository.git(&["status", "--short", "-uall", "--", "data"])
}

/// Each of some sheets is refused at a line, with words that differ between the languages.
fn refused(repository: &Repository, cases: &[(&str, &str, &str)]) {
    for (acts, place, words) in cases {
        let [sv, en] = ["sv", "en"].map(|lang| record(repository, acts, lang));
        assert_eq!((en.code, changed(repository).as_str()), (Some(1), ""), "{acts}{en:?}");
        assert!(en.err.contains(&format!("sheet.gov:{place}: ")), "{place}: {acts}{}", en.err);
        assert!(en.err.contains(words), "{words}: {acts}{}", en.err);
        assert!(
            sv.code == Some(1) && sv.err != en.err && sv.err.contains("Inget skrevs"),
            "{acts}{}",
            sv.err
        );
    }
}

fn accepted(repository: &Repository, acts: &str) {
    let run = record(repository, acts, "en");
    assert_eq!(run.code, Some(0), "{acts}{run:?}");
    let again = record(repository, acts, "en");
    assert_eq!((again.code, again.out.as_str()), (Some(0), ""), "{acts}{again:?}");
    repository.commit("recorded");
}

/// Proposed, implied, a condition or a day where the act would drop it.
#[test]
fn a_bracket_that_is_not_carried() {
    let repository = base("refused-bracket", &[]);
    refused(
        &repository,
        &[
            ("- lämna: Per Ek, HSD [2026-03-31, föreslagen, 5]\n", "4:10", "can't have “föreslagen”"),
            ("- byt namn: Regionstyrelsen -> Styrelsen [2026-02-01, vid behov, 1]\n", "4:13", "vid behov"),
            ("- byt namn: Regionstyrelsen -> Styrelsen [före 2026, 1]\n", "4:13", "can't have"),
            ("- slå ihop: Regionstyrelsen [föreslagen]; X -> Y [år 2026]\n", "4:13", "can't have"),
            (
                "- nämnd: Krisnämnden [föreslagen, från 2027-01-01, 3]\n  ledamöter: Eva Lind\n",
                "4:10",
                "“föreslagen, från 2027-01-01”",
            ),
            ("- befattning: Chef [föreslagen, 3]\n", "4:15", "can't have"),
            ("- beslut: Val [föreslagen, 2]\n", "4:11", "can't have"),
            ("- om [föreslagen]: Regionstyrelsen\n  uppgift: leder [4]\n", "4:3", "can't have"),
            ("- om: Regionstyrelsen\n  ledamöter [vid behov]: Eva Lind\n", "5:3", "can't have"),
            ("- om: Regionstyrelsen\n  även: RS [föreslagen]\n", "5:9", "can't have"),
            (
                "- utse: Anna Ask, HSD [från 2026-04-01, om hon vill, 2]\n  efter: Per Ek\n",
                "5:10",
                "ends nobody's time",
            ),
            ("- utse: Anna Ask, HSD [från 2026-04-01, 2]\n  efter: Per Ek [föreslagen]\n", "5:10", "can't"),
        ],
    );
    accepted(
        &repository,
        "- enhet: Staben / Region Exempel [från 2026-01-01, 1]\n- utse: Anna Ask, HSD [från 2026-04-01, \
         föreslagen, 2]\n- om: Regionstyrelsen\n  ledamöter [föreslagen]: Eva Lind\n",
    );
}

/// Whom somebody comes after, or has a post beside, where that would do nothing.
#[test]
fn a_former_holder_that_is_not_found() {
    let repository = base("refused-after", &[]);
    let appoint = |rest: &str| format!("- utse: Anna Ask, HSD [från 2026-04-01, 2]\n{rest}");
    let [unknown, several, both, id] = [
        "efter: Bo Alm",
        "efter: Per Ek; Eva Lind",
        "efter: Per Ek\n  bredvid: Per Ek",
        "efter: Per Ek = bo-alm",
    ]
    .map(|key| appoint(&format!("  {key}\n")));
    refused(
        &repository,
        &[
            (&unknown, "5:10", "does not hold the post"),
            (&several, "5:18", "does not hold the post"),
            (&both, "6:12", "can't be used together"),
            (&id, "5:10", "does not hold the post"),
            (
                "- utse: Eva Lind, ledamot / Regionstyrelsen [3]\n  bredvid: Bo Alm\n",
                "5:12",
                "only for posts",
            ),
            (
                "- utse: tf Anna Ask, HSD [från 2026-04-01, 2]\n  efter: Per Ek\n",
                "5:10",
                "ends nobody's time",
            ),
        ],
    );
    accepted(&repository, &appoint("  efter: Per Ek = per-ek\n"));
}

/// A name of somebody who is removed is told by no fault and written nowhere.
#[test]
fn a_name_that_was_removed() {
    let kept = "name: Zebulon Qvarnström\nsources: [protokoll]\n";
    let repository = base("refused-removed", &[("people/zebulon-qvarnstrom.yaml", kept)]);
    repository.write(
        "data/exempel/people/zebulon-qvarnstrom.yaml",
        "name: \"[removed]\"\nredacted: true\nsources: [protokoll]\n",
    );
    repository.commit("removed");
    refused(
        &repository,
        &[
            ("- person: Zebulon Qvarnström [5]\n", "4:11", "somebody who has been removed"),
            ("- om: Regionstyrelsen\n  ledamöter: Zebulon Qvarnström [3]\n", "5:14", "removed"),
        ],
    );
    let run = record(&repository, "- om: Regionstyrelsen\n  ledamöter: Zebulon Qvarnström [3]\n", "sv");
    assert!(!run.err.contains("Qvarnström"), "{run:?}");
}

/// Nobody is taken for a namesake: an answer holds where it stands, and answers don't differ.
#[test]
fn an_answer_holds_where_it_stands() {
    let other = "name: Bo Alm\nsources: [protokoll]\nnot_same_as: [bo-alm]\n";
    let repository = base("refused-answer", &[("people/bo-alm-larare.yaml", other)]);
    refused(
        &repository,
        &[
            (
                "- nämnd: Vårdnämnden [3]\n  ordförande: Bo Alm = ny\n- om: Regionstyrelsen\n  ledamöter: Bo \
                 Alm [3]\n",
                "7:14",
                "answered for another body",
            ),
            (
                "- nämnd: Vårdnämnden [3]\n  ordförande: Bo Alm = ny\n  ledamöter: Bo Alm = ?\n",
                "6:14",
                "answers both",
            ),
        ],
    );
    accepted(
        &repository,
        "- nämnd: Vårdnämnden [3]\n  ordförande: Bo Alm = ny\n- om: Regionstyrelsen\n  ledamöter: Bo Alm = bo-alm \
         [3]\n",
    );
    let group = fs::read_to_string(repository.path.join("data/exempel/groups/exempel-vardnamnden.yaml"));
    let group = group.expect("the group is there");
    assert!(group.contains("person: bo-alm-exempel\n"), "{group}");
}

/// What is not understood is no condition, no title and no part of a name.
#[test]
fn what_is_not_understood() {
    let repository = base("refused-words", &[]);
    let seats = |seats: &str| format!("- om: Regionstyrelsen\n  ledamöter: {seats}\n");
    let [names, line, last, no, open, shut, round, quote] = [
        "Siv Berg, Eva Lind, Anna Ask [3]",
        "Siv Berg [rad 3]",
        "Siv Berg [senast i maj]",
        "Siv Berg [ej föreslagen]",
        "Siv Berg [3; Eva Lind",
        "Siv Berg 3]; Eva Lind",
        "Siv Berg (Region Exempel; Eva Lind",
        "Siv Berg [”Siv Berg]; Eva Lind",
    ]
    .map(seats);
    refused(
        &repository,
        &[
            (&names, "5:14", "put `;` between several"),
            ("- utse: Anna Ask, Eva Lind, HSD [2]\n", "4:9", "looks like a name"),
            (&line, "5:14", "`rad 3` is neither a line nor a date"),
            (&last, "5:14", "`senast i maj` is"),
            (&no, "5:14", "`ej föreslagen` is"),
            (&open, "5:3", "lacks its other half"),
            (&shut, "5:3", "lacks its other half"),
            (&round, "5:3", "lacks its other half"),
            (&quote, "5:3", "lacks its other half"),
            (
                "- byt namn: Regionstyrelsen -> Styrelsen (RS) [2026-02-01, 1]\n",
                "4:13",
                "can't contain brackets",
            ),
        ],
    );
    accepted(&repository, "- byt namn: Regionstyrelsen -> Hälsa, vård och IT [2026-02-01, 1]\n");
    let board = fs::read_to_string(repository.path.join("data/exempel/groups/exempel-regionstyrelsen.yaml"));
    let board = board.expect("the group is there");
    assert!(board.starts_with("name: Hälsa, vård och IT\n"), "{board}");
}

/// What stands as proposed, as another type, or as ended is not told once more as something else.
#[test]
fn what_stands_as_something_else() {
    let group = "name: Vårdnämnden\ntype: council\npart_of: exempel\nmembers:\n  - person: bo-alm\n    role: member\n    \
                 certainty: proposed\n    source: senare\n  - person: per-ek\n    role: member\n    to: 2020-01-01\n    \
                 source: senare\nsources: [senare]\n";
    let proposal = "title: Ny nämnd\ntype: proposal\nstatus: proposed\nsources: [senare]\n";
    let repository = base(
        "refused-stands",
        &[
            ("groups/exempel-vardnamnden.yaml", group),
            ("decisions/exempel-ny-namnd.yaml", proposal),
            ("sources/senare.yaml", "title: Senare\ndate: 2019-06-01\n"),
        ],
    );
    refused(
        &repository,
        &[
            ("- om: Vårdnämnden\n  ledamöter: Bo Alm [3]\n", "5:14", "already says certainty: proposed"),
            ("- lista: Vårdnämnden [3]\n  ledamöter: Per Ek\n  borta: 1\n", "5:14", "has an end date there"),
            ("- nämnd: Vårdnämnden [3]\n", "4:10", "already has type: council"),
            ("- beslut: Ny nämnd [3]\n", "4:11", "already has status: proposed"),
        ],
    );
    accepted(&repository, "- om: Vårdnämnden\n  ledamöter: Per Ek [från 2025-01-01, 5]\n");
}
