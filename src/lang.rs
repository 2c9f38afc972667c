//! The two languages that people are spoken to in.
//!
//! Every text that a person reads is written in both where it is made, so that a missing
//! translation does not compile. Keys, codes, ids and JSON are never translated.

/// A language of messages, labels and dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    Sv,
    En,
}

impl Lang {
    /// The one of two values that belongs to this language.
    pub fn pick<T>(self, sv: T, en: T) -> T {
        match self {
            Lang::Sv => sv,
            Lang::En => en,
        }
    }

    /// The same of a pair of words.
    pub fn of<T>(self, (sv, en): (T, T)) -> T {
        self.pick(sv, en)
    }

    /// Reads a language from a locale's name: `sv`, `sv_SE.UTF-8`, `en-GB`. Anything but Swedish is
    /// English.
    pub fn from_locale(locale: &str) -> Lang {
        let word = locale.split(['_', '-', '.', '@']).next().unwrap_or("");
        if word.eq_ignore_ascii_case("sv") { Lang::Sv } else { Lang::En }
    }
}

/// One text in both languages.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Both {
    pub sv: String,
    pub en: String,
}

impl Both {
    pub fn get(&self, lang: Lang) -> &str {
        lang.pick(&self.sv, &self.en)
    }
}

/// Pairs a Swedish text with its English one.
pub fn both(sv: impl Into<String>, en: impl Into<String>) -> Both {
    Both { sv: sv.into(), en: en.into() }
}
