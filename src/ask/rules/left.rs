//! Words that ask for something that the chosen answer does not say: they are told as not read.

use crate::ask::read::Read;
use crate::ask::text::Word;
use crate::ask::vocabulary::Asks::{self, *};
use crate::ask::words::{forms_at, is_in, is_matter, lacking_at, put_down};

/// What every answer says: who or what it is, and who says so.
const ALWAYS: &[Asks] = &[Who, What, Which, HowMany, All, Says, Why, Document, Old];
/// Answers that say who made a document, and when.
const OF_DOCUMENTS: &[&str] = &["show", "stale", "glossary", "why", "decisions", "timeline", "cite"];

/// What an answer says besides what its rules ask for.
fn also(command: &str) -> &'static [Asks] {
    match command {
        "who-owns" => &[Own, Owns, Lead, Host, Head, Holder, Title, Task, Local, Several, Raci, Gave],
        "responsibilities" => &[Own, Lead, Host, Task, Head, Title, Chair, Sits],
        "members" => &[Elected, Own, Lead, Chair, Sits, Vice, Title, For, Proposed, Head, Holder, Task],
        "chair" => &[Elected, Lead, Chair, Head, Vice, Title, Sits, Holder],
        "person" => &[
            Elected, Own, Lead, Chair, Sits, Vice, Title, For, Holder, Proposed, Task, Reports, Ended, Begun,
            When, Route,
        ],
        "post" => &[
            Elected, Own, Lead, Chair, Sits, Title, Head, Holder, After, Ended, Begun, Reports, Task, Vice,
            Called, When,
        ],
        "decisions" => &[Decide, Recommend, Proposed, Goal, Point, Gave, Ended, Begun, Route, Title, When],
        "who-decides" => &[Decide, Recommend, May, Own, Proposed, Route, Title, When, Begun],
        "timeline" => &[
            Happened, Begun, Ended, Called, After, Decide, Proposed, Under, Reports, When, Own, Lead, Sits,
            Chair,
        ],
        "show" => &[
            Since, Task, Goal, Gave, Property, Ended, Begun, Decide, Recommend, Proposed, Called, Principle,
            Point, Recipient, Own, Host, Sits, Lead, Chair, Reports, Under, Related, Happened, When,
        ],
        "mandate" => &[Often, Route, Task, Goal, Own, Decide, May, Recommend, Proposed, When],
        "reporting-lines" => {
            &[Often, Owns, Reports, Under, Related, Head, Lead, Own, Host, Chair, After, Decide, Task, Sits]
        }
        "compare" => &[Own, Lead, Compare, Host, Chair, Sits, Title, Means],
        "gaps" => &[Lacks, Own, Host, Sits, Chair, Holder, Title, Head, Decide, Task],
        "load" => &[Most, Own, Sits, Chair, Lead, Title, Task],
        "counts" => &[Sits, Own],
        "list" => &[Happened, Title, Holder, Sits, Decide, Recommend, Proposed, Principle, Task],
        "route" => &[Route, Proposed, Decide, Recommend, Local, Several],
        "principles" => &[Lead, Decide],
        "stale" => &[When, Own, Lacks],
        "why" => &[Own, Lead, Chair, Sits, Decide, Reports, Task, Title, Host],
        "glossary" => &[Means],
        _ => &[], // Every other answer says what its rule asks for.
    }
}

/// The words of a question that neither the rule asks for nor its answer says.
pub fn over(words: &[Word], command: &str, asked: &[&[Asks]], is_of_all: bool) -> Vec<String> {
    // What happened at a time is all that did, and not only what began or ended.
    let is_all = |asks: Asks| is_of_all && command == "timeline" && matches!(asks, Begun | Ended | Called);
    let is_said = |asks: Asks| {
        !is_all(asks)
            && (ALWAYS.contains(&asks)
                || also(command).contains(&asks)
                || asked.iter().any(|any| any.contains(&asks)))
    };
    // "vem skrev planen": who is responsible for it is another.
    let is_made = |at: usize| {
        let begins = ["skr", "writ", "wrot", "tog", "tar", "tagit"];
        let makes = begins.iter().any(|begin| words[at].folded.starts_with(begin));
        makes && !OF_DOCUMENTS.contains(&command) && forms_at(words, at).any(|(asks, _)| asks == Document)
    };
    let is_left = |at: &usize| {
        // "beslutar om mål": that is what it is asked about.
        if is_matter(words, *at) {
            return false;
        }
        let mut forms = forms_at(words, *at).peekable();
        forms.peek().is_some() && !forms.any(|(asks, _)| is_said(asks))
            || is_made(*at)
            || lacking_at(words) == Some(*at) && !is_said(Lacks)
            || put_down(words).is_some_and(|(put, down)| [put, down].contains(at)) && !is_said(Ended)
    };
    (0..words.len()).filter(is_left).map(|at| words[at].said.clone()).collect()
}

/// Verbs of leaving a post or a body.
pub const LEFT: &str = " lamnade lamnat slutade slutat sluta avgick avgatt left resigned stepped quit ";

/// Whether it is asked who left, which nobody is who is there.
pub fn is_leaving(read: &Read<'_>) -> bool {
    read.words.iter().any(|word| !word.read && is_in(LEFT, &word.folded))
}
