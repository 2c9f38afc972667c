//! `gov record --words`: every verb and key, with an example.

use crate::acts::words::{Does, KEYS, Says, VERBS};
use crate::lang::Lang;

/// The table in a language; each example is one that a sheet can have.
pub fn table(lang: Lang) -> String {
    let mut out = String::from(lang.pick("Verb: vad ett dokument gör\n", "Verbs: what a document does\n"));
    let at = lang.pick(0, 1);
    for verb in VERBS {
        out += &row(verb.words, at, &format!("- {}: {}", word(verb.words, at), verb.example[at]));
    }
    out += lang.pick(
        "\nNycklar: vad som sägs om det. På en kommandorad: --nyckel\n",
        "\nKeys: what is said about it. On the command line: --key\n",
    );
    for key in KEYS {
        let example = match key.says {
            // What stands under a decision is acts, one a line.
            Says::Acts => {
                let create = VERBS.iter().find(|verb| verb.does == Does::Create);
                let create = create.map_or(String::new(), |verb| {
                    format!("- {}: {}", word(verb.words, at), verb.example[at])
                });
                format!("{}:\n      {create}", word(key.words, at))
            }
            _ => format!("{}: {}", word(key.words, at), key.example[at]),
        };
        out += &row(key.words, at, &example);
    }
    out
}

/// All words for one thing, that of the language first.
fn row(words: &'static [&'static str], at: usize, example: &str) -> String {
    let first = word(words, at);
    let others = words.iter().copied().filter(|other| *other != first);
    let all: Vec<&str> = std::iter::once(first).chain(others).collect();
    format!("  {}\n      {example}\n", all.join(" · "))
}

/// The word of a language; one that is the same in both stands once.
fn word(words: &'static [&'static str], at: usize) -> &'static str {
    words.get(at).or(words.first()).copied().unwrap_or("")
}
