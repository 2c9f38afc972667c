//! All that is said of an entity, one fact at a time: what the checks of time and sources, the
//! timelines, the pages and the glossary go through. It is made from the field tables, so that
//! nothing can be left out; nothing is copied.

use crate::diagnostic::Span;
use crate::model::Model;
use crate::model::choice::Choice;
use crate::model::date::{Date, Day};
use crate::model::decision::{Decision, DecisionStatus};
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::keys::{Key, Tie};
use crate::model::number::Number;
use crate::model::programme::ResponsibleAs;
use crate::model::reference::SourceRef;
use crate::model::seat::Role;
use crate::model::statement::{Certainty, Stated};
use crate::model::tell;
use crate::model::time::{Bounds, Stretch};
use crate::model::value::Text;

/// One thing that is said: a statement, which has its time and source, or a property.
#[derive(Clone, Debug)]
pub struct Fact<'m> {
    /// The key that it stands under.
    pub key: &'static Key,
    /// In whose file, and which of its facts it is.
    pub of: EntityId,
    pub at: usize,
    pub whom: Whom<'m>,
    /// Whether a rule is about some of those only.
    pub is_some: bool,
    /// The controlled value: a role, a relation, a status.
    pub value: Option<Choice>,
    pub text: Option<&'m Text>,
    pub date: Option<&'m Date>,
    /// What else it says, by its key.
    pub more: Vec<(&'static Key, More<'m>)>,
    /// All that it names, those that it is about first.
    pub names: Vec<Mention>,
    /// Nothing for a property, which rests on what the entity rests on.
    pub stated: Option<&'m Stated>,
}

/// Whom it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom<'m> {
    None,
    Entity(EntityId),
    Described(&'m Text),
    /// Whoever holds a post of a class: a rule.
    Class(EntityId),
    /// Anyone who is responsible for an area of a programme: a rule.
    OwnersOf(EntityId),
    /// Whoever sits in a body: a rule.
    MembersOf(EntityId),
    Vacant,
    Nobody,
}

