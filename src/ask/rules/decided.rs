//! What a rule makes of a question of who decides, and of decisions.

use crate::ask::mentions::Mention;
use crate::ask::read::Read;
use crate::ask::rules::AREA;
use crate::ask::rules::make::none_of;
use crate::ask::rules::strict::{is_done_to, status};
use crate::ask::rules::{GROUP, Made, TOPIC, UNIT};
use crate::ask::text::Word;
use crate::ask::vocabulary::Asks::*;
use crate::ask::words::{asks, is_small, put_down};
use crate::find::{How, Topic, search};
use crate::model::decision::EffectKind;
use crate::model::entity::EntityId;
use crate::model::kind::{ANYTHING, BODY, DECISION, Kind, Kinds, PERSON, POST, SOURCE, THEME};
use crate::model::power::Power;

pub fn decides(read: &Read<'_>) -> Made {
    // "är arbetsgruppen beslutad": it is decided on, and decides nothing.
    if !read.any(&[Who]) && is_done_to(read) && read.thing(TOPIC | DECISION).is_none() {
        return None;
    }
    if let Some(words) = power_words(read) {
        return Some((vec![words.clone()], words));
    }
    let kinds = TOPIC | BODY | DECISION;
    // "får gruppen tillsätta en annan" asks of no decision that made it.
    if let Some(decision) = founded(read).filter(|_| !read.any(&[May])) {
        return Some(decision);
    }
    match read.thing(TOPIC).or_else(|| read.thing(kinds)) {
        Some(mention) => {
            let (name, id) = (read.name(mention, kinds), read.id(mention, kinds));
            let is_topic = mention.of_kinds(read.model, THEME | AREA);
            Some((vec![if is_topic { name.clone() } else { id }], name))
        }
        None if !read.any(&[Who]) => None,
        None => {
            let nouns = read.nouns.iter().filter(|(_, kind)| kind.bit() & DECISION == 0);
            let nouns = nouns.map(|(at, _)| read.words[*at].said.clone());
            // "beslutar om planer": a word for a kind may be what is not known, too.
            let nouns = nouns.filter(|noun| !read.unknown.contains(noun));
            let words: Vec<String> = read.unknown.iter().cloned().chain(nouns).collect();
            (!words.is_empty()).then(|| (vec![words.join(" ")], words.join(" ")))
        }
    }
}

/// The words of what somebody may do, as a source has them: "regionövergripande arbetsgrupper" are
/// no steering group, though one has a word of that in its name.
pub fn power_words(read: &Read<'_>) -> Option<String> {
    let is_named = |at: &usize| read.mentions.iter().any(|one| one.at.contains(at));
    let tells = |at: &usize| {
        let word = &read.words[*at];
        // "för 800 000 kr" is up to what, and not what.
        let is_amount = word.folded.bytes().all(|byte| byte.is_ascii_digit())
            || matches!(word.folded.as_str(), "kr" | "kronor" | "mnkr" | "sek");
        (!word.read || is_named(at)) && !is_amount && !is_small(&word.folded) && !asks(&read.words, *at)
    };
    let own: Vec<usize> = (0..read.words.len()).filter(tells).collect();
    let (first, last) = (*own.first()?, *own.last()?);
    // With the small words between: "avskrivning av fordran".
    let is_whole = (first..=last).all(|at| own.contains(&at) || is_small(&read.words[at].folded));
    let all: Vec<usize> = if is_whole { (first..=last).collect() } else { own.clone() };
    let words = all.iter().map(|at| read.words[*at].said.as_str()).collect::<Vec<_>>().join(" ");
    let is_more = own.len() > read.mentions.iter().map(|one| one.at.len()).sum();
    let topic = Topic::of(&words);
    let says = |power: &Power| {
        power
            .what
            .as_ref()
            .into_iter()
            .chain(power.about.as_ref())
            .any(|text| topic.is_said_in(text.as_str()))
    };
    let is_said = || read.model.all().any(|(_, entity)| entity.powers().iter().any(says));
    (is_more && is_said()).then_some(words)
}

