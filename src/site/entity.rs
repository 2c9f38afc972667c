//! The page of one entity: what it is, the answer to what is asked of it, what is said of it, and
//! what is not known.

use crate::lang::Lang;
use crate::model::entity::EntityId;
use crate::model::fact::Fact;
use crate::model::keys::Part;
use crate::model::kind::Kind;
use crate::model::time::Bounds;
use crate::query::Named;
use crate::query::gaps as lacking;
use crate::query::responsible;
use crate::query::responsible::{Under, UnderHow};
use crate::site::gaps::Gap;
use crate::site::html::Out;
use crate::site::pages::Main;
use crate::site::{Site, doubt, gaps, overview};

pub fn page(site: &Site<'_>, id: EntityId) -> Main {
    let entity = site.model.get(id);
    let region = site.region_of(id);
    let mut out = beginning(site, id);
    out.steering(id);
    out.sections(id);
    out.through_others(id);
    // Lists first: they are complete, and read aloud in order.
    if let Some(chart) = site.chart_of(id) {
        out.picture(&chart, site.path_of(id)[2]);
    }
    out.facts(id);
    out.note(id);
    out.unknown(id);
    out.quote_of_answer(id);
    let mut crumbs = Out::new(site, "../");
    crumbs.crumbs(region.or_else(|| site.home_of(id).filter(|home| site.has_page(*home))), Some(entity.kind));
    let mut side = Out::new(site, "../");
    side.cited = out.cited.clone();
    side.documents(id);
    side.about(id);
    let titles = [Lang::Sv, Lang::En].map(|lang| site.title_of(id, lang));
    Main {
        region: region.or(Some(id).filter(|_| entity.kind == Kind::Region)),
        crumbs: crumbs.markup(),
        side: side.markup(),
        ..Main::new(&site.path_of(id).concat(), (&titles[0], &titles[1]), out)
    }
}

/// What comes first: what it is, the answer, and what its kind has that others don't.
pub fn beginning<'s, 'm>(site: &'s Site<'m>, id: EntityId) -> Out<'s, 'm> {
    let mut out = Out::new(site, "../");
    out.cited = site.cited_by(id);
    out.cited.extend(site.cited_in_lists(id));
    out.head(id, site.region_of(id));
    match site.model.get(id).kind {
        Kind::Region => overview::region(&mut out, id),
        Kind::Source => out.text_and_places(id),
        Kind::Theme => out.theme(id),
        _ => out.answer(id), // All others have an answer at the top.
    }
    out
}

impl<'m> Site<'m> {
    /// The region of an entity that is none itself.
    pub fn region_of(&self, id: EntityId) -> Option<EntityId> {
        self.model.region_of(id, self.when.day()).filter(|region| *region != id)
    }

    /// The properties that the lines at the top don't have.
    pub fn facts_of(&self, id: EntityId) -> Vec<&Fact<'m>> {
        let site = self;
        let word = site.model.word_for(id);
        let is_said = |told: &Fact<'_>| match (told.key.name, site.model.get(id).kind) {
            ("programme", Kind::Area | Kind::Assignment) => true,
            ("publisher" | "type", Kind::Source) => true,
            ("status" | "by" | "date", Kind::Decision) | ("date", Kind::Change) => true,
            // What reads the same at the top is not said again, whichever says it.
            _ => told.value.is_some_and(|value| value.words().0 == word.sv),
        };
        let told = site.told.own(id).iter();
        told.filter(|told| told.key.part == Part::Property && !is_said(told)).collect()
    }

    /// An entity under its name of today, with its mark.
    pub fn named(&self, id: EntityId) -> Named {
        self.model.named_on(id, self.when.day())
    }
}

impl Out<'_, '_> {
    fn head(&mut self, id: EntityId, region: Option<EntityId>) {
        let entity = self.site.model.get(id);
        self.within("h1", |out| {
            out.name(id);
            out.perhaps_named(id);
        });
        if entity.kind != Kind::Region {
            self.within("p class=kind", |out| out.kind_line(id, region));
        }
        self.former_names(id);
        if let Some(description) = entity.common.description.as_ref() {
            self.within("p class=about", |out| out.quoted(description.as_str()));
        }
    }

    fn facts(&mut self, id: EntityId) {
        let told = self.site.facts_of(id);
        self.properties(&told);
    }

    /// The bodies above an area or an assignment, as `gov who-owns` tells them.
    fn steering(&mut self, id: EntityId) {
        let model = self.site.model;
        let is_programme = model.get(id).kind == Kind::Programme;
        if !is_programme && !matches!(model.get(id).kind, Kind::Area | Kind::Assignment) {
            return;
        }
        let above = self.steering_of(id);
        if is_programme && above.is_empty() {
            return; // A programme need not be steered by anybody but its region.
        }
        let steers = above.is_empty() || above.iter().any(|under| under.how == UnderHow::Steers);
        let heading = if steers { ("Styrs av", "Steered by") } else { ("Styrning", "Steering") };
        self.part("styrs", heading, |out| {
            if above.is_empty() {
                return out.within("p", |out| {
                    out.doubt_alone(
                        doubt::UNKNOWN,
                        ("styrning inte angiven i källan", "steering not stated in the source"),
                    )
                });
            }
            out.rows("ul class=rows", |out| above.iter().for_each(|under| out.row_of_steering(under)));
        });
    }

