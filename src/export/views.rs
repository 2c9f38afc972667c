//! The sheets that people read first: who is responsible, who sits where, who has which post, what
//! was decided and what is lacking. Names bear their marks, and a date is a date only where it is
//! a day.

use crate::export::line::{Line, lines};
use crate::export::table::Cell;
use crate::export::{Export, codes};
use crate::lang::Lang;
use crate::model::choice::Choice;
use crate::model::date::Date;
use crate::model::decision::{DECISION_KINDS, DECISION_STATUSES};
use crate::model::entity::{Detail, EntityId};
use crate::model::fact::{Fact, More};
use crate::model::kind::Kind;
use crate::model::statement::{CERTAINTIES, Stated, say};
use crate::model::value::Text;
use crate::query::When;
use crate::query::gaps::{Gap, gaps};
use crate::report::answers::gaps::{lack, state};
use crate::report::escape;

/// A sheet: its name, its columns with how many characters wide they are, and its rows.
pub struct Sheet {
    pub name: &'static str,
    pub columns: Vec<(&'static str, u16)>,
    pub rows: Vec<Vec<Cell<'static>>>,
}

/// What only one sort of sheet has, before what all have of a statement.
type Own = fn(&Line<'_, '_>, Lang) -> Vec<Cell<'static>>;

pub fn sheets(export: &Export<'_>, lang: Lang) -> Vec<Sheet> {
    let of = lang.pick("Vad", "What");
    let who = (lang.pick("Vem", "Who"), 34);
    let acting = (lang.pick("T.f.", "Acting"), 7);
    let responsible = [(of, 34), (lang.pick("På vilket sätt", "In which sense"), 20), who];
    let seats = [
        (lang.pick("Organ", "Body"), 34),
        (lang.pick("Roll", "Role"), 16),
        who,
        acting,
        (lang.pick("För", "For"), 24),
        (lang.pick("Antal", "Number"), 8),
    ];
    let holders = [(lang.pick("Befattning", "Post"), 34), who, acting];
    vec![
        said(export, lang, lang.pick("Ansvar", "Responsible"), &responsible, is_responsibility, sense),
        said(export, lang, lang.pick("Platser", "Seats"), &seats, |fact, _| fact.key.name == "members", seat),
        said(export, lang, lang.pick("Innehavare", "Holders"), &holders, is_holder, holder),
        decisions(export, lang),
        lacking(export, lang),
    ]
}

fn is_responsibility(fact: &Fact<'_>, kind: Kind) -> bool {
    let is = match fact.key.name {
        "responsible" | "held_together_by" => true,
        "holders" => kind == Kind::Assignment,
        "members" => fact.value.is_some_and(|role| role.key() == "responsible"),
        _ => false,
    };
    is && fact.owns()
}

fn is_holder(fact: &Fact<'_>, kind: Kind) -> bool {
    fact.key.name == "holders" && kind == Kind::Post
}

fn sense(line: &Line<'_, '_>, lang: Lang) -> Vec<Cell<'static>> {
    let fact = &line.fact;
    let words = lang.of(fact.value.map_or(fact.key.words, Choice::words));
    vec![name(line, lang), Cell::text(words), whom(line, lang)]
}

fn seat(line: &Line<'_, '_>, lang: Lang) -> Vec<Cell<'static>> {
    let fact = &line.fact;
    let role = fact.value.map_or(lang.pick("ledamot", "member"), |role| lang.of(role.words()));
    let behalf = fact.more.iter().filter_map(|(key, more)| match more {
        More::Entity(id) if key.name == "on_behalf_of" => Some(line.export.called(*id, lang)),
        _ => None,
    });
    let count = fact.more.iter().find_map(|(key, more)| match more {
        More::Number(number) if key.name == "count" => Some(number.in_words(lang)),
        _ => None,
    });
    vec![
        name(line, lang),
        Cell::text(role),
        whom(line, lang),
        acting(fact, lang),
        own(behalf.collect::<Vec<_>>().join("; ")),
        count.map_or(Cell::None, Cell::own),
    ]
}

