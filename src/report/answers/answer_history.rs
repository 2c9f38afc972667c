//! How an answer came to be what it is: a row for each thing of which it was said otherwise since a
//! commit.

use crate::diff::said::Said;
use crate::find::Topic;
use crate::history::answers::{Part, Turn};
use crate::lang::Lang;
use crate::model::statement::Certainty;
use crate::query::{Weight, When};
use crate::report::answer::Answer;
use crate::report::answers::log::{cut, in_one, when_cells, when_columns, whose_cells, whose_columns};
use crate::report::cell::{self, Cell};
use crate::report::phrase;
use crate::report::{Report, below, column, v1, words};
use serde_json::{Value, json};

/// What is told of an answer's history.
pub struct AnswerHistory<'h> {
    pub topic: &'h Topic,
    /// Those that are shown, the newest first.
    pub turns: &'h [Turn],
    pub more: usize,
    /// Commits that were looked at, and versions of the data that they made.
    pub commits: usize,
    pub versions: usize,
    pub is_cut: bool,
}

pub fn report(answer: &AnswerHistory<'_>, when: &When, lang: Lang) -> Report {
    let topic = &answer.topic.subject;
    let title = lang.pick(
        format!("När svaret på vem som ansvarar för ”{topic}” ändrades"),
        format!("When the answer to who is responsible for “{topic}” changed"),
    );
    let [date, hash] = when_columns(lang);
    let [subject, author] = whose_columns(1, lang);
    // A commit is told once, over all that it changed.
    let columns = [
        date,
        subject,
        hash,
        author,
        column(lang.pick("Vad", "What")).key("about").leading(),
        below("Region", 4).key("region"),
        column(lang.pick("Svaret", "The answer")).key("answer"),
    ];
    let row = |turn: &Turn, part: &Part| {
        let [date, hash] = when_cells(&turn.commit, lang);
        let [subject, author] = whose_cells(&turn.commit);
        let told = words::of_region(&part.about, part.region.as_ref(), lang);
        let about = Cell {
            id: Some(part.about.id.clone()),
            told: Some(told.into()),
            ..cell::named(&part.about, lang)
        };
        let region = Cell { told: Some("".into()), ..cell::some_named(part.region.as_ref(), lang) };
        // The commit stands in one line for people, above all that it changed.
        let told = in_one(&hash, &subject, &author, lang);
        let subject = Cell { told: Some(told.into()), ..subject };
        let [hash, author] = [hash, author].map(|cell| Cell { told: Some("".into()), ..cell });
        vec![date, subject, hash, author, about, region, said(part, lang)]
    };
    let rows = answer
        .turns
        .iter()
        .flat_map(|turn| turn.parts.iter().map(|part| row(turn, part)))
        .collect::<Vec<_>>();
    let mut notes = Vec::new();
    if answer.turns.is_empty() {
        notes.push(
            lang.pick(
                "Ingen version av datamängden har något svar på det.",
                "No version of the data has an answer to that.",
            )
            .to_string(),
        );
    }
    if answer.more > 0 {
        let more = answer.more;
        let older = (
            format!("{more} äldre ändringar visas inte; utan `-n` visas alla."),
            format!("{more} older changes are not shown; leave out `-n` to see them all."),
        );
        notes.push(lang.pick(older.0, older.1));
    }
    notes.extend(cut(answer.is_cut, lang));
    Answer::new("gov/log-answers/1", title, when, lang)
        .head("topic", &answer.topic.said)
        .head("commits", answer.commits)
        .head("versions", answer.versions)
        .head("not_shown", answer.more)
        .head("history_is_cut", answer.is_cut)
        .columns(columns)
        .grouped(4)
        .told()
        .rows(rows)
        .notes(notes)
        .report()
        .led_by(lead(answer, lang))
}

