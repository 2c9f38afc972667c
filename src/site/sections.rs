//! The parts of an entity's page, in the order in which a reader asks for them. A key that no part
//! has comes last, so nothing is lost.

use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::query::told::Told;
use crate::site::html::Out;

/// A part: its heading, and the keys that it shows of the entity's own file and of others.
struct Section {
    id: &'static str,
    sv: &'static str,
    en: &'static str,
    own: &'static [&'static str],
    elsewhere: &'static [&'static str],
}

const SECTIONS: [Section; 17] = [
    section("ansvar", "Ansvar", "Responsibility", &["responsible", "held_together_by"], &[]),
    section("innehavare", "Innehavare", "Holders", &["holders"], &[]),
    section("ingar", "Ledning och ledamöter", "Chair and members", &["members"], &[]),
    section(
        "ansvarar",
        "Har ansvar för",
        "Is responsible for",
        &[],
        &["responsible", "held_together_by", "steered_by", "done_by", "given_by"],
    ),
    section("innehar", "Befattningar och uppdrag", "Posts and assignments", &[], &["holders"]),
    section("platser", "Platser", "Seats", &[], &["members"]),
    section("uppgifter", "Stående uppgifter", "Standing tasks", &["mandate"], &["mandate"]),
    section("befogenheter", "Befogenheter", "Powers", &["powers"], &[]),
    section("linjer", "Linjer", "Lines", LINES, LINES_THERE),
    section("omraden", "Områden och uppdrag", "Areas and assignments", &[], &["programme"]),
    section(
        "innehall",
        "Innehåll",
        "Contents",
        &["points", "principles", "deliverables", "routes", "competences"],
        &["deliverables", "routes"],
    ),
    section(
        "omorganisation",
        "Omorganisation",
        "Reorganisation",
        &["before", "after", "transfers"],
        &["before", "after", "transfers", "by_decision"],
    ),
    section("beslut", "Beslut", "Decisions", DECIDED, DECISIONS),
    section("antal", "Antal enligt källan", "Numbers in the source", &["counts"], &[]),
    section("tema", "Teman", "Themes", &["themes"], &["themes", "broader"]),
    section("delar", "Delar", "Parts", &[], &["part_of", "body", "owner", "class_of"]),
    section(
        "dokument",
        "Dokument",
        "Documents",
        &["authors", "distribution"],
        &["authors", "publisher", "distribution"],
    ),
];

const LINES: &[&str] = &[
    "reports_to",
    "prepares_for",
    "delivers_to",
    "supports",
    "part_of",
    "constituted_by",
    "attached_to",
    "hosted_by",
    "steered_by",
    "done_by",
];
const LINES_THERE: &[&str] =
    &["reports_to", "prepares_for", "delivers_to", "supports", "constituted_by", "attached_to", "hosted_by"];
const DECIDED: &[&str] =
    &["adopted", "changes", "endorses", "addressed_to", "by_decision", "established_by", "dissolved_by"];
const DECISIONS: &[&str] = &[
    "by",
    "adopted",
    "changes",
    "endorses",
    "addressed_to",
    "on_proposal_of",
    "established_by",
    "dissolved_by",
];

/// Keys that the list at the top of the page has.
pub const PROPERTIES: &[&str] = &[
    "type",
    "class",
    "class_of",
    "level",
    "role",
    "programme",
    "body",
    "owner",
    "status",
    "by",
    "on_proposal_of",
    "date",
    "in_force",
    "paragraph",
    "registry_no",
    "given",
    "given_by",
    "horizon",
    "from",
    "to",
    "certainty",
    "purpose",
    "condition",
    "limit",
    "mailbox",
    "publisher",
    "updated",
    "audience",
    "url",
    "broader",
    "aliases",
    "labels",
    "former_ids",
];

const fn section(
    id: &'static str,
    sv: &'static str,
    en: &'static str,
    own: &'static [&'static str],
    elsewhere: &'static [&'static str],
) -> Section {
    Section { id, sv, en, own, elsewhere }
}

/// Whether a key says who has something, so that what is not known of them is said.
pub fn is_about_people(key: &str) -> bool {
    matches!(key, "responsible" | "members" | "holders" | "held_together_by" | "steered_by" | "done_by")
}

impl Out<'_, '_> {
    /// All parts that have something to say.
    pub fn sections(&mut self, id: EntityId) {
        let site = self.site;
        let own: Vec<&Told<'_>> = site
            .told
            .own(id)
            .iter()
            .filter(|told| !PROPERTIES.contains(&told.key) && told.key != "description")
            .collect();
        let elsewhere = site.told.elsewhere(site.model, id);
        let kind = site.model.get(id).kind;
        for section in SECTIONS.iter().filter(|section| !is_told_otherwise(section.id, kind)) {
            let mine = || own.iter().filter(|told| section.own.contains(&told.key));
            let theirs = || elsewhere.iter().filter(|told| section.elsewhere.contains(&told.key));
            if mine().next().is_none() && theirs().next().is_none() {
                continue;
            }
            self.list(section.id, heading(section, kind), |out| {
                mine().for_each(|told| out.own_row(told));
                theirs().for_each(|told| out.row_elsewhere(told, id));
            });
        }
        self.rest(id, &own, &elsewhere);
    }

    /// What no part has.
    fn rest(&mut self, id: EntityId, own: &[&Told<'_>], elsewhere: &[&Told<'_>]) {
        let mine =
            || own.iter().filter(|told| !SECTIONS.iter().any(|section| section.own.contains(&told.key)));
        let theirs = || {
            elsewhere
                .iter()
                .filter(|told| !SECTIONS.iter().any(|section| section.elsewhere.contains(&told.key)))
        };
        if mine().next().is_some() || theirs().next().is_some() {
            self.list("ovrigt", ("Övrigt", "Other"), |out| {
                mine().for_each(|told| out.own_row(told));
                theirs().for_each(|told| out.row_elsewhere(told, id));
            });
        }
    }
}

/// Whether a page of a kind has that part in another form: a region lists all that it has.
fn is_told_otherwise(section: &str, kind: Kind) -> bool {
    matches!((section, kind), ("delar" | "dokument", Kind::Region) | ("tema", Kind::Theme))
}

fn heading(section: &Section, kind: Kind) -> (&'static str, &'static str) {
    match (section.id, kind) {
        ("innehavare", Kind::Assignment) => ("Ansvar", "Responsibility"),
        ("ingar", Kind::Area) => ("Deltar", "Takes part"),
        _ => (section.sv, section.en),
    }
}
