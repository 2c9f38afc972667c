//! What to write instead of what a bracket has no place for.

use crate::acts::when::Mods;
use crate::lang::{Both, both};

/// By the part that has no place.
pub(super) fn what_else(mods: &Mods, allowed: &[&str]) -> Both {
    let is_left = |part: &str| !allowed.contains(&part);
    if mods.state.is_some() && is_left("state") {
        return both(
            "hur det står till skrivs efter namnet på ett uppdrag, `- uppdrag: Saken [pågår]`, eller på ett \
             organ som vilar, `- grupp: Rådet [vilande]`; annars med källans ord: `not: …`",
            "how it stands is written after the name of an assignment, `- assignment: The matter [ongoing]`, \
             or of a body that rests, `- group: The council [dormant]`; otherwise in the source's words: \
             `note: …`",
        );
    }
    if mods.share.is_some() && is_left("share") {
        return both(
            "hur stor del det är skrivs efter den som har befattningen eller platsen: `innehavare: Anna Ask \
             [halvtid]`",
            "how large a share it is is written after whoever has the post or the seat: `holders: Anna Ask \
             [half-time]`",
        );
    }
    if mods.certainty == Some("proposed") && is_left("certainty") {
        return both(
            "det som bara är föreslaget är ett `förslag:`",
            "something only proposed is a `proposal:`",
        );
    }
    if !mods.conditions.is_empty() && is_left("condition") {
        return both(
            "skriv det efter var och en som det gäller, under sin nyckel; är det källans ord för vad det är: \
             `[ord = …]`; annars `not: …`",
            "write it after each one it is about, under its key; if it is the source's word for what it is: \
             `[term = …]`; otherwise `note: …`",
        );
    }
    both(
        "skriv det efter var och en som det gäller, under sin nyckel",
        "write it after each one it is about, under its key",
    )
}
