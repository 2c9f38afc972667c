//! Questions of a small data set of a test's own, held against what their answers have to have.

use crate::gov::gov;
use crate::repository::folder;
use std::fs;
use std::path::PathBuf;

/// Files of a data set: the path of each, and its text.
pub type Files = [(&'static str, &'static str)];

fn written(name: &str, files: &Files) -> PathBuf {
    let root = folder(name);
    for (path, text) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    root
}

/// Asks each question, and holds the answer against what it has to have, parted by `;`, and, with
/// `!`, what it must not have.
pub fn holds(name: &str, files: &Files, lang: &str, questions: &[(&str, &str)]) {
    let data = written(name, files);
    let data = data.to_str().expect("a path");
    for (question, wanted) in questions {
        let run = gov(&["ask", "--lang", lang, "--data", data, "--today", "2026-11-30", question], None);
        let told = format!("{}{}", run.out, run.err);
        for words in wanted.split(';').map(str::trim) {
            let fits = match words.strip_prefix('!') {
                Some(wrong) => !told.contains(wrong),
                None => told.contains(words),
            };
            assert!(fits, "{question}: {words}: {told}");
        }
    }
}
