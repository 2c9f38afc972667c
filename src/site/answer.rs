//! What a page is asked for, before anything else on it and larger: who is responsible, who chairs,
//! who decided, with what is not sure of it, since when, and who says so.

use crate::model::entity::{Detail, EntityId};
use crate::model::fact::{Fact, More, Whom};
use crate::model::keys::{Part, Words};
use crate::model::kind::Kind;
use crate::model::reference::SourceRef;
use crate::model::statement::Certainty;
use crate::query::Weight;
use crate::site::html::Out;
use crate::site::{Site, doubt, frame, labels};

/// What somebody has, at most, in the answer: the rest is in the lists below.
pub const MOST: usize = 4;
/// Who sits in a body, at most, in the same place.
const MOST_MEMBERS: usize = 6;

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
            return;
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
            let mut last = None;
            for one in told.into_iter().take(shown) {
                let is_past = is_past(&one);
                let part = out.tag("div class=h").held("data-h", &[one.bounds(site.model)]);
                part.with_if(is_past, " data-off hidden").within(|out| {
                    let is_first = last.is_none() || is_past;
                    out.answering(id, one, &mut last);
                    out.basis(one, is_first);
                });
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
        });
        self.is_timed = true;
    }

    /// One who has something, or one thing that somebody has.
    fn answering(&mut self, id: EntityId, told: &Fact<'_>, last: &mut Option<Words>) {
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
            true if matches!(told.whom, Whom::Entity(_) | Whom::Class(_)) => out.whom(told),
            true => out.within("span class=big", |out| out.whom(told)),
        });
        self.within("p class=doubts", |out| {
            match out.says_time(told) {
                false => {
                    out.doubt_alone(doubt::UNKNOWN, ("sedan när framgår inte", "since when is not stated"));
                    if let Some(Some(year)) = site.year_said(told) {
                        out.within("span", |out| {
                            out.both(&format!("enligt källa från {year}"), &format!("a source of {year}"))
                        });
                    }
                }
                true => out.within("span", |out| out.time(told)),
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

    /// That nobody is stated: for any day, or for one that is chosen.
    fn nobody_answers(&mut self, id: EntityId, is_any: bool) {
        match (is_any, self.site.model.get(id).kind) {
            (true, Kind::Person) => return self.large(frame::NOTHING),
            (true, _) => return self.large(frame::NOBODY),
            (false, Kind::Person) => {
                self.large(("Inga uppdrag angivna i egen person", "Nothing stated in person"))
            }
            (false, _) => self.within("p class=who", |out| {
                out.within("span class=\"d big\"", |out| out.nobody(id));
            }),
        }
        let seats = if is_any { Vec::new() } else { self.known_members(id) };
        match seats.is_empty() {
            true => self.own_basis(id),
            false => self.basis_of_seats(&seats),
        }
    }

    /// Where the members that stand in an answer are said to sit there.
    fn basis_of_seats(&mut self, seats: &[&Fact<'_>]) {
        let mut places: Vec<&SourceRef> = Vec::new();
        for place in seats.iter().filter_map(|seat| seat.source(self.site.model)) {
            if places.iter().all(|other| other.written() != place.written()) {
                places.push(place);
            }
        }
        self.within("p class=basis", |out| {
            out.both("Källa: ", "Source: ");
            for (at, place) in places.into_iter().enumerate() {
                match at {
                    0 => out.source(Some(place)),
                    _ => {
                        out.both("; även ", "; also ");
                        out.reference(Some(place));
                    }
                }
            }
        });
    }

    /// Who sits in a body of which nobody is said to lead it, as far as the first of them.
    fn known_members(&mut self, id: EntityId) -> Vec<&'s Fact<'m>> {
        let site = self.site;
        let is_known = |told: &&Fact<'_>| {
            let certainty = told.certainty(site.model);
            told.key.name == "members"
                && matches!(told.whom, Whom::Entity(_))
                && certainty != Certainty::Example
                && !told.is_never(site.model)
                && site.is_current(told)
        };
        let mut seats: Vec<&Fact<'_>> = site.told.own(id).iter().filter(is_known).collect();
        if !site.privacy.shows_names() || seats.is_empty() {
            return Vec::new();
        }
        self.within("p", |out| {
            let mut last = None;
            for (at, seat) in seats.iter().take(MOST_MEMBERS).enumerate() {
                let label = labels::own(site, seat);
                if last.replace(label) != Some(label) {
                    out.sign(if at == 0 { "" } else { ". " });
                    out.label(label);
                    out.sign(": ");
                } else {
                    out.sign(", ");
                }
                if let Whom::Entity(id) = seat.whom {
                    out.link(id);
                }
                out.acting(seat);
            }
            if let Some(more) = seats.len().checked_sub(MOST_MEMBERS).filter(|more| *more > 0) {
                out.both(&format!(" och {more} till, nedan"), &format!(" and {more} more, below"));
            }
        });
        seats.truncate(MOST_MEMBERS);
        seats
    }

    /// What the entity itself rests on, in the first place.
    pub fn own_basis(&mut self, id: EntityId) {
        let source = self.site.model.get(id).common.sources.first();
        self.within("p class=basis", |out| {
            out.both("Källa: ", "Source: ");
            out.source(source);
        });
    }
}
