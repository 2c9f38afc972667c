//! "Vem var ordförande i Vårdnämnden", of what is called otherwise now: who was there under that
//! name is asked, and not who is there today.

use crate::ask::mentions::Mention;
use crate::ask::read::{Asked, Read};
use crate::ask::time::Sense;
use crate::find::fold;
use crate::model::entity::{Alias, AliasKind, EntityId};
use crate::model::kind::BODY;

/// Words that ask of what was.
const PAST: &str = " var satt ledde leddes ingick hade was were sat chaired led had ran ansvarade basade ";

/// The former name by which something is mentioned.
pub fn alias<'m>(read: &Read<'m>, id: EntityId) -> Option<&'m Alias> {
    let bare = |text: &str| fold(text).trim_end_matches('s').to_string();
    let is_said = |name: &str| read.mentions.iter().any(|one: &Mention| bare(&one.said) == bare(name));
    let mut former =
        read.model.get(id).common.aliases.iter().filter(|one| one.kind == Some(AliasKind::Former));
    former.find(|one| is_said(one.name.as_str()))
}

/// The last day of that name, where a question in the past says no time of its own.
pub fn time(read: &Read<'_>) -> Option<Asked> {
    let is_past = read.words.iter().any(|word| PAST.contains(&format!(" {} ", word.folded)));
    let [id] = read.those(read.thing(BODY)?, BODY)[..] else { return None };
    let to = alias(read, id)?.to.as_ref().filter(|to| is_past && !to.is_open())?;
    Some(Asked::of(to.latest().to_string(), Sense::Then, read.today))
}
