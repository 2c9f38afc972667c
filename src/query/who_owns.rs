//! Who is responsible for a topic, in every region: in which sense, since when, under whom, and who
//! says so.

use crate::find::said::TextHit;
use crate::find::{self, How, Topic};
use crate::lang::{Both, Lang};
use crate::model::Model;
use crate::model::date::Date;
use crate::model::entity::EntityId;
use crate::model::kind::{ANYTHING, BODY, Kind};
use crate::model::programme::AreaRole;
use crate::model::standing::Standing;
use crate::parallel;
use crate::query::glossary::glossary;
use crate::query::points::{PointRow, tasks_in, tasks_of};
use crate::query::present::present_or_alone;
use crate::query::responsible::{
    OWNABLE, Owner, Under, hosted_in_class, may_have_host, owners_and_supporters, under,
};
use crate::query::see_also::{see_also, tied_in};
use crate::query::tasked::{says_task, with_task};
use crate::query::transferred::{having, moved};
use crate::query::who_decides::who_decides;
use crate::query::{Cited, Named, Verdict, Weight, When};
use std::collections::HashSet;

/// Other things of the name that are listed, at most.
const MOST_ELSEWHERE: usize = 8;

/// The answer. When nothing in the data matched, `hits` and `silent` are empty and `suggestions`
/// are what was perhaps meant.
#[derive(Debug)]
pub struct WhoOwns {
    pub topic: Topic,
    /// Lines that say the words, where nothing has them as a name.
    pub said: Vec<TextHit>,
    pub hits: Vec<Hit>,
    /// Regions in which nothing matched. That doesn't mean that nobody is responsible there.
    pub silent: Vec<Named>,
    pub suggestions: Vec<Named>,
    /// What has that name and is nothing that anybody owns: a body, a theme, a decision, a person.
    pub elsewhere: Vec<Named>,
    /// Other areas, assignments and programmes that an editor has tied to a theme of what matched,
    /// with their regions.
    pub see_also: Vec<(Named, Option<Named>)>,
    /// Where one region was asked about that has nothing of it: what others have.
    pub in_others: Vec<(Named, Option<Named>)>,
    /// Whether decisions were made about it, where nobody owns it: `gov who-decides` tells of them.
    pub is_decided: bool,
    /// Whether the glossary has it, where nothing has that name.
    pub in_glossary: bool,
}

impl WhoOwns {
    /// What was asked about, as people call it: whoever wrote an id asks of what has it.
    pub fn topic(&self, lang: Lang) -> String {
        let by_id = self.hits.iter().find(|hit| hit.how == How::Id);
        // "Ett Norrbygden" begins with a word that names often have not.
        let is_cut = self.topic.subject.len() < self.topic.said.trim().len();
        let is_whole =
            |hit: &&Hit| hit.entity.shown(lang).to_lowercase() == self.topic.said.trim().to_lowercase();
        let by_name = self.hits.iter().filter(|_| is_cut).find(is_whole);
        by_id.or(by_name).map_or_else(|| self.topic.subject.clone(), |hit| hit.entity.shown(lang))
    }

    /// Whether it can be said who was responsible at the time asked about; without a time, or with
    /// nobody stated, there is none.
    pub fn verdict(&self, when: &When) -> Option<Verdict> {
        when.at.as_ref()?;
        let owners = self.hits.iter().flat_map(|hit| &hit.owners);
        let owners = owners.filter(|owner| !owner.basis.weight.is_past_or_coming());
        Verdict::of(owners.map(|owner| owner.basis.weight == Weight::Holds))
    }
}

impl Hit {
    /// Whether it is a body whose own task says what was asked about.
    pub fn is_by_task(&self) -> bool {
        OWNABLE & self.entity.kind.bit() == 0 && self.tasks.iter().any(|task| task.of.at == self.entity.at)
    }

    /// What can be said of those responsible: whether any is stated, and for the time asked about.
    pub fn state(&self) -> OwnersState {
        let now = self.owners.iter().any(|owner| !owner.basis.weight.is_past_or_coming());
        match (self.owners.is_empty(), self.entity.mark.absent) {
            (true, Some((standing, _))) => OwnersState::Absent(standing),
            (true, None) => OwnersState::NotStated,
            (false, _) if now => OwnersState::Stated,
            (false, _) => OwnersState::NotThen,
        }
    }
}

/// What is said of who is responsible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnersState {
    Stated,
    /// Only for another time.
    NotThen,
    /// The thing itself had ended, or was to come.
    Absent(Standing),
    NotStated,
}

