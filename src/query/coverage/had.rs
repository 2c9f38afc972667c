//! What the files say that cite a text.

use super::told::{Mentioned, Sort, common};
use crate::find::fold;
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::reference::lines_of;
use crate::model::seat::ROLES;
use crate::sources::Sources;
use crate::steps;
use std::collections::HashSet;

/// The words of some files and of what these name, by their stems, and what can be dates.
#[derive(Default)]
pub struct Had {
    stems: HashSet<Box<str>>,
    dates: HashSet<Box<str>>,
}

impl Had {
    pub fn of(model: &Model, sources: &Sources, ids: impl Iterator<Item = EntityId>) -> Had {
        let mut had = Had::default();
        let mut named = HashSet::new();
        for id in ids {
            for line in sources.files[model.get(id).file.0 as usize].text().lines() {
                // What looks like a number in the checksum of a text is none.
                if !line.trim_start().starts_with("sha256:") {
                    had.read(line);
                }
                let words = line.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
                named.extend(words.filter_map(|word| model.find(word)));
            }
        }
        for id in named {
            let entity = model.get(id);
            let aliases = entity.common.aliases.iter().map(|alias| alias.name.as_str());
            std::iter::once(entity.name()).chain(aliases).for_each(|name| had.read(name));
        }
        had
    }

    fn read(&mut self, text: &str) {
        steps::count(1);
        // The places of citations have figures of no number.
        for word in text.split_whitespace().filter(|word| !word.contains('#') && lines_of(word).is_none()) {
            if let Some(role) = ROLES.iter().find(|role| role.key == word) {
                self.stems.extend(fold(role.sv).split(' ').map(|word| common(word).into()));
            }
            for word in fold(word).split(' ') {
                self.stems.insert(common(word).into());
            }
            for date in word.split("..") {
                let date = date.trim_matches(|c: char| !c.is_ascii_digit());
                // A day says its month and its year too.
                for end in [4, 7, 10].into_iter().filter(|end| date.is_char_boundary(*end)) {
                    self.dates.extend(date.get(..end).map(Box::from));
                }
            }
        }
    }

    pub fn has(&self, told: &Mentioned) -> bool {
        if let Some(date) = &told.date {
            return self.dates.contains(date.as_str());
        }
        let folded = fold(&told.words);
        let mut words = folded.split(' ').filter(|word| !word.is_empty());
        words.all(|word| {
            self.stems.contains(common(word))
                || told.sort == Sort::Name && self.stems.contains(common(word.trim_end_matches('s')))
        })
    }
}
