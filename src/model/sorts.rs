//! Sorts of bodies and documents (`type`), which the model does not limit: the words for those that
//! are usual. Another is said as it is written.

use crate::lang::{Both, both};

const SORTS: &[(&str, &str, &str)] = &[
    ("annual_report", "årsredovisning", "annual report"),
    ("association", "förening", "association"),
    ("committee", "nämnd", "committee"),
    ("council", "råd", "council"),
    ("decision", "beslut", "decision"),
    ("delegation", "delegationsordning", "delegation order"),
    ("executive_board", "styrelse", "executive board"),
    ("executive_management", "koncernledning", "executive management"),
    ("federation", "förbund", "federation"),
    ("health_region", "sjukvårdsregion", "health care region"),
    ("law", "lag eller förordning", "law or ordinance"),
    ("management_group", "ledningsgrupp", "management group"),
    ("minutes", "protokoll", "minutes"),
    ("municipality", "kommun", "municipality"),
    ("official_letter", "tjänsteskrivelse", "official letter"),
    ("parliament", "parlament", "parliament"),
    ("plan", "plan", "plan"),
    ("preparatory_body", "beredning", "preparatory body"),
    ("programme", "program", "programme"),
    ("proposal", "förslag", "proposal"),
    ("recommendation", "rekommendation", "recommendation"),
    ("regional_association", "regionförbund", "regional association"),
    ("report", "rapport", "report"),
    ("resource_group", "resursgrupp", "resource group"),
    ("strategy", "strategi", "strategy"),
    ("web_page", "webbsida", "web page"),
];

/// What a sort is called: "health_region" is a "sjukvårdsregion".
pub fn sort(text: &str) -> Both {
    match SORTS.iter().find(|(key, ..)| *key == text) {
        Some((_, sv, en)) => both(*sv, *en),
        None => both(text, text),
    }
}
