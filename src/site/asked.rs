//! Questions for the first page, of which the data has answers.

use crate::lang::Lang;
use crate::model::date::{Date, Day};
use crate::model::entity::EntityId;
use crate::model::fact::Fact;
use crate::model::kind::Kind;
use crate::query::Weight;
use crate::report::escape;
use crate::site::Site;
use crate::site::html::Out;
use std::cmp::Reverse;
use std::collections::BTreeSet;

impl<'m> Site<'m> {
    /// The theme that most regions have something of.
    fn widest_theme(&self) -> Option<EntityId> {
        let themes = self.by_kind(None).remove(&Kind::Theme).unwrap_or_default();
        let width = |id: &EntityId| self.regions_of(*id).len();
        themes.into_iter().rev().max_by_key(width).filter(|id| width(id) > 0)
    }

    /// The regions that have something of a theme, in their order.
    pub fn regions_of(&self, theme: EntityId) -> Vec<EntityId> {
        let tied = self.told.elsewhere(self.model, theme);
        let tied = tied.into_iter().filter(|told| told.key.name == "themes");
        let homes: BTreeSet<EntityId> = tied.filter_map(|told| self.region_of(told.of)).collect();
        self.regions().into_iter().filter(|region| homes.contains(region)).collect()
    }

    /// The body with most seats that are stated.
    fn fullest_body(&self) -> Option<EntityId> {
        let bodies = self.by_name().iter().copied().filter(|id| {
            matches!(self.model.get(*id).kind, Kind::SteeringGroup | Kind::Group | Kind::WorkingGroup)
                && self.is_there(*id)
        });
        let seats = |id: &EntityId| {
            let told = self.told.own(*id).iter();
            told.filter(|told| told.key.name == "members" && told.is_so(self.model)).count()
        };
        bodies.max_by_key(|id| (seats(id), Reverse(self.rank(*id)))).filter(|id| seats(id) > 1)
    }

    /// Something that others were responsible for once, and when.
    fn handed_over(&self) -> Option<(EntityId, Date)> {
        let ended = |told: &Fact<'m>| {
            // Of a month, or a day, on which it certainly was so: a question that has an answer.
            let (first, last) = told.bounds(self.model).certain()?;
            (self.weight_of(told) == Weight::Ended && last < Day::MAX).then(|| Date::within(first, last))?
        };
        let of = |id: &EntityId| {
            self.ever_in_charge(*id)
                .into_iter()
                .filter_map(ended)
                .max_by_key(Date::latest)
                .map(|time| (*id, time))
        };
        let things = self.by_name().iter().filter(|id| {
            matches!(
                self.model.get(**id).kind,
                Kind::Assignment | Kind::Area | Kind::Post | Kind::SteeringGroup
            )
        });
        things.filter_map(of).max_by_key(|(id, to)| (to.latest(), Reverse(self.rank(*id))))
    }
}

impl Out<'_, '_> {
    /// Questions that the data has answers to.
    pub fn questions(&mut self) {
        let site = self.site;
        let (theme, body, past) = (site.widest_theme(), site.fullest_body(), site.handed_over());
        if theme.is_none() && body.is_none() && past.is_none() {
            return;
        }
        self.within("h2 class=vh", |out| out.both("Exempel på frågor", "Examples of questions"));
        self.within("ul", |out| {
            if let Some(id) = theme {
                out.within("li", |out| {
                    out.link_to(id, |out| {
                        out.both("Vem ansvarar för ", "Who is responsible for ");
                        out.name_within(id);
                        out.sign("?");
                    })
                });
            }
            if let Some(id) = body {
                out.within("li", |out| {
                    out.link_to(id, |out| {
                        out.both("Vilka sitter i ", "Who sits in ");
                        out.name(id);
                        out.sign("?");
                    })
                });
            }
            if let Some((id, day)) = past {
                out.within("li", |out| {
                    let [folder, slash, name, more] = site.path_of(id);
                    let (begin, end) = out.ends();
                    let at = escape::uri(&day.in_words(Lang::Sv));
                    let asked = if site.is_single { String::new() } else { format!("?at={at}") };
                    let [own, after] = site.anchor_of(id).unwrap_or_default();
                    let before = if own.is_empty() { "" } else { "#" };
                    let parts = [begin, folder, slash, name, more, end, &asked, before, own, after];
                    let link = out.tag("a").attr_of("href", &parts);
                    link.within(|out| {
                        match site.model.get(id).kind {
                            Kind::Post => {
                                out.both("Vem var ", "Who was ");
                                out.name_within(id);
                                if let Some(region) = site.region_of(id) {
                                    out.both(" i ", " in ");
                                    out.name(region);
                                }
                            }
                            Kind::Assignment => {
                                out.both("Vem hade uppdraget ", "Who had the assignment ");
                                out.name(id);
                            }
                            // What else had somebody is an area.
                            _ => {
                                out.both("Vem hade ", "Who had ");
                                out.name(id);
                            }
                        }
                        match day.earliest() == day.latest() {
                            true => out.both(" den ", " on "),
                            false => out.both(" i ", " in "),
                        }
                        out.date(&day);
                        out.sign("?");
                    });
                });
            }
        });
    }

    /// The name of a theme within a sentence: what begins one begins with a small letter there.
    fn name_within(&mut self, id: EntityId) {
        let name = self.site.model.get(id).name();
        let mut letters = name.chars();
        let is_word = name.chars().skip(1).all(|letter| !letter.is_uppercase());
        match letters.next().filter(|_| is_word && self.site.mark(id).words(Lang::Sv).is_empty()) {
            Some(first) => self.text(&format!("{}{}", first.to_lowercase(), letters.as_str())),
            None => self.name(id),
        }
    }
}
