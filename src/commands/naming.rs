//! What the words of a command line name.

use crate::commands::context::named;
use crate::commands::{Asked, Problem, failure};
use crate::find::{self, How};
use crate::lang::{Both, both};
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::{Kind, Kinds};
use crate::query::Named;
use clap::builder::{PossibleValue, PossibleValuesParser};

/// The one entity that a text names, as `named` finds it. Where it had what was written as its id,
/// that is said beside the answer.
pub fn one(asked: &Asked, text: &str, kinds: Kinds, region: Option<EntityId>) -> Result<EntityId, Problem> {
    let id = named(&asked.model, text, kinds, region)?;
    asked.remarks.borrow_mut().extend(renamed(&asked.model, text, id));
    Ok(id)
}

/// The one entity that some words name, where there are any.
pub fn some_one(
    asked: &Asked,
    words: &[String],
    kinds: Kinds,
    region: Option<EntityId>,
) -> Result<Option<EntityId>, Problem> {
    if words.is_empty() { Ok(None) } else { one(asked, &joined(words)?, kinds, region).map(Some) }
}

/// What is said where an entity was asked for by an id that it had.
pub fn renamed(model: &Model, text: &str, id: EntityId) -> Option<Both> {
    let entity = model.get(id);
    let old = text.trim().to_lowercase();
    let is_name = find::names_of(entity).any(|name| find::fold(name) == find::fold(text));
    let had_it = entity.common.former_ids.iter().any(|former| former.as_str() == old);
    (had_it && !is_name && model.find(&old).is_none()).then(|| now_called(&old, &entity.id))
}

fn now_called(old: &str, id: &str) -> Both {
    both(format!("{old} heter nu {id}."), format!("{old} is called {id} now."))
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
        let value = PossibleValue::new(kind.folder()).help(format!("{} ¦ {}", many.en, many.sv));
        value.aliases(kind.words().into_iter().skip(1))
    }))
}

/// Several words of a command line as one text. Empty is refused.
pub fn joined(words: &[String]) -> Result<String, Problem> {
    let text = words.join(" ");
    match text.trim().is_empty() {
        true => Err(failure(both("säg vad du söker", "say what you are looking for"))),
        false => Ok(text),
    }
}
