//! Who decides about a topic, and in which sense: a stated power, a decision that was made, a programme that was adopted. Whom
//! matters are only prepared for is another thing, and so is what is only recommended or proposed.

use crate::lang::Both;
use crate::model::Model;
use crate::model::body::Power;
use crate::model::date::Date;
use crate::model::decision::{Decision, DecisionKind, DecisionStatus};
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::{ANYTHING, BODY_OR_POST, Kind, Kinds, PROGRAMME};
use crate::model::statement::{Certainty, Stated};
use crate::model::time::Stretch;
use crate::model::value::Text;
use crate::query::find::{self, How};
use crate::query::who::{Who, who_named};
use crate::query::who_owns::{UnderHow, under};
use crate::query::{Basis, Named, When};

/// What somebody can decide about, or be asked to.
const ASKED: Kinds = ANYTHING & !(Kind::Source.bit() | Kind::Person.bit() | Kind::Change.bit());
/// Things that were near and are not in the answer, at most.
const MOST_NEAR: usize = 8;

/// The answer. When nothing in the data matched, there are only suggestions.
#[derive(Debug)]
pub struct WhoDecides {
    pub topic: String,
    pub subjects: Vec<Subject>,
    /// Regions in which nothing matched. That doesn't mean that nobody decides there.
    pub silent: Vec<Named>,
    pub suggestions: Vec<Named>,
    /// What matched too weakly, where that was asked for.
    pub near: Vec<(Named, How)>,
}

/// Something that the topic means, and who decides about it.
#[derive(Debug)]
pub struct Subject {
    pub entity: Named,
    pub word: Both,
    pub region: Option<Named>,
    pub how: How,
    /// With none in which somebody decides, the source does not say who does.
    pub says: Vec<Says>,
}

/// In which sense somebody decides, or does something short of that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sense {
    Decides,
    Decided,
    Adopted,
    /// The source says that it is adopted, and not by whom.
    AdoptedByUnstated,
    MayCreate,
    MayDissolve,
    Repealed,
    Rejected,
    StatusUnknown,
    Recommended,
    Proposed,
    MattersPreparedFor,
    /// A stated lack of the power.
    DoesNotDecide,
}

impl Sense {
    /// Whether this says who decides.
    pub fn decides(self) -> bool {
        matches!(self, Sense::Decides | Sense::Decided | Sense::Adopted)
    }
}

/// One statement of who decides.
#[derive(Debug)]
pub struct Says {
    pub sense: Sense,
    pub who: Option<Who>,
    /// What it is about, in the source's words or by the decision's name.
    pub about: Option<String>,
    pub decision: Option<Named>,
    pub date: Option<Date>,
    pub paragraph: Option<String>,
    pub basis: Basis,
    /// By which relation this was reached: how, from what to what.
    pub through: Option<(UnderHow, Named, Named)>,
}

/// Answers the question, for one region or for all; with `why` also what else was near.
pub fn who_decides(model: &Model, topic: &str, region: Option<EntityId>, why: bool, when: &When) -> WhoDecides {
    let found = find::search(model, topic, ASKED);
    let region = region.or(found.region);
    let found = if found.hits.is_empty() { found.elsewhere } else { found.hits };
    let nothing = found.is_empty();
    let mut subjects: Vec<(EntityId, How)> = Vec::new();
    for (id, how) in found {
        let tied = tied_to(model, id);
        let own = Some((id, how)).filter(|(id, _)| model.get(*id).kind != Kind::Theme);
        subjects.extend(own.into_iter().chain(tied).filter(|(id, _)| when.weigh(model.lifespan(*id)).is_some()));
    }
    // A thing found both by its name and by its theme is one, by the surer.
    subjects.sort_by_key(|(_, how)| how.clone());
    let mut seen = Vec::new();
    subjects.retain(|(id, _)| first(&mut seen, *id));
    let spoken: Vec<EntityId> = subjects.iter().filter_map(|(id, _)| model.region_of(*id)).collect();
    let here = |id: EntityId| region.is_none() || model.region_of(id) == region;
    let asked = model.regions().into_iter().filter(|id| region.is_none_or(|region| region == *id));
    // A body of one region is nothing that other regions could have decided about.
    let everywhere = region.is_some() || subjects.iter().any(|(id, _)| (BODY_OR_POST & !PROGRAMME) & model.get(*id).kind.bit() == 0);
    let silent = asked.filter(|id| !nothing && everywhere && !spoken.contains(id)).map(|id| model.named(id)).collect();
    let near = why.then(|| find::all_near(model, topic, ASKED)).into_iter().flatten().filter(|(id, _)| !seen.contains(id) && here(*id));
    let mut answers: Vec<Subject> = subjects.into_iter().filter(|(id, _)| here(*id)).map(|(id, how)| subject(model, id, how, &seen, when)).collect();
    let order =
        |subject: &Subject| (subject.region.is_none(), subject.region.as_ref().map(|region| find::swedish(&region.name)), subject.how.order());
    answers.sort_by_cached_key(order);
    WhoDecides {
        topic: topic.to_string(),
        near: near.take(MOST_NEAR).map(|(id, how)| (model.named(id), how)).collect(),
        subjects: answers,
        silent,
        suggestions: if nothing { find::suggest(model, topic, ASKED) } else { Vec::new() },
    }
}

