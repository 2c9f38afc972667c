//! One file per format: the text of a page, or of JSON.

pub mod bound;
pub mod csv;
pub mod data;
pub mod fitted;
pub mod ids;
pub mod markdown;
pub mod sentences;
pub mod table;
pub mod wrap;
pub mod yaml;
