//! `gov fmt` and the files: what it writes, what it leaves alone, and edits applied to a text.

use crate::gov;
use ::gov::diagnostic::{Edit, FileId, Place, Span};
use ::gov::edit::{apply, apply_counted};
use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};

fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fmt-{name}"));
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(path.join("groups")).expect("the folder can be made");
    path
}

fn fmt(data: &Path, more: &[&str]) -> gov::Run {
    let args = ["fmt", "--lang", "en", "--data", data.to_str().expect("UTF-8")];
    gov::gov(&args.iter().chain(more).copied().collect::<Vec<_>>(), None)
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("it can be read")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into())
        .collect();
    names.sort();
    names
}

#[test]
fn only_what_is_not_canonical_is_written() {
    let data = folder("write");
    let (good, bad) = (data.join("groups/good.yaml"), data.join("groups/bad.yaml"));
    fs::write(&good, "name: A\n").expect("written");
    fs::write(&bad, "note: x\r\nname: A").expect("written");
    fs::write(data.join("groups/bad.txt"), "kept  \r\n").expect("written");
    fs::set_permissions(&bad, fs::Permissions::from_mode(0o640)).expect("set");
    let before = fs::metadata(&good).expect("there").modified().expect("a time");
    let check = fmt(&data, &["--check"]);
    assert_eq!((check.code, fs::read_to_string(&bad).expect("there").as_str()), (1, "note: x\r\nname: A"));
    let run = fmt(&data, &[]);
    assert_eq!(
        (run.code, run.out.as_str(), run.err.as_str()),
        (0, format!("{}\n", bad.display()).as_str(), "Files formatted: 1 of 2\n")
    );
    assert_eq!(fs::read_to_string(&bad).expect("there"), "name: A\nnote: x\n");
    assert_eq!(
        fs::read_to_string(data.join("groups/bad.txt")).expect("there"),
        "kept  \r\n",
        "a kept text is no data of ours"
    );
    assert_eq!(fs::metadata(&bad).expect("there").permissions().mode() & 0o777, 0o640);
    assert_eq!(fs::metadata(&good).expect("there").modified().expect("a time"), before);
    assert_eq!(
        names(&data.join("groups")),
        ["bad.txt", "bad.yaml", "good.yaml"],
        "nothing is left beside them"
    );
    assert_eq!((fmt(&data, &[]).out.as_str(), fmt(&data, &["--check"]).code), ("", 0));
}

#[test]
fn what_is_outside_or_broken_is_left_alone() {
    let data = folder("alone");
    let outside = data.with_extension("outside");
    fs::write(&outside, "note: x\nname: A\n").expect("written");
    symlink(&outside, data.join("groups/link.yaml")).expect("linked");
    fs::write(data.join("groups/broken.yaml"), "name: [A  \nnote: x\n").expect("written");
    // Composed, this escape would be none: the file can't get its form without saying something
    // else.
    fs::write(data.join("groups/unsafe.yaml"), "name: \"\\a\u{30a}\"\n").expect("written");
    fs::write(data.join("groups/z.yaml"), "name: A  \n").expect("written");
    let run = fmt(&data, &[]);
    assert_eq!((run.code, run.out.lines().count()), (2, 1), "{}{}", run.out, run.err);
    assert!(
        ["unreadable-file", "syntax", "was left as it is"].iter().all(|part| run.err.contains(part)),
        "{}",
        run.err
    );
    assert_eq!(fs::read_to_string(&outside).expect("there"), "note: x\nname: A\n");
    assert_eq!(fs::read_to_string(data.join("groups/broken.yaml")).expect("there"), "name: [A  \nnote: x\n");
    assert_eq!(
        fs::read_to_string(data.join("groups/z.yaml")).expect("there"),
        "name: A\n",
        "the others get their form"
    );
    let one = fmt(&data, &["--stdout", data.join("groups/z.yaml").to_str().expect("UTF-8")]);
    assert_eq!((one.code, one.out.as_str(), one.err.as_str()), (0, "name: A\n", ""));
    let broken = fmt(&data, &["--stdout", data.join("groups/broken.yaml").to_str().expect("UTF-8")]);
    assert_eq!((broken.code, broken.out.as_str()), (2, ""));
    let elsewhere = fmt(&data, &[outside.to_str().expect("UTF-8")]);
    assert_eq!((elsewhere.code, elsewhere.out.as_str()), (2, ""));
}

fn edit(start: u32, end: u32, text: &str) -> Edit {
    Edit { place: Place { file: FileId(0), span: Span { start, end } }, text: text.into() }
}

#[test]
fn edits_count_characters_and_come_in_any_order() {
    let text = "åäö\r\nx";
    assert_eq!(apply(text, &[]), text);
    assert_eq!(apply(text, &[edit(6, 6, "!"), edit(1, 2, "é"), edit(0, 0, "-")]), "-åéö\r\nx!");
    assert_eq!(apply(text, &[edit(3, 5, "\n"), edit(5, 5, "y")]), "åäö\nyx", "what touches does not overlap");
    assert_eq!(apply("", &[edit(0, 0, "x")]), "x");
    // Of overlapping ones the first is applied, also where two are the same.
    assert_eq!(
        apply_counted(text, &[edit(2, 4, "b"), edit(1, 3, "a"), edit(1, 3, "a")]),
        ("åa\r\nx".into(), 1)
    );
    // What lies outside of the text is left out.
    assert_eq!(
        apply_counted(text, &[edit(0, 1, "a"), edit(5, 9, "b"), edit(12, 12, "c")]),
        ("aäö\r\nx".into(), 1)
    );
    assert_eq!(apply(text, &[edit(2, 1, "b")]), "åäbö\r\nx", "a stretch that ends before it begins is empty");
}
