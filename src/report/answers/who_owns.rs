//! The answer to "who owns": a row for each one responsible, and the different ways of not knowing
//! kept apart.

mod not_found;
mod together;

use crate::find::How;
use crate::lang::Lang;
use crate::model::programme::AREA_ROLES;
use crate::model::statement::{CERTAINTIES, Certainty, MATCHES, say};
use crate::parallel;
use crate::query::Verdict;
use crate::query::responsible::{Owner, Under, UnderHow};
use crate::query::who_owns::{Hit, WhoOwns};
use crate::query::why_owns::Why;
use crate::query::{Basis, Weight, When};
use crate::report::answers::{lead, why_owns};
use crate::report::cell::{self, Cell};
use crate::report::phrase;
use crate::report::published::{Later, Published};
use crate::report::sign::{self, Sign};
use crate::report::{Page, Reported, Table, below, column, v1, words};

pub fn report<'a>(answer: &'a WhoOwns, why: Option<&'a Why>, when: &'a When, lang: Lang) -> Reported<'a> {
    let found = !answer.hits.is_empty();
    let data = move || {
        let data = v1::WhoOwns {
            schema: "gov/who-owns/1",
            topic: answer.topic.said.clone(),
            at: when.at.as_ref().map(|at| at.text.to_string()),
            verdict: answer.verdict(when).map(v1::verdict),
            found,
            hits: Later,
            not_described: answer.silent.iter().map(v1::named).collect(),
            did_you_mean: answer.suggestions.iter().map(v1::named).collect(),
            elsewhere: answer.elsewhere.iter().map(v1::named).collect(),
            see_also: answer.see_also.iter().map(|(named, _)| v1::named(named)).collect(),
            why: why.map(|why| v1::why_owns(answer, why)),
        };
        Published::new(&data).each("hits", answer.hits.iter().map(v1::hit))
    };
    let page = move || {
        let mut page = page(answer, when, lang);
        page.tables.extend(
            why.into_iter().flat_map(|why| why_owns::tables(answer, why, |hit| what(hit, lang), when, lang)),
        );
        page.short = page.tables.clone();
        page.short.iter_mut().filter(|table| table.is_told).for_each(together::together);
        page
    };
    Reported::new(page, data, found).led_by(lead::who_owns(answer, lang))
}

fn page(answer: &WhoOwns, when: &When, lang: Lang) -> Page {
    let topic = answer.topic(lang);
    let topic = topic.as_str();
    if answer.hits.is_empty() && answer.silent.is_empty() && answer.see_also.is_empty() {
        return not_found::page(answer, lang);
    }
    let mut rows = parallel::map(&answer.hits, |hit| rows_of(hit, topic, when, lang)).concat();
    let columns = vec![
        column("Region"),
        column(lang.pick("Vad", "What")),
        column(lang.pick("Styrning", "Steering")),
        column(lang.pick("Träff på", "Matched on")),
        column(lang.pick("Ansvarig", "Responsible")).bare(),
        column(lang.pick("Stöd", "Support")).labelled(),
        column(lang.pick("Gäller", "Valid")).quiet(),
        below(lang.pick("Skäl", "Reason"), 4),
        column(lang.pick("Källa", "Source")),
    ];
    for region in &answer.silent {
        let nothing = silence(lang.pick("inga uppgifter om detta", "no data on this"), lang);
        let start = [region.shown(lang).into(), cell::none(), cell::none(), cell::none()];
        let nothing = Cell::from(nothing).signed(Sign::Nobody).silent();
        rows.push(row(&start, [nothing, cell::none(), cell::none(), cell::none(), cell::none()]));
    }
    let mut notes: Vec<String> = verdict(answer, when, lang).into_iter().collect();
    if !answer.see_also.is_empty() {
        let names = answer
            .see_also
            .iter()
            .map(|(named, region)| words::of_region(named, region.as_ref(), lang))
            .collect::<Vec<_>>()
            .join("; ");
        notes.push(lang.pick(
            format!("Se även, enligt redaktörens teman: {names}."),
            format!("See also, by the editor's themes: {names}."),
        ));
    }
    let title = lang.pick(format!("Vem ansvarar för {topic}?"), format!("Who is responsible for {topic}?"));
    // Where nothing is anybody's, only what is tied to the theme is told.
    let has_rows = !rows.is_empty();
    let table = Table { caption: None, columns, rows, grouped: 4, is_told: true };
    let tables = has_rows.then_some(table).into_iter();
    Page {
        title: format!("{title}{}", words::at(when, lang)),
        tables: tables.collect(),
        notes,
        silent: words::undescribed(&answer.silent, lang)
            .map(|said| silence(&said, lang))
            .into_iter()
            .collect(),
        ..Page::default()
    }
}

