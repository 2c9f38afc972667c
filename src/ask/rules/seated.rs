//! Questions that ask for one seat of a body, or for who appoints to it; and what a post has to do
//! with a body that is named beside it.

use crate::ask::mentions::Mention;
use crate::ask::read::Read;
use crate::ask::rules::{AREA, Made, Rule};
use crate::ask::vocabulary::Asks::{self, *};
use crate::find::fold;
use crate::model::entity::EntityId;
use crate::model::kind::{BODY, Kind, PERSON, POST, PROGRAMME};
use crate::model::seat::{ROLES, Role};

pub const RULES: &[Rule] = &[
    seated(
        |read| in_role(read, Role::ViceChair),
        "vem är vice ordförande i {}",
        "who sits in {} as vice chair",
    ),
    seated(|read| in_role(read, Role::Deputy), "vem är ersättare i {}", "who sits in {} as deputy"),
    seated(|read| in_role(read, Role::Secretary), "vem är sekreterare i {}", "who sits in {} as secretary"),
    seated(|read| in_role(read, Role::CoOpted), "vem är adjungerad i {}", "who sits in {} as co-opted"),
    seated(|read| in_role(read, Role::Convenor), "vem är sammankallande i {}", "who sits in {} as convenor"),
    seated(
        |read| in_role(read, Role::ProcessLead),
        "vem är processledare i {}",
        "who sits in {} as process lead",
    ),
    Rule {
        command: "members",
        all: &[&[Who], &[Decide]],
        none: &[HowMany, May],
        make: appointed,
        sv: "vilka ingår i {}, och vem utser dem",
        en: "who sits in {}, and who appoints them",
    },
];

/// A rule for those in one role.
const fn seated(make: fn(&Read<'_>) -> Made, sv: &'static str, en: &'static str) -> Rule {
    const NONE: &[Asks] = &[HowMany, Lacks, When, After, Own, May, Recommend, For];
    Rule { command: "members", all: &[], none: NONE, make, sv, en }
}

/// Beginnings of the words for a role, and the role; the longer ones first.
const SAID: &[(&str, Role)] = &[
    ("viceordf", Role::ViceChair),
    ("ersattare", Role::Deputy),
    ("suppleant", Role::Deputy),
    ("deputies", Role::Deputy),
    ("substitute", Role::Deputy),
    ("sekreterare", Role::Secretary),
    ("secretar", Role::Secretary),
    ("adjunge", Role::CoOpted),
    ("opted", Role::CoOpted),
    ("sammankallande", Role::Convenor),
    ("convenor", Role::Convenor),
    ("processledare", Role::ProcessLead),
];

/// The role that the words ask for, if no name has those words.
pub fn role(read: &Read<'_>) -> Option<Role> {
    let words = &read.words;
    words.iter().enumerate().filter(|(_, word)| !word.read).find_map(|(at, word)| {
        let next = words.get(at + 1).map_or("", |next| next.folded.as_str());
        // "ersättare för Anna" is one person's, and which seat is whose is said in words only.
        let is_body = |one: &Mention| one.at.first() == Some(&(at + 2)) && one.of_kinds(read.model, BODY);
        let is_of_one = matches!(next, "for" | "till" | "to") && !read.mentions.iter().any(is_body);
        let is_vice = word.folded == "vice" && (next.starts_with("ordf") || next.starts_with("chair"));
        let said = SAID.iter().find(|(begin, _)| word.folded.starts_with(begin)).map(|(_, role)| *role);
        let said = said.or((word.folded == "process" && next == "lead").then_some(Role::ProcessLead));
        said.filter(|_| !is_of_one).or(is_vice.then_some(Role::ViceChair))
    })
}

/// "vem är vice ordförande i nämnden": those who have one role there.
fn in_role(read: &Read<'_>, wanted: Role) -> Made {
    role(read).filter(|role| *role == wanted && read.thing(PERSON).is_none())?;
    let body = read.thing(BODY | AREA)?;
    let key = ROLES.iter().find(|word| word.value == wanted)?.key;
    if let Some((term, id)) = placed(read, body).filter(|_| wanted == Role::ViceChair) {
        let body = read.model.get(id);
        return Some((vec![body.id.to_string(), "--term".into(), term], body.name().to_string()));
    }
    let args = vec![read.id(body, BODY | AREA), "--role".into(), key.into()];
    Some((args, read.name(body, BODY | AREA)))
}

/// "1:e vice ordförande", "andre vice ordförande": the source's own words for the one that is asked
/// for, where a seat of the body has them.
fn placed(read: &Read<'_>, body: &Mention) -> Option<(String, EntityId)> {
    let vice = read.words.iter().position(|word| word.folded == "vice" && !word.read)?;
    let place = place_of(&read.words.get(vice.checked_sub(1)?)?.folded)?;
    let [id] = read.those(body, BODY)[..] else { return None };
    let terms = read.model.get(id).seats().iter().filter_map(|seat| seat.stated.term.as_ref());
    let mut terms = terms.map(|term| term.as_str()).filter(|term| {
        let folded = fold(term);
        folded.contains("vice") && folded.split_whitespace().any(|word| place_of(word) == Some(place))
    });
    terms.next().map(|term| (term.to_string(), id))
}

/// Which one a word says, of those that are counted.
pub fn place_of(folded: &str) -> Option<usize> {
    const PLACES: [&str; 3] =
        [" 1 1e 1a forste forsta first ", " 2 2e 2a andre andra second ", " 3 3e tredje third "];
    // "1:e".
    let bare: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
    PLACES.iter().position(|words| words.contains(&format!(" {bare} ")))
}

/// "vem utser ledamöterna i rådet": who sits there, where a seat says who appoints or nominates.
fn appointed(read: &Read<'_>) -> Made {
    let words = ["utser", "utse", "valjer", "nominerar", "tillsatter", "appoints", "nominates", "elects"];
    let is_asked = read.words.iter().any(|word| words.contains(&word.folded.as_str()));
    let body = read.thing(BODY).filter(|_| is_asked && read.thing(POST).is_none())?;
    let is_said = |id: &EntityId| {
        let mut seats = read.model.get(*id).seats().iter();
        seats.any(|seat| seat.appointed_by.is_some() || seat.nominated_by.is_some())
    };
    let those = read.those(body, BODY);
    those.iter().any(is_said).then(|| (vec![read.id(body, BODY)], read.name(body, BODY)))
}

/// Whether something has to do with a body: it names it, is named by it, or is in a part of it.
fn is_tied(read: &Read<'_>, id: EntityId, body: EntityId, is_in: bool) -> bool {
    let model = read.model;
    let of = model.get(id).post().and_then(|post| post.body.to);
    // "direktör i rådet" may be whoever has a seat there; "direktör för rådet" has the post there.
    let names = |from: EntityId, to: EntityId| {
        model.edges_to(to).iter().any(|edge| edge.from == from && (is_in || edge.key != "members"))
    };
    of.is_some_and(|of| model.wholes(of).contains(&body)) || names(id, body) || names(body, id)
}

/// The bodies that a question names beside a post, and whether one of the posts is of each.
fn beside<'r>(read: &'r Read<'_>) -> impl Iterator<Item = (&'r Mention, bool)> {
    let post = read.thing(POST);
    // "stödjer strategin" and "regionens eller vårdens" say nothing of where the post is.
    let is_place = |one: &Mention| {
        let before = one.at.first().and_then(|at| read.words.get(at.checked_sub(1)?));
        before.is_some_and(|word| {
            matches!(word.folded.as_str(), "i" | "pa" | "vid" | "hos" | "in" | "at" | "of" | "for")
        })
    };
    let is_in = |one: &Mention| {
        let before = one.at.first().and_then(|at| read.words.get(at.checked_sub(1)?));
        before.is_some_and(|word| matches!(word.folded.as_str(), "i" | "in"))
    };
    // "Serviceförvaltningens chef".
    let is_whose = move |one: &Mention| {
        let last = one.at.last().copied();
        let is_genitive =
            last.and_then(|at| read.words.get(at)).is_some_and(|word| word.folded.ends_with('s'));
        is_genitive && post.and_then(|post| post.at.first().copied()) == last.map(|at| at + 1)
    };
    let others = read.mentions.iter().filter(move |one| {
        let is_body = one.of_kinds(read.model, BODY & !PROGRAMME);
        let is_body = is_body && !one.of_kinds(read.model, POST | Kind::Region.bit());
        is_body && (is_place(one) || is_whose(one)) && post.is_some_and(|post| post.at != one.at)
    });
    others.map(move |one| {
        let mut posts = post.into_iter().flat_map(|post| &post.ids);
        (one, posts.any(|post| one.ids.iter().any(|body| is_tied(read, *post, *body, is_in(one)))))
    })
}

