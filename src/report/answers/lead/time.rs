//! What became of something, and what happened at a time.

use crate::lang::Lang;
use crate::model::choice::Choice;
use crate::model::date::Date;
use crate::model::decision::{DecisionStatus, EffectKind};
use crate::model::keys;
use crate::model::kind::{BODY, Kind};
use crate::model::standing::Standing;
use crate::query::When;
use crate::query::happened::Happened;
use crate::query::timeline::{Entry, Event, Timeline};
use crate::report::answers::lead::{ends, few};
use crate::report::answers::timeline::said;
use crate::report::{phrase, words};

pub fn timeline(answer: &Timeline, when: &When, lang: Lang) -> Option<String> {
    let no_end = no_end(answer, when, lang);
    let known = life(answer, lang).into_iter().chain(undecided(answer, lang)).chain(counted(answer, lang));
    let known = known.chain(no_end);
    let known: Vec<String> = known.collect();
    (!answer.entries.is_empty()).then(|| known.join(" "))
}

/// Whether an entry is of its own beginning or end.
fn is_life(entry: &&Entry) -> bool {
    entry.at.is_none() && (*entry.key == keys::COMMON_FROM || *entry.key == keys::COMMON_TO)
}

/// When it was formed and when it ended; what was reorganised or renamed.
fn life(answer: &Timeline, lang: Lang) -> Vec<String> {
    let name = answer.entity.shown(lang);
    let date = |entry: &Entry| entry.date.as_ref().map(|date| date.in_words(lang));
    let is_coming = matches!(answer.entity.mark.absent, Some((Standing::Coming, _)));
    let begins = |date: &Date| begins(&name, date, is_coming, lang);
    let gone = matches!(answer.entity.mark.absent, Some((Standing::Ended, _)));
    let bare = answer.entity.apart().0;
    let own = answer.entries.iter().filter(is_life);
    let mut told: Vec<String> = own
        .filter_map(|entry| {
            let day = date(entry)?;
            Some(match entry.event {
                Event::Begins if gone => {
                    lang.pick(format!("{bare} fanns från {day}."), format!("{bare} existed from {day}."))
                }
                Event::Begins => begins(entry.date.as_ref()?),
                Event::Ends if gone => lang.pick(
                    format!("{bare} fanns till och med {day}."),
                    format!("{bare} existed up to and including {day}."),
                ),
                Event::EndsBy if gone => lang.pick(
                    format!("{bare} fanns senast till och med {day}."),
                    format!("{bare} existed up to {day} at the latest."),
                ),
                Event::Ends => lang.pick(
                    format!("{name} finns till och med {day}."),
                    format!("{name} exists up to and including {day}."),
                ),
                Event::EndsBy => lang.pick(
                    format!("{name} finns senast till och med {day}."),
                    format!("{name} exists up to {day} at the latest."),
                ),
                _ => return None,
            })
        })
        .collect();
    let mut changes: Vec<String> = Vec::new();
    for entry in &answer.entries {
        let Some(at) = entry.at.as_ref().filter(|at| at.kind == Kind::Change) else { continue };
        let sure = phrase::sure(entry.basis.certainty, entry.status);
        let mark = sure.map(|word| word.get(lang).to_string()).unwrap_or_default();
        let day = date(entry).unwrap_or_else(|| lang.pick("odaterat", "undated").to_string());
        let name = at.shown(lang);
        // A name may say the day itself.
        let day = if name.contains(&day) { String::new() } else { day };
        let said = words::beside(&words::beside(&name, &day), &mark);
        if !changes.contains(&said) {
            changes.push(said);
        }
    }
    // What it was called comes first of what is asked of names.
    let names =
        answer.entries.iter().filter(|entry| entry.at.is_none() && *entry.key == keys::COMMON_ALIASES);
    let names = names.filter(|entry| matches!(entry.event, Event::Ends | Event::EndsBy));
    told.extend(names.filter_map(|entry| {
        let (called, day) = (entry.text.clone()?, date(entry)?);
        Some(
            lang.pick(
                format!("Hette {called} till och med {day}."),
                format!("Was called {called} up to {day}."),
            ),
        )
    }));
    if !changes.is_empty() {
        let word = match changes.len() {
            1 => lang.pick("Organisationsförändring som gäller", "A reorganisation that concerns"),
            _ => lang.pick("Organisationsförändringar som gäller", "Reorganisations that concern"),
        };
        told.push(ends(format!("{word} {name}: {}", few(changes, lang))));
    }
    told
}

/// What is only proposed of its beginning or its end, or was turned down: whoever asks when it ends
/// asks of that.
fn undecided(answer: &Timeline, lang: Lang) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for entry in &answer.entries {
        let what = match entry.value {
            Some(Choice::Effect(EffectKind::Creates)) => ("att det ska inrättas", "that it is to be set up"),
            Some(Choice::Effect(EffectKind::Dissolves)) => ("att det ska upphöra", "that it is to end"),
            _ => continue,
        };
        let verb = match entry.status {
            Some(DecisionStatus::Proposed) => {
                ("Föreslaget, inte beslutat, är", "It is proposed, not decided,")
            }
            Some(DecisionStatus::Rejected) => ("Avslaget är", "It was rejected"),
            _ => continue, // What was adopted is told by its own beginning and end.
        };
        let Some(at) = entry.at.as_ref() else { continue };
        let day = entry.date.as_ref().map(|date| format!(", {}", date.in_words(lang))).unwrap_or_default();
        let said = ends(format!("{} {} ({}{day})", lang.of(verb), lang.of(what), at.shown(lang)));
        if !told.contains(&said) {
            told.push(said);
        }
    }
    told
}

