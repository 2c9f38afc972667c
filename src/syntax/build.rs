//! From text to the tape. The only file that names the YAML parser.
//!
//! Anchors, aliases and tags are refused: data like this needs none, and a reader that follows
//! aliases can be made to grow without end.

use crate::diagnostic::{Diagnostic, FileId, Place, Span};
use crate::lang::{Both, both};
use crate::steps;
use crate::syntax::blame::{Blame, blame};
use crate::syntax::ended::ended;
use crate::syntax::strict::strict;
use crate::syntax::tape::{Form, Item, Tape};
use crate::syntax::{duplicate, hidden, tabs, words};
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError};
use std::borrow::Cow;

/// Lists and maps inside each other, at most; deeper is a finding.
pub const MAX_DEPTH: usize = 32;

/// Reads the first document of a text: at once where it is plain (`strict.rs`), else with the full
/// parser.
pub fn parse<'t>(text: &'t str, file: FileId, diagnostics: &mut Vec<Diagnostic>) -> Tape<'t> {
    let Some(tape) = strict(text) else {
        return by_parser(text, file, diagnostics);
    };
    steps::count(tape.items.len());
    duplicate::check(&tape, file, diagnostics);
    tape
}

/// Reads the first document of a text with the full parser.
pub fn by_parser<'t>(whole: &'t str, file: FileId, diagnostics: &mut Vec<Diagnostic>) -> Tape<'t> {
    let text = ended(whole);
    let before = diagnostics.len();
    let mut builder = Builder {
        text,
        file,
        cursor: (0, 0),
        items: Vec::with_capacity(text.len() / 10),
        blocks: Vec::new(),
        open: Vec::new(),
        diagnostics,
    };
    let whole = match has_directive(text) {
        true => builder.run(Parser::new_from_iter(text.chars())),
        false => builder.run(Parser::new_from_str(text)),
    };
    let (items, blocks) = (builder.items, builder.blocks);
    let mut tape = Tape { items, blocks, whole };
    steps::count(tape.items.len());
    if let Some(span) = tabs::before_a_key(text, &tape) {
        tape.whole = false;
        let message = both("raden är indragen med en tabb", "the line is indented with a tab");
        let help = both("dra in med mellanslag, inte tabb", "indent with spaces, not tabs");
        diagnostics.push(Diagnostic::error("syntax", Place { file, span }, message).help(help));
    }
    let noted = diagnostics.len();
    hidden::check(text, &tape, file, diagnostics);
    // What the parser stumbles on is the hidden character, and that is said already.
    let hidden: Vec<u32> = diagnostics[noted..].iter().map(|fault| fault.place.span.start).collect();
    let stumbled = |fault: &Diagnostic| {
        fault.code == "syntax" && hidden.iter().any(|at| fault.place.span.start.abs_diff(*at) <= 1)
    };
    if let Some(at) = diagnostics[before..noted].iter().position(stumbled) {
        diagnostics.remove(before + at);
    }
    if tape.whole {
        duplicate::check(&tape, file, diagnostics);
    }
    tape
}

/// Whether a line may be a directive (`%YAML`) in a text where bytes and characters differ. The
/// parser's quick way counts the bytes of a directive, and everything after it would stand in the
/// wrong place.
fn has_directive(text: &str) -> bool {
    text.contains('%')
        && !text.is_ascii()
        && text.split(['\n', '\r']).any(|line| line.trim_start_matches('\u{FEFF}').starts_with('%'))
}

struct Builder<'t, 'd> {
    text: &'t str,
    file: FileId,
    items: Vec<Item<'t>>,
    blocks: Vec<(usize, u32)>,
    open: Vec<usize>,
    /// A character and its byte, moved forward as scalars come.
    cursor: (usize, usize),
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl<'t> Builder<'t, '_> {
    /// Takes in all events; false when the text can't be read to its end.
    fn run<'e: 't>(
        &mut self,
        events: impl Iterator<Item = Result<(Event<'e>, saphyr_parser::Span), ScanError>>,
    ) -> bool {
        let mut documents = 0;
        for event in events {
            let (event, at) = match event {
                Ok(next) => next,
                Err(error) => {
                    let Blame { span, info, help } = blame(self.text, error.marker().index(), error.info());
                    if error.info().contains("recursion limit") {
                        self.too_deep(span);
                        return false;
                    }
                    if error.info().contains("unknown anchor") {
                        self.refuse(true, span); // An alias is refused as such, also when it leads nowhere.
                        return false;
                    }
                    let message = words::in_words(info);
                    self.note("syntax", span, message).help = help;
                    return false;
                }
            };
            let span = Span { start: at.start.index() as u32, end: at.end.index() as u32 };
            match event {
                Event::DocumentStart(_) if documents == 1 => {
                    let message = both(
                        "filen har mer än ett YAML-dokument",
                        "the file has more than one YAML document",
                    );
                    self.note("several-documents", span, message).help = Some(both(
                        "en fil beskriver en enda sak: dela filen",
                        "a file describes one thing: split the file",
                    ));
                    return false;
                }
                Event::DocumentStart(_) => documents += 1,
                Event::Scalar(text, style, anchor, tag) => {
                    self.refuse(anchor != 0 || tag.is_some(), span);
                    self.scalar(text, style, span, at.end.line() > at.start.line());
                }
                Event::SequenceStart(anchor, tag) | Event::MappingStart(anchor, tag)
                    if anchor != 0 || tag.is_some() =>
                {
                    self.refuse(true, span);
                    return false;
                }
                Event::SequenceStart(..) => self.open(Form::List, span),
                Event::MappingStart(..) => self.open(Form::Map, span),
                Event::SequenceEnd | Event::MappingEnd => self.close(span),
                Event::Alias(_) => {
                    self.refuse(true, span);
                    return false;
                }
                Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
            }
            if self.open.len() > MAX_DEPTH {
                self.too_deep(span);
                return false;
            }
        }
        true
    }

    fn note(&mut self, code: &'static str, span: Span, message: Both) -> &mut Diagnostic {
        let at = self.diagnostics.len();
        self.diagnostics.push(Diagnostic::error(code, Place { file: self.file, span }, message));
        &mut self.diagnostics[at]
    }

    fn too_deep(&mut self, span: Span) {
        let message = both(
            format!("för djupt: fler än {MAX_DEPTH} nivåer i varandra"),
            format!("too deep: more than {MAX_DEPTH} levels inside each other"),
        );
        self.note("too-deep", span, message);
    }

    /// The part of the text that a span covers.
    fn written(&mut self, span: Span) -> &'t str {
        let (mut at, mut byte) = self.cursor;
        if at > span.start as usize {
            (at, byte) = (0, 0);
        }
        let after = |byte: usize, count: usize| {
            self.text[byte..].char_indices().nth(count).map_or(self.text.len(), |(more, _)| byte + more)
        };
        byte = after(byte, span.start as usize - at);
        self.cursor = (span.start as usize, byte);
        &self.text[byte..after(byte, (span.end - span.start) as usize)]
    }

