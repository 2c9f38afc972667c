//! One statement on a page: what it is, whom it names, and below that when it holds, how sure it is
//! and who says so.

use crate::lang::Lang;
use crate::model::date::Date;
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::Kind;
use crate::model::statement::{CERTAINTIES, Certainty, say};
use crate::query::Weight;
use crate::query::told::{More, Told, Whom, Words};
use crate::report::words;
use crate::site::html::Out;
use crate::site::labels;

impl Out<'_, '_> {
    /// A statement of the entity's own file.
    pub fn own_row(&mut self, told: &Told<'_>) {
        self.begin_row(told, labels::own(self.site, told));
        self.whom(told);
        if !matches!(told.key, "responsible" | "members" | "holders" | "changes")
            && let Some(value) = told.value
        {
            self.detail(&[value]);
        }
        self.texts(told);
        self.more(told, None);
        self.end_row(told);
    }

    /// A statement of another file, seen from the entity that it names.
    pub fn row_elsewhere(&mut self, told: &Told<'_>, id: EntityId) {
        self.begin_row(told, labels::elsewhere(self.site, told, id));
        self.link(told.of);
        self.word_of(told.of);
        match told.whom {
            Whom::OwnersOf(of) if of == id => self.both(
                " (en regel: de som ansvarar för områdena här)",
                " (a rule: those responsible for the areas here)",
            ),
            Whom::Class(of) if of == id => {
                self.both(" (en regel: de som har befattningen)", " (a rule: those who hold the post)")
            }
            _ => {}
        }
        self.texts(told);
        self.more(told, Some(id));
        if told.key == "programme" && self.site.has_charge(told.of) {
            self.raw("<p class=d>");
            self.in_charge(told.of);
            self.raw("</p>");
        }
        self.end_row(told);
    }

    fn begin_row(&mut self, told: &Told<'_>, label: Words) {
        let weight = self.site.weight_of(told);
        self.raw("\n<li");
        // What is only proposed, or an example, holds on no day.
        if told.certainty(self.site.model).is_fact() {
            self.holds(&told.bounds(self.site.model));
        }
        match weight {
            Weight::Ended => self.raw(" class=past"),
            Weight::Coming => self.raw(" class=next"),
            _ => {}
        }
        self.raw("><div class=k>");
        self.label(label);
        self.raw("</div><div class=v>");
    }

    /// When it holds, how sure it is, the editor's remark and the source.
    fn end_row(&mut self, told: &Told<'_>) {
        self.raw("<p class=m>");
        self.time(told);
        if told.certainty(self.site.model) != Certainty::Stated {
            let word = say(CERTAINTIES, told.certainty(self.site.model));
            self.raw("<b class=c>");
            self.both(&word.sv, &word.en);
            self.raw("</b>");
        }
        let stated = told.stated;
        if let Some(term) = stated.and_then(|stated| stated.term.as_ref()) {
            self.raw("<span>");
            self.both("källans ord: ", "the source’s word: ");
            self.quoted(term.as_str());
            self.raw("</span>");
        }
        for hedge in stated.into_iter().flat_map(|stated| [&stated.condition, &stated.frequency]).flatten() {
            self.raw("<span>");
            self.text(hedge.as_str());
            self.raw("</span>");
        }
        self.raw("<span>");
        let source = told.source(self.site.model);
        match told.key == "themes" && told.stated.is_none() {
            true => self.both("redaktörens bedömning", "the editor’s judgement"),
            false => self.source(source),
        }
        self.raw("</span></p>");
        if let Some(note) = stated.and_then(|stated| stated.note.as_ref()) {
            self.raw("<p class=n>");
            self.text(note.as_str());
            self.raw("</p>");
        }
        self.raw("</div></li>");
    }

