//! The answer to "who decides": one row per statement, with the sense in which it says so; what is
//! not said is a row too.

pub mod order;
mod unsaid;

use crate::find;
use crate::lang::Lang;
use crate::model::power;
use crate::model::standing::Standing;
use crate::model::statement::{CERTAINTIES, Certainty, say};
use crate::query::who_decides::{Says, Sense, Subject, WhoDecides};
use crate::query::{Named, Weight, When};
use crate::report::answer::Answer;
use crate::report::answers::sense::sense;
use crate::report::answers::{lead, why_owns};
use crate::report::cell::{self, Cell};
use crate::report::{Report, below, column, v1, words};
use serde_json::{Value, json};

/// What a row is of, and what it has: one statement, or that none is known.
pub struct Row<'a> {
    pub subject: &'a Subject,
    pub says: Option<&'a Says>,
    pub cells: Vec<Cell>,
}

impl Row<'_> {
    /// Whether it says only that nothing is known.
    pub fn is_silent(&self) -> bool {
        self.cells.iter().any(|cell| cell.is_silent)
    }
}

/// The answer; with `why` also what matched, and by which relation each statement was reached.
pub fn report(answer: &WhoDecides, why: bool, when: &When, lang: Lang) -> Report {
    let topic = answer.topic(lang);
    let topic = topic.as_str();
    let found = !answer.subjects.is_empty();
    let title = unsaid::title(answer, topic, found, lang);
    let mut columns = vec![
        column("Region").key("region"),
        column(lang.pick("Vad", "What")).key("subject"),
        column(lang.pick("Träff på", "Matched on")).key("matched"),
        column(lang.pick("Hur", "In which sense")).key("sense").leading(),
        column(lang.pick("Vem", "Who")).key("who"),
        below(lang.pick("Om", "About"), 4).key("about"),
        column(lang.pick("När", "When")).key("when").quiet(),
        column(lang.pick("Källa", "Source")).key("basis"),
    ];
    if why {
        columns.push(below(lang.pick("Genom", "Through"), 4).key("through"));
    }
    let mut rows = Vec::new();
    for subject in &answer.subjects {
        let mut add = |says| rows.push(Row { subject, says, cells: row(subject, says, why, when, lang) });
        order::ordered(subject).into_iter().for_each(&mut add);
    }
    // Of a topic that means many things, those of which something is known are the answer.
    let unsaid = rows.iter().filter(|row| row.is_silent()).count();
    let is_few = unsaid < 2 || unsaid == rows.len();
    if is_few {
        rows.iter_mut().flat_map(|row| &mut row.cells).for_each(|cell| cell.is_silent = false);
    }
    let unsaid_first = unsaid::asked(&rows, lang);
    let unsaid = if is_few { Vec::new() } else { unsaid::unsaid(&rows, !unsaid_first.is_empty(), lang) };
    let counted = unsaid::counted(&rows, !unsaid_first.is_empty(), lang);
    let led = lead::who_decides(&rows, answer.subjects.len(), [&unsaid_first, &counted], lang);
    // Below a heading that has other rows, nobody would see that this one is left out.
    let is_beside = |row: &&mut Row| !row.subject.says.is_empty();
    let beside = rows.iter_mut().filter(is_beside).flat_map(|row| &mut row.cells);
    beside.for_each(|cell| cell.is_silent = false);
    let mut rows: Vec<Vec<Cell>> = rows.into_iter().map(|row| row.cells).collect();
    rows.extend(answer.silent.iter().map(|region| silent(region, why, lang)));
    let list = |list: &[Named]| list.iter().map(v1::named).collect::<Vec<_>>();
    let mut out =
        Answer::new("gov/who-decides/1", title, when, lang).columns(columns).grouped(3).told().rows(rows);
    out = unsaid.into_iter().fold(out, |out, one| out.silent(Some(one)));
    out = out.silent(words::undescribed(&answer.silent, lang));
    out = out
        .head("topic", &answer.topic.said)
        .head("not_described", list(&answer.silent))
        .head("did_you_mean", list(&answer.suggestions));
    if why {
        let near = |(named, how): &(Named, find::How)| json!({ "entity": v1::named(named), "matched": v1::matched(how) });
        out = out.head("near", answer.near.iter().map(near).collect::<Vec<_>>());
    }
    out.notes(notes(answer, why, topic, lang)).report_found(found).led_by(led)
}

