//! A key is a value: its words from either end, what the schema says of it, what it is in its
//! statement, where a page shows it, and how much a change of it matters. A field of a file can't
//! lack one of them, for its key is made of them; tests/statements.rs asks of each reference within
//! a statement how it is tied to it.

mod assignment;
mod body;
mod decision;
mod entity;
mod meant;
mod post;
mod power;
mod programme;
mod seat;
mod source;
mod statement;

pub use assignment::*;
pub use body::*;
pub use decision::*;
pub use entity::*;
pub use meant::meant;
pub use post::*;
pub use power::*;
pub use programme::*;
pub use seat::*;
pub use source::*;
pub use statement::*;

/// A word in Swedish and in English.
pub type Words = (&'static str, &'static str);

/// A key of the data, in one kind of record.
#[derive(Debug)]
pub struct Key {
    /// As it is written in the files, and called in JSON.
    pub name: &'static str,
    /// Its Swedish description in the schemas.
    pub doc: &'static str,
    /// What one thing that stands under it is called.
    pub words: Words,
    /// What it says of anyone who is named under it, seen from there.
    pub there: Option<Words>,
    /// Where a page of the entity shows it.
    pub part: Part,
    /// Where a page of anyone who is named under it shows it.
    pub part_there: Part,
    /// What it is in its statement.
    pub slot: Slot,
    /// How those that it names are tied to its statement; each reference within one says so.
    pub tie: Option<Tie>,
    /// How much a change of it matters.
    pub matters: Matters,
    /// Whether its text is the source's own words.
    pub is_quote: bool,
    /// Whether what it leads to can't lead back: nothing is part of itself.
    pub is_one_way: bool,
    /// Whether it is how something is said, and not what is so: a change of it corrects.
    pub is_wording: bool,
}

/// A part of a page, in the order in which they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// In the list at the top.
    Property,
    Responsibility,
    Holders,
    Members,
    ResponsibleFor,
    Held,
    Seats,
    Tasks,
    Powers,
    Lines,
    Areas,
    Contents,
    Reorganisation,
    Decisions,
    Counts,
    Themes,
    Parts,
    Documents,
    Other,
    /// It is the file's or the page's own matter: the name stands at the top, the sources below.
    Apart,
}

/// What a key of a record is in the fact that the record states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// Whom it names.
    Whom,
    /// Whoever holds a post of a class: a rule.
    Class,
    /// Anyone who is responsible for an area of a programme: a rule.
    OwnersOf,
    /// Words for whoever it is about.
    Described,
    Vacant,
    Nobody,
    /// Its controlled value.
    Value,
    /// Its text.
    Text,
    /// Its day.
    Date,
    /// What it says besides.
    More,
}

/// How somebody who is named is tied to the statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// It is about them: it can't hold without them, nor be surer than they are.
    About,
    /// They are whom it speaks for, whom to consult, or where.
    Beside,
    /// They are named, and need not be there: who appoints, what a decision ends.
    Apart,
}

/// How much a change of a key matters to anyone who answers for the organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matters {
    Responsibility,
    Structure,
    Composition,
    Detail,
    /// As much as that the entity comes or goes.
    Entity,
}

/// A key of a file: what it is called in Swedish and in English, its description in the schemas,
/// where a page shows it, and how much a change of it matters. None of them can be left out.
pub(super) const fn key(
    name: &'static str,
    sv: &'static str,
    en: &'static str,
    doc: &'static str,
    part: Part,
    matters: Matters,
) -> Key {
    Key { part, matters, ..inner(name, sv, en, doc) }
}

/// A key within a statement, or within another part of a file.
pub(super) const fn inner(name: &'static str, sv: &'static str, en: &'static str, doc: &'static str) -> Key {
    Key {
        name,
        doc,
        words: (sv, en),
        there: None,
        part: Part::Other,
        part_there: Part::Other,
        slot: Slot::More,
        tie: None,
        matters: Matters::Detail,
        is_quote: false,
        is_one_way: false,
        is_wording: false,
    }
}

impl Key {
    pub(super) const fn there(self, sv: &'static str, en: &'static str) -> Key {
        Key { there: Some((sv, en)), ..self }
    }

    pub(super) const fn part_there(self, part_there: Part) -> Key {
        Key { part_there, ..self }
    }

    /// Whoever a statement names in the first place, it is about.
    pub(super) const fn slot(self, slot: Slot) -> Key {
        match slot {
            Slot::Whom | Slot::Class | Slot::OwnersOf => Key { slot, tie: Some(Tie::About), ..self },
            _ => Key { slot, ..self },
        }
    }

    pub(super) const fn about(self) -> Key {
        Key { tie: Some(Tie::About), ..self }
    }

    pub(super) const fn beside(self) -> Key {
        Key { tie: Some(Tie::Beside), ..self }
    }

    pub(super) const fn apart(self) -> Key {
        Key { tie: Some(Tie::Apart), ..self }
    }

    pub(super) const fn quote(self) -> Key {
        Key { is_quote: true, ..self }
    }

    pub(super) const fn one_way(self) -> Key {
        Key { is_one_way: true, ..self }
    }

    pub(super) const fn wording(self) -> Key {
        Key { is_wording: true, ..self }
    }
}

/// Keys are one by what they are called and where: each is there once.
impl PartialEq for Key {
    fn eq(&self, other: &Key) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Key {}
