//! A question's text, prepared once and handed on: to those that look for it, and to those that say
//! what was asked.

use crate::find::wanted::Wanted;
use crate::find::word::{subject, without_asking};
use std::fmt;

/// What a question is about.
#[derive(Clone)]
pub struct Topic {
    /// As it was written.
    pub said: String,
    /// Without the small words that it begins and ends with.
    pub subject: String,
    pub(super) wanted: Wanted,
    /// Without any of the words that only ask, where it has some and others too: "vem rapporterar
    /// arbetsgruppen till".
    pub(super) rest: Option<Box<Topic>>,
}

impl Topic {
    pub fn of(text: &str) -> Topic {
        Topic {
            said: text.to_string(),
            subject: subject(text).to_string(),
            wanted: Wanted::new(text),
            rest: without_asking(text).map(|rest| Box::new(Topic::of(&rest))),
        }
    }

    /// An id as it was written: "finns" and "vem" ask for nothing in one.
    pub fn of_id(id: &str) -> Topic {
        Topic { rest: None, wanted: Wanted::of_all(id), ..Topic::of(id) }
    }

    /// Whether a text has all words of the question that tell anything, in whatever form.
    pub fn is_said_in(&self, text: &str) -> bool {
        self.rest.as_deref().unwrap_or(self).wanted.is_said_in(text)
    }

    /// Whether a text has any of them.
    pub fn is_partly_said_in(&self, text: &str) -> bool {
        self.rest.as_deref().unwrap_or(self).wanted.is_partly_said_in(text)
    }
}

impl fmt::Debug for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.said.fmt(f)
    }
}
