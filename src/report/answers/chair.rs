//! Who leads a body.

use crate::lang::Lang;
use crate::model::kind::Kind;
use crate::model::seat::Role;
use crate::query::chairing::Chairing;
use crate::query::members::{Chair, SeatRow};
use crate::query::{Named, When};
use crate::report::answer::Answer;
use crate::report::answers::hats::{columns, is_fact_of_another_time, seat_cells};
use crate::report::answers::lead;
use crate::report::{Report, phrase, terms, v1, words};

/// Over who leads, and where.
const LED: &[(&str, &str)] = &[("Vem", "Who"), ("I", "In")];

pub fn chair(answer: &Chairing, when: &When, lang: Lang) -> Report {
    // The answer is about the body.
    let seat = |row: &SeatRow| {
        let mut cells = seat_cells(row, &answer.body, when, lang);
        cells[1].is_plain = true;
        cells
    };
    let of_class = |(body, chairs): &(Named, Vec<SeatRow>)| {
        chairs.iter().map(|row| seat_cells(row, body, when, lang)).collect::<Vec<_>>()
    };
    let whole = words::of_region(&answer.body, answer.region.as_ref(), lang);
    let is_past = when.at.is_some() && when.day() < when.today;
    let title = match (answer.body.kind == Kind::Unit, is_past) {
        (true, true) => lang.pick(format!("Vem ledde {whole}?"), format!("Who led {whole}?")),
        (true, false) => lang.pick(format!("Vem leder {whole}?"), format!("Who leads {whole}?")),
        (false, true) => lang.pick(format!("Vem var ordförande i {whole}?"), format!("Who chaired {whole}?")),
        (false, false) => lang.pick(format!("Vem är ordförande i {whole}?"), format!("Who chairs {whole}?")),
    };
    let out = Answer::new("gov/chair/1", title, when, lang)
        .head("body", v1::named(&answer.body))
        .head("chair", v1::chair(answer.state))
        .head("posts", answer.posts.iter().map(|(post, _)| v1::named(post)).collect::<Vec<_>>())
        .head("held_by", answer.posts.iter().map(|(_, who)| who.as_ref().map(v1::who)).collect::<Vec<_>>())
        .head("constituted_by", answer.constituted_by.as_ref().map(v1::named))
        .columns(columns(lang))
        .part(Some("chair"), None, answer.chairs.iter().map(seat).collect::<Vec<_>>())
        .titled("chair", LED)
        .part(
            Some("other"),
            Some(lang.pick(
                "Andra som leder, men inte kallas ordförande:",
                "Others who lead, but are not called chair:",
            )),
            answer.others.iter().map(seat).collect::<Vec<_>>(),
        )
        .titled("other", LED)
        .part(
            Some("of_class"),
            Some(lang.pick("I dem som hör dit:", "Of those that belong to it:")),
            answer.of_class.iter().flat_map(of_class).collect::<Vec<_>>(),
        )
        .titled("of_class", LED);
    let turns = answer.chairs.iter().filter_map(|row| row.terms.rotation.as_ref());
    let turns: Vec<String> = turns
        .map(|turns| {
            let said = terms::rotation(turns, lang);
            format!("{}: {said}.", lang.pick("Ordförandeskapet", "The chair"))
        })
        .collect();
    let out = out.notes(turns);
    let shared = answer.chairs.iter().filter(|row| row.shared && !row.basis.weight.is_past_or_coming());
    let out = out.notes((shared.count() > 1).then(|| {
        lang.pick("Ordförandeskapet delas, enligt källan.", "The chair is shared, says the source.")
            .to_string()
    }));
    let source = words::told_source(answer.source.as_ref(), when.today, lang);
    let said = match (answer.state, &answer.constituted_by) {
        (Chair::Stated, _) => None,
        (Chair::Undecided, _) if words::is_today(when) => {
            let undecided = "Om det gäller nu går inte att avgöra av källorna.";
            Some(
                lang.pick(undecided, "Whether that holds now can't be determined from the sources.")
                    .to_string(),
            )
        }
        (Chair::Undecided, _) => {
            let undecided = "Om det gällde då går inte att avgöra av källorna.";
            Some(
                lang.pick(undecided, "Whether that held then can't be determined from the sources.")
                    .to_string(),
            )
        }
        (Chair::Proposed, _) => Some(
            lang.pick("Ordförande: bara föreslagen, inte beslutad.", "Chair: only proposed, not adopted.")
                .to_string(),
        ),
        (Chair::StatedVacant, _) => {
            Some(format!("{}: {}.", words::capital(&words::role(Role::Chair, lang)), lang.of(phrase::VACANT)))
        }
        (Chair::StatedNone, _) => Some(lang.pick(
            format!("Ordförande finns inte, enligt källan ({source})."),
            format!("There is no chair, says the source ({source})."),
        )),
        (Chair::NotStated, _) if answer.body.mark.absent.is_some() => words::absence(&answer.body, lang),
        // Each of a class has its own.
        (Chair::NotStated, None) if answer.class_size > 0 => None,
        (Chair::NotStated, None) if answer.chairs.iter().any(is_fact_of_another_time) => Some(
            lang.pick(
                "Ordförande: bara angiven för en annan tid, enligt ovan.",
                "Chair: stated for another time only, as above.",
            )
            .to_string(),
        ),
        (Chair::NotStated, Some(of)) => Some(lang.pick(
            format!("Se ordföranden i {}: gov ordförande {}", of.shown(lang), of.id),
            format!("See the chair of {}: gov chair {}", of.shown(lang), of.id),
        )),
        (Chair::NotStated, None) => Some(lang.pick(
            format!(
                "Ordförande: inte angiven i källan ({source}). Det betyder inte att det inte finns någon."
            ),
            format!("Chair: not stated in the source ({source}). That does not mean that there is none."),
        )),
    };
    // Whoever else leads is told, but a chair they are not; of a unit nobody asks for one.
    out.notes(said)
        .notes(answer.note.as_ref().map(|note| words::note(note, lang)))
        .report_found(
            answer.state != Chair::NotStated
                || !answer.of_class.is_empty()
                || answer.is_led()
                || answer.has_holder(),
        )
        .led_by(lead::chair(answer, when, lang))
}
