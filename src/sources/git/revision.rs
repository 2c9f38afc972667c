//! Which commit a text means: a branch, a tag, a hash, a way from one of them, or a date.

use crate::lang::{Both, both};
use crate::sources::git::objects::unreadable;
use crate::sources::git::{Id, Objects, Repository, meanings};
use gix::revision::spec::parse::{ObjectKindHint, Options};

/// What gets the rest of a shallow clone. One that CI has made often has one revision and one
/// branch only.
const UNSHALLOW: &str = "git fetch --unshallow origin '+refs/heads/*:refs/remotes/origin/*'";

impl Repository {
    /// The commit that a text means. Where the text is a date, `until` is the last day of it, in
    /// days since 1970: meant is the newest commit on the checked-out line whose day is not later.
    /// A text that means several things is refused.
    pub fn commit(&self, text: &str, until: Option<i64>) -> Result<Id, Both> {
        let objects = self.objects();
        match until {
            Some(until) => {
                meanings::refuse_beside_date(&objects, text)?;
                self.at_time(&objects, text, until)
            }
            None => self.named(&objects, text)?.ok_or_else(|| self.no_revision(text)),
        }
    }

    /// The commit that is checked out; `None` when there is none yet.
    pub fn head(&self) -> Result<Option<Id>, Both> {
        self.named(&self.objects(), "HEAD")
    }

    /// The newest commit that two lines share.
    pub fn merge_base(&self, one: Id, other: Id) -> Result<Id, Both> {
        let objects = self.objects();
        if let Ok(Some(base)) = objects.repo.merge_base(one, other) {
            return Ok(base.detach());
        }
        let (a, b) = (short(one), short(other));
        match self.is_shallow() {
            true => Err(both(
                format!(
                    "den här grunda klonen har inte det som {a} och {b} har gemensamt; hela historiken \
                     hämtas med `{UNSHALLOW}`"
                ),
                format!(
                    "this shallow clone lacks what {a} and {b} have in common; all of the history is \
                     fetched with `{UNSHALLOW}`"
                ),
            )),
            false => Err(both(
                format!("{a} och {b} har ingen gemensam historik"),
                format!("{a} and {b} have no history in common"),
            )),
        }
    }

    fn at_time(&self, objects: &Objects, text: &str, until: i64) -> Result<Id, Both> {
        let none = || both("git-förrådet har ingen incheckning än", "the git repository has no commit yet");
        let mut commit = self.read_commit(objects, self.named(objects, "HEAD")?.ok_or_else(none)?)?;
        while commit.day().is_none_or(|day| day > until) {
            let Some(before) = commit.parents.first() else {
                if commit.is_cut {
                    return Err(both(
                        format!(
                            "den här grunda klonen når inte tillbaka till {text}; hela historiken hämtas \
                             med `{UNSHALLOW}`"
                        ),
                        format!(
                            "this shallow clone does not reach back to {text}; all of the history is \
                             fetched with `{UNSHALLOW}`"
                        ),
                    ));
                }
                let (first, day) = (short(commit.id), commit.day().map_or_else(String::new, written));
                return Err(both(
                    format!(
                        "det finns ingen revision från {text} eller tidigare: den första incheckningen, \
                         {first}, är från {day}"
                    ),
                    format!(
                        "there is no revision from {text} or earlier: the first commit, {first}, is from \
                         {day}"
                    ),
                ));
            };
            commit = self.read_commit(objects, *before)?;
        }
        Ok(commit.id)
    }

    /// The commit of a revision as git writes them. A range, a folder or a file is none.
    ///
    /// What the name means is settled here, and only the way on from it is read as git's syntax:
    /// gix would take a branch such as `plan-g2026` for a hash, and stops at a name of 41 digits.
    fn named(&self, objects: &Objects, text: &str) -> Result<Option<Id>, Both> {
        let (name, way) = meanings::name(text);
        let Some(id) = meanings::of(objects, name)? else { return Ok(None) };
        // What is meant has to be there, before it is said that a way from it leads nowhere.
        let Some(whole) = self.commit_of(objects, id)? else { return Ok(None) };
        if way.is_empty() {
            return Ok(Some(whole));
        }
        let options = Options { object_kind_hint: Some(ObjectKindHint::Committish), ..Options::default() };
        let led = gix::revision::Spec::from_bstr(format!("{id}{way}").as_str(), &objects.repo, options);
        match led.map(gix::revision::Spec::detach) {
            Ok(gix::revision::plumbing::Spec::Include(id)) => self.commit_of(objects, id),
            _ => Ok(None),
        }
    }

    /// The commit that an object is, or that a tag leads to.
    fn commit_of(&self, objects: &Objects, id: Id) -> Result<Option<Id>, Both> {
        let unreadable = |error: gix::Error| unreadable(id, &error);
        let object = objects.repo.try_find_object(id).map_err(unreadable)?;
        let object = object.ok_or_else(|| self.missing(1))?.peel_tags_to_end().map_err(unreadable)?;
        Ok((object.kind == gix::object::Kind::Commit).then_some(object.id))
    }

    fn no_revision(&self, revision: &str) -> Both {
        match self.is_shallow() {
            true => both(
                format!(
                    "revisionen `{revision}` finns inte i den här grunda klonen; hela historiken hämtas med \
                     `{UNSHALLOW}`"
                ),
                format!(
                    "there is no revision `{revision}` in this shallow clone; all of the history is fetched \
                     with `{UNSHALLOW}`"
                ),
            ),
            false => both(
                format!(
                    "revisionen `{revision}` finns inte här. Finns den på servern hämtar `git fetch` den"
                ),
                format!("there is no revision `{revision}` here; `git fetch` fetches what the server has"),
            ),
        }
    }
}

/// A hash as people write it.
fn short(id: Id) -> String {
    id.to_hex_with_len(10).to_string()
}

/// A day as numbers.
fn written(day: i64) -> String {
    gix::date::Time::new(day.saturating_mul(86_400), 0)
        .format(gix::date::time::format::SHORT)
        .unwrap_or_default()
}
