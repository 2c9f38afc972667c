//! Names of entities, each with its mark, with links to their pages, and days as a page can compare
//! them.

use crate::find;
use crate::lang::Lang;
use crate::model::date::{Date, Day};
use crate::model::decision::DecisionKind;
use crate::model::entity::{AliasKind, Detail, EntityId};
use crate::model::fact::{Fact, Whom};
use crate::model::keys::Words;
use crate::model::kind::Kind;
use crate::model::statement::Certainty;
use crate::model::time::Bounds;
use crate::query::decisions::made;
use crate::query::{Mark, Weight};
use crate::site::Site;
use crate::site::html::Out;

const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// What bodies of elected people are called, at the end of their names.
const ELECTED: [&str; 6] = ["namnden", "namnd", "styrelsen", "styrelse", "fullmaktige", "utskottet"];

impl Site<'_> {
    /// Whether those in a body are elected, by its sort or by its name.
    pub fn is_of_elected(&self, id: EntityId) -> bool {
        let entity = self.model.get(id);
        let is_sort = || entity.sort().is_some_and(|sort| matches!(&*sort.en, "committee" | "parliament"));
        let name = || find::fold(entity.name());
        entity.kind == Kind::Group && (is_sort() || ELECTED.iter().any(|end| name().ends_with(end)))
    }

    /// What something is said to be part of, in the first place; what it was once, only where it is
    /// part of nothing else.
    pub fn part_of(&self, id: EntityId) -> Option<EntityId> {
        let own = self.told.own(id).iter();
        let own = own.filter(|told| told.key.name == "part_of" && told.is_so(self.model));
        let of = |told: &Fact<'_>| if let Whom::Entity(of) = told.whom { Some(of) } else { None };
        let all = own.filter_map(|told| Some((self.weight_of(told) == Weight::Ended, of(told)?)));
        all.min_by_key(|(has_ended, _)| *has_ended).map(|(_, of)| of)
    }

    /// The body that a post is in.
    pub fn body_of(&self, id: EntityId) -> Option<EntityId> {
        let own = self.told.own(id).iter().filter(|told| told.key.name == "body");
        let of = |told: &Fact<'_>| if let Whom::Entity(of) = told.whom { Some(of) } else { None };
        own.filter(|_| self.model.get(id).kind == Kind::Post).find_map(of)
    }

    /// Where something is: in its region, or what is of none in what it is part of.
    pub fn home_of(&self, id: EntityId) -> Option<EntityId> {
        self.region_of(id).or_else(|| self.part_of(id)).filter(|home| *home != id)
    }
}

impl Out<'_, '_> {
    /// The name of an entity, a link where it has a page.
    pub fn link(&mut self, id: EntityId) {
        match (self.site.has_page(id), self.site.line_of(id)) {
            (true, _) => self.link_to(id, |out| out.name(id)),
            (false, Some(at)) => self.link_to_line(id, at, |out| out.name(id)),
            (false, None) => self.name(id),
        }
    }

    /// A link to an entity's page.
    pub fn link_to(&mut self, id: EntityId, inside: impl FnOnce(&mut Self)) {
        let site = self.site;
        let [folder, slash, name, more] = site.path_of(id);
        let (begin, end) = self.ends();
        let [before, own, after] = match site.anchor_of(id) {
            Some([own, after]) => ["#", own, after],
            None => [""; 3],
        };
        let parts = [begin, folder, slash, name, more, end, before, own, after];
        self.tag("a").attr_of("href", &parts).within(inside);
    }

    /// A link to a page of this site that is about no single entity.
    pub fn link_to_page(&mut self, path: &str, inside: impl FnOnce(&mut Self)) {
        let (begin, end) = self.ends();
        self.tag("a").attr_of("href", &[begin, path, end]).within(inside);
    }

    /// What stands before and after a path in an address from here.
    pub fn ends(&self) -> (&'static str, &'static str) {
        if self.site.is_single { ("#", "") } else { (self.up, ".html") }
    }

    /// The name of an entity with its mark: that of a person only where names are shown.
    pub fn name(&mut self, id: EntityId) {
        self.name_alone(id);
        self.mark_of(id);
    }

    /// What makes an entity less than plainly there, beside its name.
    pub fn mark_of(&mut self, id: EntityId) {
        let mark = self.site.mark(id);
        let (sv, en) = (mark.words(Lang::Sv), mark.words(Lang::En));
        let life = self.life_of(id);
        if sv.is_empty() && life.is_none() {
            return;
        }
        if !sv.is_empty() {
            self.sign(" ");
        }
        let certainty = Mark { absent: None, ..mark };
        let not_yet = self.not_yet(id).filter(|_| life.is_some());
        let span = self.tag("span class=mk");
        let span = match &life {
            Some(life) => span.held("data-l", &[*life]),
            None => span,
        };
        let span = match life.is_some() && mark.certainty != Certainty::Stated {
            true => span.attr_of("data-c", &[&certainty.words(Lang::Sv), "|", &certainty.words(Lang::En)]),
            false => span,
        };
        let span = match not_yet {
            Some((sv, en)) => span.attr_of("data-w", &[sv, "|", en]),
            None => span,
        };
        span.within(|out| {
            if !sv.is_empty() {
                out.both(&format!("({sv})"), &format!("({en})"));
            }
        });
    }

