//! One act without a sheet: the words of a command line; and which lines of a sheet were read.

use crate::acts::Fault;
use crate::acts::acting::whole_names;
use crate::acts::items::items;
use crate::acts::sheet::{Act, Said, Sheet};
use crate::acts::when::Mods;
use crate::acts::words::{Does, Key, Says, Verb};
use std::collections::BTreeSet;

/// One act, as words of a command line: its verb, whom it is about, its keys and its source with
/// the place in it.
pub fn of_words(
    verb: &'static Verb,
    subject: &str,
    said: &[(&'static Key, String)],
    source: Option<&str>,
) -> (Sheet, Vec<Fault>) {
    let mut faults = Vec::new();
    let (id, place) = match source.and_then(|source| source.split_once('#')) {
        Some((id, place)) => (Some(id), Some(place)),
        None => (source, None),
    };
    let cites = place.map(|place| format!("{}#{place}", id.unwrap_or("")));
    let mods = Mods { cites: cites.into_iter().collect(), ..Mods::default() };
    let subject = items(subject, 1, 1, &mut faults);
    let mut keys: Vec<Said> = Vec::new();
    // `--in` of what is looked for is where it is looked for.
    let is_place =
        matches!(verb.does, Does::Is(..) | Does::Class(_) | Does::OfClass | Does::Appoint | Does::Leave);
    let mut house = None;
    for (key, text) in said {
        if key.says == Says::Body && !is_place && house.is_none() {
            house = Some(text.trim().to_string());
            continue;
        }
        let more = items(text, 1, 1, &mut faults);
        match keys.iter_mut().find(|other| other.key == *key) {
            Some(other) => other.items.extend(more),
            None => keys.push(Said { key, mods: Mods::default(), items: more, line: 1, term: None }),
        }
    }
    let mut act = Act { verb, sort: None, class: None, under: None, mods, subject, keys, line: 1 };
    whole_names(&mut act);
    (Sheet { source: id.map(String::from), house, acts: vec![act], is_table: false }, faults)
}

impl Sheet {
    /// The lines of which something could be read.
    pub fn lines(&self) -> BTreeSet<usize> {
        let keys = |act: &Act| act.keys.iter().map(|said| said.line).collect::<Vec<_>>();
        let items = |act: &Act| {
            let all = act.subject.iter().chain(act.keys.iter().flat_map(|said| &said.items));
            all.map(|item| item.line).collect::<Vec<_>>()
        };
        let acts = self.acts.iter();
        acts.flat_map(|act| [vec![act.line], keys(act), items(act)].concat()).collect()
    }
}
