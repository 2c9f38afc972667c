//! Finding what people mean: by id, name, alias, theme; in another form, as a part, by what it is.
//! The answer says how it matched.

mod deciding;
mod fold;
mod forms;
mod joined;
pub mod names;
mod near;
mod one;
pub mod part;
mod place;
pub mod removed;
pub mod said;
mod spelled;
mod stem;
pub mod term;
mod time;
mod topic;
mod wanted;
mod word;

use crate::model::entity::{Entity, EntityId};
use crate::model::kind::{Kind, Kinds};
use crate::model::statement::{Match, ThemeLink};
use crate::model::{Model, is_id};
use crate::parallel;
pub use deciding::tells_of_deciding;
pub use fold::{Spelt, fold, is_written, swedish};
pub use forms::forms;
pub use near::{are_called, are_named, near, suggest};
pub use one::{called, one};
pub use place::region_in;
pub use stem::{same_word, stem};
pub use term::is_called;
pub use time::time;
pub use topic::Topic;
pub use wanted::names_of;
use wanted::{Room, Wanted};
pub use word::{is_small, words_that_ask};

/// How a text matched, the surest first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    Id,
    Name,
    /// The name with å, ä, ö and punctuation disregarded.
    FoldedName,
    Alias(String),
    /// An id that it had, and that nothing has now.
    FormerId(String),
    /// A theme of that name, and how near the editor says it is.
    Theme(Match, String),
    /// All words of this name, in other forms or in another order: "taktiska styrgruppen".
    Inflection(String),
    Prefix,
    Substring,
    /// A word of its id, which is not in its name.
    IdPart,
    /// Some words of this name, in other forms: "styrgrupperna".
    InflectedPart(String),
    /// What it is, in the source's word or by its kind: "insatsområdena".
    Term(String),
    /// The first part of what was written is the whole name: "digitaliseringsfrågor".
    Compound(String),
    /// Both have this part, and no more: "cancervård". It is offered, and nothing that was found.
    SharedPart(String),
    /// Words of what it may do: "arbetsgrupper".
    TextHit(String),
    /// A standing task of it says the words: "ansvarar för digitalisering".
    Task(String),
    /// A name that is near to what was written. It is offered, and nothing that was found.
    Misspelt(String),
}

/// How sure a match is. What is less sure than the surest is left out, so that much that is weak
/// drowns nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    /// The thing itself was named.
    Sure,
    /// A theme of the name, or all of the name in another form.
    Form,
    Part,
    Term,
    Compound,
    Offered,
}

impl How {
    fn level(&self) -> Level {
        match self {
            How::Id | How::Name | How::FoldedName | How::Alias(_) | How::FormerId(_) => Level::Sure,
            How::Theme(..) | How::Inflection(_) => Level::Form,
            How::Prefix | How::Substring | How::IdPart | How::InflectedPart(_) => Level::Part,
            How::Term(_) | How::TextHit(_) | How::Task(_) => Level::Term,
            How::Compound(_) => Level::Compound,
            How::SharedPart(_) | How::Misspelt(_) => Level::Offered,
        }
    }

    /// The order in which an answer shows what was found: what has the name itself, in whatever
    /// form, before what only has the theme.
    pub fn order(&self) -> (bool, How) {
        let is_name = self.level() <= Level::Form && !matches!(self, How::Theme(..));
        (!is_name, self.clone())
    }

    /// Whether it was named by an id, as nothing else is.
    fn is_by_id(&self) -> bool {
        matches!(self, How::Id | How::FormerId(_))
    }

    /// Whether the word itself was meant, and not only something that contains it.
    fn is_sure(&self) -> bool {
        self.level() <= Level::Form
    }

    /// Whether this is shown beside the surest: what has the very word in its name, in whatever
    /// form, may be meant as well.
    fn stands_beside(&self, surest: &How) -> bool {
        let very_word = matches!(surest, How::Inflection(_)) && self.level() == Level::Part;
        self.level() <= surest.level() || matches!(self, How::Theme(..)) || very_word
    }
}

/// Entities that are looked at in one go.
const STRETCH: usize = 1024;

/// What was found, the surest first.
#[derive(Debug, Default)]
pub struct Found {
    pub hits: Vec<(EntityId, How)>,
    /// The region that the text names, where all that was found is of it: "digitalisering i Skåne".
    pub region: Option<EntityId>,
    /// What the rest of the text means elsewhere, where the region that it names has nothing.
    pub elsewhere: Vec<(EntityId, How)>,
    /// Whether it had to be read without the words that only ask.
    is_of_rest: bool,
}

/// Everything of some kinds that a text may mean, the surest first. When anything matches surely,
/// what is less sure is left out.
pub fn find(model: &Model, topic: &Topic, kinds: Kinds) -> Vec<(EntityId, How)> {
    search(model, topic, kinds).hits
}

/// Finds, and says whether the text names a region. Words that only ask are left out when nothing
/// is found with them.
pub fn search(model: &Model, topic: &Topic, kinds: Kinds) -> Found {
    let found = search_words(model, topic, kinds);
    let nothing = found.hits.is_empty() && found.elsewhere.is_empty();
    let Some(rest) = topic.rest.as_deref().filter(|_| nothing) else { return found };
    Found { is_of_rest: true, ..search_words(model, rest, kinds) }
}

