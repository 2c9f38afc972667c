//! `[export]` in `gov.toml`: where and on which terms the data is published as open data.

use super::publisher::address;
use super::read::{Key, Reader, Value};
use crate::diagnostic::list_of;
use crate::lang::both;

/// What whoever takes the data may do with it, and what they are to know. What is left out is not
/// said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// The address below which it is published, with a slash at its end.
    pub base: Option<String>,
    pub licence: Option<&'static Licence>,
    /// Codes of the EU's list of themes; where none is said it is government.
    pub themes: Vec<&'static str>,
    /// A code of the EU's list of frequencies.
    pub frequency: Option<&'static str>,
    /// On which basis and for what people are named, and who corrects and removes.
    pub privacy_notice: Option<String>,
}

/// A licence: its name in the list of SPDX, and its own address.
#[derive(Debug, PartialEq, Eq)]
pub struct Licence {
    pub name: &'static str,
    pub address: &'static str,
}

const KEYS: [&str; 5] = ["base", "licence", "themes", "frequency", "privacy_notice"];

const LICENCES: [Licence; 3] = [
    Licence { name: "CC0-1.0", address: "http://creativecommons.org/publicdomain/zero/1.0/" },
    Licence { name: "CC-BY-4.0", address: "http://creativecommons.org/licenses/by/4.0/" },
    Licence { name: "CC-BY-SA-4.0", address: "http://creativecommons.org/licenses/by-sa/4.0/" },
];

const THEMES: [&str; 13] =
    ["AGRI", "ECON", "EDUC", "ENER", "ENVI", "GOVE", "HEAL", "INTR", "JUST", "REGI", "SOCI", "TECH", "TRAN"];

/// How often it is published anew, as it is written here and in the EU's list.
const FREQUENCIES: [(&str, &str); 7] = [
    ("continuous", "UPDATE_CONT"),
    ("daily", "DAILY"),
    ("weekly", "WEEKLY"),
    ("monthly", "MONTHLY"),
    ("quarterly", "QUARTERLY"),
    ("annual", "ANNUAL"),
    ("irregular", "IRREG"),
];

impl Reader<'_> {
    pub(super) fn terms(&mut self, key: &Key<'_>, value: &Value<'_>) {
        match key.get_ref().as_ref() {
            "base" => {
                let base = self.words(value).and_then(|text| address(&text));
                if base.is_none() {
                    self.wrong(
                        value,
                        "adressen där datamängden publiceras, som börjar med https:// (utan ? och #)",
                        "the address at which the data is published, which begins with https:// (without ? \
                             and #)",
                    );
                }
                self.config.publisher.terms.base = base;
            }
            "licence" => {
                let text = value.get_ref().as_str();
                let licence = LICENCES.iter().find(|licence| text == Some(licence.name));
                if licence.is_none() {
                    let list = list_of(LICENCES.iter().map(|licence| licence.name), 20);
                    self.wrong(value, &list.sv, &list.en);
                }
                self.config.publisher.terms.licence = licence;
            }
            "themes" => {
                let words = value.get_ref().as_array().into_iter().flatten();
                let themes: Option<Vec<&'static str>> = words
                    .map(|word| THEMES.into_iter().find(|theme| word.get_ref().as_str() == Some(*theme)))
                    .collect();
                match themes.filter(|themes| !themes.is_empty()) {
                    Some(themes) => self.config.publisher.terms.themes = themes,
                    None => {
                        let list = list_of(THEMES, 20);
                        self.wrong(
                            value,
                            &format!("en lista med koder: {}", list.sv),
                            &format!("a list of codes: {}", list.en),
                        );
                    }
                }
            }
            "frequency" => {
                let text = value.get_ref().as_str();
                let own = FREQUENCIES.iter().find(|(key, _)| text == Some(*key));
                if own.is_none() {
                    let list = list_of(FREQUENCIES.iter().map(|(key, _)| *key), 20);
                    self.wrong(value, &list.sv, &list.en);
                }
                self.config.publisher.terms.frequency = own.map(|(_, code)| *code);
            }
            "privacy_notice" => self.config.publisher.terms.privacy_notice = self.words(value),
            _ => self.unknown(key, both("okänd nyckel", "unknown key"), &KEYS),
        }
    }
}
