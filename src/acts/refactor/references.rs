//! Where an id is named: by the linker's own references, and by every value whose field is one, so
//! that a reference to the wrong kind is found too. Each becomes an edit of the id alone.

use crate::diagnostic::{Edit, FileId, Place, Span};
use crate::edit;
use crate::lang::Both;
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::shape::{self, RecordShape, Shape};
use crate::sources::Sources;
use crate::syntax::{self, Node};
use std::collections::{BTreeMap, BTreeSet};

/// The files that name an id, each with its text in which it names another; `Err` names a file
/// where the id is written in a way that can't be replaced.
pub fn renamed(
    model: &Model,
    sources: &Sources,
    id: EntityId,
    new: &str,
) -> Result<BTreeMap<String, (String, String)>, Both> {
    let old = &*model.get(id).id;
    let mut places: BTreeMap<FileId, BTreeSet<Span>> = BTreeMap::new();
    for edge in model.edges_to(id) {
        places.entry(edge.place.file).or_default().insert(edge.place.span);
    }
    for (at, file) in sources.files.iter().enumerate().filter(|(_, file)| file.is_yaml()) {
        let Some(kind) = Kind::of_path(&file.path).filter(|_| file.text().contains(old)) else { continue };
        let spans = named(file.text(), kind, old);
        if !spans.is_empty() {
            places.entry(FileId(at as u32)).or_default().extend(spans);
        }
    }
    let mut texts = BTreeMap::new();
    for (file, spans) in places {
        let source = &sources.files[file.0 as usize];
        let chars: Vec<char> = source.text().chars().collect();
        let edits = spans.iter().map(|span| in_place(&chars, *span, old, new));
        let edits = edits.collect::<Option<Vec<Edit>>>().ok_or_else(|| super::by_hand(&source.path))?;
        // The same id is found by both ways.
        let edits: BTreeMap<Span, Edit> = edits.into_iter().map(|edit| (edit.place.span, edit)).collect();
        let edits: Vec<Edit> = edits.into_values().collect();
        texts.insert(source.path.clone(), (source.text().to_string(), edit::apply(source.text(), &edits)));
    }
    Ok(texts)
}

/// The edit of the id in a value that names it: bare, in quotes, or before the `#` of a citation.
fn in_place(chars: &[char], span: Span, old: &str, new: &str) -> Option<Edit> {
    let written = chars.get(span.start as usize..span.end as usize)?;
    let quote = usize::from(matches!(written.first(), Some('"' | '\'')));
    let length = old.chars().count();
    let own = written.get(quote..quote + length)?;
    let is_whole = written.get(quote + length).is_none_or(|next| matches!(next, '#' | '"' | '\''));
    if !is_whole || !own.iter().copied().eq(old.chars()) {
        return None;
    }
    let start = span.start + quote as u32;
    let span = Span { start, end: start + length as u32 };
    Some(Edit { place: Place { file: FileId::default(), span }, text: new.to_string() })
}

/// Where a file of a kind names an id, by the fields of that kind.
fn named(text: &str, kind: Kind, id: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let tape = syntax::parse(text, FileId::default(), &mut Vec::new());
    let record = Some(shape::shared(kind));
    for (key, value) in tape.root().into_iter().flat_map(Node::entries) {
        look(value, field(record, key), id, &mut spans);
    }
    spans
}

fn field<'s>(record: Option<&'s RecordShape>, key: Node<'_>) -> Option<&'s Shape> {
    record?.field(key.scalar()?).map(|field| &field.shape)
}

fn look(node: Node<'_>, shape: Option<&Shape>, id: &str, spans: &mut Vec<Span>) {
    let Some(text) = node.scalar() else {
        let item = shape.and_then(Shape::item);
        let record = shape.and_then(Shape::map);
        match node.form() {
            syntax::Form::List => node.children().for_each(|child| look(child, item, id, spans)),
            _ => node.entries().for_each(|(key, value)| look(value, field(record, key), id, spans)),
        }
        return;
    };
    match shape {
        Some(Shape::List(item) | Shape::Few(item)) => look(node, Some(item), id, spans),
        Some(Shape::Record(record)) if record.has_short_form => {
            look(node, record.field(record.first_key()).map(|field| &field.shape), id, spans);
        }
        Some(Shape::Reference(_)) if text == id => spans.push(node.span()),
        Some(Shape::Citation) if text.split('#').next() == Some(id) => spans.push(node.span()),
        _ => {}
    }
}
