//! `gov site` and its files: which pages there are, what they may not say, what is left alone, and
//! that the same data gives the same bytes. What a browser makes of them is in tests/browser.rs.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use walkdir::WalkDir;

/// A new place of a test's own.
pub fn place(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site").join(name);
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(&root).expect("made");
    root
}

fn site(args: &[&str], env: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gov"));
    command.arg("site").args(args).env_clear().envs(env.iter().copied());
    command.output().expect("the binary runs")
}

pub fn done(args: &[&str]) {
    let output = site(args, &[]);
    assert_eq!(output.status.code(), Some(0), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// All files below a folder, by their paths.
pub fn files(root: &Path) -> BTreeMap<String, String> {
    let entries = WalkDir::new(root)
        .into_iter()
        .map(|entry| entry.expect("it can be walked"))
        .filter(|entry| entry.file_type().is_file());
    let of = |path: &Path| path.strip_prefix(root).expect("below").display().to_string();
    entries.map(|entry| (of(entry.path()), fs::read_to_string(entry.path()).expect("text"))).collect()
}

/// The pages in Swedish, on a day, of files that need not be without faults.
pub fn pages_of(name: &str, data: &[(&str, &str)], today: &str) -> BTreeMap<String, String> {
    let root = place(name);
    for (path, text) in data {
        let path = root.join("data").join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
    let (data, out) = (root.join("data"), root.join("out"));
    let folders = ["--data", text(&data), "--out", text(&out)];
    done(&[&folders[..], &["--today", today, "--lang", "sv", "--allow-errors"]].concat());
    files(&out)
}

pub fn text(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

#[test]
fn every_entity_has_a_page_and_people_only_in_office() {
    let root = place("pages");
    let out = root.join("out");
    done(&["--out", text(&out)]);
    let pages = files(&out);
    let mut missing = Vec::new();
    for entry in WalkDir::new("data").into_iter().filter_map(Result::ok) {
        let path = entry.path();
        if path.extension().is_some_and(|ending| ending == "yaml") {
            let of = |part: &Path| part.file_name().expect("a name").to_string_lossy().into_owned();
            let page = format!(
                "{}/{}.html",
                of(path.parent().expect("a folder")),
                path.file_stem().expect("a name").to_string_lossy()
            );
            if !pages.contains_key(&page) {
                missing.push(page);
            }
        }
    }
    // Whoever has only signed a document holds no office that a source states.
    assert!(missing.iter().all(|page| page.starts_with("people/")), "{missing:?}");
    assert!(missing.len() < 8, "{missing:?}");
    for page in [
        "index",
        "ansvar",
        "organisation",
        "organisation-skane",
        "beslut",
        "kallor",
        "luckor",
        "andringar",
        "register",
        "om",
    ] {
        assert!(pages.contains_key(&format!("{page}.html")), "{page}");
    }
    // Several in charge stand apart, also where no style is: in search.
    let rows = &pages["search/r-0.js"];
    assert!(rows.contains("IT-direktör, innehavare okänd; HSS; Hälso- och sjukvårdsdirektör"), "{rows}");
    for (path, page) in pages.iter().filter(|(path, _)| path.ends_with(".html")) {
        assert!(page.len() < 100_000, "{path} has {} bytes", page.len());
        assert!(
            page.contains("Content-Security-Policy")
                && !page.contains(" style=")
                && !page.contains(" onclick="),
            "{path}"
        );
    }
}

#[test]
fn the_same_data_gives_the_same_bytes_on_any_day() {
    let root = place("same");
    let (one, other) = (root.join("one"), root.join("other"));
    let (data, epoch) = ("data", [("SOURCE_DATE_EPOCH", "1700000000")]);
    for out in [&one, &other] {
        assert_eq!(site(&["--data", data, "--out", text(out)], &epoch).status.code(), Some(0));
    }
    let (pages, again) = (files(&one), files(&other));
    assert!(pages == again, "two runs differ");
    assert!(pages["index.html"].contains("2023-11-14"), "the day is that of SOURCE_DATE_EPOCH");
    // A day that somebody gives goes before it, and what is no number is refused.
    assert_eq!(
        site(&["--data", data, "--today", "2026-11-22", "--out", text(&other)], &epoch).status.code(),
        Some(0)
    );
    assert!(files(&other)["index.html"].contains("2026-11-22"));
    assert_eq!(
        site(&["--data", data, "--out", text(&other)], &[("SOURCE_DATE_EPOCH", "tomorrow")]).status.code(),
        Some(2)
    );
}

#[test]
fn what_gov_did_not_write_is_left_alone() {
    let root = place("others");
    let out = root.join("out");
    fs::create_dir(&out).expect("made");
    fs::write(out.join("index.html"), "mine").expect("written");
    let refused = |out: &Path, why: &str| {
        let output = site(&["--out", text(out)], &[]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.code() == Some(2) && said.contains(why), "{said}");
    };
    refused(&out, "did not write it");
    assert_eq!(fs::read_to_string(out.join("index.html")).expect("there"), "mine");
    fs::remove_file(out.join("index.html")).expect("removed");
    done(&["--out", text(&out)]); // An empty folder is nobody's.
    done(&["--out", text(&out)]); // Ours is written again.
    fs::write(out.join("CNAME"), "example.org").expect("written");
    refused(&out, "something that gov did not write: CNAME");
    assert!(out.join("CNAME").exists() && out.join("index.html").exists());
    // A file, a link to a folder, and a page that is not ours.
    let file = root.join("file");
    fs::write(&file, "mine").expect("written");
    refused(&file, "not a folder");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&out, root.join("link")).expect("linked");
        refused(&root.join("link"), "is a link");
    }
    let output = site(&["--single-file", text(&file)], &[]);
    assert_eq!((output.status.code(), fs::read_to_string(&file).expect("there").as_str()), (Some(2), "mine"));
    let left: Vec<String> = fs::read_dir(&root)
        .expect("there")
        .map(|entry| entry.expect("there").file_name().to_string_lossy().into_owned())
        .collect();
    assert!(left.iter().all(|name| !name.starts_with('.')), "nothing is left behind: {left:?}");
}

/// A run that fails leaves the old pages whole: here the data has become faulty, and there nothing
/// can be written.
#[test]
fn a_failed_run_leaves_the_old_site_whole() {
    let root = place("whole");
    let (data, out) = (root.join("data"), root.join("out"));
    fs::create_dir_all(data.join("regions")).expect("made");
    fs::write(data.join("regions/x.yaml"), "name: Region X\n").expect("written");
    let args = ["--data", text(&data), "--out", text(&out)];
    done(&args);
    let before = files(&out);
    fs::write(data.join("regions/y.yaml"), "name: [\n").expect("written");
    let output = site(&args, &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no pages were written"));
    assert!(files(&out) == before);
    // With leave, each page says so at its top.
    done(&[&args[..], &["--allow-errors"]].concat());
    let faulty = files(&out);
    for (path, page) in faulty.iter().filter(|(path, _)| path.ends_with(".html")) {
        let (header, main) = (page.find("class=faulty").expect(path), page.find("<main").expect(path));
        assert!(header < main, "{path}");
    }
    assert!(before.values().all(|page| !page.contains("class=faulty")));
    // A place in which nothing can be written is refused too.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let locked = root.join("locked");
        fs::create_dir(&locked).expect("made");
        fs::set_permissions(&locked, fs::Permissions::from_mode(0o555)).expect("set");
        let output = site(&["--data", "data", "--out", text(&locked.join("out"))], &[]);
        // Root may write everywhere.
        assert!(output.status.code() == Some(2) || locked.join("out").exists());
    }
}

/// One file: its scripts and styles are those that its policy names, and it asks for nothing.
#[test]
fn one_file_has_all_that_it_needs() {
    let root = place("single");
    let file = root.join("all.html");
    done(&["--single-file", text(&file)]);
    let page = fs::read_to_string(&file).expect("text");
    for load in
        ["src=", "<link rel=stylesheet", "@import", "url(", "fetch(", "XMLHttpRequest", "innerHTML", "eval("]
    {
        assert!(!page.contains(load), "{load}");
    }
    assert_eq!(page.matches("sha256-").count(), 2);
    assert_eq!(page.matches("<script").count(), 2, "the index and the script");
    // To standard output the same, and nothing else.
    let output = site(&["--single-file", "-"], &[]);
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0));
    assert!(output.stdout == page.into_bytes());
}

