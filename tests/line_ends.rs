//! What git makes of data on Windows, where it ends each line with CR LF: it is the same data, in
//! its canonical form, with its kept texts.

use crate::gov::gov;
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The shipped data as a checkout on Windows has it.
fn checkout(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("line-ends").join(name).join("data");
    let _ = fs::remove_dir_all(&root);
    for entry in
        WalkDir::new("data").into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file())
    {
        let path = root.join(entry.path().strip_prefix("data").expect("it lies there"));
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        fs::write(path, fs::read_to_string(entry.path()).expect("text").replace('\n', "\r\n"))
            .expect("written");
    }
    root
}

#[test]
fn it_is_as_clean_as_the_shipped_data() {
    let root = checkout("clean");
    let codes = |data: &str| {
        let run = gov(&["validate", "--data", data, "-o", "concise", "--show", "info", "--lang", "en"], None);
        let codes = run.out.lines().map(|line| line.rsplit_once('[').expect("a code").1.to_string());
        (run.code, codes.collect::<Vec<_>>())
    };
    assert_eq!(codes(root.to_str().expect("UTF-8")), codes("data"));
}

#[test]
fn nothing_is_formatted_but_what_has_another_fault() {
    let root = checkout("fmt");
    let data = root.to_str().expect("UTF-8");
    assert_eq!(gov(&["fmt", "--check", "--data", data], None).code, 0);
    let path = root.join("gemensamt/themes/digitalisering.yaml");
    let text = fs::read_to_string(&path).expect("text");
    for (fault, tidy) in [
        (text.replace("Digitalisering", "Digitalisering "), false),
        (text.replacen("\r\n", "\n", 1), false),
        (text.clone(), true),
    ] {
        fs::write(&path, &fault).expect("written");
        assert_eq!(gov(&["fmt", "--check", "--data", data], None).code == 0, tidy, "{fault:?}");
    }
    fs::write(&path, text.replace("Digitalisering", "Digitalisering ")).expect("written");
    assert_eq!(gov(&["fmt", "--data", data], None).code, 0);
    assert_eq!(
        fs::read_to_string(&path).expect("text"),
        text.replace("\r\n", "\n"),
        "what is written anew has line feeds"
    );
}
