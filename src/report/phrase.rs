//! A phrase: who, as what, since when, how sure. It is made of marked names and of words in both
//! languages, and each sink writes it in its own way: a table or a sentence as text, a chart as
//! lines of a picture.

mod owner;

use crate::lang::{Both, Lang, both};
use crate::model::date::Day;
use crate::model::decision::DecisionStatus;
use crate::model::keys::Words;
use crate::model::keys::{self, Key};
use crate::model::power::words;
use crate::model::statement::{CERTAINTIES, Certainty, say};
use crate::query::power::Power;
use crate::query::who::{Held, PostHolder, Who};
use crate::query::{Basis, Named, Weight};
pub use crate::report::held::{held, known, pictured, said_by};
use crate::report::words;
pub use owner::{owner, relation};

pub const VACANT: Words = ("angiven som vakant", "stated vacant");
pub const NOBODY: Words = ("ingen, enligt källan", "nobody, says the source");
pub const POST_UNKNOWN: Words = ("befattning okänd", "post unknown");
pub const HOLDER_UNKNOWN: Words = ("innehavare okänd", "holder unknown");
pub const WHO_UNKNOWN: Words = ("vilka och hur många är okänt", "who and how many is unknown");
pub const AS_FAR_AS_KNOWN: Words = ("kända:", "known:");
pub const RULE: Words = ("alla i den rollen", "all in that role");
pub const ONE_OR_MORE: Words = ("en eller flera i den rollen", "one or more in that role");
pub const MEMBERS_OF: Words = ("de som ingår i", "those who sit in");
pub const SOME_OF: Words = ("några av:", "some of:");
pub const UNNAMED: Words = ("namn inte angivet", "name not stated");
pub const UNNAMED_ACTING: Words = ("t.f., namn inte angivet", "acting, name not stated");
pub const OWNERS_OF: Words = ("de som ansvarar för områdena i", "those responsible for the areas of");
pub const ACTING: Words = ("t.f.", "acting");
pub const IMPOSSIBLE: Words =
    ("kan inte ha gällt: tiderna möts inte", "can't have held: its times never meet");
pub const PERHAPS: Words = ("kanske", "perhaps");
pub const IMPLIED: Words = ("underförstått", "implied");

/// A part of a phrase.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// From the data, or the same in both languages.
    Data(String),
    /// A name, which is written with its mark.
    Named(Named),
    Said(Both),
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Phrase(pub Vec<Part>);

impl Phrase {
    pub fn data(text: &str) -> Phrase {
        Phrase(vec![Part::Data(text.to_string())])
    }

    pub fn named(named: &Named) -> Phrase {
        Phrase(vec![Part::Named(named.clone())])
    }

    pub fn said((sv, en): Words) -> Phrase {
        Phrase::of(&both(sv, en))
    }

    /// Words that are the same in both languages stand once.
    pub fn of(words: &Both) -> Phrase {
        if words.sv == words.en { Phrase::data(&words.sv) } else { Phrase(vec![Part::Said(words.clone())]) }
    }

    pub fn and(mut self, other: Phrase) -> Phrase {
        self.0.extend(other.0);
        self
    }

    /// The same with something between the two.
    pub fn then(self, between: &str, other: Phrase) -> Phrase {
        self.and(Phrase::data(between)).and(other)
    }

    /// With something in brackets after it, where that says anything; what ends with some already
    /// gets no others.
    pub fn with(self, beside: Phrase) -> Phrase {
        match (beside.0.is_empty(), self.plain(Lang::Sv).ends_with(')')) {
            (true, _) => self,
            (false, true) => self.then(", ", beside),
            (false, false) => self.then(" (", beside).and(Phrase::data(")")),
        }
    }

    /// Several phrases with something between them.
    pub fn join(all: impl IntoIterator<Item = Phrase>, between: &str) -> Phrase {
        let mut out = Phrase::default();
        for one in all.into_iter().filter(|one| !one.0.is_empty()) {
            out = if out.0.is_empty() { one } else { out.then(between, one) };
        }
        out
    }

