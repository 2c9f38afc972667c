//! Two files that are about one thing become one: the other's statements go where they are not yet,
//! its name becomes another name, its id a former one, and whoever names it names what stays.

use super::twice::{self, Fault};
use super::unite::{self, Conflict};
use super::{Refactoring, by_hand, references, with_keys};
use crate::acts::world::{Keys, same_name};
use crate::lang::{Both, both};
use crate::model::Model;
use crate::model::entity::{EntityId, name_key};
use crate::model::kind::Kind;
use crate::model::plain::{Document, Plain};
use crate::sources::Sources;
use std::collections::BTreeSet;

/// Who says that two people are one.
#[derive(Clone, Debug, Default)]
pub struct Says {
    /// A place in a source.
    pub source: Option<String>,
    /// The editor's reason.
    pub editor: Option<String>,
}

/// A union that was made.
#[derive(Debug)]
pub struct Joined {
    pub files: Refactoring,
    /// The texts in which only ids are others: what the union is held against.
    pub renamed: Refactoring,
    /// What one file says then, and what both said.
    pub now: Keys,
    pub parts: [Keys; 2],
    /// What else became one statement: by the id of its file, the key.
    pub shortened: BTreeSet<(String, String)>,
}

impl Joined {
    /// What the union is compared with: only ids are others, and the file that goes is not there,
    /// as its statements are held against what stays.
    pub fn before(&self, sources: &Sources) -> Sources {
        let mut before = self.renamed.over(sources);
        before.files.retain(|file| !file.is_yaml() || !self.files.gone.contains_key(&file.path));
        before
    }
}

/// Why it was not.
pub enum Not {
    Refused(Both),
    Conflicts(Vec<(String, Conflict)>),
}

impl From<Both> for Not {
    fn from(why: Both) -> Not {
        Not::Refused(why)
    }
}

pub fn join(
    sources: &Sources,
    model: &Model,
    [other, into]: [EntityId; 2],
    says: &Says,
) -> Result<Joined, Not> {
    refuse(model, [other, into], says)?;
    let [gone, kept] = [other, into].map(|id| model.get(id));
    let [gone_path, path] = [gone, kept].map(|one| sources.files[one.file.0 as usize].path.clone());
    let mut renamed = Refactoring {
        texts: references::renamed(model, sources, other, &kept.id)?,
        ..Refactoring::default()
    };
    let [gone_text, text] = [gone, kept].map(|one| sources.files[one.file.0 as usize].text());
    let said = |path: &str, was: &str, renamed: &Refactoring| {
        let text = renamed.texts.get(path).map_or(was, |(_, text)| text).to_string();
        Document::read(&text, kept.kind).map(|document| (text, document.keys)).ok_or_else(|| by_hand(path))
    };
    let (_, mut others) = said(&gone_path, gone_text, &renamed)?;
    let (own_text, own) = said(&path, text, &renamed)?;
    // What goes away need not name anything else.
    renamed.texts.remove(&gone_path);
    let mut files = Refactoring::default();
    same_text(sources, [&gone_path, &path], &mut others, &own, &mut files);
    let parts = [own.clone(), others.clone()];
    let mut now = united(kept.kind, &kept.id, own.clone(), others, &gone.id, says).map_err(|conflicts| {
        Not::Conflicts(conflicts.into_iter().map(|conflict| (kept.id.to_string(), conflict)).collect())
    })?;
    now.extend(says_so(&now, says));
    let lines = super::removal::keys(&own_text, |key| own.contains_key(key) && !now.contains_key(key));
    let own_text = lines.ok_or_else(|| by_hand(&path))?;
    let before = Document::read(&own_text, kept.kind).ok_or_else(|| by_hand(&path))?.keys;
    let own_text = with_keys(&path, kept.kind, &own_text, &before, &now)?;
    let mut shortened = BTreeSet::new();
    for (place, (was, text)) in renamed.texts.iter().filter(|(place, _)| **place != path) {
        let id = crate::model::stem(place);
        let Some(kind) = Kind::of_path(place) else { continue };
        let (text, keys) = twice::once(place, kind, was, text).map_err(|fault| match fault {
            Fault::ByHand(why) => Not::Refused(why),
            Fault::Conflict(all) => {
                Not::Conflicts(all.into_iter().map(|one| (id.to_string(), one)).collect())
            }
        })?;
        shortened.extend(keys.into_iter().map(|key| (id.to_string(), key)));
        files.put(place, was, text);
    }
    files.put(&path, text, own_text);
    files.gone.insert(gone_path, gone_text.to_string());
    Ok(Joined { files, renamed, now, parts, shortened })
}

