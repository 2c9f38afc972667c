//! One file with a very long list of one kind of statement.

use super::files::{Files, day, list};
use super::{Shape, one_file};

pub const SHAPES: &[Shape] = &[
    one_file(
        "seats in words",
        |n| Files::new().list("members", n, |at| format!("described: någon {at}")),
        31,
    ),
    one_file("seats of nobody known", |n| Files::new().list("members", n, |at| format!("person: p{at}")), 21),
    one_file("equal seats", |n| Files::new().list("members", n, |_| "person: p".into()), 14),
    one_file(
        "equal chairs on days after each other",
        |n| {
            Files::new()
                .list("members", n, |at| format!("person: p\nrole: chair\nfrom: {0}\nto: {0}", day(at)))
        },
        70,
    ),
    one_file(
        "vacant and held chairs",
        |n| {
            Files::new().list("members", n, |at| {
                let who = if at % 2 == 0 { "person: p" } else { "vacant: true" };
                format!("{who}\nrole: chair\nfrom: {0}\nto: {0}", day(at))
            })
        },
        75,
    ),
    one_file(
        "seats that are one rule",
        |n| {
            Files::new().with("posts/k.yaml", "name: Chefer\nbody: r\nclass: true\n").list(
                "members",
                n,
                |at| if at % 2 == 0 { "posts: k".into() } else { "person: p".into() },
            )
        },
        14,
    ),
    one_file(
        "seats that cite one source",
        |n| Files::new().list("members", n, |at| format!("described: n {at}\nsource: s#s1")),
        42,
    ),
    one_file(
        "seats and sources of one file",
        |n| {
            Files::new().group(
                list("members", n, |at| format!("described: n {at}"))
                    + &list("sources", n, |at| format!("s#s{at}")),
            )
        },
        36,
    ),
    one_file(
        "holders of a post after each other",
        |n| {
            Files::new().group("").with(
                "posts/h.yaml",
                "name: Chef\nbody: r\n".to_string()
                    + &list("holders", n, |at| format!("person: p\nfrom: {0}\nto: {0}", day(at))),
            )
        },
        60,
    ),
    one_file("aliases", |n| Files::new().list("aliases", n, |at| format!("name: a{at}")), 18),
    one_file("equal aliases", |n| Files::new().list("aliases", n, |_| "name: a".into()), 13),
    one_file(
        "former names",
        |n| Files::new().list("aliases", n, |at| format!("name: Vård {at}\ntype: former\nto: 2010")),
        55,
    ),
    one_file("former ids", |n| Files::new().list("former_ids", n, |at| format!("a{at}")), 12),
    one_file("equal former ids", |n| Files::new().list("former_ids", n, |_| "a".into()), 6),
    one_file("sources of one document", |n| Files::new().list("sources", n, |at| format!("s#s{at}")), 14),
    one_file("tasks", |n| Files::new().list("mandate", n, |at| format!("task: vård {at}")), 22),
    one_file("principles", |n| Files::new().list("principles", n, |at| format!("text: vård {at}")), 22),
    one_file("powers", |n| Files::new().list("powers", n, |at| format!("decides: vård {at}")), 24),
    one_file(
        "ways of a proposal",
        |n| Files::new().list("routes", n, |at| format!("what: vård {at}\nbody: r")),
        37,
    ),
    one_file(
        "lines to one body",
        |n| Files::new().list("reports_to", n, |at| format!("body: r\npurpose: vård {at}")),
        38,
    ),
    one_file(
        "an area's responsible",
        |n| area(n, |at| format!("person: p\nrelation: accountable\nfrom: {0}\nto: {0}", day(at))),
        85,
    ),
    one_file(
        "themes of an area",
        |n| {
            Files::new().group("").with("programmes/m.yaml", "name: Program\nowner: r\n").with(
                "programme-areas/h.yaml",
                "name: Område\nprogramme: m\n".to_string()
                    + &list("themes", n, |_| "theme: t\nmatch: exact".into()),
            )
        },
        32,
    ),
    one_file(
        "counts",
        |n| {
            Files::new().group("").with(
                "programmes/m.yaml",
                "name: Program\nowner: r\n".to_string()
                    + &list("counts", n, |at| format!("what: vård\nnumber: {at}\ncounted: areas")),
            )
        },
        56,
    ),
    one_file(
        "points of a decision",
        |n| {
            Files::new().group("").with(
                "decisions/b.yaml",
                "name: Beslut om vård\ntype: decision\nstatus: adopted\nby: r\ndate: 2024-01-01\n"
                    .to_string()
                    + &list("points", n, |at| format!("text: vård {at}")),
            )
        },
        22,
    ),
    one_file(
        "effects of a decision",
        |n| {
            Files::new().group("").with(
                "decisions/b.yaml",
                "name: Beslut om vård\ntype: decision\nstatus: adopted\nby: r\ndate: 2024-01-01\n"
                    .to_string()
                    + &list("changes", n, |_| "type: establishes\ntarget: g".into()),
            )
        },
        42,
    ),
    one_file(
        "labels of a theme",
        |n| {
            Files::new().group("").with(
                "themes/u.yaml",
                "name: Tema\n".to_string() + &list("labels", n, |at| format!("label: vård {at}")),
            )
        },
        24,
    ),
    one_file(
        "authors of a source",
        |n| {
            Files::new().group("").with(
                "sources/z.yaml",
                "title: Z\ntype: report\n".to_string() + &list("authors", n, |_| "person: p".into()),
            )
        },
        14,
    ),
    one_file(
        "people who are not one",
        |n| {
            Files::new().group("").with(
                "people/q.yaml",
                "name: Anna Exempel\n".to_string() + &list("not_same_as", n, |_| "p".into()),
            )
        },
        6,
    ),
];

fn area(count: usize, item: impl Fn(usize) -> String) -> Files {
    Files::new().group("").with("programmes/m.yaml", "name: Program\nowner: r\n").with(
        "programme-areas/h.yaml",
        "name: Område för vård\nprogramme: m\n".to_string() + &list("responsible", count, item),
    )
}
