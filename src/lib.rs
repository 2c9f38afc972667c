//! Governance as reviewed text: who is responsible for what, since when, and who says so.
//!
//! One way through the house: sources, syntax, model, then checks or queries, then report, then commands. See
//! ARCHITECTURE.md.

pub mod checks;
pub mod commands;
pub mod diagnostic;
pub mod lang;
pub mod model;
pub mod parallel;
pub mod query;
pub mod report;
pub mod sources;
pub mod syntax;
