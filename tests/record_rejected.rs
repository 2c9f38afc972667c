//! What an assembly turns down, leaves or sends back: it was proposed, and is told as neither
//! proposed nor in force.

use crate::record::page;
use crate::record_decisions::record;
use crate::repository::Repository;
use std::fs;

const PROPOSAL: &str = "- förslag: Ny organisation [3]\n  av: Regionstyrelsen 2026-03-12\n  händelser:\n  - inrätta: \
    Krisnämnden [3]\n    ledamöter: Eva Lind\n  - utse: Siv Berg, ledamot / Regionstyrelsen [3]\n";

fn text(repository: &Repository, path: &str) -> String {
    fs::read_to_string(repository.path.join("data/exempel").join(path)).unwrap_or_default()
}

/// All answers that name what was proposed: what each says of it.
fn told(repository: &Repository, lang: &str) -> String {
    let asked: [&[&str]; 9] = [
        &["members", "Krisnämnden"],
        &["members", "Regionstyrelsen"],
        &["chair", "Krisnämnden"],
        &["person", "Siv Berg"],
        &["show", "exempel-krisnamnden"],
        &["list", "groups"],
        &["decisions"],
        &["linjer", "Krisnämnden"],
        &["timeline", "Regionstyrelsen"],
    ];
    asked.map(|args| repository.gov(&[args, &["--lang", lang]].concat()).out).concat()
}

fn proposed(name: &str) -> Repository {
    let repository = page(name);
    let run = record(&repository, PROPOSAL);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(told(&repository, "sv").contains("(föreslaget)"));
    repository
}

#[test]
fn a_rejected_proposal_is_told_as_rejected() {
    for (name, act) in [
        (
            "rejected-key",
            "- beslut: Avslag [2]\n  av: Regionfullmäktige 2026-03-20 § 9\n  avslår: Ny organisation\n",
        ),
        ("rejected-verb", "- avslå: Ny organisation [2]\n"),
        (
            "rejected-mark",
            "- förslag: Ny organisation [avslaget, 3]\n  händelser:\n  - inrätta: Krisnämnden [3]\n    ledamöter: Eva Lind\n  - utse: Siv Berg, ledamot / Regionstyrelsen [3]\n",
        ),
    ] {
        let repository = proposed(name);
        let run = record(&repository, act);
        assert_eq!(run.code, Some(0), "{act}: {run:?}");
        let sv = told(&repository, "sv");
        for words in ["(föreslaget)", "bara föreslag", "Bara föreslag", "(avslaget) (avslaget)", "tidigare: "]
        {
            assert!(!sv.contains(words), "{act}: {words}\n{sv}");
        }
        assert!(sv.contains("Krisnämnden (avslaget)") && sv.contains("Föreslogs, avslogs"), "{sv}");
        let en = told(&repository, "en");
        assert!(en.contains("Krisnämnden (rejected)") && !en.contains("Only proposed"), "{en}");
        // On a day nobody sits there by it.
        let then = repository.gov(&["members", "Regionstyrelsen", "--at", "2027-01-01"]);
        assert!(!then.out.contains("Siv Berg"), "{then:?}");
        // The proposal that is read again stays what it is.
        let run = record(&repository, PROPOSAL);
        assert!(run.code == Some(0) && run.out.is_empty(), "{act}: {run:?}");
        assert_eq!(repository.gov(&["validate"]).code, Some(0), "{:?}", repository.gov(&["validate"]));
    }
}

/// A single seat falls without its proposal, in data or as it is said.
#[test]
fn somebody_is_not_elected() {
    let repository = proposed("rejected-seat");
    let run = record(&repository, "- avslå: Siv Berg, ledamot / Regionstyrelsen [2]\n");
    assert_eq!(run.code, Some(0), "{run:?}");
    let run = record(&repository, "- om: Regionstyrelsen\n  sekreterare: Per Ask [avslogs, 2]\n");
    assert_eq!(run.code, Some(0), "{run:?}");
    let board = text(&repository, "groups/exempel-regionstyrelsen.yaml");
    assert_eq!(board.matches("certainty: rejected").count(), 2, "{board}");
    assert!(told(&repository, "sv").contains("Krisnämnden (föreslaget)"));
    let siv = repository.gov(&["person", "Siv Berg", "--lang", "sv"]);
    assert!(siv.out.contains("föreslogs, avslogs: ledamot"), "{siv:?}");
    let run = record(&repository, "- avslå: Bo Alm, ledamot / Regionstyrelsen [2]\n");
    assert!(run.code == Some(1) && run.err.contains("is not proposed in the data"), "{run:?}");
}

