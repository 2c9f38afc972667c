//! Turtle, node by node: a subject, and what is said of it. Nothing is kept, and there are no blank
//! nodes, so the same graph is the same lines.

use crate::model::date::Day;
use std::io::{self, Write};

pub struct Turtle<'w> {
    out: &'w mut dyn Write,
}

impl<'w> Turtle<'w> {
    /// Begins the text; everything is named below `base`.
    pub fn begin(out: &'w mut dyn Write, base: &str, prefixes: &[(&str, &str)]) -> io::Result<Turtle<'w>> {
        writeln!(out, "@base <{base}> .")?;
        for (prefix, address) in prefixes {
            writeln!(out, "@prefix {prefix}: <{address}> .")?;
        }
        Ok(Turtle { out })
    }

    /// A node with its classes; nothing is written of one of which nothing is said.
    pub fn node(&mut self, subject: &Term, said: &[(String, Term)]) -> io::Result<()> {
        let mut each = said.iter();
        let Some((key, value)) = each.next() else { return Ok(()) };
        write!(self.out, "\n{subject} {key} {value}")?;
        each.try_for_each(|(key, value)| write!(self.out, " ;\n  {key} {value}"))?;
        self.out.write_all(b" .\n")
    }
}

/// What stands in a triple, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term(String);

impl Term {
    /// Something named below the base: `id/skane`.
    pub fn below(folder: &str, name: &str) -> Term {
        Term(format!("<{folder}/{}>", encoded(name)))
    }

    /// A name with its prefix: `org:Post`.
    pub fn named(name: &str) -> Term {
        Term(name.to_string())
    }

    /// A text in a language, or in none.
    pub fn text(text: &str, lang: Option<&str>) -> Term {
        let literal = literal(text);
        Term(lang.map_or(literal.clone(), |lang| format!("{literal}@{lang}")))
    }

    pub fn day(day: Day) -> Term {
        Term(format!("\"{day}\"^^xsd:date"))
    }

    pub fn number(number: u64) -> Term {
        Term(number.to_string())
    }

    pub fn is(is: bool) -> Term {
        Term(is.to_string())
    }
}

impl std::fmt::Display for Term {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text as Turtle has it.
pub fn literal(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A name as a part of an address.
pub fn encoded(name: &str) -> String {
    let mut out = String::new();
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(byte.into()),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_text_does_not_end_its_literal() {
        assert_eq!(super::literal("a\"\\\n\u{85}å"), "\"a\\\"\\\\\\u000A\\u0085å\"");
        assert_eq!(super::encoded("a b/§>å"), "a%20b%2F%C2%A7%3E%C3%A5");
    }
}
