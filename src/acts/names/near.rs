//! What is called nearly as something that is written: asked of, never taken.

use crate::acts::item::Item;
use crate::acts::known::Form;
use crate::acts::mean::Meaner;
use crate::acts::world::{Thing, same_name};
use crate::lang::both;
use crate::model::kind::{Kind, Kinds, POST};
use crate::model::nearest::Spelling;
use crate::steps;
use std::collections::BTreeSet;

/// How the names of regions begin.
const REGION: &str = "region ";

impl Meaner<'_> {
    /// What is called nearly so in the house.
    pub(in crate::acts) fn near(&self, item: &Item, kinds: Kinds) -> Vec<String> {
        self.near_of(item, kinds, |_, _| true)
    }

    /// The same of some that may be meant.
    pub(super) fn near_of(
        &self,
        item: &Item,
        kinds: Kinds,
        may_be: impl Fn(&str, &Thing) -> bool,
    ) -> Vec<String> {
        let wanted = same_name(&item.who);
        let spelling = Spelling::of(&wanted);
        let bare = wanted.strip_prefix(REGION).map(String::from);
        let is_near = |form: &Form| {
            let own = form.text.as_str();
            // What all regions are called does not make them alike.
            if let Some((own, wanted)) = own.strip_prefix(REGION).zip(bare.as_deref()) {
                let is_slip = Spelling::of(own).within(&Spelling::of(wanted), most(wanted)).is_some();
                return own != wanted && !differs_in_number(own, wanted) && is_slip;
            }
            own != wanted
                && form.spelling().within(&spelling, most(&wanted)).is_some()
                && !differs_in_number(own, &wanted)
        };
        // Without the rings and dots of its letters it is a slip of the same name.
        let alike: BTreeSet<&String> = self.world.names.bare(&wanted).collect();
        let is_alike = |id: &String| {
            let differs = |form: &Form| form.text != wanted && !differs_in_number(&form.text, &wanted);
            alike.contains(id) && self.world.names.of(id).iter().any(differs)
        };
        let short = item.who.chars().count() <= 5 && item.who.chars().all(char::is_uppercase);
        let stands_for = |name: &str| short && kinds & POST != 0 && abbreviates(&item.who, name);
        // Of very many only those are looked at that may be called so.
        let like = self.world.names.like(&wanted, kinds).filter(|_| !short || kinds & POST == 0);
        let some = like.map(|like| {
            let ids: BTreeSet<&String> = like.into_iter().chain(alike.iter().copied()).collect();
            steps::count(ids.len());
            ids.into_iter().filter_map(|id| self.world.things.get_key_value(id)).collect::<Vec<_>>()
        });
        let mut all = some.unwrap_or_else(|| self.world.of_kinds(kinds).collect());
        all.sort_by_key(|(id, _)| *id);
        let alike = all.into_iter().filter(|(id, thing)| {
            kinds & thing.kind.bit() != 0
                && (self.world.names.of(id).iter().any(is_near)
                    || is_alike(id)
                    || thing.names().iter().any(|name| stands_for(name)))
                // Of those who are called nearly so, as it may look through all of a body.
                && may_be(id, thing)
        });
        // What is looked for longest comes last.
        let here = alike.filter(|(id, thing)| match thing.kind {
            Kind::Region if bare.is_some() => true, // Regions are known by name wherever they lie.
            Kind::Person => self.world.is_tied_to_house(id),
            _ => self.world.is_at_home(id), // A person has no place of its own.
        });
        here.map(|(id, _)| id.clone()).collect()
    }

    pub(super) fn unknown(&mut self, item: &Item, kinds: Kinds) -> Option<String> {
        let who = &item.who;
        let mut near = self.near(item, kinds);
        if near.is_empty() && item.id.is_none() && self.known_and_more(item) {
            return None;
        }
        if near.is_empty() {
            let message = both(format!("vad är ”{who}”?"), format!("what is “{who}”?"));
            let verbs = [
                (Kind::Group, "grupp", "group"),
                (Kind::Unit, "enhet", "unit"),
                (Kind::Organisation, "organisation", "organization"),
                (Kind::Post, "befattning", "post"),
                (Kind::Person, "person", "person"),
                (Kind::Decision, "beslut", "decision"),
            ];
            let fits = verbs.iter().filter(|(kind, ..)| kinds & kind.bit() != 0);
            let acts: Vec<[String; 2]> =
                fits.map(|(_, sv, en)| [format!("`- {sv}: {who}`"), format!("`- {en}: {who}`")]).collect();
            let [sv, en] =
                [0, 1].map(|at| acts.iter().map(|act| act[at].as_str()).collect::<Vec<_>>().join(", "));
            let help = both(
                format!("säg det i en händelse för sig: {sv}"),
                format!("say so in an act of its own: {en}"),
            );
            self.fault(item, message, Some(help));
        } else {
            near.truncate(5);
            self.ask(item, both("vad menas?", "what is meant?"), &near);
        }
        None
    }
}

/// A quarter of the length may differ in a long name, one letter in a short one.
fn most(name: &str) -> usize {
    match name.chars().count() {
        0..=4 => 0,
        5..=9 => 1,
        _ => 2,
    }
}

/// Whether two names differ in numbers, or in a point of the compass: those are never slips.
pub(super) fn differs_in_number(one: &str, other: &str) -> bool {
    const POINTS: [&str; 12] = [
        "norra", "södra", "östra", "västra", "nord", "syd", "öst", "väst", "norr", "söder", "öster", "väster",
    ];
    let marks = |name: &str| -> Vec<String> {
        let words = name.split(|c: char| !c.is_alphanumeric());
        words
            .filter(|word| {
                word.chars().any(|c| c.is_ascii_digit())
                    || POINTS.contains(word)
                    || word.chars().count() == 1
                    || !word.is_empty() && word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
            })
            .map(String::from)
            .collect()
    };
    marks(one) != marks(other)
}

/// Whether the letters of an abbreviation begin parts of a name, in their order.
fn abbreviates(short: &str, name: &str) -> bool {
    let mut rest = name.to_lowercase();
    let short = short.to_lowercase();
    if !rest.starts_with(short.chars().next().unwrap_or('?')) {
        return false;
    }
    for c in short.chars() {
        match rest.find(c) {
            Some(at) => rest = rest[at + c.len_utf8()..].to_string(),
            None => return false,
        }
    }
    true
}
