//! The one thing that a text names, and the five ways in which it names none: each is refused with
//! what was perhaps meant.

mod elsewhere;

use crate::commands::{FAILED, NO, Problem, instead};
use crate::find::said::TextHit;
use crate::find::{self, Topic};
use crate::lang::{Both, Lang, both};
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::{ANYTHING, BODY, Kind, Kinds, PERSON, one_of};

/// Why a text names nothing that was asked for, and what it names all the same.
pub struct Missed {
    pub problem: Box<Problem>,
    /// What is called so: of another kind, or more than one. A question can be answered of each.
    pub instead: Vec<EntityId>,
    /// Whether nothing at all was found, not even elsewhere or nearly so.
    pub is_unknown: bool,
}

/// The one entity that a text names, of a region where one is asked for. Nothing, or more than one,
/// is a problem that says what was perhaps meant.
pub fn named(model: &Model, text: &str, kinds: Kinds, region: Option<EntityId>) -> Result<EntityId, Problem> {
    look(model, text, kinds, region).map_err(|missed| *missed.problem)
}

/// The same, with what could be told instead.
pub fn look(model: &Model, text: &str, kinds: Kinds, region: Option<EntityId>) -> Result<EntityId, Missed> {
    let topic = Topic::of(text);
    let hits = match find::one(model, &topic, kinds, region) {
        // What is called so altogether goes before what has the words in its name.
        Ok(id) if is_whole(model, text, id) => return Ok(id),
        Ok(id) => {
            let others = find::called(model, &topic, ANYTHING & !kinds, region);
            let problem = match others.as_slice() {
                [] => return Ok(id),
                [other] => another(model, *other, kinds),
                several => self::others(model, text, several, kinds),
            };
            return Err(Missed { problem: problem.into(), instead: others, is_unknown: false });
        }
        Err(hits) => hits,
    };
    let (problem, instead) = match hits.as_slice() {
        [] => match find::one(model, &topic, ANYTHING & !kinds, region) {
            Ok(other) => (another(model, other, kinds), vec![other]),
            // What is only near is offered by its name, and is not what was asked for.
            Err(several) if several.len() > 1 && find::are_called(model, &topic, &several) => {
                (others(model, text, &several, kinds), several)
            }
            Err(_) => match place(model, text).or_else(|| elsewhere::elsewhere(model, &topic, kinds, region))
            {
                Some(problem) => (problem, Vec::new()),
                None => {
                    let problem = unknown(model, &topic, kinds);
                    return Err(Missed { problem: problem.into(), instead: Vec::new(), is_unknown: true });
                }
            },
        },
        [hint] => match find::one(model, &topic, ANYTHING & !kinds, region) {
            // What is called so altogether goes before what is nearly called so.
            Ok(other) => (another(model, other, kinds), vec![other]),
            Err(_) => (only_near(model, &topic, *hint, kinds), Vec::new()),
        },
        several => (ambiguous(model, text, several), several.to_vec()),
    };
    // A hint is offered in the refusal, and nothing is answered of it.
    let instead = if find::are_named(model, &topic, &instead) { instead } else { Vec::new() };
    Err(Missed { problem: problem.into(), instead, is_unknown: false })
}

/// Whether a text is the whole name of something, or its id.
fn is_whole(model: &Model, text: &str, id: EntityId) -> bool {
    let entity = model.get(id);
    *entity.id == *text.trim() || find::names_of(entity).any(|name| find::fold(name) == find::fold(text))
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

/// The region that a text names, or the body that regions are part of.
pub fn region_or_above(model: &Model, text: &str) -> Result<EntityId, Problem> {
    let region = region(model, text);
    match region.is_err().then(|| named(model, text, BODY & !Kind::Region.bit(), None)) {
        Some(Ok(id)) if model.has_regions(id) => Ok(id),
        _ => region,
    }
}

/// It can mean more than one.
fn ambiguous(model: &Model, text: &str, several: &[EntityId]) -> Problem {
    let names = list(several.iter().map(|id| with_region(model, *id)));
    let help = in_regions(model, several).map_or_else(
        || both(format!("skriv ett av dessa id: {names}"), format!("write one of these ids: {names}")),
        |(first, regions)| {
            both(
                format!("skriv också vilken region, till exempel ”{text} {first}”; {}", regions.sv),
                format!("write which region too, as “{text} {first}”; {}", regions.en),
            )
        },
    );
    refused(
        both(format!("”{text}” kan betyda flera saker"), format!("“{text}” could mean several things")),
        Some(help),
    )
}

/// Of many that are called the same, each of another region: the first region, and how many there
/// are where. Their names and ids say no more than that.
fn in_regions(model: &Model, several: &[EntityId]) -> Option<(String, Both)> {
    let first = model.get(*several.first()?);
    let region = |id: &EntityId| {
        let mut regions = model.regions().into_iter().filter(|region| model.was_of(*id, *region));
        let one = regions.next().filter(|region| region != id && regions.next().is_none())?;
        Some(model.get(one).name().to_string())
    };
    let is_alike = several.iter().all(|id| find::fold(model.get(*id).name()) == find::fold(first.name()));
    let mut regions: Vec<String> = several.iter().filter_map(region).collect();
    let count = regions.len();
    regions.dedup();
    if !is_alike || regions.len() <= instead::FEW || regions.len() < count {
        return None;
    }
    let (few, all, kind) = (regions[..instead::FEW].join(", "), several.len(), first.kind.plural());
    let told = both(
        format!("{all} heter så, bland annat i {few}; `gov lista {}` visar alla", kind.sv.replace(' ', "-")),
        format!(
            "{all} are called so, among others in {few}; `gov list {}` shows all",
            kind.en.replace(' ', "-")
        ),
    );
    Some((regions.swap_remove(0), told))
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
            format!("”{text}” passar inte här: kommandot gäller {}", allowed.sv),
            format!("“{text}” does not fit here: this command takes {}", allowed.en),
        ),
        Some(both(format!("”{text}” stämmer på {names}"), format!("“{text}” matches {names}"))),
    )
}

