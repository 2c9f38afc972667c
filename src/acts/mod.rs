//! What a document does, as people write it: a sheet of acts, read with forgiveness. It never
//! fails: what can't be read is a fault with its place. What the acts mean is carried out on values
//! (`mean/`, `names/`), becomes text (`insert.rs`), and is proved before it is written
//! (`prove.rs`).

mod acting;
mod alike;
pub mod cite;
mod counted;
mod doubt;
mod doubt_words;
mod hedges;
pub mod insert;
pub mod item;
mod items;
mod keys;
mod known;
mod limit;
mod lines;
mod listed;
pub mod mean;
mod names;
mod one;
pub mod prove;
pub mod refactor;
pub mod rows;
pub mod sheet;
pub mod slips;
mod states;
mod table;
mod turns;
pub mod when;
mod window;
pub mod words;
pub mod world;
mod written;
pub mod yaml;

use crate::lang::Both;

/// What is wrong in a sheet: where, counted from 1, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub line: usize,
    pub column: usize,
    pub message: Both,
    pub help: Option<Both>,
}
