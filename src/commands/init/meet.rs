//! What was taken, what lies here now, and what the set has today: what to do with each file.
//! Whatever somebody has changed here is theirs.

use crate::commands::init::set::{Set, listed};
use crate::lang::{Both, both};
use crate::model::Model;
use crate::model::kind::Kind;
use crate::site::sum;
use crate::sources::{Content, Sources};
use std::collections::{BTreeMap, BTreeSet};

/// What became of a file of the set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It comes, changes or goes as the set has it.
    Added,
    Changed,
    Removed,
    /// Changed here, or something of one's own, and the set has it as it was.
    Own,
    /// Taken away here, and the set still has it.
    Away,
    /// Changed both here and in the set.
    Both,
    /// Changed here, and the set has it no more.
    Left,
    /// New in the set, and one of one's own files has its id.
    Twice,
}

impl Fate {
    /// Whether the set's text is taken.
    pub fn is_taken(self) -> bool {
        matches!(self, Fate::Added | Fate::Changed | Fate::Removed)
    }

    pub fn sign(self) -> char {
        match self {
            Fate::Added => '+',
            Fate::Changed => '~',
            Fate::Removed => '-',
            Fate::Own | Fate::Away => '=',
            Fate::Both | Fate::Left | Fate::Twice => '!',
        }
    }

    pub fn words(self) -> Both {
        match self {
            Fate::Added => both("ny", "new"),
            Fate::Changed => both("ändrad", "changed"),
            Fate::Removed => both("borttagen", "removed"),
            Fate::Own => both("ändrad här: lämnas som den är", "changed here: left as it is"),
            Fate::Away => both("borttagen här: läggs inte tillbaka", "removed here: not put back"),
            Fate::Both => both(
                "ändrad både här och där: lämnas som den är, jämför själv",
                "changed both here and there: left as it is, compare yourself",
            ),
            Fate::Left => both(
                "ändrad här och borttagen där: lämnas som den är, avgör själv",
                "changed here and removed there: left as it is, decide yourself",
            ),
            Fate::Twice => both("tas inte in", "not taken in"),
        }
    }
}

/// Each file in which the two differ, by path.
pub fn fates(list: &str, here: &Sources, set: &Set) -> Vec<(String, Fate)> {
    let was = listed(list);
    let paths: BTreeSet<&String> = was.keys().chain(set.files.keys()).collect();
    let fate = |path: &&String| {
        let (old, new) = (was.get(*path), set.files.get(*path).map(|text| sum(text.as_bytes())));
        let own = here.find(path).map(|at| match &here.files[at].content {
            Content::Text(text) => sum(text.replace("\r\n", "\n").as_bytes()),
            // What can't be read is nothing that the set ever had.
            Content::Fault(_) => String::new(),
        });
        let is_old = own.is_some() && own.as_ref() == old;
        match (old, own.as_ref(), new.as_ref()) {
            (_, own, new) if own == new => None,
            (None, None, Some(_)) => Some(Fate::Added),
            (Some(_), Some(_), Some(_)) if is_old => Some(Fate::Changed),
            (Some(_), Some(_), None) if is_old => Some(Fate::Removed),
            (Some(_), Some(_), None) => Some(Fate::Left),
            (Some(_), None, Some(_)) => Some(Fate::Away),
            (old, Some(_), new) if old == new => Some(Fate::Own),
            (_, Some(_), Some(_)) => Some(Fate::Both),
            (_, None, None) | (None, _, None) => None,
        }
    };
    paths.iter().filter_map(|path| Some((path.to_string(), fate(path)?))).collect()
}

/// The files of the set that would come and whose id one of one's own files has, with that file.
pub fn twice(fates: &mut [(String, Fate)], here: &Sources) -> BTreeMap<String, String> {
    let (own, _) = Model::to_ask(here);
    let path_of = |id: &str| {
        let at = own.find(id)?;
        Some(here.files[own.get(at).file.0 as usize].path.clone())
    };
    let mut found = BTreeMap::new();
    for (path, fate) in fates.iter_mut().filter(|(_, fate)| *fate == Fate::Added) {
        let id = path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(id, _)| id);
        // A text that is kept has no id of its own.
        let is_entity = !path.ends_with(".txt") && Kind::of_path(path).is_some();
        if let Some(other) = path_of(id).filter(|_| is_entity) {
            *fate = Fate::Twice;
            found.insert(path.clone(), other);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::SourceFile;

    /// All that a file can have been, be here and be there: not there, a, b or c.
    #[test]
    fn nothing_of_ones_own_is_ever_taken() {
        let states = [None, Some("a"), Some("b"), Some("c")];
        let mut seen = BTreeSet::new();
        for was in states {
            for own in states {
                for new in states {
                    let list =
                        was.map_or(String::new(), |text| format!("{}  p.yaml\n", sum(text.as_bytes())));
                    let file = |text: &str| SourceFile {
                        path: "p.yaml".into(),
                        content: Content::Text(text.into()),
                    };
                    let here = Sources { files: own.map(file).into_iter().collect(), ..Sources::default() };
                    let files = new.map(|text| ("p.yaml".to_string(), text.to_string()));
                    let set = Set { name: "n".into(), files: BTreeMap::from_iter(files) };
                    let fate = fates(&list, &here, &set).first().map(|(_, fate)| *fate);
                    let is_taken = fate.is_some_and(Fate::is_taken);
                    assert!(!is_taken || own == was, "{was:?} {own:?} {new:?}: {fate:?}");
                    // What the set changed is told, unless it is there already or was never here.
                    assert_eq!(
                        fate.is_none(),
                        own == new || (new.is_none() && (was.is_none() || own.is_none())),
                        "{was:?} {own:?} {new:?}"
                    );
                    assert_eq!(is_taken, own == was && was != new, "{was:?} {own:?} {new:?}: {fate:?}");
                    seen.extend(fate);
                }
            }
        }
        assert_eq!(seen.len(), 7, "{seen:?}");
    }
}
