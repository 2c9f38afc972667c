//! What somebody looks for, prepared once, and compared with one entity after the other without
//! copying.

use crate::find::How;
use crate::find::fold::{Spelt, bare, fold, may_mean};
use crate::find::joined::joined;
use crate::find::word::{Near, Word, is_small, means_at, position};
use crate::model::Model;
use crate::model::entity::{Entity, EntityId};
use crate::model::kind::Kind;
use unicode_normalization::UnicodeNormalization;

/// A text has no more words that are looked at than this.
const MOST_WORDS: usize = 16;

/// A text that somebody looks for.
#[derive(Clone)]
pub struct Wanted {
    lower: String,
    /// The text, and what it is without small words.
    wholes: Vec<Spelt>,
    words: Vec<Word>,
    /// The region that is named among the words, of which the rest is asked.
    pub region: Option<EntityId>,
}

/// Room for the names that are compared.
#[derive(Default)]
pub struct Room {
    name: Spelt,
    other: Spelt,
}

impl Wanted {
    pub fn new(text: &str) -> Wanted {
        let whole = Spelt::of(text);
        let all: Vec<(&str, &str)> = whole.words().collect();
        let telling: Vec<&str> =
            all.iter().filter(|(_, folded)| !is_small(folded)).map(|(kept, _)| *kept).collect();
        let words: Vec<&str> =
            if telling.is_empty() { all.iter().map(|(kept, _)| *kept).collect() } else { telling };
        Wanted::of_words(
            text.trim().nfc().collect::<String>().to_lowercase(),
            Some(whole.clone()),
            &words,
            None,
        )
    }

    /// A text of which every word is looked for, small ones too.
    pub fn of_all(text: &str) -> Wanted {
        let whole = Spelt::of(text);
        let words: Vec<&str> = whole.words().map(|(kept, _)| kept).collect();
        Wanted::of_words(text.to_lowercase(), Some(whole.clone()), &words, None)
    }

    fn of_words(lower: String, whole: Option<Spelt>, words: &[&str], region: Option<EntityId>) -> Wanted {
        let core = Spelt::of(&words.join(" "));
        let mut wholes: Vec<Spelt> =
            whole.into_iter().chain([core]).filter(|whole| !whole.kept.is_empty()).collect();
        wholes.dedup_by(|a, b| a.kept == b.kept);
        Wanted {
            lower,
            wholes,
            words: words.iter().take(MOST_WORDS).map(|word| Word::new(word)).collect(),
            region,
        }
    }

    /// The text as it is compared.
    pub fn text(&self) -> &str {
        self.wholes.first().map_or("", |whole| &whole.kept)
    }

    /// The same question of the region that it names: "regiondirektören i Skåne". None when it
    /// names no region or nothing else.
    pub fn narrowed(&self, model: &Model) -> Option<Wanted> {
        let (region, rest) = model.of_kind(Kind::Region).find_map(|(id, region)| {
            let own = Spelt::of(region.name());
            let names: Vec<&str> =
                own.words().map(|(_, folded)| folded).filter(|word| *word != "region").collect();
            let of_region = |word: &&Word| {
                names.iter().any(|name| {
                    word.spelt.folded == *name || word.spelt.folded.strip_suffix('s') == Some(name)
                })
            };
            let named = self.words.iter().any(|word| of_region(&word));
            let rest: Vec<&str> = self
                .words
                .iter()
                .filter(|word| !of_region(word))
                .map(|word| word.spelt.kept.as_str())
                .collect();
            named.then_some((id, rest))
        })?;
        let rest: Vec<&str> =
            rest.into_iter().filter(|word| *word != "region" && *word != "regionen").collect();
        (!rest.is_empty()).then(|| Wanted::of_words(String::new(), None, &rest, Some(region)))
    }

