//! Finding what people mean: by id, name, folded name, alias, theme, beginning, part. The answer says how it matched.

use crate::model::Model;
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::kind::{Kind, Kinds};
use crate::model::nearest::nearest_and_distance;
use crate::model::statement::{Match, ThemeLink};
use crate::query::Named;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How a text matched, the surest first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    Id,
    Name,
    /// The name with å, ä, ö and punctuation disregarded.
    FoldedName,
    Alias(String),
    /// A theme of that name, and how near the editor says it is.
    Theme(Match, String),
    Prefix,
    Substring,
}

impl How {
    /// Whether the word itself was meant, and not only something that contains it.
    fn is_sure(&self) -> bool {
        !matches!(self, How::Prefix | How::Substring)
    }
}

/// Everything of some kinds that a text may mean, the surest first. When anything matches surely, what only contains the
/// text is left out.
pub fn find(model: &Model, text: &str, kinds: Kinds) -> Vec<(EntityId, How)> {
    let wanted = Wanted::new(text);
    let themes: Vec<(EntityId, How)> = model.of_kind(Kind::Theme).filter_map(|(id, theme)| Some((id, wanted.match_entity(theme)?))).collect();
    let all = model.all().filter(|(_, entity)| kinds & entity.kind.bit() != 0);
    let hits = all.filter_map(|(id, entity)| {
        let own = wanted.match_entity(entity);
        let theme = themes_of(entity).iter().filter_map(|link| by_theme(model, link, &themes)).min();
        Some((id, own.into_iter().chain(theme).min()?))
    });
    let mut hits: Vec<(EntityId, How)> = hits.collect();
    hits.sort_by(|a, b| (&a.1, a.0).cmp(&(&b.1, b.0)));
    if hits.first().is_some_and(|(_, how)| how.is_sure()) {
        hits.retain(|(_, how)| how.is_sure());
    }
    hits
}

/// The one entity that a text names, or all that it may name.
pub fn one(model: &Model, text: &str, kinds: Kinds, region: Option<EntityId>) -> Result<EntityId, Vec<EntityId>> {
    let fits = |(id, how): &(EntityId, How)| !matches!(how, How::Theme(..)) && (region.is_none() || model.region_of(*id) == region);
    let hits: Vec<(EntityId, How)> = find(model, text, kinds).into_iter().filter(fits).collect();
    match hits.as_slice() {
        [(only, _)] => Ok(*only),
        // An exact id or name is enough, when it is the only one of its sort.
        [(first, How::Id), ..] => Ok(*first),
        [(first, sure), (_, next), ..] if sure.is_sure() && rank(sure) < rank(next) => Ok(*first),
        _ => Err(hits.into_iter().map(|(id, _)| id).collect()),
    }
}

fn rank(how: &How) -> u8 {
    match how {
        How::Id => 0,
        How::Name => 1,
        How::FoldedName => 2,
        How::Alias(_) => 3,
        How::Theme(..) => 4,
        How::Prefix => 5,
        How::Substring => 6,
    }
}

fn by_theme(model: &Model, link: &ThemeLink, themes: &[(EntityId, How)]) -> Option<How> {
    let theme = link.theme.to?;
    let (_, how) = themes.iter().find(|(id, _)| *id == theme)?;
    how.is_sure().then(|| How::Theme(link.matching, model.get(theme).name().to_string()))
}

/// The themes that an editor has tied an entity to.
pub fn themes_of(entity: &Entity) -> &[ThemeLink] {
    match &entity.detail {
        Detail::Area(area) => &area.themes,
        Detail::Assignment(assignment) => &assignment.themes,
        Detail::Programme(programme) => &programme.themes,
        Detail::Decision(decision) => &decision.themes,
        _ => &[],
    }
}

