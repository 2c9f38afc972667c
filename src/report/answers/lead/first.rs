//! Whom the answer to "who owns" begins with: what is certain before what is only perhaps so, what
//! was asked for before what its theme ties to it, and those with somebody before those with none.

use crate::find::How;
use crate::lang::Lang;
use crate::model::statement::Match;
use crate::query::responsible::Owner;
use crate::query::who_owns::{Hit, OwnersState};
use crate::query::{Basis, Weight};
use crate::report::answers::lead::owners::GROUPS;
use crate::report::answers::lead::{FEW, and_more, ends};
use crate::report::sign::Sign;
use crate::report::words;

/// How sure the answer is that a hit gives, from the surest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Certain,
    /// Nobody has it, but somebody has a task that says the words.
    Task,
    /// Perhaps so, or only proposed.
    Doubtful,
    OtherTime,
    Nobody,
}

fn rank(hit: &Hit) -> Rank {
    let is_certain = |owner: &&Owner| is_certain(&owner.basis);
    match hit.state() {
        OwnersState::Stated if hit.owners.iter().any(|owner| is_certain(&owner)) => Rank::Certain,
        OwnersState::Stated => Rank::Doubtful,
        OwnersState::NotStated if hit.is_by_task() => Rank::Task,
        OwnersState::NotThen | OwnersState::Absent(_) => Rank::OtherTime,
        // Of a group it is asked who hosts it, which is told of each.
        OwnersState::NotStated if GROUPS & hit.entity.kind.bit() != 0 => Rank::OtherTime,
        OwnersState::NotStated => Rank::Nobody,
    }
}

fn is_certain(basis: &Basis) -> bool {
    basis.certainty.is_fact() && !basis.weight.is_past_or_coming() && basis.weight != Weight::Perhaps
}

/// Whether only a theme ties it to what was asked for, and not as the same.
fn is_tied(hit: &Hit) -> bool {
    matches!(&hit.how, How::Theme(matching, _) if *matching != Match::Exact)
}

/// The hits that the answer begins with, and the others. What only a theme ties to the topic is
/// told first where it is surer than all that has the name, and else named among the others.
pub fn told(hits: &[Hit]) -> (Vec<&Hit>, Vec<&Hit>) {
    let mut all: Vec<&Hit> = hits.iter().collect();
    // Who it is is known of some: of those that are as sure they come first.
    let is_known = |hit: &Hit| hit.owners.iter().any(|one| Sign::of(&one.who, &one.basis) == Sign::Stated);
    all.sort_by_key(|hit| (rank(hit), is_tied(hit), !is_known(hit)));
    let own = all.iter().filter(|hit| !is_tied(hit)).map(|hit| rank(hit)).min();
    let is_first =
        |hit: &&Hit| rank(hit) != Rank::Nobody && (!is_tied(hit) || own.is_none_or(|own| rank(hit) < own));
    let (mut told, rest): (Vec<&Hit>, Vec<&Hit>) = all.into_iter().partition(is_first);
    let mut later = told.split_off(told.len().min(FEW));
    later.extend(rest);
    (told, later)
}

/// Of the others: of which nobody is stated to be responsible, and which are shown below. After
/// somebody who is responsible, what nobody is named as need not be said again.
pub fn rest(hits: &[&Hit], is_first: bool, lang: Lang) -> Option<String> {
    let (nobody, below): (Vec<&Hit>, Vec<&Hit>) = hits.iter().partition(|hit| rank(hit) == Rank::Nobody);
    let nobody = (!nobody.is_empty()).then(|| {
        let are_many = nobody.len() > 1;
        let what = listed(nobody.iter().map(|hit| named(hit, lang)).collect(), lang);
        lang.pick(
            format!("För {what} anger {} ingen ansvarig.", if are_many { "källorna" } else { "källan" }),
            format!(
                "For {what} the {} nobody{}.",
                if are_many { "sources name" } else { "source names" },
                if is_first { " as responsible" } else { "" }
            ),
        )
    });
    let below = (!below.is_empty()).then(|| {
        // Where they are stands below; of what has one name it is the only difference.
        let is_alone = |hit: &Hit| {
            let same = hits.iter().filter(|other| other.entity.shown(lang) == hit.entity.shown(lang));
            same.count() == 1
        };
        let name = |hit: &&Hit| if is_alone(hit) { hit.entity.shown(lang) } else { named(hit, lang) };
        let what = listed(below.iter().map(name).collect(), lang);
        ends(lang.pick(format!("Nedan även: {what}"), format!("Also below: {what}")))
    });
    let all: Vec<String> = nobody.into_iter().chain(below).collect();
    (!all.is_empty()).then(|| all.join(" "))
}

/// Something with its region, where its name does not say that.
pub fn named(hit: &Hit, lang: Lang) -> String {
    let region = hit.region.as_ref().filter(|region| region.at != hit.entity.at);
    words::of_region(&hit.entity, region, lang)
}

/// A few names, and how many more there are.
fn listed(mut names: Vec<String>, lang: Lang) -> String {
    let more = Some(names.len().saturating_sub(FEW)).filter(|more| *more > 1).unwrap_or(0);
    names.truncate(names.len() - more);
    match more {
        0 => words::and(&names, lang),
        _ => format!("{} {}", names.join(", "), and_more(more, lang)),
    }
}
