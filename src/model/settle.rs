//! When a statement holds, and how sure it is: within its own dates and the lives of its subject
//! and of those it names, by when it was seen, and no surer than anything that it rests on. This is
//! the one place that says so, so that no view can forget an end.

use crate::model::Model;
use crate::model::date::Date;
use crate::model::decision::Decision;
use crate::model::entity::EntityId;
use crate::model::fact::Fact;
use crate::model::few::Few;
use crate::model::lives::Lives;
use crate::model::post::Holder;
use crate::model::reference::SourceRef;
use crate::model::seat::Seat;
use crate::model::statement::{Certainty, Party, Stated};
use crate::model::time::Stretch;

/// Of so many places that say one thing the latest is looked for: a file of a thousand statements
/// may cite a thousand.
const MOST_SOURCES: usize = 16;

impl<'m> Fact<'m> {
    /// The place in a source that says it: its own, else that of the entity. Of several the one in
    /// the latest document, whose year is the one that is told.
    pub fn source(&self, model: &'m Model) -> Option<&'m SourceRef> {
        let own = self.stated.map(|stated| &stated.source).filter(|own| own.first().is_some());
        let of_file = || model.get(self.of).common.sources.iter();
        let day = |cited: &SourceRef| {
            let date = model.source_date(cited.source.to?).filter(|date| !date.is_open())?;
            Some(date.latest())
        };
        let later = |one, other| if day(other) > day(one) { other } else { one };
        match own {
            Some(own) => own.iter().take(MOST_SOURCES).reduce(later),
            None => of_file().take(MOST_SOURCES).reduce(later),
        }
    }
}

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
        self.party.who().chain(self.rule().and_then(|(rule, _)| rule.whose.id()))
    }
}

impl Holder {
    pub fn who(&self) -> impl Iterator<Item = EntityId> + Clone {
        self.person.as_ref().and_then(|person| person.to).into_iter()
    }
}

/// What a statement cites: its own sources, or its file's.
#[derive(Clone, Copy, Debug)]
pub enum Cited<'m> {
    Own(&'m Few<SourceRef>),
    OfFile(Option<&'m SourceRef>),
}

impl<'m> Cited<'m> {
    pub fn iter(self) -> impl Iterator<Item = &'m SourceRef> {
        let (own, only) = match self {
            Cited::Own(own) => (Some(own), None),
            Cited::OfFile(only) => (None, only),
        };
        own.into_iter().flat_map(Few::iter).chain(only)
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
        self.within_sole(of, stated, self.settled_alone(of, stated, who))
    }

    /// The same, whatever else is in the same place.
    pub(super) fn settled_alone<'m>(
        &'m self,
        of: EntityId,
        stated: &'m Stated,
        who: impl IntoIterator<Item = EntityId>,
    ) -> Stretch<'m> {
        let lives = self.lives_of(std::iter::once(of).chain(who));
        // What is only proposed, or an example, is not observed at all.
        let stretch =
            Stretch { from: stated.from.as_ref(), to: stated.to.as_ref(), lives, ..Stretch::default() };
        let sources = || self.sources_of(of, stated).iter();
        self.sighted(stretch, stated, sources().filter_map(|citation| citation.source.to))
    }

    /// A statement of an entity by its own dates and sighting only: what checks compare with lives.
    pub fn stretch<'m>(&'m self, of: EntityId, stated: &'m Stated) -> Stretch<'m> {
        Stretch { lives: Lives::default(), ..self.settled_alone(of, stated, []) }
    }

    /// The same, seen by no other source than its own: what is compared with a life. The source of
    /// the whole file may tell of what is yet to begin.
    pub fn by_own_source<'m>(&'m self, stated: &'m Stated) -> Stretch<'m> {
        let stretch = Stretch { from: stated.from.as_ref(), to: stated.to.as_ref(), ..Stretch::default() };
        self.sighted(stretch, stated, stated.source.iter().filter_map(|citation| citation.source.to))
    }

    /// With when it was seen: when it is stated to have been, else when its sources were written.
    /// What is only proposed, or an example, is not seen by a source.
    fn sighted<'m>(
        &'m self,
        stretch: Stretch<'m>,
        stated: &'m Stated,
        sources: impl Iterator<Item = EntityId>,
    ) -> Stretch<'m> {
        if let Some(observed) = stated.observed.as_ref() {
            return stretch.observed_on(observed.iter());
        }
        match stated.certainty().is_fact() {
            true => stretch.written_on(sources.filter_map(|source| self.source_date(source))),
            false => stretch,
        }
    }

    pub fn seat<'m>(&'m self, of: EntityId, seat: &'m Seat) -> Stretch<'m> {
        let stretch = Stretch { acting: seat.acting, ..self.settled(of, &seat.stated, seat.who()) };
        // That a seat was vacant, a later list of all who sit there says no longer.
        let is_listed = !seat.party.is_nobody() || seat.vacant;
        if is_listed { self.within_lists(of, &seat.stated, stretch) } else { stretch }
    }

    pub fn holding<'m>(&'m self, of: EntityId, holder: &'m Holder) -> Stretch<'m> {
        self.within_succession(of, holder.sole(), &holder.stated, self.holding_alone(of, holder))
    }

    /// The same, whoever else holds it.
    pub(super) fn holding_alone<'m>(&'m self, of: EntityId, holder: &'m Holder) -> Stretch<'m> {
        let stretch = Stretch { acting: holder.acting, ..self.settled(of, &holder.stated, holder.who()) };
        if holder.person.is_none() { stretch } else { self.within_lists(of, &holder.stated, stretch) }
    }

    /// The sources of a statement: its own, or the only one of its file.
    pub fn sources_of<'m>(&'m self, of: EntityId, stated: &'m Stated) -> Cited<'m> {
        if stated.source.is_some() {
            return Cited::Own(&stated.source);
        }
        let of = self.get(of);
        Cited::OfFile(of.common.sources.first().filter(|_| of.one_source))
    }

    /// The first of them.
    pub fn source_of<'m>(&'m self, of: EntityId, stated: &'m Stated) -> Option<&'m SourceRef> {
        match self.sources_of(of, stated) {
            Cited::Own(own) => own.first(),
            Cited::OfFile(only) => only,
        }
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
        self.get(id).host().map(|(host, _)| host)
    }

    fn own_life(&self, id: EntityId) -> (Option<&Date>, Option<&Date>) {
        let given = self.get(id).assignment().and_then(|assignment| assignment.given.as_ref());
        let (from, to) = self.ends_of(id);
        (from.or(given), to)
    }

    /// When an entity came to be and ended: by what decisions and reorganisations do, else as it
    /// says itself.
    pub fn ends_of(&self, id: EntityId) -> (Option<&Date>, Option<&Date>) {
        let (made, own) = (self.made(id), &self.get(id).common);
        let from = made.and_then(|made| made.from.as_ref()).or(own.from.as_ref());
        (from, made.and_then(|made| made.to.as_ref()).or(own.to.as_ref()))
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
        let life = self.life(id);
        Stretch { from: life.from.or_else(|| self.get(id).day()), ..life }
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
            let decision = entity.made_by().and_then(|decision| self.get(decision).decision());
            certainty = certainty.max(decision.map_or(Certainty::Stated, Decision::surest));
            certainty = certainty.max(self.made_by_decisions(id).unwrap_or(Certainty::Stated));
            at = self.host(id); // A post's body, an area's programme: these have none themselves.
        }
        certainty
    }
}