fn notes(answer: &WhoDecides, why: bool, topic: &str, lang: Lang) -> Vec<String> {
    let mut notes = Vec::new();
    if !answer.silent.is_empty() {
        notes.push(lang.pick(
            format!(
                "Inga uppgifter betyder inte att ingen beslutar om {topic}, bara att datamängden inte \
                säger något om det."
            ),
            format!("That the data says nothing does not mean that nobody decides about {topic}."),
        ));
    }
    if why && !answer.near.is_empty() {
        let near = |(named, how): &(Named, find::How)| {
            format!("{} ({}; {})", named.shown(lang), named.id, words::how(how, lang))
        };
        let near = answer.near.iter().map(near).collect::<Vec<_>>().join("; ");
        notes.push(lang.pick(
            format!("Nära, men inte i svaret: {near}."),
            format!("Near, but not in the answer: {near}."),
        ));
    }
    notes.extend(words::mentions(&answer.said, lang));
    if !answer.suggestions.is_empty() {
        let names = words::names(&answer.suggestions, lang);
        notes.push(lang.pick(format!("Menade du {names}?"), format!("Did you mean {names}?")));
    } else if answer.subjects.is_empty() && answer.silent.is_empty() && answer.said.is_empty() {
        notes.push(words::see_what_there_is(("gov lista", "gov list"), lang));
    }
    notes
}

fn row(subject: &Subject, says: Option<&Says>, why: bool, when: &When, lang: Lang) -> Vec<Cell> {
    let what = words::beside(&subject.entity.shown(lang), subject.word.get(lang));
    let sort = words::sort(&subject.word, subject.entity.kind, lang);
    let told = words::beside(&subject.entity.shown(lang), &sort);
    let mut row = vec![
        Cell { id: None, ..cell::some_named(subject.region.as_ref(), lang) },
        Cell {
            id: Some(subject.entity.id.clone()),
            told: Some(told.into()),
            ..cell::of(what, v1::named(&subject.entity))
        },
        cell::of(words::how(&subject.how, lang), v1::matched(&subject.how)),
    ];
    match says {
        Some(says) => {
            let [sense, who, about, time, source] = said(says, when, lang);
            // A decision that is about itself has its name over the row.
            let is_itself = about.text == subject.entity.shown(lang);
            let about = Cell { told: is_itself.then(|| "".into()), ..about };
            row.extend(match order::is_active(says) && !about.text.is_empty() {
                // "May set up: the group" would be said of the group.
                true => {
                    let told = format!("{} {}: {}", who.text, sense.text, about.text).into();
                    let nothing = || Some("".into());
                    let (sense, about) =
                        (Cell { told: nothing(), ..sense }, Cell { told: nothing(), ..about });
                    [sense, Cell { told: Some(told), ..who }, about, time, source]
                }
                false => [sense, who, about, time, source],
            });
        }
        None => {
            let unsaid = unsaid::text(subject.entity.kind, lang);
            let absence = words::absence(&subject.entity, lang);
            let key = match subject.entity.mark.absent {
                Some((Standing::Coming, _)) => "coming",
                Some(_) => "ended",
                None => "not_stated",
            };
            row.extend([
                cell::of("", key),
                Cell {
                    is_silent: absence.is_none(),
                    ..cell::of(absence.unwrap_or_else(|| unsaid.into()), Value::Null)
                },
                cell::none(),
                cell::none(),
                cell::none(),
            ]);
        }
    }
    if why {
        let through = says.and_then(|says| says.through.as_ref());
        row.push(through.map_or_else(cell::none, |(how, body, of)| {
            let data = json!({ "how": v1::under_how(*how), "body": v1::named(body), "of": v1::named(of) });
            cell::of(why_owns::relation(*how, &body.shown(lang), &of.shown(lang), lang), data)
        }));
    }
    row
}

fn said(says: &Says, when: &When, lang: Lang) -> [Cell; 5] {
    let (key, text) = sense(says.sense);
    let unnamed = || cell::of(lang.pick("inte angivet av vem", "by whom is not stated"), Value::Null);
    let who = says.who.as_ref().map_or_else(unnamed, |who| cell::who(who, lang));
    let hedges: String = says.basis.hedges.iter().map(|hedge| format!("; {hedge}")).collect();
    let terms = terms(says, lang);
    let about = says.about.as_ref().map(|about| {
        let text = std::iter::once(format!("{about}{hedges}")).chain(terms).collect::<Vec<_>>().join("; ");
        cell::of(text, about_of(says, about))
    });
    [
        cell::of(text.get(lang), key),
        who,
        about.unwrap_or_default(),
        time(says, lang),
        cell::of(words::based(&says.basis, when.today, lang), v1::basis(&says.basis)).citing(
            says.basis.sources(),
            when.today,
            lang,
        ),
    ]
}

