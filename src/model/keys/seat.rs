//! The keys of src/model/seat.rs.

use crate::model::keys::{Key, Slot, key};

pub static SEAT_POSTS: Key = key(
    "posts",
    "de som har befattningen",
    "those who hold the post",
    "En klass av befattningar; platsen är en regel.",
)
.slot(Slot::Class);
pub static SEAT_OWNERS_OF: Key = key(
    "owners_of",
    "de som ansvarar för områdena i",
    "those responsible for the areas of",
    "De som ansvarar för programmets områden; platsen är en regel.",
)
.slot(Slot::OwnersOf);
pub static SEAT_ROLE: Key = key("role", "roll", "role", "Roll; utan nyckeln ledamot.").slot(Slot::Value);
pub static SEAT_VOTING: Key = key("voting", "rösträtt", "voting", "Om platsen har rösträtt.");
pub static SEAT_COUNT: Key = key("count", "antal", "count", "Antal som källan anger för en regel.");
pub static SEAT_ON_BEHALF_OF: Key =
    key("on_behalf_of", "företräder", "on behalf of", "Organ som platsen företräder.").beside();
pub static SEAT_NOMINATED_BY: Key = key("nominated_by", "nomineras av", "nominated by", "Den som nominerar.");
pub static SEAT_APPOINTED_BY: Key = key("appointed_by", "utses av", "appointed by", "Den som utser.");
pub static SEAT_ROTATION: Key = key("rotation", "roterar", "rotates", "Hur platsen roterar.");
pub static SEAT_ACTING: Key = key("acting", "tillförordnad", "acting", "Sant för tillförordnad.");
pub static SEAT_VACANT: Key =
    key("vacant", "vakant", "vacant", "Sant när källan säger att platsen är vakant.").slot(Slot::Vacant);
pub static SEAT_NONE: Key = key(
    "none",
    "finns inte, enligt källan",
    "does not exist, says the source",
    "Sant när källan säger att platsen inte finns.",
)
.slot(Slot::Nobody);
