//! The name of somebody who is removed is written nowhere again, and no fault tells it.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::when::Mods;
use crate::lang::both;

impl Meaner<'_> {
    /// Whether the sheet is without the names of those who are removed.
    pub(super) fn is_without_removed(&mut self) -> bool {
        let sheet = self.sheet;
        if self.world.hiding.is_nothing() {
            return true;
        }
        let first = self.faults.len();
        let head = Item::default();
        let words = [&sheet.source, &sheet.house];
        if words.into_iter().flatten().any(|text| self.hides(text)) {
            self.removed(&head);
        }
        for act in &sheet.acts {
            let at = Item { line: act.line, column: 3, ..Item::default() };
            if self.hides_in(&act.mods) {
                self.removed(&at);
            }
            for said in &act.keys {
                if self.hides_in(&said.mods) {
                    self.removed(&Item { line: said.line, ..at.clone() });
                }
            }
            let items = act.subject.iter().chain(act.keys.iter().flat_map(|said| &said.items));
            for item in items {
                if self.hides(&item.text) || self.hides(&item.who) || self.hides_in(&item.mods) {
                    self.removed(item);
                }
            }
        }
        self.faults.len() == first
    }

    fn hides(&self, text: &str) -> bool {
        self.world.hiding.words(text) != text
    }

    fn hides_in(&self, mods: &Mods) -> bool {
        let parts = mods.parts();
        let own = mods.cites.iter().chain(&mods.quotes).chain(&mods.note);
        own.chain(parts.iter().map(|(_, written)| written)).any(|text| self.hides(text))
    }

    fn removed(&mut self, at: &Item) {
        let message = both(
            "det här är namnet på någon som är borttagen ur datamängden; det skrivs inte dit igen",
            "this is the name of somebody who has been removed from the data; it is not written back",
        );
        let help = both(
            "stryk det; är det någon annan med samma namn, skriv in det för hand (docs/people.md)",
            "leave it out; if it is somebody else with the same name, write it by hand (docs/people.md)",
        );
        self.fault(at, message, Some(help));
    }
}
