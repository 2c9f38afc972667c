//! The binary itself: exit codes, streams, and a reader that has had enough.

use std::process::{Command, Stdio};

fn gov() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gov"));
    command.env_clear().env("GOV_TODAY", "2026-11-22").stdin(Stdio::null());
    command
}

#[test]
fn exit_codes() {
    for (args, code) in [
        (&["validate"][..], 0),
        (&["who-owns", "digitalisering"], 0),
        (&["--help"], 0),
        (&["--version"], 0),
        (&["who-owns", "rymdfart"], 1),
        (&["validate", "--data", "tests/data/cycle"], 1),
        (&["validate", "--data", "nowhere"], 2),
        (&["validate", "nowhere"], 2),
        (&["who-owns"], 2),
        (&["no-such-command"], 2),
        (&["who-owns", "x", "--at", "2022-99"], 2),
        (&["who-owns", "rymdfart", "--data", "tests/data/syntax"], 2),
    ] {
        let done = gov().args(args).output().expect("the binary runs");
        assert_eq!(done.status.code(), Some(code), "{args:?}: {}", String::from_utf8_lossy(&done.stderr));
    }
}

#[test]
fn a_closed_pipe_is_quiet() {
    let mut child = gov()
        .args(["list", "-o", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary runs");
    drop(child.stdout.take());
    let done = child.wait_with_output().expect("the binary ends");
    assert_eq!((done.status.code(), done.stderr.as_slice()), (Some(0), &b""[..]));
}

/// An answer that can't be written is no answer, and it is said why.
#[test]
fn a_full_disk_is_said() {
    let Ok(full) = std::fs::OpenOptions::new().write(true).open("/dev/full") else { return };
    let done = gov().args(["validate", "--show", "info"]).stdout(full).output().expect("the binary runs");
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(done.status.code() == Some(2) && said.contains("error: cannot write the answer: "), "{said}");
}

/// So it is with one that was closed from the beginning, unless nothing is to be said.
#[cfg(target_os = "linux")]
#[test]
fn a_closed_output_is_said() {
    let run = |line: &str, sink: &str| {
        let script = format!("\"$1\" {line} --data data --lang en {sink}");
        let done = Command::new("sh").args(["-c", &script, "sh", env!("CARGO_BIN_EXE_gov")]).output();
        let done = done.expect("a shell runs");
        (done.status.code(), String::from_utf8_lossy(&done.stderr).into_owned())
    };
    for line in [
        "list",
        "validate -o json",
        "validate --show info",
        "chart",
        "site --single-file -",
        "schema groups",
        "--help",
    ] {
        let (code, said) = run(line, ">&-");
        assert_eq!(code, Some(2), "{line}: {said}");
        // Whoever throws it away has it so.
        for sink in [">/dev/null", "1<>/dev/null"] {
            assert_eq!(run(line, sink).0, Some(0), "{line} {sink}");
        }
    }
    assert!(run("list", ">&-").1.contains("cannot write the answer: standard output is closed"));
    assert_eq!(run("fmt --check", ">&-").0, Some(0), "nothing is to be said");
}

#[test]
fn the_language_follows_the_environment() {
    let first = |key: &str, value: &str| {
        let done =
            gov().env(key, value).args(["who-owns", "digitalisering"]).output().expect("the binary runs");
        String::from_utf8(done.stdout).expect("UTF-8").lines().nth(2).unwrap_or("").to_string()
    };
    assert_eq!(first("LANG", "sv_SE.UTF-8"), "Vem ansvarar för digitalisering?");
    assert_eq!(first("LANG", "C"), "Who is responsible for digitalisering?");
    assert_eq!(first("GOV_LANG", "sv"), "Vem ansvarar för digitalisering?");
}

/// A broken file in one place and a fault in another: the exit code is 1 whichever file it is in.
#[test]
fn the_exit_code_does_not_depend_on_which_file() {
    let root = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("each-file");
    for broken in ["a", "m", "z"] {
        let _ = std::fs::remove_dir_all(&root);
        std::fs::create_dir_all(root.join("groups")).expect("made");
        for name in ["a", "m", "z"] {
            let text = if name == broken { "name: [x\n" } else { "name: A\n" };
            std::fs::write(root.join(format!("groups/{name}.yaml")), text).expect("written");
        }
        let done = gov().args(["validate", "--data"]).arg(&root).output().expect("the binary runs");
        assert_eq!(done.status.code(), Some(1), "{broken}");
    }
}