    /// From when to when, as far as that is stated.
    pub fn time(&mut self, told: &Told<'_>) {
        if told.key == "themes" {
            return; // The editor's judgement has no time of its own.
        }
        let is_coming = self.site.weight_of(told) == Weight::Coming;
        match self.site.weight_of(told) {
            Weight::Ended => self.mark("past", "tidigare", "formerly"),
            Weight::Coming => self.mark("next", "gäller inte än", "not yet in force"),
            _ => {}
        }
        let entity = self.site.model.get(told.of);
        let day = match &entity.detail {
            Detail::Decision(decision) => Some(decision.date.as_ref()),
            Detail::Change(change) => Some(change.date.as_ref()),
            _ => None,
        };
        if told.stated.is_none() {
            if let Some(day) = day.filter(|_| told.date.is_none()) {
                self.raw("<span>");
                self.date_or_none(day);
                self.raw("</span>");
            }
            return;
        }
        self.raw("<span>");
        match day {
            Some(day) => self.date_or_none(day),
            None => {
                // Within the lives of what it is about and of those it names, as everywhere.
                let (from, to) =
                    told.settled(self.site.model).map_or((None, None), |stretch| stretch.shown());
                let bounds = told.bounds(self.site.model);
                let period = |lang| words::period(from, to, &bounds, lang);
                match from.is_none() && to.is_none() {
                    true => self.both("tid inte angiven", "time not stated"),
                    // What is to come has not begun.
                    false if is_coming => {
                        self.both(
                            &period(Lang::Sv).replacen("sedan ", "från ", 1),
                            &period(Lang::En).replacen("since ", "from ", 1),
                        );
                    }
                    false => self.both(&period(Lang::Sv), &period(Lang::En)),
                }
            }
        }
        self.raw("</span>");
    }

    pub fn mark(&mut self, class: &str, sv: &str, en: &str) {
        self.raw("<b class=");
        self.raw(class);
        self.raw(">");
        self.both(sv, en);
        self.raw("</b> ");
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

    /// What an entity is, and that it is no longer or not yet there.
    pub fn word_of(&mut self, id: EntityId) {
        let entity = self.site.model.get(id);
        if !matches!(entity.kind, Kind::Region | Kind::Person) {
            self.raw(" <span class=w>");
            let word = self.site.model.word_for(id);
            self.both(&word.sv, &word.en);
            self.raw("</span>");
        }
        self.presence(id);
    }

    /// Of which programme something is, and of which year where that is a plan's.
    pub fn programme_of(&mut self, id: EntityId) {
        let site = self.site;
        let Some(programme) = site.programme_of(id) else { return };
        self.both(" i ", " in ");
        self.link(programme);
        if let Some(year) = site.plan_year(programme) {
            self.raw(", ");
            self.date(year);
        }
    }

    /// That something is no longer there, or not yet.
    pub fn presence(&mut self, id: EntityId) {
        if let Some((class, (sv, en))) = self.site.absence(id) {
            self.raw(" ");
            self.mark(class, sv, en);
        }
    }

    fn texts(&mut self, told: &Told<'_>) {
        if let Some(text) = told.text {
            let bare = matches!(
                told.key,
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
            self.raw(if bare { " <span>" } else { " <span class=q>" });
            if bare {
                self.text(text)
            } else {
                self.quoted(text)
            }
            self.raw("</span>");
        }
        if let Some(date) = told.date {
            self.raw(" ");
            self.date(date);
        }
    }

    pub fn quoted(&mut self, text: &str) {
        self.raw("”");
        self.text(text);
        self.raw("”");
    }

    fn detail(&mut self, values: &[Words]) {
        for (sv, en) in values {
            self.raw(" <span class=w>");
            self.both(sv, en);
            self.raw("</span>");
        }
    }

    /// What else a statement says; the entity whose page it is need not be named again.
    fn more(&mut self, told: &Told<'_>, not: Option<EntityId>) {
        let wanted = |more: &More<'_>| not.is_none_or(|id| *more != More::Entity(id));
        for (key, more) in told.more.iter().filter(|(_, more)| wanted(more)) {
            let (sv, en) = labels::key_words(key);
            self.raw("<p class=d>");
            self.label((sv, en));
            if *more != More::Set {
                self.raw(": ");
            }
            match more {
                More::Entity(id) => self.link(*id),
                More::Text(text) => self.text(text),
                More::Number(number) => self.number(*number as usize),
                More::Date(date) => self.date(date),
                More::Word((sv, en)) => self.both(sv, en),
                More::Set => {}
            }
            self.raw("</p>");
        }
    }
}
