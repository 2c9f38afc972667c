//! Who has a seat or a post no more.

use crate::acts::item::Item;
use crate::acts::mean::add::end_of;
use crate::acts::mean::change::last_before;
use crate::acts::mean::statement::{few, text};
use crate::acts::mean::{Meaner, with_cites};
use crate::acts::names::New;
use crate::acts::sheet::Act;
use crate::acts::when::Mods;
use crate::acts::words::Says;
use crate::acts::world::{Keys, whom};
use crate::lang::both;
use crate::model::date::Date;
use crate::model::kind::{BODY, PERSON, POST};
use crate::model::plain::Plain;

impl Meaner<'_> {
    pub fn leave(&mut self, act: &Act) {
        let key = |says: Says| act.keys.iter().find(|said| said.key.says == says);
        for subject in &act.subject {
            let item = Item { mods: with_cites(&subject.mods, &[&act.mods]), ..subject.clone() };
            let title = key(Says::Post).or(key(Says::Role)).and_then(|said| said.items.first());
            let at = key(Says::Body).and_then(|said| said.items.first());
            let wanted = title.map(|title| title.who.clone()).or(item.title.clone());
            let place =
                at.map(|at| at.who.clone()).or(title.and_then(|title| title.at.clone())).or(item.at.clone());
            let Some(wanted) = wanted else {
                let message = both("lämnar vad?", "leaves what?");
                let help = both(
                    "skriv `Bo Alm, ledamot / Nämnden` eller `Bo Alm, HSD / Region Skåne`",
                    "write `Bo Alm, member / The committee` or `Bo Alm, HSD / Region Skåne`",
                );
                self.fault(&item, message, Some(help));
                continue;
            };
            let Some(read) = self.title(&wanted, place.as_deref(), &item) else { continue };
            let (wanted, place) = (read.name, read.at);
            let what = Item {
                who: wanted.clone(),
                text: wanted.clone(),
                at: place,
                title: None,
                of: None,
                id: None,
                ..item.clone()
            };
            let Ok(place) = self.place_of(&what) else { continue };
            let (tie, list, role) = match read.seat {
                Some(role) => (place.clone(), "members", Some(role)),
                _ => (self.whom(&what, POST, place.as_deref(), None, New::No), "holders", None),
            };
            let Some(tie) = tie else {
                if role.is_some() {
                    self.fault(&item, both("i vilket organ?", "in which body?"), None);
                }
                continue;
            };
            let said = key(Says::To).or_else(|| key(Says::Day("date"))).and_then(|said| said.items.first());
            let day = match said.map(|said| crate::acts::when::date_of(&said.text)) {
                Some(day) => day.ok(),
                None => item.mods.to.clone().or(item.mods.day.clone()),
            };
            let day = day.or_else(|| {
                let source = self.sheet.source.as_deref()?;
                (item.mods.ended || item.mods.unknown)
                    .then(|| self.world.day_of(source).map(|day| format!("..{day}")))?
            });
            let Some(day) = day.filter(|_| item.mods.from.is_none()) else {
                let help = both(
                    "skriv `[2026-03-31]`, `[före 2020]` eller `[slutat]`",
                    "write `[2026-03-31]`, `[before 2020]` or `[ended]`",
                );
                let from = item.mods.from.as_deref().filter(|day| day.len() == 10).and_then(last_before);
                let help = match from {
                    Some(last) => both(
                        format!("skriv den sista dagen, inte den första utan: `[{last}]`"),
                        format!("write the last day, not the first without: `[{last}]`"),
                    ),
                    None => help,
                };
                self.fault(&item, both("vilken är den sista dagen?", "which is the last day?"), Some(help));
                continue;
            };
            let is_vacant = ["vakant", "vacant"].contains(&item.who.to_lowercase().as_str());
            let called = match &item.id {
                Some(id) => vec![id.clone()],
                None => self.world.called(&item.who, PERSON | POST | BODY),
            };
            let items = self.world.things[&tie].items(list).to_vec();
            let is_who = |one: &Plain| match is_vacant {
                true => one.text_of("vacant") == Some("true"),
                false => whom(one).is_some_and(|id| called.iter().any(|own| own == id)),
            };
            let found: Vec<usize> = items
                .iter()
                .enumerate()
                .filter(|(_, one)| is_who(one))
                .filter(|(_, one)| role.is_none_or(|role| one.text_of("role").unwrap_or("member") == role))
                .map(|(at, _)| at)
                .collect();
            let ends = |at: &usize| end_of(&items[*at]);
            let is_there = found.iter().any(|at| ends(at) == Some(day.as_str()));
            let cites = few(self.cites(&item, &[]));
            let first = self.faults.len();
            if is_there {
                self.also_ended(&tie, list, &found, &day, cites.as_ref());
                self.by_decision_under(&tie, "dismisses", cites, &item);
                continue; // It stands there.
            }
            // Whoever was elected until later has it until then: that end comes sooner.
            let is_by = |end: &str| end.strip_prefix("..").is_some_and(|last| !is_before(last, &day));
            let is_open = |at: &usize| ends(at).is_none_or(|end| is_before(&day, end) || is_by(end));
            let is_begun = |at: &usize| begin_of(&items[*at]).is_none_or(|begin| !is_before(&day, begin));
            let open: Vec<usize> = found.iter().copied().filter(|at| is_open(at) && is_begun(at)).collect();
            if self.is_proposed && !open.is_empty() {
                self.only_proposed(&item);
                self.by_decision_under(&tie, "dismisses", cites, &item);
                continue;
            }
            let stands = found.iter().filter_map(ends).collect::<Vec<_>>().join(", ");
            let later =
                found.iter().filter_map(|at| begin_of(&items[*at])).find(|begin| is_before(&day, begin));
            if let (Some(begin), true) = (later.map(String::from), open.is_empty() && stands.is_empty()) {
                let message = both(
                    format!("platsen börjar först {begin}: den som avböjer innan dess har aldrig haft den"),
                    format!("it does not begin until {begin}: anyone who declines before that never had it"),
                );
                let help = both(
                    format!("skriv `- avböj: {} [{day}]`", item.text),
                    format!("write `- decline: {} [{day}]`", item.text),
                );
                self.fault(&item, message, Some(help));
                continue;
            }
            match (open.as_slice(), found.as_slice()) {
                ([one], _) => {
                    self.end(&tie, list, *one, &day, &item);
                    if self.faults.len() == first {
                        self.by_decision_under(&tie, "dismisses", cites, &item);
                    }
                }
                ([], [_, ..]) if !stands.is_empty() => {
                    let message = both(
                        format!("där finns redan ett annat slutdatum: {stands}"),
                        format!("another end date is there already: {stands}"),
                    );
                    let help = both(
                        format!(
                            "är det fel, rätta det: `- rätta: …`, `{}: {} [t.o.m. {stands}] -> {} [t.o.m. {day}]`",
                            if list == "members" { wanted.as_str() } else { "innehavare" },
                            item.who,
                            item.who
                        ),
                        format!(
                            "if that is wrong, correct it: `- correct: …`, `{}: {} [to {stands}] -> {} [to {day}]`",
                            if list == "members" { wanted.as_str() } else { "holder" },
                            item.who,
                            item.who
                        ),
                    );
                    self.fault(&item, message, Some(help));
                }
                ([_, _, ..], _) => {
                    let message = both(
                        format!("{} har flera sådana, och alla är öppna då", item.who),
                        format!("{} has several of those, and all are open then", item.who),
                    );
                    let help = both("ändra den som menas för hand", "edit the one that is meant by hand");
                    self.fault(&item, message, Some(help));
                }
                _ => {
                    let told = self.world.told(&tie);
                    let message = both(
                        format!("{} har inget sådant i {told}", item.who),
                        format!("{} has no such thing in {told}", item.who),
                    );
                    let who = &item.who;
                    let name = self.world.things[&tie].name();
                    let (sv, en) = match role {
                        Some(_) => (wanted.as_str(), wanted.as_str()),
                        None => ("innehavare", "holders"),
                    };
                    let help = both(
                        format!("säg före den att det var så: `- om: {name}`, och under den `{sv}: {who}`"),
                        format!(
                            "say before it that it was so: `- about: {name}`, and below it `{en}: {who}`"
                        ),
                    );
                    self.fault(&item, message, Some(help));
                }
            }
        }
    }

    /// What is only proposed ends nothing: the proposal says from what it would dismiss.
    fn only_proposed(&mut self, item: &Item) {
        let who = &item.text;
        self.say(both(
            format!("{who}: bara föreslaget, och platsen eller befattningen slutar inte"),
            format!("{who}: only proposed, and the seat or the post does not end"),
        ));
    }

    /// Gives a statement its last day, and says who says so where that is another.
    pub(super) fn end(&mut self, id: &str, list: &str, at: usize, day: &str, item: &Item) {
        let cites = self
            .stated(
                &Item {
                    mods: Mods {
                        cites: item.mods.cites.clone(),
                        quotes: item.mods.quotes.clone(),
                        ..Mods::default()
                    },
                    ..item.clone()
                },
                &[],
            )
            .remove("source");
        self.on_line(item.line);
        self.touch(id);
        let Some(thing) = self.world.things.get_mut(id) else { return };
        let Some(Plain::List(items)) = thing.now.get_mut(list) else { return };
        let Some(Plain::Map(keys)) = items.get_mut(at) else { return };
        let is_same = keys.get("source") == cites.as_ref();
        let value = match cites.filter(|_| !is_same) {
            Some(source) => {
                Plain::Map(Keys::from([("is".to_string(), text(day)), ("source".to_string(), source)]))
            }
            None => text(day),
        };
        keys.insert("to".to_string(), value);
    }
}

/// Whether a day, or a time, is over before another begins.
pub(super) fn is_before(one: &str, other: &str) -> bool {
    let day = |text: &str| Date::parse(text, Default::default()).ok();
    let open = ["..", ""];
    !open.contains(&one)
        && (open.contains(&other)
            || day(one).zip(day(other)).is_some_and(|(one, other)| one.latest() < other.earliest()))
}

/// The first day that a statement says.
pub(super) fn begin_of(statement: &Plain) -> Option<&str> {
    let from = statement.get("from")?;
    from.text().or_else(|| from.text_of("is"))
}
