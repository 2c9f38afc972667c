//! Who holds a post, is responsible for areas or sits in a body, as it is stated.

use crate::model::entity::EntityId;
use crate::model::fact::{Fact, Whom};
use crate::model::keys;
use crate::model::kind::Kind;
use crate::query::Weight;
use crate::site::Site;

impl<'m> Site<'m> {
    /// Who holds or has held a post, as it is stated.
    pub fn holders(&self, post: EntityId) -> impl Iterator<Item = &Fact<'m>> {
        self.told.own(post).iter().filter(|told| told.key.name == "holders" && told.is_so(self.model))
    }

    /// The posts that somebody holds or has held.
    pub fn posts_of(&self, person: EntityId) -> Vec<&Fact<'m>> {
        let mut posts: Vec<EntityId> =
            self.model.edges_as(person, "holders").iter().map(|edge| edge.from).collect();
        posts.dedup();
        let posts = posts.into_iter().filter(|post| self.model.get(*post).kind == Kind::Post);
        posts.flat_map(|post| self.holders(post)).filter(|told| told.whom == Whom::Entity(person)).collect()
    }

    /// The holders of a class of posts, and of the posts in it.
    pub fn holders_of_class(&self, class: EntityId) -> Vec<&Fact<'m>> {
        let inside = self
            .told
            .elsewhere(self.model, class)
            .into_iter()
            .filter(|told| told.key.name == "class_of")
            .map(|told| told.of);
        std::iter::once(class).chain(inside).flat_map(|post| self.holders(post)).collect()
    }

    /// The people who are responsible for the areas of a programme.
    pub fn owners_of_areas(&self, programme: EntityId) -> Vec<&Fact<'m>> {
        let areas = self
            .told
            .elsewhere(self.model, programme)
            .into_iter()
            .filter(|told| *told.key == keys::AREA_PROGRAMME)
            .map(|told| told.of);
        let owners = areas
            .flat_map(|area| self.told.own(area))
            .filter(|told| *told.key == keys::AREA_RESPONSIBLE && told.owns());
        let is_person = |told: &&Fact<'m>| matches!(told.whom, Whom::Entity(id) if self.model.get(id).kind == Kind::Person);
        owners.filter(is_person).filter(|told| told.is_so(self.model)).collect()
    }

    /// The people who sit in a body, themselves.
    pub fn members_of(&self, body: EntityId) -> Vec<&Fact<'m>> {
        let seats = self.told.own(body).iter().filter(|told| *told.key == keys::BODY_MEMBERS);
        let is_person = |told: &&Fact<'m>| matches!(told.whom, Whom::Entity(id) if self.model.get(id).kind == Kind::Person);
        seats.filter(is_person).filter(|told| told.is_so(self.model)).collect()
    }

    /// Whether a statement is of now, as far as is known.
    pub fn is_current(&self, told: &Fact<'_>) -> bool {
        !matches!(self.weight_of(told), Weight::Ended | Weight::Coming)
    }
}
