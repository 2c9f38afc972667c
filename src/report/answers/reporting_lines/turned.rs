//! Whether a way between two goes through what is above or below both.

use crate::model::entity::EntityId;
use crate::query::reporting_lines::{Line, Target};

/// Whether a way goes both up and down: what two have in common ties neither to the other.
pub(super) fn is_turned(from: EntityId, lines: &[Line]) -> bool {
    let (mut at, mut ups, mut downs, mut before) = (from, false, false, None);
    for line in lines {
        let Target::Entity(to) = &line.to else { continue };
        // A line may be stated more than once.
        if before.replace([line.from.at, to.at]) == Some([line.from.at, to.at]) {
            continue;
        }
        if line.from.at == at {
            (at, ups) = (to.at, true);
        } else if to.at == at {
            (at, downs) = (line.from.at, true);
        }
    }
    ups && downs
}
