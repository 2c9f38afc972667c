//! What a document says: each place that is cited, with its lines where the text is kept, and who
//! cites it.

use crate::checks::kept_text;
use crate::lines::Lines;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::reference::lines_of;
use crate::parallel;
use crate::site::html::Out;
use crate::site::origin::anchor;
use crate::site::{Site, entity, split};
use std::collections::BTreeMap;

/// Who cites one place, at most; the others are counted. Each of them links to the place from its
/// own page.
const MOST_CITING: usize = 12;
/// Lines of a place that are shown.
const MOST_LINES: usize = 20;

impl Site<'_> {
    /// On which of the pages of a source a cited place stands. Where a page is cut depends on what
    /// stands before it only, so the list of places is enough to tell.
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
        if places.is_empty() { 0 } else { places.get(&(source, anchor.to_string())).copied().unwrap_or(0) }
    }
}

impl Out<'_, '_> {
    pub fn cited_places(&mut self, id: EntityId) {
        let site = self.site;
        let mut places: BTreeMap<(usize, usize, &str), Vec<EntityId>> = BTreeMap::new();
        for citation in site.citations(id) {
            let locator = citation.locator.as_deref().unwrap_or("");
            let (first, last) = lines_of(locator).unwrap_or((0, 0));
            let citing = places.entry((first, last, locator)).or_default();
            if citing.last() != Some(&citation.from) {
                citing.push(citation.from);
            }
        }
        if places.is_empty() {
            return;
        }
        let kept = kept_text::file_of(site.model, site.sources, id)
            .map(|file| file.text())
            .filter(|_| site.privacy.shows_names());
        let lines = kept.map(Lines::new);
        self.list("stallen", ("Ställen som uppgifter vilar på", "Places that statements rest on"), |out| {
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
                    out.within("div class=v", |out| {
                        if let (Some(lines), Some((first, last))) = (&lines, lines_of(locator)) {
                            out.quote(lines, first, last);
                        }
                        out.citing(&citing);
                    });
                });
            }
        });
    }

    fn quote(&mut self, lines: &Lines<'_>, first: usize, last: usize) {
        self.within("blockquote", |out| {
            for number in (first..=last).take(MOST_LINES) {
                let line = lines.line(number);
                if !line.trim().is_empty() {
                    out.within("p", |out| out.text(line.trim()));
                }
            }
            if let Some(more) =
                (last.saturating_sub(first) + 1).checked_sub(MOST_LINES).filter(|more| *more > 0)
            {
                out.within("p class=w", |out| {
                    out.both(&format!("… och {more} rader till"), &format!("… and {more} lines more"))
                });
            }
        });
    }

    fn citing(&mut self, citing: &[EntityId]) {
        self.within("p class=by", |out| {
            out.both("Vilar på detta: ", "Rests on this: ");
            for (at, id) in citing.iter().take(MOST_CITING).enumerate() {
                if at > 0 {
                    out.sign(", ");
                }
                out.link(*id);
            }
            if let Some(more) = citing.len().checked_sub(MOST_CITING).filter(|more| *more > 0) {
                out.both(&format!(" och {more} till"), &format!(" and {more} more"));
            }
        });
    }
}
