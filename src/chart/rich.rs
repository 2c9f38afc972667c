//! Text of a picture: names from the data, and words that are said in one language or in both. It
//! is measured by estimate, since the reader's font is not known, and wrapped; nothing is cut.

use crate::chart::Spoken;
use crate::lang::{Both, Lang, both};
use crate::query::Named;
use crate::report::escape;
use crate::report::formats::wrap;
use crate::report::phrase::{self, Phrase};
use std::fmt::Write as _;

/// A part of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// From the data, or the same in both languages.
    Data(String),
    Said(Both),
    /// A piece of a line, made fit to be seen already: in whole, since a piece can look like
    /// another text.
    Piece(String),
}

/// A text of several parts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rich(pub Vec<Part>);

impl Rich {
    pub fn data(text: &str) -> Rich {
        Rich(vec![Part::Data(text.to_string())])
    }

    /// A name with its mark.
    pub fn named(named: &Named) -> Rich {
        Phrase::named(named).into()
    }

    pub fn said(sv: &str, en: &str) -> Rich {
        Rich::of(&both(sv, en))
    }

    /// Words that are the same in both languages stand once.
    pub fn of(words: &Both) -> Rich {
        if words.sv == words.en { Rich::data(&words.sv) } else { Rich(vec![Part::Said(words.clone())]) }
    }

    pub fn and(mut self, other: Rich) -> Rich {
        self.0.extend(other.0);
        self
    }

    /// Several texts with something between them.
    pub fn join(all: impl IntoIterator<Item = Rich>, between: &str) -> Rich {
        let mut out = Rich::default();
        for one in all.into_iter().filter(|one| !one.0.is_empty()) {
            if !out.0.is_empty() {
                out.0.push(Part::Data(between.to_string()));
            }
            out.0.extend(one.0);
        }
        out
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// In one language, as it is.
    pub fn plain(&self, lang: Lang) -> String {
        self.0.iter().map(|part| part.text(lang)).collect()
    }

    /// In lines that are at most so wide, in pixels.
    pub fn wrap(&self, spoken: Spoken, font: Font, most: f64) -> Vec<Rich> {
        let mut lines: Vec<Vec<Part>> = vec![Vec::new()];
        let mut width = 0.0;
        for piece in self.pieces(spoken, font, most) {
            let own = piece.width(spoken, font);
            let seen = piece.trimmed().width(spoken, font);
            if width > 0.0 && width + seen > most {
                // A parenthesis goes with what it opens, and with what it closes.
                let line = lines.last_mut().filter(|line| line.len() > 1);
                let is_tied = |last: &Part| last.holds_on() || piece.closes();
                let carried = line.and_then(|line| {
                    line.pop_if(|last| is_tied(last) && last.width(spoken, font) + seen <= most)
                });
                width = carried.as_ref().map_or(0.0, |carried| carried.width(spoken, font));
                lines.push(carried.into_iter().collect());
            }
            width += own;
            lines.last_mut().into_iter().for_each(|line| line.push(piece.clone()));
        }
        lines.into_iter().map(joined).collect()
    }

    fn pieces(&self, spoken: Spoken, font: Font, most: f64) -> Vec<Part> {
        match spoken {
            Spoken::One(lang) => Part::Data(self.plain(lang)).pieces(font, most),
            Spoken::Both => self.0.iter().flat_map(|part| part.pieces(font, most)).collect(),
        }
    }

    /// The widest part that has no place to break.
    pub fn widest(&self, spoken: Spoken, font: Font) -> f64 {
        self.pieces(spoken, font, f64::INFINITY)
            .iter()
            .map(|part| part.trimmed().width(spoken, font))
            .fold(0.0, f64::max)
    }

    pub fn width(&self, spoken: Spoken, font: Font) -> f64 {
        self.0.iter().map(|part| part.width(spoken, font)).sum()
    }

    /// As it stands within an element of SVG.
    pub fn svg(&self, spoken: Spoken) -> String {
        let mut out = String::new();
        for part in &self.0 {
            match (part, spoken) {
                (Part::Data(text), _) => out.push_str(&xml(text)),
                (Part::Piece(text), _) => out.push_str(&escape::xml(text)),
                (Part::Said(words), Spoken::One(lang)) => out.push_str(&xml(words.get(lang))),
                (Part::Said(words), Spoken::Both) => {
                    let _ = write!(
                        out,
                        "<tspan lang=\"sv\">{}</tspan><tspan lang=\"en\">{}</tspan>",
                        xml(&words.sv),
                        xml(&words.en)
                    );
                }
            }
        }
        out
    }
}

impl From<Phrase> for Rich {
    fn from(phrase: Phrase) -> Rich {
        let part = |part: phrase::Part| match part {
            phrase::Part::Data(text) => Rich::data(&text),
            phrase::Part::Named(named) => Rich::of(&named.shown_in_both()),
            phrase::Part::Said(words) => Rich::of(&words),
        };
        phrase.0.into_iter().map(part).fold(Rich::default(), Rich::and)
    }
}

/// Pieces that stand beside each other are one.
fn joined(pieces: Vec<Part>) -> Rich {
    let mut out: Vec<Part> = Vec::new();
    for piece in pieces {
        match (out.last_mut(), piece) {
            (Some(Part::Piece(before)), Part::Piece(after)) => before.push_str(&after),
            (_, piece) => out.push(piece),
        }
    }
    Rich(out)
}

impl Part {
    fn text(&self, lang: Lang) -> &str {
        match self {
            Part::Data(text) | Part::Piece(text) => text,
            Part::Said(words) => words.get(lang),
        }
    }

