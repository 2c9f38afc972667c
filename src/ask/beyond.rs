//! Words of a question that turn what is asked into something that no command answers. A question
//! that has one is not read: the answer to it without the word is the answer to another question.

use crate::ask::Asked;
use crate::ask::acting;
use crate::ask::mentions::Mention;
use crate::ask::organs::is_organ;
use crate::ask::read::Read;
use crate::ask::rules::number::{counted_word, is_counted as is_counted_of};
use crate::ask::rules::{chaired_before, deputy, given_before, held_before, is_last, sat_before};
use crate::ask::text::Word;
use crate::ask::vocabulary::Asks::{self, *};
use crate::ask::vocabulary::{NOT, ORDINAL};
use crate::ask::words::{asks, forms_at, is_general, is_in, lacking_at};
use crate::model::entity::EntityId;
use crate::model::kind::{BODY, Kind, POST};
use crate::model::seat::Role;

/// Anyone who is one of these holds the post beside another, or no longer.
const BESIDE: &str = " vice stallforetradande stf bitradande deputy assistant fd tidigare forra forre former formerly \
    previous ex ";
const EXCEPT: &str = " utom forutom utanfor except excluding outside besides ";
/// Words of a time; where one is left, the time that is asked about was not understood.
const TIMES: &str = " år året åren månad månaden månader månaderna vecka veckan veckor veckorna dagar decennier \
    year years month months week weeks days decade decades ago igår imorgon förrgår yesterday tomorrow höst hösten \
    våren sommar sommaren vinter vintern autumn spring summer winter januari februari mars april maj juni juli \
    augusti september oktober november december january february march june july august october ";

/// The words that make a question one that no command answers.
pub fn beyond(read: &Read<'_>) -> Vec<String> {
    let words = &read.words;
    let mut found: Vec<String> = Vec::new();
    for (at, word) in words.iter().enumerate().filter(|(_, word)| !word.read) {
        let before = at.checked_sub(1).map_or("", |before| words[before].said.as_str());
        let is_i = matches!(word.kept.as_str(), "går" | "morgon") && before.to_lowercase() == "i";
        // "vilket år", "fem år gamla": asked for, and not said.
        let is_asked = is_in(" vilket vilken vilka which what ", &before.to_lowercase()) || read.any(&[Old]);
        if is_i || is_in(TIMES, &word.kept) && !is_asked || is_year(&word.folded) {
            // "nästa år", "och 2023".
            found.push(format!("{before} {}", word.said).trim().to_string());
        } else if is_beside(read, at) && !deputy::is_told(read, at)
            || deputy::is_unsaid(read, at)
            || acting::is_unsaid(read, at)
            || is_negated(read, at)
            || is_in(EXCEPT, &word.folded)
            || is_before_named(read, at)
            || is_before_clause(read, at)
            || is_last(read, at)
            || is_uncounted(read, word)
            || is_wanted(words, at)
            || is_received(read, at)
            || is_employed(read, at)
            || is_organ(words, at) && read.unknown.contains(&word.said)
            || is_other_count(read, at)
            || is_in(ORDINAL, &word.folded) && read.nouns.iter().any(|(noun, _)| *noun == at + 1)
            || is_compared(words, at)
        {
            found.push(word.said.clone());
        }
    }
    found
}

/// "vice regiondirektör", "f.d. ordförande". The members of a body say who is its vice chair.
fn is_beside(read: &Read<'_>, at: usize) -> bool {
    let word = &read.words[at];
    let next = read.words.get(at + 1).map_or("", |next| next.folded.as_str());
    let is_such = is_in(BESIDE, &word.said.to_lowercase().replace('.', ""))
        || is_in(BESIDE, &word.folded)
        || (word.folded == "fore" && next == "detta");
    let is_vice = matches!(word.folded.as_str(), "vice" | "deputy");
    let is_chair = ["ordf", "chair"].iter().any(|chair| next.starts_with(chair));
    // "vad hette den tidigare": of names it is asked.
    let is_name = read.any(&[Called]) && word.folded != "fore";
    is_such && !is_name && !(is_vice && is_chair && read.thing(POST).is_none())
}

pub fn is_before(word: &Word) -> bool {
    matches!(word.folded.as_str(), "fore" | "innan" | "before")
}

/// "före HSS", "innan Eva Olofsson": who was there before, no command says by itself.
fn is_before_named(read: &Read<'_>, at: usize) -> bool {
    let is_before = is_before(&read.words[at]);
    // "vem hade posten före Anna Ask": all who had it are told.
    is_before
        && held_before(read).is_none()
        && given_before(read).is_none()
        && chaired_before(read).is_none()
        && sat_before(read).is_none()
        && read.mentions.iter().any(|mention| mention.at.first() == Some(&(at + 1)))
}

