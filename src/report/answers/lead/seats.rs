//! Who sits somewhere, within a sentence.

use crate::lang::Lang;
use crate::model::statement::Certainty;
use crate::query::When;
use crate::query::members::SeatRow;
use crate::query::who::Who;
use crate::report::answers::lead::{ends, timed};
use crate::report::{phrase, terms, words};

/// A seat, with its role where that is told.
pub fn seat(row: &SeatRow, lang: Lang, with_role: bool) -> String {
    // Of a seat that names nobody it is known whose it is.
    let is_unnamed = matches!(row.who, Who::Unnamed);
    let whose = row.on_behalf_of.as_ref().filter(|_| is_unnamed).map(|of| of.shown(lang));
    let whose = whose.map(|of| lang.pick(format!(" för {of}"), format!(" for {of}")));
    // Of one that goes round, whose turn it is.
    let turns = row.terms.rotation.as_ref().filter(|_| is_unnamed && whose.is_none());
    let turns = turns.map(|turns| format!(" ({})", terms::rotation(turns, lang)));
    let whose = whose.or(turns);
    seat_of(row, &whose.unwrap_or_default(), lang, with_role)
}

/// The same, with words behind who sits there.
pub fn seat_of(row: &SeatRow, whose: &str, lang: Lang, with_role: bool) -> String {
    // That it is only proposed is said of all such at once.
    let who = match row.is_proposed() {
        true => {
            let mark = phrase::marks(row.basis.weight, Certainty::Stated, None).plain(lang);
            let mark = if mark.is_empty() { mark } else { format!("{mark}: ") };
            format!("{mark}{}", phrase::who(&row.who).plain(lang))
        }
        false => phrase::weighed(&row.who, &row.basis).plain(lang),
    };
    let acting = words::acting(row.acting, lang);
    let who = timed(format!("{who}{whose}{acting}"), &row.basis, lang);
    match row.role.filter(|_| with_role) {
        Some(role) => format!("{}: {who}", words::role(role, lang)),
        None => who,
    }
}

/// Seats, each once. Those of which no more is said than for whom they are, and how many, are told
/// together: four that are alike are one thing to say.
pub fn told(rows: &[&SeatRow], lang: Lang, with_role: fn(&SeatRow) -> bool) -> Vec<String> {
    let count = |row: &SeatRow| row.count.as_ref().map(|count| count.in_words(lang));
    let alike = |row: &SeatRow| {
        let is_nameless = matches!(row.who, Who::Unnamed) && row.on_behalf_of.is_some();
        is_nameless.then(|| format!("{}; {:?}", seat_of(row, "", lang, with_role(row)), count(row)))
    };
    let mut all: Vec<(Option<String>, Vec<&SeatRow>)> = Vec::new();
    for row in rows {
        let own = alike(row);
        match all.iter_mut().find(|(known, _)| own.is_some() && *known == own) {
            Some((_, group)) => group.push(row),
            None => all.push((own, vec![row])),
        }
    }
    let one = |(_, group): (_, Vec<&SeatRow>)| {
        let of = group.iter().filter_map(|row| row.on_behalf_of.as_ref()).map(|of| of.shown(lang));
        let of: Vec<String> = of.filter(|_| matches!(group[0].who, Who::Unnamed)).collect();
        let count = count(group[0]).filter(|_| !of.is_empty());
        let count = count.map(|count| match group.len() {
            1 => format!(" ({count})"),
            _ => lang.pick(format!(" ({count} vardera)"), format!(" ({count} each)")),
        });
        let of = if of.is_empty() { of.join("") } else { words::and(&of, lang) };
        let whose = lang.pick(format!(" för {of}"), format!(" for {of}"));
        let whose = if of.is_empty() { String::new() } else { whose };
        seat_of(group[0], &format!("{whose}{}", count.unwrap_or_default()), lang, with_role(group[0]))
    };
    all.into_iter().map(one).collect()
}

/// That it can't be determined who sat there then, and what is known.
pub fn undecided(body: &str, rows: &[&SeatRow], known: &str, when: &When, lang: Lang) -> String {
    let at = when.at.as_ref().map(|at| words::asked(at, lang)).unwrap_or_default();
    let is_all = rows.iter().any(|row| row.basis.surely.is_some());
    ends(match (words::is_today(when), is_all) {
        (true, _) => lang.pick(
            format!("Källorna visar inte vilka som ingår i {body} nu. Känt är: {known}"),
            format!("The sources don't show who sits in {body} now. What is known: {known}"),
        ),
        (false, true) => lang.pick(
            format!("Källorna visar inte vilka som ingick i {body} hela tiden {at}. Känt är: {known}"),
            format!(
                "The sources don't show who sat in {body} all of that time ({at}). What is known: {known}"
            ),
        ),
        (false, false) => lang.pick(
            format!("Källorna visar inte vilka som ingick i {body} {at}. Känt är: {known}"),
            format!("The sources don't show who sat in {body} at that time ({at}). What is known: {known}"),
        ),
    })
}
