//! Who appoints or nominates whoever has a seat, where that is said after a name, as rules say it:
//! `sammankallande: någon, utses av Regionstyrelsen`.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::rule_words::chosen;
use crate::acts::mean::statement::text;
use crate::acts::world::Keys;

impl Meaner<'_> {
    /// An item without those words, and what they say; `None` is told.
    pub(super) fn chosen_after(&mut self, item: &Item) -> Option<(Item, Keys)> {
        let mut item = item.clone();
        let Some(title) = item.title.clone() else { return Some((item, Keys::new())) };
        let (rest, all) = chosen(&title);
        if all.is_empty() {
            return Some((item, Keys::new()));
        }
        let mut keys = Keys::new();
        // What stands after ` / ` is of the last of them.
        let at = item.at.take();
        let last = all.len() - 1;
        for (number, (key, by)) in all.into_iter().enumerate() {
            let by = match at.as_ref().filter(|_| number == last) {
                Some(at) => format!("{by} / {at}"),
                None => by,
            };
            let by = self.chooser(&by, None, &item)?;
            keys.insert(key.to_string(), text(by));
        }
        item.title = Some(rest.to_string()).filter(|rest| !rest.is_empty());
        Some((item, keys))
    }
}
