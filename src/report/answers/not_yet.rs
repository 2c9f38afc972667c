//! Seats that a source states and that do not hold: they are to begin, or are only proposed.

use crate::lang::Lang;
use crate::model::seat::Role;
use crate::query::count::{NotYet, Size};
use crate::report::answers::count::{number, sort};

/// Seats that do not hold, of each role.
pub(super) fn told(why: NotYet, sizes: &[(Option<Role>, Size)], lang: Lang) -> (&'static str, String) {
    let sizes = of_roles(sizes, lang);
    match why {
        NotYet::Coming => (
            "coming",
            lang.pick(
                format!("beslutade platser som inte har börjat: {sizes}"),
                format!("adopted seats that have not begun: {sizes}"),
            ),
        ),
        NotYet::Proposed => (
            "proposed",
            lang.pick(
                format!("föreslagna räknas inte: {sizes}"),
                format!("proposed ones are not counted: {sizes}"),
            ),
        ),
    }
}

/// "ledamöter: 9; ersättare: 9".
pub(super) fn of_roles(sizes: &[(Option<Role>, Size)], lang: Lang) -> String {
    let word = |role: Option<Role>| {
        role.map_or_else(|| lang.pick("ledamöter", "members").to_string(), |role| sort(role, lang))
    };
    let each = sizes.iter().map(|(role, size)| format!("{}: {}", word(*role), number(size, lang)));
    each.collect::<Vec<_>>().join("; ")
}
