//! What makes a statement less than plain: a word, with a sign and a colour of the style's, so that
//! nothing is said by colour alone.

use crate::model::fact::Fact;
use crate::model::keys::Words;
use crate::model::statement::Certainty;
use crate::query::Weight;
use crate::report::phrase;
use crate::site::html::Out;

/// Which doubt it is, by its tag: the style has a sign for each.
pub type Sort = &'static str;

pub const UNKNOWN: Sort = "span class=d";
pub const READ: Sort = "span class=\"d read\"";
pub const RULE: Sort = "span class=\"d rule\"";
pub const DRAFT: Sort = "span class=\"d draft\"";
pub const PAST: Sort = "span class=\"d past\"";
pub const NEXT: Sort = "span class=\"d next\"";
pub const UNSURE: Sort = "span class=\"d unsure\"";
/// The same, as an earlier document says it: on any day.
pub const EARLIER: Sort = "span class=\"d unsure by\"";
/// Nothing in the data, which is no doubt of a source's; and what was turned down.
pub const NONE: Sort = "span class=\"d none\"";
/// What is not in doubt, where that is the question.
pub const YES: Sort = "span class=\"d yes\"";

impl Out<'_, '_> {
    /// A doubt after what it is about. Where no style is, and read aloud, it is an apposition.
    pub fn doubt(&mut self, sort: Sort, words: Words) {
        self.apart();
        self.doubt_alone(sort, words);
    }

    /// A doubt with nothing before it.
    pub fn doubt_alone(&mut self, sort: Sort, (sv, en): Words) {
        self.within(sort, |out| out.both(sv, en));
    }

    /// How sure a statement is, where that is less than stated.
    pub fn certainty(&mut self, told: &Fact<'_>) {
        let certainty = told.certainty(self.site.model);
        if let Some(word) = phrase::sure(certainty, told.status(self.site.model)) {
            self.apart();
            self.within(sort_of(certainty), |out| out.both(&word.sv, &word.en));
        }
    }

    /// The same of an answer, which no decision makes so.
    pub fn certainty_of(&mut self, certainty: Certainty) {
        if let Some(word) = phrase::sure(certainty, None) {
            self.apart();
            self.within(sort_of(certainty), |out| out.both(&word.sv, &word.en));
        }
    }

    /// That a statement holds no longer, not yet, or perhaps.
    pub fn weight(&mut self, weight: Weight) {
        match weight {
            Weight::Ended => self.doubt(PAST, ("tidigare", "formerly")),
            Weight::Coming => self.doubt(NEXT, ("gäller inte än", "not yet in force")),
            Weight::Perhaps => self.doubt(UNSURE, phrase::PERHAPS),
            Weight::LastKnown | Weight::Holds => {}
        }
    }

    fn apart(&mut self) {
        match self.is_html() && !self.is_brief {
            true => self.raw("<span class=vh>,</span> "),
            false => self.sign(", "),
        }
    }
}

fn sort_of(certainty: Certainty) -> Sort {
    match certainty {
        Certainty::Implied => READ,
        Certainty::Proposed | Certainty::Example => DRAFT,
        Certainty::Rejected | Certainty::Declined => NONE,
        Certainty::Stated => UNKNOWN,
    }
}
