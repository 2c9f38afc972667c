//! The words of a comparison.

use crate::diff::answers::{Answer, Question};
use crate::diff::consequences::Consequence;
use crate::diff::joined::Retold;
use crate::diff::{Behind, Change, Class, Diff, Nature, What};
use crate::lang::Lang;
use crate::model::date::Date;
use crate::model::decision::DECISION_STATUSES;
use crate::model::kind::Kind;
use crate::model::statement::say;
use crate::query::Named;
use crate::report::words;

/// How many changes there are of a class: "2 av ansvar".
pub fn count(class: Class, count: usize, lang: Lang) -> String {
    let word = match (class, count) {
        (Class::Responsibility, _) => lang.pick("av ansvar", "of responsibility"),
        (Class::Structure, _) => lang.pick("av struktur", "of structure"),
        (Class::Composition, _) => lang.pick("av sammansättning", "of composition"),
        (Class::Detail, 1) => lang.pick("detalj", "detail"),
        (Class::Detail, _) => lang.pick("detaljer", "details"),
        (Class::Form, 1) => lang.pick("fil ändrad bara till formen", "file changed in form only"),
        (Class::Form, _) => lang.pick("filer ändrade bara till formen", "files changed in form only"),
    };
    format!("{count} {word}")
}

/// The heading of a class.
pub fn class(class: Class, lang: Lang) -> &'static str {
    match class {
        Class::Responsibility => lang.pick("Ansvar", "Responsibility"),
        Class::Structure => lang.pick("Struktur", "Structure"),
        Class::Composition => lang.pick("Sammansättning", "Composition"),
        Class::Detail => lang.pick("Detaljer", "Details"),
        Class::Form => lang.pick("Form", "Form"),
    }
}

pub fn not_compared(lang: Lang) -> &'static str {
    lang.pick("Det gick inte att jämföra", "It could not be compared")
}

pub fn nothing(lang: Lang) -> &'static str {
    lang.pick("Ingen ändring i organisationen.", "No organisational change.")
}

/// "ändring från 1 oktober 2026", "rättelse".
pub fn nature(nature: Nature, in_force: Option<&Date>, lang: Lang) -> String {
    let date = in_force.map(|date| date.in_words(lang));
    match (nature, date) {
        (Nature::Change, Some(date)) => lang.pick(format!("ändring, {date}"), format!("change, {date}")),
        (Nature::Change, None) => lang.pick("ändring", "change").into(),
        (Nature::Planned, Some(date)) => {
            lang.pick(format!("planerad ändring, {date}"), format!("planned change, {date}"))
        }
        (Nature::Planned, None) => lang.pick("planerad ändring", "planned change").into(),
        (Nature::Correction, Some(date)) => {
            lang.pick(format!("rättelse, avser {date}"), format!("correction, of {date}"))
        }
        (Nature::Correction, None) => lang.pick("rättelse", "correction").into(),
        (Nature::Undated, _) => lang
            .pick(
                "inget datum: ändring eller rättelse framgår inte",
                "no date, so it can't be told whether this is a change or a correction",
            )
            .into(),
    }
}

