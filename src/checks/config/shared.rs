//! `[shared.NAME]` in `gov.toml`: the data sets that this one has taken in, and which revision of
//! each. `gov init --update` reads and writes it.

use super::Config;
use super::read::{Key, Reader, Value};
use crate::lang::both;
use crate::model::is_id;
use toml::de::DeTable;

impl Reader<'_> {
    pub(super) fn shared(&mut self, key: &Key<'_>, value: &Value<'_>) {
        let name: &str = key.get_ref();
        if !is_id(name) {
            let message = both(
                format!("`{name}` kan inte vara namnet på en datamängd"),
                format!("`{name}` can't be the name of a data set"),
            );
            self.note(key.span(), message).help = Some(both(
                "små bokstäver a-z, siffror och bindestreck",
                "lower-case letters a–z, digits and hyphens",
            ));
            return;
        }
        for (key, value) in self.part(value) {
            match key.get_ref().as_ref() {
                "revision" => match value.get_ref().as_str().filter(|text| is_revision(text)) {
                    Some(text) => drop(self.config.shared.insert(name.to_string(), text.to_string())),
                    None => self.wrong(
                        value,
                        "det som `gov init` skrev: 16 siffror och bokstäver a-f inom citattecken",
                        "what `gov init` wrote: 16 digits and letters a-f in quotes",
                    ),
                },
                _ => self.unknown(key, both("okänd nyckel", "unknown key"), &["revision"]),
            }
        }
    }
}

fn is_revision(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f'))
}

impl Config {
    /// A configuration's text that says which revision of a data set is taken in, nothing else
    /// changed; `None` when it can't be read.
    pub fn with_shared(text: &str, name: &str, revision: &str) -> Option<String> {
        let table = DeTable::parse(text).ok()?;
        let shared = table.get_ref().get("shared").and_then(|all| all.get_ref().as_table()?.get(name));
        let line = format!("revision = \"{revision}\"");
        let new = match shared {
            Some(set) => {
                let span = set.get_ref().as_table()?.get("revision")?.span();
                format!("{}\"{revision}\"{}", &text[..span.start], &text[span.end..])
            }
            None => {
                let gap = match text {
                    "" => "",
                    text if text.ends_with('\n') => "\n",
                    _ => "\n\n",
                };
                format!("{text}{gap}[shared.{name}]\n{line}\n")
            }
        };
        DeTable::parse(&new).is_ok().then_some(new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_revision_changes() {
        for (text, new) in [
            ("", "[shared.n]\nrevision = \"2\"\n"),
            ("model = 2", "model = 2\n\n[shared.n]\nrevision = \"2\"\n"),
            ("[age] # å\nsource = 3\n", "[age] # å\nsource = 3\n\n[shared.n]\nrevision = \"2\"\n"),
            (
                "[shared.m]\nrevision = \"1\"\n[shared.n] # å\nrevision = '1' # b\n[age]\n",
                "[shared.m]\nrevision = \"1\"\n[shared.n] # å\nrevision = \"2\" # b\n[age]\n",
            ),
            ("shared.n.revision = \"1\"", "shared.n.revision = \"2\""),
        ] {
            assert_eq!(Config::with_shared(text, "n", "2").as_deref(), Some(new));
        }
        for text in ["[age", "[shared.n]\n", "shared = 1\n", "shared = { m = 1 }\n"] {
            assert_eq!(Config::with_shared(text, "n", "2"), None, "{text}");
        }
    }
}
