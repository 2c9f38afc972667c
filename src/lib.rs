//! Governance as reviewed text: who is responsible for what, since when, and who says so.
//!
//! One way through the house: sources, syntax, model, then checks or queries, then report, then
//! commands. See ARCHITECTURE.md.
//!
//! ```
//! use gov::{checks, find::Topic, model::Model, query, sources::Sources};
//!
//! let sources = Sources::load(std::path::Path::new("data")).expect("the data can be read");
//! let today = "2026-11-22".parse().expect("a day");
//! assert!(checks::judge::of(&sources, today).found.iter().all(|finding| !finding.level.fails()));
//!
//! let (model, _) = Model::build(&sources);
//! let when = query::When { today, at: None };
//! let answer = query::who_owns::who_owns(&model, &Topic::of("digitalisering"), None, &when);
//! assert_eq!(answer.hits.len(), 4);
//! ```

pub mod acts;
pub mod ask;
pub mod bytes;
pub mod chart;
pub mod checks;
pub mod commands;
pub mod diagnostic;
pub mod diff;
pub mod edit;
pub mod export;
pub mod find;
pub mod history;
pub mod lang;
pub mod lines;
pub mod model;
pub mod parallel;
pub mod piece;
pub mod query;
pub mod report;
pub mod site;
pub mod sources;
pub mod steps;
pub mod syntax;
pub mod texts;
