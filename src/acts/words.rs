//! The words of a sheet, in one table: what an act does, which keys it has, in Swedish and English.
//! Reading, suggestions and `--words` go by it.

use crate::model::kind::Kind;

/// What an act does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// There is something of a kind; of a body or programme also its type.
    Is(Kind, Option<&'static str>),
    /// More about what is there.
    About,
    /// Somebody gets a post or a seat.
    Appoint,
    /// Somebody has one no more.
    Leave,
}

/// A verb: its words, the first Swedish and the second English, others after them.
#[derive(Debug, PartialEq, Eq)]
pub struct Verb {
    pub words: &'static [&'static str],
    pub does: Does,
    pub example: &'static str,
}

/// What a key says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// A relation to somebody, under this key of the data.
    Relation(&'static str),
    /// A seat with this role.
    Seat(&'static str),
    /// A standing task.
    Task,
    /// Another name.
    Alias,
    /// The source's own word for the kind.
    Term,
    Post,
    Body,
    Role,
    From,
    To,
    For,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Key {
    pub words: &'static [&'static str],
    pub says: Says,
    pub example: &'static str,
}

const fn verb(words: &'static [&'static str], does: Does, example: &'static str) -> Verb {
    Verb { words, does, example }
}

const fn is(words: &'static [&'static str], kind: Kind, sort: Option<&'static str>) -> Verb {
    verb(words, Does::Is(kind, sort), "")
}

const fn key(words: &'static [&'static str], says: Says, example: &'static str) -> Key {
    Key { words, says, example }
}

pub const VERBS: &[Verb] = &[
    verb(&["utse", "appoint"], Does::Appoint, "Anna Ask, HSD / Region Skåne [från 2026-04-01, 12]"),
    verb(&["lämna", "leave", "slutar", "upphör", "end"], Does::Leave, "Bo Alm, ledamot / Nämnden [14]"),
    verb(&["om", "about"], Does::About, "Koncernledningen"),
    is(&["grupp", "group", "grupper", "groups"], Kind::Group, None),
    is(&["nämnd", "committee", "nämnder", "committees"], Kind::Group, Some("committee")),
    is(&["styrelse", "board", "styrelser", "boards"], Kind::Group, Some("executive_board")),
    is(&["råd", "council"], Kind::Group, Some("council")),
    is(&["beredning", "preparatory body"], Kind::Group, Some("preparatory_body")),
    is(&["ledningsgrupp", "management group"], Kind::Group, Some("management_group")),
    is(&["resursgrupp", "resource group"], Kind::Group, Some("resource_group")),
    is(&["styrgrupp", "steering group", "styrgrupper"], Kind::SteeringGroup, None),
    is(&["arbetsgrupp", "working group", "arbetsgrupper"], Kind::WorkingGroup, None),
    is(&["enhet", "unit", "enheter", "units", "förvaltning", "avdelning"], Kind::Unit, None),
    is(&["organisation", "organization", "kommunalförbund", "kommun"], Kind::Organisation, None),
    is(&["region", "region"], Kind::Region, None),
    is(&["befattning", "post", "befattningar", "posts"], Kind::Post, None),
    is(&["person", "person", "personer", "people"], Kind::Person, None),
];

pub const KEYS: &[Key] = &[
    key(&["del av", "part of"], Says::Relation("part_of"), "Region Skåne"),
    key(&["rapporterar till", "reports to"], Says::Relation("reports_to"), "Styrgruppen [12]"),
    key(&["bereder åt", "prepares for"], Says::Relation("prepares_for"), "Nämnden [12]"),
    key(&["lämnar till", "delivers to"], Says::Relation("delivers_to"), "Nämnden [12]"),
    key(&["stödjer", "supports"], Says::Relation("supports"), "Nämnden [12]"),
    key(&["ordförande", "chair"], Says::Seat("chair"), "Anna Ask [12]"),
    key(&["vice ordförande", "vice chair"], Says::Seat("vice_chair"), "Bo Alm [12]"),
    key(&["ledamöter", "members", "ledamot", "member"], Says::Seat("member"), "Anna Ask; Bo Alm [12]"),
    key(&["ersättare", "deputies", "deputy"], Says::Seat("deputy"), "Bo Alm [12]"),
    key(&["sekreterare", "secretary"], Says::Seat("secretary"), "Bo Alm [12]"),
    key(&["adjungerade", "co-opted", "adjungerad"], Says::Seat("co_opted"), "Bo Alm [12]"),
    key(&["sammankallande", "convenor"], Says::Seat("convenor"), "Bo Alm [12]"),
    key(&["stöd", "support"], Says::Seat("support"), "Bo Alm [12]"),
    key(&["närvarande", "attending"], Says::Seat("attending"), "Bo Alm [12]"),
    key(&["uppgift", "task", "uppgifter", "tasks"], Says::Task, "bereder budgeten [12]"),
    key(&["även", "also", "hette"], Says::Alias, "HSN"),
    key(&["ord", "term"], Says::Term, "sjukvårdsnämnd"),
    key(&["befattning", "post"], Says::Post, "HSD"),
    key(&["i", "in"], Says::Body, "Region Skåne"),
    key(&["roll", "role"], Says::Role, "ordförande"),
    key(&["från", "from"], Says::From, "1 april 2026"),
    key(&["t.o.m.", "to", "datum", "date"], Says::To, "2026-03-31"),
    key(&["för", "for"], Says::For, "Region Kronoberg"),
];

pub fn verb_of(word: &str) -> Option<&'static Verb> {
    VERBS.iter().find(|verb| said(verb.words, word))
}

pub fn key_of(word: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| said(key.words, word))
}

fn said(words: &[&str], word: &str) -> bool {
    let word = word.trim().to_lowercase();
    words.iter().any(|own| *own == word || own.replace(' ', "-") == word)
}

/// The words of a table that are nearest to one that is not in it.
pub fn near<'w>(word: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let word = word.to_lowercase();
    crate::model::nearest::nearest(&word, words)
}
