//! What another document says of what is there already: it is one more source of the very fact, in
//! its own words where those are others.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::add::{document, end_of, more_sources};
use crate::acts::mean::statement::{few, text};
use crate::acts::world::{Keys, Thing};
use crate::lang::both;
use crate::model::plain::Plain;
use crate::model::shape;

/// The days of which each may have sources of its own.
const LIFE: [&str; 2] = ["from", "to"];

impl Meaner<'_> {
    /// One more source of a value that stands: of its first or last day alone, else of its file.
    pub(super) fn also_says(&mut self, id: &str, key: &str, item: &Item) {
        let act = self.act.clone();
        let Some(cites) = few(self.cites(item, &[&act])) else { return };
        let Some(thing) = self.world.things.get(id) else { return };
        let Some(stands) = thing.now.get(key).filter(|stands| !matches!(stands, Plain::List(_))) else {
            return;
        };
        if !LIFE.contains(&key) {
            return self.also_cites(id, &cites);
        }
        let Some(own) = stands.get("source").or_else(|| thing.now.get("sources")).cloned() else { return };
        let Some(all) = more_sources(&own, &cites).filter(|all| *all != own) else { return };
        let mut long = match stands {
            Plain::Map(keys) => keys.clone(),
            bare => Keys::from([("is".to_string(), bare.clone())]),
        };
        long.insert("source".to_string(), all);
        self.set(id, key, Plain::Map(long));
    }

    /// One more source of the day on which somebody left.
    pub(super) fn also_ended(
        &mut self,
        id: &str,
        list: &str,
        found: &[usize],
        day: &str,
        cites: Option<&Plain>,
    ) {
        let mut items = self.world.things[id].items(list).to_vec();
        let own = self.world.things[id].now.get("sources").cloned();
        let is_it = |at: &&usize| items.get(**at).and_then(end_of) == Some(day);
        let (Some(at), Some(cites)) = (found.iter().find(is_it).copied(), cites) else { return };
        let Some(Plain::Map(keys)) = items.get_mut(at) else { return };
        let to = keys.get("to").cloned().unwrap_or_else(|| text(day));
        let rests_on = to.get("source").or(keys.get("source")).cloned().or(own);
        let Some(all) = rests_on.as_ref().and_then(|own| more_sources(own, cites)) else { return };
        if rests_on.as_ref() == Some(&all) {
            return;
        }
        let mut long = match to {
            Plain::Map(long) => long,
            bare => Keys::from([("is".to_string(), bare)]),
        };
        long.insert("source".to_string(), all);
        keys.insert("to".to_string(), Plain::Map(long));
        self.set(id, list, Plain::List(items));
    }

    /// A name that something had before: until a day, or by that of the document.
    pub(super) fn former(&mut self, id: &str, item: &Item) {
        let source = self.sheet.source.as_deref().and_then(|id| self.world.day_of(id));
        let last = item.mods.to.clone().or_else(|| source.map(|day| format!("..{day}")));
        self.alias(id, &item.text, Some(last.as_deref().unwrap_or("")));
        self.also_on(id, item);
    }

    /// One more line of this document that a file rests on, by what has no source of its own there.
    pub(super) fn also_on(&mut self, id: &str, item: &Item) {
        let Some(thing) = self.world.things.get(id).filter(|thing| each_has_its_source(thing)) else {
            return;
        };
        let stands = thing.items("sources").to_vec();
        let cites = self.cites(item, &[]);
        // What has no source of its own would rest on a document that does not say it.
        if !cites.is_empty()
            && !cites.iter().any(|cite| stands.iter().any(|own| document(own) == document(cite)))
            && cites.iter().all(|cite| cite.text().is_some_and(|cite| !cite.contains('#')))
        {
            return self.on_which_line(item);
        }
        let is_more =
            |cite: &Plain| cite.text().is_some_and(|cite| cite.contains('#')) && !stands.contains(cite);
        let more: Vec<Plain> = cites.into_iter().filter(is_more).collect();
        if !more.is_empty() {
            self.set(id, "sources", Plain::List(stands.into_iter().chain(more).collect()));
        }
    }

    fn on_which_line(&mut self, item: &Item) {
        let message = both(
            "på vilken rad står det? Filen vilar på ett annat dokument, och skulle ange det som källa",
            "on which line is it? The file rests on another document, and would give that as the source",
        );
        let text = &item.text;
        let help =
            both(format!("skriv raden sist: `{text} [12]`"), format!("write the line last: `{text} [12]`"));
        self.fault(item, message, Some(help));
    }

    /// One more source of a file: of that there is such a thing, and of what has no source of its
    /// own. A statement without one rests on the only source of its file, and would lose it.
    pub(super) fn also_cites(&mut self, id: &str, cites: &Plain) {
        let has_place = cites.items().iter().all(|cite| cite.text().is_some_and(|cite| cite.contains('#')));
        let Some(thing) = self.world.things.get(id).filter(|_| has_place) else { return };
        let Some(own) = thing.now.get("sources") else { return };
        let Some(all) = more_sources(own, cites).filter(|all| all != own) else { return };
        if !each_has_its_source(thing) {
            return self.keeps_its_only(id, cites);
        }
        // A day that rested on the file's source is said by that one alone.
        let own = own.clone();
        for key in LIFE {
            let stands = self.world.things[id].now.get(key).and_then(Plain::text).map(text);
            let Some(day) = stands else { continue };
            let long = [("is".to_string(), day), ("source".to_string(), own.clone())];
            self.set(id, key, Plain::Map(Keys::from(long)));
        }
        self.set(id, "sources", all);
    }
}

