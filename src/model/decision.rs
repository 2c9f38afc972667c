//! Decisions, recommendations and proposals; and reorganisations.

use crate::model::choice::Choice;
use crate::model::date::Date;
use crate::model::few::Few;
use crate::model::fields::{Fields, Record, lens};
use crate::model::keys;
use crate::model::keys::Key;
use crate::model::kind::{ANYTHING, ASSIGNMENT, BODY_OR_POST, DECISION};
use crate::model::paragraph::Paragraph;
use crate::model::power::Power;
use crate::model::rare::Rare;
use crate::model::read::{Read, Reader, Word, word};
use crate::model::reference::Ref;
use crate::model::shape::Shape;
use crate::model::statement::{Certainty, Point, Relation, Stated, ThemeLink};
use crate::model::tell::Teller;
use crate::model::value::Text;
use crate::syntax::Node;

/// A decision of a body or an official. What is not adopted never counts as decided.
#[derive(Clone, Debug, Default)]
pub struct Decision {
    pub kind: Option<DecisionKind>,
    pub status: Option<DecisionStatus>,
    pub by: Few<Ref<BODY_OR_POST>>,
    pub date: Rare<Date>,
    pub in_force: Rare<Date>,
    pub paragraph: Few<Paragraph>,
    pub registry_no: Rare<Text>,
    pub addressed_to: Vec<Relation>,
    pub on_proposal_of: Rare<Ref<BODY_OR_POST>>,
    pub points: Vec<Point>,
    pub endorses: Vec<Ref<DECISION>>,
    pub changes: Vec<Effect>,
    pub condition: Rare<Text>,
    pub limit: Rare<Text>,
    pub powers: Vec<Power>,
    pub themes: Vec<ThemeLink>,
}

impl Decision {
    /// Its paragraphs, without their sign: "12, 13".
    pub fn paragraphs(&self) -> Option<String> {
        let all: Vec<&str> = self.paragraph.iter().map(Paragraph::as_str).collect();
        (!all.is_empty()).then(|| all.join(", "))
    }

    /// The surest that what it does can be: what is proposed, or was rejected, is not done.
    pub fn surest(&self) -> Certainty {
        match self.status {
            Some(DecisionStatus::Proposed) => Certainty::Proposed,
            Some(DecisionStatus::Rejected) => Certainty::Rejected,
            _ => Certainty::Stated,
        }
    }
}

impl Record for Decision {
    const NAME: &'static str = "decision";

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.required(&keys::DECISION_TYPE, lens!(kind));
        f.required(&keys::DECISION_STATUS, lens!(status));
        f.field(&keys::DECISION_BY, lens!(by));
        f.field(&keys::DECISION_DATE, lens!(date));
        f.field(&keys::DECISION_IN_FORCE, lens!(in_force));
        f.field(&keys::DECISION_PARAGRAPH, lens!(paragraph));
        f.field(&keys::DECISION_REGISTRY_NO, lens!(registry_no));
        f.field(&keys::DECISION_ADDRESSED_TO, lens!(addressed_to));
        f.field(&keys::DECISION_ON_PROPOSAL_OF, lens!(on_proposal_of));
        f.field(&keys::DECISION_POINTS, lens!(points));
        f.field(&keys::DECISION_ENDORSES, lens!(endorses));
        f.field(&keys::DECISION_CHANGES, lens!(changes));
        f.field(&keys::DECISION_CONDITION, lens!(condition));
        f.field(&keys::DECISION_LIMIT, lens!(limit));
        f.field(&keys::DECISION_POWERS, lens!(powers));
        f.field(&keys::DECISION_THEMES, lens!(themes));
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DecisionKind {
    Decision,
    Recommendation,
    Proposal,
    Delegation,
}

pub const DECISION_KINDS: &[Word<DecisionKind>] = &[
    word("decision", DecisionKind::Decision, "beslut", "decision"),
    word("recommendation", DecisionKind::Recommendation, "rekommendation", "recommendation"),
    word("proposal", DecisionKind::Proposal, "förslag", "proposal"),
    word("delegation", DecisionKind::Delegation, "delegation", "delegation"),
];

impl Read for DecisionKind {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<DecisionKind> {
        reader.choice(node, DECISION_KINDS)
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.choice(key, Choice::Decision(*self));
    }

