//! How many sit in a body, with what is certain and what is not.

use crate::lang::Lang;
use crate::model::seat::Role;
use crate::query::When;
use crate::query::count::{Because, Counted, NotYet, Size};
use crate::report::answer::Answer;
use crate::report::answers::{lead, not_yet};
use crate::report::cell::{self, Cell};
use crate::report::phrase;
use crate::report::{Report, column, v1, words};
use serde_json::{Value, json};

pub fn report(answer: &Counted, when: &When, lang: Lang) -> Report {
    let body = words::of_region(&answer.body, answer.region.as_ref(), lang);
    let members = &answer.members;
    let is_told = matches!(members.because[..], [Because::Disputed(_) | Because::Range(..)]);
    let counted = is_told || is_counted(members) || answer.beside.iter().any(|(_, size)| is_counted(size));
    let beside =
        answer.beside.iter().map(|(role, size)| json!({ "role": v1::role(*role), "size": json(size) }));
    Answer::new(
        "gov/members-count/1",
        lang.pick(format!("Hur många ingår i {body}?"), format!("How many sit in {body}?")),
        when,
        lang,
    )
    .head("body", v1::named(&answer.body))
    .head("decided", members.is_exact())
    .head("at_least", members.at_least)
    .head("at_most", members.at_most)
    .head("perhaps", members.perhaps.as_ref().map(|(number, _)| number))
    .head("vacant", members.vacant)
    .head("beside", beside.collect::<Vec<_>>())
    .head("proposed", answer.proposed)
    .columns([
        column(lang.pick("Antal", "Number")).key("role"),
        column(lang.pick("Därför att", "Because")).key("because"),
    ])
    .rows(rows(answer, lang))
    .report_found(counted)
    .led_by(lead::count(answer, lang))
}

pub(super) fn is_counted(size: &Size) -> bool {
    size.is_exact() || size.at_least > 0 || size.perhaps.is_some()
}

fn json(size: &Size) -> Value {
    json!({
        "decided": size.is_exact(),
        "at_least": size.at_least,
        "at_most": size.at_most,
        "perhaps": size.perhaps.as_ref().map(|(number, _)| number),
        "vacant": size.vacant,
    })
}

/// The number of the members with its reasons, then of those beside them; JSON has the numbers in
/// the head, and its rows are the reasons.
fn rows(answer: &Counted, lang: Lang) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    let is_only_beside = !is_counted(&answer.members) && !answer.beside.is_empty();
    for (role, size) in std::iter::once((None, &answer.members))
        .chain(answer.beside.iter().map(|(role, size)| (Some(*role), size)))
    {
        let number = number(size, lang);
        let first = match role {
            Some(role) => format!("{}: {number}", sort(role, lang)),
            None if is_only_beside || !answer.beside.is_empty() => {
                format!("{}: {number}", lang.pick("ledamöter", "members"))
            }
            None => number,
        };
        let mut because = size.because.iter().map(|because| because_cell(because, lang));
        let of = json!(role.map(v1::role));
        let stated = size.stated.as_ref().map(|stated| {
            let text =
                format!("{} {}", lang.pick("källan anger", "the source states"), stated.in_words(lang));
            cell::of(text, json!({ "reason": "stated", "number": v1::number(stated) }))
        });
        rows.push(vec![cell::of(first, of.clone()), because.next().or(stated).unwrap_or_else(cell::none)]);
        rows.extend(because.map(|because| vec![cell::of("", of.clone()), because]));
    }
    let is_told =
        answer.members.because.iter().any(|why| matches!(why, Because::NotYet(NotYet::Proposed, _)));
    if answer.proposed > 0 && !is_told {
        let proposed = answer.proposed;
        let text = lang.pick(
            format!("föreslagna räknas inte: {proposed}"),
            format!("proposed ones are not counted: {proposed}"),
        );
        let cell = cell::of(text, json!({ "reason": "proposed", "number": proposed }));
        match &mut rows[..] {
            [only] if answer.members.because.is_empty() => only[1] = cell,
            _ => rows.push(vec![cell::none(), cell]),
        }
    }
    rows
}

/// Those who have a role, as several.
pub(super) fn sort(role: Role, lang: Lang) -> String {
    match role {
        Role::CoOpted => lang.pick("adjungerade", "co-opted").to_string(),
        Role::Deputy => lang.pick("ersättare", "substitutes").to_string(),
        Role::Secretary => lang.pick("sekreterare", "secretaries").to_string(),
        _ => words::role(role, lang), // Is the same of several.
    }
}

pub(super) fn number(size: &Size, lang: Lang) -> String {
    let least = size.at_least;
    let number = match (size.is_exact(), &size.perhaps, size.at_most) {
        (true, ..) => least.to_string(),
        (false, _, Some(most)) => {
            lang.pick(format!("minst {least}, högst {most}"), format!("at least {least}, at most {most}"))
        }
        (false, Some((all, rules)), _) if !rules.is_empty() => {
            let rules = words::names(rules, lang);
            if least == 0 {
                return lang.pick(
                    format!("{all} om de kända är alla ({rules})"),
                    format!("{all} if those known are all ({rules})"),
                );
            }
            lang.pick(
                format!("minst {least}; {all} om de kända är alla ({rules})"),
                format!("at least {least}; {all} if those known are all ({rules})"),
            )
        }
        (false, ..) if least == 0 => lang.pick("kan inte avgöras".into(), "can't be determined".into()),
        (false, Some((all, _)), _) => lang.pick(
            format!("kan inte avgöras: minst {least}, {all} om alla platser gällde"),
            format!("can't be determined: at least {least}, {all} if all seats applied"),
        ),
        (false, None, None) => lang.pick(
            format!("kan inte avgöras; minst {least}"),
            format!("can't be determined; at least {least}"),
        ),
    };
    match size.vacant {
        0 => number,
        1 => lang.pick(format!("{number}, varav 1 vakant"), format!("{number}, 1 of them vacant")),
        vacant => lang
            .pick(format!("{number}, varav {vacant} vakanta"), format!("{number}, {vacant} of them vacant")),
    }
}

