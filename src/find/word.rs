//! One word of a question, compared with one word of a name: the same, in another form, within it,
//! or a compound with it.

use crate::find::fold::{Spelt, fold, may_mean};
use crate::find::stem::{same_word, stem};
use crate::model::kind::{Kind, Kinds};
use std::sync::OnceLock;

/// Words that say nothing of what is looked for, in questions as people put them. Without marks.
const SMALL: &str = " i s for och pa av till om med den det de en ett som vem vilka vilken vilket vad var hur ar har hand hos vid fran at inom ska \
    sitter finns ingar ansvarar ansvarig bestammer beslutar leder ager skoter frager fraga fragan fragor fragorna arenden \
    paragraf \
    the a an of for in on and to who is are has about responsible owns decides ";
/// Words with which people ask. They are looked for first, since names may have them, and are left
/// out when nothing is found with them.
const ASKING: &str = " ytterst ytterste ansvar ansvaret ansvarat ansvariga ordforande ledamot ledamoter medlem medlemmar sitta ingar inga \
    rapporterar rapportera arbetar arbeta jobbar jobba regionerna regioner beslut beslutet besluta beslutas beslutat fatta fattar fattat fattade \
    far kan ska tillsatta tillsatter tillsatt satt gor gors finns handlar tar tagit gallande kring mellan olika sina sin deras vi jag heter kallas \
    chair chairs chaired sits sit member members reports report works work working regions region may can appoint appoints made make ultimately \
    how what which when where do does did their there i we ";

/// The words that say nothing of what is looked for and those with which people ask, without marks.
pub fn words_that_ask() -> String {
    [SMALL, ASKING].concat().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A question without the words that only ask; `None` when there are none of them, or nothing else.
pub fn without_asking(text: &str) -> Option<String> {
    let whole = Spelt::of(text);
    let asks = |folded: &str| is_one_of(ASKING, folded);
    let rest: Vec<&str> = whole.words().filter(|(_, folded)| !asks(folded)).map(|(kept, _)| kept).collect();
    let telling = whole.words().any(|(_, folded)| !asks(folded) && !is_small(folded));
    (telling && whole.words().any(|(_, folded)| asks(folded))).then(|| rest.join(" "))
}

/// A question without the small words that it begins and ends with: what it is about.
pub fn subject(text: &str) -> &str {
    let mut rest = text.trim();
    let says_nothing = |word: &str| is_small(&fold(word)) || is_one_of(ASKING, &fold(word));
    while let Some((_, after)) = rest.split_once(char::is_whitespace).filter(|(first, _)| says_nothing(first))
    {
        rest = after.trim_start();
    }
    while let Some((before, _)) = rest.rsplit_once(char::is_whitespace).filter(|(_, last)| says_nothing(last))
    {
        rest = before.trim_end();
    }
    rest
}

/// How near a word is to what was asked for, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Near {
    Same,
    Inflected,
    Within,
    /// In another form within a word: "cheferna" in "verksamhetschef".
    InflectedWithin,
    /// The word is in the id.
    Id,
    /// The word says what the thing is, and is not in its name.
    Term,
    /// A compound that begins with the word: "digitaliseringsfrågor".
    Compound,
    /// A compound that only ends with it: "cancervård".
    SharedPart,
    No,
}

/// A word that is looked for, prepared once.
#[derive(Clone)]
pub struct Word {
    pub spelt: Spelt,
    pub stem: Spelt,
    /// A definite form without its article: "ledaren" is "ledare".
    bare: Option<Spelt>,
    /// The kinds that the word names, in Swedish and English: "styrgrupperna", "posts".
    pub kinds: [Kinds; 2],
}

/// What each kind is called, in Swedish and English.
fn kind_names() -> &'static [(Kind, [Spelt; 2])] {
    static NAMES: OnceLock<Vec<(Kind, [Spelt; 2])>> = OnceLock::new();
    let of = |kind: Kind| {
        let name = kind.name();
        (kind, [Spelt::of(&name.sv), Spelt::of(&name.en)])
    };
    NAMES.get_or_init(|| Kind::ALL.into_iter().map(of).collect())
}

impl Word {
    pub fn new(word: &str) -> Word {
        let mut kinds = [0; 2];
        for (kind, names) in kind_names() {
            for (kinds, spelt) in kinds.iter_mut().zip(names) {
                // "steering groups" are said in two words.
                let named = spelt
                    .words()
                    .any(|(kept, folded)| same_word(if word.is_ascii() { folded } else { kept }, word));
                *kinds |= if named { kind.bit() } else { 0 };
            }
        }
        let bare = ["arens", "aren"]
            .iter()
            .find(|end| word.ends_with(*end))
            .map(|end| Spelt::of(&word[..word.len() + 3 - end.len()]));
        Word { spelt: Spelt::of(word), stem: Spelt::of(stem(word)), bare, kinds }
    }

    pub fn near(&self, (kept, folded): (&str, &str), is_proper: bool) -> Near {
        let (wanted, wanted_stem) = (&self.spelt, &self.stem.folded);
        if wanted.folded == folded {
            return if may_mean(&wanted.kept, kept) { Near::Same } else { Near::No };
        }
        if let Some(at) =
            position(folded, &wanted.folded).filter(|at| means_at(&wanted.kept, kept, folded, *at))
        {
            let forms = at == 0 && !is_proper && same_word(kept, &wanted.kept);
            return if forms { Near::Inflected } else { Near::Within };
        }
        // Of a proper name only the genitive is a form: "Hansen" is nobody called Hans.
        if is_proper {
            let bare = wanted.folded.strip_suffix('s') == Some(folded)
                && may_mean(wanted.kept.trim_end_matches('s'), kept);
            return if bare { Near::Inflected } else { Near::No };
        }
        if folded.len() >= 3 && shares_start(folded, wanted_stem) {
            let meant = if wanted.kept.is_ascii() { folded } else { kept };
            if same_word(meant, &wanted.kept) {
                return Near::Inflected;
            }
        }
        if folded.len() < 4 || (wanted_stem.len() < 4 && self.bare.is_none()) {
            return Near::No;
        }
        if self.within(kept, folded) { Near::InflectedWithin } else { self.has(kept, folded) }
    }

