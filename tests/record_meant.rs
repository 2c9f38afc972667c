//! What registrars wrote and meant, in the words of minutes: it is kept as it is meant, with what
//! makes it less than certain, or what to write instead is said.

use crate::record_said::{BOARD, after, file, more, page, refused};

const HSD: &str = "posts/exempel-hsd.yaml";

fn seat(bracket: &str) -> String {
    format!("- om: Regionstyrelsen\n  ledamöter: Gun Holm [{bracket}, 3]\n")
}

/// `dock längst` beside `tills vidare` is kept, a season is no day, and a leave keeps its days.
#[test]
fn what_makes_a_time_less_certain_is_kept() {
    let sources = page(&[]);
    for (bracket, is) in [
        (
            "tills vidare, dock längst till och med den 31 maj 2027",
            "to: 2027-05-31 condition: tills vidare, som längst",
        ),
        ("tidigast våren 2027", "from: 2027-21.."),
        (
            "tjänstledig till och med den 28 februari 2027",
            "condition: tjänstledig till och med den 28 februari 2027",
        ),
        ("slutat 2021", "to: 2021"),
    ] {
        let said = more(&sources, &seat(bracket), BOARD);
        assert!(said.contains(is), "{bracket}: {said}");
    }
    refused(
        &sources,
        &[
            ("- om: Regionstyrelsen\n  ordförande [år 2026]: Gun Holm [3]\n", "`under 2026`"),
            ("- utse: Gun Holm, ledamot / Regionstyrelsen [..2027-04-30, 3]\n", "`till senast 2027-04-30`"),
            (&seat("ledig till hösten någon gång 2027"), "5:14: "),
        ],
    );
}

/// One from each of several is no number.
#[test]
fn one_from_each_is_no_number() {
    let sources = page(&[]);
    for words in [
        "en representant från varje förvaltning",
        "två från vardera region",
        "en ledamot från varje kommun",
        "en läkare per sjukhus",
    ] {
        let act = format!("- råd: Rådet [3]\n  regel: {words} [3]\n");
        let said = file(&sources, &act, "groups/exempel-radet.yaml");
        assert!(said.contains(&format!("text: {words}")) && !said.contains("count:"), "{said}");
    }
    let act = "- råd: Rådet [3]\n  ledamöter: en representant från varje förvaltning [3]\n";
    assert!(!file(&sources, act, "groups/exempel-radet.yaml").contains("count:"));
}

/// Who sits there is elected again, or proposed to be.
#[test]
fn re_election() {
    let sources = page(&[]);
    let elected = after(&sources, "- om: Regionstyrelsen\n  ordförande: Gun Holm [från 2023-01-01, 3]\n")
        .expect("elected");
    let again = "- utse: Gun Holm, ordförande / Regionstyrelsen [från 2027-01-01 till 2030-12-31, 3]\n";
    refused(&elected, &[(again, "`efter: Gun Holm`")]);
    assert!(more(&elected, &format!("{again}  efter: Gun Holm\n"), BOARD).contains("to: 2026-12-31"));
    let act = format!("- förslag: Val [3]\n  händelser:\n  {}", again.replace("\n", "\n  ").trim_end());
    let proposed = file(&elected, &format!("{act}\n"), BOARD);
    assert!(proposed.contains("from: 2023-01-01") && proposed.contains("certainty: proposed"), "{proposed}");
}

/// Several may have a post together, where that is said.
#[test]
fn a_post_that_is_shared() {
    let sources = page(&[]);
    let both = "- befattning: Kanslichef [3]\n  innehavare: Pia Norgren; Jens Ahl [3]\n";
    refused(&sources, &[(both, "`Pia Norgren [delas]; Jens Ahl [delas]`")]);
    let path = "posts/exempel-kanslichef.yaml";
    let shared = both.replace("Norgren", "Norgren [delas]").replace("Ahl [3]", "Ahl [delas, 3]");
    assert_eq!(file(&sources, &shared, path).matches("shared: true").count(), 2);
    let beside = "- utse: Jens Ahl, HSD [3]\n  bredvid: Per Ek\n";
    assert_eq!(file(&sources, beside, HSD).matches("shared: true").count(), 2);
}

