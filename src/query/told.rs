//! Everything that is said of an entity, in its own file and elsewhere, one statement or property
//! at a time. Nothing is copied, and nothing is left out: tests/told.rs holds this list against the
//! links of the model.

mod kinds;

use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::Kinds;
use crate::model::programme::ResponsibleAs;
use crate::model::read::Word;
use crate::model::reference::{Ref, SourceRef};
use crate::model::seat::Role;
use crate::model::statement::{Certainty, Party, Relation, Stated};
use crate::model::time::{Bounds, Stretch};
use crate::model::value::Text;
use crate::parallel;

/// A word in Swedish and in English.
pub type Words = (&'static str, &'static str);

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

    fn new(key: &'static str, of: EntityId) -> Told<'m> {
        Told {
            key,
            of,
            whom: Whom::None,
            value: None,
            role: None,
            relation: None,
            text: None,
            date: None,
            more: Vec::new(),
            stated: None,
        }
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
    let entity = model.get(id);
    if entity.is_redacted() || !entity.whole {
        return Vec::new();
    }
    let mut list = List { of: id, all: Vec::new() };
    kinds::add(&mut list, entity);
    list.all
}

/// Collects what a file says.
struct List<'m> {
    of: EntityId,
    all: Vec<Told<'m>>,
}

impl<'m> List<'m> {
    fn add(&mut self, told: Told<'m>) {
        self.all.push(told);
    }

    fn told(&self, key: &'static str) -> Told<'m> {
        Told::new(key, self.of)
    }

    fn text(&mut self, key: &'static str, text: Option<&'m Text>) {
        if let Some(text) = text {
            self.add(Told { text: Some(text.as_str()), ..self.told(key) });
        }
    }

    fn date(&mut self, key: &'static str, date: Option<&'m Date>) {
        if let Some(date) = date {
            self.add(Told { date: Some(date), ..self.told(key) });
        }
    }

    fn value<T: Copy + PartialEq>(&mut self, key: &'static str, words: &'static [Word<T>], value: Option<T>) {
        if let Some(value) = word(words, value) {
            self.add(Told { value: Some(value), ..self.told(key) });
        }
    }

    fn reference<const K: Kinds>(&mut self, key: &'static str, to: Option<&'m Ref<K>>) {
        if let Some(id) = to.and_then(|to| to.to) {
            self.add(Told { whom: Whom::Entity(id), ..self.told(key) });
        }
    }

    fn references<const K: Kinds>(&mut self, key: &'static str, list: &'m [Ref<K>]) {
        list.iter().for_each(|to| self.reference(key, Some(to)));
    }

    fn relations(&mut self, key: &'static str, relations: &'m [Relation]) {
        for relation in relations {
            let told = Told {
                whom: whom(&relation.party),
                text: text(relation.purpose.as_ref()),
                stated: Some(&relation.stated),
                ..self.told(key)
            };
            self.add(told);
        }
    }
}

fn text(text: Option<&Text>) -> Option<&str> {
    text.map(Text::as_str)
}

fn word<T: Copy + PartialEq>(words: &'static [Word<T>], value: Option<T>) -> Option<Words> {
    let value = value?;
    words.iter().find(|word| word.value == value).map(|word| (word.sv, word.en))
}

fn whom(party: &Party) -> Whom<'_> {
    match (party.named(), party.described.as_ref()) {
        (Some((id, _)), _) => Whom::Entity(id),
        (None, Some(words)) => Whom::Described(words.as_str()),
        (None, None) => Whom::None,
    }
}

/// The value of a reference, beside something else.
fn beside<'m, const K: Kinds>(key: &'static str, to: Option<&Ref<K>>) -> Option<(&'static str, More<'m>)> {
    to.and_then(|to| to.to).map(|id| (key, More::Entity(id)))
}

fn beside_text<'m>(key: &'static str, text: Option<&'m Text>) -> Option<(&'static str, More<'m>)> {
    text.map(|text| (key, More::Text(text.as_str())))
}
