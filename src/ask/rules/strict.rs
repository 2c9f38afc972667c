//! What keeps a rule from answering something else than what is asked.

use crate::ask::mentions::Mention;
use crate::ask::read::Read;
use crate::ask::rules::make::{decisions, none_of};
use crate::ask::rules::{Made, TOPIC};
use crate::ask::text::Word;
use crate::ask::vocabulary::Asks::*;
use crate::ask::words::asking_for;
use crate::model::kind::{BODY, DECISION, POST};

/// "styrgrupper har en ordförande", "förslag": a list of all would leave out what is asked.
pub fn is_narrowed(read: &Read<'_>, at: usize) -> bool {
    let of = [Chair, Holder, Lacks, Vice, Ended, Old, Local, Several, Head];
    let kind = read.nouns.iter().find(|(noun, _)| *noun == at).map(|(_, kind)| *kind);
    let nouns: Vec<&str> = read
        .nouns
        .iter()
        .filter(|(_, own)| Some(*own) == kind)
        .map(|(noun, _)| read.words[*noun].said.as_str())
        .collect();
    let is_noun = |word: &Word| nouns.contains(&word.said.as_str());
    // "rekommendationer, beslut och förslag" are all of them.
    let is_one_of_many = |word: &Word| is_noun(word) && nouns.len() > 1;
    // "vilka är med" asks for no members.
    let is_with = |word: &Word| matches!(word.folded.as_str(), "ar" | "med");
    asking_for(&read.words, &of).next().is_some()
        || asking_for(&read.words, &[Proposed, Recommend]).any(|word| !is_one_of_many(word))
        || asking_for(&read.words, &[Sits, Decide]).any(|word| !is_noun(word) && !is_with(word))
}

/// "antog regionstyrelsen": it decides, and is not decided about.
pub fn done_by(read: &Read<'_>) -> Made {
    none_of(read, TOPIC | DECISION)?;
    let is_doer = |one: &&Mention| one.of_kinds(read.model, BODY | POST);
    let is_one = read.mentions.iter().filter(is_doer).count() == 1;
    // "är direktören tillsatt": whoever is appointed decides nothing.
    let is_done_to = asking_for(&read.words, &[Decide]).any(|word| word.folded.starts_with("tillsat"));
    if !is_one || is_done_to {
        return None;
    }
    decisions(read).filter(|(args, _)| args.iter().any(|arg| arg == "--by"))
}
