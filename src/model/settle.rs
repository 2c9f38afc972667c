//! When a statement holds, and how sure it is: within its own dates and the lives of its subject
//! and of those it names, by when it was seen, and no surer than anything that it rests on. This is
//! the one place that says so, so that no view can forget an end.

use crate::model::Model;
use crate::model::date::Date;
use crate::model::decision::Decision;
use crate::model::entity::{Detail, EntityId};
use crate::model::post::Holder;
use crate::model::reference::SourceRef;
use crate::model::seat::Seat;
use crate::model::statement::{Certainty, Party, Stated};
use crate::model::time::{Lives, Stretch};

impl Party {
    /// Whoever it names, when the reference points somewhere.
    pub fn who(&self) -> impl Iterator<Item = EntityId> + Clone {
        [
            self.person.as_ref().and_then(|to| to.to),
            self.post.as_ref().and_then(|to| to.to),
            self.body.as_ref().and_then(|to| to.to),
        ]
        .into_iter()
        .flatten()
    }
}

impl Seat {
    /// Whoever sits there: those named, the class of a rule, the programme of one. Not whom the
    /// seat speaks for, nor who appointed.
    pub fn who(&self) -> impl Iterator<Item = EntityId> + Clone {
        let class = self.posts.as_ref().and_then(|class| class.to);
        let programme = self.owners_of.as_ref().and_then(|programme| programme.to);
        self.party.who().chain(class).chain(programme)
    }
}

impl Holder {
    pub fn who(&self) -> impl Iterator<Item = EntityId> + Clone {
        self.person.as_ref().and_then(|person| person.to).into_iter()
    }
}

