//! By which day an answer is judged, said once: in its heading, or below it.

use crate::lang::Lang;
use crate::model::date::Day;
use crate::report::{Made, words};

/// By which day an answer is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsOf {
    /// The day of the commit that the data is of.
    Day(Day),
    /// Of each version by the day of its commit.
    EachItsOwn,
}

impl Made<'_> {
    /// Says by which day it is answered: in the heading, or below.
    pub(super) fn say(self, as_of: AsOf, lang: Lang) -> Self {
        let mut page = match self {
            Made::Page(page) => page,
            Made::Data(data) => {
                let said = match as_of {
                    AsOf::Day(day) => day.to_string(),
                    AsOf::EachItsOwn => "each_commit".to_string(),
                };
                return Made::Data(data.with("as_of", said.into()));
            }
        };
        match as_of {
            AsOf::Day(day) if page.title.is_empty() => {
                page.notes.push(words::capital(&words::as_of(day, lang)) + ".")
            }
            AsOf::Day(day) => {
                // After a question mark goes no comma.
                let (said, is_question) = (words::as_of(day, lang), page.title.ends_with('?'));
                page.title.push_str(&if is_question { format!(" ({said})") } else { format!(", {said}") });
            }
            AsOf::EachItsOwn => page.notes.push(words::each_its_own(lang).to_string()),
        }
        Made::Page(page)
    }
}
