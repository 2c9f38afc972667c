//! Questions of what is lacking.

use crate::ask::read::Read;
use crate::ask::rules::Made;
use crate::ask::rules::make::none_of;
use crate::ask::text::Word;
use crate::ask::vocabulary::Asks::*;
use crate::ask::words::{asking_for, is_in, lacking_at};
use crate::model::kind::{ANYTHING, BODY, Kind, Kinds, PERSON, POST, SOURCE};

/// Words for what is known, or is not.
const KNOWS: &str = " vet know kant kand kanda okant okand okanda known unknown ";

/// What may be lacking, and that nothing else is asked about: of people, members and heads no gap
/// says that there are none.
pub fn gaps(read: &Read<'_>) -> Made {
    // "vilka personer saknar befattning": that is what a person can lack.
    let is_of_people = read.has_noun(PERSON) && read.thing(ANYTHING).is_none();
    let says_post = read.has_noun(POST) || read.any(&[Title]);
    if is_of_people && says_post && read.any(&[Lacks]) {
        let said = asking_for(&read.words, &[Title]).next().map_or("post", |word| word.said.as_str());
        return Some((vec!["--lacking".into(), "post".into()], said.to_string()));
    }
    let lacks = match lacking_at(&read.words) {
        Some(at) => at,
        None => {
            let lacks = asking_for(&read.words, &[Lacks]).next()?.said.as_str();
            read.words.iter().position(|word| word.said == lacks)?
        }
    };
    let lacked = read.words.get(lacks)?;
    let is_after = |begins: &[&str]| {
        let mut after = read.words[lacks..].iter();
        after.any(|word| begins.iter().any(|begin| word.kept.starts_with(begin)))
    };
    let says_members = is_after(&["ledam", "ledm", "medlem", "member"]) && !read.any(&[Who]);
    // "befattningar saknar", and not "saknar befattning".
    let whose = |kinds: Kinds| read.nouns.iter().any(|(at, kind)| *at < lacks && kind.bit() & kinds != 0);
    let is_said = |begin: &str| read.words.iter().any(|word| word.folded.starts_with(begin));
    // "vilka dokument saknar nummer": the documents lack it, and are not lacking.
    let is_whose = read.has_noun(SOURCE) && whose(SOURCE);
    let is_of_others = read.has_noun(PERSON) || read.any(&[Sits]) && !read.has_noun(POST);
    let is_seat = is_said("plats") || is_said("seat");
    // "vilka av de ansvariga har ingen känd befattning": of those it is not said which lack one.
    let lacks_post = read.nouns.iter().any(|(at, kind)| *at > lacks && *kind == Kind::Post);
    if lacks_post && !whose(POST) && read.thing(BODY).is_some() && read.any(&[Own, Sits]) {
        return None;
    }
    if read.any(&[Head]) || is_of_others && !says_members && !is_seat {
        return None;
    }
    // Who lacks a deputy is not asked by any command.
    if read.any(&[Chair]) && read.words.iter().any(|word| matches!(word.folded.as_str(), "vice" | "deputy")) {
        return None;
    }
    let sort = match () {
        () if is_seat => Some("seat"),
        () if is_whose => Some("number").filter(|_| is_said("diarie")),
        () if read.any(&[Chair]) => Some("chair"),
        () if is_after(&["värd", "host"]) => Some("host"),
        () if says_members => Some("members"),
        () if read.any(&[Holder]) || whose(POST) => Some("holder"),
        () if read.any(&[Own]) || whose(Kind::Area.bit()) => Some("owner"),
        () if read.has_noun(SOURCE) || is_said("kalla") || is_said("kallor") || is_said("source") => {
            Some("source")
        }
        () if is_said("dat") => Some("date"),
        () if is_said("diarie") => Some("number"),
        () => None, // Nothing that can be lacked was named.
    };
    let is_other = || {
        let nouns = read.has_noun(ANYTHING & !Kind::Region.bit());
        // "saknas det uppgifter": no tasks are meant.
        let tasks = asking_for(&read.words, &[Task]).any(|word| !word.folded.starts_with("uppgift"));
        nouns || tasks || !read.is_clear() || read.any(&[Goal, Title, Lead, Decide, Reports, Principle])
    };
    // "vad vet vi inte om gruppen": all that is lacking there.
    let is_all = || {
        let knows = read.words.iter().any(|word| is_in(KNOWS, &word.folded));
        knows
            && read.any(&[What])
            && read.mentions.len() == 1
            && read.thing(BODY).is_some()
            && read.is_clear()
    };
    if sort.is_none() && !is_all() && (read.thing(ANYTHING).is_some() || is_other()) {
        return None;
    }
    // What was read is said in the language that was asked in.
    const ENGLISH: &str = " no not cannot lack lacks missing without vacant unknown ";
    let is_swedish = !ENGLISH.contains(&format!(" {} ", lacked.folded)) && !lacked.said.contains(['\'', '’']);
    let word = sort.map_or("", |sort| match (sort, is_swedish) {
        ("chair", true) => "ordförande",
        ("holder", true) => "innehavare",
        ("seat", true) => "plats",
        ("host", true) => "värd",
        ("members", true) => "ledamöter",
        ("owner", true) => "ansvarig",
        ("source", true) => "källa",
        ("date", true) => "datum",
        ("number", true) => "diarienummer",
        (sort, _) => sort,
    });
    let mut args = sort.map_or(Vec::new(), |sort| vec!["--lacking".to_string(), sort.to_string()]);
    // "vilka NPO saknar värd": those of what is named.
    let of = read.thing(BODY).map(|one| (read.those(one, BODY), read.name(one, BODY)));
    let Some((those, name)) = of.filter(|(those, _)| those.len() == 1) else {
        return Some((args, word.to_string()));
    };
    args.extend(those.iter().map(|id| read.model.get(*id).id.to_string()));
    let told = if word.is_empty() { name } else { format!("{word}, {name}") };
    Some((args, told))
}

/// The same, where nothing is named.
pub fn gaps_of_all(read: &Read<'_>) -> Made {
    none_of(read, ANYTHING).and_then(|_| gaps(read))
}

/// "vilka dokument saknar datum": of documents their ages say which have none.
pub fn undated(read: &Read<'_>) -> Made {
    let is_date = |word: &Word| {
        matches!(word.folded.as_str(), "datum" | "datering" | "daterade" | "date" | "dates" | "dated")
    };
    let lacks_date = read.words.iter().any(is_date);
    (lacks_date && read.has_noun(SOURCE)).then(|| none_of(read, ANYTHING)).flatten()
}
