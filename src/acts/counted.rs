//! Numbers as documents write them before what is counted: `två ledamöter`, `fem till sju
//! ledamöter`, `högst nio ledamöter`.

const SWEDISH: [&str; 20] = [
    "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton",
    "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo",
];
const ENGLISH: [&str; 20] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];
const MOST: [&str; 6] = ["högst ", "max ", "maximalt ", "at most ", "up to ", "upp till "];
const LEAST: [&str; 5] = ["minst ", "lägst ", "minimum ", "at least ", "no fewer than "];
const ABOUT: [&str; 6] = ["cirka ", "ca ", "omkring ", "ungefär ", "about ", "around "];

/// A number in figures or in words.
pub(super) fn number(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let at = |all: &[&str]| all.iter().position(|own| *own == word).and_then(|at| u32::try_from(at + 1).ok());
    if !word.is_empty() && word.len() <= 7 && word.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.parse().ok();
    }
    at(&SWEDISH).or_else(|| at(&ENGLISH))
}

/// A number that a noun follows, as the data has it: `16 okända`, `1-2 ledamöter`, `två ledamöter`,
/// `högst nio ledamöter`. A lone `en` or `one` may be an article, and is none.
pub fn counted(text: &str) -> Option<(String, &str)> {
    let text = text.trim();
    let begun = |all: &[&str]| {
        let begin = all.iter().find(|begin| text.to_lowercase().starts_with(**begin))?;
        text.get(begin.len()..)
    };
    if let Some(rest) = begun(&MOST) {
        let (word, noun) = rest.trim_start().split_once(' ')?;
        return Some((format!("..{}", number(word)?), noun.trim()));
    }
    if let Some(rest) = begun(&ABOUT) {
        let (word, noun) = rest.trim_start().split_once(' ')?;
        return Some((format!("{}~", number(word)?), noun.trim()));
    }
    if let Some(rest) = begun(&LEAST) {
        let (word, noun) = rest.trim_start().split_once(' ')?;
        let least = number(word)?;
        // `minst fem och högst nio ledamöter`.
        let joined = ["och ", "men ", "and ", "but "].iter().find_map(|word| noun.trim().strip_prefix(word));
        if let Some((most, noun)) = joined.and_then(counted) {
            let most = most.strip_prefix("..")?;
            return Some((format!("{least}..{most}"), noun));
        }
        return joined.is_none().then(|| (format!("{least}.."), noun.trim()));
    }
    let (first, rest) = text.split_once(' ')?;
    let range = first.split_once(['-', '–']).or_else(|| first.split_once(".."));
    if let Some((one, other)) = range {
        return Some((format!("{}..{}", number(one)?, number(other)?), rest.trim()));
    }
    let one = number(first)?;
    let words: Vec<&str> = rest.splitn(3, ' ').collect();
    if let [between, other, noun] = words.as_slice()
        && ["till", "to", "-", "–", "eller", "or"].contains(between)
        && let Some(other) = number(other)
    {
        return Some((format!("{one}..{other}"), noun.trim()));
    }
    let is_article = ["en", "one"].contains(&first.to_lowercase().as_str());
    (!is_article).then(|| (one.to_string(), rest.trim()))
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn numbers_before_what_is_counted() {
        for (text, number) in [
            ("16 ledamöter", "16"),
            ("sju ledamöter", "7"),
            ("tjugo ledamöter", "20"),
            ("1-2 ledamöter", "1..2"),
            ("fem till sju ledamöter", "5..7"),
            ("5 – 7 ledamöter", "5..7"),
            ("högst nio ledamöter", "..9"),
            ("cirka tio ledamöter", "10~"),
            ("Minst fem ledamöter", "5.."),
            ("at least five ledamöter", "5.."),
            ("minst fem och högst nio ledamöter", "5..9"),
            ("at least five but at most nine ledamöter", "5..9"),
        ] {
            assert_eq!(counted(text), Some((number.to_string(), "ledamöter")), "{text}");
        }
        for text in [
            "en ledamot",
            "högst ledamöter",
            "ledamöter",
            "fem",
            "sjuttiofem ledamöter",
            "minst fem och en ledamöter",
        ] {
            assert_eq!(counted(text), None, "{text}");
        }
    }
}
