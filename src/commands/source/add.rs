//! `gov source add`

use super::read::{Remarks, Text, read, tell};
use super::{Command, draft};
use crate::acts::world::top;
use crate::checks::kept_text::{bytes_sum, text_of};
use crate::checks::mask;
use crate::commands::removed::{self, Back};
use crate::commands::write::plan::{Plan, carry_out};
use crate::commands::{Context, Problem, Ui, failure, time};
use crate::diagnostic::Level;
use crate::lang::{Both, both};
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::reference::{is_place, lines_of};
use crate::model::{Model, is_id};
use crate::sources::{Content, SourceFile, Sources};

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let mut sources = context.sources()?;
    removed::hide(&mut sources, context.lang(), Back::ToAName)?;
    let (model, _) = Model::build(&sources);
    let mut remarks = Remarks::new();
    let text = match &command.first {
        Some(path) => Some(read(path, command.keep_all, &sources, &model, &mut remarks)?),
        None => None,
    };
    refuse_half(command)?;
    let new = planned(command, text, &model, &sources, context, &mut remarks)?;
    let plan = Plan { new: new.iter().cloned().collect(), ..Plan::default() };
    let root = sources.root.clone();
    prove(sources, new)?;
    tell(&remarks, context, ui);
    carry_out(&plan, &root, &command.writing, context, ui)
}

/// The folder of a publisher, with a slash. One in which several regions lie is nobody's own, as
/// that of the national structure: what is new of one of them gets a folder by its id.
fn folder_of(model: &Model, sources: &Sources, publisher: Option<EntityId>, path: &str) -> String {
    let own = top(path);
    let regions = model.of_kind(Kind::Region);
    let those = regions.filter(|(_, region)| top(&sources.files[region.file.0 as usize].path) == own);
    let region = publisher.map(|id| model.get(id)).filter(|entity| entity.kind == Kind::Region);
    match region.filter(|_| those.count() > 1) {
        _ if own.is_empty() => String::new(),
        Some(region) => format!("{}/", region.id),
        None => format!("{own}/"),
    }
}

/// Without a text somebody has to say when it was read, and which places will be cited.
fn refuse_half(command: &Command) -> Result<(), Problem> {
    let has_place = command.read.is_some() || !command.section.is_empty();
    let message = match (&command.first, has_place) {
        (Some(_), true) => both(
            "--read och --section är för dokument vars text inte bevaras",
            "--read and --section are for documents whose text is not kept",
        ),
        (None, _) if command.title.is_none() || command.read.is_none() || command.section.is_empty() => both(
            "ange en fil (eller - för standard in), eller --title, --read och --section för ett dokument \
             vars text inte bevaras",
            "give a file (or - for standard input), or --title, --read and --section for a document whose \
             text is not kept",
        ),
        _ => return Ok(()),
    };
    Err(failure(message))
}

/// The new files, by their paths.
fn planned(
    command: &Command,
    text: Option<Text>,
    model: &Model,
    sources: &Sources,
    context: &Context,
    remarks: &mut Remarks,
) -> Result<Vec<(String, String)>, Problem> {
    let sum = text.as_ref().map(|text| bytes_sum(text.text.as_bytes()));
    if let Some(same) = sum.as_ref().and_then(|sum| kept(sum, model)) {
        return Err(failure(both(
            format!("samma text är redan bevarad: {same}"),
            format!("the same text is already kept: {same}"),
        )));
    }
    let lines: Vec<String> = text.iter().flat_map(|text| text.text.lines().map(String::from)).collect();
    let mut guessed = |what: Both, said: &draft::OwnWord| {
        let (value, line) = (&said.what, said.line);
        remarks.push(both(
            format!("Kontrollera: {} lästes på L{line}: {value}.", what.sv),
            format!("Check the {}, read on L{line}: {value}.", what.en),
        ));
    };
    let own = text.as_ref().and_then(|text| text.document.title.clone());
    let first = draft::title(&lines);
    let title = match (&command.title, own, &first) {
        (Some(title), ..) => plain("--title", title, model)?,
        (None, Some(own), _) => sources.hiding.words(&mask::masked(&own, model).0).into_owned(),
        (None, None, Some(first)) => {
            guessed(both("titeln", "title"), first);
            first.what.clone()
        }
        (None, None, None) => return Err(failure(both("skriv --title", "write --title"))),
    };
    let url = command.url.as_ref().map(|url| plain("--url", url, model)).transpose()?;
    let day = |text: &String| time::at(text, context.today).map(|date| date.text.to_string());
    let date = match &command.date {
        Some(text) => Some(day(text)?),
        None => draft::date(&lines, context.today).map(|said| {
            guessed(both("datumet", "date"), &said);
            said.what
        }),
    };
    let is_page = text.as_ref().is_some_and(|text| text.document.is_html);
    let updated = draft::updated(&lines, context.today).filter(|_| is_page);
    updated
        .iter()
        .for_each(|said| guessed(both("dagen då sidan ändrades", "day when the page changed"), said));
    let read = command.read.as_ref().map(day).transpose()?;
    let number = draft::registry_no(&lines);
    number.iter().for_each(|said| guessed(both("diarienumret", "registry number"), said));
    let publisher = match &command.publisher {
        Some(text) => Some(draft::publisher(text, model)?),
        None => draft::region(&lines, model).map(|(id, line)| {
            let what = model.get(id).name().to_string();
            guessed(both("utgivaren", "publisher"), &draft::OwnWord { what, line });
            id
        }),
    };
    let id = command.id.clone().unwrap_or_else(|| draft::id(&title, date.as_deref()));
    refuse_id(&id, model)?;
    // It lies where its publisher does.
    let home = publisher.map(|id| sources.files[model.get(id).file.0 as usize].path.as_str());
    let folder = home.map_or(String::new(), |path| folder_of(model, sources, publisher, path));
    let path = format!("{folder}{}/{id}", Kind::Source.folder());
    let file = text.as_ref().map(|_| format!("{id}.txt"));
    let line_of_title = first.map_or(1, |first| first.line);
    let places = match text {
        Some(_) => vec![format!("{id}#L{line_of_title}")],
        None => command.section.iter().map(|section| place(&id, section)).collect::<Result<_, _>>()?,
    };
    let publisher = publisher.map(|id| model.get(id).id.to_string());
    if date.is_none() && updated.is_none() && text.is_some() {
        let (sv, en) = ("skriv --date om dokumentet har ett", "write --date if the document has one");
        remarks.push(match draft::first_day(&lines) {
            Some(draft::OwnWord { what, line }) => both(
                format!(
                    "Kontrollera: inget datum lästes; är dagen på L{line} dokumentets, skriv --date {what}."
                ),
                format!(
                    "Check: no date was read; if the day on L{line} is the document's, write --date {what}."
                ),
            ),
            None => both(
                format!("Kontrollera: inget datum lästes; {sv}."),
                format!("Check: no date was read; {en}."),
            ),
        });
    }
    let yaml = draft::file(
        &[
            ("title", Some(&title)),
            ("type", is_page.then_some("web_page")),
            ("publisher", publisher.as_deref()),
            ("date", date.as_deref()),
            ("updated", updated.as_ref().map(|said| said.what.as_str())),
            ("url", url.as_deref()),
            ("registry_no", number.as_ref().map(|said| said.what.as_str())),
            ("file", file.as_deref()),
            ("sha256", sum.as_deref()),
            ("original_sha256", text.as_ref().and_then(|text| text.original.as_deref())),
            ("read", read.as_deref()),
        ],
        &places,
    );
    let mut new = vec![(format!("{path}.yaml"), yaml)];
    new.extend(text.map(|text| (format!("{path}.txt"), text.text)));
    Ok(new)
}