fn refuse(model: &Model, [other, into]: [EntityId; 2], says: &Says) -> Result<(), Both> {
    let [gone, kept] = [other, into].map(|id| model.get(id));
    let [old, id] = [&gone.id, &kept.id];
    if other == into {
        return Err(both(format!("{old} är redan {id}"), format!("{old} is {id} already")));
    }
    if gone.kind != kept.kind {
        let [one, two] = [gone.kind.name(), kept.kind.name()];
        return Err(both(
            format!(
                "{old} är av slaget {}, {id} av slaget {}; är det ändå samma, flytta först: `gov flytta {old} \
                 {}`",
                one.sv,
                two.sv,
                kept.kind.folder()
            ),
            format!(
                "{old} is of the kind {}, {id} of the kind {}; if both are the same, move it first: `gov \
                 move {old} {}`",
                one.en,
                two.en,
                kept.kind.folder()
            ),
        ));
    }
    if [gone, kept].iter().any(|one| one.is_redacted()) {
        return Err(both(
            "en person vars namn är borttaget slås inte ihop med någon",
            "a person whose name is removed is not joined with anyone",
        ));
    }
    let differ = |one: EntityId, two: EntityId| model.names_as(one, "not_same_as", two);
    if differ(other, into) || differ(into, other) {
        return Err(both(
            format!("{old} och {id} är olika personer: `not_same_as` säger det"),
            format!("{old} and {id} are different people: `not_same_as` says so"),
        ));
    }
    let says_same = |one: EntityId, two: EntityId| model.names_as(one, "same_as", two);
    let is_said = says.source.is_some() || says.editor.is_some();
    if kept.kind == Kind::Person && !is_said && !says_same(other, into) && !says_same(into, other) {
        return Err(both(
            "samma namn är inte samma person: skriv vem som säger det, --source KÄLLA#L12 eller \
             --says-editor SKÄL",
            "the same name is not the same person: write who says so, --source SOURCE#L12 or --says-editor \
             REASON",
        ));
    }
    Ok(())
}

/// One kept text under two names is one text.
fn same_text(
    sources: &Sources,
    [gone, kept]: [&str; 2],
    others: &mut Keys,
    own: &Keys,
    files: &mut Refactoring,
) {
    let same = |key: &str| others.get(key).is_some() && others.get(key) == own.get(key);
    if !same("sha256") {
        return;
    }
    let text = |path: &str, keys: &Keys| {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let name = keys.get("file").and_then(Plain::text)?;
        let at = sources.find(format!("{folder}/{name}").trim_start_matches('/'))?;
        Some((sources.files[at].path.clone(), sources.files[at].text().to_string()))
    };
    if let (Some(one), Some(two)) = (text(gone, others), text(kept, own))
        && one.0 != two.0
        && one.1 == two.1
    {
        files.gone.insert(one.0, one.1);
        others.remove("file");
    }
}

/// What both say, under the name and the id of one.
fn united(
    kind: Kind,
    id: &str,
    own: Keys,
    mut others: Keys,
    gone: &str,
    says: &Says,
) -> Result<Keys, Vec<Conflict>> {
    let key = name_key(kind);
    let name = others.remove(key);
    let mut former = others.remove("former_ids").map_or_else(Vec::new, |ids| ids.items().to_vec());
    former.insert(0, Plain::Text(gone.to_string()));
    others.insert("former_ids".into(), Plain::List(former));
    let more: Vec<Plain> = says.source.iter().cloned().map(Plain::Text).collect();
    let mut now = unite::files(kind, &own, &others, &more)?;
    if let Some(Plain::List(former)) = now.get_mut("former_ids") {
        former.sort();
    }
    if let Some(Plain::Text(name)) = name {
        let is_so = |one: &Plain| {
            let own = one.text_of("name").or(one.text());
            own.is_some_and(|own| same_name(own) == same_name(&name))
        };
        let aliases = now.get("aliases").map_or(&[][..], Plain::items);
        if !now.get(key).into_iter().chain(aliases).any(is_so) {
            let alias = Plain::Map(Keys::from([("name".to_string(), Plain::Text(name))]));
            let all = aliases.iter().cloned().chain([alias]).collect();
            now.insert("aliases".into(), Plain::List(all));
        }
    }
    // Nobody is like themselves.
    for key in ["same_as", "perhaps_same_as", "former_ids"] {
        let Some(Plain::List(ids)) = now.get_mut(key) else { continue };
        ids.retain(|one| one.text() != Some(id));
        if ids.is_empty() {
            now.remove(key);
        }
    }
    Ok(now)
}

/// Who says that they are one: one more source, or the editor's reason.
fn says_so(now: &Keys, says: &Says) -> Keys {
    let mut more = Keys::new();
    if let Some(source) = &says.source {
        let mut all = now.get("sources").map_or_else(Vec::new, |own| own.items().to_vec());
        let source = Plain::Text(source.clone());
        if !all.contains(&source) {
            all.push(source);
        }
        more.insert("sources".into(), Plain::List(all));
    }
    if let Some(reason) = &says.editor {
        let own = now.get("note").and_then(Plain::text).unwrap_or("");
        more.insert("note".into(), Plain::Text(format!("{own} {reason}").trim().to_string()));
    }
    more
}
