//! Markdown for pull requests and minutes. Nothing in the data can become markup.

use crate::report::{Page, escape};

pub fn render(page: &Page) -> String {
    let mut out = String::new();
    if let Some(lead) = &page.lead {
        out.push_str(&format!("{}\n\n", escape::markdown(lead)));
    }
    if !page.title.is_empty() {
        out.push_str(&format!("### {}\n\n", escape::markdown(&page.title)));
    }
    for table in &page.tables {
        let kept = table.kept();
        if let Some(caption) = &table.caption {
            out.push_str(&format!("{}\n\n", escape::markdown(caption)));
        }
        out.push_str(&row(kept.iter().map(|at| table.columns[*at].title.as_str())));
        out.push_str(&format!("|{}\n", " --- |".repeat(kept.len())));
        for cells in &table.rows {
            out.push_str(&row(kept.iter().map(|at| cells[*at].text.as_str())));
        }
        out.push('\n');
    }
    for note in &page.notes {
        out.push_str(&format!("{}\n\n", escape::markdown(note)));
    }
    let trimmed = out.trim_end_matches('\n').len();
    out.truncate(trimmed);
    out.push('\n');
    out
}

/// A row of a table.
pub fn row<'c>(cells: impl Iterator<Item = &'c str>) -> String {
    let cells: Vec<String> = cells.map(escape::markdown).collect();
    format!("| {} |\n", cells.join(" | "))
}
