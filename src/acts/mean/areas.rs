//! Areas that are named by those who are responsible for them: `- insatsområden: i FHS`, and below
//! a key `- Nära vård [drivande]: Anna Ask`.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::text;
use crate::acts::names::New;
use crate::acts::sheet::Act;
use crate::acts::words::Does;
use crate::lang::both;
use crate::model::kind::{Kind, PROGRAMME};

/// Words for what is done with an area, as people write them in brackets.
const ROLES: [(&str, &str); 6] = [
    ("drivande", "driving"),
    ("ska drivas", "driving"),
    ("driving", "driving"),
    ("stödjande", "supporting"),
    ("supporting", "supporting"),
    ("prioriterat", "prioritised"),
];

/// The programme that an act names alone, where it names its areas by those below its keys.
pub(super) fn programme_of(act: &Act) -> Option<String> {
    let [one] = act.subject.as_slice() else { return None };
    let is_areas = matches!(act.verb.does, Does::Is(Kind::Area, _));
    let begins = ["i ", "in "].iter().find_map(|begin| one.text.strip_prefix(begin));
    begins.filter(|_| is_areas).map(|name| name.trim().to_string())
}

impl Meaner<'_> {
    pub(super) fn areas(&mut self, act: &Act, programme: &str) {
        let Some(subject) = act.subject.first() else { return };
        let named = self.another(subject, programme);
        let Some(place) = self.whom(&named.joined(), PROGRAMME, None, None, New::No) else { return };
        for said in &act.keys {
            for item in &said.items {
                let Some((name, rest)) = item.text.split_once(": ") else {
                    let message = both("vilket område?", "which area?");
                    let help = both("skriv `Området: Anna Ask`", "write `The area: Anna Ask`");
                    self.fault(item, message, Some(help));
                    continue;
                };
                let Ok(area) = Item::read(name, item.line, item.column) else { continue };
                let mods = super::with_cites(&item.mods, &[&said.mods, &subject.mods, &act.mods]);
                let role = area.mods.conditions.first().map(|word| word.to_lowercase());
                let role = role.map(|word| ROLES.iter().find(|(own, _)| *own == word).map(|(_, role)| *role));
                if role == Some(None) {
                    let message = both("vad görs med området?", "what is done with the area?");
                    let help =
                        both("skriv `[drivande]` eller `[stödjande]`", "write `[driving]` or `[supporting]`");
                    self.fault(item, message, Some(help));
                    continue;
                }
                let mut own = area.joined();
                own.mods = Default::default();
                own.mods.cites.clone_from(&mods.cites);
                own.mods.quotes.clone_from(&mods.quotes);
                let area = self.whom(&own, Kind::Area.bit(), Some(&place), None, New::Kind(Kind::Area));
                let Some(id) = area else { continue };
                self.declared(&id, &own, Kind::Area, None, Some(place.clone()), act);
                if let Some(role) = role.flatten() {
                    self.value(&id, "role", text(role), item);
                }
                let rest = Item { mods, ..self.another(item, rest) };
                self.key(&id, said, &rest);
            }
        }
    }
}
