//! Who sits somewhere by a rule, in the words of a document: what is understood becomes seats that
//! name nobody, and the words of all else are kept as a principle.

use crate::acts::item::{Item, counted};
use crate::acts::mean::Meaner;
use crate::acts::mean::each::EACH;
use crate::acts::mean::rule_words::{chosen, described, first_word, role_at, seat, seat_of, several};
use crate::acts::mean::same::is_same;
use crate::acts::mean::seats::SEATS;
use crate::acts::mean::statement::text;
use crate::acts::names::New;
use crate::acts::sheet::Said;
use crate::acts::world::Keys;
use crate::lang::both;
use crate::model::kind::{BODY, BODY_OR_POST, Kind, POST};
use crate::model::plain::Plain;

/// Words that begin a number of others, after it.
const FROM: [&str; 4] = ["från ", "ur ", "from ", "of "];
/// Words before what some of those who sit there are beside that.
const OF_WHICH: [&str; 5] = [", varav ", " varav ", ", of whom ", ", of which ", " of whom "];
/// Words for each of several, of which it is not said how many they are.
pub(super) const EACH_OF: [&str; 9] = [
    " från varje ",
    " från vardera ",
    " från respektive ",
    " per ",
    " för varje ",
    " ur varje ",
    " from each ",
    " from every ",
    " for each ",
];
const THE_EACH: [&str; 8] = [
    "the owner",
    "the member",
    "the region",
    "huvudmannen",
    "respektive huvudman",
    "respektive region",
    "medlemmen",
    "regionen",
];