fn holder(line: &Line<'_, '_>, lang: Lang) -> Vec<Cell<'static>> {
    vec![name(line, lang), whom(line, lang), acting(&line.fact, lang)]
}

fn name(line: &Line<'_, '_>, lang: Lang) -> Cell<'static> {
    Cell::own(line.export.called(line.fact.of, lang))
}

fn whom(line: &Line<'_, '_>, lang: Lang) -> Cell<'static> {
    line.export.whom(&line.fact, lang).map_or(Cell::None, Cell::own)
}

fn acting(fact: &Fact<'_>, lang: Lang) -> Cell<'static> {
    if fact.is_acting() { Cell::text(lang.pick("t.f.", "acting")) } else { Cell::None }
}

fn own(text: String) -> Cell<'static> {
    if text.is_empty() { Cell::None } else { Cell::own(text) }
}

/// A sheet of the statements of some sort.
fn said(
    export: &Export<'_>,
    lang: Lang,
    sheet: &'static str,
    columns: &[(&'static str, u16)],
    is_of: fn(&Fact<'_>, Kind) -> bool,
    more: Own,
) -> Sheet {
    let common = [
        (lang.pick("Region", "Region"), 22),
        (lang.pick("Gäller", "Holds"), 9),
        (lang.pick("Hur säkert", "How sure"), 14),
        (lang.pick("Från", "From"), 18),
        (lang.pick("Till och med", "Up to and including"), 18),
        (lang.pick("Källans ord", "The source's words"), 24),
        (lang.pick("Villkor", "Condition"), 20),
        (lang.pick("Anmärkning", "Note"), 30),
        (lang.pick("Källa", "Source"), 34),
        (lang.pick("Ställe i källan", "Place in the source"), 26),
        ("id", 34),
    ];
    let mut rows = Vec::new();
    for id in export.told() {
        let kind = export.model.get(id).kind;
        for line in lines(export, id).iter().filter(|line| is_of(&line.fact, kind)) {
            rows.push(more(line, lang).into_iter().chain(tail(line, lang)).collect());
        }
    }
    Sheet { name: sheet, columns: columns.iter().copied().chain(common).collect(), rows }
}

/// What all have: region, time, how sure, the source's words and the place in it.
fn tail(line: &Line<'_, '_>, lang: Lang) -> Vec<Cell<'static>> {
    let (export, fact) = (line.export, &line.fact);
    let text = |pick: fn(&Stated) -> Option<&Text>| {
        let text = fact.stated.and_then(pick).map(|text| text.as_str());
        text.filter(|text| !export.privacy.hides(text)).map_or(Cell::None, |text| Cell::own(text.into()))
    };
    let from = fact.stated.and_then(|stated| stated.from.as_ref());
    let to = fact.stated.and_then(|stated| stated.to.as_ref());
    let source = fact.source(export.model).filter(|source| source.source.to.is_some());
    let title = source.and_then(|source| source.source.to).map(|id| export.called(id, lang));
    let place = source.map_or(Cell::None, |source| {
        let [place, ..] = line.place(source);
        if let Cell::Text(place) = place { Cell::own(place.into_owned()) } else { Cell::None }
    });
    vec![
        region(export, fact.of, lang),
        Cell::text(codes::word("holds", line.holds(), lang)),
        Cell::own(say(CERTAINTIES, fact.certainty(export.model)).get(lang).to_string()),
        day(from, lang),
        day(to, lang),
        text(|stated| stated.term.as_ref()),
        text(|stated| stated.condition.as_ref()),
        text(|stated| stated.note.as_ref()),
        title.map_or(Cell::None, Cell::own),
        place,
        Cell::own(line.id.clone()),
    ]
}

fn region(export: &Export<'_>, of: EntityId, lang: Lang) -> Cell<'static> {
    let region = export.model.region_of(of, export.asked.1);
    region.map_or(Cell::None, |region| Cell::own(export.called(region, lang)))
}

/// A date as a date, where it is a day; else in words.
fn day(date: Option<&Date>, lang: Lang) -> Cell<'static> {
    match date {
        None => Cell::None,
        Some(date) if date.earliest() == date.latest() && !date.is_uncertain() => Cell::day(date.latest()),
        Some(date) => Cell::own(date.in_words(lang)),
    }
}

fn decisions(export: &Export<'_>, lang: Lang) -> Sheet {
    let columns = vec![
        (lang.pick("Beslut", "Decision"), 40),
        (lang.pick("Slag", "Kind"), 16),
        (lang.pick("Läge", "Status"), 16),
        (lang.pick("Dag", "Day"), 18),
        (lang.pick("Gäller från", "In force"), 18),
        (lang.pick("Av", "By"), 30),
        ("§", 8),
        (lang.pick("Diarienummer", "Registry number"), 20),
        (lang.pick("Region", "Region"), 22),
        (lang.pick("Källa", "Source"), 34),
        ("id", 34),
    ];
    let model = export.model;
    let rows = export.told().filter_map(|id| {
        let entity = model.get(id);
        let Detail::Decision(decision) = &entity.detail else { return None };
        let by = decision.by.iter().filter_map(|by| by.to).map(|by| export.called(by, lang));
        let number = decision.registry_no.as_ref().map(|number| number.as_str());
        let number = number.filter(|number| !export.privacy.hides(number));
        let source = entity.common.sources.first().and_then(|source| source.source.to);
        Some(vec![
            Cell::own(export.called(id, lang)),
            decision
                .kind
                .map_or(Cell::None, |kind| Cell::own(say(DECISION_KINDS, kind).get(lang).to_string())),
            decision
                .status
                .map_or(Cell::None, |status| Cell::own(say(DECISION_STATUSES, status).get(lang).to_string())),
            day(decision.date.as_ref(), lang),
            day(decision.in_force.as_ref(), lang),
            own(by.collect::<Vec<_>>().join("; ")),
            decision.paragraphs().map_or(Cell::None, Cell::own),
            number.map_or(Cell::None, |number| Cell::own(number.into())),
            region(export, id, lang),
            source.map_or(Cell::None, |source| Cell::own(export.called(source, lang))),
            Cell::own(export.id(id).into_owned()),
        ])
    });
    Sheet { name: lang.pick("Beslut", "Decisions"), columns, rows: rows.collect() }
}

fn lacking(export: &Export<'_>, lang: Lang) -> Sheet {
    let columns = vec![
        (lang.pick("Saknas", "Lacking"), 28),
        (lang.pick("Hur", "How"), 28),
        (lang.pick("För vad", "Of what"), 40),
        (lang.pick("Region", "Region"), 22),
        (lang.pick("Antal", "Number"), 8),
        (lang.pick("Källa", "Source"), 34),
        ("id", 34),
    ];
    let (first, last) = export.asked;
    let at = (first != last).then(|| Date::parse(&format!("{first}..{last}"), Default::default()).ok());
    let when = When { today: last, at: at.flatten() };
    let model = export.model;
    // Without persons nothing is said of whoever somebody is.
    let is_told = |gap: &Gap| export.privacy.shows_posts() || gap.of.kind != Kind::Person;
    let rows =
        gaps(model, export.sources, &[], export.region, &when).into_iter().filter(is_told).map(|gap| {
            let what = lack(gap.lack, lang).0;
            let what = gap.key.map_or(what.to_string(), |key| format!("{what} ({key})"));
            vec![
                Cell::own(what),
                Cell::text(state(gap.state, lang).0),
                Cell::own(export.called(gap.of.at, lang)),
                gap.region.as_ref().map_or(Cell::None, |region| Cell::own(export.called(region.at, lang))),
                gap.count.map_or(Cell::None, Cell::count),
                gap.source
                    .map(|source| source.title)
                    .filter(|title| !export.privacy.hides(title))
                    .map_or(Cell::None, |title| Cell::own(escape::terminal(&title))),
                match export.is_shown(gap.of.at) {
                    true => Cell::own(export.id(gap.of.at).into_owned()),
                    false => Cell::None,
                },
            ]
        });
    Sheet { name: lang.pick("Luckor", "Gaps"), columns, rows: rows.collect() }
}
