//! A delegation order: what it lets somebody do, a row each, and whom.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::power::KEPT;
use crate::acts::mean::row::Row;
use crate::acts::mean::seats::SEATS;
use crate::acts::mean::statement::text;
use crate::acts::names::New;
use crate::acts::sheet::Act;
use crate::acts::words::{Says, key_of, role_after, seat_word};
use crate::lang::both;
use crate::model::kind::{Kind, POST};
use crate::model::plain::Plain;

impl Meaner<'_> {
    /// The rows of a delegation order: what somebody may decide, up to how much.
    pub(super) fn delegate(&mut self, id: &str, subject: &Item, act: &Act) {
        let to = act.keys.iter().find(|said| said.key.says == Says::Relation("addressed_to"));
        let rows = act.keys.iter().find(|said| said.key.says == Says::Rows);
        let mut parties = Vec::new();
        for one in to.iter().flat_map(|said| &said.items) {
            let Some(party) = self.delegate_to(id, one, "") else { continue };
            parties.push(party);
        }
        let items: Vec<Item> = match rows {
            Some(rows) => rows.items.clone(),
            // An order that is only named lets nobody do anything.
            None if to.is_none() => return,
            None => vec![Item { text: subject.who.clone(), mods: subject.mods.clone(), ..subject.clone() }],
        };
        let mut before: Option<(usize, (&'static str, String, String))> = None;
        for row in items {
            let row = Item { mods: super::with_cites(&row.mods, &[&subject.mods, &act.mods]), ..row };
            // `Avdelningschef: inköp` is a row of somebody else than the others.
            let Some(Row { to, item: row }) = self.row(row) else { continue };
            let own = match to {
                Some(to) => {
                    let one = Item { mods: with_places(&row), ..self.another(&row, &to) };
                    let Some(party) = self.delegate_to(id, &one, &row.text) else { continue };
                    Some(party)
                }
                None => None,
            };
            // What may not be delegated stays with whoever made the decision.
            let is_kept = |words: &String| KEPT.contains(&words.to_lowercase().as_str());
            let is_kept = row.mods.conditions.iter().any(is_kept);
            // The name holds to the end of its row: `Avdelningschef: inköp; avtal`.
            let line = row.line;
            let held = before.take().filter(|(own, _)| *own == line && !is_kept).map(|(_, party)| party);
            let own = own.or(held);
            before = own.clone().map(|party| (line, party));
            // What names nobody is of whoever decided, and not delegated to anybody.
            let by = self.world.things[id].now.get("by").and_then(Plain::text).map(String::from);
            let is_own =
                own.as_ref().is_some_and(|(_, party, more)| by.as_ref() == Some(party) && more.is_empty());
            let own = own.filter(|_| !is_own);
            if is_kept && !is_own && (own.is_some() || !parties.is_empty()) {
                let message = both(
                    "det som inte får delegeras kan inte stå som delegerat till någon",
                    "what may not be delegated can't be delegated to somebody",
                );
                let help = match own {
                    Some(_) => both(
                        "skriv raden utan mottagare, `- saken [får inte delegeras]`, eller `[får inte \
                         vidaredelegeras]`",
                        "write the row without to whom, `- the matter [must not be delegated]`, or `[may not \
                         be delegated further]`",
                    ),
                    None => both(
                        "stryk `till:` och skriv mottagaren i var och en av de andra raderna, \
                         `- Avdelningschef: saken`; eller skriv `[får inte vidaredelegeras]`",
                        "remove `to whom:` and write in each of the other rows to whom, `- Avdelningschef: \
                         the matter`; or write `[may not be delegated further]`",
                    ),
                };
                self.fault(&row, message, Some(help));
                continue;
            }
            let nobody = (parties.is_empty()).then(|| ("", String::new(), String::new()));
            let all: Vec<_> = match own {
                Some(own) => vec![own],
                None if is_own => vec![("", String::new(), String::new())],
                None => parties.iter().cloned().chain(nobody).collect(),
            };
            for (key, party, more) in all {
                let mut keys = self.power_of(&row, rows.map(|rows| &rows.mods));
                let (what, is_no) = match denied(&row.text) {
                    Some(rest) => (rest, true),
                    None => (allowed(&row.text), false),
                };
                let may = if is_no { "may_not" } else { "may" };
                let lower = what.to_lowercase();
                let appoints = ["att utse ", "utse ", "to appoint ", "appoint "];
                match appoints.iter().find(|begin| lower.starts_with(**begin)) {
                    Some(begin) => {
                        keys.insert(may.to_string(), text("appoint"));
                        keys.insert("what".to_string(), text(what[begin.len()..].trim()));
                    }
                    None => {
                        keys.insert(may.to_string(), text("decide"));
                        keys.insert("about".to_string(), text(what));
                    }
                }
                if !more.is_empty() {
                    let stands =
                        keys.get("condition").and_then(Plain::text).map(|own| format!("{own}, {more}"));
                    keys.insert("condition".to_string(), text(stands.unwrap_or(more)));
                }
                if !key.is_empty() {
                    keys.insert(key.to_string(), text(party));
                }
                self.add(id, "powers", keys, &row);
            }
        }
    }

    /// To whom a decision delegates: the key, the id, and what is said of that.
    fn delegate_to(&mut self, id: &str, one: &Item, what: &str) -> Option<(&'static str, String, String)> {
        let house = self.world.things[id].now.get("by").and_then(Plain::text).map(String::from);
        let house = house.map(|by| self.world.legal(&by));
        let one = &self.receiver(one)?;
        let one = &self.role_of_row(id, one);
        let place = self.place_of(one).ok()?;
        if one.acting {
            self.acts_in_row(one);
            return None;
        }
        let is_role = matches!(key_of(&one.who).map(|key| key.says), Some(Says::Seat(_)));
        let is_post = self.kind_of(&one.who) == Some(Kind::Post);
        // A seat that there is needs no post beside it.
        if let (Some((key, _)), Some(place)) = (seat_word(&one.who), &place)
            && self.has_seat(key.says, place)
            && self.world.called(&one.who, POST).iter().all(|id| !self.world.is_in(id, place))
        {
            let name = self.world.things[place].name();
            let words = format!("{}, {name}", one.who);
            return Some(("described", words, one.mods.conditions.join(", ")));
        }
        let party = match (is_role, is_post, &place) {
            (true, _, Some(place)) => self.role_post(one, place),
            (_, true, _) => {
                let post =
                    self.whom(one, POST, place.clone().or(house).as_deref(), None, New::Kind(Kind::Post));
                post.inspect(|post| self.one_of_many(post, one))
            }
            _ if !what.is_empty() && self.begins_with_nobody(one, what) => None,
            _ => self.party(one, id).map(|(_, id)| id),
        }?;
        Some((self.key_of(&party), party, one.mods.conditions.join(", ")))
    }
}

impl Meaner<'_> {
    /// A role in a row: `ordförande i Nämnden`, `Nämndens ordförande`, and alone that of whoever
    /// made the decision.
    fn role_of_row(&self, id: &str, one: &Item) -> Item {
        let definite = |word: &str| word.strip_suffix('n').map(String::from).unwrap_or(word.to_string());
        let role = |word: &str| {
            let is_role = |word: &str| seat_word(word).is_some();
            [word.to_string(), definite(word)].into_iter().find(|word| is_role(word))
        };
        let by = self.world.things[id].now.get("by").and_then(Plain::text);
        let by = by.and_then(|by| self.world.things.get(by)).map(|by| by.name().to_string());
        if one.at.is_some() || one.id.is_some() || !self.world.called(&one.who, POST).is_empty() {
            return one.clone();
        }
        let of = |who: String, at: String| Item { text: who.clone(), who, at: Some(at), ..one.clone() };
        if let (Some(role), Some(by)) = (role(&one.who), &by) {
            return of(role, by.clone());
        }
        let parted = [" i ", " in ", " of "].iter().find_map(|word| one.who.split_once(word));
        if let Some((role, at)) = parted.and_then(|(own, at)| Some((role(own)?, at))) {
            return of(role, at.to_string());
        }
        if let Some((whose, role)) = role_after(&one.who)
            && let Some(own) = whose.strip_suffix('s')
        {
            let by = by.filter(|by| by.to_lowercase().ends_with(&own.to_lowercase()));
            return of(role.to_string(), by.unwrap_or(own.to_string()));
        }
        one.clone()
    }

    /// What somebody who acts may do is a limit of their own, beside that of whoever has the post.
    fn acts_in_row(&mut self, one: &Item) {
        let who = &one.who;
        let message = both(
            format!("en rad gäller befattningen, inte den som är tillförordnad: ”{who}”"),
            format!("a row is about the post, not about who is acting in it: “{who}”"),
        );
        let help = both(
            format!("skriv `{who}: saken [som tillförordnad, högst …]`"),
            format!("write `{who}: the matter [as acting, at most …]`"),
        );
        self.fault(one, message, Some(help));
    }

    /// Whether a body has a seat of a role.
    fn has_seat(&self, says: Says, body: &str) -> bool {
        let seats = self.world.things[body].items(SEATS);
        seats.iter().any(|seat| matches!(says, Says::Seat(role) if seat.text_of("role") == Some(role)))
    }
}

