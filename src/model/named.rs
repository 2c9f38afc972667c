//! A name where an id belongs: which id it is.

use crate::diagnostic::list_of;
use crate::lang::{Both, both};
use crate::model::entity::Entity;
use crate::model::id_of;
use crate::model::kind::Kind;
use crate::model::link::{Index, Linked};
use std::collections::HashMap;
use std::sync::Arc;

/// So many are named of those that have one name.
const MOST: usize = 3;

/// Says of the ids that nothing has which of them is the name of something, or an id with more
/// behind it.
pub(super) fn suggest(entities: &[Arc<Entity>], index: &Index, linked: &mut Linked) {
    let strange = std::mem::take(&mut linked.strange);
    if strange.is_empty() {
        return;
    }
    let mut of_name: HashMap<String, Vec<&Entity>> = HashMap::new();
    for entity in entities.iter().filter(|entity| entity.whole && !entity.is_redacted()) {
        let aliases = entity.common.aliases.iter().map(|alias| alias.name.as_str());
        for name in std::iter::once(entity.name()).chain(aliases) {
            let all = of_name.entry(id_of(name)).or_default();
            if !all.iter().any(|other| std::ptr::eq(*other, &**entity)) {
                all.push(entity);
            }
        }
    }
    for one in strange {
        let fits = |entity: &&&Entity| one.wanted & entity.kind.bit() != 0;
        let named: Vec<&Entity> = of_name
            .get(&id_of(&one.text))
            .map_or(Vec::new(), |all| all.iter().filter(fits).take(MOST).copied().collect());
        let help = if named.is_empty() { with_more(&one.text, index) } else { Some(said(&named)) };
        if let Some(help) = help {
            linked.diagnostics[one.finding].help = Some(help);
        }
    }
}

fn said(named: &[&Entity]) -> Both {
    let all: Vec<String> = named.iter().map(|one| format!("`{}` ({})", one.id, one.name())).collect();
    let (sv, en) = (all.join(" eller "), all.join(" or "));
    both(format!("här står ett namn: menade du {sv}?"), format!("this is a name: did you mean {en}?"))
}

/// "protokoll s. 3", "protokoll, L12": the id of a document and a place in it.
fn with_more(text: &str, index: &Index) -> Option<Both> {
    let (id, place) = text.split_once([' ', ','])?;
    index.ids.get(id).filter(|to| index.kinds[to.0 as usize] == Kind::Source)?;
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
