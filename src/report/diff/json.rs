//! The published JSON of a comparison, version 1: only ever added to. `changes` are complete: taken
//! out of what was and put in, they give what is.

use crate::diff::answers::Answer;
use crate::diff::consequences::Consequence;
use crate::diff::said::Said;
use crate::diff::{Behind, Change, Class, Verdict, fingerprint};
use crate::lang::Both;
use crate::model::date::Date;
use crate::model::plain::Plain;
use crate::model::power::{ACTS, Act};
use crate::model::statement::CERTAINTIES;
use crate::query::hats::{Hat, HatKind};
use crate::query::power::Power;
use crate::report::diff::{Compared, Revision};
use crate::report::formats::data;
use crate::report::published::{Later, Published};
use crate::report::v1;
use serde_json::{Map, Value, json};
use std::io::{Result, Write};

const SCHEMA: &str = "gov/diff/1";

pub fn write(compared: &Compared<'_>, out: &mut dyn Write) -> Result<()> {
    let diff = compared.diff;
    let [before, after] = compared.revisions.each_ref().map(revision);
    let counts: Map<String, Value> = Class::ALL
        .into_iter()
        .map(|class| (class.key().to_string(), Value::from(diff.count(class))))
        .collect();
    let finding = |code: &str, path: &str, message: &Both, fingerprint: &str| json!({ "code": code, "path": path, "message": message.en, "fingerprint": fingerprint });
    let new = diff.new_findings.iter().map(|found| {
        let one = &found.diagnostic;
        let path = compared.sides[1]
            .sources
            .files
            .get(one.place.file.0 as usize)
            .map_or("", |file| file.path.as_str());
        finding(one.code, path, &one.message, &found.fingerprint)
    });
    let fixed = diff
        .fixed_findings
        .iter()
        .map(|gone| finding(gone.code, &gone.path, &gone.message, &gone.fingerprint));
    let people = diff.people.iter().map(|one| {
        json!({ "person": v1::named(&one.person), "leaves": one.leaves.iter().map(hat).collect::<Vec<_>>(), "gets": one.gets.iter().map(hat).collect::<Vec<_>>(), "changes": one.changes.iter().map(changed).collect::<Vec<_>>() })
    });
    let uncompared =
        diff.uncompared.iter().map(|one| json!({ "path": one.path, "side": if one.is_after { "after" } else { "before" }, "why": one.why.en }));
    let renamed = diff
        .perhaps_renamed
        .iter()
        .map(|one| json!({ "before": v1::named(&one.before), "after": v1::named(&one.after) }));
    let undecided =
        diff.changes.iter().filter(|change| change.is_undecided()).map(|change| &change.fingerprint);
    let data = Published::new(&json!({
        "schema": SCHEMA,
        "status": diff.verdict().key(),
        "before": before,
        "after": after,
        "from_merge_base": compared.is_from_base,
        "at": compared.when.at.as_ref().map(|at| &*at.text),
        "as_of": compared.when.today.to_string(),
        "counts": counts,
        "answers": Later,
        "consequences": Later,
        "changes": Later,
        "change_without_decision": undecided.collect::<Vec<_>>(),
        "people": Later,
        "perhaps_renamed": renamed.collect::<Vec<_>>(),
        "could_not_compare": uncompared.collect::<Vec<_>>(),
        "findings": { "new": new.collect::<Vec<_>>(), "fixed": fixed.collect::<Vec<_>>() },
    }));
    let data = data
        .each("answers", diff.answers.iter().map(answer))
        .each("consequences", diff.consequences.iter().map(consequence))
        .each("changes", diff.changes.iter().map(change))
        .each("people", people);
    data::write_json(data, out)
}

/// That there was nothing to compare.
pub fn failed(why: &Both) -> String {
    data::json(&json!({ "schema": SCHEMA, "status": Verdict::NotCompared.key(), "why": why.en }))
}

fn revision(revision: &Revision) -> Value {
    json!({ "revision": revision.name, "commit": revision.commit })
}

fn change(change: &Change) -> Value {
    json!({
        "class": change.class.key(),
        "what": fingerprint::what(&change.what),
        "entity": v1::named(&change.entity),
        "region": v1::some_named(change.region.as_ref()),
        "key": change.key,
        "before": change.before.as_ref().map(value),
        "after": change.after.as_ref().map(value),
        "fields": change.fields,
        "nature": change.nature.key(),
        "in_force": change.in_force.as_ref().map(|date| &*date.text),
        "behind": change.behind.iter().map(behind).collect::<Vec<_>>(),
        "places": change.places,
        "fingerprint": change.fingerprint,
        "accepted": change.accepted.as_ref().map(|one| json!({ "commit": one.commit, "author": one.author, "reason": one.reason })),
    })
}

fn behind(behind: &Behind) -> Value {
    json!({ "entity": v1::named(&behind.named), "status": behind.status_key(), "date": behind.date.as_ref().map(|date| &date.text) })
}

/// A value as the file has it.
pub(super) fn value(plain: &Plain) -> Value {
    match plain {
        Plain::Text(text) => Value::from(text.as_str()),
        Plain::List(items) => items.iter().map(value).collect(),
        Plain::Map(entries) => {
            Value::Object(entries.iter().map(|(key, plain)| (key.clone(), value(plain))).collect())
        }
    }
}

