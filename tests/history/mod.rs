//! Edits of an organisation, one after the other, as years of work with a data set would have them.
//! Each leaves data that can be read.

use crate::generate::Dice;
use crate::versions::Files;

type Edit = fn(&Files, &mut Dice) -> Option<Files>;

const EDITS: &[(&str, Edit)] = &[
    ("another owner", |files, dice| {
        line(files, dice, "/programme-areas/", "  - person: ", |_, files, dice| {
            format!("  - person: {}", person(files, dice))
        })
    }),
    ("a seat comes", |files, dice| {
        line(files, dice, "groups/", "members:", |line, files, dice| {
            format!("{line}\n  - person: {}\n    from: 2026-0{}-01", person(files, dice), 1 + dice.below(9))
        })
    }),
    ("something ends", |files, dice| {
        line(files, dice, "", "    from: 2", |line, _, dice| {
            format!("{line}\n    to: 2031-0{}-01", 1 + dice.below(9))
        })
    }),
    ("an item goes", |files, dice| {
        items(files, dice, |items, dice| drop(items.remove(dice.below(items.len()))))
    }),
    ("items in another order", |files, dice| items(files, dice, |items, _| items.reverse())),
    ("another date", |files, dice| {
        line(files, dice, "", "    from: 20", |_, _, dice| format!("    from: 20{}", 10 + dice.below(20)))
    }),
    ("another day of a decision", |files, dice| {
        line(files, dice, "/decisions/", "date: ", |_, _, dice| format!("date: 20{}", 10 + dice.below(15)))
    }),
    ("another status", |files, dice| {
        line(files, dice, "/decisions/", "status: ", |_, _, dice| {
            format!("status: {}", dice.pick(&["adopted", "proposed", "repealed"]))
        })
    }),
    ("a new decision", |files, dice| {
        let (at, target) = (dice.below(100_000), stem(pick(files, dice, "/groups/")?).to_string());
        let text = format!(
            "name: Beslut {at}\ntype: decision\nstatus: adopted\nchanges:\n  - type: amends\n    target: \
             {target}\n"
        );
        Some(added(files, &format!("nytt/decisions/beslut-{at}.yaml"), &text))
    }),
    ("another id, that says so", |files, dice| {
        let path =
            pick(files, dice, "/posts/").filter(|path| !files[*path].contains("former_ids"))?.to_string();
        let (old, new) = (stem(&path).to_string(), format!("{}-ny{}", stem(&path), dice.below(1_000)));
        let mut files: Files = files
            .iter()
            .map(|(path, text)| {
                (path.clone(), if path.ends_with(".yaml") { called(text, &old, &new) } else { text.clone() })
            })
            .collect();
        let text = files.remove(&path)?;
        files.insert(path.replace(&old, &new), format!("{text}former_ids: [{old}]\n"));
        Some(files)
    }),
    ("another id", |files, dice| moved(files, dice, "/posts/", |path| path.replace(".yaml", "-igen.yaml"))),
    ("another folder", |files, dice| moved(files, dice, "/people/", |path| format!("ny/{path}"))),
    ("another kind", |files, dice| {
        let path = pick(files, dice, "/groups/").filter(|path| !files[*path].contains("type: "))?.to_string();
        let mut files = files.clone();
        let text = files.remove(&path)?;
        Some(added(&files, &path.replace("/groups/", "/working-groups/"), &text))
    }),
    ("gone", |files, dice| gone(files, dice, &["/people/", "/posts/", "/decisions/", "/working-groups/"])),
    ("new", |files, dice| {
        let at = dice.below(100_000);
        Some(added(
            files,
            &format!("nytt/people/ny-{at}.yaml"),
            &format!("name: Ny Person {at}\naliases:\n  - NP{at}\n"),
        ))
    }),
    ("merged", |files, dice| {
        let (one, other) =
            (pick(files, dice, "/units/")?.to_string(), pick(files, dice, "/units/")?.to_string());
        let at = dice.below(100_000);
        let text = format!(
            "name: Sammanslagning {at}\ntype: merge\ndate: 2026\nbefore: [{}, {}]\nafter: [enhet-{at}]\n",
            stem(&one),
            stem(&other)
        );
        let mut files = added(files, &format!("nytt/changes/andring-{at}.yaml"), &text);
        (one != other).then(|| files.remove(&other))?;
        files.remove(&one);
        Some(added(
            &files,
            &format!("nytt/units/enhet-{at}.yaml"),
            &format!("name: Enhet {at}\nfrom: 2026\n"),
        ))
    }),
    ("split", |files, dice| {
        let (one, at) = (pick(files, dice, "/units/")?.to_string(), dice.below(100_000));
        let text = format!(
            "name: Delning {at}\ntype: split\ndate: 2026\nbefore: [{}]\nafter: [del-{at}, del2-{at}]\n",
            stem(&one)
        );
        let mut files = added(files, &format!("nytt/changes/delning-{at}.yaml"), &text);
        files.remove(&one);
        let files = added(&files, &format!("nytt/units/del-{at}.yaml"), &format!("name: Del {at}\n"));
        Some(added(&files, &format!("nytt/units/del2-{at}.yaml"), &format!("name: Del två {at}\n")))
    }),
    ("another note", |files, dice| line(files, dice, "", "note: ", |line, _, _| format!("{line} Mer"))),
    ("another word", |files, dice| {
        line(files, dice, "", "    term: ", |line, _, _| format!("{line} och mer"))
    }),
    ("another name", |files, dice| line(files, dice, "", "name: ", |line, _, _| format!("{line} och andra"))),
    ("a description", |files, dice| {
        line(files, dice, "", "name: ", |line, _, dice| {
            format!("description: Text {}\n{line}", dice.below(99))
        })
        .filter(once)
    }),
    ("other quotes", |files, dice| {
        let plain = |line: &str| !line.contains(['"', '\\', '\'']) && line.len() > "name: ".len();
        line(files, dice, "", "name: ", |line, _, _| {
            if plain(line) { line.replacen("name: ", "name: \"", 1) + "\"" } else { line.to_string() }
        })
    }),
    ("a comment", |files, dice| {
        line(files, dice, "", "name: ", |line, _, dice| format!("# Anmärkning {}\n{line}", dice.below(99)))
    }),
    ("a long alias", |files, dice| {
        line(files, dice, "/people/ny-", "  - NP", |line, _, _| line.replacen("- ", "- name: ", 1))
    }),
    ("a setting", |files, dice| {
        Some(added(
            files,
            "gov.toml",
            &format!("[levels]\norphan = \"info\"\n[age]\nsource = {}\n", dice.below(99)),
        ))
    }),
    ("a kept text", |files, dice| {
        let path = files.keys().filter(|path| path.ends_with(".txt")).nth(dice.below(3))?;
        Some(added(files, path, &format!("{}Rad {}\n", files[path], dice.below(99))))
    }),
    ("a holder", |files, dice| {
        let path = pick(files, dice, "/posts/").filter(|path| !files[*path].contains("holders:"))?;
        Some(added(
            files,
            path,
            &format!("{}holders:\n  - person: {}\n    from: 2025\n", files[path], person(files, dice)),
        ))
    }),
];

