//! One statement on a page: what it is, whom it names, and below that when it holds, how sure it is
//! and who says so.

use crate::lang::{Both, Lang};
use crate::model::date::Date;
use crate::model::entity::{Detail, EntityId};
use crate::model::fact::{Fact, More, Whom};
use crate::model::keys::Words;
use crate::model::kind::Kind;
use crate::model::statement::Certainty;
use crate::model::time::Bounds;
use crate::query::Weight;
use crate::report::{phrase, words};
use crate::site::html::Out;
use crate::site::labels;

impl Out<'_, '_> {
    /// A statement of the entity's own file.
    pub fn own_row(&mut self, told: &Fact<'_>) {
        self.row(told, labels::own(self.site, told), |out| {
            out.whom(told);
            if !matches!(told.key.name, "responsible" | "members" | "holders" | "changes")
                && let Some(value) = told.value
            {
                out.detail(&[value.words()]);
            }
            out.texts(told);
            out.more(told, None);
        });
    }

    /// A statement of another file, seen from the entity that it names.
    pub fn row_elsewhere(&mut self, told: &Fact<'_>, id: EntityId) {
        self.row(told, labels::elsewhere(self.site, told, id), |out| {
            out.link(told.of);
            out.word_of(told.of);
            match told.whom {
                Whom::OwnersOf(of) if of == id => out.both(
                    " (en regel: de som ansvarar för områdena här)",
                    " (a rule: those responsible for the areas here)",
                ),
                Whom::MembersOf(of) if of == id => {
                    out.both(" (en regel: de som ingår här)", " (a rule: those who sit here)")
                }
                Whom::Class(of) if of == id => {
                    out.both(" (en regel: de som har befattningen)", " (a rule: those who hold the post)")
                }
                _ => {}
            }
            out.texts(told);
            out.more(told, Some(id));
            if told.key.name == "programme" && out.site.has_charge(told.of) {
                out.within("p class=d", |out| out.in_charge(told.of));
            }
        });
    }

    fn row(&mut self, told: &Fact<'_>, label: Words, inside: impl FnOnce(&mut Self)) {
        let site = self.site;
        // What is only proposed, an example or impossible holds on no day.
        let bounds = told.is_so(site.model).then(|| told.bounds(site.model));
        self.row_of(site.weight_of(told), bounds, label, |out| {
            inside(out);
            out.foot_of_row(told);
        });
    }

    /// A row of something that holds between some days, where it is a fact.
    pub fn row_of(
        &mut self,
        weight: Weight,
        bounds: Option<Bounds>,
        label: (&str, &str),
        inside: impl FnOnce(&mut Self),
    ) {
        self.raw("\n");
        let row = self.tag("li");
        let row = match &bounds {
            Some(bounds) => row.holds(bounds),
            None => row,
        };
        let row = match weight {
            Weight::Ended => row.with(" class=past"),
            Weight::Coming => row.with(" class=next"),
            _ => row,
        };
        row.within(|out| {
            out.within("div class=k", |out| out.label(label));
            out.within("div class=v", inside);
        });
    }

    /// When it holds, how sure it is, the editor's remark and the source.
    fn foot_of_row(&mut self, told: &Fact<'_>) {
        self.within("p class=m", |out| {
            out.time(told);
            out.sure(phrase::sure(told.certainty(out.site.model), told.status(out.site.model)));
            let stated = told.stated;
            if let Some(term) = stated.and_then(|stated| stated.term.as_ref()) {
                out.within("span", |out| {
                    out.both("källans ord: ", "the source’s word: ");
                    out.quoted(term.as_str());
                });
            }
            for hedge in
                stated.into_iter().flat_map(|stated| [&stated.condition, &stated.frequency]).flatten()
            {
                out.within("span", |out| out.text(hedge.as_str()));
            }
            out.within("span", |out| {
                let source = told.source(out.site.model);
                match told.key.name == "themes" && told.stated.is_none() {
                    true => out.both("redaktörens bedömning", "the editor’s judgement"),
                    false => out.source(source),
                }
            });
        });
        if let Some(note) = told.stated.and_then(|stated| stated.note.as_ref()) {
            self.within("p class=n", |out| out.text(note.as_str()));
        }
    }

    /// How sure a statement is, where it is less than stated.
    pub fn certainty(&mut self, certainty: Certainty) {
        self.sure(phrase::sure(certainty, None));
    }

    fn sure(&mut self, word: Option<Both>) {
        if let Some(word) = word {
            self.within("b class=c", |out| out.both(&word.sv, &word.en));
        }
    }

