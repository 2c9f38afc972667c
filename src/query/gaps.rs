//! What is lacking: anybody responsible, a holder, a chair, a host, of a decision its day,
//! paragraph or number, a source. How it lacks is kept apart.

mod hosts;

use crate::model::Model;
use crate::model::decision::{DecisionKind, DecisionStatus};
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::having::Having;
use crate::model::kind::{BODY, Kind};
use crate::model::seat::{Role, Seat};
use crate::model::statement::{Certainty, Stated};
use crate::query::hats::{Hat, hats};
use crate::query::members::constituents;
use crate::query::{Basis, Cited, Named, Weight, When, coverage};
use crate::sources::Sources;

/// What can be lacking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Lack {
    /// No one is stated to be responsible for an area or an assignment ¦ Ingen ansvarig är angiven
    /// för ett område eller uppdrag
    #[value(name = "responsible", aliases = ["ansvarig", "ansvariga", "owner"])]
    Owner,
    /// No holder is stated for a post ¦ Ingen innehavare är angiven för en befattning
    #[value(aliases = ["innehavare"])]
    Holder,
    /// No chair is stated for a group ¦ Ingen ordförande är angiven i en grupp
    #[value(aliases = ["ordförande", "ordforande"])]
    Chair,
    /// No host is stated for a group, where others of its class have one ¦ Ingen värd är angiven
    /// för en grupp, där andra av samma slag har en
    #[value(aliases = ["värd", "vard", "värdar", "värdskap"])]
    Host,
    /// No one is stated to be a member of a group ¦ Ingen är angiven som ledamot i en grupp
    #[value(aliases = ["ledamöter", "ledamoter"])]
    Members,
    /// A seat is stated to be vacant ¦ En plats är angiven som vakant
    #[value(aliases = ["plats", "platser", "vakans", "vakanser"])]
    Seat,
    /// A person has no stated post ¦ En person har ingen angiven befattning
    #[value(aliases = ["befattning", "befattningar"])]
    Post,
    /// The outcome of a proposal is not known ¦ Hur det gick med ett förslag är inte känt
    #[value(aliases = ["utfall"])]
    Outcome,
    /// No date is stated for a decision ¦ Inget datum är angivet för ett beslut
    #[value(aliases = ["dag", "datum"])]
    Date,
    /// No item (§) of minutes is stated for a decision ¦ Ingen paragraf i ett protokoll är angiven
    /// för ett beslut
    #[value(name = "item", aliases = ["paragraf", "paragraph"])]
    Paragraph,
    /// No registry number is stated for a decision ¦ Inget diarienummer är angivet för ett beslut
    #[value(name = "registry-number", aliases = ["diarienummer", "nummer", "number"])]
    Number,
    /// A statement has no source ¦ En uppgift har ingen källa
    #[value(aliases = ["källa", "kalla"])]
    Source,
    /// Lines of a kept text that nothing rests on and nobody has marked as read ¦ Rader i en
    /// bevarad text som inget vilar på och ingen har markerat som lästa
    #[value(aliases = ["rader", "rad"])]
    Lines,
    /// The data has no areas or assignments for a region ¦ Datamängden har inga områden eller
    /// uppdrag för en region
    #[value(aliases = ["område", "omrade", "områden"])]
    Area,
}

/// How something is lacking. None of these says that there is nobody, but for `StatedNone`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    StatedVacant,
    StatedNone,
    /// Of the time asked about it can't be said.
    Undecided,
    /// Only proposed.
    Proposed,
    /// Only a host that has taken it on and does not carry it yet.
    Dormant,
    /// Somebody was or will be, and nobody is stated for the time asked about.
    OfAnotherTime,
    NotStated,
    /// The data doesn't describe it at all: a class that is not listed, a region without areas.
    NotDescribed,
}

#[derive(Debug)]
pub struct Gap {
    pub lack: Lack,
    pub of: Named,
    /// Of which body a post is, where that is not its region.
    pub body: Option<Named>,
    pub region: Option<Named>,
    pub state: State,
    /// The key of a statement without a source.
    pub key: Option<&'static str>,
    pub count: Option<usize>,
    pub source: Option<Cited>,
}

