//! The one thing that a text names, and the five ways in which it names none: each is refused with
//! what was perhaps meant.

use crate::commands::{FAILED, NO, Problem};
use crate::find::{self, Topic};
use crate::lang::{Both, both};
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::{ANYTHING, BODY, Kind, Kinds, PERSON, one_of};

/// The one entity that a text names, of a region where one is asked for. Nothing, or more than one,
/// is a problem that says what was perhaps meant.
pub fn named(model: &Model, text: &str, kinds: Kinds, region: Option<EntityId>) -> Result<EntityId, Problem> {
    let topic = Topic::of(text);
    let hits = match find::one(model, &topic, kinds, region) {
        Ok(id) => return Ok(id),
        Err(hits) => hits,
    };
    Err(match hits.as_slice() {
        [] => match find::one(model, &topic, ANYTHING & !kinds, region) {
            Ok(other) => another(model, other, kinds),
            Err(several) if several.len() > 1 => others(model, text, &several, kinds),
            Err(_) => unknown(model, &topic, kinds),
        },
        [hint] => only_near(model, &topic, *hint, kinds),
        several => ambiguous(model, text, several),
    })
}

/// The region that a text names. There are few, so all are named when it is none of them.
pub fn region(model: &Model, text: &str) -> Result<EntityId, Problem> {
    named(model, text, Kind::Region.bit(), None).map_err(|problem| {
        let regions = list(model.regions().into_iter().map(|id| name_and_id(model, id)));
        let help =
            both(format!("regioner i datamängden: {regions}"), format!("regions in the data: {regions}"));
        Problem { help: Some(help), code: FAILED, ..problem }
    })
}

/// It can mean more than one.
fn ambiguous(model: &Model, text: &str, several: &[EntityId]) -> Problem {
    let names = list(several.iter().map(|id| with_region(model, *id)));
    refused(
        both(format!("”{text}” kan betyda flera"), format!("“{text}” can mean more than one")),
        Some(both(format!("ange id:t för ett av: {names}"), format!("give the id of one of: {names}"))),
    )
}

/// One near-identical name, or a part of a compound: offered, and not taken for what was asked.
fn only_near(model: &Model, topic: &Topic, hint: EntityId, kinds: Kinds) -> Problem {
    let others = find::suggest(model, topic, kinds).into_iter().filter(|id| *id != hint);
    let names = std::iter::once(with_region(model, hint)).chain(others.map(|id| name_and_id(model, id)));
    nothing_called(&topic.said, names.collect())
}

/// Several are called so, and none is of a kind that can be asked of.
fn others(model: &Model, text: &str, several: &[EntityId], kinds: Kinds) -> Problem {
    let (names, allowed) = (list(several.iter().map(|id| with_region(model, *id))), one_of(kinds));
    refused(
        both(
            format!("”{text}” är inget av det som går att fråga om här: {}", allowed.sv),
            format!("“{text}” is nothing that can be asked of here: {}", allowed.en),
        ),
        Some(both(format!("det som heter så är {names}"), format!("what is called so is {names}"))),
    )
}

/// It is something else, of which another command tells.
fn another(model: &Model, other: EntityId, kinds: Kinds) -> Problem {
    let (named, kind, allowed) = (name_and_id(model, other), model.get(other).kind.name(), one_of(kinds));
    refused(
        both(
            format!("{named} är av slaget {}; här går det att fråga om {}", kind.sv, allowed.sv),
            format!("{named} is of the kind {}; this can be asked of {}", kind.en, allowed.en),
        ),
        Some(better(other, model)),
    )
}

/// Nothing is called so.
fn unknown(model: &Model, topic: &Topic, kinds: Kinds) -> Problem {
    let near = find::suggest(model, topic, kinds).into_iter().map(|id| name_and_id(model, id)).collect();
    let problem = nothing_called(&topic.said, near);
    if kinds == PERSON && problem.help.is_none() {
        let sv = "det betyder inte att personen inte har uppdrag, bara att datamängden inte nämner henne \
            eller honom";
        let en = "that does not mean that the person has no assignments, only that the data does not \
            mention her or him";
        return Problem { help: Some(both(sv, en)), ..problem };
    }
    problem
}

fn nothing_called(text: &str, near: Vec<String>) -> Problem {
    let help = (!near.is_empty()).then(|| {
        let near = list(near.into_iter());
        both(format!("menade du {near}?"), format!("did you mean {near}?"))
    });
    refused(
        both(
            format!("det finns inget som heter ”{text}” i datamängden"),
            format!("there is nothing called “{text}” in the data"),
        ),
        help,
    )
}

fn refused(message: Both, help: Option<Both>) -> Problem {
    Problem { message, help, code: NO }
}

/// The command that tells of something.
fn better(id: EntityId, model: &Model) -> Both {
    let entity = model.get(id);
    let (sv, en) = match entity.kind {
        Kind::Person => ("vem", "person"),
        Kind::Post => ("befattning", "post"),
        Kind::Area | Kind::Assignment | Kind::Programme => ("vem-ager", "who-owns"),
        Kind::Decision => ("vem-beslutar", "who-decides"),
        Kind::Theme => ("jamfor", "compare"),
        kind if BODY & kind.bit() != 0 => ("ledamoter", "members"),
        _ => ("show", "show"),
    };
    both(format!("gov {sv} {}", entity.id), format!("gov {en} {}", entity.id))
}

fn name_and_id(model: &Model, id: EntityId) -> String {
    let entity = model.get(id);
    format!("{} ({})", entity.name(), entity.id)
}

fn list(names: impl Iterator<Item = String>) -> String {
    let names: Vec<String> = names.collect();
    if names.len() > 12 { format!("{}, …", names[..12].join(", ")) } else { names.join(", ") }
}

fn with_region(model: &Model, id: EntityId) -> String {
    // Of what has moved from one to another it is no name for a choice.
    let mut regions = model.regions().into_iter().filter(|region| model.was_of(id, *region));
    let region = regions
        .next()
        .filter(|region| *region != id && regions.next().is_none())
        .map(|region| format!(", {}", model.get(region).name()));
    format!("{} ({}{})", model.get(id).name(), model.get(id).id, region.unwrap_or_default())
}