pub const COUNT: usize = EDITS.len();

/// The next edit that can be made, and what comes of it.
pub fn edit(files: &Files, round: usize, dice: &mut Dice) -> (&'static str, Files) {
    let tries = (0..400).map(|at| round + at / 40).filter_map(|at| {
        let (name, edit) = EDITS[at % COUNT];
        Some((name, edit(files, dice).filter(|next| next != files)?))
    });
    tries.take(1).last().expect("something can be edited")
}

fn stem(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path).trim_end_matches(".yaml")
}

fn pick<'f>(files: &'f Files, dice: &mut Dice, folder: &str) -> Option<&'f str> {
    let paths: Vec<&str> = files
        .keys()
        .map(String::as_str)
        .filter(|path| path.contains(folder) && path.ends_with(".yaml"))
        .collect();
    (!paths.is_empty()).then(|| *dice.pick(&paths))
}

fn person(files: &Files, dice: &mut Dice) -> String {
    pick(files, dice, "/people/").map_or_else(String::new, |path| stem(path).to_string())
}

fn added(files: &Files, path: &str, text: &str) -> Files {
    files.clone().into_iter().chain([(path.to_string(), text.to_string())]).collect()
}

fn gone(files: &Files, dice: &mut Dice, folders: &[&str]) -> Option<Files> {
    let folder = *dice.pick(folders);
    let path = pick(files, dice, folder)?;
    Some(
        files
            .iter()
            .filter(|(other, _)| *other != path)
            .map(|(path, text)| (path.clone(), text.clone()))
            .collect(),
    )
}

