//! What a rule makes of a question.

use crate::ask::kinds::is_plural;
use crate::ask::mentions::Mention;
use crate::ask::read::Read;
use crate::ask::rules::strict::is_narrowed;
use crate::ask::rules::{AREA, GROUP, Made, TOPIC, UNIT};
use crate::ask::text::Word;
use crate::ask::vocabulary::Asks::*;
use crate::ask::words::asks;
use crate::find::{is_called, same_word};
use crate::model::entity::EntityId;
use crate::model::kind::{ANYTHING, BODY, Kind, Kinds, PERSON, POST, THEME};

pub fn flags(args: &[&str]) -> Made {
    Some((args.iter().map(|arg| arg.to_string()).collect(), String::new()))
}

/// Nothing of these kinds is named.
pub fn none_of(read: &Read<'_>, kinds: Kinds) -> Made {
    if read.thing(kinds).is_none() { flags(&[]) } else { None }
}

/// Nothing in the question was left unread.
pub fn clear(read: &Read<'_>) -> Made {
    if read.is_clear() { flags(&[]) } else { None }
}

/// "vem är", "vilka är": who holds the post that comes next.
pub fn holder(read: &Read<'_>) -> Made {
    let is_who = |word: &str| matches!(word, "vem" | "vilka" | "vilken" | "vad" | "who");
    let is_being =
        |word: &str| matches!(word, "ar" | "var" | "e" | "heter" | "hette" | "is" | "was" | "are" | "were");
    let said: Vec<&str> = read.words.iter().take(2).map(|word| word.folded.as_str()).collect();
    let is_asked = matches!(said.as_slice(), [first, second] if is_who(first) && is_being(second));
    let near = read.mentions.first().and_then(|mention| mention.at.first()).is_some_and(|at| *at <= 4);
    if is_asked && near && read.is_first(POST) { the(read, POST) } else { None }
}

/// The group that is hosted. "Vilka NPO är Norra värd för" names a class, and asks of the host.
pub fn hosted(read: &Read<'_>) -> Made {
    let is_class = |id: &EntityId| !read.model.edges_as(*id, "class_of").is_empty();
    // "vem är värd för planen" asks of that, and not what it hosts.
    let after = |one: &&Mention| {
        let before = one.at.first().and_then(|at| read.words.get(at.checked_sub(1)?));
        before.is_some_and(|word| matches!(word.folded.as_str(), "for" | "hosts" | "of"))
    };
    let other = read.mentions.iter().find(after).filter(|_| read.any(&[Who]) && read.mentions.len() == 1);
    if let Some(other) = other.filter(|one| one.of_kinds(read.model, TOPIC)) {
        return named(read, other, TOPIC);
    }
    // "vem är värd för centralen": a unit may have a host as well.
    let has_host = |id: &EntityId| read.model.get(*id).body().is_some_and(|body| !body.hosted_by.is_empty());
    let of_who = read.any(&[Who]).then(|| read.thing(UNIT)).flatten();
    if let Some(unit) = of_who.filter(|one| read.those(one, UNIT).iter().any(has_host)) {
        return named(read, unit, UNIT);
    }
    let group = read.mentions.iter().find(|mention| mention.of_kinds(read.model, GROUP))?;
    if group.ids.iter().any(is_class) && read.thing(HOST).is_some() {
        return None;
    }
    the(read, GROUP).map(|(_, name)| (vec![name.clone()], name))
}

/// What somebody hosts.
pub fn hosting(read: &Read<'_>) -> Made {
    let host = the(read, HOST).or_else(|| the(read, BODY));
    host.map(|(id, name)| ([vec!["--of".into()], id].concat(), name))
}

const HOST: Kinds = Kind::Organisation.bit() | Kind::Region.bit();

/// The first thing of the first of these kinds that one is named of.
pub fn first_of(read: &Read<'_>, kinds: &[Kinds]) -> Made {
    kinds.iter().find_map(|kinds| the(read, *kinds))
}

/// The thing of some kinds that is named, as an argument.
pub fn the(read: &Read<'_>, kinds: Kinds) -> Made {
    read.thing(kinds).map(|mention| (vec![read.id(mention, kinds)], read.name(mention, kinds)))
}

pub fn named(read: &Read<'_>, mention: &Mention, kinds: Kinds) -> Made {
    let name = read.name(mention, kinds);
    Some((vec![name.clone()], name))
}

/// The word whose meaning is asked for: the first that is named, or that nobody knows.
pub fn meant(read: &Read<'_>) -> Option<String> {
    let named = read.mentions.iter().filter_map(|one| Some((*one.at.first()?, one.said.clone())));
    let nouns = read.nouns.iter().map(|(at, _)| (*at, read.words[*at].said.clone()));
    let at = |said: &String| read.words.iter().position(|word| word.said == *said);
    let unknown = read.unknown.iter().filter_map(|said| Some((at(said)?, said.clone())));
    let (first, said) = named.chain(nouns).chain(unknown).min()?;
    // "prioriterat område": what nobody knows may be two words.
    let next = read.words.get(first + 1).filter(|word| read.unknown.contains(&word.said));
    let is_unknown = read.unknown.contains(&said);
    Some(next.filter(|_| is_unknown).map_or(said.clone(), |next| format!("{said} {}", next.said)))
}

