//! Every verb and key, in Swedish and English, with what may stand after it. A line each.

use crate::acts::words::{Does, Key, Says, Verb};
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
    is(&["program", "programme"], Kind::Programme, Some("programme"), ["Omställningsprogrammet [5]"; 2]),
    is(&["strategi", "strategy"], Kind::Programme, Some("strategy"), ["Närmare medborgaren [13]"; 2]),
    is(&["plan"], Kind::Programme, Some("plan"), ["Verksamhetsplanen [28]"; 2]),
    is(
        &["omställning", "transformation"],
        Kind::Programme,
        Some("transformation"),
        ["Omställningen till nära vård [3]"; 2],
    ),
    is(
        &["område", "area", "områden", "areas", "programområden", "insatsområden"],
        Kind::Area,
        None,
        ["Nära vård / Närmare medborgaren [9]"; 2],
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
    verb(&["klass", "class"], Does::Class(Kind::Group), ["Förvaltningarnas ledningsgrupper [11-14]"; 2]),
    verb(&["befattningsklass", "class of posts"], Does::Class(Kind::Post), ["Strateger / HSS [20]"; 2]),
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
    key(
        &["uppgift", "task", "uppgifter", "tasks"],
        Says::Text("mandate", "task"),
        ["bereder budgeten [12]"; 2],
    ),
    key(
        &["princip", "principle", "principer", "principles"],
        Says::Text("principles", "text"),
        ["De stora … involveras"; 2],
    ),
    key(
        &["punkter", "points", "punkt", "point"],
        Says::Text("points", "text"),
        ["rad 21; rad 22-23", "line 21; line 22-23"],
    ),
    key(&["ansvarig", "responsible"], Says::Responsible("accountable"), ["Anna Ask [31]"; 2]),
    key(
        &["leds av", "led by"],
        Says::Responsible("leads"),
        ["en Huvudprojektledare [11]", "one Huvudprojektledare [11]"],
    ),
    key(&["gavs till", "given to"], Says::Responsible("commissioned"), ["IT-direktör [12-18]"; 2]),
    key(&["innehavare", "holder", "holders"], Says::Holder, ["Anna Ask [20]"; 2]),
    key(&["antal", "count", "counts"], Says::Count, ["13 löften [34]", "13 promises [34]"]),
    key(&["beslutar", "decides"], Says::May("decide"), ["verksamhetsplaner [6]"; 2]),
    key(&["tillsätter", "sets up"], Says::May("create"), ["arbetsgrupper [24, vid behov]"; 2]),
    key(
        &["hålls ihop av", "held together by"],
        Says::Relation("held_together_by"),
        ["Ledningsgruppen [5]"; 2],
    ),
    key(&["utgörs av", "constituted by"], Says::Relation("constituted_by"), ["Koncernledningen [18]"; 2]),
    key(&["styrs av", "steered by"], Says::Relation("steered_by"), ["Styrgruppen [30]"; 2]),
    key(&["värd", "hosted by", "host"], Says::Relation("hosted_by"), ["Region Skåne [12]"; 2]),
    key(
        &["riktas till", "addressed to", "till"],
        Says::Relation("addressed_to"),
        ["Regionstyrelsen [28]"; 2],
    ),
    key(&["av", "by"], Says::By, ["Regionstyrelsen 2017-10-04 § 223"; 2]),
    key(&["gäller från", "in force"], Says::Day("in_force"), ["2015-01-01"; 2]),
    key(&["sikte", "horizon"], Says::Day("horizon"), ["2027"; 2]),
    key(&["inrättar", "creates"], Says::Effect("creates"), ["Vårdnämnden [5]"; 2]),
    key(&["ändrar", "amends"], Says::Effect("amends"), ["Vårdnämnden [5]"; 2]),
    key(&["avvecklar", "dissolves"], Says::Effect("dissolves"), ["Vårdnämnden [5]"; 2]),
    key(&["upphäver", "repeals"], Says::Effect("repeals"), ["Delegationsordningen [5]"; 2]),
    key(&["ställer sig bakom", "endorses"], Says::Endorses, ["Rekommendationen"; 2]),
    key(&["nivå", "level"], Says::Value("level"), ["strategisk", "strategic"]),
    key(&["syfte", "purpose"], Says::Value("purpose"), ["säkerställa … digitalisering"; 2]),
    key(&["text", "description"], Says::Value("description"), ["Under året … organisationen"; 2]),
    key(
        &["väg för flera", "route for several"],
        Says::Route("several"),
        ["Utvecklingsidéer -> programmet@region.se [21]"; 2],
    ),
    key(
        &["väg för lokala", "route for local"],
        Says::Route("local"),
        ["Lokala idéer -> en verksamhet [23]", "Local ideas -> one unit [23]"],
    ),
    key(&["kompetens", "competence"], Says::Words("competences"), ["rad 95; rad 97", "line 95; line 97"]),
    key(&["borta", "gone"], Says::Gone, ["5"; 2]),
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
