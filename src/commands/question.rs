//! Which command lines are questions without a command, and which questions are none.

use crate::ask::{self, Unreadable};
use crate::commands::{NO, Problem, declared, failure};
use crate::lang::both;
use crate::model::nearest::nearest;
use clap::error::{ContextKind, ErrorKind};
use std::ffi::OsString;

/// Words after which a first word like `vem`, which is a command as well, asks a question.
const GOES_ON: &str = " ar e var heter hette har hade kan kunde ska far fick gor gjorde star sager sitter \
                       satt ingar \
    ansvarar ansvarade ager leder ledde beslutar beslutade bestammer bar skoter finns is was are were does do did \
                       has owns decides chairs leads ";

/// A command line without a command, as `gov vem är ordförande …`: the same with `ask`. One word
/// alone is a misspelt command, and so is the first of several that is nearly one.
pub fn as_question(args: &[OsString], refused: Option<&clap::Error>) -> Option<Vec<OsString>> {
    // "Vem e ordförande" is one, and `gov show e` shows the entity with that id.
    let goes_on = |first: &str, word: &str| {
        let word = crate::find::fold(word);
        !word.is_empty()
            && GOES_ON.contains(&format!(" {word} "))
            && (word.len() > 1 || ["vem", "vad", "vilka", "vilken"].contains(&first))
    };
    // Most command lines have no such words, and need no second look at what the program declares.
    let asks = |pair: &[OsString]| {
        pair[0]
            .to_str()
            .zip(pair[1].to_str())
            .is_some_and(|(word, next)| goes_on(word, next) && ask::is_asking(word))
    };
    if refused.is_none() && !args.windows(2).any(asks) {
        return None;
    }
    let program = declared();
    let at = first_word(args, &program)?;
    let first = args[at].to_str()?;
    let next = args.get(at + 1).and_then(|word| word.to_str());
    let is_question = match (program.find_subcommand(first), refused) {
        (Some(_), _) => ask::is_asking(first) && next.is_some_and(|next| goes_on(first, next)),
        (None, Some(refused)) if refused.kind() == ErrorKind::InvalidSubcommand => {
            let names = || {
                let of = |command: &clap::Command| {
                    let names = command.get_all_aliases().chain([command.get_name()]);
                    names.map(String::from).collect::<Vec<_>>()
                };
                program.get_subcommands().flat_map(of).collect::<Vec<_>>()
            };
            // No word that people ask with has a hyphen, as names of commands have.
            let is_name = first.contains('-') && nearest(first, names().iter().map(String::as_str)).is_some();
            let is_near = refused.get(ContextKind::SuggestedSubcommand).is_some();
            let is_several =
                first.trim().contains(char::is_whitespace) || next.is_some_and(|word| !word.starts_with('-'));
            is_several
                && !is_name
                && (!is_near || ask::is_asking(first.split_whitespace().next().unwrap_or(first)))
        }
        _ => false,
    };
    let question = || [&args[..at], &["ask".into()], &args[at..]].concat();
    is_question.then(question)
}

/// Where the first argument stands that is neither a flag nor the value of one.
fn first_word(args: &[OsString], program: &clap::Command) -> Option<usize> {
    let takes_value = |flag: &str| {
        let own = |arg: &&clap::Arg| arg.get_long() == Some(flag);
        program.get_arguments().find(own).is_some_and(|arg| arg.get_action().takes_values())
    };
    let mut at = 1;
    while let Some(arg) = args.get(at) {
        match arg.to_str()?.strip_prefix("--") {
            Some("") => return None,
            Some(flag) => at += if takes_value(flag) { 2 } else { 1 },
            None if arg.to_str()?.starts_with('-') => at += 1,
            None => return Some(at),
        }
    }
    None
}

/// Why a text is no question.
pub fn unreadable(why: Unreadable) -> Problem {
    failure(match why {
        Unreadable::Empty => both("frågan har inga ord", "the question has no words"),
        Unreadable::TooLong => both(
            "frågan är för lång: högst 400 tecken och 60 ord",
            "the question is too long: at most 400 characters and 60 words",
        ),
    })
}

/// What is asked for is in no such data.
pub fn refused() -> Problem {
    let message = both(
        "datamängden har inga sådana uppgifter: den säger vem som ansvarar för vad, och ingenting privat om \
         någon",
        "the data has nothing of the kind: it says who is responsible for what, and nothing private about \
         anyone",
    );
    Problem { message, help: None, code: NO }
}
