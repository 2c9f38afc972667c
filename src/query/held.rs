//! Who is told to hold a post, or to have it through one, with what makes that less than stated.

use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::entity::EntityId;
use crate::model::keys::Key;
use crate::model::post::Holder;
use crate::model::statement::Certainty;
use crate::query::hats::{Hat, HatKind};
use crate::query::{Basis, Cited, Named, Weight, When};

/// Somebody in a post or with a responsibility, or a post that somebody has, with what makes that
/// less than plainly stated.
#[derive(Clone, Debug)]
pub struct Held {
    pub named: Named,
    pub acting: bool,
    /// At the time asked about it can't be determined.
    pub perhaps: bool,
    /// On which days of that time it is certain all the same.
    pub surely: Option<(Day, Day)>,
    /// It is told beside a statement of which the same days are told.
    pub is_as_sure: bool,
    /// It has ended, or is to come: only of the posts of a person of whom no other is stated.
    pub past: Option<Weight>,
    /// It is only implied; the editor's reason.
    pub implied: Option<String>,
    /// Since when, and whether that is later than what is had through it: only then it is told.
    pub since: Option<Since>,
    pub is_later: bool,
    /// Whether they hold it by the days that are stated, whatever was said when.
    lasts: bool,
    /// Who says so.
    pub sources: Vec<Cited>,
    /// Whether that is another document than says what is had through it: only then it is told.
    pub elsewhere: Option<Elsewhere>,
}

/// That somebody holds a post is not said where the post is said to do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// As late, or on days that are stated: they hold it as far as is known.
    AsLate,
    /// Earlier than that: whether they still held it then is not known.
    Earlier,
}

/// Whether what some documents say is not said by those of a statement beside which it is told.
/// `lasts`: it holds by the days that are stated, whatever was said when.
pub fn elsewhere(own: &[Cited], lasts: bool, beside: &Basis) -> Option<Elsewhere> {
    let is_cited = |cited: &Cited| beside.sources().any(|one| one.document() == cited.document());
    if own.iter().any(is_cited) {
        return None;
    }
    let is_earlier = match (&own.first()?.date, &beside.source.as_ref()?.date) {
        (Some(own), Some(other)) => own.latest() < other.earliest(),
        (Some(_), None) => true,
        (None, _) => false,
    };
    Some(if is_earlier && !lasts { Elsewhere::Earlier } else { Elsewhere::AsLate })
}

impl Held {
    /// Since when, where that is later than what is had through it.
    pub fn later(&self) -> Option<&Since> {
        self.since.as_ref().filter(|_| self.is_later)
    }

    /// Who says it, where that is another document than says what is had through it.
    pub fn said_by(&self) -> Option<&Cited> {
        self.sources.first().filter(|_| self.elsewhere.is_some())
    }

    /// Whether it can't be determined that they hold it where it is told.
    pub fn is_unsure(&self) -> bool {
        self.perhaps || self.elsewhere == Some(Elsewhere::Earlier)
    }

    /// As had beside what a statement says.
    pub(super) fn beside(&mut self, basis: &Basis) {
        let covers = |own: (Day, Day), other: (Day, Day)| own.0 <= other.0 && other.1 <= own.1;
        self.is_as_sure = self.surely.zip(basis.surely).is_some_and(|(own, other)| covers(own, other));
        self.elsewhere = elsewhere(&self.sources, self.lasts, basis);
    }
}

/// When somebody began, with the days between which that was.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Since {
    pub days: (Day, Day),
    /// As the data writes it.
    pub text: String,
}

impl Since {
    fn of(date: Option<&Date>) -> Option<Since> {
        let date = date.filter(|date| !date.is_open())?;
        Some(Since { days: (date.earliest(), date.latest()), text: date.text.to_string() })
    }

    pub fn date(&self) -> Option<Date> {
        Date::parse(&self.text, Default::default()).ok()
    }
}

impl Held {
    /// `None` when the statement does not say that somebody has it now: what is proposed or an
    /// example is not had.
    pub(super) fn new(
        model: &Model,
        post: EntityId,
        holder: &Holder,
        named: Named,
        when: &When,
    ) -> Option<Held> {
        Held::ever(model, post, holder, named, when).filter(|held| held.past.is_none())
    }

