//! What `gov validate` looks at, and with what: the files asked for, the codes, an earlier
//! revision, another configuration.

use crate::checks;
use crate::checks::config::Config;
use crate::checks::judge::{self, Judged};
use crate::checks::outcome::{self, Found, Outcome};
use crate::commands::paths::{below_root, is_below};
use crate::commands::validate::{Command, checksum};
use crate::commands::{Context, Problem, failure, revision};
use crate::diagnostic::FileId;
use crate::diagnostic::Level;
use crate::find::removed::Removed;
use crate::lang::{Lang, both};
use crate::model::Model;
use crate::model::date::Day;
use crate::model::pair;
use crate::sources::align::align;
use crate::sources::git::Repository;
use crate::sources::{CONFIG, Content, Sources};
use std::mem::ManuallyDrop;

/// What is asked for.
pub struct Looking<'c> {
    /// Paths below the root; none is all.
    wanted: Vec<String>,
    only: &'c [String],
    /// The revision to compare with, and the data as it was there.
    since: Option<(&'c str, Sources)>,
    config_from: Option<&'c str>,
    fail_on: Level,
    /// What "today" means in a revision that is asked for, and by which day the data is judged.
    today: Day,
    judged_on: Day,
    as_of: Option<Day>,
}

impl<'c> Looking<'c> {
    /// Says what to look at. With an earlier revision, a file that only that one has gets a place
    /// in what is looked at too.
    pub fn new(
        command: &'c Command,
        sources: &mut Sources,
        context: &Context,
    ) -> Result<Looking<'c>, Problem> {
        let wanted = command
            .paths
            .iter()
            .map(|path| below_root(path, sources))
            .collect::<Result<Vec<String>, Problem>>()?;
        let (today, judged_on) = (context.today, context.judged_on(sources));
        let as_of = (sources.commit.is_some() && !context.is_told_today).then_some(judged_on);
        let since = match command.since.as_deref() {
            Some(revision) => Some((revision, earlier(sources, revision, today)?)),
            None => None,
        };
        Ok(Looking {
            wanted,
            only: &command.only,
            since,
            config_from: command.config_from.as_deref(),
            fail_on: command.fail_on.level(),
            today,
            judged_on,
            as_of,
        })
    }

    /// Reads and checks the data. The process ends soon; giving every text back one by one would
    /// take a tenth of its time.
    pub fn look(&self, sources: &Sources) -> Result<Outcome, Problem> {
        let Some((revision, earlier)) = &self.since else {
            let (model, read) = Model::build(sources);
            let model = ManuallyDrop::new(model);
            let base = self.base(sources, &model)?;
            return Ok(self.outcome(judge::judge(sources, &model, read, base, self.judged_on), sources));
        };
        let pair = ManuallyDrop::new(pair::build(earlier, sources));
        let base = self.base(sources, &pair.after.model)?;
        let (before, after) = judge::beside(&pair, base.as_ref(), self.judged_on);
        let mut outcome = self.outcome(after, sources);
        let mut before = outcome::marked(before, earlier);
        before.retain(|found| self.is_asked(found, earlier));
        outcome.compare(revision, earlier, before);
        Ok(outcome)
    }

    /// The configuration to use instead of the data's own.
    fn base(&self, sources: &Sources, model: &Model) -> Result<Option<Config>, Problem> {
        self.config_from.map(|revision| config_at(sources, model, revision, self.today)).transpose()
    }

    /// What was asked for of all that was found.
    fn outcome(&self, judged: Judged, sources: &Sources) -> Outcome {
        // Of all findings, so that a fingerprint does not depend on which of them are asked for.
        let (mut found, others): (Vec<Found>, Vec<Found>) = outcome::marked(judged.found, sources)
            .into_iter()
            .partition(|found| self.is_asked(found, sources));
        checksum::offer(&mut found, sources);
        let is_reading = |found: &&Found| {
            checks::find(found.diagnostic.code).is_some_and(|check| !check.can_be_silenced())
                && found.diagnostic.level == Level::Error
        };
        Outcome {
            found,
            files: sources.files.iter().filter(|file| !file.is_absent()).count(),
            rules: checks::all().count(),
            silenced: judged.silenced,
            more: judged.more,
            outside: others.iter().filter(is_reading).count(),
            fail_on: self.fail_on,
            as_of: self.as_of,
            ..Outcome::default()
        }
    }

    fn is_asked(&self, found: &Found, sources: &Sources) -> bool {
        let finding = &found.diagnostic;
        let path = &sources.files[finding.place.file.0 as usize].path;
        let code =
            self.only.is_empty() || self.only.iter().any(|pattern| checks::fits(pattern, finding.code));
        code && (self.wanted.is_empty() || self.wanted.iter().any(|wanted| is_below(path, wanted)))
    }
}

/// The data as it was at a revision, side by side with what it is now.
fn earlier(sources: &mut Sources, revision: &str, today: Day) -> Result<Sources, Problem> {
    let repository = Repository::of(&sources.root).map_err(failure)?;
    let commit = revision::commit(&repository, revision, today)?;
    let root = sources.root.clone();
    let mut earlier = repository.sources_beside(&root, commit, sources).map_err(failure)?;
    let removed = Removed::of(&[&earlier]);
    earlier.hiding = removed.hiding(&[&earlier], Lang::En);
    align(&mut earlier, sources);
    Ok(earlier)
}

/// The configuration as it was at a revision. One with faults can't be a bar.
fn config_at(sources: &Sources, model: &Model, revision: &str, today: Day) -> Result<Config, Problem> {
    let repository = Repository::of(&sources.root).map_err(failure)?;
    let text =
        match repository.content(revision::commit(&repository, revision, today)?, CONFIG).map_err(failure)? {
            None => return Ok(Config::default()),
            Some(Content::Text(text)) => text,
            Some(Content::Fault(fault)) => {
                let said = &fault.message;
                return Err(failure(both(
                    format!("{CONFIG} i {revision}: {}", said.sv),
                    format!("{CONFIG} at {revision}: {}", said.en),
                )));
            }
        };
    let mut faults = Vec::new();
    let config = Config::read(&text, FileId::default(), model, &mut faults);
    match faults.first() {
        None => Ok(config),
        Some(fault) => {
            let said = &fault.message;
            Err(failure(both(
                format!("{CONFIG} i {revision}: {}", said.sv),
                format!("{CONFIG} at {revision}: {}", said.en),
            )))
        }
    }
}
