//! What pages are called in a browser's list: by name and region, and where that is not enough, by
//! what they are about or by their id.

use crate::lang::Lang;
use crate::model::entity::EntityId;
use crate::model::fact::More;
use crate::model::kind::Kind;
use crate::site::html::Out;
use crate::site::{Site, labels};
use std::collections::HashMap;

/// What a name and a region leave open.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Double {
    /// What it is tells it from the others.
    Word,
    /// Only its id does.
    Id,
}

/// The entities with pages of which the name is not enough.
pub fn doubles(site: &Site<'_>) -> HashMap<EntityId, Double> {
    let mut found = HashMap::new();
    let of = |id: &EntityId| (site.named(*id).shown(Lang::Sv), site.region_of(*id));
    let mut names: HashMap<_, Vec<EntityId>> = HashMap::new();
    site.by_name().iter().for_each(|id| names.entry(of(id)).or_default().push(*id));
    for same in names.into_values().filter(|same| same.len() > 1) {
        let mut words: HashMap<String, Vec<EntityId>> = HashMap::new();
        same.iter().for_each(|id| words.entry(site.model.word_for(*id).sv).or_default().push(*id));
        for ids in words.into_values() {
            let double = if ids.len() > 1 { Double::Id } else { Double::Word };
            found.extend(ids.into_iter().map(|id| (id, double)));
        }
    }
    found
}

impl Site<'_> {
    /// Whether others are of its name, region and kind, and that is to be told in lists: of much
    /// data their pages tell them apart.
    pub fn is_one_of_many(&self, id: EntityId) -> bool {
        self.names_places_in_lists() && self.doubles.get(&id) == Some(&Double::Id)
    }

    /// The title of an entity's page, without what the site is called.
    pub fn title_of(&self, id: EntityId, lang: Lang) -> String {
        let name = self.named(id).shown(lang);
        let word = self.model.word_for(id);
        let word = lang.pick(word.sv, word.en);
        let name = match self.doubles.get(&id) {
            Some(Double::Word) => format!("{name}, {word}"),
            Some(Double::Id) => format!("{name}, {word} {}", self.file_name(id)),
            None => name,
        };
        match self.region_of(id) {
            Some(region) => format!("{name} – {}", self.named(region).shown(lang)),
            None => name,
        }
    }
}

impl Out<'_, '_> {
    /// In a list, what tells something from others of its name and region: what somebody has and
    /// for whom, what a body is part of; where that is not known either, its id.
    pub fn apart_from_others(&mut self, id: EntityId) {
        let site = self.site;
        if site.is_one_of_many(id) {
            self.sign(", ");
            self.within("span class=w", |out| out.apart_by(id));
        }
    }

    /// What that is.
    pub fn apart_by(&mut self, id: EntityId) {
        let site = self.site;
        let has = site.answering(id).into_iter().next().filter(|told| told.of != id);
        match (site.model.get(id).kind, has) {
            (Kind::Person, Some(told)) => {
                let (sv, en) = labels::elsewhere(site, told, id);
                self.both(sv, en);
                self.sign(": ");
                self.name(told.of);
                if let Some(More::Entity(of)) = told.says("on_behalf_of") {
                    self.both(" för ", " for ");
                    self.name(of);
                }
            }
            // Others are told apart by what they are part of, or not at all by what is known.
            _ => match site.part_of(id) {
                Some(of) => self.name(of),
                None => self.text(site.file_name(id)),
            },
        }
    }
}
