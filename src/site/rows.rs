//! One statement on a page: what it is, whom it names, and below that when it holds, how sure it is
//! and who says so.

use crate::model::choice::Choice;
use crate::model::entity::{Detail, EntityId};
use crate::model::fact::{Fact, More, Whom};
use crate::model::keys::Words;
use crate::model::kind::Kind;
use crate::model::time::Bounds;
use crate::query::Weight;
use crate::site::html::Out;
use crate::site::{labels, times};

impl Out<'_, '_> {
    /// A statement of the entity's own file.
    pub fn own_row(&mut self, told: &Fact<'_>) {
        self.row(told, labels::own(self.site, told), |out| {
            match (told.whom, out.site.name_that_day(told)) {
                (Whom::Entity(id), Some(name)) => {
                    out.link_to(id, |out| out.text(name));
                    out.word_of(id);
                }
                _ => out.whom(told),
            }
            out.value(told);
            out.elected(told);
            out.act_behind(told);
            out.texts(told, false);
            out.more(told, None);
        });
    }

    /// A statement of another file, seen from the entity that it names.
    pub fn row_elsewhere(&mut self, told: &Fact<'_>, id: EntityId) {
        self.row(told, labels::elsewhere(self.site, told, id), |out| {
            out.link(told.of);
            out.word_of(told.of);
            match labels::beside(told, id) {
                Some(_) => out.seat(told),
                None if labels::is_rename(out.site, told) => out.name_before(told, id),
                None => out.value(told),
            }
            out.elected(told);
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
            out.numbers_of(told.of);
            out.texts(told, true);
            // Where a proposal goes is not where that is told.
            let goes_on = match told.whom {
                Whom::None => false,
                Whom::Entity(to) => to != id && to != told.of,
                _ => true, // Words of the source.
            };
            if told.key.name == "routes" && goes_on {
                out.within("p class=d1", |out| {
                    out.both("lyfts till ", "goes to ");
                    out.whom(told);
                });
            }
            out.more(told, Some(id));
            if told.key.name == "programme" && out.site.has_charge(told.of) {
                out.within("p", |out| out.in_charge(told.of));
            }
        });
    }

    fn row(&mut self, told: &Fact<'_>, label: Words, inside: impl FnOnce(&mut Self)) {
        let site = self.site;
        // What is only proposed, an example or impossible holds on no day.
        let is_event = matches!(site.model.get(told.of).detail, Detail::Change(_));
        // What there was before and after a reorganisation is said of its day alone.
        // The editor's judgement has no time, nor has that two are not one.
        let is_timeless = matches!(told.key.name, "themes" | "not_same_as");
        let bounds = (told.is_so(site.model) && !is_event && !is_timeless).then(|| site.days_of(told));
        self.row_of(
            site.weight_of(told),
            bounds,
            label,
            |out| {
                inside(out);
                out.end_of_main();
                out.foot_of_row(told, label);
            },
            |out| match told.key.name == "themes" && told.stated.is_none() {
                true => out.both("redaktörens bedömning", "the editor’s judgement"),
                false => out.references(told),
            },
        );
    }

    /// A row of something that holds between some days, where it is a fact; and where that is said.
    pub fn row_of(
        &mut self,
        weight: Weight,
        bounds: Option<Bounds>,
        label: (&str, &str),
        inside: impl FnOnce(&mut Self),
        reference: impl FnOnce(&mut Self),
    ) {
        if self.is_brief {
            return self.brief_row(weight, bounds, label, inside, reference);
        }
        self.item_that_holds(weight, bounds).within(|out| {
            out.sort_of_row(label.0, |out| out.label(label));
            out.within("div class=v", inside);
            out.place_of_row(reference);
        });
    }