/// Names that are near a text that nothing matched: perhaps one of them was meant.
pub fn suggest(model: &Model, text: &str, kinds: Kinds) -> Vec<Named> {
    let wanted = fold(text);
    let all = model.all().filter(|(_, entity)| kinds & entity.kind.bit() != 0);
    let mut near: Vec<(usize, Named)> = Vec::new();
    for (id, entity) in all {
        let distance = names_of(entity).map(fold).filter_map(|name| distance(&wanted, &name)).min();
        near.extend(distance.map(|distance| (distance, model.named(id))));
    }
    near.sort();
    near.dedup_by(|a, b| a.1.name == b.1.name);
    near.into_iter().map(|(_, named)| named).take(5).collect()
}

/// Edits between a text and a name, or one of the name's words, within the bound.
fn distance(wanted: &str, name: &str) -> Option<usize> {
    // Short words are near to everything.
    let words = name.split(' ').filter(|word| word.chars().count() >= 4 && wanted.chars().count() >= 4);
    let candidates = std::iter::once(name).chain(words);
    nearest_and_distance(wanted, candidates).map(|(distance, _)| distance)
}

fn names_of(entity: &Entity) -> impl Iterator<Item = &str> {
    let labels: &[crate::model::source::ThemeLabel] = match &entity.detail {
        Detail::Theme(theme) => &theme.labels,
        _ => &[],
    };
    let aliases = entity.common.aliases.iter().map(|alias| alias.name.as_str());
    std::iter::once(entity.name()).chain(aliases).chain(labels.iter().map(|label| label.label.as_str()))
}

/// A text that somebody looks for, prepared once.
struct Wanted {
    lower: String,
    folded: String,
}

impl Wanted {
    fn new(text: &str) -> Wanted {
        let text: String = text.trim().nfc().collect();
        Wanted { lower: text.to_lowercase(), folded: fold(&text) }
    }

    fn match_entity(&self, entity: &Entity) -> Option<How> {
        if *entity.id == *self.lower {
            return Some(How::Id);
        }
        if self.folded.is_empty() {
            return None;
        }
        let mut names = names_of(entity);
        let best = names.next().into_iter().filter_map(|name| self.match_name(name)).min();
        let others = names.filter_map(|name| match self.match_name(name)? {
            How::Name | How::FoldedName => Some(How::Alias(name.to_string())),
            weaker => Some(weaker),
        });
        let id_words = entity.id.replace('-', " ");
        let by_id = contains_word(&id_words, &self.folded).then_some(How::Substring);
        best.into_iter().chain(others).chain(by_id).min()
    }

    fn match_name(&self, name: &str) -> Option<How> {
        if name.to_lowercase() == self.lower {
            return Some(How::Name);
        }
        let folded = fold(name);
        if folded == self.folded {
            Some(How::FoldedName)
        } else if folded.starts_with(&self.folded) && contains(&folded, &self.folded) {
            Some(How::Prefix)
        } else if contains(&folded, &self.folded) {
            Some(How::Substring)
        } else {
            None
        }
    }
}

/// Whether a name has a text in it: as a word of its own, from three letters at the beginning of a word, from four anywhere
/// ("it" is not meant in "digitalisering").
fn contains(name: &str, text: &str) -> bool {
    match text.chars().count() {
        0..3 => format!(" {name} ").contains(&format!(" {text} ")),
        3 => format!(" {name}").contains(&format!(" {text}")),
        _ => name.contains(text),
    }
}

fn contains_word(text: &str, word: &str) -> bool {
    text.split(' ').any(|part| part == word)
}

/// Lower case without marks on the letters, and with every run of other characters as one space.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfd().filter(|c| !is_combining_mark(*c)) {
        if c.is_alphanumeric() {
            folded.extend(c.to_lowercase());
        } else if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// A key that orders names as Swedish does: å, ä and ö after z, other marks and case disregarded at first.
pub fn swedish(name: &str) -> (Vec<u32>, String) {
    let key = |c: char| match c {
        'å' => vec![0x10_0001],
        'ä' | 'æ' => vec![0x10_0002],
        'ö' | 'ø' => vec![0x10_0003],
        _ => c.nfd().filter(|c| !is_combining_mark(*c)).map(u32::from).collect(),
    };
    let letters = name.nfc().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric() || *c == ' ');
    (letters.flat_map(key).collect(), name.to_string())
}
