//! A cell of a table: what people read, what the published JSON says of the same, and the id behind
//! the name.

use crate::lang::Lang;
use crate::model::date::{Date, Day};
use crate::model::number::Number;
use crate::query::who::Who;
use crate::query::{Basis, Cited, Named, When};
use crate::report::phrase;
use crate::report::places::Place;
use crate::report::sign::Sign;
use crate::report::{Column, below, column, v1, words};
use serde::Serialize;
use serde_json::Value;

/// One cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    pub text: String,
    /// The entity that the cell names: what `-o ids` prints and `-o wide` adds.
    pub id: Option<String>,
    pub data: Data,
    /// The places that it cites, where it says nothing else.
    pub places: Vec<Place>,
    /// What a row begins with on a terminal.
    pub sign: Option<Sign>,
    /// Left out on a terminal: it says no more than what is plain there.
    pub is_plain: bool,
    /// What people read in place of the text, where that has ids for programs.
    pub told: Option<Box<str>>,
    /// Its row says only that nothing is known: people read of all such rows in one remark.
    pub is_silent: bool,
}

impl Cell {
    /// The same, saying which places its text is about.
    pub fn citing<'c>(self, cited: impl IntoIterator<Item = &'c Cited>, today: Day, lang: Lang) -> Cell {
        let mut places: Vec<Place> = Vec::new();
        for one in cited {
            let place = Place::of(one, today, lang);
            if !places.contains(&place) {
                places.push(place);
            }
        }
        Cell { places, ..self }
    }

    pub fn plain(self, is_plain: bool) -> Cell {
        Cell { is_plain, ..self }
    }

    pub fn silent(self) -> Cell {
        Cell { is_silent: true, ..self }
    }

    pub fn signed(self, sign: Sign) -> Cell {
        Cell { sign: Some(sign), ..self }
    }
}

/// What JSON has under the column's key. Most of it is made into JSON only when that is asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Data {
    /// Null.
    #[default]
    Nothing,
    /// The words that people read.
    Words,
    Named(Box<Named>),
    Value(Value),
}

impl Data {
    pub fn value(self, words: String) -> Value {
        match self {
            Data::Nothing => Value::Null,
            Data::Words => Value::from(words),
            Data::Named(named) => value(v1::named(&named)),
            Data::Value(value) => value,
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell { text, data: Data::Words, ..Cell::default() }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::from(text.to_string())
    }
}

/// A cell of which JSON says something else than people read: a key, a number, a date as it is
/// written.
pub fn of(text: impl Into<String>, data: impl Serialize) -> Cell {
    Cell { text: text.into(), data: Data::Value(value(data)), ..Cell::default() }
}

fn value(data: impl Serialize) -> Value {
    // Only plain published values come here; one that could not be written would be seen as its
    // error.
    serde_json::to_value(data).unwrap_or_else(|error| Value::String(error.to_string()))
}

/// Nothing to say: empty for people, null in JSON.
pub fn none() -> Cell {
    Cell::default()
}

/// The name of an entity, with its id.
pub fn named(named: &Named, lang: Lang) -> Cell {
    Cell {
        text: named.shown(lang),
        id: Some(named.id.clone()),
        data: Data::Named(Box::new(named.clone())),
        ..Cell::default()
    }
}

/// The same of somebody who acts: JSON says so too.
pub fn acting(cell: Cell, acting: bool) -> Cell {
    if !acting {
        return cell;
    }
    let mut data = cell.data.value(cell.text.clone());
    if let Value::Object(object) = &mut data {
        object.insert("acting".into(), Value::Bool(true));
    }
    Cell { data: Data::Value(data), ..cell }
}

pub fn some_named(named: Option<&Named>, lang: Lang) -> Cell {
    named.map_or_else(none, |named| self::named(named, lang))
}

/// Some words of the source, or nothing.
pub fn some_text(text: Option<&str>) -> Cell {
    text.map_or_else(none, Cell::from)
}

/// The source's words, which a terminal leaves out where they are those that stand there already.
pub fn said_apart(said: &str, shown: &str) -> Cell {
    Cell::from(said).plain(said.to_lowercase() == shown.to_lowercase())
}

/// A date in words, as EDTF in JSON.
pub fn some_date(date: Option<&Date>, lang: Lang) -> Cell {
    date.map_or_else(none, |date| of(date.in_words(lang), &date.text))
}

/// A number in words, as it is written in JSON.
pub fn number(number: &Number, lang: Lang) -> Cell {
    of(number.in_words(lang), v1::number(number))
}

pub fn who(who: &Who, lang: Lang) -> Cell {
    let id = match who {
        Who::Person { person: named, .. }
        | Who::Post { post: named, .. }
        | Who::Class { post: named, .. }
        | Who::Body(named) => Some(named.id.clone()),
        Who::OwnersOf { programme, .. } => Some(programme.id.clone()),
        Who::MembersOf { body, .. } => Some(body.id.clone()),
        Who::SomeOf(_) | Who::Unnamed | Who::Described(_) | Who::Vacant | Who::Nobody => None,
    };
    Cell { id, ..of(phrase::who(who).plain(lang), v1::who(who)) }
}

/// A cited place with its date and age.
pub fn source(cited: Option<&Cited>, when: &When, lang: Lang) -> Cell {
    of(words::source(cited, when.today, lang), cited.map(v1::cited)).citing(cited, when.today, lang)
}

/// The same, where JSON says it elsewhere.
pub fn cited(cited: Option<&Cited>, when: &When, lang: Lang) -> Cell {
    Cell::from(words::source(cited, when.today, lang)).citing(cited, when.today, lang)
}

/// All that a statement rests on.
pub fn based(basis: &Basis, when: &When, lang: Lang) -> Cell {
    Cell::from(words::based(basis, when.today, lang)).citing(basis.sources(), when.today, lang)
}

/// The columns of what a statement rests on: when it holds, why it is only implied, and who says
/// so. The reason stands below `under`.
pub fn basis_columns(under: usize, lang: Lang) -> [Column; 3] {
    [
        column(lang.of(words::VALID)).key("basis").quiet(),
        below(lang.pick("Skäl", "Reason"), under),
        column(lang.pick("Källa", "Source")),
    ]
}

/// The cells of those columns; JSON has all of it in the first.
pub fn basis(basis: Option<&Basis>, fallback: Option<&Cited>, when: &When, lang: Lang) -> [Cell; 3] {
    match basis {
        Some(basis) => [
            of(words::time(basis, lang), v1::basis(basis)),
            words::reason(basis).into(),
            based(basis, when, lang),
        ],
        None => [
            of("", serde_json::json!({ "source": fallback.map(v1::cited) })),
            none(),
            cited(fallback, when, lang),
        ],
    }
}
