//! Commits: who made one when, what comes before it, what is said of it.

use crate::lang::Both;
use crate::sources::git::{Id, Objects, Repository};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    pub id: Id,
    pub tree: Id,
    /// The commits before it that are here.
    pub parents: Vec<Id>,
    /// It has others before it, which a shallow clone does not have.
    pub is_cut: bool,
    pub author: String,
    /// When it was written, in seconds since 1970, and its clock's distance from UTC in seconds.
    pub written: Option<(i64, i64)>,
    /// The same of when it was put where it stands.
    pub committed: Option<(i64, i64)>,
    /// The first paragraph of its message, in one line.
    pub subject: String,
    /// The rest of its message.
    pub body: String,
}

impl Repository {
    /// Reads a commit that is known to be here.
    pub fn read_commit(&self, objects: &Objects, id: Id) -> Result<Commit, Both> {
        let bytes = objects.bytes(id, gix::object::Kind::Commit)?.ok_or_else(|| self.missing(1))?;
        let text = String::from_utf8_lossy(&bytes);
        let (head, message) = text.split_once("\n\n").unwrap_or((&text, ""));
        let named = |name: &'static str| head.lines().filter_map(move |line| line.strip_prefix(name)?.strip_prefix(' '));
        let id_of = |text: &str| Id::from_hex(text.as_bytes()).ok();
        let all: Vec<Id> = named("parent").filter_map(id_of).collect();
        let is_end = self.cut.binary_search(&id).is_ok();
        let parents: Vec<Id> = all.iter().copied().filter(|parent| !is_end && objects.repo.has_object(*parent)).collect();
        let author = named("author").next().unwrap_or("");
        let subject = message.lines().take_while(|line| !line.trim().is_empty()).collect::<Vec<_>>().join(" ");
        let body = message.split_once("\n\n").map_or("", |(_, body)| body).trim_end().to_string();
        Ok(Commit {
            id,
            tree: named("tree").next().and_then(id_of).unwrap_or_else(|| Id::empty_tree(id.kind())),
            is_cut: parents.len() < all.len(),
            parents,
            author: author.split(" <").next().unwrap_or("").to_string(),
            written: time_of(author),
            committed: named("committer").next().and_then(time_of),
            subject,
            body,
        })
    }
}

impl Commit {
    /// What stands as `Key: value` in the last paragraph of its message.
    pub fn trailers(&self) -> Vec<(&str, &str)> {
        let last = self.body.rsplit("\n\n").next().unwrap_or("");
        let is_key = |key: &str| !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        last.lines().filter_map(|line| line.split_once(": ")).filter(|(key, _)| is_key(key)).map(|(key, value)| (key, value.trim())).collect()
    }
}

/// The time at the end of `Name <address> 1700000000 +0100`.
fn time_of(author: &str) -> Option<(i64, i64)> {
    let mut words = author.rsplit(' ');
    let (zone, seconds) = (words.next()?, words.next()?);
    let digits: i64 = zone.get(1..).filter(|digits| digits.len() == 4)?.parse().ok()?;
    let away = (digits / 100 * 60 + digits % 100) * 60;
    Some((seconds.parse().ok()?, if zone.starts_with('-') { -away } else { away }))
}
