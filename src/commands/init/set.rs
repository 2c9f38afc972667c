//! A data set that others take in: its files, its revision, and the list by which it is seen later
//! what somebody has changed in them.

use crate::acts::world::slug;
use crate::commands::{Problem, failure};
use crate::lang::both;
use crate::model::is_id;
use crate::site::sum;
use crate::sources::embedded::national;
use crate::sources::{CONFIG, Content, SourceFile, Sources};
use std::collections::BTreeMap;
use std::path::Path;

/// What the structure that regions share is called, in `--with` and in `gov.toml`.
pub const NATIONAL: &str = "nationellt";

/// A data set as it is today.
pub struct Set {
    pub name: String,
    /// The texts by their paths, in a folder that is called as the set, with line feeds.
    pub files: BTreeMap<String, String>,
}

impl Set {
    /// The set that a word of the command line means: what the program carries, or a folder.
    pub fn named(word: &str) -> Result<Set, Problem> {
        if word == NATIONAL {
            return Set::carried();
        }
        let folder = Path::new(word);
        let sources = Sources::load(folder).map_err(|why| {
            let help = both(
                format!("skriv {NATIONAL}, eller sökvägen till en mapp med data"),
                format!("write {NATIONAL}, or the path of a folder of data"),
            );
            Problem { help: Some(help), ..failure(why) }
        })?;
        let real = folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf());
        let own = slug(&real.file_name().unwrap_or_default().to_string_lossy());
        // The folder in which the structure that regions share is written.
        let name = if own == "national" { NATIONAL.to_string() } else { own };
        let set = Set::of(name, &sources)?;
        match set.files.is_empty() {
            true => {
                Err(failure(both(format!("inga YAML-filer i {word}"), format!("no YAML files in {word}"))))
            }
            false => Ok(set),
        }
    }

    fn carried() -> Result<Set, Problem> {
        let set = Set::of(NATIONAL.to_string(), &national())?;
        match set.files.is_empty() {
            true => Err(failure(both(
                "den här versionen av gov är byggd utan den nationella strukturen: ange dess mapp i stället",
                "this build of gov lacks the national structure: name its folder instead",
            ))),
            false => Ok(set),
        }
    }

    /// What is taken of a data set: what asks something of it is its own.
    fn of(name: String, sources: &Sources) -> Result<Set, Problem> {
        if !is_id(&name) {
            let help = both("byt namn på mappen", "rename the folder");
            let message = both(
                format!("`{name}` kan inte vara namnet på en datamängd"),
                format!("`{name}` can't be the name of a data set"),
            );
            return Err(Problem { help: Some(help), ..failure(message) });
        }
        let mut files = BTreeMap::new();
        for file in sources.files.iter().filter(|file| file.path != CONFIG) {
            match &file.content {
                Content::Text(text) => {
                    files.insert(format!("{name}/{}", file.path), text.replace("\r\n", "\n"));
                }
                Content::Fault(fault) => {
                    let (path, why) = (sources.root.join(&file.path), &fault.message);
                    let shown = path.display();
                    return Err(failure(both(
                        format!("{shown}: {}", why.sv),
                        format!("{shown}: {}", why.en),
                    )));
                }
            }
        }
        Ok(Set { name, files })
    }

    /// Its files, as data.
    pub fn sources(&self) -> Sources {
        let file = |(path, text): (&String, &String)| SourceFile {
            path: path.clone(),
            content: Content::Text(text.as_str().into()),
        };
        let files = self.files.iter().map(file).collect();
        Sources { root: self.name.as_str().into(), files, ..Sources::default() }
    }

    /// Equal files are one revision, wherever they come from.
    pub fn revision(&self) -> String {
        sum(self.list().as_bytes()).chars().take(16).collect()
    }

    /// Where the list of a set lies, beside `gov.toml`.
    pub fn list_of(name: &str) -> String {
        format!("{name}.sha256")
    }

    /// The files with their checksums, as `sha256sum` writes them.
    pub fn list(&self) -> String {
        self.list_of_those(|_| true)
    }

    /// The same of the files that were taken.
    pub fn list_of_those(&self, is_taken: impl Fn(&str) -> bool) -> String {
        let files = self.files.iter().filter(|(path, _)| is_taken(path));
        files.map(|(path, text)| format!("{}  {path}\n", sum(text.as_bytes()))).collect()
    }
}

/// The checksums in a list, by path.
pub fn listed(list: &str) -> BTreeMap<String, String> {
    let lines = list.lines().filter_map(|line| line.split_once("  "));
    lines.map(|(sum, path)| (path.to_string(), sum.to_string())).collect()
}
