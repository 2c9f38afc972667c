//! Questions of who has an assignment or an area that they name by what is done ("vem sotar"), by
//! what its holder is called ("vem är särskild utredare"), or by who had it before ("vem tog över
//! uppdraget från kontoret").

use crate::ask::mentions::Mention;
use crate::ask::read::Read;
use crate::ask::rules::{Made, Rule, TOPIC};
use crate::ask::text::asks_who_is;
use crate::ask::vocabulary::Asks::*;
use crate::find::{Topic, fold, names_of};
use crate::model::entity::EntityId;
use crate::model::kind::{BODY, Kind, PERSON, POST};

pub const RULES: &[Rule] = &[
    Rule {
        command: "who-owns",
        all: &[&[Who]],
        none: &[HowMany, Decide, Own, Chair, Lead, Head],
        make: termed,
        sv: "vem är {}",
        en: "who is {}",
    },
    Rule {
        command: "who-owns",
        all: &[&[Who]],
        none: &[HowMany, Decide, Own, Chair, Lead, Head, Sits],
        make: done,
        sv: "vem ansvarar för {}",
        en: "who is responsible for {}",
    },
    Rule {
        command: "who-owns",
        all: &[&[Who, Which], &[After]],
        none: &[HowMany, Decide, Chair, Head],
        make: taken_over,
        sv: "vem har och hade {}",
        en: "who has and had {}",
    },
];

/// Letters of a root of a verb, at least.
const ROOT: usize = 3;

/// "vem är särskild utredare": the one area or assignment whose source calls somebody so.
pub fn termed(read: &Read<'_>) -> Made {
    let is_bare = read.mentions.is_empty() && read.nouns.is_empty() && !read.unknown.is_empty();
    if !is_bare || !asks_who_is(&read.words) {
        return None;
    }
    let said = read.unknown.join(" ");
    let topic = Topic::of(&said);
    let is_called = |id: &EntityId| {
        let mut terms = read.model.get(*id).responsible().iter().filter_map(|one| one.stated.term.as_ref());
        terms.any(|term| topic.is_said_in(term.as_str()))
    };
    let is_here = |id: &EntityId| read.region.is_none_or(|region| read.model.was_of(*id, region));
    let is_it = |id: &EntityId| is_here(id) && is_called(id);
    let mut all =
        read.model.all().filter(|(_, one)| one.kind.bit() & TOPIC != 0).map(|(id, _)| id).filter(is_it);
    let one = all.next().filter(|_| all.next().is_none())?;
    let one = read.model.get(one);
    Some((vec![one.id.to_string()], format!("{said}, {}", one.name())))
}

/// "vem sotar": the area or the assignment that is called "Sotning"; "vem utreder lokalerna" the
/// one that is called "Utredning av lokalerna".
pub fn done(read: &Read<'_>) -> Made {
    let verb = read.words.get(1).filter(|word| !word.read && read.unknown.contains(&word.said))?;
    let root = ["er", "ar"].iter().find_map(|end| verb.folded.strip_suffix(end));
    let root = root.filter(|root| root.len() >= ROOT)?;
    let nouns = ["ning", "ing"].map(|end| format!("{root}{end}"));
    let is_noun = |word: &str| nouns.iter().any(|noun| word == noun);
    let is_alone = read.mentions.is_empty() && read.unknown.len() == 1;
    let begins = |id: EntityId| names_of(read.model.get(id)).any(|name| fold(name).split(' ').any(is_noun));
    let is_whole = |id: EntityId| names_of(read.model.get(id)).any(|name| is_noun(&fold(name)));
    let one = match read.thing(TOPIC) {
        Some(mention) => match read.those(mention, TOPIC)[..] {
            [one] if begins(one) => one,
            _ => return None,
        },
        None => {
            let topics = read.model.all().filter(|(_, one)| one.kind.bit() & TOPIC != 0);
            let mut all = topics.map(|(id, _)| id).filter(|id| is_alone && is_whole(*id));
            all.next()?
        }
    };
    let name = read.model.get(one).name().to_string();
    Some((vec![name.clone()], format!("{name} ({})", verb.said)))
}

/// "vem tog över uppdraget från kontoret": all who have and had it. Where it is not named, it is
/// the only one that those had who are.
pub fn taken_over(read: &Read<'_>) -> Made {
    let assignment = Kind::Assignment.bit();
    let named = read.thing(assignment).map(|one| read.those(one, assignment));
    let all = named.unwrap_or_else(|| {
        let giver = read.mentions.iter().find(|one| one.of_kinds(read.model, BODY | POST | PERSON));
        let had = |id: &EntityId| giver.is_some_and(|giver| had(read, *id, giver));
        read.model.of_kind(Kind::Assignment).map(|(id, _)| id).filter(had).collect()
    });
    let [one] = all[..] else { return None };
    let one = read.model.get(one);
    // Where nobody has ceased to have it, it is not known that somebody took it over.
    let has_left = one.responsible().iter().any(|own| own.stated.to.is_some());
    has_left.then(|| (vec![one.id.to_string()], one.name().to_string()))
}

/// Whether those who are named had an assignment, or a post of theirs did.
fn had(read: &Read<'_>, assignment: EntityId, giver: &Mention) -> bool {
    read.model.get(assignment).responsible().iter().filter(|own| own.stated.to.is_some()).any(|own| {
        let (person, post, body) = (&own.party.person, &own.party.post, &own.party.body);
        let ids = [
            person.as_ref().and_then(|one| one.to),
            post.as_ref().and_then(|one| one.to),
            body.as_ref().and_then(|one| one.to),
        ];
        ids.into_iter().flatten().any(|id| {
            let of = read.model.get(id).post().and_then(|post| post.body.to);
            giver.ids.contains(&id) || of.is_some_and(|of| giver.ids.contains(&of))
        })
    })
}

/// Whether those who had an assignment are named beside it.
pub fn is_giver(read: &Read<'_>, mention: &Mention) -> bool {
    let made = taken_over(read);
    let assignment = made.and_then(|(args, _)| read.model.find(args.first()?));
    assignment.is_some_and(|assignment| had(read, assignment, mention))
}
