//! What stands before a statement on a page: the role or relation, else what its key means, seen
//! from one side or from the other.

use crate::lang::{Both, Lang, both};
use crate::model::choice::Choice;
use crate::model::decision::{Decision, DecisionKind, DecisionStatus, EffectKind};
use crate::model::entity::EntityId;
use crate::model::fact::{Fact, Mention, Whom};
use crate::model::keys::{self, Key, Slot, Words};
use crate::model::kind::Kind;
use crate::model::programme::ResponsibleAs;
use crate::model::sorts::sort;
use crate::model::statement::Certainty;
use crate::query::Weight;
use crate::site::Site;

/// What a decision did, or is to do, seen from what it does that to.
fn done(effect: EffectKind, is_done: bool) -> Words {
    match (effect, is_done) {
        (EffectKind::Creates, true) => ("inrättades av", "created by"),
        (EffectKind::Creates, false) => ("inrättas av", "to be created by"),
        (EffectKind::Amends, true) => ("ändrades av", "amended by"),
        (EffectKind::Amends, false) => ("ändras av", "to be amended by"),
        (EffectKind::Repeals, true) => ("upphävdes av", "repealed by"),
        (EffectKind::Repeals, false) => ("upphävs av", "to be repealed by"),
        (EffectKind::Replaces, true) => ("ersattes av", "replaced by"),
        (EffectKind::Replaces, false) => ("ersätts av", "to be replaced by"),
        (EffectKind::Appoints, true) => ("utsågs dit av", "appointed to it by"),
        (EffectKind::Appoints, false) => ("utses dit av", "to be appointed to it by"),
        (EffectKind::Dismisses, true) => ("entledigades därifrån av", "dismissed from it by"),
        (EffectKind::Dismisses, false) => ("entledigas därifrån av", "to be dismissed from it by"),
        (EffectKind::Rejects, true) => ("avslogs av", "rejected by"),
        (EffectKind::Rejects, false) => ("avslås av", "to be rejected by"),
        (EffectKind::Tables, true) => ("bordlades av", "adjourned by"),
        (EffectKind::Tables, false) => ("bordläggs av", "to be adjourned by"),
        (EffectKind::RefersBack, true) => ("återremitterades av", "referred back by"),
        (EffectKind::RefersBack, false) => ("återremitteras av", "to be referred back by"),
        (EffectKind::Dissolves, true) => ("avvecklades av", "dissolved by"),
        (EffectKind::Dissolves, false) => ("avvecklas av", "to be dissolved by"),
    }
}

/// Whether what a decision does has been done: it was made, and takes effect no later than today.
fn is_done(site: &Site<'_>, told: &Fact<'_>) -> bool {
    let Some(decision) = site.model.get(told.of).decision() else { return false };
    let own = told.stated.and_then(|stated| stated.from.as_ref());
    let day = own.or(decision.in_force.as_ref()).or(decision.date.as_ref());
    told.is_so(site.model) && day.is_none_or(|day| day.is_open() || day.latest() <= site.when.today)
}

/// What those by whom a decision is did with it, as far as it says itself.
fn dealt_with(decision: &Decision) -> Option<Words> {
    match (decision.status?, decision.kind == Some(DecisionKind::Proposal)) {
        (DecisionStatus::Unknown, false) => Some(("behandlade", "dealt with")),
        (DecisionStatus::Adopted | DecisionStatus::Repealed, false) => Some(("beslutade", "decided")),
        (DecisionStatus::Rejected, false) => Some(("avslog", "rejected")),
        // What somebody is to decide is no proposal of theirs.
        (DecisionStatus::Proposed, false) => Some(("har att besluta om", "is to decide on")),
        (DecisionStatus::Proposed | DecisionStatus::Rejected | DecisionStatus::Unknown, true) => {
            Some(("föreslog", "proposed"))
        }
        (DecisionStatus::Adopted | DecisionStatus::Repealed, true) => None,
    }
}

/// What a statement in the entity's own file is.
pub fn own(site: &Site<'_>, told: &Fact<'_>) -> Words {
    in_time(site, told, own_then(site, told))
}

/// The same on a day on which it holds.
pub fn own_then(site: &Site<'_>, told: &Fact<'_>) -> Words {
    match (told.key.name, told.value) {
        ("members", None) if told.certainty(site.model) == Certainty::Proposed => {
            ("föreslås ingå", "proposed")
        }
        ("members", None) if told.certainty(site.model) == Certainty::Declined => {
            ("valdes, avböjde", "elected, declined")
        }
        ("members", None) if told.certainty(site.model) == Certainty::Rejected => {
            ("föreslogs ingå", "was proposed")
        }
        ("members", None) => ("ingår", "member"),
        ("responsible", Some(value @ Choice::Relation(ResponsibleAs::Accountable))) => {
            ("ansvarig", value.words().1.trim_start_matches("is "))
        }
        ("responsible" | "members" | "changes" | "holders", Some(value)) => value.words(),
        ("themes", Some(_)) => ("tema", "theme"),
        _ => told.key.words,
    }
}

