//! What a decision or an assignment is about: a theme, a word in its name or its texts, or what it
//! changes.

use crate::find::{self, How, Topic};
use crate::model::Model;
use crate::model::decision::Decision;
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::kind::{ANYTHING, DECISION, Kind, PERSON, SOURCE, THEME};
use crate::model::statement::{Match, Point};
use crate::query::text::speaks_of;
use crate::query::{Named, When};
use std::collections::HashSet;

/// What is asked about: a topic, the themes that it names, and what else has it in its name.
#[derive(Debug)]
pub struct Matter {
    pub topic: Topic,
    pub themes: Vec<EntityId>,
    named: HashSet<EntityId>,
}

/// How something is about a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A theme that an editor has tied it to, and how near.
    Theme(Match, Named),
    Name,
    Text,
    /// It is done to what bears the name.
    Object(Named),
    /// Who bears the name decided or proposed it.
    By(Named),
    /// It is addressed to who bears the name.
    AddressedTo(Named),
    /// It changes something, which is of a theme or serves what is.
    Changed {
        target: Named,
        matching: Match,
        theme: Named,
    },
}

impl Matter {
    pub fn new(model: &Model, topic: Topic) -> Matter {
        let sure = |how: &How| !matches!(how, How::Prefix | How::Substring);
        let themes = find::find(model, &topic, THEME)
            .into_iter()
            .filter(|(_, how)| sure(how))
            .map(|(id, _)| id)
            .collect();
        let by_name =
            |how: &How| !matches!(how, How::Theme(..) | How::Term(_) | How::Compound(_) | How::Misspelt(_));
        let among = |kinds| {
            find::find(model, &topic, kinds).into_iter().filter(|(_, how)| by_name(how)).map(|(id, _)| id)
        };
        // Whoever holds a post decides and proposes as that.
        let posts = |person: EntityId| model.edges_as(person, "holders").iter().map(|edge| edge.from);
        let held = among(PERSON).flat_map(posts).filter(|id| model.get(*id).kind == Kind::Post);
        let named = among(DECISION)
            .chain(held)
            .chain(among(ANYTHING & !(DECISION | THEME | SOURCE | PERSON)))
            .collect();
        Matter { topic, themes, named }
    }

    pub fn of_decision(
        &self,
        model: &Model,
        id: EntityId,
        entity: &Entity,
        decision: &Decision,
        when: &When,
    ) -> Vec<About> {
        let mut about = self.of_entity(model, id, entity, &decision.points, when);
        let named = |id: &EntityId| self.named.contains(id);
        let objects = decision.changes.iter().filter_map(|effect| effect.target.to).filter(named);
        about.extend(objects.map(|id| About::Object(model.marked(id, when))));
        let by = decision.by.iter().filter_map(|by| by.to).filter(named);
        about.extend(by.map(|id| About::By(model.marked(id, when))));
        let addressed =
            decision.addressed_to.iter().filter_map(|relation| Some(relation.party.named()?.0)).filter(named);
        about.extend(addressed.map(|id| About::AddressedTo(model.marked(id, when))));
        for target in decision.changes.iter().filter_map(|effect| effect.target.to) {
            let serves = model.get(target).body().and_then(|body| body.attached_to.first()?.body.to);
            let near = [Some(target), serves]
                .into_iter()
                .flatten()
                .flat_map(|id| self.themes_of(model, model.get(id), when))
                .min_by_key(|(matching, _)| *matching);
            about.extend(near.map(|(matching, theme)| About::Changed {
                target: model.marked(target, when),
                matching,
                theme,
            }));
        }
        about
    }

    pub fn of_assignment(&self, model: &Model, id: EntityId, entity: &Entity, when: &When) -> Vec<About> {
        let points: &[Point] = match &entity.detail {
            Detail::Assignment(assignment) => &assignment.points,
            _ => &[], // Others have no points.
        };
        self.of_entity(model, id, entity, points, when)
    }

    fn of_entity(
        &self,
        model: &Model,
        id: EntityId,
        entity: &Entity,
        points: &[Point],
        when: &When,
    ) -> Vec<About> {
        let themes = self
            .themes_of(model, entity, when)
            .into_iter()
            .map(|(matching, theme)| About::Theme(matching, theme));
        let mut names = std::iter::once(entity.name())
            .chain(entity.common.aliases.iter().map(|alias| alias.name.as_str()));
        let name = (self.named.contains(&id) || names.any(|name| speaks_of(name, &self.topic.said)))
            .then_some(About::Name);
        let text = points
            .iter()
            .any(|point| speaks_of(point.text.as_str(), &self.topic.said))
            .then_some(About::Text);
        themes.chain(name).chain(text).collect()
    }

    fn themes_of(&self, model: &Model, entity: &Entity, when: &When) -> Vec<(Match, Named)> {
        let links = find::themes_of(entity).iter().filter_map(|link| Some((link.matching, link.theme.to?)));
        links
            .filter(|(_, theme)| self.themes.contains(theme))
            .map(|(matching, theme)| (matching, model.marked(theme, when)))
            .collect()
    }
}
