//! Sources: the documents that facts cite; and the editor's themes.

use crate::model::date::Date;
use crate::model::kind::{BODY, BODY_OR_POST, PERSON, POST, THEME};
use crate::model::rare::Rare;
use crate::model::read::{Fields, Record};
use crate::model::reference::Ref;
use crate::model::value::{Label, Text};

/// A document. Where its text is kept beside it, locators are checked against the text.
#[derive(Clone, Debug, Default)]
pub struct Source {
    pub kind: Rare<Text>,
    pub publisher: Rare<Ref<BODY>>,
    pub date: Rare<Date>,
    pub updated: Rare<Date>,
    pub url: Rare<Text>,
    pub registry_no: Rare<Text>,
    pub authors: Vec<Author>,
    pub distribution: Vec<Ref<BODY_OR_POST>>,
    pub audience: Rare<Text>,
    pub file: Rare<Text>,
    pub sha256: Option<Label>,
    pub anchors: Vec<Anchor>,
}

impl Record for Source {
    const NAME: &'static str = "source";

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.field("type", "Slag, t.ex. web_page, annual_report, official_letter, decision.", &mut self.kind);
        f.field("publisher", "Organ som gav ut dokumentet.", &mut self.publisher);
        f.field("date", "Dokumentets datum.", &mut self.date);
        f.field("updated", "När det senast ändrades.", &mut self.updated);
        f.field("url", "Offentlig adress.", &mut self.url);
        f.field("registry_no", "Diarienummer.", &mut self.registry_no);
        f.field("authors", "Avsändare, med den egenskap de har i dokumentet.", &mut self.authors);
        f.field("distribution", "De som får utdrag eller kopia.", &mut self.distribution);
        f.field("audience", "Läsare som dokumentet vänder sig till.", &mut self.audience);
        f.field("file", "Den bevarade texten, i samma mapp som denna fil.", &mut self.file);
        f.field("sha256", "Textens kontrollsumma (SHA-256, hexadecimalt).", &mut self.sha256);
        f.field("anchors", "Namngivna ställen i texten.", &mut self.anchors);
    }
}

/// A sender of a document, in the capacity that the document gives.
#[derive(Clone, Debug, Default)]
pub struct Author {
    pub person: Rare<Ref<PERSON>>,
    pub post: Rare<Ref<POST>>,
    pub body: Rare<Ref<BODY>>,
    pub capacity: Rare<Text>,
    pub lines: Rare<Text>,
}

impl Record for Author {
    const NAME: &'static str = "author";

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.field("person", "Personen.", &mut self.person);
        f.field("post", "Befattningen.", &mut self.post);
        f.field("body", "Organet.", &mut self.body);
        f.field("capacity", "I vilken egenskap, t.ex. handläggare.", &mut self.capacity);
        f.field("lines", "Var i dokumentet det står.", &mut self.lines);
    }
}

/// A named place in a kept text, e.g. `punkt-c` for line L23.
#[derive(Clone, Debug, Default)]
pub struct Anchor {
    pub name: Text,
    pub lines: Text,
}

impl Record for Anchor {
    const NAME: &'static str = "anchor";

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.required("name", "Ställets namn.", &mut self.name);
        f.required("lines", "Rad eller rader: L12 eller L12-18.", &mut self.lines);
    }
}

/// An editor's theme, which ties areas of different regions together.
#[derive(Clone, Debug, Default)]
pub struct Theme {
    pub labels: Vec<ThemeLabel>,
    pub broader: Vec<Ref<THEME>>,
}

impl Record for Theme {
    const NAME: &'static str = "theme";

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.field("labels", "Andra ord för temat, även på andra språk.", &mut self.labels);
        f.field("broader", "Vidare teman.", &mut self.broader);
    }
}

/// A word for a theme, in a language (Swedish where none is given).
#[derive(Clone, Debug, Default)]
pub struct ThemeLabel {
    pub label: Text,
    pub lang: Rare<Text>,
}

impl Record for ThemeLabel {
    const NAME: &'static str = "theme-label";

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.required("label", "Ordet.", &mut self.label);
        f.field("lang", "Språkets kod, t.ex. sv eller en.", &mut self.lang);
    }
}
