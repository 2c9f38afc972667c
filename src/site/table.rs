//! The rows of a list as a table for programs, beside the list: what it is, where, who has it, and
//! who says so, by the ids of the exported tables.

use crate::export::csv;
use crate::export::table::Cell;
use crate::lang::Lang;
use crate::model::date::Date;
use crate::model::decision::DECISION_STATUSES;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::reference::SourceRef;
use crate::model::statement::say;
use crate::site::{Site, changes, duties, gaps, open, split, unknown};
use std::collections::HashMap;
use std::io::{self, Write};

/// The columns of each.
const COLUMNS: [&str; 10] =
    ["id", "kind", "name", "region_id", "date", "state", "who", "source", "citations", "page"];

/// A list that has its rows beside it.
#[derive(Clone, Copy)]
pub enum Listing {
    Responsibilities,
    Decisions,
    Documents,
    Unknown,
    Register,
    /// What began, ended, was decided or reorganised, the latest first.
    Changes,
    /// What is of a region, or is tied to a theme.
    Of(EntityId),
}

impl Listing {
    /// Whether it is a list of the whole site, as long as all that there is.
    pub fn is_of_all(self) -> bool {
        !matches!(self, Listing::Of(_))
    }
}

/// All of them.
pub fn listings(site: &Site<'_>) -> Vec<Listing> {
    let mut all = vec![
        Listing::Responsibilities,
        Listing::Decisions,
        Listing::Documents,
        Listing::Unknown,
        Listing::Register,
        Listing::Changes,
    ];
    // Of much data those of a region are again rows of the table of all, by its column of regions.
    let has_list = |id: &EntityId| {
        let kind = site.model.get(*id).kind;
        kind == Kind::Theme || kind == Kind::Region && !site.is_large()
    };
    all.extend(site.published().into_iter().filter(has_list).map(Listing::Of));
    all
}

impl<'m> Site<'m> {
    /// Where the rows of the list at a path lie: those of a region's organisation are the region's.
    pub fn table_at(&self, path: &str) -> Option<String> {
        let region = path.strip_prefix("organisation-");
        let region = region.and_then(|name| self.at(&format!("{}/{name}", Kind::Region.folder())));
        if let Some(region) = region {
            if self.is_large() {
                return Some(open::PACKED.into());
            }
            return Some(self.path_of_table(Listing::Of(region)));
        }
        let is_list = matches!(path, "ansvar" | "beslut" | "kallor" | "luckor" | "register" | "andringar");
        let is_of = || {
            let id = self.at(path)?;
            matches!(self.model.get(id).kind, Kind::Region | Kind::Theme).then_some(())
        };
        let own = is_list || is_of().is_some();
        let is_region = || self.at(path).is_some_and(|id| self.model.get(id).kind == Kind::Region);
        let is_packed = self.is_large() && (is_list || is_region());
        own.then(|| if is_packed { open::PACKED.into() } else { format!("{path}.csv") })
    }

    pub fn path_of_table(&self, listing: Listing) -> String {
        match listing {
            Listing::Responsibilities => "ansvar.csv".into(),
            Listing::Decisions => "beslut.csv".into(),
            Listing::Documents => "kallor.csv".into(),
            Listing::Unknown => "luckor.csv".into(),
            Listing::Register => "register.csv".into(),
            Listing::Changes => "andringar.csv".into(),
            Listing::Of(id) => format!("{}.csv", self.path_of(id).concat()),
        }
    }

