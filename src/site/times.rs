//! When something holds, as far as that is stated.

use crate::lang::Lang;
use crate::model::date::Date;
use crate::model::entity::{Detail, EntityId};
use crate::model::fact::{Fact, Whom};
use crate::model::keys::{self, Words};
use crate::model::time::Bounds;
use crate::query::Weight;
use crate::query::decisions::made;
use crate::report::{phrase, words};
use crate::site::html::Out;
use crate::site::{Site, doubt};

const TO: Words = ("till och med ", "up to and including ");

/// Whether one thing that a decision or a reorganisation does has days of its own.
pub fn has_own_days(told: &Fact<'_>) -> bool {
    told.stated.is_some_and(|stated| stated.from.is_some() || stated.to.is_some())
}

impl<'m> Site<'m> {
    /// Between which days a statement holds; what a decision says, from when it was made, as of the
    /// decision itself (`query/decisions/made.rs`).
    pub fn days_of(&self, told: &Fact<'m>) -> Bounds {
        match self.model.get(told.of).decision() {
            Some(decision) => made(self.model, told.of, decision),
            None => told.bounds(self.model),
        }
    }
}

impl Out<'_, '_> {
    /// Whether a statement has a time: that most have none is said once on a page.
    pub fn says_time(&self, told: &Fact<'_>) -> bool {
        if told.key.name == "themes" {
            return false; // The editor's judgement has no time of its own.
        }
        if told.is_never(self.site.model) {
            return true;
        }
        let of_a_day = matches!(self.site.model.get(told.of).detail, Detail::Decision(_) | Detail::Change(_));
        match told.stated {
            None => of_a_day && told.date.is_none(),
            Some(_) if of_a_day => true,
            Some(_) => {
                let (from, to) = told.settled(self.site.model).map_or((None, None), |stretch| stretch.told());
                from.is_some() || to.is_some()
            }
        }
    }

    /// From when to when, as far as that is stated.
    pub fn time(&mut self, told: &Fact<'_>) {
        let site = self.site;
        if told.is_never(site.model) {
            return self.doubt_alone(doubt::UNKNOWN, phrase::IMPOSSIBLE);
        }
        match site.model.get(told.of).decided_on() {
            Some(_) if has_own_days(told) => self.own_days(told),
            Some(Some(day)) if *told.key == keys::DECISION_CHANGES && told.is_so(site.model) => {
                self.both("beslutat ", "decided ");
                self.date(day);
            }
            // The day of a reorganisation is not that of the decision to make it.
            Some(day) if told.key.name == "by_decision" => self.decided_and_done(told, day),
            Some(day) => self.date_or_none(day),
            None => {
                // Within the lives of what it is about and of those it names, as everywhere.
                let (from, to) = told.settled(site.model).map_or((None, None), |stretch| stretch.told());
                let is_coming = site.weight_of(told) == Weight::Coming;
                self.period(from.as_ref(), to.as_ref(), &told.bounds(site.model), is_coming);
            }
        }
    }

    /// When a reorganisation was decided, and when it takes place.
    fn decided_and_done(&mut self, told: &Fact<'_>, done: Option<&Date>) {
        let Whom::Entity(decision) = told.whom else { return self.date_or_none(done) };
        self.decided(decision);
        let Some(done) = done else { return };
        let is_coming = !done.is_open() && done.earliest() > self.site.when.today;
        match is_coming {
            true => self.both(", genomförs ", ", takes place "),
            false => self.both(", genomfördes ", ", took place "),
        }
        self.date(done);
    }

    /// When a decision was made: "beslutat 4 oktober 2017".
    pub fn decided(&mut self, decision: EntityId) {
        let act = self.site.model.get(decision).decision();
        match act.and_then(|act| act.date.as_ref()) {
            Some(date) => {
                self.both("beslutat ", "decided ");
                self.date(date);
            }
            None => self.both("beslutsdag inte angiven", "day of the decision not stated"),
        }
    }

    /// The days that a decision or a reorganisation states of one thing that it does.
    fn own_days(&mut self, told: &Fact<'_>) {
        let stated = told.stated.into_iter();
        let days = stated.flat_map(|stated| [(&stated.from, ("från ", "from ")), (&stated.to, TO)]);
        for (at, (day, (sv, en))) in days.filter_map(|(day, words)| Some((day.as_ref()?, words))).enumerate()
        {
            self.sign(if at > 0 { " " } else { "" });
            self.both(sv, en);
            self.date(day);
        }
    }

    pub fn period(&mut self, from: Option<&Date>, to: Option<&Date>, bounds: &Bounds, is_coming: bool) {
        let period = |lang| words::period(from, to, bounds, lang);
        if let Some(days) = self.days_of_brief(from, to, &period(Lang::Sv)) {
            return self.escaped(&days);
        }
        match from.is_none() && to.is_none() {
            true => self.both("tid inte angiven", "time not stated"),
            // What is to come has not begun.
            false if is_coming => self.both(
                &period(Lang::Sv).replacen("sedan ", "från ", 1),
                &period(Lang::En).replacen("since ", "from ", 1),
            ),
            false => self.both(&period(Lang::Sv), &period(Lang::En)),
        }
    }

    /// Two days in figures, the same in both languages: where no more is said of them than that
    /// something lasted from the one to the other, or since the one.
    fn days_of_brief(&self, from: Option<&Date>, to: Option<&Date>, said: &str) -> Option<String> {
        let is_day = |date: &Date| date.earliest() == date.latest() && date.claims().is_empty();
        let from = from.filter(|from| self.is_brief && is_day(from))?;
        let begun = from.in_words(Lang::Sv);
        match to {
            None => (said == format!("sedan {begun}, slut inte angivet"))
                .then(|| format!("{} –", from.earliest())),
            Some(to) => {
                let whole = format!("från {begun} till och med {}", to.in_words(Lang::Sv));
                (is_day(to) && said == whole).then(|| format!("{} – {}", from.earliest(), to.earliest()))
            }
        }
    }

    pub fn date_or_none(&mut self, date: Option<&Date>) {
        match date {
            Some(date) => self.date(date),
            None => self.both("odaterat", "undated"),
        }
    }
}