/// Something that matched, and who is responsible for it.
#[derive(Debug)]
pub struct Hit {
    pub entity: Named,
    /// The source's own word for what it is.
    pub term: Option<String>,
    /// What it is, in the source's word or else by its kind.
    pub word: Both,
    pub role: Option<AreaRole>,
    pub region: Option<Named>,
    pub programme: Option<Named>,
    /// The year of a plan.
    pub year: Option<Date>,
    pub how: How,
    /// Empty when the source states nobody, or where it was not there in the time asked about.
    /// Where nobody is of that time: those of another, by their weight.
    pub owners: Vec<Owner>,
    /// Those that are said to support it. They make nobody an owner either.
    pub supporters: Vec<Owner>,
    /// Standing tasks of others in a programme of which nobody is said to be responsible, or those
    /// of a body that say the words. They make nobody an owner.
    pub tasks: Vec<PointRow>,
    pub under: Vec<Under>,
    pub sources: Vec<Cited>,
}

/// What matched, for one region or for all, in its order.
struct Matched {
    hits: Vec<Hit>,
    region: Option<EntityId>,
    /// The regions in which something did.
    spoken: Vec<EntityId>,
    /// Whether nothing matched anywhere.
    nothing: bool,
}

/// What matched and who is responsible for it, and nothing else.
pub fn hits(model: &Model, topic: &Topic, region: Option<EntityId>, when: &When) -> Vec<Hit> {
    matched(model, topic, region, when).hits
}

fn matched(model: &Model, topic: &Topic, region: Option<EntityId>, when: &When) -> Matched {
    let found = find::search(model, topic, OWNABLE);
    // "digitalisering i Skåne" asks of one region, and says nothing of the others; the option asks
    // of one more plainly.
    let region = region.or(found.region);
    let mut found = if found.hits.is_empty() { found.elsewhere } else { found.hits };
    // Of a body that somebody hosts it is a question who that is.
    let bodies = find::search(model, topic, BODY & !OWNABLE).hits;
    let has_task = |id: EntityId, how: &How| matches!(how, How::Theme(..)) && says_task(model, id, topic);
    let is_named =
        |how: &How| matches!(how, How::Id | How::Name | How::FoldedName | How::Alias(_) | How::Inflection(_));
    for (class, how) in bodies.iter().filter(|(_, how)| is_named(how)) {
        let of_class = hosted_in_class(model, *class).into_iter();
        let others = of_class.filter(|id| bodies.iter().all(|(own, _)| own != id));
        found.extend(others.map(|id| (id, how.clone())));
    }
    found.extend(bodies.into_iter().filter(|(id, how)| may_have_host(model, *id) || has_task(*id, how)));
    let nothing = found.is_empty();
    let here: Vec<(EntityId, How)> = found
        .into_iter()
        .filter(|(id, _)| region.is_none_or(|region| model.is_in(*id, region, when.day())))
        .collect();
    let here = present_or_alone(model, here, when);
    let mut spoken: Vec<EntityId> =
        here.iter().filter_map(|(id, _)| model.region_of(*id, when.day())).collect();
    let mut hits = parallel::map(&here, |(id, how)| hit(model, *id, how.clone(), topic, when));
    // Where nothing is called so, a task that somebody has may say the words all the same. A name
    // that has them among others is no such thing.
    let others = || find::search(model, topic, ANYTHING & !OWNABLE).hits;
    if !nothing || !others().iter().any(|(_, how)| is_named(how)) {
        let asked = model
            .regions()
            .into_iter()
            .filter(|id| region.is_none_or(|region| model.is_in(*id, region, when.day())));
        let silent: HashSet<EntityId> = asked.filter(|id| !spoken.contains(id)).collect();
        for (id, how) in with_task(model, topic, &silent, when) {
            spoken.extend(model.region_of(id, when.day()));
            hits.push(hit(model, id, how, topic, when));
        }
    }
    // What nobody is said to be responsible for may be moved from one to another.
    let is_here = |id: &EntityId| region.is_none_or(|region| model.is_in(*id, region, when.day()));
    let is_other = || !find::find(model, topic, ANYTHING & !(OWNABLE | Kind::Change.bit())).is_empty();
    let is_moved = nothing && hits.is_empty() && !is_other();
    let moved = if is_moved { moved(model, topic) } else { Vec::new() };
    for (id, how) in moved.into_iter().filter(|(id, _)| is_here(id)) {
        let owners = having(model, id, topic, when);
        let owners = if owners.is_empty() { having(model, id, topic, &when.beside()) } else { owners };
        spoken.extend(model.region_of(id, when.day()));
        hits.push(Hit { owners, ..hit(model, id, how, topic, when) });
    }
    let nothing = nothing && hits.is_empty();
    let order =
        |hit: &Hit| (hit.region.is_none(), hit.region.as_ref().map(|region| region.order()), hit.how.order());
    hits.sort_by_cached_key(order);
    Matched { hits, region, spoken, nothing }
}

