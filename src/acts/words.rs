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

/// A verb: its words, the first Swedish and the second English, others after them; and what may
/// stand after it, in both.
#[derive(Debug, PartialEq, Eq)]
pub struct Verb {
    pub words: &'static [&'static str],
    pub does: Does,
    pub example: [&'static str; 2],
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
    /// Whom the one who is appointed comes after.
    After,
    /// Who has the same post as well.
    Beside,
}

/// A key: its words, and what may stand after it, in both languages.
#[derive(Debug, PartialEq, Eq)]
pub struct Key {
    pub words: &'static [&'static str],
    pub says: Says,
    pub example: [&'static str; 2],
}

const fn verb(words: &'static [&'static str], does: Does, example: [&'static str; 2]) -> Verb {
    Verb { words, does, example }
}

const fn is(
    words: &'static [&'static str],
    kind: Kind,
    sort: Option<&'static str>,
    example: [&'static str; 2],
) -> Verb {
    verb(words, Does::Is(kind, sort), example)
}

const fn key(words: &'static [&'static str], says: Says, example: [&'static str; 2]) -> Key {
    Key { words, says, example }
}

pub const VERBS: &[Verb] = &[
    verb(
        &["utse", "appoint"],
        Does::Appoint,
        [
            "Anna Ask, HSD / Region Skåne [från 1 april 2026, 12]",
            "Anna Ask, HSD / Region Skåne [from 1 April 2026, 12]",
        ],
    ),
    verb(
        &["lämna", "leave", "slutar", "upphör", "end"],
        Does::Leave,
        ["Bo Alm, ledamot / Vårdnämnden [2026-03-31, 14]", "Bo Alm, member / Vårdnämnden [2026-03-31, 14]"],
    ),
    verb(&["om", "about"], Does::About, ["Koncernledningen [9]"; 2]),
    is(&["region", "region"], Kind::Region, None, ["Region Skåne"; 2]),
    is(
        &["organisation", "organization", "kommunalförbund", "kommun", "organisationer", "organizations"],
        Kind::Organisation,
        None,
        ["Skånes Kommuner [4]"; 2],
    ),
    is(
        &["enhet", "unit", "enheter", "units", "förvaltning", "avdelning"],
        Kind::Unit,
        None,
        ["Koncernstab kansli / Koncernkontoret [111]"; 2],
    ),
    is(&["grupp", "group", "grupper", "groups"], Kind::Group, None, ["Ledningsgruppen (LG) [5]"; 2]),
    is(
        &["nämnd", "committee", "nämnder", "committees"],
        Kind::Group,
        Some("committee"),
        ["Vårdnämnden (VN) [4]"; 2],
    ),
    is(
        &["styrelse", "board", "styrelser", "boards"],
        Kind::Group,
        Some("executive_board"),
        ["Regionstyrelsen [4]"; 2],
    ),
    is(&["råd", "council"], Kind::Group, Some("council"), ["Primärvårdsrådet [11]"; 2]),
    is(
        &["beredning", "preparatory body"],
        Kind::Group,
        Some("preparatory_body"),
        ["Framtidsberedningen [11]"; 2],
    ),
    is(
        &["ledningsgrupp", "management group"],
        Kind::Group,
        Some("management_group"),
        ["Koncernledningen (KL) [7-9]"; 2],
    ),
    is(
        &["resursgrupp", "resource group"],
        Kind::Group,
        Some("resource_group"),
        ["Resursgrupp vårderfarenhet [22]"; 2],
    ),
    is(
        &["styrgrupp", "steering group", "styrgrupper", "steering groups"],
        Kind::SteeringGroup,
        None,
        ["Taktisk styrgrupp [20]"; 2],
    ),
    is(
        &["arbetsgrupp", "working group", "arbetsgrupper", "working groups"],
        Kind::WorkingGroup,
        None,
        ["Arbetsgruppen för e-hälsa [91]"; 2],
    ),
    is(
        &["befattning", "post", "befattningar", "posts"],
        Kind::Post,
        None,
        ["Kanslidirektör / Kansliet [12]"; 2],
    ),
    is(&["person", "person", "personer", "people"], Kind::Person, None, ["Anna Ask [12]"; 2]),
];

pub const KEYS: &[Key] = &[
    key(&["del av", "part of"], Says::Relation("part_of"), ["Region Skåne [3]"; 2]),
    key(&["rapporterar till", "reports to"], Says::Relation("reports_to"), ["Styrgruppen [12]"; 2]),
    key(&["bereder åt", "prepares for"], Says::Relation("prepares_for"), ["Vårdnämnden [12]"; 2]),
    key(&["lämnar till", "delivers to"], Says::Relation("delivers_to"), ["Vårdnämnden [12]"; 2]),
    key(&["stödjer", "supports"], Says::Relation("supports"), ["Vårdnämnden [12, vid behov]"; 2]),
    key(&["ordförande", "chair"], Says::Seat("chair"), ["Anna Ask [12]"; 2]),
    key(&["vice ordförande", "vice chair"], Says::Seat("vice_chair"), ["Bo Alm [12]"; 2]),
    key(
        &["ledamöter", "members", "ledamot", "member"],
        Says::Seat("member"),
        ["Anna Ask (Region Skåne); vakant [12]", "Anna Ask (Region Skåne); vacant [12]"],
    ),
    key(&["ersättare", "deputies", "deputy"], Says::Seat("deputy"), ["Bo Alm [12]"; 2]),
    key(&["sekreterare", "secretary"], Says::Seat("secretary"), ["Bo Alm [12]"; 2]),
    key(&["adjungerade", "co-opted", "adjungerad"], Says::Seat("co_opted"), ["Bo Alm [12]"; 2]),
    key(&["sammankallande", "convenor"], Says::Seat("convenor"), ["Bo Alm [12]"; 2]),
    key(&["stöd", "support"], Says::Seat("support"), ["Bo Alm [12]"; 2]),
    key(&["närvarande", "attending"], Says::Seat("attending"), ["Bo Alm [12]"; 2]),
    key(&["uppgift", "task", "uppgifter", "tasks"], Says::Task, ["bereder budgeten [12]"; 2]),
    key(&["även", "also", "hette"], Says::Alias, ["HSN"; 2]),
    key(&["ord", "term"], Says::Term, ["sjukvårdsnämnd"; 2]),
    key(&["befattning", "post"], Says::Post, ["HSD"; 2]),
    key(&["i", "in"], Says::Body, ["Region Skåne"; 2]),
    key(&["roll", "role"], Says::Role, ["ordförande", "chair"]),
    key(&["från", "from"], Says::From, ["1 april 2026", "1 April 2026"]),
    key(&["t.o.m.", "to", "datum", "date"], Says::To, ["2026-03-31"; 2]),
    key(&["för", "for"], Says::For, ["Region Kronoberg"; 2]),
    key(&["efter", "after"], Says::After, ["Per Ek"; 2]),
    key(&["bredvid", "beside"], Says::Beside, ["Per Ek"; 2]),
];

pub fn verb_of(word: &str) -> Option<&'static Verb> {
    VERBS.iter().find(|verb| said(verb.words, word))
}

/// A word as it is written on a command line.
pub fn flag(word: &str) -> String {
    word.trim_matches('.').replace(' ', "-")
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
