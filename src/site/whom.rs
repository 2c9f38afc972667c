//! Whom a statement names, with what is known and what is not known of them. No post is ever
//! guessed from what a person does.

use crate::lang::Lang;
use crate::model::date::Date;
use crate::model::entity::EntityId;
use crate::model::fact::{Fact, Whom};
use crate::model::keys::{self, Words};
use crate::model::kind::Kind;
use crate::model::statement::Certainty;
use crate::model::time::Bounds;
use crate::query::{Weight, who};
use crate::report::phrase;
use crate::site::charge::is_turn;
use crate::site::frame::Nobody;
use crate::site::html::Out;
use crate::site::{Site, doubt, frame, sections};

/// One who has something, at one time or at several, by each statement that says so.
pub struct One<'t, 'm> {
    pub what: Shown,
    pub said: Vec<&'t Fact<'m>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    Entity(EntityId),
    /// Somebody whose name is not shown.
    Somebody,
    /// Somebody whom the source does not name.
    Unnamed,
    Vacant,
}

impl<'m> Out<'_, 'm> {
    /// Whom a statement names, and no more: on the day that it began another may have had the post.
    pub fn whom_alone(&mut self, told: &Fact<'_>) {
        match told.whom {
            Whom::Entity(id) if self.site.model.get(id).kind == Kind::Post => self.link(id),
            _ => self.whom(told), // Whoever is no post is shown as anywhere.
        }
    }

    /// Whom a statement names, with what is known and not known of them where that is the question.
    pub fn whom(&mut self, told: &Fact<'_>) {
        if told.is_some {
            self.both("Några av: ", "Some of: ");
        }
        match told.whom {
            Whom::None if is_turn(told) => self.both("växlar", "goes round"),
            // Somebody has it whom the source does not name.
            Whom::None if matches!(told.key.name, "members" | "holders") => {
                self.both(phrase::UNNAMED.0, phrase::UNNAMED.1)
            }
            Whom::None => {}
            Whom::Entity(id) if sections::is_about_people(told.key.name) => {
                match self.site.model.get(id).kind {
                    Kind::Person => self.person(id, told),
                    Kind::Post => self.post(id, told),
                    _ => self.link(id), // Others are shown by their names.
                }
            }
            Whom::Entity(id) => {
                self.link(id);
                self.word_of(id);
            }
            Whom::Described(text) => self.quoted(text.as_str()),
            Whom::Class(id) => {
                self.link(id);
                let site = self.site;
                self.rule(phrase::RULE, site.holders_of_class(id));
            }
            Whom::OwnersOf(id) => {
                self.both("De som ansvarar för områdena i ", "Those responsible for the areas of ");
                self.link(id);
                let site = self.site;
                self.rule(phrase::RULE, site.owners_of_areas(id));
            }
            Whom::MembersOf(id) => {
                self.both("De som ingår i ", "Those who sit in ");
                self.link(id);
                let site = self.site;
                self.rule(phrase::RULE, site.members_of(id));
            }
            Whom::Vacant => self.within("b", |out| out.both(phrase::VACANT.0, phrase::VACANT.1)),
            Whom::Nobody => self.within("b", |out| out.both(phrase::NOBODY.0, phrase::NOBODY.1)),
        }
    }

    /// What makes a statement less than plain, where it is told in a line; that it is not in force
    /// yet, or perhaps no longer, where its time does not stand beside it.
    pub fn caveats(&mut self, told: &Fact<'_>, has_time: bool) {
        self.acting(told);
        if told.certainty(self.site.model) == Certainty::Implied {
            self.doubt(doubt::READ, phrase::IMPLIED);
        }
        let weight = self.site.weight_of(told);
        if weight == Weight::Perhaps && self.site.is_undone(told) {
            self.doubt(doubt::UNSURE, phrase::UNDONE);
        } else if !has_time && weight != Weight::Ended {
            self.weight(weight);
        }
    }

    pub fn acting(&mut self, told: &Fact<'_>) {
        if told.is_acting() {
            self.both(&format!(" ({})", phrase::ACTING.0), &format!(" ({})", phrase::ACTING.1));
        }
    }

    /// A person, and the posts that are stated. Without names only the posts, and only of one who
    /// does it now: who was something then may be something else today.
    fn person(&mut self, id: EntityId, told: &Fact<'_>) {
        let site = self.site;
        let is_holder = told.key.name == "holders";
        self.link(id);
        // Of whoever holds a post, the post is what is spoken of.
        let says_posts = match site.privacy.shows_names() {
            true => !is_holder,
            false => site.privacy.shows_posts() && !is_holder && site.is_current(told),
        };
        // Of whoever is elected no post is asked.
        let is_asked = !site.is_of_elected(told.of) || !site.ever(id).is_empty();
        if says_posts && is_asked {
            self.ones(&site.ever(id), Some((told, id)), frame::NO_POST);
        }
    }

    fn post(&mut self, id: EntityId, beside: &Fact<'_>) {
        let site = self.site;
        self.link(id);
        let is_class = site.told.own(id).iter().any(|told| *told.key == keys::POST_CLASS);
        // A class names no one. That all of it are meant is said by a rule, and not by its name.
        if is_class && site.holders(id).all(|told| told.whom != Whom::Vacant) {
            return self.rule(phrase::ONE_OR_MORE, site.holders_of_class(id));
        }
        self.ones(&site.ever(id), Some((beside, id)), frame::NO_HOLDER);
    }

    /// Whom a rule gives, as far as is known. That a rule is no list stands there in words.
    fn rule(&mut self, which: Words, said: Vec<&Fact<'m>>) {
        self.doubt(doubt::RULE, which);
        let ones = match self.site.privacy.shows_names() {
            true => grouped(said, |told| self.site.shown_of(told)),
            false => Vec::new(),
        };
        if !ones.is_empty() {
            self.both("; såvitt känt", "; as far as is known");
        }
        self.ones(&ones, None, frame::NOT_KNOWN);
    }

    /// All who have ever had something, of whom those are seen who have it now, after what they
    /// have; for another day the script shows those of that day. Where there is none, that stands
    /// there. Whoever came to a post after what the post has, `beside`, began has that since then
    /// only; that they hold it is perhaps said by another document than says that.
    fn ones(&mut self, ones: &[One<'_, 'm>], of: Option<(&Fact<'_>, EntityId)>, (none, key): Nobody) {
        let site = self.site;
        let beside = of.map(|(beside, _)| beside);
        let of_post = beside.filter(
            |beside| !matches!(beside.whom, Whom::Entity(id) if site.model.get(id).kind == Kind::Person),
        );
        let from = of_post.and_then(|beside| beside.settled(site.model)?.shown().0);
        let is_post = beside.is_some_and(
            |beside| matches!(beside.whom, Whom::Entity(id) if site.model.get(id).kind == Kind::Post),
        );
        let now = site.now_of(ones, is_post);
        let is_any = now.iter().any(Option::is_some);
        let is_added = is_any && !site.is_single;
        // Whoever else had it is said once beside the pages, where no more is said of them here.
        let once = of.filter(|_| site.says_others_once()).map(|(_, id)| id);
        let once = once.filter(|id| {
            let others = ones.iter().zip(&now).filter(|(_, now)| now.is_none());
            let mut is_bare = others.map(|(one, _)| self.is_no_more_than_a_name(one, from, beside));
            is_bare.all(|is_bare| is_bare) && site.others(*id).is_some()
        });
        let holders = self.tag("span class=hs").with_if(is_added, key);
        let holders = match once {
            Some(id) => holders.number("data-o", id.0 as usize),
            None => holders,
        };
        holders.with_if(is_post && ones.len() > 1, " data-one").within(|out| {
            for (one, now) in ones.iter().zip(now) {
                if now.is_none() && once.is_some() {
                    continue;
                }
                let all: Vec<Bounds> = one.said.iter().map(|told| told.bounds(out.site.model)).collect();
                let holder = out.tag("span class=h").held("data-h", &all);
                holder.with_if(now.is_none(), " data-off hidden").within(|out| {
                    out.sign(", ");
                    match one.what {
                        Shown::Entity(id) => out.link(id),
                        Shown::Somebody => out.both("namnet visas inte", "name not shown"),
                        Shown::Unnamed => out.both(phrase::UNNAMED.0, phrase::UNNAMED.1),
                        Shown::Vacant => out.both(phrase::VACANT.0, phrase::VACANT.1),
                    }
                    out.told_of_one(one, now, from, beside);
                });
            }
            if !is_added {
                let nobody = out.tag("span class=h0").with_if(is_any, " hidden");
                nobody.within(|out| out.doubt(doubt::UNKNOWN, none));
            }
        });
    }

    fn told_of_one(
        &mut self,
        one: &One<'_, '_>,
        now: Option<&Fact<'_>>,
        from: Option<&Date>,
        beside: Option<&Fact<'_>>,
    ) {
        if let Some(told) = now.or(one.said.first().copied()) {
            self.caveats(told, false);
            self.since(told, from);
            beside.into_iter().for_each(|beside| self.said_by(told, beside));
        }
    }

    fn is_no_more_than_a_name(
        &self,
        one: &One<'_, '_>,
        from: Option<&Date>,
        beside: Option<&Fact<'_>>,
    ) -> bool {
        let mut out = Out::new(self.site, self.up);
        out.told_of_one(one, None, from, beside);
        out.len() == 0
    }

    /// Since when somebody has a post, where that is later than what the post has.
    fn since(&mut self, told: &Fact<'_>, from: Option<&Date>) {
        let since = told.settled(self.site.model).and_then(|stretch| stretch.shown().0);
        let since = since.filter(|since| !since.is_open());
        if let Some(since) = since.filter(|since| from.is_some_and(|from| since.earliest() > from.latest())) {
            self.both(
                &format!(" (sedan {})", since.in_words(Lang::Sv)),
                &format!(" (since {})", since.in_words(Lang::En)),
            );
        }
    }

    /// Who says that somebody holds a post, where that is another document than says what the post
    /// has; an earlier one says nothing of the time of that.
    fn said_by(&mut self, told: &Fact<'_>, beside: &Fact<'_>) {
        let (model, when) = (self.site.model, &self.site.when);
        let (Some(own), Some(beside)) = (told.basis(model, when), beside.basis(model, when)) else { return };
        let sources: Vec<_> = own.sources().cloned().collect();
        let lasts = own.bounds.lasts_to.is_some_and(|day| day >= when.today);
        let document = own.source.as_ref().and_then(|cited| model.find(cited.document()));
        let elsewhere = who::elsewhere(&sources, lasts, &beside);
        let (Some(elsewhere), Some(document)) = (elsewhere, document) else { return };
        // That they perhaps hold it no longer is said once.
        if elsewhere == who::Elsewhere::Earlier && own.weight != Weight::Perhaps {
            self.doubt(doubt::EARLIER, phrase::PERHAPS);
        }
        self.sign(" ");
        self.within("span class=w", |out| {
            out.both("(enligt ", "(according to ");
            out.link(document);
            out.sign(")");
        });
    }

    /// What stands before one of several, but for the first that is seen: that may be another one
    /// on another day.
    pub fn separator(&mut self, separator: &'static str, is_later: bool) {
        self.tag("span class=sep").with_if(!is_later, " hidden").within(|out| out.sign(separator));
    }
}

impl Site<'_> {
    pub fn shown_of(&self, told: &Fact<'_>) -> Shown {
        match told.whom {
            Whom::Entity(id) if self.privacy.shows_names() => Shown::Entity(id),
            Whom::Vacant => Shown::Vacant,
            Whom::None => Shown::Unnamed,
            _ => Shown::Somebody,
        }
    }

    /// Whether it is certain that somebody has it now.
    pub fn is_sure(&self, told: &Fact<'_>) -> bool {
        matches!(self.weight_of(told), Weight::LastKnown | Weight::Holds) && told.whom != Whom::Vacant
    }
}

/// Statements of one and the same, together.
pub fn grouped<'t, 'm>(said: Vec<&'t Fact<'m>>, shown: impl Fn(&Fact<'m>) -> Shown) -> Vec<One<'t, 'm>> {
    let mut ones: Vec<One<'t, 'm>> = Vec::new();
    for told in said {
        let what = shown(told);
        match ones.iter_mut().find(|one| one.what == what) {
            Some(one) => one.said.push(told),
            None => ones.push(One { what, said: vec![told] }),
        }
    }
    ones
}