/// Decisions of a body or post, about a theme, of a status or a period.
pub fn decisions(read: &Read<'_>) -> Made {
    let (mut args, mut told) = (Vec::new(), Vec::new());
    // "SKR:s kongress": the group decides, and not all that it is a part of.
    let doer = |kinds: Kinds| {
        read.mentions.iter().find(|one| one.of_kinds(read.model, kinds) && !read.is_about(one))
    };
    // "vilket beslut gjorde att nämnden upphörde": it was ended, and decided nothing.
    let by = doer(GROUP | POST).or_else(|| doer(UNIT)).filter(|_| !read.any(&[Ended]));
    let by_type = read.words.iter().enumerate().find_map(|(at, word)| match word.folded.as_str() {
        // "SKR:s styrelse" is that of SKR, and not every board.
        "styrelse" | "namnd" | "board" if by.is_some_and(|by| by.at.contains(&at.wrapping_sub(1))) => None,
        "styrelse" | "namnd" | "board" => Some((word, "board")),
        official if official.starts_with("tjansteperson") => Some((word, "official")),
        "official" | "officials" | "tjansteman" => Some((word, "official")),
        _ => None,
    });
    if let Some((word, kind)) = by_type.filter(|(word, _)| !word.read) {
        args.extend(["--by-type".into(), kind.into()]);
        told.push(word.said.clone());
    }
    if let Some(mention) = by.filter(|_| read.any(&[Decide, Recommend])) {
        args.extend(["--by".into(), read.id(mention, GROUP | POST | UNIT)]);
        told.push(read.name(mention, GROUP | POST | UNIT));
    }
    if let Some(mention) = read.thing(TOPIC | DECISION) {
        args.extend(["--about".into(), mention.said.clone()]);
        told.push(mention.said.clone());
    }
    // One word may name a decision and a body.
    let is_new = |one: &&Mention| (read.is_about(one) || read.any(&[Ended])) && !told.contains(&one.said);
    if let Some(mention) = read.thing(BODY).filter(is_new) {
        args.extend(["--about".into(), mention.said.clone()]);
        told.push(mention.said.clone());
    }
    // Whom somebody proposed for a group, its members say.
    let is_of_group = read.thing(GROUP).is_some();
    let is_proposed = read.any(&[Proposed]) && !read.any(&[Decide]) && args.is_empty() && !is_of_group;
    let status = status(read)
        .filter(|_| !is_of_group || read.any(&[Decide]))
        .or_else(|| is_proposed.then_some("proposed"));
    // "vilka enheter föreslås" asks of those, and of no decision.
    let is_of_others = read.has_noun(ANYTHING & !(DECISION | SOURCE | PERSON | Kind::Region.bit()));
    if args.is_empty() && status.is_some() && is_of_others && !read.any(&[Decide]) {
        return None;
    }
    if let Some((effect, verb)) = effect(read) {
        args.extend(["--effect".into(), effect.into()]);
        told.push(verb);
    }
    args.extend(status.into_iter().flat_map(|status| ["--status".to_string(), status.into()]));
    let is_all = args.is_empty() && read.is_clear() && read.mentions.is_empty();
    (!args.is_empty() || is_all).then(|| (args, told.join(", ")))
}

/// What the decisions that are asked for did to something: "återremitterats", "bordlades".
fn effect(read: &Read<'_>) -> Option<(&'static str, String)> {
    let of = |(at, word): (usize, &Word)| {
        let next = read.words.get(at + 1).map_or("", |next| next.folded.as_str());
        match word.folded.as_str() {
            "referred" if next == "back" => Some(("refers_back", format!("{} {next}", word.said))),
            "adjourned" => Some(("tables", word.said.clone())),
            own if own.starts_with("aterremit") => Some(("refers_back", word.said.clone())),
            own if own.starts_with("bordla") => Some(("tables", word.said.clone())),
            _ => None, // Other words say what became of it, or nothing of that.
        }
    };
    read.words.iter().enumerate().filter(|(_, word)| !word.read).find_map(of)
}

