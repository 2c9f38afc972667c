//! The long form of a value: `{is: …, source: …, certainty: …, condition: …, note: …}`, for
//! who says that very value, how sure it is, and on what condition; and claims, where several say
//! different values of one thing. Nothing is chosen among claims.

use crate::model::few::Few;
use crate::model::fields::{Fields, Record, Table, lens};
use crate::model::keys;
use crate::model::rare::Rare;
use crate::model::read::Read;
use crate::model::reference::SourceRef;
use crate::model::statement::Certainty;
use crate::model::value::Text;

/// On what a value rests, where that is not what its statement rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grounds {
    pub source: Few<SourceRef>,
    pub certainty: Option<Certainty>,
    pub condition: Rare<Text>,
    pub note: Rare<Text>,
}

impl Table<Grounds> for Grounds {
    fn fields<F: Fields<Grounds>>(f: &mut F) {
        f.field(&keys::STATED_SOURCE, lens!(source));
        f.field(&keys::STATED_CERTAINTY, lens!(certainty));
        f.field(&keys::STATED_CONDITION, lens!(condition));
        f.field(&keys::STATED_NOTE, lens!(note));
    }
}

impl Grounds {
    /// Whether it is said without reservation: what has a condition, or is only proposed, is so at
    /// the earliest.
    pub fn is_plain(&self) -> bool {
        self.condition.is_none() && self.certainty.unwrap_or(Certainty::Stated).is_fact()
    }
}

/// A value in its long form, as it is read.
#[derive(Debug)]
pub struct Long<T> {
    pub is: Option<T>,
    pub grounds: Grounds,
}

impl<T> Default for Long<T> {
    fn default() -> Long<T> {
        Long { is: None, grounds: Grounds::default() }
    }
}

impl<T: Read + 'static> Record for Long<T> {
    const NAME: &'static str = "value";

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.required(&keys::VALUE_IS, lens!(is));
        f.all_of::<_, Grounds>(lens!(grounds));
    }
}

/// What stands behind a value: its own grounds, or the claims that it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind<T> {
    pub grounds: Grounds,
    /// What each says, where several do.
    pub claims: Vec<T>,
}
