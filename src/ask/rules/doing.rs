//! Questions of who did something: left a body, proposed it, set it up, sits for another. What is
//! known of the body is no answer to that.

use crate::ask::mentions::Mention;
use crate::ask::read::Read;
use crate::ask::rules::decided::founded;
use crate::ask::rules::left::{LEFT, is_leaving};
use crate::ask::rules::make::{flags, named, none_of, regions, the};
use crate::ask::rules::third::is_support;
use crate::ask::rules::{GROUP, Made, Rule, TOPIC, UNIT};
use crate::ask::text::Word;
use crate::ask::time::Sense;
use crate::ask::vocabulary::Asks::*;
use crate::ask::words::is_in;
use crate::find::{How, Topic, search};
use crate::model::decision::{DecisionKind, DecisionStatus};
use crate::model::entity::EntityId;
use crate::model::kind::{ANYTHING, BODY, DECISION, Kind, PERSON, POST, SOURCE};
use crate::model::seat::Role;

pub const RULES: &[Rule] = &[
    Rule {
        command: "timeline",
        all: &[&[Who, Which]],
        none: &[Own, Decide, Chair, Lead, Proposed, After, Happened, Route],
        make: left,
        sv: "vad har hänt med {}, och vilka har lämnat",
        en: "what has happened to {}, and who has left",
    },
    Rule {
        command: "show",
        all: &[&[Who, Which], &[Proposed]],
        none: &[Own, Decide, Chair, Goal],
        make: proposer,
        sv: "vem föreslog {}",
        en: "who proposed {}",
    },
    Rule {
        command: "who-decides",
        all: &[&[Who], &[Begun]],
        none: &[Own, Chair, Lead],
        make: founded,
        sv: "vem inrättade, genom {}",
        en: "who set it up, by {}",
    },
    Rule {
        command: "timeline",
        all: &[&[Ended], &[What, Which]],
        none: &[Own, Who, Decide, Chair, Sits],
        make: ended_there,
        sv: "vad hände",
        en: "what happened",
    },
    Rule {
        command: "decisions",
        all: &[&[Decide]],
        none: &[Who, Own, May, Goal, Title, Sits],
        make: decided_in,
        sv: "vilka beslut finns",
        en: "which decisions are there",
    },
    Rule {
        command: "decisions",
        all: &[&[Decide]],
        none: &[Who, What, Which, When, HowMany, May, Title, Goal, Own],
        make: decided_on,
        sv: "vilka beslut finns om {}",
        en: "which decisions are there on {}",
    },
    Rule {
        command: "who-owns",
        all: &[&[Who, Which]],
        none: &[Decide, Chair, Lead],
        make: supported,
        sv: "vem ansvarar för och stödjer {}",
        en: "who is responsible for and supports {}",
    },
    Rule {
        command: "reporting-lines",
        all: &[&[Who], &[Decide]],
        none: &[Own, Chair, Lead],
        make: over,
        sv: "vilka linjer har {}",
        en: "which lines has {}",
    },
    Rule {
        command: "reporting-lines",
        all: &[&[Who], &[Own]],
        none: &[Decide, Chair, Lead],
        make: overseen,
        sv: "vilka linjer har {}",
        en: "which lines has {}",
    },
    Rule {
        command: "members",
        all: &[&[Who, Which]],
        none: &[Own, Decide, Chair, Lead],
        make: supporters,
        sv: "vilka stödjer i {}",
        en: "who supports in {}",
    },
    Rule {
        command: "post",
        all: &[],
        none: &[Who, What, Which, When, HowMany, Own, Decide, Chair, Since],
        make: still_in_post,
        sv: "vem är {}",
        en: "who is {}",
    },
    Rule {
        command: "person",
        all: &[&[Since]],
        none: &[Who, Which, Own],
        make: |read| {
            let is_of_one = read.thing(POST | GROUP).is_some() || read.any(&[Chair, Vice]);
            the(read, PERSON).filter(|_| is_of_one)
        },
        sv: "vad är känt om {}",
        en: "what is known of {}",
    },
    Rule {
        command: "timeline",
        all: &[&[When]],
        none: &[Who, Own, Decide],
        make: ending,
        sv: "när började eller slutade {}",
        en: "when did {} begin or end",
    },
    Rule {
        command: "members",
        all: &[&[For], &[Who, Which]],
        none: &[Own, Lead, Chair, HowMany],
        make: sitting_somewhere,
        sv: "vilka ingår i {}",
        en: "who sits in {}",
    },
];

