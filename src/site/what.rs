//! The line below a name: what it is, of what and of which region, and since when.

use crate::lang::Lang;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::standing::Standing;
use crate::report::words;
use crate::site::html::Out;

impl Out<'_, '_> {
    /// What it is, and of what.
    pub fn kind_line(&mut self, id: EntityId, region: Option<EntityId>) {
        let site = self.site;
        let entity = site.model.get(id);
        let word = if entity.kind == Kind::Programme { site.word_of(id) } else { site.model.word_for(id) };
        if entity.kind == Kind::Person {
            return match region {
                Some(region) => self.name(region),
                None => self.label((&word.sv, &word.en)),
            };
        }
        match entity.kind {
            Kind::Source => self.document_word(id),
            _ => self.label((&word.sv, &word.en)), // All others are what their word says.
        }
        // From whom a document is, and of when, is its answer.
        let is_source = entity.kind == Kind::Source;
        // A post is of its unit: many have one of the same name.
        // A unit is of what it is part of, where that is of the region that it is of itself.
        let is_within = |part: &EntityId| {
            site.model.get(*part).kind != Kind::Region && site.region_of(*part) == region && region.is_some()
        };
        let part = site.part_of(id).filter(is_within);
        let home = site.body_of(id).or(part).or(region).or_else(|| site.home_of(id)).filter(|_| !is_source);
        match (site.programme_of(id), home) {
            (Some(_), _) => self.programme_of(id),
            (None, Some(home)) => {
                self.both(" i ", " in ");
                self.name(home);
                // The region that it belongs to, where that is said by what it is in.
                if let Some(region) = region.filter(|region| *region != home) {
                    self.sign(", ");
                    self.name(region);
                }
            }
            (None, None) => {}
        }
        self.life(id);
    }

    /// From when to when it is there, where that is stated.
    fn life(&mut self, id: EntityId) {
        let site = self.site;
        if matches!(site.model.get(id).kind, Kind::Decision | Kind::Change | Kind::Source | Kind::Person) {
            return; // These have a day of their own, or none.
        }
        // What is only proposed is not there on any day.
        if !site.mark(id).certainty.is_fact() {
            return;
        }
        let life = site.model.lifespan(id);
        let (from, to) = life.told();
        if from.is_none() && to.is_none() {
            return;
        }
        let standing = life.bounds().standing(site.when.today);
        let said = |lang: Lang, is: [&str; 2]| {
            let period = words::period(from.as_ref(), to.as_ref(), &life.bounds(), lang);
            let open = lang.pick(", slut inte angivet", ", end not stated");
            let period = period.strip_suffix(open).unwrap_or(&period).to_string();
            let period = match standing {
                Standing::Coming => {
                    period.replacen(lang.pick("sedan ", "since "), lang.pick("från ", "from "), 1)
                }
                _ => period, // What has begun is so since then.
            };
            format!(" · {} {period}", if standing == Standing::Ended { is[1] } else { is[0] })
        };
        let (sv, en) = (said(Lang::Sv, ["finns", "fanns"]), said(Lang::En, ["there", "was there"]));
        self.both(&sv, &en);
    }
}
