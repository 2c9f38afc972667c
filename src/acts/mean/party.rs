//! The party of somebody is not stored: a letter in parentheses is refused where a person stands.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::sheet::Act;
use crate::acts::words::{Does, Says};
use crate::lang::both;
use crate::model::kind::{BODY, Kind};
use crate::texts::table::party::{is_party, names_party};

impl Meaner<'_> {
    /// Tells of parties that stand beside people.
    pub(super) fn without_party(&mut self) {
        let sheet = self.sheet;
        for act in &sheet.acts {
            let who = |says: Says| matches!(says, Says::Seat(_) | Says::Holder | Says::Responsible(_));
            let keys = act.keys.iter().filter(|said| who(said.key.says)).flat_map(|said| &said.items);
            let subject = of_people(act).then_some(&act.subject).into_iter().flatten();
            for item in subject.chain(keys) {
                // In parentheses, in the title, or after the body.
                let title = item.title.iter().flat_map(|title| title.split(", "));
                let after = item.at.iter().flat_map(|at| at.split(", ").skip(1));
                let more: Vec<&str> = item.of.iter().map(String::as_str).chain(title).chain(after).collect();
                for of in more {
                    if self.is_party(of) {
                        self.no_party(item, of);
                    } else if let Some(party) = names_party(of) {
                        self.no_party(item, party);
                    }
                }
                self.no_party_in_bracket(item);
            }
            // `- befattning: Gruppledare för Vänsterpartiet` says it of whoever has it.
            let posts = matches!(act.verb.does, Does::Is(Kind::Post, _) | Does::Class(Kind::Post));
            for item in posts.then_some(&act.subject).into_iter().flatten() {
                if let Some(party) = names_party(&item.text) {
                    self.no_party(item, party);
                }
            }
        }
    }

    /// The same of the words of a bracket: `[för Vänsterpartiet]`.
    fn no_party_in_bracket(&mut self, item: &Item) {
        let mods = &item.mods;
        let words = mods.conditions.iter().chain(&mods.term).chain(&mods.purpose).chain(&mods.note);
        for party in words.filter_map(|words| names_party(words)) {
            self.no_party(item, party);
        }
    }

    /// Whether what stands in parentheses is a party, and nothing that the data has.
    pub(super) fn is_party(&self, of: &str) -> bool {
        let of = of.trim();
        let bare = of.strip_prefix('(').and_then(|of| of.strip_suffix(')')).unwrap_or(of);
        is_party(bare) && self.world.called(of, BODY).is_empty()
    }

    pub(super) fn no_party(&mut self, item: &Item, of: &str) {
        let of = if item.of.as_deref() == Some(of) { format!("({of})") } else { of.to_string() };
        let message = both(format!("partiet skrivs inte: `{of}`"), format!("a party is not written: `{of}`"));
        let help = both(
            format!("stryk `{of}`; vad någon anser är en känslig uppgift, och säger inte vem som ansvarar"),
            format!(
                "leave out `{of}`; what somebody believes is sensitive, and does not say who is responsible"
            ),
        );
        self.fault(item, message, Some(help));
    }
}

fn of_people(act: &Act) -> bool {
    matches!(act.verb.does, Does::Appoint | Does::Leave | Does::Pairs(_) | Does::Is(Kind::Person, _))
}
