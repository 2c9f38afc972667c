//! What is said below the seats of a body: what is not known of them, and what is left out.

use crate::lang::Lang;
use crate::query::members::{Chair, Members};
use crate::query::{Verdict, When};
use crate::report::words;

/// That it can't be determined who sat there is an answer, and said in so many words.
fn verdict(answer: &Members, when: &When, lang: Lang) -> Option<String> {
    let then = when.at.as_ref()?.in_words(lang);
    match answer.verdict(when)? {
        Verdict::Decided => None,
        Verdict::Partly => Some(lang.pick(
            format!("Platserna med ”kanske”: om de gällde {then} går inte att avgöra av källorna."),
            format!(
                "The seats with “perhaps”: whether they held ({then}) can't be determined from the sources."
            ),
        )),
        // That is said first.
        Verdict::Undecided if is_led(answer) => None,
        Verdict::Undecided => Some(lang.pick(
            format!("Vilka som ingick {then} går inte att avgöra av källorna. Ovan står vad som är känt."),
            format!(
                "Who sat there then ({then}) can't be determined from the sources. What is known is listed above."
            ),
        )),
    }
}

/// Whether the answer begins with whether it can be said who sits there.
fn is_led(answer: &Members) -> bool {
    let is_all = answer.only_for.is_none() && answer.only_role.is_none();
    let has_more = !answer.of_class.is_empty() || answer.constituted_by.is_some();
    is_all && !has_more && answer.body.mark.absent.is_none()
}

/// How many seats are left out, as they are not for whom it was asked.
fn not_shown(others: usize, unknown: usize, lang: Lang) -> Option<String> {
    let (sv, en) = match others {
        0 => return None,
        1 => ("1 annan plats visas inte".to_string(), "1 other seat is not shown".to_string()),
        _ => (format!("{others} andra platser visas inte"), format!("{others} other seats are not shown")),
    };
    Some(match unknown {
        0 => lang.pick(format!("{sv}."), format!("{en}.")),
        _ => lang.pick(
            format!("{sv}; för {unknown} av dem sägs inte vem den företräder."),
            format!("{en}; for {unknown} of them the source does not say for whom."),
        ),
    })
}

pub fn notes(answer: &Members, when: &When, lang: Lang) -> Vec<String> {
    let mut notes = Vec::new();
    notes.extend(verdict(answer, when, lang));
    if let Some(only) = &answer.only_for {
        notes.extend(not_shown(only.others + only.unknown, only.unknown, lang));
        notes.extend(answer.note.as_ref().map(|note| words::note(note, lang)));
        return notes;
    }
    let others = answer.only_role.map(|(_, others)| others);
    if let Some(others) = others.or(answer.only_term.as_ref().map(|(_, others)| *others)) {
        notes.extend(not_shown(others, 0, lang));
        notes.extend(answer.note.as_ref().map(|note| words::note(note, lang)));
        return notes;
    }
    if let Some(body) = &answer.constituted_by {
        let name = &body.shown(lang);
        notes.push(lang.pick(
            format!("{} utgörs av {name}: samma krets i en annan roll.", answer.body.shown(lang)),
            format!("{} is {name} in another role.", answer.body.shown(lang)),
        ));
    } else if let Some(absence) = words::absence(&answer.body, lang) {
        notes.push(absence);
    } else if answer.seats.is_empty() && answer.stated > 0 {
        notes.push(lang.pick(
            "Ingen känd plats gäller då; källan anger platser för annan tid.".into(),
            "No known seat applies at that time; the source states seats for another time.".to_string(),
        ));
    } else if answer.seats.is_empty() && answer.of_class.is_empty() {
        let source = words::told_source(answer.sources.first(), when.today, lang);
        notes.push(lang.pick(
            format!("Inga ledamöter angivna i källan ({source})."),
            format!("No members stated in the source ({source})."),
        ));
        if !answer.principles.is_empty() {
            let words: Vec<String> = answer.principles.iter().map(|words| format!("”{words}”")).collect();
            notes.push(lang.pick(
                format!("Källan säger i ord: {}.", words.join("; ")),
                format!("The source says in words: {}.", words.join("; ")),
            ));
        }
    }
    if answer.of_class_else > 0 {
        let count = answer.of_class_else;
        notes.push(match words::is_today(when) {
            true => lang.pick(
                format!("Därtill {count} som inte längre finns, inte finns än eller bara är föreslagna."),
                format!("In addition, {count} no longer there, not there yet or only proposed."),
            ),
            false => lang.pick(
                format!("Därtill {count} som inte fanns då eller bara är föreslagna."),
                format!("In addition, {count} not there then or only proposed."),
            ),
        });
    }
    let chair = match answer.has_chair {
        Chair::NotStated if answer.seats.is_empty() && !answer.of_class.is_empty() => None,
        Chair::Stated | Chair::StatedVacant | Chair::Undecided => None,
        Chair::Proposed => Some(
            lang.pick("Ordförande: bara föreslagen, inte beslutad.", "Chair: only proposed, not adopted."),
        ),
        Chair::NotStated if answer.constituted_by.is_some() || answer.body.mark.absent.is_some() => None,
        Chair::NotStated if answer.had_chair => Some(
            lang.pick("Ordförande: bara angiven för en annan tid.", "Chair: stated for another time only."),
        ),
        Chair::NotStated => {
            Some(lang.pick("Ordförande: inte angiven i källan.", "Chair: not stated in the source."))
        }
        Chair::StatedNone => Some(
            lang.pick("Ordförande: finns inte, enligt källan.", "Chair: there is none, says the source."),
        ),
    };
    notes.extend(chair.map(String::from));
    if !answer.competences.is_empty() {
        let list = answer.competences.join("; ");
        notes.push(lang.pick(
            format!("Kompetens som ska finnas: {list}. Källan säger inte vem som har vilken."),
            format!("Competences asked for: {list}. The source does not say who has which."),
        ));
    }
    notes.extend(answer.note.as_ref().map(|note| words::note(note, lang)));
    notes
}
