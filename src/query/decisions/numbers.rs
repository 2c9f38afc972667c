//! Which decisions a number names: their own, that of a document which tells of them, or a part of
//! one.

use crate::model::Model;
use crate::model::decision::Decision;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::query::decisions::{Document, Filter};
use crate::query::number::Number;
use std::collections::HashSet;

/// The registry numbers that one asked for is a part of, of documents and of decisions.
pub fn numbers_with(model: &Model, filter: &Filter) -> Vec<Document> {
    let of_sources = model
        .of_kind(Kind::Source)
        .filter_map(|(id, _)| Some((id, model.source(id)?.registry_no.as_ref()?, model.source_date(id))));
    let of_decisions = model.of_kind(Kind::Decision).filter_map(|(id, entity)| {
        let decision = entity.decision()?;
        Some((id, decision.registry_no.as_ref()?, decision.date.as_ref()))
    });
    let has_it = |own: &str| filter.numbers.iter().any(|number| number.is_part_of(own));
    let fitting = of_sources.chain(of_decisions).filter(|(_, own, _)| has_it(own.as_str()));
    fitting
        .map(|(id, own, date)| Document {
            source: model.named(id),
            registry_no: own.as_str().to_string(),
            date: date.cloned(),
        })
        .collect()
}

/// The documents that tell of a decision with a number that it does not bear itself; `None` when a
/// number does not fit at all.
pub fn told_in(
    id: EntityId,
    decision: &Decision,
    filter: &Filter,
    documents: &[(HashSet<EntityId>, Document)],
) -> Option<Vec<Document>> {
    let mut told = Vec::new();
    for number in &filter.numbers {
        let own = match number {
            Number::Paragraph(_) => decision.paragraph.iter().map(|one| &one.0).collect::<Vec<_>>(),
            Number::Registry(_) => decision.registry_no.iter().collect(),
        };
        if own.iter().any(|own| number.is(own.as_str())) || is_of_year(decision, number) {
            continue;
        }
        let is_registry = matches!(number, Number::Registry(_));
        let fitting = documents.iter().filter(|(citing, document)| {
            is_registry && number.is(&document.registry_no) && citing.contains(&id)
        });
        let before = told.len();
        told.extend(fitting.map(|(_, document)| document.clone()));
        if told.len() == before {
            return None;
        }
    }
    Some(told)
}

/// Whether a number is a decision's paragraph and year.
fn is_of_year(decision: &Decision, number: &Number) -> bool {
    let Some((paragraph, year)) = number.paragraph_of_year() else { return false };
    let date = decision.date.as_ref().filter(|date| !date.is_open());
    let in_year = date.is_some_and(|date| date.earliest().year() == year && date.latest().year() == year);
    in_year && decision.paragraph.iter().any(|one| paragraph.is(one.as_str()))
}

/// The documents with a number that was asked for, each with those who cite it.
pub fn documents(model: &Model, filter: &Filter) -> Vec<(HashSet<EntityId>, Document)> {
    let registry = |number: &&Number| matches!(number, Number::Registry(_));
    let wanted: Vec<&Number> = filter.numbers.iter().filter(registry).collect();
    let sources = model
        .of_kind(Kind::Source)
        .filter_map(|(id, _)| Some((id, model.source(id)?.registry_no.as_ref()?.as_str())));
    let fitting = sources.filter(|(_, own)| wanted.iter().any(|number| number.is(own)));
    let document = |(id, own): (EntityId, &str)| {
        let citing =
            model.citations.iter().filter(|citation| citation.source == id).map(|citation| citation.from);
        (
            citing.collect(),
            Document {
                source: model.named(id),
                registry_no: own.to_string(),
                date: model.source_date(id).cloned(),
            },
        )
    };
    fitting.map(document).collect()
}
