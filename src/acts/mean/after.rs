//! What stands with the name of somebody who has a seat or a post: a title, a word for acting, whom
//! the seat speaks for. All of it is read in one place, and what is not carried is refused: without
//! its *formerly* or its *perhaps* a name would be somebody who sits there.

use crate::acts::doubt::{Doubt, doubt, doubt_of_name};
use crate::acts::item::{Item, parts, without_acting};
use crate::acts::mean::Meaner;
use crate::acts::mean::again::noted;
use crate::acts::when::ACTING;
use crate::acts::world::{Keys, same_name};
use crate::lang::both;
use crate::model::kind::{ANYTHING, Kind, POST};
use crate::model::plain::Plain;

impl Meaner<'_> {
    /// An item with what stands after its name read; `None` is told.
    pub(super) fn after_name(&mut self, item: &Item) -> Option<Item> {
        let mut item = item.clone();
        if self.is_nobody_yet(&item) || self.is_in_doubt(&item) || self.has_bracket_within(&item) {
            return None;
        }
        let Some(title) = item.title.clone().filter(|_| item.title_id.is_none()) else { return Some(item) };
        let joined = item.joined();
        if !self.world.called(&joined.who, ANYTHING).is_empty() {
            return Some(item); // The comma is of a name that there is.
        }
        let mut left: Vec<String> = Vec::new();
        for (_, part) in parts(&title, ", ") {
            if ACTING.contains(&part.trim().to_lowercase().as_str()) {
                item.acting = true;
            } else if self.is_party(&part) {
                self.no_party(&item, &part);
                return None;
            } else {
                left.push(part);
            }
        }
        item.title = Some(left.join(", ")).filter(|title| !title.trim().is_empty());
        let title = item.title.clone().unwrap_or_default();
        match self.no_fact(&title) {
            Some(doubt) => {
                self.doubted(&item, &doubt);
                None
            }
            None => Some(item),
        }
    }

    /// The same of whom something is said of: nobody of them is acting, and a comma is of the name
    /// of what is no person.
    pub(super) fn after_relation(&mut self, item: &Item) -> Option<Item> {
        if self.is_nobody_yet(item) || self.is_nobody_responsible(item) {
            return None;
        }
        let is_person = self.is_person(item);
        let item = if is_person { self.after_name(item)? } else { item.joined() };
        if item.acting {
            self.nobody_acts(&item);
            return None;
        }
        Some(item)
    }

    /// The same of the holder of a post, of whom nothing more is carried.
    pub(super) fn after_holder(&mut self, post: &str, item: &Item) -> Option<Item> {
        let mut item = self.after_name(item)?;
        if self.is_list(&item) {
            return None;
        }
        let names = self.world.things[post].names();
        if let Some(title) = item.title.take() {
            let acting = without_acting(&title);
            let bare = same_name(acting.unwrap_or(&title));
            match names.iter().any(|own| same_name(own) == bare) {
                true => item.acting |= acting.is_some(),
                false => item.title = Some(title),
            }
        }
        let name = self.world.things[post].name().to_string();
        let more = [&item.title, &item.at, &item.of].into_iter().flatten().next().cloned();
        let Some(more) = more else { return Some(item) };
        // As the source's word for the post it would still be less than that.
        if let Some(doubt) = doubt(&more) {
            self.doubted(&item, &doubt);
            return None;
        }
        let who = &item.who;
        let message = both(
            format!("”{more}” sägs inte om den som har befattningen {name}"),
            format!("“{more}” is not said of the holder of the post {name}"),
        );
        let help = both(
            format!(
                "skriv `{who} [ord = {more}]` om det är källans ord för samma befattning, `{who} [{more}]` om \
                 det är ett villkor; är det en annan befattning: `- utse: {who}, {more} / Organet`"
            ),
            format!(
                "write `{who} [term = {more}]` if it is the source's word for the same post, `{who} [{more}]` \
                 if it is a condition; if it is another post: `- appoint: {who}, {more} / The body`"
            ),
        );
        self.fault(&item, message, Some(help));
        None
    }

    /// A word of a title that says that the person has it no more, not yet, or perhaps; not of the
    /// name of a post that there is.
    pub(super) fn no_fact<'t>(&self, title: &'t str) -> Option<Doubt<'t>> {
        let own = without_acting(title).unwrap_or(title);
        doubt(own).filter(|_| self.world.called(own, POST).is_empty())
    }

    pub(super) fn doubted(&mut self, item: &Item, doubt: &Doubt<'_>) {
        let (message, help) = doubt.told();
        self.fault(item, message, Some(help));
    }

    /// `utses senare`, `ej tillsatt`: nobody has it, and the words are nobody's.
    fn is_nobody_yet(&mut self, item: &Item) -> bool {
        let lower = item.who.to_lowercase();
        let begins = ["ej ", "inte ", "ännu inte ", "ännu ej ", "not yet ", "not "];
        let bare = begins.iter().find_map(|begin| lower.strip_prefix(begin));
        let is_none = ["utsedd", "utsett", "tillsatt", "vald", "klart", "appointed", "elected", "decided"];
        let is_later = ["utses senare", "tillsätts senare", "väljs senare", "ska utses", "rekrytering pågår"]
            .iter()
            .chain(&["under rekrytering", "to be appointed", "appointed later", "to be decided"])
            .any(|words| lower == *words);
        if !is_later && !bare.is_some_and(|bare| is_none.contains(&bare)) {
            return false;
        }
        let who = &item.who;
        let message = both(
            format!("”{who}” är ingen: det säger att ingen är utsedd"),
            format!("“{who}” is nobody: it says that nobody is appointed"),
        );
        let help = both(
            format!(
                "skriv `vakant` om källan säger att en plats eller en befattning är det; annars stryk raden, \
                 eller `not: {who}`"
            ),
            format!(
                "write `vacant` if the source says so of a seat or a post; otherwise leave it out, or `note: \
                 {who}`"
            ),
        );
        self.fault(item, message, Some(help));
        true
    }

    /// `ansvarig: vakant`: a seat or a post is vacant; that nobody is responsible is no statement.
    fn is_nobody_responsible(&mut self, item: &Item) -> bool {
        let words = ["vakant", "vacant", "okänd", "okänt", "unknown", "någon", "somebody", "ingen", "nobody"];
        let who = &item.who;
        if !words.contains(&who.to_lowercase().as_str()) {
            return false;
        }
        let message = both(
            format!("”{who}” är ingen, och här ska stå vem det gäller"),
            format!("“{who}” is nobody, and this is to say who it is"),
        );
        let help = both(
            "stryk raden: då svarar gov att ingen är angiven; källans ord kan stå i `not: …`, och att en \
             befattning är vakant sägs om den: `- om: Befattningen`, `innehavare: vakant`",
            "leave it out: gov then answers that nobody is stated; the source's words may stand in `note: …`, \
             and that a post is vacant is said of it: `- about: The post`, `holders: vacant`",
        );
        self.fault(item, message, Some(help));
        true
    }

    /// `kanske Anna Ask`, `Anna Ask?`; `tidigare chefer inom vården` is words for somebody.
    fn is_in_doubt(&mut self, item: &Item) -> bool {
        let Some(found) = doubt_of_name(&item.who) else { return false };
        let is_known = !self.world.called(&item.who, ANYTHING).is_empty() || item.id.is_some();
        let is_somebody = self.kind_of(found.rest) == Some(Kind::Person)
            || self.kind_of(&item.who).is_some()
            || !self.world.called(found.rest, ANYTHING).is_empty();
        if is_known || !(is_somebody || found.is_no_hedge()) {
            return false;
        }
        self.doubted(item, &found);
        true
    }

    /// `Anna Ask [12], HSD`: what stands in a bracket within is read of nothing.
    fn has_bracket_within(&mut self, item: &Item) -> bool {
        if !item.who.contains('[') && !item.title.as_ref().is_some_and(|title| title.contains('[')) {
            return false;
        }
        let message = both("hakparentesen står mitt i", "the bracket is in the middle");
        let help = both("skriv den sist: `Anna Ask, HSD [12]`", "write it last: `Anna Ask, HSD [12]`");
        self.fault(item, message, Some(help));
        true
    }

    /// Whom a seat speaks for, of somebody who gets a post.
    pub(super) fn speaks_for_nobody(&mut self, item: &Item) {
        let of = item.of.as_deref().unwrap_or("");
        let message = both(
            format!("”{of}” är vem en plats talar för, och en befattning talar inte för någon"),
            format!("“{of}” is whom a seat speaks for, and a post speaks for nobody"),
        );
        let help = both(
            "stryk det, eller skriv det som en del av titeln",
            "leave it out, or write it as a part of the title",
        );
        self.fault(item, message, Some(help));
    }

    /// A day after a key that is none.
    pub(super) fn no_day(&mut self, item: &Item) {
        let message =
            both(format!("”{}” är inget datum", item.text), format!("“{}” is not a date", item.text));
        let help = both(
            "skriv `2026-03-31`; `tills vidare`, `tidigast 2026-04-01` och `före 2028` skrivs i hakparentes \
             efter det de gäller",
            "write `2026-03-31`; `until further notice`, `no earlier than 2026-04-01` and `before 2028` are \
             written in brackets after what they are about",
        );
        self.fault(item, message, Some(help));
    }

    /// `tf` before what is no person: it would be left out.
    pub(in crate::acts) fn nobody_acts(&mut self, item: &Item) {
        let name = &item.who;
        let message = both(
            format!("”tf” säger hur någon har en befattning, och kan inte sägas om {name} här"),
            format!("“acting” says how somebody holds a post, and can't be said of {name} here"),
        );
        let help = match self.kind_of(name) {
            Some(Kind::Person) => both(
                format!("skriv det där {name} har en befattning eller en plats: `innehavare: tf {name}`"),
                format!("write it where {name} has a post or a seat: `holders: acting {name}`"),
            ),
            // Of a post, and of what is not known yet, it is said who acts as it.
            _ => both(
                format!("skriv det utan `tf`, och vem som är det: `- innehavare: {name}: tf Anna Ask`"),
                format!("write it without `acting`, and who is: `- holders: {name}: acting Anna Ask`"),
            ),
        };
        self.fault(item, message, Some(help));
    }
}

/// A title beside a role is not the source's word for the role: it is noted.
pub(super) fn titled(keys: &mut Keys, title: &str) {
    if keys.get("term").and_then(Plain::text) != Some(title) {
        noted(keys, format!("Titel i källan: {title}."));
    }
}
