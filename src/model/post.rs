//! Posts and the people who hold them.

use crate::diagnostic::Span;
use crate::model::Model;
use crate::model::body::Task;
use crate::model::entity::{Detail, EntityId};
use crate::model::fields::{Fields, Record, lens};
use crate::model::having::Having;
use crate::model::keys;
use crate::model::kind::{BODY, Kind, PERSON, POST};
use crate::model::parts::{self, Parts};
use crate::model::power::Power;
use crate::model::programme::Count;
use crate::model::rare::Rare;
use crate::model::read::{Read, Reader};

use crate::model::reference::{Ref, SourceRef};
use crate::model::statement::{Relation, Stated, ThemeLink};
use crate::syntax::Node;
use std::collections::HashMap;

/// A post in a body, or a class of posts.
#[derive(Clone, Debug, Default)]
pub struct Post {
    pub body: Ref<BODY>,
    pub class: bool,
    pub class_of: Rare<Ref<POST>>,
    pub holders: Vec<Holder>,
    pub reports_to: Vec<Relation>,
    pub mandate: Vec<Task>,
    pub powers: Vec<Power>,
    pub counts: Vec<Count>,
    pub themes: Vec<ThemeLink>,
    /// The sources that list all holders of a class.
    pub complete: Vec<SourceRef>,
}

impl Record for Post {
    const NAME: &'static str = "post";

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.required(&keys::POST_BODY, lens!(body));
        f.field(&keys::POST_CLASS, lens!(class));
        f.field(&keys::POST_CLASS_OF, lens!(class_of));
        f.field(&keys::POST_HOLDERS, lens!(holders));
        f.field(&keys::POST_REPORTS_TO, lens!(reports_to));
        f.field(&keys::POST_COMPLETE, lens!(complete));
        f.field(&keys::POST_MANDATE, lens!(mandate));
        f.field(&keys::POST_POWERS, lens!(powers));
        f.field(&keys::POST_COUNTS, lens!(counts));
        f.field(&keys::POST_THEMES, lens!(themes));
    }
}

/// One who holds a post, or the statement that it is vacant.
#[derive(Clone, Debug, Default)]
pub struct Holder {
    pub person: Rare<Ref<PERSON>>,
    pub acting: bool,
    pub vacant: bool,
    /// The source says that several have it together.
    pub shared: bool,
    pub stated: Stated,
}

impl Record for Holder {
    const NAME: &'static str = "holder";
    const HAS_SHORT_FORM: bool = true;

    fn begins(&self) -> Option<Span> {
        Some(self.stated.span)
    }

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.at_most_one(&["person", "vacant"]);
        f.field(&keys::HOLDER_PERSON, lens!(person));
        f.field(&keys::HOLDER_ACTING, lens!(acting));
        f.field(&keys::HOLDER_VACANT, lens!(vacant));
        f.field(&keys::HOLDER_SHARED, lens!(shared));
        f.all_of::<_, Stated>(lens!(stated));
    }

    fn read_short(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Holder> {
        let stated = Stated { span: node.span(), ..Stated::default() };
        Rare::read(node, reader).map(|person| Holder { person, stated, ..Holder::default() })
    }
}

/// A person: a name and nothing more, one file each, so that a name can be corrected or redacted in
/// one place.
#[derive(Clone, Debug, Default)]
pub struct Person {
    pub same_as: Vec<Ref<PERSON>>,
    pub not_same_as: Vec<Ref<PERSON>>,
    pub perhaps_same_as: Vec<Ref<PERSON>>,
    pub redacted: bool,
}

impl Record for Person {
    const NAME: &'static str = "person";

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.field(&keys::PERSON_SAME_AS, lens!(same_as));
        f.field(&keys::PERSON_NOT_SAME_AS, lens!(not_same_as));
        f.field(&keys::PERSON_PERHAPS_SAME_AS, lens!(perhaps_same_as));
        f.field(&keys::PERSON_REDACTED, lens!(redacted));
    }
}

impl Model {
    /// The posts that a person is named in, in the order of their paths. A person may be named by
    /// thousands of other things under the same key, so posts are gone through once for all people.
    pub fn posts_naming(&self, person: EntityId) -> &[EntityId] {
        let held = self.posts_held.get_or_init(|| {
            let mut held: HashMap<EntityId, Vec<EntityId>> = HashMap::new();
            for (at, entity) in self.of_kind(Kind::Post) {
                let Detail::Post(post) = &entity.detail else { continue };
                for person in post.holders.iter().flat_map(Holder::who) {
                    let posts = held.entry(person).or_default();
                    if posts.last() != Some(&at) {
                        posts.push(at);
                    }
                }
            }
            held
        });
        held.get(&person).map_or(&[], Vec::as_slice)
    }
}

impl Parts for Post {
    fn host(&self) -> Option<(EntityId, Span)> {
        parts::to(&self.body)
    }

    fn relations(&self) -> Vec<(&'static str, &[Relation])> {
        vec![("reports_to", &self.reports_to)]
    }

    fn holders(&self) -> Vec<Having<'_>> {
        self.holders.iter().map(Holder::having).collect()
    }

    fn complete(&self) -> &[SourceRef] {
        &self.complete
    }

    fn mandate(&self) -> &[Task] {
        &self.mandate
    }

    fn powers(&self) -> &[Power] {
        &self.powers
    }

    fn counts(&self) -> &[Count] {
        &self.counts
    }

    fn themes(&self) -> &[ThemeLink] {
        &self.themes
    }

    fn is_class(&self) -> bool {
        self.class
    }
}

impl Parts for Person {}
