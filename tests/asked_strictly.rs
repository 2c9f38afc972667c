//! Questions that ask something else than any command answers: better not read than answered
//! otherwise than asked.

use crate::gov::gov;

/// How a question is read and answered.
fn told(question: &str) -> String {
    let run = gov(&["ask", "--lang", "en", question], None);
    format!("{}{}", run.out, run.err)
}

#[test]
fn what_is_of_another_region_is_not_taken() {
    for (question, line, said) in [
        ("Vem är utvecklingsdirektör i Skåne?", "(gov post utvecklingsdirektör --region skane)", "Kronoberg"),
        ("vem är IT-direktör i Kronoberg", "(gov post IT direktör --region kronoberg)", "Skåne"),
    ] {
        let told = told(question);
        assert!(told.contains(line) && told.contains(said), "{question}: {told}");
        assert!(told.contains("nothing in Region"), "{question}: {told}");
    }
}

#[test]
fn words_that_turn_a_question_round_are_not_left_out() {
    for (question, word) in [
        ("Vem är vice regiondirektör i Skåne?", "vice"),
        ("vem är ställföreträdande IT-direktör", "ställföreträdande"),
        ("Who is the deputy regional director in Skåne?", "deputy"),
        ("vem är f.d. regiondirektör i Jämtland", "f.d"),
        ("vem är före detta regiondirektör i Jämtland", "före"),
        ("vem är tidigare ordförande i koncernledningen", "tidigare"),
        ("Vilka områden saknar inte ansvarig?", "inte"),
        ("Which posts do not lack a holder?", "not"),
        ("Who doesn't sit in the tactical steering group?", "doesn't"),
        ("Vilka sitter i taktiska styrgruppen utom Cosmo?", "utom"),
        ("vilka förutom Cosmo sitter i taktiska styrgruppen", "förutom"),
        ("vem ansvarar för digitalisering utanför Skåne", "utanför"),
        ("who owns digitalisation outside Skåne", "outside"),
        ("Vem ansvarade för digitalisering för tre år sedan?", "tre år"),
        ("Who owned digitalisation three years ago?", "years ago"),
        ("Vilka satt i taktiska styrgruppen mellan 2021 och 2023?", "och 2023"),
        ("Vem ansvarar för digitalisering om fem år?", "fem år"),
        ("vem var regiondirektör i Jämtland i mars", "i mars"),
        ("Vem har ansvarat för digitalisering sedan 2021?", "sedan 2021"),
    ] {
        let run = gov(&["ask", "--lang", "en", question], None);
        assert!(run.code == 1 && run.out.is_empty(), "{question}: {run:?}");
        assert!(run.err.contains("could not be read") && run.err.contains(word), "{question}: {run:?}");
    }
}

#[test]
fn a_list_or_a_gap_is_no_answer_to_more_than_it_says() {
    for question in [
        "Vilka styrgrupper har en ordförande?",
        "Vilka befattningar har en innehavare?",
        "Vilka områden är avslutade?",
        "Vilka enheter saknar chef?",
        "Vilka grupper saknar uppdrag?",
    ] {
        let run = gov(&["ask", "--lang", "en", question], None);
        assert!(run.code == 1 && run.err.contains("could not be read"), "{question}: {run:?}");
    }
    for (question, line) in [
        ("Hur många förslag finns?", "(gov decisions --status proposed)"),
        ("Vilka områden saknar ansvarig?", "(gov gaps --lacking owner)"),
        ("vilka befattningar är obesatta", "(gov gaps --lacking holder)"),
        ("Vilka personer saknar befattning?", "(gov gaps --lacking post)"),
        ("Vilka grupper har inga ledamöter?", "(gov gaps --lacking members)"),
    ] {
        assert!(told(question).contains(line), "{question}: {}", told(question));
    }
}

/// What is denied is asked of the gaps, where they can say it.
#[test]
fn what_is_not_there_is_lacking() {
    for (question, line) in [
        ("Vilka grupper har inte någon ordförande?", "(gov gaps --lacking chair)"),
        (
            "vilka grupper i Kronoberg inte har nån ordförande",
            "(gov gaps --lacking chair --region kronoberg)",
        ),
        ("Vilka befattningar i Skåne är inte tillsatta?", "(gov gaps --lacking holder --region skane)"),
        ("Vilka beslut är inte daterade?", "(gov gaps --lacking date)"),
        ("Which areas don't have anyone responsible?", "(gov gaps --lacking owner)"),
        ("Vad är inte känt om Skåne?", "(gov gaps --region skane)"),
        ("vilka områden saknar värd", "(gov gaps --lacking host)"),
    ] {
        let told = told(question);
        assert!(told.contains(line) && !told.contains("Not read"), "{question}: {told}");
    }
    for question in [
        "Vem är inte ansvarig för något?",
        "Who is not a member of the working group?",
        "Which groups do not have a chair from HSS?",
        "Vilka ledamöter i arbetsgruppen är inte föreslagna?",
        "Vem ansvarar för det sista insatsområdet?",
        "Which regions have no steering group?",
    ] {
        let run = gov(&["ask", "--lang", "en", question], None);
        assert!(
            run.code == 1 && run.err.contains("no command answers questions with"),
            "{question}: {run:?}"
        );
    }
    // Where a thing is named, that it is denied is told as not read.
    let run = gov(
        &["ask", "--lang", "en", "--data", "national", "Vilka regioner har inte någon regiondirektör?"],
        None,
    );
    assert!(run.code == 1 && run.err.contains("not read: inte"), "{run:?}");
}

#[test]
fn what_a_body_did_is_not_who_decides_about_it() {
    // Where a thing is named, what became of that is asked, whatever else the board decided.
    for (question, line) in [
        ("Antog regionstyrelsen förslaget?", "(gov decisions --by jh-regionstyrelsen)"),
        ("Har regionstyrelsen godkänt uppföljningen?", "(gov decisions --about uppföljningen)"),
        ("Godkände regionstyrelsen uppföljningen?", "(gov decisions --about uppföljningen)"),
        ("Är förslaget om uppföljningen antaget?", "(gov decisions --about uppföljningen)"),
    ] {
        let told = told(question);
        assert!(told.contains(line), "{question}: {told}");
        assert!(told.contains("does not say yes or no"), "{question}: {told}");
    }
}

#[test]
fn what_happened_at_a_time_is_what_was_decided_too() {
    let told = told("Vad hände 2017?");
    for said in ["(gov timeline --date 2017)", "Rekommendation om gemensam struktur", "2 without a date"] {
        assert!(told.contains(said), "{said}: {told}");
    }
}

/// A region is the subject, or it is where: what happened is the same.
#[test]
fn what_happened_to_a_region_is_what_happened_there() {
    let rows = |words: &[&str]| {
        let run = gov(&[words, &["--date", "2022", "--data", "data", "-o", "csv"]].concat(), None);
        (run.code, run.out)
    };
    let there = rows(&["timeline", "--region", "skane"]);
    assert!(there.0 == 0 && there.1.lines().count() > 3, "{there:?}");
    assert_eq!(rows(&["timeline", "skane"]), there);
}

#[test]
fn a_word_that_was_used_is_not_said_to_be_left() {
    for question in [
        "Hur många löften ger Närmare kronobergaren?",
        "Vem ansvarar för konkretiseringen i Kronoberg?",
        "vilka beslut saknar datum",
    ] {
        let told = told(question);
        assert!(!told.contains("Not read") && !told.contains("was read as"), "{question}: {told}");
    }
}
