//! The numbers and signs that Word puts before paragraphs: they stand in no paragraph, and people
//! cite them.

use super::{Step, each, value};
use crate::lang::Both;
use std::collections::HashMap;

/// Levels of a list.
const LEVELS: usize = 9;
/// The bullet of our own.
const BULLET: &str = "• ";

/// Styles that build on each other, at most.
const FARTHEST: usize = 16;

/// What a style of paragraphs says of lists.
#[derive(Clone, Default)]
struct Style {
    list: Option<String>,
    level: Option<usize>,
    builds_on: String,
}

/// How a level of a list is numbered.
#[derive(Clone, Default)]
struct Level {
    form: String,
    text: String,
    start: usize,
}

#[derive(Default)]
pub struct Numbers {
    forms: HashMap<String, Vec<Level>>,
    /// The form that each list has.
    lists: HashMap<String, String>,
    at: HashMap<String, [usize; LEVELS]>,
    styles: HashMap<String, Style>,
    /// The level of a list that is a style's own.
    linked: HashMap<String, usize>,
}

impl Numbers {
    pub fn read(part: &[u8]) -> Result<Numbers, Both> {
        let mut numbers = Numbers::default();
        let (mut form, mut list, mut at) = (String::new(), String::new(), 0);
        each(part, |step| {
            let Step::Begin(name, element) = step else { return };
            let val = || value(element, "val").unwrap_or_default();
            match name {
                "abstractNum" => {
                    form = value(element, "abstractNumId").unwrap_or_default();
                    numbers.forms.insert(form.clone(), vec![Level::default(); LEVELS]);
                }
                "num" => list = value(element, "numId").unwrap_or_default(),
                "abstractNumId" => drop(numbers.lists.insert(list.clone(), val())),
                "lvl" => at = value(element, "ilvl").and_then(|at| at.parse().ok()).unwrap_or(0),
                _ => {
                    if name == "pStyle" {
                        numbers.linked.insert(val(), at);
                    }
                    let levels = numbers.forms.get_mut(&form).filter(|_| list.is_empty());
                    let Some(level) = levels.and_then(|levels| levels.get_mut(at)) else { return };
                    match name {
                        "numFmt" => level.form = val(),
                        "lvlText" => level.text = val(),
                        "start" => level.start = val().parse().unwrap_or(1),
                        _ => {}
                    }
                }
            }
        })?;
        Ok(numbers)
    }

    /// Learns what the styles of paragraphs say: a paragraph is often in a list by its style alone.
    pub fn learn_styles(&mut self, part: &[u8]) -> Result<(), Both> {
        let mut own = String::new();
        each(part, |step| {
            let Step::Begin(name, element) = step else { return };
            if name == "style" {
                own = value(element, "styleId").unwrap_or_default();
                self.styles.insert(own.clone(), Style::default());
            }
            let Some(style) = self.styles.get_mut(&own) else { return };
            let val = || value(element, "val");
            match name {
                "numId" => style.list = val(),
                "ilvl" => style.level = val().and_then(|level| level.parse().ok()),
                "basedOn" => style.builds_on = val().unwrap_or_default(),
                _ => {}
            }
        })
    }

    /// The list and the level that a style puts a paragraph in.
    pub fn by_style(&self, style: &str) -> (Option<String>, usize) {
        let (mut list, mut level, mut at) = (None, None, style);
        for _ in 0..FARTHEST {
            let Some(style) = self.styles.get(at) else { break };
            list = list.or_else(|| style.list.clone());
            level = level.or(style.level).or(self.linked.get(at).copied());
            at = &style.builds_on;
        }
        (list.filter(|id| id != "0"), level.unwrap_or(0))
    }

    /// What stands before the next paragraph of a list.
    pub fn next(&mut self, list: &str, level: usize) -> String {
        let level = level.min(LEVELS - 1);
        let Some(levels) = self.lists.get(list).and_then(|form| self.forms.get(form)) else {
            return BULLET.to_string();
        };
        let at = self.at.entry(list.to_string()).or_default();
        at[level] += 1;
        at[level + 1..].fill(0);
        match levels[level].form.as_str() {
            "none" => return String::new(),
            "bullet" | "" => return BULLET.to_string(),
            _ => {}
        }
        let mut text = levels[level].text.clone();
        for (number, (form, count)) in levels.iter().zip(at.iter()).enumerate() {
            let value = (form.start.max(1) + count.max(&1) - 1).min(9_999);
            text = text.replace(&format!("%{}", number + 1), &written(value, &form.form));
        }
        if text.is_empty() { text } else { text + " " }
    }
}

fn written(value: usize, form: &str) -> String {
    // After z comes aa, and bb after it.
    let times = ((value - 1) / 26 + 1).min(9);
    let letter = |first: u8| char::from(first + ((value - 1) % 26) as u8).to_string().repeat(times);
    match form {
        "lowerLetter" => letter(b'a'),
        "upperLetter" => letter(b'A'),
        "lowerRoman" => roman(value).to_lowercase(),
        "upperRoman" => roman(value),
        _ => value.to_string(),
    }
}

fn roman(mut value: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut roman = String::new();
    for (worth, sign) in SIGNS {
        while value >= worth {
            roman += sign;
            value -= worth;
        }
    }
    roman
}

#[cfg(test)]
mod tests {
    use super::Numbers;

    #[test]
    fn a_list_by_the_style_of_its_paragraphs() {
        let numbering = r#"<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:pStyle w:val="Bokstav"/>
            <w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
            <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#;
        let style = |id: &str, builds_on: &str, list: &str| {
            let list = if list.is_empty() { String::new() } else { format!(r#"<w:numId w:val="{list}"/>"#) };
            format!(r#"<w:style w:styleId="{id}"><w:basedOn w:val="{builds_on}"/>{list}</w:style>"#)
        };
        let styles = [
            style("ListNumber", "", "5"),
            style("Egen", "ListNumber", ""),
            style("Bokstav", "Bokstav", "5"),
            style("Ingen", "ListNumber", "0"),
        ];
        let styles = format!(r#"<w:styles xmlns:w="w">{}</w:styles>"#, styles.concat());
        let mut numbers = Numbers::read(numbering.as_bytes()).expect("it can be read");
        numbers.learn_styles(styles.as_bytes()).expect("they can be read");
        let five = || Some("5".to_string());
        assert_eq!(numbers.by_style("ListNumber"), (five(), 0));
        assert_eq!(numbers.by_style("Egen"), (five(), 0));
        assert_eq!(numbers.by_style("Bokstav"), (five(), 1));
        assert_eq!((numbers.by_style("Ingen").0, numbers.by_style("Annan").0), (None, None));
        let next: Vec<String> = [0, 1, 1, 0, 1].map(|level| numbers.next("5", level)).into();
        assert_eq!(next, ["1. ", "a) ", "b) ", "2. ", "a) "]);
        let many: Vec<String> = (0..28).map(|_| numbers.next("5", 1)).collect();
        assert_eq!(many[26..], ["bb) ", "cc) "]);
    }
}
