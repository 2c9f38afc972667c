//! The words that answers share: who, since when, how sure, which source. Hedges and terms stay in
//! the source's own words.

use crate::diagnostic::Level;
use crate::find::How;
use crate::find::said::TextHit;
use crate::lang::{Both, Lang};
use crate::model::date::{Date, Day};
use crate::model::kind::Kind;
use crate::model::seat::{ROLES, Role};
use crate::model::standing::Standing;
use crate::model::statement::{CERTAINTIES, Certainty, MATCHES, say};
use crate::query::{Basis, Named, Weight};
pub use crate::report::asked::{asked, at, is_today, sure_days, surely};
pub use crate::report::beside::{beside, of_region};
pub use crate::report::decided::{is_its_kind, status};
pub use crate::report::period::{NOT_DATED, period, period_of};
pub use crate::report::sourced::{age, based, dated, source, sources, told_source};

/// The column that says when a statement holds, and how sure it is.
pub const VALID: (&str, &str) = ("Gäller", "Valid");

/// What the same column is called where it only says how sure each row is.
pub const CERTAINTY: (&str, &str) = ("Hur säkert", "Certainty");

/// The heading of what is of no region, among the headings of regions.
pub const NO_REGION: (&str, &str) = ("Ingen enskild region", "No single region");

pub fn names(list: &[Named], lang: Lang) -> String {
    list.iter().map(|named| named.shown(lang)).collect::<Vec<_>>().join(", ")
}

/// The same with their ids.
pub fn with_ids(list: &[Named], lang: Lang) -> String {
    list.iter().map(|named| format!("{} ({})", named.shown(lang), named.id)).collect::<Vec<_>>().join("; ")
}

/// Where one sees what there is, by a command in Swedish and in English. Whoever asks in English is
/// told that names are in the words of the sources: that nothing is called so need not mean that
/// there is nothing.
pub fn see_what_there_is((sv, en): (&str, &str), lang: Lang) -> String {
    lang.pick(
        format!("Se vad som finns: {sv}"),
        format!(
            "See what there is: {en} (names are in the words of the sources: a Swedish word may find what an \
             English one does not)"
        ),
    )
}

/// That nothing is called so, where the data says the words all the same.
pub fn only_said(topic: &str, lang: Lang) -> String {
    lang.pick(
        format!("Inget har namnet ”{topic}”, men det nämns i datamängden."),
        format!("Nothing has the name “{topic}”, but the data mentions it."),
    )
}

/// The lines that say them.
pub fn mentions(said: &[TextHit], lang: Lang) -> Option<String> {
    let one = |said: &TextHit| format!("{}:{}: {}", said.path, said.line, quoted(&said.text, lang));
    let lines = said.iter().map(one).collect::<Vec<_>>().join("; ");
    let told = lang.pick(format!("Det nämns i {lines}"), format!("It is mentioned in {lines}"));
    (!said.is_empty()).then_some(told)
}

/// That no answer is of the time asked about: somebody may be stated for another one.
pub fn nobody(is_of_another_time: bool, lang: Lang) -> &'static str {
    match is_of_another_time {
        true => lang.pick("ingen angiven för den tiden", "nobody stated for that time"),
        false => lang.pick("ingen angiven", "nobody stated"),
    }
}

/// Of which regions the data says nothing that answers the question, in one remark: of other things
/// it may say much there.
pub fn undescribed(regions: &[Named], lang: Lang) -> Option<String> {
    let (names, count) = (names(regions, lang), regions.len());
    let (regions_sv, regions_en) = match count {
        0 => return None,
        1 => {
            return Some(lang.pick(
                format!("Inga uppgifter om detta i {names}."),
                format!("No data on this in {names}."),
            ));
        }
        _ => ("regioner", "regions"),
    };
    Some(lang.pick(
        format!("Inga uppgifter om detta i {count} {regions_sv}: {names}."),
        format!("No data on this in {count} {regions_en}: {names}."),
    ))
}

