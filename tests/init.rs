//! `gov init`: a new data set is whole, clean and answers what it says to try; nothing is ever
//! written over.

use crate::markdown;
use crate::repository::{Run, command, done, folder};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

/// A small data set that others take in: two regions, what they have in common, and a theme.
pub const SHARED: [(&str, &str); 6] = [
    ("norr/regions/norr.yaml", "name: Region Norr\nsources: [lista#s1]\n"),
    ("syd/regions/syd.yaml", "name: Region Syd\nsources: [lista#s1]\n"),
    (
        "nationellt/groups/norr-syd-rad.yaml",
        "name: Rådet för Norr och Syd\nmembers:\n  - body: norr\n    source: lista#s2\n  - body: syd\n    source: \
         lista#s2\nsources: [lista#s2]\n",
    ),
    ("nationellt/organisations/forbundet.yaml", "name: Förbundet\ntype: federation\nsources: [lista#s1]\n"),
    (
        "nationellt/sources/lista.yaml",
        "title: Lista över regioner\npublisher: forbundet\ndate: 2026-01-15\nurl: https://lista.example/\n",
    ),
    ("gov.toml", "model = 2\n[levels]\n\"no-*\" = \"off\"\n"),
];

pub fn put(root: &Path, files: &[(&str, &str)]) {
    for (path, text) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
}

/// Every file below a folder, with its text.
pub fn all(root: &Path) -> BTreeMap<String, String> {
    let files = WalkDir::new(root).into_iter().filter_map(Result::ok);
    let files = files
        .filter(|entry| entry.file_type().is_file() && !entry.path().to_string_lossy().contains("/.git/"));
    let text = |path: &Path| fs::read_to_string(path).unwrap_or_default();
    let below = |path: &Path| path.strip_prefix(root).expect("below").to_string_lossy().into_owned();
    files.map(|entry| (below(entry.path()), text(entry.path()))).collect()
}

pub fn gov(here: &Path, words: &[&str]) -> Run {
    done(command("gov", here).args(words))
}

/// Whether a folder that was begun is as `gov init` says: no fault, in canonical form, and the
/// commands to try have answers.
fn is_as_told(here: &Path, root: &Path, told: &str) {
    let run = gov(root, &["validate"]);
    assert_eq!((run.code, run.out.as_str()), (Some(0), ""), "{run:?}");
    assert_eq!(gov(root, &["fmt", "--check"]).code, Some(0));
    let lines: Vec<&str> =
        told.lines().skip_while(|line| !["Try:", "Prova:"].contains(line)).skip(1).collect();
    let mut at = here.to_path_buf();
    let mut tried = 0;
    for line in lines.iter().take_while(|line| !line.is_empty()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[0] {
            "cd" => at = at.join(words[1]),
            _ => {
                let run = gov(&at, &words[1..]);
                assert_eq!(run.code, Some(0), "{line}: {run:?}");
                assert!(
                    !run.out.is_empty() || ["validate", "kontrollera"].contains(&words[1]),
                    "{line}: {run:?}"
                );
                tried += 1;
            }
        }
    }
    assert_eq!((tried, at.as_path()), (3, root), "{told}");
}

#[test]
fn a_new_data_set_is_clean_and_answers() {
    let here = folder("init-new");
    put(&here.join("delat"), &SHARED);
    for (at, (words, file)) in [
        ("", "data/exempel/sources/exempel-protokoll.txt"),
        ("--region \"Region Ö\"", "data/o/regions/o.yaml"),
        ("--region Syd-Öst --ci github", ".github/workflows/validate.yml"),
        ("--ci gitlab", ".gitlab-ci.yml"),
        ("--with delat", "data/delat.sha256"),
        ("--with delat --region \"region norr\"", "data/norr/posts/.gitkeep"),
        ("--with delat --region \"Norrs län\"", "data/norr/posts/.gitkeep"),
        ("--with delat --region norr --ci github", "data/delat/norr/regions/norr.yaml"),
        ("--med delat --region \"Region: 'Väst'\"", "data/region-vast/regions/region-vast.yaml"),
    ]
    .into_iter()
    .enumerate()
    {
        for lang in ["sv", "en"] {
            let name = format!("ny-{at}-{lang}");
            let mut args = vec!["init", &name, "--yes", "--lang", lang];
            let quoted: Vec<&str> = words.split('"').collect();
            for (at, part) in quoted.iter().enumerate() {
                if at % 2 == 1 { args.push(part) } else { args.extend(part.split_whitespace()) }
            }
            let run = gov(&here, &args);
            assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{words}: {run:?}");
            let root = here.join(&name);
            assert!(root.join(file).is_file(), "{words}: {:?}", all(&root).keys());
            is_as_told(&here, &root, &run.out);
            // The region that the shared data has is not written twice.
            let regions =
                all(&root).into_keys().filter(|path| path.contains("/regions/") && path.ends_with("yaml"));
            let number = if words.contains("Väst") {
                3
            } else if words.contains("delat") {
                2
            } else {
                1
            };
            assert_eq!(regions.count(), number, "{words}");
        }
    }
    // Here, without a folder's name.
    let own = here.join("tom");
    fs::create_dir(&own).expect("made");
    let run = gov(&own, &["borja", "--yes"]);
    assert!(run.code == Some(0) && !run.out.contains("  cd "), "{run:?}");
    is_as_told(&own, &own, &run.out);
}

