//! The commit that brought a statement in.

use crate::lang::Lang;
use crate::model::date::{Date, day_of};
use crate::report::cell::{self, Cell};
use crate::sources::history::{Commit, Since};
use serde_json::json;

pub fn commit(since: &Since, lang: Lang) -> Cell {
    match since {
        Since::Commit(commit) => in_commit(commit, lang),
        Since::Uncommitted => {
            cell::of(lang.pick("inte incheckad", "not committed"), json!({ "state": "uncommitted" }))
        }
        Since::NoCommits => cell::of(
            lang.pick(
                "inte incheckad: förrådet har inga incheckningar",
                "not committed: the repository has no commits",
            ),
            json!({ "state": "no_commits" }),
        ),
        Since::NoHistory(why) => cell::of(
            format!(
                "{}: {}",
                lang.pick("historiken går inte att läsa", "the history can't be read"),
                why.get(lang)
            ),
            json!({ "state": "no_history" }),
        ),
    }
}

/// A commit in full, where it is one of several.
pub fn told(since: &Since, lang: Lang) -> Option<String> {
    matches!(since, Since::Commit(_))
        .then(|| format!("{} {}.", lang.pick("Infördes", "Added"), commit(since, lang).text))
}

/// A commit by the beginning of its hash; its day and subject are told below.
pub fn short(since: &Since, lang: Lang) -> String {
    match since {
        Since::Commit(commit) => commit.hash.chars().take(10).collect(),
        _ => commit(since, lang).text,
    }
}

fn in_commit(commit: &Commit, lang: Lang) -> Cell {
    let short: String = commit.hash.chars().take(10).collect();
    let day = commit.day.and_then(day_of);
    let date = day.map(|day| day.to_string());
    let day = day.map(|day| Date::exactly(day).in_words(lang));
    let cut = if commit.is_cut {
        lang.pick(
            " (historiken är avkortad här; kan vara äldre)",
            " (the history is cut off here; may be older)",
        )
    } else {
        ""
    };
    let told = lang.pick(
        format!("incheckning {short}, ”{}”", commit.subject),
        format!("commit {short}, “{}”", commit.subject),
    );
    let text = match day {
        Some(day) => format!("{day} ({told}){cut}"),
        None => format!("{told}{cut}"),
    };
    let data = json!({
        "state": "committed",
        "hash": commit.hash,
        "date": date,
        "subject": commit.subject,
        "history_is_cut": commit.is_cut,
    });
    cell::of(text, data)
}