    /// The same of what has ended or is to come, too.
    pub(super) fn ever(
        model: &Model,
        post: EntityId,
        holder: &Holder,
        named: Named,
        when: &When,
    ) -> Option<Held> {
        let stretch = model.holding(post, holder);
        let (from, _) = stretch.shown();
        let weight = when.weigh(stretch)?;
        let stated = &holder.stated;
        let certainty = model.certainty(post, stated, holder.who());
        let reason = || stated.note.as_ref().map_or_else(String::new, |note| note.as_str().to_string());
        let implied = (certainty == Certainty::Implied).then(reason);
        let lasts = weight == Weight::Holds || stretch.bounds().lasts_to.is_some_and(|day| day >= when.today);
        let own = stated.source.iter();
        let fallback =
            model.get(post).common.sources.iter().take(usize::from(stated.source.first().is_none()));
        let sources = own.chain(fallback).filter_map(|citation| model.cited(citation)).collect();
        certainty.is_fact().then(|| Held {
            named,
            acting: holder.acting,
            perhaps: weight == Weight::Perhaps,
            surely: when.surely(&stretch.bounds()),
            is_as_sure: false,
            past: Some(weight).filter(|weight| weight.is_past_or_coming()),
            implied,
            since: Since::of(from),
            is_later: false,
            lasts,
            sources,
            elsewhere: None,
        })
    }

    /// The same through something else, and no surer than that.
    pub fn within(&self, basis: &Basis) -> Option<Held> {
        let own = Held::by_basis(self.named.clone(), basis)?;
        Some(Held {
            perhaps: self.perhaps || own.perhaps,
            surely: None,
            is_as_sure: false,
            implied: self.implied.clone().or(own.implied),
            since: own.since.zip(self.since.clone()).map(|(one, other)| one.max(other)),
            ..self.clone()
        })
    }

    /// One who is told with what the holding rests on.
    pub fn plain(named: Named, acting: bool, basis: &Basis) -> Held {
        Held {
            named,
            acting,
            perhaps: basis.weight == Weight::Perhaps,
            surely: basis.surely,
            is_as_sure: false,
            past: None,
            implied: None,
            since: None,
            is_later: false,
            lasts: false,
            sources: Vec::new(),
            elsewhere: None,
        }
    }

    /// One who is responsible, by the statement's weight and certainty.
    pub fn by_basis(named: Named, basis: &Basis) -> Option<Held> {
        if matches!(basis.weight, Weight::Ended | Weight::Coming) || !basis.certainty.is_fact() {
            return None;
        }
        let implied = (basis.certainty == Certainty::Implied).then(|| basis.note.clone().unwrap_or_default());
        Some(Held {
            named,
            acting: false,
            perhaps: basis.weight == Weight::Perhaps,
            surely: basis.surely,
            is_as_sure: false,
            past: None,
            implied,
            since: Since::of(basis.from.as_ref()),
            is_later: false,
            lasts: false,
            sources: basis.sources().cloned().collect(),
            elsewhere: None,
        })
    }
}

/// What a post has, as had by whoever holds it. An earlier document that names them says nothing of
/// whether they still held the post when it was said to have that.
pub(super) fn through_post(of_post: &Basis, holding: &Basis, when: &When) -> Option<Basis> {
    let mut basis = of_post.through(holding, when)?;
    let own: Vec<Cited> = holding.sources().cloned().collect();
    let lasts =
        holding.weight == Weight::Holds || holding.bounds.lasts_to.is_some_and(|day| day >= when.today);
    let Some(who_says) = elsewhere(&own, lasts, of_post) else { return Some(basis) };
    if who_says == Elsewhere::Earlier && basis.weight == Weight::LastKnown {
        basis.weight = Weight::Perhaps;
    }
    basis.also.extend(own);
    Some(basis)
}

/// What a decision is addressed to somebody for is no surer than the decision, and not before it.
pub(super) fn addressed(
    model: &Model,
    on: EntityId,
    key: &Key,
    mut basis: Basis,
    when: &When,
) -> Option<Basis> {
    let Some(decision) = model.get(on).decision().filter(|_| key.name == "addressed_to") else {
        return Some(basis);
    };
    basis.certainty = basis.certainty.max(decision.surest());
    let is_later = |at: &Date| decision.date.as_ref().is_some_and(|date| date.earliest() > at.latest());
    (!when.at.as_ref().is_some_and(is_later)).then_some(basis)
}

/// Whether a decision or a proposal was made on a day on which somebody certainly did not have the
/// post that made it.
pub(super) fn is_of_another(model: &Model, hat: &Hat, holding: &Basis) -> bool {
    if !matches!(hat.what, HatKind::Decided | HatKind::Proposed) {
        return false;
    }
    let decision = model.find(&hat.on.id).and_then(|id| model.get(id).decision());
    let Some(date) = decision.and_then(|one| one.date.as_ref()).filter(|date| !date.is_open()) else {
        return false;
    };
    let is_before =
        holding.from.as_ref().is_some_and(|from| !from.is_open() && date.latest() < from.earliest());
    let is_after = holding.to.as_ref().is_some_and(|to| !to.is_open() && to.latest() < date.earliest());
    is_before || is_after
}