/// "innan den utökades": when that was is in no time that was read.
fn is_before_clause(read: &Read<'_>, at: usize) -> bool {
    let [next, after] = [at + 1, at + 2].map(|at| read.words.get(at));
    let is_it = |word: &&Word| is_in(" den det de it they the ", &word.folded);
    is_before(&read.words[at])
        && next.filter(is_it).is_some_and(|word| !word.read)
        && after.is_some_and(|word| !word.read)
}

/// "mer än ett uppdrag", "fewer than three": how many somebody has is not held against a number.
fn is_compared(words: &[Word], at: usize) -> bool {
    let next = words.get(at + 1).map_or("", |next| next.folded.as_str());
    matches!(next, "an" | "than")
        && is_in(" mer mera fler flera mindre farre more fewer less ", &words[at].folded)
}

/// "flest områden": what an area, a group or a region has most of is not counted.
fn is_uncounted(read: &Read<'_>, word: &Word) -> bool {
    let is_most = matches!(word.folded.as_str(), "flest" | "mest" | "most");
    let of = Kind::Area.bit() | Kind::Region.bit();
    let is_whose = read.nouns.first().is_some_and(|(_, kind)| kind.bit() & (BODY & !Kind::Unit.bit()) != 0);
    is_most && (read.has_noun(of) || is_whose || read.any(&[Decide]))
}

/// Who is not so, and what is not lacking, no command says.
fn is_negated(read: &Read<'_>, at: usize) -> bool {
    let word = &read.words[at];
    // "vet man inte" asks for what is lacking.
    let is_unknown = at > 1 && matches!(read.words[at - 1].folded.as_str(), "man" | "vi" | "we");
    let is_english =
        read.words.get(at + 1).is_some_and(|next| matches!(next.folded.as_str(), "know" | "known"));
    if is_unknown && read.words[at - 2].folded == "vet" || is_english && read.any(&[Lacks]) {
        return false;
    }
    // "har inte någon ordförande" asks for what is lacking too.
    if lacking_at(&read.words) == Some(at) {
        return false;
    }
    let is_not = is_in(NOT, &word.folded) || word.said.ends_with("n't") || word.said.ends_with("n’t");
    // "vad får den inte besluta om": what it may is the very opposite.
    // Where a source says what it may not, that is told with what it may.
    let denies = |id: &EntityId| read.model.get(*id).powers().iter().any(|power| power.may_not.is_some());
    let is_told = || {
        let of = read.thing(BODY | POST).map(|one| read.those(one, BODY | POST)).unwrap_or_default();
        of.iter().any(denies)
    };
    let is_may = read.any(&[What]) && read.any(&[May]) && !is_told();
    let is_open = is_may || read.any(&[Who, Which, HowMany]) && !read.any(&[Why, Compare, Most]);
    is_not && (is_open || read.any(&[Lacks]))
}

/// "vem vill ha planen": whoever has something is not who wants it.
fn is_wanted(words: &[Word], at: usize) -> bool {
    let is_who = |word: &Word| is_in(" vem vilka who ", &word.folded);
    at == 1 && is_in(" vill ville want wants wanted ", &words[1].folded) && is_who(&words[0])
}

/// "vem fick planen": of an assignment or a post that is whoever has it, of a document those who
/// are to have it, and of nothing else does the data say it.
fn is_received(read: &Read<'_>, at: usize) -> bool {
    let is_got = at == 1 && is_in(" fick fatt received got ", &read.words[1].folded) && read.any(&[Who]);
    let is_next = |one: &&Mention| one.at.first().is_some_and(|first| (2..=3).contains(first));
    let had = POST | Kind::Assignment.bit() | Kind::Source.bit() | Kind::Decision.bit();
    let given = read.mentions.iter().find(is_next);
    is_got
        && given.is_some_and(|one| !one.of_kinds(read.model, had))
        && !read.has_noun(POST | Kind::Assignment.bit())
}

