//! The letters and names of parties, which are never kept: what somebody believes is a sensitive
//! matter, and does not say who is responsible.

/// The parties of the Riksdag and some of the regions', by letter and by name.
const PARTIES: [&str; 31] = [
    "s",
    "m",
    "v",
    "c",
    "l",
    "kd",
    "mp",
    "sd",
    "fi",
    "sjvp",
    "fp",
    "socialdemokraterna",
    "moderaterna",
    "vänsterpartiet",
    "centerpartiet",
    "liberalerna",
    "kristdemokraterna",
    "miljöpartiet",
    "sverigedemokraterna",
    "sjukvårdspartiet",
    "arbetarepartiet-socialdemokraterna",
    "partilös",
    "politisk vilde",
    "socialdemokrat",
    "moderat",
    "vänsterpartist",
    "centerpartist",
    "liberal",
    "kristdemokrat",
    "miljöpartist",
    "sverigedemokrat",
];

/// Whether some words are the letters or the names of parties.
pub fn is_party(of: &str) -> bool {
    let is_one = |one: &str| PARTIES.contains(&one.trim().to_lowercase().as_str());
    of.split([',', '/']).all(is_one)
}

/// The party that some words name within a title: `gruppledare för Vänsterpartiet`.
pub fn names_party(words: &str) -> Option<&str> {
    const LETTERS: usize = 4;
    let all = || words.split([' ', ',', '/', '(', ')', ';']).filter(|word| !word.is_empty());
    let own = all().find(|word| {
        let lower = word.to_lowercase();
        let bare = lower.strip_suffix('s').unwrap_or(&lower);
        let is_named = |word: &str| word.len() > LETTERS && PARTIES.contains(&word);
        let is_some = |word: &str| word.len() > "partiet".len() && word.ends_with("partiet");
        is_named(&lower) || is_named(bare) || is_some(&lower) || is_some(bare)
    });
    // `gruppledare för S`; as a word of its own a capital may be anything.
    let after = || {
        let (_, last) = words.rsplit_once(" för ").or_else(|| words.rsplit_once(" for "))?;
        let is_letters = last.chars().all(char::is_uppercase) && is_party(last);
        (is_letters && !last.is_empty()).then_some(last)
    };
    own.or_else(after)
}

/// A name without the party after it, in parentheses or after a comma; `None` where none is there.
pub fn without_party(name: &str) -> Option<String> {
    let (own, answer) = match name.rsplit_once(" = ") {
        Some((own, answer)) => (own, format!(" = {answer}")),
        None => (name, String::new()),
    };
    let own = own.trim_end();
    let (rest, of) = match own.strip_suffix(')') {
        Some(rest) => rest.rsplit_once('(')?,
        None => own.rsplit_once(", ")?,
    };
    is_party(of).then(|| format!("{}{answer}", rest.trim_end()))
}
