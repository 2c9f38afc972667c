//! One person, one post: what is stated of each, and what is not.

mod called;
mod of_seat;

use crate::lang::Lang;
use crate::query::hats::{Hat, HatKind};
use crate::query::members::SeatRow;
use crate::query::person::{HasPost, HolderRow, HolderState, Person, Post};
use crate::query::{Named, When};
use crate::report::answer::Answer;
use crate::report::answers::lead;
use crate::report::cell::{self, Cell, said_apart};
use crate::report::phrase;
use crate::report::{Column, Report, below, column, v1, words};
pub use called::what;
pub(super) use of_seat::{is_fact_of_another_time, proposed_mark};

pub fn person(answer: &Person, when: &When, lang: Lang) -> Report {
    let name = &answer.person.shown(lang);
    let mut out = Answer::new(
        "gov/person/1",
        lang.pick(
            format!("{name}: uppdrag och platser"),
            format!("{name}: posts, seats and responsibilities"),
        ),
        when,
        lang,
    )
    .head("person", v1::named(&answer.person))
    .head("redacted", answer.redacted)
    .head("post", has_post(answer.post))
    .head("same_as", answer.same_as.iter().map(v1::named).collect::<Vec<_>>())
    .head("not_same_as", answer.not_same_as.iter().map(v1::named).collect::<Vec<_>>())
    .head("perhaps_same_as", answer.perhaps_same_as.iter().map(v1::named).collect::<Vec<_>>())
    .head("note", &answer.note)
    .columns(columns(lang))
    .rows(answer.hats.iter().map(|hat| cells(hat, answer.source.as_ref(), when, lang)).collect::<Vec<_>>());
    if answer.redacted {
        return out
            .note(lang.pick(
                "Namnet är borttaget, och inget mer visas om personen.",
                "The name has been removed, and nothing more is shown about the person.",
            ))
            .report_found(true);
    }
    out = match answer.post {
        HasPost::Stated => out,
        HasPost::OfAnotherTime => out.note(
            lang.pick("Befattning: bara angiven för en annan tid.", "Post: stated for another time only."),
        ),
        HasPost::Proposed => out.note(lang.pick("Befattning: bara föreslagen.", "Post: only proposed.")),
        HasPost::NotStated => out.note(lang.pick(
            "Befattning: inte angiven i källan. Den gissas aldrig utifrån uppdragen.",
            "Post: not stated in the source. It is never guessed from the responsibilities.",
        )),
    };
    if !answer.same_as.is_empty() {
        let names = words::with_ids(&answer.same_as, lang);
        out = out.note(lang.pick(
            format!("Samma person enligt en källa: {names}."),
            format!("The same person, says a source: {names}."),
        ));
    }
    if !answer.not_same_as.is_empty() {
        let names = words::with_ids(&answer.not_same_as, lang);
        out = out.note(lang.pick(
            format!("Namne, en annan person: {names}."),
            format!("A namesake, another person: {names}."),
        ));
    }
    if !answer.perhaps_same_as.is_empty() {
        let names = words::with_ids(&answer.perhaps_same_as, lang);
        let sv = format!("Kanske samma person, ingen källa säger det: {names}.");
        out = out.note(lang.pick(sv, format!("Perhaps the same person, no source says: {names}.")));
    }
    out.notes(answer.note.as_ref().map(|note| words::note(note, lang)))
        .report_found(true)
        .led_by(lead::person(answer, lang))
}

/// What is said of a person first, where something else is told of them.
pub fn person_lead(answer: &Person, region: Option<&str>, lang: Lang) -> Option<String> {
    let place = region.map(|region| format!(", {region}")).unwrap_or_default();
    Some(format!("{} (person{place}). {}", answer.person.shown(lang), lead::person(answer, lang)?))
}

fn has_post(post: HasPost) -> &'static str {
    match post {
        HasPost::Stated => "stated",
        HasPost::OfAnotherTime => "another_time",
        HasPost::Proposed => "proposed",
        HasPost::NotStated => "not_stated",
    }
}

