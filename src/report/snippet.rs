//! A finding with its source lines and carets, drawn by miette.
//!
//! miette counts columns in bytes and prints text as it is, so the head's place is our own, the
//! text is escaped first, and only the lines around the finding are handed over: a long line as the
//! stretch around the caret.

use crate::diagnostic::{Diagnostic as Found, Level};
use crate::lang::Lang;
use crate::lines::{Lines, Spot};
use crate::report::findings::Located;
use crate::report::formats::wrap::{columns, longest_line};
use crate::report::{Style, escape, words};
use crate::syntax::is_hidden;
use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents,
    Severity, SourceCode, SourceSpan, SpanContents,
};
use std::fmt::{Display, Formatter};
use std::ops::Range;

/// Columns of a line that are shown whole, where no terminal is narrower; of a longer one, the
/// stretch around the caret.
const LONG_LINE: usize = 240;
/// Columns that a terminal needs for what stands before a line, but for its number.
const GUTTER: usize = 8;
/// The least that is shown of a line.
const LEAST_LINE: usize = 20;
/// Columns that a tab is drawn as.
const TAB: usize = 4;
/// Lines between the first and the last label that are shown in one frame.
const MOST_LINES: usize = 40;

/// Draws one finding.
pub fn draw(finding: &Located<'_>, lines: &Lines<'_>, style: Style) -> String {
    let lang = style.lang;
    let theme = if style.color { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_urls(false)
        .with_links(false)
        .without_primary_span_start();
    let handler = match style.width {
        Some(width) => handler.with_width(width),
        None => handler.with_wrap_lines(false).with_width(usize::MAX / 2),
    };
    let mut out = String::new();
    match handler.render_report(&mut out, &Drawn::new(finding, lines, style)) {
        Ok(()) => in_language(seen_on_any(out), lang),
        // Drawing is best effort; the finding itself is never lost.
        Err(_) => format!(
            "{}: {}\n",
            escape::terminal(&finding.at.shown()),
            escape::terminal(finding.diagnostic().message.get(lang))
        ),
    }
}

/// That a finding can be mended by the program.
pub fn fixable(diagnostic: &Found, lang: Lang) -> Option<&'static str> {
    let said = lang.pick("`gov kontrollera --fix` rättar det", "`gov validate --fix` fixes it");
    (!diagnostic.fix.is_empty()).then_some(said)
}

/// A terminal's own yellow and cyan are not seen on white: darker ones in their place, as of signs
/// (`report/sign.rs`). What the data says has no colours.
fn seen_on_any(drawn: String) -> String {
    drawn.replace("\u{1b}[36", "\u{1b}[38;5;30").replace("\u{1b}[33", "\u{1b}[38;5;130")
}

/// miette's own word for help is English; it stands last, so a `help:` in the data is not touched.
fn in_language(drawn: String, lang: Lang) -> String {
    match (lang, drawn.rfind("  help: ")) {
        (Lang::Sv, Some(at)) => format!("{}  hjälp: {}", &drawn[..at], &drawn[at + "  help: ".len()..]),
        _ => drawn,
    }
}

/// A finding as miette wants it.
#[derive(Debug)]
struct Drawn {
    level: Level,
    message: String,
    help: Option<String>,
    window: Window,
    labels: Vec<LabeledSpan>,
}

impl Drawn {
    fn new(finding: &Located<'_>, lines: &Lines<'_>, style: Style) -> Drawn {
        let lang = style.lang;
        let diagnostic = finding.diagnostic();
        let mut spots = vec![finding.at.spot];
        spots.extend(
            finding.related.iter().filter(|related| related.same_file).map(|related| related.at.spot),
        );
        let digits = lines.count().to_string().len();
        let room = style
            .width
            .map_or(LONG_LINE, |width| width.saturating_sub(GUTTER + digits).clamp(LEAST_LINE, LONG_LINE));
        let mut window = Window::around(lines, &spots, room);
        window.name = escape::terminal(&finding.at.shown());
        let label = |spot: &Spot, words| {
            window.bytes(lines, spot).map(|at| LabeledSpan::new(words, at.start, at.len()))
        };
        let mut labels: Vec<LabeledSpan> = label(&finding.at.spot, None).into_iter().collect();
        let mut elsewhere = Vec::new();
        for related in &finding.related {
            let words = escape::terminal(related.words.get(lang));
            // Words that would run over the edge stand below, where they are wrapped.
            let fits = related.at.spot.column + longest_line(&words) <= room;
            match label(&related.at.spot, Some(words.clone())).filter(|_| related.same_file && fits) {
                Some(label) => labels.push(label),
                None => elsewhere.push(format!("{words}: {}", escape::terminal(&related.at.shown()))),
            }
        }
        elsewhere.extend(diagnostic.help.as_ref().map(|help| escape::terminal(help.get(lang))));
        elsewhere.extend(fixable(diagnostic, lang).map(String::from));
        Drawn {
            level: diagnostic.level,
            message: format!(
                "{}[{}]: {}",
                words::level(diagnostic.level, lang),
                diagnostic.code,
                escape::terminal(diagnostic.message.get(lang))
            ),
            help: (!elsewhere.is_empty()).then(|| elsewhere.join("\n")),
            window,
            labels,
        }
    }
}

