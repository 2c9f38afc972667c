//! What the checks look at: a data set, and of it all things or those in which findings can differ from another revision's.

use crate::checks::config::Config;
use crate::diagnostic::FileId;
use crate::model::Model;
use crate::model::date::Day;
use crate::model::entity::{Entity, EntityId};
use crate::model::kind::Kind;
use crate::model::statements::Statement;
use crate::parallel;
use crate::sources::{SourceFile, Sources};
use std::sync::OnceLock;

/// What a check looks at. It asks the whole model, and says something of its subjects and files only.
pub struct Scope<'s> {
    pub model: &'s Model,
    pub sources: &'s Sources,
    pub config: &'s Config,
    /// The day that ages are counted to.
    pub today: Day,
    /// The readable entities that are looked at, and the files, both in order.
    readable: Vec<EntityId>,
    files: Vec<FileId>,
    /// Whether each file is looked at, where not all are.
    looked: Option<Vec<bool>>,
    /// Each entity's statements, listed once for all checks.
    statements: Vec<OnceLock<Vec<Statement<'s>>>>,
}

impl<'s> Scope<'s> {
    /// A look at all of it.
    pub fn new(model: &'s Model, sources: &'s Sources, config: &'s Config, today: Day) -> Scope<'s> {
        let statements = parallel::map(&model.entities, |entity| OnceLock::from(entity.statements()));
        Scope { statements, ..Scope::bare(model, sources, config, today) }
    }

    /// The same, for checks that list no statements.
    pub fn bare(model: &'s Model, sources: &'s Sources, config: &'s Config, today: Day) -> Scope<'s> {
        let readable = model.all().map(|(id, _)| id).collect();
        let files = (0..sources.files.len() as u32).map(FileId).filter(|file| !sources.files[file.0 as usize].is_absent()).collect();
        Scope { model, sources, config, today, readable, files, looked: None, statements: Vec::new() }
    }

    /// A look at some files and what stands in them.
    pub fn focused(model: &'s Model, sources: &'s Sources, config: &'s Config, today: Day, looked: Vec<bool>) -> Scope<'s> {
        let is_there = |file: &FileId| looked[file.0 as usize] && !sources.files[file.0 as usize].is_absent();
        let files: Vec<FileId> = (0..looked.len() as u32).map(FileId).filter(is_there).collect();
        let readable = files.iter().filter_map(|file| model.of_file(*file)).filter(|id| model.get(*id).whole).collect();
        let statements = model.entities.iter().map(|_| OnceLock::new()).collect();
        Scope { model, sources, config, today, readable, files, looked: Some(looked), statements }
    }

    /// Whether not all is looked at.
    pub fn is_focused(&self) -> bool {
        self.looked.is_some()
    }

    pub fn looks_at(&self, file: FileId) -> bool {
        self.looked.as_ref().is_none_or(|looked| looked[file.0 as usize])
    }

    /// The readable entities to look at.
    pub fn readable(&self) -> impl Iterator<Item = (EntityId, &'s Entity)> {
        let model = self.model;
        self.readable.iter().map(move |id| (*id, model.get(*id)))
    }

    /// Those whose own file has no fault: what a faulty one says is not looked at.
    pub fn subjects(&self) -> impl Iterator<Item = (EntityId, &'s Entity)> {
        self.readable().filter(|(_, entity)| entity.faultless)
    }

    pub fn subjects_of(&self, kind: Kind) -> impl Iterator<Item = (EntityId, &'s Entity)> {
        self.subjects().filter(move |(_, entity)| entity.kind == kind)
    }

    /// The files to look at.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &'s SourceFile)> {
        let sources = self.sources;
        self.files.iter().map(move |file| (*file, &sources.files[file.0 as usize]))
    }

    pub fn statements(&self, id: EntityId) -> &[Statement<'s>] {
        let model = self.model;
        self.statements[id.0 as usize].get_or_init(|| model.get(id).statements())
    }
}
