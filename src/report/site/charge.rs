//! Who is in charge of something, in a line: the owner of an area, the chair of a group, the holder of a post.

use crate::model::entity::{Detail, EntityId};
use crate::model::kind::Kind;
use crate::model::seat::{ROLES, Role};
use crate::query::Weight;
use crate::query::told::Told;
use crate::report::site::html::Out;
use crate::report::site::{Site, labels};

impl<'m> Site<'m> {
    /// The statements that say who is in charge, and have not ended; those in force first.
    pub fn charge(&self, id: EntityId) -> Vec<&Told<'m>> {
        let mut told = self.ever_in_charge(id);
        told.retain(|told| self.weight_of(told) != Weight::Ended);
        told
    }

    /// The same, with those that have ended last: another day may be asked for.
    pub fn ever_in_charge(&self, id: EntityId) -> Vec<&Told<'m>> {
        let kind = self.model.get(id).kind;
        let lead = |role: Role| ROLES.iter().find(|word| word.value == role).map(|word| word.sv);
        let leads = [lead(Role::Chair), lead(Role::Responsible), lead(Role::Convenor)];
        let is_charge = |told: &&Told<'m>| match (told.key, kind) {
            ("responsible", _) => told.value.is_none_or(|(sv, _)| sv != "stödjer"),
            ("holders" | "held_together_by", _) => true,
            ("members", Kind::Area) => false,
            ("members", _) => told.value.is_some_and(|(sv, _)| leads.contains(&Some(sv))),
            _ => false,
        };
        let mut told: Vec<&Told<'m>> = self.told.own(id).iter().filter(is_charge).collect();
        told.retain(|told| told.certainty().is_fact());
        told.sort_by_key(|told| self.weight_of(told));
        told
    }

    fn weight_of(&self, told: &Told<'_>) -> Weight {
        let stretch = told.stated.map(|stated| self.model.stretch(stated));
        stretch.and_then(|stretch| self.when.weigh(stretch)).unwrap_or(Weight::LastKnown)
    }

    /// Whether it is asked at all who is in charge.
    pub fn has_charge(&self, id: EntityId) -> bool {
        match &self.model.get(id).detail {
            Detail::Area(_) | Detail::Assignment(_) | Detail::Programme(_) | Detail::Post(_) => true,
            Detail::Body(_) => {
                matches!(self.model.get(id).kind, Kind::Group | Kind::SteeringGroup | Kind::WorkingGroup) || !self.charge(id).is_empty()
            }
            _ => false,
        }
    }
}

impl Out<'_, '_> {
    /// Who is in charge, with the relation; or that the source does not say.
    pub fn in_charge(&mut self, id: EntityId) {
        let told = self.site.charge(id);
        if told.is_empty() {
            self.raw("<span class=none>");
            self.nobody(id);
            self.raw("</span>");
            return;
        }
        let mut last = None;
        for (at, one) in told.into_iter().enumerate() {
            if at > 0 {
                self.raw("; ");
            }
            self.raw("<span");
            self.holds(&one.bounds(self.site.model));
            self.raw(">");
            let (sv, en) = labels::own(one);
            if last.replace((sv, en)) != Some((sv, en)) {
                self.label((sv, en));
                self.raw(": ");
            }
            self.whom(one);
            if self.site.weight_of(one) == Weight::Coming {
                self.both(" (gäller inte än)", " (not yet in force)");
            }
            self.raw("</span>");
        }
    }

    /// That nobody is stated, in the words of the kind.
    pub fn nobody(&mut self, id: EntityId) {
        let body = self.site.model.get(id).body().and_then(|body| body.constituted_by.as_ref()?.to);
        if let Some(body) = body {
            self.both("Utgörs av ", "Constituted by ");
            return self.link(body);
        }
        match self.site.model.get(id).kind {
            Kind::Post => self.both("Innehavare okänd", "Holder unknown"),
            Kind::Area | Kind::Assignment | Kind::Programme => {
                self.both("Ingen ansvarig angiven i källan", "Nobody responsible stated in the source")
            }
            _ => self.both("Ordförande inte angiven i källan", "Chair not stated in the source"),
        }
    }
}
