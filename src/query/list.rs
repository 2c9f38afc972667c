//! All entities of a kind, perhaps of one region, programme or theme.

use crate::find;
use crate::lang::Both;
use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::decision::{Decision, DecisionStatus};
use crate::model::entity::EntityId;
use crate::model::kind::{Kind, Kinds, kinds_in};
use crate::model::standing::Standing;
use crate::model::statement::Certainty;
use crate::parallel;
use crate::query::decisions::told_by;
use crate::query::{Cited, Named, Weight, When};

/// What to list.
#[derive(Clone, Copy, Debug)]
pub struct Filter<'f> {
    pub kinds: Kinds,
    pub region: Option<EntityId>,
    pub programme: Option<EntityId>,
    pub theme: Option<EntityId>,
    /// What the sources call it, or its type is called: "insatsområden".
    pub term: Option<&'f str>,
}

#[derive(Debug)]
pub struct Listed {
    pub entity: Named,
    pub term: Option<String>,
    /// What it is, in the source's word or else by its type or kind.
    pub word: Both,
    /// What became of a decision, and when it was made; when a reorganisation was: not the
    /// document's date.
    pub decided: Option<Decided>,
    /// Whether it is there today, or no longer, or not yet; for a time that is asked about, whether
    /// that is unsure, as only what may be there then is listed.
    pub standing: Option<Standing>,
    /// How sure it is that it is there at all.
    pub certainty: Certainty,
    pub region: Option<Named>,
    pub source: Option<Cited>,
}

impl Listed {
    /// Whether nothing says that it is gone, is to come or is unsure.
    pub fn is_now(&self) -> bool {
        matches!(self.standing, None | Some(Standing::Current))
    }
}

/// Status, date and paragraph of a decision, as far as they are stated.
#[derive(Debug)]
pub struct Decided {
    pub status: Option<DecisionStatus>,
    pub date: Option<Date>,
    pub paragraph: Option<String>,
}

fn decided(decision: &Decision) -> Decided {
    let paragraph = decision.paragraphs();
    Decided { status: decision.status, date: decision.date.as_ref().cloned(), paragraph }
}

/// Lists what is not known to be gone, or not to be there yet, at the time asked about; by kind in
/// the kinds' order, and by name in Swedish order.
pub fn list(model: &Model, filter: &Filter<'_>, when: &When) -> Vec<Listed> {
    let mut rows = Vec::new();
    for kind in kinds_in(filter.kinds) {
        let fits: Vec<EntityId> = model
            .of_kind(kind)
            .map(|(id, _)| id)
            .filter(|id| fits(model, *id, filter, when) && is_there(model, *id, when))
            .collect();
        let mut of_kind = parallel::map(&fits, |id| listed(model, *id, when));
        of_kind.sort_by_cached_key(|row| row.entity.order());
        rows.extend(of_kind);
    }
    rows
}

/// Whether something may be there at the time asked about; without a time everything is listed.
fn is_there(model: &Model, id: EntityId, when: &When) -> bool {
    when.at.is_none() || when.weigh(model.presence(id)).is_some()
}

/// Whether it can't be said that something was there then: of what has no dates nobody says that it
/// was. What is of one day stays what it was, and a theme is the editor's.
fn is_unsure(model: &Model, id: EntityId, when: &When) -> bool {
    let (entity, time) = (model.get(id), model.presence(id));
    let is_of_a_day = entity.day_key().is_some();
    let has_begun = |by: Day| when.at.as_ref().is_some_and(|at| by <= at.earliest());
    match entity.kind {
        Kind::Theme => false,
        _ if is_of_a_day => !time.bounds().begun_by.is_some_and(has_begun),
        // What is there today, and had begun by then or is told of by then, was there in between;
        // of what nothing says when it began, nobody knows.
        _ => {
            let life = model.life(id);
            let told = told_by(model, entity).map(|date| date.latest());
            let begun = life.bounds().begun_by.or(told).unwrap_or(when.today);
            let is_between = life.standing(when.today) == Standing::Current
                && when.at.as_ref().is_some_and(|at| at.earliest() >= begun && at.latest() <= when.today);
            !is_between && (!life.is_dated() || when.weigh(life) == Some(Weight::Perhaps))
        }
    }
}

fn fits(model: &Model, id: EntityId, filter: &Filter<'_>, when: &When) -> bool {
    let entity = model.get(id);
    let programme = entity.in_programme();
    let has_theme = |theme| find::themes_of(entity).iter().any(|link| link.theme.to == Some(theme));
    filter.region.is_none_or(|region| model.is_in(id, region, when.day()))
        && filter.programme.is_none_or(|wanted| programme == Some(wanted))
        && filter.theme.is_none_or(has_theme)
        && filter
            .term
            .is_none_or(|term| find::is_called(entity, term) || find::term::is_of_class(model, entity, term))
}

fn listed(model: &Model, id: EntityId, when: &When) -> Listed {
    let entity = model.get(id);
    Listed {
        entity: model.named_on(id, when.day()),
        term: entity.common.term.as_ref().map(|term| term.as_str().to_string()),
        word: model.word_for(id),
        decided: entity.decision().map(decided).or_else(|| {
            let change = entity.change()?;
            Some(Decided { status: None, date: change.date.as_ref().cloned(), paragraph: None })
        }),
        standing: match &when.at {
            None => Some(model.life(id).standing(when.today)),
            Some(_) => is_unsure(model, id, when).then_some(Standing::Unsure),
        },
        certainty: model.existence(id),
        region: model
            .region_of(id, when.day())
            .filter(|_| entity.kind != Kind::Region)
            .map(|region| model.named(region)),
        source: entity.common.sources.first().and_then(|citation| model.cited(citation)),
    }
}
