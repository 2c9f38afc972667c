//! What a page is asked for, before anything else on it and larger: who is responsible, who chairs,
//! who decided, with what is not sure of it, since when, and who says so.

use crate::model::entity::{Detail, EntityId};
use crate::model::fact::{Fact, More, Whom};
use crate::model::keys::{Part, Words};
use crate::model::kind::Kind;
use crate::query::Weight;
use crate::site::html::Out;
use crate::site::{Site, doubt, labels};

/// What somebody has, at most, in the answer: the rest is in the lists below.
pub const MOST: usize = 4;

impl<'m> Site<'m> {
    /// The statements that answer what a page is asked for; those in force first.
    pub fn answering(&self, id: EntityId) -> Vec<&Fact<'m>> {
        match self.model.get(id).kind {
            Kind::Region | Kind::Theme | Kind::Source | Kind::Decision | Kind::Change => Vec::new(),
            Kind::Person => self.offices(id),
            _ if self.has_charge(id) => self.ever_in_charge(id),
            _ => self.duties_or_place(id), // Others have duties, or a place.
        }
    }

    /// What a person is stated to have: what it is responsible for first.
    fn offices(&self, id: EntityId) -> Vec<&Fact<'m>> {
        let mut told = self.told.elsewhere(self.model, id);
        told.retain(|told| {
            told.whom == Whom::Entity(id) && told.is_so(self.model) && self.weight_of(told) != Weight::Ended
        });
        let rank = |told: &&Fact<'m>| match told.key.part_there {
            Part::ResponsibleFor => 0,
            Part::Held => 1,
            Part::Seats => 2,
            _ => 3,
        };
        // Seats have a list of their own: they are the answer where there is nothing else.
        let first = told.iter().map(&rank).min().unwrap_or(3);
        told.retain(|told| rank(told) < 3 && (rank(told) < 2 || first == 2));
        told.sort_by_key(|told| (rank(told), self.weight_of(told)));
        told
    }

    /// What a unit is responsible for; else what it is part of.
    fn duties_or_place(&self, id: EntityId) -> Vec<&Fact<'m>> {
        let is_so = |told: &&Fact<'m>| told.is_so(self.model) && self.weight_of(told) != Weight::Ended;
        let duties = self.told.elsewhere(self.model, id).into_iter().filter(|told| {
            matches!(told.key.part_there, Part::ResponsibleFor | Part::Held)
                && told.whom == Whom::Entity(id)
                && told.owns()
        });
        let duties: Vec<&Fact<'m>> = duties.filter(is_so).collect();
        match duties.is_empty() {
            false => duties,
            true => {
                // What went from it to others is what is asked of it.
                let gone = self.told.elsewhere(self.model, id).into_iter().filter(|told| {
                    let givers = told.more.iter().filter(|(key, _)| key.name == "givers");
                    told.key.name == "transfers"
                        && told.is_so(self.model)
                        && givers.into_iter().any(|(_, more)| matches!(more, More::Entity(of) if *of == id))
                });
                let own = self.told.own(id).iter();
                let own = own.filter(|told| told.key.name == "part_of").filter(is_so).take(1);
                gone.chain(own).take(MOST).collect()
            }
        }
    }
}

/// Whether it is named by a link, which the style makes large.
fn is_linked(site: &Site<'_>, whom: Whom<'_>) -> bool {
    match whom {
        Whom::Entity(id) => site.has_page(id) || site.line_of(id).is_some(),
        other => matches!(other, Whom::Class(_)),
    }
}

