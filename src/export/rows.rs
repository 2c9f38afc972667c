//! The rows of the tables of facts.

use crate::export::Export;
use crate::export::line::Line;
use crate::export::table::Cell;
use crate::model::choice::Choice;
use crate::model::date::{Date, Day};
use crate::model::decision::DECISION_STATUSES;
use crate::model::entity::EntityId;
use crate::model::fact::{More, Whom};
use crate::model::number::Number;
use crate::model::read::Word;
use crate::model::reference::{SourceRef, lines_of};
use crate::model::statement::CERTAINTIES;
use crate::model::time::{Bounds, Holds};
use crate::model::value::Text;

fn key_of<T: PartialEq>(words: &[Word<T>], value: T) -> Cell<'static> {
    Cell::maybe(words.iter().find(|word| word.value == value).map(|word| word.key))
}

/// The days outside of which it certainly does not hold, and those within which it certainly does.
fn days(bounds: &Bounds) -> [Cell<'static>; 4] {
    let (first, last) = (bounds.not_before.unwrap_or(Day::MIN), bounds.not_after.unwrap_or(Day::MAX));
    let certain = bounds.certain().map(|(from, to)| (from.max(first), to.min(last)));
    let certain = certain.filter(|(from, to)| from <= to);
    [
        Cell::day(first),
        Cell::day(last),
        certain.map_or(Cell::None, |(from, _)| Cell::day(from)),
        certain.map_or(Cell::None, |(_, to)| Cell::day(to)),
    ]
}

/// A date as it is written, with its first and its last day.
fn date(date: Option<&Date>) -> [Cell<'_>; 3] {
    match date {
        None => [Cell::None, Cell::None, Cell::None],
        Some(date) => [Cell::text(&date.text), Cell::day(date.earliest()), Cell::day(date.latest())],
    }
}

impl<'m> Export<'m> {
    /// The row of an entity.
    pub(super) fn entity(&self, id: EntityId) -> Vec<Cell<'m>> {
        let entity = self.model.get(id);
        let path = self.sources.files.get(entity.file.0 as usize).map(|file| file.path.as_str());
        let (path, is_hidden) = self.shown(path);
        let (name, is_nameless) =
            if entity.is_redacted() { (Cell::None, true) } else { self.shown(Some(entity.name())) };
        let region = self.model.region_of(id, self.asked.1);
        let mut cells = vec![
            Cell::Text(self.id(id)),
            Cell::text(entity.kind.folder()),
            name,
            region.map_or(Cell::None, |region| Cell::Text(self.id(region))),
            path,
            key_of(CERTAINTIES, self.model.existence(id)),
        ];
        cells.extend(days(&self.model.presence(id).bounds()));
        cells.push(Cell::Boolean(is_hidden || is_nameless));
        cells
    }
}

