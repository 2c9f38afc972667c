//! Posts and the people who hold them.

use crate::model::body::Task;
use crate::model::kind::{BODY, PERSON, POST};
use crate::model::rare::Rare;
use crate::model::read::{Fields, Record};
use crate::model::reference::Ref;
use crate::model::statement::{Relation, Stated};

/// A post in a body, or a class of posts.
#[derive(Clone, Debug, Default)]
pub struct Post {
    pub body: Ref<BODY>,
    pub class: bool,
    pub class_of: Rare<Ref<POST>>,
    pub holders: Vec<Holder>,
    pub reports_to: Vec<Relation>,
    pub mandate: Vec<Task>,
}

impl Record for Post {
    const NAME: &'static str = "post";

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.required("body", "Organ som befattningen finns i.", &mut self.body);
        f.field("class", "Sant för en klass av befattningar.", &mut self.class);
        f.field("class_of", "Klassen som befattningen hör till, när källan säger det.", &mut self.class_of);
        f.field("holders", "Innehavare, med tid.", &mut self.holders);
        f.field("reports_to", "Rapporterar till.", &mut self.reports_to);
        f.field("mandate", "Stående uppgifter.", &mut self.mandate);
    }
}

/// One who holds a post, or the statement that it is vacant.
#[derive(Clone, Debug, Default)]
pub struct Holder {
    pub person: Rare<Ref<PERSON>>,
    pub acting: bool,
    pub vacant: bool,
    pub stated: Stated,
}

impl Record for Holder {
    const NAME: &'static str = "holder";

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.exactly_one(&["person", "vacant"]);
        f.field("person", "Innehavaren.", &mut self.person);
        f.field("acting", "Sant för tillförordnad.", &mut self.acting);
        f.field("vacant", "Sant när källan säger att befattningen är vakant.", &mut self.vacant);
        self.stated.fields(f);
    }
}

/// A person: a name and nothing more, one file each, so that a name can be corrected or redacted in
/// one place.
#[derive(Clone, Debug, Default)]
pub struct Person {
    pub same_as: Vec<Ref<PERSON>>,
    pub not_same_as: Vec<Ref<PERSON>>,
    pub redacted: bool,
}

impl Record for Person {
    const NAME: &'static str = "person";

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.field("same_as", "Samma person under ett annat id, när en källa säger det.", &mut self.same_as);
        f.field("not_same_as", "Namne som är en annan person.", &mut self.not_same_as);
        f.field("redacted", "Sant när namnet är borttaget.", &mut self.redacted);
    }
}
