//! From text to a flat tape of nodes, each with its span. Never fails: faults are noted, and what was read is kept.

mod blame;
mod duplicate;
mod hidden;
mod tape;

pub use hidden::is_hidden;
pub use tape::{Form, Node, Tape, parse};
