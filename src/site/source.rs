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
                split::moved(&entity::beginning(self, *id).html)
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
        self.begin_section("stallen", ("Ställen som uppgifter vilar på", "Places that statements rest on"));
        for ((.., locator), citing) in places {
            self.raw("\n<li");
            if let Some(anchor) = anchor(locator).filter(|anchor| !site.privacy.hides(anchor)) {
                self.raw(" id=\"");
                if site.is_single {
                    self.raw(&site.path_of(id).concat());
                    self.raw("/");
                }
                self.raw(anchor);
                self.raw("\"");
            }
            self.raw("><div class=k>");
            match locator.is_empty() {
                true => self.both("Hela dokumentet", "The whole document"),
                false => self.locator(locator),
            }
            self.raw("</div><div class=v>");
            if let (Some(lines), Some((first, last))) = (&lines, lines_of(locator)) {
                self.quote(lines, first, last);
            }
            self.citing(&citing);
            self.raw("</div></li>");
        }
        self.end_section();
    }

    fn quote(&mut self, lines: &Lines<'_>, first: usize, last: usize) {
        self.raw("<blockquote>");
        for number in (first..=last).take(MOST_LINES) {
            let line = lines.line(number);
            if !line.trim().is_empty() {
                self.raw("<p>");
                self.text(line.trim());
                self.raw("</p>");
            }
        }
        if let Some(more) = (last.saturating_sub(first) + 1).checked_sub(MOST_LINES).filter(|more| *more > 0)
        {
            self.raw("<p class=w>");
            self.both(&format!("… och {more} rader till"), &format!("… and {more} lines more"));
            self.raw("</p>");
        }
        self.raw("</blockquote>");
    }

    fn citing(&mut self, citing: &[EntityId]) {
        self.raw("<p class=by>");
        self.both("Vilar på detta: ", "Rests on this: ");
        for (at, id) in citing.iter().take(MOST_CITING).enumerate() {
            if at > 0 {
                self.raw(", ");
            }
            self.link(*id);
        }
        if let Some(more) = citing.len().checked_sub(MOST_CITING).filter(|more| *more > 0) {
            self.both(&format!(" och {more} till"), &format!(" and {more} more"));
        }
        self.raw("</p>");
    }
}
