//! A question of the wrong kind, or of a name that a few have, is answered all the same: of each
//! thing that is called so, by the command that tells of such.

use crate::commands::naming::{joined, kinds_in};
use crate::commands::refused::{Missed, better, with_kind};
use crate::commands::{Asked, Context, DONE, NO, Name, Problem, Ui, failure, written};
use crate::find::{self, Topic};
use crate::lang::{Both, Lang, both};
use crate::model::entity::EntityId;
use crate::model::kind::{BODY, Kind, Kinds};
use crate::query::responsibilities::Duty;
use crate::query::rows::Rows;
use crate::query::{chairing, compare, members, person, responsibilities, show, who_owns};
use crate::report::{self, answers, escape};

/// A name that more things have than this has to be told apart first.
pub const FEW: usize = 4;

impl Asked {
    /// Answers of the one thing that an argument names, or of each of a few. Whoever reads the
    /// answer by a program gets one, of one thing.
    pub fn each(
        &self,
        name: &[Name],
        context: &Context,
        ui: &mut Ui<'_>,
        answer: impl Fn(EntityId, &mut Ui<'_>) -> Result<u8, Problem>,
    ) -> Result<u8, Problem> {
        let kinds = kinds_in(name);
        match self.look(&joined(name)?, kinds, self.region) {
            Ok(id) => answer(id, ui),
            Err(missed) => self.instead(missed, kinds, context, ui, answer),
        }
    }

    /// Answers of what is called so instead, where that can be done.
    pub fn instead(
        &self,
        missed: Missed,
        kinds: Kinds,
        context: &Context,
        ui: &mut Ui<'_>,
        answer: impl Fn(EntityId, &mut Ui<'_>) -> Result<u8, Problem>,
    ) -> Result<u8, Problem> {
        let most = if self.is_for_people() { FEW } else { 1 };
        let is_other = |id: &EntityId| self.model.get(*id).kind.bit() & kinds == 0;
        if missed.instead.is_empty() || missed.instead.len() > most {
            return Err(*missed.problem);
        }
        let others: Vec<EntityId> = missed.instead.iter().copied().filter(is_other).collect();
        let told = match missed.instead.as_slice() {
            [one] => self.read_as(*one),
            _ => both(
                "Namnet kan betyda flera saker. Här är ett svar för var och en av dem.",
                "The name could mean several things. Here is an answer for each.",
            ),
        };
        let told = format!("{}\n", escape::terminal(told.get(context.lang())));
        written(ui.err.write_all(report::fit(&told, ui.width).as_bytes()), DONE);
        let mut code = NO;
        let is_of_several = missed.instead.len() > 1;
        for id in missed.instead {
            if is_of_several {
                let name = escape::terminal(&with_kind(&self.model, id, context.lang()));
                wrote(ui.out.write_all(report::fit(&format!("\n{name}\n\n"), ui.width).as_bytes()))?;
            }
            let of_one = if others.contains(&id) { self.tell(id, context, ui) } else { answer(id, ui) };
            code = least(code, of_one?);
        }
        Ok(code)
    }

    /// Tells of something as its kind is told of.
    pub fn tell(&self, id: EntityId, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
        let (model, when, lang) = (&self.model, &self.when, context.lang());
        let entity = model.get(id);
        match entity.kind {
            Kind::Person => {
                self.answer(answers::person(&person::person(model, id, when), when, lang), context, ui)
            }
            Kind::Post => self.answer(answers::post(&person::post(model, id, when), when, lang), context, ui),
            Kind::Theme => {
                let answer = compare::compare(model, id, self.region, when);
                self.answer(answers::compare(&answer, when, lang), context, ui)
            }
            Kind::Area | Kind::Assignment | Kind::Programme => {
                let answer =
                    who_owns::who_owns(model, &Topic::of(&entity.id), model.region_of(id, when.day()), when);
                self.answer(answers::who_owns(&answer, None, when, lang), context, ui)
            }
            // Of a unit it is asked who heads it: who belongs to it no source lists.
            Kind::Unit if entity.seats().is_empty() && self.duties_of(id).is_empty() => {
                self.answer(answers::chair(&chairing::chair(model, id, when), when, lang), context, ui)
            }
            kind if kind.bit() & BODY != 0 => {
                let answer = members::members(model, id, when);
                let duties = self.duties_of(id);
                if duties.is_empty() || !self.is_for_people() {
                    return self.answer(answers::members(&answer, when, lang), context, ui);
                }
                // What it has comes before who sits there, which of many bodies no source says.
                let of = self.answer(answers::responsibilities(&duties, &[], when, lang), context, ui)?;
                self.apart(ui)?;
                Ok(least(of, self.answer(answers::members(&answer, when, lang), context, ui)?))
            }
            // All others are shown as their file says.
            _ => {
                let answer = show::show(model, &self.sources, id, when.day());
                self.answer(answers::show(&answer, self.shown_by(), lang), context, ui)
            }
        }
    }

    /// What a body is responsible for.
    fn duties_of(&self, id: EntityId) -> Rows<'_, Duty> {
        responsibilities::responsibilities(&self.model, self.region, Some(id), &self.when)
    }

    /// A line between two answers.
    pub fn apart(&self, ui: &mut Ui<'_>) -> Result<(), Problem> {
        wrote(ui.out.write_all(b"\n"))
    }

    /// The person that an argument names, in full.
    pub fn person_named(&self, name: &[Name]) -> Option<EntityId> {
        let text = joined(name).ok()?;
        let is_it = |id: &EntityId| {
            let person = self.model.get(*id);
            person.kind == Kind::Person
                && find::names_of(person).any(|own| find::fold(own) == find::fold(&text))
        };
        Some(self.one(name).ok()?).filter(is_it)
    }

    /// Says that what was asked for is of another kind, and which command answers.
    pub fn say_read_as(&self, id: EntityId, context: &Context, ui: &mut Ui<'_>) {
        let told = format!("{}\n", escape::terminal(self.read_as(id).get(context.lang())));
        written(ui.err.write_all(report::fit(&told, ui.width).as_bytes()), DONE);
    }

    fn read_as(&self, id: EntityId) -> Both {
        let (entity, see) = (self.model.get(id), better(id, &self.model));
        let (name, kind) = (entity.name(), entity.kind.name());
        both(
            format!(
                "{name} är {}. Svaret kommer från {}.",
                one_of_kind(entity.kind, kind.sv.as_str(), Lang::Sv),
                see.sv
            ),
            format!(
                "{name} is {}. This is the answer from {}.",
                one_of_kind(entity.kind, kind.en.as_str(), Lang::En),
                see.en
            ),
        )
    }
}

/// "en styrgrupp", "ett beslut".
fn one_of_kind(kind: Kind, name: &str, lang: Lang) -> String {
    let neuter = [Kind::Programme, Kind::Area, Kind::Assignment, Kind::Decision, Kind::Theme];
    let is_vowel = name.starts_with(['a', 'e', 'i', 'o', 'u']) && !name.starts_with("uni");
    let article =
        lang.pick(if neuter.contains(&kind) { "ett" } else { "en" }, if is_vowel { "an" } else { "a" });
    format!("{article} {name}")
}

/// What was answered of any is an answer; what could not be done stays so.
pub fn least(one: u8, other: u8) -> u8 {
    match (one, other) {
        (DONE, NO) | (NO, DONE) => DONE,
        _ => one.max(other),
    }
}

/// Themes, where what was named is none but is tied to some.
pub fn themes_of(asked: &Asked, missed: &Missed) -> Vec<EntityId> {
    let links = missed.instead.iter().flat_map(|id| crate::find::themes_of(asked.model.get(*id)));
    let mut themes: Vec<EntityId> = links.filter_map(|link| link.theme.to).collect();
    themes.sort_unstable();
    themes.dedup();
    themes
}

/// A reader that had enough is no failure.
fn wrote(result: std::io::Result<()>) -> Result<(), Problem> {
    match result {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(failure(both(
            format!("kan inte skriva svaret: {error}"),
            format!("cannot write the answer: {error}"),
        ))),
        _ => Ok(()),
    }
}
