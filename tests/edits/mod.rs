//! Random edits of a data set, as a change under review could have them: files come, go, move and
//! change, ids are misspelt, swapped and taken twice, YAML breaks, names get near each other,
//! sources get other dates.

mod parts;

use crate::generate::Dice;
use gov::lang::both;
use gov::sources::{Content, Fault, SourceFile, Sources};
pub use parts::stem;
use parts::{change, digit, items, lines, moved, reference, without};

/// How many rounds a property is held for: a few in the suite, and `GOV_ROUNDS` times as many where
/// that is asked for.
pub fn rounds(few: usize) -> usize {
    few * std::env::var("GOV_ROUNDS").ok().and_then(|times| times.parse().ok()).unwrap_or(1)
}

/// A copy; there is one way only to have two of the same data.
pub fn copy(sources: &Sources) -> Sources {
    let file = |file: &SourceFile| SourceFile { path: file.path.clone(), content: file.content.clone() };
    Sources {
        root: sources.root.clone(),
        files: sources.files.iter().map(file).collect(),
        ..Sources::default()
    }
}

/// Applies some edits and says which.
pub fn edit(sources: &mut Sources, count: usize, dice: &mut Dice) -> Vec<String> {
    let done = (0..count).map(|_| one(sources, dice)).collect();
    sources.files.sort_by(|a, b| a.path.cmp(&b.path));
    sources.files.dedup_by(|a, b| a.path == b.path);
    done
}

type Edit = fn(&mut Sources, usize, &mut Dice);

/// What a careful editor could do.
const CAREFUL: &[(&str, Edit)] = &[
    ("other digit", |all, at, dice| lines(all, at, dice, digit)),
    ("other word", |all, at, dice| {
        lines(all, at, dice, |line, dice| Some(line.replacen('a', ["å", "aa", "o"][dice.below(3)], 1)))
    }),
    ("misspelt id", |all, at, dice| {
        lines(all, at, dice, |line, dice| {
            reference(line, |id| format!("{id}{}", dice.pick(&["x", "-x", "s"])))
        })
    }),
    ("other id", |all, at, dice| {
        let other = stem(&all.files[dice.below(all.files.len())].path).to_string();
        lines(all, at, dice, |line, _| reference(line, |_| other.clone()));
    }),
    ("comment", |all, at, dice| {
        let code = *dice.pick(&[
            "orphan",
            "no-source",
            "not-in-source",
            "same-person",
            "nonsense",
            "no-*",
            "personal-email",
            "cycle",
            "case-twins",
        ]);
        lines(all, at, dice, |line, dice| {
            Some(format!(
                "# gov: ignore[{code}]{} prov\n{line}",
                dice.pick(&["", " until=2020-01-01", " until=2099-01-01"])
            ))
        });
    }),
    ("personal", |all, at, dice| {
        let words = *dice.pick(&[
            "ring 070-174 06 05",
            "anna.lindberg@exempel.se",
            "karin.by@region.se",
            "x@gmail.com",
            "811228-9874",
            "a\u{30A}",
        ]);
        lines(all, at, dice, |line, _| Some(format!("{line} # {words}")));
    }),
    ("gone", |all, at, _| drop(all.files.remove(at))),
    ("added", |all, at, dice| {
        moved(all, at, true, |path| path.replace(".yaml", &format!("-{}.yaml", dice.below(3))))
    }),
    ("taken twice", |all, at, dice| {
        moved(all, at, true, |path| format!("{}/{path}", dice.pick(&["aaa", "zzz"])))
    }),
    ("moved", |all, at, dice| moved(all, at, false, |path| format!("{}/{path}", dice.pick(&["aaa", "zzz"])))),
    ("renamed", |all, at, _| moved(all, at, false, |path| path.replace(".yaml", "-ny.yaml"))),
    ("stray", |all, at, dice| {
        moved(all, at, dice.below(2) == 0, |path| format!("annat/{}", path.rsplit('/').next().unwrap_or("")))
    }),
    ("swapped", |all, at, dice| {
        let other = dice.below(all.files.len());
        let (one, two) = (all.files[at].path.clone(), all.files[other].path.clone());
        (all.files[at].path, all.files[other].path) = (two, one);
    }),
    ("near name", |all, at, dice| {
        let people: Vec<usize> =
            (0..all.files.len()).filter(|at| all.files[*at].path.contains("/people/")).collect();
        let name = |file: &SourceFile| {
            file.text().lines().find(|line| line.starts_with("name: ")).map(str::to_string)
        };
        let (at, from) = (if dice.below(4) == 0 { at } else { *dice.pick(&people) }, *dice.pick(&people));
        let Some(new) = name(&all.files[from]) else { return };
        let new = if dice.below(2) == 0 { new } else { format!("{new}s") };
        change(all, at, |text| {
            text.lines()
                .map(|line| if line.starts_with("name: ") { new.clone() + "\n" } else { format!("{line}\n") })
                .collect()
        });
    }),
    ("alias", |all, at, dice| {
        let word = *dice.pick(&["digitalisering", "Region", "Landstinget", "strategi", "vård"]);
        change(all, at, |text| {
            format!("{text}aliases:\n  - name: {word}\n    type: former\n    to: 2018-12-31\n")
        });
    }),
    ("source of another day", |all, at, dice| {
        let sources: Vec<usize> =
            (0..all.files.len()).filter(|at| all.files[*at].path.contains("/sources/")).collect();
        let at = if sources.is_empty() { at } else { *dice.pick(&sources) };
        let year = 1990 + dice.below(40);
        change(all, at, |text| {
            text.lines()
                .map(|line| {
                    if line.starts_with("date: ") {
                        format!("date: {year}-03-01\n")
                    } else {
                        format!("{line}\n")
                    }
                })
                .collect()
        });
    }),
    ("item twice", |all, at, dice| items(all, at, dice, |item| [item, item].concat())),
    ("item gone", |all, at, dice| items(all, at, dice, |_| Vec::new())),
    ("ends", |all, at, dice| {
        let year = 2000 + dice.below(30);
        change(all, at, |text| format!("{}to: {year}-12-31\n", without(text, "to: ")));
    }),
    ("begins", |all, at, dice| {
        let year = 2000 + dice.below(30);
        change(all, at, |text| format!("{}from: {year}-01-01\n", without(text, "from: ")));
    }),
    ("status", |all, _, dice| {
        let decisions: Vec<usize> =
            (0..all.files.len()).filter(|at| all.files[*at].path.contains("/decisions/")).collect();
        let (at, status) = (*dice.pick(&decisions), *dice.pick(&["adopted", "proposed", "repealed"]));
        change(all, at, |text| format!("{}status: {status}\n", without(text, "status: ")));
    }),
    ("rule", |all, at, dice| {
        let programmes: Vec<&str> = all
            .files
            .iter()
            .filter(|file| file.path.contains("/programmes/"))
            .map(|file| stem(&file.path))
            .collect();
        let rule =
            format!("members:\n  - owners_of: {}\n    count: {}\n", dice.pick(&programmes), dice.below(9));
        change(all, at, |text| format!("{text}{rule}"));
    }),
];

