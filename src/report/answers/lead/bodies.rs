//! Who leads a body.

use crate::lang::Lang;
use crate::model::kind::Kind;
use crate::model::seat::Role;
use crate::query::chairing::Chairing;
use crate::query::members::{Chair, SeatRow};
use crate::query::who::Who;
use crate::query::{Named, Weight, When};
use crate::report::answers::hats;
use crate::report::answers::lead::seats::seat;
use crate::report::answers::lead::{ends, few};
use crate::report::{phrase, words};

pub fn chair(answer: &Chairing, when: &When, lang: Lang) -> Option<String> {
    let body = words::of_region(&answer.body, answer.region.as_ref(), lang);
    let is_now = |row: &&SeatRow| !row.basis.weight.is_past_or_coming();
    let chairs: Vec<&SeatRow> = answer.chairs.iter().filter(is_now).collect();
    let chairs = named(chairs);
    // Of several of whom it is not said that they share it, each is of its document's time.
    let is_several = chairs.len() > 1 && chairs.iter().any(|row| !row.shared);
    let said = |row: &&SeatRow| match row.basis.source.as_ref().filter(|_| is_several) {
        Some(cited) if row.basis.from.is_none() && row.basis.to.is_none() => {
            words::beside(&seat(row, lang, false), &phrase::said_by(cited).plain(lang))
        }
        _ => seat(row, lang, false),
    };
    let chairs = few(chairs.iter().map(said).collect(), lang);
    // Of what is only proposed whoever is proposed to lead it is told.
    let is_told = |row: &&SeatRow| is_now(row) || row.is_proposed() && row.basis.weight == Weight::Coming;
    // A member stands here for a title of the source's own.
    let titled = |row: &SeatRow| match (row.role, &row.basis.term) {
        (None | Some(Role::Member), Some(title)) => format!("{title}: {}", seat(row, lang, false)),
        _ => seat(row, lang, true),
    };
    let marked = |row: &SeatRow| match row.is_proposed() {
        true => words::beside(&titled(row), lang.pick("föreslagen", "proposed")),
        false => titled(row),
    };
    let others = answer.others.iter().filter(is_told).map(marked);
    let others = few(others.collect(), lang);
    let other = |text: String| match others.is_empty() {
        true => format!("{text}."),
        false => ends(lang.pick(
            format!("{text}. Den anger, utan att kalla någon ordförande: {others}"),
            format!("{text}. It states, without calling anyone chair: {others}"),
        )),
    };
    let is_unit =
        answer.body.kind == Kind::Unit || answer.body.kind == Kind::Organisation && !answer.posts.is_empty();
    if is_unit && answer.state == Chair::NotStated && answer.body.mark.absent.is_none() {
        return Some(head(answer, &body, &others, lang));
    }
    Some(match (answer.state, &answer.constituted_by) {
        // Of what is to come it is told who will chair it.
        (Chair::NotStated, _) if answer.body.mark.absent.is_some() => {
            let absence = words::absence(&answer.body, lang)?;
            let coming = answer.chairs.iter().filter(|row| row.basis.weight == Weight::Coming);
            let coming = few(coming.map(|row| seat(row, lang, true)).collect(), lang);
            match coming.is_empty() {
                true => absence,
                false => ends(lang.pick(
                    format!("{absence} Källan anger: {coming}"),
                    format!("{absence} The source states: {coming}"),
                )),
            }
        }
        (Chair::NotStated, Some(of)) => lang.pick(
            format!("Källan anger ingen ordförande i {body}, som utgörs av {}.", of.shown(lang)),
            format!("The source states no chair of {body}, which is {} in another role.", of.shown(lang)),
        ),
        (Chair::NotStated, None) if answer.class_size > 0 => of_class(answer, &body, lang),
        (Chair::NotStated, None) if answer.chairs.iter().any(hats::is_fact_of_another_time) => lang.pick(
            format!("Ordförande i {body} är bara angiven för en annan tid."),
            format!("The chair of {body} is stated for another time only."),
        ),
        // The source's own word is that somebody leads it: that comes first.
        (Chair::NotStated, None) if answer.is_led() => lang.pick(
            format!("För {body} anger källan: {others}; någon ordförande anges inte."),
            format!("For {body} the source states: {others}; no chair is stated."),
        ),
        (Chair::NotStated, None) => other(lang.pick(
            format!("Källan säger inte vem som är ordförande i {body}"),
            format!("The source does not say who chairs {body}"),
        )),
        (Chair::StatedNone, _) => lang.pick(
            format!("Källan säger att {body} inte har någon ordförande."),
            format!("The source says that {body} has no chair."),
        ),
        (Chair::StatedVacant, _) => lang.pick(
            format!("Källan säger att platsen som ordförande i {body} är vakant."),
            format!("The source says that the chair of {body} is vacant."),
        ),
        (Chair::Proposed, _) => ends(lang.pick(
            format!("Ordförande i {body} är bara föreslagen, inte beslutad: {chairs}"),
            format!("The chair of {body} is only proposed, not adopted: {chairs}"),
        )),
        (Chair::Undecided, _) if words::is_today(when) => ends(lang.pick(
            format!("Vem som är ordförande i {body} nu går inte att avgöra; källan anger: {chairs}"),
            format!("Who chairs {body} now can't be determined; the source states: {chairs}"),
        )),
        (Chair::Undecided, _) => ends(lang.pick(
            format!("Vem som var ordförande i {body} då går inte att avgöra; källan anger: {chairs}"),
            format!("Who chaired {body} then can't be determined; the source states: {chairs}"),
        )),
        (Chair::Stated, _) => ends(lang.pick(
            format!("Som ordförande i {body} anger källan: {chairs}"),
            format!("The source names as chair of {body}: {chairs}"),
        )),
    })
}

