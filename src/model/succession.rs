//! A post that is no class is a place for one: on the days on which somebody holds it, nobody else
//! does, and whoever acts in it goes when somebody comes. So who comes later says when the one
//! before had gone, where nothing else does.

use crate::model::Model;
use crate::model::closed::Closed;
use crate::model::date::Day;
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::kind::Kind;
use crate::model::post::Holder;
use crate::model::statement::{Certainty, Stated};
use crate::model::time::Stretch;
use std::sync::OnceLock;

/// Who is in a place; nothing is that it is vacant.
pub type Who = Option<EntityId>;

/// Those who follow each other in a place for one.
#[derive(Debug, Default)]
pub struct Succession {
    ordinary: Windows,
    /// In which of them an ordinary one came.
    comings: Windows,
    acting: Windows,
}

/// Days on one of which somebody was there.
#[derive(Clone, Copy, Debug)]
struct Window {
    first: Day,
    last: Day,
    who: Who,
}

/// The nearest day to be had, and the nearest of somebody else: nobody is pushed out by themselves.
type Nearest = [Option<(Day, Who)>; 2];

#[derive(Debug, Default)]
struct Windows {
    /// From each window's first day on, the least of their last days.
    ends: Vec<(Day, Nearest)>,
    /// Up to each window's last day, the greatest of their first days.
    begins: Vec<(Day, Nearest)>,
}

impl Windows {
    fn of(mut windows: Vec<Window>) -> Windows {
        let nearer = |nearest: &mut Nearest, day: Day, who: Who, is_nearer: fn(Day, Day) -> bool| {
            let [best, other] = *nearest;
            *nearest = match best {
                Some((least, holder)) if holder == who => {
                    [Some((if is_nearer(day, least) { day } else { least }, who)), other]
                }
                Some((least, _)) if is_nearer(day, least) => [Some((day, who)), best],
                Some(_) if other.is_none_or(|(least, _)| is_nearer(day, least)) => [best, Some((day, who))],
                Some(_) => [best, other],
                None => [Some((day, who)), other],
            };
        };
        windows.sort_by_key(|window| window.first);
        let mut nearest: Nearest = [None, None];
        let mut ends: Vec<(Day, Nearest)> = Vec::with_capacity(windows.len());
        for window in windows.iter().rev() {
            nearer(&mut nearest, window.last, window.who, |one, other| one < other);
            ends.push((window.first, nearest));
        }
        ends.reverse();
        windows.sort_by_key(|window| window.last);
        nearest = [None, None];
        let mut begins = Vec::with_capacity(windows.len());
        for window in &windows {
            nearer(&mut nearest, window.first, window.who, |one, other| one > other);
            begins.push((window.last, nearest));
        }
        Windows { ends, begins }
    }

    /// Of the windows of others that begin after a day, the last day of the one that ends first.
    fn end_after(&self, begun: Day, who: Who) -> Option<Day> {
        let at = self.ends.partition_point(|(first, _)| *first <= begun);
        self.ends.get(at).and_then(|(_, nearest)| of_another(nearest, who))
    }

    /// Of the windows of others that end before a day, the first day of the one that begins last.
    fn begin_before(&self, lasts: Day, who: Who) -> Option<Day> {
        let at = self.begins.partition_point(|(last, _)| *last < lasts);
        self.begins[..at].last().and_then(|(_, nearest)| of_another(nearest, who))
    }

    /// A stretch without the days on which another was there; it may begin on the first of them
    /// where `from_then` says so. Where it was certainly there on all of another's, the two
    /// contradict each other: that is a finding, and decides nothing.
    fn leave<'t>(&self, stretch: Stretch<'t>, who: Who, from_then: bool) -> Stretch<'t> {
        let bounds = stretch.bounds();
        let end = bounds.begun_by.and_then(|begun| self.end_after(begun, who));
        let before = |lasts: Day| if from_then { lasts.tomorrow().ok() } else { Some(lasts) };
        let last = bounds.lasts_to.and_then(before).and_then(|lasts| self.begin_before(lasts, who));
        let begin = last.and_then(|day| if from_then { Some(day) } else { day.tomorrow().ok() });
        if end.zip(bounds.lasts_to).is_some_and(|(end, lasts)| lasts >= end)
            || begin.zip(bounds.begun_by).is_some_and(|(begin, begun)| begun < begin)
        {
            return stretch;
        }
        let end = end.and_then(|day| day.yesterday().ok());
        let Closed { not_before, not_after } = stretch.closed;
        let closed =
            Closed { not_before: not_before.max(begin), not_after: not_after.into_iter().chain(end).min() };
        Stretch { closed, ..stretch }
    }
}

