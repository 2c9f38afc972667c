//! Whoever was elected and declined before it began never had it: the election is told as one that
//! came to nothing, with its day.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::again::noted;
use crate::acts::mean::leave::{begin_of, is_before};
use crate::acts::mean::reject::settled;
use crate::acts::world::whom;
use crate::lang::both;
use crate::model::plain::Plain;

/// How the note of an election that was declined begins.
const DECLINED: &str = "Avböjde";

impl Meaner<'_> {
    /// `- avböj: Anna Ask, ledamot / Nämnden [2026-04-20, 2]`.
    pub(super) fn declined(&mut self, item: &Item) {
        if item.title.is_none() {
            let message = both("avböjer vad?", "declines what?");
            let help = both("skriv `Bo Alm, ledamot / Nämnden`", "write `Bo Alm, member / The committee`");
            return self.fault(item, message, Some(help));
        }
        let Some((tie, list, role)) = self.seat_or_post(item) else { return };
        let source = self.sheet.source.as_deref().and_then(|id| self.world.day_of(id)).map(String::from);
        let day = item.mods.day.clone();
        let Some(by) = day.clone().or(source) else {
            let help = both("skriv `[2026-04-20]` efter den", "write `[2026-04-20]` after it");
            return self.fault(item, both("vilken dag?", "on which day?"), Some(help));
        };
        let called = self.called_so(item);
        let mut items = self.world.things[&tie].items(list).to_vec();
        let is_its = |one: &Plain| {
            whom(one).is_some_and(|id| called.iter().any(|own| own == id))
                && role.is_none_or(|role| one.text_of("role").unwrap_or("member") == role)
        };
        if items.iter().any(|one| is_its(one) && is_declined(one)) {
            return; // It stands there.
        }
        let has_not_begun = |one: &Plain| begin_of(one).is_some_and(|begin| is_before(&by, begin));
        let has_begun = items.iter().any(|one| is_its(one) && !has_not_begun(one));
        let cites = self.cites(item, &[]);
        let own = items.iter_mut().find(|one| is_its(one) && has_not_begun(one));
        let Some(Plain::Map(keys)) = own else {
            let (told, who) = (self.world.told(&tie), &item.who);
            let message = match has_begun {
                true => both(
                    format!("{who} har redan det i {told}, eller det sägs inte från när"),
                    format!("{who} already has it in {told}, or it is not said from when"),
                ),
                false => both(
                    format!("{who} är inte vald i {told} enligt datamängden"),
                    format!("{who} is not elected in {told} by the data"),
                ),
            };
            let text = &item.text;
            let help = match has_begun {
                true => both(
                    format!("skriv `- lämna: {text} [{by}]` om platsen hann börja"),
                    format!("write `- leave: {text} [{by}]` if it had begun"),
                ),
                false => both(
                    format!("säg valet före det: `- utse: {text} [från …]`"),
                    format!("say the election before it: `- appoint: {text} [from …]`"),
                ),
            };
            return self.fault(item, message, Some(help));
        };
        settled(keys, &cites, "declined");
        noted(keys, day.map_or(format!("{DECLINED} valet."), |day| format!("{DECLINED} valet {day}.")));
        self.set(&tie, list, Plain::List(items));
    }
}

/// Whether an election is told as one that was declined.
pub(super) fn is_declined(one: &Plain) -> bool {
    match one.text_of("certainty") {
        Some("declined") => true,
        // As it was written before there was a word for it.
        Some("rejected") => one.text_of("note").is_some_and(|note| note.contains(DECLINED)),
        _ => false,
    }
}