/// "hur många tjänstepersoner har nämnden": the number of its members is another.
fn is_other_count(read: &Read<'_>, at: usize) -> bool {
    let own = ["tjansteperson", "tjansteman", "ersattare", "suppleant", "official"];
    let begins = own.iter().chain(["deputies", "deputy", "substitute"].iter());
    let is_said = begins.into_iter().any(|begin| read.words[at].folded.starts_with(begin));
    let is_counted = counted_word(read).is_some_and(|word| std::ptr::eq(word, &read.words[at]));
    // Those who sit as deputies are told beside the members.
    let is_told = || {
        let mut those = read.thing(BODY).into_iter().flat_map(|one| read.those(one, BODY));
        those.any(|id| {
            let has_role = read.model.get(id).seats().iter().any(|seat| seat.role == Some(Role::Deputy));
            has_role && read.words[at].folded.starts_with(['e', 's', 'd'])
                || is_counted_of(read, id, &read.words[at])
        })
    };
    is_said && is_counted && read.any(&[HowMany]) && read.thing(BODY).is_some() && !is_told()
}

/// "vilka arbetar på enheten": of whom it has no list, what it does is no answer.
fn is_employed(read: &Read<'_>, at: usize) -> bool {
    let next = |word: &Word| is_in(" pa i hos vid at in for ", &word.folded);
    let is_who = read.words.iter().take(2).any(|word| is_in(" vem vilka who ", &word.folded));
    let works = is_in(" arbetar jobbar arbetade jobbade works work ", &read.words[at].folded);
    let is_unit = |one: &Mention| {
        one.at.first().is_some_and(|first| *first > at) && one.of_kinds(read.model, Kind::Unit.bit())
    };
    works && is_who && read.words.get(at + 1).is_some_and(next) && read.mentions.iter().any(is_unit)
}

/// A year beside the time that was read, as in "mellan 2021 och 2023".
fn is_year(folded: &str) -> bool {
    let is_first = folded.starts_with("19") || folded.starts_with("20");
    is_first && folded.len() >= 4 && folded.bytes().take(4).all(|b| b.is_ascii_digit())
}

/// The word that was not read and is the question itself: what is done ("vem stödjer rådet", where
/// nobody knows the verb), what is asked for ("vilka utskott"), what narrows a list of all ("ett
/// vilande värdskap"), or that two are compared.
pub fn turning(read: &Read<'_>, asked: &Asked) -> Option<String> {
    let words = &read.words;
    let command = asked.readings.first()?.argv.first()?.as_str();
    let is_left = |at: usize| asked.unknown.contains(&words[at].said);
    let is_asking = |word: &Word| is_in(" vem vilka vilken vilket who which manga many ", &word.folded);
    let helps =
        |word: &Word| is_in(" har hade kan ska skall har has had did does will can to till ", &word.folded);
    let is_noun = |at: usize| read.nouns.iter().any(|(noun, _)| *noun == at);
    let first = words.iter().take(3).position(is_asking);
    let verb = first.and_then(|first| {
        (first + 1..words.len()).find(|at| !helps(&words[*at]) && (!is_noun(*at) || is_left(*at)))
    });
    // "vem är", "vilka är": what is asked for comes behind.
    let is_unknown = |at: usize| read.unknown.contains(&words[at].said) && is_left(at);
    let verb = verb.filter(|at| is_unknown(*at) && !read.any(&[Own, Route]));
    let is_list = matches!(command, "gaps" | "counts" | "who-owns" | "responsibilities");
    let is_many = read.any(&[Which, HowMany]);
    let is_next = |at: usize| is_noun(at) || words.get(at).is_some_and(|word| word.read) || asks(words, at);
    let narrows =
        |at: &usize| is_list && is_many && is_unknown(*at) && at + 1 < words.len() && is_next(at + 1);
    // Who did something to somebody is not what is known of them.
    let is_whose = matches!(command, "person" | "who-owns") && read.any(&[Who]);
    let is_head = |asks: Asks| command == "show" && read.any(&[Who]) && asks == Head;
    let is_done = |asks: Asks| {
        is_head(asks) || is_whose && matches!(asks, After | Decide | Document | Ended | Proposed)
    };
    let compares = |at: &usize| {
        let mut asked = forms_at(words, *at);
        asked.any(|(asks, _)| matches!(asks, Compare | Most) || is_done(asks)) && is_left(*at)
    };
    // "hygiene routines": what is near to one of two words is not near to both.
    let is_near = |word: &Word| read.corrected.iter().any(|(_, meant)| *meant == word.kept);
    let is_beside = |at: &usize| {
        let near = |beside: usize| words.get(beside).is_some_and(is_near);
        let is_general = is_general(&words[*at].folded, &words[*at].stem);
        is_unknown(*at) && !is_general && (near(at + 1) || at.checked_sub(1).is_some_and(near))
    };
    let at = verb.or_else(|| (0..words.len()).find(|at| narrows(at) || compares(at) || is_beside(at)))?;
    Some(words[at].said.clone())
}
