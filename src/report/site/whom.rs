//! Whom a statement names, with what is known and what is not known of them. No post is ever guessed from what a person does.

use crate::model::entity::EntityId;
use crate::query::members;
use crate::query::told::{Told, Whom};
use crate::query::who::{self, Held, PostHolder, Who};
use crate::report::site::html::Out;
use crate::report::site::sections;

impl Out<'_, '_> {
    /// Whom a statement names, with what is known and not known of them where that is the question.
    pub fn whom(&mut self, told: &Told<'_>) {
        let (model, when) = (self.site.model, &self.site.when);
        match told.whom {
            Whom::None => {}
            Whom::Entity(id) if sections::is_about_people(told.key) => match who::who_named(model, id, when) {
                Some(Who::Person { posts, .. }) => self.person(id, &posts, told.key),
                Some(Who::Post { holder, class, .. }) => self.post(id, &holder, class),
                _ => self.link(id),
            },
            Whom::Entity(id) => {
                self.link(id);
                self.word_of(id);
            }
            Whom::Described(text) => self.quoted(text),
            Whom::Class(id) => {
                self.link(id);
                let holders = who::holders_of_class(model, id, when);
                self.rule(&holders);
            }
            Whom::OwnersOf(id) => {
                self.both("De som ansvarar för områdena i ", "Those responsible for the areas of ");
                self.link(id);
                let owners = members::area_owners(model, id, when);
                self.rule(&owners);
            }
            Whom::Vacant => self.mark("gap", "angiven som vakant", "stated vacant"),
            Whom::Nobody => self.mark("gap", "ingen, enligt källan", "nobody, says the source"),
        }
    }

    fn person(&mut self, id: EntityId, posts: &[Held], key: &str) {
        if !self.site.privacy.shows_names() && self.site.privacy.shows_posts() && !posts.is_empty() {
            return self.held(posts);
        }
        self.link(id);
        // Of whoever holds a post, the post is what is spoken of.
        if key == "holders" && self.site.privacy.shows_names() {
            return;
        }
        if !self.site.privacy.shows_posts() {
            return;
        }
        self.raw(", ");
        match posts.is_empty() {
            true => self.both("befattning okänd", "post unknown"),
            false => self.held(posts),
        }
    }

    fn post(&mut self, id: EntityId, holder: &PostHolder, class: bool) {
        self.link(id);
        self.raw(", ");
        match holder {
            PostHolder::Held(people) | PostHolder::Perhaps(people) if self.site.privacy.shows_names() => self.held(people),
            PostHolder::Held(_) | PostHolder::Perhaps(_) => self.both("namnet visas inte", "name not shown"),
            PostHolder::Vacant => self.both("angiven som vakant", "stated vacant"),
            PostHolder::Unknown if class => self.both("namn okänt", "name unknown"),
            PostHolder::Unknown => self.both("innehavare okänd", "holder unknown"),
        }
    }

    /// Some people or posts, each with what makes it less than plainly stated.
    fn held(&mut self, held: &[Held]) {
        for (at, one) in held.iter().enumerate() {
            if at > 0 {
                self.raw(", ");
            }
            match self.site.model.find(&one.named.id) {
                Some(id) => self.link(id),
                None => self.text(&one.named.name),
            }
            for (is, sv, en) in [
                (one.acting, " (t.f.)", " (acting)"),
                (one.perhaps, " (kanske)", " (perhaps)"),
                (one.implied.is_some(), " (underförstått)", " (implied)"),
            ] {
                if is {
                    self.both(sv, en);
                }
            }
        }
    }

    /// Whom a rule gives, as far as is known. That a rule is no list stands there in words.
    fn rule(&mut self, held: &[Held]) {
        self.raw(" <span class=rule>");
        match held.is_empty() || !self.site.privacy.shows_names() {
            true => self.both("(regel; vilka och hur många är okänt)", "(a rule; who and how many is unknown)"),
            false => {
                self.both("(regel; såvitt känt: ", "(a rule; as far as is known: ");
                self.held(held);
                self.raw(")");
            }
        }
        self.raw("</span>");
    }
}
