//! `gov export`

mod catalogue;

use crate::checks::config::Config;
use crate::checks::judge;
use crate::commands::naming::{Name, name};
use crate::commands::{Context, DONE, Problem, Ui, failure, origin, refused, time, write, written};
use crate::diagnostic::Level;
use crate::export::{Export, FORM, atom, csv, dcat, ics, package, rdf, sql};
use crate::lang::{Lang, both};
use crate::model::Model;
use crate::model::date::Day;
use crate::model::kind::Kind;
use crate::query::privacy::{People, Privacy};
use catalogue::{distribution, published_at, publisher};
use clap::{Args, ValueEnum};
use std::collections::HashMap;
use std::io::{self, BufWriter, Write};
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};

/// Write the data as open data: each statement with its source's line, how sure it is, and when it
/// holds ¦ Skriv datamängden som öppna data: varje uppgift med källans rad, hur säker den är och
/// när den gäller
#[derive(Args)]
#[command(
    visible_alias = "exportera",
    after_help = "gov export csv --people names --out tabeller\ngov export sql --at 2022-10-20"
)]
pub struct Command {
    /// The format ¦ Formatet
    #[arg(value_name = "FORMAT")]
    form: Form,
    /// The folder to write to; one that gov did not create is left alone [default, except for csv:
    /// standard output] ¦ Mappen som filerna skrivs till; en som gov inte har skapat lämnas orörd
    /// [standard utom för csv: standard ut]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The time that `holds` is about: 2022-10-20, 2022-10, 2022-23, "autumn 2022", 2022..2023
    /// [default: the day of the commit, otherwise today] ¦ Tiden som `holds` gäller: 2022-10-20,
    /// 2022-10, 2022-23, ”hösten 2022”, 2022..2023 [standard: dagen för incheckningen, annars i
    /// dag]
    #[arg(long, value_name = "DATE")]
    at: Option<String>,
    /// Only this region ¦ Bara denna region
    #[arg(long, value_name = "REGION", value_parser = name(Kind::Region.bit()))]
    region: Option<Name>,
    /// How people are shown; a published copy can't be recalled ¦ Hur personer visas: en kopia som
    /// har spridits går inte att ta tillbaka
    #[arg(long, value_name = "HOW", default_value = "posts")]
    people: People,
    /// For dcat, rdf and all: the address at which the folder is published, https://… [default:
    /// `base` in [export] in gov.toml] ¦ För dcat, rdf och all: adressen där mappen publiceras,
    /// https://… [standard: `base` i [export] i gov.toml]
    #[arg(long, value_name = "ADDRESS")]
    base: Option<String>,
    /// Nothing about people: no names, and not which posts they hold ¦ Ingenting om personer: inga
    /// namn, inga befattningar som de har
    #[arg(long, conflicts_with = "people")]
    no_persons: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// Tables for programs, one file each ¦ Tabeller för program, en fil per tabell
    Csv,
    /// The same tables with a catalogue (DCAT-AP-SE) that describes them; with --base ¦ Samma
    /// tabeller med en katalog (DCAT-AP-SE) som beskriver dem; med --base
    Dcat,
    /// A single script with tables and views for SQLite, DuckDB and PostgreSQL ¦ Ett enda skript
    /// med tabeller och vyer för SQLite, DuckDB och PostgreSQL
    Sql,
    /// A workbook for Excel: what is asked most first, then the tables ¦ En arbetsbok för Excel:
    /// det som man oftast frågar först, sedan tabellerna
    Xlsx,
    /// A graph (Turtle): statements in full, and what they assert in the terms of W3C and the EU;
    /// with --base ¦ En graf (Turtle): uppgifterna i sin helhet, och innehållet uttryckt med W3C:s
    /// och EU:s termer; med --base
    Rdf,
    /// A feed of what began, ended and was decided ¦ Ett flöde av vad som har börjat, upphört och
    /// beslutats
    Atom,
    /// A calendar of what ends and what is due ¦ En kalender över vad som tar slut och vad som ska
    /// vara klart
    Ics,
    /// All of these in one folder, with the catalogue; with --base ¦ Alla dessa i en mapp, med
    /// katalogen; med --base
    All,
}