impl<'m> Line<'_, 'm> {
    fn text(&self, text: Option<&'m Text>, hidden: &mut bool) -> Cell<'m> {
        let (cell, is_hidden) = self.export.shown(text.map(Text::as_str));
        *hidden |= is_hidden;
        cell
    }

    /// Who or what is named.
    fn who(&self, id: EntityId, hidden: &mut bool) -> Cell<'m> {
        match self.export.is_shown(id) {
            true => Cell::Text(self.export.id(id)),
            false => {
                *hidden = true;
                Cell::None
            }
        }
    }

    /// Whether it holds in the time asked: yes, no or perhaps.
    pub fn holds(&self) -> &'static str {
        let bounds = self.fact.bounds(self.export.model);
        match bounds.holds_in(self.export.asked.0, self.export.asked.1) {
            _ if bounds.is_never() => "no",
            Holds::Yes => "yes",
            Holds::Perhaps => "perhaps",
            Holds::No => "no",
        }
    }

    /// The row of the statement.
    pub fn statement(&self) -> Vec<Cell<'_>> {
        let (model, fact) = (self.export.model, &self.fact);
        let mut hidden = false;
        let (kind, who, words) = match fact.whom {
            Whom::None => (None, Cell::None, Cell::None),
            Whom::Entity(id) => (Some(model.get(id).kind.folder()), self.who(id, &mut hidden), Cell::None),
            Whom::Described(words) => (Some("described"), Cell::None, self.text(Some(words), &mut hidden)),
            Whom::Class(id) => (Some("class"), self.who(id, &mut hidden), Cell::None),
            Whom::OwnersOf(id) => (Some("owners_of"), self.who(id, &mut hidden), Cell::None),
            Whom::MembersOf(id) => (Some("members_of"), self.who(id, &mut hidden), Cell::None),
            Whom::Vacant => (Some("vacant"), Cell::None, Cell::None),
            Whom::Nobody => (Some("none"), Cell::None, Cell::None),
        };
        let stated = fact.stated;
        let bounds = fact.bounds(model);
        let source = fact.source(model).filter(|source| source.source.to.is_some());
        let is_rule = matches!(fact.whom, Whom::Class(_) | Whom::OwnersOf(_) | Whom::MembersOf(_));
        let mut cells = vec![
            Cell::text(&self.id),
            Cell::Text(self.export.id(fact.of)),
            Cell::text(fact.key.name),
            Cell::count(self.ord),
            Cell::Boolean(stated.is_none()),
            key_of(CERTAINTIES, fact.certainty(model)),
            stated.and_then(|stated| stated.certainty).map_or(Cell::None, |own| key_of(CERTAINTIES, own)),
            fact.status(model).map_or(Cell::None, |status| key_of(DECISION_STATUSES, status)),
            Cell::maybe(kind),
            who,
            words,
            if is_rule { Cell::Boolean(fact.is_some) } else { Cell::None },
            Cell::maybe(fact.value.map(Choice::key)),
            self.text(fact.text, &mut hidden),
        ];
        cells.extend(date(fact.date));
        cells.extend(date(stated.and_then(|stated| stated.from.as_ref())));
        cells.extend(date(stated.and_then(|stated| stated.to.as_ref())));
        let observed = stated.and_then(|stated| stated.observed.as_ref());
        let observed = observed.map(|few| few.iter().map(|date| &*date.text).collect::<Vec<_>>().join(" "));
        cells.push(observed.map_or(Cell::None, Cell::own));
        cells.extend(days(&bounds));
        cells.push(Cell::text(self.holds()));
        let said = |pick: fn(&crate::model::statement::Stated) -> Option<&Text>| stated.and_then(pick);
        for text in [
            said(|stated| stated.term.as_ref()),
            said(|stated| stated.condition.as_ref()),
            said(|stated| stated.frequency.as_ref()),
            said(|stated| stated.note.as_ref()),
        ] {
            cells.push(self.text(text, &mut hidden));
        }
        cells.extend(source.map_or([const { Cell::None }; 4], |source| {
            let [place, id, _, first, last] = self.place(source);
            [place, id, first, last]
        }));
        cells.push(Cell::Boolean(hidden));
        cells
    }

    /// A place in a source: as it is written, the source, the anchor, and the lines.
    pub(super) fn place(&self, cited: &'m SourceRef) -> [Cell<'m>; 5] {
        let export = self.export;
        let Some(source) = cited.source.to else { return [const { Cell::None }; 5] };
        let id = export.id(source);
        let (locator, is_hidden) = export.shown(cited.locator.as_deref());
        let place = match &locator {
            Cell::Text(locator) => format!("{id}#{locator}"),
            _ => id.to_string(),
        };
        let written = cited.locator.as_deref().filter(|_| !is_hidden);
        let anchors = export.model.source(source).map_or(&[][..], |source| &source.anchors);
        let anchor = anchors.iter().find(|anchor| Some(anchor.name.as_str()) == written);
        let lines = anchor.map(|anchor| anchor.lines.as_str()).or(written).and_then(lines_of);
        let line = |line: Option<usize>| line.map_or(Cell::None, Cell::count);
        [
            Cell::own(place),
            Cell::Text(id),
            Cell::maybe(anchor.map(|anchor| anchor.name.as_str())),
            line(lines.map(|lines| lines.0)),
            line(lines.map(|lines| lines.1)),
        ]
    }

    /// The rows of what it says besides.
    pub fn details(&self) -> Vec<Vec<Cell<'_>>> {
        let fact = &self.fact;
        let may = match fact.value {
            Some(Choice::Power(_, may)) => Some(("may", More::YesOrNo(may))),
            _ => None,
        };
        let more = fact.more.iter().map(|(key, more)| (key.name, *more)).chain(may);
        let more = more.filter(|(_, more)| !matches!(more, More::Cited(_)));
        more.enumerate().filter_map(|(at, (key, more))| self.detail(at, key, more)).collect()
    }

    /// `None` where nothing of people is told.
    fn detail(&self, at: usize, key: &'static str, more: More<'m>) -> Option<Vec<Cell<'_>>> {
        let mut hidden = false;
        let none = || [const { Cell::None }; 3];
        let (mut entity, mut value, mut text, mut yes) = (Cell::None, Cell::None, Cell::None, Cell::None);
        let (mut number, mut day) = ([Cell::None, Cell::None], none());
        match more {
            More::Entity(id) if !self.export.is_shown(id) && !self.export.privacy.shows_posts() => {
                return None;
            }
            More::Entity(id) => entity = self.who(id, &mut hidden),
            More::Text(words) => text = self.text(Some(words), &mut hidden),
            More::Number(of) => {
                text = Cell::text(&of.text);
                number = limits(of);
            }
            More::Date(of) => day = date(Some(of)),
            More::Value(choice) => value = Cell::text(choice.key()),
            More::YesOrNo(is) => yes = Cell::Boolean(is),
            More::Set => yes = Cell::Boolean(true),
            More::Cited(_) => {}
        }
        let mut cells = vec![Cell::text(&self.id), Cell::count(at), Cell::text(key), entity, value, text];
        cells.extend(number);
        cells.extend(day);
        cells.extend([yes, Cell::Boolean(hidden)]);
        Some(cells)
    }

    /// The rows of the places that it rests on: its own, else the file's, and those of its dates.
    pub fn citations(&self) -> Vec<Vec<Cell<'_>>> {
        let (model, fact) = (self.export.model, &self.fact);
        let mut cited: Vec<(&str, bool, &SourceRef)> = Vec::new();
        for (key, more) in &fact.more {
            if let More::Cited(place) = more {
                cited.push((key.name, true, place));
            }
        }
        cited.extend(fact.date.into_iter().flat_map(Date::sources).map(|place| ("date", true, place)));
        if let Some(stated) = fact.stated {
            let (from, to) = (stated.from.as_ref(), stated.to.as_ref());
            cited.extend(stated.source.iter().map(|place| ("source", true, place)));
            if stated.source.is_none() {
                let of_file = model.get(fact.of).common.sources.iter();
                cited.extend(of_file.map(|place| ("sources", false, place)));
            }
            cited.extend(from.into_iter().flat_map(Date::sources).map(|place| ("from", true, place)));
            cited.extend(to.into_iter().flat_map(Date::sources).map(|place| ("to", true, place)));
        }
        let row = |(at, (key, is_own, place)): (usize, (&'static str, bool, &'m SourceRef))| {
            let mut cells =
                vec![Cell::text(&self.id), Cell::count(at), Cell::text(key), Cell::Boolean(is_own)];
            cells.extend(self.place(place));
            cells
        };
        let known = cited.into_iter().filter(|(_, _, place)| place.source.to.is_some());
        known.enumerate().map(row).collect()
    }
}

/// The least and the greatest that a number may be.
fn limits(number: &Number) -> [Cell<'static>; 2] {
    let most = (number.most != u32::MAX).then(|| Cell::Integer(number.most.into()));
    [Cell::Integer(number.least.into()), most.unwrap_or(Cell::None)]
}
