//! Questions of who sits in a body for another: "vem företräder Stockholm i SKS".

use crate::ask::mentions::Mention;
use crate::ask::read::Read;
use crate::ask::rules::seated::role;
use crate::ask::rules::{GROUP, Made};
use crate::ask::vocabulary::Asks::For;
use crate::model::entity::EntityId;
use crate::model::kind::BODY;
use crate::model::seat::ROLES;

/// The body in which they sit: whoever is sat for may be a group too, and stand first.
fn seat_of<'r>(read: &'r Read<'_>) -> Option<&'r Mention> {
    let is_in = |one: &&Mention| {
        let first = one.at.first().copied().unwrap_or(0);
        let mut before = read.words[..first].iter().rev().map(|word| word.folded.as_str());
        let before = before.find(|word| !matches!(*word, "den" | "det" | "the"));
        before.is_some_and(|word| matches!(word, "i" | "in" | "on" | "inom"))
    };
    let groups = || read.mentions.iter().filter(|one| one.of_kinds(read.model, GROUP));
    groups().find(is_in).or_else(|| groups().next())
}

/// The body, and for whom they sit there.
pub fn sitting_for(read: &Read<'_>) -> Made {
    let group = seat_of(read)?;
    let region = read.region.filter(|_| read.region_said).map(|region| {
        let region = read.model.get(region);
        (region.id.to_string(), region.name().to_string())
    });
    let other = read.mentions.iter().find(|one| one.at != group.at && one.of_kinds(read.model, BODY));
    // "sitter i rådet från Alböke": whatever the council is a part of.
    let is_from = other.is_some_and(|one| {
        let before = one.at.first().and_then(|at| read.words.get(at.checked_sub(1)?));
        before.is_some_and(|word| matches!(word.folded.as_str(), "fran" | "for" | "from"))
    });
    let other = other.map(|one| (read.id(one, BODY), read.name(one, BODY)));
    // "sitter i gruppen i Skåne" says where the group is.
    let is_its = |id: &str| {
        let place = read.model.find(id);
        place.is_some_and(|place| {
            read.those(group, GROUP).iter().any(|group| read.model.was_of(*group, place))
        })
    };
    let is_for = |(id, _): &(String, String)| is_from || read.any(&[For]) || !is_its(id);
    let (id, name) = other.or(region).filter(is_for)?;
    let told = format!("{}, {name}", read.name(group, GROUP));
    let mut args = vec![read.id(group, GROUP), "--from".into(), id];
    let role = role(read).and_then(|role| ROLES.iter().find(|word| word.value == role));
    args.extend(role.into_iter().flat_map(|role| ["--role".to_string(), role.key.to_string()]));
    Some((args, told))
}

/// "hur många ledamöter har Kronoberg i nämnden": those that sit for it, where a seat says so.
pub fn counted_for(read: &Read<'_>) -> Made {
    let group = seat_of(read)?;
    let region = read.region.filter(|_| read.region_said)?;
    let is_its = |id: &EntityId| {
        let mut seats = read.model.get(*id).seats().iter();
        seats.any(|seat| seat.on_behalf_of.as_ref().and_then(|body| body.to) == Some(region))
    };
    if read.those(group, GROUP).iter().any(is_its) { sitting_for(read) } else { None }
}
