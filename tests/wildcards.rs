//! A match on kinds names each kind, so that the compiler asks of a new one; where it does not, the
//! reason stands beside the wildcard.

use std::fs;
use walkdir::WalkDir;

/// The lines of a `match` that names kinds and has a wildcard without a reason, counted from 1.
fn unreasoned(text: &str) -> Vec<usize> {
    let lines: Vec<&str> = text.lines().collect();
    let depth = |line: &str| line.len() - line.trim_start().len();
    let mut found = Vec::new();
    for (first, line) in lines.iter().enumerate() {
        if !(line.contains("match ") && line.ends_with('{')) {
            continue;
        }
        let is_end =
            |at: &usize| lines[*at].trim_start().starts_with('}') && depth(lines[*at]) <= depth(line);
        let end = (first + 1..lines.len()).find(is_end).unwrap_or(lines.len());
        let arms = (first + 1..end).filter(|at| depth(lines[*at]) == depth(line) + 4);
        let pattern = |at: usize| lines[at].split("=>").next().unwrap_or("");
        let names_kinds = |at: usize| {
            let is_one = |(at, _): (usize, &str), own: &str| {
                own[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric())
            };
            let own = pattern(at);
            ["Kind::", "Detail::"].iter().any(|name| own.match_indices(*name).any(|found| is_one(found, own)))
        };
        let is_wild = |at: &usize| {
            let own = pattern(*at).trim();
            let is_name = !own.is_empty() && own.chars().all(|c| c.is_ascii_lowercase() || c == '_');
            lines[*at].contains("=>") && is_name
        };
        if arms.clone().any(names_kinds) {
            let has_reason = |at: &usize| lines[*at].contains("//") || lines[*at - 1].contains("//");
            found.extend(arms.filter(is_wild).filter(|at| !has_reason(at)).map(|at| at + 1));
        }
    }
    found
}

#[test]
fn a_wildcard_among_kinds_has_its_reason_beside_it() {
    let without = "match kind {\n    Kind::Post => 1,\n    _ => 0,\n}\n";
    assert_eq!(unreasoned(without), [3]);
    assert!(unreasoned(&without.replace("0,", "0, // Others have none.")).is_empty());
    for entry in WalkDir::new("src").into_iter().filter_map(Result::ok) {
        // What git calls kinds are those of its own objects.
        let is_code = entry.path().extension().is_some_and(|ending| ending == "rs");
        if is_code && !entry.path().starts_with("src/sources") {
            let found = unreasoned(&fs::read_to_string(entry.path()).expect("source is text"));
            assert!(found.is_empty(), "{}: {found:?}", entry.path().display());
        }
    }
}