/// The decisions behind a change: "Beslut (beslutat, 4 oktober 2017)".
pub fn behind(behind: &[Behind], lang: Lang) -> String {
    let one = |one: &Behind| {
        let status = one.status.map(|status| say(DECISION_STATUSES, status).get(lang).to_string());
        let kind = (one.named.kind == Kind::Change).then(|| one.named.kind.name().get(lang).to_string());
        let undated = || lang.pick("odaterat", "undated").to_string();
        let about: Vec<String> = kind
            .into_iter()
            .chain(status)
            .chain([one.date.as_ref().map_or_else(undated, |date| date.in_words(lang))])
            .collect();
        format!("{} ({})", one.named.shown(lang), about.join(", "))
    };
    behind.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// What a change rests on, or that nothing is stated.
pub fn ground(change: &Change, lang: Lang) -> String {
    grounds(&change.behind, change.is_undecided(), lang)
}

/// What an answer rests on. It has no decision behind it when a change that it tells of has none.
pub fn ground_of_answer(answer: &Answer, diff: &Diff, lang: Lang) -> String {
    let tells_of = |change: &&Change| {
        change.entity.id == answer.about.id && answer.question.class() == Class::Responsibility
    };
    let is_undecided = !answer.behind.iter().any(Behind::decides)
        && diff.changes.iter().filter(tells_of).any(Change::is_undecided);
    grounds(&answer.behind, is_undecided, lang)
}

fn grounds(all: &[Behind], is_undecided: bool, lang: Lang) -> String {
    let said = behind(all, lang);
    match (is_undecided, said.is_empty()) {
        (true, true) => lang.pick("inget beslut angivet", "no decision stated").into(),
        (true, false) => format!(
            "{said}; {}",
            lang.pick("beslutet bakom är inte angivet", "the decision behind it is not stated")
        ),
        (false, _) => said,
    }
}

pub fn question(question: Question, about: &Named, lang: Lang) -> String {
    let name = about.shown(lang);
    match question {
        Question::Owner => {
            lang.pick(format!("Vem ansvarar för {name}?"), format!("Who is responsible for {name}?"))
        }
        Question::Chair => lang.pick(format!("Vem leder {name}?"), format!("Who leads {name}?")),
        Question::Powers => lang.pick(format!("Vad får {name} besluta?"), format!("What may {name} decide?")),
        Question::Lines => lang
            .pick(format!("Vart går linjerna från {name}?"), format!("Where do the lines from {name} go?")),
        Question::Holder => {
            lang.pick(format!("Vem har befattningen {name}?"), format!("Who holds the post {name}?"))
        }
        Question::Members => lang.pick(format!("Vilka ingår i {name}?"), format!("Who sits in {name}?")),
    }
}

pub fn consequence(one: &Consequence, lang: Lang) -> String {
    let told = |named: &Named| format!("{} ({})", named.shown(lang), named.kind.name().get(lang));
    match one {
        Consequence::LosesOwner(named) => lang.pick(
            format!("{}: ingen ansvarig är längre angiven", told(named)),
            format!("{}: nobody is stated to be responsible any more", told(named)),
        ),
        Consequence::LosesChair(named) => lang.pick(
            format!("{}: ingen som leder är längre angiven", told(named)),
            format!("{}: nobody is stated to lead it any more", told(named)),
        ),
        Consequence::LosesHolder(named) => lang.pick(
            format!("{}: ingen innehavare är längre angiven", told(named)),
            format!("{}: nobody is stated to hold it any more", told(named)),
        ),
        Consequence::GetsOwner(named) => lang.pick(
            format!("{}: nu är en ansvarig angiven, tidigare var ingen det", told(named)),
            format!("{}: somebody is stated to be responsible now, nobody was before", told(named)),
        ),
        Consequence::GetsChair(named) => lang.pick(
            format!("{}: nu är det angivet vem som leder, det var det inte tidigare", told(named)),
            format!("{}: who leads is stated now, and was not before", told(named)),
        ),
        Consequence::GetsHolder(named) => lang.pick(
            format!("{}: nu är en innehavare angiven, tidigare var ingen det", told(named)),
            format!("{}: a holder is stated now, and was not before", told(named)),
        ),
        Consequence::LineMoves { of, below, count } => {
            let more = if below.len() < *count { ", …" } else { "" };
            let names = words::names(below, lang) + more;
            lang.pick(
                format!("{}: linjen ändras, och med den för {count} därunder: {names}", told(of)),
                format!("{}: the line changes, and with it for {count} below: {names}", told(of)),
            )
        }
        Consequence::Load { who, before, after } => lang.pick(
            format!("{}: {before} → {after} ansvar, platser och egna uppgifter", told(who)),
            format!("{}: {before} → {after} responsibilities, seats and own tasks", told(who)),
        ),
        Consequence::StillNamed { gone, by } => lang.pick(
            format!("{} är borta men nämns ännu av {}", told(gone), words::names(by, lang)),
            format!("{} is gone but is still named by {}", told(gone), words::names(by, lang)),
        ),
    }
}

/// The counts of all classes that matter, in one line. A file that only names something by its new
/// id is not one that is only written otherwise.
pub fn counts(diff: &Diff, lang: Lang) -> String {
    let ids = diff.only_ids.len();
    let of = |class: Class| diff.count(class) - if class == Class::Form { ids } else { 0 };
    let classes = Class::ALL.into_iter().filter(|class| of(*class) > 0);
    let ids = (ids > 0).then(|| {
        let files = if ids == 1 { lang.pick("fil", "file") } else { lang.pick("filer", "files") };
        let only = lang.pick("där bara id:t är nytt", "in which only the id is new");
        format!("{ids} {files} {only}")
    });
    classes.map(|class| count(class, of(class), lang)).chain(ids).collect::<Vec<_>>().join(", ")
}

/// What became one, for those who name it: the answers in which it has another name now, and where
/// it then has more than one seat.
fn of_joined(diff: &Diff, lang: Lang) -> Vec<String> {
    let mut remarks = Vec::new();
    if !diff.retold.is_empty() {
        let region = |one: &Retold| {
            one.region.as_ref().map_or_else(String::new, |region| format!(" ({})", region.shown(lang)))
        };
        let one = |one: &Retold| {
            let asked = question(one.question, &one.about, lang);
            format!("{}{}?", asked.trim_end_matches('?'), region(one))
        };
        let all = diff.retold.iter().map(one).collect::<Vec<_>>().join(" ");
        remarks.push(lang.pick(
            format!("Svar där namnet blir ett annat: {all}"),
            format!("Answers in which the name becomes another: {all}"),
        ));
    }
    remarks.extend(diff.twice.iter().map(|one| {
        let (who, body, count) = (one.who.shown(lang), one.body.shown(lang), one.count);
        lang.pick(
            format!("{who} får {count} platser i {body}. Är det samma plats?"),
            format!("{who} gets {count} seats in {body}. Are they one seat?"),
        )
    }));
    remarks
}

/// What is said beside the changes: what can't be told, what is asked for, what was accepted.
pub fn remarks(diff: &Diff, lang: Lang) -> Vec<String> {
    let mut remarks = of_joined(diff, lang);
    for one in &diff.uncompared {
        let side = if one.is_after { lang.pick("nu", "now") } else { lang.pick("före", "before") };
        remarks.push(lang.pick(
            format!("{} ({side}) gick inte att jämföra: {}", one.path, one.why.sv),
            format!("{} ({side}) could not be compared: {}", one.path, one.why.en),
        ));
    }
    let undecided =
        diff.changes.iter().filter(|change| change.is_undecided() && change.accepted.is_none()).count();
    if undecided > 0 {
        remarks.push(lang.pick(
            format!(
                "{undecided} {} av ansvar har inget angivet beslut bakom sig.",
                if undecided == 1 { "ändring" } else { "ändringar" }
            ),
            format!(
                "{undecided} {} of responsibility {} no stated decision behind {}.",
                if undecided == 1 { "change" } else { "changes" },
                if undecided == 1 { "has" } else { "have" },
                if undecided == 1 { "it" } else { "them" }
            ),
        ));
    }
    for one in &diff.perhaps_renamed {
        let (old, new, name) = (&one.before.id, &one.after.id, one.after.shown(lang));
        remarks.push(lang.pick(
            format!(
                "{name}: `{old}` är borta och `{new}` har eller hade samma namn. Är det samma? Skriv då \
                `former_ids: [{old}]` i {new}."
            ),
            format!(
                "{name}: `{old}` is gone and `{new}` has or had the same name. Is it the same? Then write \
                `former_ids: [{old}]` in {new}."
            ),
        ));
    }
    for change in &diff.changes {
        let Some(accepted) = &change.accepted else { continue };
        let (mark, author, commit) =
            (&change.fingerprint, &accepted.author, accepted.commit.get(..10).unwrap_or(&accepted.commit));
        let reason =
            if accepted.reason.is_empty() { String::new() } else { format!(": {}", accepted.reason) };
        remarks.push(lang.pick(
            format!("{mark} ({}) är godtagen av {author} i {commit}{reason}", change.entity.shown(lang)),
            format!("{mark} ({}) was accepted by {author} in {commit}{reason}", change.entity.shown(lang)),
        ));
    }
    remarks
}

/// What kind of change an entity's own is.
pub fn what(what: &What, lang: Lang) -> &'static str {
    match what {
        What::Created => lang.pick("nytt i datamängden", "new in the data"),
        What::Removed => lang.pick("borttaget ur datamängden", "taken out of the data"),
        What::Renamed => lang.pick("nytt id", "another id"),
        What::Joined => lang.pick("är nu samma fil som", "is now one file with"),
        What::Moved => lang.pick("flyttad fil", "moved file"),
        What::Rewritten => lang.pick("skriven på annat sätt", "written otherwise"),
        What::Redacted => lang.pick("namnet är borttaget", "the name is removed"),
        What::Text => lang.pick("bevarad text", "kept text"),
        What::Setting => lang.pick("inställning", "setting"),
        What::Key => "",
    }
}

/// What was not there.
pub fn absent(lang: Lang) -> &'static str {
    lang.pick("inte i datamängden", "not in the data")
}
