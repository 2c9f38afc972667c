//! A name where an id belongs: which id it is, or what to add so that there is one.

use crate::diagnostic::list_of;
use crate::lang::{Both, both};
use crate::model::entity::Entity;
use crate::model::kind::{BODY, Kind, Kinds, PERSON, one_of};
use crate::model::plain_name::{self, Parts};
use crate::model::{Model, id_of, is_id};
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
        let bare = text.trim_start_matches(['•', '–', '—', '-', '*', ' ']);
        if bare != text && (is_id(bare) || !bare.is_empty() && !self.with_name(bare, wanted).is_empty()) {
            let id = self.with_name(bare, wanted).first().map_or(bare.to_string(), |one| one.id.to_string());
            return Some(both(
                format!("skriv `- {id}`: bindestreck, mellanslag och id"),
                format!("write `- {id}`: a hyphen, a space and the id"),
            ));
        }
        if let [_, _, ..] = plain_name::apart(text)[..] {
            return Some(rows(&plain_name::ids(text)));
        }
        let named = self.with_name(text, wanted);
        if !named.is_empty() {
            return Some(said(&named));
        }
        let parts = plain_name::parts(text);
        let named = if parts.name == text { Vec::new() } else { self.with_name(parts.name, wanted) };
        if !named.is_empty() {
            return Some(and_more(said(&named), &parts));
        }
        with_more(text, self.model)
    }

    fn with_name(&self, name: &str, wanted: Kinds) -> Vec<&'m Entity> {
        let fits = |entity: &&&Entity| wanted & entity.kind.bit() != 0;
        let named = self.of_name.get(&id_of(name)).into_iter().flatten().filter(fits);
        // A file whose name is no id is at fault itself.
        let (good, bad): (Vec<_>, Vec<_>) = named.partition(|entity| is_id(&entity.id));
        let named = if good.is_empty() { bad } else { good };
        named.into_iter().take(MOST).copied().collect()
    }
}

fn said(named: &[&Entity]) -> Both {
    let all: Vec<String> = named.iter().map(|one| format!("`{}` ({})", id_of(&one.id), one.name())).collect();
    let (sv, en) = (all.join(" eller "), all.join(" or "));
    both(format!("här står ett namn: menade du {sv}?"), format!("this is a name: did you mean {en}?"))
}

/// Where what stood with a name belongs.
fn and_more(help: Both, parts: &Parts<'_>) -> Both {
    let (sv, en) = match (parts.acting, parts.party, parts.title) {
        (true, ..) => ("skriv tf som `acting: true`", "write tf as `acting: true`"),
        (_, true, _) => ("partiet skrivs inte", "the party is not written"),
        (.., Some(_)) => (
            "titeln är en befattning (posts/) eller en roll på platsen",
            "the title is a post (posts/) or a role of the seat",
        ),
        _ => return help,
    };
    both(format!("{}; {sv}", help.sv), format!("{}; {en}", help.en))
}

/// What to write on lines of their own.
pub(super) fn rows(items: &[String]) -> Both {
    let rows = items.iter().map(|item| format!("`- {item}`")).collect::<Vec<_>>().join(", ");
    both(
        format!("skriv varje punkt på en rad för sig: {rows}"),
        format!("write each item on a line of its own: {rows}"),
    )
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

/// What to do about an id or a name that nothing has, nor anything like it.
pub(super) fn to_add(text: &str, wanted: Kinds) -> Both {
    if wanted & PERSON != 0 && plain_name::no_name(text) == Some(plain_name::NoName::Nobody) {
        return both("skriv `vacant: true` i stället", "write `vacant: true` instead");
    }
    let parts = plain_name::parts(text);
    let kind = kind_of(text, wanted);
    let name = if kind == Some(Kind::Person) { plain_name::said(parts.name) } else { text.to_string() };
    let id = id_of(&name);
    match kind {
        _ if id.is_empty() => missing(wanted),
        None => {
            let kinds = missing(wanted);
            both(
                format!("lägg till filen {id}.yaml, eller rätta id:t; {}", kinds.sv),
                format!("add the file {id}.yaml, or correct the id; {}", kinds.en),
            )
        }
        Some(kind) if is_id(text) => both(
            format!("lägg till {}/{id}.yaml, eller rätta id:t", kind.folder()),
            format!("add {}/{id}.yaml, or correct the id", kind.folder()),
        ),
        Some(kind) => {
            let (folder, key) = (kind.folder(), if kind == Kind::Source { "title" } else { "name" });
            let help = both(
                format!("skriv `{id}`, och lägg till {folder}/{id}.yaml med `{key}: {name}`"),
                format!("write `{id}`, and add {folder}/{id}.yaml with `{key}: {name}`"),
            );
            and_more(help, &parts)
        }
    }
}

fn missing(wanted: Kinds) -> Both {
    let kinds = one_of(wanted);
    both(format!("här ska stå ett id för {}", kinds.sv), format!("expected the id of a {}", kinds.en))
}

/// Of which kind something seems to be, by its name and by what fits.
fn kind_of(name: &str, wanted: Kinds) -> Option<Kind> {
    let only = Kind::ALL.into_iter().find(|kind| kind.bit() == wanted);
    let id = id_of(name);
    let ends: [(&[&str], Kind); 6] = [
        (&["styrgrupp", "styrgruppen"], Kind::SteeringGroup),
        (&["arbetsgrupp", "arbetsgruppen"], Kind::WorkingGroup),
        (
            &[
                "namnd",
                "namnden",
                "styrelse",
                "styrelsen",
                "utskott",
                "utskottet",
                "rad",
                "radet",
                "grupp",
                "gruppen",
                "beredning",
                "beredningen",
                "fullmaktige",
                "kommitte",
                "kommitten",
            ],
            Kind::Group,
        ),
        (&["forvaltning", "forvaltningen", "avdelning", "avdelningen", "enhet", "enheten"], Kind::Unit),
        (&["chef", "chefen", "direktor", "direktoren", "sekreterare"], Kind::Post),
        (&["kommun", "forbund", "ab"], Kind::Organisation),
    ];
    let fits = |kind: &Kind| wanted & kind.bit() != 0;
    let by_end = || {
        let found = ends.iter().find(|(ends, _)| ends.iter().any(|end| id.ends_with(end)));
        found.map(|(_, kind)| *kind).filter(fits)
    };
    let region = || (id.starts_with("region-") && wanted & BODY != 0).then_some(Kind::Region);
    let name = plain_name::said(plain_name::parts(name).name);
    let person = || Some(Kind::Person).filter(fits).filter(|_| plain_name::is_like_one(&name));
    only.or_else(region).or_else(by_end).or_else(person)
}
