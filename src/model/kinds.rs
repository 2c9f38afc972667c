//! What is said of each kind, all of it in one row: a kind that has none does not compile, and
//! neither does a row that lacks something.

use crate::model::keys::{Matters, Words};
use crate::model::kind::Kind;

/// What is said of a kind.
pub struct Facts {
    /// The folder that holds such entities; also the kind's name in JSON and on the command line.
    pub folder: &'static str,
    pub one: Words,
    pub many: Words,
    /// Other words for all such things: "områden" are all areas.
    pub all: &'static [&'static str],
    /// What others call a folder of some such things: in Swedish, or as a region calls them.
    pub also: &'static [&'static str],
    /// Its class in linked data, and those of public vocabularies.
    pub class: &'static str,
    pub classes: &'static [&'static str],
    /// Which list of the site leads to it.
    pub listed: Listed,
    /// Where a region's page lists what it has of them.
    pub on_region: Option<u8>,
    /// How much it matters that one comes or goes.
    pub matters: Matters,
    /// Whether it is asked who is in charge of one.
    pub in_charge: Asked,
    /// The command that tells of one.
    pub told_by: Words,
}

/// A list of the site.
#[derive(Clone, Copy)]
pub enum Listed {
    Nowhere,
    /// Its path, and what it is called.
    On(&'static str, &'static str, &'static str),
    /// The organisation of its region.
    OfRegion,
}

const DUTIES: Listed = Listed::On("ansvar", "Ansvar", "Responsibilities");
const ALL: Listed = Listed::On("register", "A–Ö", "A–Z");

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    Always,
    /// Where somebody is.
    Sometimes,
    Never,
}

