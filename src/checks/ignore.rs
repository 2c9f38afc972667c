//! Ignore comments: `# gov: ignore[old-source] until=2027-01-31 a reason`. Each says which codes, why, and perhaps until when; one
//! that silences nothing, or has run out, is itself a finding.

use crate::checks::{self, Check, Scope};
use crate::diagnostic::{Diagnostic, Edit, FileId, Level, Place, Span};
use crate::lang::{Both, both};
use crate::model::date::Day;
use crate::model::entity::Entity;
use crate::model::nearest::did_you_mean;
use crate::syntax::Comment;

const BAD: &str = "bad-ignore";
const UNUSED: &str = "unused-ignore";
const LAPSED: &str = "lapsed-ignore";

pub const CHECKS: [Check; 3] = [
    Check::reading(BAD, include_str!("../../docs/checks/bad-ignore.md")),
    Check { level: Level::Warning, ..Check::reading(LAPSED, include_str!("../../docs/checks/lapsed-ignore.md")) },
    Check { level: Level::Warning, fixable: true, ..Check::reading(UNUSED, include_str!("../../docs/checks/unused-ignore.md")) },
];

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
        let Ok(day) = day.parse::<Day>() else { return bad("`until=` ska följas av en dag", "`until=` has to be followed by a day") };
        (until, reason) = (Some(day), rest.trim());
    }
    match reason.chars().any(char::is_alphanumeric) {
        true => Ok(Ignore { codes, until }),
        false => bad("skälet saknas", "the reason is missing"),
    }
}

/// One code of one comment, and whether it has silenced anything.
struct Rule<'m> {
    file: FileId,
    comment: &'m Comment,
    code: String,
    place: Place,
    /// The only code of its comment: the whole comment can go.
    only: bool,
    lapsed: Option<Day>,
    used: bool,
}

/// Takes out what ignore comments silence; how many. The findings about the comments themselves are added.
pub fn silence(found: &mut Vec<Diagnostic>, scope: &Scope<'_>) -> usize {
    let (model, today) = (scope.model, scope.today);
    let (mut rules, mut faults) = (Vec::new(), Vec::new());
    for (file, comment) in &model.comments {
        read(*file, comment, today, &mut rules, &mut faults);
    }
    let before = found.len();
    found.retain(|finding| {
        let fits = |rule: &&mut Rule<'_>| {
            let (at, covers) = (finding.place.span.start, rule.comment.covers);
            rule.file == finding.place.file && rule.code == finding.code && covers.start <= at && at <= covers.end
        };
        let mut silenced = false;
        for rule in rules.iter_mut().filter(fits) {
            rule.used = true;
            silenced |= rule.lapsed.is_none();
        }
        !silenced
    });
    let silenced = before - found.len();
    found.append(&mut faults);
    let faulty: Vec<&Entity> = model.entities.iter().filter(|entity| !entity.faultless).collect();
    for rule in &rules {
        if let Some(day) = rule.lapsed {
            let message =
                both(format!("undantaget för `{}` gick ut {day}", rule.code), format!("the exception for `{}` ran out on {day}", rule.code));
            let help =
                both("rätta felet, eller pröva skälet på nytt och skriv en ny dag", "mend the fault, or try the reason anew and write a new day");
            found.push(Diagnostic::error(LAPSED, rule.place, message).level(Level::Warning).help(help));
        } else if !rule.used && is_looked_at(scope, rule.file, &faulty) {
            found.push(unused(rule));
        }
    }
    silenced
}

/// Whether the checks could look at a file: it has no fault itself, and names none that has.
fn is_looked_at(scope: &Scope<'_>, file: FileId, faulty: &[&Entity]) -> bool {
    let text = scope.sources.files[file.0 as usize].text();
    !faulty.iter().any(|entity| entity.file == file || text.contains(&*entity.id))
}

fn read<'m>(file: FileId, comment: &'m Comment, today: Day, rules: &mut Vec<Rule<'m>>, faults: &mut Vec<Diagnostic>) {
    let place = |span| Place { file, span };
    let ignore = match parse(&comment.text) {
        Ok(ignore) => ignore,
        Err((message, help)) => return faults.push(Diagnostic::error(BAD, place(comment.span), message).help(help)),
    };
    let lapsed = ignore.until.filter(|until| *until < today);
    let only = ignore.codes.len() == 1;
    for (code, at) in ignore.codes {
        let start = comment.text_at + at;
        let place = place(Span { start, end: start + code.chars().count() as u32 });
        match checks::find(&code) {
            Some(check) if check.can_be_silenced() => rules.push(Rule { file, comment, code, place, only, lapsed, used: false }),
            Some(_) => {
                let message = both(format!("`{code}` går inte att undanta"), format!("`{code}` can't be ignored"));
                let help = both(
                    "läsfel måste rättas: datamängden säger annars något annat än det ser ut som",
                    "faults of reading have to be mended: the data would not say what it seems to",
                );
                faults.push(Diagnostic::error(BAD, place, message).help(help));
            }
            None => {
                let names = checks::all().filter(|check| check.can_be_silenced()).map(|check| check.code);
                let help = did_you_mean(&code, names).unwrap_or_else(|| both("koderna finns i `gov explain`", "see `gov explain` for the codes"));
                faults.push(Diagnostic::error(BAD, place, both(format!("okänd kod `{code}`"), format!("unknown code `{code}`"))).help(help));
            }
        }
    }
}

fn unused(rule: &Rule<'_>) -> Diagnostic {
    let message = both(format!("här finns inget `{}` att undanta", rule.code), format!("there is no `{}` here to ignore", rule.code));
    let help = both("ta bort kommentaren", "remove the comment");
    let mut finding = Diagnostic::error(UNUSED, rule.place, message).level(Level::Warning).help(help);
    if rule.only {
        // With the space before it, or the whole line where it stands alone.
        let (span, covers) = (rule.comment.span, rule.comment.covers);
        let span = if rule.comment.alone { Span { start: span.start, end: span.end.min(covers.end) } } else { span };
        finding.fix = vec![Edit { place: Place { file: rule.file, span }, text: String::new() }];
    }
    finding
}
