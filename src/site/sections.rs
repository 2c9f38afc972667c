//! The parts of an entity's page, in the order in which a reader asks for them. A key that no part
//! has comes last, so nothing is lost.

use crate::model::entity::EntityId;
use crate::model::fact::{Fact, Whom};
use crate::model::keys::{self, Part, Words};
use crate::model::kind::Kind;
use crate::model::seat::Role;
use crate::model::statement::Stated;
use crate::query::Weight;
use crate::site::disputed::Newest;
use crate::site::html::Out;
use crate::site::{Site, answer, labels};
use std::collections::BTreeSet;

/// The parts of a page in their order, each with its anchor and its heading.
const SECTIONS: [(Part, &str, Words); 18] = [
    (Part::Responsibility, "ansvar", ("Ansvar", "Responsibility")),
    (Part::Holders, "innehavare", ("Innehavare", "Holders")),
    (Part::Members, "ingar", ("Ledning och ledamöter", "Chair and members")),
    (Part::ResponsibleFor, "ansvarar", ("Har ansvar för", "Is responsible for")),
    (Part::Held, "innehar", ("Befattningar och uppdrag", "Posts and assignments")),
    (Part::Seats, "platser", ("Uppdrag i grupper", "Seats in groups")),
    (Part::Tasks, "uppgifter", ("Uppgifter", "Tasks")),
    (Part::Powers, "befogenheter", ("Befogenheter", "Powers")),
    (Part::Lines, "linjer", ("Rapportering och tillhörighet", "Reporting and belonging")),
    (Part::Areas, "omraden", ("Områden och uppdrag", "Areas and assignments")),
    (Part::Contents, "innehall", ("Innehåll", "Contents")),
    (Part::Reorganisation, "omorganisation", ("Omorganisation", "Reorganisation")),
    (Part::Decisions, "beslut", ("Beslut", "Decisions")),
    (Part::Counts, "antal", ("Antal enligt källan", "Numbers in the source")),
    (Part::Themes, "tema", ("Teman", "Themes")),
    (Part::Parts, "delar", ("Delar", "Parts")),
    (Part::Documents, "dokument", ("Dokument", "Documents")),
    (Part::Other, "ovrigt", ("Övrigt", "Other")),
];

/// Whether a key says who has something, so that what is not known of them is said.
pub fn is_about_people(key: &str) -> bool {
    matches!(key, "responsible" | "members" | "holders" | "held_together_by" | "steered_by" | "done_by")
}

/// Answers of those in charge that are held against what a part would say, at most.
const MANY: usize = 50;

impl Out<'_, '_> {
    /// All parts that have something to say.
    pub fn sections(&mut self, id: EntityId) {
        let site = self.site;
        let own = site.statements_of(id);
        let elsewhere = site.told.elsewhere(site.model, id);
        let kind = site.model.get(id).kind;
        for (part, anchor, words) in SECTIONS {
            if is_told_otherwise(part, kind) {
                continue;
            }
            let rows = site.rows_of_part(id, part, &own, &elsewhere);
            if rows.is_empty() || self.is_answered(part, id) {
                continue;
            }
            let (past, now): (Vec<_>, Vec<_>) =
                rows.into_iter().partition(|(told, _)| site.weight_of(told) == Weight::Ended);
            let label = |(told, is_own): &Row<'_, '_>| match is_own {
                true => labels::own(site, told),
                false => labels::elsewhere(site, told, id),
            };
            let is_of_one_sort = now.iter().chain(&past).map(label).collect::<BTreeSet<Words>>().len() == 1;
            // Under "Innehåll" only points say what they are by standing there.
            let are_points = now.iter().chain(&past).all(|(told, _)| told.key.name == "points");
            let is_said = is_of_one_sort
                && (matches!(part, Part::Tasks | Part::Powers) || part == Part::Contents && are_points);
            let tag = if is_said { "ul class=\"rows two\"" } else { "ul class=rows" };
            let key = now.iter().chain(&past).map(|(told, _)| told.key.name).collect::<BTreeSet<&str>>();
            let words = match (part, key.first()) {
                (Part::Contents, Some(key)) if is_of_one_sort => contents(key).unwrap_or(words),
                _ => words,
            };
            self.part(anchor, heading(part, words, kind), |out| {
                if !now.is_empty() {
                    out.rows(tag, |out| now.iter().for_each(|row| out.row_of_page(row, id)));
                }
                out.ended_rows(past, tag, id);
            });
        }
    }

    /// What has ended, and what came to nothing: that was never so.
    pub fn ended_rows(&mut self, ended: Vec<Row<'_, '_>>, tag: &'static str, id: EntityId) {
        let model = self.site.model;
        let (never, past): (Vec<_>, Vec<_>) =
            ended.into_iter().partition(|(told, _)| told.certainty(model).never_was());
        let headings = [("Tidigare", "Formerly"), ("Blev aldrig av", "Never came about")];
        for ((sv, en), rows) in headings.into_iter().zip([past, never]) {
            if !rows.is_empty() {
                self.within("h3 class=then", |out| out.both(sv, en));
                self.rows(tag, |out| rows.iter().for_each(|row| out.row_of_page(row, id)));
            }
        }
    }