/// Up to what somebody may decide, on whose delegation, whether that may be delegated further, and
/// what the source says of reporting it.
pub(super) fn terms(says: &Says, lang: Lang) -> Vec<String> {
    let Some(power) = &says.power else { return Vec::new() };
    let not = power.act.filter(|_| says.sense == Sense::MayNot);
    let not = not.map(|(act, may)| lang.of(power::words(act, may)).to_string());
    let up_to = power.up_to.as_ref().map(|amount| format!("{} {amount}", lang.pick("högst", "up to")));
    let by = says.delegated_by.as_ref().map(|by| {
        lang.pick(format!("på delegation av {}", by.shown(lang)), format!("delegated by {}", by.shown(lang)))
    });
    let further = power.delegable.map(|is| {
        let words = match is {
            true => lang.pick("får delegeras vidare", "may be delegated further"),
            false => lang.pick("får inte delegeras vidare", "may not be delegated further"),
        };
        words.to_string()
    });
    let report =
        power.report.as_ref().map(|words| format!("{}: {words}", lang.pick("rapporteras", "reported")));
    // A word of the sense itself says no more than that.
    let own = sense(says.sense).1.sv;
    let term = says.basis.term.as_ref().filter(|term| !own.contains(term.as_str()));
    let term = term.map(|words| words::quoted(words, lang));
    [not, term, up_to, by, further, report].into_iter().flatten().collect()
}

fn about_of(says: &Says, about: &str) -> Value {
    let mut of = json!({ "text": about, "decision": v1::some_named(says.decision.as_ref()) });
    if let (Some(power), Value::Object(of)) = (&says.power, &mut of) {
        let by = says.delegated_by.as_ref().map(v1::named);
        let terms = [
            ("up_to", json!(power.up_to)),
            ("delegated_by", json!(by)),
            ("delegable", json!(power.delegable)),
            ("report", json!(power.report)),
        ];
        of.extend(
            terms.into_iter().filter(|(_, term)| !term.is_null()).map(|(key, term)| (key.into(), term)),
        );
    }
    of
}

/// When a decision was made, with its paragraph; of a power the time in which it holds.
fn time(says: &Says, lang: Lang) -> Cell {
    let reason = Some(words::reason(&says.basis)).filter(|reason| !reason.is_empty());
    let reason = reason.map(|reason| format!(": {reason}")).unwrap_or_default();
    if says.decision.is_none() && says.date.is_none() {
        return cell::of(format!("{}{reason}", words::time(&says.basis, lang)), Value::Null);
    }
    let date = says
        .date
        .as_ref()
        .map_or_else(|| lang.pick("odaterat", "undated").to_string(), |date| date.in_words(lang));
    let paragraph = says.paragraph.as_ref().map(|number| format!(", § {number}")).unwrap_or_default();
    let data =
        json!({ "date": says.date.as_ref().map(|date| date.text.to_string()), "paragraph": says.paragraph });
    // What was decided stays decided; a power that a decision gives ends with it.
    let weight = match (says.basis.weight, says.power.is_some()) {
        (Weight::Perhaps, _) if says.date.is_none() => lang.pick("kanske; ", "perhaps; "),
        (Weight::Perhaps, _) => lang.pick("kanske ", "perhaps "),
        (Weight::Ended, true) => lang.pick("gällde tidigare: ", "formerly in force: "),
        (Weight::Coming, true) => lang.pick("kommande: ", "coming: "),
        _ => "",
    };
    let certainty = says.basis.certainty;
    let sure = if certainty == Certainty::Stated {
        String::new()
    } else {
        format!(" ({}{reason})", say(CERTAINTIES, certainty).get(lang))
    };
    cell::of(format!("{weight}{date}{paragraph}{sure}"), data)
}

fn silent(region: &Named, why: bool, lang: Lang) -> Vec<Cell> {
    let nothing = lang.pick("inga uppgifter om detta", "no data on this");
    let mut row = vec![Cell { id: None, ..cell::named(region, lang) }, cell::none(), cell::none()];
    row.extend([
        cell::of("", "not_described"),
        cell::of(nothing, Value::Null).silent(),
        cell::none(),
        cell::none(),
        cell::none(),
    ]);
    row.extend(why.then(cell::none));
    row
}