/// All gaps of some sorts (of all, where none is named), in one region or all.
pub fn gaps(
    model: &Model,
    sources: &Sources,
    only: &[Lack],
    region: Option<EntityId>,
    when: &When,
) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let hosted = hosts::classes(model);
    for (id, entity) in model.all() {
        // What is gone lacks nothing any more, and what is to come or only proposed nothing yet.
        if when
            .weigh(model.presence(id))
            .is_none_or(|weight| matches!(weight, Weight::Ended | Weight::Coming))
            || !model.existence(id).is_fact()
        {
            continue;
        }
        let mut add = |lack: Lack, state: State, key: Option<&'static str>| {
            if only.is_empty() || only.contains(&lack) {
                gaps.push((id, lack, state, key));
            }
        };
        for (lack, state) in of_one(model, id, entity, when) {
            add(lack, state, None);
        }
        if let Some(state) = hosts::lacking(model, id, &hosted, when) {
            add(Lack::Host, state, None);
        }
        for key in unsourced(model, id) {
            add(Lack::Source, State::NotStated, Some(key));
        }
    }
    let mut gaps: Vec<Gap> = gaps
        .into_iter()
        .filter_map(|(id, lack, state, key)| {
            let home = model.region_of(id, when.day());
            let named = home.filter(|home| *home != id).map(|home| model.named(home));
            region.is_none_or(|region| model.is_in(id, region, when.day())).then(|| Gap {
                lack,
                of: model.named_on(id, when.day()),
                body: hosts::body_of(model, id, home, when),
                region: named,
                state,
                key,
                count: None,
                source: hosts::source(model, id, state),
            })
        })
        .collect();
    if only.is_empty() || only.contains(&Lack::Lines) {
        gaps.extend(coverage::unread(model, sources, region, when));
    }
    gaps.sort_by_cached_key(|gap| {
        (gap.lack, gap.state, gap.region.as_ref().map(|region| region.order()), gap.of.order())
    });
    gaps
}

/// Keeps the gaps of something, of what is a part of it, and of those in its class.
pub fn only_of(model: &Model, of: EntityId, gaps: &mut Vec<Gap>) {
    let of_class: Vec<EntityId> = model.edges_as(of, "class_of").iter().map(|edge| edge.from).collect();
    gaps.retain(|gap| of_class.binary_search(&gap.of.at).is_ok() || model.was_of(gap.of.at, of));
}

/// What one entity lacks.
pub fn of_one(model: &Model, id: EntityId, entity: &Entity, when: &When) -> Vec<(Lack, State)> {
    match &entity.detail {
        Detail::Area(_) | Detail::Assignment(_) => {
            let owners = entity.responsible().iter().filter(|one| one.owns()).map(|one| one.having());
            lacking(model, id, owners, when, State::NotStated)
                .map(|state| (Lack::Owner, state))
                .into_iter()
                .collect()
        }
        Detail::Post(post) => {
            let unknown = if post.class { State::NotDescribed } else { State::NotStated };
            let held_elsewhere = post.class && !model.edges_as(id, "class_of").is_empty();
            let holders = post.holders.iter().map(|holder| holder.having());
            lacking(model, id, holders, when, unknown)
                .filter(|_| !held_elsewhere)
                .map(|state| (Lack::Holder, state))
                .into_iter()
                .collect()
        }
        Detail::Body(body)
            if matches!(entity.kind, Kind::Group | Kind::SteeringGroup | Kind::WorkingGroup) =>
        {
            // Its chair and members are those of what makes it up, and a class has none of its own.
            if body.class || !constituents(model, id, when).is_empty() {
                return Vec::new();
            }
            let chairs =
                body.members.iter().filter(|seat| seat.role == Some(Role::Chair)).map(|seat| seat.having());
            let chair = lacking(model, id, chairs, when, State::NotStated).map(|state| (Lack::Chair, state));
            let members = body.members.is_empty().then_some((Lack::Members, State::NotStated));
            let vacant = body.members.iter().filter(|seat| seat.vacant && seat.role != Some(Role::Chair));
            let is_now = |seat: &&Seat| {
                let weight = when.weigh(model.seat(id, seat));
                weight.is_some_and(|weight| !weight.is_past_or_coming())
                    && model.certainty(id, &seat.stated, seat.who()).is_fact()
            };
            let vacant = vacant.filter(is_now).map(|seat| match when.weigh(model.seat(id, seat)) {
                Some(Weight::Perhaps) => (Lack::Seat, State::Undecided),
                _ => (Lack::Seat, State::StatedVacant),
            });
            chair.into_iter().chain(members).chain(vacant).collect()
        }
        Detail::Decision(decision) => {
            // An official decides without a paragraph, and a proposal has neither that nor a number
            // of its own.
            let by_body =
                decision.by.iter().filter_map(|by| by.to).any(|by| BODY & model.get(by).kind.bit() != 0);
            let decided = decision.kind != Some(DecisionKind::Proposal);
            let lacks = [
                (Lack::Date, decision.date.is_none()),
                (Lack::Paragraph, decision.paragraph.is_none() && by_body && decided),
                (Lack::Number, decision.registry_no.is_none() && decided),
                (
                    Lack::Outcome,
                    matches!(decision.status, Some(DecisionStatus::Proposed | DecisionStatus::Unknown)),
                ),
            ];
            lacks.into_iter().filter(|(_, lacks)| *lacks).map(|(lack, _)| (lack, State::NotStated)).collect()
        }
        Detail::Person(person) if !person.redacted => {
            let state = post_of(model, id, when).filter(|_| !is_over(model, id, when));
            state.map(|state| (Lack::Post, state)).into_iter().collect()
        }
        _ if entity.kind == Kind::Region && !model.has_duties(id, when.day()) => {
            vec![(Lack::Area, State::NotDescribed)]
        }
        _ => Vec::new(), // Nothing is asked of the others, and of a new kind not until somebody does.
    }
}

