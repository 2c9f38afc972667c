//! Ignore comments: `# gov: ignore[old-source] until=2027-01-31 a reason`. Each says which codes,
//! why, and perhaps until when; one that silences nothing, or has run out, is itself a finding.

use crate::checks::when::ids_in;
use crate::checks::{self, Check, Scope, kept_text};
use crate::diagnostic::{Diagnostic, Edit, FileId, Level, Place, Span};
use crate::lang::{Both, both};
use crate::model::date::{Day, day_in_both};
use crate::model::nearest::did_you_mean;
use crate::model::{Model, is_id};
use crate::syntax::Comment;
use std::collections::{BTreeSet, HashMap, HashSet};

const BAD: Check = Check::reading("bad-ignore", include_str!("../../docs/checks/bad-ignore.md"));
const LAPSED: Check = Check {
    level: Level::Warning,
    ..Check::reading("lapsed-ignore", include_str!("../../docs/checks/lapsed-ignore.md"))
};
const UNUSED: Check = Check {
    level: Level::Warning,
    fixable: true,
    ..Check::reading("unused-ignore", include_str!("../../docs/checks/unused-ignore.md"))
};
pub const CHECKS: [Check; 3] = [BAD, LAPSED, UNUSED];

/// What an ignore comment says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignore {
    /// The codes, each with where it begins in the text and how long it is, in characters.
    pub codes: Vec<(String, u32)>,
    pub until: Option<Day>,
}

/// Reads what stands after `gov:`; the fault and what to do about it when it can't be understood.
pub fn parse(text: &str) -> Result<Ignore, (Both, Both)> {
    let form = || {
        both(
            "skriv `# gov: ignore[kod] skäl` eller `# gov: ignore[kod] until=2027-01-31 skäl`",
            "write `# gov: ignore[code] reason` or `# gov: ignore[code] until=2027-01-31 reason`",
        )
    };
    let bad = |sv: &str, en: &str| Err((both(sv, en), form()));
    let after = text.trim_start();
    // Written elsewhere it would be a part of the reason, and the exception would never run out.
    if after.split(']').nth(1).is_some_and(|rest| has_stray_until(rest.trim_start())) {
        return bad(
            "`until=` ska stå direkt efter hakparentesen, utan mellanslag",
            "`until=` belongs right after the bracket, without spaces",
        );
    }
    let Some((list, rest)) = after.strip_prefix("ignore[").and_then(|rest| rest.split_once(']')) else {
        return bad("kommentaren går inte att förstå", "the comment can't be understood");
    };
    let mut at = (text.chars().count() - after.chars().count() + "ignore[".len()) as u32;
    let mut codes = Vec::new();
    for part in list.split(',') {
        let code = part.trim();
        if code.is_empty() {
            return bad("inom hakparenteserna ska det stå en kod", "there has to be a code in the brackets");
        }
        let lead = (part.chars().count() - part.trim_start().chars().count()) as u32;
        codes.push((code.to_string(), at + lead));
        at += part.chars().count() as u32 + 1;
    }
    let mut reason = rest.trim();
    let mut until = None;
    if let Some(rest) = reason.strip_prefix("until=") {
        let (day, rest) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        // A day with a time of day would be read too, and its time passed over.
        let Some(day) = day.parse::<Day>().ok().filter(|parsed| parsed.to_string() == day) else {
            return bad("`until=` ska följas av en dag", "`until=` has to be followed by a day");
        };
        (until, reason) = (Some(day), rest.trim());
    }
    match reason.chars().any(char::is_alphanumeric) {
        true => Ok(Ignore { codes, until }),
        false => bad("skälet saknas", "the reason is missing"),
    }
}

/// Whether a date of running out stands where it is not read.
fn has_stray_until(rest: &str) -> bool {
    let rest = rest.strip_prefix("until=").unwrap_or(rest).to_lowercase();
    rest.match_indices("until").any(|(at, word)| rest[at + word.len()..].trim_start().starts_with('='))
}

