//! Who else had something at some time: of much data it lies once beside the pages, for each post
//! and each person, and not in every row that names one. Only a script can choose a day; it reads
//! these when one is chosen.

use crate::model::entity::EntityId;
use crate::model::fact::Fact;
use crate::model::kind::Kind;
use crate::site::Site;
use crate::site::html::Out;
use crate::site::whom::{One, Shown, grouped};
use serde_json::{Map, Value};

/// Things of which a file tells.
pub const TOGETHER: usize = 256;

impl<'m> Site<'m> {
    /// Whether rows leave to a script who else had something.
    pub fn says_others_once(&self) -> bool {
        self.is_large() && !self.is_single
    }

    /// All who have ever had a post, or all posts that somebody has ever had.
    pub fn ever(&self, id: EntityId) -> Vec<One<'_, 'm>> {
        match self.model.get(id).kind {
            Kind::Post => grouped(self.holders(id).collect(), |told| self.shown_of(told)),
            Kind::Person => grouped(self.posts_of(id), |told| Shown::Entity(told.of)),
            _ => Vec::new(), // Nobody holds others, and they hold nothing.
        }
    }

    /// Those who don't have it now, where each is no more than a name: when, where its page is, and
    /// the name.
    pub fn others(&self, id: EntityId) -> Option<String> {
        let ones = self.ever(id);
        let now = self.now_of(&ones, self.model.get(id).kind == Kind::Post);
        let others = ones.iter().zip(now).filter(|(_, now)| now.is_none());
        let said: Option<Vec<String>> = others.map(|(one, _)| self.plain_other(one)).collect();
        said.filter(|said| !said.is_empty()).map(|said| said.join("\n"))
    }

    fn plain_other(&self, one: &One<'_, '_>) -> Option<String> {
        let Shown::Entity(id) = one.what else { return None };
        let mut held = Out::new(self, "");
        for (at, told) in one.said.iter().enumerate() {
            held.sign(if at == 0 { "" } else { ";" });
            held.bounds(&told.bounds(self.model));
        }
        let entity = self.model.get(id);
        let name = entity.name_on(self.when.day());
        let is_plain = entity.common.lang.is_none()
            && !self.privacy.hides(name)
            && self.mark(id).words(crate::lang::Lang::Sv).is_empty();
        let path = if self.has_page(id) { self.path_with_place(id) } else { String::new() };
        is_plain.then(|| format!("{} {path} {}", held.markup().as_str(), name.replace('\n', " ")))
    }

    /// The files, each with its name: what a script reads as JSON.
    pub fn others_in_files(&self) -> Vec<(String, String)> {
        if !self.says_others_once() {
            return Vec::new();
        }
        let ids: Vec<EntityId> = self.model.all().map(|(id, _)| id).collect();
        let of = |ids: &[EntityId]| {
            let said = ids.iter().filter_map(|id| Some((id.0.to_string(), Value::from(self.others(*id)?))));
            said.collect::<Map<String, Value>>()
        };
        let files = ids.chunks(TOGETHER).map(of).enumerate().filter(|(_, said)| !said.is_empty());
        files.map(|(at, said)| (format!("o-{at}"), Value::from(said).to_string())).collect()
    }

    /// Of each of those who ever had something, by which statement they have it now. Whoever
    /// perhaps holds a post is no answer beside one who does, as `query::who` has it.
    pub fn now_of<'t>(&self, ones: &[One<'t, 'm>], is_post: bool) -> Vec<Option<&'t Fact<'m>>> {
        let is_any_sure = is_post && ones.iter().any(|one| one.said.iter().any(|told| self.is_sure(told)));
        let is_now = |told: &Fact<'_>| self.is_current(told) && (!is_any_sure || self.is_sure(told));
        ones.iter().map(|one| one.said.iter().find(|told| is_now(told)).copied()).collect()
    }
}
