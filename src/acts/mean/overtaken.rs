//! What a sheet says and then says otherwise: somebody is elected for a time and leaves before it
//! is over, or a slip is corrected. Recorded twice it is recorded once.

use crate::acts::item::{Item, parts};
use crate::acts::mean::{Meaner, decline};
use crate::acts::sheet::Said;
use crate::acts::when::{Mods, date_of};
use crate::acts::words::{Does, Says};
use crate::acts::world::{same_name, whom};
use crate::model::plain::Plain;

impl Meaner<'_> {
    /// Whether a correction of this sheet, or somebody's leaving, has made something else of what
    /// an item says, and that stands.
    pub(super) fn is_overtaken(&self, id: &str, list: &str, item: &Item) -> bool {
        let thing = &self.world.things[id];
        let stands = |who: &str, days: &[(&str, Option<&String>)]| {
            let is_who = |one: &Plain| match one.text_of("vacant") {
                Some(_) => ["vakant", "vacant"].contains(&same_name(who).as_str()),
                None => whom(one).is_some_and(|own| {
                    own == who
                        || self.world.things.get(own).is_some_and(|thing| {
                            thing.names().iter().any(|name| same_name(name) == same_name(who))
                        })
                }),
            };
            let says = |one: &Plain, key: &str, day: &str| {
                one.get(key).is_some_and(|own| own.get("is").unwrap_or(own).text() == Some(day))
            };
            thing.items(list).iter().any(|one| {
                is_who(one) && days.iter().all(|(key, day)| day.is_none_or(|day| says(one, key, day)))
            })
        };
        let days = |mods: &Mods| {
            let from = mods.from.clone().or(mods.day.clone());
            [("from", from), ("to", mods.to.clone()), ("observed", mods.observed.clone())]
        };
        let own = days(&item.mods);
        let is_right = |said: &Said, one: &Item| {
            let halves = parts(&one.raw, " -> ");
            let [(_, was), (_, is)] = halves.as_slice() else { return false };
            let [was, is] =
                [was, is].map(|half| Item::read(half, item.line, item.column).unwrap_or_default());
            let is_list = matches!(said.key.says, Says::Seat(_) | Says::Holder);
            let is_it = same_name(&was.who) == same_name(&item.who)
                && days(&was.mods).iter().zip(&own).all(|((_, was), (_, own))| was.is_none() || was == own);
            let is = (is.who.clone(), days(&is.mods));
            let differs = is.1.iter().zip(&own).any(|((_, is), (_, own))| is.is_some() && is != own)
                || same_name(&is.0) != same_name(&item.who);
            let told: Vec<_> = is.1.iter().map(|(key, day)| (*key, day.as_ref())).collect();
            is_list && is_it && differs && stands(&is.0, &told)
        };
        self.sheet.acts.iter().any(|act| match act.verb.does {
            Does::Correct => {
                let is_about = |one: &Item| {
                    let name = same_name(&one.joined().who);
                    name == id || thing.names().iter().any(|own| same_name(own) == name)
                };
                act.subject.iter().any(is_about)
                    && act.keys.iter().any(|said| said.items.iter().any(|one| is_right(said, one)))
            }
            Does::Leave => act.subject.iter().any(|one| {
                let said = act.keys.iter().find(|said| matches!(said.key.says, Says::To | Says::Day(_)));
                let last = said.and_then(|said| date_of(&said.items.first()?.text).ok());
                let last = last.or(one.mods.to.clone()).or(one.mods.day.clone());
                let [(_, from), (_, to), _] = &own;
                let at = one.at.as_ref().map(|at| same_name(at));
                let is_here = at.is_none_or(|at| {
                    list == "holders" || at == id || thing.names().iter().any(|own| same_name(own) == at)
                });
                is_here
                    && same_name(&one.who) == same_name(&item.who)
                    && to.is_some()
                    && last.is_some()
                    && *to != last
                    && stands(&one.who, &[("from", from.as_ref()), ("to", last.as_ref())])
            }),
            Does::Outcome("declines") => act.subject.iter().any(|one| {
                let is_declined = |own: &Plain| {
                    decline::is_declined(own)
                        && whom(own).and_then(|id| self.world.things.get(id)).is_some_and(|thing| {
                            thing.names().iter().any(|name| same_name(name) == same_name(&item.who))
                        })
                };
                same_name(&one.who) == same_name(&item.who) && thing.items(list).iter().any(is_declined)
            }),
            // Whoever was elected until a day, and whose seat another takes, has it until then.
            Does::Appoint => {
                let [(_, from), (_, to), _] = &own;
                to.is_some()
                    && self.is_succeeded(act, item, |last| {
                        let last = Some(last.to_string());
                        *to != last && stands(&item.who, &[("from", from.as_ref()), ("to", last.as_ref())])
                    })
            }
            _ => false,
        })
    }
}
