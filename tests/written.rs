//! What `gov fmt` and `gov validate --fix` write over: what they read, and nothing else.
#![cfg(unix)]

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

const UNFORMED: &str = "note: x\nname: A\n";
const FORMED: &str = "name: A\nnote: x\n";

/// A data folder with so many groups.
fn data(name: &str, groups: usize) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("written-{name}"));
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(root.join("a/groups")).expect("made");
    for at in 0..groups {
        fs::write(root.join(format!("a/groups/g{at:04}.yaml")), UNFORMED).expect("written");
    }
    root
}

fn gov(args: &[&str], data: &Path) -> Command {
    let mut gov = Command::new(env!("CARGO_BIN_EXE_gov"));
    gov.env_clear().env("GOV_TODAY", "2026-11-22").args(args).arg("--data").arg(data);
    gov
}

fn done(args: &[&str], data: &Path) -> (Option<i32>, String) {
    let output = gov(args, data).output().expect("the binary runs");
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// Begins to write: all has been read, and the first files have their new text.
fn begun(data: &Path) -> (Child, BufReader<std::process::ChildStdout>) {
    let mut child =
        gov(&["fmt"], data).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the binary runs");
    let mut out = BufReader::new(child.stdout.take().expect("a pipe"));
    out.read_line(&mut String::new()).expect("a line");
    (child, out)
}

fn ended(child: Child, mut out: BufReader<std::process::ChildStdout>) -> Output {
    std::io::copy(&mut out, &mut std::io::sink()).expect("read");
    child.wait_with_output().expect("the binary ends")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn hidden(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("there").filter_map(Result::ok);
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with('.')).collect()
}

#[test]
fn what_changed_since_it_was_read_is_left() {
    let root = data("meanwhile", 2000);
    let outside = root.with_extension("outside");
    let _ = fs::remove_dir_all(&outside);
    fs::create_dir_all(&outside).expect("made");
    // What lies outside reads as what was read: that alone is no reason to write there.
    fs::write(outside.join("last.yaml"), UNFORMED).expect("written");
    fs::create_dir_all(root.join("z/groups")).expect("made");
    fs::write(root.join("z/groups/last.yaml"), UNFORMED).expect("written");
    let (child, out) = begun(&root);
    let group = |at: usize| root.join(format!("a/groups/g{at:04}.yaml"));
    fs::write(group(1999), "name: Edited by a person\n").expect("written");
    fs::remove_file(group(1998)).expect("removed");
    fs::remove_file(group(1997)).expect("removed");
    symlink(outside.join("last.yaml"), group(1997)).expect("linked");
    fs::rename(root.join("z/groups"), root.join("z/gone")).expect("moved");
    symlink(&outside, root.join("z/groups")).expect("linked");
    let output = ended(child, out);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert_eq!(read(&group(1999)), "name: Edited by a person\n");
    assert!(!group(1998).exists(), "what was removed does not come back");
    assert_eq!(read(&outside.join("last.yaml")), UNFORMED);
    assert_eq!(read(&root.join("z/gone/last.yaml")), UNFORMED);
    for (name, why) in [
        ("g1999.yaml", "it has changed since it was read"),
        ("g1998.yaml", "it has been removed since it was read"),
        ("g1997.yaml", "it is not a plain file"),
        ("last.yaml", "its folder is a link, or not a folder"),
    ] {
        assert!(said.lines().any(|line| line.contains(name) && line.contains(why)), "{name}: {said}");
    }
    assert!(said.contains("Files formatted: 1997 of 2001"), "{said}");
    assert!((0..1997).all(|at| read(&group(at)) == FORMED), "the others have their form");
    assert_eq!(hidden(&root.join("a/groups")), [""; 0]);
}

#[test]
fn one_that_cannot_be_written_does_not_keep_the_next_from_it() {
    let root = data("next", 2);
    let (first, last) = (root.join("a/groups/g0000.yaml"), root.join("a/groups/g0001.yaml"));
    // The name of a file may be as long as a name can be.
    let long = root.join(format!("a/groups/g{}.yaml", "0".repeat(249)));
    fs::write(&long, UNFORMED).expect("written");
    fs::set_permissions(&first, fs::Permissions::from_mode(0o444)).expect("set");
    let (code, said) = done(&["fmt"], &root);
    assert!(code == Some(2) && said.contains("g0000.yaml: it is write-protected"), "{said}");
    assert_eq!([read(&first), read(&long), read(&last)], [UNFORMED, FORMED, FORMED]);
    // The same for what is mended. What would be found in a file that was not written is not told.
    fs::write(&last, "note: x\nname: A\n").expect("written");
    let output = gov(&["validate", "--fix"], &root).output().expect("the binary runs");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code() == Some(2) && said.contains("g0000.yaml: it is write-protected"), "{said}");
    assert!(said.contains("Files fixed: 1") && output.stdout.is_empty(), "{said}");
    assert_eq!([read(&first), read(&last)], [UNFORMED, FORMED]);
}

