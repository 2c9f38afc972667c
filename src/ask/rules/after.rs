//! Questions of who came before or after somebody: in a post, as chair of a body, in a seat there.
//! Where nobody else may have been there on that side, the one who is asked about is no answer.

use crate::ask::beyond::is_before;
use crate::ask::mentions::Mention;
use crate::ask::read::Read;
use crate::ask::rules::Made;
use crate::ask::rules::make::the;
use crate::ask::rules::seated::role;
use crate::ask::vocabulary::Asks::Who;
use crate::model::date::{Date, Day};
use crate::model::entity::EntityId;
use crate::model::kind::{BODY, Kind, PERSON, POST};
use crate::model::rare::Rare;
use crate::model::seat::{ROLES, Role, Seat};
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
    let Some(person) = read.thing(PERSON) else { return Some((args, post)) };
    let args = held_beside(read, args, true)?;
    Some((args, format!("{} ({post})", read.name(person, PERSON))))
}

/// A post as an argument, on the day of whoever had it after those who are named, or before: where
/// nobody else may have had it then, there is none.
pub fn held_beside(read: &Read<'_>, args: Vec<String>, is_after: bool) -> Option<Vec<String>> {
    let of = read.thing(PERSON).map_or(&[][..], |person| &person.ids);
    let post = args.iter().filter_map(|arg| read.model.find(arg)).find_map(|id| read.model.get(id).post());
    // Of a post that is only called so, whoever has it is looked for elsewhere.
    let Some(post) = post else { return Some(args) };
    let holders = post.holders.iter();
    let all: Vec<_> =
        holders.map(|one| (one.person.as_ref().and_then(|person| person.to), &one.stated)).collect();
    is_beside(read, &all, of, is_after).then(|| on_day(read, args, day(&all, of, is_after)))
}

/// Arguments of a command, on a day where the question has none.
fn on_day(read: &Read<'_>, mut args: Vec<String>, day: Option<Day>) -> Vec<String> {
    let day = day.filter(|_| read.time.is_none());
    args.extend(day.into_iter().flat_map(|day| ["--at".to_string(), day.to_string()]));
    args
}

fn known(date: &Rare<Date>) -> Option<&Date> {
    date.as_ref().filter(|date| !date.is_open())
}

