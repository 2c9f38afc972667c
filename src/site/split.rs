//! A page that would be too long becomes several. Nothing is left out, and each says which of how
//! many it is.

use crate::site::pages::Main;

/// Bytes of a page's own text, at most; what is around it takes some ten thousand more.
const MOST: usize = 80_000;

/// The end of a row, and what begins a part. Text from the data has no line breaks and no markup,
/// so these are always ours.
const ROWS: [&str; 2] = ["\n<li", "\n<tr"];
const PART: &str = "\n<section class=s>";

/// The pages of one: itself, where it is short.
pub fn split(main: Main) -> Vec<Main> {
    if main.html.len() <= MOST {
        return vec![main];
    }
    let pages = pieces(&main.html);
    let count = pages.len();
    let numbered = |(at, html): (usize, String)| {
        let html = html + &pager(&main.path, at, count);
        let of = |title: &str, word: &str| {
            if at == 0 { title.to_string() } else { format!("{title} ({word} {} av {count})", at + 1) }
        };
        let title = (of(&main.title.0, "sida"), of(&main.title.1, "page").replace(" av ", " of "));
        Main { path: path(&main.path, at), title, html, is_timed: main.is_timed, region: main.region }
    };
    pages.into_iter().enumerate().map(numbered).collect()
}

fn path(of: &str, at: usize) -> String {
    format!("{of}{}", ending(at))
}

/// What the path of a page that goes on ends with.
pub fn ending(at: usize) -> String {
    if at == 0 { String::new() } else { format!("--{}", at + 1) }
}

/// The ids of rows that don't stand on the first of the pages of one, with the place of the page
/// that they are on.
pub fn moved(html: &str) -> Vec<(String, usize)> {
    if html.len() <= MOST {
        return Vec::new();
    }
    let of_row = |row: &str| Some(row.split_once(" id=\"")?.1.split_once('"')?.0.to_string());
    let of_page = |(at, page): (usize, String)| {
        page.split(ROWS[0])
            .skip(1)
            .filter_map(|row| Some((of_row(row.split_once('>')?.0)?, at)))
            .collect::<Vec<_>>()
    };
    pieces(html).into_iter().enumerate().skip(1).flat_map(of_page).collect()
}

/// Cuts between rows. Each piece but the first begins with the heading of the page and of the part
/// that goes on.
fn pieces(html: &str) -> Vec<String> {
    let heading = html
        .find("<h1")
        .and_then(|from| Some(&html[from..html[from..].find("</h1>")? + from + 5]))
        .unwrap_or("");
    let mut pieces = Vec::new();
    let mut piece = String::new();
    for (number, part) in parts(html).enumerate() {
        // Line breaks are found quickly; there are as many as rows.
        let breaks = part.match_indices('\n').map(|(at, _)| at);
        let rows: Vec<usize> =
            breaks.filter(|at| ROWS.iter().any(|row| part[*at..].starts_with(row))).collect();
        let is_list = number > 0 && !rows.is_empty();
        let first = rows.first().copied().filter(|_| is_list).unwrap_or(part.len());
        let end = part.rfind("\n</").filter(|_| is_list).unwrap_or(part.len());
        let (opening, closing) = (&part[..first], &part[end..]);
        // A part that can't be cut, a picture, begins a page where it does not fit.
        if piece.len() + opening.len() > MOST && !piece.is_empty() {
            pieces.push(std::mem::replace(&mut piece, heading.to_string()));
        }
        piece.push_str(opening);
        let cuts: Vec<usize> = rows.into_iter().filter(|_| is_list).chain([end]).collect();
        for row in cuts.windows(2).map(|cut| &part[cut[0]..cut[1]]) {
            if piece.len() + row.len() > MOST && piece.len() > opening.len() + heading.len() {
                piece.push_str(closing);
                pieces.push(std::mem::replace(&mut piece, format!("{heading}{opening}")));
            }
            piece.push_str(row);
        }
        piece.push_str(closing);
    }
    pieces.push(piece);
    pieces
}

/// What stands before the first part, and then each part.
fn parts(html: &str) -> impl Iterator<Item = &str> {
    let mut begins: Vec<usize> = vec![0];
    begins.extend(
        html.match_indices('\n').map(|(at, _)| at).filter(|at| *at > 0 && html[*at..].starts_with(PART)),
    );
    begins.push(html.len());
    let ends: Vec<(usize, usize)> = begins.windows(2).map(|cut| (cut[0], cut[1])).collect();
    ends.into_iter().map(|(from, to)| &html[from..to])
}

/// Links between the pages of one. They lie in one folder.
fn pager(of: &str, at: usize, count: usize) -> String {
    let name = |at: usize| path(of, at).rsplit('/').next().unwrap_or_default().to_string();
    let link = |to: usize, rel: &str, sv: &str, en: &str| {
        format!(
            "<a rel={rel} href=\"{}.html\"><span lang=sv>{sv}</span><span lang=en>{en}</span></a>",
            name(to)
        )
    };
    let mut html = String::from("\n<nav class=pager aria-labelledby=pager><p id=pager>");
    html.push_str(&format!(
        "<span lang=sv>Sida {} av {count}</span><span lang=en>Page {} of {count}</span></p>",
        at + 1,
        at + 1
    ));
    if at > 0 {
        html.push_str(&link(at - 1, "prev", "Föregående", "Previous"));
    }
    if at + 1 < count {
        html.push_str(&link(at + 1, "next", "Nästa", "Next"));
    }
    html + "</nav>"
}
