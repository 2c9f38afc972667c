//! A table as people have it: its rows become acts, which go the way of `gov record`.

use crate::acts::rows::{self, How, Rows};
use crate::acts::words::{Does, Verb, verb_of};
use crate::checks::kept_text::text_of;
use crate::commands::import::{helped, tell};
use crate::commands::removed::{self, Back};
use crate::commands::write::plan::Writing;
use crate::commands::{Context, Problem, Ui, failure, paths, record, source};
use crate::lang::{Both, both};
use crate::model::Model;
use crate::sources::{Sources, document};
use crate::texts::table::{self, Table};
use crate::texts::{self};
use std::path::Path;

/// What is said of a table on the command line.
pub struct ListAsked<'c> {
    pub path: &'c Path,
    pub verb: &'c str,
    pub source: &'c str,
    pub house: Option<&'c str>,
    pub is_one_person: bool,
}

pub fn run(
    said: &ListAsked<'_>,
    writing: &Writing,
    context: &Context,
    ui: &mut Ui<'_>,
) -> Result<u8, Problem> {
    let verb = verb(said.verb)?;
    let name = said.path.display().to_string();
    let table = read(said.path)?;
    let source = said.source.split('#').next().unwrap_or(said.source);
    is_kept(&table, source, said.path, context)?;
    let how = How { verb, source, house: said.house, is_one_person: said.is_one_person };
    let Rows { sheet, faults, told } = rows::acts(&table, &how);
    told.iter().for_each(|words| tell(words, context, ui));
    let way = record::Way { name: Some(&name), writing, message: None, each: rows::once };
    record::carried(&sheet, faults, &way, context, ui)
}

fn verb(word: &str) -> Result<&'static Verb, Problem> {
    verb_of(word).filter(|verb| matches!(verb.does, Does::Appoint | Does::Leave)).ok_or_else(|| {
        helped(
            both(
                format!("`{word}` är inget som en tabell läses som"),
                format!("a table is not read as `{word}`"),
            ),
            both("skriv --som utse eller --som lämna", "write --as appoint or --as leave"),
        )
    })
}

/// A table out of a file, unless somebody's identity number stands in it.
pub fn read(path: &Path) -> Result<Table, Problem> {
    let shown = path.display();
    let can_not = |why: Both| failure(both(format!("{shown}: {}", why.sv), format!("{shown}: {}", why.en)));
    let bytes = document(path, texts::MAX_BYTES)
        .map_err(|error| failure(paths::unreadable(&shown.to_string(), &error)))?;
    if bytes.len() as u64 > texts::MAX_BYTES {
        return Err(can_not(both("filen är för stor", "the file is too large")));
    }
    let table = table::read(&bytes).map_err(can_not)?;
    source::refuse_numbers(&table).map_err(can_not)?;
    Ok(table)
}

/// The text that is kept of the source has to be this table, row by row, as each fact cites its
/// row.
fn is_kept(table: &Table, source: &str, path: &Path, context: &Context) -> Result<(), Problem> {
    let data: Sources = context.sources_or_none()?;
    let hiding = removed::hiding(&[&data], context.lang(), Back::ToAName)?;
    let (model, _) = Model::build(&data);
    let shown = path.display();
    let add = both(
        format!("ta in tabellen som källa först: `gov källa ny {shown} --id {source} …`"),
        format!("bring in the table as a source first: `gov source add {shown} --id {source} …`"),
    );
    let Some(id) = model.find(source) else {
        return Err(helped(
            both(format!("källan `{source}` finns inte"), format!("there is no source `{source}`")),
            add,
        ));
    };
    let Some(kept) = text_of(&model, &data, id) else {
        return Err(helped(
            both(
                format!("källan {source} har ingen bevarad text, så det finns inga rader att hänvisa till"),
                format!("the text of {source} is not kept, so there are no rows to cite"),
            ),
            add,
        ));
    };
    let own = hiding.words(&source::covered(table, &model)).into_owned();
    let kept = data.files[kept.0 as usize].text();
    let (own, kept): (Vec<&str>, Vec<&str>) = (own.lines().collect(), kept.lines().collect());
    let rows = own.len().max(kept.len());
    let unlike: Vec<usize> = (0..rows).filter(|at| own.get(*at) != kept.get(*at)).map(|at| at + 1).collect();
    let Some(first) = unlike.first() else { return Ok(()) };
    let count = unlike.len();
    Err(helped(
        both(
            format!(
                "tabellen är inte den som bevaras som {source}: {count} rader skiljer sig, den första är \
                     rad {first}"
            ),
            format!(
                "the table is not the one that is kept as {source}: {count} rows differ, the first is row \
                     {first}"
            ),
        ),
        both(
            "har listan ändrats är den en ny källa: ta in den med `gov källa ny`, med eget datum; svar på \
                 frågor skrivs i cellen (`Anna Ask = anna-ask`) eller i en kolumn som heter Id, och ändrar \
                 den inte",
            "if the list has changed it is a new source: bring it in with `gov source add`, with a date of \
                 its own; answers to questions stand in the cell (`Anna Ask = anna-ask`) or in a column \
                 called Id, and don't change it",
        ),
    ))
}
