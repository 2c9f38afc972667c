//! The history of an entity: a row for each commit that changed it.

use crate::diff::Behind;
use crate::history::log::{Row, State};
use crate::lang::{Both, Lang};
use crate::model::Model;
use crate::model::date::{Date, day_of};
use crate::model::decision::DECISION_STATUSES;
use crate::model::statement::say;
use crate::query::{Named, When};
use crate::report::answer::Answer;
use crate::report::cell::{self, Cell};
use crate::report::diff::changed;
use crate::report::{Column, Reported, below, column, v1, words};
use crate::sources::git::Commit;
use serde_json::json;

/// What is told of an entity's history.
pub struct History<'h> {
    pub entity: Named,
    pub region: Option<Named>,
    /// Those that are shown, the newest first.
    pub rows: &'h [Row],
    /// How many only changed its form, where they are not shown.
    pub form: usize,
    /// How many more there are than were asked for.
    pub more: usize,
    /// Commits that were looked at.
    pub commits: usize,
    pub is_cut: bool,
    /// What stands in the folder is not what was committed last.
    pub is_uncommitted: bool,
    pub redacted: bool,
    /// It is not in the data any more, or was asked for by an id that it had.
    pub remark: Option<Both>,
}

pub fn report<'a>(answer: &'a History<'_>, now: &'a Model, when: &When, lang: Lang) -> Reported<'a> {
    let region = answer.region.as_ref().map(|region| format!(", {}", region.shown(lang))).unwrap_or_default();
    let kind = answer.entity.kind.name();
    let title = format!(
        "{} {}",
        lang.pick("Historik för", "History of"),
        words::beside(&answer.entity.shown(lang), &format!("{}{region}", kind.get(lang)))
    );
    let [date, hash] = when_columns(lang);
    let [subject, author] = whose_columns(5, lang);
    // The commit stands in one line for people, above all that it changed.
    let columns = [
        date,
        Column { below: None, ..hash },
        column(lang.pick("Vad som ändrades", "What changed")).key("changes"),
        below(lang.pick("Slag", "Kind"), 2),
        below(lang.pick("Beslut", "Decision"), 2).key("decisions"),
        subject,
        author,
        column("").key("state").only_wide(),
        column("").key("id").only_wide(),
    ];
    let rows = answer.rows.iter().map(move |row| cells(row, now, lang));
    Answer::new("gov/log/1", title, when, lang)
        .head("entity", v1::named(&answer.entity))
        .head("redacted", answer.redacted)
        .head("commits", answer.commits)
        .head("form_only", answer.form)
        .head("not_shown", answer.more)
        .head("history_is_cut", answer.is_cut)
        .head("uncommitted", answer.is_uncommitted)
        .columns(columns)
        .grouped(2)
        .told()
        .rows(rows)
        .notes(notes(answer, lang))
        .report()
        .led_by(lead(answer, lang))
}

/// How many commits changed it, and when the last one did.
fn lead(answer: &History<'_>, lang: Lang) -> Option<String> {
    let last = answer.rows.first().filter(|_| !answer.redacted)?;
    let [date, _] = when_cells(&last.commit, lang).map(|cell| cell.text);
    Some(match answer.rows.len() + answer.more {
        1 => lang
            .pick(format!("En incheckning ändrade det: {date}."), format!("One commit changed it: {date}.")),
        count => lang.pick(
            format!("{count} incheckningar ändrade det, den senaste {date}."),
            format!("{count} commits changed it, the latest on {date}."),
        ),
    })
}

fn notes(answer: &History<'_>, lang: Lang) -> Vec<String> {
    let mut notes = Vec::new();
    let nothing = lang.pick("Ingen incheckning ändrade det.", "No commit changed it.");
    match (answer.redacted, answer.rows.is_empty()) {
        (true, _) => notes.push(
            lang.pick(
                "Namnet är borttaget, och inget mer visas om personen.",
                "The name has been removed, and nothing more is shown about the person.",
            )
            .into(),
        ),
        (false, true) => notes.push(nothing.into()),
        _ => {}
    }
    notes.extend(answer.remark.as_ref().map(|remark| remark.get(lang).to_string()));
    if answer.form > 0 {
        let (form, one) = (answer.form, answer.form == 1);
        notes.push(lang.pick(
            format!(
                "{form} {} ändrade bara formen (ordning, kommentarer, filens plats); `--all` visar dem.",
                if one { "incheckning" } else { "incheckningar" }
            ),
            format!(
                "{form} {} changed the form only (order, comments, the file's place); `--all` shows them.",
                if one { "commit" } else { "commits" }
            ),
        ));
    }
    if answer.more > 0 {
        let more = answer.more;
        notes.push(lang.pick(
            format!("{more} äldre visas inte; utan `-n` visas alla."),
            format!("{more} older ones are not shown; leave out `-n` to see them all."),
        ));
    }
    if answer.is_uncommitted {
        notes.push(
            lang.pick(
                "Filen i mappen säger något annat än den som är incheckad.",
                "What the file in the folder says differs from the committed one.",
            )
            .into(),
        );
    }
    notes.extend(cut(answer.is_cut, lang));
    notes
}

