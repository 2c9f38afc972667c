//! The command line as it is declared: the options of every command, and the list of commands.

use crate::commands::refactor::{join, relocate, rename_id};
use crate::commands::{Context, Problem, Ui, declared, program};
use crate::commands::{
    ask, bisect, chair, chart, cite, compare, completions, counts, coverage, decisions, diff, explain,
    export, fmt, gaps, git, glossary, help, import, init, list, load, log, man, mandate, members, person,
    post, principles, record, reporting_lines, responsibilities, route, schema, show, site, source, stale,
    timeline, validate, who_decides, who_owns, why,
};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Who is responsible for what in Sweden's regions, since when, and who says so ¦ Vem som ansvarar
/// för vad i Sveriges regioner, sedan när, och vem som säger det
#[derive(Parser)]
#[command(name = "gov", version, subcommand_required = true)]
#[command(after_help = AFTER)]
pub struct Cli {
    #[command(flatten)]
    pub shared: Shared,
    #[command(subcommand)]
    pub command: Command,
}

const AFTER: &str = "gov who-owns digitalisering\ngov list steering-groups --region kronoberg\n\
                     Signs in answers: ● stated, ○ it is not known who, – nobody is stated, ? perhaps, \
                     ◇ only proposed, □ an example, × formerly, » to come; in comparisons + added, \
                     − removed, ~ changed ¦ \
                     Tecken i svaren: ● angivet, ○ vem är okänt, – ingen är angiven, ? kanske, ◇ bara \
                     föreslaget, □ ett exempel, × tidigare, » kommande; i jämförelser + tillkom, − togs bort, ~ ändrades\n\
                     Exit codes: 0 done, 1 the answer is no (findings, nothing found), 2 could not be done ¦ \
                     Slutkoder: 0 klart, 1 svaret är nej (fynd, inget hittat), 2 gick inte att göra";

