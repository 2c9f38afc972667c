//! What stands in brackets after something: where it is said, when it holds, how sure it is.

use crate::acts::cite::cite_of;
use crate::acts::doubt::{Doubt, doubt};
pub(super) use crate::acts::hedges::ACTING;
use crate::acts::hedges::{NO_HEDGE, OVER, PROPOSED, REJECTED, UNKNOWN_DAY, begun, ended, is_part_of_a_year};
use crate::acts::limit::{Limit, limit_of};
use crate::acts::slips::Slip;
use crate::acts::states::{is_item_of_agenda, is_share, is_state};
use crate::acts::turns::end_of_a_time;
use crate::acts::window::{is_leave, is_longest, is_open, window_of};
use crate::model::date::{Date, edtf_of_words};

/// What brackets say. Dates are EDTF, windows as the data writes them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mods {
    /// `L12`, `L12-18`, `§31`, or with its source: `id#L12`.
    pub cites: Vec<String>,
    /// The source's words, to be found in it.
    pub quotes: Vec<String>,
    pub from: Option<String>,
    pub to: Option<String>,
    pub observed: Option<String>,
    /// A day of which the act itself says what it is.
    pub day: Option<String>,
    pub certainty: Option<&'static str>,
    /// Why it is implied.
    pub note: Option<String>,
    pub term: Option<String>,
    /// Hedges, as they are written.
    pub conditions: Vec<String>,
    /// It has ended, and the day is not said.
    pub ended: bool,
    /// It has begun, and the day is not said.
    pub begun: bool,
    /// A day that is not known, of which the act itself says what it is.
    pub unknown: bool,
    /// In the place of somebody, for a time.
    pub acting: bool,
    /// How much somebody may decide of at the most.
    pub limit: Option<String>,
    /// By when something is to be done.
    pub due: Option<String>,
    /// The year that something aims at.
    pub horizon: Option<String>,
    /// What something is for.
    pub purpose: Option<String>,
    /// How much of a whole it is: `halvtid`, `20 procent`.
    pub share: Option<String>,
    /// How it stands with something that is there: `pågår`, `vilande`.
    pub state: Option<String>,
}

impl Mods {
    pub fn is_nothing(&self) -> bool {
        *self == Mods::default()
    }

    /// A hedge in words. Digits were meant as a date or a line, and are neither.
    fn condition(&mut self, part: &str) -> Result<(), Slip> {
        if is_leave(part) || is_item_of_agenda(&part.to_lowercase()) {
            self.conditions.push(part.to_string());
            return Ok(());
        }
        if let Some(doubt) = doubt(part).filter(Doubt::is_no_hedge) {
            // Of what it is said decides (`Meaner::undone`).
            if doubt.undoes() {
                self.conditions.push(part.to_string());
                return Ok(());
            }
            return Err(doubt.slip());
        }
        let lower = part.to_lowercase();
        let first = lower.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
        let is_hedge = part.chars().any(char::is_alphabetic)
            && !part.chars().any(|c| c.is_ascii_digit())
            && !NO_HEDGE.contains(&first)
            && !is_part_of_a_year(&lower);
        if is_hedge {
            self.conditions.push(part.to_string());
        }
        if is_hedge { Ok(()) } else { Err(Slip::no_date(part)) }
    }

    /// A first day, a last one, or both. Two that differ are not one.
    fn hold(&mut self, from: Option<String>, to: Option<String>, part: &str) -> Result<(), Slip> {
        if let Some(from) = from {
            let stands = self.from.as_ref().or(self.day.as_ref());
            if stands.is_some_and(|stands| *stands != from) {
                return Err(Slip::two_days(part));
            }
            self.from = Some(from);
        }
        let is_open = |day: &String| day == "..";
        let was_longest = self.conditions.iter().any(|words| words == "som längst");
        match (self.to.take(), to) {
            (stands, None) => self.to = stands,
            (Some(stands), Some(to)) if stands != to => {
                // Until further notice, but no longer than to a day.
                let Some(day) = [&stands, &to].into_iter().find(|day| !is_open(day)) else { return Ok(()) };
                if !is_open(&stands) && !is_open(&to) {
                    return Err(Slip::two_days(part));
                }
                self.conditions.retain(|words| words != "som längst");
                self.conditions.push("tills vidare".to_string());
                if window_of(part).is_some_and(|window| window.is_ok_and(|one| one.hedge.is_some()))
                    || was_longest
                {
                    self.conditions.push("som längst".to_string());
                }
                self.to = Some(day.clone());
            }
            (_, to) => self.to = to,
        }
        Ok(())
    }

