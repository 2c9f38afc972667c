//! What the acts of a sheet mean: what each file is to say. Nothing is guessed.

mod about;
mod add;
mod adopt;
mod after;
mod again;
mod agreed;
mod appoint;
mod areas;
mod belongs;
mod beside;
mod carried;
mod causes;
mod change;
mod chosen;
mod cites;
mod correct;
mod corrected;
mod decide;
mod declare;
mod decline;
mod delegate;
mod deliver;
mod each;
mod follow;
mod hedged;
mod hidden;
mod hold;
mod house;
mod instead;
mod its_time;
mod leave;
mod life;
mod list;
mod made;
mod more;
mod moved;
mod number;
mod of_each;
mod open_day;
mod overtaken;
mod party;
mod power;
mod quotes;
mod reform;
mod reject;
mod row;
mod rule_words;
mod rules;
mod said;
pub(crate) mod same;
mod seats;
pub mod statement;
mod succeed;
mod title;
mod told;
mod too_soon;
mod turns;

use crate::acts::Fault;
use crate::acts::item::Item;
use crate::acts::sheet::{Act, Sheet};
use crate::acts::when::Mods;
use crate::acts::words::{Does, Says};
use crate::acts::world::{World, same_name};
use crate::lang::{Both, both};
use crate::model::kind::Kind;
use crate::model::plain::Plain;
pub use cites::with_cites;
use std::collections::{BTreeMap, BTreeSet};

/// The keys of acts that are no description of something.
const APPOINT: [Says; 9] = [
    Says::Post,
    Says::Role,
    Says::Body,
    Says::From,
    Says::To,
    Says::For,
    Says::After,
    Says::Beside,
    Says::By,
];
/// The day of what is done on one day is the last of somebody who leaves.
const LEAVE: [Says; 5] = [Says::Post, Says::Role, Says::Body, Says::To, Says::Day("date")];

pub struct Meaner<'s> {
    pub world: World,
    pub sheet: &'s Sheet,
    pub faults: Vec<Fault>,
    /// What is to be said of what was understood.
    pub told: Vec<Both>,
    said: BTreeSet<String>,
    /// What the sheet says of names: `new`, `?` or ids.
    pub answers: BTreeMap<String, BTreeSet<String>>,
    /// Whom each name of a person means in this sheet.
    pub people: BTreeMap<String, String>,
    /// The brackets of the act that is read.
    pub act: Mods,
    /// The decision that the act stands under, and whether that is only proposed.
    pub under: Option<String>,
    pub is_proposed: bool,
    /// Whether the proposal that it stands under was turned down.
    pub is_rejected: bool,
    /// Whether the sheet says that it is of no single house.
    pub is_homeless: bool,
    /// The seats that the act has said so far.
    pub seats_of_act: Vec<Plain>,
    /// Who appoints the seat that is made, of which body, and what is to be noted of it.
    pub chooser_of_seat: Option<(String, String, Option<String>)>,
    /// The whole lists: of which body and day, who is on them, and where.
    pub lists: Vec<list::Whole>,
    /// The proposals that were adopted, and where.
    pub adoptions: Vec<(String, Item)>,
    causes: causes::Causes,
}

/// What a sheet means, beside what there is.
pub fn mean(sheet: &Sheet, world: World) -> Meaner<'_> {
    let mut meaner = Meaner {
        world,
        sheet,
        faults: Vec::new(),
        told: Vec::new(),
        said: BTreeSet::new(),
        answers: told::answers(sheet),
        people: BTreeMap::new(),
        act: Mods::default(),
        under: None,
        is_proposed: false,
        is_rejected: false,
        is_homeless: false,
        seats_of_act: Vec::new(),
        chooser_of_seat: None,
        lists: Vec::new(),
        adoptions: Vec::new(),
        causes: causes::Causes::default(),
    };
    if meaner.is_without_removed() && meaner.is_to_be_carried() && meaner.source() && meaner.house() {
        let mut subjects: Vec<Vec<Option<String>>> = Vec::new();
        meaner.names_to_come();
        for act in &sheet.acts {
            meaner.on_line(act.line);
            meaner.stand_under(act, &subjects);
            subjects.push(meaner.declare(act));
        }
        for (act, own) in sheet.acts.iter().zip(&subjects) {
            meaner.on_line(act.line);
            meaner.stand_under(act, &subjects);
            meaner.act(act, own);
        }
        meaner.assignments_at_home();
        meaner.decided_later();
        meaner.not_on_list();
        meaner.not_adopted();
        meaner.quotes_are_places();
        meaner.on_line(usize::MAX);
    }
    meaner.faults.sort_by_key(|fault| (fault.line, fault.column));
    meaner.faults.dedup();
    meaner
}

