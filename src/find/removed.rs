//! Who is removed (`redacted: true`), by which names they were known, and how a text is told
//! without them.

use crate::diagnostic::FileId;
use crate::find::fold;
use crate::find::names::{Hit, Names};
use crate::find::spelled::{around, looks_like_address};
use crate::lang::Lang;
use crate::model::keys;
use crate::model::kind::Kind;
use crate::model::plain::{Document, Plain};
use crate::model::{REDACTED, stem};
use crate::parallel;
use crate::sources::hiding::{Hiding, Of};
use crate::sources::{SourceFile, Sources, is_yaml};
use crate::syntax::{self, Form, Node};
use std::collections::BTreeSet;

/// What stands in the place of a name in an id or a path, where brackets can't stand.
const ID: &str = "namn-borttaget";

/// Words that stand in the place of a name in the file of somebody who is removed.
const PLACEHOLDERS: [&str; 9] =
    ["borttag", "remov", "anonym", "redact", "radera", "dold", "okand", "unknown", "hidden"];

/// Somebody who is removed.
#[derive(Clone, Debug, Default)]
struct Person {
    ids: BTreeSet<String>,
    names: BTreeSet<String>,
}

/// Those who are removed, as far as they are known.
#[derive(Clone, Debug, Default)]
pub struct Removed {
    people: Vec<Person>,
}

/// Whether a path is that of a person's file.
pub fn is_person(path: &str) -> bool {
    Kind::of_path(path) == Some(Kind::Person)
}

impl Removed {
    /// Anyone who is removed in one of some versions of the data is removed in all of them. What
    /// they are called is what any of them says.
    pub fn of(versions: &[&Sources]) -> Removed {
        let mut removed = Removed::default();
        let files = || versions.iter().flat_map(|sources| &sources.files);
        // Nearly no file has the word, so it is looked for before the file is read.
        let word = memchr::memmem::Finder::new(keys::PERSON_REDACTED.name);
        let all: Vec<&SourceFile> = files().collect();
        let look = |file: &&SourceFile| is_person(&file.path) && word.find(file.text().as_bytes()).is_some();
        let may_be = parallel::map(&all, look);
        for (file, _) in all.iter().zip(may_be).filter(|(_, may_be)| *may_be) {
            if let Some(document) = Document::read(file.text(), Kind::Person).filter(is_redacted) {
                removed.add(ids(stem(&file.path), &document));
            }
        }
        if !removed.people.is_empty() {
            let people = all.into_iter().filter(|file| is_person(&file.path));
            people.for_each(|file| removed.know(&file.path, file.text()));
        }
        removed
    }

    pub fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// Whether each of them has a name that can be looked for.
    pub fn has_names(&self) -> bool {
        self.people.iter().all(|person| !person.names.is_empty())
    }

    fn add(&mut self, ids: BTreeSet<String>) {
        match self.people.iter_mut().find(|person| !person.ids.is_disjoint(&ids)) {
            Some(person) => person.ids.extend(ids),
            None => self.people.push(Person { ids, names: BTreeSet::new() }),
        }
    }

    /// Whether an id is that of somebody who is removed.
    pub fn has(&self, id: &str) -> bool {
        self.people.iter().any(|person| person.ids.contains(id))
    }

    /// Takes the names of somebody who is removed from a version of the file.
    pub fn know(&mut self, path: &str, text: &str) {
        let Some(person) = self.people.iter_mut().find(|person| person.ids.contains(stem(path))) else {
            return;
        };
        let Some(document) = Document::read(text, Kind::Person) else { return };
        let is_placeholder = |name: &str| {
            fold(name).split(' ').any(|word| PLACEHOLDERS.iter().any(|own| word.starts_with(own)))
        };
        let is_removed = is_redacted(&document);
        person.names.extend(said(&document).into_iter().filter(|name| !(is_removed && is_placeholder(name))));
    }

    /// The people who are removed in the second version, and had their names in the first: by their
    /// ids in the second.
    pub fn newly(&self, before: &Sources, after: &Sources) -> Vec<String> {
        let of = |sources: &Sources, person: &Person, removed: bool| {
            let own = |file: &&SourceFile| is_person(&file.path) && person.ids.contains(stem(&file.path));
            let fits = |file: &&SourceFile| {
                Document::read(file.text(), Kind::Person).is_some_and(|read| is_redacted(&read) == removed)
            };
            sources.files.iter().filter(own).find(fits).map(|file| stem(&file.path).to_string())
        };
        let newly = |person: &Person| of(before, person, false).and_then(|_| of(after, person, true));
        self.people.iter().filter_map(newly).collect()
    }

    /// The names that are looked for in texts. What is the name of somebody else in one of the
    /// versions is left alone.
    pub fn names(&self, versions: &[&Sources]) -> Names {
        let numbered = self.people.iter().enumerate();
        let mut names = Names::of(
            numbered.flat_map(|(at, person)| person.names.iter().map(move |name| (at, name.as_str()))),
        );
        let others = versions.iter().flat_map(|sources| &sources.files);
        let others = others.filter(|file| is_person(&file.path) && !self.has(stem(&file.path)));
        let named: Vec<String> = others
            .filter(|file| names.are_in(file.text()))
            .filter_map(|file| Some(said(&Document::read(file.text(), Kind::Person)?)))
            .flatten()
            .collect();
        named.iter().for_each(|name| names.but(name));
        names
    }

