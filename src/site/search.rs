//! One index for all pages: what each is called, in every word that the data has for it, and who is
//! in charge.

use crate::find;
use crate::lang::Lang;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::report::escape;
use crate::site::Site;
use crate::site::html::Out;
use serde_json::{Value, json};

/// The index as a script: a page that is opened from a folder may not fetch a file, but it may run
/// one that lies beside it. What the script holds is one text, which is read as JSON.
pub fn script(site: &Site<'_>) -> String {
    // A text within a text is escaped twice, so that nothing in it can end the script or the line.
    format!("govIndex({});\n", inert(&Value::from(index(site).to_string())).0)
}

/// JSON in which nothing can be markup.
pub struct Island(String);

impl Island {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The index within a page, for `textContent`.
pub fn island(site: &Site<'_>) -> Island {
    inert(&index(site))
}

/// JSON in which nothing can be markup or a line of a script.
fn inert(json: &Value) -> Island {
    let text = escape::json(&json.to_string());
    let inert = text
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029");
    Island(inert)
}

/// `kinds` and `regions` in words, and a row a page: path, name, kind, region (-1 is none), other
/// words, who is in charge, its programme, and the mark of its name in each language. A text is
/// one, or one in each language.
fn index(site: &Site<'_>) -> Value {
    let regions = site.model.regions();
    let mut ids: Vec<EntityId> = site.model.all().map(|(id, _)| id).filter(|id| site.has_page(*id)).collect();
    ids.sort_by_key(|id| rank(site.model.get(*id).kind));
    let row = |id: &EntityId| {
        let region = site
            .model
            .region_of(*id, site.when.day())
            .and_then(|home| regions.iter().position(|region| *region == home));
        let place = region.map_or(-1, |at| at as i64);
        let kind = Kind::ALL.iter().position(|kind| *kind == site.model.get(*id).kind).unwrap_or(0);
        let [sv, en] = [Lang::Sv, Lang::En].map(|lang| site.mark(*id).words(lang));
        let mark = Some(json!([sv, en])).filter(|_| !sv.is_empty());
        let programme = site.programme_of(*id).map(|programme| {
            let year = site.plan_year(programme).map(|year| format!(", {}", year.text)).unwrap_or_default();
            site.in_both(|lang| site.shown(programme, lang) + &year)
        });
        let mut row = vec![
            Value::from(site.path_of(*id).concat()),
            Value::from(site.name_before_mark(*id)),
            Value::from(kind),
            Value::from(place),
            Value::from(site.words_for(*id)),
            site.charge_in_words(*id),
        ];
        // Most need no more.
        if mark.is_some() || programme.is_some() {
            row.extend([programme.unwrap_or_default(), mark.unwrap_or_default()]);
        }
        Value::Array(row)
    };
    let rows = crate::parallel::map(&ids, row);
    let names: Vec<Value> = regions.iter().map(|id| site.in_both(|lang| site.shown(*id, lang))).collect();
    let kinds: Vec<[String; 2]> = Kind::ALL.iter().map(|kind| [kind.name().sv, kind.name().en]).collect();
    json!({ "kinds": kinds, "regions": names, "rows": rows })
}

/// What somebody who asks who is responsible looks for comes first among equals.
fn rank(kind: Kind) -> usize {
    let order = [Kind::Area, Kind::Assignment, Kind::Programme, Kind::Theme, Kind::Region];
    order.iter().position(|one| *one == kind).unwrap_or(order.len())
}

impl Site<'_> {
    /// The name of a row, which has its mark in a field of its own.
    fn name_before_mark(&self, id: EntityId) -> String {
        match self.privacy.hides(self.model.get(id).name()) {
            true => String::from("–"),
            false => escape::terminal(self.named(id).apart().0),
        }
    }

    /// A name with its mark.
    fn shown(&self, id: EntityId, lang: Lang) -> String {
        match self.privacy.hides(self.model.get(id).name()) {
            true => String::from("–"),
            false => escape::terminal(&self.named(id).shown(lang)),
        }
    }

    /// A text, or one in each language where they differ.
    fn in_both(&self, said: impl Fn(Lang) -> String) -> Value {
        let [sv, en] = [Lang::Sv, Lang::En].map(said);
        if sv == en { Value::from(sv) } else { json!([sv, en]) }
    }

    /// Other names, the source's word for what it is, and the themes with their labels.
    fn words_for(&self, id: EntityId) -> String {
        let entity = self.model.get(id);
        let mut words: Vec<&str> = entity.common.aliases.iter().map(|alias| alias.name.as_str()).collect();
        words.extend(entity.common.term.as_ref().map(|term| term.as_str()));
        for theme in find::themes_of(entity).iter().filter_map(|link| link.theme.to) {
            words.push(self.model.get(theme).name());
            words.extend(self.labels_of(theme));
        }
        words.extend(self.labels_of(id));
        words.retain(|word| !self.privacy.hides(word));
        words.dedup();
        escape::terminal(&words.join(" | "))
    }

    fn labels_of(&self, theme: EntityId) -> impl Iterator<Item = &str> {
        self.told
            .own(theme)
            .iter()
            .filter(|told| told.key.name == "labels")
            .filter_map(|told| Some(told.text?.as_str()))
    }

    /// Who is in charge, in Swedish and in English, or that nobody is stated to be; null is that it
    /// is no question.
    fn charge_in_words(&self, id: EntityId) -> Value {
        // That something is not there stands beside its name.
        let is_asked = self.has_charge(id) && (self.is_there(id) || !self.charge(id).is_empty());
        if !is_asked {
            return Value::Null;
        }
        self.in_both(|lang| {
            let mut out = Out::of_text(self, lang);
            out.in_charge(id);
            out.seen()
        })
    }
}
