//! What a half of a correction says of somebody who has a seat or a post, and what is said where a
//! correction can't be made.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::text;
use crate::acts::names::New;
use crate::acts::sheet::Said;
use crate::acts::words::{Says, seat_word};
use crate::acts::world::Keys;
use crate::lang::both;
use crate::model::kind::{BODY, Kind};

impl Meaner<'_> {
    /// What one half of a correction says: whom, when, which words.
    pub(super) fn corrected_keys(&mut self, id: &str, said: &Said, one: &Item) -> Option<Keys> {
        let mut keys = Keys::new();
        match said.key.says {
            Says::Text(_, key) => drop(keys.insert(key.to_string(), text(&one.text))),
            Says::Count => {
                let (number, what) = one.text.split_once(' ').unwrap_or((&one.text, ""));
                keys.insert("number".to_string(), text(number));
                if !what.is_empty() {
                    keys.insert("what".to_string(), text(what));
                }
            }
            _ if ["vakant", "vacant"].contains(&one.who.to_lowercase().as_str()) => {
                keys.insert("vacant".to_string(), text("true"));
            }
            Says::Seat(_) | Says::Holder => keys = self.corrected_seat(id, said, one)?,
            _ => {
                let (party, whom) = self.party(&one.joined(), id)?;
                keys.insert(party.to_string(), text(whom));
            }
        }
        let mods = &one.mods;
        let days = [
            ("from", mods.from.as_ref().or(mods.day.as_ref())),
            ("to", mods.to.as_ref()),
            ("observed", mods.observed.as_ref()),
            ("term", mods.term.as_ref()),
            ("note", mods.note.as_ref()),
        ];
        keys.extend(days.into_iter().filter_map(|(key, value)| Some((key.to_string(), text(value?)))));
        keys.extend(mods.certainty.map(|sure| ("certainty".to_string(), text(sure))));
        if !mods.conditions.is_empty() {
            keys.insert("condition".to_string(), text(mods.conditions.join(", ")));
        }
        if mods.acting {
            keys.insert("acting".to_string(), text("true"));
        }
        Some(keys)
    }

    /// Who it is, with the title, whom the seat speaks for, and whether it is only for a time.
    pub(super) fn corrected_seat(&mut self, id: &str, said: &Said, one: &Item) -> Option<Keys> {
        let is_post = self.world.things[id].kind == Kind::Post;
        let one = if is_post { self.after_holder(id, one)? } else { self.after_name(one)? };
        let whole = self.whole(&one, BODY);
        let mut keys = Keys::new();
        let (party, whom) = self.party(&Item { title: None, of: None, ..whole.clone() }, id)?;
        keys.insert(party.to_string(), text(whom));
        if let Some(title) = whole.title.as_ref() {
            let term = match seat_word(title) {
                Some((key, _)) if key.says != said.key.says => {
                    self.other_role(&one, title);
                    return None;
                }
                // The role alone says no more than the key.
                Some((_, more)) => more,
                None => Some(title.clone()),
            };
            keys.extend(term.map(|term| ("term".to_string(), text(term))));
        }
        if let Some(of) = &one.of {
            let whose = self.another(&one, of);
            let whose = self.whom(&Item { acting: false, ..whose }, BODY, None, None, New::ByName)?;
            keys.insert("on_behalf_of".to_string(), text(whose));
        }
        if one.acting {
            keys.insert("acting".to_string(), text("true"));
        }
        Some(keys)
    }

    fn other_role(&mut self, item: &Item, title: &str) {
        let message = both(
            format!("”{title}” är en annan roll än nyckelns"),
            format!("“{title}” is another role than that of the key"),
        );
        let help =
            both("rätta rollen för hand i organets fil", "correct the role by hand in the body's file");
        self.fault(item, message, Some(help));
    }

    /// What no act corrects.
    pub(super) fn by_hand(&mut self, id: &str, item: &Item) {
        let message = both("det kan inte rättas med en händelse", "that can't be corrected by an act");
        let path = self.world.things[id].path.clone();
        let help = both(format!("rätta det för hand i {path}"), format!("correct it by hand in {path}"));
        self.fault(item, message, Some(help));
    }

    /// What stands before the arrow alone, and is no correction.
    pub(super) fn nothing_new(&mut self, item: &Item) {
        let message = both(
            "det som står efter pilen säger inget annat än det som redan står",
            "what stands after the arrow says the same as what is there already",
        );
        let help = both(
            "skriv vad som är rätt efter pilen; en dag som ska bort stryks för hand",
            "write what is right after the arrow; a day that is to go is removed by hand",
        );
        self.fault(item, message, Some(help));
    }
}
