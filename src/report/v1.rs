//! The published JSON, version 1. Apart from the model, so that the model can change; only ever
//! added to.

mod seat;
mod who;
mod why_owns;

use crate::find::How;
use crate::model::programme::{AREA_ROLES, RELATIONS};
use crate::model::read::Word;
use crate::model::seat::{ROLES, Role};
use crate::model::standing::Standing;
use crate::model::statement::{CERTAINTIES, Certainty, MATCHES};
use crate::query;
use crate::query::Verdict;
use crate::query::responsible::UnderHow;
use crate::query::who_owns::OwnersState;
use crate::report::published::Later;
pub use seat::{SeatTerms, number, seat_terms};
use serde::Serialize;
pub use who::{Who, chair, weighed, who};
pub use why_owns::{Why, why_owns};

/// The key of a value in its vocabulary: what the data files write.
pub fn key<T: PartialEq + Copy>(words: &[Word<T>], value: T) -> &'static str {
    words.iter().find(|word| word.value == value).map_or("", |word| word.key)
}

#[derive(Serialize)]
pub struct Named {
    pub id: String,
    pub name: String,
    pub kind: &'static str,
    /// How sure it is to be there, where it is not plainly stated: `implied`, `proposed` or
    /// `example`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certainty: Option<&'static str>,
    /// `ended` or `coming`, where it certainly is not there in the time of the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holds: Option<&'static str>,
}

pub fn named(named: &query::Named) -> Named {
    let (name, mark) = named.apart();
    let certainty = (mark.certainty != Certainty::Stated).then(|| key(CERTAINTIES, mark.certainty));
    let holds = mark.absent.map(|(standing, _)| if standing == Standing::Ended { "ended" } else { "coming" });
    Named { id: named.id.clone(), name: name.to_string(), kind: named.kind.folder(), certainty, holds }
}

pub fn some_named(value: Option<&query::Named>) -> Option<Named> {
    value.map(named)
}

#[derive(Serialize)]
pub struct Cited {
    pub place: String,
    pub title: String,
    /// EDTF, or null when the document is undated.
    pub date: Option<String>,
}

pub fn cited(cited: &query::Cited) -> Cited {
    Cited {
        place: cited.place.clone(),
        title: cited.title.clone(),
        date: cited.date.as_ref().map(|date| date.text.to_string()),
    }
}

#[derive(Serialize)]
pub struct Basis {
    pub standing: &'static str,
    pub from: Option<String>,
    pub to: Option<String>,
    pub certainty: &'static str,
    pub term: Option<String>,
    pub hedges: Vec<String>,
    pub note: Option<String>,
    pub source: Option<Cited>,
    /// Further sources: of the statement, or of its first or last day.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Cited>,
}

pub fn standing(weight: query::Weight) -> &'static str {
    match weight {
        query::Weight::LastKnown => "last_known",
        query::Weight::Holds => "holds",
        query::Weight::Perhaps => "perhaps",
        query::Weight::Coming => "coming",
        query::Weight::Ended => "ended",
    }
}

pub fn basis(basis: &query::Basis) -> Basis {
    Basis {
        standing: standing(basis.weight),
        from: basis.from.as_ref().map(|date| date.text.to_string()),
        to: basis.to.as_ref().map(|date| date.text.to_string()),
        certainty: key(CERTAINTIES, basis.certainty),
        term: basis.term.clone(),
        hedges: basis.hedges.clone(),
        note: basis.note.clone(),
        source: basis.source.as_ref().map(cited),
        also: basis.also.iter().map(cited).collect(),
    }
}

#[derive(Serialize)]
pub struct Owner {
    pub who: Who,
    pub relation: Option<&'static str>,
    #[serde(flatten)]
    pub basis: Basis,
}

pub fn owner(owner: &query::responsible::Owner) -> Owner {
    Owner {
        who: who(&owner.who),
        relation: owner.relation.map(|relation| key(RELATIONS, relation)),
        basis: basis(&owner.basis),
    }
}

#[derive(Serialize)]
pub struct WhoOwns {
    pub schema: &'static str,
    pub topic: String,
    pub at: Option<String>,
    /// Whether it can be said who was responsible then: `decided`, `partly`, `undecided`; null
    /// without `at`.
    pub verdict: Option<&'static str>,
    pub found: bool,
    pub hits: Later,
    /// Regions about which the data has nothing on this topic. That doesn't mean that nobody is
    /// responsible.
    pub not_described: Vec<Named>,
    pub did_you_mean: Vec<Named>,
    /// What has that name and is nothing that anybody owns.
    pub elsewhere: Vec<Named>,
    /// What an editor has tied to a theme of what matched.
    pub see_also: Vec<Named>,
    /// Only where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Why>,
}

#[derive(Serialize)]
pub struct Hit {
    pub entity: Named,
    pub term: Option<String>,
    pub role: Option<&'static str>,
    pub region: Option<Named>,
    pub programme: Option<Named>,
    /// The year of a plan.
    pub year: Option<String>,
    pub matched: Matched,
    /// `stated`; `not_then` when all that are named are of another time; `ended` or `coming` when
    /// the thing itself is; `nobody_stated` when the source names nobody.
    pub state: &'static str,
    pub responsible: Vec<Owner>,
    /// Those that only support it, which makes nobody responsible.
    pub supporting: Vec<Owner>,
    /// Standing tasks in a programme of which nobody is said to be responsible; they make nobody
    /// responsible for it.
    pub tasks: Vec<TaskOf>,
    pub under: Vec<Under>,
    pub sources: Vec<Cited>,
}

