//! The field tables. A record names its fields once, each with its key and with where it stands;
//! anything that needs them is a visitor: the reader (`map.rs`), the linker (`link.rs`), the schema
//! writer (`shape.rs`), and the teller (`tell.rs`).

use crate::diagnostic::Span;
use crate::lang::Both;
use crate::model::date::Date;
use crate::model::keys::Key;
use crate::model::link::Links;
use crate::model::rare::Rare;
use crate::model::read::{Read, Reader};
use crate::model::statement::Stated;
use crate::syntax::Node;

/// Where a field stands in its record: how to look at it, and how to write it.
pub struct Lens<R, T> {
    pub get: fn(&R) -> &T,
    pub set: fn(&mut R) -> &mut T,
}

/// The lens of a field by its name.
macro_rules! lens {
    ($field:ident) => {
        crate::model::fields::Lens { get: |record| &record.$field, set: |record| &mut record.$field }
    };
}
pub(super) use lens;

/// A map with a fixed set of keys.
pub trait Record: Default + 'static {
    /// The record's name in the schemas.
    const NAME: &'static str;

    fn fields<F: Fields<Self>>(fields: &mut F);

    /// Reads the short form, for a record that has one (an alias may be a bare text).
    fn read_short(_node: Node<'_>, _reader: &mut Reader<'_>) -> Option<Self> {
        None
    }

    const HAS_SHORT_FORM: bool = false;

    /// Where it begins, of what long lists are made of.
    fn begins(&self) -> Option<Span> {
        None
    }

    /// Keys under which a list says several things at once: one record for each combination.
    const EACH: &'static [&'static str] = &[];

    /// Keys beside which no list can stand there: whoever is named sits in one way.
    const EACH_UNLESS: &'static [&'static str] = &[];

    /// Whether an entry can make several statements, or none.
    const IS_WEIGHED: bool = false;

    /// The statements that one entry makes, mostly itself.
    fn entries(self) -> Vec<Self> {
        vec![self]
    }

    /// What an entry lacks that says nothing.
    fn lacks(&self) -> Option<Both> {
        None
    }

    /// What can be settled only once it is known what each reference points to.
    fn linked(&mut self, _links: &mut Links<'_>) {}
}

/// Fields of a record that are named together: all of a record's, or those that others share.
pub trait Table<R: 'static> {
    fn fields<F: Fields<R>>(fields: &mut F);

    /// The time and source of a statement, where it is those.
    fn stated(_record: &R) -> Option<&Stated> {
        None
    }
}

impl<R: Record> Table<R> for R {
    fn fields<F: Fields<R>>(fields: &mut F) {
        <R as Record>::fields(fields);
    }
}

/// A visitor of a record's fields.
pub trait Fields<R: 'static> {
    /// A key that may be left out.
    fn field<T: Read>(&mut self, key: &'static Key, lens: Lens<R, T>);

    /// A key that must be there.
    fn required<T: Read>(&mut self, key: &'static Key, lens: Lens<R, T>) {
        self.field(key, lens);
    }

    /// The first and the last day of something.
    fn dates(
        &mut self,
        [first, last]: [&'static Key; 2],
        from: Lens<R, Rare<Date>>,
        to: Lens<R, Rare<Date>>,
    ) {
        self.field(first, from);
        self.field(last, to);
    }

    /// Fields that stand in the same map and are kept together.
    fn all_of<P: 'static, T: Table<P>>(&mut self, lens: Lens<R, P>);

    /// Where the record stands.
    fn place(&mut self, _lens: Lens<R, Span>) {}

    /// Says that exactly one of some keys has to be there.
    fn exactly_one(&mut self, _keys: &'static [&'static str]) {}

    /// Says that no more than one of some keys can be there.
    fn at_most_one(&mut self, _keys: &'static [&'static str]) {}
}

/// A visitor of an entity, which has fields that every kind has and fields of its own kind.
pub trait Visit {
    fn visit<R: 'static, T: Table<R>>(&mut self, record: &mut R);
}

/// The same for whoever only looks.
pub trait Look<'m> {
    fn look<R: 'static, T: Table<R>>(&mut self, record: &'m R);
}
