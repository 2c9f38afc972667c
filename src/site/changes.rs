//! What began, ended, was decided or reorganised, and when: the latest first. What has no date may
//! have changed at any time, and is counted.

use crate::export::csv;
use crate::export::table::Cell;
use crate::lang::Lang;
use crate::model::entity::{Detail, EntityId};
use crate::model::fact::{Fact, More, Whom};
use crate::model::reference::SourceRef;
use crate::site::events::{Event, latest};
use crate::site::folded::{folded, sides};
use crate::site::html::Out;
use crate::site::pages::Main;
use crate::site::{Site, labels, lists, open, origin, split};
use std::collections::{BTreeSet, HashMap};
use std::io::{self, Write};

pub fn page(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let title = ("Ändringar", "Changes");
    lists::head(
        &mut out,
        title,
        (
            "Vad som har börjat, upphört, beslutats eller gjorts om enligt källorna, det senaste först.",
            "What began, ended, was decided or reorganised according to the sources, the latest first.",
        ),
    );
    let (events, undated) = latest(site);
    let events = folded(site, events);
    let count = events.len();
    // What has not come to pass yet stands apart, the first to come first.
    let (mut coming, mut events): (Vec<_>, Vec<_>) =
        events.into_iter().partition(|event| event.date.earliest() > site.when.today);
    coming.reverse();
    // What is further back stands on the page of what it was, and in the table.
    if site.is_large() && !site.is_single {
        coming.truncate(MOST);
        events.truncate(MOST - coming.len());
    }
    let shown = coming.len() + events.len();
    out.within("p class=kind", |out| {
        out.both(
            &format!("{} uppgifter är utan datum i källan och kan ha ändrats när som helst.", undated),
            &format!("{} statements have no date in the source, and may have changed at any time.", undated),
        )
    });
    if shown < count {
        out.within("p class=kind", |out| out.shown_of(shown, count));
    }
    out.raw("\n");
    out.within("form class=since hidden id=since-form", |out| {
        out.within("label for=since", |out| out.both("Ändrat sedan", "Changed since"));
        out.sign(" ");
        out.raw("<input type=date id=since>");
        out.within("button type=submit", |out| out.both("Visa", "Show"));
        out.within("p role=status id=since-status", |_| {});
    });
    out.legend(cited(site, coming.iter().chain(&events)));
    if !coming.is_empty() {
        // A year that has begun is looked for among what has happened.
        let mut years: BTreeSet<i16> = events.iter().map(Event::year).collect();
        out.list("kommande", ("Kommande, det närmaste först", "To come, the next first"), |out| {
            coming.iter().for_each(|event| out.event(event, years.insert(event.year())));
        });
    }
    let mut last = None;
    out.list("handelser", ("Händelser", "Events"), |out| {
        for event in &events {
            out.event(event, last.replace(event.year()) != Some(event.year()));
        }
    });
    Main::new("andringar", title, out)
}

/// The years of which the page tells, each with the page of several that it begins on.
pub fn years(site: &Site<'_>) -> Vec<(String, usize)> {
    if site.is_single {
        return Vec::new();
    }
    let list = page(site);
    let moved: HashMap<String, usize> = split::moved(list.html.as_str()).into_iter().collect();
    let begun = list.html.as_str().split(" id=\"ar-").skip(1).filter_map(|rest| rest.split('"').next());
    begun.map(|year| (year.to_string(), moved.get(&format!("ar-{year}")).copied().unwrap_or(0))).collect()
}

/// Events that the page of a large site has.
const MOST: usize = 1_000;

/// Where an event is said.
fn said<'m>(site: &Site<'m>, event: &Event<'_, 'm>) -> Option<&'m SourceRef> {
    let told = event.told.and_then(|told| told.source(site.model));
    told.or_else(|| site.model.get(event.id).common.sources.first())
}

fn cited<'e, 'm: 'e>(site: &Site<'m>, events: impl Iterator<Item = &'e Event<'e, 'm>>) -> Vec<EntityId> {
    origin::by_use(site, events.filter_map(|event| said(site, event)?.source.to))
}

/// The columns of the events for programs.
const COLUMNS: [&str; 10] =
    ["date", "event", "id", "kind", "name", "region_id", "key", "whom_id", "source", "page"];

/// The events as a table, the latest first: what happened, to what, and under which key of its
/// file that is said, of whom.
pub fn table(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    csv::names(&COLUMNS, out)?;
    latest(site).0.iter().try_for_each(|event| {
        let entity = site.model.get(event.id);
        let id = |id: Option<EntityId>| id.map_or(Cell::None, |id| Cell::Text(site.export.id(id)));
        let whom = event.told.and_then(|told| match told.whom {
            Whom::Entity(whom) => Some(whom).filter(|whom| site.export.is_shown(*whom)),
            _ => None,
        });
        let cells = [
            Cell::own(event.date.text.to_string()),
            Cell::text(event.what.0),
            id(Some(event.id)),
            Cell::text(entity.kind.folder()),
            site.cell(Some(site.name_before_mark(event.id)).filter(|name| name != "–")),
            id(site.model.region_of(event.id, site.when.day())),
            event.told.map_or(Cell::None, |told| Cell::text(told.key.name)),
            id(whom),
            site.cell(site.place_in_words(said(site, event))),
            site.cell(site.page_of(event.id)),
        ];
        csv::row(&cells, out)
    })
}

