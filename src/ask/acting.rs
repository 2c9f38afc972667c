//! "Vem är t.f. direktör", "who was the acting director": whoever acts or acted in a post. The one
//! who holds it is no answer to that.

use crate::ask::read::{Asked, Read};
use crate::ask::time::Sense;
use crate::ask::vocabulary::Asks;
use crate::ask::words::is_in;
use crate::diagnostic::Span;
use crate::find::fold;
use crate::model::date::{Date, Day};
use crate::model::entity::EntityId;
use crate::model::kind::{Kind, PERSON, POST};
use crate::model::post::Holder;

/// Whether a word says that somebody only acts.
pub fn is_acting(folded: &str) -> bool {
    matches!(
        folded,
        "tf" | "t f" | "acting" | "tillforordnad" | "tillforordnade" | "tillforordnat" | "vikarierande"
    )
}

/// Where a question asks for whoever acts in a post that it names, and who acted there.
fn asked<'r>(read: &'r Read<'_>) -> Option<(usize, Vec<&'r Holder>)> {
    let at = read.words.iter().position(|word| !word.read && is_acting(&word.folded))?;
    let post = read.thing(POST).filter(|post| post.at.first() == Some(&(at + 1)))?;
    let posts = read.those(post, POST).into_iter().filter_map(|id| read.model.get(id).post());
    Some((at, posts.flat_map(|post| &post.holders).filter(|holder| holder.acting).collect()))
}

/// Whether whoever acts is asked for, and somebody does or did.
pub fn is_asked(read: &Read<'_>) -> bool {
    asked(read).is_some_and(|(_, acted)| !acted.is_empty())
}

/// "vem är t.f.", "which posts are held by somebody acting": the posts in which somebody acts now,
/// where nothing else is asked.
pub fn posts(read: &Read<'_>) -> Vec<EntityId> {
    const BESIDE: &str = " held someone occupied innehas upprätthålls ";
    let is_known = |word: &String| is_acting(&fold(word)) || is_in(BESIDE, &word.to_lowercase());
    let has = read.words.iter().any(|word| !word.read && is_acting(&word.folded));
    let is_other = read.nouns.iter().any(|(_, kind)| kind.bit() & (POST | PERSON) == 0);
    let asks = read.any(&[Asks::Who, Asks::Which, Asks::All]);
    let is_more = read.any(&[Asks::Own, Asks::Decide, Asks::Chair, Asks::HowMany, Asks::When, Asks::Lacks]);
    if !has || !asks || is_other || is_more || !read.mentions.is_empty() || read.time.is_some() {
        return Vec::new();
    }
    if !read.unknown.iter().all(is_known) {
        return Vec::new();
    }
    let is_here = |id: EntityId| read.region.is_none_or(|region| read.model.was_of(id, region));
    let acts = |one: &Holder| one.acting && goes_on(one, read.today) && has_begun(one, read.today);
    let all = read.model.of_kind(Kind::Post);
    let all = all
        .filter(|(id, post)| is_here(*id) && post.post().is_some_and(|post| post.holders.iter().any(acts)));
    all.map(|(id, _)| id).collect()
}

/// Whether a word asks for whoever acts, and nobody does at the time that is asked about.
pub fn is_unsaid(read: &Read<'_>, at: usize) -> bool {
    let then = read.time.as_ref().and_then(|time| Date::parse(&time.at, Span::default()).ok());
    let [first, last] = then.map_or([read.today; 2], |then| [then.earliest(), then.latest()]);
    let acts = |one: &&Holder| goes_on(one, first) && has_begun(one, last);
    asked(read).is_some_and(|(own, acted)| own == at && !acted.iter().any(acts))
}

/// Whether somebody is not said to have stopped before a day.
fn goes_on(holder: &Holder, day: Day) -> bool {
    holder.stated.to.as_ref().is_none_or(|to| to.is_open() || to.latest() >= day)
}

/// Whether somebody is not said to begin after a day.
fn has_begun(holder: &Holder, day: Day) -> bool {
    holder.stated.from.as_ref().is_none_or(|from| from.is_open() || from.earliest() <= day)
}

/// When the only one acted who did so and no longer does: "vem var t.f. direktör" asks of that
/// time.
pub fn time(read: &Read<'_>) -> Option<Asked> {
    let is_past = |folded: &str| matches!(folded, "var" | "was" | "hade" | "had");
    let (_, acted) = asked(read)?;
    let [holder] = acted.as_slice() else { return None };
    let from = holder.stated.from.as_ref().filter(|_| !goes_on(holder, read.today))?;
    let is_asked = read.time.is_none() && read.words.iter().any(|word| is_past(&word.folded));
    let at = from.text.to_string();
    is_asked.then(|| Asked::of(at, Sense::Then, read.today))
}
