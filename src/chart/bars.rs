//! Who held a post when: a bar for each, filled where it is certain, outlined where it is only
//! possible, open where no end is stated.

use crate::chart::layout::{Rect, Size};
use crate::chart::legend::Legend;
use crate::chart::lines::{self, num};
use crate::chart::rich::{Font, Rich};
use crate::chart::{Look, bounds_attr, said, svg};
use crate::lang::{Lang, both};
use crate::model::date::Day;
use crate::query::chart::{Bar, Chart, Mark};
use crate::report::words;
use std::fmt::Write as _;

const NAME: Font = Font::bold(13.0);
const MORE: Font = Font::plain(11.5);
const NAMES: f64 = 210.0;
const AXIS: f64 = 600.0;
const HIGH: f64 = 14.0;

pub fn drawn(chart: &Chart, look: &Look<'_>) -> (String, Size, Legend) {
    let scale = Scale::of(chart);
    let mut legend = Legend::default();
    let mut rows = String::new();
    let mut y = 24.0;
    for bar in &chart.bars {
        let certain = bar.bounds.certain();
        let is_plain = lines::dash(&bar.marks).is_none();
        legend.bars[0] |= certain.is_some() && is_plain;
        let who = bar.who.as_ref().map_or_else(|| Rich::of(&said::nameless(&bar.marks)), Rich::named);
        let names = who.wrap(look.spoken, NAME, NAMES - 16.0);
        let _ = write!(rows, "<g class=\"c-bar\" data-t=\"{}\">", bounds_attr(&bar.bounds));
        for (at, line) in names.iter().enumerate() {
            let text = line.svg(look.spoken);
            let at = num(y + 12.0 + at as f64 * 17.0);
            let _ = write!(
                rows,
                "<text class=\"c-name\" x=\"0\" y=\"{at}\" font-size=\"13\" font-weight=\"600\">{text}</text>"
            );
        }
        legend.marks.extend(bar.marks.iter().filter(|mark| lines::dash(&[**mark]).is_some()));
        legend.bars[1] |= scale.bar(bar, y, &mut rows);
        let mut below = y + HIGH + 14.0;
        for line in words_of(bar, chart.today).wrap(look.spoken, MORE, AXIS) {
            let (x, text) = (num(NAMES), line.svg(look.spoken));
            let _ = write!(
                rows,
                "<text class=\"c-more\" x=\"{x}\" y=\"{}\" font-size=\"11.5\" fill=\"#57606a\">{text}</text>",
                num(below)
            );
            below += 15.0;
        }
        rows.push_str("</g>\n");
        y = below.max(y + names.len() as f64 * 17.0) + 12.0;
    }
    let grid = scale.grid(chart, y - 10.0, look);
    (format!("{grid}{rows}"), Size { w: NAMES + AXIS + 4.0, h: y }, legend)
}

/// When, in words, what makes it less than plainly stated, and who says so.
fn words_of(bar: &Bar, today: Day) -> Rich {
    let time = both(words::time(&bar.basis, Lang::Sv), words::time(&bar.basis, Lang::En));
    let marks =
        bar.marks.iter().filter(|mark| matches!(mark, Mark::Acting)).map(|mark| Rich::of(&said::mark(*mark)));
    let source = both(words::based(&bar.basis, today, Lang::Sv), words::based(&bar.basis, today, Lang::En));
    Rich::join(std::iter::once(Rich::of(&time)).chain(marks).chain([Rich::of(&source)]), " · ")
}

/// The calendar from left to right.
struct Scale {
    first: Day,
    days: f64,
}

impl Scale {
    /// From somewhat before the first day that anything says to somewhat after the last, with
    /// today.
    fn of(chart: &Chart) -> Scale {
        let all = chart.bars.iter().flat_map(|bar| {
            [bar.bounds.not_before, bar.bounds.not_after, bar.bounds.begun_by, bar.bounds.lasts_to]
        });
        let known = |day: &Day| *day != Day::MIN && *day != Day::MAX;
        let days = || all.clone().flatten().filter(known).chain(std::iter::once(chart.today));
        let (first, last) = (days().min().unwrap_or(chart.today), days().max().unwrap_or(chart.today));
        let pad = (between(first, last) * 0.06).max(200.0);
        let span = |days: f64| jiff::Span::new().days(days as i64);
        let first = first.saturating_sub(span(pad));
        Scale { days: between(first, last) + pad, first }
    }

    fn x(&self, day: Day) -> f64 {
        (NAMES + between(self.first, day) / self.days * AXIS).clamp(NAMES, NAMES + AXIS)
    }

