//! Pages that are served to this machine while somebody works on the data: made when they are asked
//! for, each with what is found in the data, and read again when it changes.

use crate::diagnostic::{Diagnostic, FileId, Level};
use crate::lang::{Both, Lang};
use crate::report::escape;
use crate::report::findings::Places;
use crate::site::Site;
use crate::site::html::Out;
use crate::site::pages::{self, Main};
use crate::site::shell;
use crate::sources::Sources;
use std::cell::OnceCell;
use std::collections::HashMap;

const RELOAD: &str = include_str!("reload.js");
/// Findings on a page, at most. `gov validate` has them all.
const MOST: usize = 50;
const STYLE: &str = include_str!("served.css");

/// What pages that are served have beside the others.
pub struct Served {
    /// Another one when the pages may say something else.
    version: String,
    findings: Vec<Finding>,
}

struct Finding {
    file: FileId,
    level: Level,
    code: &'static str,
    place: String,
    message: Both,
    help: Option<Both>,
}

impl Served {
    /// With what is found in the data that is to be mended.
    pub fn new(version: String, found: &[Diagnostic], sources: &Sources) -> Served {
        let mut places = Places::new(sources);
        let of = |one: &Diagnostic| Finding {
            file: one.place.file,
            level: one.level,
            code: one.code,
            place: places.shown(one.place),
            message: one.message.clone(),
            help: one.help.clone(),
        };
        let findings = found.iter().filter(|one| one.level != Level::Info).map(of).collect();
        Served { version, findings }
    }

    fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|one| one.level == level).count()
    }
}

/// The files of a site, each made when it is asked for.
pub struct Serving<'s, 'm> {
    site: &'s Site<'m>,
    lists: OnceCell<HashMap<String, Vec<u8>>>,
}

impl<'s, 'm> Serving<'s, 'm> {
    pub fn of(site: &'s Site<'m>) -> Serving<'s, 'm> {
        Serving { site, lists: OnceCell::new() }
    }

    /// The file at a path below the root.
    pub fn file(&self, path: &str) -> Option<Vec<u8>> {
        let own = own_file(path).or_else(|| Some(pages::of_entity(self.site, path)?.bytes));
        own.or_else(|| self.lists.get_or_init(|| pages::lists_of(self.site)).get(path).cloned())
    }
}

/// What a server has that no folder has.
fn own_file(path: &str) -> Option<Vec<u8>> {
    match path {
        "-/reload.js" => Some(RELOAD.into()),
        "-/served.css" => Some(STYLE.into()),
        _ => None,
    }
}

/// A file while there are no pages: the data could not be read, and each page says why.
pub fn failed(path: &str, message: &Both, help: Option<&Both>, version: &str) -> Option<Vec<u8>> {
    let look = pages::look(None, shell::SCRIPT.into())
        .into_iter()
        .find(|page| page.path == path)
        .map(|page| page.bytes);
    if let Some(file) = own_file(path).or(look) {
        return Some(file);
    }
    path.ends_with(".html").then(|| failure(message, help, version).into_bytes())
}

/// A page that says why there are no others.
fn failure(message: &Both, help: Option<&Both>, version: &str) -> String {
    let mut page = String::from(
        "<!doctype html>\n<html lang=sv><head><meta charset=utf-8><meta name=viewport \
         content=\"width=device-width,initial-scale=1\"><title>gov</title><link rel=icon \
         href=\"data:,\"><link rel=stylesheet href=\"/site.css\"><script defer \
         src=\"/-/reload.js\" data-version=\"",
    );
    escape::html(version, &mut page);
    page.push_str("\"></script></head><body><main><h1>Inga sidor / <span lang=en>No pages</span></h1>");
    for (lang, begin) in [(Lang::Sv, "\n<div lang=sv>"), (Lang::En, "\n<div lang=en>")] {
        page.push_str(begin);
        for said in [Some(message), help].into_iter().flatten() {
            page.push_str("<p>");
            escape::html(said.get(lang), &mut page);
            page.push_str("</p>");
        }
        page.push_str("</div>");
    }
    page.push_str("</main></body></html>\n");
    page
}

impl Out<'_, '_> {
    /// What a page that is served may do beside: ask whether the data has changed.
    pub fn policy_of_served(&mut self) {
        if self.site.served.is_some() {
            self.raw("; connect-src 'self'");
        }
    }

    pub fn script_of_served(&mut self) {
        let (site, up) = (self.site, self.up);
        if let Some(served) = &site.served {
            self.tag("link rel=stylesheet").attr_of("href", &[up, "-/served.css"]).alone();
            let script = self.tag("script defer").attr_of("src", &[up, "-/reload.js"]);
            script.attr("data-version", &served.version).within(|_| {});
        }
    }

    /// What is found in the data, that of the page's own file first.
    pub fn findings(&mut self, main: &Main) {
        let site = self.site;
        let Some(served) = &site.served else { return };
        let shared = site.sharing.at(&main.path).map(|page| page.ids.clone()).unwrap_or_default();
        let own = site.at(&main.path).into_iter().chain(shared);
        let own: Vec<FileId> = own.map(|id| site.model.get(id).file).collect();
        let (here, elsewhere): (Vec<_>, Vec<_>) =
            served.findings.iter().partition(|one| own.contains(&one.file));
        let (errors, warnings) = (served.count(Level::Error), served.count(Level::Warning));
        self.raw("\n");
        let box_of = self.tag("details class=findings").with_if(!here.is_empty(), " open");
        box_of.within(|out| {
            out.within("summary", |out| {
                out.both(
                    &format!("Fynd i datamängden: {errors} fel, {warnings} varningar"),
                    &format!("Findings in the data: {errors} errors, {warnings} warnings"),
                );
                if !here.is_empty() {
                    let here = here.len();
                    out.both(&format!("; här: {here}"), &format!("; here: {here}"));
                }
            });
            let shown: Vec<&&Finding> = here.iter().chain(&elsewhere).take(MOST).collect();
            if !shown.is_empty() {
                out.within("ul", |out| shown.iter().for_each(|one| out.finding(one)));
            }
            let more = served.findings.len().saturating_sub(MOST);
            if more > 0 {
                out.within("p", |out| {
                    out.both(
                        &format!("Ytterligare {more}: gov validate visar alla."),
                        &format!("Another {more}: gov validate shows all."),
                    );
                });
            }
        });
    }

    fn finding(&mut self, one: &Finding) {
        self.raw("\n");
        self.within("li", |out| {
            out.within("strong", |out| match one.level {
                Level::Error => out.both("Fel", "Error"),
                Level::Warning | Level::Info => out.both("Varning", "Warning"),
            });
            out.sign(" ");
            out.within("code", |out| out.escaped(one.code));
            out.sign(": ");
            out.both(&one.message.sv, &one.message.en);
            out.within("p", |out| out.within("code", |out| out.text(&one.place)));
            if let Some(help) = &one.help {
                out.within("p", |out| out.both(&help.sv, &help.en));
            }
        });
    }
}
