//! A comparison on a terminal: how much differs, then each question whose answer does, with what is
//! gone and what has come, then what follows, then the details.

use crate::diff::answers::Answer;
use crate::diff::consequences::Consequence;
use crate::diff::{Change, Class, What};
use crate::model::keys;
use crate::model::kind::Kind;
use crate::report::cell::{self, Cell};
use crate::report::diff::{Compared, answer, page, value, wording};
use crate::report::sign::Sign;
use crate::report::{Page, Table, column};

pub fn page(compared: &Compared<'_>) -> Page {
    let (diff, lang) = (compared.diff, compared.lang);
    let mut tables = Vec::new();
    if !diff.answers.is_empty() {
        let rows = diff.answers.iter().flat_map(|one| answered(one, compared)).collect();
        tables.push(table(lang.pick("Svar som ändras", "Answers that change"), rows));
    }
    let follows = consequences(compared);
    if !follows.is_empty() {
        tables.push(table(lang.pick("Följder", "Consequences"), follows));
    }
    let is_noise =
        |change: &&Change| change.entity.kind == Kind::Source && change.key == keys::SOURCE_UPDATED.name;
    for class in [Class::Responsibility, Class::Structure, Class::Composition, Class::Detail] {
        let of_class = diff.changes.iter().filter(|change| change.class == class);
        let rows: Vec<Vec<Cell>> =
            of_class.filter(|change| !is_noise(change)).map(|change| changed(change, compared)).collect();
        if !rows.is_empty() {
            tables.push(table(wording::class(class, lang), rows));
        }
    }
    let whole = page::page(compared);
    // What is told of people and of findings stands in columns.
    let known = |table: &Table| table.columns.len() == 3 || table.columns[0].title == "Person";
    let tables_of_it = whole.tables.into_iter().filter(known);
    // A finding's code says nothing to people that its words do not.
    let narrow = Page { tables: tables_of_it.collect(), ..Page::default() }.narrow();
    tables.extend(narrow.tables);
    let noise = diff.changes.iter().filter(is_noise).count();
    let noise = (noise > 0).then(|| {
        lang.pick(
            format!("Källor där bara dagen för senaste ändringen skiljer sig: {noise}."),
            format!("Sources of which only the day of their last change differs: {noise}."),
        )
    });
    let notes = wording::remarks(diff, lang).into_iter().chain(noise).collect();
    // That nothing differs says between which two; the title would say it again.
    let (lead, title) = match page::is_nothing(compared) && tables.is_empty() {
        true => (page::nothing(compared), String::new()),
        false => (page::summary(compared).join(" "), whole.title),
    };
    Page { lead: Some(lead), title, tables, notes, ..Page::default() }
}

fn table(caption: &str, rows: Vec<Vec<Cell>>) -> Table {
    // No title is shown of what is told.
    let columns = ["", "", "", "", ""].map(column).into();
    Table { caption: Some(caption.to_string()), columns, rows, grouped: 1, is_told: true }
}

/// What begins, what ends, and what is otherwise.
fn sign(was: bool, is: bool) -> Sign {
    match (was, is) {
        (false, true) => Sign::Added,
        (true, false) => Sign::Removed,
        _ => Sign::Changed,
    }
}

/// A question with what its answer was and what it is.
fn answered(one: &Answer, compared: &Compared<'_>) -> Vec<Vec<Cell>> {
    let lang = compared.lang;
    let region = one.region.as_ref().map_or_else(String::new, |region| format!(" ({})", region.shown(lang)));
    let question = format!("{}{region}", wording::question(one.question, &one.about, lang));
    let head = Cell { id: Some(one.about.id.clone()), ..question.into() };
    let [before, after] = answer::differing(one, lang);
    let gone = before.into_iter().map(|text| Cell::from(text).signed(Sign::Removed));
    let come = after.into_iter().map(|text| Cell::from(text).signed(Sign::Added));
    let mut rows: Vec<Vec<Cell>> = gone
        .chain(come)
        .map(|cell| vec![head.clone(), cell, cell::none(), cell::none(), cell::none()])
        .collect();
    let through = answer::through(one, lang).map(|through| {
        let word = lang.pick("genom", "through");
        Cell::from(format!("{word} {through}"))
    });
    if let Some(last) = rows.last_mut() {
        last[2] = page::time(one, lang).unwrap_or_default().into();
        last[3] = wording::ground_of_answer(one, compared.diff, lang).into();
        last[4] = through.unwrap_or_default();
    }
    rows
}

/// What follows; how much each has now stands in one line.
fn consequences(compared: &Compared<'_>) -> Vec<Vec<Cell>> {
    let (diff, lang) = (compared.diff, compared.lang);
    let row = |text: String| vec![cell::none(), Cell::from(text), cell::none(), cell::none(), cell::none()];
    let is_load = |one: &&Consequence| matches!(one, Consequence::Load { .. });
    let others = diff.consequences.iter().filter(|one| !is_load(one));
    let load = |one: &Consequence| match one {
        Consequence::Load { who, before, after } => Some(format!("{} {before} → {after}", who.shown(lang))),
        _ => None,
    };
    let loads: Vec<String> = diff.consequences.iter().filter_map(load).collect();
    let words = lang.pick("Ansvar, platser och egna uppgifter", "Responsibilities, seats and own tasks");
    let loads = (!loads.is_empty()).then(|| row(format!("{words}: {}", loads.join("; "))));
    others.map(|one| row(wording::consequence(one, lang))).chain(loads).collect()
}

/// From one side to the other. What both begin with, whom or what it is about, is said once.
fn between(before: &str, after: &str) -> String {
    let same = before.char_indices().zip(after.chars()).take_while(|((_, one), other)| one == other);
    let end = same.last().map_or(0, |((at, one), _)| at + one.len_utf8());
    match before[..end].rfind("; ") {
        Some(cut) => {
            let [before_cut, after_cut] = [&before[cut + 2..], &after[cut + 2..]];
            // So is what the value is of: "till och med: – → 30 september 2026".
            let label = match before_cut.split_once(": ").zip(after_cut.split_once(": ")) {
                Some(((label, _), (other, value))) if label == other && !value.contains("; ") => {
                    label.len() + 2
                }
                _ => 0,
            };
            format!("{}; {before_cut} → {}", &before[..cut], &after_cut[label..])
        }
        None => format!("{before} → {after}"),
    }
}

/// One change: its key, both sides, and where it stands.
fn changed(change: &Change, compared: &Compared<'_>) -> Vec<Cell> {
    let lang = compared.lang;
    let [before, after] = value::sides(change, compared.sides, lang);
    let sign = sign(!before.is_empty(), !after.is_empty());
    let sides = match sign {
        _ if change.what == What::Joined => after,
        Sign::Added => after,
        Sign::Removed => before,
        _ => between(&before, &after),
    };
    let mut all = page::row(change, compared).into_iter();
    let (name, key) = (all.next().unwrap_or_default(), all.next().unwrap_or_default());
    let said = match change.what {
        What::Joined => format!("{} {sides}", key.text),
        _ if sides.is_empty() => key.text,
        _ => format!("{}: {sides}", key.text),
    };
    let rest: Vec<Cell> = all.skip(2).collect();
    std::iter::once(name).chain([Cell::from(said).signed(sign)]).chain(rest).collect()
}
