//! A paragraph of minutes: `173`, `§ 173`, `173–175`. It is kept without its sign, which whoever
//! tells it writes.

use crate::diagnostic::Span;
use crate::lang::both;
use crate::model::keys::Key;
use crate::model::read::{Read, Reader};
use crate::model::shape::Shape;
use crate::model::tell::Teller;
use crate::model::value::{Label, Text};
use crate::syntax::Node;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph(pub Text);

impl Paragraph {
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// Without its sign.
pub fn bare(text: &str) -> &str {
    let text = text.trim().trim_start_matches('§');
    text.strip_prefix("Paragraf").or_else(|| text.strip_prefix("paragraf")).unwrap_or(text).trim_start()
}

impl Read for Paragraph {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Paragraph> {
        let Label(text) = Label::read(node, reader)?;
        let span: Span = text.span;
        let bare = bare(text.as_str());
        match bare.is_empty() {
            true => {
                reader.wrong_type(node, both("ett paragrafnummer", "the number of a paragraph"));
                None
            }
            false => Some(Paragraph(Text { value: reader.share(bare), span })),
        }
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.text(key, &self.0);
    }

    fn shape() -> Shape {
        Shape::Label
    }
}
