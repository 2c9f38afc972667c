//! What a change of the data means: two models are compared and the difference is a value. It reads
//! no file and lays nothing out.
//!
//! Two layers. A [`Change`] is a difference of one statement, and all of them together are
//! complete: applied to what was, they give what is (tests/diff_complete.rs). An [`Answer`] is a
//! question that both versions were asked, whose answers differ.

mod affected;
pub mod answers;
pub mod behind;
mod class;
mod compared;
pub mod consequences;
pub mod entity;
pub mod fingerprint;
pub mod identity;
mod items;
pub mod joined;
mod nature;
pub mod one_file;
pub mod own_day;
pub mod people;
mod renamed;
pub mod said;
pub mod version;

use crate::checks::outcome::{Found, Gone};
use crate::lang::Both;
use crate::model::Model;
use crate::model::choice::Choice;
use crate::model::date::Date;
use crate::model::decision::DecisionStatus;
use crate::model::kind::Kind;
use crate::model::plain::Plain;
use crate::query::Named;
use crate::sources::Sources;
use answers::Answer;
use consequences::Consequence;
use joined::{Retold, Twice};
use people::Person;
use std::collections::BTreeSet;

pub use compared::diff;
pub use items::party;

/// One version of the data.
#[derive(Clone, Copy)]
pub struct Side<'m> {
    pub sources: &'m Sources,
    pub model: &'m Model,
}

/// How much a change matters to anyone who answers for the organisation, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Class {
    /// Who is responsible, chair, right to decide, tasks ¦ Ansvarig, ordförande, beslutanderätt,
    /// uppgifter
    #[value(alias = "ansvar")]
    Responsibility,
    /// Created, dissolved, moved, merged, split, renamed ¦ Inrättat, avvecklat, flyttat,
    /// sammanslaget, delat, bytt namn
    #[value(alias = "struktur")]
    Structure,
    /// Who sits where ¦ Vilka som ingår
    #[value(aliases = ["sammansättning", "sammansattning"])]
    Composition,
    /// Names, dates, texts, sources ¦ Namn, datum, texter, källor
    #[value(alias = "detalj")]
    Detail,
    /// Order, comments, moved files: no meaning ¦ Ordning, kommentarer, flyttade filer: ingen
    /// betydelse
    #[value(alias = "form")]
    Form,
}

impl Class {
    pub const ALL: [Class; 5] =
        [Class::Responsibility, Class::Structure, Class::Composition, Class::Detail, Class::Form];

    /// The class's name in JSON and on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Class::Responsibility => "responsibility",
            Class::Structure => "structure",
            Class::Composition => "composition",
            Class::Detail => "detail",
            Class::Form => "form",
        }
    }
}

/// Whether the world changed, or what was said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nature {
    /// Something became otherwise on a day that has come.
    Change,
    /// Something will become otherwise.
    Planned,
    /// What was said of the past was wrong, or incomplete.
    Correction,
    /// No date says whether it is a change or a correction.
    Undated,
}

impl Nature {
    pub fn key(self) -> &'static str {
        match self {
            Nature::Change => "change",
            Nature::Planned => "planned",
            Nature::Correction => "correction",
            Nature::Undated => "undated",
        }
    }
}

/// What differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The entity was not there before. Holds its file, and all of it.
    Created,
    /// The entity is there no more.
    Removed,
    /// It has another id, and says which it had.
    Renamed,
    /// It was one of two files about one thing, and the other says that it had its id. Holds all of
    /// it, and the id of the other.
    Joined,
    /// Its file lies elsewhere: of another kind now, or only of another folder.
    Moved,
    /// A key's value, or one item of the list under it.
    Key,
    /// A kept text, by its path.
    Text,
    /// A setting of gov.toml.
    Setting,
    /// The file is written otherwise and means the same.
    Rewritten,
    /// A person's name was removed. What it was is told nowhere.
    Redacted,
}