/// Answers the question, for one region or for all.
pub fn who_owns(model: &Model, topic: &Topic, region: Option<EntityId>, when: &When) -> WhoOwns {
    let Matched { hits, region, spoken, nothing } = matched(model, topic, region, when);
    let asked = model
        .regions()
        .into_iter()
        .filter(|id| region.is_none_or(|region| model.is_in(*id, region, when.day())));
    // Of one national body no region was asked.
    let is_body = |hit: &Hit| {
        OWNABLE & model.get(hit.entity.at).kind.bit() == 0
            && !matches!(hit.how, How::Theme(..) | How::Task(_))
    };
    let is_of_body = !hits.is_empty() && hits.iter().all(is_body);
    let mut silent: Vec<EntityId> = match nothing || is_of_body {
        true => Vec::new(),
        false => asked.filter(|id| !spoken.contains(id)).collect(),
    };
    // What an editor has tied to the theme owns nothing, and yet the data says something there.
    let tied = tied_in(model, topic, &silent, when);
    silent.retain(|region| tied.iter().all(|(of, _)| of != region));
    let silent = silent.into_iter().map(|id| model.marked(id, when)).collect();
    let near = nothing.then(|| find::suggest(model, topic, OWNABLE | Kind::Theme.bit()));
    let suggestions = model.all_named(near.unwrap_or_default());
    let others = if nothing { find::find(model, topic, ANYTHING & !OWNABLE) } else { Vec::new() };
    let others = others.iter().take(MOST_ELSEWHERE);
    let elsewhere = others.map(|(id, _)| model.named_on(*id, when.day())).collect();
    let mut see_also = see_also(model, &hits, when);
    see_also.extend(tied.into_iter().map(|(home, id)| (model.marked(id, when), Some(model.named(home)))));
    let is_decided = nothing
        && who_decides(model, topic, region, false, when).subjects.iter().any(|of| !of.says.is_empty());
    let in_glossary = nothing && glossary(model, Some(&topic.subject), region, when).meanings > 0;
    let is_told = region.is_some() && hits.is_empty() && !nothing && see_also.is_empty();
    let others = if is_told { self::hits(model, topic, None, when) } else { Vec::new() };
    WhoOwns {
        in_others: others.into_iter().map(|hit| (hit.entity, hit.region)).collect(),
        topic: topic.clone(),
        said: Vec::new(),
        hits,
        silent,
        suggestions,
        elsewhere,
        see_also,
        is_decided,
        in_glossary,
    }
}

fn hit(model: &Model, id: EntityId, how: How, topic: &Topic, when: &When) -> Hit {
    let entity = model.get(id);
    let (role, programme) = (entity.area().and_then(|area| area.role), entity.in_programme());
    let entity_then = model.marked(id, when);
    // Of what was not there it is no question who had it.
    let is_there = when.at.is_none() || entity_then.mark.absent.is_none();
    let (owners, supporters) = owners_and_supporters(model, id, when);
    let owners = if is_there { owners } else { Vec::new() };
    Hit {
        entity: entity_then,
        term: entity.common.term.as_ref().map(|term| term.as_str().to_string()),
        word: model.word_for(id),
        role,
        region: model.area_of(id, when.day()).map(|area| model.named(area)),
        programme: programme.map(|programme| model.marked(programme, when)),
        year: programme.and_then(|programme| model.get(programme).plan_year().cloned()),
        how,
        tasks: match (owners.is_empty(), OWNABLE & entity.kind.bit() != 0) {
            (false, _) => Vec::new(),
            (true, true) => tasks_in(model, id, when),
            (true, false) => when.else_ever(|when| {
                tasks_of(model, id, when).into_iter().filter(|task| topic.is_said_in(&task.text)).collect()
            }),
        },
        owners,
        supporters,
        under: under(model, id, when),
        sources: entity.common.sources.iter().filter_map(|citation| model.cited(citation)).collect(),
    }
}
