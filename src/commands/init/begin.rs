//! A new data set: what it is to have, whether that is sound and overwrites nothing, and the files.

use crate::acts::world::slug;
use crate::acts::yaml;
use crate::checks::config::{Config, TODAY};
use crate::checks::judge;
use crate::commands::help::command_line;
use crate::commands::init::set::Set;
use crate::commands::init::told::{next, say, told};
use crate::commands::init::wanted::Wanted;
use crate::commands::init::{Command, example, first};
use crate::commands::write::batch::{self, Put};
use crate::commands::write::{self, plan};
use crate::commands::{Context, NO, Problem, Ui, declared, failure};
use crate::find::{fold, names_of};
use crate::lang::{Lang, both};
use crate::model::kind::Kind;
use crate::model::plain::Plain;
use crate::model::{Model, is_id};
use crate::sources::{CONFIG, Content, SourceFile, Sources};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Where the data lies, below the folder.
const DATA: &str = "data";
/// Keeps a folder in git that has nothing in it yet.
pub const KEEP: &str = ".gitkeep";

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let root = command.folder.clone().unwrap_or_else(|| PathBuf::from("."));
    refuse_data(&root)?;
    let mut wanted = Wanted::of(command, context, ui)?;
    let known = match (&wanted.with, &wanted.region) {
        (Some(set), Some(name)) => known(set, name)?,
        _ => None,
    };
    if let Some((_, name)) = &known {
        wanted.region = Some(name.clone());
    }
    let (data, region) = data(&wanted, known.map(|(id, _)| id), context.lang())?;
    let model = sound(&root, &data, context)?;
    let program = declared();
    let own = |line: &String| command_line(&program, line, context.lang());
    let commands: Vec<String> = first::commands(&model, region.as_deref()).iter().map(own).collect();
    let mut files: BTreeMap<String, String> =
        data.into_iter().map(|(path, text)| (format!("{DATA}/{path}"), text)).collect();
    files.extend(wanted.ci.map(|host| host.file()).map(|(path, text)| (path.into(), text.into())));
    refuse_over(&root, &files)?;
    let is_written = command.writing.yes && !command.writing.dry_run;
    let told = told(&root, &files, &wanted, is_written, context.lang());
    if command.writing.dry_run {
        let none = context.lang().pick("Inget skrevs.", "Nothing was written.");
        return Ok(say(&[told, vec![none.into()]].concat(), ui));
    }
    if !command.writing.yes {
        say(&told, ui);
        if !plan::asked(context, ui)? {
            let none = context.lang().pick("Inget skrevs.", "Nothing was written.");
            say(&[none.into()], ui);
            return Ok(NO);
        }
    }
    write::make(&root).map_err(|refused| write::failed(&root, &refused))?;
    let put = |(path, text)| Put { path, was: None, text: Some(text) };
    let puts: Vec<Put> = files.into_iter().map(put).collect();
    batch::all(&root, &puts).map_err(|(path, refused)| write::failed(&root.join(path), &refused))?;
    let told = if command.writing.yes { told } else { Vec::new() };
    Ok(say(&[told, next(&root, &commands, &wanted, context.lang())].concat(), ui))
}

/// The files of a new data set, and the region that it is about.
type Begun = (BTreeMap<String, String>, Option<String>);

/// The files of the data, by their paths below it, and the region that it is about.
fn data(wanted: &Wanted, known: Option<String>, lang: Lang) -> Result<Begun, Problem> {
    let mut files = BTreeMap::from([(CONFIG.to_string(), config(wanted, lang))]);
    if let Some(set) = &wanted.with {
        files.extend(set.files.clone());
        files.insert(Set::list_of(&set.name), set.list());
    }
    let Some(name) = &wanted.region else {
        if wanted.with.is_none() {
            files.extend(example::files());
        }
        return Ok((files, None));
    };
    let is_known = known.is_some();
    let id = match known {
        Some(found) => found,
        None => {
            let id = slug(name.strip_prefix("Region ").unwrap_or(name));
            if !is_id(&id) {
                let message = both(
                    format!("”{name}” kan inte bli namnet på en region"),
                    format!("“{name}” can't be the name of a region"),
                );
                let help =
                    both("skriv som --region \"Region Exempel\"", "write as --region \"Region Exempel\"");
                return Err(Problem { help: Some(help), ..failure(message) });
            }
            let path = format!("{id}/regions/{id}.yaml");
            let line = yaml::key("name", &Plain::Text(name.clone()), None, 0);
            files.insert(path, line);
            id
        }
    };
    for kind in Kind::ALL.into_iter().filter(|kind| !is_known || *kind != Kind::Region) {
        let folder = format!("{id}/{}/", kind.folder());
        if !files.range(folder.clone()..).next().is_some_and(|(path, _)| path.starts_with(&folder)) {
            files.insert(folder + KEEP, String::new());
        }
    }
    Ok((files, Some(id)))
}

