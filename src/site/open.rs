//! The same data for programs, beside the pages: tables, a feed of changes, a calendar of ends, a
//! map of the site; and what a page says of itself to those who look for it.

use crate::export::zip::{Part, Zip};
use crate::export::{Export, FORM, atom, csv, ics, package};
use crate::lang::Lang;
use crate::model::Model;
use crate::model::date::Day;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::query::privacy::Privacy;
use crate::report::escape;
use crate::site::html::Out;
use crate::site::pages::{Main, Page};
use crate::site::table::{self, Listing};
use crate::site::{Site, Wanted, search};
use crate::sources::Sources;
use serde_json::json;
use std::collections::HashMap;
use std::io;

/// A form of the data.
#[derive(Clone, Copy)]
pub enum Form {
    Feed(Lang),
    Calendar(Lang),
    /// A table of all data, by its place among them.
    Table(usize),
    /// The rows of a list, beside it.
    List(Listing),
    Package,
    /// The tables and what says what they are, packed.
    Packed,
    /// The addresses of the pages, from the nth.
    Map(usize),
    Maps,
}

/// Addresses that a map of a site may have (sitemaps.org).
const MOST: usize = 50_000;
/// Above so many entities a site is a large one.
const LARGE: usize = 2_500;
/// Where the tables of a large one lie.
pub const PACKED: &str = "data/data.zip";

/// The data as it is exported on the day that the pages are of, with the same people.
pub fn export<'m>(model: &'m Model, sources: &'m Sources, wanted: &Wanted) -> Export<'m> {
    let mut meta = vec![
        ("form", FORM.to_string()),
        ("checksum", wanted.stamp.checksum.clone()),
        ("first_day", wanted.today.to_string()),
        ("last_day", wanted.today.to_string()),
        ("people", wanted.people.key().to_string()),
    ];
    meta.extend(wanted.stamp.commit.clone().map(|commit| ("commit", commit)));
    let asked: (Day, Day) = (wanted.today, wanted.today);
    let privacy = Privacy::new(model, wanted.people);
    Export {
        model,
        sources,
        privacy,
        asked,
        region: None,
        publisher: wanted.publisher.clone(),
        meta,
        places: HashMap::new(),
    }
}

/// All forms that there are. The files as they are written are no table of pages.
pub fn forms(site: &Site<'_>) -> Vec<Form> {
    let mut forms: Vec<Form> =
        [Lang::Sv, Lang::En].into_iter().flat_map(|lang| [Form::Feed(lang), Form::Calendar(lang)]).collect();
    let beside = table::listings(site).into_iter().filter(|list| !(site.is_large() && list.is_of_all()));
    forms.extend(beside.map(Form::List));
    match site.is_large() {
        true => forms.push(Form::Packed),
        false => {
            forms.extend((0..tables(site).len()).map(Form::Table));
            forms.push(Form::Package);
        }
    }
    if site.export.publisher.site.is_some() {
        let count = addresses(site).len();
        forms.push(Form::Maps);
        forms.extend((0..count.div_ceil(MOST)).map(|at| Form::Map(at * MOST)));
    }
    forms
}

