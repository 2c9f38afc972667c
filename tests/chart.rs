//! Charts: goldens of shipped data and of a small set with every mark, what holds of any layout,
//! and what reads the formats.

use crate::gov;

mod colours;
mod dot;
mod golden;
mod layout;
mod lines;
mod svg;
mod words;

/// A chart of the small data set, in a format.
fn small(words: &str, format: &str) -> String {
    let words = words.split_whitespace().chain(["-o", format, "--data", "tests/chart/data", "--lang", "sv"]);
    let run = gov::gov(&words.collect::<Vec<_>>(), None);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{words:?}", words = format!("{format}: {}", run.out));
    run.out
}

/// All charts of the small data set.
const SMALL: [&str; 7] = [
    "chart",
    "chart styrgrupp",
    "chart arbetsgrupp --at 2030-06",
    "chart hallbar",
    "chart sammanslagning",
    "chart chef",
    "chart --region norr --at 2020-06",
];
