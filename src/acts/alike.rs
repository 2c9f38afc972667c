//! Who is called nearly so, of very many: names that differ by two letters at the most have
//! something in common when two letters of each beginning are left out.

use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

/// So many letters of a name are looked at: more than a first name, which many have.
const BEGINNING: usize = 12;
/// From so many questions on it is quicker to sort the names once than to look at all each time.
const MANY: usize = 64;

/// Ids by what is left of the beginnings of their names.
#[derive(Debug, Default)]
pub struct Alike {
    asked: usize,
    ids: Vec<String>,
    /// The last link of each rest; a link is one of the ids, and the link before it.
    rests: HashMap<u64, usize>,
    links: Vec<(u32, Option<usize>)>,
}

impl Alike {
    /// Whether names are sorted: they are, from many questions on.
    pub fn is_sorted(&self) -> bool {
        self.asked >= MANY
    }

    /// One more question; whether the names are to be sorted for it.
    pub fn asks(&mut self) -> bool {
        self.asked += 1;
        self.asked == MANY
    }

    pub fn learn(&mut self, id: &str, name: &str) {
        let at = u32::try_from(self.ids.len()).unwrap_or(u32::MAX);
        self.ids.push(id.to_string());
        for rest in rests(name) {
            let link = self.links.len();
            let before = self.rests.insert(rest, link);
            self.links.push((at, before));
        }
    }

    /// All who may be called nearly so, and some others.
    pub fn of(&self, name: &str) -> BTreeSet<&String> {
        let mut found = BTreeSet::new();
        for rest in rests(name) {
            let mut link = self.rests.get(&rest).copied();
            while let Some((at, before)) = link.and_then(|link| self.links.get(link)) {
                found.extend(usize::try_from(*at).ok().and_then(|at| self.ids.get(at)));
                link = *before;
            }
        }
        found
    }
}

/// The beginning of a name without none, one and two of its letters, each as a number.
fn rests(name: &str) -> BTreeSet<u64> {
    let letters: Vec<char> = name.chars().take(BEGINNING).collect();
    let number = |without: [usize; 2]| {
        let mut hasher = DefaultHasher::new();
        for (at, letter) in letters.iter().enumerate() {
            if !without.contains(&at) {
                letter.hash(&mut hasher);
            }
        }
        hasher.finish()
    };
    let ends = 0..=letters.len();
    ends.clone().flat_map(|one| ends.clone().map(move |other| [one, other])).map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::Alike;

    #[test]
    fn a_slip_is_found() {
        let mut alike = Alike::default();
        alike.learn("anna-ask", "anna asksdotter");
        alike.learn("bo-alm", "bo alm");
        for slip in
            ["anna asksdotter", "ana asksdotter", "nana asksdotter", "xyanna asksdotter", "anna aksdotter"]
        {
            assert!(alike.of(slip).iter().any(|id| *id == "anna-ask"), "{slip}");
        }
        assert!(alike.of("bob alm").iter().any(|id| *id == "bo-alm"));
        assert!(alike.of("siv berg").is_empty());
    }
}
