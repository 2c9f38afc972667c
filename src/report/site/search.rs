//! One index for all pages: what each is called, in every word that the data has for it, and who is in charge.

use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::query::find;
use crate::report::escape;
use crate::report::site::Site;
use crate::report::site::html::Out;
use serde_json::{Value, json};

/// The index as a script: a page that is opened from a folder may not fetch a file, but it may run one that lies beside it. What the
/// script holds is one text, which is read as JSON.
pub fn script(site: &Site<'_>) -> String {
    // A text within a text is escaped twice, so that nothing in it can end the script or the line.
    format!("govIndex({});\n", inert(&Value::from(index(site).to_string())))
}

/// The index within a page, for `textContent`.
pub fn island(site: &Site<'_>) -> String {
    inert(&index(site))
}

/// JSON in which nothing can be markup or a line of a script.
fn inert(json: &Value) -> String {
    let text = escape::json(&json.to_string());
    text.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

/// `kinds` and `regions` in words, and a row a page: path, name, kind, region (-1 is none), other words, who is in charge.
fn index(site: &Site<'_>) -> Value {
    let regions = site.model.regions();
    let mut ids: Vec<EntityId> = site.model.all().map(|(id, _)| id).filter(|id| site.has_page(*id)).collect();
    ids.sort_by_key(|id| rank(site.model.get(*id).kind));
    let row = |id: &EntityId| {
        let region = site.model.region_of(*id).and_then(|home| regions.iter().position(|region| *region == home));
        let place = region.map_or(-1, |at| at as i64);
        let kind = Kind::ALL.iter().position(|kind| *kind == site.model.get(*id).kind).unwrap_or(0);
        json!([site.path_of(*id).concat(), site.shown_name(*id), kind, place, site.words_for(*id), site.charge_in_words(*id)])
    };
    let rows = crate::parallel::map(&ids, row);
    let names: Vec<String> = regions.iter().map(|id| site.shown_name(*id)).collect();
    let kinds: Vec<[String; 2]> = Kind::ALL.iter().map(|kind| [kind.name().sv, kind.name().en]).collect();
    json!({ "kinds": kinds, "regions": names, "rows": rows })
}

/// What somebody who asks who is responsible looks for comes first among equals.
fn rank(kind: Kind) -> usize {
    let order = [Kind::Area, Kind::Assignment, Kind::Programme, Kind::Theme, Kind::Region];
    order.iter().position(|one| *one == kind).unwrap_or(order.len())
}

impl Site<'_> {
    fn shown_name(&self, id: EntityId) -> String {
        let mut out = Out::new(self, "");
        match self.privacy.hides(self.model.get(id).name()) {
            true => String::from("–"),
            false => {
                out.html.push_str(self.model.get(id).name_on(self.when.day()));
                escape::terminal(&out.html)
            }
        }
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
        self.told.own(theme).iter().filter(|told| told.key == "labels").filter_map(|told| told.text)
    }

    /// Who is in charge, by name; an empty text is "not stated", and null is that it is no question.
    fn charge_in_words(&self, id: EntityId) -> Value {
        if !self.has_charge(id) {
            return Value::Null;
        }
        let mut names: Vec<String> = Vec::new();
        for told in self.charge(id) {
            let name = match told.whom {
                crate::query::told::Whom::Entity(who) if self.model.get(who).kind == Kind::Person && !self.privacy.shows_names() => None,
                crate::query::told::Whom::Entity(who) | crate::query::told::Whom::Class(who) => Some(self.shown_name(who)),
                crate::query::told::Whom::Described(text) => Some(escape::terminal(text)),
                _ => None,
            };
            names.extend(name.filter(|name| !names.contains(name) && !self.privacy.hides(name)));
        }
        Value::from(names.join("; "))
    }
}
