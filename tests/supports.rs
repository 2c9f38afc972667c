//! "Who only supports does not own" is one rule: one data set, an area and an assignment with a
//! supporter and nobody else, and all who say who is responsible are asked about it.

use crate::gov::gov;
use serde_json::Value;
use std::fs;
use std::path::Path;

fn ask(words: &[&str]) -> String {
    let args: Vec<&str> =
        words.iter().copied().chain(["--data", "tests/supports/data", "--lang", "en"]).collect();
    gov(&args, None).out
}

fn json(words: &[&str]) -> Value {
    serde_json::from_str(&ask(&[words, &["-o", "json"]].concat())).expect("JSON")
}

/// The text of a page, without its markup.
fn plain(html: &str) -> String {
    let texts = html.split('<').filter_map(|part| Some(part.split_once('>')?.1));
    texts.collect::<String>()
}

#[test]
fn the_checks_and_the_gaps_say_that_nobody_is_stated() {
    let found = ask(&["validate", "--show", "info", "-o", "concise"]);
    let gaps = ask(&["gaps", "--lacking", "owner", "-o", "csv"]);
    for name in ["Området", "Uppdraget"] {
        assert!(
            found.contains(&format!("no source says who is responsible for {name} [no-responsible]")),
            "{found}"
        );
        assert!(gaps.contains(name), "{gaps}");
    }
}

#[test]
fn who_owns_shows_the_supporter_beside_and_not_as_responsible() {
    for topic in ["omradet", "uppdraget"] {
        let answer = json(&["who-owns", topic]);
        let hit = &answer["hits"][0];
        assert_eq!(
            (&hit["state"], &hit["responsible"]),
            (&Value::from("nobody_stated"), &Value::from(Vec::<Value>::new())),
            "{answer}"
        );
        assert_eq!(hit["supporting"][0]["who"]["person"]["name"], "Stina Stödjande");
        let table = ask(&["who-owns", topic, "-o", "csv"]);
        let mut lines = csv::Reader::from_reader(table.as_bytes());
        let headers = lines.headers().expect("headers").clone();
        let at = |name: &str| headers.iter().position(|header| header == name).expect("the column");
        let (responsible, support) = (at("Responsible"), at("Support"));
        let rows: Vec<csv::StringRecord> = lines.records().map(|row| row.expect("a row")).collect();
        assert_eq!(
            rows.iter().map(|row| &row[responsible]).collect::<Vec<_>>(),
            ["nobody stated in the source", ""],
            "{table}"
        );
        assert!(rows[1][support].contains("supported by: Stina Stödjande"), "{table}");
    }
}

#[test]
fn the_table_of_responsibilities_and_the_load_agree() {
    let rows = json(&["responsibilities"]);
    let rows = rows["responsibilities"].as_array().expect("rows");
    assert_eq!(rows.len(), 4);
    assert!(rows.iter().all(|row| row["responsible"].is_null()), "{rows:?}");
    assert_eq!(rows.iter().filter(|row| row["supporting"]["who"]["person"]["id"] == "stina").count(), 2);
    // She is there, and has nothing to answer for.
    let load = json(&["load", "--by", "person"]);
    assert_eq!((&load["rows"][0]["total"], &load["rows"][0]["beside"]), (&0.into(), &2.into()), "{load}");
}

#[test]
fn the_chart_says_both_that_nobody_is_responsible_and_who_supports() {
    let chart = ask(&["chart", "strategin"]);
    assert!(
        chart.contains("nobody is stated to be responsible") && chart.contains("Stina Stödjande: supports"),
        "{chart}"
    );
}

#[test]
fn the_site_has_nobody_in_charge() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("supports");
    let _ = fs::remove_dir_all(&out);
    ask(&["site", "--out", out.to_str().expect("UTF-8")]);
    let page = plain(&fs::read_to_string(out.join("ansvar.html")).expect("the page of responsibilities"));
    assert!(page.contains("Responsible: not stated"), "{page}");
    assert!(!page.contains("Stina"), "{page}");
    for own in ["programme-areas/omradet.html", "assignments/uppdraget.html"] {
        let page = plain(&fs::read_to_string(out.join(own)).expect("its own page"));
        assert!(page.contains("Stina") && page.contains("Supports"), "{own} shows who supports: {page}");
    }
}

#[test]
fn whoever_only_has_an_assignment_has_no_post() {
    let gaps = ask(&["gaps", "--lacking", "post", "-o", "csv"]);
    assert!(gaps.contains("Stina Stödjande"), "{gaps}");
}
