//! An answer before and after, in words.

use crate::diff::answers::{Answer, Question};
use crate::diff::said::Said;
use crate::lang::Lang;
use crate::model::statement::Certainty;
use crate::query::keys;
use crate::query::members::SeatRow;
use crate::query::reporting_lines::Target;
use crate::query::responsible::Owner;
use crate::query::who::{Held, Who};
use crate::query::{Basis, Weight};
use crate::report::diff::wording;
use crate::report::words;

/// Both sides: an item for each of what is said. Of who sits somewhere only those that differ, and
/// how many others there are.
pub fn sides(answer: &Answer, lang: Lang) -> [Vec<String>; 2] {
    if answer.is_expansion {
        return answer.given.each_ref().map(|people| given(people, lang));
    }
    let [gone, come] = &answer.only;
    let side = |said: &Option<Vec<Said>>, differs: &[usize]| {
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
            shown.push(lang.pick("ingen angiven", "nobody stated").to_string());
        }
        shown
    };
    [side(&answer.before, gone), side(&answer.after, come)]
}

/// Whom rules and posts give on one side that they don't give on the other; the rules themselves
/// are the same.
fn given(people: &[Held], lang: Lang) -> Vec<String> {
    let people: Vec<String> =
        people.iter().map(|held| words::held(std::slice::from_ref(held), lang)).collect();
    if people.is_empty() { vec![lang.pick("ingen känd", "nobody known").to_string()] } else { people }
}

/// Through what an answer is another although its own statements are the same: rules, posts, a body
/// that it is in another role.
pub fn through(answer: &Answer, lang: Lang) -> Option<String> {
    if let (false, Some(body)) = (answer.is_expansion, &answer.constituted_by) {
        return Some(lang.pick(
            format!("{}, som det utgörs av", body.shown(lang)),
            format!("{}, by which it is constituted", body.shown(lang)),
        ));
    }
    answer.is_expansion.then(|| unchanged(answer, lang))
}

fn unchanged(answer: &Answer, lang: Lang) -> String {
    let [_, come] = &answer.only;
    let all = answer.after.as_deref().unwrap_or_default();
    let name = |said: &Said| {
        let (Said::Owner(Owner { who, .. }) | Said::Seat(SeatRow { who, .. })) = said else { return None };
        match who {
            Who::Post { post, .. } => Some(post.shown(lang)),
            Who::Class { post, .. } => Some(
                lang.pick(format!("regeln {}", post.shown(lang)), format!("the rule {}", post.shown(lang))),
            ),
            Who::OwnersOf { programme, .. } => {
                let name = &programme.shown(lang);
                Some(lang.pick(
                    format!("regeln de som ansvarar för områdena i {name}"),
                    format!("the rule those responsible for the areas of {name}"),
                ))
            }
            _ => None,
        }
    };
    let names: Vec<String> = come.iter().filter_map(|at| name(all.get(*at)?)).collect();
    lang.pick(
        format!("{}, som är oförändrad", names.join(", ")),
        format!("{}, which is unchanged", names.join(", ")),
    )
}

fn text(said: &Said, lang: Lang) -> String {
    match said {
        Said::Owner(owner) => with_time(words::owner(owner, lang), &owner.basis, lang),
        Said::Seat(seat) => {
            let role = seat
                .role
                .map_or_else(|| lang.pick("ingår", "sits").to_string(), |role| words::role(role, lang));
            let behalf = seat.on_behalf_of.as_ref().map_or_else(String::new, |body| {
                format!(" ({} {})", lang.pick("från", "from"), body.shown(lang))
            });
            let acting = words::acting(seat.acting, lang);
            with_time(
                format!("{role}: {}{acting}{behalf}", words::weighed(&seat.who, &seat.basis, lang)),
                &seat.basis,
                lang,
            )
        }
        Said::Holder { held, basis } => {
            let certainty = (basis.certainty != Certainty::Stated)
                .then(|| crate::model::statement::say(crate::model::statement::CERTAINTIES, basis.certainty));
            let mark = certainty.map_or_else(String::new, |word| format!(" ({})", word.get(lang)));
            with_time(format!("{}{mark}", words::held(std::slice::from_ref(held), lang)), basis, lang)
        }
        Said::Vacant(basis) => {
            with_time(lang.pick("angiven som vakant", "stated vacant").to_string(), basis, lang)
        }
        Said::Line(line) => {
            let to = match &line.to {
                Target::Entity(named) => named.shown(lang),
                Target::Described(words) => format!("\u{201d}{words}\u{201d}"),
            };
            let hedges: String = line.basis.hedges.iter().map(|hedge| format!("; {hedge}")).collect();
            with_time(
                format!("{}: {to}{hedges}", keys::in_words(line.verb.key()).get(lang)),
                &line.basis,
                lang,
            )
        }
        Said::Power { decides, creates, dissolves, about, basis } => {
            let decides = decides.map(|decides| match decides {
                true => lang.pick("beslutar", "decides").to_string(),
                false => lang.pick("beslutar inte", "does not decide").to_string(),
            });
            let part = |key: &str, text: &Option<String>| {
                text.as_ref().map(|text| format!("{}: {text}", keys::in_words(key).get(lang)))
            };
            let parts = decides
                .into_iter()
                .chain(part("creates", creates))
                .chain(part("dissolves", dissolves))
                .chain(part("about", about));
            with_time(parts.collect::<Vec<_>>().join("; "), basis, lang)
        }
    }
}

/// What has not come yet says so, with its day.
fn with_time(text: String, basis: &Basis, lang: Lang) -> String {
    match basis.weight {
        Weight::Coming => format!(
            "{text} ({})",
            words::time(&Basis { certainty: Certainty::Stated, ..basis.clone() }, lang)
        ),
        _ => text,
    }
}
