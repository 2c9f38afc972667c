//! The stem of a Swedish word: the public Snowball algorithm (version 3.0), and the endings that it
//! leaves.
//!
//! Every step only takes letters away at the end, so a stem is a piece of the word itself and
//! nothing is copied.

/// The longest of these that a word ends with, within its region, is taken away; "s" and "et" on a
/// condition each.
const ENDINGS: [&str; 38] = [
    "heterna", "hetens", "anden", "andes", "andet", "arens", "arnas", "ernas", "heten", "heter", "ornas",
    "ades", "ande", "aren", "arna", "arne", "aste", "erna", "erns", "orna", "ade", "are", "ast", "ens",
    "ern", "het", "ad", "ar", "as", "at", "en", "er", "es", "et", "or", "a", "e", "s",
];
/// After these "et" belongs to the word: "magnet", "kvalitet".
const BEFORE_OWN_ET: [&str; 21] = [
    "fab", "h", "pak", "rak", "stak", "kom", "iet", "cit", "dit", "alit", "ilit", "mit", "nit", "pit", "rit",
    "sit", "tit", "uit", "ivit", "kvit", "xit",
];

/// The stem of a lower-case word. It keeps "els", which the algorithm takes: "styrelse" is no form
/// of "styr".
pub fn stem(word: &str) -> &str {
    let word = base(word);
    let stem = snowball(word);
    if word[stem.len()..].starts_with("els") { &word[..stem.len() + 3] } else { stem }
}

/// Whether two lower-case words are forms of one.
pub fn same_word(one: &str, other: &str) -> bool {
    let same = |one: &str, other: &str| {
        let one = stem(one);
        one.len() > 2 && one == stem(other)
    };
    same(one, other) || same(without_n(one), other) || same(one, without_n(other))
}

/// "strategin" and "klockan" are "strategi" and "klocka"; "plan" is only itself, so both have to be
/// tried.
fn without_n(word: &str) -> &str {
    let bare = word.strip_suffix('s').filter(|bare| bare.ends_with('n')).unwrap_or(word);
    bare.strip_suffix('n').filter(|bare| bare.ends_with(['a', 'i'])).unwrap_or(word)
}

/// What the algorithm does not know: the definite forms "områdena", "programmet", "ärendet".
fn base(word: &str) -> &str {
    let bare = word
        .strip_suffix('s')
        .filter(|bare| ["ena", "et", "en"].iter().any(|end| bare.ends_with(end)))
        .unwrap_or(word);
    if bare.len() > 6 {
        if bare.ends_with("ena") {
            return &bare[..bare.len() - 2];
        }
        if bare.ends_with("mmet") || bare.ends_with("mmen") {
            return &bare[..bare.len() - 3];
        }
        if bare.ends_with("ndet") && !bare.ends_with("andet") {
            return &bare[..bare.len() - 1];
        }
    }
    word
}

/// The algorithm as it is published (snowballstem.org/algorithms/swedish/stemmer.html).
pub fn snowball(word: &str) -> &str {
    let region = region(word);
    let word = main_ending(word, region);
    let word = consonant_pair(word, region);
    derived_ending(word, region)
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'å' | 'ä' | 'ö')
}

/// Where endings may begin: after the first vowel and the consonant that follows it, and not among
/// the first three letters.
fn region(word: &str) -> usize {
    let mut letters =
        word.char_indices().skip_while(|(_, c)| !is_vowel(*c)).skip_while(|(_, c)| is_vowel(*c));
    let after = letters.next().map_or(word.len(), |(at, c)| at + c.len_utf8());
    let three = word.char_indices().nth(3).map_or(word.len(), |(at, _)| at);
    after.max(three)
}

/// The word without an ending that lies in its region.
fn without<'w>(word: &'w str, ending: &str, region: usize) -> Option<&'w str> {
    word.strip_suffix(ending).filter(|rest| rest.len() >= region)
}

fn main_ending(word: &str, region: usize) -> &str {
    let found = ENDINGS.iter().find_map(|ending| Some((*ending, without(word, ending, region)?)));
    match found {
        None => word,
        Some(("et", rest)) => {
            if loses_et(rest) {
                rest
            } else {
                word
            }
        }
        Some(("s", rest)) => match rest.strip_suffix("et").filter(|rest| loses_et(rest)) {
            Some(rest) => rest,
            None if rest.ends_with(|c| "bcdfghjklmnoprtvy".contains(c)) => rest,
            None => word,
        },
        Some((_, rest)) => rest,
    }
}

