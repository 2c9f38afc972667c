//! Who chairs a body, or leads it in another way.

use crate::find::fold;
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::seat::Role;
use crate::query::members::{Chair, SeatRow, members};
use crate::query::who::{Who, who_named};
use crate::query::{Cited, Named, When};

/// Who chairs a body, and who else leads it when nobody is stated to chair.
#[derive(Debug)]
pub struct Chairing {
    pub body: Named,
    /// Its region: many have a board of the same name.
    pub region: Option<Named>,
    pub state: Chair,
    /// The body whose chair this would be: this one is that one in another role.
    pub constituted_by: Option<Named>,
    pub chairs: Vec<SeatRow>,
    /// Those stated to be responsible, convene or deputise: none of them is a chair by that.
    pub others: Vec<SeatRow>,
    /// Of a unit or an organisation, the posts in it and who holds each, those that by their names
    /// head something first: whether one of them heads it is not said by that.
    pub posts: Vec<(Named, Option<Who>)>,
    /// Of a class of bodies: who chairs each that is said to be of it, where that is stated, and
    /// how many they all are.
    pub of_class: Vec<(Named, Vec<SeatRow>)>,
    pub class_size: usize,
    pub source: Option<Cited>,
    /// The editor's remark, where nobody is stated to lead it: it may say why.
    pub note: Option<String>,
}

/// Those who chaired, or will: that no chair is stated would not be so.
fn of_another_time(model: &Model, id: EntityId, when: &When) -> Vec<SeatRow> {
    let seats = members(model, id, &when.beside()).seats.into_iter();
    seats.filter(|seat| seat.role == Some(Role::Chair) && seat.basis.weight.is_past_or_coming()).collect()
}

/// How near a post's name is to that of whoever heads a unit: "sjukhusdirektör" of a hospital, then
/// any director, any head, and others. It is an order and no claim.
fn of_head(post: &str, unit: &str) -> u8 {
    let (post, unit) = (fold(post), fold(unit));
    let first = post.split(' ').next().unwrap_or_default();
    let is_deputy = ["bitr", "vice", "stallf"].iter().any(|it| first.starts_with(it));
    let ends = |end: &&str| post.split(' ').find_map(|word| word.strip_suffix(*end));
    let begin = ["direktor", "director", "chef"].iter().find_map(ends);
    match begin.filter(|_| !is_deputy).map(|begin| begin.trim_end_matches('s')) {
        Some(begin) if begin.len() > 3 && unit.contains(begin) => 0,
        Some(_) if !post.ends_with("chef") => 1,
        Some(_) => 2,
        None => 3,
    }
}

/// Titles of whoever leads the work of a body: the leader of a party, or of something else that a
/// member heads, leads no body by that.
const HEADS: [&str; 4] = ["utredare", "samordnare", "forestandare", "projektledare"];

/// Whether the source calls somebody who sits there by such a title: "särskild utredare".
fn heads_by_title(seat: &SeatRow) -> bool {
    let is_member = matches!(seat.role, None | Some(Role::Member));
    let title = seat.basis.term.as_ref().filter(|_| is_member).map(|term| fold(term));
    title.is_some_and(|title| HEADS.iter().any(|head| title.ends_with(head)))
}

impl Chairing {
    /// Whether somebody is known in a post of it, where nobody is said to lead it.
    pub fn has_holder(&self) -> bool {
        let is_known = |who: &Who| match who {
            Who::Post { holder, .. } => !holder.people().is_empty(),
            _ => false, // Only a post has a holder.
        };
        self.posts.iter().any(|(_, who)| who.as_ref().is_some_and(is_known))
    }

    /// Whether somebody leads it now in the source's own word, or heads it as the one responsible
    /// of a unit: nobody calls that person a chair, and it is an answer all the same.
    pub fn is_led(&self) -> bool {
        let is_said =
            |row: &SeatRow| row.basis.term.as_ref().is_some_and(|term| fold(term).starts_with("led"));
        let is_head = |row: &SeatRow| self.body.kind == Kind::Unit && row.role == Some(Role::Responsible);
        let now = |row: &&SeatRow| !row.basis.weight.is_past_or_coming() && row.basis.certainty.is_fact();
        self.others.iter().filter(now).any(|row| is_said(row) || is_head(row))
    }
}

/// The posts in a unit that by their names head something, the nearest to its own name first.
pub fn heads(model: &Model, unit: EntityId) -> Vec<EntityId> {
    let name = model.get(unit).name();
    let rank = |post: &EntityId| of_head(model.get(*post).name(), name);
    let posts = model.edges_as(unit, "body").iter().map(|edge| edge.from);
    let mut posts: Vec<EntityId> =
        posts.filter(|post| model.get(*post).kind == Kind::Post && rank(post) < 3).collect();
    posts.sort_by_key(rank);
    posts
}

pub fn chair(model: &Model, id: EntityId, when: &When) -> Chairing {
    let answer = members(model, id, when);
    let (chairs, rest): (Vec<SeatRow>, Vec<SeatRow>) =
        answer.seats.into_iter().partition(|seat| seat.role == Some(Role::Chair));
    let chairs = if chairs.is_empty() { of_another_time(model, id, when) } else { chairs };
    let leads =
        |role| matches!(role, Some(Role::ViceChair | Role::Responsible | Role::Convenor | Role::ProcessLead));
    // A unit or an organisation has a head, and the posts in it may be that.
    let has_head = matches!(model.get(id).kind, Kind::Unit | Kind::Organisation);
    let of_unit = if has_head { model.edges_as(id, "body") } else { &[] };
    let is_post = |from: &EntityId| model.get(*from).kind == Kind::Post;
    let posts = of_unit.iter().map(|edge| edge.from).filter(is_post);
    let mut posts: Vec<(Named, Option<Who>)> =
        posts.map(|post| (model.marked(post, when), who_named(model, post, when))).collect();
    let unit = model.get(id).name();
    posts.sort_by_key(|(post, _)| of_head(model.get(post.at).name(), unit));
    let led = |body: &Named| {
        let seats = members(model, body.at, when).seats.into_iter();
        let is_chair =
            |seat: &SeatRow| seat.role == Some(Role::Chair) && !seat.basis.weight.is_past_or_coming();
        (body.clone(), seats.filter(is_chair).collect::<Vec<_>>())
    };
    let class_size = answer.of_class.len();
    let others: Vec<SeatRow> =
        rest.into_iter().filter(|seat| leads(seat.role) || heads_by_title(seat)).collect();
    let is_nobody = chairs.is_empty() && others.is_empty();
    let of_class = answer.of_class.iter().map(led).filter(|(_, chairs)| !chairs.is_empty()).collect();
    Chairing {
        of_class,
        class_size,
        region: model
            .region_of(id, when.day())
            .filter(|region| *region != id)
            .map(|region| model.named(region)),
        posts,
        body: answer.body,
        state: answer.has_chair,
        constituted_by: answer.constituted_by,
        chairs,
        others,
        source: answer.sources.into_iter().next(),
        note: answer.note.filter(|_| is_nobody),
    }
}
