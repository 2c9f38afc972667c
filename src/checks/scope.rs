//! What the checks look at: a data set, and of it all things or those in which findings can differ
//! from another revision's.

use crate::checks::cited::Texts;
use crate::checks::config::Config;
use crate::checks::rivals::Ends;
use crate::checks::same_person::Near;
use crate::diagnostic::FileId;
use crate::model::Model;
use crate::model::date::Day;
use crate::model::entity::{Entity, EntityId};
use crate::model::fact::Statement;
use crate::model::kind::Kind;
use crate::model::link::Citation;
use crate::sources::{SourceFile, Sources};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// What a check looks at. It asks the whole model, and says something of its subjects and files
/// only.
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
    looked: Option<Arc<Vec<bool>>>,
    /// What was read of the kept texts.
    pub(super) texts: Arc<Texts>,
    ends: Arc<OnceLock<Ends>>,
    /// Which people's names are alike.
    pub(super) near: Arc<Near>,
    /// The statements of the entities from `first` on, listed when a check asks for them.
    first: usize,
    statements: Vec<OnceLock<Vec<Statement<'s>>>>,
}

/// How many files are looked at together: few enough that all checks find them near at hand. In
/// debug builds each is alone, so that a check that remembers something from file to file fails its
/// tests.
const TOGETHER: usize = if cfg!(debug_assertions) { 1 } else { 256 };

impl<'s> Scope<'s> {
    /// A look at all of it.
    pub fn new(model: &'s Model, sources: &'s Sources, config: &'s Config, today: Day) -> Scope<'s> {
        Scope::focused(model, sources, config, today, None)
    }

    /// A look at some files and what stands in them.
    pub fn focused(
        model: &'s Model,
        sources: &'s Sources,
        config: &'s Config,
        today: Day,
        looked: Option<Vec<bool>>,
    ) -> Scope<'s> {
        let is_there = |file: &FileId| {
            let at = file.0 as usize;
            looked.as_ref().is_none_or(|looked| looked[at]) && !sources.files[at].is_absent()
        };
        let files: Vec<FileId> = (0..sources.files.len() as u32).map(FileId).filter(is_there).collect();
        let readable = match &looked {
            None => model.all().map(|(id, _)| id).collect(),
            Some(_) => files
                .iter()
                .filter_map(|file| model.of_file(*file))
                .filter(|id| model.get(*id).whole)
                .collect(),
        };
        let texts = Arc::new(Texts::of(model));
        Scope {
            model,
            sources,
            config,
            today,
            readable,
            files,
            looked: looked.map(Arc::new),
            texts,
            ends: Arc::default(),
            near: Arc::default(),
            first: 0,
            statements: Vec::new(),
        }
    }

    /// The same look, which knows what a look at another revision has found out of names.
    pub fn beside(self, other: &Scope<'_>) -> Scope<'s> {
        Scope { near: Arc::clone(&other.near), ..self }
    }

    /// The same look, which knows how the data writes ends.
    pub fn knowing(self, ends: Ends) -> Scope<'s> {
        Scope { ends: Arc::new(OnceLock::from(ends)), ..self }
    }

    /// The stretches of its files that make a part each.
    pub fn parts(&self) -> impl Iterator<Item = Range<usize>> {
        let count = self.files.len();
        (0..count).step_by(TOGETHER).map(move |first| first..(first + TOGETHER).min(count))
    }

    /// The same look at a stretch of its files only.
    pub fn part(&self, files: Range<usize>) -> Scope<'s> {
        let files = &self.files[files];
        let before = |file: Option<&FileId>, or_in: bool| {
            let is_before = |id: &EntityId| {
                file.is_some_and(|file| {
                    self.model.get(*id).file < *file || (or_in && self.model.get(*id).file == *file)
                })
            };
            self.readable.partition_point(is_before)
        };
        let readable = &self.readable[before(files.first(), false)..before(files.last(), true)];
        let first = readable.first().map_or(0, |id| id.0 as usize);
        let count = readable.last().map_or(0, |id| id.0 as usize + 1 - first);
        Scope {
            readable: readable.to_vec(),
            files: files.to_vec(),
            looked: self.looked.clone(),
            texts: Arc::clone(&self.texts),
            ends: Arc::clone(&self.ends),
            near: Arc::clone(&self.near),
            first,
            statements: (0..count).map(|_| OnceLock::new()).collect(),
            ..*self
        }
    }

    /// Whether an end in this data is the first day on which something no longer holds.
    pub fn ends_are_exclusive(&self) -> bool {
        self.ends().are_exclusive()
    }

    /// How this data writes ends.
    pub(super) fn ends(&self) -> &Ends {
        self.ends.get_or_init(|| Ends::of(self.model))
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

    /// What one of those that are looked at states.
    pub fn statements(&self, id: EntityId) -> &[Statement<'s>] {
        let model = self.model;
        self.statements[id.0 as usize - self.first].get_or_init(|| model.statements(id))
    }

    /// What those that are looked at cite.
    pub fn citations(&self) -> impl Iterator<Item = &'s Citation> {
        let model = self.model;
        self.readable.iter().flat_map(move |id| model.citations_of(*id))
    }
}