/// Whether "et" after this is the article: after one consonant that follows a vowel, which is not
/// the first letter.
fn loses_et(rest: &str) -> bool {
    let mut letters = rest.chars().rev();
    let consonant = letters.next().is_some_and(|c| !is_vowel(c));
    let vowel = letters.next().is_some_and(is_vowel);
    consonant && vowel && letters.next().is_some() && !BEFORE_OWN_ET.iter().any(|own| rest.ends_with(own))
}

fn consonant_pair(word: &str, region: usize) -> &str {
    let pair =
        ["dd", "gd", "nn", "dt", "gt", "kt", "tt"].iter().any(|pair| without(word, pair, region).is_some());
    if pair { &word[..word.len() - 1] } else { word }
}

fn derived_ending(word: &str, region: usize) -> &str {
    if let Some(rest) = ["lig", "ig", "els"].iter().find_map(|ending| without(word, ending, region)) {
        return rest;
    }
    let before = without(word, "öst", region).is_some_and(|rest| rest.ends_with(|c| "iklnprtuv".contains(c)));
    if before || without(word, "fullt", region).is_some() { &word[..word.len() - 1] } else { word }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words and stems of the algorithm's published sample.
    const PUBLISHED: &str = "jakt jakt|jaktbössa jaktböss|jakten jakt|jakthund jakthund|jaktkarlarne jaktkarl|jaktkarlens jaktkarl|\
        jaktlöjtnantens jaktlöjtnant|jalusierna jalusi|jamaika jamaik|jamrande jamr|jamt jamt|jande jand|januari januari|japanska japansk|\
        jaquette jaquet|jargong jargong|jasminer jasmin|jaspis jaspis|jaså jaså|jazzvindens jazzvind|je je|jemföras jemför|jemförelse jemför|\
        klo klo|kloaken kloak|klockan klockan|klockans klockan|klockare klock|klockarens klock|klockarfar klockarf|klockarn klockarn|\
        klocklikt klocklik|klockornas klock|klok klok|klokare klok|klokheten klok|klokt klokt|kloliknande klolikn|klorna klorn|\
        klostergården klostergård|klosterlik klosterlik|klotrund klotrund";

    #[test]
    fn as_published() {
        for row in PUBLISHED.split('|') {
            let (word, expected) = row.trim().split_once(' ').expect("a word and its stem");
            assert_eq!(snowball(word), expected, "{word}");
        }
    }

    #[test]
    fn forms_of_one_word() {
        let rows = "digitalisering digitaliserings digitaliseringen digitaliseringens|styrgrupp styrgruppen styrgrupper styrgrupperna styrgruppens|\
            programområde programområdet programområden programområdena programområdenas|beslut beslutet besluten besluts beslutets|\
            uppdrag uppdraget uppdragen uppdragets|chef chefen chefer cheferna chefernas|regiondirektör regiondirektören regiondirektörens|\
            program programmet programmen programmets|strategi strategin strategier strategins|taktisk taktiska taktiskt|vård vården vårdens|\
            regionstyrelse regionstyrelsen regionstyrelsens|förvaltning förvaltningar förvaltningarnas|medarbetare medarbetaren medarbetarna|\
            ärende ärendet ärenden|modell modellen modeller modellerna|tillgänglig tillgängliga tillgänglighet tillgängligheten|plan planen planer";
        for row in rows.split('|') {
            let words: Vec<&str> = row.split_whitespace().collect();
            assert!(
                words.iter().all(|word| same_word(words[0], word)),
                "{row}: {:?}",
                words.iter().map(|word| stem(word)).collect::<Vec<_>>()
            );
        }
        for (one, other) in [
            ("styr", "styrelsen"),
            ("kompetens", "kompetent"),
            ("region", "regi"),
            ("vård", "vårta"),
            ("digital", "digitalisering"),
        ] {
            assert!(!same_word(one, other), "{one} {other}");
        }
    }

    /// Whatever comes in, what comes out is the beginning of it.
    #[test]
    fn no_word_is_too_strange() {
        for word in
            ["", "s", "et", "mmet", "ååå", "öst", "fullt", "🦌en", "ßena", "aaaaaaaaena", "x\u{301}ens"]
        {
            assert!(word.starts_with(stem(word)), "{word}");
        }
    }
}