/// What is left or goes back is still proposed, and the decision says what it did.
#[test]
fn what_is_left_or_goes_back_is_still_proposed() {
    for (key, is, words) in [
        ("bordlägger", "type: tables", "bordlägger Ny organisation"),
        ("återremitterar", "type: refers_back", "återremitterar Ny organisation"),
    ] {
        let repository = proposed(&format!("rejected-{}", &is[6..]));
        let act = format!(
            "- beslut: Utfall [2]\n  av: Regionfullmäktige 2026-03-20 § 9\n  {key}: Ny organisation\n"
        );
        assert_eq!(record(&repository, &act).code, Some(0), "{act}");
        let decision = text(&repository, "decisions/exempel-utfall.yaml");
        assert!(decision.contains(is), "{decision}");
        assert!(told(&repository, "sv").contains("Krisnämnden (föreslaget)"));
        let asked = repository.gov(&["decisions", "Utfall", "--lang", "sv"]);
        assert!(asked.out.contains(words), "{asked:?}");
    }
}

/// What was never in force is not repealed.
#[test]
fn a_proposal_is_not_repealed() {
    let repository = proposed("rejected-repealed");
    let act = "- beslut: Avslag [2]\n  av: Regionfullmäktige 2026-03-20 § 9\n  upphäver: Ny organisation\n";
    let run = record(&repository, act);
    assert!(run.code == Some(1) && run.err.contains("`rejects: Ny organisation`"), "{run:?}");
}

/// Whoever was elected by a decision that was annulled since sits there perhaps, from that day on.
#[test]
fn an_annulled_election_seats_nobody_surely() {
    let repository = page("rejected-annulled");
    let act = "- beslut: Val [2]\n  av: Regionfullmäktige 2026-03-20 § 9\n  händelser:\n  - utse: Anna Ask, ordförande / \
        Regionstyrelsen [från 2026-04-01, 2]\n- utse: Eva Lind, ledamot / Regionstyrelsen [från 2026-04-01, 3]\n";
    assert_eq!(record(&repository, act).code, Some(0));
    let asked = |at: &[&str], lang: &str| {
        repository.gov(&[&["members", "Regionstyrelsen", "--lang", lang], at].concat()).out
    };
    assert!(!asked(&[], "sv").contains("upphävt"));
    let act = "- beslut: Upphävande [2]\n  av: Regionfullmäktige 2026-05-15 § 3\n  upphäver: Val\n";
    assert_eq!(record(&repository, act).code, Some(0));
    let sv = asked(&[], "sv");
    assert_eq!(sv.matches("beslutet bakom är upphävt").count(), 2, "{sv}");
    assert!(asked(&["--at", "2026-06-01"], "en").contains("the decision behind it is repealed"));
    assert!(!asked(&["--at", "2026-05-01"], "sv").contains("upphävt"));
}

/// Whoever was elected and declined was not proposed, nor turned down, and sits there at no time.
#[test]
fn who_declined_was_elected() {
    let repository = page("rejected-declined");
    let act = "- utse: Eva Lind, ersättare / Regionstyrelsen [från 2026-05-01, 3]\n- avböj: Eva Lind, ersättare / \
               Regionstyrelsen [2026-04-20, 3]\n";
    assert_eq!(record(&repository, act).code, Some(0));
    let asked = |args: &[&str]| repository.gov(&[args, &["--lang", "sv"]].concat()).out;
    let eva = asked(&["person", "Eva Lind"]);
    assert!(eva.contains("valdes, avböjde: ersättare") && !eva.contains("föreslogs"), "{eva}");
    let all = asked(&["members", "Regionstyrelsen"]);
    assert!(all.contains("Valdes, och avböjde:") && !all.contains("Föreslogs"), "{all}");
    let deputies = asked(&["members", "Regionstyrelsen", "--role", "deputy"]);
    assert!(deputies.starts_with("Källan säger inte vem som är ersättare"), "{deputies}");
    assert!(!asked(&["members", "Regionstyrelsen", "--at", "2026-06-01"]).contains("Eva Lind"));
}
