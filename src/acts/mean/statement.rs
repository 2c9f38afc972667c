//! What brackets add to a statement: where it is said, when it holds, how sure it is.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::again::noted;
use crate::acts::when::Mods;
use crate::acts::world::Keys;
use crate::lang::both;
use crate::model::plain::Plain;

pub fn text(text: impl Into<String>) -> Plain {
    Plain::Text(text.into())
}

/// One value stands bare, several are a list.
pub fn few(mut values: Vec<Plain>) -> Option<Plain> {
    match values.len() {
        0 => None,
        1 => values.pop(),
        _ => Some(Plain::List(values)),
    }
}

impl Meaner<'_> {
    /// Sets a key of a file.
    pub fn set(&mut self, id: &str, key: &str, value: Plain) {
        self.world.set(id, key, value);
        self.touch(id);
    }

    /// The citations of the nearest of some brackets that has any, the nearest first.
    pub fn cites(&mut self, item: &Item, outer: &[&Mods]) -> Vec<Plain> {
        let all = [&item.mods].into_iter().chain(outer.iter().copied());
        let Some(mods) = all.into_iter().find(|mods| !mods.cites.is_empty() || !mods.quotes.is_empty())
        else {
            return self.sheet.source.iter().map(text).collect();
        };
        let source = self.sheet.source.as_deref();
        let places = mods.cites.iter().map(|place| self.world.cited(source, place));
        let quotes = mods.quotes.iter().map(|quote| self.world.quoted(source, quote));
        let all: Vec<_> = places.chain(quotes).collect();
        let mut cites = Vec::new();
        for cite in all {
            match cite {
                Ok(cite) if cites.contains(&text(&cite)) => {}
                Ok(cite) => cites.push(text(cite)),
                Err(message) => self.fault(item, message, None),
            }
        }
        cites
    }

    /// What a statement says beside whom it is about.
    pub fn stated(&mut self, item: &Item, outer: &[&Mods]) -> Keys {
        let mut keys = Keys::new();
        keys.extend(few(self.cites(item, outer)).map(|cites| ("source".to_string(), cites)));
        let own = &item.mods;
        let (is_proposed, is_rejected) = (self.is_proposed, self.is_rejected);
        let mut put = |key: &str, value: Option<&str>| {
            keys.extend(value.map(|value| (key.to_string(), text(value))));
        };
        put("from", own.from.as_deref().or(own.day.as_deref()));
        put("to", no_later(own).or(own.to.clone()).as_deref());
        put("observed", own.observed.as_deref());
        put("term", own.term.as_deref());
        let condition = own.conditions.join(", ");
        put("condition", Some(condition.as_str()).filter(|text| !text.is_empty()));
        let sure = [own].into_iter().chain(outer.iter().copied()).find(|mods| mods.certainty.is_some());
        put("certainty", sure.and_then(|mods| mods.certainty));
        put("note", sure.and_then(|mods| mods.note.as_deref()).or(own.note.as_deref()));
        // Neither makes it less than so, as a condition would.
        let told = [("Omfattning", &own.share), ("Läge", &own.state)];
        for (what, words) in told.into_iter().filter_map(|(what, words)| Some((what, words.as_ref()?))) {
            noted(&mut keys, format!("{what}: {words}."));
        }
        let mut put = |key: &str, value: Option<&str>| {
            keys.extend(value.map(|value| (key.to_string(), text(value))));
        };
        if is_proposed && sure.is_none() {
            put("certainty", Some(if is_rejected { "rejected" } else { "proposed" }));
        }
        if own.ended && own.to.is_none() {
            keys.extend(self.by_the_source(item, "to"));
        }
        if own.begun && own.from.is_none() && own.day.is_none() {
            keys.extend(self.by_the_source(item, "from"));
        }
        for outer in outer {
            for (key, value) in [("from", &outer.from), ("from", &outer.day), ("to", &outer.to)] {
                if let Some(value) = value.as_ref().filter(|_| !keys.contains_key(key)) {
                    keys.insert(key.to_string(), text(value));
                }
            }
        }
        keys
    }
    /// A day that is not said: it was no later than that of the source.
    pub(super) fn by_the_source(&mut self, item: &Item, key: &str) -> Option<(String, Plain)> {
        let source = self.sheet.source.as_deref();
        if let Some(day) = source.and_then(|id| self.world.day_of(id)) {
            return Some((key.to_string(), text(format!("..{day}"))));
        }
        let message = match key {
            "to" => both("när slutade det senast?", "by when had it ended?"),
            _ => both("när hade det senast börjat?", "by when had it begun?"),
        };
        let help = both(
            "källan har inget datum: skriv det i källans fil, `date: …`; säger texten en dag som det var före, \
             `före 2020-05-01`",
            "the source has no date: write it in the source's file, `date: …`; if the text gives a day that it \
             was before, `before 2020-05-01`",
        );
        self.fault(item, message, Some(help));
        None
    }
}

/// `som längst till och med 2027-06-30`: by that day, and perhaps sooner.
fn no_later(mods: &Mods) -> Option<String> {
    let has = |begin: &[&str]| {
        mods.conditions.iter().any(|words| begin.iter().any(|begin| words.to_lowercase().starts_with(begin)))
    };
    let to = mods.to.as_ref().filter(|to| !to.contains(".."))?;
    (has(&["som längst"]) && !has(&["tills vidare"])).then(|| format!("..{to}"))
}
