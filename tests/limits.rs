//! Every limit, at it and one over it, and files that are none: each ends in a located finding or a
//! refusal.

use crate::gov;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A data set of one file, `groups/a.yaml`.
fn folder(name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("limits-{name}"));
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(path.join("groups")).expect("the folder can be made");
    fs::write(path.join("gov.toml"), "[levels]\nno-source = \"off\"\n").expect("written");
    fs::write(path.join("groups/a.yaml"), bytes).expect("written");
    path
}

fn validate(path: &Path, more: &[&str]) -> gov::Run {
    let args: Vec<&str> = ["validate", "--lang", "en", "--data", path.to_str().expect("UTF-8")]
        .into_iter()
        .chain(more.iter().copied())
        .collect();
    gov::gov(&args, None)
}

/// The codes of a data set's findings.
fn codes(name: &str, bytes: impl AsRef<[u8]>) -> Vec<String> {
    let run = validate(&folder(name, bytes), &["-o", "concise"]);
    let code = |line: &str| line.rsplit_once('[').map(|(_, code)| code.trim_end_matches(']').to_string());
    let codes: Vec<String> = run.out.lines().filter_map(code).collect();
    assert_eq!(run.code, u8::from(!codes.is_empty()), "{}", run.out);
    codes
}

#[test]
fn the_size_of_a_file() {
    let most = ::gov::sources::MAX_BYTES as usize;
    let of_size = |size: usize| format!("name: {}\n", "x".repeat(size - "name: \n".len()));
    assert_eq!(codes("size-at", of_size(most)), [] as [&str; 0]);
    assert_eq!(codes("size-over", of_size(most + 1)), ["too-large"]);
    assert_eq!(codes("line-of-50-mb", of_size(50 << 20)), ["too-large"]);
}

#[test]
fn the_depth_of_a_file() {
    // The root is the first level; the text of a list of lists is not what belongs there, and that
    // is another finding.
    let of_depth =
        |depth: usize| format!("name: A\nnote: {}x{}\n", "[".repeat(depth - 1), "]".repeat(depth - 1));
    assert_eq!(codes("depth-at", of_depth(32)), ["wrong-type"]);
    assert_eq!(codes("depth-over", of_depth(33)), ["too-deep"]);
    assert_eq!(codes("depth-far-over", of_depth(100_000)), ["too-deep"]);
    let blocks: String = (0..100_000).map(|depth| format!("{}a:\n", " ".repeat(depth % 1000))).collect();
    assert!(!codes("blocks", format!("name: A\n{blocks}")).is_empty());
}

#[test]
fn the_number_of_findings() {
    let keys = |count: usize| -> String { (0..count).map(|at| format!("k{at}: 1\n")).collect() };
    for (count, more) in [(1_000, None), (1_001, Some("… and 1 more"))] {
        let path = folder(&format!("findings-{count}"), format!("name: A\n{}", keys(count)));
        let run = validate(&path, &[]);
        assert_eq!(run.out.matches("unknown key").count(), 1_000, "drawn");
        assert_eq!(
            run.out.lines().find(|line| line.starts_with('…')).map(|line| &line[.."… and 1 more".len()]),
            more
        );
        assert!(run.err.starts_with(&format!("{count} errors in 1 file")), "the count is whole: {}", run.err);
        let json = validate(&path, &["-o", "jsonl"]);
        assert_eq!(json.out.lines().count(), count, "the other formats have all");
    }
}

#[test]
fn the_number_of_findings_of_a_kind() {
    let most = ::gov::checks::judge::MOST_ALIKE;
    for (count, more) in [(most, false), (most + 1, true)] {
        let keys: String = (0..count).map(|at| format!("k{at}: 1\n")).collect();
        let path = folder(&format!("alike-{count}"), format!("name: A\n{keys}"));
        let run = validate(&path, &["-o", "concise"]);
        assert_eq!((run.code, run.out.lines().count()), (1, most));
        assert_eq!(
            run.err.contains("; 1 more of the same kind in the same file not shown"),
            more,
            "{}",
            run.err
        );
    }
}

#[test]
fn ends_of_lines_and_marks() {
    assert_eq!(codes("cr-only", "name: A\rtype: network\r"), ["hidden-character"], "one cause, one finding");
    assert_eq!(codes("nul", "name: A\0B\n"), ["hidden-character"]);
    assert_eq!(codes("mark-inside", "name: A\u{feff}B\n"), ["hidden-character"]);
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain("name: A\n".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(codes("utf-16", utf16), ["not-utf8"]);
}

/// A pipe would never end, a device never be empty: only plain files are opened.
#[test]
fn pipes_are_not_opened() {
    let path = folder("pipe", "name: A\n");
    let made = Command::new("mkfifo").arg(path.join("groups/pipe.yaml")).status();
    if !made.is_ok_and(|status| status.success()) {
        return; // This machine has no pipes with names.
    }
    let run = validate(&path, &["-o", "concise"]);
    assert_eq!(run.code, 1);
    assert!(
        run.out.contains("groups/pipe.yaml:1:1: error: ") && run.out.contains("[unreadable-file]"),
        "{}",
        run.out
    );
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_is_said() {
    use std::os::unix::fs::PermissionsExt as _;
    let path = folder("secret", "name: A\n");
    fs::write(path.join("groups/b.yaml"), "name: B\n").expect("written");
    fs::set_permissions(path.join("groups/b.yaml"), fs::Permissions::from_mode(0o000)).expect("changed");
    if fs::read(path.join("groups/b.yaml")).is_ok() {
        return; // Whoever runs this may read everything.
    }
    let run = validate(&path, &["-o", "concise"]);
    assert!(run.code == 1 && run.out.contains("groups/b.yaml:1:1: error: cannot be read"), "{}", run.out);
}
