//! How a page's own styles have the points of its lists: by letters, with what stands after them.
//! Only what is said of a list by itself, or of its class, is taken; what depends on where it
//! stands is not followed.

/// Rules of a page, at most.
const MOST: usize = 500;
/// The sorts of numbers that are no figures.
const SORTS: [(&str, char); 6] = [
    ("lower-alpha", 'a'),
    ("lower-latin", 'a'),
    ("upper-alpha", 'A'),
    ("upper-latin", 'A'),
    ("lower-roman", 'i'),
    ("upper-roman", 'I'),
];

/// What is said of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    pub sort: Option<char>,
    pub end: Option<String>,
}

/// All that the styles of a page say: of which class, or of all, and what.
#[derive(Debug, Default)]
pub struct Looks(Vec<(Option<String>, Look)>);

/// The sort that some words of a style name.
pub fn sort_of(style: &str) -> Option<char> {
    SORTS.iter().find_map(|(word, sort)| style.contains(word).then_some(*sort))
}

impl Looks {
    pub fn of(page: &str) -> Looks {
        let mut looks = Looks::default();
        let lower = page.to_ascii_lowercase();
        let mut rest = lower.as_str();
        while let Some((_, after)) = rest.split_once("<style") {
            let (style, next) = after.split_once("</style").unwrap_or((after, ""));
            rest = next;
            let style = style.split_once('>').map_or("", |(_, style)| style);
            let style = without_comments(style);
            for rule in style.split('}').take(MOST) {
                let Some((selectors, says)) = rule.rsplit_once('{') else { continue };
                let Some(look) = look(says) else { continue };
                for selector in selectors.split(',') {
                    if let Some(class) = list(selector).filter(|_| looks.0.len() < MOST) {
                        looks.0.push((class.map(String::from), look.clone()));
                    }
                }
            }
        }
        looks
    }

    /// What is said of a list of these classes, the last first.
    pub fn look(&self, classes: &str) -> Look {
        let classes = classes.to_ascii_lowercase();
        let mut found = Look::default();
        for (class, look) in self.0.iter().rev() {
            let is_its = |class: &String| classes.split_whitespace().any(|own| own == class);
            if class.as_ref().is_none_or(is_its) {
                found.sort = found.sort.or(look.sort);
                found.end = found.end.or_else(|| look.end.clone());
            }
        }
        found
    }
}

fn without_comments(style: &str) -> String {
    let mut parts = style.split("/*");
    let first = parts.next().unwrap_or("").to_string();
    parts.fold(first, |all, part| all + part.split_once("*/").map_or("", |(_, rest)| rest))
}

/// `list-style-type: lower-alpha`, `content: counter(x, lower-alpha) ") "`.
fn look(says: &str) -> Option<Look> {
    let mut look = Look::default();
    for said in says.split(';') {
        let Some((key, value)) = said.split_once(':') else { continue };
        match key.trim() {
            "list-style" | "list-style-type" => look.sort = sort_of(value).or(look.sort),
            "content" if value.contains("counter(") => {
                look.sort = sort_of(value).or(look.sort);
                let end = value.rsplit_once(')').map_or("", |(_, end)| end);
                // A sign in quotation marks: what is between the brackets of `counter` is none.
                let quoted = |sign: char| value.rsplit(sign).nth(1).filter(|_| value.contains(sign));
                let sign = quoted('"').or(quoted('\'')).unwrap_or(end).trim();
                look.end = Some(sign.to_string()).filter(|sign| !sign.is_empty() && sign.len() <= 4);
            }
            _ => {}
        }
    }
    (look != Look::default()).then_some(look)
}

/// The class of lists that a selector is about; `Some(None)` is all of them.
fn list(selector: &str) -> Option<Option<&str>> {
    let mut parts = selector.split(|c: char| c.is_whitespace() || c == '>').filter(|part| !part.is_empty());
    let first = parts.next()?;
    let is_point = |part: &str| part == "li" || part.starts_with("li:");
    if !parts.all(is_point) {
        return None;
    }
    let first = first.split(':').next().unwrap_or(first);
    match first.split_once('.') {
        None if first == "ol" => Some(None),
        Some(("" | "ol", class)) if !class.contains('.') => Some(Some(class)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Look, Looks};

    #[test]
    fn what_the_styles_of_a_page_say() {
        let page = "<style>/* x */ ol{list-style-type:lower-alpha}</style><style media=print>OL.Punkter, .x > li::before \
                    { content: counter(punkt, upper-alpha) \") \"; } .y li{list-style:upper-roman} nav ol{list-style:lower-roman}</style>";
        let looks = Looks::of(page);
        let look = |sort, end: Option<&str>| Look { sort, end: end.map(String::from) };
        assert_eq!(looks.look(""), look(Some('a'), None));
        assert_eq!(looks.look("a punkter"), look(Some('A'), Some(")")));
        assert_eq!(looks.look("x"), look(Some('A'), Some(")")));
        assert_eq!(looks.look("Y"), look(Some('I'), None));
        for page in ["", "<style", "<style>ol{", "<style>}{;:}</style>", "<style>ol{content:counter(}"] {
            let _ = Looks::of(page).look("a");
        }
    }
}
