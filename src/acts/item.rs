//! One of those that an act or a key names: `tf Anna Ask, HSD / Region Skåne (Södra) = id [12]`.

use crate::acts::when::Mods;

/// Somebody or something, as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    pub acting: bool,
    pub who: String,
    pub title: Option<String>,
    /// The body after ` / `.
    pub at: Option<String>,
    /// Whom a seat speaks for, or an abbreviation: what stands in parentheses.
    pub of: Option<String>,
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

/// The bracket at the end of a text, and what stands before it.
pub fn bracket(text: &str) -> (&str, Option<&str>) {
    let text = text.trim_end();
    match text.strip_suffix(']').and_then(|rest| Some((rest, rest.rfind('[')?))) {
        Some((rest, at)) => (rest[..at].trim_end(), Some(&rest[at + 1..])),
        None => (text, None),
    }
}

impl Item {
    /// Reads an item; `Err` is the part of its bracket that is no date.
    pub fn read(text: &str, line: usize, column: usize) -> Result<Item, String> {
        let mut item = Item { line, column, ..Item::default() };
        let (text, mods) = bracket(text.trim());
        for (_, part) in parts(mods.unwrap_or(""), ",") {
            item.mods.take(&part)?;
        }
        let mut text = text.to_string();
        for (word, is_acting) in [("tf ", true), ("t.f. ", true), ("acting ", true)] {
            if let Some(rest) = text.strip_prefix(word) {
                (text, item.acting) = (rest.to_string(), is_acting);
                break;
            }
        }
        if let Some((before, after)) = text.split_once(" = ") {
            let end = after.find([' ', ',']).unwrap_or(after.len());
            item.id = Some(after[..end].to_string());
            text = format!("{before}{}", &after[end..]);
        }
        if let Some(at) = text.trim_end().strip_suffix(')').and_then(|rest| rest.rfind(" (")) {
            let whole = text.trim_end();
            item.of = Some(whole[at + 2..whole.len() - 1].trim().to_string());
            text.truncate(at);
        }
        if let Some((before, after)) = text.clone().rsplit_once(" / ") {
            item.at = Some(after.trim().to_string());
            text = before.to_string();
        }
        if let Some((before, after)) = text.clone().split_once(", ") {
            item.title = Some(after.trim().to_string());
            text = before.to_string();
        }
        // A name that was parted from its title may have had its abbreviation before it.
        item.who = text.trim().to_string();
        Ok(item)
    }
}
