//! The sign that a row begins with on a terminal: how it is with what it says, which its words say
//! too.

use crate::model::statement::Certainty;
use crate::query::who::Who;
use crate::query::{Basis, Weight};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Stated.
    Stated,
    /// Who it is is not known: nobody holds the post, or a rule gives nobody.
    Unknown,
    /// Nobody is stated, or the place is vacant.
    Nobody,
    /// Perhaps so.
    Perhaps,
    /// Only proposed or recommended.
    Proposed,
    /// Only an example in the source.
    Example,
    Past,
    Coming,
    /// Of what differs: what has come, what is gone, what is otherwise.
    Added,
    Removed,
    Changed,
}

impl Sign {
    pub const ALL: [Sign; 11] = [
        Sign::Stated,
        Sign::Unknown,
        Sign::Nobody,
        Sign::Perhaps,
        Sign::Proposed,
        Sign::Example,
        Sign::Past,
        Sign::Coming,
        Sign::Added,
        Sign::Removed,
        Sign::Changed,
    ];

    pub fn of(who: &Who, basis: &Basis) -> Sign {
        match basis.weight {
            Weight::Ended => Sign::Past,
            Weight::Coming => Sign::Coming,
            Weight::Perhaps => Sign::Perhaps,
            _ if basis.certainty == Certainty::Example => Sign::Example,
            _ if !basis.certainty.is_fact() => Sign::Proposed,
            _ => Sign::of_who(who),
        }
    }

    fn of_who(who: &Who) -> Sign {
        let known = |is_known: bool| if is_known { Sign::Stated } else { Sign::Unknown };
        match who {
            Who::Person { .. } | Who::Body(_) => Sign::Stated,
            Who::Post { holder, .. } => known(!holder.people().is_empty()),
            Who::Class { holders: people, .. }
            | Who::OwnersOf { owners: people, .. }
            | Who::MembersOf { members: people, .. } => known(!people.is_empty()),
            Who::SomeOf(_) | Who::Unnamed | Who::Described(_) => Sign::Unknown,
            Who::Vacant | Who::Nobody => Sign::Nobody,
        }
    }

    pub fn shown(self) -> char {
        match self {
            Sign::Stated => '●',
            Sign::Unknown => '○',
            Sign::Nobody => '–',
            Sign::Perhaps => '?',
            Sign::Proposed => '◇',
            Sign::Example => '□',
            Sign::Past => '×',
            Sign::Coming => '»',
            Sign::Added => '+',
            Sign::Removed => '−',
            Sign::Changed => '~',
        }
    }

    /// The colour of it, as a terminal's code.
    pub fn colour(self) -> &'static str {
        match self {
            Sign::Stated | Sign::Added => "32",
            // Darker than a terminal's own yellow and cyan, which nobody sees on white.
            Sign::Unknown | Sign::Perhaps | Sign::Changed => "38;5;130",
            Sign::Nobody | Sign::Removed => "31",
            Sign::Proposed | Sign::Example | Sign::Coming => "38;5;30",
            Sign::Past => "2",
        }
    }
}

/// The same for what no person or body is said of.
pub fn of_basis(basis: &Basis) -> Sign {
    match (basis.weight, basis.certainty) {
        (Weight::Ended, _) => Sign::Past,
        (Weight::Coming, _) => Sign::Coming,
        (Weight::Perhaps, _) => Sign::Perhaps,
        (_, Certainty::Stated | Certainty::Implied) => Sign::Stated,
        (_, Certainty::Example) => Sign::Example,
        _ => Sign::Proposed,
    }
}
