//! Who is responsible.

use crate::lang::Lang;
use crate::model::kind::{Kind, Kinds};
use crate::query::points::PointRow;
use crate::query::responsible::Owner;
use crate::query::who_owns::{Hit, OwnersState, WhoOwns};
use crate::query::{Basis, Weight};
use crate::report::answers::lead::{ends, few, first, timed};
use crate::report::{phrase, words};

pub(super) const GROUPS: Kinds = Kind::Group.bit() | Kind::SteeringGroup.bit() | Kind::WorkingGroup.bit();

pub fn who_owns(answer: &WhoOwns, lang: Lang) -> Option<String> {
    let (told, rest) = first::told(&answer.hits);
    let told: Vec<String> = told.into_iter().map(|hit| owned(hit, lang)).collect();
    let more = first::rest(&rest, told.is_empty(), lang);
    let silent: Vec<String> = answer.silent.iter().map(|region| region.shown(lang)).collect();
    let silent = (!silent.is_empty() && answer.hits.is_empty()).then(|| {
        let regions = few(silent, lang);
        lang.pick(
            format!("Datamängden säger inget om det i {regions}."),
            format!("The data says nothing about it in {regions}."),
        )
    });
    // Nothing there is anybody's, and something is tied to the theme.
    let tied = (answer.hits.is_empty() && !answer.see_also.is_empty()).then(|| {
        let tied = few(
            answer.see_also.iter().map(|(one, home)| words::of_region(one, home.as_ref(), lang)).collect(),
            lang,
        );
        ends(lang.pick(
            format!("Vem som ansvarar för det sägs inte; till temat hör: {tied}"),
            format!("Who is responsible for it is not said; tied to the theme: {tied}"),
        ))
    });
    let others = answer.in_others.iter().map(|(one, home)| words::of_region(one, home.as_ref(), lang));
    let others: Vec<String> = others.collect();
    let others = (!others.is_empty()).then(|| {
        let others = few(others, lang);
        ends(lang.pick(format!("På annat håll: {others}"), format!("Elsewhere: {others}")))
    });
    let all: Vec<String> = told.into_iter().chain(more).chain(tied).chain(silent).chain(others).collect();
    (!all.is_empty()).then(|| all.join(" "))
}

/// Who is responsible for one thing.
fn owned(hit: &Hit, lang: Lang) -> String {
    let region = hit.region.as_ref().filter(|region| region.at != hit.entity.at);
    let what =
        words::beside(&hit.entity.shown(lang), &region.map_or_else(String::new, |region| region.shown(lang)));
    let now = |owner: &&Owner| !owner.basis.weight.is_past_or_coming();
    let owners = hit
        .owners
        .iter()
        .filter(now)
        .map(|owner| timed(phrase::owner(owner).plain(lang), &owner.basis, lang));
    match hit.state() {
        OwnersState::Stated => {
            let owners = few(owners.collect(), lang);
            let now = ends(lang.pick(
                format!("För {what} anger källan: {owners}"),
                format!("For {what} the source states: {owners}"),
            ));
            // What a reorganisation moves is somebody else's from its day.
            let coming = hit.owners.iter().filter(|owner| owner.basis.weight == Weight::Coming);
            let coming = coming.filter(|_| hit.entity.kind == Kind::Change);
            let coming: Vec<String> =
                coming.map(|owner| timed(phrase::owner(owner).plain(lang), &owner.basis, lang)).collect();
            let now = match coming.is_empty() {
                true => now,
                false => format!("{now} {}", words::capital(&ends(few(coming, lang)))),
            };
            let ended = hit.owners.iter().filter(|owner| owner.basis.weight == Weight::Ended);
            // That it is over is said of all of them at once.
            let whole = |owner: &Owner| {
                let basis = Basis { weight: Weight::LastKnown, ..owner.basis.clone() };
                phrase::owner(&Owner { basis, ..owner.clone() }).plain(lang)
            };
            let ended: Vec<String> = ended.map(|owner| timed(whole(owner), &owner.basis, lang)).collect();
            if ended.is_empty() {
                return now;
            }
            let ended = few(ended, lang);
            let ended = lang.pick(format!("Inte längre: {ended}"), format!("No longer: {ended}"));
            format!("{now} {}", ends(ended))
        }
        OwnersState::NotThen => lang.pick(
            format!("För {what} är någon ansvarig bara angiven för en annan tid."),
            format!("For {what} somebody responsible is stated for another time only."),
        ),
        OwnersState::Absent(_) => words::absence(&hit.entity, lang).unwrap_or_default(),
        OwnersState::NotStated if hit.is_by_task() => {
            let marks = |task: &PointRow| phrase::marks_of(&task.basis).plain(lang);
            let told = |task: &PointRow| match marks(task) {
                marks if marks.is_empty() => timed(task.text.clone(), &task.basis, lang),
                marks => timed(format!("{marks}: {}", task.text), &task.basis, lang),
            };
            let is_plain = hit.tasks.iter().all(|task| marks(task).is_empty());
            let tasks = few(hit.tasks.iter().map(told).collect(), lang);
            // What is only proposed, or was so once, it does not have.
            ends(match is_plain {
                true => lang.pick(
                    format!("{what} har enligt källan som uppgift: {tasks}"),
                    format!("According to the source, {what} has as its task: {tasks}"),
                ),
                false => lang.pick(
                    format!("För {what} anger källan en uppgift: {tasks}"),
                    format!("For {what} the source states a task: {tasks}"),
                ),
            })
        }
        // Of a group without tasks it is asked who hosts it.
        OwnersState::NotStated if GROUPS & hit.entity.kind.bit() != 0 => lang.pick(
            format!("För {what} anger källan ingen värd."),
            format!("For {what} the source names no host."),
        ),
        OwnersState::NotStated => lang.pick(
            format!("För {what} anger källan ingen ansvarig."),
            format!("For {what} the source names nobody as responsible."),
        ),
    }
}
