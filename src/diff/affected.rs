//! What a change may have altered an answer about: itself, and whoever names what gives people.

use crate::diff::identity::Versions;
use crate::diff::{Change, Class, Side, What};
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use std::collections::BTreeSet;

/// The ids of what a change may have altered an answer about: itself, and whoever names what gives
/// people. They are those of now.
pub fn affected(versions: Versions<'_>, changes: &[Change]) -> BTreeSet<String> {
    let now = |id: &str| versions.identity.now(id).to_string();
    let mut affected = BTreeSet::new();
    let told = |change: &&Change| {
        !matches!(change.class, Class::Form) && !matches!(change.what, What::Text | What::Setting)
    };
    for change in changes.iter().filter(told) {
        affected.insert(now(&change.entity.id));
        // A name or a text of something else is no part of an answer.
        let comes = [What::Created, What::Removed, What::Renamed, What::Joined, What::Redacted];
        let gives =
            comes.contains(&change.what) || change.class != Class::Detail || change.key == "certainty";
        let joined = versions.identity.joined_into(versions.identity.now(&change.entity.id));
        let gone = joined.filter_map(|old| Some((versions.before, versions.before.model.find(old)?)));
        let gone: Vec<(Side<'_>, EntityId)> = gone.filter(|_| change.what == What::Joined).collect();
        for (side, at) in gone.into_iter().chain(versions.sides(&change.entity.id)).filter(|_| gives) {
            let own = dependents(side, at);
            if change.entity.kind == Kind::Decision {
                let bodies = own.iter().filter_map(|id| side.model.find(id));
                affected.extend(bodies.flat_map(|body| dependents(side, body)).map(|id| now(&id)));
            }
            affected.extend(own.iter().map(|id| now(id)));
        }
    }
    // Anyone who is the same circle in another role has the same seats.
    for _ in 0..MOST_ROLES {
        let roles =
            affected.iter().flat_map(|id| versions.sides(id)).flat_map(|(side, at)| roles_of(side, at));
        let roles: Vec<String> = roles.map(|id| now(&id)).collect();
        affected.extend(roles);
    }
    affected
}

/// So many bodies are followed from one that is another in another role.
const MOST_ROLES: usize = 4;

/// The bodies that one is in another role.
fn roles_of(side: Side<'_>, at: EntityId) -> Vec<String> {
    side.model
        .edges_as(at, "constituted_by")
        .iter()
        .map(|edge| side.model.get(edge.from).id.to_string())
        .collect()
}

/// A body and those that it is in another role.
pub fn circle(model: &Model, id: EntityId) -> Vec<EntityId> {
    let mut all = vec![id];
    while let Some(next) = all.last().and_then(|last| model.get(*last).body()?.constituted_by.last()?.body.to)
    {
        if all.contains(&next) || all.len() > MOST_ROLES {
            break;
        }
        all.push(next);
    }
    all
}

/// The keys of lines: they end with what they lead to.
const LINES: [&str; 6] = ["part_of", "reports_to", "prepares_for", "delivers_to", "supports", "owned_by"];

/// Who is answered for through an entity: whoever names a post, its class, a person, or a programme
/// whose owners have seats.
fn dependents(side: Side<'_>, id: EntityId) -> Vec<String> {
    let model = side.model;
    let mut through = vec![id];
    let entity = model.get(id);
    through.extend(entity.post().and_then(|post| post.class_of.as_ref()?.to));
    through.extend(entity.area().and_then(|area| area.programme.to));
    let keys: &[&str] = match entity.kind {
        Kind::Post | Kind::Person => {
            &["responsible", "holders", "members", "held_together_by", "done_by", "steered_by"]
        }
        Kind::Area => &["members"],
        // What a decision set up is there, or only proposed, with it.
        Kind::Decision => &["established_by"],
        // All others are named as bodies are.
        _ => &["constituted_by", "responsible", "holders", "members", "held_together_by"],
    };
    // What stands in something, or in a programme, is there as long as that: its answers and those
    // through it may turn with it.
    let inside = model.edges_to(id).iter().filter(|edge| {
        matches!(model.get(edge.from).kind, Kind::Post | Kind::Area)
            && matches!(edge.key, "body" | "programme")
    });
    through.extend(inside.map(|edge| edge.from));
    let edges = through
        .iter()
        .flat_map(|id| model.edges_to(*id))
        .filter(|edge| keys.contains(&edge.key) || LINES.contains(&edge.key));
    let inside = through.iter().skip(1).copied();
    edges.map(|edge| edge.from).chain(inside).map(|id| model.get(id).id.to_string()).collect()
}
