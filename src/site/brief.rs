//! Rows of a page that several things share, each in a line: what one has in common with the row
//! before it, its sort, its place, and when it holds, is not said again, and things of which all of
//! that is the same stand in one row.

use crate::model::decision::Decision;
use crate::model::entity::EntityId;
use crate::model::time::Bounds;
use crate::query::Weight;
use crate::site::html::Out;

/// The last row, which the next may go on.
#[derive(Default)]
pub struct Begun {
    /// What has to be the same: its tag, its sort, what follows its main part, and its place.
    same: [String; 4],
    /// Where its main part ends, and what stands after that.
    end: usize,
    rest: String,
    /// All of its length, so that nothing has been written since.
    len: usize,
}

impl Out<'_, '_> {
    /// The main part of a row, what is listed in it, ends here.
    pub fn end_of_main(&mut self) {
        self.main_ends = Some(self.len());
    }

    pub fn brief_row(
        &mut self,
        weight: Weight,
        bounds: Option<Bounds>,
        (sv, en): (&str, &str),
        inside: impl FnOnce(&mut Self),
        reference: impl FnOnce(&mut Self),
    ) {
        let (begin, last_place) = (self.len(), self.last_place.clone());
        let row = self.item_that_holds(weight, bounds);
        let mut at = [0; 4];
        row.within(|out| {
            at[0] = out.len();
            out.sort_of_brief(sv, en);
            at[1] = out.len();
            out.main_ends = None;
            inside(out);
            at[2] = out.main_ends.take().unwrap_or(out.len());
            at[3] = out.len();
            out.place_of_brief(reference);
        });
        let [tag, main, tail] =
            [begin..at[0], at[1]..at[2], at[2]..at[3]].map(|range| self.written()[range].to_string());
        let rest = self.written()[at[2]..].to_string();
        let place = self.last_place.clone().unwrap_or_default();
        let is_again = last_place.as_deref() == Some(&*place);
        let same = [tag, format!("{sv}/{en}"), tail, place];
        if self.begun.len == begin && self.begun.same == same && is_again && !main.contains("<p") {
            let end = self.begun.end;
            self.rewind(end);
            self.raw("<br>");
            self.again(&main);
            self.begun.end = self.len();
            let rest = self.begun.rest.clone();
            self.again(&rest);
            self.begun.len = self.len();
            return;
        }
        self.begun = Begun { same, end: at[2], rest, len: self.len() };
    }

    /// The sort of some rows, above the first of them.
    fn sort_of_brief(&mut self, sv: &str, en: &str) {
        if self.last.as_deref() != Some(sv) {
            self.last = Some(sv.to_string());
            self.within("em", |out| {
                out.label((sv, en));
                out.sign(": ");
            });
        }
    }

    fn place_of_brief(&mut self, reference: impl FnOnce(&mut Self)) {
        let begin = self.len();
        self.sign(" · ");
        reference(self);
        let place = self.written()[begin..].to_string();
        match self.last_place.as_ref() == Some(&place) {
            true => self.rewind(begin),
            false => self.last_place = Some(place),
        }
    }

    /// What became of something that was to be decided, by whom and when.
    pub fn decision_in_a_line(&mut self, id: EntityId, decision: &Decision) {
        self.within("p class=ans", |out| {
            out.status_of_decision(decision);
            out.sign(" ");
            out.deciders(decision);
            out.sign(", ");
            out.day_of_decision(decision);
            if let Some(cited) = out.site.model.get(id).common.sources.first() {
                out.sign(" · ");
                out.reference(Some(cited));
            }
        });
    }
}
