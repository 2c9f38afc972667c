//! What something was called before, and on the day of a reorganisation; and where it is not known
//! on which day it got another name, what it was perhaps called.

use crate::lang::Lang;
use crate::model::date::{Date, Day};
use crate::model::entity::{Alias, AliasKind, Detail, Entity, EntityId};
use crate::model::fact::{Fact, Whom};
use crate::model::keys::Words;
use crate::site::Site;
use crate::site::html::Out;

/// A name that something perhaps has, from one day to another.
struct Perhaps<'e> {
    first: Day,
    last: Day,
    name: &'e str,
    /// It is the next name, and not the one before.
    is_next: bool,
}

impl Perhaps<'_> {
    fn words(&self) -> Words {
        if self.is_next { ("kanske redan", "perhaps already") } else { ("kanske ännu", "perhaps still") }
    }
}

fn former(entity: &Entity) -> impl Iterator<Item = &Alias> {
    entity.common.aliases.iter().filter(|alias| alias.kind == Some(AliasKind::Former))
}

/// The names that something perhaps has beside the one that stands as its name, before today where
/// nothing is known of the day.
fn perhaps_of(entity: &Entity, today: Day) -> Vec<Perhaps<'_>> {
    let after = |day: Day| day.tomorrow().unwrap_or(day);
    let of = |alias: &'_ Alias| -> Option<(Day, Day, Option<Day>)> {
        let began = alias.from.as_ref().map_or(Day::MIN, Date::earliest);
        match alias.to.as_ref() {
            None => Some((began, today.yesterday().ok()?, None)),
            Some(to) if to.is_open() || to.earliest() == to.latest() => None,
            Some(to) if to.is_earliest() => Some((after(to.earliest()), Day::MAX, None)),
            Some(to) if to.is_latest() => Some((began, to.latest(), Some(after(to.latest())))),
            Some(to) => Some((after(to.earliest()), to.latest(), Some(after(to.latest())))),
        }
    };
    let all = former(entity).filter_map(|alias| {
        let (first, last, next) = of(alias)?;
        let name = next.map_or(alias.name.as_str(), |next| entity.name_on(next));
        Some(Perhaps { first, last, name, is_next: next.is_some() })
    });
    // On its first day it has another one, or there is nothing to say.
    all.filter(|one| one.first <= one.last && entity.name_on(one.last) != one.name).collect()
}

impl Site<'_> {
    /// What was there before a reorganisation was called something else than it is today.
    pub fn name_that_day(&self, told: &Fact<'_>) -> Option<&str> {
        let Whom::Entity(id) = told.whom else { return None };
        let day = self.model.get(told.of).day().filter(|date| !date.is_open())?;
        let day = match told.key.name {
            "before" => day.earliest().yesterday().ok()?,
            "after" => day.latest(),
            _ => return None, // Others are told under the name of today.
        };
        let is_change = matches!(self.model.get(told.of).detail, Detail::Change(_));
        let entity = self.model.get(id);
        let name =
            Some(entity.name_on(day)).filter(|name| is_change && *name != entity.name_on(self.when.day()));
        name.filter(|_| self.has_page(id))
    }
}

impl Out<'_, '_> {
    /// Beside a name in a heading, the one that it perhaps has instead; of a day that is chosen, by
    /// the script.
    pub fn perhaps_named(&mut self, id: EntityId) {
        let (entity, today) = (self.site.model.get(id), self.site.when.today);
        let all = perhaps_of(entity, today);
        if all.is_empty() {
            return;
        }
        // A line each: the days, which of both it is, and the name.
        let line = |one: &Perhaps<'_>| {
            let sort = if one.is_next { "next" } else { "last" };
            // A year of four digits can be compared.
            let first = one.first.max(Day::constant(1, 1, 1));
            format!("{first} {} {sort} {}", one.last, one.name.replace('\n', " "))
        };
        let lines: Vec<String> = all.iter().map(line).collect();
        self.tag("span class=mk").plain_lines("data-maybe", &lines).within(|out| {
            let now = all.iter().find(|one| one.first <= today && today <= one.last);
            if let Some(one) = now {
                let (sv, en) = one.words();
                out.both(&format!(" ({sv} "), &format!(" ({en} "));
                out.text(one.name);
                out.sign(")");
            }
        });
    }

    /// What it was called before, each name with its last day: who looks for that has come right.
    pub fn former_names(&mut self, id: EntityId) {
        let entity = self.site.model.get(id);
        let former: Vec<&Alias> = former(entity).collect();
        if former.is_empty() {
            return;
        }
        let shown = entity.name_on(self.site.when.day());
        self.within("p class=kind", |out| {
            for (at, alias) in former.into_iter().enumerate() {
                // What it is still called, or perhaps, it was not called before.
                let is_still = alias.name.as_str() == shown;
                out.sign(if at == 0 { "" } else { ", " });
                match (is_still, at) {
                    (true, _) => out.both("Heter ", "Is called "),
                    (false, 0) => out.both("Hette tidigare ", "Was called "),
                    (false, _) => {}
                }
                out.text(alias.name.as_str());
                let to = alias.to.as_ref();
                match to.filter(|to| to.claims().is_empty()) {
                    Some(to) if is_still => {
                        let (sv, en) = (to.in_words(Lang::Sv), to.in_words(Lang::En));
                        out.both(
                            &format!(" till och med {sv}, sedan "),
                            &format!(" up to and including {en}, then "),
                        );
                        out.text(to.latest().tomorrow().map_or(entity.name(), |next| entity.name_on(next)));
                    }
                    Some(to) => {
                        let (sv, en) = (to.in_words(Lang::Sv), to.in_words(Lang::En));
                        out.both(&format!(" (till och med {sv})"), &format!(" (up to and including {en})"));
                    }
                    None if to.is_none() => {
                        out.both(" (till när framgår inte)", " (until when is not stated)")
                    }
                    None => {}
                }
            }
        });
    }

    /// What something was called before it got the name that it has after that.
    pub fn name_before(&mut self, told: &Fact<'_>, id: EntityId) {
        let entity = self.site.model.get(id);
        let day = self.site.model.get(told.of).day().filter(|date| !date.is_open());
        let before = day.and_then(|date| date.earliest().yesterday().ok());
        let name = before.map(|day| entity.name_on(day)).filter(|name| *name != entity.name());
        if let Some(name) = name {
            self.within("p", |out| {
                out.both("hette tidigare ", "was called ");
                out.text(name);
            });
        }
    }
}
