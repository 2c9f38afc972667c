//! "Vad har nämnden beslutat": the only body that is called something with that word, or none that
//! can be told.

use crate::ask::mentions::Mention;
use crate::ask::text::Word;
use crate::ask::words::is_matter;
use crate::find::{fold, names_of};
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::{BODY, Kind};

/// Letters of the bare end of a name, at least: "råd" ends too much.
const LEAST: usize = 4;

/// What a body is called by whoever knows which one is meant.
const ORGANS: &str = " namnden styrelsen radet utskottet beredningen kommitten direktionen \
    forvaltningen sekretariatet kansliet forbundet bolaget stiftelsen ";
/// The same in English, behind "the", with what each is in Swedish names.
const ENGLISH: &[(&str, &[&str])] = &[
    ("board", &["styrelsen", "direktionen"]),
    ("council", &["radet", "fullmaktige"]),
    ("committee", &["namnden", "utskottet", "kommitten"]),
    ("federation", &["forbundet"]),
    ("secretariat", &["sekretariatet", "kansliet"]),
    ("company", &["bolaget"]),
];

/// Whether a word means a body that nothing else in the question names.
pub fn is_organ(words: &[Word], at: usize) -> bool {
    let word = &words[at];
    !word.read && ORGANS.contains(&format!(" {} ", word.folded)) && !is_matter(words, at)
}

/// What a name ends with that is meant by a word: "förbundet" by "förbundet", and in English by
/// "the federation".
fn meant(words: &[Word], at: usize) -> Vec<&str> {
    if is_organ(words, at) {
        return vec![words[at].folded.as_str()];
    }
    let is_the = at > 0 && words[at - 1].folded == "the" && !words[at].read;
    let row = ENGLISH.iter().find(|(said, _)| is_the && *said == words[at].folded);
    row.map_or(Vec::new(), |(_, meant)| meant.to_vec())
}

/// The bodies that are meant, each the only one whose name ends so.
pub fn organs(model: &Model, words: &mut [Word], mentions: &[Mention]) -> Vec<Mention> {
    // "nämnden" of another body that is named says which, and is not told by the word alone.
    if mentions.iter().any(|one| one.of_kinds(model, BODY)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for at in 0..words.len() {
        let ends_of = meant(words, at);
        if ends_of.is_empty() {
            continue;
        }
        // "kommunalförbund" is what "förbundet" is; "medlemsförbundets" is of one.
        let bare = |end: &str| ["et", "en"].iter().find_map(|own| end.strip_suffix(own)).map(String::from);
        let bares: Vec<String> = ends_of.iter().filter_map(|end| bare(end)).collect();
        let ends = |name: &str| {
            let folded = fold(name);
            let last = folded.rsplit(' ').next().unwrap_or_default();
            let is_bare = |bare: &String| bare.len() > LEAST && last.ends_with(bare.as_str());
            folded.split(' ').any(|own| ends_of.iter().any(|end| own.ends_with(end)))
                || bares.iter().any(is_bare)
        };
        let kinds = BODY & !Kind::Region.bit() & !Kind::Programme.bit();
        let all = model.all().filter(|(_, entity)| entity.kind.bit() & kinds != 0);
        let mut all = all.filter(|(_, entity)| names_of(entity).any(ends)).map(|(id, _)| id);
        let one: Option<EntityId> = all.next().filter(|_| all.next().is_none());
        let Some(one) = one else { continue };
        drop(all);
        let word = &mut words[at];
        word.read = true;
        found.push(Mention { ids: vec![one], at: vec![at], said: word.said.clone() });
    }
    found
}