impl Out<'_, '_> {
    /// How many of all events stand here, and where the others are.
    fn shown_of(&mut self, shown: usize, of: usize) {
        self.both(
            &format!("Här står de {shown} senaste av {of}. Alla finns i "),
            &format!("Here are the latest {shown} of {of}. All of them are in "),
        );
        self.tag("a").attr("href", open::PACKED).within(|out| {
            out.both("tabellen lists/andringar.csv (packad)", "the table lists/andringar.csv (packed)")
        });
        self.both(
            ", och var och en på sidan för det som den gäller.",
            ", and each on the page of what it is about.",
        );
    }

    /// The latest of what is not to come, for the first page.
    pub fn latest_events(&mut self, most: usize) {
        let site = self.site;
        let mut events = folded(site, latest(site).0);
        // What may be to come has not certainly changed, and a number of some day is no change.
        let is_count = |event: &Event<'_, '_>| event.told.is_some_and(|told| told.key.name == "counts");
        events.retain(|event| event.date.among_others() <= site.when.today && !is_count(event));
        if events.is_empty() {
            return;
        }
        events.truncate(most);
        let heading = ("Senaste ändringarna enligt källorna", "The latest changes in the sources");
        self.part("senast", heading, |out| {
            out.legend(cited(site, events.iter()));
            out.rows("ul class=rows", |out| events.iter().for_each(|event| out.event(event, false)));
            out.within("p class=more", |out| {
                out.link_to_page("andringar", |out| out.both("Alla ändringar", "All changes"));
            });
        });
    }

    /// An event: when, who, and then what it was about, as what began or ended is the statement.
    /// The first of a year is led to by that.
    fn event(&mut self, event: &Event<'_, '_>, is_first_of_year: bool) {
        let site = self.site;
        self.raw("\n");
        let row = self.tag("li").days("data-d", [event.date.earliest(), event.date.latest()]);
        let row = match is_first_of_year && !site.is_single {
            true => row.attr("id", &format!("ar-{}", event.year())),
            false => row,
        };
        row.within(|out| {
            out.sort_of_row(&format!("{} {}", event.date.text, event.what.0), |out| {
                out.date(event.date);
                out.within("p", |out| out.within("b class=e", |out| out.both(event.what.0, event.what.1)));
            });
            out.within("div class=v", |out| match event.told {
                None => {
                    out.link(event.id);
                    out.word_of(event.id);
                    out.home_beside(event.id);
                    out.before_and_after(event.id);
                }
                Some(told) => {
                    let whom = if let Whom::Entity(id) = told.whom { Some(id) } else { None };
                    out.who_or_what(told);
                    out.caveats(told, true);
                    out.within("p", |out| {
                        let label = match whom {
                            Some(id) => labels::elsewhere(site, told, id),
                            None => labels::own(site, told),
                        };
                        out.both(label.0, label.1);
                        out.sign(": ");
                        out.link(event.id);
                        out.word_of(event.id);
                        out.home_beside(event.id);
                        if let Some(condition) = told.stated.and_then(|stated| stated.condition.as_ref()) {
                            out.sign(" · ");
                            out.text(condition.as_str());
                        }
                    });
                }
            });
            out.within("div class=r", |out| out.reference(said(site, event)));
        });
    }
}

/// What is named on a side of a reorganisation, at most: its page has all.
const MOST_OF_SIDE: usize = 6;

impl Out<'_, '_> {
    /// What a reorganisation ends and begins, which has no row of its own.
    fn before_and_after(&mut self, id: EntityId) {
        let Detail::Change(change) = &self.site.model.get(id).detail else { return };
        let (before, after) = sides(change);
        // Another name is no other thing.
        if before.iter().any(|one| after.contains(one)) {
            return;
        }
        let sides = [(("Före", "Before"), before), (("Efter", "After"), after)];
        for ((sv, en), ids) in sides.into_iter().filter(|(_, ids)| !ids.is_empty()) {
            self.within("p class=m", |out| {
                out.both(sv, en);
                out.sign(": ");
                for (at, one) in ids.iter().take(MOST_OF_SIDE).enumerate() {
                    out.sign(if at == 0 { "" } else { ", " });
                    out.link(*one);
                }
                if let Some(more) = ids.len().checked_sub(MOST_OF_SIDE).filter(|more| *more > 0) {
                    out.both(&format!(" och {more} till"), &format!(" and {more} more"));
                }
            });
        }
    }

    /// Whom a statement is about, and for whom; of a number, which.
    fn who_or_what(&mut self, told: &Fact<'_>) {
        match (told.key.name, told.whom) {
            ("members" | "holders", _) => self.whom_alone(told),
            (_, Whom::None) => {}
            _ => self.whom_alone(told), // Others name whom they name.
        }
        if let Some(More::Entity(of)) = told.says("on_behalf_of") {
            self.both(" för ", " for ");
            self.link(of);
        }
        if let (Some(More::Number(number)), "counts") = (told.says("number"), told.key.name) {
            self.both(&number.in_words(Lang::Sv), &number.in_words(Lang::En));
            if let Some(what) = told.text {
                self.sign(" ");
                self.text(what.as_str());
            }
        }
    }

    /// Where something is, unless its name says so: many regions have what is called the same. What
    /// is of no region is part of something else.
    pub fn home_beside(&mut self, id: EntityId) {
        let site = self.site;
        let Some(home) = site.home_of(id) else { return };
        let name = site.name_before_mark(id);
        if !name.contains(&site.name_before_mark(home)) {
            self.sign(", ");
            self.within("span class=w", |out| out.name(home));
        }
    }
}
