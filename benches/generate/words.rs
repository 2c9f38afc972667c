//! The words that made-up data is made of.

pub const FIRST: &[&str] = &[
    "Åsa",
    "Örjan",
    "Märta",
    "Per-Henrik",
    "Ingela",
    "Björn",
    "Johanna",
    "Pål",
    "Evalotta",
    "Jörgen",
    "Lena",
    "Göran",
    "Annika",
    "Håkan",
];
pub const LAST: &[&str] = &[
    "Lindström",
    "Öberg",
    "Sjögren",
    "Åkesson",
    "Holmberg",
    "Ekmehag",
    "Van Vliet",
    "Nilsson",
    "Hägglund",
    "Strömblad",
    "Franzén",
    "Bäck",
];
pub const AREAS: &[&str] = &[
    "Digitalisering",
    "Nära vård",
    "Kompetensförsörjning",
    "Fysisk infrastruktur",
    "Hälsofrämjande och förebyggande insatser",
    "Läkemedel",
    "Patientsäkerhet",
    "Upphandling",
];
pub const UNITS: &[&str] = &[
    "Koncernkontoret",
    "Hälso- och sjukvårdsstyrning",
    "IT och medicinsk teknik",
    "Psykiatriförvaltningen",
    "Kansliavdelningen",
    "Regionfastigheter",
    "Tandvården",
];
pub const TASKS: &[&str] = &[
    "Ansvara för beredning av ärenden inför ledningsgruppens beslut och för att underlagen är samlade i god \
     tid",
    "Följa upp handlingsplanen och föreslå förändringar när förutsättningarna ändras",
    "Säkerställa att resurser och mandat finns för de arbetsgrupper som tillsätts inom området",
    "Samordna arbetet mellan förvaltningarna och länets kommuner så att insatserna hänger ihop",
    "Bidra med kompetens inom styrning, ledning, förankring och förändringsledning",
];