/// Options of every command.
#[derive(Args)]
pub struct Shared {
    /// The data folder [default: the nearest `data` here or in a folder above] ¦ Mappen med data
    /// [standard: närmaste `data` härifrån och uppåt]
    #[arg(long, global = true, value_name = "DIR", env = "GOV_DATA")]
    pub data: Option<PathBuf>,
    /// The data as it was at this revision: a branch, a tag, a commit or a date; the folder is not
    /// read ¦ Datamängden som den såg ut vid denna revision: en gren, en tagg, en incheckning eller
    /// ett datum; mappen läses inte
    #[arg(long, global = true, value_name = "REV")]
    pub rev: Option<String>,
    /// Language of the answer [default: from GOV_LANG or the locale] ¦ Svarets språk [standard:
    /// från GOV_LANG eller systemets språk]
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<LangArg>,
    /// When to use colour ¦ När färg används
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: Color,
    /// Write sentences instead of tables, for screen readers ¦ Skriv meningar i stället för
    /// tabeller, för skärmläsare
    #[arg(long, global = true, env = "GOV_ACCESSIBLE", value_parser = clap::builder::FalseyValueParser::new())]
    pub accessible: bool,
    /// The day to take as "today", so that answers don't change with the calendar [default: the day
    /// of the commit for a revision, otherwise today in UTC] ¦ Dagen som räknas som ”i dag”, så att
    /// svaren inte ändras med kalendern [standard: för en revision dagen för dess incheckning,
    /// annars dagens datum i UTC]
    #[arg(long, global = true, value_name = "DATE", env = "GOV_TODAY")]
    pub today: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum LangArg {
    /// Swedish ¦ Svenska
    Sv,
    /// English ¦ Engelska
    En,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub enum Color {
    /// On a terminal ¦ På en terminal
    Auto,
    /// Also when piped ¦ Även när svaret skickas vidare till en fil eller ett annat program
    Always,
    /// Not at all ¦ Inte alls
    Never,
}

#[derive(Subcommand)]
pub enum Command {
    Validate(validate::Command),
    Ask(ask::Command),
    WhoOwns(who_owns::Command),
    WhoDecides(who_decides::Command),
    Responsibilities(responsibilities::Command),
    ReportingLines(reporting_lines::Command),
    Members(members::Command),
    Person(person::Command),
    Post(post::Command),
    Chair(chair::Command),
    Compare(compare::Command),
    Gaps(gaps::Command),
    Load(load::Command),
    Stale(stale::Command),
    Counts(counts::Command),
    Mandate(mandate::Command),
    Principles(principles::Command),
    Decisions(decisions::Command),
    Route(route::Command),
    Glossary(glossary::Command),
    Why(why::Command),
    Cite(cite::Command),
    Coverage(coverage::Command),
    Timeline(timeline::Command),
    Chart(chart::Command),
    Diff(diff::Command),
    Log(log::Command),
    Bisect(bisect::Command),
    Show(show::Command),
    List(list::Command),
    Explain(explain::Command),
    Fmt(fmt::Command),
    Record(record::Command),
    Source(source::Command),
    RenameId(rename_id::Command),
    Join(join::Command),
    Move(relocate::Command),
    Git(git::Command),
    Site(site::Command),
    Export(export::Command),
    Import(import::Command),
    Init(init::Command),
    Schema(schema::Command),
    Completions(completions::Command),
    Man(man::Command),
    Help(help::Command),
}

/// Does what a command says.
pub fn dispatch(command: Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    match command {
        Command::Ask(command) => ask::run(&command, context, ui),
        Command::Validate(command) => validate::run(&command, context, ui),
        Command::WhoOwns(command) => who_owns::run(&command, context, ui),
        Command::WhoDecides(command) => who_decides::run(&command, context, ui),
        Command::Responsibilities(command) => responsibilities::run(&command, context, ui),
        Command::ReportingLines(command) => reporting_lines::run(&command, context, ui),
        Command::Members(command) => members::run(&command, context, ui),
        Command::Person(command) => person::run(&command, context, ui),
        Command::Post(command) => post::run(&command, context, ui),
        Command::Chair(command) => chair::run(&command, context, ui),
        Command::Compare(command) => compare::run(&command, context, ui),
        Command::Gaps(command) => gaps::run(&command, context, ui),
        Command::Load(command) => load::run(&command, context, ui),
        Command::Stale(command) => stale::run(&command, context, ui),
        Command::Counts(command) => counts::run(&command, context, ui),
        Command::Mandate(command) => mandate::run(&command, context, ui),
        Command::Principles(command) => principles::run(&command, context, ui),
        Command::Decisions(command) => decisions::run(&command, context, ui),
        Command::Route(command) => route::run(&command, context, ui),
        Command::Glossary(command) => glossary::run(&command, context, ui),
        Command::Why(command) => why::run(&command, context, ui),
        Command::Cite(command) => cite::run(&command, context, ui),
        Command::Coverage(command) => coverage::run(&command, context, ui),
        Command::Timeline(command) => timeline::run(&command, context, ui),
        Command::Chart(command) => chart::run(&command, context, ui),
        Command::Diff(command) => diff::run(&command, context, ui),
        Command::Log(command) => log::run(&command, context, ui),
        Command::Bisect(command) => bisect::run(&command, context, ui),
        Command::Show(command) => show::run(&command, context, ui),
        Command::List(command) => list::run(&command, context, ui),
        Command::Explain(command) => explain::run(&command, context, ui),
        Command::Fmt(command) => fmt::run(&command, context, ui),
        Command::Record(command) => record::run(&command, context, ui),
        Command::Source(command) => source::run(&command, context, ui),
        Command::RenameId(command) => rename_id::run(&command, context, ui),
        Command::Join(command) => join::run(&command, context, ui),
        Command::Move(command) => relocate::run(&command, context, ui),
        Command::Git(command) => git::run(&command, context, ui),
        Command::Site(command) => site::run(&command, context, ui),
        Command::Export(command) => export::run(&command, context, ui),
        Command::Import(command) => import::run(&command, context, ui),
        Command::Init(command) => init::run(&command, context, ui),
        Command::Schema(command) => schema::run(&command, ui),
        Command::Completions(command) => {
            completions::run(&command, help::halved(declared(), context.lang()), ui)
        }
        Command::Man(command) => man::run(&command, program(context.lang(), None), context.lang(), ui),
        Command::Help(command) => help::run(&command, program(context.lang(), ui.width), ui),
    }
}
