//! What somebody has through the posts that they hold, or by a rule, as `gov person` says it too.

use crate::lang::Lang;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::query::Weight;
use crate::query::hats::{Hat, hats};
use crate::report::answers;
use crate::site::html::Out;

impl Out<'_, '_> {
    /// A part of a person's page: what does not name the person itself.
    pub fn through_others(&mut self, id: EntityId) {
        let all = self.hats_of(id);
        if !all.is_empty() {
            let heading = ("Genom befattningar och regler", "Through posts and rules");
            self.list("genom", heading, |out| all.iter().for_each(|hat| out.hat(hat)));
        }
    }

    /// The same among other rows.
    pub fn rows_through_others(&mut self, id: EntityId) {
        self.hats_of(id).iter().for_each(|hat| self.hat(hat));
    }

    fn hats_of(&self, id: EntityId) -> Vec<Hat> {
        let site = self.site;
        if site.model.get(id).kind != Kind::Person || !site.privacy.shows_names() {
            return Vec::new();
        }
        let mut all = hats(site.model, id, &site.when);
        all.retain(|hat| hat.through.is_some() || hat.by_rule.is_some());
        all
    }

    fn hat(&mut self, hat: &Hat) {
        let [sv, en] = [Lang::Sv, Lang::En].map(|lang| answers::hats::what(hat, lang).text);
        let basis = hat.basis.as_ref();
        let weight = basis.map_or(Weight::LastKnown, |basis| basis.weight);
        let bounds = basis.filter(|basis| basis.certainty.is_fact()).map(|basis| basis.bounds);
        let inside = |out: &mut Self| {
            out.link(hat.on.at);
            out.word_of(hat.on.at);
            out.end_of_main();
            if let Some(post) = &hat.through {
                match out.is_brief {
                    true => out.both(", genom ", ", through "),
                    false => out.both(", genom befattningen ", ", through the post "),
                }
                out.link(post.at);
            }
            if let Some(programme) = &hat.by_rule {
                out.both(
                    ", enligt regeln: de som ansvarar för områdena i ",
                    ", by the rule: those responsible for the areas of ",
                );
                out.link(programme.at);
            }
            if let Some(body) = &hat.on_behalf_of {
                out.both(", från ", ", from ");
                out.link(body.at);
            }
            let Some(basis) = basis else { return };
            if !basis.certainty.never_was() {
                out.weight(weight);
            }
            out.certainty_of(basis.certainty);
            if basis.from.is_some() || basis.to.is_some() {
                let is_coming = weight == Weight::Coming;
                let (from, to) = (basis.from.as_ref(), basis.to.as_ref());
                match out.is_brief {
                    true => {
                        out.sign(", ");
                        out.period(from, to, &basis.bounds, is_coming);
                    }
                    false => out.within("p class=m", |out| out.period(from, to, &basis.bounds, is_coming)),
                }
            }
        };
        let reference = |out: &mut Self| {
            if let Some(basis) = basis {
                match basis.sources().count() {
                    ..2 => out.cited(basis.source.as_ref()),
                    // One says what the post has, another who holds it.
                    _ => {
                        basis.sources().for_each(|one| out.within("p", |out| out.cited_by_name(one)));
                    }
                }
            }
        };
        self.row_of(weight, bounds, (&sv, &en), inside, reference);
    }
}