/// "vem lämnade nämnden": until when each sat, its timeline says.
fn left(read: &Read<'_>) -> Made {
    let at = read.words.iter().position(|word| !word.read && is_in(LEFT, &word.folded))?;
    let is_between = |word: &Word| is_in(" i ur fran den det in from the as som down ", &word.folded);
    let next = (at + 1..read.words.len()).find(|at| !is_between(&read.words[*at]))?;
    let is_its = |id: &[usize]| id.first() == Some(&next);
    read.mentions.iter().find(|one| is_its(&one.at) && one.of_kinds(read.model, GROUP))?;
    if read.thing(PERSON | POST).is_none() { the(read, GROUP) } else { None }
}

/// Whether it is asked who proposed something, and not who is proposed for it.
pub fn is_proposing(read: &Read<'_>) -> bool {
    let is_active = |(at, word): (usize, &Word)| {
        let before = at.checked_sub(1).map_or("", |before| read.words[before].folded.as_str());
        match word.folded.as_str() {
            "foreslog" | "foreslar" | "foreslagit" | "proposes" => true,
            "proposed" => is_in(" who has have had ", before),
            _ => false, // Passive, or a noun.
        }
    };
    read.words.iter().enumerate().any(is_active)
}

/// "vem föreslog rådet": the one proposal that is about it says who, if its source does.
fn proposer(read: &Read<'_>) -> Made {
    let kinds = BODY | TOPIC | POST | DECISION;
    let mention = read.thing(kinds).filter(|_| is_proposing(read))?;
    let those = read.those(mention, kinds);
    let is_proposal = |id: &EntityId| {
        read.model.get(*id).decision().is_some_and(|decision| {
            decision.kind == Some(DecisionKind::Proposal) || decision.status == Some(DecisionStatus::Proposed)
        })
    };
    let about = those.iter().flat_map(|id| read.model.edges_as(*id, "changes")).map(|edge| edge.from);
    let mut all: Vec<EntityId> = about.chain(those.iter().copied()).filter(is_proposal).collect();
    all.sort_unstable();
    all.dedup();
    let [one] = all[..] else { return None };
    let one = read.model.get(one);
    Some((vec![one.id.to_string()], one.name().to_string()))
}

/// The word that asks who set something up, where no decision is known that did.
pub fn founding(read: &Read<'_>) -> Option<String> {
    const SET_UP: &str = " tillsatte tillsatt inrattade inrattat bildade bildat startade startat grundade grundat skapade \
        skapat etablerade etablerat founded established created ";
    let is_it = |word: &&Word| !word.read && is_in(SET_UP, &word.folded);
    let word = read.words.iter().find(is_it).filter(|_| read.any(&[Who]))?;
    founded(read).is_none().then(|| word.said.clone())
}

/// Whether it is asked who did something of which an answer says nothing.
pub fn is_other_deed(read: &Read<'_>, command: &str) -> bool {
    let is_of_body = matches!(command, "members" | "chair" | "timeline" | "who-owns" | "who-decides");
    is_of_body && founding(read).is_some()
        || matches!(command, "members" | "chair" | "who-owns") && is_proposing(read) && read.any(&[Who])
        // Whoever left is nobody who is there.
        || matches!(command, "chair" | "post") && read.any(&[Who]) && read.time.is_none() && is_leaving(read)
}

/// "vad har upphört i Skåne" asks of what is there, and not of the region.
fn ended_there(read: &Read<'_>) -> Made {
    let is_of_others = read.has_noun(ANYTHING & !Kind::Region.bit());
    regions(read).filter(|_| !is_of_others && read.thing(ANYTHING).is_none() && read.is_clear())?;
    flags(&["--date", &format!("..{}", read.today)])
}

/// "godkände styrelsen uppföljningen": whatever became of that, by whomever, and not all that the
/// board decided.
fn decided_on(read: &Read<'_>) -> Made {
    let what = read.thing(SOURCE).filter(|one| !one.of_kinds(read.model, TOPIC | DECISION | BODY | POST))?;
    none_of(read, TOPIC | DECISION)?;
    Some((vec!["--about".into(), what.said.clone()], what.said.clone()))
}

/// "fattades något beslut i maj": those of that time, and not all that stood then.
fn decided_in(read: &Read<'_>) -> Made {
    let is_bare = read.nouns.iter().all(|(_, kind)| kind.bit() & DECISION != 0) && !read.nouns.is_empty();
    read.time.as_ref().filter(|time| time.sense != Sense::Now && is_bare && read.is_clear())?;
    none_of(read, ANYTHING)
}

