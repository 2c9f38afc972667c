//! `[site]` in `gov.toml`: what the published pages say of themselves, and to whom corrections are
//! sent.

use super::publisher::Colour;
use super::read::{Key, Reader, Value};
use crate::lang::both;
use crate::model::date::Day;

/// What the owners say of their pages. What is left out is said to be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    pub title: Option<String>,
    pub publisher: Option<String>,
    /// The publisher's colour, which `[publisher]` says.
    pub brand: Option<Colour>,
    /// An e-mail address, or an address that begins with `https://`.
    pub corrections: Option<String>,
    /// How the pages stand to WCAG 2.1 AA, by the owners' own account.
    pub conformance: Option<Conformance>,
    /// What is known not to be accessible.
    pub shortcomings: Vec<String>,
    /// The day on which that was looked at.
    pub reviewed: Option<Day>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conformance {
    Full,
    Partial,
    Not,
}

const KEYS: [&str; 6] = ["title", "publisher", "corrections", "conformance", "shortcomings", "reviewed"];

impl Reader<'_> {
    pub(super) fn site(&mut self, key: &Key<'_>, value: &Value<'_>) {
        match key.get_ref().as_ref() {
            "title" => self.config.site.title = self.words(value),
            "publisher" => self.config.site.publisher = self.words(value),
            "corrections" => self.config.site.corrections = self.contact(value),
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
            "shortcomings" => match value.get_ref().as_array() {
                Some(list) => {
                    self.config.site.shortcomings = list.iter().filter_map(|one| self.words(one)).collect()
                }
                None => self.wrong(value, "en lista med texter", "a list of texts"),
            },
            "reviewed" => match value.get_ref().as_str().and_then(|text| text.parse::<Day>().ok()) {
                Some(day) => self.config.site.reviewed = Some(day),
                None => self.wrong(
                    value,
                    "en dag inom citattecken: \"2026-11-25\"",
                    "a day in quotes: \"2026-11-25\"",
                ),
            },
            _ => self.unknown(key, both("okänd nyckel", "unknown key"), &KEYS),
        }
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