/// Without the rule for a place that somebody who is named has: "utses av kommunen" is no second
/// chair.
pub(super) fn named(rows: Vec<&SeatRow>) -> Vec<&SeatRow> {
    let is_rule = |row: &SeatRow| matches!(row.who, Who::Unnamed) && row.count.is_none();
    let has_it = |rule: &SeatRow| {
        rows.iter().any(|row| rule.role == Some(Role::Chair) && row.role == rule.role && !is_rule(row))
    };
    rows.iter().filter(|row| !is_rule(row) || !has_it(row)).copied().collect()
}

/// Who chairs those of a class, as far as that is stated.
fn of_class(answer: &Chairing, class: &str, lang: Lang) -> String {
    let (size, stated) = (answer.class_size, answer.of_class.len());
    let told = answer.of_class.iter().map(|(body, chairs)| {
        let chairs: Vec<String> = chairs.iter().map(|row| seat(row, lang, false)).collect();
        format!("{}: {}", body.shown(lang), chairs.join(", "))
    });
    let told = few(told.collect(), lang);
    match stated {
        0 => lang.pick(
            format!(
                "Till {class} hör {size} i datamängden; för ingen av dem säger källan vem som är ordförande."
            ),
            format!(
                "{size} in the data belong to {class}; of none of them does the source say who chairs it."
            ),
        ),
        _ => ends(lang.pick(
            format!("Till {class} hör {size} i datamängden; ordförande är angiven i {stated}: {told}"),
            format!("{size} in the data belong to {class}; a chair is stated for {stated}: {told}"),
        )),
    }
}

/// Who leads a unit or an organisation, which has no chair; the posts in it are told, and which
/// heads it is not said.
fn head(answer: &Chairing, body: &str, others: &str, lang: Lang) -> String {
    let told = match others.is_empty() {
        true => lang.pick(
            format!("Källan säger inte vem som leder {body}."),
            format!("The source does not say who leads {body}."),
        ),
        false => ends(lang.pick(
            format!("För {body} anger källan: {others}"),
            format!("For {body} the source states: {others}"),
        )),
    };
    let held = |(post, who): &(Named, Option<Who>)| match who {
        Some(who) => phrase::who(who).plain(lang),
        None => post.shown(lang),
    };
    let posts = few(answer.posts.iter().map(held).collect(), lang);
    // Who has a post there is known: that comes before what no source says.
    if others.is_empty() && answer.has_holder() {
        return lang.pick(
            format!("Befattningar i {body}: {posts}. Att någon av dem leder den säger källan inte."),
            format!("Posts in {body}: {posts}. The source does not say that any of them leads it."),
        );
    }
    match posts.is_empty() {
        true => told,
        false => {
            lang.pick(format!("{told} Befattningar där: {posts}."), format!("{told} Posts there: {posts}."))
        }
    }
}