fn tables(site: &Site<'_>) -> Vec<&'static crate::export::table::Table> {
    site.export.tables().filter(|table| table.name != "written").collect()
}

/// The file of a form. Nothing fails that is written to memory.
pub fn file(site: &Site<'_>, form: Form) -> Option<Page> {
    let mut bytes = Vec::new();
    let path = path(site, form);
    let written: io::Result<()> = match form {
        Form::Feed(lang) => atom::write(&site.export, lang, &mut bytes),
        Form::Calendar(lang) => ics::since(&site.export, site.calendar_from(), lang, &mut bytes),
        Form::Table(at) => csv::table(&site.export, tables(site).get(at)?, &mut bytes),
        Form::List(listing) => site.table(listing, &mut bytes),
        Form::Package => {
            bytes = package::of(&site.export, &tables(site)).into_bytes();
            Ok(())
        }
        Form::Packed => packed(site).map(|packed| bytes = packed),
        Form::Map(from) => {
            bytes = map(site, from).into_bytes();
            Ok(())
        }
        Form::Maps => {
            bytes = maps(site).into_bytes();
            Ok(())
        }
    };
    written.ok()?;
    Some(Page { path, bytes })
}

fn path(site: &Site<'_>, form: Form) -> String {
    match form {
        Form::Feed(lang) => lang.pick("andringar.atom", "changes.atom").into(),
        Form::Calendar(lang) => lang.pick("slut.ics", "ends.ics").into(),
        Form::Table(at) => format!("data/{}.csv", tables(site).get(at).map_or("", |table| table.name)),
        Form::List(listing) => site.path_of_table(listing),
        Form::Package => "data/datapackage.json".into(),
        Form::Packed => PACKED.into(),
        Form::Map(from) => format!("sitemap-{}.xml", from / MOST + 1),
        Form::Maps => "sitemap.xml".into(),
    }
}

/// The same files in one, with the rows of the lists over all: of much data they are more than half
/// of what its pages are.
fn packed(site: &Site<'_>) -> io::Result<Vec<u8>> {
    let mut zip = Zip::default();
    let package = package::of(&site.export, &tables(site));
    zip.add(&Part { name: "datapackage.json".into(), bytes: package.as_bytes() })?;
    for table in tables(site) {
        let mut bytes = Vec::new();
        csv::table(&site.export, table, &mut bytes)?;
        zip.add(&Part { name: format!("{}.csv", table.name), bytes: &bytes })?;
    }
    for list in table::listings(site).into_iter().filter(|list| list.is_of_all()) {
        let mut bytes = Vec::new();
        site.table(list, &mut bytes)?;
        zip.add(&Part { name: format!("lists/{}", site.path_of_table(list)), bytes: &bytes })?;
    }
    zip.finish()
}

/// The addresses of all pages below the site's own, but for those that go on from another.
fn addresses(site: &Site<'_>) -> Vec<String> {
    let lists =
        ["index", "ansvar", "organisation", "beslut", "kallor", "andringar", "luckor", "register", "om"];
    let lists = lists.into_iter().map(String::from);
    let regions = site.regions().into_iter().map(|region| site.organisation_of(region));
    let own = site.published().into_iter().filter(|id| site.anchor_of(*id).is_none());
    let own = own.map(|id| site.path_of(id).concat());
    let shared = site.sharing.pages.iter().map(|page| page.path.clone());
    lists.chain(regions).chain(own).chain(shared).collect()
}

const URLS: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

fn map(site: &Site<'_>, from: usize) -> String {
    let base = site.export.publisher.site.as_deref().unwrap_or("");
    let mut map = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"{URLS}\">\n");
    for path in addresses(site).iter().skip(from).take(MOST) {
        map.push_str(&format!("<url><loc>{}</loc></url>\n", escape::xml(&format!("{base}{path}.html"))));
    }
    map + "</urlset>\n"
}

fn maps(site: &Site<'_>) -> String {
    let base = site.export.publisher.site.as_deref().unwrap_or("");
    let count = addresses(site).len().div_ceil(MOST);
    let mut maps = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"{URLS}\">\n");
    for at in 1..=count {
        let address = escape::xml(&format!("{base}sitemap-{at}.xml"));
        maps.push_str(&format!("<sitemap><loc>{address}</loc></sitemap>\n"));
    }
    maps + "</sitemapindex>\n"
}

