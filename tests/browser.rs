//! The site in a real browser. This builds sites of several data sets, and lets
//! `tests/browser/run.mjs` open them in Chromium.
//!
//! It is its own test runner, so that it can say plainly what it skipped, and why, where a browser
//! or what drives it is missing. `GOV_BROWSER=required` makes that a failure. Names, `--exact`,
//! `--skip` and `--list` are as for other tests. With `--generate FILES FOLDER` it tests nothing,
//! and writes a data set of that size, for `tests/browser/speed.mjs`.

#![allow(clippy::print_stdout)] // A test runner prints its lines.

#[path = "browser/at_once.rs"]
mod at_once;
#[path = "browser/files.rs"]
mod files;
#[path = "../benches/generate/mod.rs"]
mod generate;
mod gov;
#[path = "browser/sites.rs"]
mod sites;
#[path = "browser/then.rs"]
mod then;
#[path = "browser/tools.rs"]
mod tools;
#[path = "browser/truth.rs"]
mod truth;

use std::env;
use std::panic;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

/// What the command line asks for.
#[derive(Default)]
struct Asked {
    filters: Vec<String>,
    skip: Vec<String>,
    exact: bool,
    list: bool,
    /// Only tests that are ignored, of which there are none.
    ignored: bool,
}

impl Asked {
    fn read(mut args: impl Iterator<Item = String>) -> Asked {
        let mut asked = Asked::default();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--exact" => asked.exact = true,
                "--list" => asked.list = true,
                "--ignored" => asked.ignored = true,
                "--skip" => asked.skip.extend(args.next()),
                "--test-threads" | "--format" | "--color" | "--logfile" | "-Z" => drop(args.next()),
                flag if flag.starts_with('-') => {
                    asked.skip.extend(flag.strip_prefix("--skip=").map(str::to_string))
                }
                _ => asked.filters.push(arg),
            }
        }
        asked
    }

    fn wants(&self, name: &str) -> bool {
        let fits = |text: &String| if self.exact { name == text } else { name.contains(text.as_str()) };
        !self.ignored
            && (self.filters.is_empty() || self.filters.iter().any(fits))
            && !self.skip.iter().any(fits)
    }
}

/// Counts, and the lines of the standard runner.
#[derive(Default)]
struct Tally {
    passed: usize,
    failed: usize,
    ignored: usize,
}

impl Tally {
    fn one(&mut self, name: &str, test: fn(&Path), root: &Path) {
        let passed = panic::catch_unwind(|| test(root)).is_ok(); // Why not, the panic itself has said.
        println!("test {name} ... {}", if passed { "ok" } else { "FAILED" });
        *(if passed { &mut self.passed } else { &mut self.failed }) += 1;
    }

    /// Takes a line of the browser's checks for what it says, and passes it on.
    fn line(&mut self, line: &str) {
        println!("{line}");
        let Some((_, outcome)) = line.strip_prefix("test ").and_then(|rest| rest.rsplit_once(" ... ")) else {
            return;
        };
        match outcome {
            "ok" => self.passed += 1,
            "ignored, SKIPPED" => self.ignored += 1,
            _ => self.failed += 1,
        }
    }
}

fn main() -> ExitCode {
    if let [flag, files, folder] = &env::args().skip(1).collect::<Vec<_>>()[..]
        && flag == "--generate"
    {
        generate::write(Path::new(folder), files.parse().expect("a number of files"), 20_261_125);
        return ExitCode::SUCCESS;
    }
    let asked = Asked::read(env::args().skip(1));
    let begun = Instant::now();
    let (tools, missing) = tools::look();
    // Where there is nothing to ask for the names of the checks, they are one.
    let checks = tools.as_ref().map_or_else(|| vec!["browser".to_string()], tools::Tools::checks);
    let own: Vec<files::Test> = files::TESTS.iter().filter(|(name, _)| asked.wants(name)).copied().collect();
    let all = files::TESTS.len() + checks.len();
    let checks: Vec<String> = checks.into_iter().filter(|name| asked.wants(name)).collect();
    if asked.list {
        own.iter()
            .map(|(name, _)| *name)
            .chain(checks.iter().map(String::as_str))
            .for_each(|name| println!("{name}: test"));
        return ExitCode::SUCCESS;
    }
    let wanted = own.len() + checks.len();
    println!("\nrunning {wanted} tests");
    let mut tally = Tally::default();
    let is_skipped = missing.is_some() && !checks.is_empty();
    if wanted > 0 && !(is_skipped && own.is_empty()) {
        let root = sites::build();
        own.iter().for_each(|(name, test)| tally.one(name, *test, &root));
        if let (Some(tools), false) = (&tools, checks.is_empty() || is_skipped) {
            let before = tally.failed;
            let is_well = tools.run(&root, &checks, &mut |line| tally.line(line));
            // A run that ended before it could say which check failed.
            tally.failed += usize::from(!is_well && tally.failed == before);
        }
    }
    if let (true, Some(missing)) = (is_skipped, &missing) {
        let is_required = env::var_os("GOV_BROWSER").is_some_and(|said| said == "required");
        checks.iter().for_each(|name| {
            println!("test {name} ... {}", if is_required { "FAILED" } else { "ignored, SKIPPED" })
        });
        *(if is_required { &mut tally.failed } else { &mut tally.ignored }) += checks.len();
        println!(
            "\n{}: the tests of the site in a real browser were not run.\n{missing}",
            if is_required { "FAILED" } else { "SKIPPED" }
        );
    }
    let outcome = if tally.failed == 0 { "ok" } else { "FAILED" };
    let (Tally { passed, failed, ignored }, out, time) = (tally, all - wanted, begun.elapsed().as_secs_f64());
    println!(
        "\ntest result: {outcome}. {passed} passed; {failed} failed; {ignored} ignored; 0 measured; {out} \
         filtered out; finished in {time:.2}s\n"
    );
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::from(101) }
}
