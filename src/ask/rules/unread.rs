//! What a question names or asks for and the chosen answer leaves out. This is the one place where
//! that is held: every word of a question is small, asks for what the answer says, names what the
//! answer is about, or is told as not read.

use crate::ask::kinds::is_plural;
use crate::ask::mentions::Mention;
use crate::ask::read::Read;
use crate::ask::rules::make::choice;
use crate::ask::rules::{given_before, held_before, left, parts, seated, tasked};
use crate::ask::text::Word;
use crate::ask::vocabulary::Asks;
use crate::ask::words::{asking_for, is_asking_at};
use crate::find::part::asks_for_owners;
use crate::find::{Topic, fold, is_called, names_of, same_word};
use crate::model::entity::EntityId;
use crate::model::kind::{ANYTHING, BODY, DECISION, Kind, Kinds, PERSON, POST, SOURCE};

/// An answer as it was chosen.
pub struct Answer<'a> {
    pub command: &'a str,
    /// What its rule asks for.
    pub all: &'a [&'a [Asks]],
    pub args: &'a [String],
    /// What stands for the named things in how the question is read.
    pub about: &'a str,
    /// How the question is read, in Swedish.
    pub told: &'a str,
}

/// What is left out, in the order of the question's sorts: words that ask, things that are named,
/// words for a kind, and words that narrow.
pub fn unread(read: &Read<'_>, answer: &Answer<'_>, is_polar: bool) -> Vec<String> {
    let mut words =
        left::over(&read.words, answer.command, answer.all, subjects(read, answer).next().is_none());
    // "are part of", "hör till": of parts it is asked.
    let is_of_parts = answer.args.iter().any(|arg| arg == "--term");
    words.retain(|word| !(is_of_parts && (parts::is_part(&fold(word)) || asks_for_owners(word))));
    // Of a document it is told who wrote it and when, and not who decides on it or answers for it.
    let is_document = |id: EntityId| read.model.get(id).kind == Kind::Source;
    if answer.command == "show" && subjects(read, answer).all(is_document) && !read.any(&[Asks::Says]) {
        let of = [Asks::Decide, Asks::Gave, Asks::Own, Asks::Proposed];
        let asking = asking_for(&read.words, &of).map(|word| word.said.clone());
        words.extend(asking.filter(|word| !words.contains(word)).collect::<Vec<_>>());
    }
    let is_left = |one: &&Mention| is_untold(read, answer, one) && !is_beside(read, answer, one);
    // A question of yes or no is answered by all that is known of what it asks about.
    // So is whether somebody leads, by all who do.
    let is_whom = |one: &Mention| answer.command == "chair" && one.of_kinds(read.model, PERSON);
    let is_in_answer = |one: &Mention| is_polar && (is_whom(one) || is_tied(read, answer, one));
    let named = read.mentions.iter().filter(is_left).filter(|one| !is_in_answer(one));
    words.extend(named.map(|one| one.said.clone()));
    let is_role_asked = answer.args.iter().any(|arg| arg == "--role");
    let is_asked = |at: usize| is_role_asked || is_of_parts && !is_noun(read, at);
    let narrows = |(at, _): &(usize, &Word)| {
        (narrows(read, answer, *at) && !is_asked(*at))
            || is_noun(read, *at) && is_other_kind(read, answer, *at)
    };
    words.extend(read.words.iter().enumerate().filter(narrows).map(|(_, word)| word.said.clone()));
    words
}

/// What the answer is about.
fn subjects<'r>(read: &'r Read<'_>, answer: &'r Answer<'_>) -> impl Iterator<Item = EntityId> + use<'r> {
    answer.args.iter().filter_map(|arg| read.model.find(arg))
}

/// Whether a mention is in no argument, and is not what the answer is about.
fn is_untold(read: &Read<'_>, answer: &Answer<'_>, mention: &Mention) -> bool {
    let names = |id: &EntityId| [read.model.get(*id).id.to_string(), read.model.get(*id).name().to_string()];
    let names: Vec<String> = mention.ids.iter().flat_map(names).chain([mention.said.clone()]).collect();
    let has_said = |arg: &String| format!(" {arg} ").contains(&format!(" {} ", mention.said));
    // What the answer is about may be meant by a word for its like, or be a part of the named.
    let is_its = |id: EntityId| {
        read.those(mention, ANYTHING).contains(&id)
            || mention.ids.iter().any(|whole| read.model.names_as(id, "part_of", *whole))
    };
    let is_told = || {
        let mut names = mention.ids.iter().flat_map(|id| names_of(read.model.get(*id)));
        names.any(|name| Topic::of(name).is_said_in(answer.about))
    };
    let is_argument = || answer.args.iter().any(|arg| names.contains(arg) || has_said(arg));
    !is_argument() && !subjects(read, answer).any(is_its) && !is_told()
}