    pub fn row_of_page(&mut self, (told, is_own): &Row<'_, '_>, id: EntityId) {
        match is_own {
            true => self.own_row(told),
            false => self.row_elsewhere(told, id),
        }
    }

    /// Whether the answer at the top has all that a part would say, and the part no more. A long
    /// answer is not held against it.
    fn is_answered(&self, part: Part, id: EntityId) -> bool {
        let site = self.site;
        let answering = site.answering(id);
        let is_short = answering.len() <= if site.has_charge(id) { MANY } else { answer::MOST };
        let own = site.told.own(id).iter().filter(|told| told.key.part == part);
        let elsewhere = site.told.elsewhere(site.model, id);
        let theirs = elsewhere.iter().copied().filter(|told| part_there(told, id) == part);
        let is_plain = |told: &Fact<'_>| {
            answering.iter().any(|one| one.is(told)) && is_bare(told) && !site.is_past(told)
        };
        is_short && own.chain(theirs).all(is_plain)
    }
}

impl<'m> Site<'m> {
    fn statements_of(&self, id: EntityId) -> Vec<&Fact<'m>> {
        let own = self.told.own(id).iter();
        own.filter(|told| !matches!(told.key.part, Part::Property | Part::Apart)).collect()
    }

    /// The statements of a part: those of its own file, and those of others.
    fn rows_of_part<'f>(
        &self,
        id: EntityId,
        part: Part,
        own: &[&'f Fact<'m>],
        elsewhere: &[&'f Fact<'m>],
    ) -> Vec<Row<'f, 'm>> {
        let mine = own.iter().filter(|told| told.key.part == part);
        // Another name is one row, not one of before and one of after.
        let is_again = |told: &Fact<'_>| told.key.name == "before" && labels::is_rename(self, told);
        let theirs = elsewhere.iter().filter(|told| part_there(told, id) == part && !is_again(told));
        let mut rows: Vec<Row<'_, '_>> =
            mine.map(|told| (*told, true)).chain(theirs.map(|told| (*told, false))).collect();
        // Seats stand as they are written, but for the chair, who is looked for first.
        if part == Part::Members {
            rows.sort_by_cached_key(|(told, _)| match told.role() == Some(Role::Chair) {
                true => (false, self.newest(told)),
                false => (true, Newest::default()),
            });
        }
        rows
    }

    /// All statements in the order of the parts: those that hold, and those that have ended.
    pub fn rows_of(&self, id: EntityId) -> (Vec<Row<'_, 'm>>, Vec<Row<'_, 'm>>) {
        let (own, elsewhere) = (self.statements_of(id), self.told.elsewhere(self.model, id));
        let kind = self.model.get(id).kind;
        let parts = SECTIONS.iter().filter(|(part, ..)| !is_told_otherwise(*part, kind));
        let all = parts.flat_map(|(part, ..)| self.rows_of_part(id, *part, &own, &elsewhere));
        all.partition(|(told, _)| !self.is_past(told))
    }

    fn is_past(&self, told: &Fact<'_>) -> bool {
        self.weight_of(told) == Weight::Ended
    }
}

/// Where a statement of another file stands on the page of one that it names. What a decision lets
/// somebody do is theirs, as what their own file says that they may; not that of what it is about.
fn part_there(told: &Fact<'_>, id: EntityId) -> Part {
    match *told.key == keys::DECISION_POWERS && told.whom == Whom::Entity(id) {
        true => Part::Powers,
        false => told.key.part_there,
    }
}

/// Whether a statement says no more than an answer shows.
fn is_bare(told: &Fact<'_>) -> bool {
    let more =
        |stated: &Stated| stated.note.is_some() || stated.condition.is_some() || stated.frequency.is_some();
    !told.stated.is_some_and(more) && told.text.is_none() && told.more.is_empty()
}

/// A statement of a page, and whether it is of its own file.
pub type Row<'f, 'm> = (&'f Fact<'m>, bool);

/// Whether a page of a kind has that part in another form: a region lists all that it has.
fn is_told_otherwise(part: Part, kind: Kind) -> bool {
    matches!((part, kind), (Part::Parts | Part::Documents, Kind::Region) | (Part::Themes, Kind::Theme))
}

/// What stands over contents that are all of one sort.
fn contents(key: &str) -> Option<Words> {
    match key {
        "routes" => Some(("Väg för förslag", "Route for proposals")),
        "principles" => Some(("Principer", "Principles")),
        "competences" => Some(("Kompetensområden", "Fields of competence")),
        _ => None, // Others are contents.
    }
}

fn heading(part: Part, words: Words, kind: Kind) -> Words {
    match (part, kind) {
        (Part::Holders, Kind::Assignment) => ("Ansvar", "Responsibility"),
        (Part::Members, Kind::Area) => ("Deltar", "Takes part"),
        _ => words, // Other parts are called the same everywhere.
    }
}
