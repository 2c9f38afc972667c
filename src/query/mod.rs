//! Questions asked of the model. A query returns a value: it neither reads files nor lays anything
//! out.

mod basis;
pub mod between;
pub mod chart;
pub mod cite;
pub mod compare;
pub mod count;
pub mod counts;
pub mod coverage;
pub mod decisions;
pub mod deliverables;
pub mod facts;
pub mod gaps;
pub mod glossary;
pub mod hats;
pub mod keys;
mod lead;
pub mod list;
pub mod load;
pub mod members;
mod named;
pub mod number;
pub mod person;
pub mod points;
pub mod power;
pub mod raci;
pub mod region;
pub mod reporting_lines;
pub mod responsibilities;
pub mod responsible;
pub mod routes;
pub mod seat_terms;
pub mod show;
pub mod stale;
pub mod text;
pub mod timeline;
mod when;
pub mod who;
pub mod who_decides;
pub mod who_owns;
pub mod why;
pub mod why_owns;

pub use basis::{Basis, Cited, Verdict};
pub use named::{Mark, Named};
pub use when::{Weight, When, happened_in};