fn moved(files: &Files, dice: &mut Dice, folder: &str, to: impl FnOnce(&str) -> String) -> Option<Files> {
    let path = pick(files, dice, folder)?.to_string();
    let mut files = files.clone();
    let text = files.remove(&path)?;
    Some(added(&files, &to(&path), &text))
}

/// Whether no file has a key twice.
fn once(files: &Files) -> bool {
    files.values().all(|text| text.lines().filter(|line| line.starts_with("description: ")).count() < 2)
}

/// Changes the first line of a file that begins so and has all of its text on it.
fn line(
    files: &Files,
    dice: &mut Dice,
    folder: &str,
    begins: &str,
    new: impl FnOnce(&str, &Files, &mut Dice) -> String,
) -> Option<Files> {
    let path = pick(files, dice, folder)?.to_string();
    let lines: Vec<&str> = files[&path].lines().collect();
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '-']).len();
    let is_whole = |at: usize| {
        lines.get(at + 1).is_none_or(|next| begins.ends_with(':') || indent(next) <= indent(lines[at]))
    };
    let at = (0..lines.len()).find(|at| {
        lines[*at].starts_with(begins) && !lines[*at].ends_with(['>', '|', '-', '"', '\'']) && is_whole(*at)
    })?;
    // An end comes once.
    let next = lines.get(at + 1).copied().unwrap_or_default();
    if next.starts_with("    to: ") || begins == "members:" && lines[at] != "members:" {
        return None;
    }
    let changed = new(lines[at], files, dice);
    let text: String = lines
        .iter()
        .enumerate()
        .map(|(i, line)| if i == at { format!("{changed}\n") } else { format!("{line}\n") })
        .collect();
    Some(added(files, &path, &text))
}

/// Changes the items of one list of a file that has two or more.
fn items(files: &Files, dice: &mut Dice, change: impl FnOnce(&mut Vec<String>, &mut Dice)) -> Option<Files> {
    let path = pick(files, dice, "")?.to_string();
    let text = &files[&path];
    let start = text.find(":\n  - ")? + 2;
    let end = text[start..].lines().scan(start, |at, line| {
        let here = *at;
        *at += line.len() + 1;
        Some((here, line))
    });
    let end =
        end.take_while(|(_, line)| line.starts_with("  ")).last().map(|(at, line)| at + line.len() + 1)?;
    let mut list: Vec<String> = Vec::new();
    for line in text[start..end].lines() {
        match list.last_mut() {
            Some(item) if !line.starts_with("  - ") => item.push_str(&format!("{line}\n")),
            _ => list.push(format!("{line}\n")),
        }
    }
    if list.len() < 2 {
        return None;
    }
    change(&mut list, dice);
    Some(added(files, &path, &format!("{}{}{}", &text[..start], list.concat(), &text[end..])))
}

/// A text in which an id is another, where it stands as a whole word.
pub fn called(text: &str, old: &str, new: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(old) {
        let is_part = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '-');
        let is_word = !is_part(rest[..at].chars().last().or(out.chars().last()))
            && !is_part(rest[at + old.len()..].chars().next());
        out.push_str(&rest[..at]);
        out.push_str(if is_word { new } else { old });
        rest = &rest[at + old.len()..];
    }
    out + rest
}
