//! The document that `gov record` asks for before all else: which there are, and which one some
//! words mean.

use crate::acts::world::{Thing, World};
use crate::lang::Lang;
use crate::model::kind::Kind;

/// So many are listed; of more, those that an answer fits.
const MOST: usize = 12;

/// A source of the data.
pub struct Document {
    pub id: String,
    pub title: String,
    /// How many lines its kept text has.
    pub lines: Option<usize>,
}

/// What an answer means.
pub enum Meant<'d> {
    One(&'d Document),
    /// Which it may be, or that it is none.
    Ask(String),
}

/// The sources of the data.
pub fn of(world: &World) -> Vec<Document> {
    let sources = world.things.iter().filter(|(_, thing)| thing.kind == Kind::Source);
    let document = |(id, thing): (&String, &Thing)| Document {
        id: id.clone(),
        title: thing.name().to_string(),
        lines: world.kept.get(id).map(Vec::len),
    };
    sources.map(document).collect()
}

/// The documents that one may choose from.
pub fn listed(all: &[Document], lang: Lang) -> String {
    let head = lang.pick("Dokument i datamängden:", "Documents in the data:");
    rows(head, &all.iter().collect::<Vec<_>>(), lang)
}

fn rows(head: &str, all: &[&Document], lang: Lang) -> String {
    let row = |document: &&&Document| format!("  {}  {}\n", document.id, document.title);
    let rows: String = all.iter().take(MOST).map(|document| row(&document)).collect();
    let more = match all.len().saturating_sub(MOST) {
        0 => String::new(),
        more => lang.pick(
            format!("  och {more} till: skriv ett ord ur titeln\n"),
            format!("  and {more} more: write a word of the title\n"),
        ),
    };
    format!("{head}\n{rows}{more}")
}

/// The one that has the id, or that alone has all of the words in its title or id.
pub fn meant<'d>(answer: &str, all: &'d [Document], lang: Lang) -> Meant<'d> {
    if let Some(one) = all.iter().find(|document| document.id == answer) {
        return Meant::One(one);
    }
    let words: Vec<String> = answer.to_lowercase().split_whitespace().map(String::from).collect();
    let fits = |document: &&Document| {
        let said = format!("{} {}", document.id, document.title).to_lowercase();
        words.iter().all(|word| said.contains(word.as_str()))
    };
    let fitting: Vec<&Document> = all.iter().filter(|_| !words.is_empty()).filter(fits).collect();
    match fitting.as_slice() {
        [one] => Meant::One(one),
        [] => Meant::Ask(format!(
            "{}{}",
            listed(all, lang),
            lang.pick(
                "Finns dokumentet inte här: avbryt, och ta in det med `gov källa ny FIL`.\n",
                "If the document is not here: stop, and bring it in with `gov source add FILE`.\n",
            )
        )),
        several => Meant::Ask(rows(
            lang.pick("Flera har det i titeln:", "Several have that in their title:"),
            several,
            lang,
        )),
    }
}

/// What was chosen, for one to see that it is the right one.
pub fn chosen(document: &Document, lang: Lang) -> String {
    let lines = match document.lines {
        None => lang.pick("texten är inte bevarad", "its text is not kept").to_string(),
        Some(1) => lang.pick("1 rad", "1 line").to_string(),
        Some(count) => lang.pick(format!("{count} rader"), format!("{count} lines")),
    };
    format!("{}; {lines}", document.title)
}