/// One difference.
#[derive(Debug)]
pub struct Change {
    pub class: Class,
    pub what: What,
    /// Of what: as it is called now, or was called where it is no more.
    pub entity: Named,
    pub region: Option<Named>,
    /// The key that it stands under; the path of a file, where it is of none.
    pub key: String,
    /// The value before and after; with both, of a list, it is one item that says something else
    /// now.
    pub before: Option<Plain>,
    pub after: Option<Plain>,
    /// Within an item: the keys that differ.
    pub fields: Vec<String>,
    pub nature: Nature,
    /// From when it holds.
    pub in_force: Option<Date>,
    /// The decisions and reorganisations that it rests on.
    pub behind: Vec<Behind>,
    /// `path:line`, before and after.
    pub places: [Option<String>; 2],
    /// The same in every run and language.
    pub fingerprint: String,
    /// A commit accepted it.
    pub accepted: Option<Accepted>,
}

impl Change {
    /// Whether it makes a proposal of something, or what was one is there with it.
    pub fn is_of_proposal(&self) -> bool {
        let (before, after) = (self.before.as_ref(), self.after.as_ref());
        self.what == What::Key && self.key == "certainty" && class::is_decided(before, after)
    }

    /// Whether it moves a responsibility with no decision behind it.
    pub fn is_undecided(&self) -> bool {
        let decided = self.behind.iter().any(Behind::decides);
        self.class == Class::Responsibility
            && matches!(self.nature, Nature::Change | Nature::Planned | Nature::Undated)
            && !decided
    }
}

/// What a change rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind {
    /// A decision, or a reorganisation whose decision is not stated.
    pub named: Named,
    /// Of a decision.
    pub status: Option<DecisionStatus>,
    pub date: Option<Date>,
}

impl Behind {
    /// Whether it is a decision that was made. A proposal decides nothing, and neither does what
    /// was rejected or is repealed.
    pub fn decides(&self) -> bool {
        self.named.kind == Kind::Decision && self.status == Some(DecisionStatus::Adopted)
    }

    /// Its status as the files write it.
    pub fn status_key(&self) -> Option<&'static str> {
        self.status.map(|status| Choice::Status(status).key())
    }

    /// Whether its day is one on which something became otherwise.
    fn has_effect(&self) -> bool {
        self.named.kind == Kind::Change || self.decides()
    }
}

/// That a commit's trailer accepts a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    pub commit: String,
    pub author: String,
    pub reason: String,
}

/// A file that could not be compared: on which side, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncompared {
    pub path: String,
    pub is_after: bool,
    pub why: Both,
}

/// A new id with a name, of now or of before, that one had which is gone: perhaps the same thing,
/// which only `former_ids` can say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PerhapsRenamed {
    pub before: Named,
    pub after: Named,
}

/// All that differs.
#[derive(Debug, Default)]
pub struct Diff {
    pub changes: Vec<Change>,
    pub answers: Vec<Answer>,
    pub consequences: Vec<Consequence>,
    pub people: Vec<Person>,
    pub perhaps_renamed: Vec<PerhapsRenamed>,
    /// Of what became one: the answers that now say another name, and who has two seats then.
    pub retold: Vec<Retold>,
    pub twice: Vec<Twice>,
    /// The ids of files that mean the same and only name something by the id that it has now.
    pub only_ids: BTreeSet<String>,
    pub uncompared: Vec<Uncompared>,
    pub new_findings: Vec<Found>,
    pub fixed_findings: Vec<Gone>,
}

/// What a comparison came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Changed,
    Unchanged,
    /// Something could not be compared: whether it changed is not known.
    NotCompared,
}

impl Verdict {
    pub fn key(self) -> &'static str {
        match self {
            Verdict::Changed => "changed",
            Verdict::Unchanged => "unchanged",
            Verdict::NotCompared => "could_not_compare",
        }
    }
}

impl Diff {
    pub fn verdict(&self) -> Verdict {
        if !self.uncompared.is_empty() {
            Verdict::NotCompared
        } else if self.changes.iter().any(|change| change.class != Class::Form) {
            Verdict::Changed
        } else {
            Verdict::Unchanged
        }
    }

    /// How many changes there are of a class.
    pub fn count(&self, class: Class) -> usize {
        self.changes.iter().filter(|change| change.class == class).count()
    }
}
