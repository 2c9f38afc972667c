//! What began, ended, was decided or reorganised, and when: the latest first. What has no date may
//! have changed at any time, and is counted.

use crate::model::date::Date;
use crate::model::entity::{Detail, EntityId};
use crate::model::fact::{Fact, Whom};
use crate::model::keys::Words;
use crate::site::html::Out;
use crate::site::pages::Main;
use crate::site::{Site, labels, lists};
use std::cmp::Reverse;

/// Something that is of a date.
struct Event<'s, 'm> {
    date: &'m Date,
    what: Words,
    id: EntityId,
    told: Option<&'s Fact<'m>>,
}

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
    let (mut events, undated) = events(site);
    events.sort_by_key(|event| {
        (Reverse(event.date.latest()), Reverse(event.date.earliest()), site.rank(event.id), event.what)
    });
    out.within("p class=count", |out| {
        out.both(
            &format!("{} uppgifter är utan datum i källan och kan ha ändrats när som helst.", undated),
            &format!("{} statements have no date in the source, and may have changed at any time.", undated),
        )
    });
    out.raw("\n");
    out.within("form class=since hidden id=since-form", |out| {
        out.within("label for=since", |out| out.both("Ändrat sedan", "Changed since"));
        out.sign(" ");
        out.raw("<input type=date id=since>");
        out.sign(" ");
        out.within("p role=status id=since-status", |_| {});
    });
    out.list("handelser", ("Händelser", "Events"), |out| {
        for event in events {
            out.raw("\n");
            out.tag("li").days("data-d", [event.date.earliest(), event.date.latest()]).within(|out| {
                out.within("div class=k", |out| out.date(event.date));
                out.within("div class=v", |out| {
                    out.within("b class=e", |out| out.both(event.what.0, event.what.1));
                    out.sign(" ");
                    // What began or ended is the statement, and not what it is about.
                    if let Some(told) = event.told {
                        let (sv, en) = labels::own(site, told);
                        out.whom_alone(told);
                        match told.whom {
                            Whom::None => out.both(sv, en),
                            _ => out.both(&format!(" ({sv})"), &format!(" ({en})")),
                        }
                        out.caveats(told, false);
                        out.raw("<br>");
                        out.both("Avser: ", "About: ");
                    }
                    out.link(event.id);
                    out.word_of(event.id);
                    out.within("p class=m", |out| {
                        out.within("span", |out| {
                            let source = event
                                .told
                                .and_then(|told| told.source(site.model))
                                .or_else(|| site.model.get(event.id).common.sources.first());
                            out.source(source);
                        });
                    });
                });
            });
        }
    });
    Main::new("andringar", title, out)
}

/// All that has a date, and how many statements have none.
fn events<'s, 'm>(site: &'s Site<'m>) -> (Vec<Event<'s, 'm>>, usize) {
    let (mut events, mut undated) = (Vec::new(), 0);
    // What is only proposed has not happened: neither a body that was to be, nor a reorganisation.
    for (id, entity) in
        site.model.all().filter(|(id, _)| site.has_page(*id) && site.model.existence(*id).is_fact())
    {
        let mut of_one = |date: Option<&'m Date>, what: Words, told: Option<&'s Fact<'m>>| {
            if let Some(date) = date.filter(|date| !date.is_open()) {
                events.push(Event { date, what, id, told });
            }
        };
        of_one(entity.common.from.as_ref(), ("första dag för:", "first day of:"), None);
        of_one(entity.common.to.as_ref(), ("sista dag för:", "last day of:"), None);
        match &entity.detail {
            Detail::Decision(decision) => {
                of_one(decision.date.as_ref(), ("beslut eller förslag", "decision or proposal"), None);
                // What is only proposed, or was rejected, is not in force.
                let in_force = decision.in_force.as_ref().filter(|_| decision.surest().is_fact());
                of_one(in_force, ("gäller från", "in force from"), None);
            }
            Detail::Change(change) => {
                of_one(change.date.as_ref(), ("omorganisation", "reorganisation"), None)
            }
            Detail::Assignment(assignment) => {
                of_one(assignment.given.as_ref(), ("uppdrag gavs", "assignment given"), None)
            }
            _ => {}
        }
        for told in site.told.own(id) {
            // What is only proposed, or an example, did not begin.
            let Some(stated) = told.stated.filter(|_| told.is_so(site.model)) else { continue };
            let is_coming = stated.from.as_ref().is_some_and(|from| from.earliest() > site.when.today);
            of_one(
                stated.from.as_ref(),
                if is_coming { ("börjar gälla:", "begins:") } else { ("började gälla:", "began:") },
                Some(told),
            );
            of_one(stated.to.as_ref(), ("sista dag för:", "last day of:"), Some(told));
            undated += usize::from(stated.from.is_none() && stated.to.is_none());
        }
    }
    (events, undated)
}
