//! Whose seat somebody takes: that one's time there ends the day before. Where no day is said, or
//! it is not certain that the seat is taken over, nothing is guessed.

use crate::acts::item::Item;
use crate::acts::mean::add::end_of;
use crate::acts::mean::leave::{begin_of, is_before};
use crate::acts::mean::seats::SEATS;
use crate::acts::mean::{Meaner, with_cites};
use crate::acts::sheet::{Act, Said};
use crate::acts::when::{Mods, date_of};
use crate::acts::words::Says;
use crate::acts::world::{same_name, whom};
use crate::lang::both;
use crate::model::date::Date;
use crate::model::kind::PERSON;
use crate::model::plain::Plain;

/// The last day before something begins; of a beginning that is not a day, by when it is.
pub(super) fn last_before_words(begin: &str) -> Option<String> {
    let date = Date::parse(begin, Default::default()).ok()?;
    let (one, other) = (date.earliest(), date.latest());
    let last = other.yesterday().ok()?;
    Some(if one == other { last.to_string() } else { format!("..{last}") })
}

fn is_vacant(item: &Item) -> bool {
    ["vakant", "vacant"].contains(&item.who.to_lowercase().as_str())
}

impl Meaner<'_> {
    /// Of several who are appointed to seats, each comes after the one in the same place.
    pub(super) fn predecessor<'a>(&mut self, act: &Act, said: &'a Said, person: usize) -> Option<&'a Item> {
        let count = act.subject.iter().filter(|one| one.title.is_some() || !self.is_body(one)).count();
        if said.items.len() == count.max(1) {
            return said.items.get(person);
        }
        let message = both("vem kommer efter vem?", "who comes after whom?");
        let help = both(
            "skriv lika många under `efter:` som får en plats, i samma ordning, eller en händelse för var och \
             en",
            "write as many under `after:` as get a seat, in the same order, or one act for each",
        );
        self.fault(said.items.first().unwrap_or(&Item::default()), message, Some(help));
        None
    }

    /// Ends the time of whoever had the seat before; whether nothing is in the way of that.
    pub(super) fn succeed(
        &mut self,
        body: &str,
        role: &str,
        new: &Item,
        before: &Item,
        outer: &[&Mods],
    ) -> bool {
        let own = [&new.mods].into_iter().chain(outer.iter().copied());
        let begin = own.clone().find_map(|mods| mods.from.clone().or(mods.day.clone()));
        let is_sure = !self.is_proposed && own.clone().all(|mods| mods.certainty.is_none());
        if new.acting || !is_sure || !new.mods.conditions.is_empty() {
            let message = both(
                "`efter:` avslutar ingens tid här: den nya är tillförordnad, osäker eller har ett villkor",
                "`after:` ends nobody's time here: the new one is acting, uncertain or has a condition",
            );
            self.fault(before, message, Some(apart()));
            return false;
        }
        let Some((begin, last)) = begin.and_then(|begin| Some((begin.clone(), last_before_words(&begin)?)))
        else {
            let message = both(
                "från vilken dag? Företrädarens sista dag är dagen före",
                "from which day? The predecessor's last day is the day before",
            );
            let help = self.day_of_its_decision();
            self.fault(new, message, Some(help));
            return false;
        };
        let Some(found) = self.held_before(body, role, before) else { return false };
        let seats = self.world.things[body].items(SEATS);
        let is_certain = |at: &usize| {
            let word = seats[*at].text_of("certainty");
            word.is_none_or(|word| word == "implied" || word == "stated")
                && seats[*at].text_of("acting") != Some("true")
        };
        // Whoever had gone by then had gone.
        // Who comes after themselves is elected again: that time is the new one.
        let is_again = same_name(&before.who) == same_name(&new.who);
        let is_new = |at: &usize| is_again && begin_of(&seats[*at]) == Some(begin.as_str());
        let is_open =
            |at: &usize| !is_new(at) && end_of(&seats[*at]).is_none_or(|end| !is_before(end, &begin));
        let is_begun = |at: &usize| begin_of(&seats[*at]).is_none_or(|own| is_before(own, &begin));
        let open: Vec<usize> = found.iter().copied().filter(is_open).collect();
        let begun: Vec<usize> = open.iter().copied().filter(is_begun).collect();
        let fault = match (open.as_slice(), begun.as_slice()) {
            ([], _) => return true,
            (_, []) => {
                let began = open.iter().find_map(|at| begin_of(&seats[*at])).unwrap_or("").to_string();
                both(
                    format!("{} får platsen först {began}, inte före {begin}", before.text),
                    format!("{} gets the seat only on {began}, not before {begin}", before.text),
                )
            }
            (_, [one]) if is_certain(one) => {
                let one = *one;
                let mods = with_cites(&before.mods, &[&new.mods]);
                self.end(body, SEATS, one, &last, &Item { mods, ..new.clone() });
                return true;
            }
            (_, [_]) => both(
                "`efter:` avslutar inte en tillförordnad eller någon som inte är säker",
                "`after:` does not end the time of an acting or uncertain holder",
            ),
            _ => both(
                format!("{} har flera sådana platser, och alla är öppna då", before.text),
                format!("{} has several such seats, and all are open then", before.text),
            ),
        };
        self.fault(before, fault, Some(apart()));
        false
    }

    /// The seats of a role that somebody has in a body; `None` is told.
    fn held_before(&mut self, body: &str, role: &str, before: &Item) -> Option<Vec<usize>> {
        let called = match &before.id {
            Some(id) => vec![id.clone()],
            None => self.world.called(&before.who, PERSON),
        };
        let is_who = |seat: &Plain| match is_vacant(before) {
            true => seat.text_of("vacant") == Some("true"),
            false => whom(seat).is_some_and(|id| called.iter().any(|own| own == id)),
        };
        let has_role = |seat: &Plain| seat.text_of("role").unwrap_or("member") == role;
        let seats = self.world.things[body].items(SEATS).iter().enumerate();
        let found: Vec<usize> =
            seats.filter(|(_, seat)| is_who(seat) && has_role(seat)).map(|(at, _)| at).collect();
        let seats = self.world.things[body].items(SEATS);
        let mut ids: Vec<String> =
            found.iter().filter_map(|at| whom(&seats[*at])).map(String::from).collect();
        ids.sort();
        ids.dedup();
        if ids.len() > 1 {
            self.ask(before, both("vilken menas?", "which is meant?"), &ids);
            return None;
        }
        if !found.is_empty() {
            return Some(found);
        }
        let told = self.world.told(body);
        let message = both(
            format!("{} har ingen sådan plats i {told}", before.text),
            format!("{} has no such seat in {told}", before.text),
        );
        let help = both(
            "står platsen inte i datamängden, skriv den först, eller stryk nyckeln",
            "if the seat is not in the data, write it first, or leave out the key",
        );
        self.fault(before, message, Some(help));
        None
    }

    /// Whether an act of this sheet says that somebody comes after the one of an item, and that end
    /// stands: then the end that the item says is over.
    pub(super) fn is_succeeded(&self, act: &Act, item: &Item, is_ended: impl Fn(&str) -> bool) -> bool {
        let said = act.keys.iter().find(|said| said.key.says == Says::After);
        let Some(said) =
            said.filter(|said| said.items.iter().any(|one| same_name(&one.who) == same_name(&item.who)))
        else {
            return false;
        };
        let key = act.keys.iter().find(|own| own.key.says == Says::From).and_then(|own| own.items.first());
        let key = key.and_then(|item| date_of(&item.text).ok());
        let of = |mods: &Mods| mods.from.clone().or(mods.day.clone());
        let all = act.subject.iter().map(|one| of(&one.mods)).chain([of(&act.mods), key]);
        !said.items.is_empty()
            && all.flatten().filter_map(|begin| last_before_words(&begin)).any(|last| is_ended(&last))
    }
}

fn apart() -> crate::lang::Both {
    both(
        "stryk nyckeln, eller skriv slutet som en egen händelse: `- lämna: …`",
        "leave out the key, or write the end as an act of its own: `- leave: …`",
    )
}
