//! Words of the source in brackets are where something is said, and are kept nowhere: whoever wrote
//! them to have them kept is told what keeps them.

use crate::acts::mean::Meaner;
use crate::acts::when::Mods;
use crate::lang::both;

impl Meaner<'_> {
    /// Tells of quotations that are only places.
    pub(super) fn quotes_are_places(&mut self) {
        let sheet = self.sheet;
        let of_act = sheet.acts.iter().flat_map(|act| {
            let keys = act
                .keys
                .iter()
                .flat_map(|said| [&said.mods].into_iter().chain(said.items.iter().map(|item| &item.mods)));
            [&act.mods].into_iter().chain(act.subject.iter().map(|item| &item.mods)).chain(keys)
        });
        let all: Vec<(&String, &Mods)> =
            of_act.flat_map(|mods| mods.quotes.iter().map(move |quote| (quote, mods))).collect();
        let Some((first, _)) = all.first() else { return };
        // Beside a line number the words were hardly meant as the place.
        let beside: Vec<&&String> =
            all.iter().filter(|(_, mods)| !mods.cites.is_empty()).map(|(quote, _)| quote).collect();
        for quote in &beside {
            self.say(both(
                format!(
                    "”{quote}” sparas inte: ord inom citattecken i hakparentes är bara en plats; det som ska \
                     sparas skrivs `[ord = …]`, utan citattecken som villkor, eller `not: …`"
                ),
                format!(
                    "“{quote}” is not kept: words in quotation marks in brackets are only a place; what is \
                     to be kept is written `[term = …]`, without quotation marks as a condition, or `note: …`"
                ),
            ));
        }
        if beside.is_empty() {
            let count = all.len();
            self.say(both(
                format!("ord inom citattecken är platser i källan, och sparas inte: {count}, ”{first}”"),
                format!(
                    "words in quotation marks are places in the source, and not kept: {count}, “{first}”"
                ),
            ));
        }
    }
}
