//! The lists over all of the data: responsibilities, organisations, decisions, documents, gaps, changes, and a register of everything.

use crate::model::date::Date;
use crate::model::decision::{DECISION_STATUSES, Decision};
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::Kind;
use crate::model::statement::say;
use crate::query::find;
use crate::query::gaps as lacking;
use crate::report::site::html::Out;
use crate::report::site::pages::Main;
use crate::report::site::{Site, about, changes, gaps, labels, overview};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A page that is about no single entity.
#[derive(Clone, Copy)]
pub enum List {
    Start,
    Responsibilities,
    Organisations,
    Organisation(Option<EntityId>),
    Decisions,
    Documents,
    Changes,
    Gaps,
    Register,
    About,
}

/// All of them; those that a site has one for each region of, too.
pub fn all(site: &Site<'_>) -> Vec<List> {
    let mut all = vec![List::Start, List::Changes, List::Responsibilities, List::Organisations, List::Decisions, List::Documents, List::Gaps];
    all.extend(site.regions().into_iter().map(|region| List::Organisation(Some(region))));
    all.extend([List::Organisation(None), List::Register, List::About]);
    all
}

pub fn make(site: &Site<'_>, list: List) -> Main {
    match list {
        List::Start => overview::start(site),
        List::Responsibilities => responsibilities(site),
        List::Organisations => organisations(site),
        List::Organisation(region) => overview::organisation(site, region),
        List::Decisions => decisions(site),
        List::Documents => documents(site),
        List::Changes => changes::page(site),
        List::Gaps => unknown(site),
        List::Register => register(site),
        List::About => about::page(site),
    }
}

/// The head of a page that is a list.
pub fn head(out: &mut Out<'_, '_>, title: (&str, &str), about: (&str, &str)) {
    out.raw("<h1>");
    out.both(title.0, title.1);
    out.raw("</h1><p class=about>");
    out.both(about.0, about.1);
    out.raw("</p>");
}

fn responsibilities(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let title = ("Ansvar", "Responsibilities");
    head(
        &mut out,
        title,
        ("Områden, uppdrag och program, och vem som enligt källorna ansvarar.", "Areas, assignments and programmes, and who is responsible according to the sources."),
    );
    for region in site.regions().into_iter().map(Some).chain([None]) {
        let kinds = site.by_kind(region);
        let things: Vec<EntityId> = [Kind::Area, Kind::Assignment, Kind::Programme].iter().filter_map(|kind| kinds.get(kind)).flatten().copied().collect();
        if things.is_empty() && region.is_none() {
            continue;
        }
        out.region_heading(region);
        out.begin_table(&[("Vad", "What"), ("Ansvarig", "Responsible"), ("Gäller", "Valid"), ("Källa", "Source")]);
        if things.is_empty() {
            out.raw("\n<tr><td colspan=4 class=none>");
            out.both("Inga områden eller uppdrag i datamängden.", "No areas or assignments in the data.");
            out.raw("</td></tr>");
        }
        things.into_iter().for_each(|id| out.duty(id));
        out.end_table();
    }
    Main::new("ansvar", title, out)
}

impl Out<'_, '_> {
    fn region_heading(&mut self, region: Option<EntityId>) {
        self.raw("\n<section class=s>\n<h2>");
        match region {
            Some(region) => self.link(region),
            None => self.both("Utanför regionerna", "Outside the regions"),
        }
        self.raw("</h2>\n");
    }

    /// A table; on a narrow screen its rows become blocks, so every role is said.
    fn begin_table(&mut self, columns: &[(&str, &str)]) {
        self.raw("<div class=scroll><table role=table><thead role=rowgroup><tr role=row>");
        for (sv, en) in columns {
            self.raw("<th role=columnheader scope=col>");
            self.both(sv, en);
            self.raw("</th>");
        }
        self.raw("</tr></thead><tbody role=rowgroup>");
    }

    fn end_table(&mut self) {
        self.raw("\n</tbody></table></div></section>");
    }

    fn begin_cell(&mut self) {
        self.raw("<td role=cell>");
    }

