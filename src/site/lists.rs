//! The lists over all of the data: responsibilities, organisations, decisions, documents, gaps,
//! changes, and a register of everything.

use crate::find;
use crate::model::date::Date;
use crate::model::decision::{DECISION_STATUSES, Decision, DecisionStatus};
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::statement::say;
use crate::query::decisions::made;
use crate::site::acts::{OUTCOME_UNKNOWN, day_of};
use crate::site::html::Out;
use crate::site::pages::Main;
use crate::site::{Site, about, changes, doubt, duties, origin, overview, register, search, start, unknown};
use std::cmp::Reverse;

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
    Search,
    About,
}

/// All of them; those that a site has one for each region of, too.
pub fn all(site: &Site<'_>) -> Vec<List> {
    let mut all = vec![
        List::Start,
        List::Changes,
        List::Responsibilities,
        List::Organisations,
        List::Decisions,
        List::Documents,
        List::Gaps,
    ];
    all.extend(site.regions().into_iter().map(|region| List::Organisation(Some(region))));
    all.extend([List::Organisation(None), List::Register, List::Search, List::About]);
    all
}

pub fn make(site: &Site<'_>, list: List) -> Main {
    match list {
        List::Start => start::start(site),
        List::Responsibilities => duties::page(site),
        List::Organisations => organisations(site),
        List::Organisation(region) => overview::organisation(site, region),
        List::Decisions => decisions(site),
        List::Documents => documents(site),
        List::Changes => changes::page(site),
        List::Gaps => unknown::page(site),
        List::Register => register::page(site),
        List::Search => search::page(site),
        List::About => about::page(site),
    }
}

/// The head of a page that is a list.
pub fn head(out: &mut Out<'_, '_>, title: (&str, &str), about: (&str, &str)) {
    out.within("h1", |out| out.both(title.0, title.1));
    out.within("p class=about", |out| out.both(about.0, about.1));
}

fn organisations(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let title = ("Organisation", "Organisation");
    head(
        &mut out,
        title,
        (
            "Nämnderna, grupperna och enheterna i varje region, som bild och som lista.",
            "The bodies of each region, as a picture and as a list.",
        ),
    );
    out.part("regioner", ("Regioner", "Regions"), |out| {
        out.within("ul class=cards", |out| {
            for region in site.regions() {
                out.raw("\n");
                out.within("li", |out| {
                    out.link_to_page(&site.organisation_of(region), |out| out.name(region));
                    out.counts(region);
                });
            }
            out.raw("\n");
            out.within("li", |out| {
                out.link_to_page("organisation-ovriga", |out| {
                    out.both("Utanför regionerna", "Outside the regions")
                });
            });
            out.raw("\n");
        });
    });
    Main::new("organisation", title, out)
}

