//! Questions of who may do what a source calls by a noun: "vem får anställa en chef" of
//! "anställning av chefer". A responsibility that nothing is called by may be such a power too.

use crate::ask::mend;
use crate::ask::read::Read;
use crate::ask::rules::make::the;
use crate::ask::rules::third::may_decide;
use crate::ask::rules::{Made, TOPIC};
use crate::ask::text::Word;
use crate::ask::verbs;
use crate::ask::words::{asks, is_in, is_matter, is_small};
use crate::find::{Topic, fold, is_called, names_of};
use crate::model::kind::{Kind, PERSON, POST};
use std::ops::Range;

/// Words before what somebody may do.
const MAY: &str = " far fick kan kunde may can could ";
/// What a verb is said with, and its noun begins with: "stänga av", "avstängning".
const PARTICLES: &str = " av in upp ned ner ut om till bort ";
/// Ends of nouns of what is done, beside the root of the verb: "anställning", "upphandling",
/// "anmälan", "inköp".
const NOUNS: [&str; 4] = ["ning", "ing", "an", ""];
/// Letters of a root, at least.
const ROOT: usize = 3;

/// Whether a power of somebody is told in these words.
fn is_power(read: &Read<'_>, words: &str) -> bool {
    let topic = Topic::of(words);
    let mut powers = read.model.all().flat_map(|(_, entity)| entity.powers());
    powers.any(|power| {
        let mut texts = power.what.as_ref().into_iter().chain(power.about.as_ref());
        texts.any(|text| topic.is_said_in(text.as_str()))
    })
}

/// The words among some of a question that tell what it is about.
fn telling(read: &Read<'_>, among: Range<usize>) -> Vec<String> {
    let is_amount = |word: &Word| {
        word.folded.bytes().all(|byte| byte.is_ascii_digit())
            || is_in(" kr kronor mnkr sek prisbasbelopp ", &word.folded)
    };
    let is_named = |at: usize| read.mentions.iter().any(|one| one.at.contains(&at));
    let tells = |at: &usize| {
        let word = &read.words[*at];
        (!word.read || is_named(*at)) && !is_small(&word.folded) && !is_amount(word)
    };
    among.filter(tells).map(|at| read.words[at].kept.clone()).collect()
}

/// "vem får anställa en chef", "vem kan stänga av personal": the power that is called so.
pub fn whose(read: &Read<'_>) -> Made {
    let first = read.words.get(1)?;
    let at = if is_in(MAY, &first.folded) { 2 } else { 1 };
    let verb = read.words.get(at).filter(|word| !word.read && !asks(&read.words, at))?;
    let ends: &[&str] = if at == 2 { &["a"] } else { &["er", "ar"] };
    let root = ends.iter().find_map(|end| verb.kept.strip_suffix(end)).filter(|root| root.len() >= ROOT);
    let particle = read.words.get(at + 1).filter(|word| is_in(PARTICLES, &word.folded));
    let begin = particle.map_or("", |word| word.kept.as_str());
    let rest = telling(read, at + 1 + usize::from(particle.is_some())..read.words.len()).join(" ");
    // "ta upp lån", "teckna avtal": what is decided on is the noun.
    let noun = || Some(rest.clone()).filter(|rest| verbs::is_light(&verb.folded) && is_power(read, rest));
    let of = |root: &str, rest: &str| {
        let made = NOUNS.iter().map(|end| format!("{begin}{root}{end}"));
        let all = verbs::nouns(root).iter().map(|noun| noun.to_string()).chain(made);
        let mut all = all.map(|noun| format!("{noun} {rest}").trim_end().to_string());
        all.find(|words| is_power(read, words))
    };
    let told = noun().or_else(|| of(root?, &rest).filter(|_| !rest.is_empty()));
    // "köpa en bil": whoever may buy anything, where no car is told of.
    let alone = || root.filter(|root| !verbs::nouns(root).is_empty()).and_then(|root| of(root, ""));
    // "vem anmäler" asks who may.
    let verb = if at == 2 { verb.said.clone() } else { format!("{}a", root.unwrap_or(&verb.kept)) };
    let whole = |said: String| {
        let asked = read.words[at + 1..].iter().map(|word| word.said.as_str());
        let asked: Vec<&str> = std::iter::once(verb.as_str()).chain(asked).collect();
        (vec![said], asked.join(" "))
    };
    let bare = |said: String| {
        let asked = format!("{verb} {begin}");
        (vec![said.clone()], format!("{} ({said})", asked.trim_end()))
    };
    told.map(whole).or_else(|| alone().map(bare))
}