/// A post is of a class of posts; a body begins with all that is said of it; an end has a
/// condition.
#[test]
fn classes_lives_and_rows() {
    let sources = page(&[]);
    let act = "- befattningsklass: Områdeschefer [3]\n- befattning: Chef för psykiatrin [3]\n  klass: Områdeschefer\n";
    assert!(
        file(&sources, act, "posts/exempel-chef-for-psykiatrin.yaml")
            .contains("class_of: exempel-omradeschefer"),
        "{act}"
    );
    let act = "- styrgrupp: Styrgrupp AI [3]\n  från: 1 september 2026\n  ordförande: Gun Holm [3]\n  \
        till och med: 31 augusti 2029 [om det inte sägs upp]\n";
    let said = file(&sources, act, "steering-groups/exempel-styrgrupp-ai.yaml");
    assert_eq!(said.matches("from: 2026-09-01").count(), 3, "{said}");
    assert!(said.contains("condition: om det inte sägs upp"), "{said}");
    let act = "- delegation: Ordning [2]\n  av: Regionstyrelsen\n  rader:\n  - Enhetschef: inköp [ord = enhetens chef, 3]\n";
    assert!(file(&sources, act, "decisions/exempel-ordning.yaml").contains("term: enhetens chef"));
}

/// The house among the owners is stated as they are; a rotation has its first; a move on one line.
#[test]
fn relations_in_the_words_of_a_document() {
    let sources = page(&[]);
    let owners = "- nämnd: Gemensamma nämnden [3]\n  huvudmän: Region Exempel; Region Annan = ny [3]\n";
    let said = file(&sources, owners, "groups/exempel-gemensamma-namnden.yaml");
    assert!(!said.contains("implied") && said.matches("term: huvudman").count() == 2, "{said}");
    let turns = "- råd: Rådet [3]\n  regel för ordförande: växlar varje år mellan Regionstyrelsen och Region Exempel, \
        med början hos Region Exempel [3]\n";
    let said = file(&sources, turns, "groups/exempel-radet.yaml");
    assert!(said.contains("among: [exempel, exempel-regionstyrelsen]"), "{said}");
    let moved = "- flytta: Tandvården: Regionstyrelsen -> Vårdnämnden [2026-04-01, 3]\n";
    let said = after(&sources, moved).expect("moved");
    let file = said.files.iter().find(|file| file.text().contains("type: transfer")).expect("a move");
    assert!(file.text().contains("givers: [exempel-regionstyrelsen]"), "{}", file.text());
    refused(&sources, &[("- avveckla: Regionstyrelsen [från den 1 januari 2027, 3]\n  not: ett\n", "`not`")]);
    let said = more(&sources, "- avveckla: Regionstyrelsen [från den 1 januari 2027, 3]\n", BOARD);
    assert!(said.contains("2026-12-31"), "{said}");
    let said = more(&sources, "- om: Bo Alm = bo-alm\n  not: ett; två, tre\n", "people/bo-alm.yaml");
    assert!(said.contains("Revisor. ett; två, tre"), "{said}");
}

/// Who leaves under a decision is dismissed by it; who had left by a day left on an earlier one;
/// who declines before the time begins never had it.
#[test]
fn leaving() {
    let sources = page(&[]);
    let act = "- beslut: Entledigande [3]\n  av: Regionfullmäktige 2026-03-12 § 9\n  händelser:\n  - lämna: Per Ek, HSD \
        [2026-03-31, 3]\n";
    let said = file(&sources, act, "decisions/exempel-entledigande.yaml");
    assert!(said.contains("type: dismisses") && said.contains("target: exempel-hsd"), "{said}");
    let gone = after(&sources, &seat("slutat")).expect("gone");
    let act = "- lämna: Gun Holm, ledamot / Regionstyrelsen [2026-01-31, 3]\n";
    assert!(more(&gone, act, BOARD).contains("to: 2026-01-31"));
    let coming = after(&sources, &seat("från 2026-05-01")).expect("coming");
    refused(
        &coming,
        &[("- lämna: Gun Holm, ledamot / Regionstyrelsen [2026-04-20, 3]\n", "har aldrig haft den")],
    );
}

/// Of what is adopted in part only what stands under the decision is done, and that is told.
#[test]
fn adopted_in_part() {
    let sources = page(&[]);
    let proposal = "- förslag: Val [3]\n  händelser:\n  - utse: Gun Holm, ledamot / Regionstyrelsen [3]\n  - inrätta: \
        Rådet [3]\n";
    let proposed = after(&sources, proposal).expect("proposed");
    let act = "- beslut: Val i delar [2]\n  av: Regionfullmäktige 2026-03-20 § 9\n  antar: Val [i delar]\n  händelser:\n  \
        - utse: Gun Holm, ledamot / Regionstyrelsen [2]\n";
    let said = file(&proposed, act, "decisions/exempel-val-i-delar.yaml");
    assert!(said.contains("note: Antar Val i delar.") && !said.contains("exempel-radet"), "{said}");
    assert!(file(&proposed, act, "groups/exempel-radet.yaml").contains("certainty: proposed"));
    assert!(!file(&proposed, act, BOARD).contains("certainty: proposed"));
}
