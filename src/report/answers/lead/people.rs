//! What is said of a person, and who holds a post.

use crate::lang::Lang;
use crate::model::date::Date;
use crate::model::programme::ResponsibleAs;
use crate::model::standing::Standing;
use crate::model::statement::Certainty;
use crate::query::hats::{Hat, HatKind};
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
            let marks = hat.basis.as_ref().map(phrase::marks_of);
            let marks = marks.map(|marks| marks.plain(lang)).filter(|marks| !marks.is_empty());
            let marks = marks.map(|marks| format!(" ({marks})")).unwrap_or_default();
            let acting = words::acting(hat.acting, lang);
            let what = hats::what(hat, lang).text;
            // That is said of all of it, once.
            let what = what.strip_suffix(acting).unwrap_or(&what);
            let said = format!("{what}{}{}{acting}{marks}", of(hat, lang), hat.on.shown(lang));
            hat.basis.as_ref().map_or(said.clone(), |basis| timed(said, basis, lang))
        })
        .collect();
    Some(match hats.is_empty() {
        true => lang.pick(
            format!("Källan anger varken befattning, plats eller uppdrag för {name}."),
            format!("The source states no post, seat or responsibility for {name}."),
        ),
        false => {
            let hats = few(hats, lang);
            ends(lang.pick(
                format!("Om {name} anger källan: {hats}"),
                format!("About {name} the source states: {hats}"),
            ))
        }
    })
}

/// A post within a sentence: "regiondirektör", but "VD" and "IT-direktör".
fn uncapital(name: &str) -> String {
    let mut chars = name.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(chars).collect(),
        _ => name.to_string(),
    }
}

/// The word between what somebody is and where: "ansvarig i", "leder", "ansvarar för".
fn of(hat: &Hat, lang: Lang) -> &'static str {
    match &hat.what {
        HatKind::Seat(_) => lang.pick(" i ", " in "),
        HatKind::Responsible(None | Some(ResponsibleAs::Accountable)) => lang.pick(" för ", " for "),
        HatKind::Responsible(Some(ResponsibleAs::Hosts | ResponsibleAs::HostsDormant)) => {
            lang.pick(" för ", " for ")
        }
        HatKind::Holds | HatKind::Responsible(Some(_)) => " ",
        HatKind::Related(_)
        | HatKind::Decided
        | HatKind::Proposed
        | HatKind::Gave
        | HatKind::Sent(_)
        | HatKind::Receives => ": ",
    }
}

/// "var X då" of a time that is asked about; else "är X nu".
fn was(post: &str, is_sure_of_some: bool, when: &When, lang: Lang) -> String {
    let is_running = |at: &Date| at.earliest() <= when.today && when.today <= at.latest();
    match (words::is_today(when), &when.at) {
        // A time that goes on is no time that was.
        (false, Some(at)) if is_running(at) => {
            let at = words::asked(at, lang);
            match is_sure_of_some {
                true => lang.pick(
                    format!("är {post} hela tiden ({at})"),
                    format!("is {post} all of that time ({at})"),
                ),
                false => lang.pick(format!("är {post} ({at})"), format!("is {post} ({at})")),
            }
        }
        (false, Some(at)) if is_sure_of_some => lang.pick(
            format!("var {post} hela tiden ({})", words::asked(at, lang)),
            format!("was {post} all of that time ({})", words::asked(at, lang)),
        ),
        (false, _) => lang.pick(format!("var {post} då"), format!("was {post} then")),
        (true, _) => lang.pick(format!("är {post} nu"), format!("is {post} now")),
    }
}

/// That a post is gone or to come; what ended with its body no source says of the post itself.
pub fn absence(answer: &Post, lang: Lang) -> Option<String> {
    let told = words::absence(&answer.post, lang)?;
    let body = answer.body.as_ref().filter(|_| answer.went_with_body);
    let is_over = |body: &&Named| matches!(body.mark.absent, Some((Standing::Ended, _)));
    let Some(body) = body.filter(is_over) else { return Some(told) };
    let (post, of, ended) = (answer.post.apart().0, body.apart().0, words::absence(body, lang)?);
    Some(lang.pick(format!("{post} hörde till {of}. {ended}"), format!("{post} belonged to {of}. {ended}")))
}