    /// Draws a bar; whether a part of it is only possible.
    fn bar(&self, bar: &Bar, y: f64, out: &mut String) -> bool {
        let bounds = &bar.bounds;
        let (left, right) = (
            bounds.not_before.map_or(NAMES, |day| self.x(day)),
            bounds.not_after.map_or(NAMES + AXIS, |day| self.x(day)),
        );
        let right = right.max(left + 3.0);
        let certain =
            bounds.certain().map(|(first, last)| (self.x(first), self.x(last).max(self.x(first) + 3.0)));
        let is_open = |end: Option<Day>| end.is_none();
        let is_all = certain.is_some_and(|(from, to)| from - left < 1.0 && right - to < 1.0);
        if !is_all {
            // An end that nothing is said of has no edge.
            let (top, bottom) = (num(y), num(y + HIGH));
            let (l, r) = (num(left), num(right));
            let mut d = format!("M{l} {top}H{r}");
            d.push_str(&if is_open(bounds.not_after) {
                format!("M{r} {bottom}")
            } else {
                format!("V{bottom}")
            });
            d.push_str(&format!("H{l}"));
            if !is_open(bounds.not_before) {
                d.push_str(&format!("V{top}"));
            }
            let _ = write!(
                out,
                "<path class=\"c-possible\" d=\"{d}\" fill=\"#f6f8fa\" stroke=\"#0072b2\" \
                 stroke-width=\"1.2\" stroke-dasharray=\"4 3\"/>"
            );
        }
        if let Some((from, to)) = certain {
            let place = Rect { x: from, y, w: to - from, h: HIGH };
            // What is not plainly stated is never drawn as what is.
            match lines::dash(&bar.marks) {
                None => out.push_str(&svg::rect(place, "c-certain", "#0072b2", None)),
                Some(dash) => {
                    let more = format!(" stroke-width=\"1.8\" stroke-dasharray=\"{dash}\"");
                    out.push_str(&svg::rect(place, "c-possible", "#f6f8fa", Some(("#0072b2", &more))));
                }
            }
        }
        let mut ask = |x: f64| {
            let _ = write!(
                out,
                "<text class=\"c-ask\" x=\"{}\" y=\"{}\" font-size=\"12\" font-weight=\"700\">?</text>",
                num(x),
                num(y + 11.0)
            );
        };
        if is_open(bounds.not_before) && certain.is_none_or(|(from, _)| from > left + 14.0) {
            ask(left + 4.0);
        }
        if is_open(bounds.not_after) && certain.is_none_or(|(_, to)| to < right - 14.0) {
            ask(right - 11.0);
        }
        !is_all
    }

    /// Years, and today.
    fn grid(&self, chart: &Chart, bottom: f64, look: &Look<'_>) -> String {
        let years = self.days / 365.25;
        let step = [1, 2, 5, 10, 20, 50, 100]
            .into_iter()
            .find(|step| years / f64::from(*step) <= 10.0)
            .unwrap_or(1000);
        let mut out = String::new();
        let mut year = self.first.year() - self.first.year().rem_euclid(step);
        while let Ok(day) = Day::new(year, 1, 1) {
            let at = between(self.first, day);
            if at > self.days {
                break;
            }
            if at >= 0.0 {
                let x = num(self.x(day));
                let _ = write!(
                    out,
                    "<path class=\"c-grid\" d=\"M{x} 12V{}\" stroke=\"#7d8590\" stroke-width=\"0.5\"/>",
                    num(bottom)
                );
                let _ = write!(
                    out,
                    "<text class=\"c-tick\" x=\"{x}\" y=\"8\" text-anchor=\"middle\" font-size=\"11\" \
                     fill=\"#57606a\">{year}</text>"
                );
            }
            year += step;
        }
        let (x, text) = (num(self.x(chart.today)), Rich::said("i dag", "today").svg(look.spoken));
        let _ = write!(
            out,
            "<path class=\"c-today\" d=\"M{x} 12V{}\" stroke=\"#1b1f24\" stroke-width=\"1.4\" \
             stroke-dasharray=\"6 3\"/>",
            num(bottom)
        );
        let _ = writeln!(
            out,
            "<text class=\"c-tick\" x=\"{x}\" y=\"{}\" text-anchor=\"middle\" font-size=\"11\">{text}</text>",
            num(bottom + 12.0)
        );
        out
    }
}

fn between(first: Day, last: Day) -> f64 {
    first.until(last).map_or(0.0, |span| f64::from(span.get_days()))
}
