//! A statement beside those that are there: what stands is not said twice, what is told more of
//! gets more, what differs is a conflict.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::again::{each_its_own, in_other_words, is_stated_now, stated_now};
use crate::acts::mean::same::{is_over, is_proposed_again, is_same};
use crate::acts::mean::seats::SEATS;
use crate::acts::mean::statement::{few, text};
use crate::acts::world::Keys;
use crate::acts::yaml;
use crate::lang::both;
use crate::model::date::Date;
use crate::model::kind::Kind;
use crate::model::plain::Plain;

/// What may be added to a statement that stands, or said once more of it, without its being about
/// something else.
const MORE: [&str; 10] =
    ["source", "from", "to", "observed", "term", "note", "given", "due", "shared", "condition"];

impl Meaner<'_> {
    /// Adds a statement to a list, unless it stands there.
    pub fn add(&mut self, id: &str, list: &str, mut new: Keys, item: &Item) {
        self.on_line(item.line);
        if let Some(begin) = self.first_day_of_new(id, list, &new) {
            new.insert("from".to_string(), text(begin));
        }
        if list == SEATS {
            self.seats_of_act.push(Plain::Map(new.clone()));
        }
        let Some(thing) = self.world.things.get(id) else { return };
        let items = thing.items(list);
        let own_source = thing.now.get("sources").filter(|own| own.items().len() == 1).cloned();
        let wanted = Plain::Map(new.clone());
        let is_new_seat = matches!(list, SEATS | "holders") && !new.contains_key("observed");
        let is_chosen = is_new_seat
            && new.contains_key("person")
            && (self.is_proposed || new.get("certainty").and_then(Plain::text) != Some("rejected"));
        let chosen = new.get("source").cloned().filter(|_| is_chosen);
        let is_again = |old: &Plain| is_new_seat && is_proposed_again(old, &wanted);
        let places = self.world.listed.places(id, list, items, &wanted);
        let is_it = |old: &Plain| is_same(old, &wanted, list) && !is_over(old, &wanted) && !is_again(old);
        match places.into_iter().find(|at| items.get(*at).is_some_and(is_it)) {
            None => {
                if self.is_too_soon(id, list, &new, item) {
                    return;
                }
                self.world.push(id, list, wanted.clone());
                self.pushed(id, list, wanted);
            }
            Some(at) => {
                let mut items = self.world.things[id].items(list).to_vec();
                let Plain::Map(old) = &items[at] else { return };
                if !self.is_of_its_time(&items[at], &wanted, own_source.as_ref(), item) {
                    return;
                }
                let Some(merged) = self.merged(id, old.clone(), new, own_source, item) else { return };
                items[at] = Plain::Map(merged);
                self.set(id, list, Plain::List(items));
            }
        }
        self.chosen_by_decision(id, chosen, item);
    }

    /// Whether the act stands under a decision that adopts a proposal: what it says was proposed.
    fn is_adopting(&self) -> bool {
        let decision = self.under.as_ref().and_then(|id| self.world.things.get(id));
        decision.is_some_and(|thing| thing.now.contains_key("endorses"))
    }

    /// Whether the act stands under a proposal that a decision has adopted.
    fn is_adopted(&self) -> bool {
        let Some(own) = self.under.as_deref().filter(|_| self.is_proposed) else { return false };
        let mut things = self.world.of_kinds(Kind::Decision.bit());
        things.any(|(_, thing)| thing.ids("endorses").any(|id| id == own))
    }

    /// Whether a statement without days is not of a later day than the end of what stands.
    fn is_of_its_time(&mut self, old: &Plain, new: &Plain, own: Option<&Plain>, item: &Item) -> bool {
        let has_day = ["from", "to", "observed"].iter().any(|key| new.get(key).is_some());
        let source = self.sheet.source.clone();
        let day = source.as_deref().and_then(|id| self.world.day_of(id)).map(String::from);
        let (Some(source), Some(day), Some(end), false) = (source, day, end_of(old), has_day) else {
            return true;
        };
        // What this document says of it stands there already.
        let cites = old.get("source").or(own).map_or(&[][..], Plain::items);
        let is_own = cites.iter().any(|cite| document(cite) == source);
        let [end_day, own_day] = [end, &day].map(|text| Date::parse(text, Default::default()).ok());
        let is_later = end_day.zip(own_day).is_some_and(|(end, own)| end.latest() < own.earliest());
        if is_own || !is_later {
            return true;
        }
        let who = &item.who;
        let message = both(
            format!("{who} har ett slutdatum där, {end}, före källans datum {day}"),
            format!("{who} has an end date there, {end}, before the date of the source, {day}"),
        );
        let help = both(
            format!("skriv från när det gäller igen, `[från …]`, eller när det sågs, `[sågs {day}]`"),
            format!("write when it began again, `[from …]`, or when it was seen, `[seen {day}]`"),
        );
        self.fault(item, message, Some(help));
        false
    }

    /// What stands, with what is told more; `None` is a conflict.
    fn merged(
        &mut self,
        id: &str,
        mut old: Keys,
        mut new: Keys,
        own_source: Option<Plain>,
        item: &Item,
    ) -> Option<Keys> {
        let is_stated_now = is_stated_now(&old, &new);
        let said_by = new.remove("source");
        if let Some(by) = said_by.as_ref().filter(|_| is_stated_now) {
            stated_now(&mut old, by);
        }
        // What names no source rests on the only one of its file.
        let rests_on = old.get("source").cloned().or(own_source);
        let sources = match (&rests_on, &said_by) {
            (Some(stands), Some(by)) => more_sources(stands, by),
            (None, by) => by.clone(),
            (stands, None) => stands.clone(),
        };
        // What is said of somebody who sits there, leave say, rests on its own line too.
        let sources = match (&sources, &said_by) {
            (Some(sources), Some(by)) if new.contains_key("condition") && !old.contains_key("condition") => {
                let mut all = sources.items().to_vec();
                all.extend(by.items().iter().filter(|cite| !sources.items().contains(cite)).cloned());
                few(all)
            }
            _ => sources,
        };
        let is_more = sources != rests_on;
        if is_more {
            each_its_own(&mut old, &new, rests_on.as_ref(), said_by.as_ref());
        }
        // What was proposed and is adopted since says no less when the proposal is read again.
        if self.is_adopted() {
            new.remove("certainty");
        }
        // What was proposed and is turned down is no longer that; read again, it stays so.
        let is_said = |keys: &Keys, word: &str| keys.get("certainty").and_then(Plain::text) == Some(word);
        if is_said(&new, "rejected") && is_said(&old, "proposed") {
            old.insert("certainty".to_string(), text("rejected"));
        }
        let is_read_again = is_said(&new, "proposed") && is_said(&old, "rejected");
        if is_read_again {
            new.remove("certainty");
        }
        // What is proposed is not what is said to be so.
        if let Some(Plain::Text(stands)) = old.get("certainty").filter(|_| !new.contains_key("certainty"))
            && stands != "implied"
            && !(stands == "rejected" && is_read_again)
        {
            match self.is_adopting() {
                true => drop(old.insert("certainty".to_string(), text("stated"))),
                false => drop(new.insert("certainty".to_string(), text("stated"))),
            }
        }
        for (key, value) in new {
            match old.get(&key) {
                Some(stands) if is_equal(stands, &value) => {}
                // The same words of the same document, read to the day.
                Some(stands)
                    if matches!(key.as_str(), "from" | "to") && !is_more && is_within(stands, &value) =>
                {
                    old.insert(key, value);
                }
                // Two numbers of one thing are both told, each with who says it.
                Some(stands) if matches!(key.as_str(), "number" | "due") => {
                    let claims = claims(stands, rests_on.as_ref(), value, said_by.as_ref());
                    old.insert(key, claims);
                }
                None if matches!(key.as_str(), "from" | "to") && is_more => {
                    let mut long = Keys::from([("is".to_string(), value)]);
                    long.extend(said_by.clone().map(|by| ("source".to_string(), by)));
                    old.insert(key, Plain::Map(long));
                }
                // Who sits there without a role is what a list of members calls a member.
                None if key == "role" && value == text("member") => {}
                None if MORE.contains(&key.as_str()) => drop(old.insert(key, value)),
                Some(_) if matches!(key.as_str(), "note" | "term" | "observed") => {
                    in_other_words(&mut old, &key, &value, said_by.as_ref());
                }
                stands => {
                    let shown = |plain: &Plain| match plain {
                        Plain::Text(text) => text.clone(),
                        plain => yaml::in_line(plain, None),
                    };
                    let stands = stands.map_or("-".to_string(), shown);
                    let (told, value, who) = (self.world.told(id), shown(&value), &item.who);
                    let message = both(
                        format!("{told} säger redan {key}: {stands} om {who}, här står {value}"),
                        format!("{told} already says {key}: {stands} about {who}; here it is {value}"),
                    );
                    let again = (key == "from").then(|| {
                        both(
                            format!(
                                "är det ett omval: `efter: {who}` under `utse`, så slutar den förra tiden dagen före;                                  annars rätta det som är fel, gov skriver inte över det"
                            ),
                            format!(
                                "if it is a re-election: `after: {who}` under `appoint`, and the former time ends                                  the day before; otherwise correct whichever is wrong, gov does not overwrite it"
                            ),
                        )
                    });
                    let help = both(
                        "gov skriver inte över det; rätta för hand det som är fel",
                        "gov does not overwrite it; correct whichever is wrong by hand",
                    );
                    self.fault(item, message, Some(again.unwrap_or(help)));
                    return None;
                }
            }
        }
        if is_more {
            old.extend(sources.map(|sources| ("source".to_string(), sources)));
        }
        Some(old)
    }
}

