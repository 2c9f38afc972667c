//! Input made to hurt: each ends in a located finding or a clear refusal, in bounded time, and
//! shows nothing raw.

use crate::declared;
use crate::gov;
use ::gov::report::Format;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// A data set in a folder of its own.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("hostile-{name}"));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(path.join("groups")).expect("the folder can be made");
        // That nothing here has a source is another matter.
        fs::write(path.join("gov.toml"), "[levels]\nno-source = \"off\"\n").expect("the file can be written");
        Folder(path)
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> &Folder {
        fs::write(self.0.join(name), bytes).expect("the file can be written");
        self
    }

    fn validate(&self) -> gov::Run {
        let start = Instant::now();
        let run = gov::gov(&["validate", "--lang", "en", "--data", self.0.to_str().expect("UTF-8")], None);
        // Not a measurement: a hang, or work that grows with the square of the input, takes
        // minutes.
        assert!(start.elapsed() < Duration::from_secs(60), "it ends");
        run
    }
}

fn finds(code: &str, run: &gov::Run) {
    assert_eq!(run.code, 1, "{code}: {}{}", run.out, run.err);
    assert!(run.out.contains(&format!("[{code}]: ")), "{code}: {}", run.out);
}

#[test]
fn sizes_and_depths_are_bounded() {
    let long = "x".repeat(5 << 20);
    finds("too-large", &Folder::new("large").file("groups/a.yaml", format!("name: {long}\n")).validate());
    let line = "å".repeat(1 << 20);
    assert_eq!(Folder::new("line").file("groups/a.yaml", format!("name: {line}\n")).validate().code, 0);
    for open in ["[", "{a: ", "- "] {
        let deep = format!("name: A\nnote:\n  {}\n", open.repeat(100_000));
        let run = Folder::new("deep").file("groups/a.yaml", deep).validate();
        assert_eq!(run.code, 1);
        assert!(run.out.contains("too-deep") || run.out.contains("syntax"), "{open}");
    }
    let keys: String = (0..100_000).map(|i| format!("k{i}: 1\n")).collect();
    let run = Folder::new("keys").file("groups/a.yaml", format!("name: A\n{keys}")).validate();
    finds("unknown-key", &run);
}

#[test]
fn the_number_of_files_is_bounded() {
    let folder = Folder::new("count");
    folder.file("groups/a.yaml", "name: A\n").file("groups/b.yaml", "name: B\n");
    assert!(::gov::sources::Sources::load_at_most(&folder.0, 3).is_ok());
    let refused =
        ::gov::sources::Sources::load_at_most(&folder.0, 2).expect_err("with gov.toml there are three");
    assert_eq!(refused.en, "more than 2 files in the data set");
}

#[test]
fn encodings_and_ends() {
    let utf16: Vec<u8> = "name: A\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wrong: [(&str, &[u8]); 4] = [
        ("utf16", &[&[0xFF, 0xFE], utf16.as_slice()].concat()),
        ("nul", b"name: A\0B\n"),
        ("c1", "name: A\u{9b}B\n".as_bytes()),
        ("empty", b""),
    ];
    for (name, bytes) in wrong {
        let run = Folder::new(name).file("groups/a.yaml", bytes).validate();
        assert_eq!(run.code, 1, "{name}: {}", run.out);
    }
    for (name, bytes) in
        [("bom", "\u{feff}name: Å\n"), ("ends-mixed", "name: Å\r\ntype: network\n"), ("no-end", "name: Å")]
    {
        let run = Folder::new(name).file("groups/a.yaml", bytes).validate();
        // It is read as what it is; only its form is not the canonical one.
        finds("not-canonical", &run);
        assert!(run.err.starts_with("1 warning in 1 file"), "{name}: {}{}", run.out, run.err);
    }
}

#[test]
fn anchors_cannot_grow() {
    let laughs: String = (1..30).map(|i| format!("l{i}: &l{i} [*l{0}, *l{0}, *l{0}]\n", i - 1)).collect();
    finds(
        "anchor-or-tag",
        &Folder::new("laughs").file("groups/a.yaml", format!("name: A\nl0: &l0 [x]\n{laughs}")).validate(),
    );
}

#[test]
fn only_plain_files_are_opened() {
    let folder = Folder::new("links");
    fs::write(folder.0.with_extension("outside"), "name: Secret\n").expect("written");
    symlink(folder.0.with_extension("outside"), folder.0.join("groups/link.yaml")).expect("linked");
    symlink(&folder.0, folder.0.join("groups/loop")).expect("linked");
    fs::create_dir(folder.0.join("groups/folder.yaml")).expect("made");
    let run = folder.file("groups/a.yaml", "name: A\n").validate();
    finds("unreadable-file", &run);
    assert_eq!(run.out.matches("[unreadable-file]: ").count(), 2, "{}", run.out);
    let listed = gov::gov(&["list", "--lang", "en", "--data", folder.0.to_str().expect("UTF-8")], None);
    assert!(!format!("{}{}", run.out, listed.out).contains("Secret"), "{}", listed.out);
}

