//! Who decides about a topic, and in which sense: a stated power, a decision that was made, a
//! programme that was adopted. Whom matters are only prepared for is another thing, and so is what
//! is only recommended or proposed.

mod about;
mod principle;
mod related;
mod said;
mod sense;

pub use said::powers_of;
pub use sense::Sense;

use crate::find::said::TextHit;
use crate::find::{self, How, Topic};
use crate::lang::{Both, Lang};
use crate::model::Model;
use crate::model::date::Date;
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::{ANYTHING, BODY_OR_POST, Kind, Kinds, PROGRAMME};
use crate::model::time::Bounds;
use crate::query::power::Power;
use crate::query::present::present_or_alone;
use crate::query::responsible::UnderHow;
use crate::query::who::Who;
use crate::query::{Basis, Named, When};
use about::{is_of_another, with_power};
use related::related;

/// What somebody can decide about, or be asked to.
const ASKED: Kinds = ANYTHING & !(Kind::Source.bit() | Kind::Person.bit() | Kind::Change.bit());
/// Things that were near and are not in the answer, at most.
const MOST_NEAR: usize = 8;

/// The answer. When nothing in the data matched, there are only suggestions.
#[derive(Debug)]
pub struct WhoDecides {
    pub topic: Topic,
    /// Lines that say the words, where nothing has them as a name.
    pub said: Vec<TextHit>,
    pub subjects: Vec<Subject>,
    /// The region that was asked about.
    pub region: Option<Named>,
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

impl WhoDecides {
    /// What was asked about, as people call it: whoever wrote an id asks of what has it.
    pub fn topic(&self, lang: Lang) -> String {
        let by_id = self.subjects.iter().find(|subject| subject.how == How::Id);
        by_id.map_or_else(|| self.topic.subject.clone(), |subject| subject.entity.shown(lang))
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
    /// On whose delegation, and up to what, where it is a power.
    pub delegated_by: Option<Named>,
    pub power: Option<Power>,
    /// By which relation this was reached: how, from what to what.
    pub through: Option<(UnderHow, Named, Named)>,
}

/// Answers the question, for one region or for all; with `why` also what else was near.
pub fn who_decides(
    model: &Model,
    topic: &Topic,
    region: Option<EntityId>,
    why: bool,
    when: &When,
) -> WhoDecides {
    let found = find::search(model, topic, ASKED);
    // Of a reorganisation it is asked who decided it, where nothing else has the name.
    let found = match found.hits.is_empty() && found.elsewhere.is_empty() {
        true => find::search(model, topic, Kind::Change.bit()),
        false => found,
    };
    let region = region.or(found.region);
    let found = if found.hits.is_empty() { found.elsewhere } else { found.hits };
    // Anyone who names a thing asks of that, and not of what may be done with its like.
    let by_name = found.iter().filter(|(_, how)| {
        matches!(how, How::Id | How::Name | How::FoldedName | How::Alias(_) | How::FormerId(_))
    });
    let named: Vec<EntityId> = by_name.map(|(id, _)| *id).collect();
    let may = with_power(model, topic, &named);
    let nothing = found.is_empty() && may.is_empty();
    let mut subjects: Vec<(EntityId, How)> = Vec::new();
    for (id, how) in found {
        let tied = tied_to(model, id);
        let own = Some((id, how)).filter(|(id, _)| model.get(*id).kind != Kind::Theme);
        subjects.extend(own.into_iter().chain(tied));
    }
    subjects.extend(may);
    // A decision is nothing before it is made; one that has ended is an answer.
    let made = |id| Bounds { not_before: model.presence(id).bounds().not_before, ..Bounds::default() };
    let is_made = |id| model.get(id).kind != Kind::Decision || when.weigh_within(&made(id)).is_some();
    subjects.retain(|(id, _)| is_made(*id));
    let mut subjects = present_or_alone(model, subjects, when);
    // A thing found both by its name and by its theme is one, by the surer.
    subjects.sort_by_key(|(_, how)| how.clone());
    let mut seen = Vec::new();
    subjects.retain(|(id, _)| first(&mut seen, *id));
    let spoken: Vec<EntityId> =
        subjects.iter().filter_map(|(id, _)| model.region_of(*id, when.day())).collect();
    let here = |id: EntityId| region.is_none_or(|region| model.is_in(id, region, when.day()));
    let asked = model
        .regions()
        .into_iter()
        .filter(|id| region.is_none_or(|region| model.is_in(*id, region, when.day())));
    // A body of one region is nothing that other regions could have decided about.
    let everywhere = region.is_some()
        || subjects.iter().any(|(id, _)| (BODY_OR_POST & !PROGRAMME) & model.get(*id).kind.bit() == 0);
    let silent = asked
        .filter(|id| !nothing && everywhere && !spoken.contains(id))
        .map(|id| model.marked(id, when))
        .collect();
    let near = why
        .then(|| find::all_near(model, topic, ASKED))
        .into_iter()
        .flatten()
        .filter(|(id, _)| !seen.contains(id) && here(*id));
    let mut answers: Vec<Subject> = subjects
        .into_iter()
        .filter(|(id, _)| here(*id))
        .map(|(id, how)| subject(model, topic, id, how, &seen, when))
        .collect();
    // What may be decided by these very words, before what only has them in a longer name.
    let is_part =
        |how: &How| matches!(how, How::Prefix | How::Substring | How::IdPart | How::InflectedPart(_));
    let order = |subject: &Subject| {
        let region = subject.region.as_ref().map(|region| region.order());
        (region.is_none(), region, is_part(&subject.how), subject.how.order())
    };
    answers.sort_by_cached_key(order);
    // A power that is told of something that was named need not be told by itself.
    let is_said = |subject: &Subject| matches!(subject.how, How::TextHit(_));
    let told: Vec<EntityId> = answers
        .iter()
        .filter(|subject| !is_said(subject))
        .flat_map(|subject| &subject.says)
        .filter_map(|says| if let Some(Who::Body(body)) = &says.who { Some(body.at) } else { None })
        .collect();
    answers.retain(|subject| !is_said(subject) || !told.contains(&subject.entity.at));
    say_once(&mut answers);
    WhoDecides {
        topic: topic.clone(),
        region: region.map(|region| model.named(region)),
        said: Vec::new(),
        near: near.take(MOST_NEAR).map(|(id, how)| (model.marked(id, when), how)).collect(),
        subjects: answers,
        silent,
        suggestions: if nothing { model.all_named(find::suggest(model, topic, ASKED)) } else { Vec::new() },
    }
}

/// A decision is told once: where it is itself what was asked about, else where it comes first.
/// What has nothing else to say is left out.
fn say_once(answers: &mut Vec<Subject>) {
    let own: Vec<Named> = answers
        .iter()
        .map(|subject| subject.entity.clone())
        .filter(|entity| entity.kind == Kind::Decision)
        .collect();
    let mut told: Vec<String> = Vec::new();
    answers.retain_mut(|subject| {
        let before = subject.says.len();
        // Several who decided it together are one telling.
        let mut here: Vec<String> = Vec::new();
        subject.says.retain(|says| {
            let Some(decision) = says.decision.as_ref().filter(|_| says.power.is_none()) else { return true };
            let elsewhere = subject.entity.id != decision.id && own.iter().any(|own| own.id == decision.id);
            if !elsewhere && first(&mut told, decision.id.clone()) {
                here.push(decision.id.clone());
            }
            !elsewhere && here.contains(&decision.id)
        });
        subject.says.len() == before || !subject.says.is_empty()
    });
}

/// What an editor has tied to a theme.
fn tied_to(model: &Model, theme: EntityId) -> Vec<(EntityId, How)> {
    let name = model.get(theme).name().to_string();
    let edges = model.edges_as(theme, "themes").iter().map(|edge| edge.from);
    let tied = edges.filter_map(|id| {
        let link = find::themes_of(model.get(id)).iter().find(|link| link.theme.to == Some(theme))?;
        Some((id, How::Theme(link.matching, name.clone())))
    });
    tied.collect()
}

fn subject(model: &Model, topic: &Topic, id: EntityId, how: How, shown: &[EntityId], when: &When) -> Subject {
    let mut says = Vec::new();
    let entity = model.get(id);
    if let Detail::Decision(decision) = &entity.detail {
        says.extend(said::decided(model, id, decision, None, when));
        let endorsed =
            decision.endorses.iter().filter_map(|other| other.to).filter(|other| !shown.contains(other));
        let endorsed = endorsed.filter_map(|other| Some((other, model.get(other).decision()?)));
        says.extend(endorsed.flat_map(|(other, endorsed)| said::decided(model, other, endorsed, None, when)));
    }
    if let Detail::Change(change) = &entity.detail {
        let by = change.by_decision.as_ref().and_then(|decision| decision.to);
        let made = by.and_then(|by| Some(said::decided(model, by, model.get(by).decision()?, None, when)));
        says.extend(made.into_iter().flatten());
    }
    for (at, through) in related(model, id, when) {
        // What a class may do is told of the class, where that is shown too.
        let class = said::class_of(model, at).filter(|class| !shown.contains(class));
        let powers = said::powers(model, at, class, &through, when).into_iter();
        // Of what was found by what somebody may do, that is the answer.
        let by_power = at == id
            && match &how {
                How::TextHit(text) => topic.is_said_in(text) || model.get(id).decision().is_some(),
                _ => false, // It was found by what it is.
            };
        let is_of_another = |says: &Says| at != id && is_of_another(model, id, says.about.as_deref());
        let is_asked = |says: &Says| {
            !by_power
                || says.power.as_ref().is_some_and(|power| power.words().any(|text| topic.is_said_in(text)))
        };
        says.extend(powers.filter(is_asked).filter(|says| !is_of_another(says)));
        if by_power && model.get(id).decision().is_none() {
            continue;
        }
        says.extend(said::adopted(model, at, &through, when));
        let prepared = said::prepared(model, at, at == id, &through, when).into_iter();
        says.extend(prepared.filter(|says| !is_of_another(says)));
        says.extend(said::decisions(model, at, at == id, &through, when));
    }
    principle::principles(model, id, &how, when, &mut says);
    // Of a decision it comes first who made it, and then whom it lets decide.
    let is_itself = |says: &Says| {
        let own = says.decision.as_ref().is_some_and(|decision| decision.at == id);
        own && says.power.is_none() && matches!(how, How::Id | How::Name | How::FoldedName)
    };
    says.sort_by_key(|says| (!is_itself(says), says.sense));
    // By whom it was turned down is known by that decision.
    let is_told = says.iter().any(|says| says.sense == Sense::HasRejected);
    says.retain(|says| !is_told || says.sense != Sense::Rejected || says.who.is_some());
    let is_put_off = says.iter().any(|says| says.sense == Sense::HasPutOff);
    says.retain(|says| !is_put_off || says.sense != Sense::Proposed || says.who.is_some());
    said::once(&mut says);
    Subject {
        entity: model.named_on(id, when.day()),
        word: model.word_for(id),
        region: model.region_of(id, when.day()).map(|region| model.named(region)),
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
