//! Who has a post, alone or together with others.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::seats::within;
use crate::acts::mean::statement::text;
use crate::acts::names::New;
use crate::acts::sheet::Said;
use crate::acts::when::Mods;
use crate::acts::world::Keys;
use crate::lang::both;
use crate::model::kind::{Kind, PERSON};

impl Meaner<'_> {
    /// Several who have a post for one, on one line: whether they share it has to be said.
    pub(super) fn is_several(&mut self, post: &str, said: &Said, item: &Item) -> bool {
        let is_class = self.world.things[post].now.contains_key("class");
        let is_bare = |one: &&Item| {
            let mods = &one.mods;
            let is_named = !["vakant", "vacant"].contains(&one.who.to_lowercase().as_str());
            let days = [&mods.from, &mods.to, &mods.day, &mods.observed];
            is_named
                && !one.acting
                && !mods.ended
                && mods.certainty.is_none()
                && days.iter().all(|day| day.is_none())
                && !mods.conditions.iter().any(|words| is_shared(words))
        };
        let bare: Vec<&Item> = said.items.iter().filter(is_bare).collect();
        let (first, second) = match bare.as_slice() {
            // Each on a line of its own is asked at the first.
            [first, second, ..]
                if !is_class
                    && (item.line == first.line && (second.line == first.line || *item == **first)) =>
            {
                (first.who.clone(), second.who.clone())
            }
            _ => return false,
        };
        let name = self.world.things[post].name().to_string();
        let message = both(
            format!("har {first} och {second} befattningen tillsammans?"),
            format!("do {first} and {second} have the post together?"),
        );
        let help = both(
            format!(
                "i så fall: `{first} [delas]; {second} [delas]`; annars från när, `[från …]`, eller `[slutat]`; \
                 är det var sin befattning av samma namn: `- befattningsklass: {name}`"
            ),
            format!(
                "if so: `{first} [shared]; {second} [shared]`; otherwise from when, `[from …]`, or `[ended]`; \
                 if it is a post each, of one name: `- class of posts: {name}`"
            ),
        );
        self.fault(item, message, Some(help));
        true
    }

    /// Somebody who has a post.
    pub fn hold(&mut self, post: &str, item: &Item, outer: &[&Mods]) {
        let Some(item) = &self.after_holder(post, item) else { return };
        if let Some(keys) = self.holder(post, item, outer) {
            self.add(post, "holders", keys, item);
        }
    }

    pub(super) fn holder(&mut self, post: &str, item: &Item, outer: &[&Mods]) -> Option<Keys> {
        if self.is_list(item) || self.is_overtaken(post, "holders", &within(item, outer)) {
            return None;
        }
        let (item, is_shared) = shared(item.clone());
        let item = &item;
        let mut keys = self.stated(item, outer);
        if is_shared {
            keys.insert("shared".to_string(), text("true"));
        }
        match item.who.to_lowercase().as_str() {
            "vakant" | "vacant" => drop(keys.insert("vacant".to_string(), text("true"))),
            "någon" | "okänd" | "somebody" | "unknown" => {}
            _ => {
                let person = self.whom(item, PERSON, None, Some(post), New::Kind(Kind::Person));
                keys.insert("person".to_string(), text(person?));
            }
        }
        if item.acting {
            keys.insert("acting".to_string(), text("true"));
        }
        Some(keys)
    }
}

/// Whether several have it together is no condition: `[delas]`.
pub(super) fn shared(mut item: Item) -> (Item, bool) {
    let before = item.mods.conditions.len();
    item.mods.conditions.retain(|words| !is_shared(words));
    let is_shared = item.mods.conditions.len() < before;
    (item, is_shared)
}

fn is_shared(words: &str) -> bool {
    let all = ["delas", "delar", "delad", "delat", "delat ledarskap", "tillsammans", "shared", "jointly"];
    all.contains(&words.to_lowercase().as_str())
}