#[test]
fn twins_of_a_case_insensitive_machine() {
    let folder = Folder::new("twins");
    folder.file("groups/a.yaml", "name: A\n");
    fs::create_dir(folder.0.join("Groups")).expect("made");
    if folder.0.join("Groups/a.yaml").exists() {
        return; // This machine is such a one: the twin can't be made.
    }
    fs::create_dir_all(folder.0.join("x/groups")).expect("made");
    fs::create_dir_all(folder.0.join("X/groups")).expect("made");
    folder.file("x/groups/b.yaml", "name: B\n").file("X/groups/b.yaml", "name: B\n");
    finds("case-twins", &folder.validate());
}

#[test]
fn a_long_chain_is_no_deep_stack() {
    let folder = Folder::new("chain");
    fs::create_dir(folder.0.join("units")).expect("made");
    let n = 20_000;
    for i in 0..n {
        folder
            .file(&format!("units/u-{i}.yaml"), format!("name: U\npart_of:\n  - body: u-{}\n", (i + 1) % n));
    }
    let run = folder.validate();
    finds("cycle", &run);
    assert_eq!(run.out.matches("[cycle]: ").count(), 1);
}

#[test]
fn nothing_raw_reaches_a_terminal() {
    let nasty = "A\\e[2J\\x9b31m\\u202e\\u2066\\u200b\\U000e0041\\u2028\\0\\a\\b\\x7f";
    let folder = Folder::new("raw");
    folder
        .file("groups/a.yaml", format!("name: \"{nasty}\"\ntype: \"{nasty}\"\nnote: \u{202e}\u{1b}[31mx\n"));
    let data = folder.0.to_str().expect("UTF-8");
    for format in declared::names::<Format>() {
        for command in [
            &["list"][..],
            &["show", "a"],
            &["members", "a"],
            &["who-owns", "\u{1b}[31m\u{202e}"],
            &["show", "\u{1b}[31m"],
        ] {
            let args: Vec<&str> = command.iter().copied().chain(["--data", data, "-o", &format]).collect();
            for width in [None, Some(80)] {
                let run = gov::gov(&args, width);
                let raw = |text: &str| text.chars().find(|c| ::gov::syntax::is_hidden(*c));
                assert_eq!((raw(&run.out), raw(&run.err)), (None, None), "{args:?}");
                if format == "json" && !run.out.is_empty() {
                    serde_json::from_str::<serde_json::Value>(&run.out).expect("JSON is JSON");
                }
            }
        }
    }
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for width in [40, 60, 80, 120] {
        for command in [
            &["list"][..],
            &["responsibilities"],
            &["reporting-lines"],
            &["chart"],
            &["show", "skane-uppdrag-styrmodell"],
            &["who-owns", "vård"],
            &["members", "skane-taktisk-styrgrupp"],
        ] {
            for lang in ["sv", "en"] {
                let args: Vec<&str> =
                    command.iter().copied().chain(["--data", "data", "--lang", lang]).collect();
                let run = gov::gov(&args, Some(width));
                let widest = run.out.lines().max_by_key(|line| line.chars().count()).unwrap_or("");
                assert!(widest.chars().count() <= width, "{args:?} at {width}: {widest}");
            }
        }
    }
}

/// Where commas part numbers, spreadsheets part cells at semicolons. However a file is read, no
/// cell of it begins a formula.
#[test]
fn no_cell_is_a_formula() {
    let data = Folder::new("formulas");
    let begins = ["=", "+", "-", "@", "\u{FF1D}", "\u{FE66}", "\u{207C}", "\u{FF0B}", "\u{FE62}", "\u{FE6B}"];
    let before = ["", " ", "'", "\u{A0}", "\u{3000}", "\u{2003} ", "\""];
    let mut names = Vec::new();
    for begin in begins {
        for before in before {
            names.push(format!("{before}{begin}cmd|' /C calc'!A0"));
            names.push(format!("Grupp;{before}{begin}cmd|' /C calc'!A0;x"));
        }
    }
    for (at, name) in names.iter().enumerate() {
        let quoted = serde_json::to_string(name).expect("text");
        data.file(&format!("groups/g{at}.yaml"), format!("name: {quoted}\n"));
    }
    let out = gov::gov(&["list", "-o", "csv", "--data", data.0.to_str().expect("UTF-8")], None).out;
    assert!(out.lines().count() > names.len());
    for delimiter in [b',', b';'] {
        let mut rows = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .has_headers(false)
            .from_reader(out.as_bytes());
        for row in rows.records() {
            for cell in &row.expect("a row") {
                // A quote that a reader keeps is text to a spreadsheet.
                let said = cell.trim_start_matches(char::is_whitespace).chars().next().unwrap_or('x');
                let said: String =
                    unicode_normalization::UnicodeNormalization::nfkc(std::iter::once(said)).collect();
                assert!(!said.starts_with(['=', '+', '-', '@']), "{cell:?}");
            }
        }
    }
}
