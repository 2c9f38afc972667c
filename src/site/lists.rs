//! The lists over all of the data: responsibilities, organisations, decisions, documents, gaps,
//! changes, and a register of everything.

use crate::model::date::Date;
use crate::model::decision::{DECISION_STATUSES, Decision};
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::statement::say;
use crate::query::gaps as lacking;
use crate::site::html::Out;
use crate::site::pages::Main;
use crate::site::{Site, about, changes, duties, gaps, overview, search};
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
        List::Start => overview::start(site),
        List::Responsibilities => duties::page(site),
        List::Organisations => organisations(site),
        List::Organisation(region) => overview::organisation(site, region),
        List::Decisions => decisions(site),
        List::Documents => documents(site),
        List::Changes => changes::page(site),
        List::Gaps => unknown(site),
        List::Register => register(site),
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
            "Organen i varje region, som bild och som lista.",
            "The bodies of each region, as a picture and as a list.",
        ),
    );
    out.part("regioner", ("Regioner", "Regions"), |out| {
        out.within("ul class=cards", |out| {
            for region in site.regions() {
                out.raw("\n");
                out.within("li", |out| {
                    out.link_to_page(&site.organisation_of(region), |out| out.name(region));
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
        [("Beslut", "Decision"), ("Dag", "Day"), ("Av", "By"), ("Läge", "Status"), ("Källa", "Source")];
    out.table_alone(&columns, |out| {
        for (id, decision) in all {
            out.raw("\n");
            let row = out.tag("tr role=row");
            let row = match site.told.own(id).first() {
                Some(told) => row.holds(&told.bounds(site.model)),
                None => row,
            };
            row.within(|out| {
                out.thing(id, 1);
                out.cell(columns[1], |out| match decision.date.as_ref() {
                    Some(date) => out.date(date),
                    None => out.both("odaterat", "undated"),
                });
                out.cell(columns[2], |out| match decision.by.first().and_then(|by| by.to) {
                    Some(_) => decision.by.iter().filter_map(|by| by.to).enumerate().for_each(|(at, by)| {
                        if at > 0 {
                            out.sign(", ");
                        }
                        out.link(by);
                    }),
                    None => out.both("inte angivet", "not stated"),
                });
                out.cell(columns[3], |out| {
                    let status = decision.status.map(|status| say(DECISION_STATUSES, status));
                    match status {
                        Some(status) => out.both(&status.sv, &status.en),
                        None => out.both("inte angivet", "not stated"),
                    }
                });
                out.within("td role=cell class=src", |out| {
                    out.source(site.model.get(id).common.sources.first())
                });
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
    let all = site.by_name().iter().copied().filter(|id| site.model.get(*id).kind == Kind::Source);
    let columns = [
        ("Dokument", "Document"),
        ("Utgivare", "Publisher"),
        ("Datum och ålder", "Date and age"),
        ("Uppgifter", "Statements"),
    ];
    out.table_alone(&columns, |out| {
        for id in all {
            out.raw("\n");
            out.within("tr role=row", |out| {
                out.thing(id, 1);
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
                out.cell(columns[3], |out| {
                    out.number(site.citations(id).len());
                });
            });
        }
    });
    Main::new("kallor", title, out)
}

fn unknown(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let title = ("Luckor", "Gaps");
    head(
        &mut out,
        title,
        (
            "Vad datamängden inte säger. Att något inte är angivet betyder inte att det saknas i \
             verkligheten.",
            "What the data does not say. That something is not stated does not mean that it is lacking in \
             reality.",
        ),
    );
    let mut gaps = lacking::gaps(site.model, site.sources, &[], None, &site.when);
    // People who are in no office are not told of.
    gaps.retain(|gap| gap.of.kind != Kind::Person || site.has_page(gap.of.at));
    let mut parts: BTreeMap<_, Vec<&lacking::Gap>> = BTreeMap::new();
    gaps.iter().for_each(|gap| parts.entry((gap.lack, gap.state)).or_default().push(gap));
    for ((lack, state), gaps) in parts {
        let (lack, state) = (gaps::lack(lack), gaps::state(state));
        let heading = (format!("{}: {}", lack.0, state.0), format!("{}: {}", lack.1, state.1));
        out.list("", (&heading.0, &heading.1), |out| {
            for gap in gaps {
                let id = gap.of.at;
                out.raw("\n");
                out.within("li", |out| {
                    out.within("div class=k", |out| match gap.region.as_ref().map(|region| region.at) {
                        Some(region) => out.name(region),
                        None if gap.of.kind == Kind::Region => out.name(id),
                        None => out.sign("–"),
                    });
                    out.within("div class=v", |out| {
                        out.link(id);
                        out.word_of(id);
                    });
                });
            }
        });
    }
    Main::new("luckor", title, out)
}

/// Everything that has a page, by its first letter: what search is for those without scripts.
fn register(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let title = ("Register", "Register");
    head(
        &mut out,
        title,
        (
            "Allt som har en egen sida, i bokstavsordning.",
            "Everything that has a page of its own, in alphabetical order.",
        ),
    );
    let all = site.by_name();
    // What is neither letter nor number stands together.
    let letter = |id: &EntityId| {
        let first = site.model.get(*id).name().chars().find(|c| c.is_alphanumeric());
        first.map_or_else(|| "#".to_string(), |first| first.to_uppercase().to_string())
    };
    for ids in all.chunk_by(|one, other| letter(one) == letter(other)) {
        let letter = ids.first().map(letter).unwrap_or_default();
        out.section(
            |out| out.text(&letter),
            |out| {
                out.within("ul class=reg", |out| {
                    for id in ids {
                        out.raw("\n");
                        out.within("li", |out| {
                            out.link(*id);
                            out.word_of(*id);
                            if let Some(region) =
                                site.model.region_of(*id, site.when.day()).filter(|region| region != id)
                            {
                                out.sign(" ");
                                out.within("span class=w", |out| out.name(region));
                            }
                        });
                    }
                    out.raw("\n");
                });
            },
        );
    }
    Main::new("register", title, out)
}
