//! The conformance suite of everything that is written: names and texts made to break out, through
//! every format and message, each judged by what really reads it.

mod answers;
mod arguments;
mod charts;
mod comments;
mod corpus;
mod differences;
mod findings;
mod machines;
mod markdown;
mod runner;
mod terminal;
mod texts;
