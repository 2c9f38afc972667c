//! What `gov validate` looks at, and with what: the files asked for, the codes, an earlier
//! revision, another configuration.

use crate::checks::config::Config;
use crate::checks::outcome::{self, Found, Outcome};
use crate::checks::{self, judge};
use crate::commands::paths::{below_root, is_below};
use crate::commands::validate::Command;
use crate::commands::{Context, Problem, failure, revision};
use crate::diagnostic::FileId;
use crate::diagnostic::Level;
use crate::lang::both;
use crate::model::Model;
use crate::model::date::Day;
use crate::sources::git::Repository;
use crate::sources::{CONFIG, Content, Sources};
use std::mem::ManuallyDrop;

/// What is asked for.
pub struct Looking<'c> {
    /// Paths below the root; none is all.
    wanted: Vec<String>,
    only: &'c [String],
    since: Option<&'c str>,
    config_from: Option<&'c str>,
    fail_on: Level,
    /// What "today" means in a revision that is asked for, and by which day the data is judged.
    today: Day,
    judged_on: Day,
    as_of: Option<Day>,
}

impl<'c> Looking<'c> {
    pub fn new(command: &'c Command, sources: &Sources, context: &Context) -> Result<Looking<'c>, Problem> {
        let wanted = command
            .paths
            .iter()
            .map(|path| below_root(path, sources))
            .collect::<Result<Vec<String>, Problem>>()?;
        let (since, config_from) = (command.since.as_deref(), command.config_from.as_deref());
        let (today, judged_on) = (context.today, context.judged_on(sources));
        let as_of = (sources.commit.is_some() && !context.is_told_today).then_some(judged_on);
        Ok(Looking {
            wanted,
            only: &command.only,
            since,
            config_from,
            fail_on: command.fail_on.level(),
            today,
            judged_on,
            as_of,
        })
    }

    /// Reads and checks the data.
    pub fn look(&self, sources: &Sources) -> Result<Outcome, Problem> {
        let (model, read) = Model::build(sources);
        // The process ends soon; giving every text back one by one would take a tenth of its time.
        let model = ManuallyDrop::new(model);
        let base =
            self.config_from.map(|revision| config_at(sources, &model, revision, self.today)).transpose()?;
        let judged = judge::judge(sources, &model, read, base.clone(), self.judged_on);
        let (files, rules, silenced, more) =
            (sources.files.len(), checks::all().count(), judged.silenced, judged.more);
        // Of all findings, so that a fingerprint does not depend on which of them are asked for.
        let (found, others): (Vec<Found>, Vec<Found>) = outcome::marked(judged.found, sources)
            .into_iter()
            .partition(|found| self.is_asked(found, sources));
        let is_reading = |found: &&Found| {
            checks::find(found.diagnostic.code).is_some_and(|check| !check.can_be_silenced())
                && found.diagnostic.level == Level::Error
        };
        let outside = others.iter().filter(is_reading).count();
        let mut outcome = Outcome {
            found,
            files,
            rules,
            silenced,
            more,
            outside,
            fail_on: self.fail_on,
            as_of: self.as_of,
            ..Outcome::default()
        };
        if let Some(revision) = self.since {
            let repository = Repository::of(&sources.root).map_err(failure)?;
            let commit = revision::commit(&repository, revision, self.today)?;
            let earlier = repository.sources(&sources.root, commit).map_err(failure)?;
            let (model, read) = Model::build(&earlier);
            let before = judge::judge(&earlier, &model, read, base, self.judged_on).found;
            let before = outcome::marked(before, &earlier)
                .into_iter()
                .filter(|found| self.is_asked(found, &earlier))
                .collect();
            outcome.compare(revision, &earlier, before);
        }
        Ok(outcome)
    }

    fn is_asked(&self, found: &Found, sources: &Sources) -> bool {
        let finding = &found.diagnostic;
        let path = &sources.files[finding.place.file.0 as usize].path;
        let code =
            self.only.is_empty() || self.only.iter().any(|pattern| checks::fits(pattern, finding.code));
        code && (self.wanted.is_empty() || self.wanted.iter().any(|wanted| is_below(path, wanted)))
    }
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