/// Whether the answer says something of a mention that it is not about: of whose post it is, of the
/// person who had it, of the post of a person.
fn is_beside(read: &Read<'_>, answer: &Answer<'_>, mention: &Mention) -> bool {
    let is_person = mention.of_kinds(read.model, PERSON);
    let holds = |post: EntityId| mention.ids.iter().any(|id| read.model.names_as(post, "holders", *id));
    match answer.command {
        "post" => {
            let is_its = |post: EntityId| {
                let of = read.model.get(post).post().and_then(|post| post.body.to);
                of.is_some_and(|of| read.those(mention, BODY) == [of])
            };
            let is_told =
                seated::tells_whose(read, mention) || is_person && subjects(read, answer).any(holds);
            is_told || subjects(read, answer).any(is_its)
        }
        // What somebody may do is told of their post, and which post somebody has of them.
        "mandate" => is_person,
        "person" if mention.of_kinds(read.model, BODY) => seated::is_of_person(read, mention),
        "person" => {
            mention.of_kinds(read.model, POST) && !read.any(&[Asks::Sits])
                || mention.said.to_lowercase().starts_with("uppdrag")
        }
        // What a decision began or ended is told with that day.
        "timeline" if mention.of_kinds(read.model, DECISION) => {
            let changes = |id: EntityId| {
                mention.ids.iter().any(|decision| read.model.names_as(*decision, "changes", id))
            };
            subjects(read, answer).any(changes)
        }
        // "hör den till A eller B": its lines say to which.
        "reporting-lines" => choice(read).is_some() && mention.of_kinds(read.model, BODY),
        // Who had it before somebody is told with those who have it.
        "who-owns" => given_before(read).is_some() || tasked::is_giver(read, mention),
        _ => is_person && held_before(read).is_some(), // Of no other answer a name is only the time.
    }
}

/// Whether what the answer is about and a mention name each other, or have to do with each other
/// through a post: then it is in the answer.
fn is_tied(read: &Read<'_>, answer: &Answer<'_>, mention: &Mention) -> bool {
    let model = read.model;
    if answer.command == "person" {
        return seated::is_of_person(read, mention);
    }
    let names = |from: EntityId, to: EntityId| model.edges_to(to).iter().any(|edge| edge.from == from);
    let is_its = |id: EntityId, other: EntityId| {
        names(id, other) || names(other, id) || model.wholes(id).contains(&other)
    };
    // Of a post that has no seat there an answer of who sits says nothing.
    let is_seat = |id: EntityId, other: EntityId| model.names_as(id, "members", other);
    let is_seated = answer.command == "members" && mention.of_kinds(model, POST | PERSON);
    let fits = |id: EntityId, other: EntityId| if is_seated { is_seat(id, other) } else { is_its(id, other) };
    subjects(read, answer).any(|id| mention.ids.iter().any(|other| fits(id, *other)))
}

fn is_noun(read: &Read<'_>, at: usize) -> bool {
    !read.words[at].read && !is_asking_at(&read.words, at) && read.nouns.iter().any(|(noun, _)| *noun == at)
}

/// Words that narrow what a command answers in full: a role of members, a sort of what lacks.
fn narrows(read: &Read<'_>, answer: &Answer<'_>, at: usize) -> bool {
    const ROLES: [&str; 7] =
        ["sekreterare", "adjunge", "suppleant", "ersattare", "vice", "secretary", "deputy"];
    let word = &read.words[at];
    let is_role = || ROLES.iter().any(|role| word.folded.starts_with(role));
    // "ersättare för Anna" asks for somebody else than Anna.
    let next = read.words.get(at + 1).map_or("", |next| next.folded.as_str());
    let is_of_one = || answer.command == "person" && matches!(next, "for" | "till" | "to") && is_role();
    !word.read && (answer.command == "members" && is_role() || is_of_one())
}

