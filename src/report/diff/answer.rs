//! An answer before and after, in words.

use crate::diff::answers::{Answer, Question};
use crate::diff::said::Said;
use crate::lang::Lang;
use crate::model::statement::{CERTAINTIES, Certainty, say};
use crate::query::keys;
use crate::query::members::SeatRow;
use crate::query::reporting_lines::Target;
use crate::query::responsible::Owner;
use crate::query::who::{Held, Who};
use crate::query::{Basis, Weight};
use crate::report::diff::wording;
use crate::report::phrase;
use crate::report::words;

/// Both sides: an item for each of what is said. Of who sits somewhere only those that differ, and
/// how many others there are.
pub fn sides(answer: &Answer, lang: Lang) -> [Vec<String>; 2] {
    if answer.is_expansion {
        return answer.given.each_ref().map(|people| given(answer, people, lang));
    }
    let [gone, come] = &answer.only;
    let [old, new] = answer.of_another_time;
    let side = |said: &Option<Vec<Said>>, differs: &[usize], is_of_another_time: bool| {
        let Some(all) = said else { return vec![wording::absent(lang).to_string()] };
        let is_long = matches!(answer.question, Question::Members);
        let shown = all
            .iter()
            .enumerate()
            .filter(|(at, _)| !is_long || differs.contains(at))
            .map(|(_, said)| text(said, lang));
        let mut shown: Vec<String> = shown.collect();
        let others = all.len() - shown.len();
        if others > 0 {
            shown.push(lang.pick(
                format!("{others} {}", if others == 1 { "oförändrad" } else { "oförändrade" }),
                format!("{others} unchanged"),
            ));
        }
        if shown.is_empty() {
            shown.push(words::nobody(is_of_another_time, lang).to_string());
        }
        shown
    };
    [side(&answer.before, gone, old), side(&answer.after, come, new)]
}

/// Only what differs: what is said on both sides is no change. Where every statement is the same,
/// and only who is behind them is not, both sides are told.
pub fn differing(answer: &Answer, lang: Lang) -> [Vec<String>; 2] {
    let [gone, come] = &answer.only;
    if answer.is_expansion || gone.is_empty() && come.is_empty() {
        return sides(answer, lang);
    }
    let side = |said: &Option<Vec<Said>>, differs: &[usize], is_of_another_time: bool| match said {
        None => vec![wording::absent(lang).to_string()],
        Some(all) if all.is_empty() => vec![words::nobody(is_of_another_time, lang).to_string()],
        Some(all) => differs.iter().filter_map(|at| all.get(*at)).map(|said| text(said, lang)).collect(),
    };
    let [old, new] = answer.of_another_time;
    [side(&answer.before, gone, old), side(&answer.after, come, new)]
}

/// Whom rules and posts give on one side that they don't give on the other; the rules themselves
/// are the same. That they give nobody is said of them alone: others may be named beside them.
fn given(answer: &Answer, people: &[Held], lang: Lang) -> Vec<String> {
    let people: Vec<String> =
        people.iter().map(|held| phrase::held(std::slice::from_ref(held)).plain(lang)).collect();
    if !people.is_empty() {
        return people;
    }
    let (posts, rules) = by(answer, lang);
    let by = posts.into_iter().chain(rules).collect::<Vec<_>>().join(", ");
    vec![lang.pick(format!("ingen känd genom {by}"), format!("nobody known through {by}"))]
}

/// Through what an answer is another although its own statements are the same: rules, posts, a body
/// that it is in another role.
pub fn through(answer: &Answer, lang: Lang) -> Option<String> {
    if let (false, Some(body)) = (answer.is_expansion, &answer.constituted_by) {
        return Some(lang.pick(
            format!("{}, som det utgörs av", body.shown(lang)),
            format!("{}, which makes it up", body.shown(lang)),
        ));
    }
    let (posts, rules) = answer.is_expansion.then(|| by(answer, lang))?;
    // Of a rule, that it is not the rule that is another.
    let unchanged = match rules.len() {
        0 => "",
        1 => lang.pick(", som är oförändrad", ", which is unchanged"),
        _ => lang.pick(", som är oförändrade", ", which are unchanged"),
    };
    let by = posts.into_iter().chain(rules).collect::<Vec<_>>().join(", ");
    Some(by).filter(|by| !by.is_empty()).map(|by| format!("{by}{unchanged}"))
}