/// The lines of a file that are shown, escaped.
#[derive(Debug)]
struct Window {
    name: String,
    text: String,
    /// The number of the first line shown, from 1.
    first: usize,
    /// Where each line begins in the text.
    starts: Vec<usize>,
    /// How many characters of each line are shown.
    shown: Vec<usize>,
    /// Characters left out at the beginning of the one line that is shown, when it is a long one.
    skipped: usize,
}

impl Window {
    /// The lines around some spots, of which the first is the primary one, in so many columns.
    fn around(lines: &Lines<'_>, spots: &[Spot], room: usize) -> Window {
        let primary = spots[0];
        let first = spots.iter().map(|spot| spot.line).min().unwrap_or(1).saturating_sub(1).max(1);
        let last = (spots.iter().map(|spot| spot.end_line).max().unwrap_or(1) + 1)
            .min(lines.count().max(primary.line));
        let mut window = Window {
            name: String::new(),
            text: String::new(),
            first,
            starts: Vec::new(),
            shown: Vec::new(),
            skipped: 0,
        };
        let is_long = |number| fitting(lines.line(number), room) < lines.line(number).len();
        if last - first < MOST_LINES && !spots.iter().any(|spot| is_long(spot.line)) {
            (first..=last).for_each(|number| window.push(lines.line(number), room));
            return window;
        }
        // Only the primary line, and of a long one only what is around the caret.
        window.first = primary.line;
        let line = lines.line(primary.line);
        window.skipped =
            if is_long(primary.line) { (primary.column - 1).saturating_sub(room / 4) } else { 0 };
        let skipped: usize = line.chars().take(window.skipped).map(char::len_utf8).sum();
        window.push(&line[skipped..], room);
        window
    }

    fn push(&mut self, line: &str, room: usize) {
        let line = &line[..fitting(line, room)];
        self.starts.push(self.text.len());
        self.shown.push(line.chars().count());
        self.text.push_str(&escape::snippet(line));
        self.text.push('\n');
    }

    /// The bytes of a spot in the window; `None` when its line is not shown.
    fn bytes(&self, lines: &Lines<'_>, spot: &Spot) -> Option<Range<usize>> {
        let byte = |line: usize, column: usize| {
            let at = line.checked_sub(self.first)?;
            let (start, most) = (*self.starts.get(at)?, *self.shown.get(at)?);
            let before = (column - 1).saturating_sub(self.skipped).min(most);
            // Escaping keeps the length, so the file's own line says where a column is.
            let within: usize =
                lines.line(line).chars().skip(self.skipped).take(before).map(char::len_utf8).sum();
            Some(start + within)
        };
        let start = byte(spot.line, spot.column)?;
        let end = byte(spot.end_line, spot.end_column).unwrap_or(self.text.len());
        Some(start..end.max(start))
    }
}

/// The bytes of a line that fit into so many columns.
fn fitting(line: &str, room: usize) -> usize {
    let mut taken = 0;
    let fits = |(_, c): &(usize, char)| {
        taken += match c {
            '\t' => TAB,
            c if is_hidden(*c) => 2,
            c => columns(*c),
        };
        taken <= room
    };
    line.char_indices().take_while(fits).last().map_or(0, |(at, c)| at + c.len_utf8())
}

impl SourceCode for Window {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let inner = self.text.read_span(span, before, after)?;
        let line = inner.line() + self.first - 1;
        let contents = MietteSpanContents::new_named(
            self.name.clone(),
            inner.data(),
            *inner.span(),
            line,
            inner.column(),
            inner.line_count(),
        );
        Ok(Box::new(contents))
    }
}

impl Display for Drawn {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Drawn {}

impl Diagnostic for Drawn {
    fn severity(&self) -> Option<Severity> {
        Some(match self.level {
            Level::Error => Severity::Error,
            Level::Warning => Severity::Warning,
            Level::Info => Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        self.help.as_ref().map(|help| Box::new(help) as Box<dyn Display + 'a>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.window)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}
