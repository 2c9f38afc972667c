//! Two versions of a data set in memory, compared as `gov diff` does it.

#![allow(dead_code)] // Not every test that shares this asks for everything.

use gov::checks::judge;
use gov::diff::{Diff, Side, diff};
use gov::find::removed::Removed;
use gov::lang::Lang;
use gov::model::pair;
use gov::query::When;
use gov::report::Style;
use gov::report::diff::{Compared, Format, Revision, render};
use gov::sources::{Content, SourceFile, Sources, align};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// Texts by path below the data folder.
pub type Files = BTreeMap<String, String>;

pub const TODAY: &str = "2026-11-22";

/// A small data set: a region, a group with a chair and a member, an area with an owner, a post,
/// people, an assignment.
pub fn base() -> Files {
    let files = [
        ("r/regions/r.yaml", "name: Regionen\n"),
        ("r/sources/s.yaml", "title: Protokollet\ntype: minutes\npublisher: r\ndate: 2020-01-01\n"),
        ("r/sources/s2.yaml", "title: Planen\ntype: plan\npublisher: r\ndate: 2021-01-01\n"),
        ("r/people/anna.yaml", "name: Anna Ek\n"),
        ("r/people/bo.yaml", "name: Bo Al\n"),
        ("r/people/cia.yaml", "name: Cia Asp\n"),
        ("r/posts/chef.yaml", "name: Chefen\nbody: r\nholders:\n  - person: anna\n    from: 2020-01-01\n"),
        ("r/posts/chefer.yaml", "name: Cheferna\nbody: r\nclass: true\n"),
        (
            "r/groups/g.yaml",
            "name: Gruppen\npart_of:\n  - body: r\nmembers:\n  - post: chef\n    role: chair\n    source: \
             s#p1\n  - person: bo\n    from: 2020-01-01\nsources: [s#p1]\n",
        ),
        ("r/groups/h.yaml", "name: Högen\npart_of:\n  - body: g\nmembers:\n  - owners_of: p\n"),
        ("r/steering-groups/styr.yaml", "name: Styrgruppen\nconstituted_by: g\n"),
        ("r/programmes/p.yaml", "name: Programmet\nowner: r\n"),
        (
            "r/programme-areas/o.yaml",
            "name: Området\nprogramme: p\nresponsible:\n  - person: anna\n    relation: accountable\n    \
             source: s#p1\n",
        ),
        (
            "r/assignments/u.yaml",
            "name: Uppdraget\nholders:\n  - post: chef\n    relation: commissioned\n    from: 2020-01-01\n",
        ),
    ];
    files.into_iter().map(|(path, text)| (path.to_string(), text.to_string())).collect()
}

/// A version of some files in which a text of one is another; a file that is not there is made of
/// the new text.
pub fn with(files: &Files, path: &str, old: &str, new: &str) -> Files {
    let mut files = files.clone();
    let text = files.entry(path.to_string()).or_default();
    assert!(text.contains(old), "{path} has {old:?}");
    *text = text.replacen(old, new, 1);
    files
}

pub fn without(files: &Files, path: &str) -> Files {
    let mut files = files.clone();
    assert!(files.remove(path).is_some(), "{path} is there");
    files
}

/// The shipped data.
pub fn shipped() -> Files {
    let sources = Sources::load(Path::new("data")).expect("the shipped data can be read");
    sources.files.iter().map(|file| (file.path.clone(), file.text().to_string())).collect()
}

pub fn sources(files: &Files) -> Sources {
    let file = |(path, text): (&String, &String)| SourceFile {
        path: path.clone(),
        content: Content::Text(text.clone().into()),
    };
    Sources { root: "data".into(), files: files.iter().map(file).collect(), ..Sources::default() }
}

/// Looks at the comparison of two versions, with what is found in them or without.
pub fn compared<T>(
    before: &Files,
    after: &Files,
    with_findings: bool,
    look: impl FnOnce(&mut Diff, [Side<'_>; 2], &When) -> T,
) -> T {
    let (mut before, mut after) = (sources(before), sources(after));
    let removed = Removed::of(&[&before, &after]);
    let names = removed.newly(&before, &after);
    let hiding = removed.hiding(&[&before, &after], Lang::Sv);
    hiding.sources(&mut before);
    hiding.sources(&mut after);
    align::align(&mut before, &mut after);
    let pair = pair::build(&before, &after);
    let sides = pair.sides().map(|side| Side { sources: side.sources, model: &side.model });
    let when = When { today: TODAY.parse().expect("a day"), at: None };
    let mut found = diff(sides[0], sides[1], pair.sides().map(|side| side.found.as_slice()), &names, &when);
    if with_findings {
        let findings = judge::compared(&pair, when.today);
        (found.new_findings, found.fixed_findings) = (findings.new, findings.fixed);
    }
    look(&mut found, sides, &when)
}

/// The comparison of two versions, in a format.
pub fn text(before: &Files, after: &Files, format: Format, lang: Lang, accessible: bool) -> String {
    written(before, after, format, Style { lang, width: Some(100), color: false, accessible }, None)
}

pub fn written(before: &Files, after: &Files, format: Format, style: Style, most: Option<usize>) -> String {
    // What is found is told everywhere; the tests of JSON ask for what differs.
    let with_findings = format != Format::Json;
    compared(before, after, with_findings, |diff, sides, when| {
        let revision = |name: &str| Revision { name: Some(name.into()), commit: Some(name.repeat(40)) };
        let revisions = [revision("a"), revision("b")];
        let compared = Compared {
            diff,
            sides,
            revisions,
            by: None,
            is_from_base: false,
            when,
            lang: style.lang,
            per_person: true,
            most,
        };
        render(&compared, format, style)
    })
}

pub fn json(before: &Files, after: &Files) -> Value {
    serde_json::from_str(&text(before, after, Format::Json, Lang::En, false)).expect("JSON")
}

/// The comparison in every format and both languages.
pub fn everywhere(before: &Files, after: &Files) -> String {
    let formats = [
        (Format::Table, false),
        (Format::Table, true),
        (Format::Short, false),
        (Format::Json, false),
        (Format::Md, false),
    ];
    let all = formats.into_iter().flat_map(|(format, accessible)| {
        [Lang::Sv, Lang::En].map(|lang| text(before, after, format, lang, accessible))
    });
    all.collect()
}
