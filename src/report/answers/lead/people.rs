//! What is said of a person, and who holds a post.

use crate::lang::Lang;
use crate::model::statement::Certainty;
use crate::query::person::{HolderRow, HolderState, Person, Post};
use crate::query::{Named, Weight, When};
use crate::report::answers::hats;
use crate::report::answers::lead::{ends, few, timed};
use crate::report::{phrase, words};

pub fn person(answer: &Person, lang: Lang) -> Option<String> {
    if answer.redacted {
        return None;
    }
    let name = answer.person.shown(lang);
    let hats: Vec<String> = answer
        .hats
        .iter()
        .map(|hat| {
            let marks = hat.basis.as_ref().map(|basis| phrase::marks(basis.weight, basis.certainty, None));
            let marks = marks.map(|marks| marks.plain(lang)).filter(|marks| !marks.is_empty());
            let marks = marks.map(|marks| format!(" ({marks})")).unwrap_or_default();
            let acting = words::acting(hat.acting, lang);
            let said = format!("{}: {}{acting}{marks}", hats::what(hat, lang).text, hat.on.shown(lang));
            hat.basis.as_ref().map_or(said.clone(), |basis| timed(said, basis, lang))
        })
        .collect();
    Some(match hats.is_empty() {
        true => lang.pick(
            format!("Källan anger varken befattning, plats eller uppdrag för {name}."),
            format!("The source states neither post, seat nor duty of {name}."),
        ),
        false => {
            let hats = few(hats, lang);
            ends(lang.pick(
                format!("Om {name} anger källan: {hats}"),
                format!("Of {name} the source states: {hats}"),
            ))
        }
    })
}

/// "var X då" of a time that is asked about; else "är X nu".
fn was(post: &str, when: &When, lang: Lang) -> String {
    match when.at {
        Some(_) => lang.pick(format!("var {post} då"), format!("was {post} then")),
        None => lang.pick(format!("är {post} nu"), format!("is {post} now")),
    }
}

pub fn post(answer: &Post, when: &When, lang: Lang) -> Option<String> {
    let of = answer.body.as_ref().map(|body| format!(" ({})", body.shown(lang))).unwrap_or_default();
    let post = format!("{}{of}", answer.post.shown(lang));
    let held = |fits: &dyn Fn(Certainty, Weight) -> bool| {
        let rows = answer.holders.iter().filter(|row| fits(row.basis.certainty, row.basis.weight));
        let name = |person: &Option<Named>| {
            person.as_ref().map_or_else(|| lang.of(phrase::UNNAMED).to_string(), |person| person.shown(lang))
        };
        let one = |row: &HolderRow| {
            let marks = phrase::marks(row.basis.weight, row.basis.certainty, None).plain(lang);
            let marks = if marks.is_empty() { marks } else { format!(" ({marks})") };
            let who = format!("{}{}{marks}", name(&row.person), words::acting(row.acting, lang));
            timed(who, &row.basis, lang)
        };
        few(rows.filter(|row| !row.vacant).map(one).collect(), lang)
    };
    let now = |_: Certainty, weight: Weight| !weight.is_past_or_coming();
    Some(match answer.state() {
        HolderState::Stated => ends(lang.pick(
            format!("Som {post} anger källan: {}", held(&now)),
            format!("As {post} the source states: {}", held(&now)),
        )),
        HolderState::Vacant => lang.pick(
            format!("Källan säger att befattningen {post} är vakant."),
            format!("The source says that the post {post} is vacant."),
        ),
        HolderState::Proposed => ends(lang.pick(
            format!("Som {post} är någon bara föreslagen, inte beslutad: {}", held(&now)),
            format!("As {post} somebody is only proposed, not adopted: {}", held(&now)),
        )),
        HolderState::Undecided => ends(lang.pick(
            format!("Vem som {} går inte att avgöra; källan anger: {}", was(&post, when, lang), held(&now)),
            format!("Who {} can't be decided; the source states: {}", was(&post, when, lang), held(&now)),
        )),
        HolderState::NotStated => match words::absence(&answer.post, lang) {
            Some(absence) => absence,
            None if answer.is_of_another_time() => lang.pick(
                format!("Vem som är {post} är bara angivet för en annan tid."),
                format!("Who is {post} is stated for another time only."),
            ),
            None if answer.class => lang.pick(
                format!("Källan säger inte vilka som är {post}; befattningen är en klass."),
                format!("The source does not say who are {post}; the post is a class."),
            ),
            None => lang.pick(
                format!("Källan säger inte vem som är {post}."),
                format!("The source does not say who is {post}."),
            ),
        },
    })
}
