//! In what way a decision is about what was asked for.

use crate::lang::Lang;
use crate::model::statement::{MATCHES, say};
use crate::query::Named;
use crate::query::decisions::About;
use crate::report::cell::{self, Cell};
use crate::report::{places, v1};
use serde_json::json;

pub fn cell(about: &About, lang: Lang) -> Cell {
    let near = |theme: &Named, matching| {
        format!(
            "{} {}: {}",
            lang.pick("temat", "the theme"),
            theme.shown(lang),
            say(MATCHES, matching).get(lang)
        )
    };
    let data = |by: &str, theme: Option<&Named>, matching| json!({ "by": by, "theme": theme.map(v1::named), "theme_match": matching });
    match about {
        About::Theme(matching, theme) => {
            cell::of(near(theme, *matching), data("theme", Some(theme), Some(v1::key(MATCHES, *matching))))
        }
        About::Name => cell::of(lang.pick("namnet", "the name"), data("name", None, None)),
        About::Text => cell::of(lang.pick("texten", "the text"), data("text", None, None)),
        About::Object(named) => cell::of(
            format!("{} {}", lang.pick("det som ändras:", "what is changed:"), named.shown(lang)),
            json!({ "by": "object", "theme": null, "theme_match": null, "changed": v1::named(named) }),
        ),
        About::By(named) => cell::of(
            format!("{} {}", lang.pick("av", "by"), named.shown(lang)),
            json!({ "by": "who_decided", "theme": null, "theme_match": null }),
        ),
        About::AddressedTo(named) => cell::of(
            format!("{} {}", lang.pick("riktat till", "addressed to"), named.shown(lang)),
            json!({ "by": "addressed_to", "theme": null, "theme_match": null }),
        ),
        About::Changed { target, matching, theme } => {
            let text = format!(
                "{} {}, {}",
                lang.pick("det som ändras:", "what is changed:"),
                target.shown(lang),
                near(theme, *matching)
            );
            let mut data = data("changed", Some(theme), Some(v1::key(MATCHES, *matching)));
            data["changed"] = json!(v1::named(target));
            cell::of(text, data)
        }
    }
}

/// A paragraph of minutes, for people with its sign.
pub fn paragraph(number: Option<&str>, lang: Lang) -> Cell {
    let told = number.map(|number| places::located(&format!("§{number}"), lang).into());
    Cell { told, ..cell::some_text(number) }
}
