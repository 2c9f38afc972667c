//! The words of a sheet, in one table: what an act does, which keys it has, in Swedish and English.
//! Reading, suggestions and `--words` go by it.

use crate::lang::{Both, both};
use crate::model::kind::Kind;

pub use crate::acts::keys::KEYS;
pub use crate::acts::table::{OF_CLASS, VERBS};

/// What an act does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// There is something of a kind; of a body, programme or decision also its type.
    Is(Kind, Option<&'static str>),
    /// There is a class of them: the source names no single one.
    Class(Kind),
    /// There is one of a class, whose name is the verb.
    OfClass,
    /// Something is set up, or is there no more from a day on.
    Create,
    Dissolve,
    /// Pairs of somebody and what they have: `Regiondirektör: Anna Ask`.
    Pairs(Says),
    /// What is said of the source itself.
    AboutSource,
    /// Something goes from some to others.
    Move,
    /// What was recorded wrongly.
    Correct,
    /// More about what is there.
    About,
    /// Somebody gets a post or a seat.
    Appoint,
    /// Somebody has one no more.
    Leave,
    /// Who was there on the day of the source, all of them.
    List,
    /// Some who were there on a day.
    Seen,
    /// What becomes of a proposal, by this effect of a decision.
    Outcome(&'static str),
    /// A reorganisation of this type, from what is before the arrow to what is after it.
    Change(&'static str),
}

/// A verb: its words, the first Swedish and the second English, others after them; and what may
/// stand after it, in both.
#[derive(Debug, PartialEq, Eq)]
pub struct Verb {
    pub words: &'static [&'static str],
    pub does: Does,
    pub example: [&'static str; 2],
}

/// What a key says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// The acts that stand under a decision.
    Acts,
    /// A relation to somebody, under this key of the data.
    Relation(&'static str),
    /// The same, said from the other end.
    Inverse(&'static str),
    /// Who sits somewhere, in words that are understood or kept; or how this role goes round.
    Rule(Option<&'static str>),
    /// Who appoints or nominates those who sit there.
    Chosen(&'static str),
    /// Who hosts, in which state.
    Host(&'static str),
    /// Something that is to be handed over.
    Deliver,
    /// A number of a register.
    Identifier(&'static str),
    /// A theme, and how near it is.
    Theme,
    /// What a delegation order lets somebody do, a row each.
    Rows,
    /// A single one of something that is there, under this key.
    One(&'static str),
    /// Earlier decisions that changed this one.
    Amended,
    /// The proposal that a decision adopts.
    Adopts,
    /// By whom a programme is adopted.
    AdoptedBy,
    /// Which agreement or decision something rests on.
    According,
    /// Who a source is from, and to whom it goes.
    Author,
    Distribution,
    Note,
    /// The name itself, where it is corrected.
    Name,
    /// A seat with this role.
    Seat(&'static str),
    /// A text in this list, under this key.
    Text(&'static str, &'static str),
    /// Words in this list.
    Words(&'static str),
    /// Who is responsible, in which way.
    Responsible(&'static str),
    /// Who has a post.
    Holder,
    /// Where what is proposed goes, by how far it reaches.
    Route(&'static str),
    /// How many of something there are.
    Count,
    /// What may be decided.
    May(&'static str),
    /// What may not be decided.
    MayNot(&'static str),
    /// What a decision does to something that there is.
    Effect(&'static str),
    /// By whom, on which day, under which paragraph.
    By,
    /// A date under this key.
    Day(&'static str),
    /// A decision that this one stands behind.
    Endorses,
    /// One value under this key.
    Value(&'static str),
    /// Of which roles a list names all.
    WholeFor,
    /// How many of those who were there are on a list no more.
    Gone,
    /// Another name.
    Alias,
    /// A name that something had before.
    Former,
    /// The source's own word for the kind.
    Term,
    Post,
    Body,
    Role,
    From,
    To,
    For,
    /// Whom the one who is appointed comes after.
    After,
    /// Who has the same post as well.
    Beside,
}

/// A key: its words, and what may stand after it, in both languages.
#[derive(Debug, PartialEq, Eq)]
pub struct Key {
    pub words: &'static [&'static str],
    pub says: Says,
    pub example: [&'static str; 2],
}

/// A verb, as the table has it or as minutes do: "lämnar", "appoints".
pub fn verb_of(word: &str) -> Option<&'static Verb> {
    let find = |word: &str| VERBS.iter().find(|verb| said(verb.words, word));
    find(word).or_else(|| find(word.strip_suffix(['r', 's'])?))
}

/// A word as it is written on a command line.
pub fn flag(word: &str) -> String {
    word.trim_matches('.').replace(' ', "-")
}

pub fn key_of(word: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| said(key.words, word))
}

/// Verbs that say of what sort something is, with the word of one: it is the source's own.
const SORTS: [(&str, &str); 19] = [
    ("kommun", "kommun"),
    ("kommuner", "kommun"),
    ("kommunalförbund", "kommunalförbund"),
    ("förbund", "förbund"),
    ("bolag", "bolag"),
    ("sjukvårdsregion", "sjukvårdsregion"),
    ("sjukvårdsregioner", "sjukvårdsregion"),
    ("association", "association"),
    ("company", "company"),
    ("förvaltning", "förvaltning"),
    ("avdelning", "avdelning"),
    ("förvaltningar", "förvaltning"),
    ("avdelningar", "avdelning"),
    ("stab", "stab"),
    ("kontor", "kontor"),
    ("nätverk", "nätverk"),
    ("forum", "forum"),
    ("utskott", "utskott"),
    ("network", "network"),
];

/// The sort of thing that a verb says.
pub fn sort_of(verb: &str) -> Option<&'static str> {
    SORTS.iter().find(|(word, _)| *word == verb).map(|(_, one)| *one)
}

/// Numbers of order before a role; the whole word is then the source's own.
const ORDERS: [&str; 15] = [
    "1:e ", "2:e ", "3:e ", "1:a ", "2:a ", "3:e ", "förste ", "andre ", "tredje ", "första ", "andra ",
    "1st ", "2nd ", "first ", "second ",
];

/// Words for roles that are no keys of their own, and whether they say more than the role.
const ROLES: [(&str, &str, bool); 16] = [
    ("insynsplats", "närvarande", true),
    ("suppleant", "ersättare", true),
    ("suppleanter", "ersättare", true),
    ("alternate", "ersättare", true),
    ("alternates", "ersättare", true),
    ("substitute", "ersättare", true),
    ("ordinarie ledamot", "ledamot", true),
    ("ordinarie ledamöter", "ledamot", true),
    ("adjungerad ledamot", "adjungerad", true),
    ("ordf.", "ordförande", false),
    ("ordf", "ordförande", false),
    ("vice ordf.", "vice ordförande", false),
    ("vice ordf", "vice ordförande", false),
    ("v. ordf.", "vice ordförande", false),
    ("viceordförande", "vice ordförande", false),
    ("chairperson", "ordförande", false),
];

/// What follows a number of order.
pub fn without_order(word: &str) -> Option<&str> {
    ORDERS.iter().find_map(|order| word.strip_prefix(order)).map(str::trim_start)
}

/// The key of a role, in any of its words; and the word where it says more than the role does.
pub fn seat_word(word: &str) -> Option<(&'static Key, Option<String>)> {
    let lower = word.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let bare = without_order(&lower);
    let own = bare.unwrap_or(&lower);
    let other = ROLES.iter().find(|(word, ..)| *word == own);
    let key =
        key_of(other.map_or(own, |(_, role, _)| role)).filter(|key| matches!(key.says, Says::Seat(_)))?;
    let is_more = bare.is_some() || other.is_some_and(|(.., is_more)| *is_more);
    Some((key, is_more.then(|| word.trim().to_string())))
}

/// A role where a verb belongs: how somebody gets a seat.
pub fn seat_help(word: &str) -> Option<Both> {
    seat_word(word)?;
    Some(both(
        format!("för att ge någon en plats: `utse: Anna Ask, {word} / Styrgruppen`"),
        format!("to give somebody a seat: `appoint: Anna Ask, {word} / Styrgruppen`"),
    ))
}

/// The role at the beginning of some words, the longest, and what follows it.
pub fn role_before(words: &str) -> Option<(&str, &str)> {
    let ends = words.match_indices(' ').map(|(at, _)| at).collect::<Vec<_>>();
    let mut halves = ends.into_iter().rev().map(|at| (&words[..at], words[at..].trim_start()));
    halves.find(|(role, _)| seat_word(role).is_some())
}

/// The role at the end of some words, the longest, and what stands before it.
pub fn role_after(words: &str) -> Option<(&str, &str)> {
    let mut halves =
        words.match_indices(' ').map(|(at, _)| (words[..at].trim_end(), words[at..].trim_start()));
    halves.find(|(_, role)| seat_word(role).is_some())
}

fn said(words: &[&str], word: &str) -> bool {
    let word = word.trim().to_lowercase();
    words.iter().any(|own| *own == word || own.replace(' ', "-") == word)
}

/// The words of a table that are nearest to one that is not in it.
pub fn near<'w>(word: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let word = word.to_lowercase();
    crate::model::nearest::nearest(&word, words)
}
