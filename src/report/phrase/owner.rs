//! Who is responsible, with the relation in the source's own word.

use crate::lang::{Both, both};
use crate::model::programme::ResponsibleAs;
use crate::query::responsible::Owner;
use crate::report::phrase::{Phrase, weighed};

/// What is said of the thing, before the name of whoever is responsible: "led by: Anna". What is
/// said of who leads it ("leads") would be said of the thing.
fn said_of_it(relation: ResponsibleAs) -> Both {
    match relation {
        ResponsibleAs::Accountable => both("ansvarig", "responsible"),
        ResponsibleAs::Leads => both("leds av", "led by"),
        ResponsibleAs::Drives => both("drivs av", "driven by"),
        ResponsibleAs::Supports => both("stöds av", "supported by"),
        ResponsibleAs::Commissioned => both("har uppdraget", "assigned to"),
        ResponsibleAs::HoldsTogether => both("hålls ihop av", "held together by"),
        ResponsibleAs::Hosts => both("värd", "host"),
        ResponsibleAs::HostsDormant => both("vilande värd", "dormant host"),
    }
}

/// In which sense somebody is responsible, in the source's own word: in English beside our word for
/// it, as others' words are Swedish: "led by (“leds av”)".
pub fn relation(owner: &Owner) -> Option<Both> {
    let stated = owner.relation.map(said_of_it);
    let Some(term) = owner.basis.term.as_deref() else { return stated };
    let en = stated.map_or_else(|| format!("“{term}”"), |stated| format!("{} (“{term}”)", stated.en));
    Some(both(term, en))
}

/// One who is responsible, with the relation in the source's own word: "leds av:
/// Huvudprojektledare, innehavare okänd".
pub fn owner(owner: &Owner) -> Phrase {
    let word = relation(owner).map(|word| Phrase::of(&word)).unwrap_or_default();
    let hedges: String = owner.basis.hedges.iter().map(|hedge| format!("; {hedge}")).collect();
    word.then(": ", weighed(&owner.who, &owner.basis)).and(Phrase::data(&hedges))
}
