//! A name where an id belongs: which id it is.

use crate::diagnostic::list_of;
use crate::lang::{Both, both};
use crate::model::entity::Entity;
use crate::model::kind::{Kind, Kinds};
use crate::model::{Model, id_of};
use std::collections::HashMap;

/// So many are named of those that have one name.
const MOST: usize = 3;

/// All by the ids that their names would be.
pub(super) struct Named<'m> {
    model: &'m Model,
    of_name: HashMap<String, Vec<&'m Entity>>,
}

impl<'m> Named<'m> {
    pub fn of(model: &'m Model) -> Named<'m> {
        let mut of_name: HashMap<String, Vec<&Entity>> = HashMap::new();
        for entity in model.entities.iter().filter(|entity| entity.whole && !entity.is_redacted()) {
            let aliases = entity.common.aliases.iter().map(|alias| alias.name.as_str());
            for name in std::iter::once(entity.name()).chain(aliases) {
                let all = of_name.entry(id_of(name)).or_default();
                if !all.last().is_some_and(|other| std::ptr::eq(*other, &**entity)) {
                    all.push(entity);
                }
            }
        }
        Named { model, of_name }
    }

    /// Says of an id that nothing has whether it is the name of something, or an id with more
    /// behind it.
    pub fn help(&self, text: &str, wanted: Kinds) -> Option<Both> {
        let fits = |entity: &&&Entity| wanted & entity.kind.bit() != 0;
        let named = self.of_name.get(&id_of(text)).into_iter().flatten().filter(fits);
        let named: Vec<&Entity> = named.take(MOST).copied().collect();
        if named.is_empty() { with_more(text, self.model) } else { Some(said(&named)) }
    }
}

fn said(named: &[&Entity]) -> Both {
    let all: Vec<String> = named.iter().map(|one| format!("`{}` ({})", one.id, one.name())).collect();
    let (sv, en) = (all.join(" eller "), all.join(" or "));
    both(format!("här står ett namn: menade du {sv}?"), format!("this is a name: did you mean {en}?"))
}

/// "protokoll s. 3", "protokoll, L12": the id of a document and a place in it.
fn with_more(text: &str, model: &Model) -> Option<Both> {
    let (id, place) = text.split_once([' ', ','])?;
    model.find(id).filter(|to| model.get(*to).kind == Kind::Source)?;
    let digits: String = place.chars().filter(char::is_ascii_digit).collect();
    let forms = [format!("{id}#L{digits}"), format!("{id}#s{digits}")];
    let forms = match digits.is_empty() {
        true => list_of([id], 1),
        false => list_of(forms.iter().map(String::as_str), 2),
    };
    Some(both(
        format!("ett ställe i en källa skrivs efter `#`, utan mellanslag: {}", forms.sv),
        format!("a place in a source is written after `#`, without a space: {}", forms.en),
    ))
}
