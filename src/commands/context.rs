//! What the commands share: where the data is, the time and region that are asked about, and how an
//! answer is written.

use crate::commands::naming::{Name, name, renamed};
use crate::commands::refused;
use crate::commands::removed::{self, Back};
use crate::commands::{
    Color, DONE, FAILED, NO, Problem, Shared, Ui, failure, judged, revision, time, written,
};
use crate::diagnostic::Level;
use crate::lang::{Both, Lang, both};
use crate::model::Model;
use crate::model::date::Day;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::query::When;
use crate::report::answers::By;
use crate::report::{self, AsOf, Dialect, Format, Reported, Style};
use crate::sources::{Sources, find_root};
use clap::Args;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::io::Write as _;
use std::mem::ManuallyDrop;
use std::path::PathBuf;

/// What every command needs: where the data is, how to write, what today is.
pub struct Context {
    pub data: Option<PathBuf>,
    /// The revision to read the data from, in place of the folder.
    pub revision: Option<String>,
    pub style: Style,
    /// The day that "today" means in what is asked: the one that somebody says, else the
    /// calendar's.
    pub today: Day,
    /// Somebody has said which day today is.
    pub is_told_today: bool,
    /// Findings in the data that a question is asked of: an answer may be incomplete.
    faults: Cell<usize>,
    /// The data in which the names of a question were looked up, for the command that answers it.
    read: RefCell<Option<(Sources, ManuallyDrop<Model>)>>,
    /// How a question in people's own words was read, for the answer that programs get.
    pub question: RefCell<Option<serde_json::Value>>,
    /// The command line's grammar, for a question that becomes a command line: building it costs a
    /// tenth of a short answer.
    pub program: RefCell<Option<clap::Command>>,
}

impl Context {
    pub(super) fn new(shared: Shared, lang: Lang, width: Option<usize>) -> Result<Context, Problem> {
        let today = match &shared.today {
            Some(text) => text.parse::<Day>().map_err(|_| {
                failure(both(
                    format!("`{text}` är ingen dag: skriv 2026-11-22"),
                    format!("`{text}` is not a day: write 2026-11-22"),
                ))
            })?,
            None => judged::today(),
        };
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        let forced =
            set("CLICOLOR_FORCE") && std::env::var_os("CLICOLOR_FORCE").is_some_and(|value| value != "0");
        let auto = !set("NO_COLOR") && (forced || width.is_some() && !dumb);
        let color = shared.color == Color::Always || shared.color == Color::Auto && auto;
        let is_told_today = shared.today.is_some();
        let style = Style { lang, width, color, accessible: shared.accessible };
        let (data, revision, faults) = (shared.data, shared.rev, Cell::default());
        let (read, question, program) = (RefCell::default(), RefCell::default(), RefCell::default());
        Ok(Context { data, revision, style, today, is_told_today, faults, read, question, program })
    }

    /// Keeps data that has been read for the next command that asks a question of it.
    pub(super) fn keep(&self, asked: Asked) {
        self.read.replace(Some((asked.sources, asked.model)));
    }

    pub fn lang(&self) -> Lang {
        self.style.lang
    }

    /// The exit code of a question. Faults in the data are always said; with them, "nothing" and
    /// "nothing is called so" can't be trusted.
    pub fn trusted(&self, code: u8, ui: &mut Ui<'_>) -> u8 {
        let faults = self.faults.get();
        if faults == 0 {
            return code;
        }
        let warning = self.lang().pick(
            format!(
                "varning: {faults} fel i datamängden, svaret kan vara ofullständigt; se `gov kontrollera`\n"
            ),
            format!(
                "warning: errors in the data: {faults}; this answer may be incomplete (run `gov validate`)\n"
            ),
        );
        let code = if code == NO { FAILED } else { code };
        written(ui.err.write_all(report::fit(&warning, ui.width).as_bytes()), code)
    }

    /// Reads the data set.
    pub fn sources(&self) -> Result<Sources, Problem> {
        let sources = self.sources_or_none()?;
        if !sources.files.iter().any(|file| file.is_yaml()) {
            let root = sources.root.display();
            return Err(failure(both(
                format!("inga YAML-filer i {root}"),
                format!("no YAML files in {root}"),
            )));
        }
        Ok(sources)
    }

    /// The same, for a command that begins one: there may be no file yet.
    pub fn sources_or_none(&self) -> Result<Sources, Problem> {
        match &self.revision {
            Some(revision) => revision::sources(self, &here(), revision),
            None => Sources::load(&self.root()?).map_err(failure),
        }
    }

    /// The data's folder.
    pub fn root(&self) -> Result<PathBuf, Problem> {
        find_root(self.data.as_deref(), &here()).map_err(failure)
    }
}

fn here() -> PathBuf {
    std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."))
}

/// How an answer is written.
#[derive(Args, Clone, Copy)]
pub struct Answering {
    /// Format of the answer ¦ Svarets format
    #[arg(short, long, value_name = "FORMAT", default_value = "table")]
    pub(super) output: Format,
    /// The program the CSV is for, with -o csv ¦ Programmet som CSV är avsett för, med -o csv
    #[arg(long, value_name = "FORMAT", default_value = "standard")]
    pub(super) dialect: Dialect,
}