/// A value in its long form is the value, and so is one of several.
fn is_equal(stands: &Plain, value: &Plain) -> bool {
    let is_it = |one: &Plain| one == value || one.get("is").is_some_and(|is| is == value);
    is_it(stands) || stands.items().iter().any(is_it)
}

/// Whether a day is one of the year or the month that stands.
fn is_within(stands: &Plain, value: &Plain) -> bool {
    let day = |plain: &Plain| plain.text().and_then(|text| Date::parse(text, Default::default()).ok());
    let is_whole = stands.text().is_some_and(|text| text.len() < 10 && !text.contains(['.', '~', '?']));
    let both = day(stands).zip(day(value)).filter(|_| is_whole);
    both.is_some_and(|(stands, value)| {
        value.earliest() == value.latest()
            && stands.earliest() <= value.earliest()
            && value.latest() <= stands.latest()
    })
}

/// What stands and another value beside it, each with its source.
pub(super) fn claims(stands: &Plain, rests_on: Option<&Plain>, value: Plain, by: Option<&Plain>) -> Plain {
    let long = |is: Plain, by: Option<&Plain>| {
        let source = by.map(|by| ("source".to_string(), by.clone()));
        Plain::Map([("is".to_string(), is)].into_iter().chain(source).collect())
    };
    let mut all: Vec<Plain> = match stands {
        Plain::List(all) => all.clone(),
        Plain::Map(_) => vec![stands.clone()],
        Plain::Text(_) => vec![long(stands.clone(), rests_on)],
    };
    all.push(long(value, by));
    Plain::List(all)
}

/// Another document that says the same is one more source; another line of one is not.
pub(super) fn more_sources(stands: &Plain, new: &Plain) -> Option<Plain> {
    let mut all = stands.items().to_vec();
    for cite in new.items() {
        if !stands.items().iter().any(|own| document(own) == document(cite)) {
            all.push(cite.clone());
        }
    }
    if all.len() == stands.items().len() { Some(stands.clone()) } else { Some(Plain::List(all)) }
}

/// The id of the source that a citation names.
pub(super) fn document(cite: &Plain) -> String {
    let text = cite.text().or_else(|| cite.text_of("id")).unwrap_or("");
    text.split('#').next().unwrap_or("").to_string()
}

/// The last day that a statement says.
pub(super) fn end_of(statement: &Plain) -> Option<&str> {
    let to = statement.get("to")?;
    to.text().or_else(|| to.text_of("is"))
}
