//! A reorganisation: what there was becomes something else. What ends and begins by it needs no
//! date of its own.

use crate::acts::item::{Item, parts};
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::{few, text};
use crate::acts::names::New;
use crate::acts::sheet::Act;
use crate::acts::words::Does;
use crate::acts::world::{Keys, same_name};
use crate::lang::both;
use crate::model::date::Date;
use crate::model::kind::{BODY, Kind, POST, PROGRAMME};

impl Meaner<'_> {
    /// Learns which names things get by the sheet, before it is carried out: what stands in one of
    /// them may be declared under the new name.
    pub(super) fn names_to_come(&mut self) {
        let sheet = self.sheet;
        let is_proposal =
            |at: usize| matches!(sheet.acts[at].verb.does, Does::Is(Kind::Decision, Some("proposal")));
        let renames = sheet.acts.iter().filter(|act| act.verb.does == Does::Change("rename"));
        for act in renames.filter(|act| !act.under.is_some_and(is_proposal)) {
            for item in &act.subject {
                let halves = parts(&item.text, " -> ");
                let [(_, was), (_, is)] = halves.as_slice() else { continue };
                let called =
                    self.world.called(&self.another(item, was).joined().who, BODY | POST | PROGRAMME);
                let here: Vec<&String> = called.iter().filter(|id| self.world.is_at_home(id)).collect();
                if let [one] = here.as_slice() {
                    let one = (*one).clone();
                    self.world.soon.insert(same_name(&self.another(item, is).joined().who), one);
                }
            }
        }
    }

    /// `A -> B; C -> D` are two reorganisations; `A; B -> C` is one.
    pub(super) fn change(&mut self, act: &Act, sort: &str) {
        let arrows: Vec<&Item> = act.subject.iter().filter(|item| has_arrow(item)).collect();
        match arrows.as_slice() {
            [_, second, ..] if arrows.len() < act.subject.len() => {
                let message =
                    both("vad blir vad? Här är flera pilar", "what becomes what? Here are several arrows");
                let help = both("skriv en händelse för varje", "write one act for each");
                self.fault(second, message, Some(help));
            }
            [_, _, ..] => {
                for one in &act.subject {
                    self.one_change(act, std::slice::from_ref(one), sort);
                }
            }
            _ => self.one_change(act, &act.subject, sort),
        }
    }

    fn one_change(&mut self, act: &Act, subject: &[Item], sort: &str) {
        let Some(last) = subject.last() else { return };
        let (mut before, mut after, mut is_after) = (Vec::new(), Vec::new(), false);
        for item in subject {
            for (at, (_, part)) in parts(&item.text, " -> ").into_iter().enumerate() {
                is_after |= at > 0;
                let one = Item { mods: last.mods.clone(), ..self.another(item, &part).joined() };
                if is_after { after.push(one) } else { before.push(one) }
            }
        }
        let fits = match sort {
            "rename" => before.len() == 1 && after.len() == 1,
            _ => !before.is_empty() && !after.is_empty(),
        };
        if !fits {
            let message = both("från vad till vad?", "from what to what?");
            let help = both("skriv `A -> B`, eller `A; B -> C`", "write `A -> B`, or `A; B -> C`");
            self.fault(last, message, Some(help));
            return;
        }
        let is_id = |item: &Item| item.id.is_some() && !is_said_new(item);
        let is_more = |item: &&Item| item.of.is_some() || item.at.is_some() || is_id(item);
        if let Some(item) = after.iter().find(|item| sort == "rename" && is_more(item)) {
            let message = both(
                "det nya namnet kan inte innehålla parenteser, ` / ` eller ` = `",
                "the new name can't contain brackets, ` / ` or ` = `",
            );
            let help = both(
                "skriv bara namnet; en förkortning skrivs för sig: `även: HSN`",
                "write the name alone; an abbreviation goes on a line of its own: `also: HSN`",
            );
            self.fault(item, message, Some(help));
            return;
        }
        let kinds = BODY | POST | PROGRAMME;
        let find = |own: &mut Self, item: &Item, new: New| {
            let item = item.joined();
            let place = own.place_of(&item).ok()?;
            own.whom(&item, kinds, place.as_deref(), None, new)
        };
        // What a proposal would change is there all the same.
        let is_proposed = std::mem::take(&mut self.is_proposed);
        let old: Vec<Option<String>> = before.iter().map(|item| find(self, item, New::ByName)).collect();
        for (id, item) in old.iter().zip(&before) {
            self.at_home(id.as_deref(), item, act);
        }
        self.is_proposed = is_proposed;
        let Some(old) = old.into_iter().collect::<Option<Vec<String>>>() else { return };
        let new = match sort {
            "rename" => vec![old[0].clone()],
            _ => {
                let kind = self.world.things[&old[0]].kind;
                let new: Vec<Option<String>> =
                    after.iter().map(|item| find(self, item, New::Kind(kind))).collect();
                let Some(new) = new.into_iter().collect::<Option<Vec<String>>>() else { return };
                for (id, item) in new.iter().zip(&after) {
                    if self.world.things[id].is_new() && self.world.house.is_empty() && !self.is_homeless {
                        self.lacks_house(item);
                        return;
                    }
                    self.at_home(Some(id), item, act);
                }
                new
            }
        };
        let due = last.mods.due.as_ref().map(|day| format!("..{day}"));
        let day = last.mods.day.clone().or(last.mods.from.clone()).or(due).or(act.mods.day.clone());
        if sort == "rename" && !self.is_proposed && !self.renamed(&old[0], &after[0], day.as_deref()) {
            return;
        }
        let join =
            |items: &[Item]| items.iter().map(|item| item.who.as_str()).collect::<Vec<_>>().join(" och ");
        let name = format!("{} blir {}", join(&before), join(&after));
        let item = Item { who: name.clone(), text: name, of: None, id: None, ..last.clone() };
        let Some(id) = self.whom(&item, Kind::Change.bit(), None, None, New::Kind(Kind::Change)) else {
            return;
        };
        let ids = |ids: &[String]| few(ids.iter().map(text).collect());
        let values = [
            ("type", Some(text(sort))),
            ("date", day.map(text)),
            ("before", ids(&old)),
            ("after", ids(&new)),
        ];
        let mut values: Keys =
            values.into_iter().filter_map(|(key, value)| Some((key.to_string(), value?))).collect();
        if self.world.things[&id].is_new() && !self.world.things[&id].now.contains_key("type") {
            for (key, value) in values {
                self.set(&id, &key, value);
            }
            self.by_decision(&id, &item);
            return;
        }
        for (key, value) in std::mem::take(&mut values) {
            let stands =
                self.world.things[&id].now.get(&key).is_some_and(|stands| stands.items() == value.items());
            match stands {
                true => self.also_says(&id, &key, &item),
                false => self.value(&id, &key, value, &item),
            }
        }
    }

    /// What is new is of the house, where nothing says whose it is.
    fn at_home(&mut self, id: Option<&str>, item: &Item, act: &Act) {
        let Some(id) = id else { return };
        let thing = &self.world.things[id];
        if thing.is_new() && BODY & thing.kind.bit() != 0 && !thing.now.contains_key("part_of") {
            self.belongs(id, item, &act.mods);
        }
    }

    /// Gives something another name; the one that it had becomes an alias.
    pub(super) fn renamed(&mut self, id: &str, item: &Item, day: Option<&str>) -> bool {
        let thing = &self.world.things[id];
        let was = thing.name().to_string();
        if was == item.who {
            return true; // It was recorded before.
        }
        // What is called so in another house is another.
        let others = self.world.called(&item.who, BODY | POST | PROGRAMME);
        let is_here = |other: &&String| *other != id && self.world.is_at_home(other);
        if let Some(other) = others.iter().find(is_here).filter(|_| !is_said_new(item)) {
            let (told, who) = (self.world.told(other), &item.who);
            let message = both(
                format!("något annat heter redan {who}: {told}"),
                format!("something else is called {who} already: {told}"),
            );
            let help = match self.world.things[other].is_new() {
                true => both(
                    format!(
                        "bladet säger att båda finns: skriv det gamla namnet, `{was}`, i händelsen som säger vad \
                         det är, eller `hette: {was}` under den i stället för `byt namn`"
                    ),
                    format!(
                        "the sheet says that both are there: write the old name, `{was}`, in the act that says \
                         what it is, or `former name: {was}` below it instead of `rename`"
                    ),
                ),
                false => both(
                    format!("skriv `-> {who} = ny` om de är två med samma namn"),
                    format!("write `-> {who} = new` if they are two of one name"),
                ),
            };
            self.fault(item, message, Some(help));
            return false;
        }
        // Without a last day of the old name it would be a correction, which is something else.
        let source = self.sheet.source.as_deref().and_then(|id| self.world.day_of(id));
        let last = match day {
            Some(day) => last_before(day),
            None => source.map(|day| format!("..{day}")),
        };
        let Some(last) = last else {
            let message = both("när bytte det namn?", "when was it renamed?");
            let help =
                both("skriv `[2026-01-01]` eller `[år 2025]`", "write `[2026-01-01]` or `[year 2025]`");
            self.fault(item, message, Some(help));
            return false;
        };
        self.set(id, "name", text(&item.who));
        self.alias(id, &was, Some(&last));
        true
    }
}

/// The last day before a day, or a time, in which something became something else.
pub(super) fn last_before(day: &str) -> Option<String> {
    let date = Date::parse(day, Default::default()).ok()?;
    match date.earliest() == date.latest() {
        true => date.earliest().yesterday().ok().map(|day| day.to_string()),
        false => Some(day.to_string()),
    }
}

/// Whether the writer says that it is certainly another than anyone who has the name.
fn is_said_new(item: &Item) -> bool {
    matches!(item.id.as_deref(), Some("ny" | "nytt" | "new"))
}

/// Whether something becomes something else within one item.
pub(super) fn has_arrow(item: &Item) -> bool {
    parts(&item.text, " -> ").len() > 1
}