#[test]
fn a_file_keeps_its_owner_and_permissions() {
    let root = data("owner", 1);
    let file = root.join("a/groups/g0000.yaml");
    // Whoever may, gives it to somebody else first.
    let other = std::os::unix::fs::chown(&file, Some(1234), Some(4321)).is_ok();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("set");
    assert_eq!(done(&["fmt"], &root).0, Some(0));
    let about = fs::metadata(&file).expect("there");
    assert_eq!((read(&file).as_str(), about.mode() & 0o7777), (FORMED, 0o640));
    assert!(!other || (about.uid(), about.gid()) == (1234, 4321));
}

/// Only what is called so and belongs to no process that runs.
#[test]
fn what_killed_runs_left_is_taken_away() {
    let root = data("killed", 2000);
    let (mut child, out) = begun(&root);
    child.kill().expect("killed");
    ended(child, out);
    let texts = || (0..2000).map(|at| read(&root.join(format!("a/groups/g{at:04}.yaml"))));
    assert!(texts().all(|text| text == FORMED || text == UNFORMED), "no half file");
    let groups = root.join("a/groups");
    let held = fs::File::create(groups.join(".gov-new-2-0")).expect("made");
    rustix::fs::flock(&held, rustix::fs::FlockOperation::LockExclusive).expect("held");
    for name in [".gov-new-1-0", ".gov-new-mine", ".notes"] {
        fs::write(groups.join(name), "x").expect("written");
    }
    assert_eq!(done(&["fmt", "--check"], &root).0, Some(1));
    assert!(groups.join(".gov-new-1-0").exists(), "who only looks takes nothing away");
    assert_eq!(done(&["fmt"], &root).0, Some(0));
    assert!(texts().all(|text| text == FORMED));
    let mut left = hidden(&groups);
    left.sort();
    assert_eq!(left, [".gov-new-2-0", ".gov-new-mine", ".notes"]);
}

/// What could not be looked at may have another form.
#[test]
fn a_check_that_could_not_read_everything_is_not_clean() {
    let root = data("unread", 0);
    fs::write(root.join("a/groups/good.yaml"), FORMED).expect("written");
    assert_eq!(done(&["fmt", "--check"], &root).0, Some(0));
    symlink("groups", root.join("a/linked")).expect("linked");
    let (code, said) = done(&["fmt", "--check"], &root);
    assert!(code == Some(2) && said.contains("a/linked"), "{said}");
    let other = root.join("a/groups/good.yaml");
    assert_eq!(done(&["fmt", "--check", other.to_str().expect("UTF-8")], &root).0, Some(0), "not asked for");
    fs::remove_file(root.join("a/linked")).expect("removed");
    fs::create_dir(root.join("a/strays")).expect("made");
    fs::write(root.join("a/strays/stray.yaml"), UNFORMED).expect("written");
    let (code, said) = done(&["fmt", "--check"], &root);
    assert!(code == Some(2) && said.contains("no-kind-folder"), "{said}");
    assert_eq!(done(&["fmt"], &root).0, Some(2));
    assert_eq!(read(&root.join("a/strays/stray.yaml")), UNFORMED);
}
