//! A seat: the unit of composition. A rule stays a rule; it is expanded for show and never counted
//! when it can't be.

use crate::diagnostic::Span;
use crate::lang::{Both, both};
use crate::model::choice::Choice;
use crate::model::fields::{Fields, Record, lens};
use crate::model::keys;
use crate::model::keys::Key;
use crate::model::kind::{BODY, BODY_OR_POST, POST, PROGRAMME};
use crate::model::link::Links;
use crate::model::number::Number;
use crate::model::rare::Rare;
use crate::model::read::{Read, Reader, Word, word};
use crate::model::reference::Ref;
use crate::model::rotation::Rotation;
use crate::model::rule::{Rule, Whose};
use crate::model::shape::Shape;
use crate::model::statement::{Party, Stated};
use crate::model::tell::Teller;
use crate::syntax::Node;

/// A place in a body, held by exactly one of: a person, a post, a class of posts, the owners of a
/// programme's areas, another body, or holders that the source only describes; or stated vacant, or
/// stated not to exist.
#[derive(Clone, Debug, Default)]
pub struct Seat {
    pub party: Party,
    pub all_of: Rare<Rule>,
    pub any_of: Rare<Rule>,
    /// Older spellings of `all_of`.
    posts: Rare<Ref<POST>>,
    owners_of: Rare<Ref<PROGRAMME>>,
    /// In which capacity whoever is named sits.
    pub capacity: Vec<Ref<BODY_OR_POST>>,
    pub role: Option<Role>,
    pub voting: Option<bool>,
    pub count: Rare<Number>,
    pub on_behalf_of: Rare<Ref<BODY>>,
    pub nominated_by: Rare<Ref<BODY_OR_POST>>,
    pub appointed_by: Rare<Ref<BODY_OR_POST>>,
    pub rotation: Rare<Rotation>,
    pub shared: bool,
    pub acting: bool,
    pub vacant: bool,
    pub none: bool,
    pub stated: Stated,
}

impl Record for Seat {
    const NAME: &'static str = "seat";

    fn begins(&self) -> Option<Span> {
        Some(self.stated.span)
    }

    const HAS_SHORT_FORM: bool = true;
    const EACH: &'static [&'static str] = &["described", "role", "on_behalf_of"];
    const EACH_UNLESS: &'static [&'static str] =
        &["person", "post", "body", "all_of", "any_of", "posts", "owners_of", "vacant", "none"];
    const IS_WEIGHED: bool = true;

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.all_of::<_, Party>(lens!(party));
        f.at_most_one(&[
            "person",
            "post",
            "all_of",
            "any_of",
            "posts",
            "owners_of",
            "body",
            "described",
            "vacant",
            "none",
        ]);
        f.field(&keys::SEAT_ALL_OF, lens!(all_of));
        f.field(&keys::SEAT_ANY_OF, lens!(any_of));
        f.field(&keys::SEAT_POSTS, lens!(posts));
        f.field(&keys::SEAT_OWNERS_OF, lens!(owners_of));
        f.field(&keys::SEAT_AS, lens!(capacity));
        f.field(&keys::SEAT_ROLE, lens!(role));
        f.field(&keys::SEAT_VOTING, lens!(voting));
        f.field(&keys::SEAT_COUNT, lens!(count));
        f.field(&keys::SEAT_ON_BEHALF_OF, lens!(on_behalf_of));
        f.field(&keys::SEAT_NOMINATED_BY, lens!(nominated_by));
        f.field(&keys::SEAT_APPOINTED_BY, lens!(appointed_by));
        f.field(&keys::SEAT_ROTATION, lens!(rotation));
        f.field(&keys::SEAT_SHARED, lens!(shared));
        f.field(&keys::SEAT_ACTING, lens!(acting));
        f.field(&keys::SEAT_VACANT, lens!(vacant));
        f.field(&keys::SEAT_NONE, lens!(none));
        f.all_of::<_, Stated>(lens!(stated));
    }

    fn read_short(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Seat> {
        let stated = Stated { span: node.span(), ..Stated::default() };
        Party::bare(node, reader).map(|party| Seat { party, stated, ..Seat::default() })
    }

    fn lacks(&self) -> Option<Both> {
        let is_old = self.posts.is_some() || self.owners_of.is_some();
        let says = self.role.is_some()
            || self.count.is_some()
            || self.on_behalf_of.is_some()
            || self.nominated_by.is_some()
            || self.appointed_by.is_some()
            || self.rotation.is_some()
            || !self.capacity.is_empty()
            || self.acting
            || self.stated.term.is_some();
        (self.is_nameless() && !is_old && !says).then(|| {
            both(
                "platsen säger inte vem: skriv `person`, `post`, `body` eller `described`, eller rollen, \
                 antalet \
                 eller vem den företräder",
                "the seat does not say who: write `person`, `post`, `body` or `described`, or the role, the \
                 number or who it represents",
            )
        })
    }

    fn linked(&mut self, links: &mut Links<'_>) {
        self.party.linked(links);
        let old = [
            std::mem::take(&mut self.posts).into_inner().map(Ref::narrowed),
            std::mem::take(&mut self.owners_of).into_inner().map(Ref::narrowed),
        ];
        for of in old.into_iter().flatten() {
            let whose = of.to.map_or(Whose::Unknown, |to| Whose::of(links.kind(to), to));
            self.all_of = Some(Rule { of, whose }).into();
        }
    }
}

impl Seat {
    /// The rule that fills it, and whether all of those sit, or some.
    pub fn rule(&self) -> Option<(&Rule, bool)> {
        self.all_of.as_ref().map(|rule| (rule, true)).or(self.any_of.as_ref().map(|rule| (rule, false)))
    }

    /// Whether it names, describes and rules nobody: somebody sits there whom the source does not
    /// name.
    pub fn is_nameless(&self) -> bool {
        self.party.is_nobody() && self.rule().is_none() && !self.vacant && !self.none
    }
}

/// What a seat is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    Chair,
    ViceChair,
    Responsible,
    Convenor,
    ProcessLead,
    Member,
    Deputy,
    CoOpted,
    Secretary,
    Support,
    /// Is there, and no member: närvarande, övriga.
    Attending,
}

pub const ROLES: &[Word<Role>] = &[
    word("chair", Role::Chair, "ordförande", "chair"),
    word("vice_chair", Role::ViceChair, "vice ordförande", "vice chair"),
    word("responsible", Role::Responsible, "ansvarig", "responsible"),
    word("convenor", Role::Convenor, "sammankallande", "convenor"),
    word("process_lead", Role::ProcessLead, "processledare", "process lead"),
    word("member", Role::Member, "ledamot", "member"),
    word("deputy", Role::Deputy, "ersättare", "substitute"),
    word("co_opted", Role::CoOpted, "adjungerad", "co-opted"),
    word("secretary", Role::Secretary, "sekreterare", "secretary"),
    word("support", Role::Support, "stöd", "support"),
    word("attending", Role::Attending, "närvarande", "attending"),
];

impl Read for Role {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Role> {
        reader.choice(node, ROLES)
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.choice(key, Choice::Role(*self));
    }

    fn shape() -> Shape {
        Shape::choice(ROLES)
    }
}
