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
