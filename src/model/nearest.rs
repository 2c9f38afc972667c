//! "Did you mean": the nearest of some names, in edits. Each look has a bound, and costs no more
//! than what lies within it.

use crate::lang::{Both, both};
use crate::steps;

/// Suggests the nearest of some names, where one is near: at most 1 + a quarter of the length in
/// edits.
pub fn did_you_mean<'a>(text: &str, names: impl IntoIterator<Item = &'a str>) -> Option<Both> {
    nearest(text, names).map(suggestion)
}

pub fn suggestion(best: &str) -> Both {
    both(format!("menade du `{best}`?"), format!("did you mean `{best}`?"))
}

/// How much of a name is enough to say which it is.
const BEGUN: usize = 3;

/// The nearest name: the shortest of those that begin so, else the nearest within the bound, the
/// first in order among equals.
pub fn nearest<'a>(text: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let text = Spelling::of(text);
    let mut best: Option<(usize, &str)> = None;
    let mut begun: Option<(usize, &str)> = None;
    for name in names {
        if text.letters >= BEGUN && name.starts_with(text.text) {
            begun = begun.into_iter().chain([(name.len(), name)]).min();
        }
        if begun.is_some() {
            continue;
        }
        let most = best.map_or(text.bound(), |(edits, _)| edits);
        let found = Spelling::of(name).within(&text, most).map(|edits| (edits, name));
        best = best.into_iter().chain(found).min();
    }
    begun.or(best).map(|(_, name)| name)
}

/// The only name that is one edit away: what was meant is then certain enough to be written in its
/// place.
pub fn one_edit_away<'a>(text: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let text = Spelling::of(text);
    let mut near = names.into_iter().filter(|name| Spelling::of(name).within(&text, 1) == Some(1));
    near.next().filter(|_| near.next().is_none())
}

/// A text with what tells of most others at once that they are far away: its length, and how often
/// it has each letter.
pub struct Spelling<'t> {
    pub text: &'t str,
    pub letters: usize,
    often: [u8; 32],
}

/// What tells a text from most others, without the text.
#[derive(Clone, Copy, Debug)]
pub struct Letters {
    letters: usize,
    often: [u8; 32],
}

impl<'t> Spelling<'t> {
    /// Of a text of which the letters were counted before.
    pub fn counted(text: &'t str, Letters { letters, often }: Letters) -> Spelling<'t> {
        Spelling { text, letters, often }
    }

    pub fn count(&self) -> Letters {
        Letters { letters: self.letters, often: self.often }
    }

    pub fn of(text: &'t str) -> Spelling<'t> {
        let (mut letters, mut often) = (0, [0u8; 32]);
        for letter in text.chars() {
            letters += 1;
            let slot = &mut often[letter as usize & 31];
            *slot = slot.saturating_add(1);
        }
        Spelling { text, letters, often }
    }

    /// How many edits away a name can be and still be what was meant.
    pub fn bound(&self) -> usize {
        1 + self.letters / 4
    }

    /// Whether another text is seen at once to be more edits away than so many.
    pub fn is_far(&self, other: &Spelling<'_>, most: usize) -> bool {
        if self.letters.abs_diff(other.letters) > most {
            return true;
        }
        // An edit changes one letter into another, so that each has one too many.
        let (mut more, mut less) = (0, 0);
        for (own, theirs) in self.often.iter().zip(&other.often) {
            more += usize::from(own.saturating_sub(*theirs));
            less += usize::from(theirs.saturating_sub(*own));
        }
        more.max(less) > most
    }

    /// How many edits another text is away, if that is at most so many.
    pub fn within(&self, other: &Spelling<'_>, most: usize) -> Option<usize> {
        if self.is_far(other, most) { None } else { edits(self.text, other.text, most) }
    }

    /// What a look at another can cost, in letters held against letters.
    pub fn cost(&self, most: usize) -> usize {
        self.letters.saturating_mul(2 * most + 1)
    }
}

/// How many edits one text is from another, if that is at most so many; two neighbouring letters
/// that changed places are one. Only what lies near the diagonal is looked at: further from it are
/// more edits than that.
fn edits(one: &str, other: &str, most: usize) -> Option<usize> {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let far = most + 1;
    let mut above: Vec<usize> = (0..=other.len()).map(|at| at.min(far)).collect();
    let (mut over, mut row) = (vec![far; other.len() + 1], vec![far; other.len() + 1]);
    for (down, letter) in one.iter().enumerate() {
        let (first, last) = ((down + 1).saturating_sub(most).max(1), (down + 1 + most).min(other.len()));
        steps::count((last + 1).saturating_sub(first));
        row[first - 1] = if first == 1 { (down + 1).min(far) } else { far };
        for across in first..=last {
            let same = usize::from(*letter != other[across - 1]);
            let mut edits = (above[across - 1] + same).min(above[across] + 1).min(row[across - 1] + 1);
            let swapped = down > 0 && across > 1 && *letter == other[across - 2];
            if swapped && one[down - 1] == other[across - 1] {
                edits = edits.min(over[across - 2] + 1);
            }
            row[across] = edits.min(far);
        }
        if last < other.len() {
            row[last + 1] = far;
        }
        let near = first - 1..=last.max(first - 1);
        if row[near.clone()].iter().chain(&above[near]).all(|edits| *edits == far) {
            return None;
        }
        std::mem::swap(&mut over, &mut above);
        std::mem::swap(&mut above, &mut row);
    }
    above.last().copied().filter(|edits| *edits <= most)
}

#[cfg(test)]
mod tests {
    use super::Spelling;

    /// Against the whole table, over all pairs of short words of few letters.
    #[test]
    fn what_is_within_a_bound_is_as_far_as_the_whole_table_says() {
        let mut words = vec![String::new()];
        for at in 0..1_000_000 {
            if words[at].len() == 5 {
                break;
            }
            let longer: Vec<String> = ["a", "b", "å"].iter().map(|more| words[at].clone() + more).collect();
            words.extend(longer);
        }
        let words: Vec<&String> = words.iter().step_by(3).collect();
        for one in &words {
            for other in &words {
                let whole = strsim::osa_distance(one, other);
                for most in 0..=5 {
                    let within = Spelling::of(one).within(&Spelling::of(other), most);
                    assert_eq!(within, Some(whole).filter(|edits| *edits <= most), "{one} {other} {most}");
                }
            }
        }
    }
}
