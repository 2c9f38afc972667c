//! Somebody gets a post or a seat.

use crate::acts::item::Item;
use crate::acts::mean::statement::text;
use crate::acts::mean::{Meaner, with_cites};
use crate::acts::names::New;
use crate::acts::sheet::Act;
use crate::acts::words::Says;
use crate::acts::world::Keys;
use crate::lang::both;
use crate::model::kind::{BODY, Kind, POST};
use crate::model::plain::Plain;

impl Meaner<'_> {
    pub fn appoint(&mut self, act: &Act) {
        let key = |says: Says| act.keys.iter().find(|said| said.key.says == says);
        let Some(before) = self.before(act) else { return };
        let by = key(Says::By).and_then(|said| said.items.first());
        let mut last: Option<Item> = None;
        let mut people = 0;
        for (number, subject) in act.subject.iter().enumerate() {
            // `Anna Ask, ledamot / A; B` is of the same person in another body.
            let again = last.as_ref().filter(|_| subject.title.is_none() && self.is_body(subject));
            people += usize::from(again.is_none());
            let subject = &match again {
                Some(first) => {
                    Item { at: Some(subject.who.clone()), mods: subject.mods.clone(), ..first.clone() }
                }
                // What is said after the last of its bodies is said of all of them.
                None => {
                    let more = act.subject[number + 1..].iter();
                    let bodies = more.take_while(|one| one.title.is_none() && self.is_body(one));
                    let end =
                        bodies.last().filter(|_| subject.mods.parts().is_empty() && subject.at.is_some());
                    Item { mods: end.unwrap_or(subject).mods.clone(), ..subject.clone() }
                }
            };
            last = Some(subject.clone()).filter(|subject| subject.title.is_some() && subject.at.is_some());
            if self.is_list(subject) {
                continue;
            }
            if self.is_open(subject, &act.mods) {
                continue;
            }
            let Some(subject) = self.after_name(subject) else { continue };
            let mut item = Item { mods: with_cites(&subject.mods, &[&act.mods]), ..subject };
            // Of an election a day that is not known is the first one.
            item.mods.begun |= std::mem::take(&mut item.mods.unknown) && !item.mods.ended;
            for (says, is_from) in [(Says::From, true), (Says::To, false)] {
                let Some(said) = key(says).and_then(|said| said.items.first()) else { continue };
                let day = match is_from {
                    true => crate::acts::when::date_of(&said.text),
                    false => crate::acts::when::end_of_words(&said.text),
                };
                match day {
                    Ok(day) if is_from => item.mods.from = Some(day),
                    Ok(day) => item.mods.to = Some(day),
                    Err(_) => self.no_day(said),
                }
            }
            if let Some(of) = key(Says::For).and_then(|said| said.items.first()) {
                item.of = Some(of.text.clone());
            }
            let title = key(Says::Post).and_then(|said| said.items.first());
            let role = key(Says::Role).and_then(|said| said.items.first());
            let at = key(Says::Body).and_then(|said| said.items.first());
            let wanted = role.or(title).map(|item| item.who.clone()).or(item.title.clone());
            let Some(wanted) = wanted else {
                let message = both("utses till vad?", "appointed as what?");
                let help = both(
                    "skriv `Anna Ask, HSD / Region Skåne`, eller nycklarna `befattning:` eller `roll:` och \
                     `i:`",
                    "write `Anna Ask, HSD / Region Skåne`, or the keys `post:` or `role:` and `in:`",
                );
                self.fault(&item, message, Some(help));
                continue;
            };
            let place =
                at.map(|at| at.who.clone()).or(title.and_then(|title| title.at.clone())).or(item.at.clone());
            let id = title.and_then(|title| title.id.clone()).or(item.title_id.clone());
            let at = Item { title_id: id.clone(), ..item.clone() };
            let Some(read) = self.title(&wanted, place.as_deref(), &at) else { continue };
            item.acting |= read.acting || title.or(role).is_some_and(|title| title.acting);
            item.mods.term = item.mods.term.take().or(read.term);
            let (wanted, place) = (read.name, read.at);
            let what = Item {
                who: wanted.clone(),
                text: wanted.clone(),
                at: place,
                id,
                title: None,
                of: None,
                acting: false,
                ..item.clone()
            };
            let Ok(place) = self.place_of(&what) else { continue };
            let outer = [&act.mods];
            match read.seat {
                Some(seat) => {
                    let Some(body) = place else {
                        self.fault(
                            &item,
                            both("i vilket organ?", "in which body?"),
                            Some(both(
                                "skriv `/ Nämnden` efter rollen",
                                "write `/ The committee` after the role",
                            )),
                        );
                        continue;
                    };
                    let after = before.filter(|said| said.key.says == Says::After);
                    let person = people.saturating_sub(1);
                    let whose = after.and_then(|said| self.predecessor(act, said, person));
                    if !self.no_seat_beside(before)
                        || after.is_some() && whose.is_none()
                        || whose.is_some_and(|whose| !self.succeed(&body, seat, &item, whose, &outer))
                    {
                        continue;
                    }
                    item.title = None;
                    item.at = None;
                    self.appointed(&body, by);
                    let _ = self.seat(&body, seat, &item, &outer);
                    self.chooser_of_seat = None;
                }
                None if item.of.is_some() => self.speaks_for_nobody(&item),
                None => {
                    let place = place.as_deref();
                    let Some(post) = self.whom(&what, POST, place, None, New::Kind(Kind::Post)) else {
                        continue;
                    };
                    item.title = None;
                    let is_beside = before.is_some_and(|said| said.key.says == Says::Beside);
                    // Who acts for somebody shares nothing with them.
                    if is_beside && !item.acting {
                        item.mods.conditions.push("delas".to_string());
                    }
                    if let Some(mut keys) = self.holder(&post, &item, &outer)
                        && self.noted(&mut keys, by)
                        && self.follow(&post, &keys, &item, before)
                    {
                        self.add(&post, "holders", keys, &item);
                    }
                }
            }
        }
    }
    /// Who is elected under a decision is elected by it: the decision says whereto. What stands
    /// elsewhere in its document is tied to nothing.
    pub(super) fn chosen_by_decision(&mut self, id: &str, cites: Option<Plain>, item: &Item) {
        self.by_decision_under(id, "appoints", cites, item);
    }

    /// What a decision does to somebody in a body or a post: it elects, or dismisses.
    pub(super) fn by_decision_under(&mut self, id: &str, sort: &str, cites: Option<Plain>, item: &Item) {
        let (Some(decision), Some(cites)) = (self.under.clone(), cites) else { return };
        let keys = [("type", text(sort)), ("target", text(id)), ("source", cites)];
        let keys = Keys::from(keys.map(|(key, value)| (key.to_string(), value)));
        self.add(&decision, "changes", keys, item);
    }

    /// Who appoints whoever sits there.
    fn appointed(&mut self, body: &str, by: Option<&Item>) {
        let Some(by) = by else { return };
        let Some(made) = self.made(&by.text, by) else { return };
        let Some(chooser) = self.decider(&made.by, by) else { return };
        let day = made.day.map(|day| format!("Utsedd {day}."));
        self.chooser_of_seat = Some((body.to_string(), chooser, day));
    }

    /// A post has no key for who appoints: that is told in a note.
    fn noted(&mut self, keys: &mut Keys, by: Option<&Item>) -> bool {
        if let Some(by) = by {
            let note = format!("Utsedd av {}.", by.text);
            let own = keys.get("note").and_then(Plain::text).map(|own| format!("{own} {note}"));
            keys.insert("note".to_string(), text(own.unwrap_or(note)));
        }
        true
    }

    pub(super) fn is_body(&self, item: &Item) -> bool {
        !self.world.called(&item.joined().who, BODY).is_empty()
            || self.kind_of(&item.who).is_some_and(|kind| kind.bit() & BODY != 0)
    }
}
