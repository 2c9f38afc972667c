//! An amount as people write it: `500 000 kronor`, `3 basbelopp`, `1,5 miljoner kronor`. The unit
//! stays a word: what a basbelopp is worth changes each year, and is nobody's to work out here.

use crate::lang::both;
use crate::model::keys::Key;
use crate::model::read::{Read, Reader};
use crate::model::shape::Shape;
use crate::model::tell::Teller;
use crate::model::value::Text;
use crate::syntax::Node;

/// A number with a unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    pub text: Text,
    /// The number in thousandths of the unit: enough for how amounts are written.
    pub thousandths: u64,
}

impl Amount {
    /// The amount of a text, where it begins with a number and a unit follows.
    pub fn parse(text: &str) -> Option<(u64, &str)> {
        let is_number = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '.' | ',');
        let end = text.find(|c| !is_number(c)).unwrap_or(text.len());
        let (number, unit) = (text[..end].trim_end(), text[end..].trim());
        let (whole, part) = split(number)?;
        (!unit.is_empty()).then_some((whole.checked_mul(1000)?.checked_add(part)?, unit))
    }

    pub fn unit(&self) -> &str {
        Amount::parse(self.text.as_str()).map_or("", |(_, unit)| unit)
    }
}

/// The whole number, and the thousandths after a comma. Groups of three digits may stand apart.
fn split(number: &str) -> Option<(u64, u64)> {
    let (whole, part) = number.split_once(',').unwrap_or((number, ""));
    let groups: Vec<&str> = whole.split([' ', '\u{A0}', '\u{202F}', '.']).collect();
    let fits = |(at, group): (usize, &&str)| at == 0 && (1..=3).contains(&group.len()) || group.len() == 3;
    if groups.len() > 1 && !groups.iter().enumerate().all(fits) {
        return None;
    }
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let whole = groups.concat();
    if whole.is_empty() || !digits(&whole) || part.len() > 3 || !digits(part) {
        return None;
    }
    Some((whole.parse().ok()?, format!("{part:0<3}").parse().ok()?))
}

impl Read for Amount {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Amount> {
        let text = Text::read(node, reader)?;
        match Amount::parse(text.as_str()) {
            Some((thousandths, _)) => Some(Amount { text, thousandths }),
            None => {
                let expected =
                    both("ett tal och en enhet (500 000 kronor)", "a number and a unit (500 000 kronor)");
                reader.wrong_type(node, expected);
                None
            }
        }
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.text(key, &self.text);
    }

    fn shape() -> Shape {
        Shape::Written { pattern: "^[0-9][0-9 .,\u{A0}\u{202F}]* *[^0-9 ]", like: "3 basbelopp" }
    }
}

#[cfg(test)]
mod tests {
    use super::Amount;

    #[test]
    fn amounts_as_people_write_them() {
        for (text, thousandths, unit) in [
            ("500 000 kronor", 500_000_000, "kronor"),
            ("3 basbelopp", 3_000, "basbelopp"),
            ("1,5 miljoner kronor", 1_500, "miljoner kronor"),
            ("25.000 kr", 25_000_000, "kr"),
            ("1\u{A0}000 kr exkl. moms", 1_000_000, "kr exkl. moms"),
        ] {
            assert_eq!(Amount::parse(text), Some((thousandths, unit)), "{text}");
        }
        for wrong in
            ["kronor", "3", "", "50 00 kronor", "1,2345 kr", "tre basbelopp", "99999999999999999999 kr"]
        {
            assert_eq!(Amount::parse(wrong), None, "{wrong}");
        }
    }
}