#[derive(Serialize)]
pub struct TaskOf {
    pub of: Named,
    pub task: String,
    #[serde(flatten)]
    pub basis: Basis,
}

#[derive(Serialize)]
pub struct Matched {
    pub by: &'static str,
    pub word: Option<String>,
    /// How near the theme is, in the editor's judgement.
    pub theme_match: Option<&'static str>,
}

#[derive(Serialize)]
pub struct Under {
    pub body: Named,
    pub how: &'static str,
    pub constituted_by: Option<Named>,
    pub lead_role: Option<&'static str>,
    pub lead: Option<Who>,
    /// Whether it stood above, and whether that lead was, in the time asked about.
    pub standing: &'static str,
    /// How sure it is that it stands above, where that is not plainly stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certainty: Option<&'static str>,
    pub lead_standing: Option<&'static str>,
    pub lead_certainty: Option<&'static str>,
    /// The editor's reason, for a lead that is only implied.
    pub lead_reason: Option<String>,
}

/// How something matched; `word` is the name, theme or part that did.
pub fn matched(how: &How) -> Matched {
    let (by, word, theme_match) = match how {
        How::Id => ("id", None, None),
        How::Name => ("name", None, None),
        How::FoldedName => ("folded_name", None, None),
        How::Alias(alias) => ("alias", Some(alias), None),
        How::FormerId(id) => ("former_id", Some(id), None),
        How::Theme(matching, theme) => ("theme", Some(theme), Some(key(MATCHES, *matching))),
        How::Prefix => ("prefix", None, None),
        How::Substring => ("substring", None, None),
        How::IdPart => ("id_part", None, None),
        How::Inflection(name) => ("inflection", Some(name), None),
        How::InflectedPart(name) => ("inflected_part", Some(name), None),
        How::Term(term) => ("term", Some(term), None),
        How::Compound(part) => ("compound", Some(part), None),
        How::TextHit(text) => ("power", Some(text), None),
        How::Task(text) => ("task", Some(text), None),
        How::SharedPart(part) => ("shared_part", Some(part), None),
        How::Misspelt(name) => ("misspelt", Some(name), None),
    };
    Matched { by, word: word.cloned(), theme_match }
}

pub fn hit(hit: &query::who_owns::Hit) -> Hit {
    Hit {
        entity: named(&hit.entity),
        term: hit.term.clone(),
        role: hit.role.map(|role| key(AREA_ROLES, role)),
        region: some_named(hit.region.as_ref()),
        programme: some_named(hit.programme.as_ref()),
        year: hit.year.as_ref().map(|year| year.text.to_string()),
        matched: matched(&hit.how),
        state: match hit.state() {
            OwnersState::Stated => "stated",
            OwnersState::NotThen => "not_then",
            OwnersState::Absent(Standing::Coming) => "coming",
            OwnersState::Absent(_) => "ended",
            OwnersState::NotStated => "nobody_stated",
        },
        responsible: hit.owners.iter().map(owner).collect(),
        supporting: hit.supporters.iter().map(owner).collect(),
        tasks: hit.tasks.iter().map(task).collect(),
        under: hit.under.iter().map(under).collect(),
        sources: hit.sources.iter().map(cited).collect(),
    }
}

fn task(task: &query::points::PointRow) -> TaskOf {
    TaskOf { of: named(&task.of), task: task.text.clone(), basis: basis(&task.basis) }
}

/// The key of a relation to a body above.
pub fn under_how(how: UnderHow) -> &'static str {
    match how {
        UnderHow::Programme => "programme",
        UnderHow::Steers => "steers",
        UnderHow::HoldsTogether => "holds_together",
        UnderHow::PreparesFor => "prepares_for",
        UnderHow::ReportsTo => "reports_to",
        UnderHow::Supports => "supports",
    }
}

fn under(under: &query::responsible::Under) -> Under {
    let how = under_how(under.how);
    let lead = under.lead.as_ref();
    let constituted_by = some_named(under.constituted_by.as_ref());
    let certainty =
        |implied: bool| key(CERTAINTIES, if implied { Certainty::Implied } else { Certainty::Stated });
    Under {
        body: named(&under.body),
        how,
        constituted_by,
        lead_role: lead.map(|lead| role(lead.role)),
        lead: lead.map(|lead| who(&lead.who)),
        standing: standing(under.weight),
        certainty: (under.certainty != Certainty::Stated).then(|| key(CERTAINTIES, under.certainty)),
        lead_standing: lead.map(|lead| standing(lead.weight)),
        lead_certainty: lead.map(|lead| certainty(lead.implied.is_some())),
        lead_reason: lead.and_then(|lead| lead.implied.clone()).filter(|reason| !reason.is_empty()),
    }
}

pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Decided => "decided",
        Verdict::Partly => "partly",
        Verdict::Undecided => "undecided",
    }
}

pub fn role(role: Role) -> &'static str {
    key(ROLES, role)
}