    /// From when to when, as far as that is stated.
    pub fn time(&mut self, told: &Fact<'_>) {
        if told.key.name == "themes" {
            return; // The editor's judgement has no time of its own.
        }
        if told.is_never(self.site.model) {
            let (sv, en) = phrase::IMPOSSIBLE;
            return self.mark("gap", sv, en);
        }
        let is_coming = self.site.weight_of(told) == Weight::Coming;
        self.weight(self.site.weight_of(told));
        let entity = self.site.model.get(told.of);
        let day = match &entity.detail {
            Detail::Decision(decision) => Some(decision.date.as_ref()),
            Detail::Change(change) => Some(change.date.as_ref()),
            _ => None,
        };
        if told.stated.is_none() {
            if let Some(day) = day.filter(|_| told.date.is_none()) {
                self.within("span", |out| out.date_or_none(day));
            }
            return;
        }
        self.within("span", |out| {
            match day {
                Some(day) => out.date_or_none(day),
                None => {
                    // Within the lives of what it is about and of those it names, as everywhere.
                    let (from, to) =
                        told.settled(out.site.model).map_or((None, None), |stretch| stretch.shown());
                    out.period(from, to, &told.bounds(out.site.model), is_coming);
                }
            }
        });
    }

    pub fn period(&mut self, from: Option<&Date>, to: Option<&Date>, bounds: &Bounds, is_coming: bool) {
        let period = |lang| words::period(from, to, bounds, lang);
        match from.is_none() && to.is_none() {
            true => self.both("tid inte angiven", "time not stated"),
            // What is to come has not begun.
            false if is_coming => self.both(
                &period(Lang::Sv).replacen("sedan ", "från ", 1),
                &period(Lang::En).replacen("since ", "from ", 1),
            ),
            false => self.both(&period(Lang::Sv), &period(Lang::En)),
        }
    }

    /// That a statement holds no longer, not yet, or perhaps.
    pub fn weight(&mut self, weight: Weight) {
        match weight {
            Weight::Ended => self.mark("past", "tidigare", "formerly"),
            Weight::Coming => self.mark("next", "gäller inte än", "not yet in force"),
            Weight::Perhaps => self.mark("unsure", "kanske", "perhaps"),
            Weight::LastKnown | Weight::Holds => {}
        }
    }

    pub fn mark(&mut self, class: &'static str, sv: &str, en: &str) {
        self.tag("b").word("class", class).within(|out| out.both(sv, en));
        self.sign(" ");
    }

    pub fn date_or_none(&mut self, date: Option<&Date>) {
        match date {
            Some(date) => self.date(date),
            None => self.both("odaterat", "undated"),
        }
    }

    pub fn date(&mut self, date: &Date) {
        self.both(&date.in_words(Lang::Sv), &date.in_words(Lang::En));
    }

    /// What an entity is.
    pub fn word_of(&mut self, id: EntityId) {
        let entity = self.site.model.get(id);
        if !matches!(entity.kind, Kind::Region | Kind::Person) {
            self.sign(" ");
            self.within("span class=w", |out| {
                let word = out.site.model.word_for(id);
                out.both(&word.sv, &word.en);
            });
        }
    }

    /// Of which programme something is, and of which year where that is a plan's.
    pub fn programme_of(&mut self, id: EntityId) {
        let site = self.site;
        let Some(programme) = site.programme_of(id) else { return };
        self.both(" i ", " in ");
        self.link(programme);
        if let Some(year) = site.plan_year(programme) {
            self.sign(", ");
            self.date(year);
        }
    }

    fn texts(&mut self, told: &Fact<'_>) {
        if let Some(text) = told.text {
            let bare = matches!(
                told.key.name,
                "mandate"
                    | "points"
                    | "principles"
                    | "deliverables"
                    | "routes"
                    | "transfers"
                    | "counts"
                    | "aliases"
                    | "former_ids"
            );
            self.sign(" ");
            match bare {
                true => self.within("span", |out| out.text(text.as_str())),
                false => self.within("span class=q", |out| out.quoted(text.as_str())),
            }
        }
        if let Some(date) = told.date {
            self.sign(" ");
            self.date(date);
        }
    }

    fn detail(&mut self, values: &[Words]) {
        for (sv, en) in values {
            self.sign(" ");
            self.within("span class=w", |out| out.both(sv, en));
        }
    }

    /// What else a statement says; the entity whose page it is need not be named again.
    fn more(&mut self, told: &Fact<'_>, not: Option<EntityId>) {
        let wanted = |more: &More<'_>| !matches!((more, not), (More::Entity(one), Some(id)) if *one == id);
        for (key, more) in told.more.iter().filter(|(_, more)| wanted(more)) {
            let (sv, en) = key.words;
            self.within("p class=d", |out| {
                out.label((sv, en));
                if !matches!(more, More::Set) {
                    out.sign(": ");
                }
                match more {
                    More::Entity(id) => out.link(*id),
                    More::Text(text) => out.text(text.as_str()),
                    More::Number(number) => out.both(&number.in_words(Lang::Sv), &number.in_words(Lang::En)),
                    More::Date(date) => out.date(date),
                    More::Value(value) => out.both(value.words().0, value.words().1),
                    More::YesOrNo(true) => out.both("ja", "yes"),
                    More::YesOrNo(false) => out.both("nej", "no"),
                    More::Cited(_) | More::Set => {}
                }
            });
        }
    }
}