/// Writes a file, as often as it is asked to.
type Make<'m> = dyn Fn(&mut dyn Write) -> io::Result<()> + 'm;

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    if matches!(command.form, Form::Xlsx | Form::All) && cfg!(not(feature = "full")) {
        return Err(lacks("xlsx"));
    }
    if command.form == Form::Xlsx && command.out.is_none() && ui.width.is_some() {
        return Err(no_text());
    }
    // The data's own texts have no language, and what stands in the place of a name has one.
    let (sources, checksum, at) = origin::published(context)?;
    let (model, read) = Model::build(&sources);
    let model = ManuallyDrop::new(model); // The process ends soon.
    let config = Config::of(&sources, &model, &mut Vec::new());
    let judged = judge::judge(&sources, &model, read, None, at.today);
    let faults = judged.found.iter().filter(|found| found.level == Level::Error).count();
    if faults > 0 {
        return Err(faulty(faults));
    }
    let region = command.region.as_ref();
    let region =
        region.map(|name| refused::region(&model, &sources.hiding.words(name.as_ref()))).transpose()?;
    let asked = command.at.as_ref().map(|text| time::at(text, context.today)).transpose()?;
    let asked = asked.map_or((at.today, at.today), |date| (date.earliest(), date.latest()));
    let people = if command.no_persons { People::Nothing } else { command.people };
    let privacy = Privacy::new(&model, people);
    let mut meta = vec![
        ("form", FORM.to_string()),
        ("checksum", checksum),
        ("first_day", asked.0.to_string()),
        ("last_day", asked.1.to_string()),
        ("people", people.key().to_string()),
    ];
    meta.extend(at.commit.map(|commit| ("commit", commit)));
    meta.extend(region.map(|region| ("region", model.get(region).id.to_string())));
    let export = Export {
        model: &model,
        sources: &sources,
        privacy,
        asked,
        region,
        publisher: config.publisher,
        meta,
        places: HashMap::new(),
    };
    let base = match command.form {
        Form::Rdf | Form::Dcat | Form::All => {
            let own = export.publisher.terms.base.as_ref();
            published_at(command.base.as_ref().or(own).map(String::as_str))?
        }
        _ => String::new(),
    };
    let job = Job { export: &export, lang: context.lang(), base: &base, day: at.today };
    let Some(out) = command.out.as_deref() else {
        return match command.form {
            Form::Csv | Form::Dcat | Form::All => Err(no_folder()),
            form => {
                let mut to = BufWriter::new(&mut ui.out);
                let made = job.one(form, &mut to).and_then(|()| to.flush());
                match made {
                    Err(why) if why.kind() == io::ErrorKind::InvalidData => Err(too_much(&why)),
                    made => Ok(written(made, DONE)),
                }
            }
        };
    };
    origin::wrote(out, job.folder(command.form, out)?, asked.1, context, ui)
}

/// What is exported, and how.
struct Job<'e, 'm> {
    export: &'e Export<'m>,
    lang: Lang,
    /// The address at which it is published; empty where none is needed.
    base: &'e str,
    day: Day,
}

impl Job<'_, '_> {
    /// Writes a form that is one text.
    fn one(&self, form: Form, out: &mut dyn Write) -> io::Result<()> {
        match form {
            Form::Atom => atom::write(self.export, self.lang, out),
            Form::Ics => ics::write(self.export, self.lang, out),
            Form::Rdf => rdf::write(self.export, self.base, out),
            #[cfg(feature = "full")]
            Form::Xlsx => crate::export::xlsx::write(self.export, self.lang, out),
            #[cfg(not(feature = "full"))]
            Form::Xlsx => Ok(()),
            Form::Csv | Form::Dcat | Form::Sql | Form::All => sql::write(self.export, out),
        }
    }

