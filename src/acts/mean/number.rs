//! How many of something there are, and where ideas go.

use crate::acts::item::{Item, counted};
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::text;
use crate::acts::sheet::Said;
use crate::lang::both;

impl Meaner<'_> {
    /// `Idéer … -> programmet@region.se`, or to whom.
    pub(super) fn route(&mut self, id: &str, scope: &str, item: &Item, said: &Said) {
        let Some((what, to)) = item.text.split_once(" -> ") else {
            let message =
                both("vad lämnas vart? skriv `idéer -> organ`", "what goes where? write `ideas -> body`");
            self.fault(item, message, None);
            return;
        };
        let one = Item { text: what.trim().to_string(), ..item.clone() };
        let Some(mut keys) = self.worded(&one, said, "what") else { return };
        keys.insert("scope".to_string(), text(scope));
        match to.contains('@') {
            true => drop(keys.insert("mailbox".to_string(), text(to.trim()))),
            false => {
                let whom = self.another(item, to);
                let Some((party, whom)) = self.party_or_words(&whom, id) else { return };
                keys.insert(party.to_string(), whom);
            }
        }
        self.add(id, "routes", keys, item);
    }

    pub(super) fn count(&mut self, id: &str, item: &Item, said: &Said) {
        let thing = &self.world.things[id];
        let is_class = thing.now.contains_key("class");
        // A class is counted by its own name.
        let own = thing.names().into_iter().last().unwrap_or("").to_string();
        let grouped = without_groups(&item.text);
        let counted = counted(&grouped).map(|(number, what)| (number, what.to_string()));
        let (number, what) = counted.unwrap_or_else(|| {
            let (number, what) = grouped.split_once(' ').unwrap_or((&grouped, ""));
            (number.to_string(), what.to_string())
        });
        let what = if what.trim().is_empty() && is_class { own.as_str() } else { what.trim() };
        if !number.chars().next().is_some_and(|c| c.is_ascii_digit()) || what.is_empty() {
            let message =
                both("hur många av vad? skriv `13 löften`", "how many of what? write `13 promises`");
            let change = changed(&item.text).map(|(was, is, what)| {
                both(
                    format!(
                        "två tal är två uppgifter, var och en med sin dag: `antal: {was} {what} [2024-12-31]; \
                         {is} {what} [2025-12-31]`"
                    ),
                    format!(
                        "two numbers are two statements, each with its day: `count: {was} {what} \
                         [2024-12-31]; {is} {what} [2025-12-31]`"
                    ),
                )
            });
            self.fault(item, message, change);
            return;
        }
        let mut keys = self.stated(item, &[&said.mods]);
        // A number of a day was seen on it.
        if let Some(day) = item.mods.day.as_ref().filter(|_| item.mods.from.is_none()) {
            keys.remove("from");
            keys.or_insert("observed", text(day));
        }
        keys.insert("number".to_string(), text(number));
        keys.insert("what".to_string(), text(what));
        self.add(id, "counts", keys, item);
    }
}

/// `från nio till sju förvaltningar`: what it was, what it is, and of what.
fn changed(words: &str) -> Option<(&str, &str, &str)> {
    let rest = ["från ", "from "].iter().find_map(|begin| words.strip_prefix(begin))?;
    let (was, rest) = rest.split_once(" till ").or_else(|| rest.split_once(" to "))?;
    let (is, what) = rest.split_once(' ').unwrap_or((rest, "…"));
    Some((was, is, what))
}

/// `8 412 anställda`: a space within a number is no end of it.
fn without_groups(words: &str) -> String {
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut all: Vec<String> = Vec::new();
    let mut is_open = true;
    for part in words.split([' ', '\u{a0}', '\u{202f}']).filter(|part| !part.is_empty()) {
        match all.last_mut().filter(|last| is_open && is_digits(last) && part.len() == 3 && is_digits(part)) {
            Some(last) => last.push_str(part),
            None => {
                // Only the first number is one that counts.
                is_open &= !all.last().is_some_and(|last| is_digits(last));
                all.push(part.to_string());
            }
        }
    }
    all.join(" ")
}

#[cfg(test)]
mod tests {
    use super::without_groups;

    #[test]
    fn a_space_within_a_number() {
        for (words, read) in [
            ("8 412 anställda", "8412 anställda"),
            ("1 200 000 kronor", "1200000 kronor"),
            ("8\u{a0}412 anställda", "8412 anställda"),
            ("ca 8 400 anställda", "ca 8400 anställda"),
            ("14 av 2 112 samtal", "14 av 2 112 samtal"),
            ("14 vårdcentraler", "14 vårdcentraler"),
            ("två 112-larm", "två 112-larm"),
            ("", ""),
        ] {
            assert_eq!(without_groups(words), read);
        }
    }
}