/// The row of a kind.
pub const fn of(kind: Kind) -> &'static Facts {
    match kind {
        Kind::Region => &Facts {
            folder: "regions",
            one: ("region", "region"),
            many: ("regioner", "regions"),
            all: &[],
            // What regions were called until 2019.
            also: &["landsting", "landstingen"],
            class: "Region",
            classes: &["cv:PublicOrganisation", "org:FormalOrganization", "org:Organization"],
            listed: Listed::Nowhere,
            on_region: None,
            matters: Matters::Structure,
            in_charge: Asked::Sometimes,
            told_by: ("ledamöter", "members"),
        },
        Kind::Organisation => &Facts {
            folder: "organisations",
            one: ("organisation", "organisation"),
            many: ("organisationer", "organisations"),
            all: &[],
            also: &["kommuner", "bolag"],
            class: "Organisation",
            classes: &["org:FormalOrganization", "org:Organization"],
            listed: Listed::OfRegion,
            on_region: Some(7),
            matters: Matters::Structure,
            in_charge: Asked::Sometimes,
            told_by: ("ledamöter", "members"),
        },
        Kind::Unit => &Facts {
            folder: "units",
            one: ("enhet", "unit"),
            many: ("enheter", "units"),
            all: &[],
            also: &["förvaltningar", "forvaltningar", "avdelningar"],
            class: "Unit",
            classes: &["org:OrganizationalUnit", "org:Organization"],
            listed: Listed::OfRegion,
            on_region: Some(6),
            matters: Matters::Structure,
            in_charge: Asked::Sometimes,
            told_by: ("ledamöter", "members"),
        },
        Kind::Group => &Facts {
            folder: "groups",
            one: ("grupp", "group"),
            many: ("grupper", "groups"),
            all: &[],
            also: &[
                "nämnder",
                "namnder",
                "nämnd",
                "styrelser",
                "styrelse",
                "utskott",
                "råd",
                "rad",
                "beredningar",
                "organ",
            ],
            class: "Group",
            classes: &["org:Organization"],
            listed: Listed::OfRegion,
            on_region: Some(4),
            matters: Matters::Structure,
            in_charge: Asked::Always,
            told_by: ("ledamöter", "members"),
        },
        Kind::SteeringGroup => &Facts {
            folder: "steering-groups",
            one: ("styrgrupp", "steering group"),
            many: ("styrgrupper", "steering groups"),
            all: &[],
            also: &[],
            class: "SteeringGroup",
            classes: &["org:Organization"],
            listed: Listed::OfRegion,
            on_region: Some(3),
            matters: Matters::Structure,
            in_charge: Asked::Always,
            told_by: ("ledamöter", "members"),
        },
        Kind::WorkingGroup => &Facts {
            folder: "working-groups",
            one: ("arbetsgrupp", "working group"),
            many: ("arbetsgrupper", "working groups"),
            all: &[],
            also: &[],
            class: "WorkingGroup",
            classes: &["org:Organization"],
            listed: Listed::OfRegion,
            on_region: Some(5),
            matters: Matters::Structure,
            in_charge: Asked::Always,
            told_by: ("ledamöter", "members"),
        },
        Kind::Programme => &Facts {
            folder: "programmes",
            one: ("program", "programme"),
            many: ("program", "programmes"),
            all: &[],
            also: &["strategier", "planer"],
            class: "Programme",
            classes: &[],
            listed: DUTIES,
            on_region: Some(2),
            matters: Matters::Structure,
            in_charge: Asked::Always,
            told_by: ("vem-äger", "who-owns"),
        },
        Kind::Area => &Facts {
            folder: "programme-areas",
            one: ("programområde", "programme area"),
            many: ("programområden", "programme areas"),
            all: &["områden", "omraden", "areas"],
            also: &["insatsområden", "insatsomraden"],
            class: "Area",
            classes: &[],
            listed: DUTIES,
            on_region: Some(0),
            matters: Matters::Structure,
            in_charge: Asked::Always,
            told_by: ("vem-äger", "who-owns"),
        },
        Kind::Assignment => &Facts {
            folder: "assignments",
            one: ("uppdrag", "assignment"),
            many: ("uppdrag", "assignments"),
            all: &[],
            also: &[],
            class: "Assignment",
            classes: &[],
            listed: DUTIES,
            on_region: Some(1),
            matters: Matters::Structure,
            in_charge: Asked::Always,
            told_by: ("vem-äger", "who-owns"),
        },
        Kind::Decision => &Facts {
            folder: "decisions",
            one: ("beslut", "decision"),
            many: ("beslut", "decisions"),
            all: &[],
            also: &[],
            class: "Decision",
            classes: &[],
            listed: Listed::On("beslut", "Beslut", "Decisions"),
            on_region: Some(9),
            matters: Matters::Structure,
            in_charge: Asked::Never,
            told_by: ("visa", "show"),
        },
        Kind::Change => &Facts {
            folder: "changes",
            one: ("organisationsförändring", "reorganisation"),
            many: ("organisationsförändringar", "reorganisations"),
            all: &["ändringar", "andringar"],
            also: &["förändringar", "forandringar"],
            class: "Change",
            classes: &["org:ChangeEvent"],
            listed: Listed::On("andringar", "Ändringar", "Changes"),
            on_region: Some(10),
            matters: Matters::Structure,
            in_charge: Asked::Never,
            told_by: ("visa", "show"),
        },
        Kind::Post => &Facts {
            folder: "posts",
            one: ("befattning", "post"),
            many: ("befattningar", "posts"),
            all: &["tjänster", "tjanster"],
            also: &["roller", "chefer"],
            class: "Post",
            classes: &["org:Post"],
            listed: Listed::OfRegion,
            on_region: Some(8),
            matters: Matters::Structure,
            in_charge: Asked::Always,
            told_by: ("befattning", "post"),
        },
        Kind::Person => &Facts {
            folder: "people",
            one: ("person", "person"),
            many: ("personer", "people"),
            all: &["persons"],
            also: &["ledamöter", "ledamoter", "förtroendevalda", "fortroendevalda"],
            class: "Person",
            classes: &["foaf:Person"],
            listed: ALL,
            on_region: None,
            matters: Matters::Detail,
            in_charge: Asked::Never,
            told_by: ("vem", "person"),
        },
        Kind::Source => &Facts {
            folder: "sources",
            one: ("källa", "source"),
            many: ("källor", "sources"),
            all: &["dokument", "documents"],
            also: &["protokoll"],
            class: "Source",
            classes: &["foaf:Document"],
            listed: Listed::On("kallor", "Källor", "Sources"),
            on_region: Some(11),
            matters: Matters::Detail,
            in_charge: Asked::Never,
            told_by: ("visa", "show"),
        },
        Kind::Theme => &Facts {
            folder: "themes",
            one: ("tema", "theme"),
            many: ("teman", "themes"),
            all: &["ämnen", "amnen"],
            also: &[],
            class: "Theme",
            classes: &["skos:Concept"],
            listed: ALL,
            on_region: None,
            matters: Matters::Detail,
            in_charge: Asked::Never,
            told_by: ("jämför", "compare"),
        },
    }
}
