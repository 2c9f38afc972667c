//! The published value of an answer as text: JSON and lines of JSON; `yaml.rs` has YAML. Long lists
//! are written as they are made.

use crate::report::escape;
use crate::report::published::{Part, Published};
use serde::Serialize;
use serde_json::Value;
use std::io::{BufWriter, Result, Write};

/// JSON, indented. The published types have string keys and plain values, so they can always be
/// written.
pub fn json(data: &impl Serialize) -> String {
    format!("{}\n", pretty(data, ""))
}

/// How many bytes are written at once.
const AT_ONCE: usize = 1 << 16;

/// The same of an answer: its lists item by item.
pub fn write_json(data: Published<'_>, out: &mut dyn Write) -> Result<()> {
    let out = &mut BufWriter::with_capacity(AT_ONCE, out);
    let mut before = "{\n";
    for (key, part) in data.parts() {
        write!(out, "{before}  {}: ", line(&Value::from(key)))?;
        before = ",\n";
        match part {
            Part::Value(value) => write!(out, "{}", pretty(&value, "  "))?,
            Part::Each(items) => {
                let mut first = true;
                for item in items {
                    write!(out, "{}\n    {}", if first { "[" } else { "," }, pretty(&item, "    "))?;
                    first = false;
                }
                write!(out, "{}", if first { "[]" } else { "\n  ]" })?;
            }
        }
    }
    out.write_all(if before == "{\n" { b"{}\n" } else { b"\n}\n" })?;
    out.flush()
}

/// The lists under which an answer has its rows.
const ROWS: [&str; 8] = ["codes", "counts", "rows", "hits", "seats", "lines", "responsibilities", "entities"];

/// One line per row, then one with everything else that the answer says, which has its `schema`.
pub fn write_jsonl(mut data: Published<'_>, out: &mut dyn Write) -> Result<()> {
    let out = &mut BufWriter::with_capacity(AT_ONCE, out);
    for row in data.take_list(&ROWS).into_iter().flatten() {
        writeln!(out, "{}", line(&row))?;
    }
    let rest = data.parts().map(|(key, part)| {
        let value = match part {
            Part::Value(value) => value,
            Part::Each(items) => items.collect(),
        };
        (key, value)
    });
    writeln!(out, "{}", line(&Value::Object(rest.collect())))?;
    out.flush()
}

fn line(value: &Value) -> String {
    escape::json(&value.to_string())
}

/// A value over as many lines as it takes, those after the first behind an indent. What breaks a
/// line within a text is written as an escape.
fn pretty(data: &impl Serialize, indent: &str) -> String {
    let text = escape::json(&serde_json::to_string_pretty(data).unwrap_or_default());
    if indent.is_empty() { text } else { text.replace('\n', &format!("\n{indent}")) }
}

#[cfg(test)]
mod tests {
    use super::{json, write_json, write_jsonl};
    use crate::report::formats::yaml::write_answer;
    use crate::report::published::Published;
    use serde_json::{Value, json};
    use std::cell::Cell;
    use std::io::{Result, Write};

    fn written(write: impl FnOnce(&mut dyn Write) -> Result<()>) -> String {
        let mut out = Vec::new();
        write(&mut out).expect("a vector takes all");
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn an_answer_item_by_item_is_what_it_is_as_a_whole() {
        let items = || [json!({ "a": [1, {}], "b": "en\n\"rad\" ##[x]" }), json!(null), json!([])];
        for count in 0..=items().len() {
            let rows = || items().into_iter().take(count);
            let whole =
                json!({ "schema": "x/1", "rows": rows().collect::<Vec<Value>>(), "after": { "c": [] } });
            let parts = Published::new(&json!({ "schema": "x/1", "rows": null, "after": { "c": [] } }));
            let told = written(|out| write_json(parts.each("rows", rows()), out));
            assert_eq!(told, json(&whole));
        }
        assert_eq!(written(|out| write_json(Published::default(), out)), json(&json!({})));
    }

    /// Remembers how many rows were made when it was last written to.
    struct Reader<'c>(&'c Cell<usize>, Vec<usize>);

    impl Write for Reader<'_> {
        fn write(&mut self, bytes: &[u8]) -> Result<usize> {
            self.1.push(self.0.get());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_row_is_made_when_those_before_it_are_written() {
        const ROWS: usize = 1_000;
        let long = "x".repeat(10_000);
        for write in [write_json, write_jsonl, write_answer] {
            let made = Cell::new(0);
            let rows = (0..ROWS).map(|_| made.set(made.get() + 1)).map(|()| &long);
            let mut reader = Reader(&made, Vec::new());
            let data = Published::new(&json!({ "schema": "x/1" })).each("rows", rows);
            write(data, &mut reader).expect("all is taken");
            assert!(reader.1.first().is_some_and(|made| *made < 20), "{:?} rows at first", reader.1.first());
            assert_eq!(made.get(), ROWS);
        }
    }

    #[test]
    fn rows_are_lines_and_no_other_list_is_lost() {
        let data =
            Published::new(&json!({ "schema": "x/1", "seats": [1, 2] })).each("rows", [json!({ "a": 1 })]);
        assert_eq!(
            written(|out| write_jsonl(data, out)),
            "{\"a\":1}\n{\"schema\":\"x/1\",\"seats\":[1,2]}\n"
        );
    }
}