fn search_words(model: &Model, topic: &Topic, kinds: Kinds) -> Found {
    let wanted = &topic.wanted;
    let hits = scan(model, wanted, kinds);
    let level = |hits: &[(EntityId, How)]| hits.first().map(|(_, how)| how.level());
    if level(&hits) == Some(Level::Sure) {
        return Found { hits, ..Found::default() };
    }
    let former = by_former_id(model, &topic.said, kinds);
    if !former.is_empty() {
        return Found { hits: former, ..Found::default() };
    }
    let Some(mut narrowed) = wanted.narrowed(model) else { return Found { hits, ..Found::default() } };
    let inside = scan(model, &narrowed, kinds);
    if hits.is_empty() && inside.is_empty() {
        let region = narrowed.region.take();
        let elsewhere = scan(model, &narrowed, kinds);
        return Found {
            hits,
            region: region.filter(|_| !elsewhere.is_empty()),
            elsewhere,
            is_of_rest: false,
        };
    }
    let better = level(&inside).is_some_and(|inside| level(&hits).is_none_or(|whole| inside < whole));
    let hits = if better { inside } else { hits };
    let region = narrowed.region.filter(|region| hits.iter().all(|(id, _)| model.was_of(*id, *region)));
    Found { hits, region, ..Found::default() }
}

/// What had a text as its id. What has it now, as an id of any kind or as a name, goes before that.
fn by_former_id(model: &Model, text: &str, kinds: Kinds) -> Vec<(EntityId, How)> {
    let id = text.trim().to_lowercase();
    let former = if is_id(&id) { model.former(&id) } else { Vec::new() };
    former
        .into_iter()
        .filter(|at| kinds & model.get(*at).kind.bit() != 0)
        .map(|at| (at, How::FormerId(id.clone())))
        .collect()
}

/// What a prepared text may mean, in its region where it has one.
fn scan(model: &Model, wanted: &Wanted, kinds: Kinds) -> Vec<(EntityId, How)> {
    let mut hits = weak_too(model, wanted, kinds);
    hits.retain(|(_, how)| how.level() < Level::Offered);
    if let Some((_, surest)) = hits.first().cloned() {
        hits.retain(|(_, how)| how.stands_beside(&surest));
    }
    hits
}

/// All that matches, weakly too: what was near and is not in the answer.
pub fn all_near(model: &Model, topic: &Topic, kinds: Kinds) -> Vec<(EntityId, How)> {
    weak_too(model, &topic.wanted, kinds)
}

fn weak_too(model: &Model, wanted: &Wanted, kinds: Kinds) -> Vec<(EntityId, How)> {
    let mut room = Room::default();
    let themes: Vec<(EntityId, How)> = model
        .of_kind(Kind::Theme)
        .filter_map(|(id, theme)| Some((id, wanted.match_entity(theme, &mut room)?)))
        .collect();
    let of_one = |id: EntityId, entity: &Entity, room: &mut Room| {
        let own = wanted.match_entity(entity, room);
        let theme = themes_of(entity).iter().filter_map(|link| by_theme(model, link, &themes)).min();
        // Its own name in another form says more than a theme does.
        let how = own.filter(|own| theme.is_none() || own.is_sure()).or(theme)?;
        wanted.region.is_none_or(|region| model.was_of(id, region)).then_some((id, how))
    };
    let mut hits = in_stretches(model, kinds, |entities| {
        let mut room = Room::default();
        entities.filter_map(|(id, entity)| of_one(id, entity, &mut room)).collect()
    });
    // Who writes "Jonsson" may mean Jönsson too, but first of all means Jonsson.
    let differs =
        |id: EntityId, how: &How| how.level() == Level::Part && !wanted.is_written_in(model.get(id));
    hits.sort_by_cached_key(|(id, how)| (how.clone(), differs(*id, how), *id));
    hits
}

/// All entities of some kinds, a stretch at a time on every core.
fn in_stretches<T: Send>(
    model: &Model,
    kinds: Kinds,
    look: impl Fn(&mut dyn Iterator<Item = (EntityId, &Entity)>) -> Vec<T> + Sync,
) -> Vec<T> {
    let of_kinds: Vec<(EntityId, &Entity)> =
        model.all().filter(|(_, entity)| kinds & entity.kind.bit() != 0).collect();
    let stretches: Vec<&[(EntityId, &Entity)]> = of_kinds.chunks(STRETCH).collect();
    parallel::uneven(&stretches, |stretch| look(&mut stretch.iter().copied())).into_iter().flatten().collect()
}

fn by_theme(model: &Model, link: &ThemeLink, themes: &[(EntityId, How)]) -> Option<How> {
    let theme = link.theme.to?;
    let (_, how) = themes.iter().find(|(id, _)| *id == theme)?;
    how.is_sure().then(|| How::Theme(link.matching, model.get(theme).name().to_string()))
}

/// The themes that an editor has tied an entity to.
pub fn themes_of(entity: &Entity) -> &[ThemeLink] {
    entity.themes()
}