    fn trimmed(&self) -> Part {
        match self {
            Part::Piece(text) => Part::Piece(text.trim_end().to_string()),
            other => other.clone(),
        }
    }

    fn width(&self, spoken: Spoken, font: Font) -> f64 {
        match (self, spoken) {
            (Part::Data(text) | Part::Piece(text), _) => font.width(text),
            (Part::Said(words), Spoken::One(lang)) => font.width(words.get(lang)),
            (Part::Said(words), Spoken::Both) => font.width(&words.sv).max(font.width(&words.en)),
        }
    }

    /// Whether a line is not to be broken after it.
    fn holds_on(&self) -> bool {
        matches!(self, Part::Piece(text) if text.ends_with('('))
    }

    /// Whether a line is not to be broken before it.
    fn closes(&self) -> bool {
        matches!(self, Part::Piece(text) if text.starts_with([')', ',', ';']))
    }

    /// In pieces between which a line may be broken. Words that are said in two languages are one.
    fn pieces(&self, font: Font, most: f64) -> Vec<Part> {
        let (Part::Data(text) | Part::Piece(text)) = self else { return vec![self.clone()] };
        let text = escape::terminal(text);
        let mut pieces = Vec::new();
        for chunk in wrap::chunks(&text) {
            let mut piece = String::new();
            let mut width = 0.0;
            for c in chunk.chars() {
                let own = font.of(c);
                if width + own > most && c != ' ' {
                    pieces.push(Part::Piece(std::mem::take(&mut piece)));
                    width = 0.0;
                }
                piece.push(c);
                width += own;
            }
            pieces.push(Part::Piece(piece));
        }
        pieces
    }
}

/// For SVG.
pub fn xml(text: &str) -> String {
    escape::xml(&escape::terminal(text))
}

/// The size of a font in pixels, and whether it is bold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    pub size: f64,
    pub bold: bool,
}

impl Font {
    pub const fn plain(size: f64) -> Font {
        Font { size, bold: false }
    }

    pub const fn bold(size: f64) -> Font {
        Font { size, bold: true }
    }

    pub fn width(self, text: &str) -> f64 {
        text.chars().map(|c| self.of(c)).sum()
    }

    /// As the widest of the usual fonts of systems has it.
    fn of(self, c: char) -> f64 {
        let em = match c {
            'i' | 'j' | 'l' | 'I' | '\'' | '|' => 0.3,
            '.' | ',' | ':' | ';' | '!' | '·' | ' ' => 0.34,
            'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '/' => 0.4,
            'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' => 0.58,
            'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | '…' => 0.97,
            'A'..='Z' | 'Å' | 'Ä' | 'Ö' => 0.73,
            'a'..='z' | '0'..='9' | 'å' | 'ä' | 'ö' | 'é' => 0.63,
            _ => match wrap::columns(c) {
                0 => 0.0,
                1 => 0.75,
                _ => 1.1,
            },
        };
        em * self.size * if self.bold { 1.11 } else { 1.0 }
    }
}
