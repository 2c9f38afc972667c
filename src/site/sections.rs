//! The parts of an entity's page, in the order in which a reader asks for them. A key that no part
//! has comes last, so nothing is lost.

use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::query::told::{More, Told, Whom};
use crate::site::html::Out;
use crate::site::labels;

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
            self.begin_section(section.id, heading(section, kind));
            mine().for_each(|told| self.own_row(told));
            theirs().for_each(|told| self.row_elsewhere(told, id));
            self.end_section();
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
            self.begin_section("ovrigt", ("Övrigt", "Other"));
            mine().for_each(|told| self.own_row(told));
            theirs().for_each(|told| self.row_elsewhere(told, id));
            self.end_section();
        }
    }

    pub fn begin_section(&mut self, id: &str, heading: (&str, &str)) {
        self.heading(id, heading);
        self.raw("<ul class=f>");
    }

    pub fn heading(&mut self, id: &str, heading: (&str, &str)) {
        self.raw("\n<section class=s>\n<h2");
        if !self.site.is_single && !id.is_empty() {
            self.raw(" id=");
            self.raw(id);
        }
        self.raw(">");
        self.both(heading.0, heading.1);
        self.raw("</h2>\n");
    }

    pub fn end_section(&mut self) {
        self.raw("\n</ul></section>");
    }

    /// The list at the top: what stands under one key is one property.
    pub fn properties(&mut self, told: &[&Told<'_>]) {
        self.raw("<dl class=p>");
        for same in told.chunk_by(|one, other| one.key == other.key) {
            let (sv, en) = same.first().map_or(("", ""), |told| labels::property(told.key));
            self.raw("\n<div><dt>");
            self.label((sv, en));
            self.raw("</dt><dd>");
            for (at, one) in same.iter().enumerate() {
                if at > 0 {
                    self.raw(", ");
                }
                self.property(one);
            }
            self.raw("</dd></div>");
        }
        self.raw("</dl>");
    }

    fn property(&mut self, told: &Told<'_>) {
        if let Whom::Entity(id) = told.whom {
            self.link(id);
            if let Some(year) = self.site.plan_year(id).filter(|_| told.key == "programme") {
                self.raw(", ");
                self.date(year);
            }
        }
        match (told.key, told.text) {
            ("url", Some(text)) => self.web(text),
            ("type", Some(text)) => match labels::sort(text) {
                Some((sv, en)) => self.both(sv, en),
                None => self.text(text),
            },
            (_, Some(text)) => self.text(text),
            (_, None) => {}
        }
        if let Some((sv, en)) = told.value {
            match told.text.is_some() {
                true => self.both(&format!(" ({sv})"), &format!(" ({en})")),
                false => self.both(sv, en),
            }
        }
        if let Some(date) = told.date {
            self.date(date);
        }
        if told.key == "aliases" {
            self.until(told);
        }
        if told.key == "class" {
            self.both("ja: en regel för flera", "yes: a rule for several");
        }
    }

    /// From when to when a name was used.
    fn until(&mut self, told: &Told<'_>) {
        for (key, more) in &told.more {
            if let (More::Date(date), "from" | "to") = (more, *key) {
                match *key {
                    "from" => self.both(" från ", " from "),
                    _ => self.both(" till och med ", " up to and including "),
                }
                self.date(date);
            }
        }
    }

    /// An address on the web as a link; what is none stays text.
    pub fn web(&mut self, address: &str) {
        let is_web = address.starts_with("https://") || address.starts_with("http://");
        match is_web
            && !self.site.privacy.hides(address)
            && !address.contains(|c: char| c.is_whitespace() || c.is_control())
        {
            true => {
                self.raw("<a rel=\"noopener noreferrer\" href=\"");
                crate::report::escape::html(address, &mut self.html);
                self.raw("\">");
                self.text(address);
                self.raw("</a>");
            }
            false => self.text(address),
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
