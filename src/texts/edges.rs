//! Pages of a text that were told apart by form feeds, as `pdftotext` does: what stands at the edge
//! of most of them is the head or the foot, and no line of the document.

use std::collections::HashMap;

/// Lines from the top and from the bottom of a page that can be its head or foot.
const EDGE: usize = 3;

/// The lines, and those left out.
pub fn without(text: &str, keep_all: bool) -> (Vec<String>, Vec<String>) {
    let pages: Vec<Vec<&str>> = text.split('\u{C}').map(|page| page.lines().collect()).collect();
    let pages: Vec<Vec<&str>> =
        pages.into_iter().filter(|page| page.iter().any(|line| !line.trim().is_empty())).collect();
    let mut on: HashMap<String, usize> = HashMap::new();
    for (page, number) in pages.iter().zip(1..) {
        let mut keys: Vec<String> = edges(page).into_iter().map(|at| key(page[at], number)).collect();
        keys.sort();
        keys.dedup();
        keys.into_iter().for_each(|key| *on.entry(key).or_default() += 1);
    }
    let (mut lines, mut left_out) = (Vec::new(), Vec::new());
    for (page, number) in pages.iter().zip(1..) {
        let is_edge = |at: &usize| {
            let many = on.get(&key(page[*at], number)).copied().unwrap_or_default();
            many > 1 && many * 2 > pages.len() || is_number(page[*at])
        };
        let out: Vec<usize> = match keep_all || pages.len() < 2 {
            true => Vec::new(),
            false => edges(page).into_iter().filter(is_edge).collect(),
        };
        for (at, line) in page.iter().enumerate() {
            let to = if out.contains(&at) { &mut left_out } else { &mut lines };
            to.push(line.to_string());
        }
        lines.push(String::new());
    }
    (lines, left_out)
}

/// The lines at the edges of a page that are not empty.
fn edges(page: &[&str]) -> Vec<usize> {
    let said: Vec<usize> = (0..page.len()).filter(|at| !page[*at].trim().is_empty()).collect();
    let (top, bottom) = (said.iter().take(EDGE), said.iter().skip(EDGE).rev().take(EDGE));
    top.chain(bottom).copied().collect()
}

/// What two heads have in common that differ in the number of the page, counted from one. Other
/// numbers stay: points and paragraphs that look alike are no heads.
fn key(line: &str, page: usize) -> String {
    let page = page.to_string();
    let is_sign = |c: char| !c.is_alphanumeric();
    // On the last page the number of pages is the same: "3 (3)".
    let mut is_found = false;
    let word = |word: &str| match !is_found && word.trim_matches(is_sign) == page {
        true => {
            is_found = true;
            word.replace(&page, "#")
        }
        false => word.to_string(),
    };
    line.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

/// Whether a line is the number of a page: `3`, `3 (12)`, `Sida 3 av 12`.
fn is_number(line: &str) -> bool {
    let mut words =
        line.split(|c: char| c.is_whitespace() || "()/-–".contains(c)).filter(|word| !word.is_empty());
    let is_part = |word: &str| {
        word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit())
            || ["sida", "sid", "sid.", "av", "page", "of"].contains(&word.to_lowercase().as_str())
    };
    line.contains(|c: char| c.is_ascii_digit()) && words.all(is_part)
}