impl Meaner<'_> {
    /// The decision that an act stands under, of those that were declared.
    fn stand_under(&mut self, act: &Act, subjects: &[Vec<Option<String>>]) {
        self.under = act.under.and_then(|at| subjects.get(at)?.first()?.clone());
        let status = self.under.as_ref().and_then(|id| self.world.things.get(id)?.now.get("status"));
        let status = status.and_then(Plain::text);
        self.is_proposed = matches!(status, Some("proposed" | "rejected"));
        self.is_rejected = status == Some("rejected");
    }

    /// The source has to be there: what it says is checked against it.
    fn source(&mut self) -> bool {
        let Some(source) = &self.sheet.source else { return true };
        if self.world.things.get(source).is_some_and(|thing| thing.kind == Kind::Source) {
            return true;
        }
        let message = both(
            format!("källan `{source}` finns inte i datamängden"),
            format!("the source `{source}` is not in the data"),
        );
        let help = both(
            format!("lägg in dokumentet först: `gov source add FIL --id {source}`"),
            format!("bring the document in first: `gov source add FILE --id {source}`"),
        );
        self.fault(&Item::default(), message, Some(help));
        false
    }

    fn act(&mut self, act: &Act, subjects: &[Option<String>]) {
        self.act = act.mods.clone();
        if let Some(programme) = areas::programme_of(act) {
            return self.areas(act, &programme);
        }
        match act.verb.does {
            Does::Is(..) | Does::Class(_) | Does::OfClass => {
                for (item, id) in act.subject.iter().zip(subjects) {
                    if let Some(id) = id {
                        self.described(id, item, act);
                    }
                }
            }
            Does::Create => self.create(act),
            Does::Dissolve if self.has_only(act, &[]) => self.dissolve(act),
            Does::Move if self.has_only(act, &[Says::Relation("addressed_to")]) => self.moves(act),
            Does::Correct => self.correct(act),
            Does::Pairs(says) if self.has_only(act, &[]) => self.pairs(act, says),
            Does::Dissolve | Does::Move | Does::Pairs(_) => {}
            Does::AboutSource => self.about_source(act),
            Does::About => self.about(act),
            Does::Appoint if self.has_only(act, &APPOINT) => self.appoint(act),
            Does::Leave if self.has_only(act, &LEAVE) => self.leave(act),
            Does::Appoint | Does::Leave => {}
            Does::Outcome(sort) if self.has_only(act, &[]) => self.outcomes(act, sort),
            Does::Outcome(_) => {}
            Does::List => self.list(act, true),
            Does::Seen => self.list(act, false),
            Does::Change(sort) if self.has_only(act, &[]) => self.change(act, sort),
            Does::Change(_) => {}
        }
    }

    /// Nothing that is written is left out: a key that an act does not have is told.
    fn has_only(&mut self, act: &Act, allowed: &[Says]) -> bool {
        let first = self.faults.len();
        for said in act.keys.iter().filter(|said| !allowed.contains(&said.key.says)) {
            let (key, verb) = (said.key.words[0], act.verb.words[0]);
            let at = Item { line: said.line, column: 3, ..Item::default() };
            let message =
                both(format!("`{key}` hör inte till `{verb}`"), format!("`{key}` is not a key of `{verb}`"));
            let is_move = act.verb.does == Does::Move;
            let help = both("skriv `till: A -> B` under den", "write `to whom: A -> B` below it");
            self.fault(&at, message, Some(help).filter(|_| is_move));
        }
        self.faults.len() == first
    }

    /// What is said of what an act says that there is.
    fn described(&mut self, id: &str, subject: &Item, act: &Act) {
        self.keys(id, subject, act);
        if self.world.things.get(id).and_then(|thing| thing.now.get("type")?.text()) == Some("delegation") {
            self.delegate(id, &subject.joined(), act);
        }
    }

    /// What the keys of an act say of its subject.
    pub(super) fn keys(&mut self, id: &str, subject: &Item, act: &Act) {
        // Where it is was said when it was found; who appoints is said of the seats that there are.
        let is_made = matches!(act.verb.does, Does::Is(..) | Does::Class(_) | Does::OfClass);
        let is_delegation = matches!(act.verb.does, Does::Is(_, Some("delegation")));
        let is_left = |said: &&crate::acts::sheet::Said| match said.key.says {
            Says::Body => !is_made,
            Says::Rows | Says::Relation("addressed_to") => !is_delegation,
            _ => true,
        };
        let is_late = |said: &&crate::acts::sheet::Said| match said.key.says {
            Says::Chosen(_) => 2,
            Says::Rule(Some(_)) => 1,
            _ => 0,
        };
        let mut all: Vec<_> = act.keys.iter().filter(is_left).collect();
        all.sort_by_key(is_late);
        self.seats_of_act.clear();
        for said in all {
            for item in &said.items {
                if let Says::Chosen(key) = said.key.says {
                    let mods = with_cites(&item.mods, &[&said.mods, &subject.mods, &act.mods]);
                    self.chosen(id, key, &Item { mods, ..item.clone() });
                    continue;
                }
                // `A: whom` is said of A alone, where several are said to be.
                let pair = item.text.split_once(": ").filter(|(name, _)| {
                    let name = crate::acts::item::bracket(name).0;
                    act.subject.iter().any(|one| same_name(&one.joined().who) == same_name(name))
                });
                let pair = pair.map(|(name, rest)| (crate::acts::item::bracket(name).0, rest));
                if pair.is_some_and(|(name, _)| same_name(name) != same_name(&subject.who)) {
                    continue;
                }
                let item = &match pair {
                    Some((_, rest)) => Item { mods: item.mods.clone(), ..self.another(item, rest) },
                    None => item.clone(),
                };
                let item = Item {
                    mods: with_cites(&item.mods, &[&said.mods, &subject.mods, &act.mods]),
                    ..item.clone()
                };
                self.key(id, said, &item);
            }
        }
    }
}
