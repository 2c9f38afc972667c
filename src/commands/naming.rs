//! What the words of a command line name.

use crate::commands::refused::{Missed, look, only_said, with_region};
use crate::commands::{Asked, Problem, failure, instead};
use crate::find::said::{TextHit, nearest, said};
use crate::find::{self, How, Topic};
use crate::lang::{Both, both};
use crate::model::entity::{Entity, EntityId};
use crate::model::kind::{Kind, Kinds};
use crate::model::{Model, is_id};
use crate::query::Named;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, Command, Error};
use std::convert::Infallible;
use std::ffi::OsStr;

/// What was written where an argument takes an entity, or words that may name one. It knows of
/// which kinds, so that the command and completion are told by the same line.
#[derive(Clone)]
pub struct Name {
    text: String,
    kinds: Kinds,
}

/// Reads an argument that names something of these kinds.
pub fn name(kinds: Kinds) -> impl TypedValueParser<Value = Name> {
    move |text: &str| Ok::<Name, Infallible>(Name { text: text.to_string(), kinds })
}

/// The kinds that an argument takes, where it names something: it is given a word, which comes back
/// with them.
pub fn kinds_of(arg: &Arg) -> Option<Kinds> {
    let own = Arg::new("name").value_parser(arg.get_value_parser().clone());
    let read = Command::default().no_binary_name(true).arg(own).try_get_matches_from(["x"]).ok()?;
    Some(read.try_get_one::<Name>("name").ok()??.kinds)
}

impl AsRef<str> for Name {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl Asked {
    /// The one entity that an argument names, in the region that is asked about.
    pub fn one(&self, name: &[Name]) -> Result<EntityId, Problem> {
        self.named(&joined(name)?, kinds_in(name), self.region)
    }

    /// The region that an argument names: its answer is that of all that is there.
    pub fn region_named(&self, name: &[Name]) -> Option<EntityId> {
        let id = self.one(name).ok()?;
        (self.model.get(id).kind == Kind::Region).then_some(id)
    }

    /// The same, where nothing need be written.
    pub fn some_one(&self, name: &[Name]) -> Result<Option<EntityId>, Problem> {
        if name.is_empty() { Ok(None) } else { self.one(name).map(Some) }
    }

    /// The one entity that an argument names, whatever region is asked about.
    pub fn anywhere(&self, name: &[Name]) -> Result<EntityId, Problem> {
        self.named(&joined(name)?, kinds_in(name), None)
    }

    /// The one entity that a text names. Where it had what was written as its id, that is said
    /// beside the answer.
    pub fn named(&self, text: &str, kinds: Kinds, region: Option<EntityId>) -> Result<EntityId, Problem> {
        self.look(text, kinds, region).map_err(|missed| *missed.problem)
    }

    /// The same, with what can be told instead. That nothing is called so is said where no file has
    /// the words.
    pub fn look(&self, text: &str, kinds: Kinds, region: Option<EntityId>) -> Result<EntityId, Missed> {
        let text = &*self.sources.hiding.words(text);
        let id = look(&self.model, text, kinds, region).map_err(|missed| {
            let said = if missed.is_unknown { self.said(&as_written(text)) } else { Vec::new() };
            if said.is_empty() {
                return missed;
            }
            Missed { problem: only_said(text, &said, missed.problem.help).into(), ..missed }
        })?;
        let remarks =
            renamed(&self.model, text, id).into_iter().chain(namesakes(&self.model, text, kinds, id));
        self.remarks.borrow_mut().extend(remarks);
        Ok(id)
    }

    /// Where the data says some words.
    pub fn said(&self, topic: &Topic) -> Vec<TextHit> {
        said(&self.sources, topic)
    }

