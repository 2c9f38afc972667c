//! `gov record` on a terminal, with nothing said yet: asks step by step, the document first and
//! then what it says, and makes a sheet of the answers. `<` goes back a step, an empty answer ends
//! what may go on.

use super::answers::{Step, is_of_decision, next, place, question, sheet};
use super::documents::{self, Document, Meant};
use crate::acts::words::{KEYS, Says, VERBS, key_of, near, seat_word, verb_of};
use crate::acts::{Fault, sheet};
use crate::lang::Lang;
use crate::report::escape;
use std::io::{self, BufRead, Write};

/// What the data knows, for answers to be judged at once.
pub struct Known<'k> {
    pub sources: &'k [Document],
    /// What is asked or wrong of the sheet so far.
    pub judge: &'k dyn Fn(&str) -> Vec<Fault>,
}

/// Asks until no more is to be said. The sheet of the answers, and whether it is whole: the input
/// may end before that, and what was answered is not lost.
pub fn ask(
    input: &mut dyn BufRead,
    out: &mut dyn Write,
    lang: Lang,
    known: &Known<'_>,
) -> io::Result<(String, bool)> {
    let mut answers: Vec<(Step, String)> = Vec::new();
    // An answer that is meant all the same is given twice.
    let mut refused = String::new();
    write!(out, "{}", escaped(&documents::listed(known.sources, lang)))?;
    while let Some(step) = next(&answers) {
        write!(out, "{} ", question(step, &answers, lang))?;
        let Some(line) = answer(input, out)? else { return Ok((sheet(&answers, lang), false)) };
        if line == "<" {
            answers.pop();
            continue;
        }
        if step == Step::Source {
            match documents::meant(&line, known.sources, lang) {
                Meant::One(document) => {
                    writeln!(out, "  {}", escape::terminal(&documents::chosen(document, lang)))?;
                    answers.push((step, document.id.clone()));
                }
                Meant::Ask(words) => write!(out, "{}", escaped(&words))?,
            }
            continue;
        }
        if let Some(words) = fault(step, &line, lang, &answers, known) {
            let is_meant = step == Step::Home && refused == line;
            if !is_meant {
                writeln!(out, "  {words}")?;
                refused = line;
                continue;
            }
        }
        let is_told = step == Step::Key && line.is_empty();
        answers.push((step, line));
        if is_told && !mend(input, out, lang, &mut answers, known)? {
            return Ok((sheet(&answers, lang), false));
        }
    }
    Ok((sheet(&answers, lang), true))
}

/// Lines for a terminal: titles are words of others.
fn escaped(text: &str) -> String {
    text.lines().map(|line| escape::terminal(line) + "\n").collect()
}

/// A line of the input; `None` is its end.
fn answer(input: &mut dyn BufRead, out: &mut dyn Write) -> io::Result<Option<String>> {
    out.flush()?;
    let mut line = String::new();
    if input.read_line(&mut line)? == 0 {
        writeln!(out)?;
        return Ok(None);
    }
    Ok(Some(line.trim().to_string()))
}

/// Asks of what is in doubt in the act that was told, until nothing is, or nothing is answered.
/// Whether the input goes on.
fn mend(
    input: &mut dyn BufRead,
    out: &mut dyn Write,
    lang: Lang,
    answers: &mut [(Step, String)],
    known: &Known<'_>,
) -> io::Result<bool> {
    loop {
        let faults = (known.judge)(&sheet(answers, lang));
        let Some(fault) = faults.first() else { return Ok(true) };
        writeln!(out, "  {}", fault.message.get(lang))?;
        for line in fault.help.iter().flat_map(|help| help.get(lang).lines()) {
            writeln!(out, "    {line}")?;
        }
        let Some(at) = place(answers, fault.line, lang) else { return Ok(true) };
        let asks = lang.pick(
            "Ett av svaren ovan, eller hela raden på nytt (tomt: låt stå):",
            "One of the answers above, or the whole line again (empty: leave it):",
        );
        write!(out, "  {}\n  {asks} ", answers[at].1)?;
        let Some(line) = answer(input, out)? else { return Ok(false) };
        if line.is_empty() {
            return Ok(true);
        }
        let help = fault.help.as_ref().map_or("", |help| help.get(lang));
        let before = answers[at].1.clone();
        answers[at].1 = mended(&before, &line, help);
        // What can't be read is no answer.
        if let Some(fault) = sheet::read(&sheet(answers, lang)).1.first() {
            writeln!(out, "  {}", fault.message.get(lang))?;
            answers[at].1 = before;
        }
    }
}

/// A line with an answer: `Eva Ek = eva-ek`, or its id alone, is put in; all else is the new line.
fn mended(line: &str, answer: &str, help: &str) -> String {
    let choices = help.split('`').filter(|choice| choice.contains(" = "));
    let is_it = |choice: &&str| *choice == answer || choice.ends_with(&format!(" = {answer}"));
    let choice = choices.into_iter().find(is_it);
    match choice.and_then(|choice| Some((choice, choice.rsplit_once(" = ")?.0))) {
        Some((choice, name)) if line.contains(name) => line.replacen(name, choice, 1),
        _ => answer.to_string(),
    }
}