#[derive(Clone, Copy, Debug)]
pub enum More<'m> {
    Entity(EntityId),
    Text(&'m Text),
    Number(&'m Number),
    Date(&'m Date),
    Value(Choice),
    YesOrNo(bool),
    Cited(&'m SourceRef),
    /// The key alone says it.
    Set,
}

/// That an entity is named: under which key of the statement, and where.
#[derive(Clone, Copy, Debug)]
pub struct Mention {
    pub key: &'static Key,
    pub to: EntityId,
    pub span: Span,
}

impl<'m> Fact<'m> {
    /// A key by itself.
    pub fn bare(key: &'static Key, of: EntityId) -> Fact<'m> {
        Fact {
            key,
            of,
            at: 0,
            whom: Whom::None,
            is_some: false,
            value: None,
            text: None,
            date: None,
            more: Vec::new(),
            names: Vec::new(),
            stated: None,
        }
    }

    /// Whether two are one, of those that were told together.
    pub fn is(&self, other: &Fact<'_>) -> bool {
        (self.of, self.at) == (other.of, other.at)
    }

    pub fn role(&self) -> Option<Role> {
        if let Some(Choice::Role(role)) = self.value { Some(role) } else { None }
    }

    pub fn relation(&self) -> Option<ResponsibleAs> {
        if let Some(Choice::Relation(relation)) = self.value { Some(relation) } else { None }
    }

    /// The source's own words in it.
    pub fn own_words(&self) -> impl Iterator<Item = &'m Text> + '_ {
        let own = self.text.filter(|_| self.stated.is_some() || self.key.is_quote);
        let described = if let Whom::Described(words) = self.whom { Some(words) } else { None };
        let more = self.more.iter().filter(|(key, _)| key.is_quote);
        let more = more.filter_map(|(_, more)| if let More::Text(text) = more { Some(*text) } else { None });
        own.into_iter().chain(described).chain(more)
    }

    /// Whether it says who answers for something: who only supports does not.
    pub fn owns(&self) -> bool {
        self.relation().is_none_or(ResponsibleAs::owns)
    }

    /// What it says besides, under a key.
    pub fn says(&self, name: &str) -> Option<More<'m>> {
        self.more.iter().find(|(key, _)| key.name == name).map(|(_, more)| *more)
    }

    pub fn is_acting(&self) -> bool {
        self.says("acting").is_some()
    }

    /// Those that it is about: it can't hold without them.
    pub fn about(&self) -> impl Iterator<Item = EntityId> + Clone + '_ {
        self.names.iter().filter(|name| name.key.tie == Some(Tie::About)).map(|name| name.to)
    }

    /// Those whose being there it takes for granted: whom it is about, speaks for or consults, and
    /// where.
    pub fn needed(&self) -> impl Iterator<Item = (EntityId, Span)> + '_ {
        self.names
            .iter()
            .filter(|name| !matches!(name.key.tie, None | Some(Tie::Apart)))
            .map(|name| (name.to, name.span))
    }

    pub fn mentions(&self, id: EntityId) -> bool {
        self.names.iter().any(|name| name.to == id)
    }

    /// Its time; `None` for a property.
    pub fn settled(&self, model: &'m Model) -> Option<Stretch<'m>> {
        self.stated.map(|stated| self.settled_as(model, stated))
    }

    fn settled_as(&self, model: &'m Model, stated: &'m Stated) -> Stretch<'m> {
        let settled = model.settled(self.of, stated, self.about());
        let stretch = Stretch { acting: self.is_acting(), ..settled };
        let is_seat = self.key.name == "members" && matches!(self.whom, Whom::Vacant);
        let is_whom = matches!(self.whom, Whom::Entity(_) | Whom::Described(_));
        let is_listed = is_seat || is_whom && matches!(self.key.name, "members" | "holders");
        let stretch = if is_listed { model.within_lists(self.of, stated, stretch) } else { stretch };
        let sole = match self.whom {
            Whom::Entity(id) => Some(Some(id)),
            Whom::Vacant => Some(None),
            _ => None, // Somebody whom it doesn't name may be any of the others.
        };
        model.within_succession(self.of, sole.filter(|_| self.key.name == "holders"), stated, stretch)
    }

    /// How sure it is: no surer than the file that says it, those it is about, and the decision
    /// that makes it so.
    pub fn certainty(&self, model: &Model) -> Certainty {
        let own = self.stated.map_or_else(
            || model.existence(self.of),
            |stated| model.certainty(self.of, stated, self.about()),
        );
        match self.made_by(model) {
            Some(id) => {
                let decision = model.get(id).decision().map_or(Certainty::Stated, Decision::surest);
                own.max(decision).max(model.existence(id))
            }
            None => own,
        }
    }

    /// The decision that makes it so, where one does: what a decision says besides when, by and to
    /// whom and of which sort it is, or what is said to have come of one.
    fn made_by(&self, model: &Model) -> Option<EntityId> {
        let is_decision = |id: &EntityId| model.get(*id).decision().is_some();
        match self.key.name {
            "established_by" | "dissolved_by" | "by_decision" | "adopted" => {
                self.names.iter().map(|name| name.to).find(is_decision)
            }
            "points" | "changes" | "endorses" | "in_force" => Some(self.of).filter(is_decision),
            _ => None,
        }
    }

    /// What became of the decision that makes it so.
    pub fn status(&self, model: &Model) -> Option<DecisionStatus> {
        model.get(self.made_by(model)?).decision()?.status
    }

    /// Between which days it holds. What a decision or a reorganisation says is of its own day on;
    /// what has no time of its own lives as long as the entity that it is a property of.
    pub fn bounds(&self, model: &'m Model) -> Bounds {
        let since = |day: Option<&Date>| {
            let first = day.filter(|day| !day.is_open()).map(Date::earliest);
            Bounds { not_before: first, ..Bounds::default() }
        };
        match (&model.get(self.of).detail, self.settled(model)) {
            // Whether what was decided, or proposed, still holds is not said by the decision.
            (Detail::Decision(decision), _) => since(decision.in_force.as_ref().or(decision.date.as_ref())),
            // What has moved has moved.
            (Detail::Change(change), _) => {
                let bounds = since(change.date.as_ref());
                let day = change.date.as_ref().filter(|_| bounds.not_before.is_some()).map(Date::latest);
                Bounds { begun_by: day, lasts_to: day.map(|_| Day::MAX), ..bounds }
            }
            (_, Some(stretch)) => self.until_undone(model, stretch.bounds()),
            (_, None) => model.life(self.of).bounds(),
        }
    }

    /// Whether it is a statement that the lives of those that it names leave no day for.
    pub fn is_never(&self, model: &'m Model) -> bool {
        self.stated.is_some() && self.bounds(model).is_never()
    }

    /// Whether it says that something is, was or will be so: what is only proposed, an example or
    /// impossible does not.
    pub fn is_so(&self, model: &'m Model) -> bool {
        self.certainty(model).is_fact() && !self.is_never(model)
    }
}

impl Model {
    /// All that the file of an entity says, in the order of its keys. Of a person whose name is
    /// removed nothing is told.
    pub fn facts(&self, id: EntityId) -> Vec<Fact<'_>> {
        self.told(id, false)
    }

    /// Those of the facts that stand under some keys.
    pub fn facts_under(&self, id: EntityId, wanted: fn(&Key) -> bool) -> Vec<Fact<'_>> {
        let entity = self.get(id);
        if entity.is_told() { tell::told_under(wanted, id, entity) } else { Vec::new() }
    }

    /// Those of the facts in the file of one entity that name another.
    pub fn facts_naming(&self, id: EntityId, whom: EntityId) -> Vec<Fact<'_>> {
        let entity = self.get(id);
        if entity.is_told() { tell::told_of(self, whom, id, entity) } else { Vec::new() }
    }

    /// The facts that have a time and a source of their own, without what they say besides.
    pub fn statements(&self, id: EntityId) -> Vec<Statement<'_>> {
        let facts = self.told(id, true).into_iter();
        facts.filter_map(|fact| Some(Statement { stated: fact.stated?, fact })).collect()
    }

    fn told(&self, id: EntityId, statements_alone: bool) -> Vec<Fact<'_>> {
        let entity = self.get(id);
        if entity.is_told() { tell::told(id, entity, statements_alone) } else { Vec::new() }
    }
}

impl Entity {
    /// Whether its file says anything: of a person whose name is removed nothing is told.
    fn is_told(&self) -> bool {
        self.whole && !self.is_redacted()
    }
}

/// A fact that has a time and a source of its own.
#[derive(Clone, Debug)]
pub struct Statement<'m> {
    pub fact: Fact<'m>,
    pub stated: &'m Stated,
}

impl<'m> Statement<'m> {
    pub fn key(&self) -> &'static str {
        self.fact.key.name
    }

    /// Its time.
    pub fn settled(&self, model: &'m Model) -> Stretch<'m> {
        self.fact.settled_as(model, self.stated)
    }
}
