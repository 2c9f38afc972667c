//! Assignments: something given to somebody to do or deliver.

use crate::model::date::Date;
use crate::model::kind::{BODY_OR_POST, PROGRAMME};
use crate::model::programme::Responsible;
use crate::model::rare::Rare;
use crate::model::read::{Fields, Record};
use crate::model::reference::Ref;
use crate::model::statement::{Point, Relation, Stated, ThemeLink};
use crate::model::value::Text;

#[derive(Clone, Debug, Default)]
pub struct Assignment {
    pub given: Rare<Date>,
    pub given_by: Rare<Ref<BODY_OR_POST>>,
    pub holders: Vec<Responsible>,
    pub purpose: Rare<Text>,
    pub programme: Rare<Ref<PROGRAMME>>,
    pub points: Vec<Point>,
    pub principles: Vec<Point>,
    pub deliverables: Vec<Deliverable>,
    pub steered_by: Vec<Relation>,
    pub done_by: Vec<Relation>,
    pub themes: Vec<ThemeLink>,
}

impl Record for Assignment {
    const NAME: &'static str = "assignment";

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.field("given", "När uppdraget gavs.", &mut self.given);
        f.field("given_by", "Den som gav uppdraget.", &mut self.given_by);
        f.field("holders", "De som har uppdraget, med tid.", &mut self.holders);
        f.field("purpose", "Syftet, i källans ord.", &mut self.purpose);
        f.field("programme", "Programmet som uppdraget hör till.", &mut self.programme);
        f.field("points", "Uppdragets punkter.", &mut self.points);
        f.field("principles", "Principer som resultatet ska uppfylla.", &mut self.principles);
        f.field("deliverables", "Vad som ska lämnas, till vem och när.", &mut self.deliverables);
        f.field("steered_by", "Styrgrupp.", &mut self.steered_by);
        f.field("done_by", "De som gör arbetet.", &mut self.done_by);
        f.field("themes", "Teman, enligt redaktören.", &mut self.themes);
    }
}

/// Something to hand over. `binding: false` is a target and no deadline.
#[derive(Clone, Debug, Default)]
pub struct Deliverable {
    pub what: Text,
    pub delivers_to: Rare<Ref<BODY_OR_POST>>,
    pub due: Rare<Date>,
    pub binding: Option<bool>,
    pub stated: Stated,
}

impl Record for Deliverable {
    const NAME: &'static str = "deliverable";

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.required("what", "Vad som ska lämnas.", &mut self.what);
        f.field("delivers_to", "Mottagare.", &mut self.delivers_to);
        f.field("due", "Senaste dag.", &mut self.due);
        f.field("binding", "Falskt när dagen är en målsättning.", &mut self.binding);
        self.stated.fields(f);
    }
}
