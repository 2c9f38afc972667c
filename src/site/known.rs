//! What stands in the place of an answer where nobody has what is asked for: that, who else is
//! known, or until when something was there.

use crate::model::entity::EntityId;
use crate::model::fact::{Fact, Whom};
use crate::model::kind::{BODY, Kind};
use crate::model::reference::SourceRef;
use crate::model::standing::Standing;
use crate::model::statement::Certainty;
use crate::query::chairing::heads;
use crate::query::responsible::{Under, UnderHow};
use crate::report::phrase;
use crate::site::html::Out;
use crate::site::{frame, labels, properties};

/// Who sits in a body, at most, in an answer.
const MOST_MEMBERS: usize = 6;

/// Posts of a unit, at most, in the same place.
const MOST_POSTS: usize = 3;

/// Whether it can be told in a few words whom a seat is for.
fn is_named(whom: Whom<'_>) -> bool {
    matches!(whom, Whom::Entity(_) | Whom::Class(_) | Whom::OwnersOf(_) | Whom::MembersOf(_))
}

impl<'s, 'm> Out<'s, 'm> {
    /// Of a unit that nobody is said to lead, the posts in it that head something, and who has
    /// each: that one of them heads the unit is not said by that.
    pub fn heads(&mut self, id: EntityId) {
        let site = self.site;
        if site.model.get(id).kind != Kind::Unit || site.has_charge(id) {
            return;
        }
        let posts =
            heads(site.model, id).into_iter().filter(|post| site.has_page(*post) && site.is_there(*post));
        for (at, post) in posts.take(MOST_POSTS).enumerate() {
            if at == 0 {
                self.within("p class=role", |out| out.both("Befattning här", "Post here"));
            }
            self.within("p class=who", |out| {
                out.link(post);
                out.sign(" ");
                out.within("span class=w", |out| out.in_charge(post));
            });
        }
    }

    /// Of what is gone and was nobody's, that and until when is the answer.
    pub fn end_of(&mut self, id: EntityId) {
        let site = self.site;
        let is_gone = site.mark(id).absent.is_some_and(|(standing, _)| standing == Standing::Ended);
        let end = site.told.own(id).iter().find(|told| told.key.name == "to").and_then(|told| told.date);
        let Some(end) = end.filter(|_| is_gone) else { return };
        self.raw("\n");
        self.within("div class=answer", |out| {
            out.within("p class=role", |out| out.both("Finns inte längre", "No longer there"));
            out.within("p class=who", |out| {
                out.label(properties::GONE);
                out.sign(" ");
                out.within("span class=big", |out| out.date(end));
            });
            out.own_basis(id);
        });
    }

    /// That nobody is stated: for any day, or for one that is chosen.
    pub fn nobody_answers(&mut self, id: EntityId, is_any: bool) {
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

    /// The same of a body that somebody leads, below that.
    pub fn members_beside(&mut self, id: EntityId) {
        if BODY & self.site.model.get(id).kind.bit() != 0 {
            self.known_members(id);
        }
    }

    /// Who sits in a body beside whoever leads it, as far as the first of them.
    fn known_members(&mut self, id: EntityId) -> Vec<&'s Fact<'m>> {
        let site = self.site;
        let is_seat = |told: &&Fact<'_>| {
            let certainty = told.certainty(site.model);
            told.key.name == "members"
                && certainty != Certainty::Example
                && !told.is_never(site.model)
                && site.is_current(told)
        };
        // Whoever leads it stands above already.
        let lead = site.ever_in_charge(id);
        let seats = site.told.own(id).iter().filter(is_seat);
        let seats = seats.filter(|seat| !lead.iter().any(|one| one.is(seat)));
        let (mut seats, others): (Vec<&Fact<'_>>, Vec<&Fact<'_>>) =
            seats.partition(|told| !told.is_some && is_named(told.whom));
        if !site.privacy.shows_names() || seats.is_empty() {
            return Vec::new();
        }
        self.within("p class=then", |out| {
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
                out.seated(seat.whom);
                out.acting(seat);
            }
            if let Some(more) = seats.len().checked_sub(MOST_MEMBERS).filter(|more| *more > 0) {
                out.both(&format!(" och {more} till, nedan"), &format!(" and {more} more, below"));
            }
            if !others.is_empty() {
                out.both("; fler platser nedan", "; more seats below");
            }
        });
        seats.truncate(MOST_MEMBERS);
        seats
    }

    /// Whom a seat names; of a rule, whom it is for.
    fn seated(&mut self, whom: Whom<'_>) {
        match whom {
            Whom::Entity(id) => self.link(id),
            Whom::Class(id) => {
                self.link(id);
                self.both(&format!(" ({})", phrase::RULE.0), &format!(" ({})", phrase::RULE.1));
            }
            Whom::OwnersOf(id) => {
                self.both(&format!("{} ", phrase::OWNERS_OF.0), &format!("{} ", phrase::OWNERS_OF.1));
                self.link(id);
            }
            Whom::MembersOf(id) => {
                self.both(&format!("{} ", phrase::MEMBERS_OF.0), &format!("{} ", phrase::MEMBERS_OF.1));
                self.link(id);
            }
            _ => {} // Nobody else is named.
        }
    }

    /// The groups that steer what nobody is said to be in charge of.
    pub fn steered_beside(&mut self, id: EntityId) {
        let above = self.steering_of(id);
        let steering = above.iter().filter(|under| under.how == UnderHow::Steers);
        let steering: Vec<&Under> = steering.take(MOST_MEMBERS).collect();
        if steering.is_empty() {
            return;
        }
        self.within("p class=then", |out| {
            out.both("Styrs av: ", "Steered by: ");
            for (at, under) in steering.into_iter().enumerate() {
                out.sign(if at == 0 { "" } else { ", " });
                out.link(under.body.at);
                out.weight(under.weight);
                out.certainty_of(under.certainty);
            }
        });
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