/// The nearest that is another's.
fn of_another(nearest: &Nearest, who: Who) -> Option<Day> {
    nearest.iter().flatten().find(|(_, other)| *other != who).map(|(day, _)| *day)
}

/// The days on one of which somebody was there: when they came, when they went, when they were
/// seen, and the days between which they certainly were.
fn windows<'s>(stretch: &'s Stretch<'_>, who: Who) -> impl Iterator<Item = Window> + 's {
    let bounds = stretch.bounds();
    let coming = bounds.not_before.zip(bounds.begun_by);
    let going = bounds.lasts_to.zip(bounds.not_after);
    let certain = bounds.certain().into_iter().flat_map(|(first, last)| [(first, first), (last, last)]);
    let seen = stretch.seen.into_iter().flat_map(|seen| [seen.begun, seen.lasts]);
    let seen = seen.map(|date| (date.earliest(), date.latest()));
    let all = coming.into_iter().chain(going).chain(certain).chain(seen);
    all.filter(is_closed).map(move |(first, last)| Window { first, last, who })
}

/// Whether it has a first and a last day: what began some day after another says nothing of when.
fn is_closed((first, last): &(Day, Day)) -> bool {
    first <= last && *first > Day::MIN && *last < Day::MAX
}

impl Succession {
    /// Of who holds a place, whether they act, and when.
    pub fn of<'t>(holders: impl IntoIterator<Item = (Who, bool, Stretch<'t>)>) -> Succession {
        let (mut ordinary, mut comings, mut acting) = (Vec::new(), Vec::new(), Vec::new());
        for (who, acts, stretch) in holders {
            if acts {
                acting.extend(windows(&stretch, who));
                continue;
            }
            ordinary.extend(windows(&stretch, who));
            let bounds = stretch.bounds();
            let coming = bounds.not_before.zip(bounds.begun_by).filter(is_closed);
            comings.extend(coming.map(|(first, last)| Window { first, last, who }));
        }
        let [ordinary, comings, acting] = [ordinary, comings, acting].map(Windows::of);
        Succession { ordinary, comings, acting }
    }

    /// What the others leave of a stretch of one of them. An end that is stated to be open ("until
    /// further notice") is not one that nobody may come before.
    pub fn leave<'t>(&self, stretch: Stretch<'t>, who: Who) -> Stretch<'t> {
        let without = Stretch { to: stretch.to.filter(|to| !to.is_open()), ..stretch };
        let left = match stretch.acting {
            true => self.comings.leave(self.acting.leave(without, who, false), who, true),
            false => self.ordinary.leave(without, who, false),
        };
        match left.closed.not_after == stretch.closed.not_after {
            true => Stretch { to: stretch.to, ..left },
            false => left,
        }
    }
}

impl Holder {
    /// Who it says holds the post; nothing where it says neither who nor that it is vacant, or that
    /// it is shared: then nobody is there alone.
    pub fn sole(&self) -> Option<Who> {
        let who = self.who().next();
        ((who.is_some() || self.vacant) && !self.shared).then_some(who)
    }
}

impl Model {
    /// What those who hold a post after and before leave of a holder's time.
    pub(super) fn within_succession<'m>(
        &'m self,
        post: EntityId,
        sole: Option<Who>,
        stated: &Stated,
        stretch: Stretch<'m>,
    ) -> Stretch<'m> {
        let Some(who) = sole.filter(|_| stated.certainty().is_fact()) else { return stretch };
        match self.succession(post) {
            Some(succession) => succession.leave(stretch, who),
            None => stretch,
        }
    }

    /// Those who follow each other in a post that has more than one of them, worked out when it is
    /// first asked for. What is only implied, proposed or an example pushes nobody out.
    fn succession(&self, post: EntityId) -> Option<&Succession> {
        let of_many = |(id, entity): (EntityId, &Entity)| {
            let post = entity.post().filter(|post| !post.class && post.holders.len() > 1);
            post.map(|_| (id, OnceLock::new()))
        };
        let posts = self.successions.get_or_init(|| self.of_kind(Kind::Post).filter_map(of_many).collect());
        let succession = posts.get(&post)?.get_or_init(|| {
            let Detail::Post(detail) = &self.get(post).detail else { return Succession::default() };
            let is_stated =
                |holder: &&Holder| self.certainty(post, &holder.stated, holder.who()) == Certainty::Stated;
            let holders = detail.holders.iter().filter(is_stated);
            Succession::of(
                holders.filter_map(|holder| {
                    Some((holder.sole()?, holder.acting, self.holding_alone(post, holder)))
                }),
            )
        });
        Some(succession)
    }
}