    /// The rows of something that somebody is responsible for.
    fn duty(&mut self, id: EntityId) {
        let told = self.site.ever_in_charge(id);
        if told.is_empty() {
            self.raw("\n<tr role=row>");
            self.thing(id, 1);
            self.raw("<td role=cell class=none>");
            self.nobody(id);
            self.raw("</td><td role=cell class=x></td><td role=cell class=src>");
            self.source(self.site.model.get(id).common.sources.first());
            self.raw("</td></tr>");
        }
        let rows = told.len();
        for (at, one) in told.into_iter().enumerate() {
            // A page is cut before a line break, so what is about one thing stays together.
            self.raw(if at == 0 { "\n<tr role=row" } else { "<tr role=row" });
            self.holds(&one.bounds(self.site.model));
            self.raw(">");
            if at == 0 {
                self.thing(id, rows);
            }
            self.begin_cell();
            let (sv, en) = labels::own(one);
            self.raw("<span class=as>");
            self.label((sv, en));
            self.raw("</span> ");
            self.whom(one);
            self.raw("</td>");
            self.begin_cell();
            self.time(one);
            self.raw("</td><td role=cell class=src>");
            self.source(one.source(self.site.model));
            self.raw("</td></tr>");
        }
    }

    /// What the next rows are about.
    fn thing(&mut self, id: EntityId, rows: usize) {
        match rows {
            1 => self.raw("<th role=rowheader scope=row>"),
            _ => self.raw(&format!("<th role=rowheader scope=row rowspan={rows}>")),
        }
        self.link(id);
        self.word_of(id);
        self.raw("</th>");
    }
}

fn organisations(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let title = ("Organisation", "Organisation");
    head(&mut out, title, ("Organen i varje region, som bild och som lista.", "The bodies of each region, as a picture and as a list."));
    out.heading("regioner", ("Regioner", "Regions"));
    out.raw("<ul class=cards>");
    for region in site.regions() {
        out.raw("\n<li><a href=\"");
        let path = site.organisation_of(region);
        out.place(&path);
        out.raw("\">");
        out.name(region);
        out.raw("</a></li>");
    }
    out.raw("\n<li><a href=\"");
    out.place("organisation-ovriga");
    out.raw("\">");
    out.both("Utanför regionerna", "Outside the regions");
    out.raw("</a></li>\n</ul></section>");
    Main::new("organisation", title, out)
}

fn decisions(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let title = ("Beslut", "Decisions");
    head(
        &mut out,
        title,
        ("Beslut, rekommendationer och förslag, de senaste först. Ett förslag är inget beslut.", "Decisions, recommendations and proposals, the latest first. A proposal is no decision."),
    );
    let mut all: Vec<(EntityId, &Decision)> =
        site.model.of_kind(Kind::Decision).filter(|(id, _)| site.has_page(*id)).filter_map(|(id, entity)| Some((id, entity.decision()?))).collect();
    all.sort_by_cached_key(|(id, decision)| (Reverse(decision.date.as_ref().map(Date::latest)), find::swedish(site.model.get(*id).name())));
    out.raw("\n<section class=s>\n");
    out.begin_table(&[("Beslut", "Decision"), ("Dag", "Day"), ("Av", "By"), ("Läge", "Status"), ("Källa", "Source")]);
    for (id, decision) in all {
        out.raw("\n<tr role=row");
        let told = site.told.own(id).first();
        if let Some(told) = told {
            out.holds(&told.bounds(site.model));
        }
        out.raw(">");
        out.thing(id, 1);
        out.begin_cell();
        match decision.date.as_ref() {
            Some(date) => out.date(date),
            None => out.both("odaterat", "undated"),
        }
        out.raw("</td>");
        out.begin_cell();
        match decision.by.as_ref().and_then(|by| by.to) {
            Some(by) => out.link(by),
            None => out.both("inte angivet", "not stated"),
        }
        out.raw("</td>");
        out.begin_cell();
        let status = decision.status.map(|status| say(DECISION_STATUSES, status));
        match status {
            Some(status) => out.both(&status.sv, &status.en),
            None => out.both("inte angivet", "not stated"),
        }
        out.raw("</td><td role=cell class=src>");
        out.source(site.model.get(id).common.sources.first());
        out.raw("</td></tr>");
    }
    out.end_table();
    Main::new("beslut", title, out)
}

