//! The words by which a column is known, in Swedish and English.

/// What the cells of a column say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    Name,
    First,
    Last,
    /// The post, or the role in a body.
    Post,
    Role,
    Body,
    /// Whom somebody is there for.
    For,
    From,
    To,
    /// A first and a last day in one: 2022–2026.
    Period,
    /// The answer to the question whom a name means.
    Answer,
}

pub enum Word {
    Means(Means),
    /// Somebody's own affair: it is never read.
    Private,
}

const WORDS: [(Means, &[&str]); 11] = [
    (
        Means::Name,
        &["namn", "name", "person", "ledamot namn", "förtroendevald", "full name", "fullständigt namn"],
    ),
    (Means::First, &["förnamn", "tilltalsnamn", "first name", "given name", "firstname"]),
    (Means::Last, &["efternamn", "last name", "surname", "family name", "lastname"]),
    (Means::Post, &["befattning", "titel", "tjänst", "post", "position", "title", "job title"]),
    (Means::Role, &["roll", "uppdrag", "uppdragstyp", "funktion", "role", "assignment", "office"]),
    (
        Means::Body,
        &[
            "organ",
            "nämnd",
            "nämnd/styrelse",
            "styrelse",
            "styrelse/nämnd",
            "instans",
            "enhet",
            "förvaltning",
            "råd",
            "utskott",
            "organisation",
            "body",
            "committee",
            "board",
            "unit",
            "department",
            "council",
        ],
    ),
    (Means::For, &["representerar", "företräder", "för", "on behalf of", "represents", "representing"]),
    (
        Means::From,
        &[
            "från",
            "fr.o.m.",
            "fr o m",
            "from",
            "from och med",
            "från och med",
            "tillträde",
            "tillträdesdag",
            "startdatum",
            "start",
            "start date",
            "datum från",
            "from date",
            "vald från",
            "elected from",
        ],
    ),
    (
        Means::To,
        &[
            "till",
            "t.o.m.",
            "t o m",
            "tom",
            "till och med",
            "avgång",
            "avgår",
            "slutdatum",
            "slut",
            "to",
            "end",
            "end date",
            "datum till",
            "to date",
            "vald till",
            "until",
            "up to and including",
        ],
    ),
    (Means::Period, &["mandatperiod", "period", "mandattid", "term", "term of office", "mandate period"]),
    (Means::Answer, &["id", "svar", "answer"]),
];

/// Words of columns that are never read, wherever they stand in the title.
const PRIVATE: [&str; 22] = [
    "parti",
    "party",
    "telefon",
    "tel",
    "tfn",
    "mobil",
    "mobile",
    "phone",
    "e-post",
    "epost",
    "mejl",
    "mail",
    "e-mail",
    "email",
    "adress",
    "address",
    "personnummer",
    "personnr",
    "födelsedatum",
    "född",
    "kön",
    "gender",
];

/// What a title says; `None` is a column that nobody knows.
pub fn known(title: &str) -> Option<Word> {
    let title = title.trim().trim_end_matches([':', '*']).trim().to_lowercase();
    let plain: String = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_private = |word: &&str| {
        let mut parts = plain.split(|c: char| !c.is_alphanumeric() && c != '-');
        parts.any(|part| {
            part == *word || (word.chars().count() > 3 && (part.starts_with(word) || part.ends_with(word)))
        })
    };
    if PRIVATE.iter().any(is_private) {
        return Some(Word::Private);
    }
    WORDS.iter().find(|(_, words)| words.contains(&plain.as_str())).map(|(means, _)| Word::Means(*means))
}
