//! What it means for those who name them that two files became one. To a comparison both are one
//! thing, so no answer is another; but anyone who reads it finds another name there, perhaps twice.

use crate::diff::Diff;
use crate::diff::answers::{Question, ask, asked_of};
use crate::diff::identity::Versions;
use crate::diff::said::Said;
use crate::model::kind::Kind;
use crate::query::{Named, When};
use std::collections::{BTreeMap, BTreeSet};

/// An answer that says the same of the same, under the name that it kept.
#[derive(Debug)]
pub struct Retold {
    pub question: Question,
    pub about: Named,
    pub region: Option<Named>,
}

/// Somebody who has more than one seat in a body, and had none or one under each of two names.
#[derive(Debug)]
pub struct Twice {
    pub who: Named,
    pub body: Named,
    pub count: usize,
}

/// Fills in both, from what may have been altered. Of answers that differ otherwise, too, nothing
/// is said here.
pub fn tell(diff: &mut Diff, versions: Versions<'_>, ids: &BTreeSet<String>, when: &When) {
    let identity = versions.identity;
    if identity.kept().next().is_none() {
        return;
    }
    let apart = identity.apart();
    for id in ids.iter().filter(|id| versions.is_compared(id)) {
        let [Some(was), Some(is)] = versions.readable(id) else { continue };
        let (before, after) = (versions.before, versions.after);
        for question in asked_of(after, is) {
            let [old, new] = [ask(before, was, question, when), ask(after, is, question, when)];
            let keys = |said: &[Said]| {
                let mut keys: Vec<String> = said.iter().map(|said| said.full(&apart)).collect();
                keys.sort();
                keys
            };
            let is_told =
                |one: &crate::diff::answers::Answer| one.question == question && one.about.id == *id;
            if keys(&old) == keys(&new) {
                continue;
            }
            let about = after.model.marked(is, when);
            if question == Question::Members {
                // Whoever leads a body has a seat there, too.
                let seats = |side, at| [ask(side, at, question, when), ask(side, at, Question::Chair, when)];
                let [old, new] = [seats(before, was), seats(after, is)]
                    .map(|all| of_each(all.iter().flatten().filter_map(Said::named)));
                diff.twice.extend(new.into_iter().filter_map(|(who, (named, count))| {
                    let had = old.get(&who).map_or(0, |(_, count)| *count);
                    let is_kept = identity.kept().any(|kept| kept == who);
                    (is_kept && count > 1 && had < count).then(|| Twice {
                        who: named,
                        body: about.clone(),
                        count,
                    })
                }));
            }
            if !diff.answers.iter().any(is_told) {
                let region = after.model.region_of(is, when.day()).filter(|region| *region != is);
                let region = region.map(|region| after.model.named(region));
                diff.retold.push(Retold { question, about, region });
            }
        }
    }
}

/// How often each is named.
fn of_each<'n>(all: impl Iterator<Item = &'n Named>) -> BTreeMap<String, (Named, usize)> {
    let mut each: BTreeMap<String, (Named, usize)> = BTreeMap::new();
    for named in all.filter(|named| matches!(named.kind, Kind::Person | Kind::Post)) {
        each.entry(named.id.clone()).or_insert_with(|| (named.clone(), 0)).1 += 1;
    }
    each
}
