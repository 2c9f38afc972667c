//! A finding with its source lines and carets, drawn by miette.
//!
//! miette counts columns in bytes and prints text as it is, so the head's place is our own and the text is escaped first.

use crate::lang::Lang;
use crate::report::escape;
use crate::report::findings::{Located, Spot};
use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, NamedSource, Severity, SourceCode};
use std::fmt::{Display, Formatter};

/// Draws one finding.
pub fn draw(finding: &Located<'_>, lang: Lang, width: Option<usize>, color: bool) -> String {
    let theme = if color { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let handler = GraphicalReportHandler::new_themed(theme).with_urls(false).with_links(false).without_primary_span_start();
    let handler = match width {
        Some(width) => handler.with_width(width),
        None => handler.with_wrap_lines(false).with_width(usize::MAX / 2),
    };
    let mut out = String::new();
    match handler.render_report(&mut out, &Drawn::new(finding, lang)) {
        Ok(()) => out,
        // Drawing is best effort; the finding itself is never lost.
        Err(_) => format!("{}: {}\n", finding.place(), escape::terminal(finding.diagnostic.message.get(lang))),
    }
}

/// A finding as miette wants it.
#[derive(Debug)]
struct Drawn {
    code: String,
    message: String,
    help: Option<String>,
    source: NamedSource<String>,
    labels: Vec<LabeledSpan>,
}

impl Drawn {
    fn new(finding: &Located<'_>, lang: Lang) -> Drawn {
        let source = NamedSource::new(escape::terminal(&finding.place()), escape::snippet(finding.text));
        let label = |spot: &Spot, words: Option<String>| LabeledSpan::new(words, spot.bytes.start, spot.bytes.len());
        let mut labels = vec![label(&finding.spot, None)];
        let mut elsewhere = Vec::new();
        for related in &finding.related {
            let words = escape::terminal(related.words.get(lang));
            match related.same_file {
                true => labels.push(label(&related.spot, Some(words))),
                false => elsewhere.push(format!("{words}: {}", escape::terminal(&related.place))),
            }
        }
        elsewhere.extend(finding.diagnostic.help.as_ref().map(|help| escape::terminal(help.get(lang))));
        Drawn {
            code: finding.diagnostic.code.to_string(),
            message: escape::terminal(finding.diagnostic.message.get(lang)),
            help: (!elsewhere.is_empty()).then(|| elsewhere.join("\n")),
            source,
            labels,
        }
    }
}

impl Display for Drawn {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Drawn {}

impl Diagnostic for Drawn {
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        Some(Box::new(&self.code))
    }

    fn severity(&self) -> Option<Severity> {
        Some(Severity::Error)
    }

    fn help<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        self.help.as_ref().map(|help| Box::new(help) as Box<dyn Display + 'a>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.source)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}