pub fn post(answer: &Post, when: &When, lang: Lang) -> Report {
    let of = answer.body.as_ref().map(|body| format!(", {}", body.shown(lang))).unwrap_or_default();
    let holder = match (answer.state(), answer.class) {
        (HolderState::NotStated, true) => "not_described",
        (HolderState::NotStated, false) => "not_stated",
        (HolderState::Vacant, _) => "stated_vacant",
        (HolderState::Proposed, _) => "proposed",
        (HolderState::Undecided, _) => "undecided",
        (HolderState::Stated, _) => "stated",
    };
    let held =
        answer.holders.iter().map(|row| holder_cells(row, &answer.post, when, lang)).collect::<Vec<_>>();
    let mut out = Answer::new("gov/post/1", format!("{}{of}", answer.post.shown(lang)), when, lang)
        .head("post", v1::named(&answer.post))
        .head("body", answer.body.as_ref().map(v1::named))
        .head("class", answer.class)
        .head("class_of", answer.class_of.as_ref().map(v1::named))
        .head("posts", answer.posts.iter().map(v1::named).collect::<Vec<_>>())
        .head("holder", holder)
        .head("tasks", &answer.tasks)
        .head("note", &answer.note)
        .columns(columns(lang))
        .part(Some("holder"), Some(lang.pick("Innehavare:", "Holders:")), held)
        .titled("holder", &[("Vem", "Who"), ("Befattning", "Post")])
        .part(
            Some("goes_with"),
            Some(lang.pick("Vad befattningen nämns i:", "Where the post is mentioned:")),
            {
                answer
                    .hats
                    .iter()
                    .map(|hat| cells(hat, answer.source.as_ref(), when, lang))
                    .collect::<Vec<_>>()
            },
        );
    if answer.only_acting {
        out = out.head("only_acting", true);
    }
    if answer.class {
        let rule = "Flera befattningar av samma slag: källan säger inte vilka och hur många de är, om det inte står här.";
        out = out.note(lang.pick(
            rule,
            "Several posts of one sort: the source does not say which and how many \
            they are, unless it stands here.",
        ));
    } else if let Some(absence) =
        lead::absence(answer, lang).filter(|_| answer.state() == HolderState::NotStated)
    {
        out = out.note(absence);
    } else if answer.state() == HolderState::NotStated && answer.is_of_another_time() {
        out = out.note(lang.pick(
            "Innehavare: bara angiven för en annan tid, enligt ovan.",
            "Holder: stated for another time only, as above.",
        ));
    } else if answer.state() == HolderState::NotStated {
        let source = words::told_source(answer.source.as_ref(), when.today, lang);
        let unknown = (
            format!("Innehavare: inte angiven i källan ({source})."),
            format!("Holder: not stated in the source ({source})."),
        );
        out = out.note(lang.pick(unknown.0, unknown.1));
    }
    if answer.state() == HolderState::Proposed {
        out = out.note(
            lang.pick("Innehavare: bara föreslagen, inte beslutad.", "Holder: only proposed, not adopted."),
        );
    }
    if !answer.tasks.is_empty() {
        let (tasks, id) = (lead::few(answer.tasks.clone(), lang), &answer.post.id);
        out = out.note(lang.pick(
            format!("Stående uppgifter: {tasks}. `gov uppgifter {id}` visar var det står."),
            format!("Standing tasks: {tasks}. `gov mandate {id}` shows where that stands."),
        ));
    }
    if answer.powers > 0 {
        let (number, id) = (answer.powers, &answer.post.id);
        out = out.note(lang.pick(
            format!("Befogenheter: {number}; `gov vem-beslutar {id}` visar dem."),
            format!("Powers: {number}; `gov who-decides {id}` shows them."),
        ));
    }
    if !answer.posts.is_empty() {
        let names = words::with_ids(&answer.posts, lang);
        out =
            out.note(lang.pick(
                format!("Befattningar av det slaget: {names}."),
                format!("Posts of that sort: {names}."),
            ));
    }
    out.notes(answer.note.as_ref().map(|note| words::note(note, lang)))
        .report_found(true)
        .led_by(lead::post(answer, when, lang))
}

