//! Runs of letters become lines: as they are drawn, which is how documents are read, where that
//! goes down the page; cells of a row and what stands beside each other get a tab between them.

use super::page::Run;

/// Parts of a letter's size. Between words, between cells, and how far two of one line may be from
/// each other up and down.
const SPACE: f64 = 0.15;
const CELL: f64 = 1.2;
/// The same where spaces are drawn, and there is none: and where there is one, as in lines that are
/// stretched to the margin.
const CELL_WITHOUT: f64 = 0.55;
const CELL_AFTER: f64 = 3.5;
const SAME_LINE: f64 = 0.35;
/// Lines back that a cell of a row may stand: beyond that, it is a column of the page.
const BACK: usize = 3;
/// Parts of a page's height that are its edges, where small print is its head or foot.
const EDGE: f64 = 0.07;

#[derive(Debug)]
pub struct Line {
    pub text: String,
    up: f64,
    from: f64,
    to: f64,
    size: f64,
    is_beside: bool,
}

/// The lines of a page, and those that are its head, its foot or beside its text.
pub fn lines(runs: &[Run], (bottom, top): (f64, f64), keep_all: bool) -> (Vec<String>, Vec<String>) {
    let mut lines = drawn(runs);
    if is_shuffled(&lines) {
        let mut sorted: Vec<&Run> = runs.iter().collect();
        sorted.sort_by(|one, other| row(other).total_cmp(&row(one)).then(one.from.total_cmp(&other.from)));
        lines = drawn(&sorted.into_iter().cloned().collect::<Vec<_>>());
    }
    lines.retain(|line| !line.text.trim().is_empty());
    let usual = usual_size(&lines);
    let edge = (top - bottom) * EDGE;
    let is_edge = |line: &Line| line.up > top - edge || line.up < bottom + edge;
    // What stands at the edge is drawn first or last, wherever it stands.
    let place = |line: &Line| match (is_edge(line), line.up > (top + bottom) / 2.0) {
        (false, _) => 1,
        (true, true) => 0,
        (true, false) => 2,
    };
    lines.sort_by_key(place);
    let (mut said, mut out) = (Vec::new(), Vec::new());
    let mut before: Option<(f64, f64)> = None;
    for line in &lines {
        let is_out = line.is_beside || is_edge(line) && line.size < usual * 0.93;
        if is_out && !keep_all {
            out.push(line.text.trim().to_string());
            continue;
        }
        // A gap, or back up to another column.
        if before.is_some_and(|(up, size)| up - line.up > size.max(line.size) * 1.75 || line.up > up + size) {
            said.push(String::new());
        }
        before = Some((line.up, line.size));
        // A place where a word may be divided, and is.
        let text = line.text.trim_end();
        said.push(text.strip_suffix('\u{AD}').map_or(text.to_string(), |text| format!("{text}-")));
    }
    (said, out)
}

/// Letters of one row are one, where they differ by little.
fn row(run: &Run) -> f64 {
    (run.up / 3.0).round()
}

fn drawn(runs: &[Run]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    // The line that was drawn on last.
    let mut current = 0;
    let cell = if runs.iter().any(|run| run.text == " ") { CELL_WITHOUT } else { CELL };
    for run in runs {
        let is_blank = run.text.trim().is_empty();
        let fits = |line: &Line| {
            (line.up - run.up).abs() <= SAME_LINE * line.size.max(run.size) && line.is_beside == run.is_beside
        };
        let gap = |line: &Line| (run.from - line.to) / line.size.max(run.size).max(0.1);
        // The number of a footnote stands a little higher.
        let is_raised = |line: &Line| {
            run.size < line.size * 0.85
                && (line.up - run.up).abs() < line.size * 0.7
                && (-0.3..0.6).contains(&gap(line))
        };
        let goes_on = |last: &&mut Line| fits(last) && gap(last) > -0.6 || is_raised(last);
        if let Some(last) = lines.get_mut(current).filter(goes_on) {
            last.add(run, is_blank, cell);
            continue;
        }
        if is_blank {
            continue;
        }
        let first = lines.len().saturating_sub(BACK + 1);
        let back = lines[first..].iter().rposition(|line| fits(line) && gap(line) > cell);
        current = back.map_or(lines.len(), |at| first + at);
        match lines.get_mut(current) {
            Some(line) => line.add(run, false, cell),
            None => lines.push(Line {
                text: plain(&run.text),
                up: run.up,
                from: run.from,
                to: run.to,
                size: run.size,
                is_beside: run.is_beside,
            }),
        }
    }
    lines
}

impl Line {
    fn add(&mut self, run: &Run, is_blank: bool, cell: f64) {
        let gap = (run.from - self.to) / self.size.max(run.size).max(0.1);
        if gap > if self.text.ends_with(' ') { CELL_AFTER } else { cell } {
            self.text.truncate(self.text.trim_end().len());
            self.text.push('\t');
        } else if (is_blank || gap > SPACE) && !self.text.ends_with([' ', '\t']) {
            self.text.push(' ');
        }
        if !is_blank {
            self.text.push_str(&plain(&run.text));
            self.to = self.to.max(run.to);
        } else if gap < CELL {
            self.to = self.to.max(run.to);
        }
        self.size = self.size.max(run.size);
        self.from = self.from.min(run.from);
    }
}

/// Letters that are one sign of a font are letters.
fn plain(text: &str) -> String {
    const JOINED: [&str; 7] = ["ff", "fi", "fl", "ffi", "ffl", "ft", "st"];
    let letter = |c: char| match c {
        '\u{FB00}'..='\u{FB06}' => JOINED[c as usize - 0xFB00].to_string(),
        c => c.to_string(),
    };
    text.chars().map(letter).collect()
}

/// Whether lines go up about as often as down: then they are not drawn as they are read.
fn is_shuffled(lines: &[Line]) -> bool {
    let steps = lines.windows(2).filter(|pair| !pair[1].is_beside);
    let ups = steps.clone().filter(|pair| pair[1].up > pair[0].up + pair[0].size).count();
    ups > 3 && ups * 3 > steps.count()
}

fn usual_size(lines: &[Line]) -> f64 {
    let mut sizes: Vec<f64> = lines.iter().filter(|line| !line.is_beside).map(|line| line.size).collect();
    sizes.sort_by(f64::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or(0.0)
}
