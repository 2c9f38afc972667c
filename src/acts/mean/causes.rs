//! Which line of the sheet said what: where the data would be wrong, it is told by that line.

use crate::acts::mean::Meaner;
use crate::acts::world::Keys;
use crate::model::plain::Plain;
use std::collections::{BTreeMap, BTreeSet};

/// What has been said so far, and on which line it was.
#[derive(Debug, Default)]
pub struct Causes {
    line: usize,
    /// What a line has changed and nobody has looked at yet.
    touched: BTreeSet<String>,
    seen: BTreeMap<String, Keys>,
    all: Vec<Cause>,
}

#[derive(Debug)]
struct Cause {
    id: String,
    key: String,
    /// The statement, where it is one of a list.
    item: Option<Plain>,
    line: usize,
}

impl Meaner<'_> {
    /// What is said from here on is said on this line.
    pub(in crate::acts) fn on_line(&mut self, line: usize) {
        if line == 0 || line == self.causes.line {
            return;
        }
        for id in std::mem::take(&mut self.causes.touched) {
            let Some(thing) = self.world.things.get(&id) else { continue };
            let was = self.causes.seen.get(&id).unwrap_or(&thing.was);
            for (key, value) in thing.now.iter().filter(|(key, value)| was.get(key) != Some(*value)) {
                let before = was.get(key).map_or(&[][..], Plain::items);
                let new = value.items().iter().filter(|item| !before.contains(item));
                let own = Cause { id: id.clone(), key: key.clone(), item: None, line: self.causes.line };
                self.causes.all.extend(new.map(|item| Cause {
                    id: id.clone(),
                    key: key.clone(),
                    item: Some(item.clone()),
                    line: own.line,
                }));
                self.causes.all.push(own);
            }
            self.causes.seen.insert(id, thing.now.clone());
        }
        self.causes.line = line;
    }

    /// A statement that was put at the end of a list is said on this line.
    pub(in crate::acts) fn pushed(&mut self, id: &str, list: &str, one: Plain) {
        let was = self.world.things.get(id).map(|thing| &thing.was);
        let seen = self.causes.seen.entry(id.to_string()).or_insert_with(|| was.cloned().unwrap_or_default());
        // What else was said of it before is looked at first.
        if self.causes.touched.contains(id) {
            return;
        }
        match seen.get_mut(list) {
            Some(Plain::List(items)) => items.push(one.clone()),
            Some(only) => *only = Plain::List(vec![only.clone(), one.clone()]),
            None => drop(seen.insert(list.to_string(), Plain::List(vec![one.clone()]))),
        }
        let own = |item: Option<Plain>| Cause {
            id: id.to_string(),
            key: list.to_string(),
            item,
            line: self.causes.line,
        };
        let both = [own(Some(one)), own(None)];
        self.causes.all.extend(both);
    }

    pub(in crate::acts) fn touch(&mut self, id: &str) {
        self.causes.touched.insert(id.to_string());
    }

    /// The lines that said what stands on a line of a file as it would be: of that statement, else
    /// of its key, else of the file.
    pub fn lines_of(&self, id: &str, text: &str, line: usize) -> Vec<usize> {
        let (key, at) = statement_at(text, line);
        let item = self.world.things.get(id).and_then(|thing| thing.items(key).get(at?));
        let of = |is_it: &dyn Fn(&Cause) -> bool| {
            let all = self.causes.all.iter().filter(|cause| cause.id == id && is_it(cause));
            all.map(|cause| cause.line).collect::<BTreeSet<usize>>().into_iter().collect::<Vec<_>>()
        };
        // Of a statement that several lines said something of, the last one made it what it is.
        let own = of(&|cause| cause.key == key && cause.item.is_some() && cause.item.as_ref() == item);
        let all =
            [own.last().map_or(Vec::new(), |last| vec![*last]), of(&|cause| cause.key == key), of(&|_| true)];
        all.into_iter().find(|lines| !lines.is_empty()).unwrap_or_default()
    }
}

/// The key that a line of a file stands under, and which of its items it is in.
fn statement_at(text: &str, line: usize) -> (&str, Option<usize>) {
    let (mut key, mut items, mut depth) = ("", 0usize, None);
    for own in text.lines().take(line) {
        let bare = own.trim_start();
        let indent = own.len() - bare.len();
        if bare.is_empty() || bare.starts_with('#') {
            continue;
        }
        if indent == 0 && !bare.starts_with("- ") {
            (key, items, depth) = (own.split(':').next().unwrap_or(""), 0, None);
        } else if bare.starts_with("- ") && depth.is_none_or(|depth| depth == indent) {
            (items, depth) = (items + 1, Some(indent));
        }
    }
    (key, depth.and(items.checked_sub(1)))
}

#[cfg(test)]
mod tests {
    use super::statement_at;

    #[test]
    fn the_statement_on_a_line() {
        let text = "name: A\nmembers:\n  - person: a\n    source:\n      - x#L1\n  # B.\n  - person: b\nsources: [x]\n";
        let all: Vec<_> = (1..=8).map(|line| statement_at(text, line)).collect();
        let members = |at: Option<usize>| ("members", at);
        assert_eq!(all[0], ("name", None));
        assert_eq!(all[1..7], [None, Some(0), Some(0), Some(0), Some(0), Some(1)].map(members));
        assert_eq!(all[7], ("sources", None));
    }
}