/// One code of one comment, and whether it has silenced anything.
struct Rule<'m> {
    file: FileId,
    comment: &'m Comment,
    code: String,
    place: Place,
    lapsed: Option<Day>,
    used: bool,
}

/// Takes out what ignore comments silence; how many. The findings about the comments themselves are
/// added.
pub fn silence(found: &mut Vec<Diagnostic>, scope: &Scope<'_>) -> usize {
    let (model, today) = (scope.model, scope.today);
    let (mut rules, mut faults) = (Vec::new(), Vec::new());
    for (file, comment) in model.comments.iter().filter(|(file, _)| scope.looks_at(*file)) {
        read(*file, comment, today, &mut rules, &mut faults);
    }
    let named_at = if rules.is_empty() { HashMap::new() } else { kept_text::named_at(scope) };
    let before = found.len();
    found.retain(|finding| {
        // What is found in a kept text can be ignored where the source names its file.
        let place = named_at.get(&finding.place.file).copied().unwrap_or(finding.place);
        let (file, at) = (place.file, place.span.start);
        // What comments cover begins and ends in the order in which they stand.
        let first = rules.partition_point(|rule| (rule.file, rule.comment.covers.end) < (file, at));
        let covers = |rule: &&mut Rule<'_>| rule.file == file && rule.comment.covers.start <= at;
        let mut silenced = false;
        for rule in rules[first..].iter_mut().take_while(covers).filter(|rule| rule.code == finding.code) {
            rule.used = true;
            silenced |= rule.lapsed.is_none();
        }
        !silenced
    });
    let silenced = before - found.len();
    found.append(&mut faults);
    if rules.is_empty() {
        return silenced;
    }
    let faulty = Faulty::of(model);
    // Each file is looked through once, however many comments it has.
    let files: BTreeSet<FileId> = rules.iter().map(|rule| rule.file).collect();
    let near: BTreeSet<FileId> =
        files.into_iter().filter(|file| is_near_a_fault(scope, *file, &faulty)).collect();
    for rule in &rules {
        if let Some(day) = rule.lapsed {
            let day = day_in_both(day);
            let message = both(
                format!("undantaget för `{}` gick ut den {}", rule.code, day.sv),
                format!("the comment that silences `{}` expired on {}", rule.code, day.en),
            );
            let help = both(
                "rätta felet, eller pröva skälet på nytt och skriv ett nytt datum",
                "fix the error, or review the reason and write a new date",
            );
            found.push(LAPSED.finding(rule.place, message).help(help));
        }
    }
    let is_unused =
        |rule: &Rule<'_>| rule.lapsed.is_none() && !rule.used && is_looked_at(scope, rule, faulty.any, &near);
    for own in rules.chunk_by(|one, other| std::ptr::eq(one.comment, other.comment)) {
        let (unused, kept): (Vec<&Rule<'_>>, Vec<&Rule<'_>>) = own.iter().partition(|rule| is_unused(rule));
        for (at, rule) in unused.iter().enumerate() {
            // One edit mends the comment, whatever number of its codes can go.
            found.push(needless(rule, if at == 0 { edit(own, &kept) } else { Vec::new() }));
        }
    }
    silenced
}

/// Checks that look at more than a file and those that it names: with a fault anywhere they may be
/// silent.
const WIDE: [&str; 10] = [
    "count-mismatch",
    "rule-count",
    "redundant-seat",
    "same-name",
    "same-person",
    "no-holder",
    "no-parent",
    "old-source",
    "name-out-of-time",
    "case-twins",
];

/// The files with faults, by the ids that others name them by.
struct Faulty<'m> {
    any: bool,
    files: HashSet<FileId>,
    ids: HashSet<&'m str>,
    /// Those whose ids are none, and can stand in any text.
    other: Vec<&'m str>,
}