/// The key under which a seat names an entity beside whoever sits in it: on behalf of whom, who
/// appoints.
pub fn beside(told: &Fact<'_>, id: EntityId) -> Option<&'static Key> {
    let is_beside = |name: &&Mention| name.to == id && name.key != told.key && name.key.slot == Slot::More;
    let is_whom = matches!(
        told.whom,
        Whom::Entity(whom) | Whom::Class(whom) | Whom::OwnersOf(whom) | Whom::MembersOf(whom) if whom == id
    );
    let named = told.names.iter().find(is_beside).map(|name| name.key);
    named.filter(|_| told.key.name == "members" && !is_whom)
}

/// Whether a statement is that of a reorganisation by which something got another name: it was
/// there before, and is there after.
pub fn is_rename(site: &Site<'_>, told: &Fact<'_>) -> bool {
    let Whom::Entity(id) = told.whom else { return false };
    let is_there = |name: &str| {
        site.told.own(told.of).iter().any(|other| other.key.name == name && other.whom == Whom::Entity(id))
    };
    matches!(told.key.name, "before" | "after") && is_there("before") && is_there("after")
}

/// What held and has ended is said as what was.
fn in_time(site: &Site<'_>, told: &Fact<'_>, (sv, en): Words) -> Words {
    if told.stated.is_none() || site.weight_of(told) != Weight::Ended {
        return (sv, en);
    }
    match sv {
        "har uppdraget" => ("hade uppdraget", "had the assignment"),
        "innehar" => ("innehade", "held"),
        "ansvarar" => ("ansvarade", "was responsible"),
        "ansvarar för" => ("ansvarade för", "was responsible for"),
        "ingår" => ("ingick", en),
        "har plats i" => ("hade plats i", "had a seat in"),
        "är en del av" => ("var en del av", "was part of"),
        "är knuten till" => ("var knuten till", "was attached to"),
        _ => (sv, en),
    }
}

/// What a statement in another file is, seen from the entity that it names.
pub fn elsewhere(site: &Site<'_>, told: &Fact<'_>, id: EntityId) -> Words {
    in_time(site, told, elsewhere_then(site, told, id))
}

/// The same on a day on which it holds.
pub fn elsewhere_then(site: &Site<'_>, told: &Fact<'_>, id: EntityId) -> Words {
    if let Some(beside) = beside(told, id) {
        return beside.there.unwrap_or(beside.words);
    }
    if is_rename(site, told) {
        return ("bytte namn", "was renamed");
    }
    if let Some(decision) = site.model.get(told.of).decision().filter(|_| *told.key == keys::DECISION_BY) {
        return dealt_with(decision).unwrap_or(told.key.there.unwrap_or(told.key.words));
    }
    match (told.key.name, told.value) {
        ("members", None) if told.certainty(site.model) == Certainty::Proposed => {
            ("föreslås ingå", "proposed")
        }
        ("members", None) if told.certainty(site.model) == Certainty::Declined => {
            ("valdes, avböjde", "elected, declined")
        }
        ("members", None) if told.certainty(site.model) == Certainty::Rejected => {
            ("föreslogs ingå", "was proposed")
        }
        ("members", None) => ("ingår", "member"),
        (_, Some(Choice::Effect(effect))) => done(effect, is_done(site, told)),
        ("responsible", Some(Choice::Relation(ResponsibleAs::Accountable))) => {
            ("ansvarar för", "responsible for")
        }
        ("members" | "responsible" | "themes" | "holders", Some(value)) => value.words(),
        ("responsible", None) => ("ansvarar", "responsible"),
        ("holders", None) if site.model.get(told.of).kind == Kind::Post => ("innehar", "holds"),
        _ => told.key.there.unwrap_or(told.key.words), // Other keys say it in their own words.
    }
}

/// What a property is called.
pub fn property(key: &'static Key) -> Words {
    match key.name {
        "aliases" => ("kallas även", "also called"),
        "labels" => ("ord för temat", "words for the theme"),
        "class" => ("står för", "stands for"),
        _ => key.words,
    }
}

impl Site<'_> {
    /// What an entity is; of a document, of which sort it is, and of a plan, for which time.
    pub fn word_of(&self, id: EntityId) -> Both {
        let kind = self.model.source(id).and_then(|source| source.kind.as_ref());
        let word = kind.map_or_else(|| self.model.word_for(id), |kind| sort(kind.as_str()));
        match self.plan_year(id) {
            Some(year) => both(
                format!("{} för {}", word.sv, year.in_words(Lang::Sv)),
                format!("{} for {}", word.en, year.in_words(Lang::En)),
            ),
            None => word,
        }
    }
}
