//! What people write on the command line comes back in messages: as text.

use crate::gov::gov;
use crate::sinks::corpus::{Folder, texts};
use crate::sinks::{runner, terminal};

/// Where a text may stand on a command line.
const PLACES: [&[&str]; 27] = [
    &["?"],
    &["show", "?"],
    &["members", "?"],
    &["who-owns", "?"],
    &["who-owns", "x", "--region", "?"],
    &["who-owns", "x", "--at", "?"],
    &["who-owns", "x", "-o", "?"],
    &["reporting-lines", "?"],
    &["responsibilities", "--of", "?"],
    &["list", "?"],
    &["list", "--theme", "?"],
    &["validate", "?"],
    &["validate", "-o", "?"],
    &["show", "r", "--data", "?"],
    &["show", "r", "--today", "?"],
    &["show", "r", "--?"],
    &["help", "?"],
    &["man", "?"],
    &["completions", "?"],
    &["complete", "?"],
    &["complete", "show", "?"],
    &["fmt", "--check", "--stdout", "?"],
    &["list", "--region", "?", "--region", "?"],
    &["git", "?"],
    &["git", "textconv", "?"],
    &["git", "driver", "?"],
    &["git", "driver", "?", "?", "?", "100644", "?", "?", "?", "?", "?"],
];

#[test]
fn no_argument_comes_back_raw() {
    let folder = Folder::new("arguments");
    let texts = texts();
    let half = texts.len().div_ceil(2);
    std::thread::scope(|scope| {
        for (from, part) in texts.chunks(half).enumerate().map(|(at, part)| (at * half, part)) {
            let folder = &folder;
            scope.spawn(move || {
                part.iter().enumerate().for_each(|(at, text)| nothing_raw(folder, from + at, text))
            });
        }
    });
}

/// A text in every third place: each place sees a third of the texts.
fn nothing_raw(folder: &Folder, number: usize, text: &str) {
    for (at, place) in PLACES.iter().enumerate().filter(|(at, _)| (at + number).is_multiple_of(3)) {
        let mut args: Vec<String> = place.iter().map(|word| word.replace('?', text)).collect();
        if !place.contains(&"--data") {
            args.splice(1..1, ["--data".into(), folder.path().into()]);
        }
        let lang = if (at + number) % 4 < 2 { "--lang=sv" } else { "--lang=en" };
        let args: Vec<&str> = args.iter().map(String::as_str).chain([lang]).collect();
        let width = if at % 2 == 0 { Some(60) } else { None };
        let run = gov(&args, width);
        let what = format!("{args:?}");
        for stream in [&run.out, &run.err] {
            terminal::judge(&what, stream, false);
            assert_eq!(runner::commands(stream), [], "{what}");
        }
        if let Some(width) = width {
            terminal::fits(&what, &run.err, width);
        }
    }
}
