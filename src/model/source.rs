//! Sources: the documents that facts cite.

use crate::model::date::Date;
use crate::model::fields::{Fields, Record, lens};
use crate::model::keys::{self, Key};
use crate::model::kind::{BODY, BODY_OR_POST, PERSON, POST};
use crate::model::parts::{Parts, Up};
use crate::model::rare::Rare;
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
    pub original_sha256: Option<Label>,
    pub read: Rare<Date>,
    pub anchors: Vec<Anchor>,
    pub no_fact: Vec<NoFact>,
}

impl Record for Source {
    const NAME: &'static str = "source";

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.field(&keys::SOURCE_TYPE, lens!(kind));
        f.field(&keys::SOURCE_PUBLISHER, lens!(publisher));
        f.field(&keys::SOURCE_DATE, lens!(date));
        f.field(&keys::SOURCE_UPDATED, lens!(updated));
        f.field(&keys::SOURCE_URL, lens!(url));
        f.field(&keys::SOURCE_REGISTRY_NO, lens!(registry_no));
        f.field(&keys::SOURCE_AUTHORS, lens!(authors));
        f.field(&keys::SOURCE_DISTRIBUTION, lens!(distribution));
        f.field(&keys::SOURCE_AUDIENCE, lens!(audience));
        f.field(&keys::SOURCE_FILE, lens!(file));
        f.field(&keys::SOURCE_SHA256, lens!(sha256));
        f.field(&keys::SOURCE_ORIGINAL_SHA256, lens!(original_sha256));
        f.field(&keys::SOURCE_READ, lens!(read));
        f.field(&keys::SOURCE_ANCHORS, lens!(anchors));
        f.field(&keys::SOURCE_NO_FACT, lens!(no_fact));
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

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.field(&keys::AUTHOR_PERSON, lens!(person));
        f.field(&keys::AUTHOR_POST, lens!(post));
        f.field(&keys::AUTHOR_BODY, lens!(body));
        f.field(&keys::AUTHOR_CAPACITY, lens!(capacity));
        f.field(&keys::AUTHOR_LINES, lens!(lines));
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

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.required(&keys::ANCHOR_NAME, lens!(name));
        f.required(&keys::ANCHOR_LINES, lens!(lines));
    }
}

/// Lines of a kept text that somebody has read, and on which nothing rests: headings, the text of
/// the web site.
#[derive(Clone, Debug, Default)]
pub struct NoFact {
    pub lines: Text,
    pub reason: Text,
}

impl Record for NoFact {
    const NAME: &'static str = "no-fact";

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.required(&keys::NO_FACT_LINES, lens!(lines));
        f.required(&keys::NO_FACT_REASON, lens!(reason));
    }
}

impl Parts for Source {
    fn upwards(&self) -> Vec<Up<'_>> {
        self.publisher.as_ref().and_then(|publisher| publisher.to).map(|to| (to, None)).into_iter().collect()
    }

    fn day(&self) -> Option<&Date> {
        self.date.as_ref()
    }

    fn day_key(&self) -> Option<&'static Key> {
        Some(&keys::SOURCE_DATE)
    }
}