impl Meaner<'_> {
    /// What `regel:` says of who sits in a body.
    pub(super) fn rule(&mut self, id: &str, role: Option<&str>, item: &Item, said: &Said) {
        let words = item.text.trim().to_string();
        let (what, chosen) = chosen(&words);
        // `utses av respektive nämnd` names no body.
        let is_words = |by: &str| {
            let lower = by.trim().to_lowercase();
            lower.starts_with("respektive ") && !THE_EACH.contains(&lower.as_str())
        };
        if chosen.iter().any(|(_, by)| is_words(by)) {
            return self.kept(id, &words, item, said);
        }
        if let Some(role) = role.or(seat_of(first_word(what)))
            && let Some(rotation) = self.rotation(what, item)
        {
            return self.goes_round(id, role, rotation, item, said);
        }
        // Who appoints some of them is told in the words; a chair among them would count twice.
        let is_chosen = |rest: &str| {
            ["utses", "väljs", "nomineras", "appointed", "elected", "nominated"]
                .iter()
                .any(|word| rest.contains(word))
                && !rest.split_whitespace().any(|word| seat_of(word).is_some())
        };
        let parted = OF_WHICH.iter().find_map(|sign| what.split_once(sign));
        let parted = parted.filter(|(_, rest)| role.is_none() && is_chosen(rest));
        if let Some((main, _)) = parted
            && let Some(seats) = self.seats_of(id, main, item)
        {
            for seat in seats {
                let mut keys = self.stated(item, &[&said.mods]);
                keys.extend(seat);
                self.add(id, SEATS, keys, item);
            }
            return self.kept(id, &words, item, said);
        }
        let seats = match role {
            None => self.seats_of(id, what, item),
            // `utses av …` alone is of the seats of this role.
            Some(role) if what.is_empty() && !chosen.is_empty() => Some(vec![seat(role)]),
            Some(_) => None,
        };
        // What is left of words that were half understood would say something else than the rule.
        let is_half = |seat: &Keys| {
            let words = seat.get("described").and_then(Plain::text).unwrap_or("").to_lowercase();
            words.split_whitespace().any(|word| seat_of(word.trim_matches(',')).is_some())
        };
        let seats = seats.filter(|seats| !seats.iter().any(is_half));
        let Some(seats) = seats else { return self.kept(id, &words, item, said) };
        for mut seat in seats {
            for (key, by) in &chosen {
                let whose = seat.get("on_behalf_of").and_then(Plain::text).map(String::from);
                let Some(by) = self.chooser(by, whose.as_deref(), item) else { return };
                seat.insert((*key).to_string(), text(by));
            }
            let mut keys = self.stated(item, &[&said.mods]);
            keys.extend(seat);
            self.add(id, SEATS, keys, item);
        }
    }

    /// The words of a rule that is no seat.
    fn kept(&mut self, id: &str, words: &str, item: &Item, said: &Said) {
        let mut keys = self.stated(item, &[&said.mods]);
        keys.insert("text".to_string(), text(words));
        self.say(both(
            format!("regeln sparas med sina ord: ”{words}”"),
            format!("the rule is kept in its words: “{words}”"),
        ));
        self.add(id, "principles", keys, item);
    }

    /// The seats that some words mean; `None` is not understood.
    fn seats_of(&mut self, id: &str, what: &str, item: &Item) -> Option<Vec<Keys>> {
        if let Some(seats) = several(what) {
            return Some(seats);
        }
        if let Some(seats) = self.several_of(id, what, item) {
            return Some(seats);
        }
        let lower = what.to_lowercase();
        if let Some(noun) = ["lika många ", "as many "].iter().find_map(|begin| lower.strip_prefix(begin)) {
            let role = seat_of(noun)?;
            return Some(self.mirrored(id, role));
        }
        let own = ["egen ", "eget ", "own ", "en egen "].iter().find_map(|begin| lower.strip_prefix(begin));
        if let Some(role) = seat_of(own.unwrap_or(&lower)) {
            return Some(vec![seat(role)]);
        }
        if ["fler", "flera", "more", "others", "andra"].contains(&lower.as_str()) {
            return Some(vec![described(what)]);
        }
        let one = ["en ", "ett ", "one "].iter().find_map(|begin| what.strip_prefix(begin));
        let one = one.map(|noun| ("1".to_string(), noun));
        if let Some((number, noun)) = counted(what).or(one) {
            let mut seats = self.counted(id, noun, item)?;
            for seat in &mut seats {
                seat.insert("count".to_string(), text(&number));
            }
            return Some(seats);
        }
        // `2nd vice chair from Region Skåne`, `chair is one of the members from Region Skåne`.
        let (begin, role) = role_at(&lower)?;
        let rest = what[begin..].trim();
        let one_of =
            ["är en av ledamöterna från ", "is one of the members from ", "väljs bland ledamöterna från "];
        let mut keys = seat(role);
        if let Some(whose) = one_of.iter().find_map(|begin| rest.strip_prefix(begin)) {
            keys.extend([("any_of".to_string(), text(id)), ("count".to_string(), text("1"))]);
            keys.insert("on_behalf_of".to_string(), text(self.body_of(whose, item)?));
            return Some(vec![keys]);
        }
        let whose = FROM.iter().find_map(|begin| rest.strip_prefix(begin))?;
        match self.is_some_body(whose, item) {
            true => drop(keys.insert("on_behalf_of".to_string(), text(self.body_of(whose, item)?))),
            false => drop(keys.insert("term".to_string(), text(what))),
        }
        Some(vec![keys])
    }

    /// What stands after a number: `från Region Skåne`, `per huvudman`, `adjungerade`.
    fn counted(&mut self, id: &str, noun: &str, item: &Item) -> Option<Vec<Keys>> {
        let (role, rest) = match noun.split_once(' ') {
            Some((first, rest)) if seat_of(first).is_some() => (seat_of(first), rest),
            None if seat_of(noun).is_some() => return Some(vec![seat(seat_of(noun)?)]),
            _ => (None, noun),
        };
        let role = role.unwrap_or("member");
        // `från varje X` is of as many as there are of them: no number that is known.
        let lower = format!(" {}", noun.to_lowercase());
        let is_of_each = EACH_OF.iter().any(|word| lower.contains(word));
        let per = ["per ", "från varje ", "from each "].iter().find_map(|begin| rest.strip_prefix(begin));
        if let Some(each) = per.map(str::to_lowercase)
            && EACH.contains(&each.as_str())
        {
            let all = self.each_of(id);
            if !all.is_empty() {
                let seat = |body: &String| {
                    let mut keys = seat(role);
                    keys.insert("on_behalf_of".to_string(), text(body));
                    keys
                };
                return Some(all.iter().map(seat).collect());
            }
        }
        if is_of_each {
            return None;
        }
        if let Some(whose) = FROM.iter().find_map(|begin| rest.strip_prefix(begin)) {
            let mut keys = seat(role);
            match self.is_some_body(whose, item) {
                true => drop(keys.insert("on_behalf_of".to_string(), text(self.body_of(whose, item)?))),
                false => drop(keys.insert("term".to_string(), text(noun))),
            }
            return Some(vec![keys]);
        }
        // Who appoints them is no description of them.
        if chosen(noun).0.is_empty() { None } else { Some(vec![described(noun)]) }
    }

    /// The same seats as those of members that a body has, in another role.
    fn mirrored(&self, id: &str, role: &str) -> Vec<Keys> {
        let seats = self.world.things[id].items(SEATS).iter();
        let of_members =
            seats.filter(|one| one.text_of("role") == Some("member") && one.get("count").is_some());
        of_members
            .map(|one| {
                let mut keys = seat(role);
                for key in ["count", "on_behalf_of"] {
                    keys.extend(one.get(key).map(|value| (key.to_string(), value.clone())));
                }
                keys
            })
            .collect()
    }

    /// Who appoints or nominates: a body, a post, or each one's own.
    pub(super) fn chooser(&mut self, by: &str, whose: Option<&str>, item: &Item) -> Option<String> {
        let is_each = |words: &str| THE_EACH.contains(&words.trim().to_lowercase().as_str());
        if is_each(by) {
            return whose.map(String::from);
        }
        if let Some((post, at)) = by.split_once(" / ").filter(|(_, at)| is_each(at))
            && let Some(whose) = whose
        {
            let _ = at;
            let post = self.another(item, post);
            return self.whom(&post, POST, Some(whose), None, New::Kind(Kind::Post));
        }
        let by = self.another(item, by);
        let place = self.place_of(&by).ok()?;
        self.whom(&by, BODY_OR_POST, place.as_deref(), None, New::ByName)
    }

    /// What `utses av:` says of all that a body's rules say who sits there.
    pub(super) fn chosen(&mut self, id: &str, key: &str, item: &Item) {
        let Some(by) = self.chooser(&item.text, None, item) else { return };
        let mut seats = self.world.things[id].items(SEATS).to_vec();
        let mut found = false;
        let own = std::mem::take(&mut self.seats_of_act);
        for seat in &mut seats {
            let is_own = own.iter().any(|one| is_same(seat, one, SEATS));
            let is_member = seat.text_of("role").unwrap_or("member") == "member";
            if !is_own || !is_member || seat.get("vacant").is_some() {
                continue;
            }
            found = true;
            if let Plain::Map(keys) = seat {
                keys.or_insert(key, text(&by));
            }
        }
        if found {
            return self.set(id, SEATS, Plain::List(seats));
        }
        let mut keys = self.stated(item, &[]);
        keys.extend(seat("member"));
        keys.insert(key.to_string(), text(by));
        self.add(id, SEATS, keys, item);
    }

    /// Whether words name a body: one that there is, or by their own words.
    pub(super) fn is_some_body(&self, words: &str, item: &Item) -> bool {
        let one = self.another(item, words);
        !self.world.called(&one.who, BODY).is_empty()
            || one.id.is_some()
            || words.chars().next().is_some_and(char::is_uppercase)
    }

    pub(super) fn body_of(&mut self, words: &str, item: &Item) -> Option<String> {
        let one = self.another(item, words.trim());
        let place = self.place_of(&one).ok()?;
        self.whom(&one.joined(), BODY, place.as_deref(), None, New::ByName)
    }
}
