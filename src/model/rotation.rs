//! How a seat goes round: in the source's words, or among whom, how often and from when, so that a
//! turn can be worked out.

use crate::diagnostic::Span;
use crate::lang::both;
use crate::model::date::Date;
use crate::model::fields::{Fields, Record, lens};
use crate::model::keys;
use crate::model::keys::Key;
use crate::model::kind::BODY;
use crate::model::rare::Rare;
use crate::model::read::{Read, Reader};
use crate::model::reference::Ref;
use crate::model::shape::Shape;
use crate::model::tell::Teller;
use crate::model::value::Text;
use crate::syntax::Node;

#[derive(Clone, Debug, Default)]
pub struct Rotation {
    pub words: Rare<Text>,
    /// In the order in which they take their turns.
    pub among: Vec<Ref<BODY>>,
    pub every: Rare<Every>,
    /// When the first of them began a turn. Where it is not stated, no turn is worked out.
    pub from: Rare<Date>,
}

impl Record for Rotation {
    const NAME: &'static str = "rotation";
    const HAS_SHORT_FORM: bool = true;

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.field(&keys::ROTATION_WORDS, lens!(words));
        f.field(&keys::ROTATION_AMONG, lens!(among));
        f.field(&keys::ROTATION_EVERY, lens!(every));
        f.field(&keys::ROTATION_FROM, lens!(from));
    }

    fn read_short(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Rotation> {
        Rare::read(node, reader).map(|words| Rotation { words, ..Rotation::default() })
    }
}

/// A length of time in months: `1 year`, `6 months`, `2 år`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Every {
    pub text: Text,
    pub months: u16,
}

impl Every {
    fn months(text: &str) -> Option<u16> {
        let (number, unit) = text.trim().split_once(' ')?;
        let number: u16 = number.parse().ok().filter(|number| *number > 0)?;
        let unit = match unit.trim() {
            "year" | "years" | "år" => 12,
            "month" | "months" | "månad" | "månader" => 1,
            _ => return None,
        };
        number.checked_mul(unit)
    }

    pub fn span(&self) -> Span {
        self.text.span
    }
}

impl Read for Every {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Every> {
        let text = Text::read(node, reader)?;
        match Every::months(text.as_str()) {
            Some(months) => Some(Every { text, months }),
            None => {
                reader.wrong_type(
                    node,
                    both("en tidslängd (1 year, 6 months)", "a length of time (1 year, 6 months)"),
                );
                None
            }
        }
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.text(key, &self.text);
    }

    fn shape() -> Shape {
        Shape::Written { pattern: "^[1-9][0-9]* (years?|år|months?|månad(er)?)$", like: "1 year" }
    }
}
