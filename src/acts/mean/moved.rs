//! A body that goes from one whole to another.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::add::end_of;
use crate::acts::mean::change::last_before;
use crate::acts::mean::statement::text;
use crate::acts::world::Keys;
use crate::lang::both;
use crate::model::kind::BODY;
use crate::model::plain::Plain;

impl Meaner<'_> {
    /// A body that goes from one to another is a part of the one until the day, and of the other
    /// from it. Whether nothing is left to answer.
    pub(super) fn part_moved(
        &mut self,
        what: &str,
        givers: &[String],
        receivers: &[String],
        day: Option<&str>,
        item: &Item,
    ) -> bool {
        let bodies = self.world.called(what, BODY);
        let bodies: Vec<String> = bodies.into_iter().filter(|id| self.world.is_at_home(id)).collect();
        let body = match bodies.as_slice() {
            [] => return true, // What goes over is words, or an assignment.
            [one] => one.clone(),
            _ => {
                self.ask(item, both("vilken menas?", "which is meant?"), &bodies);
                return false;
            }
        };
        let first = self.faults.len();
        let Some(day) = day else {
            let message = both("från vilken dag?", "from which day?");
            let help = both("skriv `[2026-04-01]` efter namnet", "write `[2026-04-01]` after the name");
            self.fault(item, message, Some(help));
            return false;
        };
        let Some(last) = last_before(day) else { return false };
        for giver in givers {
            let part = |one: &Plain| one.text_of("body") == Some(giver) || one.text() == Some(giver);
            let items = self.world.things[&body].items("part_of");
            let own: Vec<usize> =
                items.iter().enumerate().filter(|(_, one)| part(one)).map(|(at, _)| at).collect();
            let ended = own.iter().any(|at| end_of(&items[*at]).is_some());
            match own.as_slice() {
                _ if ended => {}
                [at] if matches!(items[*at], Plain::Map(_)) => self.end(&body, "part_of", *at, &last, item),
                [at] => {
                    let at = *at;
                    let mut all = items.to_vec();
                    all[at] = Plain::Map(Keys::from([("body".to_string(), text(giver))]));
                    self.set(&body, "part_of", Plain::List(all));
                    self.end(&body, "part_of", at, &last, item);
                }
                _ => {
                    let (told, whole) = (self.world.told(&body), self.world.things[giver].name());
                    let message = both(
                        format!("{told} är inte en del av {whole} enligt datamängden"),
                        format!("{told} is not a part of {whole} by the data"),
                    );
                    let help = both(
                        format!("skriv det före: `- enhet: {what} / {whole}`, eller rätta `till:`"),
                        format!("write that before it: `- unit: {what} / {whole}`, or correct `to whom:`"),
                    );
                    self.fault(item, message, Some(help));
                }
            }
        }
        let [receiver] = receivers else {
            let message = both(
                format!("{what} kan inte bli en del av flera"),
                format!("{what} can't become a part of several"),
            );
            let help =
                both("skriv `dela: A -> B; C` om det delas", "write `split: A -> B; C` if it is split");
            self.fault(item, message, Some(help));
            return false;
        };
        if self.faults.len() > first {
            return false;
        }
        let mut keys = self.stated(item, &[]);
        keys.retain(|key, _| key == "source");
        keys.insert("body".to_string(), text(receiver));
        keys.insert("from".to_string(), text(day));
        self.add(&body, "part_of", keys, item);
        self.faults.len() == first
    }
}
