//! A small data set around the file that is fuzzed, so that it has something to refer to.

use gov::lang::Lang;
use gov::model::kind::Kind;
use gov::sources::{Content, SourceFile, Sources};

/// The files that are always there, by path.
const BASE: [(&str, &str); 6] = [
    ("exempel/people/anna-exempel.yaml", "name: Anna Exempel\nsources:\n  - exempel-protokoll#L2\n"),
    (
        "exempel/posts/exempel-direktor.yaml",
        "name: Direktör\nbody: exempel\nholders:\n  - person: anna-exempel\n    from: 2026-04-01\n    \
         source: exempel-protokoll#L2\n",
    ),
    ("exempel/regions/exempel.yaml", "name: Region Exempel\nsources: [exempel-protokoll#L1]\n"),
    (
        "exempel/sources/exempel-protokoll.txt",
        "Regionstyrelsen i Region Exempel\nAnna Exempel är direktör från den 1 april 2026.\nDigitalisering \
         är ett fokusområde.\n",
    ),
    (
        "exempel/sources/exempel-protokoll.yaml",
        "title: Protokoll från regionstyrelsen\ntype: minutes\npublisher: exempel\ndate: 2026-03-11\nurl: \
         https://www.example.se/protokoll\nfile: exempel-protokoll.txt\nsha256: \
         69357b91551e560244018b53c487dce2cf64e51e37c5b0fe6052eef7a10d0d4b\n",
    ),
    ("gov.toml", "[levels]\norphan = \"info\"\n"),
];

/// What the first byte can say beside the kinds: the configuration, a file in no kind's folder, and
/// the kept text.
const OTHERS: [&str; 3] = ["gov.toml", "exempel/fuzz.yaml", "exempel/sources/exempel-protokoll.txt"];

/// A data set and the file in it that is fuzzed.
pub struct Files {
    pub sources: Sources,
    pub at: usize,
    /// Its kind, where it has one.
    pub kind: Option<Kind>,
    pub lang: Lang,
}

impl Files {
    pub fn of(data: &[u8]) -> Files {
        let (byte, text) = data.split_first().map_or((0, data), |(byte, text)| (usize::from(*byte), text));
        let choices = Kind::ALL.len() + OTHERS.len();
        let kind = Kind::ALL.get(byte % choices).copied();
        let path = kind.map_or_else(
            || OTHERS[byte % choices - Kind::ALL.len()].to_string(),
            |kind| format!("exempel/{}/fuzz.yaml", kind.folder()),
        );
        let mut files: Vec<SourceFile> =
            BASE.iter().filter(|(base, _)| *base != path).map(|(path, text)| file(path, text)).collect();
        files.push(file(&path, &String::from_utf8_lossy(text)));
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let sources = Sources { root: "data".into(), files, ..Sources::default() };
        let at = sources.find(&path).expect("the file is there");
        let lang = if (byte / choices).is_multiple_of(2) { Lang::Sv } else { Lang::En };
        Files { sources, at, kind, lang }
    }
}

fn file(path: &str, text: &str) -> SourceFile {
    SourceFile { path: path.into(), content: Content::Text(text.into()) }
}
