//! A statement that names a body, a post, a programme or a person at a time when that has ended or
//! not yet begun; and what was done by one who was not there: decided, adopted, given, appointed,
//! or merged long after the end.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place, Span};
use crate::lang::both;
use crate::model::Model;
use crate::model::date::Date;
use crate::model::decision::Change;
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::kind::{BODY, Kinds, PERSON, POST};
use crate::model::reference::Ref;
use crate::model::standing::Standing;
use crate::model::time::{Holds, Stretch};
use crate::model::timeline;

pub const CHECK: Check =
    Check::new("dissolved-body", Level::Error, include_str!("../../docs/checks/dissolved-body.md"), run);

/// In days.
const A_YEAR: i32 = 366;

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let model = scope.model;
    for (id, entity) in scope.subjects() {
        diagnostics.extend(acts(entity).into_iter().filter_map(|act| done_by_nobody(model, entity, act)));
        if let Detail::Change(change) = &entity.detail {
            diagnostics.extend(
                change
                    .before
                    .iter()
                    .filter_map(|before| long_gone(model, entity, change, before.to?, before.span)),
            );
        }
        for statement in scope.statements(id).iter().filter(|statement| when::counts(statement.stated)) {
            for (other, span) in statement.fact.needed() {
                let named = model.get(other);
                let life = model.lifespan(other);
                // How long a part lasts beside its whole is another check's, where the part has
                // dates.
                let is_part = statement.key() == "part_of"
                    && (entity.common.from.is_some() || entity.common.to.is_some());
                if is_part
                    || (BODY | POST | PERSON) & named.kind.bit() == 0
                    || named.is_redacted()
                    || (life.from.is_none() && life.to.is_none())
                {
                    continue;
                }
                // A statement lasts no longer than the entity that it is made of.
                let (own, host, seen) = (
                    when::dated(statement.stated),
                    model.lifespan(id),
                    model.by_own_source(statement.stated).bounds(),
                );
                let end = life.bounds().not_after;
                // What is not stated to have ended perhaps goes on; before the beginning only what
                // is certain counts.
                let said = |day| match (end.is_some_and(|end| day > end), seen.holds_on(day)) {
                    (true, _) => own.holds_on(day),
                    (false, Holds::Yes) => Holds::Yes,
                    (false, _) => own.holds_as_dated(day),
                };
                let ask = |day| said(day).and(host.could_hold(day)).and(life.could_hold(day).negated());
                let fault = timeline::fault(&[own, model.by_own_source(statement.stated), host, life], ask);
                let Some((fault, some)) = when::surely(fault, own, life.bounds()) else {
                    let place = Place { file: entity.file, span };
                    let goes_on = host.standing(scope.today) == Standing::Current;
                    diagnostics.extend(
                        goes_on.then(|| when::left_open(scope, &CHECK, place, statement, named)).flatten(),
                    );
                    continue;
                };
                let (name, key) = (named.name(), statement.key());
                let finding = when::timed(&CHECK, Place { file: entity.file, span }, &fault, |days| {
                    both(
                        format!("`{key}` gäller {}{}, då {name} inte finns", some.sv, days.sv),
                        format!("`{key}` applies {}{}, when {name} does not exist", some.en, days.en),
                    )
                });
                diagnostics.push(with_life(finding, named));
            }
        }
    }
}

/// A finding with the place where the life of what it is about stands.
fn with_life(finding: Diagnostic, named: &Entity) -> Diagnostic {
    match named.common.to.as_ref().or(named.common.from.as_ref()) {
        Some(date) => {
            finding.related(Place { file: named.file, span: date.span }, both("dess tid", "its time"))
        }
        None => finding,
    }
}

/// What somebody did on a day: under which key, who, where that is said, and when.
type Act<'m> = (&'static str, EntityId, Span, &'m Date);

/// What others did, as a file says; what is only proposed, or an example, nobody has done.
fn acts(entity: &Entity) -> Vec<Act<'_>> {
    fn act<'m, const K: Kinds>(
        key: &'static str,
        who: Option<&Ref<K>>,
        day: Option<&'m Date>,
    ) -> Option<Act<'m>> {
        who.zip(day).and_then(|(who, day)| Some((key, who.to?, who.span, day)))
    }
    let done = entity.done().and_then(|done| {
        let (key, who, span) = done.by?;
        Some((key.name, who, span, done.date?))
    });
    let adopted = entity.programme().and_then(|programme| programme.adopted.as_ref());
    let adopted = adopted.filter(|adopted| when::counts(&adopted.stated));
    let adopted = adopted.and_then(|adopted| act("adopted", adopted.by.as_ref(), adopted.date.as_ref()));
    let is_fact = entity.common.certainty.is_none_or(|certainty| certainty.is_fact());
    let of_entity = done.or(adopted).filter(|_| is_fact);
    let seats = entity.seats().iter().filter(|seat| when::counts(&seat.stated));
    let appointed =
        seats.filter_map(|seat| act("appointed_by", seat.appointed_by.as_ref(), seat.stated.from.as_ref()));
    of_entity.into_iter().chain(appointed).collect()
}

/// Whoever did it was certainly not there on the day. A post is there no longer than its body.
fn done_by_nobody(model: &Model, entity: &Entity, (key, who, span, day): Act<'_>) -> Option<Diagnostic> {
    let body = if let Detail::Post(post) = &model.get(who).detail { post.body.to } else { None };
    let on_the_day = Stretch { from: Some(day), ..Stretch::default() };
    let gone = [Some(who), body]
        .into_iter()
        .flatten()
        .find(|id| when::is_outside(on_the_day, model.lifespan(*id).bounds()))?;
    let (named, day) = (model.get(gone), day.on_it());
    let name = named.name();
    let message = both(
        format!("`{key}` gäller {}, då {name} inte finns", day.sv),
        format!("`{key}` is {}, when {name} does not exist", day.en),
    );
    Some(with_life(CHECK.finding(Place { file: entity.file, span }, message), named))
}

/// What a merger, a split or a dissolution ended, but which was not there yet, or had ended more
/// than a year before: a shorter time is how long such a thing can take.
fn long_gone(
    model: &Model,
    entity: &Entity,
    change: &Change,
    before: EntityId,
    span: Span,
) -> Option<Diagnostic> {
    let day = change.date.as_ref().filter(|day| change.ends_what_was() && !day.is_open())?;
    let (named, life) = (model.get(before), model.lifespan(before).bounds());
    let is_long_gone = life
        .not_after
        .is_some_and(|last| last.until(day.earliest()).is_ok_and(|span| span.get_days() > A_YEAR));
    if !is_long_gone && life.not_before.is_none_or(|first| first <= day.latest()) {
        return None;
    }
    let (name, day) = (named.name(), day.on_it());
    let message = both(
        format!("`before` gäller {}, då {name} inte finns", day.sv),
        format!("`before` is {}, when {name} does not exist", day.en),
    );
    Some(with_life(CHECK.finding(Place { file: entity.file, span }, message), named))
}
