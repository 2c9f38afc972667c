//! A theme in each region, side by side, and in bodies that are of no region; and of which regions
//! the data says nothing.

use crate::find::Topic;
use crate::model::choice::Choice;
use crate::model::entity::EntityId;
use crate::model::fact::{Fact, More};
use crate::model::kind::BODY;
use crate::model::statement::Match;
use crate::query::points::{PointRow, tasks_of};
use crate::query::responsible::OWNABLE;
use crate::site::html::Out;
use crate::site::{Site, doubt};

/// What a theme is tied to, by the editor, or by a standing task that says its name.
struct Tied<'f, 'm> {
    id: EntityId,
    told: Option<&'f Fact<'m>>,
    tasks: &'f [PointRow],
}

impl Tied<'_, '_> {
    /// What is the same comes before what is near it, and before what nobody has compared.
    fn rank(&self) -> Option<Match> {
        match self.told.and_then(|told| told.value) {
            Some(Choice::Match(near)) => Some(near),
            _ => self.told.map(|_| Match::Related), // What is not said to be nearer.
        }
    }
}

impl Site<'_> {
    /// The bodies with pages that have standing tasks.
    fn tasked(&self) -> &[EntityId] {
        self.tasked.get_or_init(|| {
            let is_tasked = |id: &EntityId| {
                let entity = self.model.get(*id);
                BODY & !OWNABLE & entity.kind.bit() != 0 && !entity.mandate().is_empty()
            };
            self.named.iter().copied().filter(is_tasked).filter(|id| self.is_there(*id)).collect()
        })
    }
}