/// What a hit says: a row for each one responsible, for each task, or that nobody is stated.
fn rows_of(hit: &Hit, topic: &str, when: &When, lang: Lang) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    let what = Cell { id: Some(hit.entity.id.clone()), ..Cell::from(what(hit, lang)) };
    let start = [region(hit, lang).into(), what, steering(hit, lang), how(hit, topic, lang)];
    // Of a body that was found by its task, that is the answer.
    if hit.owners.is_empty() && !hit.is_by_task() {
        let nobody = || lang.pick("ingen angiven i källan", "nobody stated in the source").into();
        let nobody = words::absence(&hit.entity, lang).unwrap_or_else(nobody);
        let source = cell::cited(hit.sources.first(), when, lang);
        let nobody = Cell::from(nobody).signed(Sign::Nobody);
        rows.push(row(&start, [nobody, cell::none(), cell::none(), cell::none(), source]));
    }
    for task in &hit.tasks {
        let said = format!(
            "{}: {}: {}",
            lang.pick("stående uppgift", "standing task"),
            task.text,
            task.of.shown(lang)
        );
        let said = Cell::from(said).signed(sign::of_basis(&task.basis));
        rows.push(row(&start, resting([said, cell::none()], &task.basis, when, lang)));
    }
    for owner in hit.owners.iter().chain(&hit.supporters) {
        // Who only supports stands in a column of its own: nothing under "Responsible" says
        // otherwise than that.
        let who = Cell::from(who(owner, lang)).signed(Sign::of(&owner.who, &owner.basis));
        let both = if owner.owns() { [who, cell::none()] } else { [cell::none(), who] };
        rows.push(row(&start, resting(both, &owner.basis, when, lang)));
    }
    rows
}

fn row(start: &[Cell; 4], end: [Cell; 5]) -> Vec<Cell> {
    start.iter().cloned().chain(end).collect()
}

/// What somebody has, with what that rests on.
fn resting([responsible, supporting]: [Cell; 2], basis: &Basis, when: &When, lang: Lang) -> [Cell; 5] {
    let time = words::time(basis, lang).into();
    [responsible, supporting, time, words::reason(basis).into(), cell::based(basis, when, lang)]
}

/// How it matched; what has the name that was asked for says so itself. A theme that is called as
/// the topic need not be named again.
fn how(hit: &Hit, topic: &str, lang: Lang) -> Cell {
    let is_plain = matches!(hit.how, How::Id | How::Name | How::FoldedName);
    let told = match &hit.how {
        How::Theme(matching, theme) if theme.to_lowercase() == topic.to_lowercase() => {
            let matching = say(MATCHES, *matching).get(lang).to_string();
            Some(format!("{} ({matching})", lang.pick("temat", "the theme")).into())
        }
        _ => None,
    };
    Cell { told, ..Cell::from(words::how(&hit.how, lang)).plain(is_plain) }
}

fn region(hit: &Hit, lang: Lang) -> String {
    hit.region.as_ref().map_or_else(String::new, |region| region.shown(lang))
}

/// What it is, in the source's own word: "Digitalisering, stödjande insatsområde i Region Skånes
/// övergripande strategi".
fn what(hit: &Hit, lang: Lang) -> String {
    let word = &words::sort(&hit.word, hit.entity.kind, lang);
    let role = hit.role.map(|role| say(AREA_ROLES, role)).filter(|role| !word.contains(&role.sv));
    let role = role.map(|role| format!(", {},", role.get(lang))).unwrap_or_default();
    let programme = hit
        .programme
        .as_ref()
        .map(|programme| format!(" {} {}", lang.pick("i", "in"), programme.shown(lang)))
        .unwrap_or_default();
    let year = hit.year.as_ref().map(|year| format!(", {}", year.in_words(lang))).unwrap_or_default();
    words::beside(&hit.entity.shown(lang), &format!("{word}{role}{programme}{year}"))
}

