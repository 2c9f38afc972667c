//! What keeps a rule from answering something else than what is asked.

use crate::ask::mentions::Mention;
use crate::ask::read::Read;
use crate::ask::rules::decided::decisions;
use crate::ask::rules::make::none_of;
use crate::ask::rules::{Made, TOPIC};
use crate::ask::text::Word;
use crate::ask::vocabulary::Asks::*;
use crate::ask::words::{asking_for, put_down};
use crate::model::kind::{BODY, DECISION, POST};

/// "styrgrupper har en ordförande", "förslag": a list of all would leave out what is asked.
pub fn is_narrowed(read: &Read<'_>, at: usize) -> bool {
    let of = [Own, Chair, Holder, Lacks, Vice, Ended, Old, Local, Several, Head];
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
    // "vilka enheter läggs ned".
    asking_for(&read.words, &of).next().is_some()
        || put_down(&read.words).is_some()
        || asking_for(&read.words, &[Proposed, Recommend]).any(|word| !is_one_of_many(word))
        || asking_for(&read.words, &[Sits, Decide]).any(|word| !is_noun(word) && !is_with(word))
}

/// "är direktören tillsatt", "har gruppen utsetts": whoever is appointed decides nothing.
pub fn is_done_to(read: &Read<'_>) -> bool {
    // "har styrelsen godkänt" asks what it did.
    let first = read.words.first().map_or("", |word| word.folded.as_str());
    let has_done = matches!(first, "har" | "hade" | "has" | "had" | "have");
    asking_for(&read.words, &[Decide, Sits])
        .any(|word| is_done(word) && (!has_done || word.kept.ends_with('s') || word.folded.ends_with("ed")))
}

/// "utsetts", "beslutad", "godkänts", "tillsatt", and not "tillsätta".
fn is_done(word: &Word) -> bool {
    let ends = ["ats", "tts", "ad", "ade", "edd", "edda", "and", "anda", "ant", "ants", "agen", "agna", "ed"];
    let begins = ["beslut", "utse", "godkan", "antag", "fastst", "adopt", "approv", "decid"];
    word.kept.starts_with("tillsatt")
        || begins.iter().any(|begin| word.folded.starts_with(begin))
            && ends.iter().any(|end| word.folded.ends_with(end))
}

/// What became of the decisions that are asked for: "föreslagna", "avslagits".
pub fn status(read: &Read<'_>) -> Option<&'static str> {
    let of = |word: &Word| match word.folded.as_str() {
        "foreslagna" | "foreslaget" | "foreslagen" | "proposed" => Some("proposed"),
        "antagna" | "antaget" | "antagen" | "antagits" | "adopted" => Some("adopted"),
        folded => {
            let begins = |all: &[&str]| all.iter().any(|begin| folded.starts_with(begin));
            match () {
                () if begins(&["avslag", "avslog", "avvisa", "reject"]) => Some("rejected"),
                () if begins(&["upphav", "repeal"]) => Some("repealed"),
                // "sagt nej till", "röstades ner", "turned down".
                () if matches!(folded, "nej" | "rostades" | "turned") && read.any(&[Decide]) => {
                    Some("rejected")
                }
                () => None, // No word of what became of it.
            }
        }
    };
    let all: Vec<&'static str> = read.words.iter().filter(|word| !word.read).filter_map(of).collect();
    // "föreslagna och antagna" are more than one.
    if all.iter().all(|one| Some(one) == all.first()) { all.first().copied() } else { None }
}

/// "antog regionstyrelsen": it decides, and is not decided about.
pub fn done_by(read: &Read<'_>) -> Made {
    none_of(read, TOPIC | DECISION)?;
    let is_doer = |one: &&Mention| one.of_kinds(read.model, BODY | POST);
    let is_one = read.mentions.iter().filter(is_doer).count() == 1;
    if !is_one || is_done_to(read) {
        return None;
    }
    decisions(read).filter(|(args, _)| args.iter().any(|arg| arg == "--by"))
}
