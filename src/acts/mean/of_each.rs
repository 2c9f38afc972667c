//! Days of which it can't be seen what they are: of all on a line or of the last, a beginning or a
//! whole time.

use crate::acts::item::{Item, bracket};
use crate::acts::limit::bracket_parts;
use crate::acts::mean::Meaner;
use crate::acts::mean::change::has_arrow;
use crate::acts::when::{Mods, date_of};
use crate::lang::both;

impl Meaner<'_> {
    /// A day after the last of several on a line may be of all of them, or of that one alone.
    pub(super) fn of_each(&mut self, items: &[Item], words: &[&str], is_around: bool) {
        let Some((last, before)) = items.split_last().filter(|(_, before)| !before.is_empty()) else {
            return;
        };
        let days = |mods: &Mods| {
            let parts = mods.parts().into_iter();
            let days = parts.filter(|(part, _)| ["from", "to", "day", "observed", "ended"].contains(part));
            days.map(|(_, written)| written).collect::<Vec<_>>()
        };
        let own = days(&last.mods);
        let on_line = before.iter().filter(|item| item.line == last.line).collect::<Vec<_>>();
        // Who each have a bracket, if only with a place, are not meant by that of the last.
        let has_bracket = |item: &&Item| bracket(&item.raw).1.is_some() && !has_arrow(item);
        let is_told = on_line.iter().any(|item| !item.mods.parts().is_empty());
        if own.is_empty() || on_line.is_empty() || is_told || on_line.iter().all(has_bracket) {
            return;
        }
        let own = own.join(", ");
        let (count, [sv, en]) = (on_line.len() + 1, [words[0], words.get(1).unwrap_or(&words[0])]);
        let message = both(
            format!("gäller ”{own}” alla {count}, eller bara den sista?"),
            format!("is “{own}” about all {count}, or only the last?"),
        );
        let help = match is_around {
            true => both(
                format!(
                    "alla: skriv `{sv} [{own}]: …`; bara den sista: på en egen rad under nyckeln, `  - …`"
                ),
                format!(
                    "all: write `{en} [{own}]: …`; only the last: on a line of its own below the key, `  - …`"
                ),
            ),
            false => both(
                format!("skriv det efter var och en, eller den sista på en egen rad, `  - …`, under `{sv}:`"),
                format!("write it after each one, or the last on a line of its own, `  - …`, below `{en}:`"),
            ),
        };
        self.fault(last, message, Some(help));
    }

    /// A day alone is when a seat or a post begins; a year or a month may be all of its time.
    pub(super) fn is_a_beginning(&mut self, item: &Item) {
        self.is_of_whole_years(item);
        let is_day = |day: &&String| day.len() < 10 && day.bytes().all(|c| c.is_ascii_digit() || c == b'-');
        let Some(day) = item.mods.day.as_ref().filter(is_day) else { return };
        let written = bracket(&item.raw).1.map_or(Vec::new(), bracket_parts);
        let is_it = |part: &String| date_of(part).is_ok_and(|own| own == *day);
        let day = written.iter().map(|part| part.trim().to_string()).find(is_it).unwrap_or(day.clone());
        let day = day.strip_prefix("år ").or(day.strip_prefix("year ")).unwrap_or(&day);
        let message = both(
            format!("”{day}”: börjar det då, eller gäller det bara då?"),
            format!("“{day}”: does it begin then, or is it only of then?"),
        );
        let help = both(
            format!("skriv `från {day}`, `under {day}` eller `sågs {day}`"),
            format!("write `from {day}`, `during {day}` or `seen {day}`"),
        );
        self.fault(item, message, Some(help));
    }

    /// `2027–2030` of somebody is a term of whole years, or from some day of the one to some day of
    /// the other.
    fn is_of_whole_years(&mut self, item: &Item) {
        let written = bracket(&item.raw).1.map_or(Vec::new(), bracket_parts);
        let is_year = |word: &str| word.trim().len() == 4 && word.trim().bytes().all(|c| c.is_ascii_digit());
        let years = written.iter().find_map(|part| {
            part.split_once(['–', '—', '-']).filter(|(one, other)| is_year(one) && is_year(other))
        });
        let Some((one, other)) = years.map(|(one, other)| (one.trim(), other.trim())) else { return };
        let message = both(
            format!("”{one}–{other}”: hela de åren, eller från och till någon gång under dem?"),
            format!("“{one}–{other}”: all of those years, or from and to some day of them?"),
        );
        let help = both(
            format!("skriv `för åren {one}–{other}`, eller `från {one}, till {other}`"),
            format!("write `for the years {one}–{other}`, or `from {one}, to {other}`"),
        );
        self.fault(item, message, Some(help));
    }
}