/// What breaks a file, or can have everything looked at.
const ROUGH: &[(&str, Edit)] = &[
    ("cut line", |all, at, dice| lines(all, at, dice, |_, _| None)),
    ("twice", |all, at, dice| lines(all, at, dice, |line, _| Some(format!("{line}\n{line}")))),
    ("misspelt key", |all, at, dice| lines(all, at, dice, |line, _| Some(line.replacen(": ", "x: ", 1)))),
    ("broken", |all, at, dice| {
        lines(all, at, dice, |line, dice| Some(format!("{}{line}", dice.pick(&["  ", "[", "\t", "? "]))))
    }),
    ("upper case", |all, at, dice| moved(all, at, dice.below(2) == 0, |path| path.replacen('a', "A", 1))),
    ("other kind", |all, at, dice| {
        let kind = *dice.pick(&[
            "people",
            "posts",
            "units",
            "groups",
            "sources",
            "programmes",
            "programme-areas",
            "decisions",
            "regions",
        ]);
        moved(all, at, false, |path| {
            format!(
                "{}/{kind}/{}",
                path.split('/').next().unwrap_or(""),
                path.rsplit('/').next().unwrap_or("")
            )
        });
    }),
    ("unreadable", |all, at, _| {
        let message = both("går inte att läsa", "cannot be read");
        all.files[at].content = Content::Fault(Box::new(Fault {
            code: "unreadable-file",
            message,
            help: None,
            text: String::new(),
            at: 0,
            mark: None,
        }));
    }),
    ("relation", |all, at, dice| {
        let to = stem(&all.files[dice.below(all.files.len())].path).to_string();
        let key = *dice.pick(&["part_of", "reports_to", "supports"]);
        change(all, at, |text| format!("{text}{key}:\n  - body: {to}\n"));
    }),
    ("configuration", |all, _, dice| {
        let text = *dice.pick(&[
            "[levels]\norphan = \"error\"\n",
            "[levels]\n\"no-*\" = \"off\"\n",
            "[minimum.skane]\nprogramme-areas = 8\n[minimum.region-0]\nprogramme-areas = 99\n",
            "[age]\nsource = 1\n",
            "[required]\ngroups = [\"chair\", \"secretary\"]\n",
            "[levels\n",
        ]);
        all.files.retain(|file| file.path != "gov.toml");
        all.files.push(SourceFile { path: "gov.toml".into(), content: Content::Text(text.into()) });
    }),
];

fn one(sources: &mut Sources, dice: &mut Dice) -> String {
    let at = dice.below(sources.files.len());
    let edits = if dice.below(8) == 0 { ROUGH } else { CAREFUL };
    let (name, edit) = *dice.pick(edits);
    let path = sources.files[at].path.clone();
    edit(sources, at, dice);
    format!("{name}: {path}")
}
