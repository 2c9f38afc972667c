//! Decisions, recommendations and proposals; and reorganisations.

use crate::model::date::Date;
use crate::model::kind::{ANYTHING, ASSIGNMENT, BODY_OR_POST, DECISION};
use crate::model::rare::Rare;
use crate::model::read::{Fields, Read, Reader, Record, Word, word};
use crate::model::reference::Ref;
use crate::model::shape::Shape;
use crate::model::statement::{Point, Relation, Stated, ThemeLink};
use crate::model::value::{Label, Text};
use crate::syntax::Node;

/// A decision of a body or an official. What is not adopted never counts as decided.
#[derive(Clone, Debug, Default)]
pub struct Decision {
    pub kind: Option<DecisionKind>,
    pub status: Option<DecisionStatus>,
    pub by: Rare<Ref<BODY_OR_POST>>,
    pub date: Rare<Date>,
    pub in_force: Rare<Date>,
    pub paragraph: Option<Label>,
    pub registry_no: Rare<Text>,
    pub addressed_to: Vec<Relation>,
    pub on_proposal_of: Rare<Ref<BODY_OR_POST>>,
    pub points: Vec<Point>,
    pub endorses: Vec<Ref<DECISION>>,
    pub changes: Vec<Effect>,
    pub condition: Rare<Text>,
    pub limit: Rare<Text>,
    pub themes: Vec<ThemeLink>,
}

impl Record for Decision {
    const NAME: &'static str = "decision";

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.required("type", "Slag: beslut, rekommendation, förslag, delegation.", &mut self.kind);
        f.required("status", "Status, så långt källan säger.", &mut self.status);
        f.field("by", "Organ eller befattning som beslutat eller föreslagit.", &mut self.by);
        f.field("date", "Beslutets dag, inte dokumentets.", &mut self.date);
        f.field("in_force", "Från när beslutet gäller.", &mut self.in_force);
        f.field("paragraph", "Paragraf i protokollet, utan §.", &mut self.paragraph);
        f.field("registry_no", "Diarienummer.", &mut self.registry_no);
        f.field("addressed_to", "De som beslutet riktar sig till.", &mut self.addressed_to);
        f.field("on_proposal_of", "Den som föreslog beslutet.", &mut self.on_proposal_of);
        f.field("points", "Beslutets punkter.", &mut self.points);
        f.field("endorses", "Beslut som detta ställer sig bakom.", &mut self.endorses);
        f.field("changes", "Vad beslutet ändrar.", &mut self.changes);
        f.field("condition", "Villkor.", &mut self.condition);
        f.field("limit", "Gräns, t.ex. beloppsgräns.", &mut self.limit);
        f.field("themes", "Teman, enligt redaktören.", &mut self.themes);
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

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.required("type", "Slag av ändring.", &mut self.kind);
        f.required("target", "Det som ändras.", &mut self.target);
        self.stated.fields(f);
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EffectKind {
    Creates,
    Amends,
    Repeals,
    Replaces,
    Appoints,
}

pub const EFFECTS: &[Word<EffectKind>] = &[
    word("creates", EffectKind::Creates, "inrättar", "creates"),
    word("amends", EffectKind::Amends, "ändrar", "amends"),
    word("repeals", EffectKind::Repeals, "upphäver", "repeals"),
    word("replaces", EffectKind::Replaces, "ersätter", "replaces"),
    word("appoints", EffectKind::Appoints, "utser", "appoints"),
];

impl Read for EffectKind {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<EffectKind> {
        reader.choice(node, EFFECTS)
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

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.required("type", "Slag av förändring.", &mut self.kind);
        f.field("date", "När den genomfördes.", &mut self.date);
        f.field("before", "Det som fanns före.", &mut self.before);
        f.field("after", "Det som finns efter.", &mut self.after);
        f.field("transfers", "Vad som flyttade, från vem till vem.", &mut self.transfers);
        f.field("by_decision", "Beslutet bakom.", &mut self.by_decision);
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
}

pub const CHANGE_KINDS: &[Word<ChangeKind>] = &[
    word("create", ChangeKind::Create, "inrättande", "creation"),
    word("dissolve", ChangeKind::Dissolve, "avveckling", "dissolution"),
    word("rename", ChangeKind::Rename, "namnbyte", "change of name"),
    word("merge", ChangeKind::Merge, "sammanslagning", "merger"),
    word("split", ChangeKind::Split, "delning", "split"),
    word("transfer", ChangeKind::Transfer, "överföring", "transfer"),
];

impl Read for ChangeKind {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<ChangeKind> {
        reader.choice(node, CHANGE_KINDS)
    }

    fn shape() -> Shape {
        Shape::choice(CHANGE_KINDS)
    }
}

impl Change {
    /// Whether what was there before is there no longer: it was merged, split or dissolved.
    pub fn ends_what_was(&self) -> bool {
        matches!(self.kind, Some(ChangeKind::Merge | ChangeKind::Split | ChangeKind::Dissolve))
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

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.required("what", "Vad som flyttade, i källans ord.", &mut self.what);
        f.field("assignment", "Uppdraget som flyttade.", &mut self.assignment);
        f.field("givers", "De som lämnade.", &mut self.givers);
        f.field("receivers", "De som tog emot.", &mut self.receivers);
        self.stated.fields(f);
    }
}
