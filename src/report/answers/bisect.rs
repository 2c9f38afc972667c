//! Since which commit a claim holds, or holds no more.

use crate::history::claim::{Claim, Halved};
use crate::lang::Lang;
use crate::query::{Named, When};
use crate::report::answer::Answer;
use crate::report::answers::answer_history;
use crate::report::answers::log::{cut, when_cells, when_columns, whose_cells, whose_columns};
use crate::report::cell;
use crate::report::{Report, column, v1, words};
use crate::sources::history::line::Version;
use serde_json::json;

pub struct Bisection<'b> {
    pub claim: &'b Claim,
    pub subject: Named,
    pub object: Named,
    pub versions: &'b [Version],
    pub halved: &'b Halved,
    pub is_cut: bool,
}

pub fn report(answer: &Bisection<'_>, when: &When, lang: Lang) -> Report {
    let (claim, halved) = (answer.claim, answer.halved);
    let title = claimed(answer, lang);
    let [date, hash] = when_columns(lang);
    let [subject, author] = whose_columns(4, lang);
    let columns = [
        column(lang.pick("Påståendet", "The claim")).key("claim").leading(),
        date,
        crate::report::Column { below: Some(1), ..hash },
        column(lang.pick("Svaret", "The answer")).key("answer"),
        subject,
        author,
    ];
    let found = halved.turn.map(|(last, first)| {
        let suspects = (last + 1..=first).map(|at| row(answer, at, (last, first), lang)).collect::<Vec<_>>();
        (suspects, halved.is_exact())
    });
    let (rows, is_exact) = found.unwrap_or_default();
    Answer::new("gov/bisect/1", title, when, lang)
        .head("command", claim.about.words()[0])
        .head("subject", v1::named(&answer.subject))
        .head("object", v1::named(&answer.object))
        .head("is_not", claim.is_not)
        .head("exact", is_exact)
        .head("asked", halved.told.len())
        .head("versions", answer.versions.len())
        .head(
            "undecided",
            halved
                .undecided()
                .iter()
                .map(|at| answer.versions[*at].commit.id.to_string())
                .collect::<Vec<_>>(),
        )
        .head("holds_first", halved.holds(halved.ends.0))
        .head("holds_last", halved.holds(halved.ends.1))
        .head("by_calendar", halved.is_by_calendar)
        .head("history_is_cut", answer.is_cut)
        .columns(columns)
        .told()
        .rows(rows)
        .notes(notes(answer, lang))
        .report()
        .led_by(lead(answer, lang))
}

/// Since when it holds or not, where that can be told of one commit; else what both ends say, and
/// first of all that the newest can't be determined.
fn lead(answer: &Bisection<'_>, lang: Lang) -> Option<String> {
    let halved = answer.halved;
    let Some((_, first)) = halved.turn else { return Some(both_ends(answer, lang)) };
    if !halved.is_exact() {
        return None;
    }
    let [date, hash] = when_cells(&answer.versions[first].commit, lang).map(|cell| cell.text);
    let (sv, en) = match halved.holds(first) == Some(true) {
        true => ("gäller sedan", "has held since"),
        false => ("gäller inte längre sedan", "has not held since"),
    };
    let turned = lang.pick(
        format!("Påståendet {sv} {date} (incheckning {hash})."),
        format!("The claim {en} {date} (commit {hash})."),
    );
    Some(newest(answer, lang).into_iter().chain([turned]).collect::<Vec<_>>().join(" "))
}

fn short(answer: &Bisection<'_>, at: usize) -> String {
    answer.versions[at].commit.id.to_string()[..10].to_string()
}

/// That the newest version can't be determined, and why.
fn newest(answer: &Bisection<'_>, lang: Lang) -> Option<String> {
    let at = answer.versions.len() - 1;
    let told = answer.halved.told.get(&at).filter(|told| told.holds.is_none())?;
    let newest = short(answer, at);
    Some(match told.is_perhaps {
        true => lang.pick(
            format!("I {newest}, den nyaste versionen, är det bara kanske så."),
            format!("In {newest}, the newest version, it is uncertain."),
        ),
        false => lang.pick(
            format!("I {newest}, den nyaste versionen, går det inte att avgöra."),
            format!("In {newest}, the newest version, it can't be determined."),
        ),
    })
}

/// What the oldest and the newest version that can be determined say, where that is the same.
fn both_ends(answer: &Bisection<'_>, lang: Lang) -> String {
    let halved = answer.halved;
    let (first, last) = (short(answer, halved.ends.0), short(answer, halved.ends.1));
    let is_only = answer.versions.len() == 1;
    let claim = words::quoted(&claimed(answer, lang), lang);
    let is_tried = (halved.ends.0..=halved.ends.1).all(|at| halved.told.contains_key(&at));
    let told = match halved.holds(halved.ends.0) == Some(true) {
        true if is_only => lang.pick(
            format!("Påståendet {claim} gäller i {first}, den enda incheckningen."),
            format!("The claim {claim} holds in {first}, the only commit."),
        ),
        false if is_only => lang.pick(
            format!("Påståendet {claim} gäller inte i {first}, den enda incheckningen."),
            format!("The claim {claim} does not hold in {first}, the only commit."),
        ),
        true if first == last => lang.pick(
            format!("Påståendet {claim} gäller i {first}, den enda version som går att avgöra."),
            format!("The claim {claim} holds in {first}, the only version that can be determined."),
        ),
        false if first == last => lang.pick(
            format!("Påståendet {claim} gäller inte i {first}, den enda version som går att avgöra."),
            format!("The claim {claim} does not hold in {first}, the only version that can be determined."),
        ),
        true => lang.pick(
            format!("Påståendet {claim} gäller både i {first} och i {last}{}", between(is_tried, true, lang)),
            format!("The claim {claim} holds in {first} and in {last}{}", between(is_tried, true, lang)),
        ),
        false => lang.pick(
            format!(
                "Påståendet {claim} gäller varken i {first} eller i {last}{}",
                between(is_tried, false, lang)
            ),
            format!(
                "The claim {claim} holds neither in {first} nor in {last}{}",
                between(is_tried, false, lang)
            ),
        ),
    };
    newest(answer, lang).into_iter().chain([told]).collect::<Vec<_>>().join(" ")
}