impl<'m> Faulty<'m> {
    fn of(model: &'m Model) -> Faulty<'m> {
        let faulty = || model.entities.iter().filter(|entity| !entity.faultless);
        let ids = || faulty().map(|entity| &*entity.id);
        Faulty {
            any: faulty().next().is_some(),
            files: faulty().map(|entity| entity.file).collect(),
            ids: ids().filter(|id| is_id(id)).collect(),
            other: ids().filter(|id| !is_id(id)).collect(),
        }
    }
}

/// Whether a file has a fault itself, or names a file that has.
fn is_near_a_fault(scope: &Scope<'_>, file: FileId, faulty: &Faulty<'_>) -> bool {
    let text = scope.sources.files[file.0 as usize].text();
    faulty.files.contains(&file)
        || ids_in(text).any(|word| faulty.ids.contains(word))
        || faulty.other.iter().any(|id| text.contains(id))
}

/// Whether the check of a rule could look: it is not turned off, and no fault is in its way.
fn is_looked_at(scope: &Scope<'_>, rule: &Rule<'_>, has_faults: bool, near: &BTreeSet<FileId>) -> bool {
    let is_off =
        checks::find(&rule.code).is_some_and(|check| scope.config.level(&rule.code, check.level).is_none());
    !(is_off || near.contains(&rule.file) || has_faults && WIDE.contains(&rule.code.as_str()))
}

fn read<'m>(
    file: FileId,
    comment: &'m Comment,
    today: Day,
    rules: &mut Vec<Rule<'m>>,
    faults: &mut Vec<Diagnostic>,
) {
    let place = |span| Place { file, span };
    let ignore = match parse(&comment.text) {
        Ok(ignore) => ignore,
        Err((message, help)) => {
            return faults.push(BAD.finding(place(comment.span), message).help(help));
        }
    };
    let lapsed = ignore.until.filter(|until| *until < today);
    for (code, at) in ignore.codes {
        let start = comment.text_at + at;
        let place = place(Span { start, end: start + code.chars().count() as u32 });
        match checks::find(&code) {
            Some(check) if check.can_be_silenced() => {
                rules.push(Rule { file, comment, code, place, lapsed, used: false })
            }
            Some(_) => {
                let message =
                    both(format!("`{code}` går inte att undanta"), format!("`{code}` can't be silenced"));
                let help = both(
                    "läsfel måste rättas: annars säger datamängden något annat än vad den ser ut att säga",
                    "errors in reading have to be fixed: otherwise the data does not say what it seems to \
                     say",
                );
                faults.push(BAD.finding(place, message).help(help));
            }
            None => {
                let names = checks::all().filter(|check| check.can_be_silenced()).map(|check| check.code);
                let help = did_you_mean(&code, names).unwrap_or_else(|| {
                    both("koderna finns i `gov förklara`", "see `gov explain` for the codes")
                });
                faults.push(
                    BAD.finding(place, both(format!("okänd kod `{code}`"), format!("unknown code `{code}`")))
                        .help(help),
                );
            }
        }
    }
}

fn needless(rule: &Rule<'_>, fix: Vec<Edit>) -> Diagnostic {
    let message = both(
        format!("här finns inget `{}` att undanta", rule.code),
        format!("there is no `{}` here to silence", rule.code),
    );
    let help = both("ta bort undantaget", "remove the comment");
    Diagnostic { fix, ..UNUSED.finding(rule.place, message).help(help) }
}

/// Takes the codes out of a comment that are not kept; without any left, the comment, and a line
/// that has only it.
fn edit(all: &[Rule<'_>], kept: &[&Rule<'_>]) -> Vec<Edit> {
    let (Some(first), Some(last)) = (all.first(), all.last()) else { return Vec::new() };
    let comment = first.comment;
    let (span, text) = match (kept.is_empty(), comment.alone) {
        (false, _) => {
            let codes: Vec<&str> = kept.iter().map(|rule| rule.code.as_str()).collect();
            (Span { start: first.place.span.start, end: last.place.span.end }, codes.join(", "))
        }
        (true, true) => (comment.line, String::new()),
        (true, false) => (comment.span, String::new()),
    };
    vec![Edit { place: Place { file: first.file, span }, text }]
}
