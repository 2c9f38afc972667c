//! One of those that an act or a key names: `tf Anna Ask = id, HSD / Region Skåne (Södra) [12]`.

use crate::acts::limit::bracket_parts;
use crate::acts::slips::Slip;
use crate::acts::when::{ACTING, Mods};

/// Somebody or something, as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    pub acting: bool,
    /// All of it as it is written, but for the bracket.
    pub text: String,
    /// The same with its bracket.
    pub raw: String,
    pub who: String,
    pub title: Option<String>,
    /// What the writer says that the title is.
    pub title_id: Option<String>,
    /// The body after ` / `.
    pub at: Option<String>,
    /// Whom a seat speaks for, or an abbreviation: what stands in parentheses.
    pub of: Option<String>,
    /// What stands in one more parenthesis, for which there is no place.
    pub more: Option<String>,
    /// What the writer says that it is: an id, `ny` or `?`.
    pub id: Option<String>,
    pub mods: Mods,
    pub line: usize,
    pub column: usize,
}

/// The parts of a text between signs, but for those in brackets, parentheses or quotation marks;
/// each with the character where it begins.
pub fn parts(text: &str, sign: &str) -> Vec<(usize, String)> {
    let chars: Vec<char> = text.chars().collect();
    let sign: Vec<char> = sign.chars().collect();
    let (mut out, mut own, mut begun) = (Vec::new(), String::new(), 0);
    let (mut depth, mut quote, mut at) = (0usize, false, 0);
    while let Some(c) = chars.get(at) {
        match c {
            '"' | '”' | '“' => quote = !quote,
            '[' | '(' if !quote => depth += 1,
            ']' | ')' if !quote => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && !quote && chars[at..].starts_with(&sign) {
            out.push((begun, std::mem::take(&mut own)));
            at += sign.len();
            begun = at;
        } else {
            own.push(*c);
            at += 1;
        }
    }
    out.push((begun, own));
    out
}

/// What is said of a line that is not balanced.
pub const HALF: [&str; 2] = [
    "en hakparentes, en parentes eller ett citattecken saknar sin andra halva",
    "a bracket, a parenthesis or a quotation mark lacks its other half",
];

/// Whether each bracket and quotation mark has its other half: one that is not closed would take
/// what follows into it, or be a part of a name.
pub fn is_balanced(text: &str) -> bool {
    let (mut depth, mut round, mut quote) = (0i32, 0u32, false);
    for c in text.chars() {
        match c {
            '"' | '”' | '“' => quote = !quote,
            '[' if !quote => depth += 1,
            ']' if !quote => depth -= 1,
            '(' if !quote => round += 1,
            // `a)` opens nothing.
            ')' if !quote => round = round.saturating_sub(1),
            _ => {}
        }
        if !(0..=1).contains(&depth) {
            return false;
        }
    }
    depth == 0 && round == 0 && !quote
}

/// The bracket at the end of a text, and what stands before it.
pub fn bracket(text: &str) -> (&str, Option<&str>) {
    let text = text.trim_end();
    match text.strip_suffix(']').and_then(|rest| Some((rest, rest.rfind('[')?))) {
        Some((rest, at)) => (rest[..at].trim_end(), Some(&rest[at + 1..])),
        None => (text, None),
    }
}

pub use crate::acts::counted::counted;

impl Item {
    /// Reads an item; `Err` is what is not understood of its bracket.
    pub fn read(text: &str, line: usize, column: usize) -> Result<Item, Slip> {
        Item::read_as(text, line, column, false)
    }

    /// The same of what may be acting, or of a name of which such a word is a part.
    fn read_as(text: &str, line: usize, column: usize, is_name: bool) -> Result<Item, Slip> {
        let mut item = Item { line, column, raw: text.trim().to_string(), ..Item::default() };
        let (text, mods) = bracket(text.trim());
        for part in bracket_parts(mods.unwrap_or("")) {
            item.mods.take(&part)?;
        }
        let mut text = text.to_string();
        item.text = text.trim().to_string();
        item.acting = item.mods.acting;
        if let Some(rest) = without_acting(&text).filter(|_| !is_name) {
            (text, item.acting) = (rest.to_string(), true);
        }
        // What follows a word is its own: `A = id, title = id / body = id (whose)`.
        let mut bodies = parts(text.trim(), " / ");
        let last = if bodies.len() > 1 { bodies.pop().map(|(_, body)| body) } else { None };
        let left: Vec<String> = bodies.into_iter().map(|(_, part)| part).collect();
        let left = left.join(" / ");
        let mut titles = parts(&left, ", ").into_iter().map(|(_, part)| part);
        let who = titles.next().unwrap_or_default();
        let title: Vec<String> = titles.collect();
        let title = Some(title.join(", ")).filter(|title| !title.trim().is_empty());
        let mut take = |text: &str| -> (String, Option<String>) {
            let (text, of) = in_parentheses(text);
            let (text, id) = with_id(text);
            let (text, inner) = in_parentheses(text);
            let of = [inner, of].into_iter().flatten().map(String::from);
            for of in of {
                item.more = item.of.replace(of);
            }
            (text.trim().to_string(), id.map(String::from))
        };
        item.at = last.map(|body| {
            let (name, id) = take(&body);
            id.map_or(name.clone(), |id| format!("{name} = {id}"))
        });
        if let Some(title) = title {
            let (name, id) = take(&title);
            (item.title, item.title_id) = (Some(name), id);
        }
        (item.who, item.id) = take(&who);
        // `Sara Ek (tf)`.
        let is_acting = |of: &String| !is_name && ACTING.contains(&of.to_lowercase().as_str());
        if item.of.take_if(|of| is_acting(of)).is_some() {
            item.acting = true;
        }
        Ok(item)
    }

    /// The same as a name of something, to which a word for acting belongs.
    pub fn as_name(&mut self) {
        if self.acting
            && let Ok(name) = Item::read_as(&self.raw, self.line, self.column, true)
        {
            *self = name;
        }
    }

    /// The same as a name without a title: a body may have a comma in its name.
    pub fn joined(&self) -> Item {
        let mut item = self.clone();
        if let Some(title) = item.title.take() {
            item.who = format!("{}, {title}", item.who);
            item.id = item.title_id.take().or(item.id);
        }
        item
    }
}

/// What follows a word that says that somebody is acting.
pub fn without_acting(text: &str) -> Option<&str> {
    let (first, rest) = text.split_once(' ')?;
    let rest = rest.trim_start();
    // `T F Ek` may be a name.
    let is_acting = ACTING.contains(&first.to_lowercase().as_str());
    if is_acting {
        return Some(rest);
    }
    text.strip_prefix("t f ").map(str::trim_start)
}

/// What stands in parentheses at the end, and what is before it.
fn in_parentheses(text: &str) -> (&str, Option<&str>) {
    let text = text.trim();
    match text.strip_suffix(')').and_then(|rest| Some((rest, rest.rfind(" (")?))) {
        Some((rest, at)) => (&rest[..at], Some(rest[at + 2..].trim())),
        None => (text, None),
    }
}

/// What stands before the first colon that is in no bracket, and after it.
pub(super) fn parted(text: &str) -> Option<(String, String, usize)> {
    let all = parts(text, ":");
    // `1:e vice ordförande` is one word.
    let is_order = all[0].1.trim().bytes().all(|byte| byte.is_ascii_digit())
        && all.get(1).is_some_and(|(_, rest)| rest.starts_with("e ") || rest.starts_with("a "));
    let at = if is_order { 2 } else { 1 };
    let (start, _) = all.get(at)?;
    let word: Vec<&str> = all[..at].iter().map(|(_, part)| part.trim()).collect();
    let value: String = text.chars().skip(*start).collect();
    let space = value.chars().take_while(|c| c.is_whitespace()).count();
    Some((word.join(":"), value.trim().to_string(), *start + space + 1))
}

/// What a name is said to be: ` = id` at its end.
fn with_id(text: &str) -> (&str, Option<&str>) {
    match text.rsplit_once(" = ") {
        Some((name, id)) if !id.trim().contains(' ') && !id.trim().is_empty() => (name, Some(id.trim())),
        _ => (text, None),
    }
}

/// A line number after the last of several holds for those before it, as a footnote does.
pub fn footnotes(items: &mut [Item]) {
    let mut cites: Vec<String> = Vec::new();
    for item in items.iter_mut().rev() {
        match item.mods.cites.is_empty() {
            true => item.mods.cites.clone_from(&cites),
            false => cites.clone_from(&item.mods.cites),
        }
    }
}
