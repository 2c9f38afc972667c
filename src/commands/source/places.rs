//! Where the data names lines of one source: in citations, and in what the source's own file says
//! of its text.

use crate::diagnostic::{Edit, FileId, Place, Span};
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::reference::lines_of;
use crate::model::value::Text;
use crate::sources::Sources;
use crate::syntax::{self, Form, Node};
use crate::texts::follow::Lines;
use std::collections::BTreeMap;

/// Somewhere in a file that names some lines.
#[derive(Clone, Debug)]
pub struct At {
    pub of: EntityId,
    pub place: Place,
    /// The lines as they are written there.
    pub written: String,
}

/// By the lines that are named.
pub type Places = BTreeMap<Lines, Vec<At>>;

pub fn places(model: &Model, id: EntityId) -> Places {
    let mut places = Places::new();
    let Some(source) = model.source(id) else { return places };
    let file = model.get(id).file;
    let mut add = |of: EntityId, place: Place, written: &str| {
        let Some(lines) = lines_of(written).filter(|(first, last)| *first > 0 && first <= last) else {
            return;
        };
        places.entry(lines).or_default().push(At { of, place, written: written.to_string() });
    };
    let is_anchor = |name: &str| source.anchors.iter().any(|anchor| anchor.name.as_str() == name);
    for citation in model.citations.iter().filter(|citation| citation.source == id) {
        if let Some(locator) = citation.locator.as_deref().filter(|name| !is_anchor(name)) {
            add(citation.from, citation.place, locator);
        }
    }
    let own = source.anchors.iter().map(|anchor| &anchor.lines);
    let own = own.chain(source.authors.iter().filter_map(|author| author.lines.as_ref()));
    let own: Vec<&Text> = own.chain(source.no_fact.iter().map(|read| &read.lines)).collect();
    own.iter().for_each(|lines| add(id, Place { file, span: lines.span }, lines.as_str()));
    places
}

/// Lines as a citation names them.
pub fn written((first, last): Lines) -> String {
    if first == last { format!("L{first}") } else { format!("L{first}-{last}") }
}

impl At {
    /// The edit that makes other lines of it; `None` where they are not written in one piece.
    pub fn moved(&self, sources: &Sources, to: Lines) -> Option<Edit> {
        let text = text_at(sources, self.place);
        let at = text.rfind(&self.written)?;
        let start = self.place.span.start + text[..at].chars().count() as u32;
        let span = Span { start, end: start + self.written.chars().count() as u32 };
        Some(Edit { place: Place { span, ..self.place }, text: written(to) })
    }

    /// What names them: the file's id, and the key with the number of the item, as `gov why` takes
    /// it.
    pub fn label(&self, model: &Model, sources: &Sources) -> String {
        let id = &model.get(self.of).id;
        let text = sources.files[self.place.file.0 as usize].text();
        format!("{id} {}", key(text, self.place.span)).trim_end().to_string()
    }
}

/// The key of a file under which a place stands, and of which item.
fn key(text: &str, span: Span) -> String {
    let tape = syntax::parse(text, FileId::default(), &mut Vec::new());
    let Some(root) = tape.root() else { return String::new() };
    let before = |node: &Node<'_>| node.span().start <= span.start;
    let Some((key, value)) = root.entries().take_while(|(key, _)| before(key)).last() else {
        return String::new();
    };
    let name = key.scalar().unwrap_or_default().to_string();
    let is_list_of_maps = value.form() == Form::List && value.children().any(|item| item.form() == Form::Map);
    match value.children().take_while(before).count().checked_sub(1).filter(|_| is_list_of_maps) {
        Some(item) => format!("{name}[{item}]"),
        None => name,
    }
}

fn text_at(sources: &Sources, place: Place) -> String {
    let text = sources.files[place.file.0 as usize].text();
    let span = place.span;
    text.chars().skip(span.start as usize).take((span.end - span.start) as usize).collect()
}
