//! More about what is there: bodies, posts and all else by their names, and the sheet's own source.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::names::New;
use crate::acts::sheet::Act;
use crate::acts::words::Says;
use crate::acts::world::same_name;
use crate::lang::both;
use crate::model::kind::{ANYTHING, BODY, Kind, PERSON, SOURCE, THEME};

/// Words for the sheet's own source.
const ITSELF: [&str; 10] = [
    "den",
    "det",
    "it",
    "källan",
    "dokumentet",
    "protokollet",
    "sidan",
    "the source",
    "the document",
    "the page",
];

impl Meaner<'_> {
    pub(super) fn about(&mut self, act: &Act) {
        // How it stands is something too.
        let is_state = act.subject.iter().all(|item| item.mods.state.is_some());
        if !is_state && !self.says_something(act) {
            return;
        }
        for item in &act.subject {
            let item = &item.joined();
            let Ok(place) = self.place_of(item) else { continue };
            // Of a person only a remark is said here; all else is of the post or the body.
            let is_remark = act.keys.iter().all(|said| said.key.says == Says::Note);
            let kinds = ANYTHING & !(if is_remark { SOURCE | THEME } else { PERSON | SOURCE | THEME });
            if !is_remark && self.is_person(item) {
                self.only_a_remark(item);
                continue;
            }
            let kinds = if is_state { kinds & (BODY | Kind::Assignment.bit()) } else { kinds };
            if let Some(id) = self.whom(item, kinds, place.as_deref(), None, New::No) {
                if let Some(state) = &item.mods.state {
                    self.stands(&id, state, item);
                }
                self.keys(&id, item, act);
            }
        }
    }

    fn only_a_remark(&mut self, item: &Item) {
        let who = &item.who;
        let message = both(
            format!("om en person sägs bara `not:` här; {who} är en person"),
            format!("of a person only `note:` is said here; {who} is a person"),
        );
        let help = both(
            format!("säg det om organet eller befattningen: `- om: Organet`, `ledamöter: {who}`"),
            format!("say it of the body or the post: `- about: The body`, `members: {who}`"),
        );
        self.fault(item, message, Some(help));
    }

    /// Only the sheet's own source: whoever names another would change the wrong one.
    pub(super) fn about_source(&mut self, act: &Act) {
        let Some(source) = self.sheet.source.clone() else {
            let at = Item { line: act.line, ..Item::default() };
            self.fault(&at, both("vilken källa?", "which source?"), None);
            return;
        };
        for item in &act.subject {
            let who = same_name(&item.joined().text);
            let names = self.world.things[&source].names();
            let is_it = ITSELF.contains(&who.as_str())
                || who == same_name(&source)
                || names.iter().any(|name| same_name(name) == who);
            if !is_it {
                let message = both(
                    format!("bladet gäller källan `{source}`, inte ”{}”", item.text),
                    format!("the sheet is about the source `{source}`, not “{}”", item.text),
                );
                let help = both(
                    "skriv `- om källan: den`; om en annan källa skrivs ett blad för sig",
                    "write `- about the source: it`; another source has a sheet of its own",
                );
                self.fault(item, message, Some(help));
                return;
            }
        }
        if self.says_something(act) {
            let subject = act.subject.first().cloned().unwrap_or_default();
            let _ = self.cites(&subject, &[&act.mods]);
            self.keys(&source, &Item::default(), act);
        }
    }

    /// An act that only says more has to say it.
    pub(super) fn says_something(&mut self, act: &Act) -> bool {
        if act.keys.is_empty() {
            let at = Item { line: act.line, column: 3, ..Item::default() };
            let message = both("händelsen säger inget om det", "the act says nothing about it");
            let help = both(
                "skriv vad källan säger, på rader under: `  nyckel: värde`",
                "write what the source says, on lines below: `  key: value`",
            );
            self.fault(&at, message, Some(help));
        }
        !act.keys.is_empty()
    }
}