/// "vem ansvarar för upphandling", where no area is called so and somebody may decide on it.
pub fn instead_of_owner(read: &Read<'_>) -> Made {
    if read.thing(TOPIC | PERSON).is_some() || read.time.is_some() {
        return None;
    }
    let matter = read.words.iter().rposition(|word| is_in(" for om on about skoter ", &word.folded))?;
    // "upphandling i förvaltningen": where is no part of the matter.
    let end = (matter + 1..read.words.len()).find(|at| is_in(" i hos in inom vid ", &read.words[*at].folded));
    let words = telling(read, matter + 1..end.unwrap_or(read.words.len())).join(" ");
    (!words.is_empty() && is_power(read, &words)).then(|| (vec![words.clone()], words))
}

/// Letters of the stem of a word that is in many longer ones, at most.
const SHORT: usize = 5;

/// "ansvarar för organ", where nothing but "organisation" has it: a short word within another one
/// names nothing for which somebody answers.
pub fn is_only_within(read: &Read<'_>) -> Option<String> {
    let at = read.words.iter().enumerate().position(|(at, word)| is_matter(&read.words, at) && !word.read)?;
    let word = &read.words[at];
    let is_it = |text: &str| Topic::of(&word.kept).is_said_in(text);
    let is_said = || {
        read.model.all().any(|(_, entity)| {
            let term = entity.common.term.iter();
            let said = mend::said_of(entity).into_iter().chain(mend::tasks_of(entity)).chain(term);
            let is_so = || said.into_iter().any(|text| is_it(text.as_str()));
            names_of(entity).any(is_it) || is_called(entity, &word.kept) || is_so()
        })
    };
    // "kost" is what "Kostenheten" is called by.
    let is_named = || {
        let begins = |name: &str| !name.contains(' ') && fold(name).starts_with(&word.folded);
        read.model.all().any(|(_, entity)| names_of(entity).any(begins))
    };
    let within = |name: &str| fold(name).split(' ').any(|own| own != word.folded && own.contains(&word.stem));
    let is_within = || read.model.all().any(|(_, entity)| names_of(entity).any(within));
    let is_short = word.stem.chars().count() <= SHORT;
    (is_short && is_within() && !is_said() && !is_named()).then(|| word.said.clone())
}

/// "hur mycket får en chef köpa för", "får hen köpa in det": what the post may do says up to what.
pub fn how_much(read: &Read<'_>) -> Made {
    let is_polar = read.words.first().is_some_and(|word| is_in(" far fick may ", &word.folded));
    if is_polar && read.is_first(POST) {
        return the(read, POST);
    }
    let is_much = |word: &Word| matches!(word.folded.as_str(), "mycket" | "much");
    read.words.iter().find(|word| is_much(word))?;
    may_decide(read)
}

/// "vilka uppdrag har direktören": what a post has, and not who has the post.
pub fn duties_of_post(read: &Read<'_>) -> Made {
    let (at, _) = read.nouns.iter().find(|(_, kind)| matches!(kind, Kind::Assignment | Kind::Area))?;
    let has = |word: &Word| matches!(word.folded.as_str(), "har" | "hade" | "have" | "has" | "had" | "does");
    read.words.get(at + 1).filter(|word| has(word))?;
    let (id, name) = the(read, POST)?;
    Some(([vec!["--of".into()], id].concat(), name))
}