pub fn post(answer: &Post, when: &When, lang: Lang) -> Option<String> {
    let post = words::of_region(&answer.post, answer.body.as_ref(), lang);
    let post = lang.pick(uncapital(&post), post);
    let acting = if answer.only_acting { lang.pick("t.f. ", "acting ") } else { "" };
    let post = format!("{acting}{post}");
    let held = |fits: &dyn Fn(Certainty, Weight) -> bool| {
        let rows = answer.holders.iter().filter(|row| fits(row.basis.certainty, row.basis.weight));
        let name = |person: &Option<Named>| {
            person.as_ref().map_or_else(|| lang.of(phrase::UNNAMED).to_string(), |person| person.shown(lang))
        };
        let one = |row: &HolderRow| {
            let marks = phrase::marks_of(&row.basis).plain(lang);
            let who = format!("{}{}", name(&row.person), words::acting(row.acting, lang));
            timed(words::beside(&who, &marks), &row.basis, lang)
        };
        few(rows.filter(|row| !row.vacant).map(one).collect(), lang)
    };
    // Of another time it may be stated that nobody has it.
    let vacant = |row: &&HolderRow| row.vacant && row.basis.weight.is_past_or_coming();
    let vacant = answer
        .holders
        .iter()
        .find(vacant)
        .map(|row| timed(lang.pick("vakant", "vacant").to_string(), &row.basis, lang));
    let is_sure = answer.holders.iter().any(|row| row.basis.surely.is_some());
    let other = |certainty: Certainty, weight: Weight| weight.is_past_or_coming() && certainty.is_fact();
    // Whoever is only proposed for a time to come is told beside those who have it, or nobody.
    let coming = held(&|certainty, weight| certainty == Certainty::Proposed && weight == Weight::Coming);
    let coming = (!coming.is_empty())
        .then(|| ends(lang.pick(format!(" Bara föreslagna: {coming}"), format!(" Only proposed: {coming}"))));
    let now = |_: Certainty, weight: Weight| !weight.is_past_or_coming();
    let said = match answer.state() {
        HolderState::Stated => ends(lang.pick(
            format!("Som {post} anger källan: {}", held(&now)),
            format!("The source names as {post}: {}", held(&now)),
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
            format!(
                "Vem som {} går inte att avgöra; källan anger: {}",
                was(&post, is_sure, when, lang),
                held(&now)
            ),
            format!(
                "Who {} can't be determined; the source states: {}",
                was(&post, is_sure, when, lang),
                held(&now)
            ),
        )),
        HolderState::NotStated => match absence(answer, lang) {
            // Of what is gone it is asked who it was.
            Some(absence) if answer.is_of_another_time() => {
                let held = Some(held(&other)).filter(|held| !held.is_empty()).into_iter();
                let said = held.chain(vacant).collect::<Vec<_>>().join("; ");
                ends(lang.pick(
                    format!("{absence} Källan anger: {said}"),
                    format!("{absence} The source states: {said}"),
                ))
            }
            Some(absence) => absence,
            None if answer.is_of_another_time() => {
                let held = Some(held(&other)).filter(|held| !held.is_empty()).into_iter();
                let said = held.chain(vacant).collect::<Vec<_>>().join("; ");
                ends(lang.pick(
                    format!("Vem som är {post} är bara angivet för en annan tid: {said}"),
                    format!("Who is {post} is stated for another time only: {said}"),
                ))
            }
            None if answer.class => lang.pick(
                format!("Källan säger inte vilka som är {post}; det är flera befattningar av samma slag."),
                format!("The source does not say who are {post}; there are several such posts."),
            ),
            None => lang.pick(
                format!("Källan säger inte vem som är {post}."),
                format!("The source does not say who is {post}."),
            ),
        },
    };
    Some(said + &coming.unwrap_or_default())
}
