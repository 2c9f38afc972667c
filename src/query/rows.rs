//! Rows of an answer that may be about all of the data: made as they are read, some at a time, and
//! never all at once.

use crate::parallel;
use crate::query::When;

/// Rows in order, and how they are made.
pub struct Rows<'m, T> {
    /// Of so many things.
    things: usize,
    of: Box<dyn Fn(usize) -> Vec<T> + Sync + 'm>,
}

impl<'m, T> Rows<'m, T> {
    /// The rows of each of some things.
    pub fn of<K: Sync + Send + 'm>(things: Vec<K>, of: impl Fn(&K) -> Vec<T> + Sync + 'm) -> Rows<'m, T> {
        Rows { things: things.len(), of: Box::new(move |at| of(&things[at])) }
    }

    /// The rows of the time asked about; where there are none, those of another, as
    /// `When::else_ever`.
    pub fn else_ever(when: &When, ask: impl Fn(When) -> Rows<'m, T>) -> Rows<'m, T> {
        let found = ask(when.clone());
        if when.at.is_some() && found.is_empty() { ask(when.beside()) } else { found }
    }

    /// What is made of each row.
    pub fn each<'r, R: Send + 'r>(
        &'r self,
        work: impl Fn(T) -> R + Sync + 'r,
    ) -> impl Iterator<Item = R> + 'r {
        parallel::lazily(self.things, move |at| (self.of)(at).into_iter().map(&work).collect::<Vec<R>>())
            .flatten()
    }

    pub fn is_empty(&self) -> bool {
        (0..self.things).all(|at| (self.of)(at).is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::Rows;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn rows_are_made_as_they_are_read_and_stand_in_order() {
        let made = AtomicUsize::new(0);
        let rows = Rows::of((0..10_000).collect(), |at: &usize| {
            made.fetch_add(1, Ordering::Relaxed);
            vec![*at; at % 3]
        });
        assert!(!rows.is_empty());
        let mut all = rows.each(|at| at);
        assert_eq!(all.next(), Some(1));
        assert!(made.load(Ordering::Relaxed) < 2_000, "{made:?} for the first");
        let rest: Vec<usize> = all.collect();
        let whole: Vec<usize> = (0..10_000).flat_map(|at| vec![at; at % 3]).collect();
        assert_eq!(rest, whole[1..]);
    }
}
