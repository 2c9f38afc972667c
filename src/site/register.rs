//! Everything that has a page, by its first letter: what search is for those without scripts. A
//! person stands under the last name.

use crate::find;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::site::Site;
use crate::site::html::Out;
use crate::site::lists;
use crate::site::pages::Main;
use crate::site::search::Without;

/// Small words before a last name that belong to it.
const PARTICLES: [&str; 9] = ["af", "av", "da", "de", "den", "der", "van", "von", "zu"];

/// A name as it stands in an index: "Lidén, Ingela".
fn turned(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let mut last = words.len().saturating_sub(1);
    while last > 1 && PARTICLES.contains(&words[last - 1].to_lowercase().as_str()) {
        last -= 1;
    }
    match last {
        0 => name.to_string(),
        _ => format!("{}, {}", words[last..].join(" "), words[..last].join(" ")),
    }
}

pub fn page(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let title = ("A–Ö", "A–Z");
    lists::head(
        &mut out,
        title,
        (
            "Allt som har en egen sida, i bokstavsordning, och de som bara är föreslagna. Personer står under \
             sina efternamn.",
            "Everything that has a page of its own, in alphabetical order, and people who are only proposed. \
             People stand under their last names.",
        ),
    );
    let name = |id: EntityId| match site.model.get(id).kind {
        Kind::Person => turned(site.model.get(id).name_on(site.when.day())),
        _ => site.model.get(id).name().to_string(), // Only people are sorted by another name.
    };
    // Whoever is only proposed has no page, and stands where that is said.
    let people = site.model.of_kind(Kind::Person).map(|(id, _)| id).filter(|id| !site.has_page(*id));
    let proposed = people.filter_map(|id| match site.without_page(id)? {
        (at, Without::Proposed) => Some((name(id), id, Some(at))),
        (_, Without::Left | Without::Rejected | Without::Declined) => None,
    });
    let mut all: Vec<Entry> =
        site.by_name().iter().map(|id| (name(*id), *id, None)).chain(proposed).collect();
    all.sort_by_cached_key(|(name, id, _)| (find::swedish(name), site.rank(*id), *id));
    // What is neither letter nor number stands together.
    let letter = |(name, ..): &Entry| {
        let first = name.chars().find(|c| c.is_alphanumeric());
        first.map_or_else(|| "#".to_string(), |first| first.to_uppercase().to_string())
    };
    for same in all.chunk_by(|one, other| letter(one) == letter(other)) {
        let letter = same.first().map(letter).unwrap_or_default();
        out.section(
            |out| out.text(&letter),
            |out| {
                out.within("ul class=reg", |out| {
                    for (name, id, at) in same {
                        out.raw("\n");
                        out.within("li", |out| match at {
                            Some(at) => out.proposed(*at, name),
                            None => out.entry(*id, name),
                        });
                    }
                    out.raw("\n");
                });
            },
        );
    }
    Main::new("register", title, out)
}

/// A name, whose it is, and where that is told of, where it has no page.
type Entry = (String, EntityId, Option<EntityId>);

impl Out<'_, '_> {
    /// Somebody who is only proposed for something.
    fn proposed(&mut self, at: EntityId, name: &str) {
        self.link_to(at, |out| {
            out.text(name);
            out.sign(" ");
            out.within("span class=mk", |out| out.both("(föreslagen)", "(proposed)"));
        });
        self.sign(", ");
        self.within("span class=w", |out| out.name(at));
    }

    fn entry(&mut self, id: EntityId, name: &str) {
        match self.site.model.get(id).kind {
            Kind::Person => self.link_to(id, |out| {
                out.text(name);
                out.mark_of(id);
            }),
            _ => self.link(id), // Only people are sorted by another name.
        }
        self.word_of(id);
        if let Some(region) = self.site.region_of(id) {
            self.sign(", ");
            self.within("span class=w", |out| out.name(region));
        }
        self.apart_from_others(id);
    }
}

#[cfg(test)]
mod tests {
    use super::turned;

    #[test]
    fn a_last_name_comes_first_with_what_belongs_to_it() {
        let cases = [
            ("Ingela Lidén", "Lidén, Ingela"),
            ("Jolanda Van Vliet", "Van Vliet, Jolanda"),
            ("Carl von der Esch", "von der Esch, Carl"),
            ("Cher", "Cher"),
            ("", ""),
        ];
        cases.iter().for_each(|(name, wanted)| assert_eq!(turned(name), *wanted));
    }
}
