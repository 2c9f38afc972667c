//! What was perhaps meant: names that are a few letters away. They are offered, and never taken for
//! what was asked for.

use crate::find::fold::Spelt;
use crate::find::wanted::names_of;
use crate::find::{How, Level, Topic, all_near, in_stretches, search};
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::Kinds;
use crate::model::nearest::Spelling;

/// Names that are offered, at most.
const MOST: usize = 5;
/// Words of so few letters are each other or they are not.
const SHORT: usize = 3;

/// Entities with a name near to a text, the nearest first, and then those that only share a part of
/// a compound with it.
pub fn near(model: &Model, topic: &Topic, kinds: Kinds) -> Vec<(EntityId, How)> {
    let wanted = Looked::new(topic.wanted.text());
    let mut near = in_stretches(model, kinds, |entities| {
        let mut name = Spelt::default();
        let near = entities.filter_map(|(id, entity)| {
            let best = names_of(entity).filter_map(|text| {
                name.read(text);
                Some((wanted.distance(&name.kept)?, text.to_string()))
            });
            best.min().map(|(distance, name)| (distance, id, name))
        });
        near.collect()
    });
    near.sort_by(|a, b| (a.0, &a.2, a.1).cmp(&(b.0, &b.2, b.1)));
    let mut near: Vec<(EntityId, How)> =
        near.into_iter().map(|(_, id, name)| (id, How::Misspelt(name))).collect();
    // What shares a part of a compound comes after what is spelt nearly so.
    let shared =
        all_near(model, topic, kinds).into_iter().filter(|(_, how)| matches!(how, How::SharedPart(_)));
    let shared: Vec<(EntityId, How)> =
        shared.filter(|(id, _)| near.iter().all(|(other, _)| other != id)).collect();
    near.extend(shared);
    near
}

/// Those whose names are near a text that nothing matched, each name once: perhaps one of them was
/// meant.
pub fn suggest(model: &Model, topic: &Topic, kinds: Kinds) -> Vec<EntityId> {
    let mut found: Vec<EntityId> = Vec::new();
    for (id, _) in near(model, topic, kinds) {
        if found.iter().all(|other| model.get(*other).name() != model.get(id).name()) {
            found.push(id);
        }
    }
    found.truncate(MOST);
    found
}

/// Whether a text names all of these, and is no mere hint at any of them: "digitaliseringsdirektör"
/// is a compound of what is called "Digitalisering".
pub fn are_named(model: &Model, topic: &Topic, ids: &[EntityId]) -> bool {
    let kinds = ids.iter().fold(0, |kinds, id| kinds | model.get(*id).kind.bit());
    let hits = search(model, topic, kinds).hits;
    let is_named = |id: &EntityId| hits.iter().any(|(hit, how)| hit == id && how.level() < Level::Compound);
    ids.iter().all(is_named)
}

/// The same, but for what has only a word for its sort that is another one without its dots:
/// "kalle" is no "källa".
pub fn are_called(model: &Model, topic: &Topic, ids: &[EntityId]) -> bool {
    let kinds = ids.iter().fold(0, |kinds, id| kinds | model.get(*id).kind.bit());
    let begins = |text: &str| text.trim().to_lowercase().chars().take(3).collect::<String>();
    let hits = search(model, topic, kinds).hits;
    let is_other = |how: &How| matches!(how, How::Term(term) if begins(term) != begins(&topic.subject));
    let is_called = |id: &EntityId| {
        let how = hits.iter().find(|(hit, _)| hit == id).map(|(_, how)| how);
        how.is_some_and(|how| how.level() < Level::Compound && !is_other(how))
    };
    ids.iter().all(is_called)
}

/// A text with what is needed to turn most names down at once.
struct Looked<'t> {
    whole: Spelling<'t>,
    words: Vec<Spelling<'t>>,
}

impl<'t> Looked<'t> {
    fn new(text: &'t str) -> Looked<'t> {
        Looked {
            whole: Spelling::of(text),
            words: text.split(' ').filter(|word| word.chars().count() > 1).map(Spelling::of).collect(),
        }
    }

    /// Edits between the text and a name; or, word for word, between the text and some of the
    /// name's words.
    fn distance(&self, name: &str) -> Option<usize> {
        let whole = self.whole.within(&Spelling::of(name), self.whole.bound());
        let whole = whole.filter(|edits| *edits < 2 || self.may_begin(name));
        let each = self.words.iter().map(|wanted| {
            let words = name
                .split(' ')
                .filter(|word| *word == wanted.text || (wanted.letters >= 4 && word.chars().count() >= 4));
            let most = wanted.bound().min(most_of_one(wanted));
            words.filter_map(|word| wanted.within(&Spelling::of(word), most)).min()
        });
        let words: Option<usize> = if self.words.is_empty() { None } else { each.sum() };
        whole.into_iter().chain(words).min()
    }

    /// Whether a name that is some edits away may have been meant: it begins with the same letter,
    /// and short words are no others ("HR-direktör" is not "IT-direktör").
    fn may_begin(&self, name: &str) -> bool {
        let short = |word: &str| word.chars().count() <= SHORT;
        let mut pairs = self.whole.text.split(' ').zip(name.split(' '));
        self.whole.text.chars().next() == name.chars().next()
            && pairs.all(|(one, other)| one == other || !(short(one) && short(other)))
    }
}

/// Edits that a single word of a name may be away: "personal" is no misspelt "person".
fn most_of_one(word: &Spelling<'_>) -> usize {
    if word.letters <= 8 { 1 } else { 1 + word.letters / 6 }
}
