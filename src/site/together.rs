//! A page that several things share: each has a section, with its name above what is said of it.
//! What answers comes first: what holds before what has ended, and whoever is in charge before the
//! rest. The documents are named once for all of them.

use crate::lang::Lang;
use crate::model::decision::DecisionStatus;
use crate::model::entity::{Detail, EntityId};
use crate::model::fact::Whom;
use crate::query::gaps as lacking;
use crate::report::words::capital;
use crate::site::acts::OUTCOME_UNKNOWN;
use crate::site::html::Out;
use crate::site::pages::Main;
use crate::site::shared::Shared;
use crate::site::{Site, doubt, gaps, origin, split};

pub fn page(site: &Site<'_>, shared: &Shared) -> Main {
    let mut out = Out::new(site, "../");
    out.is_brief = true;
    out.cited = origin::by_use(site, shared.ids.iter().flat_map(|id| site.cited_by(*id)));
    out.head_of_shared(shared);
    shared.ids.iter().for_each(|id| out.one_of_several(*id, shared));
    let whole = shared.path.strip_suffix(&split::ending(shared.at)).unwrap_or(&shared.path);
    if shared.count > 1 {
        out.pager(whole, shared.at, shared.count);
    }
    let region = shared.ids.first().and_then(|id| site.region_of(*id));
    let mut crumbs = Out::new(site, "../");
    crumbs.crumbs(region, Some(shared.kind));
    let mut side = Out::new(site, "../");
    side.cited = out.cited.clone();
    side.documents_of_page();
    let [sv, en] = [Lang::Sv, Lang::En].map(|lang| title(site, shared, lang));
    Main { region, crumbs: crumbs.markup(), side: side.markup(), ..Main::new(&shared.path, (&sv, &en), out) }
}

fn title(site: &Site<'_>, shared: &Shared, lang: Lang) -> String {
    let (sv, en) = shared.kind.facts().many;
    let many = capital(lang.pick(sv, en));
    let home = shared.home.map_or_else(
        || lang.pick("utanför regionerna", "outside the regions").to_string(),
        |home| site.named(home).shown(lang),
    );
    let (at, count) = (shared.at + 1, shared.count);
    let page = match (count, lang) {
        (1, _) => String::new(),
        (_, Lang::Sv) => format!(" (sida {at} av {count})"),
        (_, Lang::En) => format!(" (page {at} of {count})"),
    };
    format!("{many} – {home}{page}")
}

impl Out<'_, '_> {
    fn head_of_shared(&mut self, shared: &Shared) {
        let (sv, en) = shared.kind.facts().many;
        self.within("h1", |out| {
            out.label((sv, en));
            match shared.home {
                Some(home) => {
                    out.both(" i ", " in ");
                    out.link(home);
                }
                None => out.both(" utanför regionerna", " outside the regions"),
            }
        });
        self.within("p class=kind", |out| {
            out.both(
                "En dag med ett streck efter sig: slutet är inte angivet.",
                "A day with a dash after it: the end is not stated.",
            );
        });
    }

    fn one_of_several(&mut self, id: EntityId, shared: &Shared) {
        let site = self.site;
        self.raw("\n");
        let [own, more] = site.anchor_of(id).unwrap_or_default();
        self.tag("section class=one").attr_of("id", &[own, more]).within(|out| {
            out.within("h2", |out| {
                out.name(id);
                out.perhaps_named(id);
            });
            let word = site.model.word_for(id);
            if (&*word.sv, &*word.en) != shared.kind.facts().one {
                out.within("p class=kind", |out| out.label((&word.sv, &word.en)));
            }
            out.former_names(id);
            let common = &site.model.get(id).common;
            if let Some(description) = common.description.as_ref() {
                out.within("p class=about", |out| out.quoted(description.as_str()));
            }
            if let Detail::Decision(decision) = &site.model.get(id).detail {
                out.decision_in_a_line(id, decision);
                if decision.status == Some(DecisionStatus::Unknown) {
                    out.within("p", |out| out.doubt_alone(doubt::UNKNOWN, OUTCOME_UNKNOWN));
                }
            }
            out.nobody_in_charge(id);
            out.all_rows(id, shared);
            if let Some(note) = common.note.as_ref() {
                out.within("p class=n", |out| out.text(note.as_str()));
            }
            out.lacking_of(id);
            out.rest_of_section(id);
        });
    }

    /// That nobody is stated, where that is what is asked.
    fn nobody_in_charge(&mut self, id: EntityId) {
        if self.site.has_charge(id) && self.site.charge(id).is_empty() {
            self.within("p", |out| out.within(doubt::UNKNOWN, |out| out.nobody(id)));
        }
    }

    /// All that is said of it in one list, and what has ended in another.
    fn all_rows(&mut self, id: EntityId, shared: &Shared) {
        let (now, past) = self.site.rows_of(id);
        let mut facts = self.site.facts_of(id);
        // Whose post it is stands above all of them, where it is the region's own.
        facts.retain(|told| told.key.name != "body" || shared.home.map(Whom::Entity) != Some(told.whom));
        self.rows("ul", |out| {
            now.iter().for_each(|row| out.row_of_page(row, id));
            out.rows_of_steering(id);
            out.rows_through_others(id);
            out.rows_of_properties(&facts);
        });
        self.ended_rows(past, "ul", id);
    }

    /// What is lacking, in a line each.
    fn lacking_of(&mut self, id: EntityId) {
        let site = self.site;
        if !site.is_there(id) {
            return;
        }
        for (lack, state) in lacking::of_one(site.model, id, site.model.get(id), &site.when) {
            let (sv, en) = gaps::said(lack, state);
            self.within("p", |out| out.within(doubt::UNKNOWN, |out| out.both(&sv, &en)));
        }
    }

    /// What the rest rests on, and the file.
    fn rest_of_section(&mut self, id: EntityId) {
        let site = self.site;
        self.within("p class=soft", |out| {
            for cited in &site.model.get(id).common.sources {
                out.reference(Some(cited));
                out.sign(" · ");
            }
            out.file_of(id);
        });
    }
}