/// That the versions between both ends were not tried, where that is so.
fn between(is_tried: bool, holds: bool, lang: Lang) -> &'static str {
    match (is_tried, holds) {
        (true, _) => ".",
        (false, true) => lang.pick(
            "; om det gällde hela tiden däremellan är inte prövat.",
            "; whether it held all the time between them was not tried.",
        ),
        (false, false) => lang.pick(
            "; om det gällde däremellan är inte prövat.",
            "; whether it held between them was not tried.",
        ),
    }
}

/// The claim, as it is asked.
fn claimed(answer: &Bisection<'_>, lang: Lang) -> String {
    let claim = answer.claim;
    let command = lang.pick(claim.about.words()[2], claim.about.words()[0]);
    let sign = if claim.is_not { "!=" } else { "=" };
    format!("{command} {} {sign} {}", answer.subject.shown(lang), answer.object.shown(lang))
}

fn row(answer: &Bisection<'_>, at: usize, (last, first): (usize, usize), lang: Lang) -> Vec<cell::Cell> {
    let halved = answer.halved;
    let holds = halved.holds(first) == Some(true);
    let commit = &answer.versions[at].commit;
    let is_only = last + 1 == first;
    let (text, key) = match (is_only, holds) {
        (true, true) => (lang.pick("gäller sedan", "has held since"), "holds_since"),
        (true, false) => {
            (lang.pick("gäller inte längre sedan", "has not held since"), "no_longer_holds_since")
        }
        (false, true) => (lang.pick("gäller kanske sedan", "has perhaps held since"), "perhaps_holds_since"),
        (false, false) => (
            lang.pick("gäller kanske inte sedan", "has perhaps not held since"),
            "perhaps_no_longer_holds_since",
        ),
    };
    let said = |at: usize| halved.told.get(&at).map(|told| told.said.clone()).unwrap_or_default();
    let of_another_time =
        [last, first].map(|at| halved.told.get(&at).is_some_and(|told| told.is_of_another_time));
    let (before, after) = (said(last), said(first));
    let answer = match is_only || at == first {
        true => cell::of(
            format!(
                "{} → {}",
                answer_history::answers(&before, of_another_time[0], lang),
                answer_history::answers(&after, of_another_time[1], lang)
            ),
            json!({
                "before": answer_history::json(&before),
                "after": answer_history::json(&after),
                "of_another_time": of_another_time,
            }),
        ),
        false => cell::of(lang.pick("går inte att avgöra", "can't be determined"), serde_json::Value::Null),
    };
    let [date, hash] = when_cells(commit, lang);
    let [subject, author] = whose_cells(commit);
    vec![cell::of(text, key), date, hash, answer, subject, author]
}

fn notes(answer: &Bisection<'_>, lang: Lang) -> Vec<String> {
    let halved = answer.halved;
    let mut notes = Vec::new();
    if halved.turn.is_none() {
        let topic = &answer.subject.id;
        notes.push(match answer.claim.about {
            crate::history::claim::About::WhoOwns => lang.pick(
                format!("Alla ändringar visas av `gov logg --who-owns {topic}`."),
                format!("`gov log --who-owns {topic}` shows all changes."),
            ),
            _ => lang.pick(
                format!("Alla ändringar visas av `gov logg {topic}`."),
                format!("`gov log {topic}` shows all changes."),
            ),
        });
    }
    if halved.is_by_calendar {
        notes.push(
            lang.pick(
                "Det var tiden som gick, inte incheckningen: även versionen före säger det, frågad om den \
                 dagen.",
                "It was time that went by, not the commit: the version before says it too, asked as of that \
                 day.",
            )
            .into(),
        );
    }
    let (perhaps, unreadable): (Vec<usize>, Vec<usize>) = halved
        .undecided()
        .into_iter()
        .partition(|at| halved.told.get(at).is_some_and(|told| told.is_perhaps));
    let list = |all: &[usize]| all.iter().map(|at| short(answer, *at)).collect::<Vec<_>>().join(", ");
    if !perhaps.is_empty() {
        let list = list(&perhaps);
        notes.push(lang.pick(
            format!("Bara kanske så är det i {list}; de hoppades över."),
            format!("It is uncertain in {list}; these versions were skipped."),
        ));
    }
    if !unreadable.is_empty() {
        let list = list(&unreadable);
        notes.push(lang.pick(
            format!("En fil går inte att läsa i {list}: de går inte att avgöra och hoppades över."),
            format!("A file can't be read in {list}: they can't be determined and were skipped."),
        ));
    }
    let (asked, all) = (halved.told.len(), answer.versions.len());
    notes.push(lang.pick(
        format!("{asked} av {all} versioner prövades."),
        format!("{asked} of {all} versions were checked."),
    ));
    notes.extend(cut(answer.is_cut, lang));
    notes
}
