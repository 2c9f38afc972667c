//! Which decisions are asked for.

use crate::model::date::Date;
use crate::model::decision::{DecisionKind, DecisionStatus, EffectKind};
use crate::model::entity::EntityId;
use crate::query::decisions::Matter;
use crate::query::number::Number;

/// Who decides: a board, or an official in a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum ByType {
    /// A board or another body ¦ En styrelse eller ett annat organ
    #[value(aliases = ["organ", "organet", "organen", "styrelse", "styrelsen", "styrelser", "styrelserna", "nämnd", "namnd", "politiker", "politisk"])]
    Board,
    /// An official, by a post ¦ En tjänsteperson, genom en befattning
    #[value(aliases = ["tjänsteperson", "tjansteperson", "tjänstepersoner", "tjanstepersoner", "tjänstepersonen", "tjänsteman", "tjansteman", "tjänstemän"])]
    Official,
}

/// What is asked for; what is left out asks for all.
#[derive(Debug, Default)]
pub struct Filter {
    pub by: Option<EntityId>,
    pub by_type: Option<ByType>,
    pub matter: Option<Matter>,
    pub kind: Option<DecisionKind>,
    pub status: Option<DecisionStatus>,
    /// What they do to something.
    pub effect: Option<EffectKind>,
    pub period: Option<Date>,
    pub numbers: Vec<Number>,
    pub region: Option<EntityId>,
}