impl Model {
    /// The time of a statement of an entity that names somebody.
    pub fn settled<'m>(
        &'m self,
        of: EntityId,
        stated: &'m Stated,
        who: impl IntoIterator<Item = EntityId>,
    ) -> Stretch<'m> {
        let lives = self.lives_of(std::iter::once(of).chain(who));
        // What is only proposed, or an example, is not observed at all.
        let written = || self.source_date(self.source_of(of, stated)?.source.to?);
        let written =
            if stated.certainty().is_fact() && stated.observed.is_none() { written() } else { None };
        let (from, to, observed) = (stated.from.as_ref(), stated.to.as_ref(), stated.observed.as_ref());
        Stretch { from, to, observed, written, lives, acting: false }
    }

    /// A statement of an entity by its own dates and sighting only: what checks compare with lives.
    pub fn stretch<'m>(&'m self, of: EntityId, stated: &'m Stated) -> Stretch<'m> {
        Stretch { lives: Lives::default(), ..self.settled(of, stated, []) }
    }

    /// The same, seen by no other source than its own: what is compared with a life. The source of
    /// the whole file may tell of what is yet to begin.
    pub fn by_own_source<'m>(&'m self, stated: &'m Stated) -> Stretch<'m> {
        let source = stated.source.as_ref().and_then(|source| source.source.to);
        let sees = stated.certainty().is_fact() && stated.observed.is_none();
        Stretch {
            from: stated.from.as_ref(),
            to: stated.to.as_ref(),
            observed: stated.observed.as_ref(),
            written: source.filter(|_| sees).and_then(|source| self.source_date(source)),
            ..Stretch::default()
        }
    }

    pub fn seat<'m>(&'m self, of: EntityId, seat: &'m Seat) -> Stretch<'m> {
        Stretch { acting: seat.acting, ..self.settled(of, &seat.stated, seat.who()) }
    }

    pub fn holding<'m>(&'m self, of: EntityId, holder: &'m Holder) -> Stretch<'m> {
        Stretch { acting: holder.acting, ..self.settled(of, &holder.stated, holder.who()) }
    }

    /// The source of a statement: its own, or the only one of its file.
    pub fn source_of<'m>(&'m self, of: EntityId, stated: &'m Stated) -> Option<&'m SourceRef> {
        let only = || self.get(of).common.sources.first().filter(|_| self.get(of).one_source);
        stated.source.as_ref().or_else(only)
    }

    /// The lives of several.
    pub fn lives_of(&self, ids: impl IntoIterator<Item = EntityId>) -> Lives<'_> {
        ids.into_iter().fold(Lives::default(), |lives, id| self.lives(lives, id))
    }

    /// The lives that a statement about, or naming, an entity lies within: its own, of a post its
    /// body's too, of an area its programme's.
    fn lives<'m>(&'m self, lives: Lives<'m>, id: EntityId) -> Lives<'m> {
        let (from, to) = self.own_life(id);
        let lives = lives.and(from, to);
        match self.host(id) {
            Some(host) => {
                let (from, to) = self.own_life(host);
                lives.and(from, to)
            }
            None => lives,
        }
    }

    /// What an entity can't be without.
    pub fn host(&self, id: EntityId) -> Option<EntityId> {
        match &self.get(id).detail {
            Detail::Post(post) => post.body.to,
            Detail::Area(area) => area.programme.to,
            _ => None,
        }
    }

    fn own_life(&self, id: EntityId) -> (Option<&Date>, Option<&Date>) {
        let entity = self.get(id);
        let given = match &entity.detail {
            Detail::Assignment(assignment) => assignment.given.as_ref(),
            _ => None,
        };
        (entity.common.from.as_ref().or(given), entity.common.to.as_ref())
    }

    /// The time in which an entity says itself that it is there; an assignment is there from when
    /// it was given. What checks compare.
    pub fn lifespan(&self, id: EntityId) -> Stretch<'_> {
        let (from, to) = self.own_life(id);
        Stretch { from, to, ..Stretch::default() }
    }

    /// The time in which an entity is there at all: a post while its body is, an area while its
    /// programme is.
    pub fn life(&self, id: EntityId) -> Stretch<'_> {
        let host = self.host(id).map_or((None, None), |host| self.own_life(host));
        Stretch { lives: Lives::default().and(host.0, host.1), ..self.lifespan(id) }
    }

    /// The time in which an entity is there to be asked about: as its life, but a decision or a
    /// reorganisation from its day, and a document from its date.
    pub fn presence(&self, id: EntityId) -> Stretch<'_> {
        let day = match &self.get(id).detail {
            Detail::Decision(decision) => decision.date.as_ref(),
            Detail::Change(change) => change.date.as_ref(),
            Detail::Source(source) => source.date.as_ref(),
            _ => None,
        };
        let life = self.life(id);
        Stretch { from: life.from.or(day), ..life }
    }

    /// When a document was last changed, else its date.
    pub fn source_date(&self, id: EntityId) -> Option<&Date> {
        let source = self.source(id)?;
        source.updated.as_ref().or(source.date.as_ref())
    }

    /// How sure a statement is: no surer than its file, than those that it names, and than what
    /// they rest on.
    pub fn certainty(
        &self,
        of: EntityId,
        stated: &Stated,
        who: impl IntoIterator<Item = EntityId>,
    ) -> Certainty {
        std::iter::once(of).chain(who).map(|id| self.existence(id)).fold(stated.certainty(), Certainty::max)
    }

    /// How sure it is that an entity is there: as its file says, and no surer than its host and the
    /// decision that made it.
    pub fn existence(&self, id: EntityId) -> Certainty {
        let mut certainty = Certainty::Stated;
        let mut at = Some(id);
        while let Some(id) = at {
            let entity = self.get(id);
            certainty = certainty.max(entity.common.certainty.unwrap_or(Certainty::Stated));
            let decision = match &entity.detail {
                Detail::Change(change) => change.by_decision.as_ref(),
                _ => entity.body().and_then(|body| body.established_by.as_ref()),
            };
            let decision = decision.and_then(|decision| self.get(decision.to?).decision());
            certainty = certainty.max(decision.map_or(Certainty::Stated, Decision::surest));
            at = self.host(id); // A post's body, an area's programme: these have none themselves.
        }
        certainty
    }
}
