//! Ids that nobody has, and which were perhaps meant instead. To look for the nearest of all ids
//! costs time, so each wrong one is looked for once, and all together only as long as that takes no
//! longer than reading them did.

use crate::diagnostic::{Diagnostic, Place};
use crate::lang::{Both, both};
use crate::model::Model;
use crate::model::kind::{Kinds, PERSON};
use crate::model::named::{self, Named};
use crate::model::nearest::{Spelling, suggestion};
use crate::steps;
use std::collections::HashMap;

/// What all looks together may cost, in letters held against letters.
const MOST: usize = 40_000_000;
/// What it costs to see of one id that it is far away.
const GLANCE: usize = 8;

/// A reference to what is not there.
#[derive(Clone, Debug)]
pub struct Unknown {
    pub id: Box<str>,
    pub place: Place,
    pub wanted: Kinds,
    /// Whether the id is all that stands there.
    pub whole: bool,
}

/// The findings of some, in their order.
pub fn told(unknown: &[Unknown], model: &Model) -> Vec<Diagnostic> {
    if unknown.is_empty() {
        return Vec::new();
    }
    let (mut near, named) = (Near::new(model), Named::of(model));
    let told = |one: &'_ Unknown, meant| finding(one, meant, named.help(&one.id, one.wanted));
    unknown.iter().map(|one| told(one, near.look(&one.id, one.wanted))).collect()
}

fn finding(unknown: &Unknown, meant: Meant<'_>, named: Option<Both>) -> Diagnostic {
    let Unknown { id, place, wanted, whole } = unknown;
    let message = both(format!("`{id}` finns inte"), format!("`{id}` does not exist"));
    let help = named.or_else(|| meant.nearest.map(suggestion));
    let help = help.unwrap_or_else(|| named::to_add(id, *wanted));
    let finding = Diagnostic::error("unknown-reference", *place, message).help(help);
    match meant.only.filter(|_| *whole) {
        Some(only) => finding.replace(only),
        None => finding,
    }
}

/// What an id was perhaps meant to be.
#[derive(Clone, Copy, Default)]
struct Meant<'i> {
    /// The nearest of those that fit.
    nearest: Option<&'i str>,
    /// The only one that is one edit away, and no person: somebody else is often one letter away,
    /// and nobody is put in another's place.
    only: Option<&'i str>,
}

struct Near<'i, 'u> {
    ids: Vec<(Spelling<'i>, Kinds)>,
    /// What was looked for already.
    known: HashMap<(&'u str, Kinds), Meant<'i>>,
    left: usize,
}

impl<'i, 'u> Near<'i, 'u> {
    fn new(model: &'i Model) -> Near<'i, 'u> {
        let ids =
            model.ids.iter().map(|(id, to)| (Spelling::of(id), model.entities[to.0 as usize].kind.bit()));
        let mut ids: Vec<(Spelling<'_>, Kinds)> = ids.collect();
        ids.sort_unstable_by_key(|(id, _)| id.text);
        Near { ids, known: HashMap::new(), left: MOST }
    }

    fn look(&mut self, id: &'u str, wanted: Kinds) -> Meant<'i> {
        if let Some(known) = self.known.get(&(id, wanted)) {
            return *known;
        }
        let text = Spelling::of(id);
        let mut best: Option<(usize, &str)> = None;
        let mut near: Vec<(&str, Kinds)> = Vec::new();
        steps::count(self.ids.len());
        for (other, kind) in self.ids.iter().filter(|(_, kind)| kind & wanted != 0) {
            let most = best.map_or(text.bound(), |(edits, _)| edits).max(1);
            let is_far = text.is_far(other, most);
            self.left = self.left.saturating_sub(if is_far { GLANCE } else { text.cost(most) });
            if self.left == 0 {
                return Meant::default(); // What is not looked at may be nearer.
            }
            let Some(edits) = text.within(other, most).filter(|_| !is_far) else { continue };
            near.extend((edits == 1).then_some((other.text, *kind)));
            best = best.into_iter().chain([(edits, other.text)]).min();
        }
        let only =
            if let [(only, kind)] = near[..] { Some(only).filter(|_| kind & PERSON == 0) } else { None };
        let meant = Meant { nearest: best.map(|(_, id)| id), only };
        self.known.insert((id, wanted), meant);
        meant
    }
}
