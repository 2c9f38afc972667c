//! Whom somebody comes after in a post, or has it beside. What is said of that is carried out, or
//! refused: a former holder who is left there would still be told.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::succeed::last_before_words;
use crate::acts::sheet::{Act, Said};
use crate::acts::words::Says;
use crate::acts::world::{Keys, whom};
use crate::lang::both;
use crate::model::plain::Plain;

impl Meaner<'_> {
    /// What an appointment says under `efter:` or `bredvid:`; `None` is both at once.
    pub(super) fn before<'a>(&mut self, act: &'a Act) -> Option<Option<&'a Said>> {
        let key = |says: Says| act.keys.iter().find(|said| said.key.says == says);
        match (key(Says::After), key(Says::Beside)) {
            (Some(_), Some(beside)) => {
                let message = both(
                    "`efter:` och `bredvid:` kan inte användas samtidigt",
                    "`after:` and `beside:` can't be used together",
                );
                self.unused(beside, message);
                None
            }
            (after, beside) => Some(after.or(beside)),
        }
    }

    fn unused(&mut self, said: &Said, message: crate::lang::Both) {
        let at = said.items.first().cloned().unwrap_or(Item { line: said.line, ..Item::default() });
        let help = both(
            "stryk nyckeln, eller skriv slutet som en egen händelse: `- lämna: …`",
            "leave out the key, or write the end as an act of its own: `- leave: …`",
        );
        self.fault(&at, message, Some(help));
    }

    /// A body has many seats: to have one beside somebody says nothing.
    pub(super) fn no_seat_beside(&mut self, said: Option<&Said>) -> bool {
        let beside = said.filter(|said| said.key.says == Says::Beside);
        if let Some(said) = beside {
            let message = both(
                format!("`{}:` gäller bara befattningar, inte platser", said.key.words[0]),
                format!("`{}:` is only for posts, not for seats", said.key.words[1]),
            );
            self.unused(said, message);
        }
        beside.is_none()
    }

    /// The holders that a key names, each of them one of those of the post; `None` is told.
    fn named(&mut self, items: &[Item], holders: &[Plain]) -> Option<Vec<String>> {
        let first = self.faults.len();
        let mut named = Vec::new();
        for item in items {
            let mut ids: Vec<&str> = holders.iter().filter_map(whom).collect();
            ids.sort_unstable();
            ids.dedup();
            ids.retain(|id| match &item.id {
                Some(own) => own == id,
                None => {
                    *id == item.who
                        || self
                            .world
                            .called(&item.who, crate::model::kind::PERSON)
                            .iter()
                            .any(|called| called == id)
                }
            });
            match ids.as_slice() {
                [one] => named.push((*one).to_string()),
                [] => {
                    let message = both(
                        format!("{} har inte befattningen", item.text),
                        format!("{} does not hold the post", item.text),
                    );
                    let who = &item.who;
                    let help = both(
                        format!("säg först att det var så: `- innehavare: Befattningen: {who} [från …]`"),
                        format!("say first that it was so: `- holders: The post: {who} [from …]`"),
                    );
                    self.fault(item, message, Some(help));
                }
                several => {
                    let several: Vec<String> = several.iter().map(|id| (*id).to_string()).collect();
                    self.ask(item, both("vilken menas?", "which is meant?"), &several);
                }
            }
        }
        (self.faults.len() == first).then_some(named)
    }

    /// Anyone who has the post without an end ends, or has it too: the sheet says which. Whether
    /// that was carried out.
    pub(super) fn follow(&mut self, post: &str, new: &Keys, item: &Item, said: Option<&Said>) -> bool {
        let first = self.faults.len();
        let thing = &self.world.things[post];
        let is_open = |holder: &Plain| {
            holder.get("to").is_none()
                && holder.text_of("certainty").is_none_or(|word| word == "implied")
                && holder.text_of("acting") != Some("true")
        };
        let own = new.get("person").and_then(Plain::text);
        let is_class = thing.now.contains_key("class");
        let items = thing.items("holders").to_vec();
        let open = items.iter().enumerate().filter(|(_, holder)| is_open(holder));
        let open: Vec<(usize, String)> =
            open.filter_map(|(at, holder)| Some((at, whom(holder)?.to_string()))).collect();
        let named = match said {
            Some(said) => match self.named(&said.items, &items) {
                Some(named) => named,
                None => return false,
            },
            None => Vec::new(),
        };
        let is_after = said.is_some_and(|said| said.key.says == Says::After);
        // Who has it already does not come after anybody.
        let has_it = open.iter().any(|(_, id)| own == Some(id));
        let is_unsure = ["to", "certainty", "condition"].iter().any(|key| new.contains_key(key));
        if has_it || item.acting || is_unsure || is_class {
            let stays = |id: &String| {
                items.iter().any(|holder| whom(holder) == Some(id) && holder.get("to").is_none())
            };
            if let Some(said) = said.filter(|_| is_after && named.iter().any(stays)) {
                let message = both(
                    "`efter:` avslutar ingens tid här: den nya är tillförordnad, osäker, har ett slutdatum \
                     eller finns där redan",
                    "`after:` ends nobody's time here: the new holder is acting, uncertain, has an end date \
                     or is there already",
                );
                self.unused(said, message);
            }
            return self.faults.len() == first;
        }
        for (at, id) in open {
            if !named.contains(&id) {
                self.ask_who_stays(&id, item);
                continue;
            }
            if !is_after {
                self.shares(post, at);
                continue;
            }
            let day = item.mods.from.as_ref().or(item.mods.day.as_ref());
            let day = day.map(String::as_str).or(new.get("from").and_then(Plain::text));
            let Some(last) = day.and_then(last_before_words) else {
                let message = both(
                    "från vilken dag? Företrädarens sista dag är dagen före",
                    "from which day? The predecessor's last day is the day before",
                );
                let help = self.day_of_its_decision();
                self.fault(item, message, Some(help));
                return false;
            };
            self.end(post, "holders", at, &last, item);
        }
        // Acting or perhaps: none of those has an end that could be given here.
        let after = &self.world.things[post];
        let stays = |id: &String| {
            after.items("holders").iter().any(|one| whom(one) == Some(id) && one.get("to").is_none())
        };
        if let Some(said) = said.filter(|_| is_after && named.iter().any(stays) && self.faults.len() == first)
        {
            let message = both(
                "`efter:` avslutar inte en tillförordnad eller någon som inte är säker",
                "`after:` does not end the time of an acting or uncertain holder",
            );
            self.unused(said, message);
        }
        self.faults.len() == first
    }

    /// Somebody has a post together with another.
    fn shares(&mut self, post: &str, at: usize) {
        let mut all = self.world.things[post].items("holders").to_vec();
        match all.get_mut(at) {
            Some(Plain::Map(keys)) => {
                drop(keys.insert("shared".to_string(), Plain::Text("true".to_string())))
            }
            Some(one) => {
                let keys = [("person", one.clone()), ("shared", Plain::Text("true".to_string()))];
                *one = Plain::Map(keys.into_iter().map(|(key, value)| (key.to_string(), value)).collect());
            }
            None => return,
        }
        self.set(post, "holders", Plain::List(all));
    }

    fn ask_who_stays(&mut self, id: &str, item: &Item) {
        let name = self.world.things.get(id).map_or(id, |thing| thing.name()).to_string();
        let message = both(
            format!("befattningen har redan en innehavare utan slutdatum: {name}"),
            format!("the post already has a holder with no end date: {name}"),
        );
        let help = both(
            format!(
                "lägg till en nyckel:\n  `efter: {name}`   företrädaren slutar dagen före\n  `bredvid: \
                 {name}`   båda har den"
            ),
            format!(
                "add a key:\n  `after: {name}`   the predecessor's time ends the day before\n  `beside: \
                 {name}`   both hold it"
            ),
        );
        self.fault(item, message, Some(help));
    }
}