/// What is wrong with an answer, said at once.
fn fault(
    step: Step,
    line: &str,
    lang: Lang,
    answers: &[(Step, String)],
    known: &Known<'_>,
) -> Option<String> {
    let did_you_mean = |word: &str, near: Option<&str>| match near {
        Some(near) => lang.pick(
            format!("okänt ord `{word}`; menade du `{near}`?"),
            format!("unknown word `{word}`; did you mean `{near}`?"),
        ),
        None => lang.pick(
            format!("okänt ord `{word}`; `gov registrera --words` visar alla"),
            format!("unknown word `{word}`; `gov record --words` shows them all"),
        ),
    };
    // A comment in a sheet would take the rest of the answer with it.
    let is_outside = |at: usize| line[..at].rfind('[') <= line[..at].rfind(']');
    let begins = |at: usize| line[..at].chars().next_back().is_none_or(char::is_whitespace) && is_outside(at);
    if step != Step::Place && line.match_indices('#').any(|(at, _)| begins(at)) {
        return Some(lang.pick(
            "`#` efter ett mellanslag börjar en kommentar; skriv det utan mellanslag före".to_string(),
            "`#` after a space begins a comment; write it without the space".to_string(),
        ));
    }
    let told = |fault: &Fault| fault.message.get(lang).to_string();
    let with = |said: &str| {
        let all: Vec<(Step, String)> = answers.iter().cloned().chain([(step, said.to_string())]).collect();
        sheet(&all, lang)
    };
    match step {
        Step::Home => {
            let faults = (known.judge)(&with(line));
            faults.first().map(|fault| {
                let again = lang
                    .pick("; skriv det igen om det ska vara så", "; write it again if that is what you mean");
                told(fault) + again
            })
        }
        Step::Verb | Step::Below if !line.is_empty() && verb_of(line).is_none() => {
            let all = VERBS.iter().flat_map(|verb| verb.words.iter().copied());
            Some(did_you_mean(line, near(line, all)))
        }
        Step::Key if !line.is_empty() => {
            let word = line.split('[').next().unwrap_or("").trim();
            let word = word.split_once(": ").map_or(word.trim_end_matches(':'), |(word, _)| word);
            let all = KEYS.iter().flat_map(|key| key.words.iter().copied());
            match key_of(word).or_else(|| seat_word(word).map(|(key, _)| key)) {
                None => Some(did_you_mean(word, near(word, all))),
                Some(key) if key.says == Says::Acts && is_of_decision(answers) => Some(lang.pick(
                    "lämna svaret tomt: därefter kommer frågan vad beslutet gör".to_string(),
                    "leave this empty: next you are asked what the decision does".to_string(),
                )),
                Some(key) if key.says == Says::Acts => Some(lang.pick(
                    "händelser står bara under ett beslut eller ett förslag".to_string(),
                    "acts stand only under a decision or a proposal".to_string(),
                )),
                Some(_) => {
                    let (_, faults) = sheet::read(&with(line));
                    faults.first().map(told).or_else(|| no_line(line, answers, lang, known))
                }
            }
        }
        Step::Subject if line.is_empty() => Some(question(step, answers, lang).to_string()),
        Step::Subject => {
            of_reading(&format!("- om: {line}\n"), lang).or_else(|| no_line(line, answers, lang, known))
        }
        Step::Place if !line.is_empty() => {
            let item = format!("X [{line}]");
            of_reading(&format!("- om: {item}\n"), lang).or_else(|| no_line(&item, answers, lang, known))
        }
        _ => None,
    }
}

/// That the source has no such line.
fn no_line(text: &str, answers: &[(Step, String)], lang: Lang, known: &Known<'_>) -> Option<String> {
    let source = &answers.first()?.1;
    let count = known.sources.iter().find(|document| document.id == *source)?.lines?;
    let (sheet, _) =
        sheet::read(&format!("- om: {}\n", text.split_once(": ").map_or(text, |(_, rest)| rest)));
    let cites = sheet.acts.iter().flat_map(|act| &act.subject).flat_map(|item| &item.mods.cites);
    let last =
        cites.filter_map(|cite| cite.strip_prefix('L')?.rsplit(['-', 'L']).next()?.parse::<usize>().ok());
    let last = last.max().filter(|last| *last > count)?;
    Some(lang.pick(
        format!("{source} har {count} rader, ingen rad {last}"),
        format!("{source} has {count} lines, no line {last}"),
    ))
}

/// The first fault of a line, as a sheet would have it.
fn of_reading(text: &str, lang: Lang) -> Option<String> {
    let (_, faults) = sheet::read(text);
    faults.first().map(|fault| fault.message.get(lang).to_string())
}

#[cfg(test)]
#[path = "steps_tests.rs"]
mod tests;
