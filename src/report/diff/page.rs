//! A comparison as tables: first the questions whose answers differ, then what follows, then what
//! is written otherwise.

use crate::diff::answers::Answer;
use crate::diff::people::Person;
use crate::diff::{Change, Class, Nature, What};
use crate::lang::Lang;
use crate::query::hats::Hat;
use crate::report::cell::{self, Cell};
use crate::report::diff::{Compared, Revision, answer, hat, value, wording};
use crate::report::{Column, Page, Table, below, column, words};

pub fn page(compared: &Compared<'_>) -> Page {
    let (diff, lang) = (compared.diff, compared.lang);
    let mut tables = Vec::new();
    if !diff.answers.is_empty() {
        tables.push(answers(compared));
    }
    if !diff.consequences.is_empty() {
        let rows = diff.consequences.iter().map(|one| vec![wording::consequence(one, lang).into()]).collect();
        let columns = vec![column(lang.pick("Följd", "Consequence"))];
        tables.push(Table {
            caption: Some(lang.pick("Följder", "Consequences").into()),
            columns,
            rows,
            grouped: 0,
            ..Table::default()
        });
    }
    for class in [Class::Responsibility, Class::Structure, Class::Composition, Class::Detail] {
        let changes: Vec<&Change> = diff.changes.iter().filter(|change| change.class == class).collect();
        if !changes.is_empty() {
            tables.push(self::changes(class, &changes, compared));
        }
    }
    if compared.per_person && !diff.people.is_empty() {
        tables.push(people(compared));
    }
    tables.extend(findings(compared));
    let notes = wording::remarks(diff, lang);
    let lead = Some(summary(compared).join(" ")).filter(|lead| !lead.is_empty());
    Page { lead, title: title(compared), tables, notes, ..Page::default() }
}

/// "Vad ändras i organisationen? main...HEAD".
pub fn title(compared: &Compared<'_>) -> String {
    if let Some(by) = compared.by {
        let question = compared.lang.pick("Vad ändras i organisationen", "What changes in the organisation");
        return format!("{question} {by}?{}", words::at(compared.when, compared.lang));
    }
    let [before, after] = compared.revisions.each_ref().map(|revision| name(revision, compared.lang));
    let dots = if compared.is_from_base { "..." } else { ".." };
    let question = compared.lang.pick("Vad ändras i organisationen?", "What changes in the organisation?");
    format!("{question} {before}{dots}{after}{}", words::at(compared.when, compared.lang))
}

/// A revision as people name it, with its commit.
pub fn name(revision: &Revision, lang: Lang) -> String {
    let short = revision.commit.as_ref().map(|commit| commit.get(..10).unwrap_or(commit).to_string());
    match (&revision.name, short) {
        (Some(name), Some(short)) if *name != short => format!("{name} ({short})"),
        (Some(name), _) => name.clone(),
        (None, _) => lang.pick("mappen som den är", "the folder as it is").into(),
    }
}

/// Whether the organisation is the same.
pub fn is_nothing(compared: &Compared<'_>) -> bool {
    let diff = compared.diff;
    diff.changes.iter().all(|change| change.class == Class::Form) && diff.uncompared.is_empty()
}

/// That it is, between two revisions, and how many files are written otherwise.
pub fn nothing(compared: &Compared<'_>) -> String {
    let (diff, lang) = (compared.diff, compared.lang);
    let [before, after] = compared.revisions.each_ref().map(|revision| name(revision, lang));
    let form = match diff.count(Class::Form) {
        0 => String::new(),
        count => format!("; {}", wording::count(Class::Form, count, lang)),
    };
    // What a command is about to write is held against what is there: both have one name.
    if before == after {
        let nothing = wording::nothing(lang);
        return format!("{}{form}.", nothing.trim_end_matches('.'));
    }
    lang.pick(
        format!("Ingen ändring i organisationen mellan {before} och {after}{form}."),
        format!("No organisational change between {before} and {after}{form}."),
    )
}

/// The line that ends it: the counts, or that there is nothing.
pub fn summary(compared: &Compared<'_>) -> Vec<String> {
    let (diff, lang) = (compared.diff, compared.lang);
    let mut lines = Vec::new();
    if is_nothing(compared) {
        lines.push(wording::nothing(lang).to_string());
    }
    if !diff.changes.is_empty() {
        // By which day both are asked is said once, here: what differs is told as of it.
        let day = match compared.when.at {
            Some(_) => String::new(),
            None => format!("; {}", words::as_of(compared.when.today, lang)),
        };
        lines.push(format!("{} {}{day}.", lang.pick("Ändringar:", "Changes:"), wording::counts(diff, lang)));
    }
    lines
}

fn answers(compared: &Compared<'_>) -> Table {
    let lang = compared.lang;
    let columns = vec![
        column(lang.pick("Fråga", "Question")),
        below(lang.pick("Region", "Region"), 0),
        column(lang.pick("Före", "Before")),
        column(lang.pick("Nu", "Now")),
        below(lang.pick("Slag", "Kind of change"), 3),
        below(lang.pick("Beslut", "Decision"), 3),
        below(lang.pick("Genom", "Through"), 3),
    ];
    let row = |one: &Answer| {
        let [before, after] = answer::sides(one, lang);
        let through = answer::through(one, lang);
        let region = one.region.as_ref().map_or_else(String::new, |region| region.shown(lang));
        let question = Cell {
            id: Some(one.about.id.clone()),
            ..wording::question(one.question, &one.about, lang).into()
        };
        let time = time(one, lang).unwrap_or_default();
        vec![
            question,
            region.into(),
            before.join("; ").into(),
            after.join("; ").into(),
            time.into(),
            wording::ground_of_answer(one, compared.diff, lang).into(),
            cell::some_text(through.as_deref()),
        ]
    };
    Table {
        caption: Some(lang.pick("Svar som ändras", "Answers that change").into()),
        columns,
        rows: compared.diff.answers.iter().map(row).collect(),
        grouped: 0,
        ..Table::default()
    }
}