    /// The most that somebody may decide of. Two limits hold both.
    fn most(&mut self, limit: Limit, part: &str) {
        match (limit, &self.limit) {
            (Limit::Most(most), None) => self.limit = Some(most),
            (Limit::Within(most), None) => {
                self.limit = Some(most);
                self.conditions.push(part.to_string());
            }
            (_, Some(_)) => self.conditions.push(part.to_string()),
        }
    }

    /// A day of which the act says what it is: the first, where nothing else is said.
    fn on(&mut self, day: String, part: &str) -> Result<(), Slip> {
        let stands = self.from.as_ref().or(self.day.as_ref());
        if stands.is_some_and(|stands| *stands != day) {
            return Err(Slip::two_days(part));
        }
        self.day = Some(day);
        Ok(())
    }

    /// Takes one of the parts of a bracket; `Err` is what is not understood.
    pub fn take(&mut self, part: &str) -> Result<(), Slip> {
        let part = part.trim();
        let lower = part.to_lowercase();
        let after = |words: &[&str]| {
            let has = |word: &&&str| lower.starts_with(**word) && part.is_char_boundary(word.len());
            words.iter().find(has).map(|word| part[word.len()..].trim())
        };
        let date = |text: &str| date_of(text).map_err(|text| Slip::no_date(&text));
        let is_date = |text: &&str| date_of(text).is_ok();
        if part.is_empty() {
            return Ok(());
        }
        if UNKNOWN_DAY.contains(&lower.as_str()) {
            self.unknown = true;
            return Ok(());
        }
        if is_share(&lower) {
            self.share = Some(part.to_string());
        } else if is_state(&lower) {
            self.state = Some(part.to_string());
        } else if let Some(quote) = quoted(part) {
            self.quotes.push(quote.to_string());
        } else if let Some(cite) = cite_of(part) {
            self.cites.push(cite);
        } else if let Some(limit) = limit_of(part).filter(|_| !is_longest(part)) {
            self.most(limit?, part);
        } else if ended(&lower) || begun(&lower) {
            (self.ended, self.begun) = (self.ended || ended(&lower), self.begun || begun(&lower));
        } else if let Some(window) = window_of(part) {
            let window = window.map_err(|()| Slip::no_date(part))?;
            let is_open = self.to.as_deref().is_some_and(is_open_end);
            self.conditions.extend(window.hedge.filter(|_| !is_open).map(String::from));
            self.hold(window.from, window.to, part)?;
        } else if let Some(text) = after(&["sågs ", "seen "]) {
            self.observed = Some(date(text)?);
        } else if let Some(text) = after(&["efter ", "after "]).filter(is_date) {
            self.hold(Some(beside(text, 1).ok_or_else(|| Slip::no_date(text))?), None, part)?;
        } else if let Some(text) = after(&["före ", "before "]).filter(is_date) {
            self.hold(None, Some(beside(text, -1).ok_or_else(|| Slip::no_date(text))?), part)?;
        } else if let Some(between) = after(&["mellan ", "between "]) {
            let ends = between.split_once(" och ").or_else(|| between.split_once(" and "));
            let (one, other) = ends.ok_or_else(|| Slip::no_date(part))?;
            self.on(format!("{}..{}", date(one)?, date(other)?), part)?;
        } else if let Some(text) = after(&OVER).filter(|text| text.starts_with(|c: char| c.is_ascii_digit()))
        {
            // `över 50 000 kronor men högst 200 000 kronor`: the lower limit is a condition.
            let most = [" men högst ", " och högst ", " upp till ", " but at most ", " and at most "];
            match most.iter().find_map(|word| text.split_once(word)) {
                Some((least, most)) if self.limit.is_none() => {
                    let word = &part[..part.len() - text.len()];
                    self.conditions.push(format!("{word}{least}"));
                    if let Some(limit) = limit_of(&format!("högst {most}")) {
                        self.most(limit?, part);
                    }
                }
                _ => self.conditions.push(part.to_string()),
            }
        } else if let Some(text) = after(&["senast ", "no later than ", "by "]).filter(is_date) {
            self.due = Some(date(text)?);
        } else if let Some(text) = after(&["sikte ", "horizon "]) {
            self.horizon = Some(date(text)?);
        } else if let Some(text) = after(&["år ", "year "]) {
            self.on(date(text)?, part)?;
        } else if let Some((word, rest)) = part.split_once('=') {
            match word.trim().to_lowercase().as_str() {
                "underförstått" | "implied" => {
                    (self.certainty, self.note) = (Some("implied"), Some(rest.trim().to_string()));
                }
                "ord" | "term" => self.term = Some(rest.trim().to_string()),
                "för" | "for" => self.purpose = Some(rest.trim().to_string()),
                _ => self.condition(part)?,
            }
        } else {
            match lower.as_str() {
                // What was turned down stays that, whichever is said first.
                word if REJECTED.contains(&word) => self.certainty = Some("rejected"),
                word if PROPOSED.contains(&word) => {
                    self.certainty = self.certainty.filter(|sure| *sure == "rejected").or(Some("proposed"));
                }
                "exempel" | "example" => self.certainty = Some("example"),
                "underförstått" | "implied" => self.certainty = Some("implied"),
                word if ACTING.contains(&word) => self.acting = true,
                _ => match date_of(part) {
                    Ok(day) => self.on(day, part)?,
                    Err(_) => self.condition(part)?,
                },
            }
        }
        Ok(())
    }
}

