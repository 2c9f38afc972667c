//! Who is in charge of something, in a line: the owner of an area, the chair of a group, the holder
//! of a post.

use crate::lang::Lang;
use crate::model::date::Date;
use crate::model::entity::EntityId;
use crate::model::fact::Fact;
use crate::model::kind::Kind;
use crate::model::kinds::Asked;
use crate::model::seat::Role;
use crate::query::Weight;
use crate::query::gaps::{self as lacking, Lack};
use crate::query::members::constituted_by;
use crate::site::html::Out;
use crate::site::{Site, doubt, frame, gaps, labels};

impl<'m> Site<'m> {
    /// The statements that say who is in charge, and have not ended; those in force first.
    pub fn charge(&self, id: EntityId) -> Vec<&Fact<'m>> {
        let mut told = self.ever_in_charge(id);
        told.retain(|told| self.weight_of(told) != Weight::Ended);
        told
    }

    /// The same, with those that have ended last: another day may be asked for.
    pub fn ever_in_charge(&self, id: EntityId) -> Vec<&Fact<'m>> {
        let kind = self.model.get(id).kind;
        let is_charge = |told: &&Fact<'m>| match (told.key.name, kind) {
            ("responsible" | "holders" | "held_together_by", _) => told.owns(),
            ("members", Kind::Area) => false,
            ("members", _) => matches!(told.role(), Some(Role::Chair | Role::Responsible | Role::Convenor)),
            _ => false, // Other keys put nobody in charge.
        };
        let mut told: Vec<&Fact<'m>> = self.told.own(id).iter().filter(is_charge).collect();
        told.retain(|told| told.is_so(self.model));
        told.sort_by_key(|told| self.weight_of(told));
        told
    }

    /// How a statement stands today.
    pub fn weight_of(&self, told: &Fact<'_>) -> Weight {
        match told.settled(self.model) {
            // What never held is not so today either.
            Some(stretch) => self.when.weigh(stretch).unwrap_or(Weight::Ended),
            None => Weight::LastKnown,
        }
    }

    /// The programme of an area or an assignment.
    pub fn programme_of(&self, id: EntityId) -> Option<EntityId> {
        self.model.get(id).in_programme()
    }

    /// The year of a plan: what stands in a plan of 2019 need not hold today.
    pub fn plan_year(&self, programme: EntityId) -> Option<&'m Date> {
        self.model.get(programme).plan_year()
    }

    /// Whether it is asked at all who is in charge.
    pub fn has_charge(&self, id: EntityId) -> bool {
        // Of what is gone, to come or only proposed, where somebody ever was.
        if !self.is_there(id) && self.ever_in_charge(id).is_empty() {
            return false;
        }
        match self.model.get(id).kind.facts().in_charge {
            Asked::Always => true,
            Asked::Sometimes => !self.charge(id).is_empty(),
            Asked::Never => false,
        }
    }
}

impl Out<'_, '_> {
    /// Who is in charge, with the relation; or that the source does not say. For another day the
    /// script shows those of that day.
    pub fn in_charge(&mut self, id: EntityId) {
        let site = self.site;
        let mut last = None;
        let all = site.ever_in_charge(id);
        let is_ever = all.iter().any(|told| site.weight_of(told) != Weight::Ended);
        let is_added = is_ever && !site.is_single;
        let mut is_any = false;
        self.tag("span class=hs").with_if(is_added, " data-n=charge").within(|out| {
            for told in all {
                let is_ended = site.weight_of(told) == Weight::Ended;
                let one = out.tag("span class=h").held("data-h", &[told.bounds(site.model)]);
                one.with_if(is_ended, " data-off hidden").within(|out| {
                    out.separator("; ", is_any);
                    let (sv, en) = labels::own(site, told);
                    if is_ended || last.replace((sv, en)) != Some((sv, en)) {
                        out.label((sv, en));
                        out.sign(": ");
                    }
                    out.whom(told);
                    out.caveats(told, false);
                });
                is_any |= !is_ended;
            }
            if is_added {
                return;
            }
            out.tag("span class=h0").with_if(is_any, " hidden").within(|out| {
                if is_any {
                    return out.doubt_alone(doubt::UNKNOWN, frame::NOBODY);
                }
                match constituted_by(site.model, id, &site.when) {
                    Some(_) => out.nobody(id),
                    None => out.within(doubt::UNKNOWN, |out| out.nobody(id)),
                }
            });
        });
        self.is_timed = true;
    }

    /// That nobody is stated, in the words of the kind.
    pub fn nobody(&mut self, id: EntityId) {
        let body = constituted_by(self.site.model, id, &self.site.when);
        if let Some(body) = body {
            self.both("Utgörs av ", "Constituted by ");
            return self.link(body);
        }
        let model = self.site.model;
        // What is not there lacks nothing: that it is not there is said instead.
        if !self.site.is_there(id) {
            let mark = self.site.mark(id);
            return self.both(&mark.words(Lang::Sv), &mark.words(Lang::En));
        }
        let gaps = lacking::of_one(model, id, model.get(id), &self.site.when);
        let gap = gaps.into_iter().find(|(lack, _)| matches!(lack, Lack::Owner | Lack::Holder | Lack::Chair));
        match (gap, model.get(id).kind) {
            (Some((lack, state)), _) => {
                let (sv, en) = gaps::said(lack, state);
                self.both(&sv, &en);
            }
            (None, Kind::Area | Kind::Assignment | Kind::Programme) => {
                self.both("Ingen ansvarig angiven i källan", "Nobody responsible stated in the source");
            }
            (None, Kind::Post) => self.both("Innehavare okänd", "Holder unknown"),
            (None, _) => self.both("Ordförande inte angiven i källan", "Chair not stated in the source"),
        }
    }
}