fn because_cell(because: &Because, lang: Lang) -> Cell {
    let (reason, text) = match because {
        Because::NoSeats => (
            "no_seats",
            lang.pick(
                "källan anger inga beslutade platser".to_string(),
                "the source states no adopted seats".to_string(),
            ),
        ),
        Because::OnlyLed => (
            "only_led",
            lang.pick(
                "källan anger bara vem som leder, och inte hur många som ingår".to_string(),
                "the source states only who leads, and not how many sit there".to_string(),
            ),
        ),
        Because::NotYet(why, sizes) => not_yet::told(*why, sizes, lang),
        Because::ConstitutedBy(body) => (
            "constituted_by",
            lang.pick(
                format!("utgörs av {}; räkna där", body.shown(lang)),
                format!("is {} in another role; count there", body.shown(lang)),
            ),
        ),
        Because::OpenRule(rule) => (
            "open_rule",
            lang.pick(
                format!("{}: källan anger inte antalet", rule.shown(lang)),
                format!("{}: the source does not state the number", rule.shown(lang)),
            ),
        ),
        Because::MayOverlap(post, class) => (
            "may_overlap",
            lang.pick(
                format!(
                    "{} kan vara en av dem som avses med ”{}”; källan säger inte",
                    post.shown(lang),
                    class.shown(lang)
                ),
                format!(
                    "{} may be one of those meant by “{}”; the source does not say",
                    post.shown(lang),
                    class.shown(lang)
                ),
            ),
        ),
        Because::Described(said) => (
            "described",
            lang.pick(
                format!("”{said}”: varken namn eller antal anges"),
                format!("“{said}”: neither names nor number stated"),
            ),
        ),
        Because::Body(body) => (
            "body",
            lang.pick(
                format!("hur många som kommer från {} anges inte", body.shown(lang)),
                format!("how many come from {} is not stated", body.shown(lang)),
            ),
        ),
        Because::Example(who) => {
            let who = phrase::who(who).plain(lang);
            (
                "example",
                lang.pick(
                    format!("{who} är bara ett exempel i källan"),
                    format!("{who} is only an example in the source"),
                ),
            )
        }
        Because::PerhapsUnnamed(who) => {
            let who = phrase::who(who).plain(lang);
            (
                "perhaps",
                lang.pick(
                    format!("om platsen gällde då går inte att avgöra: {who}"),
                    format!("whether the seat held then can't be determined: {who}"),
                ),
            )
        }
        Because::Perhaps(one) => (
            "perhaps",
            lang.pick(
                format!("om {} ingick då går inte att avgöra", one.shown(lang)),
                format!("whether {} sat there then can't be determined", one.shown(lang)),
            ),
        ),
        Because::Fewer(rule, stated, known) => {
            let stated = stated.in_words(lang);
            let words = lang.pick(
                format!("{}: källan anger {stated}, kända är {known}", rule.shown(lang)),
                format!("{}: the source states {stated}, known are {known}", rule.shown(lang)),
            );
            ("known_differs", words)
        }
        Because::Range(words, stated) => {
            let stated = stated.in_words(lang);
            let said = lang.pick("källan anger", "the source states");
            let words = if words.is_empty() { String::new() } else { format!("{words}: ") };
            ("range", format!("{words}{said} {stated}"))
        }
        Because::Disputed(numbers) => {
            let each = lead::disputed(numbers, lang);
            (
                "disputed",
                lang.pick(format!("källorna är oense: {each}"), format!("the sources disagree: {each}")),
            )
        }
        Because::MayBeAmong(number) => (
            "may_be_among",
            lang.pick(
                format!("vilka av de namngivna som är bland de {number} säger källan inte"),
                format!("the source does not say which of those named are among the {number}"),
            ),
        ),
    };
    let named: Vec<v1::Named> = match because {
        Because::ConstitutedBy(one)
        | Because::OpenRule(one)
        | Because::Body(one)
        | Because::Perhaps(one)
        | Because::Fewer(one, ..) => {
            vec![v1::named(one)]
        }
        Because::MayOverlap(post, class) => vec![v1::named(post), v1::named(class)],
        Because::NoSeats
        | Because::OnlyLed
        | Because::NotYet(..)
        | Because::Range(..)
        | Because::Disputed(_)
        | Because::MayBeAmong(_)
        | Because::Described(_)
        | Because::Example(_)
        | Because::PerhapsUnnamed(_) => Vec::new(),
    };
    let said = match because {
        Because::Described(said) | Because::Range(said, _) => Some(said),
        _ => None,
    };
    match because {
        Because::Disputed(numbers) => {
            let numbers = lead::claims(numbers);
            cell::of(text, json!({ "reason": reason, "about": named, "words": said, "numbers": numbers }))
        }
        Because::Example(who) | Because::PerhapsUnnamed(who) => {
            cell::of(text, json!({ "reason": reason, "about": named, "words": said, "who": v1::who(who) }))
        }
        _ => cell::of(text, json!({ "reason": reason, "about": named, "words": said })),
    }
}