/// The posts and the rules by name.
fn by(answer: &Answer, lang: Lang) -> (Vec<String>, Vec<String>) {
    let [_, come] = &answer.only;
    let all = answer.after.as_deref().unwrap_or_default();
    let (mut posts, mut rules) = (Vec::new(), Vec::new());
    for said in come.iter().filter_map(|at| all.get(*at)) {
        let (Said::Owner(Owner { who, .. }) | Said::Seat(SeatRow { who, .. })) = said else { continue };
        match who {
            Who::Post { post, .. } => posts.push(post.shown(lang)),
            Who::Class { post, .. } => {
                let name = post.shown(lang);
                rules.push(lang.pick(format!("regeln {name}"), format!("the rule {name}")));
            }
            Who::OwnersOf { programme, .. } => {
                let name = &programme.shown(lang);
                rules.push(lang.pick(
                    format!("regeln de som ansvarar för områdena i {name}"),
                    format!("the rule those responsible for the areas of {name}"),
                ));
            }
            _ => {}
        }
    }
    // One post may have several seats, and one rule may give several.
    posts.dedup();
    rules.dedup();
    (posts, rules)
}

fn text(said: &Said, lang: Lang) -> String {
    match said {
        Said::Owner(owner) => with_time(phrase::owner(owner).plain(lang), said, lang),
        Said::Seat(seat) => {
            let role = seat
                .role
                .map_or_else(|| lang.pick("ingår", "seat").to_string(), |role| words::role(role, lang));
            let behalf = seat.on_behalf_of.as_ref().map_or_else(String::new, |body| {
                format!(" ({} {})", lang.pick("från", "from"), body.shown(lang))
            });
            let acting = words::acting(seat.acting, lang);
            let count = seat.count.as_ref().map_or_else(String::new, |count| {
                format!(", {} {}", lang.pick("antal:", "number:"), count.in_words(lang))
            });
            let who = phrase::weighed(&seat.who, &seat.basis).plain(lang);
            with_time(format!("{role}: {who}{acting}{count}{behalf}"), said, lang)
        }
        Said::Holder { held, basis } => {
            let mark = certainty(basis, lang);
            with_time(format!("{}{mark}", phrase::held(std::slice::from_ref(held)).plain(lang)), said, lang)
        }
        Said::Unnamed { acting, basis } => {
            let text = format!("{}{}", lang.of(phrase::UNNAMED), words::acting(*acting, lang));
            with_time(format!("{}{text}{}", perhaps(basis, lang), certainty(basis, lang)), said, lang)
        }
        Said::Vacant(basis) => {
            let text = lang.of(phrase::VACANT);
            with_time(format!("{}{text}{}", perhaps(basis, lang), certainty(basis, lang)), said, lang)
        }
        Said::Line(line) => {
            let to = match &line.to {
                Target::Entity(named) => named.shown(lang),
                Target::Described(words) => format!("\u{201d}{words}\u{201d}"),
            };
            let hedges: String = line.basis.hedges.iter().map(|hedge| format!("; {hedge}")).collect();
            let verb = keys::in_words(line.verb.key());
            let (perhaps, mark) = (perhaps(&line.basis, lang), certainty(&line.basis, lang));
            with_time(format!("{}: {perhaps}{to}{mark}{hedges}", verb.get(lang)), said, lang)
        }
        Said::Power(power) => {
            let (text, basis) = (phrase::power(power).plain(lang), &power.basis);
            with_time(format!("{}{text}{}", perhaps(basis, lang), certainty(basis, lang)), said, lang)
        }
    }
}

/// How sure it is, after what is said.
fn certainty(basis: &Basis, lang: Lang) -> String {
    match basis.certainty {
        Certainty::Stated => String::new(),
        certainty => format!(" ({})", say(CERTAINTIES, certainty).get(lang)),
    }
}

/// What can't be determined says so before all else.
fn perhaps(basis: &Basis, lang: Lang) -> &'static str {
    if basis.weight == Weight::Perhaps { lang.pick("kanske: ", "perhaps: ") } else { "" }
}

/// What has not come yet says so, with its day, and what is said to end does.
fn with_time(text: String, said: &Said, lang: Lang) -> String {
    let basis = said.basis();
    match (basis.weight, said.ends_ahead()) {
        (Weight::Coming, _) => format!(
            "{text} ({})",
            words::time(&Basis { certainty: Certainty::Stated, ..basis.clone() }, lang)
        ),
        (_, Some(to)) => format!("{text} ({})", words::period(None, Some(to), &basis.bounds, lang)),
        _ => text,
    }
}
