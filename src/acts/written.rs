//! What a bracket says beside the places in sources, part by part: where an act has no place for
//! one of them it is refused by its name.

use crate::acts::when::Mods;

impl Mods {
    /// What is said beside the places in sources: which part it is, and as it may be written.
    pub fn parts(&self) -> Vec<(&'static str, String)> {
        let dates = [
            ("from", "från", &self.from),
            ("to", "t.o.m.", &self.to),
            ("observed", "sågs", &self.observed),
            ("day", "", &self.day),
            ("term", "ord =", &self.term),
            ("limit", "högst", &self.limit),
            ("due", "senast", &self.due),
            ("horizon", "sikte", &self.horizon),
            ("purpose", "för =", &self.purpose),
        ];
        let sure = self.certainty.map(|word| match word {
            "proposed" => "föreslagen",
            "rejected" => "avslagen",
            "implied" => "underförstått",
            _ => "exempel",
        });
        let mut parts: Vec<_> = sure.into_iter().map(|word| ("certainty", word.to_string())).collect();
        parts.extend(self.conditions.iter().map(|text| ("condition", text.clone())));
        parts.extend(dates.into_iter().filter_map(|(part, word, value)| {
            Some((part, format!("{word} {}", value.as_ref()?).trim().to_string()))
        }));
        parts.extend(self.ended.then(|| ("ended", "slutat".to_string())));
        parts.extend(self.begun.then(|| ("begun", "från dag okänd".to_string())));
        let is_of_none = self.unknown && !self.ended && !self.begun;
        parts.extend(is_of_none.then(|| ("unknown", "dag okänd".to_string())));
        parts.extend(self.acting.then(|| ("acting", "tf".to_string())));
        parts.extend(self.share.iter().map(|share| ("share", share.clone())));
        parts.extend(self.state.iter().map(|state| ("state", state.clone())));
        parts
    }
}
