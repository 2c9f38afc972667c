//! A feed of what has changed (Atom, RFC 4287): the latest first. Somebody who reads it is told who
//! or what first, then what came to pass and when, in the words of the day as the source gives it.

use crate::export::Export;
use crate::export::events::{Event, Turn, uuid};
use crate::lang::Lang;
use crate::model::date::Day;
use crate::report::escape::xml;
use std::cmp::Reverse;
use std::io::{self, Write};

/// Entries, at most: a feed is of the latest.
const MOST: usize = 200;

pub fn write(export: &Export<'_>, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let today = export.asked.1;
    let mut events = export.events(lang);
    // That something was to be handed over is no change.
    events.retain(|event| event.first() <= today && !matches!(event.turn, Turn::Due { .. }));
    events.sort_by(|one, other| order(one, today).cmp(&order(other, today)));
    events.truncate(MOST);
    let of = |text: &Option<String>| text.as_deref().filter(|text| !export.privacy.hides(text)).map(xml);
    let site = of(&export.publisher.site);
    let author = of(&export.publisher.name).unwrap_or_else(|| "gov".into());
    let title = lang.pick("Ändringar i styrningen", "Changes in governance");
    let name = lang.pick("sv", "en");
    let feed = uuid(&format!("feed|{}|{name}", site.as_deref().unwrap_or("")));
    write!(
        out,
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" \
         xml:lang=\"{name}\">\n<title>{title}</title>\n<id>urn:uuid:{feed}</id>\n\
         <updated>{today}T00:00:00Z</updated>\n<author><name>{author}</name></author>\n\
         <generator>gov</generator>\n"
    )?;
    if let Some(site) = &site {
        writeln!(out, "<link rel=\"alternate\" href=\"{site}andringar.html\"/>")?;
    }
    for event in &events {
        let day = event.date.among_others().min(today);
        let title = xml(&event.title(today, lang));
        write!(
            out,
            "<entry>\n<title>{title}</title>\n<id>urn:uuid:{}</id>\n<updated>{day}T00:00:00Z</updated>\n",
            event.id
        )?;
        match (&site, export.document_of(event)) {
            (Some(site), _) => {
                writeln!(out, "<link rel=\"alternate\" href=\"{site}{}\"/>", xml(&export.page(event.of)))?;
            }
            // Where nobody has said where the pages are, the document that says it is.
            (None, Some(address)) => writeln!(out, "<link rel=\"via\" href=\"{}\"/>", xml(address))?,
            (None, None) => {}
        }
        let source = export.source_in_words(event, lang);
        writeln!(
            out,
            "<content>{}</content>\n</entry>",
            xml(&format!("{title_of}. {source}", title_of = event.subject))
        )?;
    }
    writeln!(out, "</feed>")
}

/// The latest first; of those that may have come to pass on several days, by the last of them,
/// or the first where there is no last.
fn order<'e>(event: &'e Event<'_>, today: Day) -> (Reverse<Day>, Reverse<Day>, &'e str) {
    (Reverse(event.date.among_others().min(today)), Reverse(event.first()), &event.id)
}

impl<'m> Export<'m> {
    /// Where the document that says it is, as far as its file has an address of the web.
    fn document_of(&self, event: &Event<'m>) -> Option<&'m str> {
        let address = self.model.source(event.source?.source.to?)?.url.as_ref()?.as_str();
        let is_web = address.starts_with("https://") || address.starts_with("http://");
        Some(address).filter(|address| is_web && !self.privacy.hides(address))
    }

    /// Who says it.
    pub(super) fn source_in_words(&self, event: &Event<'_>, lang: Lang) -> String {
        let source = event.source.and_then(|source| Some((source.source.to?, source.written())));
        match source {
            Some((id, place)) if !self.privacy.hides(&place) => {
                let name = self.called(id, lang);
                lang.pick(format!("Källa: {name} ({place})"), format!("Source: {name} ({place})"))
            }
            _ => lang.pick("Källa inte angiven.", "Source not stated.").into(),
        }
    }
}