/// How a post is lacking that a person has, or nothing where one is had in the time asked about.
fn post_of(model: &Model, person: EntityId, when: &When) -> Option<State> {
    let held = |post: &EntityId| {
        let holders = model.get(*post).having().into_iter().flatten();
        let own = holders.filter(|one| one.who.is_some_and(|(who, _)| who == person));
        lacking(model, *post, own, when, State::NotStated)
    };
    // One is enough; of several that are lacking, the way that is the least so.
    let states: Option<Vec<State>> = model.posts_naming(person).iter().map(held).collect();
    states.map(|states| states.into_iter().min().unwrap_or(State::NotStated))
}

/// How somebody is lacking, or nothing when one is stated to be there. `unknown` is said where no
/// statement is about it.
fn lacking<'m>(
    model: &Model,
    of: EntityId,
    having: impl Iterator<Item = Having<'m>>,
    when: &When,
    unknown: State,
) -> Option<State> {
    let mut best = unknown;
    for one in having {
        let weight = when.weigh(one.settled(model, of)).unwrap_or(Weight::Ended);
        let certainty = model.certainty(of, one.stated, one.who.map(|(id, _)| id));
        match weight {
            _ if certainty == Certainty::Example || certainty.never_was() => {}
            Weight::Ended | Weight::Coming if certainty.is_fact() => best = best.min(State::OfAnotherTime),
            Weight::Ended | Weight::Coming => {}
            _ if certainty == Certainty::Proposed => best = best.min(State::Proposed),
            Weight::Perhaps => best = best.min(State::Undecided),
            _ if one.vacant => best = best.min(State::StatedVacant),
            _ if one.none => best = best.min(State::StatedNone),
            Weight::LastKnown | Weight::Holds => return None,
        }
    }
    Some(best)
}

/// Whether all that somebody is stated to have has ended, is to come or is only proposed: they lack
/// nothing any more, or not yet.
fn is_over(model: &Model, person: EntityId, when: &When) -> bool {
    let has: Vec<Hat> =
        hats(model, person, &when.beside()).into_iter().filter(|hat| hat.basis.is_some()).collect();
    let is_had = |basis: &Basis| !basis.weight.is_past_or_coming() && basis.certainty.is_fact();
    !has.is_empty() && !has.iter().filter_map(|hat| hat.basis.as_ref()).any(is_had)
}

/// The keys of statements that no source says.
fn unsourced(model: &Model, id: EntityId) -> Vec<&'static str> {
    if !model.get(id).common.sources.is_empty() {
        return Vec::new();
    }
    let bare = |stated: &Stated| stated.source.is_none();
    model
        .statements(id)
        .into_iter()
        .filter(|statement| bare(statement.stated))
        .map(|statement| statement.key())
        .collect()
}
