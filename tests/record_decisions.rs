//! Acts under a decision: what a proposal says touches nothing that there is, adopting it does what
//! was proposed, and `rätta` alone changes what stands.

use crate::record::page;
use crate::repository::{Repository, Run};
use std::fs;

/// Records the acts, and a second time, when there is nothing to write.
pub fn record(repository: &Repository, acts: &str) -> Run {
    repository.write("sheet.gov", &format!("källa: protokoll\ni: Region Exempel\nhändelser:\n{acts}"));
    let run = repository.gov(&["record", "sheet.gov", "--yes"]);
    if run.code == Some(0) {
        let again = repository.gov(&["record", "sheet.gov", "--yes"]);
        assert_eq!((again.code, again.out.as_str()), (Some(0), ""), "{acts}: {}", again.err);
        repository.commit("recorded");
    }
    run
}

fn text(repository: &Repository, path: &str) -> String {
    fs::read_to_string(repository.path.join("data/exempel").join(path)).unwrap_or_default()
}

const PROPOSAL: &str = "- förslag: Ny organisation [3]\n  av: Regionstyrelsen 2026-03-12\n  händelser:\n  - byt namn: \
    Regionstyrelsen -> Styrelsen [2027-01-01, 3]\n  - inrätta: Krisnämnden [3]\n    ledamöter: Eva Lind\n  \
    till: Regionfullmäktige\n";

#[test]
fn a_proposal_touches_nothing_and_adopting_it_does_it() {
    let repository = page("record-proposal");
    let board = text(&repository, "groups/exempel-regionstyrelsen.yaml");
    let run = record(&repository, PROPOSAL);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert_eq!(text(&repository, "groups/exempel-regionstyrelsen.yaml"), board);
    let crisis = text(&repository, "groups/exempel-krisnamnden.yaml");
    assert!(crisis.contains("certainty: proposed\n"), "{crisis}");
    let asked = repository.gov(&["members", "Krisnämnden"]);
    assert!(asked.out.contains("proposed"), "{asked:?}");
    let proposal = text(&repository, "decisions/exempel-ny-organisation.yaml");
    assert!(proposal.contains("status: proposed") && proposal.contains("type: creates"), "{proposal}");

    let run = record(
        &repository,
        "- beslut: Beslut om ny organisation [2]\n  av: Regionfullmäktige 2026-03-12 § 90\n  antar: Ny organisation\n",
    );
    assert_eq!(run.code, Some(0), "{run:?}");
    let board = text(&repository, "groups/exempel-regionstyrelsen.yaml");
    assert!(board.starts_with("name: Styrelsen\n") && board.contains("to: 2026-12-31"), "{board}");
    let crisis = text(&repository, "groups/exempel-krisnamnden.yaml");
    assert!(!crisis.contains("certainty: proposed"), "{crisis}");
    let decision = text(&repository, "decisions/exempel-beslut-om-ny-organisation.yaml");
    assert!(decision.contains("target: exempel-krisnamnden"), "{decision}");
}

#[test]
fn only_a_correction_changes_what_stands() {
    let repository = page("record-correct");
    let post = "posts/exempel-hsd.yaml";
    for (acts, is) in [
        ("- rätta: HSD\n  innehavare: Per Ek [från 2021-02] -> Per Ek [från 2021-03]\n", "from: 2021-03"),
        (
            "- correct: exempel-hsd\n  name: Hälso- och sjukvårdsdirektör -> Hälsodirektör\n",
            "name: Hälsodirektör",
        ),
        ("- rätta: Hälsodirektör\n  även: HSD -> HSDir\n", "name: HSDir"),
    ] {
        let run = record(&repository, acts);
        assert_eq!(run.code, Some(0), "{acts}: {run:?}");
        assert!(text(&repository, post).contains(is), "{}", text(&repository, post));
        assert!(text(&repository, post).contains("# The minutes give no decision."));
    }
    let before = text(&repository, post);
    for wrong in [
        "- rätta: Hälsodirektör\n  innehavare: Per Ek [från 2019] -> Per Ek [från 2020]\n",
        "- rätta: Hälsodirektör\n  innehavare: Per Ek [från 2020]\n",
        "- rätta: Hälsodirektör\n",
        "- utse: Per Ek, Hälsodirektör [från 2020-01-01, 5]\n",
    ] {
        let run = record(&repository, wrong);
        assert_eq!(run.code, Some(1), "{wrong}: {run:?}");
    }
    assert_eq!(text(&repository, post), before);
}

/// A date is that of a decision, and the last day of somebody who leaves. Nobody who is elected on
/// a day leaves on it.
#[test]
fn a_date_is_the_day_of_what_is_done_on_it() {
    let repository = page("record-date");
    let run = record(&repository, "- beslut: Val [5]\n  datum: 2026-03-12\n  paragraf: 31\n");
    assert_eq!(run.code, Some(0), "{run:?}");
    let decision = text(&repository, "decisions/exempel-val.yaml");
    assert!(decision.contains("date: 2026-03-12\n") && decision.contains("paragraph: 31\n"), "{decision}");
    assert!(!decision.contains("to:"), "{decision}");
    let elected = "- utse: Anna Ask\n  roll: ledamot\n  i: Regionstyrelsen\n  datum: 2026-03-12\n";
    let run = record(&repository, elected);
    assert!(run.code == Some(1) && run.err.contains("`datum` is not a key of `utse`"), "{run:?}");
    let run = record(&repository, "- lämnar: Per Ek, HSD [5]\n  datum: 2026-03-12\n");
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(text(&repository, "posts/exempel-hsd.yaml").contains("to: 2026-03-12"));
}

/// An election is behind who sits there by it, and behind nothing else that is new of the body.
#[test]
fn an_election_is_not_behind_all_that_is_new() {
    let repository = page("record-behind");
    let acts = "- nämnd: Krisnämnden [3]\n  ordförande: Eva Lind [3]\n- beslut: Fyllnadsval / Regionstyrelsen 2026-03-12 § 32 \
                [3]\n  händelser:\n  - utse: Anna Ask, ledamot / Krisnämnden [från 2026-04-01, 2]\n";
    let run = record(&repository, acts);
    assert_eq!(run.code, Some(0), "{run:?}");
    let rows: Vec<&str> = run.out.lines().filter(|line| line.contains("Krisnämnden")).collect();
    let row = |begin: &str| rows.iter().find(|row| row.starts_with(begin)).copied().unwrap_or_default();
    assert!(row("Who sits in Krisnämnden?").contains("Fyllnadsval"), "{rows:?}");
    for begin in ["Who leads Krisnämnden?", "Where do the lines from Krisnämnden go?", "Krisnämnden\tnew"]
    {
        assert!(!row(begin).is_empty() && !row(begin).contains("Fyllnadsval"), "{begin} {rows:?}");
    }
}