    /// What steers something, and what its programme answers to; of a programme what that is to it
    /// stands among its own lines.
    pub fn steering_of(&self, id: EntityId) -> Vec<Under> {
        let is_programme = self.site.model.get(id).kind == Kind::Programme;
        let is_told = |under: &Under| match is_programme {
            true => under.how == UnderHow::Steers,
            false => under.how != UnderHow::Programme,
        };
        let above = responsible::under(self.site.model, id, &self.site.when).into_iter();
        above.filter(|under| is_told(under) && under.stands()).collect()
    }

    /// The same among other rows.
    pub fn rows_of_steering(&mut self, id: EntityId) {
        if matches!(self.site.model.get(id).kind, Kind::Area | Kind::Assignment) {
            self.steering_of(id).iter().for_each(|under| self.row_of_steering(under));
        }
    }

    fn row_of_steering(&mut self, under: &Under) {
        let body = under.body.at;
        if self.is_brief {
            return self.brief_row(
                under.weight,
                None,
                if under.how == UnderHow::Steers {
                    ("styrs av", "steered by")
                } else {
                    ("styrning", "steering")
                },
                |out| {
                    out.link(body);
                    out.sign(": ");
                    out.steers(under);
                },
                |out| out.cited(under.source.as_ref()),
            );
        }
        self.raw("\n");
        self.within("li", |out| {
            out.within("div class=k", |out| out.link(body));
            out.within("div class=v", |out| out.steers(under));
            out.within("div class=r", |out| out.cited(under.source.as_ref()));
        });
    }

    fn steers(&mut self, under: &Under) {
        match &under.constituted_by {
            Some(same) => {
                self.both("Utgörs av ", "Constituted by ");
                self.link(same.at);
            }
            None => self.in_charge(under.body.at),
        }
        self.weight(under.weight);
        self.certainty_of(under.certainty);
        let how = match under.how {
            UnderHow::Programme | UnderHow::Steers => None,
            UnderHow::Supports => Some(("stödjer området", "supports the area")),
            UnderHow::HoldsTogether => Some(("håller ihop programmet", "holds the programme together")),
            UnderHow::PreparesFor => {
                Some(("programmet bereder ärenden åt den", "the programme prepares matters for it"))
            }
            UnderHow::ReportsTo => Some(("programmet rapporterar dit", "the programme reports to it")),
        };
        if let Some((sv, en)) = how {
            self.within("p class=n", |out| out.both(sv, en));
        }
    }

    /// What is lacking, and in which of the different ways: in a box of its own, last.
    fn unknown(&mut self, id: EntityId) {
        let model = self.site.model;
        let gaps = lacking::of_one(model, id, model.get(id), &self.site.when);
        // What is gone, to come or only proposed lacks nothing.
        if gaps.is_empty() || !self.site.is_there(id) {
            return;
        }
        let has_id = !self.site.is_single;
        let lasting = gaps::over_time(self.site, id);
        self.raw("\n");
        let section = self.tag("section class=gaps");
        section.with_if(lasting.is_some(), " data-days").within(|out| {
            let title = out.tag("h2");
            let title = if has_id { title.word("id", "okant") } else { title };
            title.within(|out| out.both("Det vi inte vet", "What we don’t know"));
            out.within("ul class=dots", |out| {
                let mut lasting = lasting.unwrap_or_default();
                for (lack, state) in gaps {
                    let days = lasting.iter().position(|(gap, _)| *gap == (lack, state));
                    let days = days.map(|at| lasting.remove(at).1);
                    out.gap((lack, state), days, true);
                }
                lasting.into_iter().for_each(|(gap, days)| out.gap(gap, Some(days), false));
            });
        });
    }

    /// One thing that is lacking, with the days on which it is, where another can be asked for.
    fn gap(&mut self, (lack, state): Gap, days: Option<Vec<Bounds>>, is_now: bool) {
        let item = self.tag("li");
        let item = match &days {
            Some(days) => item.held("data-g", days),
            None => item,
        };
        item.with_if(!is_now, " data-off hidden").within(|out| {
            let (sv, en) = gaps::said(lack, state);
            out.both(&sv, &en);
        });
    }

    fn note(&mut self, id: EntityId) {
        if let Some(note) = self.site.model.get(id).common.note.as_ref() {
            self.part("grund", ("Redaktörens anmärkning", "Editor’s note"), |out| {
                out.within("p", |out| out.text(note.as_str()));
            });
        }
    }
}
