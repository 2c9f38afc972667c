//! Everything that is said of an entity, in its own file and elsewhere, one statement or property
//! at a time. Nothing is copied, and nothing is left out: tests/told.rs holds this list against the
//! links of the model.

use crate::model::Model;
use crate::model::choice::Choice;
use crate::model::date::{Date, Day};
use crate::model::entity::{Detail, EntityId};
use crate::model::fact::{self, Fact};
use crate::model::keys::{self, Part};
use crate::model::programme::ResponsibleAs;
use crate::model::reference::SourceRef;
use crate::model::seat::Role;
use crate::model::statement::{Certainty, Stated};
use crate::model::time::{Bounds, Stretch};
use crate::model::value::Text;
use crate::parallel;

pub use crate::model::keys::Words;

/// One thing that is said.
#[derive(Clone, Debug)]
pub struct Told<'m> {
    /// The key that it stands under.
    pub key: &'static str,
    /// In whose file.
    pub of: EntityId,
    pub whom: Whom<'m>,
    /// The controlled value: a role, a relation, a status.
    pub value: Option<Words>,
    /// The same as a value, for whoever asks what it means and not how it reads.
    pub role: Option<Role>,
    pub relation: Option<ResponsibleAs>,
    pub text: Option<&'m str>,
    pub date: Option<&'m Date>,
    /// What else the statement says, by its key.
    pub more: Vec<(&'static str, More<'m>)>,
    /// Nothing for a property, which rests on what the entity rests on.
    pub stated: Option<&'m Stated>,
}

