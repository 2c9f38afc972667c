//! Keys of one map: each a bare text, and each once.

use crate::diagnostic::{Diagnostic, FileId, Place};
use crate::lang::both;
use crate::syntax::tape::{Form, Node, Tape};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// A map with fewer keys than this is searched, a larger one hashed.
const FEW: usize = 24;

pub fn check(tape: &Tape<'_>, file: FileId, diagnostics: &mut Vec<Diagnostic>) {
    let maps = (0..tape.items.len()).filter(|at| tape.items[*at].form == Form::Map);
    for map in maps.filter_map(|at| tape.node(at)) {
        let count = map.entries().count();
        let mut seen: HashMap<&str, Node<'_>> = HashMap::new();
        for (i, (key, _)) in map.entries().enumerate() {
            let Some(text) = key.scalar() else {
                let message = both("en nyckel ska vara en text", "a key must be a text");
                diagnostics.push(Diagnostic::error(
                    "key-not-text",
                    Place { file, span: key.span() },
                    message,
                ));
                continue;
            };
            let earlier = match count < FEW {
                true => map
                    .entries()
                    .take(i)
                    .map(|(earlier, _)| earlier)
                    .find(|earlier| earlier.scalar() == Some(text)),
                false => match seen.entry(text) {
                    Entry::Occupied(first) => Some(*first.get()),
                    Entry::Vacant(free) => {
                        free.insert(key);
                        None
                    }
                },
            };
            let Some(first) = earlier else { continue };
            let message =
                both(format!("nyckeln `{text}` står två gånger"), format!("the key `{text}` is there twice"));
            let fault = Diagnostic::error("duplicate-key", Place { file, span: key.span() }, message);
            diagnostics.push(
                fault
                    .related(Place { file, span: first.span() }, both("först här", "first here"))
                    .help(both("slå ihop dem, eller ta bort den ena", "merge them, or remove one")),
            );
        }
    }
}