    /// As text.
    pub fn plain(&self, lang: Lang) -> String {
        let text = |part: &Part| match part {
            Part::Data(text) => text.clone(),
            Part::Named(named) => named.shown(lang),
            Part::Said(words) => words.get(lang).to_string(),
        };
        self.0.iter().map(text).collect()
    }
}

/// What is not known of whoever holds a post; nothing where somebody is stated to.
pub fn lacks(holder: &PostHolder) -> Option<Words> {
    match holder {
        PostHolder::Held(_) | PostHolder::Perhaps(_) => None,
        PostHolder::Vacant => Some(VACANT),
        PostHolder::Unknown => Some(HOLDER_UNKNOWN),
        PostHolder::Unnamed { acting: false } => Some(UNNAMED),
        PostHolder::Unnamed { acting: true } => Some(UNNAMED_ACTING),
    }
}

/// Who, with what is not known about them.
pub fn who(who: &Who) -> Phrase {
    let rule = |which: Words, list: &[Held]| Phrase::said(which).then("; ", known(list));
    match who {
        Who::Person { person, posts } if posts.is_empty() => {
            Phrase::named(person).then(", ", Phrase::said(POST_UNKNOWN))
        }
        Who::Person { person, posts } => Phrase::named(person).then(", ", held(posts)),
        // Of a post that is not there it is no question who has it.
        Who::Post { post, holder: PostHolder::Unknown, .. } if post.mark.absent.is_some() => {
            Phrase::named(post)
        }
        // A class names no one. That all of it are meant is said by a rule, and not by its name.
        Who::Post { post, holder, class: true, .. } if !matches!(holder, PostHolder::Vacant) => {
            Phrase::named(post).with(rule(ONE_OR_MORE, holder.people()))
        }
        Who::Post { post, holder, .. } => {
            let lacks = || lacks(holder).map(Phrase::said).unwrap_or_default();
            let holder = if holder.people().is_empty() { lacks() } else { held(holder.people()) };
            Phrase::named(post).then(", ", holder)
        }
        Who::Body(body) => Phrase::named(body),
        Who::Described(words) => Phrase::said(("”", "“")).and(Phrase::data(words)).and(Phrase::data("”")),
        Who::Class { post, holders } => Phrase::named(post).with(rule(RULE, holders)),
        Who::OwnersOf { programme, owners } => {
            let those = Phrase::said(OWNERS_OF).then(" ", Phrase::named(programme));
            if owners.is_empty() { those } else { those.with(known(owners)) }
        }
        Who::MembersOf { body, members } => {
            let those = Phrase::said(MEMBERS_OF).then(" ", Phrase::named(body));
            if members.is_empty() { those } else { those.with(known(members)) }
        }
        Who::SomeOf(all) => Phrase::said(SOME_OF).then(" ", self::who(all)),
        Who::Unnamed => Phrase::said(UNNAMED),
        Who::Vacant => Phrase::said(VACANT),
        Who::Nobody => Phrase::said(NOBODY),
    }
}

/// What somebody may do: "beslutar: avrop; högst: 3 basbelopp".
pub fn power(power: &Power) -> Phrase {
    let act = power.act.map(|(act, may)| Phrase::said(words(act, may))).unwrap_or_default();
    let part = |key: &Key, text: &Option<String>| {
        text.as_ref().map(|text| Phrase::said(key.words).then(": ", Phrase::data(text)))
    };
    let what = power.what.as_ref().map(|what| Phrase::data(what));
    let act = what.into_iter().fold(act, |act, what| act.then(": ", what));
    let who = power.who.as_ref().map(who);
    let passed_on = power.delegable.map(|is| match is {
        true => Phrase::said(("får delegeras vidare", "may be delegated further")),
        false => Phrase::said(("får inte delegeras vidare", "may not be delegated further")),
    });
    let rest = [
        part(&keys::POWER_ABOUT, &power.about),
        part(&keys::POWER_UP_TO, &power.up_to),
        passed_on,
        part(&keys::POWER_REPORT, &power.report),
    ];
    Phrase::join(who.into_iter().chain([act]).chain(rest.into_iter().flatten()), "; ")
}