impl Site<'_> {
    /// Whether there is so much that what is hardly looked for is packed, or left to the tables.
    pub fn is_large(&self) -> bool {
        self.model.entities.len() > LARGE
    }

    /// From which day the calendar has what ended: of much data, since the year before this one.
    fn calendar_from(&self) -> Option<Day> {
        let before = self.when.today.first_of_year().yesterday().ok()?;
        self.is_large().then(|| before.first_of_year())
    }

    /// What a page is about, in a sentence that a list of search results can show.
    fn description(&self, main: &Main) -> Option<String> {
        let id = self.at(&main.path)?;
        let word = self.model.word_for(id);
        let region = self.model.region_of(id, self.when.day()).filter(|region| *region != id);
        let region = region.map(|region| format!(" i {}", self.shown(region, Lang::Sv))).unwrap_or_default();
        let said = self.said_of(id, false);
        let said = said.as_str().or_else(|| said.as_array()?.first()?.as_str()).unwrap_or("");
        let said = if said.is_empty() { String::new() } else { format!(". {said}") };
        let text = format!("{}, {}{region}{said}.", self.shown(id, Lang::Sv), word.sv);
        (!self.privacy.hides(&text)).then_some(text)
    }

    /// What an authority is, for programs that read pages (schema.org): only of regions and their
    /// units, which the data says that they are, and as far as they are there.
    fn authority(&self, main: &Main) -> Option<serde_json::Value> {
        let id = self.at(&main.path)?;
        let kind = self.model.get(id).kind;
        if !matches!(kind, Kind::Region | Kind::Unit) || !self.is_there(id) {
            return None;
        }
        let of =
            |id: EntityId| json!({ "@type": "GovernmentOrganization", "name": self.name_before_mark(id) });
        let mut about = of(id);
        about["@context"] = json!("https://schema.org");
        if let Some(site) = &self.export.publisher.site {
            about["url"] = json!(format!("{site}{}.html", main.path));
        }
        let region = self.model.region_of(id, self.when.day());
        if let Some(region) = region.filter(|region| *region != id) {
            about["parentOrganization"] = of(region);
        }
        Some(about)
    }
}

impl Out<'_, '_> {
    /// What a page says of itself in its head.
    pub fn head_of_open(&mut self, main: &Main) {
        let (site, up) = (self.site, self.up);
        // Nobody looks for pages that have no address.
        if let Some(base) = &site.export.publisher.site {
            if let Some(description) = site.description(main) {
                self.raw("<meta name=description content=\"");
                self.plain(&description);
                self.raw("\">");
            }
            self.tag("link rel=canonical").attr_of("href", &[base, &main.path, ".html"]).alone();
        }
        if up.is_empty() {
            let feed = self.tag("link rel=alternate type=\"application/atom+xml\"");
            feed.attr_of("href", &["andringar.atom"]).with(" title=\"Ändringar\"").alone();
        }
        if let Some(about) = site.authority(main).filter(|_| site.export.publisher.site.is_some()) {
            let island = search::inert(&about);
            self.within("script type=\"application/ld+json\"", |out| out.island(&island));
        }
    }

    /// The same data for programs, at the foot of the page; and the file where a fault is mended.
    pub fn open(&mut self, main: &Main) {
        let (site, up) = (self.site, self.up);
        let id = site.at(&main.path);
        let own = site.table_at(&main.path);
        // Pages that there are many of leave it to those that list them.
        if id.is_some() && own.is_none() {
            return;
        }
        self.raw("\n");
        self.within("nav class=\"wrap open\" aria-labelledby=open", |out| {
            out.within("h2 class=vh id=open", |out| out.both("Öppna data", "Open data"));
            out.within("ul", |out| {
                let mut one = |path: &str, sv: &str, en: &str| {
                    out.within("li", |out| {
                        let link = out.tag("a").attr_of("href", &[up, path]);
                        link.within(|out| out.both(sv, en));
                    });
                };
                if let Some(own) = own.as_ref().filter(|own| *own != PACKED) {
                    one(own, "Den här listan (CSV)", "This list (CSV)");
                }
                match site.is_large() {
                    true => one(
                        PACKED,
                        "Alla uppgifter och listor (CSV, packade)",
                        "All statements and lists (CSV, packed)",
                    ),
                    false => one("data/statement.csv", "Alla uppgifter (CSV)", "All statements (CSV)"),
                }
                one("andringar.atom", "Ändringar (Atom)", "Changes (Atom)");
                one("slut.ics", "Slut och tidsgränser (kalender)", "Ends and due dates (calendar)");
            });
        });
    }
}
