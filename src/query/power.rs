//! What somebody may do, as an answer tells it.

use crate::model::Model;
use crate::model::date::Day;
use crate::model::entity::{Detail, EntityId};
use crate::model::power::{self, Act};
use crate::model::rare::Rare;
use crate::model::time::Bounds;
use crate::model::value::Text;
use crate::query::who::{Who, who};
use crate::query::{Basis, When};

#[derive(Clone, Debug)]
pub struct Power {
    /// Who has it, where a decision gives it to somebody.
    pub who: Option<Who>,
    /// What may be done, and whether it may.
    pub act: Option<(Act, bool)>,
    pub what: Option<String>,
    pub about: Option<String>,
    pub up_to: Option<String>,
    pub delegable: Option<bool>,
    pub report: Option<String>,
    pub basis: Basis,
}

impl Power {
    /// The source's words for what is made, and for the matter.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        [&self.what, &self.about].into_iter().flatten().map(String::as_str)
    }
}

impl Model {
    /// A power of an entity, where it may hold in the time asked about. One that a decision gives
    /// lives while the decision is in force, and is no surer than that.
    pub fn power(&self, of: EntityId, power: &power::Power, when: &When) -> Option<Power> {
        let basis = self.basis(of, &power.stated, power.party.who(), when)?;
        let basis = match &self.get(of).detail {
            Detail::Decision(decision) => {
                let certainty = basis.certainty.max(decision.surest());
                let force = self.force(of)?;
                // Of an undated one it is not known from when; what says so of the power does.
                let force = Bounds { begun_by: force.begun_by.or(Some(Day::MIN)), ..force };
                let weight = basis.weight.max(when.weigh_within(&force)?);
                Basis { certainty, weight, ..basis }
            }
            _ => basis, // Of its own: nothing gives it.
        };
        let text = |text: &Rare<Text>| text.as_ref().map(|text| text.as_str().to_string());
        Some(Power {
            who: who(self, &power.party, when).map(|who| who.having(&basis)),
            act: power.act(),
            what: text(&power.what),
            about: text(&power.about),
            up_to: power.up_to.as_ref().map(|amount| amount.text.as_str().to_string()),
            delegable: power.delegable,
            report: text(&power.report),
            basis,
        })
    }
}