/// "vilka nämnder har lagts ner", "what was dissolved": the decisions that did that.
pub fn dissolving(read: &Read<'_>) -> Made {
    const ENDED: [&str; 6] = ["avveckla", "avskaffa", "nedlagd", "upplost", "dissolv", "abolish"];
    let is_said = |word: &Word| !word.read && ENDED.iter().any(|begin| word.folded.starts_with(begin));
    // "läggs ned" asks of what is to come as well.
    let is_put = put_down(&read.words).is_some_and(|(put, _)| read.words[put].folded != "laggs");
    let is_so = is_put || read.words.iter().any(is_said);
    let is_of_bodies = read.nouns.iter().all(|(_, kind)| kind.bit() & (BODY | DECISION) != 0);
    none_of(read, ANYTHING).filter(|_| is_so && is_of_bodies && read.is_clear())?;
    Some((vec!["--effect".into(), "dissolves".into()], String::new()))
}

/// Recommendations; where a topic is named, those about it. Its board recommends for an
/// organisation, so nobody is asked for by name.
pub fn recommended(read: &Read<'_>) -> Made {
    let (args, told) = decisions(read).filter(|(args, _)| !args.contains(&"--by".into())).unwrap_or_default();
    // "har Gävleborg antagit rekommendationen": what it decided is asked for.
    if read.region_said && read.any(&[Decide]) && args.iter().any(|arg| arg == "--about") {
        return Some((args, told));
    }
    Some(([args, vec!["--type".into(), "recommendation".into()]].concat(), told))
}

/// All decisions of a time, by whomever: "vem beslutade den 4 oktober 2017".
pub fn decided_then(read: &Read<'_>) -> Made {
    let is_bare = read.nouns.iter().all(|(_, kind)| kind.bit() & DECISION != 0);
    none_of(read, ANYTHING).filter(|_| read.time.is_some() && read.is_clear() && is_bare)
}

/// A number, of the board that is named: each has a § 23 of its own, every year.
pub fn numbered_by(read: &Read<'_>) -> Made {
    let [flag, number] = read.number.clone()?;
    let args = vec![flag, number.clone()];
    let Some(by) = read.thing(GROUP | UNIT) else { return Some((args, number)) };
    let (id, name) = (read.id(by, GROUP | UNIT), read.name(by, GROUP | UNIT));
    Some(([args, vec!["--by".into(), id]].concat(), format!("{number} ({name})")))
}

/// "vem tillsatte utredningen": the decision that made it, where one is known.
pub fn founded(read: &Read<'_>) -> Made {
    let begins = ["tillsatt", "inratt", "bilda", "startade", "skapade", "set", "creat", "establish", "found"];
    let is_said = |word: &Word| !word.read && begins.iter().any(|begin| word.folded.starts_with(begin));
    read.words.iter().find(|word| is_said(word))?;
    let [body] = read.those(read.thing(BODY)?, BODY)[..] else { return None };
    let named = read.model.get(body).body().and_then(|body| body.established_by.as_ref()?.to);
    let creates = |id: &EntityId| {
        let changes = read.model.get(*id).decision().map_or(&[][..], |decision| &decision.changes);
        changes.iter().any(|one| one.kind == Some(EffectKind::Creates) && one.target.to == Some(body))
    };
    let made = || read.model.edges_as(body, "changes").iter().map(|edge| edge.from).find(creates);
    // "Utredning om vården" may be the decision that made "Utredningen om vården".
    let called = || {
        let hits = search(read.model, &Topic::of(read.model.get(body).name()), DECISION).hits;
        let is_it = |how: &How| matches!(how, How::Name | How::FoldedName | How::Inflection(_));
        let mut all = hits.into_iter().filter(|(_, how)| is_it(how)).map(|(id, _)| id);
        all.next().filter(|_| all.next().is_none())
    };
    let decision = read.model.get(named.or_else(made).or_else(called)?);
    Some((vec![decision.id.to_string()], decision.name().to_string()))
}