/// How often it changed, and when it last did.
fn lead(answer: &AnswerHistory<'_>, lang: Lang) -> Option<String> {
    let last = answer.turns.first()?;
    let [date, _] = when_cells(&last.commit, lang).map(|cell| cell.text);
    Some(match answer.turns.len() + answer.more {
        1 => lang.pick(
            format!("Svaret har funnits sedan {date}."),
            format!("The answer has been there since {date}."),
        ),
        times => lang.pick(
            format!("Svaret har ändrats i {times} incheckningar, senast {date}."),
            format!("The answer changed in {times} commits, last on {date}."),
        ),
    })
}

fn said(part: &Part, lang: Lang) -> Cell {
    let nothing = lang.pick("fanns inte i datamängden", "was not in the data");
    let side = |side: Option<&[Said]>, at: usize| {
        side.map_or_else(|| nothing.to_string(), |said| answers(said, part.of_another_time[at], lang))
    };
    let data = |side: Option<&[Said]>| side.map(json);
    let (before, after) =
        (part.before.as_ref().map(|said| said.as_slice()), part.after.as_ref().map(|said| said.as_slice()));
    let now = if part.is_unreadable {
        lang.pick("filen går inte att läsa", "the file can't be read").to_string()
    } else {
        side(after, 1)
    };
    cell::of(
        format!("{} → {now}", side(before, 0)),
        json!({
            "before": data(before),
            "after": data(after),
            "of_another_time": part.of_another_time,
            "unreadable": part.is_unreadable,
        }),
    )
}

/// Everything that is said, in words: "Ansvarig: Ingela Lidén; stöds av: Bo Ek (sedan 2026)".
pub fn answers(said: &[Said], is_of_another_time: bool, lang: Lang) -> String {
    if said.is_empty() {
        words::nobody(is_of_another_time, lang).into()
    } else {
        said.iter().map(|said| one(said, lang)).collect::<Vec<_>>().join("; ")
    }
}

fn one(said: &Said, lang: Lang) -> String {
    let basis = said.basis();
    let text = match said {
        Said::Owner(owner) => phrase::owner(owner).plain(lang),
        Said::Seat(seat) => {
            let role = seat.role.map(|role| format!("{}: ", words::role(role, lang))).unwrap_or_default();
            format!(
                "{role}{}{}",
                phrase::weighed(&seat.who, &seat.basis).plain(lang),
                words::acting(seat.acting, lang)
            )
        }
        Said::Holder { held, .. } => phrase::held(std::slice::from_ref(held)).plain(lang),
        Said::Vacant(_) => lang.of(phrase::VACANT).into(),
        Said::Unnamed { acting, .. } => {
            format!("{}{}", lang.of(phrase::UNNAMED), words::acting(*acting, lang))
        }
        Said::Line(_) | Said::Power(_) => String::new(),
    };
    // Of a post, and that it is vacant, nothing else says how sure that is.
    let is_bare = matches!(said, Said::Holder { .. } | Said::Vacant(_) | Said::Unnamed { .. });
    let is_unsure = basis.weight == Weight::Perhaps || basis.certainty != Certainty::Stated;
    let has_time = basis.from.is_some() || basis.to.is_some() || basis.weight == Weight::Coming;
    let has_time = has_time || (is_bare && is_unsure);
    if has_time { words::beside(&text, &words::time(basis, lang)) } else { text }
}

/// The same for machines.
pub fn json(said: &[Said]) -> Value {
    let one = |said: &Said| match said {
        Said::Owner(owner) => json!(v1::owner(owner)),
        Said::Seat(seat) => {
            json!({ "role": seat.role.map(v1::role), "who": v1::who(&seat.who), "acting": seat.acting, "basis": v1::basis(&seat.basis) })
        }
        Said::Holder { held, basis } => {
            json!({ "holder": v1::named(&held.named), "acting": held.acting, "basis": v1::basis(basis) })
        }
        Said::Unnamed { acting, basis } => {
            json!({ "holder": null, "unnamed": true, "acting": acting, "basis": v1::basis(basis) })
        }
        other => json!({ "holder": null, "basis": v1::basis(other.basis()) }),
    };
    said.iter().map(one).collect()
}
