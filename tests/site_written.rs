//! What `gov site` takes away and writes over: what it wrote, and nothing else.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

fn place(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("site-written-{name}"));
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(&root).expect("made");
    root
}

fn gov(out: &Path) -> Command {
    let mut gov = Command::new(env!("CARGO_BIN_EXE_gov"));
    gov.env_clear().env("GOV_TODAY", "2026-11-22").args(["site", "--data", "data", "--out"]).arg(out);
    gov
}

fn done(out: &Path) -> (Option<i32>, String) {
    let output = gov(out).output().expect("the binary runs");
    (output.status.code(), said(&output))
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Begins to write a site; it is being written beside. On a machine that does much else a run may
/// be over before it is looked at: then the next one is.
fn begun(out: &Path) -> (Child, PathBuf) {
    for _ in 0..100 {
        let mut child =
            gov(out).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the binary runs");
        let name = format!(".{}.new-{}", out.file_name().expect("a name").to_string_lossy(), child.id());
        let new = out.with_file_name(name);
        while child.try_wait().expect("it can be waited for").is_none() {
            if new.join("index.html").exists() {
                return (child, new);
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    }
    panic!("{} is never seen to be written", out.display());
}

fn hidden(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("there").filter_map(Result::ok);
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with('.')).collect()
}

#[test]
fn what_comes_while_it_is_written_is_not_lost() {
    let root = place("came");
    let out = root.join("out");
    assert_eq!(done(&out).0, Some(0));
    let (child, new) = begun(&out);
    fs::write(out.join("notes.txt"), "my notes").expect("written");
    let output = child.wait_with_output().expect("it ends");
    let old = root.join(new.file_name().expect("a name").to_string_lossy().replace(".new-", ".old-"));
    assert!(output.status.code() == Some(2) && said(&output).contains(&*old.to_string_lossy()), "{output:?}");
    assert_eq!(fs::read_to_string(old.join("notes.txt")).expect("it is there"), "my notes");
    assert!(old.join("index.html").exists(), "all of the old folder stays");
    assert!(out.join("index.html").exists() && !out.join("notes.txt").exists());
    assert_eq!(done(&out).0, Some(0));
    assert!(old.join("notes.txt").exists(), "nor does the next run take it away");
}

#[test]
fn a_list_is_believed_for_what_gov_wrote() {
    let root = place("forged");
    let out = root.join("out");
    fs::create_dir_all(out.join("sub")).expect("made");
    let none = "0".repeat(64);
    for list in ["precious.txt\nsub/y\n".to_string(), format!("{none}  precious.txt\n{none}  sub/y\n")] {
        fs::write(out.join(".gov-site"), list).expect("written");
        fs::write(out.join("precious.txt"), "x").expect("written");
        fs::write(out.join("sub/y"), "x").expect("written");
        let (code, said) = done(&out);
        assert!(code == Some(2) && said.contains("did not write"), "{said}");
        assert!(out.join("precious.txt").exists() && out.join("sub/y").exists());
    }
    fs::remove_dir_all(&out).expect("removed");
    assert_eq!(done(&out).0, Some(0));
    fs::write(out.join("index.html"), "changed by hand").expect("written");
    let (code, said) = done(&out);
    assert!(code == Some(2) && said.contains("did not write: index.html"), "{said}");
    assert_eq!(fs::read_to_string(out.join("index.html")).expect("there"), "changed by hand");
    assert_eq!(hidden(&root), [""; 0], "nothing is left beside");
}

#[test]
fn folders_and_files_keep_their_permissions() {
    let root = place("modes");
    let out = root.join("out");
    assert_eq!(done(&out).0, Some(0));
    let mode = |path: &Path| fs::metadata(path).expect("there").mode() & 0o7777;
    let set = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("set");
    let all = [(out.clone(), 0o2750), (out.join("regions"), 0o711), (out.join("index.html"), 0o640)];
    all.iter().for_each(|(path, mode)| set(path, *mode));
    let other = std::os::unix::fs::chown(&out, Some(1234), Some(4321)).is_ok();
    set(&out, 0o2750);
    assert_eq!(done(&out).0, Some(0));
    all.iter().for_each(|(path, own)| assert_eq!(mode(path), *own, "{}", path.display()));
    let about = fs::metadata(&out).expect("there");
    assert!(!other || (about.uid(), about.gid()) == (1234, 4321));
}

#[test]
fn what_killed_runs_left_is_taken_away() {
    let root = place("killed");
    let out = root.join("out");
    assert_eq!(done(&out).0, Some(0));
    let (mut child, new) = begun(&out);
    child.kill().expect("killed");
    child.wait().expect("it ends");
    assert!(new.exists() && out.join("index.html").exists());
    // Called so, and not ours: no list, or somebody's file in it.
    let mine = root.join(".out.new-1");
    fs::create_dir(&mine).expect("made");
    fs::write(mine.join("x"), "mine").expect("written");
    assert_eq!(done(&out).0, Some(0));
    assert!(!new.exists() && mine.join("x").exists(), "{:?}", hidden(&root));
}

/// What is mounted can't be moved: its files are replaced where it lies.
#[test]
fn a_mount_point_is_written_to() {
    let root = place("mount");
    let out = root.join("out");
    fs::create_dir(&out).expect("made");
    let script = "set -e; mount -t tmpfs none \"$2\"
        \"$1\" site --data data --out \"$2\"; rm -r \"$2/regions\"
        \"$1\" site --data data --out \"$2\"; ls -A \"$2\" | grep -c '^[.]'
        cd \"$2\"; sha256sum --quiet -c .gov-site; echo mine > notes.txt; cd - >/dev/null
        \"$1\" site --data data --out \"$2\" || echo $? ; cat \"$2/notes.txt\"";
    let run = |script: &str| {
        let mut unshare = Command::new("unshare");
        unshare.args(["-rm", "sh", "-c", script, "sh", env!("CARGO_BIN_EXE_gov")]).arg(&out);
        unshare.env("GOV_TODAY", "2026-11-22").env("GOV_LANG", "en").output().ok()
    };
    // Not everybody may mount something.
    if !run("mount -t tmpfs none \"$2\"").is_some_and(|output| output.status.success()) {
        return;
    }
    let output = run(script).expect("it runs");
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    let lines: Vec<&str> = out.lines().collect();
    assert!(lines.len() == 5 && lines[2..] == ["1", "2", "mine"], "{lines:?}{}", said(&output));
}

#[test]
fn what_is_no_plain_file_is_refused_at_once() {
    let root = place("single");
    let fifo = root.join("fifo");
    assert!(Command::new("mkfifo").arg(&fifo).status().expect("it runs").success());
    for file in [fifo.as_path(), Path::new("/dev/zero"), Path::new("/dev/stdout"), &root] {
        let mut gov = Command::new("timeout");
        gov.args(["20", env!("CARGO_BIN_EXE_gov"), "site", "--data", "data", "--single-file"]).arg(file);
        let output = gov.output().expect("it runs");
        let said = said(&output);
        assert!(output.status.code() == Some(2) && said.contains("not a plain file"), "{said}");
    }
}
