//! What people write on the command line comes back in messages: as text.

use crate::corpus::{Folder, texts};
use crate::gov::gov;
use crate::{runner, terminal};

/// Where a text may stand on a command line.
const PLACES: [&[&str]; 23] = [
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
];

#[test]
fn no_argument_comes_back_raw() {
    let folder = Folder::new("arguments");
    for text in texts() {
        for (at, place) in PLACES.iter().enumerate() {
            let mut args: Vec<String> = place.iter().map(|word| word.replace('?', &text)).collect();
            if !place.contains(&"--data") {
                args.splice(1..1, ["--data".into(), folder.path().into()]);
            }
            let lang = if at % 4 < 2 { "--lang=sv" } else { "--lang=en" };
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
}
