//! What pages are made of: parts with a heading, lists and tables.

use crate::site::html::Out;

impl Out<'_, '_> {
    /// A part of a page, which can be linked to where pages stand apart.
    pub fn part(&mut self, id: &'static str, heading: (&str, &str), inside: impl FnOnce(&mut Self)) {
        let has_id = !self.site.is_single && !id.is_empty();
        self.raw("\n");
        self.within("section class=s", |out| {
            out.raw("\n");
            let title = out.tag("h2");
            let title = if has_id { title.word("id", id) } else { title };
            title.within(|out| out.both(heading.0, heading.1));
            out.raw("\n");
            inside(out);
        });
    }

    /// A part that is a list of statements.
    pub fn list(&mut self, id: &'static str, heading: (&str, &str), inside: impl FnOnce(&mut Self)) {
        self.part(id, heading, |out| out.rows("ul class=rows", inside));
    }

    /// The statements of a list.
    pub fn rows(&mut self, tag: &'static str, inside: impl FnOnce(&mut Self)) {
        (self.last, self.last_place) = (None, None);
        self.within(tag, |out| {
            inside(out);
            out.raw("\n");
        });
    }

    /// A part of which the heading is more than words of our own.
    pub fn section(&mut self, heading: impl FnOnce(&mut Self), inside: impl FnOnce(&mut Self)) {
        self.raw("\n");
        self.within("section class=s", |out| {
            out.raw("\n");
            out.within("h2", heading);
            out.raw("\n");
            inside(out);
        });
    }

    /// A table with the columns of a list; on a narrow screen its rows become blocks, in which each
    /// cell says of which column it is.
    pub fn table(&mut self, tag: &'static str, columns: &[(&str, &str)], rows: impl FnOnce(&mut Self)) {
        self.within(tag, |out| {
            out.within("thead", |out| {
                out.within("tr", |out| {
                    for (at, (sv, en)) in columns.iter().enumerate() {
                        let head = out.tag("th scope=col");
                        let is_source = at + 1 == columns.len() && *sv == "Källa";
                        head.with_if(is_source, " class=src").within(|out| out.both(sv, en));
                    }
                });
            });
            out.within("tbody", |out| {
                rows(out);
                out.raw("\n");
            });
        });
    }

    /// A table that is all of a page.
    pub fn table_alone(
        &mut self,
        heading: (&str, &str),
        columns: &[(&str, &str)],
        rows: impl FnOnce(&mut Self),
    ) {
        self.raw("\n");
        self.within("section class=s", |out| {
            out.raw("\n");
            out.within("h2 class=vh", |out| out.both(heading.0, heading.1));
            out.table("table", columns, rows);
        });
    }

    /// A cell, which on a narrow screen says itself of which column it is.
    pub fn cell(&mut self, (sv, en): (&str, &str), inside: impl FnOnce(&mut Self)) {
        self.within("td", |out| {
            out.within("span class=col", |out| out.both(&format!("{sv}: "), &format!("{en}: ")));
            inside(out);
        });
    }
}
