//! Questions of who came after somebody: in a post, as chair of a body, in a seat there.

use crate::ask::beyond::is_before;
use crate::ask::mentions::Mention;
use crate::ask::read::Read;
use crate::ask::rules::Made;
use crate::ask::rules::make::the;
use crate::model::entity::EntityId;
use crate::model::kind::{BODY, Kind, PERSON, POST};
use crate::model::seat::{Role, Seat};

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
    Some((args, person.map_or(post.clone(), |person| format!("{person} ({post})"))))
}

/// Who came after the chair of a body.
pub fn in_chair(read: &Read<'_>) -> Made {
    made(read, true)
}

/// Who came after anybody else who sat in a body.
pub fn in_seat(read: &Read<'_>) -> Made {
    made(read, false)
}

fn made(read: &Read<'_>, is_chair: bool) -> Made {
    let (person, body, seats) = asked(read)?;
    let chairs = seats.iter().any(|seat| seat.role == Some(Role::Chair));
    let body = read.model.get(body);
    let is_group = body.kind != Kind::Region;
    let told = format!("{} ({})", read.name(person, PERSON), body.name());
    (chairs == is_chair && is_group).then(|| (vec![body.id.to_string()], told))
}

/// "vem var ordförande före Anna Ask": all who chaired it are told.
pub fn chaired_before(read: &Read<'_>) -> Made {
    let before = read.words.iter().position(is_before)?;
    let (person, _, _) = asked(read)?;
    let is_next = person.at.first() == Some(&(before + 1));
    if is_next && read.thing(POST).is_none() { in_chair(read) } else { None }
}