fn is_open_end(day: &str) -> bool {
    day == ".."
}

/// The text between quotation marks of one sort or another.
pub fn quoted(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(['"', '”', '“', '«', '»'])?;
    inner.strip_suffix(['"', '”', '“', '«', '»']).filter(|inner| !inner.trim().is_empty())
}

/// A date as people write it.
pub fn date_of(text: &str) -> Result<String, String> {
    let lower = text.trim().to_lowercase();
    let about = ["omkring ", "about ", "ca "].iter().find_map(|word| lower.strip_prefix(word));
    let bare = about.unwrap_or(&lower);
    let bare = bare.strip_prefix("år ").or_else(|| bare.strip_prefix("year ")).unwrap_or(bare);
    let mut edtf = edtf_of_words(bare).unwrap_or_else(|| bare.to_string());
    if about.is_some() {
        edtf.push('~');
    }
    Date::parse(&edtf, Default::default()).map(|_| edtf).map_err(|_| text.trim().to_string())
}

/// A last day as it stands after a key, or that there is none yet.
pub fn end_of_words(text: &str) -> Result<String, String> {
    let latest = ["senast ", "no later than "].iter().find_map(|word| text.trim().strip_prefix(word));
    match latest {
        Some(day) => date_of(day).map(|day| format!("..{day}")),
        None if is_open(text) => Ok("..".to_string()),
        None => match end_of_a_time(&text.trim().to_lowercase()) {
            Some(day) => Ok(day),
            None => date_of(text),
        },
    }
}

/// After a day, or before it: that day itself is not meant.
fn beside(text: &str, days: i64) -> Option<String> {
    let date = Date::parse(&date_of(text).ok()?, Default::default()).ok()?;
    let day = if days > 0 { date.latest() } else { date.earliest() };
    let other = if days > 0 { day.tomorrow() } else { day.yesterday() }.ok()?;
    Some(if days > 0 { format!("{other}..") } else { format!("..{other}") })
}