/// Whether a post is asked for of a body that has none such: another's is no answer.
pub fn is_of_another(read: &Read<'_>) -> bool {
    beside(read).any(|(_, is_tied)| !is_tied)
}

/// The body that has no such post.
pub fn of_another(read: &Read<'_>) -> Option<String> {
    beside(read).find(|(_, is_tied)| !is_tied).map(|(one, _)| one.said.clone())
}

/// Whether a mention said of which body a post is.
pub fn tells_whose(read: &Read<'_>, mention: &Mention) -> bool {
    beside(read).any(|(one, is_tied)| is_tied && one.at == mention.at)
}

/// "county director", "director of health": a word beside the title that nobody knows makes it
/// another post.
pub fn is_cut_short(read: &Read<'_>) -> bool {
    let Some(post) = read.thing(POST) else { return false };
    let is_unknown = |at: usize| read.words.get(at).is_some_and(|word| read.unknown.contains(&word.said));
    let is_english = |at: usize| read.words.get(at).is_some_and(|word| word.folded == "director");
    let (Some(first), Some(last)) = (post.at.first(), post.at.last()) else { return false };
    let is_of = read.words.get(last + 1).is_some_and(|word| word.folded == "of");
    is_english(*last) && (first.checked_sub(1).is_some_and(is_unknown) || is_of && is_unknown(last + 2))
}

/// Whether a person who is named has anything to do with a body, by themselves or through a post.
pub fn is_of_person(read: &Read<'_>, body: &Mention) -> bool {
    let model = read.model;
    let ties = |id: EntityId| model.edges_to(id).iter().any(|edge| body.ids.contains(&edge.from));
    let posts = |id: EntityId| model.edges_as(id, "holders").iter().map(|edge| edge.from);
    let is_its = |post: EntityId| {
        let of = model.get(post).post().and_then(|post| post.body.to);
        ties(post) || of.is_some_and(|of| body.ids.iter().any(|body| model.wholes(of).contains(body)))
    };
    let people = read.thing(PERSON).into_iter().flat_map(|one| &one.ids);
    people.copied().any(|person| ties(person) || posts(person).any(is_its))
}
