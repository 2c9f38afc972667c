//! A claim such as "who-owns X = Y", asked of versions of the data, and the version since which it
//! holds or holds no more.

use crate::diff::Side;
use crate::diff::answers::{Question, ask, is_of_another_time};
use crate::diff::own_day::OwnDay;
use crate::diff::said::Said;
use crate::lang::Both;
use crate::model::Model;
use crate::model::kind::{BODY, Kind, Kinds, PERSON, POST};
use crate::model::seat::Role;
use crate::query::responsible::OWNABLE;
use crate::query::who::{Held, Who};
use crate::query::{Weight, When};
use crate::sources::history::line::Line;
use std::collections::BTreeMap;
use std::rc::Rc;

/// What a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    WhoOwns,
    Chair,
    Post,
    Members,
}

impl About {
    /// The command that answers it: its name, its Swedish name, and that with its own letters.
    pub const WORDS: [(About, [&'static str; 3]); 4] = [
        (About::WhoOwns, ["who-owns", "vem-ager", "vem-äger"]),
        (About::Chair, ["chair", "ordforande", "ordförande"]),
        (About::Post, ["post", "befattning", "befattning"]),
        (About::Members, ["members", "ledamoter", "ledamöter"]),
    ];

    pub fn words(self) -> [&'static str; 3] {
        About::WORDS.into_iter().find(|(about, _)| *about == self).map_or([""; 3], |(_, words)| words)
    }

    /// What can be asked about.
    pub fn subjects(self) -> Kinds {
        match self {
            About::WhoOwns => OWNABLE,
            About::Chair => BODY,
            About::Post => POST,
            About::Members => BODY | Kind::Area.bit(),
        }
    }

    /// Who can be the answer.
    pub fn objects(self) -> Kinds {
        match self {
            About::Post => PERSON,
            _ => PERSON | POST | BODY,
        }
    }

    fn questions(self) -> &'static [Question] {
        match self {
            About::WhoOwns => &[Question::Owner],
            About::Chair => &[Question::Chair],
            About::Post => &[Question::Holder],
            About::Members => &[Question::Chair, Question::Members],
        }
    }

    /// Whether something said is an answer to it. Somebody who leads in another way, as the one
    /// responsible does, is nobody that a source calls chair.
    fn is_answered_by(self, said: &Said) -> bool {
        said.fills()
            && match (self, said) {
                (About::Chair, Said::Seat(seat)) => seat.role == Some(Role::Chair),
                _ => true, // What a question asks for is its answer.
            }
    }
}

/// A claim. Both sides by their ids, the present one first, then those that they had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    pub about: About,
    pub subject: Vec<String>,
    pub object: Vec<String>,
    /// It claims the opposite.
    pub is_not: bool,
}

/// What a version says.
#[derive(Clone, Debug)]
pub struct Reply {
    /// Whether the claim holds; `None` when that can't be determined.
    pub holds: Option<bool>,
    /// It is perhaps so, which is why it can't be determined.
    pub is_perhaps: bool,
    pub said: Rc<Vec<Said>>,
    /// Whether somebody is stated, and only for another time.
    pub is_of_another_time: bool,
}

impl Claim {
    /// Asks one version. Who is only proposed, has ended or is to come is not who has it;
    /// of who perhaps has it, it can't be determined.
    pub fn ask(&self, side: Side<'_>, when: &When) -> Reply {
        let model = side.model;
        let Some(id) = self.subject.iter().find_map(|id| model.find(id)) else {
            let said = Rc::default();
            return Reply { holds: Some(self.is_not), is_perhaps: false, said, is_of_another_time: false };
        };
        let entity = model.get(id);
        let said: Vec<Said> =
            self.about.questions().iter().flat_map(|question| ask(side, id, *question, when)).collect();
        let has = |said: &Said| named(said).into_iter().filter(|(id, _)| self.object.contains(id));
        let answers = said.iter().filter(|said| self.about.is_answered_by(said));
        let found: Vec<bool> = answers.flat_map(has).map(|(_, sure)| sure).collect();
        let is_said = found.contains(&true);
        let is_perhaps = !is_said && !found.is_empty();
        let is_known = || {
            model
                .statements(id)
                .iter()
                .flat_map(|statement| statement.fact.needed())
                .all(|(who, _)| model.get(who).whole)
        };
        let is_decided = entity.whole && !is_perhaps && (is_said || is_known());
        let holds = is_decided.then_some(is_said != self.is_not);
        let is_ever_said = |question: &Question| is_of_another_time(side, id, *question, when);
        let is_of_another_time = said.is_empty() && self.about.questions().iter().any(is_ever_said);
        Reply { holds, is_perhaps, said: Rc::new(said), is_of_another_time }
    }
}

