//! A seat: the unit of composition. A rule stays a rule; it is expanded for show and never counted
//! when it can't be.

use crate::model::kind::{BODY, BODY_OR_POST, POST, PROGRAMME};
use crate::model::rare::Rare;
use crate::model::read::{Fields, Read, Reader, Record, Word, word};
use crate::model::reference::Ref;
use crate::model::shape::Shape;
use crate::model::statement::{Party, Stated};
use crate::model::value::Text;
use crate::syntax::Node;

/// A place in a body, held by exactly one of: a person, a post, a class of posts, the owners of a
/// programme's areas, another body, or holders that the source only describes; or stated vacant, or
/// stated not to exist.
#[derive(Clone, Debug, Default)]
pub struct Seat {
    pub party: Party,
    pub posts: Rare<Ref<POST>>,
    pub owners_of: Rare<Ref<PROGRAMME>>,
    pub role: Option<Role>,
    pub voting: Option<bool>,
    pub count: Option<u32>,
    pub on_behalf_of: Rare<Ref<BODY>>,
    pub nominated_by: Rare<Ref<BODY_OR_POST>>,
    pub appointed_by: Rare<Ref<BODY_OR_POST>>,
    pub rotation: Rare<Text>,
    pub acting: bool,
    pub vacant: bool,
    pub none: bool,
    pub stated: Stated,
}

impl Record for Seat {
    const NAME: &'static str = "seat";

    fn fields<F: Fields>(&mut self, f: &mut F) {
        self.party.fields(f);
        f.exactly_one(&["person", "post", "posts", "owners_of", "body", "described", "vacant", "none"]);
        f.field("posts", "En klass av befattningar; platsen är en regel.", &mut self.posts);
        f.field(
            "owners_of",
            "De som ansvarar för programmets områden; platsen är en regel.",
            &mut self.owners_of,
        );
        f.field("role", "Roll; utan nyckeln ledamot.", &mut self.role);
        f.field("voting", "Om platsen har rösträtt.", &mut self.voting);
        f.field("count", "Antal som källan anger för en regel.", &mut self.count);
        f.field("on_behalf_of", "Organ som platsen företräder.", &mut self.on_behalf_of);
        f.field("nominated_by", "Den som nominerar.", &mut self.nominated_by);
        f.field("appointed_by", "Den som utser.", &mut self.appointed_by);
        f.field("rotation", "Hur platsen roterar.", &mut self.rotation);
        f.field("acting", "Sant för tillförordnad.", &mut self.acting);
        f.field("vacant", "Sant när källan säger att platsen är vakant.", &mut self.vacant);
        f.field("none", "Sant när källan säger att platsen inte finns.", &mut self.none);
        self.stated.fields(f);
    }
}

/// What a seat is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
}

pub const ROLES: &[Word<Role>] = &[
    word("chair", Role::Chair, "ordförande", "chair"),
    word("vice_chair", Role::ViceChair, "vice ordförande", "vice chair"),
    word("responsible", Role::Responsible, "ansvarig", "responsible"),
    word("convenor", Role::Convenor, "sammankallande", "convenor"),
    word("process_lead", Role::ProcessLead, "processledare", "process lead"),
    word("member", Role::Member, "ledamot", "member"),
    word("deputy", Role::Deputy, "ersättare", "deputy"),
    word("co_opted", Role::CoOpted, "adjungerad", "co-opted"),
    word("secretary", Role::Secretary, "sekreterare", "secretary"),
    word("support", Role::Support, "stöd", "support"),
];

impl Read for Role {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Role> {
        reader.choice(node, ROLES)
    }

    fn shape() -> Shape {
        Shape::choice(ROLES)
    }
}
