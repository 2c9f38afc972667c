//! From text to a flat tape of nodes, each with its span. Never fails: faults are noted, and what
//! was read is kept.

mod blame;
mod build;
mod comments;
mod duplicate;
mod ended;
mod hidden;
mod instead;
mod strict;
mod tabs;
mod tape;
mod words;

pub use build::{by_parser, parse};
pub use comments::{Comment, find as comments};
pub use ended::ended;
pub use hidden::is_hidden;
pub use instead::spaced;
pub use strict::strict;
pub use tape::{Form, Node, Tape};
