//! A page that would be too long becomes several. Nothing is left out, and each says which of how
//! many it is.

use crate::site::Site;
use crate::site::html::Out;
use crate::site::pages::Main;
use std::ops::Range;

/// Bytes of a page's own text, at most; what is around it takes some ten thousand more.
const MOST: usize = 80_000;

/// The end of a row, and what begins a part. Text from the data has no line breaks and no markup,
/// so these are always ours.
const ROWS: [&str; 2] = ["\n<li", "\n<tr"];
const PARTS: [&str; 2] = ["\n<section class=s>", "\n<div class=s>"];

/// The pages of one: itself, where it is short.
pub fn split(site: &Site<'_>, main: Main) -> Vec<Main> {
    if main.html.as_str().len() <= MOST {
        return vec![main];
    }
    let pieces = pieces(main.html.as_str());
    let count = pieces.len();
    let numbered = |(at, piece): (usize, &Piece)| {
        let mut out = Out::new(site, "");
        out.add(&main.html.cut(piece));
        out.pager(&main.path, at, count);
        let of = |title: &str, word: &str| {
            if at == 0 { title.to_string() } else { format!("{title} ({word} {} av {count})", at + 1) }
        };
        let title = (of(&main.title.0, "sida"), of(&main.title.1, "page").replace(" av ", " of "));
        let html = out.markup();
        let (crumbs, side) = (main.crumbs.clone(), main.side.clone());
        let (is_timed, region) = (main.is_timed, main.region);
        Main { path: path(&main.path, at), title, html, is_timed, region, crumbs, side }
    };
    pieces.iter().enumerate().map(numbered).collect()
}

/// What one page of several has of the whole.
#[derive(Clone, Default)]
pub struct Piece {
    ranges: Vec<Range<usize>>,
    len: usize,
}

impl Piece {
    pub fn ranges(&self) -> impl Iterator<Item = Range<usize>> {
        self.ranges.iter().cloned()
    }

    fn push(&mut self, range: Range<usize>) {
        self.len += range.len();
        self.ranges.push(range);
    }
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
    let of_page = |(at, page): (usize, Piece)| {
        let page: String = page.ranges().map(|range| &html[range]).collect();
        let rows = ROWS.iter().flat_map(|row| page.split(row).skip(1));
        rows.filter_map(|row| Some((of_row(row.split_once('>')?.0)?, at))).collect::<Vec<_>>()
    };
    pieces(html).into_iter().enumerate().skip(1).flat_map(of_page).collect()
}

/// Cuts between rows. Each piece but the first begins with the heading of the page and of the part
/// that goes on.
fn pieces(html: &str) -> Vec<Piece> {
    let heading = html
        .find("<h1")
        .and_then(|from| Some(from..html[from..].find("</h1>")? + from + "</h1>".len()))
        .unwrap_or_default();
    let begun = |opening: Option<&Range<usize>>| {
        let mut piece = Piece::default();
        std::iter::once(&heading).chain(opening).for_each(|range| piece.push(range.clone()));
        piece
    };
    let mut pieces = Vec::new();
    let mut piece = Piece::default();
    for (number, whole) in parts(html).enumerate() {
        let (part, base) = (&html[whole.clone()], whole.start);
        // Line breaks are found quickly; there are as many as rows.
        let breaks = part.match_indices('\n').map(|(at, _)| at);
        let rows: Vec<usize> =
            breaks.filter(|at| ROWS.iter().any(|row| part[*at..].starts_with(row))).collect();
        let is_list = number > 0 && !rows.is_empty();
        let first = rows.first().copied().filter(|_| is_list).unwrap_or(part.len());
        let end = part.rfind("\n</").filter(|_| is_list).unwrap_or(part.len());
        let (opening, closing) = (base..base + first, base + end..whole.end);
        // A part that can't be cut, a picture, begins a page where it does not fit.
        if piece.len + opening.len() > MOST && piece.len > 0 {
            pieces.push(std::mem::replace(&mut piece, begun(None)));
        }
        piece.push(opening.clone());
        let cuts: Vec<usize> = rows.into_iter().filter(|_| is_list).chain([end]).collect();
        for row in cuts.windows(2).map(|cut| base + cut[0]..base + cut[1]) {
            if piece.len + row.len() > MOST && piece.len > opening.len() + heading.len() {
                piece.push(closing.clone());
                pieces.push(std::mem::replace(&mut piece, begun(Some(&opening))));
                whole_row(html, base..row.start, row).into_iter().for_each(|range| piece.push(range));
                continue;
            }
            piece.push(row);
        }
        piece.push(closing);
    }
    pieces.push(piece);
    pieces
}

/// What says of which sort a row is, and where that is said: rows that have the same as the one
/// before them leave it out.
const SORT: [&str; 2] = ["<div class=k>", "</div>"];
const PLACE: [&str; 2] = ["<div class=r>", "</div>"];

/// A row that begins a page, with what it leaves to the rows before it.
fn whole_row(html: &str, before: Range<usize>, row: Range<usize>) -> Vec<Range<usize>> {
    let found = |range: &Range<usize>, [begin, end]: [&str; 2], is_last: bool| {
        let text = &html[range.clone()];
        let at = if is_last { text.rfind(begin) } else { text.find(begin) }? + range.start;
        let close = html[at..range.end].find(end)? + at;
        Some((at, at + begin.len()..close, close + end.len()))
    };
    let Some((_, own, _)) = found(&row, SORT, false) else { return vec![row] };
    let mut ranges: Vec<Range<usize>> = std::iter::once(row.start..own.start).collect();
    if own.is_empty() {
        let mut up_to = before.clone();
        while let Some((at, sort, _)) = found(&up_to, SORT, true) {
            if !sort.is_empty() {
                ranges.push(sort);
                break;
            }
            up_to.end = at;
        }
    }
    let end = html[row.clone()].rfind("</li>").map_or(row.end, |at| row.start + at);
    ranges.push(own.start..end);
    if found(&row, PLACE, false).is_none()
        && let Some((at, _, close)) = found(&before, PLACE, true)
    {
        ranges.push(at..close);
    }
    ranges.push(end..row.end);
    ranges
}

/// What stands before the first part, and then each part.
fn parts(html: &str) -> impl Iterator<Item = Range<usize>> {
    let mut begins: Vec<usize> = vec![0];
    let breaks = html.match_indices('\n').map(|(at, _)| at).filter(|at| *at > 0);
    begins.extend(breaks.filter(|at| PARTS.iter().any(|part| html[*at..].starts_with(part))));
    begins.push(html.len());
    let ends: Vec<(usize, usize)> = begins.windows(2).map(|cut| (cut[0], cut[1])).collect();
    ends.into_iter().map(|(from, to)| from..to)
}

impl Out<'_, '_> {
    /// Links between the pages of one. They lie in one folder.
    pub fn pager(&mut self, of: &str, at: usize, count: usize) {
        let name = |at: usize| path(of, at).rsplit('/').next().unwrap_or_default().to_string();
        let (sv, en) = (format!("Sida {} av {count}", at + 1), format!("Page {} of {count}", at + 1));
        self.raw("\n");
        self.within("nav class=pager aria-labelledby=pager", |out| {
            out.within("p id=pager", |out| out.both(&sv, &en));
            if at > 0 {
                let before = out.tag("a rel=prev").attr_of("href", &[&name(at - 1), ".html"]);
                before.within(|out| out.both("Föregående", "Previous"));
            }
            if at + 1 < count {
                let after = out.tag("a rel=next").attr_of("href", &[&name(at + 1), ".html"]);
                after.within(|out| out.both("Nästa", "Next"));
            }
        });
    }
}