    /// The same, or where it says the word that a misspelt one is near to, which the topic then
    /// becomes, and which is told.
    pub fn said_nearly(&self, topic: &mut Topic) -> Vec<TextHit> {
        let found = self.said(topic);
        let near = if found.is_empty() { nearest(&self.sources, &topic.subject) } else { None };
        let Some(near) = near else { return found };
        let word = &topic.subject;
        self.remarks.borrow_mut().insert(both(
            format!("inget säger ”{word}”; närmast är ”{near}”"),
            format!("nothing says “{word}”; the nearest is “{near}”"),
        ));
        *topic = Topic::of(&near);
        self.said(topic)
    }
}

/// What a text is looked for by: each part of an id that nothing has is looked for, and not only
/// those that would ask for nothing in a question.
fn as_written(text: &str) -> Topic {
    if text.contains('-') && is_id(text) { Topic::of_id(text) } else { Topic::of(text) }
}

pub fn kinds_in(name: &[Name]) -> Kinds {
    name.iter().fold(0, |kinds, word| kinds | word.kinds)
}

/// What is said where an entity was asked for by an id that it had.
pub fn renamed(model: &Model, text: &str, id: EntityId) -> Option<Both> {
    let entity = model.get(id);
    let old = text.trim().to_lowercase();
    let is_name = find::names_of(entity).any(|name| find::fold(name) == find::fold(text));
    let had_it = entity.common.former_ids.iter().any(|former| former.as_str() == old);
    (had_it && !is_name && model.find(&old).is_none()).then(|| now_called(&old, &entity.id))
}

/// What is said where an id was taken that others have for a name: `hsn` is what several boards are
/// called. Only what is short and one word is both.
fn namesakes(model: &Model, text: &str, kinds: Kinds, id: EntityId) -> Option<Both> {
    let text = text.trim();
    if *model.get(id).id != *text || text.contains('-') || text.len() > SHORT {
        return None;
    }
    let is_called = |entity: &Entity| {
        kinds & entity.kind.bit() != 0 && find::names_of(entity).any(|name| name.eq_ignore_ascii_case(text))
    };
    let others = model.all().filter(|(other, entity)| *other != id && is_called(entity));
    let others: Vec<String> = others.take(instead::FEW).map(|(other, _)| with_region(model, other)).collect();
    let (name, others) = (with_region(model, id), others.join("; "));
    (!others.is_empty()).then(|| {
        both(
            format!("{text} är id för {name}; så kallas också: {others}."),
            format!("{text} is the id of {name}; also called so: {others}."),
        )
    })
}

/// The bytes of what an id and an abbreviation can both be, at most.
const SHORT: usize = 12;

fn now_called(old: &str, id: &str) -> Both {
    both(format!("{old} heter nu {id}."), format!("{old} is now called {id}."))
}

/// The same, where a question finds what it is about by itself.
pub fn remark_on<'h>(asked: &Asked, hits: impl Iterator<Item = (&'h Named, &'h How)>) {
    let remark = |(named, how): (&Named, &How)| {
        if let How::FormerId(old) = how { Some(now_called(old, &named.id)) } else { None }
    };
    asked.remarks.borrow_mut().extend(hits.filter_map(remark));
}

/// The values of an argument that is a kind. Each is also known by its other words.
pub fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(Kind::ALL.map(|kind| {
        let many = kind.plural();
        let name = many.en.replace(' ', "-");
        let mut others: Vec<String> = kind.words().into_iter().filter(|word| *word != name).collect();
        others.sort_by_key(|word| word == kind.folder());
        PossibleValue::new(name).aliases(others).help(format!("{} ¦ {}", many.en, many.sv))
    }))
}

/// An argument that is a kind, or a word that only the data can tell the meaning of: "nämnder".
pub fn kind_or_sort() -> impl TypedValueParser<Value = String> {
    KindOrSort(kinds())
}

#[derive(Clone)]
struct KindOrSort(PossibleValuesParser);

impl TypedValueParser for KindOrSort {
    type Value = String;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<String, Error> {
        match value.to_str() {
            Some(word) => Ok(word.to_string()),
            None => self.0.parse_ref(command, arg, value),
        }
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        self.0.possible_values()
    }
}

/// Several words of a command line as one text. Empty is refused.
pub fn joined(words: &[impl AsRef<str>]) -> Result<String, Problem> {
    some_text(words).ok_or_else(|| failure(both("skriv vad du söker", "write what you are looking for")))
}

/// The same, where nothing need be written.
pub fn some_text(words: &[impl AsRef<str>]) -> Option<String> {
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    Some(words.join(" ")).filter(|text| !text.trim().is_empty())
}