/// The kinds of which an answer consists, beside what it is about: a word for one of those asks for
/// what it says.
fn consists_of(command: &str) -> Kinds {
    let group = Kind::Group.bit() | Kind::SteeringGroup.bit() | Kind::WorkingGroup.bit();
    let duty = Kind::Area.bit() | Kind::Assignment.bit();
    match command {
        "members" => PERSON | POST,
        "chair" => PERSON | POST | group,
        "post" => PERSON | POST,
        "gaps" | "counts" => 0,
        "who-owns" | "compare" => PERSON | POST | duty | Kind::Theme.bit() | Kind::Unit.bit(),
        "responsibilities" => PERSON | POST | duty | Kind::Programme.bit(),
        "mandate" => PERSON | POST | duty,
        "timeline" => Kind::Change.bit() | Kind::Decision.bit(),
        "decisions" | "who-decides" => PERSON | POST | Kind::Decision.bit() | Kind::Assignment.bit(),
        // Each of the others says all that is known of its subject, or of all there is.
        _ => ANYTHING,
    }
}

/// Whether a word says a kind of which the answer has nothing: "vilka arbetsgrupper har gruppen" is
/// not answered by who sits there.
fn is_other_kind(read: &Read<'_>, answer: &Answer<'_>, at: usize) -> bool {
    let Some((_, kind)) = read.nouns.iter().find(|(noun, _)| *noun == at) else { return false };
    let word = &read.words[at];
    // "insatsområdet digitalisering", "beslutet om kunskapsstyrning": the noun says which is meant.
    let is_of = |one: &Mention| {
        let near = |most: usize| one.at.iter().any(|own| own.abs_diff(at) <= most);
        let is_body = kind.bit() & BODY != 0 && one.of_kinds(read.model, BODY);
        near(2) && one.of_kinds(read.model, kind.bit()) || near(1) && is_body
    };
    let says = |text: &str| {
        let lower = text.to_lowercase();
        let mut own = lower.split(|c: char| !c.is_alphanumeric()).filter(|own| !own.is_empty());
        own.any(|own| same_word(own, &word.kept))
    };
    let is_counted = |id: EntityId| {
        let counts = read.model.get(id).counts();
        answer.command == "counts" && counts.iter().any(|count| says(count.what.as_str()))
    };
    let is_told = says(answer.told) || answer.args.iter().any(|arg| says(arg));
    // "lämnade sina uppdrag" asks of those who did.
    let before = at.checked_sub(1).map_or("", |before| read.words[before].folded.as_str());
    let is_theirs = matches!(before, "sina" | "sitt" | "sin" | "their" | "his" | "her");
    // Every answer says where it is from, and of which region it is.
    let is_always = kind.bit() & (SOURCE | Kind::Region.bit()) != 0;
    if is_told
        || is_always
        || is_theirs
        || subjects(read, answer).any(is_counted)
        || read.mentions.iter().any(is_of)
    {
        return false;
    }
    if answer.command == "gaps" {
        return !is_lacking(read, answer, at, *kind);
    }
    // "en styrgrupp för kompetens": no group is asked about by whose name it is answered.
    let is_whom = kind.bit() & BODY != 0 && is_chosen(read, at) && answer.command != "members";
    // "vilka grupper är föreslagna" asks of no proposals.
    let is_whom = is_whom && (answer.command != "decisions" || read.any(&[Asks::Decide]));
    // What happened at a time is told of everything.
    let is_whom = is_whom && answer.command != "timeline";
    consists_of(answer.command) & kind.bit() == 0 && !is_whom
        || is_plural(word) && answer.command == "post" && kind.bit() & POST == 0
}

/// Whether a word stands after "vilken", so that the answer is which one it is.
fn is_chosen(read: &Read<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| read.words[before].folded.as_str());
    matches!(before, "vilken" | "vilket" | "vilka" | "which" | "what")
}

/// Whether a word for a kind says no more than those that can lack what is asked of: "grupper" can
/// lack a chair, and "nämnder" are some of them.
fn is_lacking(read: &Read<'_>, answer: &Answer<'_>, at: usize, kind: Kind) -> bool {
    let word = &read.words[at];
    let is_some = read.model.of_kind(kind).any(|(_, entity)| is_called(entity, &word.kept))
        && !same_word(&kind.name().sv, &word.kept);
    let lacks = |sort: &str| answer.args.iter().any(|arg| arg == sort);
    let duty = Kind::Area.bit() | Kind::Assignment.bit();
    let of: Kinds = match () {
        () if lacks("chair") || lacks("members") || lacks("seat") => Kind::Group.bit(),
        () if lacks("holder") || lacks("post") => POST | PERSON,
        () if lacks("owner") || lacks("host") => duty,
        () => ANYTHING, // Of all the rest every kind may lack it.
    };
    of & kind.bit() != 0 && !is_some
}
