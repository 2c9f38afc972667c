//! The parts of an entity's page, in the order in which a reader asks for them. A key that no part
//! has comes last, so nothing is lost.

use crate::model::entity::EntityId;
use crate::model::fact::Fact;
use crate::model::keys::{Part, Words};
use crate::model::kind::Kind;
use crate::site::html::Out;

/// The parts of a page in their order, each with its anchor and its heading.
const SECTIONS: [(Part, &str, Words); 18] = [
    (Part::Responsibility, "ansvar", ("Ansvar", "Responsibility")),
    (Part::Holders, "innehavare", ("Innehavare", "Holders")),
    (Part::Members, "ingar", ("Ledning och ledamöter", "Chair and members")),
    (Part::ResponsibleFor, "ansvarar", ("Har ansvar för", "Is responsible for")),
    (Part::Held, "innehar", ("Befattningar och uppdrag", "Posts and assignments")),
    (Part::Seats, "platser", ("Platser", "Seats")),
    (Part::Tasks, "uppgifter", ("Stående uppgifter", "Standing tasks")),
    (Part::Powers, "befogenheter", ("Befogenheter", "Powers")),
    (Part::Lines, "linjer", ("Linjer", "Lines")),
    (Part::Areas, "omraden", ("Områden och uppdrag", "Areas and assignments")),
    (Part::Contents, "innehall", ("Innehåll", "Contents")),
    (Part::Reorganisation, "omorganisation", ("Omorganisation", "Reorganisation")),
    (Part::Decisions, "beslut", ("Beslut", "Decisions")),
    (Part::Counts, "antal", ("Antal enligt källan", "Numbers in the source")),
    (Part::Themes, "tema", ("Teman", "Themes")),
    (Part::Parts, "delar", ("Delar", "Parts")),
    (Part::Documents, "dokument", ("Dokument", "Documents")),
    (Part::Other, "ovrigt", ("Övrigt", "Other")),
];

/// Whether a key says who has something, so that what is not known of them is said.
pub fn is_about_people(key: &str) -> bool {
    matches!(key, "responsible" | "members" | "holders" | "held_together_by" | "steered_by" | "done_by")
}

impl Out<'_, '_> {
    /// All parts that have something to say.
    pub fn sections(&mut self, id: EntityId) {
        let site = self.site;
        let own: Vec<&Fact<'_>> = site
            .told
            .own(id)
            .iter()
            .filter(|told| !matches!(told.key.part, Part::Property | Part::Apart))
            .collect();
        let elsewhere = site.told.elsewhere(site.model, id);
        let kind = site.model.get(id).kind;
        for (part, anchor, words) in SECTIONS {
            if is_told_otherwise(part, kind) {
                continue;
            }
            let mine = || own.iter().filter(|told| told.key.part == part);
            let theirs = || elsewhere.iter().filter(|told| told.key.part_there == part);
            if mine().next().is_none() && theirs().next().is_none() {
                continue;
            }
            self.list(anchor, heading(part, words, kind), |out| {
                mine().for_each(|told| out.own_row(told));
                theirs().for_each(|told| out.row_elsewhere(told, id));
            });
        }
    }
}

/// Whether a page of a kind has that part in another form: a region lists all that it has.
fn is_told_otherwise(part: Part, kind: Kind) -> bool {
    matches!((part, kind), (Part::Parts | Part::Documents, Kind::Region) | (Part::Themes, Kind::Theme))
}

fn heading(part: Part, words: Words, kind: Kind) -> Words {
    match (part, kind) {
        (Part::Holders, Kind::Assignment) => ("Ansvar", "Responsibility"),
        (Part::Members, Kind::Area) => ("Deltar", "Takes part"),
        _ => words,
    }
}
