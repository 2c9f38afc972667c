//! The answers of `gov record` on a terminal: what is asked next, and the sheet that they make.

use crate::acts::words::{Does, verb_of};
use crate::lang::Lang;
use crate::model::kind::Kind;

#[derive(Clone, Copy, PartialEq)]
pub enum Step {
    Source,
    Home,
    Verb,
    /// What a decision does, of an act that stands under it.
    Below,
    Subject,
    Place,
    Key,
}

type Answers = [(Step, String)];

/// Whether the act that is told is a decision or a proposal, or stands under one.
pub fn is_of_decision(answers: &Answers) -> bool {
    let verb = answers.iter().rev().find(|(step, _)| *step == Step::Verb);
    let does = verb.and_then(|(_, word)| verb_of(word)).map(|verb| verb.does);
    matches!(does, Some(Does::Is(Kind::Decision, sort)) if sort != Some("delegation"))
}

/// Whether the act that is told stands under a decision.
fn is_below(answers: &Answers) -> bool {
    let last = answers.iter().rev().find(|(step, _)| matches!(step, Step::Verb | Step::Below));
    last.is_some_and(|(step, said)| *step == Step::Below && !said.is_empty())
}

/// What is asked next; nothing once no more acts are told.
pub fn next(answers: &Answers) -> Option<Step> {
    let Some((step, said)) = answers.last() else { return Some(Step::Source) };
    match step {
        Step::Source => Some(Step::Home),
        Step::Home => Some(Step::Verb),
        Step::Verb if said.is_empty() => None,
        Step::Below if said.is_empty() => Some(Step::Verb),
        Step::Verb | Step::Below => Some(Step::Subject),
        Step::Subject => Some(Step::Place),
        Step::Place => Some(Step::Key),
        Step::Key if !said.is_empty() => Some(Step::Key),
        Step::Key if is_of_decision(answers) => Some(Step::Below),
        Step::Key => Some(Step::Verb),
    }
}

pub fn question(step: Step, answers: &Answers, lang: Lang) -> &'static str {
    match step {
        Step::Source => lang.pick(
            "Vilket dokument (id eller ord ur titeln)?",
            "Which document (its id, or words of its title)?",
        ),
        Step::Home => lang.pick("I vilken region eller organisation?", "In which region or organisation?"),
        Step::Verb => lang.pick(
            "Vad gör dokumentet (utse, lämna, nämnd, beslut …; tomt: klart)?",
            "What does the document do (appoint, leave, committee, decision …; empty: done)?",
        ),
        Step::Below if is_below(answers) => lang.pick(
            "Vad gör beslutet mer (tomt: inget mer)?",
            "What else does the decision do (empty: no more)?",
        ),
        Step::Below => lang.pick(
            "Vad gör beslutet (utse, inrätta, byt namn …; tomt: inget mer)?",
            "What does the decision do (appoint, create, rename …; empty: no more)?",
        ),
        Step::Subject => lang.pick("Vem eller vad?", "Who or what?"),
        Step::Place => lang.pick(
            "På vilken rad, och från när (12, från 1 april 2026; tomt: vet inte)?",
            "On which line, and from when (12, from 1 April 2026; empty: not known)?",
        ),
        Step::Key => {
            lang.pick("Mer (ordförande: Anna Ask; tomt: nästa)?", "More (chair: Anna Ask; empty: the next)?")
        }
    }
}

/// The answer that stands on a line of the sheet: of an act, whom it is about.
pub fn place(answers: &Answers, line: usize, lang: Lang) -> Option<usize> {
    (0..answers.len()).find(|at| {
        let before = sheet(&answers[..*at], lang);
        let (step, said) = &answers[*at];
        let has_line = !matches!(step, Step::Verb | Step::Below | Step::Place) && !said.is_empty();
        has_line && before.matches('\n').count() + 1 == line
    })
}

/// The sheet of the answers.
pub fn sheet(answers: &Answers, lang: Lang) -> String {
    let mut out = String::new();
    let (mut is_nested, mut is_begun) = (false, false);
    for (step, said) in answers {
        match step {
            Step::Source => out += &format!("{}: {said}\n", lang.pick("källa", "source")),
            Step::Home if said.is_empty() => out += lang.pick("händelser:\n", "acts:\n"),
            Step::Home => {
                let (home, acts) = lang.pick(("i", "händelser"), ("in", "acts"));
                out += &format!("{home}: {said}\n{acts}:\n");
            }
            Step::Verb | Step::Below if said.is_empty() => {}
            Step::Verb => {
                (is_nested, is_begun) = (false, false);
                out += &format!("- {said}: ");
            }
            Step::Below => {
                if !is_begun {
                    out += lang.pick("  händelser:\n", "  acts:\n");
                }
                (is_nested, is_begun) = (true, true);
                out += &format!("  - {said}: ");
            }
            Step::Subject => out += said,
            Step::Place if said.is_empty() => out.push('\n'),
            Step::Place => out += &format!(" [{said}]\n"),
            Step::Key if said.is_empty() => {}
            Step::Key if is_nested => out += &format!("    {said}\n"),
            Step::Key => out += &format!("  {said}\n"),
        }
    }
    out
}