    fn refuse(&mut self, refused: bool, span: Span) {
        if refused {
            let message = both(
                "ankare (&), alias (*) och taggar (!) används inte här",
                "anchors (&), aliases (*) and tags (!) are not used here",
            );
            let is_bold = self.written(Span { start: span.start, end: span.start + 2 }) == "**";
            self.note("anchor-or-tag", span, message).help = Some(match is_bold {
                true => both(
                    "ta bort stjärnorna: fet stil finns inte här",
                    "remove the asterisks: there is no bold text here",
                ),
                false => both(
                    "skriv ut värdet, eller sätt det inom citattecken",
                    "write the value in full, or put it in quotation marks",
                ),
            });
        }
    }

    fn scalar(&mut self, text: Cow<'t, str>, style: ScalarStyle, mut span: Span, many_lines: bool) {
        let form = match style {
            ScalarStyle::Plain => Form::Plain,
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Form::Quoted,
            ScalarStyle::Literal | ScalarStyle::Folded => Form::Block,
        };
        if form == Form::Quoted {
            span.end = self.closing_quote(span);
        }
        if form == Form::Plain && many_lines && text.contains(" -") {
            self.joined_line(span);
        }
        if form == Form::Block {
            self.blocks.push((self.items.len(), span.end));
            span.end = span.start + 1; // The `|` or `>`: the caret of a whole block would cover the page.
        }
        let end = self.items.len() as u32 + 1;
        self.items.push(Item { form, span, end, text });
    }

    /// The character after the closing quote: the parser's span reaches over the spaces and the
    /// comment behind it.
    fn closing_quote(&mut self, span: Span) -> u32 {
        let written = self.written(span);
        let mut chars = (span.start..).zip(written.chars()).peekable();
        let Some((_, quote)) = chars.next() else { return span.end };
        while let Some((at, c)) = chars.next() {
            match c {
                '\\' if quote == '"' => {
                    chars.next();
                }
                '\'' if quote == c && chars.peek().is_some_and(|(_, next)| *next == c) => {
                    chars.next();
                }
                c if c == quote => return at + 1,
                _ => {}
            }
        }
        span.end
    }

    /// `-Följa upp` without a space is no list item: YAML silently joins it to the line above.
    fn joined_line(&mut self, span: Span) {
        let written = self.written(span);
        let mut at = span.start;
        for (i, line) in written.split('\n').enumerate() {
            let indent = line.chars().take_while(|c| c.is_whitespace()).count() as u32;
            if i > 0 && line.trim_start().starts_with('-') {
                let message = both(
                    "raden blir en fortsättning på raden ovanför",
                    "this line is read as a continuation of the line above",
                );
                let help = both("skriv ett mellanslag efter `-`", "write a space after `-`");
                self.note("joined-line", Span { start: at + indent, end: at + indent + 1 }, message).help =
                    Some(help);
            }
            at += line.chars().count() as u32 + 1;
        }
    }

    fn open(&mut self, form: Form, span: Span) {
        self.open.push(self.items.len());
        self.items.push(Item { form, span, end: self.items.len() as u32 + 1, text: Cow::Borrowed("") });
    }

    fn close(&mut self, at: Span) {
        if let Some(open) = self.open.pop() {
            let end = self.items.len() as u32;
            let item = &mut self.items[open];
            item.end = end;
            if item.span.end > item.span.start {
                item.span.end = at.start + 1; // Written in brackets: the span is all of it, without a comment behind it.
            }
        }
    }
}
