//! The editor's themes. A small kind has its keys, its record and what it has in one file.

use crate::model::fields::{Fields, Record, lens};
use crate::model::keys::{Key, Matters, Part, Slot, inner, key};
use crate::model::kind::THEME;
use crate::model::parts::Parts;
use crate::model::rare::Rare;
use crate::model::reference::Ref;
use crate::model::value::Text;

static THEME_LABELS: Key = key(
    "labels",
    "ord för temat",
    "word for the theme",
    "Andra ord för temat, även på andra språk.",
    Part::Property,
    Matters::Detail,
);
static THEME_BROADER: Key =
    key("broader", "vidare tema", "broader theme", "Vidare teman.", Part::Property, Matters::Detail)
        .there("snävare tema", "narrower theme")
        .part_there(Part::Themes)
        .one_way();
static THEME_LABEL_LABEL: Key = inner("label", "ord", "word", "Ordet.").slot(Slot::Text);
static THEME_LABEL_LANG: Key = inner("lang", "språk", "language", "Språkets kod, t.ex. sv eller en.");

/// An editor's theme, which ties areas of different regions together.
#[derive(Clone, Debug, Default)]
pub struct Theme {
    pub labels: Vec<ThemeLabel>,
    pub broader: Vec<Ref<THEME>>,
}

impl Record for Theme {
    const NAME: &'static str = "theme";

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.field(&THEME_LABELS, lens!(labels));
        f.field(&THEME_BROADER, lens!(broader));
    }
}

/// A word for a theme, in a language (Swedish where none is given).
#[derive(Clone, Debug, Default)]
pub struct ThemeLabel {
    pub label: Text,
    pub lang: Rare<Text>,
}

impl Record for ThemeLabel {
    const NAME: &'static str = "theme-label";

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.required(&THEME_LABEL_LABEL, lens!(label));
        f.field(&THEME_LABEL_LANG, lens!(lang));
    }
}

impl Parts for Theme {
    fn labels(&self) -> &[ThemeLabel] {
        &self.labels
    }
}