/// Those who are named, and all others, of some who were somewhere.
fn parted<'s>(all: &[(Option<EntityId>, &'s Stated)], of: &[EntityId]) -> [Vec<&'s Stated>; 2] {
    let who = |(who, stated): &(Option<EntityId>, &'s Stated)| who.map(|who| (of.contains(&who), *stated));
    let told = |is_own: bool| {
        let those = all.iter().filter_map(who).filter(|(own, _)| *own == is_own);
        those.map(|(_, stated)| stated).collect()
    };
    [told(true), told(false)]
}

/// Whether of some who were somewhere anybody else than those who are named may have been there
/// after them, or before. Where their own days are not known, those of the others say so.
fn is_beside(read: &Read<'_>, all: &[(Option<EntityId>, &Stated)], of: &[EntityId], is_after: bool) -> bool {
    let [own, others] = parted(all, of);
    let fits = |own: &Stated, other: &Stated| {
        let (first, next) = if is_after { (own, other) } else { (other, own) };
        let [begins, next_begins] = [known(&first.from), known(&next.from)];
        let is_turned = begins.zip(next_begins).is_some_and(|(a, b)| b.latest() < a.earliest());
        let is_over = known(&next.to).zip(begins).is_some_and(|(to, from)| to.latest() < from.earliest());
        let has_day = match is_after {
            // Of whoever has left too it is not said who came first.
            true => {
                let goes_on = known(&next.to).is_none_or(|to| to.latest() >= read.today);
                known(&own.to).is_some() || next_begins.is_some() && (begins.is_some() || goes_on)
            }
            false => next_begins.is_some() || known(&first.to).is_some_and(|to| to.latest() < read.today),
        };
        !is_turned && !is_over && has_day
    };
    others.iter().any(|other| own.iter().any(|own| fits(own, other)))
}

/// The day before those who are named may have begun; or the first on which somebody else is known
/// to have begun after them, or else the one after their last.
fn day(all: &[(Option<EntityId>, &Stated)], of: &[EntityId], is_after: bool) -> Option<Day> {
    let [own, others] = parted(all, of);
    let from = own.iter().filter_map(|one| known(&one.from)).min_by_key(|from| from.earliest());
    let begun = from.map(Date::earliest);
    if !is_after {
        let before = begun.and_then(|day| day.yesterday().ok());
        // Within the time in which they began somebody else may have begun first.
        let is_within = |day: &Day| Some(*day) > before && from.is_some_and(|from| *day < from.latest());
        let others = others.iter().filter_map(|one| known(&one.from)).map(Date::earliest);
        return others.filter(is_within).max().or(before);
    }
    let ended = own.iter().filter_map(|one| known(&one.to)).map(Date::latest).max();
    let first = ended.or(begun);
    let next = others.iter().filter_map(|one| known(&one.from)).map(Date::earliest);
    let next = next.filter(|day| first.is_none_or(|first| *day > first)).min();
    next.or_else(|| ended.and_then(|day| day.tomorrow().ok()))
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
    let (person, body, mut seats) = asked(read)?;
    // "ersatte Anna Ask som sekreterare".
    if let Some(wanted) = role(read) {
        seats.retain(|seat| seat.role == Some(wanted));
    }
    let role_of = |seat: &Seat| seat.role.unwrap_or(Role::Member);
    let own = seats.iter().find(|seat| seat.role == Some(Role::Chair)).or(seats.first())?;
    let own_role = role_of(own);
    // Those who just sit there may be of several sorts by the source's words, and so may others.
    let term = own.stated.term.as_ref().filter(|_| own_role != Role::Chair);
    let is_alike = |seat: &&Seat| {
        let of = seat.stated.term.as_ref();
        role_of(seat) == own_role
            && (term.is_none() || of.map(|of| of.as_str()) == term.map(|of| of.as_str()))
    };
    let alike = read.model.get(body).seats().iter().filter(is_alike);
    let alike: Vec<_> =
        alike.map(|seat| (seat.party.person.as_ref().and_then(|one| one.to), &seat.stated)).collect();
    if !is_beside(read, &alike, &person.ids, is_after) {
        return None;
    }
    let body = read.model.get(body);
    let is_group = body.kind != Kind::Region;
    let told = format!("{} ({})", read.name(person, PERSON), body.name());
    let mut args = vec![body.id.to_string()];
    let key = ROLES.iter().find(|word| word.value == own_role).map(|word| word.key);
    match term {
        _ if own_role == Role::Chair => {}
        Some(term) if own_role == Role::Member => args.extend(["--term".into(), term.as_str().to_string()]),
        _ => {
            let key = key.filter(|_| own_role != Role::Member);
            args.extend(key.into_iter().flat_map(|key| ["--role".to_string(), key.to_string()]));
        }
    }
    let args = on_day(read, args, day(&alike, &person.ids, is_after));
    ((own_role == Role::Chair) == is_chair && is_group).then_some((args, told))
}

/// Where somebody stands after "före".
fn is_before_person(read: &Read<'_>) -> bool {
    let before = read.words.iter().position(is_before);
    let person = read.thing(PERSON).and_then(|person| person.at.first().copied());
    before.is_some_and(|before| person == Some(before + 1)) && read.thing(POST).is_none()
}

/// "vem var ordförande före Anna Ask": whoever chaired it the day before, where her first is known.
pub fn chaired_before(read: &Read<'_>) -> Made {
    if is_before_person(read) { made(read, true, false) } else { None }
}

/// "vem var sekreterare före Anna Ask".
pub fn sat_before(read: &Read<'_>) -> Made {
    if is_before_person(read) { made(read, false, false) } else { None }
}

/// Whether "efter" stands before somebody after whom nobody is known to have come.
pub fn is_last(read: &Read<'_>, at: usize) -> bool {
    is_after_person(read, at) && [in_post, in_chair, in_seat].iter().all(|made| made(read).is_none())
}

/// "vem blir direktör efter Anna Ask".
pub fn is_after_person(read: &Read<'_>, at: usize) -> bool {
    let person = read.thing(PERSON).and_then(|person| person.at.first().copied());
    let word = read.words.get(at);
    person == Some(at + 1)
        && read.any(&[Who])
        && word.is_some_and(|word| !word.read && matches!(word.folded.as_str(), "efter" | "after"))
}