/// That a clone has only the newest part of the history.
pub fn cut(is_cut: bool, lang: Lang) -> Option<String> {
    let text = lang.pick(
        "Historiken är avkortad här: den grunda klonen har inget äldre. `git fetch --unshallow` hämtar \
         resten.",
        "The history is cut here: the shallow clone has nothing older. `git fetch --unshallow` fetches the \
         rest.",
    );
    is_cut.then(|| text.to_string())
}

fn cells(row: &Row, now: &Model, lang: Lang) -> Vec<Cell> {
    let mut said = changed::texts(&row.changes, now, lang);
    let first = match &row.state {
        State::Unreadable(why) => Some(format!(
            "{}: {}",
            lang.pick("filen går inte att läsa", "the file can't be read"),
            why.get(lang)
        )),
        State::Readable if said.is_empty() => Some(
            lang.pick("går att läsa igen, och säger detsamma", "can be read again, and says the same").into(),
        ),
        State::Readable => Some(lang.pick("går att läsa igen", "can be read again").into()),
        State::Cut => {
            Some(lang.pick("fanns här; historiken är avkortad", "was here; the history is cut").into())
        }
        State::Changed if row.path.is_none() && said.is_empty() => {
            Some(lang.pick("togs bort ur datamängden", "was removed from the data").into())
        }
        State::Changed | State::Form => None,
    };
    said.splice(0..0, first);
    let mut kinds: Vec<String> = Vec::new();
    for kind in row.changes.iter().map(|change| changed::kind(change, lang)) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let [date, hash] = when_cells(&row.commit, lang);
    let [subject, author] = whose_cells(&row.commit);
    let told = in_one(&hash, &subject, &author, lang);
    let hash = Cell { told: Some(told.into()), ..hash };
    let [subject, author] = [subject, author].map(|cell| Cell { told: Some("".into()), ..cell });
    vec![
        date,
        hash,
        cell::of(said.join("; "), row.changes.iter().map(changed::data).collect::<Vec<_>>()),
        kinds.join("; ").into(),
        cell::of(
            row.behind.iter().map(|behind| decision(behind, lang)).collect::<Vec<_>>().join("; "),
            row.behind
                .iter()
                .map(|behind| {
                    json!({
                        "decision": v1::named(&behind.named),
                        "status": behind.status_key(),
                        "date": behind.date.as_ref().map(|date| &date.text),
                    })
                })
                .collect::<Vec<_>>(),
        ),
        subject,
        author,
        cell::of("", row.state.key()),
        cell::of("", &row.id),
    ]
}

/// A decision with its status and day: "Om modellen (antaget, 4 oktober 2017)".
fn decision(behind: &Behind, lang: Lang) -> String {
    let status = behind.status.map(|status| say(DECISION_STATUSES, status).get(lang).to_string());
    let date = behind.date.as_ref().map(|date| date.in_words(lang));
    let marks: Vec<String> = status.into_iter().chain(date).collect();
    words::beside(&behind.named.shown(lang), &marks.join(", "))
}

/// When, and in which commit.
pub fn when_columns(lang: Lang) -> [Column; 2] {
    [column(lang.pick("När", "When")).key("date"), below(lang.pick("Incheckning", "Commit"), 0).key("hash")]
}

/// What it says of itself, and who wrote it.
pub fn whose_columns(at: usize, lang: Lang) -> [Column; 2] {
    [
        column(lang.pick("Meddelande", "Message")).key("subject"),
        below(lang.pick("Av", "By"), at).key("author"),
    ]
}

pub fn when_cells(commit: &Commit, lang: Lang) -> [Cell; 2] {
    let day = commit.day().and_then(day_of);
    let words = day.map(|day| Date::exactly(day).in_words(lang));
    let hash = commit.id.to_string();
    [
        cell::of(words.unwrap_or_default(), day.map(|day| day.to_string())),
        Cell { id: Some(hash.clone()), ..cell::of(hash[..10].to_string(), &hash) },
    ]
}

/// A commit in one line: what it says of itself, which it is, and who wrote it.
pub fn in_one(hash: &Cell, subject: &Cell, author: &Cell, lang: Lang) -> String {
    let commit = lang.pick("incheckning", "commit");
    format!("{}; {commit} {}, {}", words::quoted(&subject.text, lang), hash.text, author.text)
}

pub fn whose_cells(commit: &Commit) -> [Cell; 2] {
    [commit.subject.as_str().into(), commit.author.as_str().into()]
}