/// What an editor has tied to a theme.
fn tied_to(model: &Model, theme: EntityId) -> Vec<(EntityId, How)> {
    let name = model.get(theme).name().to_string();
    let edges = model.edges_to(theme).iter().filter(|edge| edge.key == "themes").map(|edge| edge.from);
    let tied = edges.filter_map(|id| {
        let link = find::themes_of(model.get(id)).iter().find(|link| link.theme.to == Some(theme))?;
        Some((id, How::Theme(link.matching, name.clone())))
    });
    tied.collect()
}

fn subject(model: &Model, id: EntityId, how: How, shown: &[EntityId], when: &When) -> Subject {
    let mut says = Vec::new();
    let entity = model.get(id);
    if let Detail::Decision(decision) = &entity.detail {
        says.extend(decided(model, id, decision, None, when));
        let endorsed = decision.endorses.iter().filter_map(|other| other.to).filter(|other| !shown.contains(other));
        for (other, endorsed) in endorsed.filter_map(|other| Some((other, model.get(other).decision()?))) {
            says.extend(decided(model, other, endorsed, None, when));
        }
    }
    for (at, through) in related(model, id, when) {
        says.extend(powers(model, at, &through, when));
        says.extend(adopted(model, at, &through, when));
        says.extend(prepared(model, at, at == id, &through, when));
        says.extend(decisions(model, at, at == id, &through, when));
    }
    says.sort_by_key(|says| says.sense);
    let mut seen = Vec::new();
    says.retain(|says| first(&mut seen, (says.sense, says.about.clone(), says.decision.clone(), says.basis.source.clone())));
    Subject {
        entity: model.named_on(id, when.day()),
        word: model.word_for(id),
        region: model.region_of(id).map(|region| model.named(region)),
        how,
        says,
    }
}

/// Whether this is the first of its sort.
fn first<T: PartialEq>(seen: &mut Vec<T>, one: T) -> bool {
    let is_first = !seen.contains(&one);
    seen.extend(is_first.then_some(one));
    is_first
}

type Through = Option<(UnderHow, Named, Named)>;

/// What speaks of who decides about something: itself, its programme, who holds it together or steers it, and what supports it.
fn related(model: &Model, id: EntityId, when: &When) -> Vec<(EntityId, Through)> {
    let mut related: Vec<(EntityId, Through)> = vec![(id, None)];
    let kind = model.get(id).kind;
    if matches!(kind, Kind::Area | Kind::Assignment | Kind::Programme) {
        let above = under(model, id, when).into_iter();
        related.extend(above.filter_map(|under| Some((model.find(&under.body.id)?, Some((under.how, under.body, under.of))))));
    }
    if let Detail::Programme(programme) = &model.get(id).detail {
        let holders = programme.held_together_by.iter().filter_map(|relation| relation.party.body.as_ref()?.to);
        related.extend(holders.map(|body| (body, Some((UnderHow::HoldsTogether, model.named(body), model.named(id))))));
        let beside = model.edges_to(id).iter().filter(|edge| edge.key == "supports" && model.get(edge.from).kind == Kind::Programme);
        related.extend(beside.map(|edge| (edge.from, Some((UnderHow::Supports, model.named(edge.from), model.named(id))))));
    }
    let mut seen = Vec::new();
    related.retain(|(id, _)| first(&mut seen, *id));
    related
}

fn text(text: &Option<Text>) -> Option<String> {
    text.as_ref().map(|text| text.as_str().to_string())
}

/// A body's stated powers, and the stated lack of them.
fn powers(model: &Model, id: EntityId, through: &Through, when: &When) -> Vec<Says> {
    let stated: &[Power] = model.get(id).body().map_or(&[], |body| &body.powers);
    let mut says = Vec::new();
    for power in stated {
        let Some(basis) = model.basis(&power.stated, &model.get(id).common.sources, when) else { continue };
        let mut say = |sense: Sense, about: Option<String>| {
            let who = who_named(model, id, when);
            says.push(Says { sense, who, about, decision: None, date: None, paragraph: None, basis: basis.clone(), through: through.clone() });
        };
        match power.decides {
            Some(true) => say(Sense::Decides, text(&power.about)),
            Some(false) => say(Sense::DoesNotDecide, text(&power.about)),
            None => {}
        }
        for (sense, what) in [(Sense::MayCreate, &power.creates), (Sense::MayDissolve, &power.dissolves)] {
            if let Some(what) = text(what) {
                let about = text(&power.about).map(|about| format!(" ({about})")).unwrap_or_default();
                say(sense, Some(format!("{what}{about}")));
            }
        }
    }
    says
}