/// It is something else, of which another command tells.
fn another(model: &Model, other: EntityId, kinds: Kinds) -> Problem {
    let (named, kind, allowed) = (name_and_id(model, other), model.get(other).kind.name(), one_of(kinds));
    refused(
        both(
            format!("{named} är av slaget {}; det här kommandot gäller {}", kind.sv, allowed.sv),
            format!("{named} is of the kind {}; this command takes {}", kind.en, allowed.en),
        ),
        Some(better(other, model)),
    )
}

/// It is a citation, as the program itself writes it.
fn place(model: &Model, text: &str) -> Option<Problem> {
    let (id, _) = text.split_once('#')?;
    model.find(id).filter(|source| model.get(*source).kind == Kind::Source)?;
    let help = both(
        format!("`gov täckning {id}` visar källans rader, `gov visa {id}` vad den är"),
        format!("`gov coverage {id}` shows the lines of the source, `gov show {id}` what it is"),
    );
    let is = both(format!("”{text}” är ett ställe i en källa"), format!("“{text}” is a place in a source"));
    Some(refused(is, Some(help)))
}

/// Nothing is called so.
fn unknown(model: &Model, topic: &Topic, kinds: Kinds) -> Problem {
    let near = find::suggest(model, topic, kinds).into_iter().map(|id| name_and_id(model, id)).collect();
    let problem = nothing_called(&topic.said, near);
    if problem.help.is_none() && kinds != PERSON {
        let help = both("`gov lista` visar allt som finns", "`gov list` shows all that there is");
        return Problem { help: Some(help), ..problem };
    }
    if kinds == PERSON && problem.help.is_none() {
        let sv = "personen kan ha uppdrag ändå; ingen fil i datamängden handlar om hen";
        let en = "the person may have assignments all the same; no file of the data is about them";
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
pub fn better(id: EntityId, model: &Model) -> Both {
    let entity = model.get(id);
    let (sv, en) = entity.kind.facts().told_by;
    both(format!("gov {sv} {}", entity.id), format!("gov {en} {}", entity.id))
}

fn name_and_id(model: &Model, id: EntityId) -> String {
    let entity = model.get(id);
    format!("{} ({})", entity.name(), entity.id)
}

/// That nothing is called so, where the data says the words all the same.
pub fn only_said(text: &str, said: &[TextHit], help: Option<Both>) -> Problem {
    let places = places(said);
    let mut told = both(format!("orden finns i {places}"), format!("the words occur in {places}"));
    if let Some(help) = help {
        told = both(format!("{}; {}", told.sv, help.sv), format!("{}; {}", told.en, help.en));
    }
    refused(
        both(
            format!("inget har namnet ”{text}”, men det nämns i datamängden"),
            format!("nothing has the name “{text}”, but the data mentions it"),
        ),
        Some(told),
    )
}

/// Lines, with what they say.
pub fn places(said: &[TextHit]) -> String {
    let one = |said: &TextHit| format!("{}:{} (”{}”)", said.path, said.line, said.text);
    said.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn list(names: impl Iterator<Item = String>) -> String {
    let names: Vec<String> = names.collect();
    if names.len() > 12 { format!("{}, …", names[..12].join(", ")) } else { names.join(", ") }
}

/// A name as one of several is headed by it: what it is, and of which region.
pub fn with_kind(model: &Model, id: EntityId, lang: Lang) -> String {
    let entity = model.get(id);
    let mut regions = model.regions().into_iter().filter(|region| model.was_of(id, *region));
    let region = regions.next().filter(|region| *region != id && regions.next().is_none());
    let region = region.map(|region| format!(", {}", model.get(region).name())).unwrap_or_default();
    format!("{} ({}{region})", entity.name(), entity.kind.name().get(lang))
}

pub fn with_region(model: &Model, id: EntityId) -> String {
    // Of what has moved from one to another it is no name for a choice.
    let mut regions = model.regions().into_iter().filter(|region| model.was_of(id, *region));
    let region = regions
        .next()
        .filter(|region| *region != id && regions.next().is_none())
        .map(|region| format!(", {}", model.get(region).name()));
    format!("{} ({}{})", model.get(id).name(), model.get(id).id, region.unwrap_or_default())
}
