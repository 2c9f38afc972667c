//! What happened as a sentence with its subject first, where the key is a verb or has one.

use crate::lang::Lang;
use crate::model::choice::Choice;
use crate::model::kind::Kind;
use crate::model::statement::Certainty;
use crate::query::When;
use crate::query::timeline::{Entry, Event, Whom};
use crate::report::answers::timeline::{names, of};
use crate::report::words;

/// Keys whose words are a verb: "är en del av".
const VERBS: [&str; 8] = [
    "part_of",
    "constituted_by",
    "attached_to",
    "reports_to",
    "prepares_for",
    "delivers_to",
    "supports",
    "owned_by",
];

/// What happened as a sentence, where there is one. Of a time asked about it does not begin or end.
pub fn sentence(entry: &Entry, when: &When, lang: Lang) -> Option<String> {
    let turns = matches!(entry.event, Event::Begins | Event::Ends | Event::EndsBy) && when.at.is_some();
    let event = if turns { Event::Undated } else { entry.event };
    told(entry, event, &names(entry).plain(lang), &of(entry, lang), lang)
}

/// The sentence, of whom it names and of all that is said of it in words. Where it says in what the
/// statement stands, nothing need say that beside it.
fn told(entry: &Entry, event: Event, whom: &str, of: &str, lang: Lang) -> Option<String> {
    let at = entry.at.as_ref().map(|at| at.shown(lang));
    let at = at.as_deref();
    let key = lang.of(entry.key.words);
    let begun = match event {
        Event::Begins => lang.pick("börjar", "begins"),
        Event::Ends => lang.pick("slutar", "ends"),
        Event::EndsBy => lang.pick("slutar senast då", "ends then at the latest"),
        Event::Observed => lang.pick("iakttaget", "observed"),
        Event::Happens | Event::Due | Event::Undated => "",
    };
    let value = entry.value.map(Choice::key);
    let text = match (entry.key.name, event, value) {
        ("date", Event::Happens, _) if entry.at.as_ref().is_some_and(|at| at.kind == Kind::Change) => {
            join([at, Some(lang.pick("gäller från och med då", "takes effect"))])
        }
        _ if of.is_empty() => return None,
        (name, ..) if VERBS.contains(&name) => words::beside(&join([at, Some(key), Some(of)]), begun),
        ("after", Event::Happens, _) if at.is_some() => {
            join([Some(of), Some(lang.pick("finns efter", "results from")), at])
        }
        ("before", Event::Happens, _) if at.is_some() => {
            join([Some(of), Some(lang.pick("fanns före", "existed before")), at])
        }
        ("holders", Event::Begins, Some("commissioned")) => {
            join([Some(whom), Some(lang.pick("får uppdraget", "gets the assignment")), at])
        }
        ("holders", Event::Ends, Some("commissioned")) => {
            let gone = lang.pick("har inte längre uppdraget", "no longer has the assignment");
            join([Some(whom), Some(gone), at])
        }
        // Of a post and of a plan, where it belongs.
        ("body", Event::Undated, None) if entry.at.as_ref().is_some_and(|at| at.kind == Kind::Post) => {
            join([at, Some(lang.pick("är en befattning i", "is a post in")), Some(of)])
        }
        ("owner" | "programme", Event::Undated, None) if at.is_some() => {
            join([at, Some(lang.pick("tillhör", "belongs to")), Some(of)])
        }
        // Who comes to a post, and who leaves it.
        ("holders", Event::Begins | Event::Ends, None)
            if entry.at.as_ref().is_some_and(|at| at.kind == Kind::Post) && is_one(entry) && of == whom =>
        {
            let verb = match event {
                Event::Begins => lang.pick("tillträder befattningen", "takes up the post"),
                _ => lang.pick("lämnar befattningen", "leaves the post"),
            };
            join([Some(whom), Some(verb), at])
        }
        // Who sits where, as long as nothing more is said of it.
        ("members", _, None) if at.is_some() && is_one(entry) && of == whom => {
            words::beside(&join([Some(whom), Some(lang.pick("har en plats i", "has a seat in")), at]), begun)
        }
        ("members", ..) if at.is_some() => {
            let seat = join([Some(lang.pick("plats i", "seat in")), at]);
            words::beside(&format!("{seat}: {of}"), begun)
        }
        ("effects", ..) if at.is_some() && !whom.is_empty() => {
            let verb = entry.value.map(|value| lang.of(value.words()));
            join([at, verb, Some(whom)])
        }
        _ => return None, // Its key is a noun.
    };
    Some(text)
}

/// Whether it plainly says it of one.
fn is_one(entry: &Entry) -> bool {
    entry.names.len() == 1
        && matches!(entry.whom, Whom::One(_) | Whom::Others)
        && matches!(entry.basis.certainty, Certainty::Stated | Certainty::Implied)
}

fn join<'t>(parts: impl IntoIterator<Item = Option<&'t str>>) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
