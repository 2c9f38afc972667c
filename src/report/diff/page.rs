//! A comparison as tables: first the questions whose answers differ, then what follows, then what
//! is written otherwise.

use crate::diff::{Change, Class};
use crate::lang::Lang;
use crate::query::hats::{Hat, What};
use crate::report::cell::{self, Cell};
use crate::report::diff::{Compared, Revision, answer, value, wording};
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
    let mut notes = wording::remarks(diff, lang);
    notes.extend(summary(compared));
    Page { title: title(compared), tables, notes, ..Page::default() }
}

/// "Vad ändras i organisationen? main...HEAD".
pub fn title(compared: &Compared<'_>) -> String {
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

/// The line that ends it: the counts, or that there is nothing.
pub fn summary(compared: &Compared<'_>) -> Vec<String> {
    let (diff, lang) = (compared.diff, compared.lang);
    let mut lines = Vec::new();
    if diff.changes.iter().all(|change| change.class == Class::Form) && diff.uncompared.is_empty() {
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
        below(lang.pick("Gäller", "Valid"), 3),
        below(lang.pick("Beslut", "Decision"), 3),
        below(lang.pick("Genom", "Through"), 3),
    ];
    let row = |one: &crate::diff::answers::Answer| {
        let [before, after] = answer::sides(one, lang);
        let through = answer::through(one, lang);
        let region = one.region.as_ref().map_or_else(String::new, |region| region.shown(lang));
        let question = Cell {
            id: Some(one.about.id.clone()),
            ..wording::question(one.question, &one.about, lang).into()
        };
        let time = match one.in_force {
            Some(_) => wording::nature(one.nature, one.in_force.as_ref(), lang),
            None => String::new(),
        };
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
    }
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
    let nature = if change.class == Class::Detail && change.in_force.is_none() {
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
    }
}

fn people(compared: &Compared<'_>) -> Table {
    let lang = compared.lang;
    let columns = vec![
        column(lang.pick("Person", "Person")),
        column(lang.pick("Har inte längre", "Has no more")),
        column(lang.pick("Får", "Gets")),
    ];
    let list = |hats: &[Hat]| hats.iter().map(|one| hat(one, lang)).collect::<Vec<_>>().join("; ");
    let row = |person: &crate::diff::people::Person| {
        vec![cell::named(&person.person, lang), list(&person.leaves).into(), list(&person.gets).into()]
    };
    Table {
        caption: Some(lang.pick("Per person", "Per person").into()),
        columns,
        rows: compared.diff.people.iter().map(row).collect(),
        grouped: 0,
    }
}

/// One thing that a person has: "ordförande i Styrgruppen".
pub fn hat(hat: &Hat, lang: Lang) -> String {
    let what = match &hat.what {
        What::Holds => lang.pick("befattning", "post").to_string(),
        What::Seat(role) => {
            role.map_or_else(|| lang.pick("plats", "seat").to_string(), |role| words::role(role, lang))
        }
        What::Responsible(_) => lang.pick("ansvar", "responsibility").to_string(),
        What::Related(key) => crate::query::keys::in_words(key).get(lang).to_string(),
        What::Decided => lang.pick("beslutade", "decided").to_string(),
        What::Proposed => lang.pick("föreslog", "proposed").to_string(),
        What::Gave => lang.pick("gav uppdrag", "gave the assignment").to_string(),
        What::Sent(_) => lang.pick("avsändare", "sender").to_string(),
        What::Receives => lang.pick("mottagare", "recipient").to_string(),
    };
    let through = hat.through.as_ref().map_or_else(String::new, |post| {
        format!(" ({} {})", lang.pick("genom", "through"), post.shown(lang))
    });
    let proposed =
        hat.basis.as_ref().filter(|basis| !basis.certainty.is_fact()).map_or_else(String::new, |basis| {
            format!(
                ", {}",
                crate::model::statement::say(crate::model::statement::CERTAINTIES, basis.certainty).get(lang)
            )
        });
    format!("{what}: {}{through}{proposed}", hat.on.shown(lang))
}

fn findings(compared: &Compared<'_>) -> Vec<Table> {
    let (diff, lang) = (compared.diff, compared.lang);
    let columns = || {
        vec![
            column(lang.pick("Fynd", "Finding")),
            column(lang.pick("Vad", "What")),
            below(lang.pick("Var", "Where"), 1),
        ]
    };
    let new = diff.new_findings.iter().map(|found| {
        let one = &found.diagnostic;
        let path = compared.sides[1]
            .sources
            .files
            .get(one.place.file.0 as usize)
            .map_or("", |file| file.path.as_str());
        vec![Cell::from(one.code), one.message.get(lang).into(), path.into()]
    });
    let fixed = diff
        .fixed_findings
        .iter()
        .map(|gone| vec![Cell::from(gone.code), gone.message.get(lang).into(), gone.path.as_str().into()]);
    let table = |caption: &str, rows: Vec<Vec<Cell>>| Table {
        caption: Some(caption.into()),
        columns: columns(),
        rows,
        grouped: 0,
    };
    let tables = [
        table(lang.pick("Nya fynd", "New findings"), new.collect()),
        table(lang.pick("Åtgärdade fynd", "Fixed findings"), fixed.collect()),
    ];
    tables.into_iter().filter(|table| !table.rows.is_empty()).collect()
}
