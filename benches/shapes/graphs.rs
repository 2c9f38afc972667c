//! Many files that hang together in one way.

use super::files::{Files, day, kept, line, list, source, two};
use super::{LARGEST, Shape, many_files};

pub const SHAPES: &[Shape] = &[
    many_files(
        "a chain",
        |n| Files::new().group("reports_to:\n  - body: u0\n").each("units", "u", n, |at| line(at, n, at + 1)),
        20_000,
    ),
    many_files(
        "a star",
        |n| {
            Files::new()
                .group("")
                .each("units", "u", n, |at| format!("name: U{at}\nreports_to:\n  - body: g\n"))
        },
        20_000,
    ),
    many_files(
        "diamonds",
        |n| {
            Files::new().group("reports_to:\n  - body: u0\n  - body: u1\n").each("units", "u", n, |at| {
                let next = at / 2 * 2 + 2;
                if next + 1 < n { two(at, next, next + 1) } else { format!("name: U{at}\n") }
            })
        },
        20_000,
    ),
    many_files(
        "a circle",
        |n| {
            Files::new()
                .group("reports_to:\n  - body: u0\n")
                .each("units", "u", n, |at| line(at, n + 1, (at + 1) % n))
        },
        20_000,
    ),
    many_files(
        "everyone with everyone",
        |n| {
            // As many lines as files in the other shapes.
            let n = (n as f64 * 4.5).sqrt() as usize + 1;
            let all = |at: usize| {
                (0..n)
                    .filter(|other| *other != at)
                    .map(|other| format!("  - body: u{other}\n"))
                    .collect::<String>()
            };
            Files::new()
                .group("reports_to:\n  - body: u0\n")
                .each("units", "u", n, |at| format!("name: U{at}\nreports_to:\n{0}supports:\n{0}", all(at)))
        },
        20_000,
    ),
    many_files(
        "parts in parts",
        |n| {
            Files::new().group("").each("units", "u", n, |at| {
                format!(
                    "name: U{at}\npart_of:\n  - body: {}\n",
                    if at == 0 { "g".into() } else { format!("u{}", at - 1) }
                )
            })
        },
        20_000,
    ),
    many_files(
        "people of one name",
        |n| Files::new().group("").each("people", "q", n, |_| "name: Anna Exempel\n".into()),
        20_000,
    ),
    many_files(
        "people of nearly one name",
        |n| {
            Files::new().group("").each("people", "q", n, |at| {
                format!("name: Anna Exempelsson{}\n", (b'a' + (at % 26) as u8) as char)
            })
        },
        20_000,
    ),
    many_files(
        "people of one body",
        |n| {
            Files::new()
                .each("people", "q", n, |at| format!("name: Q{at} X\n"))
                .list("members", n, |at| format!("person: q{at}"))
        },
        20_000,
    ),
    many_files(
        "bodies of one person",
        |n| {
            Files::new()
                .group("")
                .each("groups", "h", n, |at| format!("name: Grupp {at}\nmembers:\n  - person: p\n"))
        },
        20_000,
    ),
    many_files(
        "posts of one person",
        |n| {
            Files::new()
                .group("")
                .each("posts", "h", n, |at| format!("name: Chef {at}\nbody: r\nholders:\n  - person: p\n"))
        },
        20_000,
    ),
    many_files(
        "posts of one name in one body",
        |n| Files::new().group("").each("posts", "h", n, |_| "name: Direktör för vård\nbody: r\n".into()),
        20_000,
    ),
    many_files(
        "posts of a class",
        |n| {
            Files::new()
                .with("posts/k.yaml", "name: Chefer\nbody: r\nclass: true\n")
                .group("members:\n  - posts: k\n    count: 3\n")
                .each("posts", "h", n, |at| {
                    format!("name: Chef {at}\nbody: r\nclass_of: k\nholders:\n  - person: p\n")
                })
        },
        20_000,
    ),
    many_files(
        "areas of one programme",
        |n| {
            Files::new()
            .group("members:\n  - owners_of: m\n")
            .with("programmes/m.yaml", "name: Program för vård\nowner: r\n")
            .each("programme-areas", "h", n, |at| format!("name: Område {at}\nprogramme: m\nresponsible:\n  - person: p\n    relation: accountable\nthemes:\n  - theme: t\n    match: exact\n"))
        },
        20_000,
    ),
    many_files(
        "long ids that nobody has",
        |n| {
            let id = |at: usize| format!("x{at:0>199}");
            let mut files = Files::new().list("members", n, |at| format!("person: {}xyz", &id(at)[..197]));
            for at in 0..n {
                files = files.with(&format!("people/{}.yaml", id(at)), format!("name: Q{at} X\n"));
            }
            files
        },
        4_000,
    ),
    many_files(
        "misspelt ids",
        |n| {
            Files::new()
                .each("people", "en-person-med-ett-langt-namn-", n, |at| format!("name: Q{at} X\n"))
                .list("members", 2 * n, |at| format!("person: en-persom-med-ett-langt-nam-{at}"))
        },
        10_000,
    ),
    many_files(
        "wide citations",
        |n| {
            kept(LARGEST / 48 * n / 20_000).list("members", n, |at| {
                format!("person: p\nsource: z#L{}-{}", at % 9 + 1, LARGEST / 48 * n / 20_000)
            })
        },
        20_000,
    ),
    many_files(
        "citations of one long line",
        |n| {
            let text = format!("{}\n", "vård och omsorg ".repeat(LARGEST / 20 * n / 20_000));
            source(text).list("members", n, |at| format!("person: p\nsource: z#L1\nfrom: {}", day(at)))
        },
        20_000,
    ),
    many_files(
        "citations of named places",
        |n| {
            let anchors = list("anchors", n, |at| format!("name: a{at}\nlines: L1"));
            Files::new()
                .with("sources/z.yaml", format!("title: Z\ntype: report\ndate: 2020-01-01\n{anchors}"))
                .list("members", n, |at| format!("described: n {at}\nsource: z#a{at}"))
        },
        20_000,
    ),
    many_files(
        "many long sources",
        |n| {
            let text = "rad om vård och omsorg i regionen\n".repeat(400);
            let mut files = Files::new().group("");
            for at in 0..n {
                files = files.with(&format!("sources/z{at}.txt"), text.clone()).with(
                    &format!("sources/z{at}.yaml"),
                    format!("title: Z\ntype: report\ndate: 2020-01-01\nfile: z{at}.txt\n"),
                );
            }
            files.each("people", "q", n, |at| format!("name: Q{at} Rad\nsources: [z{at}#L1-400]\n"))
        },
        2_000,
    ),
    many_files(
        "reorganisations",
        |n| {
            let part = n / 8 + 1;
            let ids = |from: usize| {
                (0..part * 2).map(|at| format!("u{}", (from + at) % n)).collect::<Vec<_>>().join(", ")
            };
            Files::new().group("").each("units", "u", n, |at| format!("name: U{at}\n")).each(
                "changes",
                "c",
                part.isqrt() * 4,
                |at| {
                    format!(
                        "name: C{at}\ntype: merger\ndate: 2020-01-01\nbefore: [{}]\nafter: [{}]\n",
                        ids(at),
                        ids(at + n / 2)
                    )
                },
            )
        },
        10_000,
    ),
    many_files(
        "decisions of one body",
        |n| {
            Files::new().group("").each("decisions", "b", n, |at| format!("name: Beslut {at} om vård\ntype: decision\nstatus: adopted\nby: g\ndate: {}\nchanges:\n  - type: establishes\n    target: g\n", day(at)))
        },
        20_000,
    ),
    many_files(
        "assignments of one person",
        |n| {
            Files::new().group("").each("assignments", "h", n, |at| format!("name: Uppdrag {at} om vård\ngiven: 2020-01-01\ngiven_by: g\nholders:\n  - person: p\n    relation: accountable\n"))
        },
        20_000,
    ),
    many_files(
        "former names in texts",
        |n| {
            Files::new()
            .list("aliases", n, |at| format!("name: vården {at}\ntype: former\nto: 2010"))
            .each("decisions", "b", n, |at| format!("name: Beslut om vården {at}\ntype: decision\nstatus: adopted\nby: g\ndate: 2020-01-01\n"))
        },
        20_000,
    ),
    many_files(
        "ids that are taken twice",
        |n| {
            Files::new().group("").each("units", "u", n, |_| "name: U\n".into()).each(
                "groups",
                "u",
                n,
                |_| "name: U\n".into(),
            )
        },
        10_000,
    ),
    many_files(
        "files in the wrong place",
        |n| Files::new().group("").each("nowhere", "u", n, |_| "name: U\n".into()),
        20_000,
    ),
    many_files(
        "broken files with exceptions",
        |n| {
            Files::new().group("").each("units", "u", n, |at| format!("name: U{at}\nx: 1\n")).each(
                "groups",
                "h",
                n,
                |at| format!("# gov: ignore[no-source] skäl\nname: H{at}\n"),
            )
        },
        10_000,
    ),
    many_files(
        "regions",
        |n| Files::new().group("").each("regions", "x", n, |at| format!("name: Region {at}\n")),
        5_000,
    ),
    many_files(
        "themes in themes",
        |n| {
            Files::new().group("").each("themes", "x", n, |at| {
                format!(
                    "name: Tema {at}\nbroader: {}\n",
                    if at == 0 { "t".into() } else { format!("x{}", at - 1) }
                )
            })
        },
        20_000,
    ),
];
