//! `[site]` in `gov.toml`: what the published pages say of themselves, and to whom corrections are
//! sent.

use super::publisher::{Colour, address};
use super::read::{Key, Reader, Value};
use crate::checks::Check;
use crate::diagnostic::Level;
use crate::lang::both;
use crate::model::date::Day;
use toml::de::DeTable;

/// What the owners say of their pages. What is left out is said to be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    pub title: Option<String>,
    pub publisher: Option<String>,
    /// The publisher's colour, which `[publisher]` says.
    pub brand: Option<Colour>,
    /// An e-mail address, or an address that begins with `https://`.
    pub corrections: Option<String>,
    /// Below which address the repository's pages lie on which the files of the data are edited. It
    /// ends with a slash.
    pub edit: Option<String>,
    /// How the pages stand to WCAG 2.1 AA, by the owners' own account.
    pub conformance: Option<Conformance>,
    /// What is known not to be accessible, and why.
    pub shortcomings: Vec<String>,
    /// What would be an unreasonable burden to make so (section 12 of the act), and what the act is
    /// not about (section 9).
    pub burden: Vec<String>,
    pub exempt: Vec<String>,
    /// How it was looked at, and on which day.
    pub method: Option<String>,
    pub reviewed: Option<Day>,
    /// The day on which the statement was last changed.
    pub updated: Option<Day>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conformance {
    Full,
    Partial,
    Not,
}

const KEYS: [&str; 11] = [
    "title",
    "publisher",
    "corrections",
    "edit",
    "conformance",
    "shortcomings",
    "burden",
    "exempt",
    "method",
    "reviewed",
    "updated",
];

/// What an accessibility statement has to have, once there is one.
pub const INCOMPLETE: Check = Check::of_form(
    "statement-incomplete",
    Level::Warning,
    include_str!("../../../docs/checks/statement-incomplete.md"),
);

impl Reader<'_> {
    pub(super) fn site(&mut self, key: &Key<'_>, value: &Value<'_>) {
        match key.get_ref().as_ref() {
            "title" => self.config.site.title = self.words(value),
            "publisher" => self.config.site.publisher = self.words(value),
            "corrections" => self.config.site.corrections = self.contact(value),
            "edit" => self.config.site.edit = self.place_to_edit(value),
            "conformance" => match value.get_ref().as_str() {
                Some("full") => self.config.site.conformance = Some(Conformance::Full),
                Some("partial") => self.config.site.conformance = Some(Conformance::Partial),
                Some("not") => self.config.site.conformance = Some(Conformance::Not),
                _ => self.wrong(
                    value,
                    "\"full\", \"partial\" eller \"not\"",
                    "\"full\", \"partial\" or \"not\"",
                ),
            },
            "shortcomings" => self.config.site.shortcomings = self.texts(value),
            "burden" => self.config.site.burden = self.texts(value),
            "exempt" => self.config.site.exempt = self.texts(value),
            "method" => self.config.site.method = self.words(value),
            "reviewed" => self.config.site.reviewed = self.day(value),
            "updated" => self.config.site.updated = self.day(value),
            _ => self.unknown(key, both("okänd nyckel", "unknown key"), &KEYS),
        }
    }

    fn texts(&mut self, value: &Value<'_>) -> Vec<String> {
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(value, "en lista med texter", "a list of texts");
            return Vec::new();
        };
        list.iter().filter_map(|one| self.words(one)).collect()
    }

    fn day(&mut self, value: &Value<'_>) -> Option<Day> {
        let day = value.get_ref().as_str().and_then(|text| text.parse::<Day>().ok());
        if day.is_none() {
            self.wrong(value, "en dag inom citattecken: \"2026-11-25\"", "a day in quotes: \"2026-11-25\"");
        }
        day
    }

    fn place_to_edit(&mut self, value: &Value<'_>) -> Option<String> {
        let address = address(&self.words(value)?);
        if address.is_none() {
            let (sv, en) = ("en adress som börjar med https://", "an address that begins with https://");
            self.wrong(value, sv, en);
        }
        address
    }

    /// Whoever says how accessible the pages are makes a statement, and the act says what that has.
    pub(super) fn statement(&mut self, table: &DeTable<'_>) {
        let site = self.config.site.clone();
        let Some(conformance) = site.conformance else { return };
        let is_explained = [&site.shortcomings, &site.burden, &site.exempt].iter().any(|all| !all.is_empty());
        let parts = [
            ("title", site.title.is_some()),
            ("corrections", site.corrections.is_some()),
            ("method", site.method.is_some()),
            ("reviewed", site.reviewed.is_some()),
            ("updated", site.updated.is_some()),
            ("shortcomings", conformance == Conformance::Full || is_explained),
        ];
        let lacking: Vec<String> =
            parts.iter().filter(|(_, is)| !is).map(|(name, _)| format!("`{name}`")).collect();
        if lacking.is_empty() {
            return;
        }
        let named = table.get("site").and_then(|site| site.get_ref().as_table());
        let span = named.and_then(|site| site.get("conformance")).map_or(0..0, |value| value.span());
        let lacking = lacking.join(", ");
        let message = both(
            format!("tillgänglighetsredogörelsen saknar {lacking}"),
            format!("the accessibility statement lacks {lacking}"),
        );
        let help = both(
            "lägg till det under [site]; docs/gov-toml.md säger vad varje nyckel är",
            "add it to [site]; docs/gov-toml.md says what each key is",
        );
        let place = self.place(span);
        self.diagnostics.push(INCOMPLETE.finding(place, message).help(help));
    }

    /// Where somebody can be reached.
    pub(super) fn contact(&mut self, value: &Value<'_>) -> Option<String> {
        let text = self.words(value)?;
        let mail = text.split_once('@');
        let is_mail = mail.is_some_and(|(one, other)| !one.is_empty() && other.contains('.'));
        if (is_mail || text.starts_with("https://")) && !text.contains(char::is_whitespace) {
            return Some(text);
        }
        self.wrong(
            value,
            "en e-postadress eller en adress som börjar med https://",
            "an e-mail address, or one that begins with https://",
        );
        None
    }

    pub(super) fn words(&mut self, value: &Value<'_>) -> Option<String> {
        let text = value
            .get_ref()
            .as_str()
            .map(str::trim)
            .filter(|text| !text.is_empty() && text.chars().count() <= 1000);
        if text.is_none() {
            self.wrong(value, "en text inom citattecken", "a text in quotes");
        }
        text.map(String::from)
    }
}
