//! A controlled value, of whichever vocabulary. It is compared as a value and shown as a word.

use crate::model::body::{BodyLevel, HOST_STATES, HostState, LEVELS, SCOPES, Scope};
use crate::model::decision::{CHANGE_KINDS, ChangeKind, DECISION_KINDS, DECISION_STATUSES};
use crate::model::decision::{DecisionKind, DecisionStatus, EFFECTS, EffectKind};
use crate::model::entity::{ALIAS_KINDS, AliasKind};
use crate::model::keys::Words;
use crate::model::power::{self, ACTS, Act};
use crate::model::programme::{AREA_ROLES, AreaRole, COUNTED, Counted, PROGRAMME_KINDS, ProgrammeKind};
use crate::model::programme::{RELATIONS, ResponsibleAs};
use crate::model::read::Word;
use crate::model::seat::{ROLES, Role};
use crate::model::statement::{CERTAINTIES, Certainty, MATCHES, Match};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    Alias(AliasKind),
    Area(AreaRole),
    Certainty(Certainty),
    Change(ChangeKind),
    Counted(Counted),
    Decision(DecisionKind),
    Effect(EffectKind),
    Host(HostState),
    Level(BodyLevel),
    Match(Match),
    Programme(ProgrammeKind),
    Relation(ResponsibleAs),
    Role(Role),
    Scope(Scope),
    Status(DecisionStatus),
    /// What may be done, or may not.
    Power(Act, bool),
}

impl Choice {
    /// As it is written in the files, and called in JSON.
    pub fn key(self) -> &'static str {
        self.found().0
    }

    /// In Swedish and in English.
    pub fn words(self) -> Words {
        self.found().1
    }

    fn found(self) -> (&'static str, Words) {
        match self {
            Choice::Alias(value) => find(ALIAS_KINDS, value),
            Choice::Area(value) => find(AREA_ROLES, value),
            Choice::Certainty(value) => find(CERTAINTIES, value),
            Choice::Change(value) => find(CHANGE_KINDS, value),
            Choice::Counted(value) => find(COUNTED, value),
            Choice::Decision(value) => find(DECISION_KINDS, value),
            Choice::Effect(value) => find(EFFECTS, value),
            Choice::Host(value) => find(HOST_STATES, value),
            Choice::Level(value) => find(LEVELS, value),
            Choice::Match(value) => find(MATCHES, value),
            Choice::Programme(value) => find(PROGRAMME_KINDS, value),
            Choice::Relation(value) => find(RELATIONS, value),
            Choice::Role(value) => find(ROLES, value),
            Choice::Scope(value) => find(SCOPES, value),
            Choice::Status(value) => find(DECISION_STATUSES, value),
            Choice::Power(act, may) => (find(ACTS, act).0, power::words(act, may)),
        }
    }
}

fn find<T: PartialEq>(words: &'static [Word<T>], value: T) -> (&'static str, Words) {
    words
        .iter()
        .find(|word| word.value == value)
        .map_or(("", ("", "")), |word| (word.key, (word.sv, word.en)))
}
