//! Questions of who came before or after somebody: in a post, as chair of a body, in a seat there.
//! Where nobody else may have been there on that side, the one who is asked about is no answer.

use crate::ask::beyond::is_before;
use crate::ask::mentions::Mention;
use crate::ask::read::Read;
use crate::ask::rules::Made;
use crate::ask::rules::make::the;
use crate::model::date::Date;
use crate::model::entity::EntityId;
use crate::model::kind::{BODY, Kind, PERSON, POST};
use crate::model::rare::Rare;
use crate::model::seat::{Role, Seat};
use crate::model::statement::Stated;

/// The post of a person who is named, where they have but one.
pub fn post_of(read: &Read<'_>) -> Made {
    let person = read.thing(PERSON)?;
    let [person] = person.ids.as_slice() else { return None };
    let mut posts: Vec<EntityId> =
        read.model.edges_as(*person, "holders").iter().map(|edge| edge.from).collect();
    posts.retain(|id| read.model.get(*id).kind == Kind::Post);
    posts.dedup();
    let [post] = posts.as_slice() else { return None };
    let post = read.model.get(*post);
    Some((vec![post.id.to_string()], post.name().to_string()))
}

/// The person after whom somebody came, the one body that is named, and what they were there.
fn asked<'r>(read: &'r Read<'_>) -> Option<(&'r Mention, EntityId, Vec<&'r Seat>)> {
    let person = read.thing(PERSON)?;
    let [id] = person.ids.as_slice() else { return None };
    let sat = |body: EntityId| -> Vec<&'r Seat> {
        let seats = read.model.get(body).seats().iter();
        seats.filter(|seat| seat.party.person.as_ref().is_some_and(|own| own.to == Some(*id))).collect()
    };
    let body = match read.thing(BODY) {
        Some(body) => match read.those(body, BODY).as_slice() {
            [one] => *one,
            _ => return None,
        },
        None => {
            // Nothing but one seat is theirs: that is meant.
            let mut bodies: Vec<EntityId> =
                read.model.edges_as(*id, "members").iter().map(|edge| edge.from).collect();
            bodies.dedup();
            let has_post = !read.model.edges_as(*id, "holders").is_empty();
            bodies.first().copied().filter(|_| bodies.len() == 1 && !has_post)?
        }
    };
    let seats = sat(body);
    (!seats.is_empty()).then_some((person, body, seats))
}

/// Who came after somebody in a post.
pub fn in_post(read: &Read<'_>) -> Made {
    // "vem efterträdde Anna Ask i nämnden" asks of that seat, whatever posts she has.
    if read.thing(POST).is_none() && asked(read).is_some() {
        return None;
    }
    let (args, post) = the(read, POST).or_else(|| post_of(read))?;
    let person = read.thing(PERSON).map(|person| read.name(person, PERSON));
    let is_known = read.thing(PERSON).is_none() || is_held_beside(read, &args, true);
    is_known.then(|| (args, person.map_or(post.clone(), |person| format!("{person} ({post})"))))
}

/// Whether somebody else may have had a post after whoever is named, or before.
pub fn is_held_beside(read: &Read<'_>, args: &[String], is_after: bool) -> bool {
    let of = read.thing(PERSON).map_or(&[][..], |person| &person.ids);
    let ids = args.iter().filter_map(|arg| read.model.find(arg));
    let posts: Vec<_> = ids.filter_map(|id| read.model.get(id).post()).collect();
    // Of a post that is only called so, whoever has it is looked for elsewhere.
    posts.is_empty()
        || posts.iter().any(|post| {
            let holders = post.holders.iter();
            let all = holders.map(|one| (one.person.as_ref().and_then(|person| person.to), &one.stated));
            is_beside(&all.collect::<Vec<_>>(), of, is_after)
        })
}

/// Whether of some who were somewhere anybody else than those who are named may have been there
/// after them, or before.
fn is_beside(all: &[(Option<EntityId>, &Stated)], of: &[EntityId], is_after: bool) -> bool {
    let is_of = |who: &Option<EntityId>| who.is_some_and(|who| of.contains(&who));
    let (own, others): (Vec<_>, Vec<_>) = all.iter().partition(|(who, _)| is_of(who));
    let others = others.iter().filter(|(who, _)| who.is_some());
    let known = |date: &Rare<Date>| date.as_ref().filter(|date| !date.is_open()).cloned();
    others.clone().any(|(_, other)| {
        own.is_empty()
            || own.iter().any(|(_, own)| {
                let (first, next) = if is_after { (*own, *other) } else { (*other, *own) };
                let [begins, next_begins] = [&first.from, &next.from].map(known);
                let is_turned =
                    begins.clone().zip(next_begins).is_some_and(|(a, b)| b.latest() < a.earliest());
                let is_over =
                    known(&next.to).zip(begins).is_some_and(|(to, from)| to.latest() < from.earliest());
                !is_turned && !is_over
            })
    })
}

/// Who came after the chair of a body.
pub fn in_chair(read: &Read<'_>) -> Made {
    made(read, true, true)
}

/// Who came after anybody else who sat in a body.
pub fn in_seat(read: &Read<'_>) -> Made {
    made(read, false, true)
}

fn made(read: &Read<'_>, is_chair: bool, is_after: bool) -> Made {
    let (person, body, seats) = asked(read)?;
    let is_chaired = |seat: &Seat| seat.role == Some(Role::Chair);
    let chairs = seats.iter().any(|seat| is_chaired(seat));
    let alike = read.model.get(body).seats().iter().filter(|seat| is_chaired(seat) == chairs);
    let alike = alike.map(|seat| (seat.party.person.as_ref().and_then(|one| one.to), &seat.stated));
    if !is_beside(&alike.collect::<Vec<_>>(), &person.ids, is_after) {
        return None;
    }
    let body = read.model.get(body);
    let is_group = body.kind != Kind::Region;
    let told = format!("{} ({})", read.name(person, PERSON), body.name());
    let mut args = vec![body.id.to_string()];
    // Before somebody is the day before the first on which they may have begun.
    let begins = seats.iter().filter_map(|seat| seat.stated.from.as_ref()).filter(|from| !from.is_open());
    let before = begins.map(Date::earliest).min().and_then(|day| day.yesterday().ok());
    let before = before.filter(|_| !is_after && read.time.is_none());
    args.extend(before.into_iter().flat_map(|day| ["--at".to_string(), day.to_string()]));
    (chairs == is_chair && is_group).then_some((args, told))
}

/// "vem var ordförande före Anna Ask": whoever chaired it the day before, where her first is known.
pub fn chaired_before(read: &Read<'_>) -> Made {
    let before = read.words.iter().position(is_before)?;
    let (person, _, _) = asked(read)?;
    let is_next = person.at.first() == Some(&(before + 1));
    if is_next && read.thing(POST).is_none() { made(read, true, false) } else { None }
}