/// From when an answer is another, or that it only was wrong.
pub fn time(answer: &Answer, lang: Lang) -> Option<String> {
    let is_known = answer.in_force.is_some() || answer.nature == Nature::Correction;
    is_known.then(|| wording::nature(answer.nature, answer.in_force.as_ref(), lang))
}

/// The columns of what is written otherwise.
pub fn columns(lang: Lang) -> Vec<Column> {
    vec![
        column(lang.pick("Vad", "What")),
        below(lang.pick("Uppgift", "Statement"), 0),
        column(lang.pick("Före", "Before")),
        column(lang.pick("Nu", "Now")),
        below(lang.pick("Slag", "Kind of change"), 3),
        below(lang.pick("Beslut", "Decision"), 3),
        below(lang.pick("Var", "Where"), 3),
    ]
}

/// One change, as the cells of those columns.
pub fn row(change: &Change, compared: &Compared<'_>) -> Vec<Cell> {
    let lang = compared.lang;
    let [before, after] = value::sides(change, compared.sides, lang);
    let place = change.places[1].as_ref().or(change.places[0].as_ref()).cloned().unwrap_or_default();
    let name = Cell { id: Some(change.entity.id.clone()), ..change.entity.shown(lang).into() };
    // An id or a path is no statement of a time.
    let is_of_file = matches!(change.what, What::Renamed | What::Joined | What::Moved);
    let nature = if (is_of_file || change.class == Class::Detail) && change.in_force.is_none() {
        String::new()
    } else {
        wording::nature(change.nature, change.in_force.as_ref(), lang)
    };
    vec![
        name,
        value::key(change, lang).into(),
        before.into(),
        after.into(),
        nature.into(),
        wording::ground(change, lang).into(),
        place.into(),
    ]
}

fn changes(class: Class, changes: &[&Change], compared: &Compared<'_>) -> Table {
    let rows = changes.iter().map(|change| row(change, compared)).collect();
    Table {
        caption: Some(wording::class(class, compared.lang).into()),
        columns: columns(compared.lang),
        rows,
        grouped: 0,
        ..Table::default()
    }
}

fn people(compared: &Compared<'_>) -> Table {
    let (people, lang) = (&compared.diff.people, compared.lang);
    let is_otherwise = is_otherwise(people);
    let columns = people_columns(is_otherwise, lang).into_iter().map(column).collect();
    let row = |person: &Person| {
        let lists = hats(person, is_otherwise, lang).into_iter().map(|list| list.join("; ").into());
        std::iter::once(cell::named(&person.person, lang)).chain(lists).collect()
    };
    Table {
        caption: Some(lang.pick("Per person", "Per person").into()),
        columns,
        rows: people.iter().map(row).collect(),
        grouped: 0,
        ..Table::default()
    }
}

/// What is told of each person; what only is otherwise, where that is so of somebody.
pub fn people_columns(is_otherwise: bool, lang: Lang) -> Vec<&'static str> {
    let all = ["Person", lang.pick("Har inte längre", "Has no more"), lang.pick("Får", "Gets")];
    let more = is_otherwise.then(|| lang.pick("Har på annat sätt", "Has otherwise"));
    all.into_iter().chain(more).collect()
}

/// Whether somebody has something otherwise than before.
pub fn is_otherwise(people: &[Person]) -> bool {
    people.iter().any(|person| !person.changes.is_empty())
}

/// One of them, under those columns but the first.
pub fn hats(person: &Person, is_otherwise: bool, lang: Lang) -> Vec<Vec<String>> {
    let list = |hats: &[Hat]| hats.iter().map(|one| hat::text(one, lang)).collect();
    let changes = || person.changes.iter().map(|pair| hat::change(pair, lang)).collect();
    let more = is_otherwise.then(changes);
    [list(&person.leaves), list(&person.gets)].into_iter().chain(more).collect()
}

fn findings(compared: &Compared<'_>) -> Vec<Table> {
    let (diff, lang) = (compared.diff, compared.lang);
    let columns = || {
        vec![
            column(lang.pick("Fynd", "Finding")),
            below(lang.pick("Var", "Where"), 0),
            column(lang.pick("Kod", "Code")).only_wide(),
        ]
    };
    let new = diff.new_findings.iter().map(|found| {
        let one = &found.diagnostic;
        let path = compared.sides[1]
            .sources
            .files
            .get(one.place.file.0 as usize)
            .map_or("", |file| file.path.as_str());
        vec![Cell::from(one.message.get(lang)), path.into(), one.code.into()]
    });
    let fixed = diff
        .fixed_findings
        .iter()
        .map(|gone| vec![Cell::from(gone.message.get(lang)), gone.path.as_str().into(), gone.code.into()]);
    let table = |caption: &str, rows: Vec<Vec<Cell>>| Table {
        caption: Some(caption.into()),
        columns: columns(),
        rows,
        grouped: 0,
        ..Table::default()
    };
    let tables = [
        table(lang.pick("Nya fynd", "New findings"), new.collect()),
        table(lang.pick("Åtgärdade fynd", "Fixed findings"), fixed.collect()),
    ];
    tables.into_iter().filter(|table| !table.rows.is_empty()).collect()
}
