//! Comparisons: every text as a name, a note, a term, a path, a branch, an author and a reason,
//! through every format of `gov diff`.

use crate::sinks::corpus::{quoted, texts};
use crate::sinks::{runner, terminal};
use crate::versions::{Files, compared};
use gov::diff::Accepted;
use gov::lang::{Lang, both};
use gov::report::Style;
use gov::report::diff::{Compared, Format, Revision, failed, render};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Texts of one data set, at most: what is said of many at once is nothing that a text could break.
const PART: usize = 40;

/// A data set in which each text has every place, shifted by some.
fn files(part: &[String], shift: usize) -> Files {
    let mut files = Files::new();
    let mut file = |path: String, text: String| drop(files.insert(path, text));
    file("r/regions/r.yaml".into(), "name: R\n".into());
    file(
        "r/sources/s.yaml".into(),
        format!("title: {}\ntype: minutes\npublisher: r\n", quoted(&part[shift])),
    );
    file("r/programmes/p.yaml".into(), format!("name: {}\nowner: r\n", quoted(&part[shift])));
    file(
        "gov.toml".into(),
        format!("[levels]\n\"a.b\" = {:?}\n", part[shift].replace(|c: char| !c.is_alphanumeric(), "#")),
    );
    for at in 0..part.len() {
        let text = quoted(&part[(at + shift) % part.len()]);
        file(format!("r/people/p{at}.yaml"), format!("name: {text}\nnote: {text}\n"));
        file(
            format!("r/posts/c{at}.yaml"),
            format!("name: {text}\nbody: g{at}\nholders:\n  - person: p{}\n", (at + shift) % part.len()),
        );
        let seats = format!(
            "members:\n  - described: {text}\n    role: chair\n    term: {text}\n  - post: c{at}\n    note: \
             {text}\n  - person: p{at}\n    term: {text}\n"
        );
        let lines = format!(
            "reports_to:\n  - described: {text}\n    condition: {text}\nmandate:\n  - task: \
             {text}\npowers:\n  - about: {text}\n    decides: true\n"
        );
        file(
            format!("r/groups/g{at}.yaml"),
            format!(
                "name: {text}\naliases: [{text}]\n{seats}{lines}note: {text}\n{text}: {text}\nsources: \
                 [s#p{at}]\n"
            ),
        );
        let duty = format!(
            "responsible:\n  - described: {text}\n    relation: accountable\n    term: {text}\n  - post: \
             c{at}\n    relation: leads\n    term: {text}\n"
        );
        file(
            format!("r/programme-areas/a{at}.yaml"),
            format!("name: {text}\nterm: {text}\nprogramme: p\n{duty}"),
        );
        let effects = format!("changes:\n  - type: amends\n    target: a{at}\n    term: {text}\n");
        file(
            format!("r/decisions/d{at}.yaml"),
            format!("name: {text}\ntype: decision\nstatus: adopted\nregistry_no: {text}\n{effects}"),
        );
        file(format!("r/groups/{}.yaml", part[at].replace(['/', '\0'], "")), format!("name: [{shift}\n"));
        file(format!("r/themes/t{at}{shift}.yaml"), format!("name: {text}\n"));
    }
    files
}

/// The line that a bot reads what the comparison came to from.
pub fn is_verdict(html: &str) -> bool {
    ["changed", "unchanged", "could_not_compare"]
        .into_iter()
        .any(|verdict| html == format!("<!-- verdict: {verdict} -->"))
}

/// Each comparison in every format: what it is, and the text.
fn all() -> Vec<(String, Format, Lang, String)> {
    let mut all = Vec::new();
    let style = |lang, accessible| Style { lang, width: Some(100), color: false, accessible };
    for part in texts().chunks(PART) {
        let long = texts();
        compared(&files(part, 0), &files(part, 1), true, |diff, sides, when| {
            for (at, change) in diff.changes.iter_mut().enumerate().filter(|(at, _)| at % 3 == 0) {
                let text = || long[at / 3 % long.len()].clone();
                change.accepted = Some(Accepted { commit: "c".repeat(40), author: text(), reason: text() });
            }
            for (format, accessible) in [
                (Format::Table, false),
                (Format::Table, true),
                (Format::Short, false),
                (Format::Json, false),
                (Format::Md, false),
            ] {
                // Each part whole and cut; what revisions are called is held below, where nothing
                // differs.
                let names = if format == Format::Md { &part[..3] } else { &part[..1] };
                for (at, name) in names.iter().enumerate() {
                    let lang = if at % 2 == 0 { Lang::Sv } else { Lang::En };
                    let revisions = [&part[part.len() - 1 - at], name]
                        .map(|name| Revision { name: Some(name.clone()), commit: Some("b".repeat(40)) });
                    let most = (at > 1).then_some(2_000);
                    let compared = Compared {
                        diff,
                        sides,
                        revisions,
                        by: None,
                        is_from_base: at % 2 == 0,
                        when,
                        lang,
                        per_person: true,
                        most,
                    };
                    all.push((
                        format!("{format:?} {name:?}"),
                        format,
                        lang,
                        render(&compared, format, style(lang, accessible)),
                    ));
                }
            }
        });
        for name in part {
            let files = files(&part[..1], 0);
            compared(&files, &files, false, |diff, sides, when| {
                let revisions =
                    [(); 2].map(|()| Revision { name: Some(name.clone()), commit: Some("b".repeat(40)) });
                let compared = Compared {
                    diff,
                    sides,
                    revisions,
                    by: None,
                    is_from_base: false,
                    when,
                    lang: Lang::Sv,
                    per_person: true,
                    most: None,
                };
                let formats = [Format::Table, Format::Short, Format::Json, Format::Md];
                all.extend(formats.map(|format| {
                    (
                        format!("{format:?} {name:?}"),
                        format,
                        Lang::Sv,
                        render(&compared, format, style(Lang::Sv, false)),
                    )
                }));
            });
        }
        for text in part {
            let why = both(text.as_str(), text.as_str());
            all.extend([Format::Json, Format::Md].map(|format| {
                (
                    format!("no {text:?}"),
                    format,
                    Lang::Sv,
                    failed(&why, format, Lang::Sv).expect("it is told"),
                )
            }));
        }
    }
    all
}

pub static ALL: LazyLock<Vec<(String, Format, Lang, String)>> = LazyLock::new(all);

#[test]
fn nothing_is_done_by_terminal_or_runner() {
    for (what, format, _, text) in ALL.iter() {
        terminal::judge(what, text, false);
        assert_eq!(runner::commands(text), [], "{what}");
        if *format == Format::Table {
            terminal::fits(what, text, 100);
        }
    }
}

#[test]
fn json_has_every_text_as_it_was() {
    let mut seen = BTreeSet::new();
    for (what, _, _, text) in ALL.iter().filter(|(_, format, ..)| *format == Format::Json) {
        let value: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{what}: {error}"));
        strings(&value, &mut seen);
    }
    texts().iter().for_each(|text| assert!(seen.contains(text), "{text:?}"));
}

fn strings(value: &Value, seen: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => drop(seen.insert(text.clone())),
        Value::Array(items) => items.iter().for_each(|item| strings(item, seen)),
        Value::Object(map) => map.values().for_each(|value| strings(value, seen)),
        _ => {}
    }
}