impl<'s, 'm> Out<'s, 'm> {
    pub fn answer(&mut self, id: EntityId) {
        let site = self.site;
        match &site.model.get(id).detail {
            Detail::Decision(decision) => return self.answer_of_decision(id, decision),
            Detail::Change(change) => return self.answer_of_change(id, change.date.as_ref()),
            _ => {} // Others are answered by who has them.
        }
        let is_asked = site.has_charge(id) || site.model.get(id).kind == Kind::Person;
        let told = site.answering(id);
        if told.is_empty() && !is_asked {
            // Where nobody is asked for, whom it reports to and who hosts it is the answer.
            return match site.has_above(id) {
                true => self.within("div class=answer", |out| out.lines_above(id)),
                false => self.end_of(id),
            };
        }
        let is_past = |told: &&Fact<'_>| site.weight_of(told) == Weight::Ended;
        let now = told.iter().filter(|told| !is_past(told)).count();
        let is_many = now > 2;
        // Of what somebody has, the page has a list; of who is in charge all stand here, as another
        // day may be asked for.
        let shown = if site.has_charge(id) { told.len() } else { told.len().min(MOST) };
        let left = told.len() - shown;
        self.raw("\n");
        let key = match site.model.get(id).kind {
            Kind::Person => " data-n=nothing",
            _ if is_asked => " data-n=nobody",
            _ => "", // Others are not asked for.
        };
        let is_added = now > 0 && !site.is_single;
        let answer = self.tag("div class=\"answer hs").with(if is_many { " many\"" } else { "\"" });
        let is_post = site.model.get(id).kind == Kind::Post && told.len() > 1;
        answer.with_if(is_added, key).with_if(is_post, " data-one").within(|out| {
            out.heads(id);
            let mut last = None;
            let is_disputed = site.has_charge(id) && site.is_disputed(&told);
            for one in told.iter().copied().take(shown) {
                let is_past = is_past(&one);
                let part = out.tag("div class=h").held("data-h", &[one.bounds(site.model)]);
                part.with_if(is_past, " data-off hidden").within(|out| {
                    let is_first = last.is_none() || is_past || is_disputed;
                    out.answering(id, one, &mut last, is_disputed);
                    out.basis(one, is_first);
                });
            }
            if is_disputed {
                out.dispute(&told);
            }
            if left > 0 {
                out.within("p class=basis", |out| {
                    out.both(&format!("och {left} till, nedan"), &format!("and {left} more, below"))
                });
            }
            // For a day on which there is none, the script has the words.
            if !is_added {
                out.tag("div class=h0").with_if(now > 0, " hidden").within(|out| {
                    if is_asked {
                        out.nobody_answers(id, now > 0);
                    }
                });
            }
            out.lines_above(id);
            if now > 0 {
                out.members_beside(id);
            } else if told.is_empty() && site.model.get(id).kind == Kind::Programme {
                out.steered_beside(id);
            }
        });
        self.is_timed = true;
    }

    /// One who has something, or one thing that somebody has.
    fn answering(&mut self, id: EntityId, told: &Fact<'_>, last: &mut Option<Words>, is_disputed: bool) {
        let site = self.site;
        let is_own = told.of == id;
        // What has ended is only seen on a day on which it held: then it is so.
        let label =
            if is_own { labels::own_then(site, told) } else { labels::elsewhere_then(site, told, id) };
        if site.weight_of(told) == Weight::Ended || last.replace(label) != Some(label) {
            self.within("p class=role", |out| out.label(label));
        }
        self.within("p class=who", |out| match is_own {
            false => {
                if let Some(text) = told.text.filter(|_| told.key.name == "transfers") {
                    out.within("span class=big", |out| out.text(text.as_str()));
                    out.sign(" ");
                    return out.within("span class=w", |out| {
                        out.sign("(");
                        out.link(told.of);
                        out.sign(")");
                    });
                }
                out.link(told.of);
                out.sign(", ");
                out.within("span class=w", |out| {
                    out.bare_word_of(told.of);
                    out.programme_of(told.of);
                });
            }
            // What is not known is no larger than what is.
            true if told.whom == Whom::None => out.within("span class=\"d big\"", |out| out.whom(told)),
            true if is_linked(site, told.whom) => out.whom(told),
            true => out.within("span class=big", |out| out.whom(told)),
        });
        self.within("p class=doubts", |out| {
            match out.says_time(told) {
                false => {
                    out.doubt_alone(doubt::UNKNOWN, ("sedan när framgår inte", "since when is not stated"));
                    // Of several documents that are named below, each has its day there.
                    if let Some(Some(year)) = site.year_said(told).filter(|_| !is_disputed) {
                        out.within("span", |out| {
                            out.both(&format!("enligt källa från {year}"), &format!("a source of {year}"))
                        });
                    }
                }
                true => out.within("span", |out| out.time(told)),
            }
            if let Some(condition) = told.stated.and_then(|stated| stated.condition.as_ref()) {
                out.sign(" ");
                out.within("span", |out| out.text(condition.as_str()));
            }
            out.acting(told);
            if site.weight_of(told) != Weight::Ended {
                out.sign(" ");
                out.weight(site.weight_of(told));
            }
            out.certainty(told);
            let term = told.stated.and_then(|stated| stated.term.as_ref());
            if let Some(term) = term.filter(|term| !term.as_str().eq_ignore_ascii_case(label.0)) {
                out.sign(" ");
                out.within("span", |out| {
                    out.both("i källan: ", "in the source: ");
                    out.quoted(term.as_str());
                });
            }
        });
    }

    /// Which document says so, and where; once by its name.
    fn basis(&mut self, told: &Fact<'_>, is_first: bool) {
        let source = told.source(self.site.model);
        self.within("p class=basis", |out| {
            out.both("Källa: ", "Source: ");
            match is_first {
                true => out.source(source),
                false => out.reference(source),
            }
            for more in told.stated.into_iter().flat_map(|stated| stated.source.iter().skip(1)) {
                out.both("; även ", "; also ");
                out.reference(Some(more));
            }
        });
    }
}
