//! The page of a check, taken apart: the part in a language, and the examples, for anyone who shows
//! it.

use crate::checks::Check;
use crate::lang::Lang;

/// The headings of the parts, in order.
const PARTS: [&str; 4] = ["## Svenska", "## English", "## Exempel · Example", "## Rättat · Fixed"];

/// What a page says in a language, as Markdown without its heading and its line of facts.
pub struct Parts {
    pub text: &'static str,
    /// Empty where no text can show the fault.
    pub example: String,
    pub mended: &'static str,
}

impl Check {
    pub fn parts(&self, lang: Lang) -> Parts {
        let part = |heading: &str| {
            let rest = self.page.split_once(heading).map_or("", |(_, rest)| rest);
            rest.split("\n## ").next().unwrap_or("").trim()
        };
        Parts {
            text: part(lang.pick(PARTS[0], PARTS[1])),
            example: in_language(part(PARTS[2]), lang),
            mended: part(PARTS[3]),
        }
    }
}

/// An example without what the program says of it in the other language.
fn in_language(example: &str, lang: Lang) -> String {
    let other = lang.pick("--lang en\n", "--lang sv\n");
    let mut blocks = example.split("\n\n```console\n");
    let first = blocks.next().unwrap_or("").to_string();
    let own = blocks
        .filter(|block| !block.split_inclusive('\n').next().is_some_and(|command| command.ends_with(other)));
    own.fold(first, |text, block| format!("{text}\n\n```console\n{block}"))
}