    /// Writes the rows of a list.
    pub fn table(&self, listing: Listing, out: &mut dyn Write) -> io::Result<()> {
        if let Listing::Changes = listing {
            return changes::table(self, out);
        }
        csv::names(&COLUMNS, out)?;
        let mut all = |ids: &mut dyn Iterator<Item = EntityId>| -> io::Result<()> {
            for id in ids {
                self.line(id, None, self.who_in_words(id), out)?;
            }
            Ok(())
        };
        match listing {
            Listing::Responsibilities => all(&mut duties::things(self).into_iter()),
            Listing::Register => all(&mut self.by_name().iter().copied()),
            Listing::Decisions => all(&mut self.of_kind(Kind::Decision)),
            Listing::Documents => all(&mut self.of_kind(Kind::Source)),
            Listing::Changes => Ok(()),
            Listing::Of(id) if self.model.get(id).kind == Kind::Region => {
                all(&mut self.homes.get(&Some(id)).into_iter().flatten().copied())
            }
            Listing::Of(theme) => {
                let tied = self.told.elsewhere(self.model, theme).into_iter();
                all(&mut tied.filter(|told| told.key.name == "themes").map(|told| told.of))
            }
            Listing::Unknown => {
                // Much may be lacking of one thing, and who has it is said of each.
                let mut known: HashMap<EntityId, Option<String>> = HashMap::new();
                unknown::all(self).iter().try_for_each(|gap| {
                    let (state, _) = gaps::said(gap.lack, gap.state);
                    let who = known.entry(gap.of.at).or_insert_with(|| self.who_in_words(gap.of.at));
                    self.line(gap.of.at, Some(state), who.clone(), out)
                })
            }
        }
    }

    fn of_kind(&self, kind: Kind) -> impl Iterator<Item = EntityId> + '_ {
        let all = self.model.of_kind(kind).map(|(id, _)| id);
        all.filter(|id| self.has_page(*id) || self.lines.contains(id))
    }

    /// Who has something, in Swedish.
    fn who_in_words(&self, id: EntityId) -> Option<String> {
        // Its day has a column of its own.
        if self.model.get(id).kind == Kind::Change {
            return None;
        }
        let who = self.said_of(id, false);
        who.as_str().or_else(|| who.as_array()?.first()?.as_str()).map(String::from)
    }

    /// A cited place, by the ids of the tables.
    pub fn place_in_words(&self, cited: Option<&SourceRef>) -> Option<String> {
        let source = &self.model.get(cited?.source.to?).id;
        let locator = cited?.locator.as_ref();
        Some(locator.map_or(source.to_string(), |locator| format!("{source}#{locator}")))
    }

    /// Where it is read of.
    pub fn page_of(&self, id: EntityId) -> Option<String> {
        match (self.has_page(id), self.line_of(id)) {
            (true, _) => Some(self.address_of(id)),
            (false, Some(at)) => Some(format!("kallor{}.html#{}", split::ending(at), self.model.get(id).id)),
            (false, None) => None,
        }
    }

    /// A text of a row, where it is shown.
    pub fn cell(&self, text: Option<String>) -> Cell<'m> {
        text.filter(|text| !text.is_empty() && !self.privacy.hides(text)).map_or(Cell::None, Cell::own)
    }

    /// One row. What is not known, or not shown, is empty.
    fn line(
        &self,
        id: EntityId,
        state: Option<String>,
        who: Option<String>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let entity = self.model.get(id);
        let shown = |text: Option<String>| self.cell(text);
        let date = self.model.source_date(id).or_else(|| entity.day());
        let status = entity.decision().and_then(|decision| decision.status);
        let status = status.map(|status| say(DECISION_STATUSES, status).sv);
        let mark = Some(self.mark(id).words(Lang::Sv));
        let source = self.place_in_words(entity.common.sources.first());
        let page = self.page_of(id);
        let region = self.model.region_of(id, self.when.day());
        let citations = self.citations(id).len();
        let cells = [
            Cell::Text(self.export.id(id)),
            Cell::text(entity.kind.folder()),
            shown(Some(self.name_before_mark(id)).filter(|name| name != "–")),
            region.map_or(Cell::None, |region| Cell::Text(self.export.id(region))),
            date.map_or(Cell::None, |date: &Date| Cell::own(date.text.to_string())),
            shown(state.or(status).or(mark)),
            shown(who),
            shown(source),
            if entity.kind == Kind::Source { Cell::count(citations) } else { Cell::None },
            shown(page),
        ];
        csv::row(&cells, out)
    }
}
