//! A number as the sources give it: `13`, `1..2` (one to two), `5..` (at least), `100~` (about: ten
//! per cent more or less). It is never made more exact than it is.

mod meant;

use crate::diagnostic::Span;
use crate::lang::{Lang, both};
use crate::model::grounds::{Behind, Grounds, Long};
use crate::model::keys::Key;
use crate::model::link::Links;
use crate::model::rare::Rare;
use crate::model::read::{Read, Reader};
use crate::model::reference::SourceRef;
use crate::model::shape::Shape;
use crate::model::tell::Teller;
use crate::model::value::Text;
use crate::model::window;
use crate::piece::Piece;
use crate::syntax::{Form, Node};

/// A number with the least and the greatest that it may be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Number {
    pub text: Piece,
    pub span: Span,
    pub least: u32,
    /// The greatest that it may be: `u32::MAX` where none is stated.
    pub most: u32,
    behind: Rare<Behind<Number>>,
}

impl Number {
    /// The number of a text.
    pub fn parse(text: Piece, span: Span) -> Option<Number> {
        let (least, most) = bounds(window::bare(&text))?;
        Some(Number { text, span, least, most, behind: Rare::none() })
    }

    /// The number, where it is exact.
    pub fn exact(&self) -> Option<u32> {
        (self.least == self.most).then_some(self.least)
    }

    /// Whether it may be so many.
    pub fn allows(&self, number: usize) -> bool {
        (self.least as usize..=self.most as usize).contains(&number)
            || self.most == u32::MAX && number >= self.least as usize
    }

    /// "13", "1–2", "minst 5", "omkring 100"; of claims, what each says and where.
    pub fn in_words(&self, lang: Lang) -> String {
        self.in_words_citing(lang, SourceRef::written)
    }

    /// The same, saying in another way where each says it.
    pub fn in_words_citing(&self, lang: Lang, cite: impl Fn(&SourceRef) -> String) -> String {
        let claims = self.claims();
        if claims.is_empty() {
            return in_words(window::bare(&self.text), lang);
        }
        let each = claims.iter().map(|claim| {
            let places: Vec<String> = claim.sources().map(&cite).collect();
            let words = in_words(window::bare(&claim.text), lang);
            if places.is_empty() { words } else { format!("{words} ({})", places.join(", ")) }
        });
        each.collect::<Vec<_>>().join(lang.pick(" eller ", " or "))
    }

    /// What each of several sources says; none where they are not several.
    pub fn claims(&self) -> &[Number] {
        self.behind.as_ref().map_or(&[], |behind| &behind.claims)
    }

    /// Whether several say of it what no number fits.
    pub fn is_disputed(&self) -> bool {
        let least = self.claims().iter().map(|one| one.least).max();
        least.zip(self.claims().iter().map(|one| one.most).min()).is_some_and(|(least, most)| least > most)
    }

    /// Who says this very number.
    pub fn sources(&self) -> impl Iterator<Item = &SourceRef> {
        let behind = self.behind.as_ref();
        let claimed = behind.into_iter().flat_map(|behind| &behind.claims);
        let claimed = claimed.filter_map(|claim| claim.behind.as_ref());
        behind.into_iter().chain(claimed).flat_map(|behind| behind.grounds.source.iter())
    }

    /// The editor's remark on this very number.
    pub fn note(&self) -> Option<&Text> {
        self.behind.as_ref()?.grounds.note.as_ref()
    }

    /// On what condition it is said.
    pub fn condition(&self) -> Option<&Text> {
        self.behind.as_ref()?.grounds.condition.as_ref()
    }

    fn on(self, grounds: Grounds) -> Number {
        Number { behind: Some(Behind { grounds, claims: Vec::new() }).into(), ..self }
    }

    /// What several say of one number: what fits all; where nothing does, from the least to the
    /// greatest of theirs.
    fn of_claims(claims: Vec<Number>, span: Span) -> Option<Number> {
        let [first, .., _] = &claims[..] else { return claims.into_iter().next() };
        let start = (first.least, first.most);
        let all = claims.iter().fold(start, |all, one| (all.0.max(one.least), all.1.min(one.most)));
        let any = claims.iter().fold(start, |any, one| (any.0.min(one.least), any.1.max(one.most)));
        let (least, most) = if all.0 <= all.1 { all } else { any };
        let texts: Vec<&str> = claims.iter().map(|claim| window::bare(&claim.text)).collect();
        let text = format!("[{}]", texts.join(",")).into();
        let behind = Some(Behind { grounds: Grounds::default(), claims }).into();
        Some(Number { text, span, least, most, behind })
    }
}

fn bounds(text: &str) -> Option<(u32, u32)> {
    if let Some((least, most)) = text.split_once("..") {
        let least = if least.is_empty() { 0 } else { digits(least)? };
        let most = if most.is_empty() { u32::MAX } else { digits(most)? };
        return (least <= most && text != "..").then_some((least, most));
    }
    if let Some(about) = text.strip_suffix('~') {
        let number = digits(about)?;
        let tenth = number / 10;
        return Some((number - tenth, number.saturating_add(tenth)));
    }
    digits(text).map(|number| (number, number))
}

fn digits(text: &str) -> Option<u32> {
    (!text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

fn in_words(text: &str, lang: Lang) -> String {
    match text.split_once("..") {
        Some(("", most)) => lang.pick(format!("högst {most}"), format!("at most {most}")),
        Some((least, "")) => lang.pick(format!("minst {least}"), format!("at least {least}")),
        Some((least, most)) => format!("{least}–{most}"),
        None => match text.strip_suffix('~') {
            Some(about) => format!("{} {about}", lang.pick("omkring", "about")),
            None => text.to_string(),
        },
    }
}

impl Read for Number {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Number> {
        match node.form() {
            Form::Map => {
                let long = Long::<Number>::read(node, reader)?;
                return Some(long.is?.on(long.grounds));
            }
            Form::List => {
                let claims = node.children().filter_map(|item| Number::read(item, reader)).collect();
                return Number::of_claims(claims, node.span());
            }
            _ => {}
        }
        let text = node.scalar().filter(|text| node.form() == Form::Plain || window::is_window(text));
        let number = text.and_then(|text| Number::parse(reader.share(text), node.span()));
        if number.is_none() {
            reader.wrong_type(
                node,
                both("ett heltal (13, 1..2, 5.., 100~)", "a whole number (13, 1..2, 5.., 100~)"),
            );
            let help = node.scalar().and_then(meant::help);
            if let (Some(help), Some(last)) = (help, reader.diagnostics.last_mut()) {
                last.help = Some(help);
            }
        }
        number
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.number(key, self);
    }

    fn shape() -> Shape {
        Shape::Number
    }

    fn link(&mut self, links: &mut Links<'_>) {
        if let Some(behind) = self.behind.as_mut() {
            behind.grounds.source.link(links);
            behind.claims.iter_mut().for_each(|claim| claim.link(links));
        }
    }
}
