//! In which sense somebody decides, or does not.

use crate::model::power::Act;

/// In which sense somebody decides, or does something short of that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sense {
    Decides,
    Decided,
    Adopted,
    /// The source says that it is adopted, and not by whom.
    AdoptedByUnstated,
    MayCreate,
    MayDissolve,
    /// A stated lack of the power.
    DoesNotDecide,
    MayNot,
    /// A principle of the body itself that is about deciding.
    Principle,
    Repealed,
    /// Somebody has turned it down.
    HasRejected,
    /// Somebody has left it for later, or sent it back.
    HasPutOff,
    /// What was rejected, and not by whom.
    Rejected,
    StatusUnknown,
    Recommended,
    Proposed,
    /// That somebody decides or adopts is itself only a proposal, or an example.
    OnlyProposed,
    OnlyRejected,
    OnlyExample,
    MattersPreparedFor,
    /// Of the body that is asked about: who prepares matters for it.
    MattersPreparedBy,
    Recommends,
    Appoints,
    Nominates,
}

impl Sense {
    /// What a power, or a stated lack of one, says.
    pub(super) fn of(act: Act, may: bool) -> Sense {
        match (act, may) {
            (Act::Decide, true) => Sense::Decides,
            (Act::Decide, false) => Sense::DoesNotDecide,
            (_, false) => Sense::MayNot,
            (Act::Recommend, true) => Sense::Recommends,
            (Act::Appoint, true) => Sense::Appoints,
            (Act::Nominate, true) => Sense::Nominates,
            (Act::Create, true) => Sense::MayCreate,
            (Act::Dissolve, true) => Sense::MayDissolve,
        }
    }

    /// Whether this says who decides.
    pub fn decides(self) -> bool {
        matches!(self, Sense::Decides | Sense::Decided | Sense::Adopted)
    }
}
