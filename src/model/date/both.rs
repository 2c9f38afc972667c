//! Days within a sentence, in both languages.

use crate::lang::{Both, Lang, both};
use crate::model::date::{Date, Day};

impl Date {
    /// In words, in both languages.
    pub fn in_both(&self) -> Both {
        both(self.in_words(Lang::Sv), self.in_words(Lang::En))
    }

    /// When something is so: "den 12 maj 2017", "hösten 2022"; "on 12 May 2017", "in autumn 2022".
    pub fn on_it(&self) -> Both {
        let words = self.in_both();
        match self.earliest() == self.latest() {
            true => both(format!("den {}", words.sv), format!("on {}", words.en)),
            false if self.is_earliest() || self.is_latest() => words,
            false => both(words.sv, format!("in {}", words.en)),
        }
    }
}

/// A day in words, in both languages.
pub fn day_in_both(day: Day) -> Both {
    Date::exactly(day).in_both()
}

/// From one day to another: "1 juli–31 augusti 2025". The year is said once.
pub fn days_in_both(first: Day, last: Day) -> Both {
    let (one, other) = (day_in_both(first), day_in_both(last));
    let year = format!(" {}", first.year());
    let short = |text: &str| match first.year() == last.year() {
        true => text.strip_suffix(year.as_str()).unwrap_or(text).to_string(),
        false => text.to_string(),
    };
    both(format!("{}–{}", short(&one.sv), other.sv), format!("{}–{}", short(&one.en), other.en))
}