/// A theme, or that of what is named.
pub fn theme(read: &Read<'_>) -> Made {
    none_of(read, PERSON)?;
    if let Some(mention) = read.thing(THEME) {
        return named(read, mention, THEME);
    }
    let mention = read.thing(ANYTHING & !PERSON)?;
    let links = mention.ids.iter().flat_map(|id| crate::find::themes_of(read.model.get(*id)));
    let theme = read.model.get(links.filter_map(|link| link.theme.to).next()?);
    Some((vec![theme.name().to_string()], theme.name().to_string()))
}

/// A topic by its name, so that every region that has it is asked.
pub fn topic(read: &Read<'_>) -> Made {
    // "proaktiviteten i Skånes strategi": what comes first is asked about.
    let asking = (0..read.words.len()).find(|at| asks(&read.words, *at)).unwrap_or(0);
    let is_unknown = |at: &usize| read.unknown.contains(&read.words[*at].said);
    let first = (asking..read.words.len()).find(is_unknown);
    let comes_first = |one: &&Mention| first.is_none_or(|first| one.at.first() < Some(&first));
    if let Some(mention) = read.thing(TOPIC).filter(comes_first) {
        // "digitaliseringen i strategin": the area of that programme.
        let is_of_one = read.mentions.iter().any(|one| one.of_kinds(read.model, Kind::Programme.bit()));
        if let ([area], true) = (read.those(mention, AREA).as_slice(), is_of_one) {
            let area = read.model.get(*area);
            return Some((vec![area.id.to_string()], area.name().to_string()));
        }
        return named(read, mention, TOPIC);
    }
    // Nobody answers for a board or a decision, if that is not what is asked.
    let is_owned = read.any(&[Own, Lead, Host]);
    let is_other = |one: &&Mention| !one.of_kinds(read.model, PERSON) && is_owned;
    let other = read.mentions.iter().find(is_other);
    if let Some(mention) = other.filter(comes_first) {
        return named(read, mention, ANYTHING);
    }
    // A word that nothing is called is looked for in the texts, by the command itself.
    let is_asked = read.any(&[Own]) && read.any(&[Who]) && matches!(read.unknown.len(), 1 | 2);
    is_asked.then(|| (vec![read.unknown.join(" ")], read.unknown.join(" ")))
}

/// A person as they are named, unless they are asked to be held against something else.
pub fn person(read: &Read<'_>) -> Made {
    let is_person = |mention: &&Mention| mention.ids.is_empty() || mention.of_kinds(read.model, PERSON);
    let mention = read.mentions.iter().find(is_person)?;
    if mention.ids.is_empty() {
        Some((vec![mention.said.clone()], mention.said.clone()))
    } else {
        the(read, PERSON)
    }
}

pub fn has_tasks(read: &Read<'_>, mention: &Mention) -> bool {
    mention.ids.iter().any(|id| !read.model.get(*id).mandate().is_empty())
}

/// What a body or a post has, where it has no tasks of its own, which say more.
pub fn duties(read: &Read<'_>) -> Made {
    let kinds = POST | GROUP | UNIT;
    let mention = read.thing(kinds).filter(|mention| !has_tasks(read, mention))?;
    Some((vec!["--of".into(), read.id(mention, kinds)], read.name(mention, kinds)))
}

pub fn list(read: &Read<'_>) -> Made {
    let (at, kind) = *read.nouns.first()?;
    // "den ekonomiska styrgruppen" and "säger någon källa": neither asks for all of the kind.
    // "vilken strategi gäller i Skåne": whichever there are.
    let is_which = at.checked_sub(1).is_some_and(|at| {
        matches!(read.words[at].folded.as_str(), "vilken" | "vilket" | "which") && read.region_said
    });
    let is_all =
        is_which || read.any(&[All, HowMany]) || is_plural(&read.words[at]) || is_many(&read.words[at]);
    if is_narrowed(read, at) {
        return None;
    }
    // Other things that are named would be left out of the answer.
    let fits = |one: &Mention| kind == Kind::Area && one.of_kinds(read.model, Kind::Programme.bit());
    // "gemensamma nämnder" and "nämnder som är gemensamma" are what sources call so.
    let sort = match read.unknown.as_slice() {
        [said] => Some(format!("{} {}", said.to_lowercase(), read.words[at].kept)),
        _ => None,
    };
    let sort = sort.filter(|sort| read.model.of_kind(kind).any(|(_, entity)| is_called(entity, sort)));
    let is_known = read.is_clear() || sort.is_some();
    if !is_all || !is_known || !read.mentions.iter().all(fits) {
        return None;
    }
    let mut args = vec![kind.folder().to_string()];
    if let Some(programme) = read.thing(Kind::Programme.bit()).filter(|_| kind == Kind::Area) {
        args.extend(["--programme".into(), read.id(programme, Kind::Programme.bit())]);
    }
    if let Some(sort) = sort.filter(|_| !read.is_clear()) {
        // "vilka områden prioriteras": said as it was written, and no name of them.
        args.extend(["--term".into(), sort]);
        let [said, noun] = [&read.unknown[0], &read.words[at].kept];
        let is_before = at > 0 && read.words[at - 1].said == *said;
        let told = if is_before { format!("{said} {noun}") } else { format!("{noun} ({said})") };
        return Some((args, told));
    }
    if is_sort(read, kind, &read.words[at]) {
        args.extend(["--term".into(), read.words[at].kept.clone()]);
    }
    Some((args, indefinite(&read.words[at].said)))
}