impl Meaner<'_> {
    /// That a file gets no second source is said, as the fact stands with the first alone.
    fn keeps_its_only(&mut self, id: &str, cites: &Plain) {
        let told = self.world.told(id);
        let cites: Vec<&str> = cites.items().iter().filter_map(Plain::text).collect();
        let cites = cites.join(", ");
        self.say(both(
            format!(
                "{told} står redan; {cites} läggs inte till, för uppgifter där vilar på filens enda källa"
            ),
            format!(
                "{told} is there; {cites} is not added, as statements there rest on the file's only source"
            ),
        ));
    }
}

fn each_has_its_source(thing: &Thing) -> bool {
    let shape = shape::shared(thing.kind);
    thing.now.iter().all(|(key, value)| {
        let record = shape.field(key).and_then(|field| field.shape.record());
        let is_stated = record.is_some_and(|record| record.field("source").is_some());
        !is_stated || value.items().iter().all(|one| one.get("source").is_some())
    })
}

/// What an older source of a statement says and the newer does not keeps its own; what both say
/// has both.
pub(super) fn each_its_own(old: &mut Keys, new: &Keys, rests_on: Option<&Plain>, by: Option<&Plain>) {
    let (Some(rests_on), Some(by)) = (rests_on, by) else { return };
    for key in LIFE {
        let Some(stands) = old.get(key) else { continue };
        let long = match (stands, new.get(key)) {
            (Plain::Text(day), None) => {
                Keys::from([("is".to_string(), text(day)), ("source".to_string(), rests_on.clone())])
            }
            (Plain::Map(long), Some(value)) if long.get("is") == Some(value) => {
                let Some(own) = long.get("source") else { continue };
                let Some(all) = more_sources(own, by).filter(|all| all != own) else { continue };
                let mut long = long.clone();
                long.insert("source".to_string(), all);
                long
            }
            _ => continue,
        };
        old.insert(key.to_string(), Plain::Map(long));
    }
}

/// Words that say another thing than those that stand are told beside them.
pub(super) fn in_other_words(old: &mut Keys, key: &str, value: &Plain, by: Option<&Plain>) {
    let Some(words) = value.text() else { return };
    match key {
        "observed" => {
            let mut all = old.get(key).map_or(Vec::new(), |own| own.items().to_vec());
            all.push(value.clone());
            old.extend(few(all).map(|all| (key.to_string(), all)));
        }
        "term" => {
            let cites = by.map_or(&[][..], Plain::items).iter().filter_map(Plain::text);
            let cites = cites.collect::<Vec<_>>().join(", ");
            noted(old, format!("”{words}” i {cites}.").replace(" i .", "."));
        }
        // A title that was kept as the source's word is not told twice.
        _ => {
            let term = old.get("term").and_then(Plain::text).map(|term| format!("Titel i källan: {term}."));
            if term.as_deref() != Some(words) {
                noted(old, words.to_string());
            }
        }
    }
}

/// One more sentence of a note, unless it is there.
pub(super) fn noted(keys: &mut Keys, words: String) {
    let stands = keys.get("note").and_then(Plain::text).unwrap_or("");
    if !stands.contains(words.trim()) {
        let both = format!("{stands} {words}");
        keys.insert("note".to_string(), text(both.trim()));
    }
}

/// Whether what stands is only implied and the same is now stated, which is more.
pub(super) fn is_stated_now(old: &Keys, new: &Keys) -> bool {
    let is_implied = old.get("certainty").and_then(Plain::text) == Some("implied");
    is_implied && !new.contains_key("certainty") && new.contains_key("source")
}

/// What was implied, as it is stated: by whoever states it, without the reason why it was implied.
pub(super) fn stated_now(old: &mut Keys, by: &Plain) {
    old.remove("certainty");
    let is_reason = |note: &Plain| note.text().is_some_and(|note| note.starts_with("Underförstått"));
    if old.get("note").is_some_and(is_reason) {
        old.remove("note");
    }
    old.insert("source".to_string(), by.clone());
}
