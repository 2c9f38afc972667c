//! The points of a list in a page: a dot, or a number as a browser shows it.

use super::looks::{Looks, sort_of};

/// A list, and how its points are told apart.
pub struct List {
    pub numbered: Option<char>,
    pub next: i64,
    pub step: i64,
    /// What stands after a number: a dot, or what the page's own style says.
    pub end: String,
}

impl List {
    /// By the attributes of its tag, as a browser shows it: by `type`, or by a style that says so,
    /// of its own or of the page.
    pub fn of<'e>(attr: impl Fn(&str) -> Option<&'e str>, points: i64, looks: &Looks) -> List {
        let look = looks.look(attr("class").unwrap_or_default());
        let style = attr("style").and_then(|style| sort_of(&style.to_lowercase()));
        let sort = match attr("type") {
            Some("a" | "A" | "i" | "I") => attr("type").and_then(|sort| sort.chars().next()),
            _ => style.or(look.sort),
        };
        let is_down = attr("reversed").is_some();
        let start = attr("start").and_then(|start| start.trim().parse().ok());
        let next = start.unwrap_or(if is_down { points } else { 1 });
        List {
            numbered: Some(sort.unwrap_or('1')),
            next,
            step: if is_down { -1 } else { 1 },
            end: look.end.unwrap_or_else(|| ".".to_string()),
        }
    }

    /// One whose points have no numbers.
    pub fn dots() -> List {
        List { numbered: None, next: 0, step: 0, end: String::new() }
    }

    pub fn marker(&mut self, value: Option<&str>) -> String {
        let Some(sort) = self.numbered else { return "• ".to_string() };
        let own = value.and_then(|value| value.trim().parse().ok()).unwrap_or(self.next);
        self.next = own.saturating_add(self.step);
        let number = match (sort, usize::try_from(own)) {
            ('a' | 'A', Ok(number)) if number > 0 => letters(number),
            ('i' | 'I', Ok(number)) if (1..4000).contains(&number) => roman(number),
            _ => own.to_string(),
        };
        let number = if sort.is_uppercase() { number.to_uppercase() } else { number };
        format!("{number}{} ", self.end)
    }
}

/// a, b … z, aa, ab …
fn letters(mut number: usize) -> String {
    let mut all = Vec::new();
    while number > 0 {
        all.push(char::from(b'a' + ((number - 1) % 26) as u8));
        number = (number - 1) / 26;
    }
    all.iter().rev().collect()
}

fn roman(mut number: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut all = String::new();
    for (value, sign) in SIGNS {
        while number >= value {
            all.push_str(sign);
            number -= value;
        }
    }
    all
}
