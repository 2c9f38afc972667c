//! Questions of what a body has of a sort: "vilka kommuner ingår i förbundet", "vilka avdelningar
//! har myndigheten", "vilka är ägare till bolaget".

use crate::ask::mentions::Mention;
use crate::ask::read::Read;
use crate::ask::rules::make::list;
use crate::ask::rules::{GROUP, Made, TOPIC, UNIT};
use crate::ask::text::Word;
use crate::ask::vocabulary::Asks::{HowMany, Reports};
use crate::ask::words::asks;
use crate::find::Topic;
use crate::find::part::{asks_for_owners, has_such};
use crate::model::entity::EntityId;
use crate::model::kind::{BODY, Kind, PERSON, POST};

/// The one body of which it is asked: the last that is named, or else the region.
fn whole(read: &Read<'_>) -> Option<EntityId> {
    let named = read.mentions.iter().rfind(|one| one.of_kinds(read.model, BODY));
    let Some(mention) = named else { return read.region.filter(|_| read.region_said) };
    match read.those(mention, BODY).as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

/// "vilka kommuner ingår i förbundet": its parts that are called so.
pub fn parts(read: &Read<'_>) -> Made {
    // "vilka kommuner och regioner": two sorts are no one word.
    let after = |at: usize| read.words.get(at + 1).filter(|word| !word.read && !asks(&read.words, at + 1));
    let is_which = |word: &Word| {
        matches!(
            word.folded.as_str(),
            "vilka" | "vilken" | "vilket" | "which" | "what" | "manga" | "many" | "alla" | "all"
        )
    };
    let which = read.words.iter().position(is_which)?;
    let word = after(which)?;
    let mention: Vec<&Mention> = read.mentions.iter().filter(|one| one.of_kinds(read.model, BODY)).collect();
    let is_only = read.mentions.iter().all(|one| one.of_kinds(read.model, BODY)) && mention.len() <= 1;
    // Of all of a kind there is a list, which a region narrows.
    let id = whole(read).filter(|_| is_only && !word.read)?;
    if mention.is_empty() && list(read).is_some() {
        return None;
    }
    // "rapporterar till" is no part of it.
    if read.any(&[Reports]) && !read.words.iter().any(|word| is_part(&word.folded)) {
        return None;
    }
    let is_rest_clear = read.unknown.iter().all(|said| *said == word.said);
    // Of a whole region nobody calls the parts of the parts its own.
    let is_such = is_rest_clear && has_such(read.model, id, &word.kept);
    let body = read.model.get(id);
    is_such.then(|| {
        let args = vec![body.id.to_string(), "--term".into(), word.kept.clone()];
        (args, format!("{}: {}", body.name(), word.said))
    })
}

/// Whether a word says that something is a part: "del av", "tillhör".
pub fn is_part(folded: &str) -> bool {
    ["del", "part", "tillhor", "hor", "belong"].iter().any(|begin| folded.starts_with(begin))
}

/// "vilka är ägare till bolaget", and not what it owns.
pub fn owners(read: &Read<'_>) -> Made {
    let at = read.words.iter().position(|word| !word.read && asks_for_owners(&word.kept))?;
    let is_of =
        |word: &Word| matches!(word.folded.as_str(), "till" | "for" | "av" | "i" | "of" | "to" | "in");
    // "huvudmän för det", "vilka huvudmän har det".
    let is_had = |word: &Word| matches!(word.folded.as_str(), "har" | "hade" | "has" | "have" | "does");
    let next = read.words.get(at + 1).filter(|word| is_of(word) || is_had(word));
    let next = next.and(read.words.get(at + 2))?;
    let is_it = next.read && read.thing(POST | PERSON).is_none();
    called_owners(read).filter(|_| is_it)
}

/// "vem äger bolaget", where it says who owns it.
pub fn owned_by(read: &Read<'_>) -> Made {
    let owns = |word: &Word| matches!(word.folded.as_str(), "ager" | "agde" | "owns" | "own" | "owned");
    let at = read.words.iter().position(owns)?;
    // "vilka äger det", "vilka kommuner äger det", "hur många kommuner äger det".
    let asked = if read.any(&[HowMany]) { 2 } else { 1 };
    let sort = read.words.get(asked).filter(|word| at == asked + 1 && !word.read);
    let is_article = |word: &&Word| matches!(word.folded.as_str(), "the" | "det" | "den");
    let next = read.words[at + 1..].iter().find(|word| !is_article(word));
    let is_first = (at == 1 || sort.is_some()) && next.is_some_and(|word| word.read);
    let (args, name) = called_owners(read).filter(|_| is_first)?;
    let has_sort = |word: &&Word| {
        let id = args.first().and_then(|id| read.model.find(id));
        id.is_some_and(|id| has_such(read.model, id, &word.kept))
    };
    Some(match sort.filter(has_sort) {
        Some(word) => {
            (vec![args[0].clone(), "--term".into(), word.kept.clone()], format!("{name}: {}", word.said))
        }
        None => (args, name),
    })
}

fn called_owners(read: &Read<'_>) -> Made {
    let mention = read.thing(UNIT | GROUP)?;
    let [id] = read.those(mention, BODY)[..] else { return None };
    let body = read.model.get(id);
    let word = "huvudmän";
    has_such(read.model, id, word)
        .then(|| (vec![body.id.to_string(), "--term".into(), word.into()], body.name().to_string()))
}

/// "vilka är medlemmar i förbundet": those who sit there, or are a part of it.
pub fn members(read: &Read<'_>) -> Made {
    let mention = read.thing(UNIT).filter(|_| read.thing(GROUP).is_none())?;
    let [id] = read.those(mention, UNIT)[..] else { return None };
    let body = read.model.get(id);
    let is_whole = |from: EntityId| matches!(read.model.get(from).kind, Kind::Organisation | Kind::Region);
    let has_parts = || read.model.edges_as(id, "part_of").iter().any(|edge| is_whole(edge.from));
    // The members of an association are those whose it is, not those who sit there.
    let is_member = |word: &Word| ["medlem", "member"].iter().any(|begin| word.folded.starts_with(begin));
    if read.words.iter().any(is_member) && has_such(read.model, id, "huvudmän") {
        return called_owners(read);
    }
    let is_one = read.mentions.len() == 1 && !read.region_said && read.nouns.is_empty();
    (is_one && (!body.seats().is_empty() || has_parts()))
        .then(|| (vec![body.id.to_string()], body.name().to_string()))
}

/// "hur många medlemmar har förbundet": those whose it is, where no number of seats is meant.
pub fn counted_owners(read: &Read<'_>) -> Made {
    let mention = read.thing(UNIT).filter(|_| read.thing(GROUP).is_none() && read.mentions.len() == 1)?;
    let [id] = read.those(mention, UNIT)[..] else { return None };
    let body = read.model.get(id);
    let is_member = |word: &Word| ["medlem", "member"].iter().any(|begin| word.folded.starts_with(begin));
    let is_asked = read.words.iter().any(|word| !word.read && is_member(word)) && read.is_clear();
    let is_bare = body.seats().is_empty() && body.counts().is_empty();
    called_owners(read).filter(|_| is_asked && is_bare)
}

/// "vem är projektägare för X", "vem är gruppledare i X": what nobody knows may be the source's own
/// word for a seat there.
pub fn termed_seat(read: &Read<'_>) -> Made {
    let word = one_unknown(read)?;
    let mention = read.thing(GROUP | UNIT | Kind::Programme.bit())?;
    let [id] = read.those(mention, BODY)[..] else { return None };
    let body = read.model.get(id);
    let topic = Topic::of(&word.kept);
    let mut terms = body.seats().iter().filter_map(|seat| seat.stated.term.as_ref());
    terms.any(|term| topic.is_said_in(term.as_str())).then(|| {
        (
            vec![body.id.to_string(), "--term".into(), word.kept.clone()],
            format!("{}, {}", word.said, body.name()),
        )
    })
}

/// The same of those who have an assignment, an area or a programme.
pub fn termed_owner(read: &Read<'_>) -> Made {
    let word = one_unknown(read)?;
    let mention = read.thing(TOPIC)?;
    let topic = Topic::of(&word.kept);
    let says = |id: &EntityId| {
        let mut terms = read.model.get(*id).responsible().iter().filter_map(|one| one.stated.term.as_ref());
        terms.any(|term| topic.is_said_in(term.as_str()))
    };
    let name = read.name(mention, TOPIC);
    let told = format!("{name}, {}", word.said);
    read.those(mention, TOPIC).iter().any(says).then(|| (vec![name], told))
}

/// The only word that nobody knows.
fn one_unknown<'r>(read: &'r Read<'_>) -> Option<&'r Word> {
    let [said] = read.unknown.as_slice() else { return None };
    read.words.iter().find(|word| word.said == *said && !word.read)
}

/// "vilka områden ingår i strategin": those of the programme.
pub fn areas_within(read: &Read<'_>) -> Made {
    read.nouns.iter().find(|(_, kind)| *kind == Kind::Area)?;
    let mention = read.thing(Kind::Programme.bit())?;
    let [programme] = read.those(mention, Kind::Programme.bit())[..] else { return None };
    let programme = read.model.get(programme);
    let args = vec![Kind::Area.folder().into(), "--programme".into(), programme.id.to_string()];
    read.is_clear().then(|| (args, programme.name().to_string()))
}
