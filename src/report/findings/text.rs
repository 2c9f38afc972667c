//! Findings for people: each with the lines that it is about.

use crate::checks::outcome::Outcome;
use crate::report::findings::place::Places;
use crate::report::findings::spoken;
use crate::report::{Style, snippet};

/// Findings drawn for people, at most; the count is always whole, and the other formats have them
/// all.
const MOST_DRAWN: usize = 1_000;

pub fn render(outcome: &Outcome, places: &mut Places<'_>, style: Style) -> String {
    let draw = |found| {
        let located = places.locate(found);
        let lines = places.lines(located.diagnostic().place.file);
        if style.accessible {
            spoken::say(&located, lines, style)
        } else {
            snippet::draw(&located, lines, style)
        }
    };
    let drawn: Vec<String> = outcome.found.iter().take(MOST_DRAWN).map(draw).collect();
    let more = outcome.found.len().saturating_sub(MOST_DRAWN);
    let rest = style.lang.pick(
        format!("\n… och {more} till; alla finns i -o json\n"),
        format!("\n… and {more} more; -o json has them all\n"),
    );
    drawn.join("\n") + if more > 0 { &rest } else { "" }
}
