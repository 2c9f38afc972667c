//! The keys of src/model/seat.rs.

use crate::model::keys::{Key, Slot, inner};

pub static SEAT_POSTS: Key =
    inner("posts", "de som har befattningen", "those who hold the post", "Äldre skrivsätt för all_of.")
        .slot(Slot::Class);
pub static SEAT_OWNERS_OF: Key = inner(
    "owners_of",
    "de som ansvarar för områdena i",
    "those responsible for the areas of",
    "Äldre skrivsätt för all_of.",
)
.slot(Slot::OwnersOf);
pub static SEAT_ALL_OF: Key = inner(
    "all_of",
    "alla i",
    "everybody in",
    "En klass av befattningar, ett organ, en klass av organ eller ett program: alla där har en plats.",
)
.about();
pub static SEAT_ANY_OF: Key = inner(
    "any_of",
    "några av dem i",
    "some of those in",
    "Som all_of, men några av dem; hur många står i count.",
)
.about();
pub static SEAT_AS: Key = inner(
    "as",
    "i egenskap av",
    "as",
    "Befattning, klass eller organ som den namngivna sitter i egenskap av.",
)
.beside();
pub static ROTATION_WORDS: Key =
    inner("words", "roterar", "rotates", "Hur platsen roterar, i källans ord.").quote();
pub static ROTATION_AMONG: Key =
    inner("among", "mellan", "among", "De som platsen går runt mellan, i ordning.").beside();
pub static ROTATION_EVERY: Key = inner("every", "varje", "every", "Hur ofta: 1 year, 6 months.");
pub static ROTATION_FROM: Key = inner(
    "from",
    "räknat från",
    "counted from",
    "När den första av dem tillträdde; utan nyckeln räknas ingen tur ut.",
);
pub static SEAT_ROLE: Key =
    inner("role", "roll", "role", "Roll, en eller flera; utan nyckeln ledamot.").slot(Slot::Value);
pub static SEAT_VOTING: Key = inner("voting", "rösträtt", "voting", "Om platsen har rösträtt.");
pub static SEAT_COUNT: Key = inner("count", "antal", "count", "Antal som källan anger: 8, 1..2, 100~.");
pub static SEAT_ON_BEHALF_OF: Key =
    inner("on_behalf_of", "företräder", "on behalf of", "Organ som platsen företräder.")
        .beside()
        .there("har plats i", "has a seat in");
pub static SEAT_NOMINATED_BY: Key =
    inner("nominated_by", "nomineras av", "nominated by", "Den som nominerar.")
        .apart()
        .there("nominerar till", "nominates to");
pub static SEAT_APPOINTED_BY: Key = inner("appointed_by", "utses av", "appointed by", "Den som utser.")
    .apart()
    .there("utser i", "appoints in");
pub static SEAT_ROTATION: Key = inner("rotation", "roterar", "rotates", "Hur platsen roterar.");
pub static SEAT_SHARED: Key = inner(
    "shared",
    "delas",
    "shared",
    "Sant när källan säger att flera delar rollen, t.ex. ett delat ordförandeskap.",
);
pub static SEAT_ACTING: Key = inner("acting", "tillförordnad", "acting", "Sant för tillförordnad.");
pub static SEAT_VACANT: Key =
    inner("vacant", "vakant", "vacant", "Sant när källan säger att platsen är vakant.").slot(Slot::Vacant);
pub static SEAT_NONE: Key = inner(
    "none",
    "finns inte, enligt källan",
    "does not exist, says the source",
    "Sant när källan säger att platsen inte finns.",
)
.slot(Slot::Nobody);