    /// A text in which their names are covered, letter by letter: every other letter keeps its
    /// place. `None` where it has none.
    pub fn covered(text: &str, names: &Names) -> Option<String> {
        let hits = names.find(text);
        let is_hit = |at: usize| hits.iter().any(|hit| hit.start <= at && at < hit.end);
        let cover = |(at, c): (usize, char)| match c.len_utf8() {
            _ if !is_hit(at) || !c.is_alphanumeric() => c,
            1 => 'x',
            2 => '×',
            3 => '⨯',
            _ => '𝕏',
        };
        (!hits.is_empty()).then(|| text.char_indices().map(cover).collect())
    }

    /// How what is read is told without them.
    pub fn hiding(self, versions: &[&Sources], lang: Lang) -> Hiding {
        if self.is_empty() {
            return Hiding::default();
        }
        let names = self.names(versions);
        let words = lang.pick("[namn borttaget]", "[name removed]");
        Hiding::new(move |of, text| {
            let path = match of {
                Of::File(path) => path,
                Of::Words => "",
            };
            if is_person(path) && self.has(stem(path)) {
                let is_redacted = Document::read(text, Kind::Person).is_some_and(|read| is_redacted(&read));
                return if is_redacted { told(text, &names, words, true) } else { Some(nobody()) };
            }
            told(text, &names, words, is_yaml(path))
        })
    }
}

/// The file of somebody who is not removed in it yet.
fn nobody() -> String {
    format!("name: {REDACTED}\nredacted: true\n")
}

/// A text without names; `None` where it has none.
fn told(text: &str, names: &Names, words: &str, is_yaml: bool) -> Option<String> {
    let hits = names.find(text);
    if hits.is_empty() {
        return None;
    }
    let mut edits: Vec<(usize, usize, String)> = Vec::new();
    for hit in &hits {
        let edit = replacement(text, hit, words);
        if edits.last().is_none_or(|(_, end, _)| *end <= edit.0) {
            edits.push(edit);
        }
    }
    if is_yaml {
        quote(text, &mut edits);
    }
    let (mut out, mut taken) = (String::with_capacity(text.len()), 0);
    for (start, end, told) in edits {
        out.push_str(&text[taken..start]);
        out.push_str(&told);
        taken = end;
    }
    out.push_str(&text[taken..]);
    Some(out)
}

/// What stands in the place of a name. An address that has it leads nowhere, and is all of it left
/// out; what may be an id is one still, so that what names it is found.
fn replacement(text: &str, hit: &Hit, words: &str) -> (usize, usize, String) {
    let (start, end) = around(text, hit.start, hit.end);
    let chunk = &text[start..end];
    if looks_like_address(chunk) {
        let told = match chunk.starts_with("http") {
            true => format!("https://{ID}.invalid"),
            false => words.to_string(),
        };
        return (start, end, told);
    }
    let may_be_id =
        text[hit.start..hit.end].bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase() && b != b' ');
    let told = match (may_be_id, hit.whose) {
        (false, _) => words.to_string(),
        (true, 0) => ID.to_string(),
        (true, whose) => format!("{ID}-{}", whose + 1),
    };
    (hit.start, hit.end, told)
}

/// Quotes the plain scalars of a document in which brackets come to stand: they would begin a list.
fn quote(text: &str, edits: &mut Vec<(usize, usize, String)>) {
    let tape = syntax::parse(text, FileId::default(), &mut Vec::new());
    let Some(root) = tape.root().filter(|_| tape.whole) else { return };
    let mut plain = Vec::new();
    scalars(root, &mut plain);
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut more = Vec::new();
    for (start, end) in plain {
        let (Some(&start), Some(&end)) = (bytes.get(start), bytes.get(end)) else { continue };
        let own =
            |(from, to, told): &(usize, usize, String)| *from >= start && *to <= end && told.starts_with('[');
        if !edits.iter().any(own) {
            continue;
        }
        more.push((start, start, "'".to_string()));
        let is_free = |at: usize| edits.iter().all(|(from, to, _)| at < *from || at >= *to);
        let inner = text[start..end].match_indices('\'').map(|(at, _)| start + at).filter(|at| is_free(*at));
        more.extend(inner.map(|at| (at, at, "'".to_string())));
        more.push((end, end, "'".to_string()));
    }
    // What is put in at a place stands before what the name there becomes.
    edits.extend(more);
    edits.sort_by_key(|(from, to, _)| (*from, from != to));
}

/// The plain scalars below a node, in characters.
fn scalars(node: Node<'_>, found: &mut Vec<(usize, usize)>) {
    match node.form() {
        Form::List | Form::Map => node.children().for_each(|child| scalars(child, found)),
        Form::Plain => found.push((node.span().start as usize, node.span().end as usize)),
        Form::Quoted | Form::Block => {}
    }
}

fn is_redacted(document: &Document) -> bool {
    document.keys.get("redacted").and_then(Plain::text) == Some("true")
}

/// The ids that a person has and had.
fn ids(id: &str, document: &Document) -> BTreeSet<String> {
    let former = document.keys.get("former_ids").map_or(&[][..], Plain::items);
    std::iter::once(id.to_string()).chain(former.iter().filter_map(Plain::text).map(String::from)).collect()
}

/// What a person is called.
fn said(document: &Document) -> Vec<String> {
    let aliases = document.keys.get("aliases").map_or(&[][..], Plain::items);
    let alias = |alias: &Plain| alias.text_of("name").or(alias.text()).map(String::from);
    let name = document.keys.get("name").and_then(Plain::text).map(String::from);
    name.into_iter().chain(aliases.iter().filter_map(alias)).filter(|name| *name != REDACTED).collect()
}
