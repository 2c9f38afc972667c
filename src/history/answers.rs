//! The history of an answer: each version of the data after which "who owns" is answered otherwise.
//! Compared by ids, relation, standing, certainty and stated end, never by names.

use crate::diff::identity::Identity;
use crate::diff::own_day::OwnDay;
use crate::diff::said::Said;
use crate::find::Topic;
use crate::history::models::Models;
use crate::lang::Both;
use crate::model::Model;
use crate::model::kind::Kind;
use crate::model::plain::Document;
use crate::model::version::Version;
use crate::query::responsible::Owner;
use crate::query::who_owns::hits;
use crate::query::{Named, When};
use crate::sources::Content;
use crate::sources::git::{Commit, Id};
use crate::sources::history::line::Line;
use crate::sources::history::places::Differing;
use std::collections::BTreeMap;
use std::mem::ManuallyDrop;
use std::rc::Rc;

/// A version that answers otherwise than the one before it.
#[derive(Debug)]
pub struct Turn {
    pub commit: Commit,
    pub parts: Vec<Part>,
}

/// What is said otherwise of one thing that matched.
#[derive(Debug)]
pub struct Part {
    pub about: Named,
    pub region: Option<Named>,
    /// `None` where it was not there, or did not match.
    pub before: Option<Rc<Vec<Said>>>,
    pub after: Option<Rc<Vec<Said>>>,
    /// Whether that said before, and after, is of another time only.
    pub of_another_time: [bool; 2],
    /// Its file can't be read: what is said of it is not known.
    pub is_unreadable: bool,
}

struct Answer {
    about: Named,
    region: Option<Named>,
    said: Rc<Vec<Said>>,
    /// Somebody is stated, and only for another time.
    is_of_another_time: bool,
    is_unreadable: bool,
}

type Answers = BTreeMap<String, Answer>;

/// Asks every version, the oldest first; the newest turn stands first. A version and the one before
/// it are both asked as of the later one's day: an answer that became another one only because time
/// went by is no commit's doing. A topic or region that is an id has with it those that it had.
pub fn turns(
    line: &mut Line<'_>,
    topics: &[Topic],
    region: &[String],
    own: &OwnDay,
) -> Result<Vec<Turn>, Both> {
    let mut turns = Vec::new();
    let mut models = Models::of(line)?;
    let (mut before, mut answers): (Option<Version>, Answers) = (None, Answers::new());
    let mut asked: Option<When> = None;
    for at in 0..line.versions.len() {
        if !models.reads(line, at, matters)? {
            continue;
        }
        let version = models.model(line, at, before.as_ref())?;
        let model = &version.model;
        let when = own.when(&line.versions[at].commit);
        let is_other_day = asked.replace(when.clone()).is_none_or(|asked| asked != when);
        let before_it = before.as_ref().map(|before| &before.model);
        if let Some(before) = before_it.filter(|_| is_other_day && own.is_each_its_own()) {
            // What can't be read now stays what was said last.
            answers.retain(|_, answer| answer.is_unreadable);
            for (id, answer) in ask(before, topics, region, &when) {
                answers.entry(id).or_insert(answer);
            }
        }
        let identity = before_it.map_or_else(Identity::default, |before| Identity::between(before, model));
        let old: Answers =
            answers.into_iter().map(|(id, answer)| (identity.renamed(&id).to_string(), answer)).collect();
        let mut new = ask(model, topics, region, &when);
        let mut parts = Vec::new();
        for (id, was) in &old {
            let is_hidden = !new.contains_key(id) && model.find(id).is_some_and(|at| !model.get(at).whole);
            if is_hidden {
                // Until it can be read again, what was said last is neither said nor taken back.
                if !was.is_unreadable {
                    parts.push(part(was, Some(was), None, true));
                }
                let kept = Answer {
                    about: was.about.clone(),
                    region: was.region.clone(),
                    said: was.said.clone(),
                    is_of_another_time: was.is_of_another_time,
                    is_unreadable: true,
                };
                new.insert(id.clone(), kept);
            } else if !new.contains_key(id) {
                parts.push(part(was, Some(was), None, false));
            }
        }
        for (id, is) in new.iter().filter(|(_, is)| !is.is_unreadable) {
            let was = old.get(id);
            if was.is_none_or(|was| keys(&was.said, &identity) != keys(&is.said, &identity)) {
                parts.push(part(is, was, Some(is), false));
            }
        }
        parts.sort_by(|a, b| (&a.region, &a.about).cmp(&(&b.region, &b.about)));
        if !parts.is_empty() {
            turns.push(Turn { commit: line.versions[at].commit.clone(), parts });
        }
        (before, answers) = (Some(version), new);
    }
    // The process ends soon, and giving back every text of the last model would take longer than
    // most answers.
    let _ = before.map(ManuallyDrop::new);
    turns.reverse();
    Ok(turns)
}

