//! `gov record` on a terminal, with nothing said yet: asks step by step, and makes a sheet of the
//! answers. `<` goes back a step, an empty answer ends what may go on.

use crate::acts::sheet;
use crate::acts::words::{KEYS, VERBS, key_of, near, verb_of};
use crate::lang::Lang;
use std::io::{self, BufRead, Write};

#[derive(Clone, Copy, PartialEq)]
enum Step {
    Source,
    Home,
    Verb,
    Subject,
    Place,
    Key,
}

/// Asks until no more is to be said; `None` is the end of the input before that.
pub fn ask(
    input: &mut dyn BufRead,
    out: &mut dyn Write,
    lang: Lang,
    sources: &[String],
) -> io::Result<Option<String>> {
    let mut answers: Vec<(Step, String)> = Vec::new();
    while let Some(step) = next(&answers) {
        write!(out, "{} ", question(step, lang))?;
        out.flush()?;
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            writeln!(out)?;
            return Ok(None);
        }
        let line = line.trim().to_string();
        if line == "<" {
            answers.pop();
            continue;
        }
        match fault(step, &line, lang, sources) {
            Some(words) => writeln!(out, "  {words}")?,
            None => answers.push((step, line)),
        }
    }
    Ok(Some(sheet(&answers, lang)))
}

/// What is asked next; nothing once no more acts are told.
fn next(answers: &[(Step, String)]) -> Option<Step> {
    let Some((step, said)) = answers.last() else { return Some(Step::Source) };
    match step {
        Step::Source => Some(Step::Home),
        Step::Home => Some(Step::Verb),
        Step::Verb if said.is_empty() => None,
        Step::Verb => Some(Step::Subject),
        Step::Subject => Some(Step::Place),
        Step::Place => Some(Step::Key),
        Step::Key if said.is_empty() => Some(Step::Verb),
        Step::Key => Some(Step::Key),
    }
}

fn question(step: Step, lang: Lang) -> &'static str {
    match step {
        Step::Source => lang.pick("Vilken källa (dess id)?", "Which source (its id)?"),
        Step::Home => lang.pick("I vilken region eller organisation?", "In which region or organisation?"),
        Step::Verb => lang.pick(
            "Vad gör dokumentet (utse, lämna, nämnd, beslut …; tomt: klart)?",
            "What does the document do (appoint, leave, committee, decision …; empty: done)?",
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

/// What is wrong with an answer, said at once.
fn fault(step: Step, line: &str, lang: Lang, sources: &[String]) -> Option<String> {
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
    match step {
        Step::Source if !sources.iter().any(|own| own == line) => Some(lang.pick(
            format!("datamängden har: {}", sources.join(", ")),
            format!("the data has: {}", sources.join(", ")),
        )),
        Step::Verb if !line.is_empty() && verb_of(line).is_none() => {
            let all = VERBS.iter().flat_map(|verb| verb.words.iter().copied());
            Some(did_you_mean(line, near(line, all)))
        }
        Step::Key if !line.is_empty() => {
            let word = line.split([':', '[']).next().unwrap_or("").trim();
            let all = KEYS.iter().flat_map(|key| key.words.iter().copied());
            match key_of(word) {
                None => Some(did_you_mean(word, near(word, all))),
                Some(_) => of_reading(&format!("- om: X\n  {line}\n"), lang),
            }
        }
        Step::Subject if line.is_empty() => Some(question(step, lang).to_string()),
        Step::Subject => of_reading(&format!("- om: {line}\n"), lang),
        Step::Place if !line.is_empty() => of_reading(&format!("- om: X [{line}]\n"), lang),
        _ => None,
    }
}

/// The first fault of a line, as a sheet would have it.
fn of_reading(text: &str, lang: Lang) -> Option<String> {
    let (_, faults) = sheet::read(text);
    faults.first().map(|fault| fault.message.get(lang).to_string())
}

fn sheet(answers: &[(Step, String)], lang: Lang) -> String {
    let mut out = String::new();
    for (step, said) in answers {
        match step {
            Step::Source => out += &format!("{}: {said}\n", lang.pick("källa", "source")),
            Step::Home if said.is_empty() => out += lang.pick("händelser:\n", "acts:\n"),
            Step::Home => {
                let (home, acts) = lang.pick(("i", "händelser"), ("in", "acts"));
                out += &format!("{home}: {said}\n{acts}:\n");
            }
            Step::Verb if said.is_empty() => {}
            Step::Verb => out += &format!("- {said}: "),
            Step::Subject => out += said,
            Step::Place if said.is_empty() => out.push('\n'),
            Step::Place => out += &format!(" [{said}]\n"),
            Step::Key if said.is_empty() => {}
            Step::Key => out += &format!("  {said}\n"),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(input: &str) -> (Option<String>, String) {
        let mut out = Vec::new();
        let sheet = ask(&mut input.as_bytes(), &mut out, Lang::Sv, &["prot".to_string()]).expect("no fault");
        (sheet, String::from_utf8(out).expect("UTF-8"))
    }

    #[test]
    fn answers_make_a_sheet() {
        let (sheet, told) = answered(
            "fel\nprot\nRegion Skåne\nutsee\nutse\nBo\n<\nAnna Ask, HSD\n12, från 1 april 2026\nefter Per Ek\n\
             efter: Per Ek\n\n\n",
        );
        let made = sheet.expect("a sheet");
        assert_eq!(
            made,
            "källa: prot\ni: Region Skåne\nhändelser:\n- utse: Anna Ask, HSD [12, från 1 april 2026]\n  efter: Per \
             Ek\n"
        );
        assert!(super::sheet::read(&made).1.is_empty());
        assert!(told.contains("datamängden har: prot") && told.contains("menade du `utse`?"), "{told}");
    }

    #[test]
    fn an_end_before_the_last_answer_is_nothing() {
        assert_eq!(answered("prot\nRegion Skåne\nutse\n").0, None);
    }
}