/// The ids of whom an answer names, itself and through a post or a rule, and whether it is certain
/// that they have it.
fn named(said: &Said) -> Vec<(String, bool)> {
    let sure = said.basis().weight != Weight::Perhaps;
    let held = |own: &str, people: &[Held]| {
        let people = people.iter().map(|held| (held.named.id.clone(), sure && !held.perhaps));
        std::iter::once((own.to_string(), sure)).chain(people).collect()
    };
    let who = match said {
        Said::Owner(owner) => &owner.who,
        Said::Seat(seat) => &seat.who,
        Said::Holder { held, .. } => return vec![(held.named.id.clone(), sure && !held.perhaps)],
        _ => return Vec::new(),
    };
    match who {
        Who::Person { person, .. } => vec![(person.id.clone(), sure)],
        Who::Post { post, holder, .. } => held(&post.id, holder.people()),
        Who::Body(body) => vec![(body.id.clone(), sure)],
        Who::Class { post, holders } => held(&post.id, holders),
        Who::OwnersOf { programme, owners } => held(&programme.id, owners),
        Who::MembersOf { body, members } => held(&body.id, members),
        // That some of those sit says of none of them that they do.
        Who::SomeOf(_) | Who::Unnamed | Who::Described(_) | Who::Vacant | Who::Nobody => Vec::new(),
    }
}

/// What halving came to. Versions are places in the line.
#[derive(Debug)]
pub struct Halved {
    /// The newest version known to say what the oldest does, and the oldest known to say what the
    /// newest does; `None` when both ends say the same.
    pub turn: Option<(usize, usize)>,
    /// The ends that were compared.
    pub ends: (usize, usize),
    /// Every version that was asked.
    pub told: BTreeMap<usize, Reply>,
    /// It was not the data that turned: the version before says the same as of the day of the one
    /// after.
    pub is_by_calendar: bool,
}

impl Halved {
    /// Whether one commit is known to be the one.
    pub fn is_exact(&self) -> bool {
        self.turn.is_some_and(|(last, first)| last + 1 == first)
    }

    pub fn holds(&self, at: usize) -> Option<bool> {
        self.told.get(&at).and_then(|told| told.holds)
    }

    /// The versions of which it can't be determined.
    pub fn undecided(&self) -> Vec<usize> {
        self.told.iter().filter(|(_, told)| told.holds.is_none()).map(|(at, _)| *at).collect()
    }
}

/// Finds a version since which a claim holds, or holds no more, each asked as of its own day.
/// `None` when no version can be decided.
pub fn halve(line: &mut Line<'_>, claim: &Claim, own: &OwnDay) -> Result<Option<Halved>, Both> {
    let mut told: BTreeMap<usize, Reply> = BTreeMap::new();
    let mut ask = |line: &mut Line<'_>, at: usize| -> Result<Option<bool>, Both> {
        if let Some(told) = told.get(&at) {
            return Ok(told.holds);
        }
        let when = own.when(&line.versions[at].commit);
        let answer = asked(line, at, claim, &when)?;
        let holds = answer.holds;
        told.insert(at, answer);
        Ok(holds)
    };
    let count = line.versions.len();
    let Some((newest, is)) = first_known(line, (0..count).rev(), &mut ask)? else { return Ok(None) };
    let Some((oldest, was)) = first_known(line, 0..count, &mut ask)? else { return Ok(None) };
    let mut turn = None;
    if is != was {
        let (mut last, mut first) = (oldest, newest);
        while let Some((at, holds)) = first_known(line, outwards(last, first), &mut ask)? {
            if holds == was { last = at } else { first = at }
        }
        turn = Some((last, first));
    }
    let mut halved = Halved { turn, ends: (oldest, newest), told, is_by_calendar: false };
    if let (Some((last, first)), true, true) = (turn, halved.is_exact(), own.is_each_its_own()) {
        let later = own.when(&line.versions[first].commit);
        halved.is_by_calendar = asked(line, last, claim, &later)?.holds == halved.holds(first);
    }
    Ok(Some(halved))
}

/// Asks a version in the line.
fn asked(line: &mut Line<'_>, at: usize, claim: &Claim, when: &When) -> Result<Reply, Both> {
    let sources = line.sources(at)?;
    let (model, _) = Model::to_ask(&sources);
    Ok(claim.ask(Side { sources: &sources, model: &model }, when))
}

/// The first of some versions that can be decided.
fn first_known(
    line: &mut Line<'_>,
    versions: impl Iterator<Item = usize>,
    ask: &mut impl FnMut(&mut Line<'_>, usize) -> Result<Option<bool>, Both>,
) -> Result<Option<(usize, bool)>, Both> {
    for at in versions {
        if let Some(holds) = ask(line, at)? {
            return Ok(Some((at, holds)));
        }
    }
    Ok(None)
}

/// The versions between two, from the middle outwards.
fn outwards(last: usize, first: usize) -> impl Iterator<Item = usize> {
    let middle = last.midpoint(first);
    let away = |at: &usize| at.abs_diff(middle);
    let mut between: Vec<usize> = (last + 1..first).collect();
    between.sort_by_key(away);
    between.into_iter()
}

#[cfg(test)]
mod tests {
    use super::outwards;

    #[test]
    fn the_middle_is_asked_first() {
        assert_eq!(outwards(0, 6).collect::<Vec<_>>(), [3, 2, 4, 1, 5]);
        assert_eq!(outwards(4, 5).next(), None);
    }
}