/// What somebody writes of a source has no number or address of a person in it.
fn plain(flag: &str, text: &str, model: &Model) -> Result<String, Problem> {
    match mask::masked(text, model).1.first() {
        None => Ok(text.to_string()),
        Some(found) => Err(failure(both(
            format!("{flag} säger något om en person ({}): skriv utan det", found.what.sv),
            format!("{flag} says something about a person ({}): leave it out", found.what.en),
        ))),
    }
}

/// A place in a document whose text is not kept: a section, and no line.
fn place(id: &str, section: &str) -> Result<String, Problem> {
    let name = section.trim_start_matches('#');
    if is_place(name) && lines_of(name).is_none() {
        return Ok(format!("{id}#{name}"));
    }
    let problem = failure(both(
        format!("`{section}` är inget ställe i ett dokument utan bevarad text"),
        format!("`{section}` is not a place in a document whose text is not kept"),
    ));
    Err(Problem {
        help: Some(both("skriv till exempel s3 eller §31", "write s3 or §31, for example")),
        ..problem
    })
}

fn refuse_id(id: &str, model: &Model) -> Result<(), Problem> {
    let help = both("välj ett med --id", "choose one with --id");
    let message = match (is_id(id), model.find_ever(id)) {
        (false, _) => both(format!("`{id}` är inget id"), format!("`{id}` is not an id")),
        (_, Some(_)) => both(format!("id `{id}` är upptaget"), format!("the id `{id}` is taken")),
        (true, None) => return Ok(()),
    };
    Err(Problem { help: Some(help), ..failure(message) })
}

/// The source whose text has a checksum.
fn kept(sum: &str, model: &Model) -> Option<String> {
    let has = |label: &str| label.eq_ignore_ascii_case(sum);
    let mut sources = model.of_kind(Kind::Source);
    let same = sources.find(|(id, _)| {
        let label = model.source(*id).and_then(|source| source.sha256.as_ref());
        label.is_some_and(|label| has(label.0.as_str()))
    });
    same.map(|(_, entity)| entity.id.to_string())
}

/// What is to be written is read as it was meant, and makes no fault.
fn prove(mut sources: Sources, new: Vec<(String, String)>) -> Result<(), Problem> {
    let paths: Vec<String> = new.iter().map(|(path, _)| path.clone()).collect();
    for (path, text) in new {
        sources.files.push(SourceFile { path, content: Content::Text(text.as_str().into()) });
    }
    sources.files.sort_by(|a, b| a.path.cmp(&b.path));
    let (model, faults) = Model::build(&sources);
    let is_new = |path: &str| paths.iter().any(|new| new == path);
    let own = faults.iter().find(|fault| {
        let file = fault.place.file.0 as usize;
        fault.level == Level::Error && sources.files.get(file).is_some_and(|file| is_new(&file.path))
    });
    let id = paths[0].rsplit('/').next().and_then(|name| name.strip_suffix(".yaml")).unwrap_or_default();
    let is_kept = |id| paths.len() == 1 || text_of(&model, &sources, id).is_some();
    match (own, model.find(id).filter(|id| is_kept(*id))) {
        (None, Some(_)) => Ok(()),
        (Some(fault), _) => Err(failure(both(
            format!("det skulle ge ett fel, så inget skrevs: {}", fault.message.sv),
            format!("it would cause an error, so nothing was written: {}", fault.message.en),
        ))),
        (None, None) => Err(failure(both(
            "det skulle inte läsas som det är menat, så inget skrevs",
            "it would not be read the way it is meant, so nothing was written",
        ))),
    }
}
