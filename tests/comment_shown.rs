//! The comment on a pull request that docs/pull-requests.md shows is one that is made:
//! `UPDATE_CASES=1 cargo test --test all comment_shown::` writes it.

use crate::repository;
use repository::Repository;
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

/// The shipped data, by path.
fn shipped() -> Vec<(String, String)> {
    let files = WalkDir::new("data")
        .sort_by_file_name()
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            (entry.path().to_string_lossy().into_owned(), fs::read_to_string(entry.path()).expect("text"))
        })
        .collect()
}

/// A text without what stands from one place to another.
fn without(text: &str, from: &str, to: &str) -> String {
    let (before, rest) = text.split_once(from).unwrap_or_else(|| panic!("{from}"));
    format!("{before}{to}{}", rest.split_once(to).unwrap_or_else(|| panic!("{to}")).1)
}

/// The data before its fifth document: what that says of who answers, who sits, what changed and
/// who decided is not there yet.
fn before(path: &str, text: &str) -> Option<String> {
    match Path::new(path).file_stem()?.to_str()? {
        "skane-organisationsforandring-2022" | "skane-beslut-styrgrupp-styrmodell" => None,
        "skane-styrgrupp-styrmodell" => Some(without(text, "members:\n", "mandate:\n")),
        "skane-uppdrag-styrmodell" => {
            let one = without(
                &without(text, "  - body: skane-hss\n", "purpose:"),
                "    to: 2022-23\n",
                "    term: gavs uppdrag till\n",
            );
            Some(without(&one, "    note: Slutet", "  - post: skane-it-direktor\n"))
        }
        _ => Some(text.to_string()),
    }
}

/// And after it, with a person taking over who is made up, as is the source that names her.
fn after(path: &str, text: &str) -> String {
    if !path.ends_with("skane-omrade-digitalisering.yaml") {
        return text.to_string();
    }
    let said = "    relation: accountable\n    term: Ansvarig\n    source: ";
    let old = format!("{said}[skane-fhs#L36, skane-fhs#L29]\n");
    assert!(text.contains(&old), "{text}");
    let ends = old.replace("accountable\n", "accountable\n    to: 2026-09-30\n");
    let begins = format!("{said}skane-byte-digitalisering#s1\n")
        .replace("accountable\n", "accountable\n    from: 2026-10-01\n");
    text.replace(&old, &format!("{ends}  - person: maja-exempel\n{begins}"))
}

const MADE_UP: [(&str, &str); 2] = [
    ("data/skane/people/maja-exempel.yaml", "name: Maja Exempel\nsources: [skane-byte-digitalisering#s1]\n"),
    (
        "data/skane/sources/skane-byte-digitalisering.yaml",
        "title: Ny ansvarig för insatsområdet Digitalisering (påhittad)\ntype: minutes\npublisher: \
         skane\ndate: 2026-09-15\nurl: https://www.example.se/ny\n",
    ),
];

/// The page shows what comes out, but for the names of commits.
#[test]
fn the_page_shows_a_comment() {
    let repository = Repository::empty("sample");
    shipped()
        .iter()
        .filter_map(|(path, text)| Some((path, before(path, text)?)))
        .for_each(|(path, text)| repository.write(path, &text));
    repository.commit("before");
    shipped().iter().for_each(|(path, text)| repository.write(path, &after(path, text)));
    MADE_UP.iter().for_each(|(path, text)| repository.write(path, text));
    repository.git(&["checkout", "-q", "-b", "ny-styrning"]);
    repository.commit("after");
    let run = repository.gov(&["diff", "main...ny-styrning", "-o", "md", "--lang", "sv"]);
    let commits = ["main", "ny-styrning"].map(|name| repository.git(&["rev-parse", name]));
    let named = commits.iter().zip(["1111111111", "2222222222"]).fold(run.out, |text, (commit, name)| {
        [12, 10].iter().fold(text, |text, length| text.replace(&commit[..*length], name))
    });
    assert_eq!(run.code, Some(0), "{}", run.err);
    let page = fs::read_to_string("docs/pull-requests.md").expect("the page is there");
    let (head, rest) = page.split_once("<!-- sample -->\n").expect("a place for the sample");
    let (shown, foot) = rest.split_once("<!-- end of the sample -->").expect("an end");
    if std::env::var_os("UPDATE_CASES").is_some() {
        fs::write(
            "docs/pull-requests.md",
            format!("{head}<!-- sample -->\n\n{named}\n<!-- end of the sample -->{foot}"),
        )
        .expect("it can be written");
    } else {
        assert_eq!(shown.trim(), named.trim());
        let accepts = foot
            .split("\nGov-Accepted: ")
            .nth(1)
            .and_then(|rest| rest.split(' ').next())
            .expect("the page accepts a change");
        assert!(shown.contains(accepts), "{accepts} is one of the sample's");
    }
}