/// What is denied at the beginning of a row: `får inte besluta om anställning`, `ej avskrivning`.
pub(super) fn denied(what: &str) -> Option<&str> {
    let begins = ["får inte ", "får ej ", "kan inte ", "inte ", "ej ", "may not ", "must not ", "not "];
    let lower = what.to_lowercase();
    let begin = begins.iter().find(|begin| lower.starts_with(**begin))?;
    let rest = what.get(begin.len()..)?;
    let verbs = ["besluta om ", "fatta beslut om ", "decide on ", "decide about ", "om "];
    let verb = verbs.iter().find(|verb| rest.to_lowercase().starts_with(**verb));
    rest.get(verb.map_or(0, |verb| verb.len())..).map(str::trim).filter(|rest| !rest.is_empty())
}

/// What is allowed, without the words for that: `får besluta om arkiv`.
fn allowed(what: &str) -> &str {
    let begins = ["får besluta om ", "får fatta beslut om ", "beslutar om ", "may decide on ", "decides on "];
    let lower = what.to_lowercase();
    let begin = begins.iter().find(|begin| lower.starts_with(**begin)).map_or(0, |begin| begin.len());
    what.get(begin..).map(str::trim).filter(|rest| !rest.is_empty()).unwrap_or(what)
}

/// Only where something is said of it.
fn with_places(item: &Item) -> crate::acts::when::Mods {
    crate::acts::when::Mods {
        cites: item.mods.cites.clone(),
        quotes: item.mods.quotes.clone(),
        ..Default::default()
    }
}