/// That no end is stated of a body, since it does not mean that there is none.
fn no_end(answer: &Timeline, when: &When, lang: Lang) -> Option<String> {
    let has_ended = answer
        .entries
        .iter()
        .any(|entry| is_life(&entry) && matches!(entry.event, Event::Ends | Event::EndsBy));
    let is_body = answer.entity.kind.bit() & BODY != 0 && answer.entity.mark.absent.is_none();
    let said = match when.at.is_some() {
        false => lang.pick(
            "Inget slut är angivet; det betyder inte att det finns kvar.",
            "No end is stated; that does not mean that it still exists.",
        ),
        true => lang.pick(
            "Att inget slut är angivet betyder inte att det fanns då.",
            "That no end is stated does not mean that it existed then.",
        ),
    };
    // Of what is only proposed nobody asks whether it is still there.
    let is_there = answer.entity.mark.certainty.is_fact();
    (is_body && !has_ended && is_there).then(|| said.to_string())
}

/// From when something is there: only by when, or not before when, is said as that.
fn begins(name: &str, date: &Date, is_coming: bool, lang: Lang) -> String {
    let from = if is_coming { "will exist from" } else { "has existed since" };
    if date.is_latest() && !date.is_earliest() {
        let day = Date::exactly(date.latest()).in_words(lang);
        return lang.pick(
            format!("{name} finns senast från och med {day}."),
            format!("{name} {from} {day} at the latest."),
        );
    }
    let day = date.in_words(lang);
    lang.pick(format!("{name} finns från {day}."), format!("{name} {from} {day}."))
}

/// How much is said, and of which time.
fn counted(answer: &Timeline, lang: Lang) -> Option<String> {
    let dated: Vec<&Entry> = answer.entries.iter().filter(|entry| entry.date.is_some()).collect();
    let undated = answer.entries.len() - dated.len();
    let ones = |count: usize| match count {
        1 => ("daterad", "odaterad"),
        _ => ("daterade", "odaterade"),
    };
    let day = |entry: &&Entry| entry.date.as_ref().map(|date| date.in_words(lang)).unwrap_or_default();
    let dated = match (dated.first(), dated.last()) {
        (Some(first), Some(last)) if day(first) != day(last) => lang.pick(
            format!("{} {} ({}–{})", dated.len(), ones(dated.len()).0, day(first), day(last)),
            format!("{} dated ({} to {})", dated.len(), day(first), day(last)),
        ),
        (Some(only), _) => lang.pick(
            format!("{} {} ({})", dated.len(), ones(dated.len()).0, day(only)),
            format!("{} dated ({})", dated.len(), day(only)),
        ),
        _ => String::new(),
    };
    let all = answer.entries.len();
    if undated == all && all > 1 {
        return Some(
            lang.pick(format!("{all} uppgifter, alla odaterade."), format!("{all} statements, all undated.")),
        );
    }
    let undated = match undated {
        0 => String::new(),
        _ => lang.pick(format!("{undated} {}", ones(undated).1), format!("{undated} undated")),
    };
    let said = [dated, undated].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let said = words::and(&said, lang);
    let statements = if all == 1 { ("uppgift", "statement") } else { ("uppgifter", "statements") };
    (all > 0).then(|| {
        lang.pick(format!("{all} {}: {said}.", statements.0), format!("{all} {}: {said}.", statements.1))
    })
}

pub fn happened(answer: &Happened, period: &Date, lang: Lang) -> Option<String> {
    let one = |entry: &Entry| {
        let text = said(entry, lang);
        let at = entry.at.as_ref().map(|at| at.shown(lang)).filter(|at| !text.contains(at));
        let at = at.map(|at| format!("{at}: ")).unwrap_or_default();
        let date = entry.date.as_ref().map(|date| date.in_words(lang)).unwrap_or_default();
        words::beside(&format!("{at}{text}"), &date)
    };
    let (within, perhaps) = (answer.within.len(), answer.perhaps.len());
    let period = words::asked(period, lang);
    let more = match perhaps {
        0 => String::new(),
        1 => lang.pick(
            " Ytterligare en är kanske från den tiden.".to_string(),
            " One more may be from that time.".to_string(),
        ),
        _ => lang.pick(
            format!(" Ytterligare {perhaps} är kanske från den tiden."),
            format!(" {perhaps} more may be from that time."),
        ),
    };
    let undated = match answer.undated.len() {
        0 => String::new(),
        count => lang.pick(
            format!(" Dessutom {count} utan datum, som kan höra till vilken tid som helst."),
            format!(" Another {count} without a date may be from any time."),
        ),
    };
    let seen = few(answer.seen.iter().map(one).collect(), lang);
    let told = match (within, perhaps) {
        (0, 0) if answer.seen.is_empty() => lang.pick(
            format!("Inget med datum i datamängden är från den tiden ({period})."),
            format!("Nothing with a date in the data is from that time ({period})."),
        ),
        (0, 0) => lang.pick(
            format!("Ingen händelse i datamängden är från den tiden ({period}); däremot finns: {seen}."),
            format!("No event in the data is from that time ({period}); what there is: {seen}."),
        ),
        (0, _) if answer.seen.is_empty() => lang.pick(
            format!("Inget är säkert från den tiden ({period})."),
            format!("Nothing is certain for that time ({period})."),
        ),
        (0, _) => lang.pick(
            format!("Ingen händelse är säkert från den tiden ({period}); däremot finns: {seen}."),
            format!("No event is certain for that time ({period}); what there is: {seen}."),
        ),
        _ => {
            let few = few(answer.within.iter().map(one).collect(), lang);
            let (sv, en) = if within == 1 { ("händelse", "event") } else { ("händelser", "events") };
            lang.pick(format!("{within} {sv}: {few}."), format!("{within} {en}: {few}."))
        }
    };
    Some(format!("{told}{more}{undated}"))
}
