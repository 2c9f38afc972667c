//! Everything about an entity in order of time: its own life and names, what is stated of it, and
//! what names it elsewhere.

mod collect;

use crate::lang::Both;
use crate::model::Model;
use crate::model::choice::Choice;
use crate::model::date::Date;
use crate::model::decision::{DecisionKind, DecisionStatus};
use crate::model::entity::EntityId;
use crate::model::keys::Key;
use crate::model::number::Number;
use crate::query::{Basis, Named, Weight, When};

#[derive(Debug)]
pub struct Timeline {
    pub entity: Named,
    pub word: Both,
    pub region: Option<Named>,
    /// A person whose name is removed: nothing is told of them.
    pub redacted: bool,
    /// By their dates; without a date last.
    pub entries: Vec<Entry>,
    /// The editor's remark on all of it: what no source says has its reason there.
    pub note: Option<String>,
}

/// One thing at one date.
#[derive(Clone, Debug)]
pub struct Entry {
    pub date: Option<Date>,
    pub event: Event,
    /// The key that it stands under, and its controlled value.
    pub key: &'static Key,
    pub value: Option<Choice>,
    /// Whom it names; where it stands in something else, that is the entity too.
    pub names: Vec<Named>,
    /// Of a transfer, those of them that it is from.
    pub givers: Vec<Named>,
    /// Whom it is about: one of those, or nobody.
    pub whom: Whom,
    /// Who has it only acts.
    pub acting: bool,
    /// The source's own text of it.
    pub text: Option<String>,
    /// How many, of what is counted.
    pub number: Option<Number>,
    /// The editor's remark on a name, which has no source of its own.
    pub remark: Option<String>,
    /// Up to what somebody may decide.
    pub up_to: Option<String>,
    /// Of a deliverable: whether its day binds.
    pub binding: Option<bool>,
    /// Where it stands, when that is not the entity itself.
    pub at: Option<Named>,
    /// What became of the decision that makes it so, and what sort of one it stands in.
    pub status: Option<DecisionStatus>,
    pub decision: Option<DecisionKind>,
    /// The date is to come.
    pub is_coming: bool,
    pub basis: Basis,
}

/// Whom a fact is about, where that is more or other than a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// Those named, or the source's own words.
    Others,
    One(EntityId),
    /// Whoever holds a post of a class: a rule.
    Class(EntityId),
    /// One or more who hold such a post: a class that is named, and no rule.
    OfClass(EntityId),
    /// Anyone who is responsible for an area of a programme: a rule.
    OwnersOf(EntityId),
    /// Whoever sits in a body: a rule.
    MembersOf(EntityId),
    /// Some of those whom a rule gives.
    SomeOf(EntityId),
    /// Somebody whom the source does not name.
    Unnamed,
    Vacant,
    Nobody,
}

/// What the date of an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Event {
    /// It is of that day alone.
    Happens,
    /// Its last day.
    Ends,
    /// The last day of something that it can't outlive: it ended then at the latest.
    EndsBy,
    Begins,
    /// A day by which something is to be done.
    Due,
    /// It is not dated, but was seen then: the source's date.
    Observed,
    Undated,
}

/// What an entity's own file says happened or holds, in no order.
pub fn own_entries(model: &Model, id: EntityId, when: &When) -> Vec<Entry> {
    collect::own_entries(model, id, when)
}

/// The timeline of an entity. When a time is asked about, only what holds then, or perhaps does.
pub fn timeline(model: &Model, id: EntityId, when: &When) -> Timeline {
    // Of a redacted person nothing is told.
    let mut entries =
        if model.get(id).is_redacted() { Vec::new() } else { collect::entries(model, id, when) };
    entries.sort_by_cached_key(|entry| {
        let date = entry.date.as_ref().map(Date::in_order);
        let at = entry.at.as_ref().map(|at| at.order());
        // What perhaps holds in a time asked about is a part of its own.
        let perhaps = when.at.is_some() && entry.basis.weight == Weight::Perhaps;
        (perhaps, entry.date.is_none(), date, entry.event, at)
    });
    let region =
        model.region_of(id, when.day()).filter(|region| *region != id).map(|region| model.named(region));
    Timeline {
        entity: model.named_on(id, when.day()),
        word: model.word_for(id),
        region,
        redacted: model.get(id).is_redacted(),
        entries,
        note: model.get(id).common.note.as_ref().map(|note| note.as_str().to_string()),
    }
}
