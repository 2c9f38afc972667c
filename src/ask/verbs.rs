//! Verbs for what sources call by nouns: "köpa" of "inköp", "ta upp" of a loan; and English verbs
//! for Swedish ones, where a verb stands.

use crate::ask::text::Word;
use crate::ask::words::is_in;

/// English verbs, without marks, and the Swedish ones for the same, in the same form.
const ENGLISH: &[(&str, &str)] = &[
    ("hire", "anställa"),
    ("hires", "anställer"),
    ("employ", "anställa"),
    ("employs", "anställer"),
    ("recruit", "rekrytera"),
    ("recruits", "rekryterar"),
    ("buy", "köpa"),
    ("buys", "köper"),
    ("purchase", "köpa"),
    ("procure", "upphandla"),
    ("procures", "upphandlar"),
    ("sell", "sälja"),
    ("sells", "säljer"),
    ("borrow", "låna"),
    ("take out", "ta upp"),
    ("takes out", "tar upp"),
    ("take up", "ta upp"),
    ("raise", "ta upp"),
    ("sign off on", "besluta om"),
    ("signs off on", "beslutar om"),
    ("grant", "bevilja"),
    ("grants", "beviljar"),
    ("sign", "teckna"),
    ("signs", "tecknar"),
    ("suspend", "stänga av"),
    ("is looking into", "utreder"),
    ("looks into", "utreder"),
    ("looked into", "utredde"),
    ("is investigating", "utreder"),
    ("investigates", "utreder"),
    ("is evaluating", "utvärderar"),
    ("evaluates", "utvärderar"),
    ("is planning", "planerar"),
    ("plans", "planerar"),
    ("sweeps chimneys", "sotar"),
];

/// Roots of verbs, and the nouns for what is done that are not made of them by an ending.
const NOUNS: &[(&str, &[&str])] = &[
    ("köp", &["inköp", "upphandling", "köp", "anskaffning"]),
    ("handl", &["inköp", "upphandling"]),
    ("lån", &["lån", "upplåning"]),
    ("hyr", &["hyra", "hyresavtal", "uthyrning", "förhyrning"]),
    ("sälj", &["försäljning", "avyttring"]),
];

/// Verbs that say nothing of what is done: that is the noun behind them.
const LIGHT: &str = " ta tar teckna tecknar inga ingar sluta skriva skriver ge ger bevilja beviljar fatta \
    utfarda utfardar meddela meddelar betala betalar ";

/// The Swedish verb that stands for an English one, where a verb stands: behind "who", or "who
/// may".
pub fn verb(words: &[Word], at: usize) -> Option<(usize, &'static str)> {
    let said = |at: usize| words.get(at).map_or("", |word| word.folded.as_str());
    let helps = |at: usize| is_in(" may can could must should shall will does do is to allowed ", said(at));
    let is_place = said(0) == "who" && at > 0 && (1..at).all(helps);
    let is_it = |(english, _): &&(&str, &str)| {
        english.split(' ').enumerate().all(|(next, own)| said(at + next) == own)
    };
    let longest = ENGLISH.iter().filter(is_it).max_by_key(|(english, _)| english.len());
    longest.filter(|_| is_place).map(|(english, meant)| (english.split(' ').count(), *meant))
}

/// Nouns for what is done, beside those that are made of the root by an ending.
pub fn nouns(root: &str) -> &'static [&'static str] {
    NOUNS.iter().find(|(own, _)| *own == root).map_or(&[], |(_, nouns)| nouns)
}

pub fn is_light(folded: &str) -> bool {
    is_in(LIGHT, folded)
}