    /// How an entity matches, the surest way; `None` when it does not.
    pub fn match_entity(&self, entity: &Entity, room: &mut Room) -> Option<How> {
        if *entity.id == *self.lower {
            return Some(How::Id);
        }
        if self.words.is_empty() {
            return None;
        }
        let mut best: Option<How> = None;
        let mut extra = None;
        for (at, name) in names_of(entity).enumerate() {
            room.name.read(name);
            let whole = self.wholes.iter().filter_map(|whole| whole_name(whole, &room.name)).min();
            let how = match whole {
                // Small words left out change nothing; another spelling does.
                Some(How::Name)
                    if self.wholes.len() == 1
                        && self.region.is_none()
                        && name.to_lowercase() != self.lower =>
                {
                    Some(How::FoldedName)
                }
                how => how,
            };
            let how = match how {
                Some(How::Name | How::FoldedName) if at > 0 => Some(How::Alias(name.to_string())),
                Some(how @ (How::Name | How::FoldedName)) => Some(how),
                part => part.into_iter().chain(self.match_words(name, entity, room, &mut extra)).min(),
            };
            best = best.into_iter().chain(how).min();
        }
        best
    }

    /// Every word of the question has to be in the name, or to say what the thing is.
    fn match_words(
        &self,
        name: &str,
        entity: &Entity,
        room: &mut Room,
        extra: &mut Option<[Near; MOST_WORDS]>,
    ) -> Option<How> {
        let is_proper = matches!(entity.kind, Kind::Person | Kind::Region);
        let mut found = [Near::No; MOST_WORDS];
        let mut taken = 0;
        let mut part = "";
        for (at, wanted) in self.words.iter().enumerate() {
            for word in room.name.words() {
                let near = wanted.near(word, is_proper);
                if near < found[at] {
                    found[at] = near;
                    part = if matches!(near, Near::Compound | Near::SharedPart) {
                        wanted.part_of(word)
                    } else {
                        part
                    };
                }
            }
            if found[at] > Near::Inflected {
                let word = (wanted.spelt.kept.as_str(), wanted.spelt.folded.as_str());
                found[at] = found[at].min(joined(word, room.name.words(), name.contains("- "), is_proper));
            }
            taken += usize::from(found[at] <= Near::Inflected);
        }
        let count = self.words.len();
        if found[..count].iter().any(|near| *near > Near::InflectedWithin) {
            let extra = extra.get_or_insert_with(|| self.beside_name(entity, &mut room.other));
            for at in 0..count {
                found[at] = found[at].min(extra[at]);
            }
        }
        let found = &found[..count];
        let worst = found.iter().copied().max().unwrap_or(Near::No);
        let by_name = found.iter().any(|near| !matches!(near, Near::Term | Near::Id));
        let telling = room.name.words().filter(|(_, folded)| !is_small(folded)).count();
        Some(match worst {
            Near::No => return None,
            Near::Same | Near::Inflected if taken == count && telling == count => {
                How::Inflection(name.to_string())
            }
            Near::Term if !by_name => How::Term(word_for(entity)),
            // "digitaliseringsfrågor" are matters of what is called "Digitalisering", and of
            // nothing that only has the word in its name.
            Near::Compound if telling == 1 => How::Compound(part.to_string()),
            Near::Compound | Near::SharedPart => How::SharedPart(part.to_string()),
            Near::Id => How::IdPart,
            _ if found.iter().any(|near| matches!(near, Near::Inflected | Near::InflectedWithin)) => {
                How::InflectedPart(name.to_string())
            }
            _ => How::Substring,
        })
    }

