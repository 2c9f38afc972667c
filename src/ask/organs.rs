//! "Vad har nämnden beslutat": the only body that is called something with that word, or none that
//! can be told.

use crate::ask::mentions::Mention;
use crate::ask::text::Word;
use crate::ask::words::is_matter;
use crate::find::{fold, names_of};
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::{BODY, Kind};

/// What a body is called by whoever knows which one is meant.
const ORGANS: &str = " namnden styrelsen radet utskottet beredningen kommitten direktionen \
    forvaltningen sekretariatet kansliet ";

/// Whether a word means a body that nothing else in the question names.
pub fn is_organ(words: &[Word], at: usize) -> bool {
    let word = &words[at];
    !word.read && ORGANS.contains(&format!(" {} ", word.folded)) && !is_matter(words, at)
}

/// The bodies that are meant, each the only one whose name ends so.
pub fn organs(model: &Model, words: &mut [Word], mentions: &[Mention]) -> Vec<Mention> {
    // "nämnden" of another body that is named says which, and is not told by the word alone.
    if mentions.iter().any(|one| one.of_kinds(model, BODY)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for at in 0..words.len() {
        if !is_organ(words, at) {
            continue;
        }
        let word = &mut words[at];
        let ends = |name: &str| fold(name).split(' ').any(|own| own.ends_with(word.folded.as_str()));
        let kinds = BODY & !Kind::Region.bit() & !Kind::Programme.bit();
        let all = model.all().filter(|(_, entity)| entity.kind.bit() & kinds != 0);
        let mut all = all.filter(|(_, entity)| names_of(entity).any(ends)).map(|(id, _)| id);
        let one: Option<EntityId> = all.next().filter(|_| all.next().is_none());
        let Some(one) = one else { continue };
        drop(all);
        word.read = true;
        found.push(Mention { ids: vec![one], at: vec![at], said: word.said.clone() });
    }
    found
}