    fn shape() -> Shape {
        Shape::choice(DECISION_KINDS)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DecisionStatus {
    Proposed,
    Adopted,
    Rejected,
    Repealed,
    Unknown,
}

pub const DECISION_STATUSES: &[Word<DecisionStatus>] = &[
    word("proposed", DecisionStatus::Proposed, "föreslaget", "proposed"),
    word("adopted", DecisionStatus::Adopted, "beslutat", "adopted"),
    word("rejected", DecisionStatus::Rejected, "avslaget", "rejected"),
    word("repealed", DecisionStatus::Repealed, "upphävt", "repealed"),
    word("unknown", DecisionStatus::Unknown, "okänt", "unknown"),
];

impl Read for DecisionStatus {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<DecisionStatus> {
        reader.choice(node, DECISION_STATUSES)
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.choice(key, Choice::Status(*self));
    }

    fn shape() -> Shape {
        Shape::choice(DECISION_STATUSES)
    }
}

/// What a decision does to something in the data.
#[derive(Clone, Debug, Default)]
pub struct Effect {
    pub kind: Option<EffectKind>,
    pub target: Ref<ANYTHING>,
    pub stated: Stated,
}

impl Record for Effect {
    const NAME: &'static str = "effect";

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.required(&keys::EFFECT_TYPE, lens!(kind));
        f.required(&keys::EFFECT_TARGET, lens!(target));
        f.all_of::<_, Stated>(lens!(stated));
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EffectKind {
    Creates,
    Amends,
    Repeals,
    Replaces,
    Appoints,
    /// Somebody leaves before their time, or is dismissed.
    Dismisses,
    Dissolves,
    /// A proposal is turned down.
    Rejects,
    /// It is left for a later meeting.
    Tables,
    /// It goes back to be prepared further.
    RefersBack,
}

pub const EFFECTS: &[Word<EffectKind>] = &[
    word("creates", EffectKind::Creates, "inrättar", "creates"),
    word("amends", EffectKind::Amends, "ändrar", "amends"),
    word("repeals", EffectKind::Repeals, "upphäver", "repeals"),
    word("replaces", EffectKind::Replaces, "ersätter", "replaces"),
    word("appoints", EffectKind::Appoints, "utser till", "appoints to"),
    word("dismisses", EffectKind::Dismisses, "entledigar från", "dismisses from"),
    word("dissolves", EffectKind::Dissolves, "avvecklar", "dissolves"),
    word("rejects", EffectKind::Rejects, "avslår", "rejects"),
    word("tables", EffectKind::Tables, "bordlägger", "adjourns"),
    word("refers_back", EffectKind::RefersBack, "återremitterar", "refers back"),
];

impl Read for EffectKind {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<EffectKind> {
        reader.choice(node, EFFECTS)
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.choice(key, Choice::Effect(*self));
    }

    fn shape() -> Shape {
        Shape::choice(EFFECTS)
    }
}

/// A dated reorganisation: before, after, what moved.
#[derive(Clone, Debug, Default)]
pub struct Change {
    pub kind: Option<ChangeKind>,
    pub date: Rare<Date>,
    pub before: Vec<Ref<ANYTHING>>,
    pub after: Vec<Ref<ANYTHING>>,
    pub transfers: Vec<Transfer>,
    pub by_decision: Rare<Ref<DECISION>>,
}

impl Record for Change {
    const NAME: &'static str = "change";

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.required(&keys::CHANGE_TYPE, lens!(kind));
        f.field(&keys::CHANGE_DATE, lens!(date));
        f.field(&keys::CHANGE_BEFORE, lens!(before));
        f.field(&keys::CHANGE_AFTER, lens!(after));
        f.field(&keys::CHANGE_TRANSFERS, lens!(transfers));
        f.field(&keys::CHANGE_BY_DECISION, lens!(by_decision));
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    Create,
    Dissolve,
    Rename,
    Merge,
    Split,
    Transfer,
    Replace,
}

pub const CHANGE_KINDS: &[Word<ChangeKind>] = &[
    word("create", ChangeKind::Create, "inrättande", "creation"),
    word("dissolve", ChangeKind::Dissolve, "avveckling", "dissolution"),
    word("rename", ChangeKind::Rename, "namnbyte", "change of name"),
    word("merge", ChangeKind::Merge, "sammanslagning", "merger"),
    word("split", ChangeKind::Split, "delning", "split"),
    word("transfer", ChangeKind::Transfer, "överföring", "transfer"),
    word("replace", ChangeKind::Replace, "ersättning", "replacement"),
];

impl Read for ChangeKind {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<ChangeKind> {
        reader.choice(node, CHANGE_KINDS)
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.choice(key, Choice::Change(*self));
    }

    fn shape() -> Shape {
        Shape::choice(CHANGE_KINDS)
    }
}

impl Change {
    /// Whether what was there before is there no longer: it was merged, split or dissolved.
    pub fn ends_what_was(&self) -> bool {
        matches!(
            self.kind,
            Some(ChangeKind::Merge | ChangeKind::Split | ChangeKind::Replace | ChangeKind::Dissolve)
        )
    }
}

/// Something that moved in a reorganisation.
#[derive(Clone, Debug, Default)]
pub struct Transfer {
    pub what: Text,
    pub assignment: Rare<Ref<ASSIGNMENT>>,
    pub givers: Vec<Ref<BODY_OR_POST>>,
    pub receivers: Vec<Ref<BODY_OR_POST>>,
    pub stated: Stated,
}

impl Record for Transfer {
    const NAME: &'static str = "transfer";

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.required(&keys::TRANSFER_WHAT, lens!(what));
        f.field(&keys::TRANSFER_ASSIGNMENT, lens!(assignment));
        f.field(&keys::TRANSFER_GIVERS, lens!(givers));
        f.field(&keys::TRANSFER_RECEIVERS, lens!(receivers));
        f.all_of::<_, Stated>(lens!(stated));
    }
}
