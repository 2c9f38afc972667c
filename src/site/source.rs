//! The page of a document: how much of it is used, its text, and the places that are cited by
//! another name than a line's.

use crate::checks::kept_text;
use crate::lines::Lines;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::reference::lines_of;
use crate::parallel;
use crate::site::html::Out;
use crate::site::origin::anchor;
use crate::site::{Site, doubt, entity, split};
use std::collections::{BTreeMap, BTreeSet};

/// What rests on one place, at most; the others are counted. Each of them links to the place from
/// its own page.
pub const MOST_CITING: usize = 12;

impl Site<'_> {
    /// On which of the pages of a source a cited place stands. Where a page is cut depends on what
    /// stands before it only, so what comes first is enough to tell.
    pub fn page_of_place(&self, source: EntityId, anchor: &str) -> usize {
        let places = self.places.get_or_init(|| {
            let sources: Vec<EntityId> =
                self.model.of_kind(Kind::Source).map(|(id, _)| id).filter(|id| self.has_page(*id)).collect();
            let of_one = |id: &EntityId| {
                split::moved(entity::beginning(self, *id).markup().as_str())
                    .into_iter()
                    .map(|(anchor, at)| ((*id, anchor), at))
                    .collect::<Vec<_>>()
            };
            parallel::map(&sources, of_one).into_iter().flatten().collect()
        });
        // Nearly always all stand on the first.
        if places.is_empty() {
            return 0;
        }
        let of = |anchor: &str| places.get(&(source, anchor.to_string())).copied();
        // Several lines stand where the first of them does.
        let first = || lines_of(anchor).and_then(|(first, _)| of(&format!("L{first}")));
        of(anchor).or_else(first).unwrap_or(0)
    }

    /// The text of a document, where it is kept and may be shown.
    pub fn text_of(&self, source: EntityId) -> Option<&str> {
        let kept = kept_text::file_of(self.model, self.sources, source)?;
        Some(kept.text()).filter(|_| self.privacy.shows_names())
    }
}

impl Out<'_, '_> {
    /// How much of a document is used, and its text; else the places that are cited.
    pub fn text_and_places(&mut self, id: EntityId) {
        let site = self.site;
        let cover = site.cover(id);
        let text = site.text_of(id);
        let lines = text.map(Lines::new);
        let is_text =
            |number: &usize| lines.as_ref().is_some_and(|lines| !lines.line(*number).trim().is_empty());
        let count = lines.as_ref().map_or(0, |lines| (1..=lines.count()).filter(is_text).count());
        let used = cover.least.keys().filter(|number| is_text(number)).count();
        let citing: BTreeSet<EntityId> = site.citations(id).iter().map(|citation| citation.from).collect();
        self.raw("\n");
        let left = count - used;
        self.within("div class=answer", |out| {
            out.publisher_of(id);
            out.within("p class=basis", |out| match (lines.is_some(), site.privacy.shows_names()) {
                (true, _) => {
                    let (line_sv, line_en) = if left == 1 { ("rad", "line") } else { ("rader", "lines") };
                    let (left_sv, left_en) = match left {
                        0 => (String::new(), String::new()),
                        _ => (
                            format!(", {left} {line_sv} som ingen uppgift vilar på"),
                            format!(", {left} {line_en} that nothing rests on"),
                        ),
                    };
                    out.both(
                        &format!("{used} av {count} rader används{left_sv}."),
                        &format!("{used} of {count} lines are used{left_en}."),
                    );
                }
                // Which pages they are stands below.
                (false, true) => {
                    let number = site.citations(id).len();
                    out.both(
                        &format!("Texten är inte bevarad. Används på {number} ställen."),
                        &format!("The text is not kept. Used in {number} places."),
                    );
                }
                (false, false) => {
                    let pages = citing.len();
                    out.both(
                        &format!("Uppgifter på {pages} sidor vilar på dokumentet."),
                        &format!("Statements on {pages} pages rest on the document."),
                    );
                }
            });
        });
        self.places(id, lines.is_some());
        if let Some(lines) = &lines {
            self.lines(id, lines, &cover);
        }
    }

    /// Who a document is from, and of when it is: what is asked of it first.
    fn publisher_of(&mut self, id: EntityId) {
        let site = self.site;
        let publisher = site.model.source(id).and_then(|source| source.publisher.as_ref()?.to);
        self.within("p class=role", |out| out.both("Från", "From"));
        self.within("p class=who", |out| match publisher {
            Some(publisher) => out.link(publisher),
            None => out.within("span class=\"d big\"", |out| {
                out.both("utgivare inte angiven", "publisher not stated")
            }),
        });
        self.within("p class=doubts", |out| {
            let (sv, en) = site.origins.age(id);
            match site.model.source_date(id).is_some() {
                true => out.within("span", |out| out.both(sv, en)),
                false => out.doubt_alone(doubt::UNKNOWN, ("odaterad", "undated")),
            }
        });
    }

    /// The cited places that no line of a text stands for.
    fn places(&mut self, id: EntityId, has_text: bool) {
        let site = self.site;
        let mut places: BTreeMap<(usize, usize, &str), Vec<EntityId>> = BTreeMap::new();
        for citation in site.citations(id) {
            let locator = citation.locator.as_deref().unwrap_or("");
            let lines = lines_of(locator);
            if has_text && lines.is_some() {
                continue;
            }
            let (first, last) = lines.unwrap_or((0, 0));
            let citing = places.entry((first, last, locator)).or_default();
            if citing.last() != Some(&citation.from) {
                citing.push(citation.from);
            }
        }
        if places.is_empty() {
            return;
        }
        self.list("stallen", ("Ställen som används", "Places that are used"), |out| {
            for ((.., locator), citing) in places {
                out.raw("\n");
                let row = out.tag("li");
                let row = match anchor(locator).filter(|anchor| !site.privacy.hides(anchor)) {
                    Some(anchor) if site.is_single => {
                        let [folder, slash, name, more] = site.path_of(id);
                        row.attr_of("id", &[folder, slash, name, more, "/", anchor])
                    }
                    Some(anchor) => row.attr("id", anchor),
                    None => row,
                };
                row.within(|out| {
                    out.within("div class=k", |out| match locator.is_empty() {
                        true => out.both("Hela dokumentet", "The whole document"),
                        false => out.locator(locator),
                    });
                    out.within("div class=v", |out| out.citing(&citing));
                });
            }
        });
    }

    fn citing(&mut self, citing: &[EntityId]) {
        for (at, id) in citing.iter().take(MOST_CITING).enumerate() {
            if at > 0 {
                self.sign(", ");
            }
            self.link(*id);
        }
        if let Some(more) = citing.len().checked_sub(MOST_CITING).filter(|more| *more > 0) {
            self.both(&format!(" och {more} till"), &format!(" and {more} more"));
        }
    }
}