impl<'m> Out<'_, 'm> {
    pub fn theme(&mut self, id: EntityId) {
        let site = self.site;
        // Whoever has it as a standing task, as `gov who-owns` tells them.
        let topic = Topic::of(site.model.get(id).name());
        let mut hits: Vec<(EntityId, Vec<PointRow>)> = Vec::new();
        for of in site.tasked() {
            let mut tasks = tasks_of(site.model, *of, &site.when);
            tasks.retain(|task| topic.is_said_in(&task.text) && !task.basis.weight.is_past_or_coming());
            if !tasks.is_empty() {
                hits.push((*of, tasks));
            }
        }
        let tasks = |of: EntityId| {
            let hit = hits.iter().find(|(id, _)| *id == of);
            hit.map_or(&[][..], |(_, tasks)| tasks.as_slice())
        };
        let by_editor = site.told.elsewhere(site.model, id).into_iter();
        let by_editor = by_editor.filter(|told| told.key.name == "themes");
        let mut tied: Vec<Tied<'_, '_>> =
            by_editor.map(|told| Tied { id: told.of, told: Some(told), tasks: tasks(told.of) }).collect();
        for (id, tasks) in &hits {
            if tied.iter().all(|one| one.id != *id) {
                tied.push(Tied { id: *id, told: None, tasks });
            }
        }
        tied.sort_by_key(|one| (one.rank().is_none(), one.rank()));
        let of = |region: Option<EntityId>| -> Vec<&Tied<'_, '_>> {
            tied.iter().filter(|one| site.model.region_of(one.id, site.when.day()) == region).collect()
        };
        let (beside, regions) = (of(None), site.regions());
        let (said, silent): (Vec<EntityId>, Vec<EntityId>) =
            regions.iter().partition(|region| !of(Some(**region)).is_empty());
        let heading = ("Vem ansvarar i varje region?", "Who is responsible in each region?");
        self.part("ansvar", heading, |out| {
            out.jump_to_regions(&said);
            out.rows("ul class=rows", |out| {
                for region in said {
                    out.tied(Some(region), |out| out.link(region), &of(Some(region)));
                }
                if !beside.is_empty() {
                    out.tied(None, |out| out.both("Utanför regionerna", "Outside the regions"), &beside);
                }
                if !silent.is_empty() {
                    out.silent(&silent);
                }
            });
        });
    }

    /// Who looks for one region is there with one press.
    fn jump_to_regions(&mut self, regions: &[EntityId]) {
        if regions.len() < 2 || self.site.is_single {
            return;
        }
        let site = self.site;
        self.within("p class=jump", |out| {
            for region in regions {
                let link = out.tag("a").attr_of("href", &["#i-", site.path_of(*region)[2]]);
                link.within(|out| out.name(*region));
            }
        });
    }

    /// What a theme is tied to in one place.
    fn tied(&mut self, region: Option<EntityId>, place: impl FnOnce(&mut Self), here: &[&Tied<'_, 'm>]) {
        self.raw("\n");
        let (site, item) = (self.site, self.tag("li"));
        let item = match region.filter(|_| !site.is_single) {
            Some(region) => item.attr_of("id", &["i-", site.path_of(region)[2]]),
            None => item,
        };
        item.within(|out| {
            out.within("div class=k", place);
            out.within("div class=v", |out| here.iter().for_each(|one| out.one_tied(one)));
        });
    }

    fn one_tied(&mut self, one: &Tied<'_, 'm>) {
        let site = self.site;
        self.within("div class=t", |out| {
            out.link(one.id);
            out.word_of(one.id);
            out.programme_of(one.id);
            for task in one.tasks {
                out.within("p", |out| {
                    out.both("Uppgift: ", "Task: ");
                    out.text(&task.text);
                    out.sign(" (");
                    out.cited(task.basis.source.as_ref());
                    out.sign(")");
                });
            }
            // Who leads a body that has the task is not who has it: that is on its own page.
            let is_body = BODY & !OWNABLE & site.model.get(one.id).kind.bit() != 0;
            if site.has_charge(one.id) && (!is_body || one.tasks.is_empty()) {
                out.within("p", |out| {
                    if is_body {
                        out.both("Ledning: ", "Led by: ");
                    }
                    out.in_charge_by_source(one.id);
                });
            }
            let Some(told) = one.told else { return };
            out.within("p class=n", |out| {
                match (told.value, told.value.map(Choice::words)) {
                    (Some(Choice::Match(Match::Exact)), _) => out.both("Samma tema. ", "The same theme. "),
                    (Some(Choice::Match(Match::Related)), _) => {
                        out.both("Närliggande tema, inte samma. ", "A related theme, not the same. ")
                    }
                    (_, Some((sv, en))) => {
                        out.both(&format!("Temat är {sv}. "), &format!("The theme is {en}. "))
                    }
                    (_, None) => {}
                }
                if let Some(More::Text(note)) = told.says("note") {
                    // What the remark says again of the tie is said once.
                    let note = note.as_str();
                    let rest = note.strip_prefix("Närliggande, inte samma.").unwrap_or(note).trim();
                    if !rest.is_empty() {
                        out.both("Redaktören: ", "The editor: ");
                        out.text(rest);
                    }
                }
            });
        });
    }
}

impl Out<'_, '_> {
    /// The regions of which the data says nothing about a theme.
    fn silent(&mut self, regions: &[EntityId]) {
        self.raw("\n");
        self.within("li", |out| {
            out.within("div class=k", |out| match regions.len() {
                1 => out.link(regions[0]),
                count => out.both(&format!("{count} regioner"), &format!("{count} regions")),
            });
            out.within("div class=v", |out| {
                out.within("p", |out| {
                    out.doubt_alone(doubt::NONE, ("inga uppgifter i datamängden", "nothing in the data"))
                });
                out.within("p class=n", |out| {
                    out.both(
                        "Det betyder inte att ingen ansvarar.",
                        "That does not mean that nobody is responsible.",
                    )
                });
                if regions.len() > 1 {
                    out.within("p class=n", |out| {
                        for (at, region) in regions.iter().enumerate() {
                            if at > 0 {
                                out.sign(", ");
                            }
                            out.link(*region);
                        }
                    });
                }
            });
        });
    }
}
