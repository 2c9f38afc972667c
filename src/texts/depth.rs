//! How deep the tags of a page lie in each other, before it is read as a browser does: that takes
//! time by the square of the depth, and a page may be made to be deep.

/// Tags that hold nothing, and those whose end may be left out: they don't lie in each other.
const FLAT: [&str; 34] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr", "p", "li", "td", "th", "tr", "dt", "dd", "option", "optgroup", "tbody", "thead", "tfoot",
    "colgroup", "rp", "rt", "html", "head", "body", "caption", "frame",
];
/// What stands in these is no tag.
const RAW: [&str; 6] = ["script", "style", "textarea", "title", "xmp", "noframes"];

/// Whether more tags than `most` are open somewhere.
pub fn is_deeper(text: &str, most: usize) -> bool {
    let mut open: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find('<') {
        at += next + 1;
        let rest = &text[at..];
        if rest.starts_with("!--") {
            at += rest.find("-->").map_or(rest.len(), |end| end + 3);
            continue;
        }
        let is_end = rest.starts_with('/');
        let name: String =
            rest[usize::from(is_end)..].chars().take(16).take_while(char::is_ascii_alphanumeric).collect();
        if name.is_empty() {
            continue;
        }
        let name = name.to_ascii_lowercase();
        at += end_of_tag(rest);
        if is_end {
            if let Some(begun) = open.iter().rposition(|other| *other == name) {
                open.truncate(begun);
            }
        } else if RAW.contains(&&*name) {
            at += end_of_raw(&text[at..], &name);
        } else if !FLAT.contains(&&*name) {
            open.push(name);
            if open.len() > most {
                return true;
            }
        }
    }
    false
}

/// How many bytes there are to the end of a tag; a sign in a value does not end it.
fn end_of_tag(rest: &str) -> usize {
    let (mut quote, mut before) = (None, ' ');
    for (at, c) in rest.char_indices() {
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') if before == '=' => quote = Some(c),
            (Some(begun), c) if begun == c => quote = None,
            _ => {}
        }
        before = if c.is_whitespace() { before } else { c };
    }
    rest.len()
}

fn end_of_raw(rest: &str, name: &str) -> usize {
    let is_here =
        |at: usize| rest.get(at + 2..at + 2 + name.len()).is_some_and(|word| word.eq_ignore_ascii_case(name));
    rest.match_indices("</").map(|(at, _)| at).find(|at| is_here(*at)).unwrap_or(rest.len())
}
