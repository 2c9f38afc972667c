//! What became of an entity or of an answer, commit by commit.

pub mod answers;
pub mod claim;
mod joins;
pub mod log;
mod models;
pub mod now;
pub mod sameness;