impl Answering {
    pub(super) fn format(self) -> Result<Format, Problem> {
        match (self.output, self.dialect) {
            (format, Dialect::Standard) => Ok(format),
            (Format::Csv, Dialect::ExcelSv) => Ok(Format::Excel),
            _ => Err(failure(both("--dialect fungerar bara med -o csv", "--dialect only works with -o csv"))),
        }
    }
}

/// Options of the commands that answer questions.
#[derive(Args)]
pub struct Asking {
    /// The time asked about: 2022-10-20, 2022-10, 2022-23, "autumn 2022", 2022..2023 [default: the
    /// latest known] ¦ Tiden som frågan gäller: 2022-10-20, 2022-10, 2022-23, ”hösten 2022”,
    /// 2022..2023 [standard: det senast kända]
    #[arg(long, value_name = "DATE")]
    pub(super) at: Option<String>,
    /// Only this region, or the regions of a health care region and what is above them ¦ Bara denna
    /// region, eller en sjukvårdsregions regioner och det som är ovanför dem
    #[arg(long, value_name = "REGION", value_parser = name(Kind::Region.bit()))]
    pub(super) region: Option<Name>,
    #[command(flatten)]
    pub(super) answering: Answering,
}

/// A data set that has been read, and what is asked of it. The model is kept until the process
/// ends: giving every text back one by one would cost more than most answers.
pub struct Asked {
    pub sources: Sources,
    pub model: ManuallyDrop<Model>,
    pub when: When,
    pub region: Option<EntityId>,
    /// By which day it is answered, where that is neither the calendar's nor one that somebody
    /// said.
    pub as_of: Option<AsOf>,
    format: Format,
    /// What is to be said of the question, beside the answer.
    pub remarks: RefCell<BTreeSet<Both>>,
}

impl Asking {
    /// Reads the data for a question.
    pub fn read(&self, context: &Context) -> Result<Asked, Problem> {
        match context.read.take() {
            Some((sources, model)) => self.asked(sources, model, context),
            None => self.read_back(context, Back::ToAName),
        }
    }

    /// The same, for a question about the history.
    pub fn read_back(&self, context: &Context, back: Back) -> Result<Asked, Problem> {
        let mut sources = context.sources()?;
        removed::hide(&mut sources, context.lang(), back)?;
        self.of(sources, context)
    }

    /// Takes data that has been read.
    pub fn of(&self, sources: Sources, context: &Context) -> Result<Asked, Problem> {
        let (model, diagnostics) = Model::to_ask(&sources);
        context.faults.set(diagnostics.iter().filter(|fault| fault.level == Level::Error).count());
        self.asked(sources, ManuallyDrop::new(model), context)
    }

    fn asked(
        &self,
        sources: Sources,
        model: ManuallyDrop<Model>,
        context: &Context,
    ) -> Result<Asked, Problem> {
        let at = match &self.at {
            Some(text) => Some(time::at(text, context.today)?),
            None => None,
        };
        let when = When { today: context.judged_on(&sources), at };
        let as_of = (sources.commit.is_some() && !context.is_told_today && when.at.is_none())
            .then_some(AsOf::Day(when.today));
        let region = match &self.region {
            Some(name) => Some(refused::region_or_above(&model, &sources.hiding.words(name.as_ref()))?),
            None => None,
        };
        let remark =
            self.region.as_ref().zip(region).and_then(|(name, id)| renamed(&model, name.as_ref(), id));
        Ok(Asked {
            sources,
            model,
            when,
            region,
            as_of,
            format: self.answering.format()?,
            remarks: RefCell::new(remark.into_iter().collect()),
        })
    }
}

impl Asked {
    /// Writes an answer.
    pub fn answer(
        &self,
        mut report: Reported<'_>,
        context: &Context,
        ui: &mut Ui<'_>,
    ) -> Result<u8, Problem> {
        let found = report.found;
        report.as_of = self.as_of;
        report.question = context.question.borrow().clone();
        let result = report.write(self.format, context.style, &mut ui.out);
        self.wrote(result, found, context, ui)
    }

    /// Whether the answer is laid out for people, on a terminal that shows more than plain text.
    pub fn is_shown_in_colour(&self, context: &Context) -> bool {
        self.format == Format::Table && context.style.color && context.style.width.is_some()
    }

    /// How an entity is shown: a list of a million values is not also made by its keys where
    /// nobody reads those.
    pub fn shown_by(&self) -> By {
        if matches!(self.format, Format::Table | Format::Md) { By::Words } else { By::Both }
    }

    /// Whether people read the answer, and no program.
    pub fn is_for_people(&self) -> bool {
        matches!(self.format, Format::Table | Format::Wide | Format::Md)
    }

    /// Writes the text of an answer.
    pub fn write(&self, text: &str, found: bool, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
        let result = ui.out.write_all(text.as_bytes());
        self.wrote(result, found, context, ui)
    }

    fn wrote(
        &self,
        result: std::io::Result<()>,
        found: bool,
        context: &Context,
        ui: &mut Ui<'_>,
    ) -> Result<u8, Problem> {
        let code = if found { DONE } else { NO };
        let code = written(result.and_then(|()| ui.out.flush()), code);
        for remark in self.remarks.take() {
            let text = report::fit(&format!("{}\n", remark.get(context.lang())), ui.width);
            written(ui.err.write_all(text.as_bytes()), code);
        }
        Ok(context.trusted(code, ui))
    }
}