fn decisions(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let title = ("Beslut", "Decisions");
    head(
        &mut out,
        title,
        (
            "Beslut, rekommendationer och förslag, de senaste först. Ett förslag är inget beslut.",
            "Decisions, recommendations and proposals, the latest first. A proposal is no decision.",
        ),
    );
    let mut all: Vec<(EntityId, &Decision)> = site
        .model
        .of_kind(Kind::Decision)
        .filter(|(id, _)| site.has_page(*id))
        .filter_map(|(id, entity)| Some((id, entity.decision()?)))
        .collect();
    all.sort_by_key(|(id, decision)| (Reverse(decision.date.as_ref().map(Date::latest)), site.rank(*id)));
    let columns =
        [("Beslut", "Decision"), ("Dag", "Day"), ("Av", "By"), ("Status", "Status"), ("Källa", "Source")];
    let first = |id: EntityId| site.model.get(id).common.sources.first().and_then(|cited| cited.source.to);
    out.legend(origin::by_use(site, all.iter().filter_map(|(id, _)| first(*id))));
    out.table_alone(("Alla beslut", "All decisions"), &columns, |out| {
        for (id, decision) in all {
            out.raw("\n");
            let row = out.tag("tr");
            // What is only proposed, or was rejected, holds on no day.
            let is_made = decision.surest().is_fact() && site.model.existence(id).is_fact();
            let row = if is_made { row.holds(&made(site.model, id, decision)) } else { row };
            row.within(|out| {
                out.thing(id, 1);
                out.cell(columns[1], |out| match decision.date.as_ref() {
                    Some(date) => out.within("span class=day-of", |out| out.date(date)),
                    None => out.undated(id, decision),
                });
                out.named_on = day_of(decision);
                out.cell(columns[2], |out| match decision.by.first().and_then(|by| by.to) {
                    Some(_) => decision.by.iter().filter_map(|by| by.to).enumerate().for_each(|(at, by)| {
                        if at > 0 {
                            out.sign(", ");
                        }
                        out.link(by);
                        out.home_beside(by);
                    }),
                    None => out.doubt_alone(doubt::UNKNOWN, ("inte angivet", "not stated")),
                });
                out.named_on = None;
                out.cell(columns[3], |out| {
                    let word = |status| say(DECISION_STATUSES, status);
                    match decision.status {
                        Some(status @ DecisionStatus::Adopted) => {
                            out.within(doubt::YES, |out| out.both(&word(status).sv, &word(status).en))
                        }
                        Some(DecisionStatus::Unknown) => out.doubt_alone(doubt::UNKNOWN, OUTCOME_UNKNOWN),
                        Some(status @ (DecisionStatus::Rejected | DecisionStatus::Repealed)) => {
                            out.within(doubt::NONE, |out| out.both(&word(status).sv, &word(status).en))
                        }
                        Some(status) => {
                            out.within(doubt::DRAFT, |out| out.both(&word(status).sv, &word(status).en))
                        }
                        None => out.doubt_alone(doubt::UNKNOWN, ("inte angiven", "not stated")),
                    }
                    out.outcome_in_list(id);
                });
                out.within("td class=src", |out| out.reference(site.model.get(id).common.sources.first()));
            });
        }
    });
    Main::new("beslut", title, out)
}

fn documents(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let title = ("Källor", "Sources");
    head(
        &mut out,
        title,
        (
            "Dokumenten som uppgifterna vilar på, och hur gamla de är.",
            "The documents that the statements rest on, and how old they are.",
        ),
    );
    let is_there = |id: &EntityId| site.has_page(*id) || site.lines.contains(id);
    let mut all: Vec<EntityId> =
        site.model.of_kind(Kind::Source).map(|(id, _)| id).filter(is_there).collect();
    all.sort_by_cached_key(|id| (find::swedish(site.model.get(*id).name()), *id));
    let columns = [
        ("Dokument", "Document"),
        ("Utgivare", "Publisher"),
        ("Datum och ålder", "Date and age"),
        ("Uppgifter", "Statements"),
    ];
    out.table_alone(("Alla källor", "All sources"), &columns, |out| {
        for id in all {
            out.raw("\n");
            let is_line = site.lines.contains(&id);
            let row = out.tag("tr");
            let row = if is_line { row.attr("id", &site.model.get(id).id) } else { row };
            row.within(|out| {
                match is_line {
                    true => out.name_of_line(id),
                    false => out.thing(id, 1),
                }
                out.cell(columns[1], |out| {
                    let publisher = site.model.source(id).and_then(|source| source.publisher.as_ref()?.to);
                    match publisher {
                        Some(publisher) => out.link(publisher),
                        None => out.both("inte angiven", "not stated"),
                    }
                });
                out.cell(columns[2], |out| {
                    let (sv, en) = site.origins.age(id);
                    out.both(sv, en);
                });
                out.cell(columns[3], |out| match is_line {
                    true => out.resting_on_line(id),
                    false => out.number(site.citations(id).len()),
                });
            });
        }
    });
    Main::new("kallor", title, out)
}
