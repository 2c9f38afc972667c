//! What a data set begins with where nobody has said what it is about: a region that there is not,
//! with a source whose lines are cited, to look at and to remove.

use crate::site::sum;

const TEXT: &str = "\
Protokoll från regionstyrelsen i Region Exempel den 11 mars 2026 (påhittat, att titta på)
§ 1 Digitaliseringsdirektören ansvarar för området digitalisering i Strategi för Region Exempel.
§ 2 En styrgrupp för digitalisering inrättas. Ordförande är digitaliseringsdirektören.
";

const FILES: [(&str, &str); 5] = [
    (
        "exempel/regions/exempel.yaml",
        "\
name: Region Exempel
sources: [exempel-protokoll#L1]
note: Påhittad, att titta på. Ta bort mappen data/exempel när ni har egna uppgifter.
",
    ),
    (
        "exempel/posts/exempel-digitaliseringsdirektor.yaml",
        "\
name: Digitaliseringsdirektör
body: exempel
sources: [exempel-protokoll#L2]
",
    ),
    (
        "exempel/programme-areas/exempel-digitalisering.yaml",
        "\
name: Digitalisering
term: område
programme: exempel-strategi
responsible:
  - post: exempel-digitaliseringsdirektor
    relation: accountable
    term: ansvarar för
    source: exempel-protokoll#L2
sources: [exempel-protokoll#L2]
",
    ),
    (
        "exempel/programmes/exempel-strategi.yaml",
        "\
name: Strategi för Region Exempel
owner: exempel
sources: [exempel-protokoll#L2]
",
    ),
    (
        "exempel/steering-groups/exempel-styrgrupp.yaml",
        "\
name: Styrgrupp för digitalisering
from: 2026-03-11
members:
  - post: exempel-digitaliseringsdirektor
    role: chair
    source: exempel-protokoll#L3
sources: [exempel-protokoll#L3]
",
    ),
];

/// The files of the example, by their paths below the data.
pub fn files() -> impl Iterator<Item = (String, String)> {
    let source = format!(
        "title: Protokoll från regionstyrelsen (påhittat exempel)\ntype: minutes\npublisher: exempel\ndate: \
         2026-03-11\nfile: exempel-protokoll.txt\nsha256: {}\n",
        sum(TEXT.as_bytes())
    );
    let source = [
        ("exempel/sources/exempel-protokoll.txt".to_string(), TEXT.to_string()),
        ("exempel/sources/exempel-protokoll.yaml".to_string(), source),
    ];
    FILES.iter().map(|(path, text)| (path.to_string(), text.to_string())).chain(source)
}