/// A name within a sentence. That of a decision is mostly a clause ("Ställa sig bakom …"), which
/// would run on in ours.
pub fn within_sentence(named: &Named, lang: Lang) -> String {
    let name = named.shown(lang);
    if named.kind == Kind::Decision { quoted(&name, lang) } else { name }
}

/// Several names in a sentence: "a, b och c".
pub fn and(names: &[String], lang: Lang) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), lang.pick("och", "and")),
    }
}

/// That the source does not say it.
pub fn not_stated(lang: Lang) -> &'static str {
    lang.pick("inte angivet", "not stated")
}

/// From when to when a statement holds, as far as is known, and how sure it is.
pub fn time(basis: &Basis, lang: Lang) -> String {
    let mut text = period_of(basis, lang);
    match basis.weight {
        Weight::Ended if basis.certainty.never_was() => {}
        Weight::Ended => text = format!("{} {text}", lang.pick("tidigare:", "formerly:")),
        Weight::Coming => text = format!("{} {text}", lang.pick("därefter:", "thereafter:")),
        Weight::Perhaps => {
            let is_dated = basis.from.is_some() || basis.to.is_some();
            let perhaps = lang.pick("kanske", "perhaps");
            text = match surely(basis, lang) {
                Some(surely) if is_dated => {
                    format!("{surely}; {} {perhaps} {text}", lang.pick("i övrigt", "otherwise"))
                }
                Some(surely) => format!("{surely}; {} {perhaps}", lang.pick("i övrigt", "otherwise")),
                None if basis.undone => format!("{}; {text}", lang.of(crate::report::phrase::UNDONE)),
                None if is_dated => format!("{perhaps} {text}"),
                None => format!("{perhaps}; {text}"),
            };
        }
        Weight::LastKnown | Weight::Holds => {}
    }
    if basis.certainty != Certainty::Stated {
        text.push_str(&format!(" ({})", say(CERTAINTIES, basis.certainty).get(lang)));
    }
    text
}

/// The same, where of which kind it is is not known: no kind is called so.
pub fn sort_of_some(word: &Both, lang: Lang) -> String {
    let is_kind = Kind::ALL.iter().any(|kind| kind.name().en == word.en);
    match lang {
        Lang::En if word.sv == word.en && !is_kind => format!("“{}”", word.en),
        _ => word.get(lang).to_string(),
    }
}

/// The source's own word for a statement, with its hedges.
pub fn said(basis: &Basis) -> String {
    basis.term.iter().chain(&basis.hedges).cloned().collect::<Vec<_>>().join("; ")
}

/// What is added to the name of one who only acts in a post.
pub fn acting(acting: bool, lang: Lang) -> &'static str {
    if acting { lang.pick(" (t.f.)", " (acting)") } else { "" }
}

/// The editor's remark, which is Swedish as all of the data.
pub fn note(note: &str, lang: Lang) -> String {
    format!("{}: {note}", lang.pick("Anmärkning", "Note (in Swedish)"))
}

/// What something is; a source's own word for it is no English.
pub fn sort(word: &Both, kind: Kind, lang: Lang) -> String {
    match lang {
        Lang::En if word.sv == word.en && kind.name().en != word.en => format!("“{}”", word.en),
        _ => word.get(lang).to_string(),
    }
}

/// Why a statement is not simply stated: the editor's reason, for what is only implied.
pub fn reason(basis: &Basis) -> String {
    basis.note.clone().filter(|_| basis.certainty == Certainty::Implied).unwrap_or_default()
}

/// The editor's note, where it is no reason for what is only implied.
pub fn remark(basis: &Basis) -> String {
    basis.note.clone().filter(|_| basis.certainty != Certainty::Implied).unwrap_or_default()
}

