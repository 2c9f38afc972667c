//! Powers: what somebody may do by itself, and what it may not. On a body or a post a power is its
//! own; in a decision it names who has it, is delegated by anyone who decided, and lives while the
//! decision is in force.

use crate::lang::{Both, both};
use crate::model::amount::Amount;
use crate::model::choice::Choice;
use crate::model::fields::{Fields, Record, lens};
use crate::model::keys;
use crate::model::keys::{Key, Words};
use crate::model::link::Links;
use crate::model::rare::Rare;
use crate::model::read::{Read, Reader, Word, word};
use crate::model::shape::Shape;
use crate::model::statement::{Party, Stated};
use crate::model::tell::Teller;
use crate::model::value::Text;
use crate::syntax::Node;

/// One power, or a stated lack of it.
#[derive(Clone, Debug, Default)]
pub struct Power {
    /// Who has it, in a decision.
    pub party: Party,
    pub may: Option<Act>,
    pub may_not: Option<Act>,
    /// The thing that is appointed or made.
    pub what: Rare<Text>,
    /// The matter.
    pub about: Rare<Text>,
    pub up_to: Rare<Amount>,
    /// Whether it may be delegated further.
    pub delegable: Option<bool>,
    /// What the source says of reporting its use.
    pub report: Rare<Text>,
    /// Older spellings, which are read as the ones above.
    decides: Option<bool>,
    creates: Rare<Text>,
    dissolves: Rare<Text>,
    pub stated: Stated,
}

impl Power {
    /// What it says may be done, and whether it may.
    pub fn act(&self) -> Option<(Act, bool)> {
        self.may.map(|act| (act, true)).or(self.may_not.map(|act| (act, false)))
    }
}

impl Record for Power {
    const NAME: &'static str = "power";
    const IS_WEIGHED: bool = true;

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.all_of::<_, Party>(lens!(party));
        f.at_most_one(&["person", "post", "body", "described"]);
        f.field(&keys::POWER_MAY, lens!(may));
        f.field(&keys::POWER_MAY_NOT, lens!(may_not));
        f.field(&keys::POWER_DECIDES, lens!(decides));
        f.field(&keys::POWER_CREATES, lens!(creates));
        f.field(&keys::POWER_DISSOLVES, lens!(dissolves));
        f.field(&keys::POWER_WHAT, lens!(what));
        f.field(&keys::POWER_ABOUT, lens!(about));
        f.field(&keys::POWER_UP_TO, lens!(up_to));
        f.field(&keys::POWER_DELEGABLE, lens!(delegable));
        f.field(&keys::POWER_REPORT, lens!(report));
        f.all_of::<_, Stated>(lens!(stated));
    }

    /// One for each thing that it says may be done, or may not.
    fn entries(self) -> Vec<Power> {
        let mut acts: Vec<(Act, bool, Rare<Text>)> = Vec::new();
        acts.extend(self.decides.map(|decides| (Act::Decide, decides, self.what.clone())));
        let made = [(Act::Create, &self.creates), (Act::Dissolve, &self.dissolves)];
        acts.extend(
            made.into_iter().filter(|(_, what)| what.is_some()).map(|(act, what)| (act, true, what.clone())),
        );
        acts.extend(self.may.map(|act| (act, true, self.what.clone())));
        acts.extend(self.may_not.map(|act| (act, false, self.what.clone())));
        let one = Power {
            may: None,
            may_not: None,
            decides: None,
            creates: Rare::none(),
            dissolves: Rare::none(),
            ..self
        };
        let each = acts.into_iter().map(|(act, may, what)| Power {
            may: may.then_some(act),
            may_not: (!may).then_some(act),
            what,
            ..one.clone()
        });
        each.collect()
    }

    fn lacks(&self) -> Option<Both> {
        let old = self.decides.is_some() || self.creates.is_some() || self.dissolves.is_some();
        (!old && self.may.is_none() && self.may_not.is_none())
            .then(|| both("här ska finnas `may` eller `may_not`", "expected `may` or `may_not`"))
    }

    fn linked(&mut self, links: &mut Links<'_>) {
        self.party.linked(links);
    }
}

/// What may be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Act {
    Decide,
    Recommend,
    Appoint,
    Nominate,
    Create,
    Dissolve,
}

pub const ACTS: &[Word<Act>] = &[
    word("decide", Act::Decide, "besluta", "decide"),
    word("recommend", Act::Recommend, "rekommendera", "recommend"),
    word("appoint", Act::Appoint, "utse", "appoint"),
    word("nominate", Act::Nominate, "nominera", "nominate"),
    word("create", Act::Create, "tillsätta", "set up"),
    word("dissolve", Act::Dissolve, "avveckla", "dissolve"),
];

/// What is said of whoever may, or may not.
pub fn words(act: Act, may: bool) -> Words {
    match (act, may) {
        (Act::Decide, true) => ("beslutar", "decides"),
        (Act::Decide, false) => ("beslutar inte", "does not decide"),
        (Act::Recommend, true) => ("rekommenderar", "recommends"),
        (Act::Recommend, false) => ("rekommenderar inte", "does not recommend"),
        (Act::Appoint, true) => ("utser", "appoints"),
        (Act::Appoint, false) => ("utser inte", "does not appoint"),
        (Act::Nominate, true) => ("nominerar", "nominates"),
        (Act::Nominate, false) => ("nominerar inte", "does not nominate"),
        (Act::Create, true) => ("får tillsätta", "may set up"),
        (Act::Create, false) => ("får inte tillsätta", "may not set up"),
        (Act::Dissolve, true) => ("får avveckla", "may dissolve"),
        (Act::Dissolve, false) => ("får inte avveckla", "may not dissolve"),
    }
}

impl Read for Act {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Act> {
        reader.choice(node, ACTS)
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.choice(key, Choice::Power(*self, *key != keys::POWER_MAY_NOT));
    }

    fn shape() -> Shape {
        Shape::choice(ACTS)
    }
}
