//! What a command line that is almost right is told to write instead.

use crate::gov::gov;

/// The error and the help of a refused command line, in English and in Swedish.
fn told(args: &[&str]) -> [String; 2] {
    ["en", "sv"].map(|lang| {
        let run = gov(&[args, &["--lang", lang, "--data", "data"]].concat(), None);
        assert_ne!(run.code, 0, "{args:?}: {}", run.out);
        run.err
    })
}

fn is_told(args: &[&str], en: &str, sv: &str) {
    let told = told(args);
    assert!(told[0].contains(en) && told[1].contains(sv), "{args:?}: {told:#?}");
}

#[test]
fn a_date_is_told_as_in_a_file() {
    let members = |at| ["members", "skane-taktisk-styrgrupp", "--at", at];
    is_told(&members("20221020"), "write 2022-10-20", "skriv 2022-10-20");
    is_told(&members("1/10-2022"), "write 2022-10-01 or 2022-01-10", "skriv 2022-10-01 eller 2022-01-10");
    is_told(&members("igår"), "write 20", "skriv 20");
    is_told(&members("xyz"), "“autumn 2022”", "”hösten 2022”");
}

#[test]
fn a_flag_is_told_under_its_name() {
    is_told(&["stale", "--older", "3"], "did you mean `--years`?", "menade du `--years`?");
    is_told(&["decisions", "--year", "2022"], "did you mean `--date`?", "menade du `--date`?");
    is_told(&["members", "skr", "--regoin", "skane"], "no flag `--regoin`", "ingen flagga `--regoin`");
    is_told(&["members", "skr", "--regoin", "skane"], "did you mean `--region`?", "menade du `--region`?");
}

#[test]
fn a_role_is_no_verb() {
    let args = ["record", "ordförande", "Anna Ask"];
    is_told(&args, "`appoint: Anna Ask, ordförande / ", "`utse: Anna Ask, ordförande / ");
}

#[test]
fn why_of_an_answer_is_asked_of_its_command() {
    let told = told(&["why", "who-owns", "digitalisering"]);
    assert!(told.iter().all(|told| told.contains("gov who-owns digitalisering --why")), "{told:#?}");
}

#[test]
fn the_head_of_a_page_is_no_menu_and_its_day_is_shown() {
    let run = gov(&["source", "add", "docs/examples/minutes.pdf", "--dry-run", "--data", "data"], None);
    assert!(run.out.contains("heads and feet of pages") || run.err.contains("heads and feet of pages"));
    let said = run.out + &run.err;
    assert!(said.contains("if the day on L2 is the document's, write --date 2026-06-10"), "{said}");
}

#[test]
fn what_a_body_has_comes_before_what_is_not_known_of_it() {
    let run = gov(&["who-owns", "HSS", "--lang", "en", "--data", "data"], None);
    let at = |text: &str| run.out.find(text).unwrap_or_else(|| panic!("“{text}” is not in {}", run.out));
    assert!(at("Ny styr- och ansvarsmodell") < at("does not say who sits in HSS"));
    assert!(at("does not say who sits in HSS") < at("No area, assignment or programme"));
}
