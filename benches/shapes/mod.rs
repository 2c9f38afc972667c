//! Data sets of one shape each, of any size: much of one thing, and what hangs together in one way.
//! Each is at its most what the limits let in: one file of 4 MiB, or 20,000 files.
//!
//! `g` is what questions are asked about; `t` is a theme, `r` a region, `s` a source.

mod files;
mod graphs;
mod lists;
mod texts;

pub use files::Files;

/// Bytes of the largest file.
pub const LARGEST: usize = 4 << 20;

#[allow(dead_code)] // Each that uses it needs one of the sizes.
pub struct Shape {
    pub name: &'static str,
    pub make: fn(usize) -> Files,
    /// The size at which work is counted in tests; twice it is the other.
    pub small: usize,
    /// The size at which it is all that the limits let in, or as much as somebody may have.
    pub most: usize,
}

/// What is one file, or two: as much of it as the file takes.
const fn one_file(name: &'static str, make: fn(usize) -> Files, bytes_each: usize) -> Shape {
    Shape { name, make, small: 150, most: (LARGEST - 4096) / bytes_each }
}

const fn many_files(name: &'static str, make: fn(usize) -> Files, most: usize) -> Shape {
    Shape { name, make, small: 80, most }
}

pub fn all() -> Vec<&'static Shape> {
    [texts::SHAPES, lists::SHAPES, graphs::SHAPES].into_iter().flatten().collect()
}

/// The command lines that each shape is asked with, without the folders that are read and written.
/// Those that ask the history are asked of a repository apart (`WITH_HISTORY`).
pub const COMMANDS: &[&str] = &[
    "validate -o concise",
    "validate -o json",
    "list",
    "list -o json",
    "show g",
    "show g -o json",
    "why g",
    "timeline g",
    "members g",
    "chair g",
    "person p",
    "person xyzzy",
    "post o",
    "who-owns vård",
    "who-owns xyzzy",
    "who-decides vård",
    "responsibilities",
    "reporting-lines",
    "reporting-lines g",
    "compare t",
    "gaps",
    "load",
    "stale",
    "counts",
    "mandate",
    "principles",
    "decisions",
    "route",
    "glossary",
    "glossary vård",
    "chart",
    "chart g -o svg",
    "ask vem ansvarar för vård",
    "cite vård",
    "coverage",
    "fmt --check",
    "site --allow-errors",
];

/// Of a repository in which the last commit made the shape of next to nothing.
pub const WITH_HISTORY: &[&str] = &["diff HEAD~1..HEAD -o md", "log g", "log --who-owns vård"];