    /// How sure it is, when it holds, and the editor's remark.
    fn foot_of_row(&mut self, told: &Fact<'_>, label: Words) {
        let site = self.site;
        let has_time = self.says_time(told);
        // What has ended stands under a heading that says so.
        if told.key.name != "themes" && !told.is_never(site.model) && site.weight_of(told) != Weight::Ended {
            self.weight(site.weight_of(told));
        }
        self.certainty(told);
        let stated = told.stated;
        // A word of the source's that is ours too is said.
        let term = stated.and_then(|stated| stated.term.as_ref()).map(|term| term.as_str());
        let is_ours = |term: &str| {
            let term = term.to_lowercase();
            label.0 == term || label.0.starts_with("föreslås") && term == "föreslås"
        };
        let term = term.filter(|term| !is_ours(term));
        let hedges = stated.into_iter().flat_map(|stated| [&stated.condition, &stated.frequency]).flatten();
        let hedges: Vec<&str> = hedges.map(|hedge| hedge.as_str()).collect();
        let is_of_decision = matches!(site.model.get(told.of).detail, Detail::Decision(_));
        if self.is_brief {
            // The day of a decision stands above its points.
            if has_time && (!is_of_decision || times::has_own_days(told)) {
                self.sign(", ");
                self.time(told);
            }
            if let Some(term) = term {
                self.sign(", ");
                self.quoted(term);
            }
            for hedge in hedges {
                self.sign(", ");
                self.text(hedge);
            }
        } else if has_time || term.is_some() || !hedges.is_empty() {
            self.within("p class=m", |out| {
                let begin = out.len();
                let between = |out: &mut Self| out.sign(if out.len() > begin { " · " } else { "" });
                if has_time {
                    out.time(told);
                }
                if let Some(term) = term {
                    between(out);
                    out.both("i källan: ", "in the source: ");
                    out.quoted(term);
                }
                for hedge in hedges {
                    between(out);
                    out.text(hedge);
                }
            });
        }
        if let Some(note) = stated.and_then(|stated| stated.note.as_ref()) {
            self.within("p class=n", |out| out.text(note.as_str()));
        }
    }

    /// What an entity is.
    pub fn word_of(&mut self, id: EntityId) {
        let entity = self.site.model.get(id);
        let word = self.site.word_of(id);
        // Beside many others the name is enough, unless the source has a word of its own.
        let is_left_out = self.is_brief && word.sv != word.en;
        if !matches!(entity.kind, Kind::Region | Kind::Person | Kind::Theme) && !is_left_out {
            self.sign(", ");
            self.within("span class=w", |out| out.bare_word_of(id));
        }
    }

    /// The same with nothing before it; of a document, of which sort it is.
    pub fn bare_word_of(&mut self, id: EntityId) {
        let word = self.site.word_of(id);
        self.both(&word.sv, &word.en);
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

    /// Of a decision that made or ended something, its number and its day: that day is not the one
    /// from which it holds.
    fn act_behind(&mut self, told: &Fact<'_>) {
        let Whom::Entity(id) = told.whom else { return };
        if !matches!(told.key.name, "established_by" | "dissolved_by") || self.is_brief {
            return;
        }
        self.numbers_of(id);
        self.within("p class=m", |out| out.decided(id));
    }

    fn texts(&mut self, told: &Fact<'_>, is_elsewhere: bool) {
        if let Some(text) = told.text {
            // After whom it names, a text of its own is set off.
            let is_after = !matches!(told.whom, Whom::None) || is_elsewhere;
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
            self.sign(match told.key.name {
                "counts" => " ",
                "routes" if is_after || told.value.is_some() => ": ",
                _ if is_after => " – ",
                _ => " ",
            });
            match bare {
                true if self.is_brief => self.text(text.as_str()),
                true => self.within("span", |out| out.text(text.as_str())),
                false => self.within("span class=q", |out| out.quoted(text.as_str())),
            }
        }
        if let Some(date) = told.date {
            self.sign(if is_elsewhere { ", " } else { " " });
            self.date(date);
        }
    }

    /// What a statement chooses of a list, as the state of a host, unless its label says so.
    pub fn value(&mut self, told: &Fact<'_>) {
        let is_in_label = matches!(told.key.name, "responsible" | "members" | "holders" | "changes");
        if let Some((sv, en)) = told.value.map(Choice::words).filter(|_| !is_in_label) {
            // It stands after whom it names, where it names anyone.
            if !matches!(told.whom, Whom::None) {
                self.sign(", ");
            }
            self.within("span class=w", |out| out.both(sv, en));
        }
    }

    /// Which seat is on somebody's behalf: its role, and who sits there.
    fn seat(&mut self, told: &Fact<'_>) {
        let (sv, en) = labels::own(self.site, told);
        self.sign(": ");
        self.both(sv, en);
        if !matches!(told.whom, Whom::None) {
            self.sign(" ");
            self.whom_alone(told);
        }
        self.acting(told);
    }

    /// What else a statement says; the entity whose page it is need not be named again.
    fn more(&mut self, told: &Fact<'_>, not: Option<EntityId>) {
        let wanted = |more: &More<'_>| !matches!((more, not), (More::Entity(one), Some(id)) if *one == id);
        for (key, more) in told.more.iter().filter(|(_, more)| wanted(more)) {
            let (sv, en) = key.words;
            if self.is_brief {
                self.sign(", ");
                self.both(sv, en);
                if !matches!(more, More::Set) {
                    self.sign(": ");
                }
                self.one_more(key, more);
                continue;
            }
            self.within("p class=d1", |out| {
                out.label((sv, en));
                if !matches!(more, More::Set) {
                    out.sign(": ");
                }
                out.one_more(key, more);
            });
        }
    }
}