/// Whom it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom<'m> {
    None,
    Entity(EntityId),
    Described(&'m str),
    /// Whoever holds a post of a class: a rule.
    Class(EntityId),
    /// Whoever is responsible for an area of a programme: a rule.
    OwnersOf(EntityId),
    Vacant,
    Nobody,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum More<'m> {
    Entity(EntityId),
    Text(&'m str),
    Number(u32),
    Date(&'m Date),
    Word(Words),
    /// The key alone says it.
    Set,
}

impl<'m> Told<'m> {
    /// Whether it says who answers for something: who only supports does not.
    pub fn owns(&self) -> bool {
        self.relation.is_none_or(ResponsibleAs::owns)
    }

    /// How sure it is: no surer than the file that says it, and those it is about.
    pub fn certainty(&self, model: &Model) -> Certainty {
        self.stated
            .map_or_else(|| model.existence(self.of), |stated| model.certainty(self.of, stated, self.who()))
    }

    /// Whom it is about: who has, sits, or stands at the other end.
    fn who(&self) -> Option<EntityId> {
        match self.whom {
            Whom::Entity(id) | Whom::Class(id) | Whom::OwnersOf(id)
                if !matches!(self.key, "mandate" | "adopted") =>
            {
                Some(id)
            }
            _ => None,
        }
    }

    /// Its time; `None` for a property.
    pub fn settled(&self, model: &'m Model) -> Option<Stretch<'m>> {
        let stated = self.stated?;
        let acting = self.more.contains(&("acting", More::Set));
        Some(Stretch { acting, ..model.settled(self.of, stated, self.who()) })
    }

    /// Those that it names.
    pub fn names(&self) -> impl Iterator<Item = EntityId> {
        let first = match self.whom {
            Whom::Entity(id) | Whom::Class(id) | Whom::OwnersOf(id) => Some(id),
            _ => None,
        };
        let more = self
            .more
            .iter()
            .filter_map(|(_, more)| if let More::Entity(id) = more { Some(*id) } else { None });
        first.into_iter().chain(more)
    }

    /// Between which days it holds. What a decision or a reorganisation says is of its own day on;
    /// what has no time of its own lives as long as the entity that it is a property of.
    pub fn bounds(&self, model: &'m Model) -> Bounds {
        let entity = model.get(self.of);
        let since = |day: Option<&Date>| {
            day.filter(|day| !day.is_open()).map_or_else(Bounds::default, |day| Bounds {
                not_before: Some(day.earliest()),
                ..Bounds::default()
            })
        };
        match (&entity.detail, self.stated) {
            // Whether what was decided, or proposed, still holds is not said by the decision.
            (Detail::Decision(decision), _) => since(decision.in_force.as_ref().or(decision.date.as_ref())),
            // What has moved has moved.
            (Detail::Change(change), _) => {
                let bounds = since(change.date.as_ref());
                let day = change.date.as_ref().filter(|_| bounds.not_before.is_some()).map(Date::latest);
                Bounds { begun_by: day, lasts_to: day.map(|_| Day::MAX), ..bounds }
            }
            (_, Some(_)) => self.settled(model).map_or_else(Bounds::default, |stretch| stretch.bounds()),
            (_, None) => model.life(self.of).bounds(),
        }
    }

    /// The place in a source that says it: its own, else that of the entity.
    pub fn source(&self, model: &'m Model) -> Option<&'m SourceRef> {
        let own = self.stated.and_then(|stated| stated.source.as_ref());
        own.or_else(|| model.get(self.of).common.sources.first())
    }
}

/// All that the files of a model say, each file's in the order of its keys.
pub struct All<'m>(Vec<Vec<Told<'m>>>);

impl<'m> All<'m> {
    pub fn of(model: &'m Model) -> All<'m> {
        let ids: Vec<EntityId> = (0..model.entities.len() as u32).map(EntityId).collect();
        All(parallel::map(&ids, |id| said_by(model, *id)))
    }

    /// What an entity's own file says.
    pub fn own(&self, id: EntityId) -> &[Told<'m>] {
        &self.0[id.0 as usize]
    }

    /// What other files say of it, by the keys under which they do.
    pub fn elsewhere(&self, model: &Model, id: EntityId) -> Vec<&Told<'m>> {
        let mut told = Vec::new();
        let mut last = None;
        for edge in model.edges_to(id) {
            // One file can name it more than once under a key; its statements are all found the
            // first time.
            if edge.from != id && last.replace((edge.key, edge.from)) != Some((edge.key, edge.from)) {
                told.extend(
                    self.own(edge.from)
                        .iter()
                        .filter(|one| one.key == edge.key && one.names().any(|name| name == id)),
                );
            }
        }
        told
    }
}

/// What one file says.
pub fn said_by(model: &Model, id: EntityId) -> Vec<Told<'_>> {
    let facts = model.get(id).facts();
    // The name stands at the top of a page, and the sources at its foot.
    let is_told = |fact: &Fact<'_>| fact.key.part != Part::Apart || *fact.key == keys::COMMON_DESCRIPTION;
    facts.into_iter().filter(is_told).map(|fact| told(id, fact)).collect()
}

fn told(of: EntityId, fact: Fact<'_>) -> Told<'_> {
    let whom = match fact.whom {
        fact::Whom::None => Whom::None,
        fact::Whom::Entity(id) => Whom::Entity(id),
        fact::Whom::Described(words) => Whom::Described(words.as_str()),
        fact::Whom::Class(id) => Whom::Class(id),
        fact::Whom::OwnersOf(id) => Whom::OwnersOf(id),
        fact::Whom::Vacant => Whom::Vacant,
        fact::Whom::Nobody => Whom::Nobody,
    };
    let more = fact.more.iter().filter_map(|(key, more)| {
        let more = match *more {
            fact::More::Entity(id) => More::Entity(id),
            fact::More::Text(text) => More::Text(text.as_str()),
            fact::More::Number(number) => More::Number(number),
            fact::More::Date(date) => More::Date(date),
            fact::More::Value(value) => More::Word(value.words()),
            fact::More::YesOrNo(true) => More::Word(("ja", "yes")),
            fact::More::YesOrNo(false) => More::Word(("nej", "no")),
            fact::More::Cited(_) => return None,
            fact::More::Set => More::Set,
        };
        Some((key.name, more))
    });
    Told {
        key: fact.key.name,
        of,
        whom,
        value: fact.value.map(Choice::words),
        role: fact.role(),
        relation: fact.relation(),
        text: fact.text.map(Text::as_str),
        date: fact.date,
        more: more.collect(),
        stated: fact.stated,
    }
}