fn documents(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let title = ("Källor", "Sources");
    head(&mut out, title, ("Dokumenten som uppgifterna vilar på, och hur gamla de är.", "The documents that the statements rest on, and how old they are."));
    let all = site.by_name().iter().copied().filter(|id| site.model.get(*id).kind == Kind::Source);
    out.raw("\n<section class=s>\n");
    out.begin_table(&[("Dokument", "Document"), ("Utgivare", "Publisher"), ("Datum och ålder", "Date and age"), ("Uppgifter", "Statements")]);
    for id in all {
        out.raw("\n<tr role=row>");
        out.thing(id, 1);
        out.begin_cell();
        match &site.model.get(id).detail {
            Detail::Source(source) => match source.publisher.as_ref().and_then(|to| to.to) {
                Some(publisher) => out.link(publisher),
                None => out.both("inte angiven", "not stated"),
            },
            _ => {}
        }
        out.raw("</td>");
        out.begin_cell();
        let (sv, en) = site.origins.age(id);
        out.both(sv, en);
        out.raw("</td>");
        out.begin_cell();
        out.number(site.citations(id).len());
        out.raw("</td></tr>");
    }
    out.end_table();
    Main::new("kallor", title, out)
}

fn unknown(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let title = ("Luckor", "Gaps");
    head(
        &mut out,
        title,
        (
            "Vad datamängden inte säger. Att något inte är angivet betyder inte att det saknas i verkligheten.",
            "What the data does not say. That something is not stated does not mean that it is lacking in reality.",
        ),
    );
    let gaps = lacking::gaps(site.model, &[], None, &site.when);
    let mut parts: BTreeMap<_, Vec<&lacking::Gap>> = BTreeMap::new();
    gaps.iter().for_each(|gap| parts.entry((gap.lack, gap.state)).or_default().push(gap));
    for ((lack, state), gaps) in parts {
        let (lack, state) = (gaps::lack(lack), gaps::state(state));
        let heading = (format!("{}: {}", lack.0, state.0), format!("{}: {}", lack.1, state.1));
        out.begin_section("", (&heading.0, &heading.1));
        for gap in gaps {
            let Some(id) = site.model.find(&gap.of.id) else { continue };
            out.raw("\n<li><div class=k>");
            match gap.region.as_ref().and_then(|region| site.model.find(&region.id)) {
                Some(region) => out.name(region),
                None => out.raw("–"),
            }
            out.raw("</div><div class=v>");
            out.link(id);
            out.word_of(id);
            out.raw("</div></li>");
        }
        out.end_section();
    }
    Main::new("luckor", title, out)
}

/// Everything that has a page, by its first letter: what search is for those without scripts.
fn register(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let title = ("Register", "Register");
    head(&mut out, title, ("Allt som har en egen sida, i bokstavsordning.", "Everything that has a page of its own, in alphabetical order."));
    let all = site.by_name();
    let letter = |id: &EntityId| site.model.get(*id).name().chars().find(|c| c.is_alphanumeric()).map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    for ids in all.chunk_by(|one, other| letter(one) == letter(other)) {
        let letter = ids.first().map(letter).unwrap_or_default();
        out.raw("\n<section class=s>\n<h2>");
        out.text(&letter);
        out.raw("</h2>\n<ul class=reg>");
        for id in ids {
            out.raw("\n<li>");
            out.link(*id);
            out.word_of(*id);
            if let Some(region) = site.model.region_of(*id).filter(|region| region != id) {
                out.raw(" <span class=w>");
                out.name(region);
                out.raw("</span>");
            }
            out.raw("</li>");
        }
        out.end_section();
    }
    Main::new("register", title, out)
}