pub(super) fn columns(lang: Lang) -> Vec<Column> {
    let own = [
        column(lang.pick("Roll", "Role")).key("what"),
        column(lang.pick("Vad", "What")).key("on"),
        below("Region", 1).key("region"),
        below(lang.pick("Genom befattningen", "Through the post"), 1).key("through"),
        below(lang.pick("Enligt regeln", "By the rule"), 0).key("by_rule"),
        below(lang.pick("Företräder", "For"), 0).key("on_behalf_of"),
        below(lang.pick("Källans ord", "The source's words"), 0),
    ];
    own.into_iter().chain(cell::basis_columns(1, lang)).collect()
}

pub(super) fn cells(hat: &Hat, fallback: Option<&crate::query::Cited>, when: &When, lang: Lang) -> Vec<Cell> {
    let word = hat.basis.as_ref().map(words::said).unwrap_or_default();
    let start = [
        what(hat, lang),
        cell::acting(cell::named(&hat.on, lang), hat.acting),
        Cell { id: None, ..cell::some_named(hat.region.as_ref(), lang) },
        cell::some_named(hat.through.as_ref(), lang),
        hat.by_rule.as_ref().map_or_else(cell::none, |programme| Cell {
            text: format!("{} {}", lang.of(phrase::OWNERS_OF), programme.shown(lang)),
            ..cell::named(programme, lang)
        }),
        cell::some_named(hat.on_behalf_of.as_ref(), lang),
        word.into(),
    ];
    let document = matches!(hat.what, HatKind::Sent(_) | HatKind::Receives);
    let basis = cell::basis(hat.basis.as_ref(), fallback.filter(|_| !document), when, lang);
    let basis = if document { [cell::none(), cell::none(), cell::none()] } else { basis };
    start.into_iter().chain(basis).collect()
}

fn holder_cells(row: &HolderRow, post: &Named, when: &When, lang: Lang) -> Vec<Cell> {
    let who = match &row.person {
        Some(person) => {
            let named = cell::acting(cell::named(person, lang), row.acting);
            Cell { text: format!("{}{}", person.shown(lang), words::acting(row.acting, lang)), ..named }
        }
        None if row.vacant => cell::of(lang.of(phrase::VACANT), "stated_vacant"),
        None => {
            let acting = words::acting(row.acting, lang);
            cell::of(format!("{}{acting}", lang.of(phrase::UNNAMED)), "unnamed")
        }
    };
    let start = [
        who,
        // The answer is about this post.
        cell::named(post, lang).plain(true),
        cell::none(),
        cell::none(),
        cell::none(),
        cell::none(),
        words::said(&row.basis).into(),
    ];
    start.into_iter().chain(cell::basis(Some(&row.basis), None, when, lang)).collect()
}

pub(super) fn seat_cells(row: &SeatRow, body: &Named, when: &When, lang: Lang) -> Vec<Cell> {
    let role = row.role.map(|role| words::role(role, lang)).unwrap_or_default();
    let who = cell::acting(cell::who(&row.who, lang), row.acting);
    let start = [
        Cell {
            text: format!(
                "{}{role}: {}{}",
                proposed_mark(row, lang),
                who.text,
                words::acting(row.acting, lang)
            ),
            ..who
        },
        Cell { id: None, ..cell::named(body, lang) },
        cell::none(),
        cell::none(),
        cell::none(),
        cell::some_named(row.on_behalf_of.as_ref(), lang),
        said_apart(&words::said(&row.basis), &role),
    ];
    start.into_iter().chain(cell::basis(Some(&row.basis), None, when, lang)).collect()
}