/// How something matched what was asked for.
pub fn how(how: &How, lang: Lang) -> String {
    match how {
        How::Id => "id".into(),
        How::Name => lang.pick("namnet", "the name").into(),
        How::FoldedName => lang.pick("namnet, annat skrivsätt", "the name, spelt otherwise").into(),
        How::Alias(alias) => format!("{} {alias}", lang.pick("namnet", "the name")),
        How::FormerId(id) => format!("{} {id}", lang.pick("ett id som det hade:", "an id that it had:")),
        How::Theme(matching, theme) => {
            format!("{} {theme}: {}", lang.pick("temat", "the theme"), say(MATCHES, *matching).get(lang))
        }
        How::Prefix => lang.pick("namnets början", "the beginning of the name").into(),
        How::Substring => lang.pick("en del av namnet", "a part of the name").into(),
        How::IdPart => lang.pick("en del av id:t", "a part of the id").into(),
        How::Inflection(name) => {
            format!("{} {name}", lang.pick("namnet i annan form:", "the name in another form:"))
        }
        How::InflectedPart(name) => format!(
            "{} {name}",
            lang.pick("ord ur namnet i annan form:", "words of the name in another form:")
        ),
        How::Term(term) => format!("{} {term}", lang.pick("vad det är:", "what it is:")),
        How::Compound(part) => format!("{} {part}", lang.pick("sammansättning med", "a compound with")),
        How::TextHit(text) => format!("{} {text}", lang.pick("befogenhet:", "power:")),
        How::Task(text) => format!("{} {text}", lang.pick("uppgift:", "task:")),
        How::SharedPart(part) => format!("{} {part}", lang.pick("gemensam orddel:", "a part in common:")),
        How::Misspelt(name) => format!("{} {name}", lang.pick("liknar", "like")),
    }
}

pub fn role(role: Role, lang: Lang) -> String {
    say(ROLES, role).get(lang).to_string()
}

/// That what is asked about certainly is not there: that nobody is stated says nothing then.
pub fn absence(named: &Named, lang: Lang) -> Option<String> {
    let (name, mark) = named.apart();
    let (standing, day) = mark.absent?;
    let day = day_in_words(day, lang);
    let name = match mark.certainty {
        Certainty::Stated => name.to_string(),
        certainty => beside(name, say(CERTAINTIES, certainty).get(lang)),
    };
    // Of what is only proposed the day is no more than the first or last one that it can be.
    Some(match (standing, mark.is_exact && mark.certainty.is_fact()) {
        (Standing::Coming, true) => lang
            .pick(format!("{name} finns från och med {day}."), format!("{name} only exists from {day} on.")),
        (Standing::Coming, false) => lang.pick(
            format!("{name} finns tidigast från {day}."),
            format!("{name} does not exist before {day}."),
        ),
        (_, true) => lang.pick(format!("{name} upphörde {day}."), format!("{name} ended on {day}.")),
        (_, false) => lang.pick(format!("{name} upphörde senast {day}."), format!("{name} ended by {day}.")),
    })
}

pub(super) fn day_in_words(day: Day, lang: Lang) -> String {
    Date::exactly(day).in_words(lang)
}

/// By which day something is told: "läget den 7 oktober 2023".
pub fn as_of(day: Day, lang: Lang) -> String {
    let day = day_in_words(day, lang);
    lang.pick(format!("läget den {day}"), format!("as of {day}"))
}

/// That versions are told of each by its day.
pub fn each_its_own(lang: Lang) -> &'static str {
    lang.pick(
        "Varje incheckning bedöms efter läget den dag som den gjordes.",
        "Each commit is judged as of its own day.",
    )
}

/// A source's own words, between the quotation marks of the language of the answer.
pub fn quoted(text: &str, lang: Lang) -> String {
    lang.pick(format!("”{text}”"), format!("“{text}”"))
}

/// First letter in upper case.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// What a level is called to people.
pub fn level(level: Level, lang: Lang) -> &'static str {
    levels(level, 1, lang)
}

/// What so many findings of a level are called.
pub fn levels(level: Level, count: usize, lang: Lang) -> &'static str {
    match (level, count) {
        (Level::Error, 1) => lang.pick("fel", "error"),
        (Level::Error, _) => lang.pick("fel", "errors"),
        (Level::Warning, 1) => lang.pick("varning", "warning"),
        (Level::Warning, _) => lang.pick("varningar", "warnings"),
        (Level::Info, 1) => lang.pick("upplysning", "notice"),
        (Level::Info, _) => lang.pick("upplysningar", "notices"),
    }
}