    /// How each word is met by what the thing is called as a sort, by its kind, or by its id.
    fn beside_name(&self, entity: &Entity, other: &mut Spelt) -> [Near; MOST_WORDS] {
        let mut found = [Near::No; MOST_WORDS];
        other.read(entity.common.term.as_ref().map_or("", |term| term.as_str()));
        for (at, wanted) in self.words.iter().enumerate() {
            // A source that has a word of its own for what it is does not call it by ours.
            let [sv, en] = wanted.kinds.map(|kinds| kinds & entity.kind.bit() != 0);
            let by_term = en
                || (sv && other.kept.is_empty())
                || other.words().any(|word| wanted.near(word, false) <= Near::Inflected);
            // The first part of an id tells whose it is: everything in Kronoberg is no form of
            // "kronobergare".
            let part = |(at, part): (usize, &str)| {
                part == wanted.spelt.folded || (at > 0 && part == wanted.stem.folded)
            };
            // "lån" is no "län", though both are "lan" in an id.
            let is_in_name =
                |part: &str| names_of(entity).any(|name| fold(name).split(' ').any(|own| own == part));
            let is_other = |part: &str| !wanted.spelt.kept.is_ascii() && (part.len() < 5 || is_in_name(part));
            let mut in_id = entity.id.split('-').enumerate().filter(|(_, own)| !is_other(own));
            let mut in_id = || entity.kind != Kind::Person && in_id.any(part);
            found[at] = if by_term {
                Near::Term
            } else if in_id() {
                Near::Id
            } else {
                Near::No
            };
        }
        found
    }
}

impl Wanted {
    /// Whether every word is a word of a text, in whatever form.
    pub fn is_said_in(&self, text: &str) -> bool {
        let text = Spelt::of(text);
        !self.words.is_empty()
            && self
                .words
                .iter()
                .all(|wanted| text.words().any(|word| wanted.near(word, false) <= Near::Inflected))
    }

    /// Whether any word is.
    pub fn is_partly_said_in(&self, text: &str) -> bool {
        let text = Spelt::of(text);
        let is_said = |wanted: &Word| text.words().any(|word| wanted.near(word, false) <= Near::Inflected);
        self.words.iter().any(is_said)
    }

    /// Whether a name has the very letters that were written, with their å, ä and ö.
    pub fn is_written_in(&self, entity: &Entity) -> bool {
        let mut name = Spelt::default();
        names_of(entity).any(|text| {
            name.read(text);
            self.wholes.iter().any(|whole| keeps_swedish(&name.kept).contains(&keeps_swedish(&whole.kept)))
        })
    }

    /// Whether every word that was written is a word of a name, letter by letter. No less will do
    /// to choose a person.
    pub fn is_in_full(&self, entity: &Entity) -> bool {
        let name = keeps_swedish(&Spelt::of(entity.name()).kept);
        self.words.iter().all(|wanted| {
            let wanted = keeps_swedish(&wanted.spelt.kept);
            name.split(' ').any(|word| word == wanted || wanted.strip_suffix('s') == Some(word))
        })
    }
}

/// Other marks than those of å, ä and ö tell no names apart.
fn keeps_swedish(kept: &str) -> String {
    kept.chars().map(|c| if "åäö".contains(c) { c } else { bare(c) }).collect()
}

/// What it is, in the source's word or else by its kind.
fn word_for(entity: &Entity) -> String {
    let term = entity.common.term.as_ref().filter(|_| !matches!(entity.kind, Kind::Post | Kind::Person));
    term.map_or_else(|| entity.kind.name().sv, |term| term.as_str().to_string())
}

/// All names that an entity has; a theme's labels are names too.
pub fn names_of(entity: &Entity) -> impl Iterator<Item = &str> {
    let labels = entity.labels().iter();
    let aliases = entity.common.aliases.iter().map(|alias| alias.name.as_str());
    std::iter::once(entity.name()).chain(aliases).chain(labels.map(|label| label.label.as_str()))
}

/// How a whole name is met by a whole text.
fn whole_name(whole: &Spelt, name: &Spelt) -> Option<How> {
    if name.folded == whole.folded {
        let same = name.kept == whole.kept;
        return may_mean(&whole.kept, &name.kept).then_some(if same { How::Name } else { How::FoldedName });
    }
    let at = position(&name.folded, &whole.folded)
        .filter(|at| means_at(&whole.kept, &name.kept, &name.folded, *at))?;
    Some(if at == 0 { How::Prefix } else { How::Substring })
}
