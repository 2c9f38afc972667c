//! How a text is read before it is compared: its letters in lower case, with and without marks.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text in both forms, letter by letter the same length; every run of what is no letter is one
/// space.
#[derive(Clone, Debug, Default)]
pub struct Spelt {
    /// With å, ä and ö.
    pub kept: String,
    /// Without marks.
    pub folded: String,
}

impl Spelt {
    pub fn of(text: &str) -> Spelt {
        let mut spelt = Spelt::default();
        spelt.read(text);
        spelt
    }

    /// Reads another text into the same memory: thousands of names are compared with one text.
    pub fn read(&mut self, text: &str) {
        self.kept.clear();
        self.folded.clear();
        if text.is_ascii() {
            self.read_ascii(text);
        } else if text.chars().all(|c| c < '\u{300}') {
            // Letters that are one character each: nothing can be composed.
            text.chars().for_each(|c| c.to_lowercase().for_each(|lower| self.push(c, lower)));
        } else {
            text.nfc().for_each(|c| c.to_lowercase().for_each(|lower| self.push(c, lower)));
        }
        self.kept.truncate(self.kept.trim_end().len());
        self.folded.truncate(self.folded.trim_end().len());
    }

    fn read_ascii(&mut self, text: &str) {
        for b in text.bytes() {
            if b.is_ascii_alphanumeric() {
                self.kept.push(char::from(b.to_ascii_lowercase()));
            } else if !self.kept.is_empty() && !self.kept.ends_with(' ') {
                self.kept.push(' ');
            }
        }
        self.folded.push_str(&self.kept);
    }

    fn push(&mut self, c: char, lower: char) {
        if c.is_alphanumeric() && !is_combining_mark(lower) {
            self.kept.push(lower);
            self.folded.push(bare(lower));
        } else if !is_combining_mark(lower) && !self.kept.is_empty() && !self.kept.ends_with(' ') {
            self.kept.push(' ');
            self.folded.push(' ');
        }
    }

    /// The words, in both forms.
    pub fn words(&self) -> impl Iterator<Item = (&str, &str)> + Clone {
        self.kept.split(' ').zip(self.folded.split(' ')).filter(|(word, _)| !word.is_empty())
    }
}

/// A letter without its marks.
pub fn bare(c: char) -> char {
    match c {
        _ if c.is_ascii() => c,
        'å' | 'ä' => 'a',
        'ö' => 'o',
        'é' => 'e',
        'Å' | 'Ä' => 'A',
        'Ö' => 'O',
        _ => std::iter::once(c).nfd().next().unwrap_or(c),
    }
}

/// Whether somebody who writes the one may mean the other: who leaves marks out may, who writes
/// others does not. Both are of the same letters; only so many are looked at as the first has.
pub fn may_mean(written: &str, meant: &str) -> bool {
    written.is_ascii()
        || written
            .chars()
            .zip(meant.chars())
            .all(|(written, meant)| written == meant || written == bare(meant))
}

/// Whether two texts are the same to somebody who writes the one: "vard" is "vård" without its
/// mark, and "värd" is another word.
pub fn is_written(written: &str, meant: &str) -> bool {
    let (written, meant) = (Spelt::of(written), Spelt::of(meant));
    written.folded == meant.folded && may_mean(&written.kept, &meant.kept)
}

/// Lower case without marks on the letters, and with every run of other characters as one space.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    match text.chars().all(|c| c < '\u{300}') {
        true => fold_low(text, &mut folded),
        false => text.nfd().filter(|c| !is_combining_mark(*c)).for_each(|c| fold_one(c, &mut folded)),
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// A text of letters that are one character each: nearly all are ASCII's, which are read at once.
fn fold_low(text: &str, folded: &mut String) {
    let mut rest = text;
    while !rest.is_empty() {
        let length = rest.bytes().position(|b| !b.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let (word, after) = rest.split_at(length);
        let start = folded.len();
        folded.push_str(word);
        folded[start..].make_ascii_lowercase();
        let mut chars = after.chars();
        if let Some(c) = chars.next() {
            fold_one(bare(c), folded);
        }
        rest = chars.as_str();
    }
}

fn fold_one(c: char, folded: &mut String) {
    if c.is_ascii_alphanumeric() {
        folded.push(c.to_ascii_lowercase());
    } else if c.is_alphanumeric() {
        folded.extend(c.to_lowercase());
    } else if !folded.is_empty() && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

/// A key that orders names as Swedish does: å, ä and ö after z, other marks and case disregarded at
/// first.
pub fn swedish(name: &str) -> (String, String) {
    let mut key = String::with_capacity(name.len() + 8);
    let mut push = |lower: char| match lower {
        'å' => key.push('\u{10_0001}'),
        'ä' | 'æ' => key.push('\u{10_0002}'),
        'ö' | 'ø' => key.push('\u{10_0003}'),
        _ if lower.is_ascii() => key.push(lower),
        _ => key.extend(std::iter::once(lower).nfd().filter(|c| !is_combining_mark(*c))),
    };
    let mut letters =
        |c: char| c.to_lowercase().filter(|c| c.is_alphanumeric() || *c == ' ').for_each(&mut push);
    match name.chars().all(|c| c < '\u{300}') {
        true => name.chars().for_each(&mut letters),
        false => name.nfc().for_each(&mut letters),
    }
    (key, name.to_string())
}