#[test]
fn nothing_is_written_over_and_nothing_half() {
    let here = folder("init-refused");
    put(&here.join("delat"), &SHARED);
    put(&here.join("trasig"), &[("r/regions/r.yaml", "name: R\nnmae: S\n")]);
    put(&here.join("Det & det"), &SHARED);
    put(&here.join("har-data"), &[("data/egen.yaml", "egen")]);
    put(&here.join("har-ci"), &[(".gitlab-ci.yml", "egen")]);
    put(&here, &[("fil", "egen")]);
    fs::create_dir(here.join("tom")).expect("made");
    std::os::unix::fs::symlink("/nowhere", here.join("lank")).expect("made");
    let before = all(&here);
    for (words, code, said) in [
        ("har-data --yes", 2, "har-data/data is there already, and nothing is overwritten"),
        ("har-ci --ci gitlab --yes", 2, "there already, and not overwritten: har-ci/.gitlab-ci.yml"),
        ("fil --yes", 2, "fil is not a folder"),
        ("lank --yes", 2, "lank is not a folder"),
        ("ny", 2, "there is nobody to ask here, so nothing was written"),
        ("ny --data x --yes", 2, "already says where the data is: x"),
        ("ny --rev HEAD --yes", 2, "leave out --rev"),
        ("ny --region ### --yes", 2, "“###” can't be the name of a region"),
        ("ny --with nowhere --yes", 2, "there is no folder nowhere"),
        ("ny --with tom --yes", 2, "no YAML files in tom"),
        ("ny --with trasig --yes", 2, "r/regions/r.yaml: unknown key `nmae`"),
        ("ny --with fil --yes", 2, "fil is not a folder"),
        ("ny --ci jenkins --yes", 2, "`jenkins` is not a valid value of `--ci`"),
        ("ny --update --ci github --yes", 2, "cannot be used with"),
        ("ny --dry-run --region Norr --ci github", 0, ""),
        ("--update har-data --yes", 2, "the data has taken in no other"),
    ] {
        let args: Vec<&str> = ["init"].into_iter().chain(words.split(' ')).collect();
        let run = gov(&here, &args);
        assert!(run.code == Some(code) && run.err.contains(said), "{words}: {run:?}");
        assert_eq!(all(&here), before, "{words}");
        assert!(!here.join("ny").exists(), "{words}");
    }
    let run = gov(&here, &["init", "ny", "--with", "Det & det", "--yes"]);
    assert_eq!(run.code, Some(0), "the name of a folder becomes an id: {run:?}");
    // What lies there already stays beside it.
    let run = gov(&here, &["init", "har-ci", "--ci", "github", "--yes"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert_eq!(fs::read_to_string(here.join("har-ci/.gitlab-ci.yml")).expect("it is there"), "egen");
}

/// What the page shows is what comes out.
#[test]
fn the_page_shows_what_comes_out() {
    let here = folder("init-page");
    let page = fs::read_to_string("docs/init.md").expect("the page is there");
    let mut shown = 0;
    let now = markdown::rewritten(&page, |block| {
        let line = block.command()?.line;
        let run = done(command("bash", &here).args(["-c", &format!("gov {line}")]));
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{line}");
        shown += 1;
        Some(format!("$ gov {line}\n{}", run.out))
    });
    if std::env::var_os("UPDATE_CASES").is_some() {
        fs::write("docs/init.md", now).expect("the page can be written");
    } else {
        assert_eq!(now, page);
    }
    assert_eq!(shown, 2);
}

/// The workflow is the one that docs/ci.md explains, and whose lines tests/ci.rs runs.
#[test]
fn the_workflow_is_the_one_of_the_page() {
    let page = fs::read_to_string("docs/ci.md").expect("the page is there");
    let block = page.split("```yaml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("a block");
    let file = fs::read_to_string("docs/examples/github-validate.yml").expect("the example is there");
    let own: String =
        file.lines().skip_while(|line| line.starts_with('#')).map(|line| format!("{line}\n")).collect();
    assert_eq!(own, block);
}

/// The national structure that the program carries is clean as a data set of its own; where there
/// is none it is said.
#[test]
fn the_program_carries_the_national_structure() {
    let here = folder("init-national");
    let run = gov(&here, &["init", "ny", "--with", "nationellt", "--yes"]);
    if ::gov::sources::embedded::national().files.is_empty() {
        assert!(run.code == Some(2) && run.err.contains("built without the national structure"), "{run:?}");
        return;
    }
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{run:?}");
    is_as_told(&here, &here.join("ny"), &run.out);
}

/// On a terminal what is not said is asked.
#[test]
fn on_a_terminal_it_asks() {
    let here = folder("init-asks");
    let (mut terminal, side) = pty_process::blocking::open().expect("a terminal");
    terminal.resize(pty_process::Size::new(40, 80)).expect("it has a size");
    let mut child = pty_process::blocking::Command::from({
        let mut asked = std::process::Command::new(env!("CARGO_BIN_EXE_gov"));
        asked.args(["init", "--lang", "sv"]).current_dir(&here).env_clear().env("TERM", "xterm");
        asked
    })
    .spawn(side)
    .expect("the binary runs");
    let has_national = !::gov::sources::embedded::national().files.is_empty();
    let answers = format!("Region Väst\n{}gitlab\nj\n", if has_national { "n\n" } else { "" });
    std::io::Write::write_all(&mut terminal, answers.as_bytes()).expect("it is typed");
    let mut seen = Vec::new();
    let _ = std::io::Read::read_to_end(&mut terminal, &mut seen);
    assert!(child.wait().expect("it ends").success());
    let seen = String::from_utf8_lossy(&seen);
    for words in ["Vilken region gäller", "github, gitlab eller inga?", "utan fel", "Skriva? [j/N]", "Prova:"]
    {
        assert!(seen.contains(words), "{words}: {seen}");
    }
    let made = all(&here);
    assert_eq!(made["data/vast/regions/vast.yaml"], "name: Region Väst\n");
    assert!(made.contains_key(".gitlab-ci.yml"), "{:?}", made.keys());
}
