//! Whom something reports to and who hosts it: short lines below who leads it, on its page, in
//! lists and in what is found. What is only proposed stands with its mark further down.

use crate::lang::Lang;
use crate::model::entity::EntityId;
use crate::model::fact::{Fact, Whom};
use crate::model::standing::Standing;
use crate::query::Weight;
use crate::report::words;
use crate::site::html::Out;
use crate::site::{Site, labels};
use serde_json::Value;

/// So many are named in a hit, at most; its page has all.
const MOST: usize = 3;

impl<'m> Site<'m> {
    /// The statements that say so; those that have ended last, as another day may be asked for.
    pub fn ever_above(&self, id: EntityId) -> Vec<&Fact<'m>> {
        let is_above = |told: &&Fact<'m>| matches!(told.key.name, "reports_to" | "hosted_by");
        let own = self.told.own(id).iter().filter(is_above);
        let mut told: Vec<&Fact<'m>> = own.filter(|told| told.is_so(self.model)).collect();
        told.sort_by_key(|told| {
            (self.weight_of(told) == Weight::Ended, told.key.name == "hosted_by", self.weight_of(told))
        });
        told
    }

    /// Whether any of it is so, as far as is known.
    pub fn has_above(&self, id: EntityId) -> bool {
        self.ever_above(id).first().is_some_and(|told| self.weight_of(told) != Weight::Ended)
    }

    /// What a hit says beside its name: who is in charge, or what a person has, and this.
    pub fn said_in_hit(&self, id: EntityId, has_left: bool) -> Value {
        let who = self.said_of(id, has_left);
        if !self.has_above(id) || !self.is_there(id) {
            return who;
        }
        let in_language = |at: usize| who.as_str().or_else(|| who.as_array()?.get(at)?.as_str());
        self.in_both(|lang| {
            let mut out = Out::of_text(self, lang);
            let told = self.ever_above(id).into_iter().take(MOST);
            for told in told.filter(|told| self.weight_of(told) != Weight::Ended) {
                out.sign(" · ");
                out.line_above(told);
            }
            let said = out.seen();
            let above = said.trim_start_matches("· ");
            match in_language(lang.pick(0, 1)).filter(|who| !who.is_empty()) {
                Some(who) => format!("{who} · {above}"),
                None => above.to_string(),
            }
        })
    }
}

impl Site<'_> {
    /// The mark of a hit: of what is not there, with until when it was, or from when it is.
    pub fn mark_of_hit(&self, id: EntityId, lang: Lang) -> String {
        let (mark, life) = (self.mark(id), self.model.life(id));
        let (from, to) = life.told();
        let day = match mark.absent {
            Some((Standing::Ended, _)) => to.map(|to| {
                let until = words::period(None, Some(&to), &life.bounds(), lang);
                lang.pick(format!("fanns {until}"), format!("was there {until}"))
            }),
            Some((Standing::Coming, _)) => from.map(|from| {
                let from = from.in_words(lang);
                lang.pick(format!("från {from}"), format!("from {from}"))
            }),
            _ => None, // What is there, or perhaps, has no day of that kind.
        };
        let all = [Some(mark.words(lang)), day].into_iter().flatten();
        all.filter(|said| !said.is_empty()).collect::<Vec<_>>().join("; ")
    }
}

impl<'m> Out<'_, 'm> {
    /// A line for each, below an answer; on a day that is chosen, those of that day.
    pub fn lines_above(&mut self, id: EntityId) {
        let site = self.site;
        let all = site.ever_above(id);
        if all.is_empty() {
            return;
        }
        self.within("div class=\"hs up\"", |out| {
            for told in all {
                let is_past = site.weight_of(told) == Weight::Ended;
                let line = out.tag("p class=h").held("data-h", &[told.bounds(site.model)]);
                line.with_if(is_past, " data-off hidden").within(|out| {
                    out.line_above(told);
                    out.since_and_place(told, false);
                });
            }
        });
        self.is_timed = true;
    }

    /// The same in a list, in one line below who is in charge. Of much data it stands on the page
    /// of the thing: a site is no many times its data.
    pub fn above_in_list(&mut self, id: EntityId) {
        let site = self.site;
        let all = site.ever_above(id);
        if all.is_empty() || !site.names_places_in_lists() {
            return;
        }
        self.within("div class=\"hs in\"", |out| {
            let mut is_any = false;
            for told in all {
                let is_past = site.weight_of(told) == Weight::Ended;
                let one = out.tag("span class=h").held("data-h", &[told.bounds(site.model)]);
                one.with_if(is_past, " data-off hidden").within(|out| {
                    out.separator(" · ", is_any);
                    out.line_above(told);
                });
                is_any |= !is_past;
            }
        });
        self.is_timed = true;
    }

    /// Whom it names; what it is stands on its own page.
    fn named_above(&mut self, told: &Fact<'_>) {
        match told.whom {
            Whom::Entity(of) => self.link(of),
            _ => self.whom(told), // Others are told as in any row.
        }
    }

    /// "Rapporterar till Ledningsgruppen", "Värd: Region Skåne", with what is not sure of it.
    fn line_above(&mut self, told: &Fact<'_>) {
        self.label(labels::own_then(self.site, told));
        self.sign(if told.key.name == "hosted_by" { ": " } else { " " });
        self.named_above(told);
        self.value(told);
        if self.site.weight_of(told) != Weight::Ended {
            self.weight(self.site.weight_of(told));
        }
        self.certainty(told);
    }
}
