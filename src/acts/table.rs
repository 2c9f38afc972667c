//! Every verb, in Swedish and English, with what may stand after it.

use crate::acts::words::{Does, Says, Verb};
use crate::model::kind::Kind;

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
    verb(
        &["avböj", "decline", "avböjer", "tackar nej"],
        Does::Outcome("declines"),
        ["Bo Alm, ledamot / Vårdnämnden [2026-03-31, 14]", "Bo Alm, member / Vårdnämnden [2026-03-31, 14]"],
    ),
    verb(
        &["avslå", "reject"],
        Does::Outcome("rejects"),
        ["Förslaget om ny organisation [14]", "The proposal of a new organisation [14]"],
    ),
    verb(
        &["bordlägg", "table", "bordlägger"],
        Does::Outcome("tables"),
        ["Förslaget om ny organisation [14]", "The proposal of a new organisation [14]"],
    ),
    verb(
        &["återremittera", "refer back", "refers back"],
        Does::Outcome("refers_back"),
        ["Förslaget om ny organisation [14]", "The proposal of a new organisation [14]"],
    ),
    verb(&["lista", "list"], Does::List, ["Vårdrådet [8]"; 2]),
    verb(&["sågs", "seen"], Does::Seen, ["Vårdrådet [omkring 2018, 8]", "Vårdrådet [about 2018, 8]"]),
    verb(&["byt namn", "rename"], Does::Change("rename"), ["Vårdrådet -> Hälsorådet [2024-01-01, 9]"; 2]),
    verb(
        &["slå ihop", "merge"],
        Does::Change("merge"),
        [
            "A-nämnden; B-nämnden -> C-nämnden [år 2019, 9]",
            "A-nämnden; B-nämnden -> C-nämnden [year 2019, 9]",
        ],
    ),
    verb(
        &["dela", "split"],
        Does::Change("split"),
        [
            "C-nämnden -> A-nämnden; B-nämnden [år 2019, 9]",
            "C-nämnden -> A-nämnden; B-nämnden [year 2019, 9]",
        ],
    ),
    verb(
        &["ersätt", "replace"],
        Does::Change("replace"),
        ["Programrådet -> Arbetsgruppen [år 2019, 9]", "Programrådet -> Arbetsgruppen [year 2019, 9]"],
    ),
    verb(&["om", "about"], Does::About, ["Koncernledningen [9]"; 2]),
    verb(
        &["inrätta", "create"],
        Does::Create,
        ["Primärvårdsnämnden [år 2019, 9]", "Primärvårdsnämnden [year 2019, 9]"],
    ),
    verb(
        &["avveckla", "dissolve"],
        Does::Dissolve,
        ["Sjukhusnämnden [t.o.m. 2018-12-31, 9]", "Sjukhusnämnden [to 2018-12-31, 9]"],
    ),
    verb(
        &["flytta", "move"],
        Does::Move,
        ["Uppdragsansvaret [hösten 2022, 22-26]", "Uppdragsansvaret [autumn 2022, 22-26]"],
    ),
    verb(&["rätta", "correct"], Does::Correct, ["Vårdrådet [9]"; 2]),
    verb(&["om källan", "about the source"], Does::AboutSource, ["den [1]", "it [1]"]),
    is(&["region", "region"], Kind::Region, None, ["Region Skåne"; 2]),
    is(
        &[
            "organisation",
            "organization",
            "kommunalförbund",
            "kommun",
            "organisationer",
            "organizations",
            "förbund",
            "bolag",
            "sjukvårdsregion",
            "sjukvårdsregioner",
            "kommuner",
            "organisations",
            "association",
            "company",
        ],
        Kind::Organisation,
        None,
        ["Skånes Kommuner [4]"; 2],
    ),
    is(
        &[
            "enhet",
            "unit",
            "enheter",
            "units",
            "förvaltning",
            "avdelning",
            "stab",
            "kontor",
            "department",
            "förvaltningar",
            "avdelningar",
            "departments",
        ],
        Kind::Unit,
        None,
        ["Koncernstab kansli / Koncernkontoret [111]"; 2],
    ),
    is(
        &["grupp", "group", "grupper", "groups", "nätverk", "forum", "utskott", "network", "organ"],
        Kind::Group,
        None,
        ["Ledningsgruppen (LG) [5]"; 2],
    ),
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
    is(&["råd", "council", "councils"], Kind::Group, Some("council"), ["Primärvårdsrådet [11]"; 2]),
    is(
        &["beredning", "preparatory body", "beredningar"],
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
    is(
        &["program", "programme", "programmes"],
        Kind::Programme,
        Some("programme"),
        ["Omställningsprogrammet [5]"; 2],
    ),
    is(&["strategi", "strategy"], Kind::Programme, Some("strategy"), ["Närmare medborgaren [13]"; 2]),
    is(&["plan"], Kind::Programme, Some("plan"), ["Verksamhetsplanen [28]"; 2]),
    is(
        &["omställning", "transformation"],
        Kind::Programme,
        Some("transformation"),
        ["Omställningen till nära vård [3]"; 2],
    ),
    is(
        &["område", "area", "områden", "areas", "programområden", "insatsområden", "insatsområde"],
        Kind::Area,
        None,
        ["Nära vård / Närmare medborgaren [9]"; 2],
    ),
    is(
        &["prioriterat område", "prioritised area", "prioriterade områden", "prioritised areas"],
        Kind::Area,
        Some("prioritised"),
        ["Tillgänglighet / Verksamhetsplanen [28]"; 2],
    ),
    is(&["uppdrag", "assignment"], Kind::Assignment, None, ["Ny styrmodell [12-18]"; 2]),
    is(&["beslut", "decision"], Kind::Decision, Some("decision"), ["Ny politisk organisation [6]"; 2]),
    is(&["förslag", "proposal"], Kind::Decision, Some("proposal"), ["Ny politisk organisation [6]"; 2]),
    is(
        &["rekommendation", "recommendation"],
        Kind::Decision,
        Some("recommendation"),
        ["Gemensam struktur [17]"; 2],
    ),
    is(
        &["delegation", "delegation order", "delegationsordning"],
        Kind::Decision,
        Some("delegation"),
        ["Delegationsordning för samordningsförbundet [6]"; 2],
    ),
    verb(
        &["klass", "class", "klasser", "classes"],
        Does::Class(Kind::Group),
        ["Förvaltningarnas ledningsgrupper [11-14]"; 2],
    ),
    verb(&["befattningsklass", "class of posts"], Does::Class(Kind::Post), ["Strateger / HSS [20]"; 2]),
    is(&["tema", "theme", "teman", "themes"], Kind::Theme, None, ["Digitalisering"; 2]),
    verb(&["innehavare", "holders"], Does::Pairs(Says::Holder), ["Regiondirektör: Anna Ask [20]"; 2]),
    verb(
        &["ansvarig", "responsible"],
        Does::Pairs(Says::Responsible("accountable")),
        ["Nära vård: Anna Ask [20]"; 2],
    ),
    is(&["person", "person", "personer", "people"], Kind::Person, None, ["Anna Ask [12]"; 2]),
];

/// What stands for a verb that is the name of a class: `- NPO: Akut vård; Tandvård`.
pub const OF_CLASS: Verb = Verb {
    words: &["en av klassen", "one of the class"],
    does: Does::OfClass,
    example: ["Akut vård; Tandvård [17]"; 2],
};
