//! What somebody is or has by a hat, in words.

use crate::lang::Lang;
use crate::model::programme::RELATIONS;
use crate::model::statement::{Certainty, say};
use crate::query::hats::{Hat, HatKind};
use crate::report::cell::{self, Cell};
use crate::report::{v1, words};

/// What a hat is called, and its key.
pub fn what(hat: &Hat, lang: Lang) -> Cell {
    let (text, key) = match &hat.what {
        HatKind::Holds => (lang.pick("har befattningen", "holder of the post").to_string(), "holder"),
        HatKind::Seat(Some(role)) => (words::role(*role, lang), v1::role(*role)),
        HatKind::Seat(None) => (lang.pick("ingår", "member (role not stated)").to_string(), "seat"),
        HatKind::Responsible(Some(relation)) => {
            (say(RELATIONS, *relation).get(lang).to_string(), v1::key(RELATIONS, *relation))
        }
        HatKind::Responsible(None) => (lang.pick("ansvarar", "is responsible").to_string(), "responsible"),
        HatKind::Related(key) => (related(key, lang).to_string(), *key),
        HatKind::Decided => (lang.pick("beslutade", "decided").to_string(), "decided"),
        HatKind::Proposed => (lang.pick("föreslog", "proposed").to_string(), "proposed"),
        HatKind::Gave => (lang.pick("gav uppdraget", "gave the assignment").to_string(), "gave"),
        HatKind::Sent(capacity) => {
            let capacity = capacity.as_ref().map(|word| format!(" ({})", words::quoted(word, lang)));
            let capacity = capacity.unwrap_or_default();
            (format!("{}{capacity}", lang.pick("avsändare", "sender")), "sent")
        }
        HatKind::Receives => {
            (lang.pick("får utdrag eller kopia", "gets an extract or a copy").to_string(), "receives")
        }
    };
    // Anyone who is only proposed does not sit there.
    let (proposed, rejected) = (Some(Certainty::Proposed), Some(Certainty::Rejected));
    let text = match (&hat.what, hat.basis.as_ref().map(|basis| basis.certainty)) {
        (HatKind::Seat(None), own) if own == proposed => lang.pick("föreslås ingå", "proposed to sit").into(),
        (_, own) if own == proposed => format!("{} {text}", lang.pick("föreslagen:", "proposed:")),
        (_, own) if own == rejected => {
            format!("{} {text}", lang.pick("föreslogs, avslogs:", "proposed, rejected:"))
        }
        (_, Some(Certainty::Declined)) => {
            format!("{} {text}", lang.pick("valdes, avböjde:", "elected, declined:"))
        }
        _ => text,
    };
    cell::of(format!("{text}{}", words::acting(hat.acting, lang)), key)
}

fn related(key: &str, lang: Lang) -> &'static str {
    match key {
        "held_together_by" => lang.pick("håller ihop", "holds together"),
        "done_by" => lang.pick("gör arbetet", "does the work"),
        "steered_by" => lang.pick("styr", "steers"),
        _ => lang.pick("mottagare", "addressee"),
    }
}
