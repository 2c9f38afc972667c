//! `[publisher]` in `gov.toml`: who publishes the data, once for the pages and what is exported.

mod colour;

use super::Site;
use super::read::{Key, Reader, Value};
use super::terms::Terms;
use crate::diagnostic::list_of;
use crate::lang::both;
pub use colour::Colour;
use toml::de::DeTable;

/// Who publishes the data. What is left out is said to be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publisher {
    pub name: Option<String>,
    /// Its kind in the list of ADMS: `RegionalAuthority`.
    pub kind: Option<&'static str>,
    /// The organisation's number, ten digits.
    pub number: Option<String>,
    /// An e-mail address, or an address that begins with `https://`.
    pub contact: Option<String>,
    /// Where the pages of the data lie: `https://…/`, with a slash at the end.
    pub site: Option<String>,
    /// A colour of the publisher's own.
    pub brand: Option<Colour>,
    /// Where and on which terms the data is published, which `[export]` says.
    pub terms: Terms,
}

const KEYS: [&str; 6] = ["name", "type", "number", "contact", "site", "brand"];

/// What kind of publisher it is, as it is written here and in the list of ADMS.
const KINDS: [(&str, &str); 5] = [
    ("regional-authority", "RegionalAuthority"),
    ("local-authority", "LocalAuthority"),
    ("national-authority", "NationalAuthority"),
    ("company", "Company"),
    ("non-profit", "NonProfitOrganisation"),
];

impl Reader<'_> {
    pub(super) fn publisher(&mut self, key: &Key<'_>, value: &Value<'_>) {
        match key.get_ref().as_ref() {
            "name" => self.config.publisher.name = self.words(value),
            "type" => {
                let text = value.get_ref().as_str();
                self.config.publisher.kind =
                    KINDS.iter().find(|(key, _)| text == Some(*key)).map(|(_, kind)| *kind);
                if self.config.publisher.kind.is_none() {
                    let list = list_of(KINDS.iter().map(|(key, _)| *key), 20);
                    self.wrong(value, &list.sv, &list.en);
                }
            }
            "number" => {
                self.config.publisher.number = value.get_ref().as_str().and_then(number);
                if self.config.publisher.number.is_none() {
                    self.wrong(
                        value,
                        "ett organisationsnummer: \"299999-9994\"",
                        "the number of an organisation: \"299999-9994\"",
                    );
                }
            }
            "contact" => self.config.publisher.contact = self.contact(value),
            "site" => self.config.publisher.site = self.address(value),
            "brand" => self.config.publisher.brand = self.brand(value),
            _ => self.unknown(key, both("okänd nyckel", "unknown key"), &KEYS),
        }
    }

    fn address(&mut self, value: &Value<'_>) -> Option<String> {
        let address = address(&self.words(value)?);
        if address.is_none() {
            self.wrong(
                value,
                "webbplatsens adress, som börjar med https:// (utan ? och #)",
                "the address of the site, which begins with https:// (without ? and #)",
            );
        }
        address
    }

    /// A colour that white text on it, and text of it on white, can be read in.
    fn brand(&mut self, value: &Value<'_>) -> Option<Colour> {
        let Some(colour) = value.get_ref().as_str().and_then(Colour::read) else {
            self.wrong(value, "en färg: \"#00527f\"", "a colour: \"#00527f\"");
            return None;
        };
        if colour.has_contrast() {
            return Some(colour);
        }
        let (tenths, darker) = (colour.tenths(), colour.darkened());
        let (whole, part) = (tenths / 10, tenths % 10);
        let message = both(
            format!("färgen {colour} har kontrasten {whole},{part}:1 mot vitt, och minst 4,5:1 behövs"),
            format!(
                "the colour {colour} has a contrast of {whole}.{part}:1 with white; it takes at least 4.5:1"
            ),
        );
        let help = both(
            format!("{darker} är samma färg, nätt och jämnt mörk nog (WCAG 2.1, 1.4.3)"),
            format!("{darker} is the same colour, just dark enough (WCAG 2.1, 1.4.3)"),
        );
        self.note(value.span(), message).help = Some(help);
        None
    }

    /// A publisher's name and address may stand in `[site]` alone, where they stood first. Two
    /// names of one publisher are a fault; corrections may go to an address of their own.
    pub(super) fn one_publisher(&mut self, table: &DeTable<'_>) {
        let Publisher { name, contact, .. } = self.config.publisher.clone();
        let Site { publisher, corrections, .. } = self.config.site.clone();
        if let (Some(here), Some(there)) = (&publisher, &name)
            && here != there
        {
            let site = table.get("site").and_then(|site| site.get_ref().as_table());
            let span = site.and_then(|site| site.get("publisher")).map_or(0..0, |value| value.span());
            let message = both(
                format!("utgivaren heter \"{there}\" i [publisher], och något annat här"),
                format!("the publisher is called \"{there}\" in [publisher], and otherwise here"),
            );
            let help = both("ta bort raden i [site]", "remove the line in [site]");
            self.note(span, message).help = Some(help);
        }
        let name = name.or(publisher);
        self.config.site.publisher = name.clone();
        self.config.site.brand = self.config.publisher.brand;
        self.config.site.corrections = corrections.clone().or(contact.clone());
        self.config.publisher.name = name;
        self.config.publisher.contact = contact.or(corrections);
    }
}

/// An address below which files lie; it ends with a slash, also where nobody wrote one.
pub fn address(text: &str) -> Option<String> {
    let rest = text.strip_prefix("https://")?;
    let host = rest.split('/').next()?;
    let is_host =
        host.contains('.') && host.chars().all(|char| char.is_ascii_alphanumeric() || ".-:".contains(char));
    let is_plain = rest.chars().all(|char| char.is_ascii_graphic() && !"?#\"<>\\{}|^`".contains(char));
    (is_host && is_plain).then(|| format!("{}/", text.trim_end_matches('/')))
}

/// The ten digits of an organisation's number, if its last one is right. A person's number, whose
/// third digit is 0 or 1, is none.
fn number(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|char| *char != '-').collect();
    let is_written = digits.len() == 10 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let is_right = is_written
        && digits.bytes().enumerate().fold(0, |sum, (at, byte)| {
            let twice = u32::from(byte - b'0') * if at % 2 == 0 { 2 } else { 1 };
            sum + twice / 10 + twice % 10
        }) % 10
            == 0;
    (is_right && digits.as_bytes()[2] >= b'2').then_some(digits)
}