/// Without a date from elsewhere the pages are of the day of the commit, and say whether they are
/// of it or of the folder.
#[test]
fn the_pages_say_which_data_they_are_of() {
    let root = place("commit");
    let git = |args: &[&str]| {
        let own = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"];
        let date = [("GIT_COMMITTER_DATE", "2025-03-04T12:00:00Z"), ("GIT_CONFIG_GLOBAL", "/dev/null")];
        assert!(
            Command::new("git")
                .args(own)
                .args(args)
                .current_dir(&root)
                .envs(date)
                .status()
                .expect("git runs")
                .success()
        );
    };
    fs::create_dir_all(root.join("data/regions")).expect("made");
    fs::write(root.join("data/regions/x.yaml"), "name: Region X\n").expect("written");
    git(&["init", "-q"]);
    git(&["add", "-A"]);
    git(&["commit", "-qm", "data: x"]);
    let (data, out) = (root.join("data"), root.join("out"));
    let args = ["--data", text(&data), "--out", text(&out)];
    done(&args);
    let folder = files(&out);
    done(&[&args[..], &["--rev", "HEAD"]].concat());
    let commit = files(&out);
    for (pages, is_folder) in [(&folder, true), (&commit, false)] {
        assert!(pages["index.html"].contains("2025-03-04") && pages["index.html"].contains("revision"));
        assert_eq!(pages["om.html"].contains("arbetsmappen"), is_folder);
    }
    let others = |pages: &BTreeMap<String, String>| {
        let same = |path: &str| path != "om.html" && path != ".gov-site"; // The list has its checksum.
        pages.iter().filter(|(path, _)| same(path)).map(|(_, page)| page.clone()).collect::<Vec<_>>()
    };
    assert!(others(&folder) == others(&commit), "only the page about the site tells them apart");
}