/// "programområdena" as "programområden": "vilka … finns" asks of some.
fn indefinite(said: &str) -> String {
    let is_of = |ends: &[&str]| ends.iter().any(|end| said.ends_with(end));
    match () {
        () if is_of(&["orna", "arna", "erna"]) => said[..said.len() - 2].to_string(),
        () if is_of(&["ena"]) => said[..said.len() - 1].to_string(),
        () => said.to_string(),
    }
}

/// Whether a word means some of a kind, and not all: "insatsområden" are areas, and not every area
/// is one.
fn is_sort(read: &Read<'_>, kind: Kind, word: &Word) -> bool {
    let has_sorts = matches!(kind, Kind::Area | Kind::Group | Kind::Unit | Kind::Organisation);
    let is_all = kind != Kind::Area && same_word(&kind.name().sv, &word.kept);
    let called = read.model.of_kind(kind).filter(|(_, entity)| is_called(entity, &word.kept)).count();
    has_sorts && !is_all && called > 0 && called < read.model.of_kind(kind).count()
}

/// "områden", "grupper", "beslut".
fn is_many(word: &Word) -> bool {
    ["er", "ar", "or", "en", "na", "s", "beslut", "folk"].iter().any(|end| word.folded.ends_with(end))
}

/// The areas of a programme that is named.
pub fn areas(read: &Read<'_>) -> Made {
    let (_, programme) =
        (read.nouns.iter().find(|(_, kind)| *kind == Kind::Area)?, read.thing(Kind::Programme.bit())?);
    list(read).filter(|_| !programme.at.is_empty())
}

pub fn principles(read: &Read<'_>) -> Made {
    the(read, TOPIC & !THEME | GROUP | UNIT).or_else(|| flags(&[]))
}

pub fn route(read: &Read<'_>) -> Made {
    // "när lämnar Anna Ask sitt uppdrag": she hands nothing over.
    none_of(read, PERSON)?;
    match () {
        () if read.any(&[Local]) => flags(&["--scope", "local"]),
        () if read.any(&[Several]) => flags(&["--scope", "several"]),
        () => flags(&[]),
    }
}

pub fn load(read: &Read<'_>) -> Made {
    match () {
        () if read.has_noun(POST) => flags(&["--by", "post"]),
        () if read.any(&[Who]) || read.has_noun(PERSON) => flags(&["--by", "person"]),
        () if read.has_noun(BODY) => flags(&["--by", "body"]),
        () => flags(&[]),
    }
}

pub fn regional(read: &Read<'_>) -> Made {
    // "hand om mat i Uppsala" asks of that, and not of all there is.
    read.region.and_then(|_| clear(read))
}

/// The region itself, where nothing else is named.
pub fn regions(read: &Read<'_>) -> Made {
    let region = read.model.get(read.region.filter(|_| read.region_said)?);
    Some((vec![region.id.to_string()], region.name().to_string()))
}

/// The region of which two others are offered.
pub fn choice(read: &Read<'_>) -> Made {
    let is_choice = read.words.iter().any(|word| matches!(word.folded.as_str(), "eller" | "or"));
    let bodies = read.mentions.iter().filter(|one| one.of_kinds(read.model, BODY | POST)).count();
    // "hör Halmstad till Västra eller Södra": three are named, and the first is asked about.
    let first = || if bodies > 2 { the(read, BODY | POST) } else { None };
    regions(read).filter(|_| bodies > 1).or_else(first).filter(|_| is_choice)
}

/// The way between the first two bodies or posts that are named.
pub fn two(read: &Read<'_>) -> Made {
    let kinds = BODY | POST;
    let mut two = read.mentions.iter().filter(|mention| mention.of_kinds(read.model, kinds));
    let (one, other) = (two.next()?, two.next()?);
    let told = format!("{}, {}", read.name(one, kinds), read.name(other, kinds));
    Some((vec!["--between".into(), read.id(one, kinds), read.id(other, kinds)], told))
}

/// The same, of a region too: "rapporterar Region X till Y".
pub fn between(read: &Read<'_>) -> Made {
    let region = || {
        let (args, name) = regions(read).filter(|_| !read.any(&[Who, What]))?;
        let (other, told) = the(read, BODY | POST)?;
        Some(([vec!["--between".into()], args, other].concat(), format!("{name}, {told}")))
    };
    // "hör Halland till Södra eller Västra": its own lines say to which.
    if choice(read).is_some() { None } else { two(read).or_else(region) }
}
