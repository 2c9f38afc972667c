//! What is wrong with a YAML text, in our own words and both languages. The parser's own are
//! English, and meant for anyone who wrote it.

use crate::lang::{Both, both};

/// A part of what the parser says, and what is said for it: the more exact first.
const WORDS: &[(&str, &str, &str)] = &[
    ("unprintable character", "här står ett tecken som inte syns", "there is a character that can't be seen"),
    ("simple key", "här väntades en nyckel med `:` efter", "expected a key with `:` after it"),
    (
        "mapping values are not allowed",
        "här kan inget `nyckel: värde` stå",
        "a `key: value` can't stand here",
    ),
    ("mapping keys are not allowed", "här kan ingen nyckel stå", "a key can't stand here"),
    (
        "flow sequence",
        "listan inom hakparentes är inte avslutad: här väntades `,` eller `]`",
        "the list in brackets is not closed: expected `,` or `]`",
    ),
    (
        "flow mapping",
        "klammerparentesen är inte avslutad: här väntades `,` eller `}`",
        "the braces are not closed: expected `,` or `}`",
    ),
    ("misplaced bracket", "parentesen har ingen motsvarighet", "the bracket has no other half"),
    (
        "quoted scalar, found unexpected end of stream",
        "citatet avslutas aldrig",
        "the quotation mark is never closed",
    ),
    (
        "found unexpected document indicator",
        "citatet avslutas inte före `---` eller `...`",
        "the quotation mark is not closed before `---` or `...`",
    ),
    (
        "indentation in quoted scalar",
        "citatet som börjar här avslutas inte på sin rad",
        "the quotation mark that opens here is not closed on its line",
    ),
    (
        "unknown escape character",
        "efter `\\` står ett tecken som inte betyder något",
        "the character after `\\` means nothing",
    ),
    ("invalid Unicode character", "tecknet som koden står för finns inte", "there is no such character"),
    (
        "hexadecimal number",
        "efter `\\x` eller `\\u` väntades en teckenkod",
        "expected a character's code after `\\x` or `\\u`",
    ),
    (
        "trailing content after double-quoted",
        "det står text efter det avslutande citattecknet",
        "there is text after the closing quotation mark",
    ),
    ("tab", "här står en tabb där det ska vara mellanslag", "there is a tab where spaces belong"),
    ("valid YAML whitespace", "här väntades ett mellanslag", "expected a space"),
    ("expected whitespace", "här väntades ett mellanslag", "expected a space"),
    (
        "block mapping, did not find expected key",
        "indraget stämmer inte: här väntades en nyckel",
        "the indent is not right: expected a key",
    ),
    (
        "expected '-' indicator",
        "indraget stämmer inte: här väntades `-`",
        "the indent is not right: expected `-`",
    ),
    (
        "indentation indicator equal to 0",
        "efter `|` eller `>` kan ingen nolla stå",
        "no zero can stand after `|` or `>`",
    ),
    ("indent", "indraget stämmer inte", "the indent is not right"),
    (
        "cannot start with '-'",
        "en text kan inte börja med `-` och ett skiljetecken",
        "a text can't begin with `-` and a punctuation mark",
    ),
    (
        "unexpected character",
        "en text kan inte börja med det här tecknet",
        "a text can't begin with this character",
    ),
    ("expected node content", "här saknas ett värde", "a value is missing here"),
    (
        "directive",
        "direktiv (rader som börjar med `%`) används inte här",
        "directives (lines that begin with `%`) are not used here",
    ),
    ("document", "här väntades filens början eller slut", "expected the beginning or the end of the file"),
    (
        "byte order mark",
        "en byteordningsmarkering hör bara hemma allra först i filen",
        "a byte order mark belongs at the very beginning of the file",
    ),
    ("block sequence entries", "här kan ingen lista börja", "a list can't begin here"),
    ("anchor or alias", "efter `*` eller `&` väntades ett namn", "expected a name after `*` or `&`"),
    ("placement of ':'", "här kan inget `:` stå", "a `:` can't stand here"),
];

/// The message for what the parser says.
pub fn in_words(info: &str) -> Both {
    let found = WORDS.iter().find(|(part, ..)| info.contains(part));
    let (sv, en) = found.map_or((info, info), |(_, sv, en)| (*sv, *en));
    both(format!("YAML går inte att läsa: {sv}"), format!("not valid YAML: {en}"))
}
