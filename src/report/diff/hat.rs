//! One thing that a person has, in words: "ordförande: Styrgruppen (t.f.; från 1 juni 2027)".

use crate::lang::Lang;
use crate::model::statement::{CERTAINTIES, Certainty, say};
use crate::query::hats::{Hat, HatKind};
use crate::query::{Weight, keys};
use crate::report::phrase;
use crate::report::words;

pub fn text(hat: &Hat, lang: Lang) -> String {
    marked(hat, marks(hat, lang).into_iter().flatten().collect(), lang)
}

/// The same thing, had otherwise than before: what is otherwise stands with "now".
pub fn change([before, after]: &[Hat; 2], lang: Lang) -> String {
    let is_perhaps = before.basis.as_ref().is_some_and(|basis| basis.weight == Weight::Perhaps);
    let time = if is_perhaps { ("nu säkert", "now certain") } else { ("gäller nu", "holds now") };
    let gone = [
        lang.pick("inte längre t.f.", "no longer acting").to_string(),
        lang.pick(time.0, time.1).to_string(),
        lang.pick("nu angivet", "now stated").to_string(),
    ];
    let both = marks(before, lang).into_iter().zip(marks(after, lang)).zip(gone);
    let marks = both.filter_map(|((was, is), gone)| match is {
        is if was == is => is,
        Some(new) => Some(format!("{} {new}", lang.pick("nu", "now"))),
        None => Some(gone),
    });
    marked(after, marks.collect(), lang)
}

/// What makes it less than plainly had: that one only acts in it, that it is to come or perhaps not
/// had, that it is not stated.
fn marks(hat: &Hat, lang: Lang) -> [Option<String>; 3] {
    let acting = hat.acting.then(|| lang.of(phrase::ACTING).to_string());
    let basis = hat.basis.as_ref();
    let time = basis.and_then(|basis| match (basis.weight, &basis.from) {
        (Weight::Perhaps, _) => Some(lang.of(phrase::PERHAPS).to_string()),
        (Weight::Coming, Some(from)) if !from.is_open() => {
            Some(format!("{} {}", lang.pick("från", "from"), from.in_words(lang)))
        }
        (Weight::Coming, _) => Some(lang.pick("inte än", "not yet").to_string()),
        _ => None,
    });
    let certainty = basis
        .filter(|basis| basis.certainty != Certainty::Stated)
        .map(|basis| say(CERTAINTIES, basis.certainty).get(lang).to_string());
    [acting, time, certainty]
}

fn marked(hat: &Hat, marks: Vec<String>, lang: Lang) -> String {
    let what = match &hat.what {
        HatKind::Holds => lang.pick("befattning", "post").to_string(),
        HatKind::Seat(role) => {
            role.map_or_else(|| lang.pick("plats", "seat").to_string(), |role| words::role(role, lang))
        }
        HatKind::Responsible(_) => lang.pick("ansvar", "responsibility").to_string(),
        HatKind::Related(key) => keys::from_there(key).get(lang).to_string(),
        HatKind::Decided => lang.pick("beslutade", "decided").to_string(),
        HatKind::Proposed => lang.pick("föreslog", "proposed").to_string(),
        HatKind::Gave => lang.pick("gav uppdrag", "gave the assignment").to_string(),
        HatKind::Sent(_) => lang.pick("avsändare", "sender").to_string(),
        HatKind::Receives => lang.pick("mottagare", "recipient").to_string(),
    };
    let through =
        hat.through.as_ref().map(|post| format!("{} {}", lang.pick("genom", "through"), post.shown(lang)));
    let notes: Vec<String> = through.into_iter().chain(marks).collect();
    let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join("; ")) };
    format!("{what}: {}{notes}", hat.on.shown(lang))
}
