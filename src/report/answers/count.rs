//! How many sit in a body, with what is certain and what is not.

use crate::lang::Lang;
use crate::query::When;
use crate::query::count::{Because, Counted};
use crate::report::answer::Answer;
use crate::report::cell::{self, Cell};
use crate::report::phrase;
use crate::report::{Report, column, v1, words};

pub fn report(answer: &Counted, when: &When, lang: Lang) -> Report {
    let body = &answer.body.shown(lang);
    let counted = answer.exact || answer.at_least > 0 || answer.perhaps.is_some();
    Answer::new(
        "gov/members-count/1",
        lang.pick(format!("Hur många ingår i {body}?"), format!("How many sit in {body}?")),
        when,
        lang,
    )
    .head("body", v1::named(&answer.body))
    .head("decided", answer.exact)
    .head("at_least", answer.at_least)
    .head("perhaps", answer.perhaps.as_ref().map(|(number, _)| number))
    .head("proposed", answer.proposed)
    .columns([
        column(lang.pick("Antal", "Number")),
        column(lang.pick("Därför att", "Because")).key("because"),
    ])
    .rows(rows(answer, lang))
    .report_found(counted)
}

fn rows(answer: &Counted, lang: Lang) -> Vec<Vec<Cell>> {
    let mut rows = vec![vec![number(answer, lang).into(), cell::none()]];
    rows.extend(answer.because.iter().map(|because| vec![cell::none(), because_cell(because, lang)]));
    if answer.proposed > 0 {
        let proposed = answer.proposed;
        let text = lang.pick(
            format!("föreslagna räknas inte: {proposed}"),
            format!("proposed ones are not counted: {proposed}"),
        );
        rows.push(vec![
            cell::none(),
            cell::of(text, serde_json::json!({ "reason": "proposed", "number": proposed })),
        ]);
    }
    // JSON has the number in the head; its rows are the reasons.
    if rows.len() > 1 {
        let (text, first) = (rows[0][0].clone(), rows.remove(1));
        rows[0] = vec![text, first[1].clone()];
    }
    rows
}

fn number(answer: &Counted, lang: Lang) -> String {
    let least = answer.at_least;
    match (answer.exact, &answer.perhaps) {
        (true, _) => least.to_string(),
        (false, _) if least == 0 => lang.pick("kan inte avgöras".into(), "can't be decided".into()),
        (false, Some((all, rules))) if !rules.is_empty() => {
            let rules = words::names(rules, lang);
            lang.pick(
                format!("minst {least}; {all} om de kända är alla ({rules})"),
                format!("at least {least}; {all} if those known are all ({rules})"),
            )
        }
        (false, Some((all, _))) => lang.pick(
            format!("kan inte avgöras: minst {least}, {all} om alla platser gällde"),
            format!("can't be decided: at least {least}, {all} if all seats held"),
        ),
        (false, None) => lang
            .pick(format!("kan inte avgöras; minst {least}"), format!("can't be decided; at least {least}")),
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
                    format!("whether the seat held then can't be decided: {who}"),
                ),
            )
        }
        Because::Perhaps(one) => (
            "perhaps",
            lang.pick(
                format!("om {} ingick då går inte att avgöra", one.shown(lang)),
                format!("whether {} sat there then can't be decided", one.shown(lang)),
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
            ("range", format!("{words}: {said} {stated}"))
        }
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
        | Because::Range(..)
        | Because::Described(_)
        | Because::Example(_)
        | Because::PerhapsUnnamed(_) => Vec::new(),
    };
    let said = match because {
        Because::Described(said) | Because::Range(said, _) => Some(said),
        _ => None,
    };
    match because {
        Because::Example(who) | Because::PerhapsUnnamed(who) => cell::of(
            text,
            serde_json::json!({ "reason": reason, "about": named, "words": said, "who": v1::who(who) }),
        ),
        _ => cell::of(text, serde_json::json!({ "reason": reason, "about": named, "words": said })),
    }
}
