//! An entity as it is named in an answer, with what makes it less than plainly there: only
//! proposed, implied, gone, not there yet. Anyone who shows the name shows that too.

use crate::find;
use crate::lang::{Both, Lang, both};
use crate::model::Model;
use crate::model::date::Day;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::standing::Standing;
use crate::model::statement::{CERTAINTIES, Certainty, say};
use crate::query::When;
use std::cmp::Ordering;

#[derive(Clone, Debug)]
pub struct Named {
    /// In the model that named it.
    pub at: EntityId,
    pub id: String,
    name: String,
    pub kind: Kind,
    pub mark: Mark,
    /// Of which region it is, where several in one answer bear the same name.
    place: Option<Box<str>>,
}

/// How sure an entity is to be there, and whether it certainly is gone or not there yet. Made by
/// the algebra (`model/settle.rs`) alone.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    pub certainty: Certainty,
    /// `Ended` or `Coming`, where it certainly is not there on the day that the answer is about,
    /// and the last or first day on which it can be.
    pub absent: Option<(Standing, Day)>,
    /// That day is the very first or last one, not only a limit.
    pub is_exact: bool,
}

impl Mark {
    /// Nothing is known that makes it less.
    const PLAIN: Mark = Mark { certainty: Certainty::Stated, absent: None, is_exact: false };

    /// In words; empty where there is nothing to say.
    pub fn words(&self, lang: Lang) -> String {
        let certainty = (self.certainty != Certainty::Stated)
            .then(|| say(CERTAINTIES, self.certainty).get(lang).to_string());
        let absent = match self.absent {
            Some((Standing::Ended, _)) => Some(lang.pick("finns inte längre", "no longer there")),
            Some((Standing::Coming, _)) => Some(lang.pick("finns inte än", "not there yet")),
            _ => None,
        };
        certainty.into_iter().chain(absent.map(String::from)).collect::<Vec<_>>().join("; ")
    }
}

impl Named {
    /// The name as people read it: with its mark.
    pub fn shown(&self, lang: Lang) -> String {
        let mark = self.mark.words(lang);
        let place = self.place.as_deref().unwrap_or_default();
        match [place, &mark].into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().as_slice() {
            [] => self.name.clone(),
            said => format!("{} ({})", self.name, said.join("; ")),
        }
    }

    /// The same with the region that tells it from others of its name.
    pub fn placed(&mut self, region: &Named) {
        self.place = Some(region.name.as_str().into());
    }

    /// The same in both languages.
    pub fn shown_in_both(&self) -> Both {
        both(self.shown(Lang::Sv), self.shown(Lang::En))
    }

    /// The same under the name of another day: of a new name it is asked what it was before.
    pub fn called_as(self, model: &Model, day: Day) -> Named {
        Named { name: model.get(self.at).name_on(day).to_string(), ..self }
    }

    /// The name and its mark, for a sink that shows each in a place of its own. Anyone who takes
    /// the name takes the mark.
    pub fn apart(&self) -> (&str, Mark) {
        (&self.name, self.mark)
    }

    /// Where it stands in a list.
    pub fn order(&self) -> (String, String) {
        find::swedish(&self.name)
    }

    /// What stands in another version of the data, or is no entity: a file, a setting, an id.
    pub fn outside(id: &str, name: &str, kind: Kind) -> Named {
        Named {
            at: EntityId::NONE,
            id: id.to_string(),
            name: name.to_string(),
            kind,
            mark: Mark::PLAIN,
            place: None,
        }
    }

    fn key(&self) -> (&str, &str, Kind) {
        (&self.id, &self.name, self.kind)
    }
}

/// Two are the same by what they are, whatever is known of them.
impl PartialEq for Named {
    fn eq(&self, other: &Named) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Named {}

impl PartialOrd for Named {
    fn partial_cmp(&self, other: &Named) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Named {
    fn cmp(&self, other: &Named) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl Model {
    /// An entity under the name of today, of which the time does not matter: a region, what was
    /// asked for.
    pub fn named(&self, id: EntityId) -> Named {
        let entity = self.get(id);
        let mark = Mark { certainty: self.existence(id), ..Mark::PLAIN };
        let (name, kind) = (entity.name().to_string(), entity.kind);
        Named { at: id, id: entity.id.to_string(), name, kind, mark, place: None }
    }

    /// The same of some.
    pub fn all_named(&self, ids: impl IntoIterator<Item = EntityId>) -> Vec<Named> {
        ids.into_iter().map(|id| self.named(id)).collect()
    }

    /// An entity under the name that it had on a day, and whether it was there then.
    pub fn named_on(&self, id: EntityId, day: Day) -> Named {
        Named { name: self.get(id).name_on(day).to_string(), ..self.dated(id, day) }
    }

    /// An entity under the name of today, and whether it is there in the time that the answer is
    /// about.
    pub fn marked(&self, id: EntityId, when: &When) -> Named {
        self.dated(id, when.day())
    }

    /// The same as of a day.
    pub fn dated(&self, id: EntityId, day: Day) -> Named {
        let named = self.named(id);
        let life = self.life(id).bounds();
        let absent = match life.standing(day) {
            Standing::Ended => life.not_after.map(|last| (Standing::Ended, last)),
            Standing::Coming => life.not_before.map(|first| (Standing::Coming, first)),
            Standing::Current | Standing::Unsure => None,
        };
        let is_exact = absent.is_some_and(|(standing, day)| {
            Some(day) == if standing == Standing::Ended { life.lasts_to } else { life.begun_by }
        });
        Named { mark: Mark { absent, is_exact, ..named.mark }, ..named }
    }
}
