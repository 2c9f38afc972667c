//! `model` in `gov.toml`: which model's spellings the data is written in. It changes no answer.

use super::Config;
use toml::de::DeTable;

/// The model whose spellings this program writes.
pub const TODAY: u8 = 2;

impl Config {
    /// A configuration's text with `model = 2`, nothing else changed; `None` when it can't be read.
    pub fn with_model(text: &str) -> Option<String> {
        let table = DeTable::parse(text).ok()?;
        let table = table.get_ref();
        if let Some(value) = table.get("model") {
            let span = value.span();
            return Some(format!("{}{TODAY}{}", &text[..span.start], &text[span.end..]));
        }
        let first = table.keys().map(|key| key.span().start).min();
        let at = first.map_or(text.len(), |at| before(text, at));
        let (head, tail) = text.split_at(at);
        let gap = if head.is_empty() || head.ends_with('\n') { "" } else { "\n" };
        let new = format!("{head}{gap}model = {TODAY}\n{}{tail}", if tail.is_empty() { "" } else { "\n" });
        DeTable::parse(&new).is_ok().then_some(new)
    }
}

/// Where the line of a key begins, and the comment that stands right above it.
fn before(text: &str, at: usize) -> usize {
    let line = |end: usize| text[..end].rfind('\n').map_or(0, |at| at + 1);
    let mut start = line(at);
    while start > 0 && text[line(start - 1)..start].starts_with('#') {
        start = line(start - 1);
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_is_put_before_everything_else_and_comments_stay() {
        for (text, new) in [
            ("", "model = 2\n"),
            ("# Om.\n", "# Om.\nmodel = 2\n"),
            ("# Om.", "# Om.\nmodel = 2\n"),
            (
                "# Om.\n\n# De.\n[age] # å\nsource = 3\n",
                "# Om.\n\nmodel = 2\n\n# De.\n[age] # å\nsource = 3\n",
            ),
            ("model = 1 # så\n", "model = 2 # så\n"),
            ("age.source = 3", "model = 2\n\nage.source = 3"),
        ] {
            assert_eq!(Config::with_model(text).as_deref(), Some(new));
            assert_eq!(Config::with_model(new).as_deref(), Some(new));
        }
        assert_eq!(Config::with_model("[age"), None);
    }
}