/// The region that a shared data set has by that name, or by one that differs in what every region
/// is called ("Kronobergs län" for Region Kronoberg): its id, and what it is called there.
fn known(set: &Set, name: &str) -> Result<Option<(String, String)>, Problem> {
    let (model, _) = Model::to_ask(&set.sources());
    let called = |is_it: &dyn Fn(&str) -> bool| -> Vec<(String, String)> {
        let regions = model.of_kind(Kind::Region);
        let them = regions.filter(|(_, entity)| names_of(entity).any(is_it) || is_it(&entity.id));
        them.map(|(_, entity)| (entity.id.to_string(), entity.name().to_string())).collect()
    };
    let key = bare(name);
    let mut found = called(&|text| fold(text) == fold(name));
    if found.is_empty() && !key.is_empty() {
        found = called(&|text| bare(text) == key);
    }
    if let [_, _, ..] = found[..] {
        let names = found.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ");
        let message = both(
            format!("”{name}” kan vara flera regioner: {names}"),
            format!("“{name}” may be several regions: {names}"),
        );
        let help =
            both("skriv ett av namnen så som det står här", "write one of the names exactly as shown here");
        return Err(Problem { help: Some(help), ..failure(message) });
    }
    Ok(found.pop())
}

/// A region's name without what all of them are called, and without the ending of a genitive.
fn bare(name: &str) -> String {
    let all = ["region", "regionen", "lan", "lans", "landsting", "landstinget", "i"];
    let folded = fold(name);
    let own = folded.split_whitespace().filter(|word| !all.contains(word));
    own.map(|word| word.strip_suffix('s').unwrap_or(word)).collect::<Vec<_>>().join(" ")
}

fn config(wanted: &Wanted, lang: Lang) -> String {
    let name = wanted.region.as_deref().unwrap_or("Region Exempel");
    let name = serde_json::Value::from(name);
    let text = lang.pick(
        format!(
            "# Vad datamängden kräver av sig själv, och vem som publicerar den: docs/gov-toml.md hos gov.\nmodel = \
             {TODAY}\n\n# Ta bort # när det är bestämt.\n# [publisher]\n# name = {name}\n# contact = \
             \"registrator@region.example\"\n"
        ),
        format!(
            "# What the data asks of itself, and who publishes it: docs/gov-toml.md of gov.\nmodel = \
             {TODAY}\n\n# Take away # when it is decided.\n# [publisher]\n# name = {name}\n# contact = \
             \"registrator@region.example\"\n"
        ),
    );
    match &wanted.with {
        Some(set) => Config::with_shared(&text, &set.name, &set.revision()).unwrap_or(text),
        None => text,
    }
}

fn sources(root: &Path, files: &BTreeMap<String, String>) -> Sources {
    let is_read =
        |path: &str| path == CONFIG || [".yaml", ".yml", ".txt"].iter().any(|end| path.ends_with(end));
    let files = files.iter().filter(|(path, _)| is_read(path));
    let files = files
        .map(|(path, text)| SourceFile { path: path.clone(), content: Content::Text(text.as_str().into()) });
    Sources { root: root.join(DATA), files: files.collect(), ..Sources::default() }
}

/// Only what is without faults is begun with.
fn sound(root: &Path, data: &BTreeMap<String, String>, context: &Context) -> Result<Model, Problem> {
    let sources = sources(root, data);
    let (model, read) = Model::build(&sources);
    let found = judge::judge(&sources, &model, read, None, context.today).found;
    let mut faults = found.iter().filter(|finding| finding.level.fails());
    let Some(fault) = faults.next() else { return Ok(model) };
    let path = &sources.files[fault.place.file.0 as usize].path;
    let more = faults.count();
    let message = both(
        format!("den nya datamängden skulle ha fel: {path}: {} (och {more} till)", fault.message.sv),
        format!("the new data would have faults: {path}: {} (and {more} more)", fault.message.en),
    );
    let help = both(
        "`gov kontrollera` på den delade datamängden visar dem",
        "`gov validate` of the shared data shows them",
    );
    Err(Problem { help: Some(help), ..failure(message) })
}

/// Refuses a folder that has a data set.
fn refuse_data(root: &Path) -> Result<(), Problem> {
    let data = root.join(DATA);
    let (place, shown) = match (std::fs::symlink_metadata(root), std::fs::symlink_metadata(&data)) {
        (Ok(about), _) if !about.is_dir() => (root, both("är ingen mapp", "is not a folder")),
        (_, Ok(_)) => (data.as_path(), both("finns redan", "is there already")),
        _ => return Ok(()),
    };
    let place = place.display();
    let help = both(
        "ange en mapp utan `data`: `gov börja MAPP`; `gov börja --update` hämtar den nyaste versionen av det som alla regioner delar",
        "name a folder without `data`: `gov init DIR`; `gov init --update` brings what is shared up to date",
    );
    let message = both(
        format!("{place} {}, och inget skrivs över", shown.sv),
        format!("{place} {}, and nothing is overwritten", shown.en),
    );
    Err(Problem { help: Some(help), ..failure(message) })
}

/// Refuses to write over files.
fn refuse_over(root: &Path, files: &BTreeMap<String, String>) -> Result<(), Problem> {
    let is_there = |path: &&String| std::fs::symlink_metadata(root.join(path)).is_ok();
    let there: Vec<String> =
        files.keys().filter(is_there).map(|path| root.join(path).display().to_string()).collect();
    if there.is_empty() {
        return Ok(());
    }
    let list = there.join(", ");
    let message = both(
        format!("finns redan, och skrivs inte över: {list}"),
        format!("there already, and not overwritten: {list}"),
    );
    let help = both("flytta dem, eller utelämna --ci", "move them, or leave out --ci");
    Err(Problem { help: Some(help), ..failure(message) })
}