/// What makes something less than plainly stated: of what a decision does, what became of that.
pub fn sure(certainty: Certainty, made: Option<DecisionStatus>) -> Option<Both> {
    match (made, certainty) {
        (Some(DecisionStatus::Rejected), _) => Some(both("avslaget", "rejected")),
        (Some(DecisionStatus::Unknown), Certainty::Stated | Certainty::Implied) => {
            Some(both("om det antogs är okänt", "whether it was adopted is unknown"))
        }
        (_, Certainty::Stated) => None,
        (_, certainty) => Some(say(CERTAINTIES, certainty)),
    }
}

/// That somebody sits there by a decision that was annulled.
pub const UNDONE: Words =
    ("kanske; beslutet bakom är upphävt", "perhaps; the decision behind it is repealed");

/// What is said of something that is not plainly so in the time of the answer.
pub fn weight(weight: Weight) -> Option<Words> {
    match weight {
        Weight::Perhaps => Some(PERHAPS),
        Weight::Ended => Some(("tidigare", "formerly")),
        Weight::Coming => Some(("kommande", "coming")),
        Weight::LastKnown | Weight::Holds => None,
    }
}

/// The same of a statement: what was proposed and rejected was never so.
pub fn weight_of(weight: Weight, certainty: Certainty) -> Option<Words> {
    self::weight(weight).filter(|_| !certainty.never_was())
}

/// On which days of the time asked about it is certain.
pub(super) fn surely(days: (Day, Day)) -> Phrase {
    Phrase::of(&both(words::sure_days(days, Lang::Sv), words::sure_days(days, Lang::En)))
}

/// What is said of something that is not plainly so in all of the time of the answer.
fn standing(basis: &Basis) -> Option<Phrase> {
    match basis.surely.filter(|_| basis.weight == Weight::Perhaps) {
        Some(days) => Some(surely(days)),
        None if basis.undone => Some(Phrase::said(UNDONE)),
        None => weight_of(basis.weight, basis.certainty).map(Phrase::said),
    }
}

/// That and how sure it is, as marks of what a statement says.
pub fn marks_of(basis: &Basis) -> Phrase {
    let sure = sure(basis.certainty, None).map(|word| Phrase::of(&word));
    Phrase::join(standing(basis).into_iter().chain(sure), "; ")
}

/// Both, as marks of one thing.
pub fn marks(weight: Weight, certainty: Certainty, made: Option<DecisionStatus>) -> Phrase {
    let sure = sure(certainty, made).map(|word| Phrase::of(&word));
    Phrase::join(weight_of(weight, certainty).map(Phrase::said).into_iter().chain(sure), "; ")
}

/// Who, after what makes it less than plainly stated: "föreslaget: Anna Ek, befattning okänd". That
/// it is only implied stands behind, with the reason: before a name that would be a long way.
pub fn weighed(who: &Who, basis: &Basis) -> Phrase {
    let is_implied = basis.certainty == Certainty::Implied;
    let reason = Some(words::reason(basis)).filter(|reason| !reason.is_empty());
    let certainty = || Phrase::of(&say(CERTAINTIES, basis.certainty));
    let sure = (basis.certainty != Certainty::Stated && !is_implied).then(certainty);
    let marks = Phrase::join(standing(basis).into_iter().chain(sure), "; ");
    let implied = is_implied.then(certainty).map(|word| match reason {
        Some(reason) => word.then(": ", Phrase::data(reason.trim_end_matches('.'))),
        None => word,
    });
    let who = self::who(who).with(implied.unwrap_or_default());
    // "Kanske" alone is a word of the sentence.
    let is_bare = matches!(basis.certainty, Certainty::Stated | Certainty::Implied);
    let is_perhaps = basis.weight == Weight::Perhaps && is_bare && !basis.undone && basis.surely.is_none();
    match marks.0.is_empty() {
        true => who,
        false => marks.then(if is_perhaps { " " } else { ": " }, who),
    }
}
