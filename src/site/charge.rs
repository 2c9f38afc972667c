//! Who is in charge of something, in a line: the owner of an area, the chair of a group, the holder
//! of a post.

use crate::lang::Lang;
use crate::model::date::{Date, Day};
use crate::model::entity::EntityId;
use crate::model::fact::{Fact, Whom};
use crate::model::kind::Asked;
use crate::model::kind::Kind;
use crate::model::seat::Role;
use crate::model::standing::Standing;
use crate::query::gaps::{self as lacking, Lack};
use crate::query::members::constituted_by;
use crate::query::{Basis, Weight};
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
        // A rule of whose turn it is names nobody beside whoever is named.
        if told.iter().any(|told| told.whom != Whom::None) {
            told.retain(|told| !is_turn(told));
        }
        // Whoever is named comes before one who is not.
        let is_unnamed = |told: &Fact<'m>| told.whom == Whom::None;
        told.sort_by_cached_key(|told| (self.weight_of(told), is_unnamed(told), self.newest(told)));
        told
    }

    /// Of somebody who is named, and of whom no beginning is stated: the latest year of a document
    /// that says so, where that is not of this year; `None` in it is an undated one.
    pub fn year_said(&self, told: &Fact<'_>) -> Option<Option<String>> {
        let is_person = matches!(told.whom, Whom::Entity(id) if self.model.get(id).kind == Kind::Person);
        let basis = told.basis(self.model, &self.when).filter(|_| is_person)?;
        (self.weight_of(told) != Weight::Ended).then(|| year_of(&basis, self.when.today))?
    }

    /// How a statement stands today.
    pub fn weight_of(&self, told: &Fact<'_>) -> Weight {
        let Some(stretch) = told.settled(self.model) else { return Weight::LastKnown };
        let undone_from = told.undone_from(self.model);
        // What never held is not so today either.
        self.when.weigh_said(stretch, told.certainty(self.model), undone_from).unwrap_or(Weight::Ended)
    }

    /// Whether the decision by which it is so is in force no longer.
    pub fn is_undone(&self, told: &Fact<'_>) -> bool {
        self.when.is_after(told.undone_from(self.model))
    }

    /// Whether lists of several things say since when and where each has what.
    pub fn names_places_in_lists(&self) -> bool {
        !self.is_large() || self.is_single
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

/// Whether it says between whom something goes round.
pub fn is_turn(told: &Fact<'_>) -> bool {
    told.whom == Whom::None && told.more.iter().any(|(key, _)| key.name == "among")
}

/// The year that the latest document of something without a stated time is of.
pub fn year_of(basis: &Basis, today: Day) -> Option<Option<String>> {
    if basis.from.as_ref().is_some_and(|from| !from.is_open() && !from.is_earliest()) || basis.to.is_some() {
        return None;
    }
    let dated = basis.sources().filter(|cited| cited.age_in_years(today).is_some());
    let latest = dated.max_by_key(|cited| cited.date.as_ref().map(Date::latest));
    let Some(latest) = latest else { return Some(None) };
    let year = latest.date.as_ref()?.years().last()?.to_string();
    (year.parse() != Ok(today.year())).then_some(Some(year))
}

impl<'m> Out<'_, 'm> {
    /// Since when, of which year the document is where that is not of today, and where it says so.
    pub fn since_and_place(&mut self, told: &Fact<'m>, is_disputed: bool) {
        let site = self.site;
        self.sign(" ");
        self.within("span class=at", |out| {
            out.sign("(");
            if out.says_time(told) {
                out.time(told);
                out.sign("; ");
            }
            let basis = told.basis(site.model, &site.when);
            let dated = basis.iter().flat_map(Basis::sources).filter_map(|cited| cited.date.as_ref());
            let year = dated.max_by_key(|date| date.latest()).and_then(|date| date.years().last());
            if is_disputed {
                out.day_said(told);
                out.sign(": ");
            } else if let Some(year) = year.filter(|year| year.parse() != Ok(site.when.today.year())) {
                out.both(&format!("källa från {year}: "), &format!("a source of {year}: "));
            }
            out.reference(told.source(site.model));
            out.sign(")");
        });
    }

    /// Of which year the document is that somebody is known from, where no beginning is stated: an
    /// old one says nothing of today. That one is undated is said of whoever holds a post.
    fn year_said(&mut self, told: &Fact<'m>, is_disputed: bool) {
        if is_disputed {
            self.sign(" (");
            self.day_said(told);
            return self.sign(")");
        }
        match self.site.year_said(told) {
            Some(Some(year)) => self.both(
                &format!(" (enligt källa från {year})"),
                &format!(" (according to a source of {year})"),
            ),
            Some(None) if told.key.name == "holders" => {
                self.both(" (enligt odaterad källa)", " (according to an undated source)")
            }
            _ => {}
        }
    }

    /// Who is in charge, with the relation; or that the source does not say. For another day the
    /// script shows those of that day.
    pub fn in_charge(&mut self, id: EntityId) {
        self.each_in_charge(id, Out::year_said);
    }

    /// The same, each with since when and where that is said.
    pub fn in_charge_by_source(&mut self, id: EntityId) {
        // Of much data these stand on the page of the thing: a site is no many times its data.
        match self.site.names_places_in_lists() {
            true => self.each_in_charge(id, Out::since_and_place),
            false => self.in_charge(id),
        }
    }

    fn each_in_charge(&mut self, id: EntityId, more: fn(&mut Self, &Fact<'m>, bool)) {
        let site = self.site;
        let mut last = None;
        let all = site.ever_in_charge(id);
        let is_disputed = site.is_disputed(&all);
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
                    more(out, told, is_disputed && !is_ended);
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
        let (site, model) = (self.site, self.site.model);
        // What is not there lacks nothing: that it is not there is said instead.
        if !self.site.is_there(id) {
            let mark = self.site.mark(id);
            // That it is gone stands beside its name: who had it last says more.
            if mark.absent.is_some_and(|(standing, _)| standing == Standing::Ended)
                && let Some(last) = self.site.ever_in_charge(id).first()
            {
                self.both("Senast: ", "Last: ");
                return self.whom_alone(last);
            }
            return self.both(&mark.words(Lang::Sv), &mark.words(Lang::En));
        }
        let gaps = lacking::of_one(model, id, model.get(id), &self.site.when);
        let gap = gaps.into_iter().find(|(lack, _)| matches!(lack, Lack::Owner | Lack::Holder | Lack::Chair));
        match (gap, model.get(id).kind) {
            (Some((lack, state)), _) => {
                let (sv, en) = gaps::said(lack, state);
                self.both(&sv, &en);
                // Who had it last is what there is to say where it is stated for another time.
                let had = site.ever_in_charge(id).into_iter().filter(|told| told.whom != Whom::None);
                let had = had.filter(|told| site.weight_of(told) == Weight::Ended);
                let end = |told: &&Fact<'_>| told.bounds(site.model).not_after;
                if let Some(last) = had.max_by_key(end) {
                    self.both("; senast ", "; last ");
                    self.whom_alone(last);
                    self.acting(last);
                }
            }
            (None, Kind::Area | Kind::Assignment | Kind::Programme) => {
                self.both("Ingen ansvarig angiven i källan", "Nobody responsible stated in the source");
            }
            (None, Kind::Post) => self.both("Innehavare okänd", "Holder unknown"),
            (None, _) => self.both("Ordförande: inte angiven i källan", "Chair: not stated in the source"),
        }
    }
}