/// That a programme is adopted, and by whom where the source says so.
fn adopted(model: &Model, id: EntityId, through: &Through, when: &When) -> Option<Says> {
    let Detail::Programme(programme) = &model.get(id).detail else { return None };
    let adopted = programme.adopted.as_ref()?;
    let basis = model.basis(&adopted.stated, &model.get(id).common.sources, when)?;
    let who = adopted.by.as_ref().and_then(|by| who_named(model, by.to?, when));
    // What is only proposed to be adopted is not.
    let sense = match (&who, basis.certainty) {
        (_, Certainty::Proposed) => Sense::Proposed,
        (Some(_), _) => Sense::Adopted,
        (None, _) => Sense::AdoptedByUnstated,
    };
    let decision = model.named_ref(&adopted.decision);
    let about = Some(model.get(id).name().to_string());
    Some(Says { sense, who, about, decision, date: adopted.date.clone(), paragraph: None, basis, through: through.clone() })
}

/// Whom matters are prepared for: by what is asked about, or, of a body that is asked about, for it.
fn prepared(model: &Model, id: EntityId, is_asked: bool, through: &Through, when: &When) -> Vec<Says> {
    let below = model.edges_to(id).iter().filter(|edge| is_asked && edge.key == "prepares_for").map(|edge| edge.from);
    let mut says = Vec::new();
    let mut from: Vec<EntityId> = std::iter::once(id).chain(below).collect();
    from.dedup();
    for preparer in from {
        let Some(body) = model.get(preparer).body() else { continue };
        for relation in &body.prepares_for {
            let to = relation.party.named().map(|(to, _)| to);
            if preparer != id && to != Some(id) {
                continue;
            }
            let Some(basis) = model.basis(&relation.stated, &model.get(preparer).common.sources, when) else { continue };
            let who = crate::query::who::who(model, &relation.party, when);
            let through = through.clone().or_else(|| {
                let to = model.named(to.filter(|_| preparer != id)?);
                Some((UnderHow::PreparesFor, to, model.named(preparer)))
            });
            let about = text(&relation.purpose);
            says.push(Says { sense: Sense::MattersPreparedFor, who, about, decision: None, date: None, paragraph: None, basis, through });
        }
    }
    says
}

/// The decisions that change something; of a body or a post that is asked about, those that it has made.
fn decisions(model: &Model, id: EntityId, is_asked: bool, through: &Through, when: &When) -> Vec<Says> {
    let own = is_asked && BODY_OR_POST & model.get(id).kind.bit() != 0;
    let edges = model.edges_to(id).iter().filter(|edge| edge.key == "changes" || (own && edge.key == "by"));
    let mut from: Vec<EntityId> = edges.map(|edge| edge.from).collect();
    from.dedup();
    from.into_iter().filter_map(|at| decided(model, at, model.get(at).decision()?, through.clone(), when)).collect()
}

/// What a decision says of who decides: by its kind and status a proposal is never a decision.
fn decided(model: &Model, id: EntityId, decision: &Decision, through: Through, when: &When) -> Option<Says> {
    let sense = match (decision.kind, decision.status) {
        (Some(DecisionKind::Proposal), _) | (_, Some(DecisionStatus::Proposed)) => Sense::Proposed,
        (_, Some(DecisionStatus::Rejected)) => Sense::Rejected,
        (_, Some(DecisionStatus::Repealed)) => Sense::Repealed,
        (_, Some(DecisionStatus::Unknown) | None) => Sense::StatusUnknown,
        (Some(DecisionKind::Recommendation), _) => Sense::Recommended,
        _ => Sense::Decided,
    };
    let entity = model.get(id);
    let began = decision.date.as_ref().or(decision.in_force.as_ref());
    let weight = when.weigh(Stretch { from: began, to: entity.common.to.as_ref(), observed: None })?;
    let basis = model.basis(&Stated::default(), &entity.common.sources, &When { at: None, ..when.clone() })?;
    let basis = Basis { weight, note: text(&entity.common.note), ..basis };
    Some(Says {
        sense,
        who: decision.by.as_ref().and_then(|by| who_named(model, by.to?, when)),
        about: Some(entity.name().to_string()),
        decision: Some(model.named(id)),
        date: decision.date.clone(),
        paragraph: decision.paragraph.as_ref().map(|label| label.0.as_str().to_string()),
        basis,
        through,
    })
}
