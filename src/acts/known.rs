//! What everything is called, by its names for comparing: a sheet asks for each of its names, so
//! none is looked for among all.

use crate::acts::alike::Alike;
use crate::acts::world::{Thing, same_name};
use crate::model::kind::{Kind, Kinds, PERSON};
use crate::model::nearest::{Letters, Spelling};
use crate::model::{REDACTED, id_of};
use std::collections::{BTreeMap, BTreeSet};

/// A name for comparing, with its letters counted.
#[derive(Debug)]
pub struct Form {
    pub text: String,
    letters: Letters,
}

impl Form {
    pub fn spelling(&self) -> Spelling<'_> {
        Spelling::counted(&self.text, self.letters)
    }
}

#[derive(Debug, Default)]
pub struct Names {
    called: BTreeMap<String, BTreeSet<String>>,
    /// The same by names without the rings and dots of their letters.
    bare: BTreeMap<String, BTreeSet<String>>,
    forms: BTreeMap<String, Vec<Form>>,
    people: Alike,
    /// All others, by the ends of their names: many bodies begin alike, `Avdelningen för`.
    others: Alike,
}

impl Names {
    /// Learns what something is called now.
    pub fn learn(&mut self, id: &str, thing: &Thing) {
        for old in self.forms.remove(id).into_iter().flatten() {
            for (all, form) in [(&mut self.called, old.text.clone()), (&mut self.bare, id_of(&old.text))] {
                if let Some(ids) = all.get_mut(&form) {
                    ids.remove(id);
                }
            }
        }
        let names = thing.names().into_iter().filter(|name| *name != REDACTED).map(same_name);
        let forms: Vec<Form> =
            names.map(|text| Form { letters: Spelling::of(&text).count(), text }).collect();
        for form in &forms {
            self.called.entry(form.text.clone()).or_default().insert(id.to_string());
            self.bare.entry(id_of(&form.text)).or_default().insert(id.to_string());
        }
        if self.people.is_sorted() {
            forms.iter().for_each(|form| self.sort_one(id, thing.kind, &form.text));
        }
        self.forms.insert(id.to_string(), forms);
    }

    /// Who or what is called nearly so is asked once more; whether all are to be sorted.
    pub fn asks(&mut self) -> bool {
        self.people.asks()
    }

    /// Sorts something that there is.
    pub fn sort(&mut self, id: &str, kind: Kind) {
        let forms: Vec<String> = self.of(id).iter().map(|form| form.text.clone()).collect();
        forms.iter().for_each(|form| self.sort_one(id, kind, form));
    }

    fn sort_one(&mut self, id: &str, kind: Kind, form: &str) {
        match kind {
            Kind::Person => self.people.learn(id, form),
            _ => self.others.learn(id, &from_its_end(form)), // All others are looked for together.
        }
    }

    /// Those of some kinds who may be called nearly so, and others; `None` is any of them.
    pub fn like(&self, wanted: &str, kinds: Kinds) -> Option<BTreeSet<&String>> {
        if !self.people.is_sorted() {
            return None;
        }
        let mut all = BTreeSet::new();
        if kinds & PERSON != 0 {
            all.extend(self.people.of(wanted));
        }
        if kinds & !PERSON != 0 {
            all.extend(self.others.of(&from_its_end(wanted)));
        }
        Some(all)
    }

    /// The ids of what is called so, by a name for comparing.
    pub fn called(&self, wanted: &str) -> impl Iterator<Item = &String> {
        self.called.get(wanted).into_iter().flatten()
    }

    /// The same by a name without the rings and dots of its letters.
    pub fn bare(&self, wanted: &str) -> impl Iterator<Item = &String> {
        self.bare.get(&id_of(wanted)).into_iter().flatten()
    }

    pub fn of(&self, id: &str) -> &[Form] {
        self.forms.get(id).map_or(&[], Vec::as_slice)
    }
}

fn from_its_end(name: &str) -> String {
    name.chars().rev().collect()
}