/// Whether what differs from the version before can make the answer another one. Anything can, by a
/// life that something lies within; but of a decision that is only edited, where it stands, no more
/// than its status is a part of answers: by that, what it set up is there or only proposed.
fn matters(line: &Line<'_>, differing: &[Differing]) -> Result<bool, Both> {
    let sides = |file: &Differing| match (Kind::of_path(&file.path), file.sides) {
        (Some(Kind::Decision | Kind::Change), [Some(was), Some(is)]) => Some([was, is]),
        _ => None, // Nothing else is a decision.
    };
    let Some(edited) = differing.iter().map(sides).collect::<Option<Vec<[Id; 2]>>>() else { return Ok(true) };
    let texts = line.repository.texts(edited.as_flattened())?;
    let status = |content: &Content| match content {
        Content::Text(text) => {
            Document::read(text, Kind::Decision).map(|document| document.keys.get("status").cloned())
        }
        _ => None,
    };
    let is_same = |sides: &[Content]| {
        let [was, is] = [&sides[0], &sides[1]].map(status);
        was.is_some() && was == is
    };
    Ok(edited.is_empty() || !texts.chunks_exact(2).all(is_same))
}

fn part(of: &Answer, before: Option<&Answer>, after: Option<&Answer>, is_unreadable: bool) -> Part {
    let said = |side: Option<&Answer>| side.map(|answer| answer.said.clone());
    Part {
        about: of.about.clone(),
        region: of.region.clone(),
        before: said(before),
        after: said(after),
        of_another_time: [before, after].map(|side| side.is_some_and(|answer| answer.is_of_another_time)),
        is_unreadable,
    }
}

/// What is said.
fn keys(said: &[Said], identity: &Identity) -> Vec<String> {
    let mut keys: Vec<String> = said.iter().map(|said| said.full(identity)).collect();
    keys.sort();
    keys
}

fn ask(model: &Model, topics: &[Topic], region: &[String], when: &When) -> Answers {
    let home = region.iter().find_map(|id| model.find(id));
    // Of its ids a version is asked by the one that it knows.
    let known = topics.iter().find(|topic| model.find(&topic.said).is_some());
    let Some(topic) = known.or(topics.first()) else { return Answers::new() };
    if !region.is_empty() && home.is_none() {
        return Answers::new();
    }
    let answer = |hit: crate::query::who_owns::Hit| {
        let is_fact = |owner: &Owner| owner.basis.certainty.is_fact();
        let is_stated = hit.owners.iter().any(is_fact);
        let said: Vec<Said> = hit.owners.into_iter().map(Said::Owner).filter(Said::counts).collect();
        let answer = Answer {
            about: hit.entity,
            region: hit.region,
            is_of_another_time: is_stated && said.is_empty(),
            said: Rc::new(said),
            is_unreadable: false,
        };
        (answer.about.id.clone(), answer)
    };
    hits(model, topic, home, when).into_iter().map(answer).collect()
}
