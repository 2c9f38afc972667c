//! What an answer says first, and of what it counts: the certain before the doubtful, things and
//! not rows, each relation whole, and on a small screen no more than it holds.

use crate::gov::gov;

fn said(args: &[&str], lang: &str) -> String {
    let run = gov(&[args, &["--lang", lang]].concat(), None);
    format!("{}{}", run.out, run.err)
}

/// The sentences before the heading.
fn lead(args: &[&str], lang: &str) -> String {
    said(args, lang).split("\n\n").next().unwrap_or_default().to_string()
}

#[test]
#[cfg(unix)]
fn the_first_question_of_the_help_fits_a_screen() {
    for lang in ["sv", "en"] {
        let args = ["who-owns", "digitalisering", "--lang", lang];
        let (text, code) = crate::terminal::on_terminal((80, 2_000), &args, &[]);
        assert_eq!(code, 0, "{text}");
        assert!(text.trim_end().lines().count() <= 35, "{}: {text}", text.lines().count());
    }
}

#[test]
fn what_is_certain_comes_before_what_is_perhaps_so_and_somebody_before_nobody() {
    let then = lead(&["who-owns", "digitalisering", "--at", "2021-11"], "sv");
    let at = |words: &str| then.find(words).unwrap_or_else(|| panic!("no “{words}”: {then}"));
    assert!(at("Chef för Framtidskontoret") < at("kanske Ingela Lidén"), "{then}");
    assert!(at("kanske Ingela Lidén") < at("ingen ansvarig"), "{then}");
    let near = lead(&["who-owns", "nära"], "en");
    let at = |words: &str| near.find(words).unwrap_or_else(|| panic!("no “{words}”: {near}"));
    assert!(at("Sofia Ljung") < at("nobody"), "{near}");
    // What is not told is named, and none is only counted.
    let now = lead(&["who-owns", "digitalisering"], "sv");
    assert!(now.contains("Nedan även: Ny styr- och ansvarsmodell och Digifysisk vård."), "{now}");
}

#[test]
fn somebody_is_responsible_for_things_and_not_for_rows() {
    let sv = lead(&["responsibilities"], "sv");
    let en = lead(&["responsibilities"], "en");
    assert!(sv.contains("16 programområden") && en.contains("16 programme areas"), "{sv} {en}");
    assert!(sv.contains("1 uppdrag") && sv.contains("2 befogenheter"), "{sv}");
    assert!(sv.contains("exempel på uppgifter") && en.contains("examples of tasks"), "{sv} {en}");
    for lang in ["sv", "en"] {
        let decisions = said(&["list", "decisions"], lang);
        let words =
            if lang == "sv" { "rekommendationer och förslag" } else { "recommendations and proposals" };
        assert!(decisions.lines().next().is_some_and(|first| first.contains(words)), "{decisions}");
    }
}

#[test]
fn what_is_near_is_named() {
    let also = said(&["responsibilities", "nära", "vård"], "sv");
    assert!(also.contains("Se även: Omställningen till nära vård (Region Kronoberg)."), "{also}");
    let here = said(&["responsibilities", "nära", "vård", "--region", "kronoberg"], "en");
    assert!(here.contains("in Region Kronoberg there is Omställningen till nära vård"), "{here}");
}

#[test]
fn who_decides_about_each_thing_is_a_sentence() {
    let care = lead(&["who-decides", "nära", "vård"], "sv");
    assert!(care.contains("”inför beslut i ledningsgruppen”). Nära vård (insatsområde)"), "{care}");
    assert!(!care.contains("bereds åt") && !care.contains("till."), "{care}");
    let digital = said(&["who-decides", "digitalisering"], "sv");
    assert_eq!(digital.matches("säger källorna inte vem som beslutar").count(), 1, "{digital}");
    assert!(!lead(&["who-decides", "digitalisering"], "sv").contains("får tillsätta"), "{digital}");
}

#[test]
fn whoever_listens_hears_first_that_it_is_over_or_perhaps_so() {
    for (lang, over, perhaps, proposed) in [
        ("sv", "Tidigare. Gavs uppdrag till", "Kanske. Roll: ordförande", "Föreslaget. Roll: föreslås ingå"),
        ("en", "Formerly. Assigned to", "Perhaps. Role: chair", "Proposed. Who"),
    ] {
        let has = |args: &[&str], words: &str| {
            let text = said(&[args, &["--accessible"]].concat(), lang);
            assert!(text.contains(words), "no “{words}”: {text}");
        };
        has(&["who-owns", "digitalisering"], over);
        has(&["members", "styrgrupp", "ny", "styr-", "och", "ansvarsmodell", "--at", "2022-23"], perhaps);
        has(&["members", "arbetsgruppen"], proposed);
    }
    let text = said(&["responsibilities", "nära", "vård", "--accessible"], "sv");
    assert!(text.contains("Ansvarig: Sofia Ljung") && !text.contains("Relation:"), "{text}");
}

#[test]
fn a_list_of_a_chart_says_of_what_each_is_a_part() {
    let sv = said(&["chart"], "sv");
    assert!(sv.contains("HSS (enhet): är en del av Koncernkontoret"), "{sv}");
    let en = said(&["chart", "organisatorisk", "förändring"], "en");
    assert!(en.contains("handed over by Framtidskontoret") && !en.contains("the one above"), "{en}");
}

#[test]
#[cfg(unix)]
fn nothing_is_quoted_twice_and_an_example_is_no_proposal() {
    for (lang, example) in [("sv", "□ Till exempel:"), ("en", "□ “Till exempel”:")] {
        let args = ["responsibilities", "--lang", lang];
        let (text, _) = crate::terminal::on_terminal((200, 2_000), &args, &[("NO_COLOR", "1")]);
        assert!(!text.contains("““") && !text.contains(") (") && !text.contains('◇'), "{text}");
        assert!(text.contains(example), "{text}");
    }
}

#[test]
fn documents_whose_order_is_not_known_are_not_told_to_be_copies() {
    for (lang, order, other) in [
        ("sv", "Datumen visar inte vilken som är äldst", "kan vara två olika dokument"),
        ("en", "The dates do not show which one is older", "may be two different documents"),
    ] {
        let text = said(&["source", "compare", "skane-fhs", "skane-styrmodell"], lang);
        assert!(text.contains(order) && text.contains(other), "{text}");
    }
}

#[test]
fn that_two_files_are_one_is_no_change_of_the_organisation() {
    let join = ["join", "skane-framtidskontoret", "skane-koncernkontoret", "--dry-run"];
    let text = said(&join, "sv");
    assert!(!text.contains("Struktur") && !text.contains("av struktur"), "{text}");
    assert!(text.contains("Framtidskontoret\tär nu samma fil som"), "{text}");
    // Both sides of what differs are told alike.
    let places =
        "källa: skane-styrmodell#L32\tRegion Skåne; källa: skane-styrmodell#L32, skane-styrmodell#L12";
    assert!(text.contains(places), "{text}");
}