    /// Whether the question, without its ending, begins or ends the name's word: "projektledaren"
    /// ends "huvudprojektledare".
    fn within(&self, kept: &str, folded: &str) -> bool {
        let end = |part: &str| {
            folded.len().checked_sub(part.len()).filter(|before| *before > 2 && folded.ends_with(part))
        };
        let part = |own: &Spelt| {
            let starts = folded.len() > own.folded.len() + 2
                && folded.starts_with(&own.folded)
                && means_at(&own.kept, kept, folded, 0);
            starts || end(&own.folded).is_some_and(|at| means_at(&own.kept, kept, folded, at))
        };
        part(&self.stem) || self.bare.as_ref().is_some_and(part)
    }

    /// Whether the question is a compound that begins or ends with the name's word.
    fn has(&self, kept: &str, folded: &str) -> Near {
        let (whole, own_stem) = (&self.spelt.folded, &self.stem.folded);
        // Nearly every word ends here: its first letters are nowhere in the question.
        if whole.len() < folded.len() + 3 || !folded.get(..4).is_some_and(|first| whole.contains(first)) {
            return Near::No;
        }
        let part = &folded[..stem_length(kept, folded)];
        if part == "region" || is_small(folded) {
            return Near::No;
        }
        // "digitalisering" is made of "digital", and is no compound of it.
        let made_of_it = || ["is", "it", "het"].iter().any(|ending| whole[part.len()..].starts_with(ending));
        // Within a compound "medarbetare" is "medarbetar", and "avdelningen" has no article.
        let bare = if folded.ends_with("en") || folded.ends_with("et") {
            part
        } else {
            folded.trim_end_matches(['a', 'e'])
        };
        // "Norrbotten" is no compound of "norra".
        let begins =
            whole.starts_with(bare) && (bare.len() == folded.len() || bare.len() > 4) && !made_of_it();
        let ends = own_stem.ends_with(part) && own_stem.len() >= part.len() + 3;
        if part.len() < 4 || !(begins || ends) || !means_part(&self.spelt, kept, part.len(), begins) {
            return Near::No;
        }
        if begins { Near::Compound } else { Near::SharedPart }
    }

    /// The part that both have.
    pub fn part_of<'w>(&self, (kept, folded): (&'w str, &str)) -> &'w str {
        if self.spelt.folded.len() > folded.len() {
            stem_or_word(kept, folded, &self.spelt.folded)
        } else {
            kept
        }
    }
}

/// The name's word as it stands in the question, or else the word.
fn stem_or_word<'w>(kept: &'w str, folded: &str, whole: &str) -> &'w str {
    if whole.contains(folded) { kept } else { stem(kept) }
}

/// Whether the part that a compound begins or ends with is written as the name's word is.
fn means_part(whole: &Spelt, kept: &str, part: usize, begins: bool) -> bool {
    if whole.kept.is_ascii() {
        return true;
    }
    let at = if begins { Some(0) } else { whole.folded.rfind(&whole.folded[whole.folded.len() - part..]) };
    let letters = at.map_or(0, |at| whole.folded[..at].chars().count());
    let written = whole.kept.chars().skip(letters);
    written.zip(kept.chars()).take(part).all(|(written, meant)| written == meant || !"åäö".contains(written))
}

/// How long the stem of a word is, without marks.
fn stem_length(kept: &str, folded: &str) -> usize {
    let letters = stem(kept).chars().count();
    folded.char_indices().nth(letters).map_or(folded.len(), |(at, _)| at)
}

fn shares_start(one: &str, other: &str) -> bool {
    one.as_bytes().iter().zip(other.as_bytes()).take(3).all(|(one, other)| one == other)
}

/// Whether the letters from a place on are those that were written.
pub fn means_at(written: &str, kept: &str, folded: &str, at: usize) -> bool {
    if written.is_ascii() {
        return true;
    }
    let letters = folded[..at].chars().count();
    kept.char_indices().nth(letters).is_some_and(|(from, _)| may_mean(written, &kept[from..]))
}

/// Where a name has a text in it: as a word of its own, from three letters at the beginning of a
/// word, from four anywhere ("it" is not meant in "digitalisering").
pub fn position(name: &str, text: &str) -> Option<usize> {
    let begins = |at: usize| at == 0 || name.as_bytes()[at - 1] == b' ';
    let ends = |at: usize| name.as_bytes().get(at + text.len()).is_none_or(|b| *b == b' ');
    let mut places = name.match_indices(text).map(|(at, _)| at);
    match text.chars().count() {
        0 => None,
        1..3 => places.find(|at| begins(*at) && ends(*at)),
        3 => places.find(|at| begins(*at)),
        _ => places.next(),
    }
}

/// Whether a word says nothing of what is looked for.
pub fn is_small(folded: &str) -> bool {
    is_one_of(SMALL, folded)
}

fn is_one_of(words: &str, folded: &str) -> bool {
    folded.len() < 12
        && words.match_indices(folded).any(|(at, _)| {
            let bytes = words.as_bytes();
            bytes[at - usize::from(at > 0)] == b' ' && bytes.get(at + folded.len()) == Some(&b' ')
        })
}
