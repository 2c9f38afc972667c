//! A calendar of what ends and what is due (iCalendar, RFC 5545): whole days. Of what the source
//! gives only a month, a season or a year for, the entry stands on the last day that it can be, and
//! says so.

use crate::export::Export;
use crate::export::events::{Event, Turn};
use crate::lang::Lang;
use crate::model::date::Day;
use std::io::{self, Write};

/// Bytes of a line, at most, the line's end not counted.
const WIDE: usize = 75;

pub fn write(export: &Export<'_>, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    since(export, None, lang, out)
}

/// The same of what is of a day or later, as far as is known.
pub fn since(export: &Export<'_>, day: Option<Day>, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let mut events = export.events(lang);
    events.retain(|event| matches!(event.turn, Turn::Ends | Turn::Due { .. }));
    events.retain(|event| day.is_none_or(|day| event.last() >= day));
    events.sort_by(|one, other| (one.last(), &one.id).cmp(&(other.last(), &other.id)));
    let today = export.asked.1;
    let name = lang.pick("Slut och tidsgränser i styrningen", "Ends and due dates in governance");
    for text in ["BEGIN:VCALENDAR", "VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"] {
        line(text, out)?;
    }
    let language = lang.pick("SV", "EN");
    line(&format!("PRODID:-//gov//gov {}//{language}", env!("CARGO_PKG_VERSION")), out)?;
    line(&format!("X-WR-CALNAME:{}", escaped(name)), out)?;
    for event in &events {
        self::event(export, event, today, lang, out)?;
    }
    line("END:VCALENDAR", out)
}

fn event(
    export: &Export<'_>,
    event: &Event<'_>,
    today: Day,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (first, last) = (event.first(), event.last());
    let Ok(next) = last.tomorrow() else { return Ok(()) };
    let is_exact = first == last && !event.date.is_uncertain();
    let verb = event.verb(today, lang);
    let when = event.date.in_words(lang);
    let summary = match is_exact {
        true => format!("{}: {verb}", event.subject),
        false => lang.pick(
            format!("{}: {verb} {when}, alltså senast den här dagen", event.subject),
            format!("{}: {verb} {when}, so this day at the latest", event.subject),
        ),
    };
    line("BEGIN:VEVENT", out)?;
    line(&format!("UID:{}", event.id), out)?;
    line(&format!("DTSTAMP:{}T000000Z", digits(today)), out)?;
    line(&format!("DTSTART;VALUE=DATE:{}", digits(last)), out)?;
    line(&format!("DTEND;VALUE=DATE:{}", digits(next)), out)?;
    line(&format!("SUMMARY:{}", escaped(&summary)), out)?;
    line(&format!("DESCRIPTION:{}", escaped(&export.source_in_words(event, lang))), out)?;
    if let Some(site) = export.publisher.site.as_deref().filter(|site| !export.privacy.hides(site)) {
        line(&format!("URL:{site}{}", export.page(event.of)), out)?;
    }
    line("TRANSP:TRANSPARENT", out)?;
    line("END:VEVENT", out)
}

fn digits(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// A text value: what has a meaning there is escaped, and other control characters are none.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// A line, folded where it is long, never within a character.
fn line(text: &str, out: &mut dyn Write) -> io::Result<()> {
    let mut width = 0;
    for c in text.chars() {
        if width + c.len_utf8() > WIDE {
            out.write_all(b"\r\n ")?;
            width = 1;
        }
        width += c.len_utf8();
        write!(out, "{c}")?;
    }
    out.write_all(b"\r\n")
}

#[cfg(test)]
mod tests {
    use super::{escaped, line};

    #[test]
    fn lines_are_folded_between_characters_and_texts_escaped() {
        let mut out = Vec::new();
        line(&format!("SUMMARY:{}", "å".repeat(80)), &mut out).expect("it is written");
        let text = String::from_utf8(out).expect("no character is cut");
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        assert_eq!(text.replace("\r\n ", "").trim_end(), format!("SUMMARY:{}", "å".repeat(80)));
        assert_eq!(escaped("a;b,c\\d\ne\u{7}\r"), "a\\;b\\,c\\\\d\\ne");
    }
}