fn answer(answer: &Answer) -> Value {
    let side = |side: &Option<Vec<Said>>| side.as_ref().map(|all| all.iter().map(said).collect::<Vec<_>>());
    json!({
        "question": answer.question.key(),
        "class": answer.question.class().key(),
        "about": v1::named(&answer.about),
        "region": v1::some_named(answer.region.as_ref()),
        "before": side(&answer.before),
        "after": side(&answer.after),
        "of_another_time": answer.of_another_time,
        "by_rule_or_post": answer.is_expansion,
        "constituted_by": v1::some_named(answer.constituted_by.as_ref()),
        "nature": answer.nature.key(),
        "in_force": answer.in_force.as_ref().map(|date| &*date.text),
        "behind": answer.behind.iter().map(behind).collect::<Vec<_>>(),
    })
}

fn said(said: &Said) -> Value {
    let basis = v1::basis(said.basis());
    match said {
        Said::Owner(owner) => {
            json!({ "who": v1::who(&owner.who), "relation": owner.relation.map(|relation| v1::key(crate::model::programme::RELATIONS, relation)), "basis": basis })
        }
        Said::Seat(seat) => json!({
            "who": v1::who(&seat.who),
            "role": seat.role.map(|role| v1::key(crate::model::seat::ROLES, role)),
            "on_behalf_of": v1::some_named(seat.on_behalf_of.as_ref()),
            "acting": seat.acting,
            "basis": basis,
        }),
        Said::Holder { held, .. } => {
            json!({ "person": v1::named(&held.named), "acting": held.acting, "basis": basis })
        }
        Said::Unnamed { acting, .. } => json!({ "unnamed": true, "acting": acting, "basis": basis }),
        Said::Vacant(_) => json!({ "vacant": true, "basis": basis }),
        Said::Line(line) => {
            use crate::query::reporting_lines::Target;
            let (to, described) = match &line.to {
                Target::Entity(named) => (Some(v1::named(named)), None),
                Target::Described(words) => (None, Some(words)),
            };
            json!({ "verb": line.verb.key(), "to": to, "described": described, "basis": basis })
        }
        Said::Power(power) => power_of(power, basis),
    }
}

/// A power; `decides`, `creates` and `dissolves` are what there was before `act`.
fn power_of(power: &Power, basis: v1::Basis) -> Value {
    let made = |act: Act| power.what.as_ref().filter(|_| power.act == Some((act, true)));
    let decides = power.act.filter(|(act, _)| *act == Act::Decide).map(|(_, may)| may);
    json!({
        "decides": decides,
        "creates": made(Act::Create),
        "dissolves": made(Act::Dissolve),
        "about": power.about,
        "act": power.act.map(|(act, _)| v1::key(ACTS, act)),
        "may": power.act.map(|(_, may)| may),
        "who": power.who.as_ref().map(v1::who),
        "what": power.what,
        "up_to": power.up_to,
        "delegable": power.delegable,
        "report": power.report,
        "basis": basis,
    })
}

fn consequence(one: &Consequence) -> Value {
    let of =
        |kind: &str, named: &crate::query::Named| json!({ "consequence": kind, "entity": v1::named(named) });
    match one {
        Consequence::LosesOwner(named) => of("loses_owner", named),
        Consequence::LosesChair(named) => of("loses_chair", named),
        Consequence::LosesHolder(named) => of("loses_holder", named),
        Consequence::GetsOwner(named) => of("gets_owner", named),
        Consequence::GetsChair(named) => of("gets_chair", named),
        Consequence::GetsHolder(named) => of("gets_holder", named),
        Consequence::LineMoves { of, below, count } => {
            json!({ "consequence": "line_moves", "entity": v1::named(of), "below": below.iter().map(v1::named).collect::<Vec<_>>(), "count": count })
        }
        Consequence::Load { who, before, after } => {
            json!({ "consequence": "load", "entity": v1::named(who), "before": before, "after": after })
        }
        Consequence::StillNamed { gone, by } => {
            json!({ "consequence": "still_named", "entity": v1::named(gone), "by": by.iter().map(v1::named).collect::<Vec<_>>() })
        }
    }
}

/// One thing that is had otherwise than before.
fn changed([before, after]: &[Hat; 2]) -> Value {
    json!({ "before": hat(before), "after": hat(after) })
}

fn hat(hat: &Hat) -> Value {
    let (what, value) = match &hat.what {
        HatKind::Holds => ("holds", None),
        HatKind::Seat(role) => {
            ("seat", role.map(|role| v1::key(crate::model::seat::ROLES, role).to_string()))
        }
        HatKind::Responsible(relation) => (
            "responsible",
            relation.map(|relation| v1::key(crate::model::programme::RELATIONS, relation).to_string()),
        ),
        HatKind::Related(key) => ("related", Some(key.to_string())),
        HatKind::Decided => ("decided", None),
        HatKind::Proposed => ("proposed", None),
        HatKind::Gave => ("gave", None),
        HatKind::Sent(capacity) => ("sent", capacity.clone()),
        HatKind::Receives => ("receives", None),
    };
    let basis = hat.basis.as_ref();
    let date = |date: &Option<Date>| date.as_ref().map(|date| date.text.to_string());
    json!({
        "on": v1::named(&hat.on),
        "what": what,
        "value": value,
        "through": v1::some_named(hat.through.as_ref()),
        "acting": hat.acting,
        "standing": basis.map(|basis| v1::standing(basis.weight)),
        "from": basis.and_then(|basis| date(&basis.from)),
        "to": basis.and_then(|basis| date(&basis.to)),
        "certainty": basis.map(|basis| v1::key(CERTAINTIES, basis.certainty)),
    })
}
