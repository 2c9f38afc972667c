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
    /// When it was put where it stands, in seconds since 1970, and its clock's distance from UTC in
    /// seconds.
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
        let named = |name: &'static str| {
            head.lines().filter_map(move |line| line.strip_prefix(name)?.strip_prefix(' '))
        };
        let id_of = |text: &str| Id::from_hex(text.as_bytes()).ok();
        let all: Vec<Id> = named("parent").filter_map(id_of).collect();
        let is_end = self.cut.binary_search(&id).is_ok();
        let parents: Vec<Id> =
            all.iter().copied().filter(|parent| !is_end && objects.repo.has_object(*parent)).collect();
        let author = named("author").next().unwrap_or("");
        let subject =
            message.lines().take_while(|line| !line.trim().is_empty()).collect::<Vec<_>>().join(" ");
        let body = message.split_once("\n\n").map_or("", |(_, body)| body).trim_end().to_string();
        let mut commit = Commit {
            id,
            tree: named("tree").next().and_then(id_of).unwrap_or_else(|| Id::empty_tree(id.kind())),
            is_cut: parents.len() < all.len(),
            parents,
            author: author.split(" <").next().unwrap_or("").to_string(),
            committed: named("committer").next().and_then(time_of),
            subject,
            body,
        };
        self.hiding.commit(&mut commit);
        Ok(commit)
    }
}

impl Commit {
    /// The day that it has everywhere: when it was put where it stands, by its own clock, as git
    /// writes it. In days since 1970.
    pub fn day(&self) -> Option<i64> {
        let (seconds, away) = self.committed?;
        Some(seconds.checked_add(away)?.div_euclid(86_400))
    }

    /// What stands as `Key: value` in the last paragraph of its message.
    pub fn trailers(&self) -> Vec<(&str, &str)> {
        let last = self.body.rsplit("\n\n").next().unwrap_or("");
        let is_key = |key: &str| {
            !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        last.lines()
            .filter_map(|line| line.split_once(": "))
            .filter(|(key, _)| is_key(key))
            .map(|(key, value)| (key, value.trim()))
            .collect()
    }
}

/// The time at the end of `Name <address> 1700000000 +0100`. The seconds say when, whatever stands
/// behind them.
fn time_of(line: &str) -> Option<(i64, i64)> {
    let (_, time) = line.rsplit_once('>')?;
    let mut words = time.split_ascii_whitespace();
    Some((words.next()?.parse().ok()?, words.next().and_then(away).unwrap_or(0)))
}

/// The seconds of a clock's distance from UTC, `+0100`, read as git does: as many digits as there
/// are, the last two of them minutes. Some old tools wrote `+051800`, which are three weeks.
fn away(zone: &str) -> Option<i64> {
    let digits = zone.strip_prefix(['+', '-'])?;
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let digits: i64 = digits[..end].parse().ok().filter(|digits| *digits < i64::from(i32::MAX))?;
    let away = (digits / 100 * 60 + digits % 100) * 60;
    Some(if zone.starts_with('-') { -away } else { away })
}

#[cfg(test)]
mod tests {
    use super::time_of;

    #[test]
    fn the_seconds_say_when_whatever_the_zone_is() {
        let cases = [
            ("A B <a@example.org> 1700000000 +0130", Some((1_700_000_000, 5400))),
            ("A <a> 1700000000 -0500", Some((1_700_000_000, -18_000))),
            ("A <a> -5 +0000", Some((-5, 0))),
            ("A <a> 1300000000 +051800", Some((1_300_000_000, 518 * 3600))),
            ("A <a> 1300000000 -3407", Some((1_300_000_000, -(34 * 60 + 7) * 60))),
            ("A <a> 1300000000 +12", Some((1_300_000_000, 720))),
            ("A <a> 1300000000 +0x10", Some((1_300_000_000, 0))),
            ("A <a> 1300000000 +99999999999999999999", Some((1_300_000_000, 0))),
            ("A <a> 1300000000 0100", Some((1_300_000_000, 0))),
            ("A <a> 1300000000 åäöå", Some((1_300_000_000, 0))),
            ("A <a> 1300000000", Some((1_300_000_000, 0))),
            ("A 3 <a>", None),
            ("A <a> yesterday +0000", None),
        ];
        for (line, time) in cases {
            assert_eq!(time_of(line), time, "{line}");
        }
    }
}