/// Who, with the relation in the source's own word.
fn who(owner: &Owner, lang: Lang) -> String {
    let word = phrase::relation(owner).map(|word| word.get(lang).to_string()).unwrap_or_default();
    let hedges: String = owner.basis.hedges.iter().map(|hedge| format!("; {hedge}")).collect();
    format!("{word}: {}{hedges}", phrase::who(&owner.who).plain(lang))
}

/// The bodies above; the programme itself was named with the area.
fn steering(hit: &Hit, lang: Lang) -> Cell {
    let one = |under: &Under| {
        let lead = under.lead.as_ref().map(|lead| {
            let perhaps = if lead.weight == Weight::Perhaps { lang.pick("kanske ", "perhaps ") } else { "" };
            let reason =
                |reason: &String| if reason.is_empty() { String::new() } else { format!(": {reason}") };
            let implied = lead
                .implied
                .as_ref()
                .map(|why| format!("; {}{}", say(CERTAINTIES, Certainty::Implied).get(lang), reason(why)));
            format!(
                " ({}: {perhaps}{}{})",
                words::role(lead.role, lang),
                phrase::who(&lead.who).plain(lang),
                implied.unwrap_or_default()
            )
        });
        let how = match under.how {
            UnderHow::Programme | UnderHow::Steers | UnderHow::Supports => "",
            UnderHow::HoldsTogether => lang.pick(", håller ihop", ", holds together"),
            UnderHow::PreparesFor => {
                lang.pick(", som programmet bereder ärenden åt", ", for which the programme prepares matters")
            }
            UnderHow::ReportsTo => {
                lang.pick(", dit programmet rapporterar", ", to which the programme reports")
            }
        };
        let same = under
            .constituted_by
            .as_ref()
            .map(|body| format!(" ({} {})", lang.pick("utgörs av", "constituted by"), body.shown(lang)));
        // Of what does not stand above it is no question who leads it.
        let lead = lead.filter(|_| under.stands()).unwrap_or_default();
        format!("{}{}{}{lead}{how}", mark(under, lang), under.body.shown(lang), same.unwrap_or_default())
    };
    let above = hit.under.iter().filter(|under| hit.programme.as_ref() != Some(&under.body));
    let above: Vec<String> = above.map(one).collect();
    if above.is_empty() {
        Cell::from(lang.pick("inte angiven i källan", "not stated in the source")).plain(true)
    } else {
        above.join("; ").into()
    }
}

/// What makes a body less than plainly above.
fn mark(under: &Under, lang: Lang) -> String {
    let weight = match under.weight {
        Weight::Perhaps => Some(lang.pick("kanske", "perhaps")),
        Weight::Ended => Some(lang.pick("tidigare:", "formerly:")),
        Weight::Coming => Some(lang.pick("kommande:", "coming:")),
        Weight::LastKnown | Weight::Holds => None,
    };
    // What is only implied stands above all the same; the reason is the statement's.
    let sure =
        (!under.certainty.is_fact()).then(|| format!("{}:", say(CERTAINTIES, under.certainty).get(lang)));
    weight.map(String::from).into_iter().chain(sure).map(|mark| format!("{mark} ")).collect()
}

/// That it can't be determined who was responsible then is an answer.
fn verdict(answer: &WhoOwns, when: &When, lang: Lang) -> Option<String> {
    let then = when.at.as_ref()?.in_words(lang);
    (answer.verdict(when)? == Verdict::Undecided).then(|| {
        lang.pick(
            format!("Om det gällde {then} går inte att avgöra av källorna. Ovan står vad som är känt."),
            format!(
                "Whether it held then ({then}) can't be determined from the sources. What is known is listed above."
            ),
        )
    })
}

/// Where the data says nothing, that is not the same as that nobody is responsible there.
fn silence(said: &str, lang: Lang) -> String {
    let said = said.trim_end_matches('.');
    lang.pick(format!("{said}; någon kan ändå ansvara."), format!("{said}; somebody may be responsible."))
}
