//! The very words of the document that an answer rests on, with the numbers of their lines.

use crate::lines::Lines;
use crate::model::entity::EntityId;
use crate::model::fact::Fact;
use crate::model::kind::Kind;
use crate::model::reference::{SourceRef, lines_of};
use crate::query::Weight;
use crate::site::html::Out;
use std::collections::BTreeSet;

/// Lines that are quoted, at most: whoever wants more follows the link.
const MOST: usize = 10;

impl Out<'_, '_> {
    /// The lines that the answer of a page rests on, where they are few and the text is kept.
    pub fn quote_of_answer(&mut self, id: EntityId) {
        let site = self.site;
        let told = site.answering(id);
        let told = told.into_iter().filter(|told| site.weight_of(told) != Weight::Ended);
        let said = |told: &Fact<'_>| told.stated.is_some_and(|stated| stated.source.is_some());
        let told: Vec<&Fact<'_>> = told.filter(|told| said(told)).collect();
        let is_act = matches!(site.model.get(id).kind, Kind::Decision | Kind::Change);
        let own = site.model.get(id).common.sources.iter().filter(|_| is_act);
        let cited = told.iter().filter_map(|told| told.stated).flat_map(|stated| stated.source.iter());
        let cited: Vec<&SourceRef> = cited.chain(own).collect();
        let Some(source) = cited.first().and_then(|cited| cited.source.to) else { return };
        let Some(text) = site.text_of(source) else { return };
        let lines = Lines::new(text);
        let mut numbers = BTreeSet::new();
        for cited in cited.iter().filter(|cited| cited.source.to == Some(source)) {
            let Some((first, last)) = cited.locator.as_deref().and_then(lines_of) else { continue };
            let here: Vec<usize> = (first..=last)
                .take(MOST * 4)
                .filter(|number| !lines.line(*number).trim().is_empty())
                .collect();
            // A place that does not fit is left out as a whole: half of one says something else.
            if numbers.len() + here.len() <= MOST && last.saturating_sub(first) < MOST * 4 {
                numbers.extend(here);
            }
        }
        if numbers.is_empty() {
            return;
        }
        self.part("kallan", ("Så står det i källan", "The source’s own words"), |out| {
            out.within("ol class=quote", |out| {
                for number in numbers {
                    out.within("li", |out| {
                        out.link_to_place(source, Some(&format!("L{number}")), |out| {
                            out.within("span class=vh", |out| out.both("rad ", "line "));
                            out.number(number);
                        });
                        out.within("span", |out| out.text(lines.line(number).trim()));
                    });
                }
            });
        });
    }
}