/// "vem stödjer nära vård": those who do stand beside whoever is responsible for it.
fn supported(read: &Read<'_>) -> Made {
    read.words.get(1).filter(|word| !word.read && is_support(&word.folded))?;
    none_of(read, BODY & !Kind::Programme.bit())?;
    named(read, read.thing(TOPIC)?, TOPIC)
}

/// "vem bestämmer över enheten": who stands above it, and not what it decides.
fn over(read: &Read<'_>) -> Made {
    let is_over = |at: usize| at > 0 && is_in(" over ", &read.words[at - 1].folded);
    let first = |one: &Mention| one.at.first().copied().unwrap_or(0);
    let body =
        read.mentions.iter().find(|one| one.of_kinds(read.model, GROUP | UNIT) && is_over(first(one)))?;
    none_of(read, TOPIC | POST)?;
    Some((vec![read.id(body, GROUP | UNIT)], read.name(body, GROUP | UNIT)))
}

/// "who oversees the office": who stands above it.
fn overseen(read: &Read<'_>) -> Made {
    read.words.iter().find(|word| is_in(" oversees oversee oversaw ", &word.folded))?;
    none_of(read, TOPIC)?;
    the(read, GROUP | UNIT).filter(|_| read.is_clear())
}

/// "vem stödjer gruppen", where somebody sits there to do so.
fn supporters(read: &Read<'_>) -> Made {
    read.words.get(1).filter(|word| !word.read && is_support(&word.folded))?;
    let body = read.thing(GROUP)?;
    let has = |id: &EntityId| read.model.get(*id).seats().iter().any(|seat| seat.role == Some(Role::Support));
    let those = read.those(body, GROUP);
    let (id, name) = (read.id(body, GROUP), read.name(body, GROUP));
    those.iter().any(has).then(|| (vec![id, "--role".into(), "support".into()], name))
}

/// "är Anna Ask fortfarande direktör": the post says who has it, and until when others had.
fn still_in_post(read: &Read<'_>) -> Made {
    let is_still = |word: &Word| is_in(" fortfarande alltjamt still ", &word.folded);
    read.words.iter().find(|word| is_still(word)).filter(|_| read.thing(PERSON).is_some())?;
    read.time.as_ref().filter(|time| time.sense == Sense::Now)?;
    the(read, POST).filter(|_| read.thing(GROUP).is_none())
}

/// "när upphör nämnden", where a decision is called "Nämnden upphör": of the board it is asked.
fn ending(read: &Read<'_>) -> Made {
    const ENDS: [&str; 5] = ["upphor", "laggs", "avvecklas", "inrattas", "bildas"];
    let named = read.thing(DECISION | Kind::Change.bit())?;
    let is_said = |at: &usize| ENDS.contains(&read.words[*at].folded.as_str());
    let rest: Vec<usize> = named.at.iter().copied().filter(|at| !is_said(at)).collect();
    if rest.len() == named.at.len() || rest.is_empty() {
        return None;
    }
    let words = rest.iter().map(|at| read.words[*at].said.as_str()).collect::<Vec<_>>().join(" ");
    let hits = search(read.model, &Topic::of(&words), BODY).hits;
    let is_it = |how: &How| matches!(how, How::Name | How::FoldedName | How::Alias(_) | How::Inflection(_));
    let mut all = hits.into_iter().filter(|(_, how)| is_it(how)).map(|(id, _)| id);
    let body = read.model.get(all.next().filter(|_| all.next().is_none())?);
    Some((vec![body.id.to_string()], body.name().to_string()))
}

/// "vem representerar sjukhuset": the only body in which somebody sits for it says who.
fn sitting_somewhere(read: &Read<'_>) -> Made {
    if read.thing(GROUP).is_some() {
        return None;
    }
    let kinds = BODY & !Kind::Programme.bit();
    let (id, name) = the(read, kinds).or_else(|| regions(read))?;
    let sent = read.model.find(id.first()?)?;
    let sits_for = |body: &EntityId| {
        let mut seats = read.model.get(*body).seats().iter();
        seats.any(|seat| seat.on_behalf_of.as_ref().and_then(|own| own.to) == Some(sent))
    };
    let mut all: Vec<EntityId> = read.model.naming(sent).into_iter().filter(sits_for).collect();
    all.sort_unstable();
    let [body] = all[..] else { return None };
    let body = read.model.get(body);
    let told = format!("{}, {name}", body.name());
    Some(([vec![body.id.to_string(), "--from".into()], id].concat(), told))
}