    /// Writes the folder; how many files that were, and where the old one lies if it has to stay.
    fn folder(&self, form: Form, target: &Path) -> Result<(usize, Option<PathBuf>), Problem> {
        let export = self.export;
        let whom = match form {
            Form::Dcat | Form::All => Some(publisher(export)?),
            _ => None,
        };
        let folder = write::Folder::begin(target)?;
        let mut told = Vec::new();
        let mut file = |path: &str, title: [&'static str; 2], make: &Make<'_>| {
            folder.made(path, make).map_err(|error| write::failed(&target.join(path), &error))?;
            if whom.is_some() {
                told.push(distribution(path.to_string(), title, make)?);
            }
            Ok(())
        };
        if matches!(form, Form::Csv | Form::Dcat | Form::All) {
            for table in export.tables() {
                let make = |out: &mut dyn Write| csv::table(export, table, out);
                file(&format!("{}.csv", table.name), [table.sv, table.en], &make)?;
            }
            let title = ["Vad tabellerna är (Data Package)", "What the tables are (Data Package)"];
            file("datapackage.json", title, &|out| out.write_all(package::text(export).as_bytes()))?;
        }
        for (one, name, title) in WHOLE {
            if form == one || form == Form::All {
                file(name, title, &|out| self.one(one, out))?;
            }
        }
        let plain = |path: &str, text: &str| {
            let make = |out: &mut dyn Write| out.write_all(text.as_bytes());
            folder.made(path, &make).map_err(|error| write::failed(&target.join(path), &error))
        };
        if let Some(whom) = &whom {
            plain("dcat.ttl", &dcat::text(export, whom, self.base, self.day, &told))?;
        }
        if matches!(form, Form::Csv | Form::Dcat | Form::All) {
            for beside in export.beside() {
                plain(&format!("files/{}", beside.path), beside.text())?;
            }
        }
        folder.finish().map_err(|(path, refused)| write::failed(&path, &refused))
    }
}

/// The forms that are one file each: what it is called, and what a catalogue says of it.
const WHOLE: [(Form, &str, [&str; 2]); 5] = [
    (Form::Sql, "gov.sql", ["Tabeller och vyer (SQL)", "Tables and views (SQL)"]),
    (Form::Xlsx, "gov.xlsx", ["Arbetsbok (Excel)", "Workbook (Excel)"]),
    (Form::Rdf, "gov.ttl", ["Graf (RDF, Turtle)", "Graph (RDF, Turtle)"]),
    (Form::Atom, "gov.atom", ["Flöde (Atom)", "Feed (Atom)"]),
    (Form::Ics, "gov.ics", ["Kalender (iCalendar)", "Calendar (iCalendar)"]),
];

fn faulty(faults: usize) -> Problem {
    let message = both(
        format!("datamängden har {faults} fel, så inget exporterades"),
        format!("the data has errors ({faults}), so nothing was exported"),
    );
    let help = both("`gov kontrollera` visar felen", "`gov validate` shows them");
    Problem { help: Some(help), ..failure(message) }
}

fn no_folder() -> Problem {
    let help = both("lägg till --out MAPP", "add --out DIR");
    let message = both(
        "tabellerna är flera filer och behöver en mapp",
        "the tables are several files and need a folder",
    );
    Problem { help: Some(help), ..failure(message) }
}

/// What this program was built without.
pub fn lacks(form: &str) -> Problem {
    let message = both(
        format!("den här versionen av gov är byggd utan stöd för {form}"),
        format!("this build of gov has no support for {form}"),
    );
    let help = both(
        "versionen som ges ut har det; själv bygger man med `cargo build --features full`",
        "the released build has it; to build it yourself: `cargo build --features full`",
    );
    Problem { help: Some(help), ..failure(message) }
}

fn no_text() -> Problem {
    let help = both(
        "lägg till --out MAPP, eller skriv till en fil: `gov exportera xlsx > gov.xlsx`",
        "add --out DIR, or write to a file: `gov export xlsx > gov.xlsx`",
    );
    Problem { help: Some(help), ..failure(both("en arbetsbok är ingen text", "a workbook is no text")) }
}

/// What does not fit is said, in the language that was asked for.
fn too_much(why: &io::Error) -> Problem {
    failure(both(why.to_string(), why.to_string()))
}