    /// When something is there at all, where some day is known on which it is not: on a day that is
    /// chosen, the script says so beside its name. A decision is there from when it was made.
    fn life_of(&self, id: EntityId) -> Option<Bounds> {
        let model = self.site.model;
        let life = match &model.get(id).detail {
            // Of much data that stands on its page: a site is no many times its data.
            Detail::Decision(_) | Detail::Change(_) if self.site.is_large() => return None,
            Detail::Decision(decision) => made(model, id, decision),
            Detail::Change(change) => Bounds {
                not_before: change.date.as_ref().filter(|date| !date.is_open()).map(Date::earliest),
                ..Bounds::default()
            },
            _ => model.life(id).bounds(), // All others say so themselves.
        };
        let is_limited = life.not_before.is_some() || life.not_after.is_some();
        (self.is_html() && is_limited).then_some(life)
    }

    /// What is said of something before it was there, where that is not that it was not.
    fn not_yet(&self, id: EntityId) -> Option<Words> {
        match &self.site.model.get(id).detail {
            Detail::Decision(decision) if decision.kind == Some(DecisionKind::Proposal) => {
                Some(("ännu inte föreslaget", "not yet proposed"))
            }
            Detail::Decision(_) => Some(("ännu inte beslutat", "not yet decided")),
            Detail::Change(_) => Some(("ännu inte genomfört", "not yet done")),
            _ => None, // All others are there or not.
        }
    }

    fn name_alone(&mut self, id: EntityId) {
        let entity = self.site.model.get(id);
        if entity.kind == Kind::Person && !self.site.privacy.shows_names() {
            return self.both("person (namnet visas inte)", "person (name not shown)");
        }
        let name = entity.name_on(self.named_on.unwrap_or(self.site.when.day()));
        let before = if self.named_on.is_some() { Vec::new() } else { self.names_before(id) };
        if !before.is_empty() {
            // On a day that is chosen the script has the name of that day.
            let span = self.tag("span").plain_lines("data-names", &before);
            return span.within(|out| out.text(name));
        }
        let lang = entity.common.lang.as_ref().map(|lang| lang.as_str());
        match lang.filter(|lang| *lang != "sv" && crate::model::is_id(lang)) {
            Some(lang) => self.tag("bdi").attr("lang", lang).within(|out| out.text(name)),
            None => self.text(name),
        }
    }

    /// The names that something had before, each after the last day on which it has it, in lines,
    /// the oldest first.
    fn names_before(&self, id: EntityId) -> Vec<String> {
        let entity = self.site.model.get(id);
        let former = entity.common.aliases.iter().filter(|alias| alias.kind == Some(AliasKind::Former));
        let last = |to: &Date| if to.is_earliest() { to.earliest() } else { to.latest() };
        let mut days: Vec<Day> = former.filter_map(|alias| alias.to.as_ref().map(last)).collect();
        days.sort_unstable();
        days.dedup();
        let days = days.into_iter().filter(|_| self.is_html());
        let line = |day: &str, name: &str| format!("{day} {}", name.replace('\n', " "));
        let mut lines: Vec<String> = days.map(|day| line(&day.to_string(), entity.name_on(day))).collect();
        // What it is perhaps still called today it is not called for ever.
        if !lines.is_empty() && entity.name_on(self.site.when.day()) != entity.name() {
            lines.push(line("9999-12-31", entity.name()));
        }
        lines
    }

    /// A decision is known by its paragraphs and its registry number.
    pub fn numbers_of(&mut self, id: EntityId) {
        let Detail::Decision(decision) = &self.site.model.get(id).detail else { return };
        let paragraphs = decision.paragraphs().map(|paragraphs| format!("§ {paragraphs}"));
        let number = decision.registry_no.as_ref().map(|number| number.as_str().to_string());
        for text in [paragraphs, number].into_iter().flatten() {
            self.sign(", ");
            self.text(&text);
        }
    }

    /// The four days of what holds, as a page can compare them: the last two are `=` where they are
    /// the first, `~` at the end of time, and left out where they are the first two.
    pub fn bounds(&mut self, bounds: &Bounds) {
        let Bounds { not_before, not_after, begun_by, lasts_to, .. } = *bounds;
        let one = |out: &mut Self, day: Option<Day>| day.into_iter().for_each(|day| out.day(day));
        one(self, not_before);
        if (begun_by, lasts_to) == (not_before, not_after) {
            if not_after.is_some() {
                self.sign(",");
                one(self, not_after);
            }
            return;
        }
        self.sign(",");
        one(self, not_after);
        for day in [begun_by, lasts_to] {
            self.sign(",");
            match day {
                Some(Day::MAX) => self.sign("~"),
                Some(_) if day == not_before => self.sign("="),
                _ => one(self, day),
            }
        }
    }

    /// A day as a page can compare it: four digits of a year, so the ends of time are the first and
    /// the last that fit.
    pub fn day(&mut self, day: Day) {
        let (year, month, date) = match day.year() {
            ..0 => (0, 1, 1),
            year => (year, day.month(), day.day()),
        };
        let mut digit = |number: i16| self.sign(DIGITS[usize::from(number.unsigned_abs() % 10)]);
        [year / 1000, year / 100, year / 10, year].into_iter().for_each(&mut digit);
        for part in [month, date] {
            self.sign("-");
            self.sign(DIGITS[usize::from(part.unsigned_abs() / 10)]);
            self.sign(DIGITS[usize::from(part.unsigned_abs() % 10)]);
        }
    }
}
