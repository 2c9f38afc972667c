//! Where `tf` says that somebody is acting, and where it is a part of a name: a decision may be
//! called *Tillförordnad hälso- och sjukvårdsdirektör*.

use crate::acts::item::Item;
use crate::acts::sheet::Act;
use crate::acts::words::{Does, Says};
use crate::model::kind::Kind;

/// Gives the names of an act the words back that would say of a person that they are acting.
pub(super) fn whole_names(act: &mut Act) {
    if !names_people(act.verb.does) {
        act.subject.iter_mut().for_each(Item::as_name);
    }
    let is_correction = act.verb.does == Does::Correct;
    for said in act.keys.iter_mut().filter(|said| !is_correction && !says_who(said.key.says)) {
        said.items.iter_mut().for_each(Item::as_name);
    }
}

/// A post is no acting one, and neither is a person: whose `tf` it is has to be said.
fn names_people(does: Does) -> bool {
    matches!(does, Does::Appoint | Does::Leave | Does::Pairs(_) | Does::Class(Kind::Post))
        || matches!(does, Does::Is(Kind::Person | Kind::Post, _))
}

fn says_who(says: Says) -> bool {
    let keys = [Says::Holder, Says::Post, Says::Role, Says::After, Says::Beside];
    matches!(says, Says::Seat(_) | Says::Responsible(_)) || keys.contains(&says)
}
