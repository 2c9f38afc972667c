//! Each shape of data (`benches/shapes`) through each command: twice the size takes at most a
//! little more than twice the steps, whatever the data is much of.

use crate::shapes::{self, COMMANDS, Shape, WITH_HISTORY};
use gov::commands::{Ui, declared, run};
use gov::diagnostic::Level;
use gov::model::Model;
use gov::sources::Sources;
use gov::steps;
use std::ffi::OsString;
use std::io::sink;
use std::path::{Path, PathBuf};

/// Twice, and what sorting and searching add.
const MOST: f64 = 2.6;
/// Steps that are few, whatever they grow by.
const FEW: u64 = 4_000;

/// Commands that read no data, or only a history, which the benchmark asks; and those that write.
const LEFT_OUT: [&str; 18] = [
    "export",
    "import",
    "init",
    "join",
    "move",
    "record",
    "rename-id",
    "source",
    "bisect",
    "completions",
    "diff",
    "explain",
    "git",
    "help",
    "log",
    "man",
    "schema",
    "complete",
];

/// What is known to grow by more than the data, by shape and command: `*` is all of them. Wrong ids
/// are looked for within one bound for all, which small data does not reach.
const KNOWN: [(&str, &str); 1] = [("misspelt ids", "*")];

#[test]
fn every_shape_takes_every_command_twice_the_steps_at_twice_the_size() {
    let _turn = super::ONE_AT_A_TIME.lock();
    every_command_is_asked();
    let shapes = shapes::all();
    assert!(shapes.len() >= 50, "{} shapes", shapes.len());
    let mut grown = Vec::new();
    // `GOV_SHAPE=regions` asks of those shapes alone, for whoever looks for a cause.
    let wanted = std::env::var("GOV_SHAPE").unwrap_or_default();
    for shape in shapes.iter().filter(|shape| shape.name.contains(&wanted)) {
        let small = (shape.small / 2).max(2);
        let (once, twice) = (Asked::of(shape, small), Asked::of(shape, 2 * small));
        for line in COMMANDS {
            let (once, twice) = (once.steps(line), twice.steps(line));
            assert!(once > 0, "{line} is counted");
            let is_known = |(name, known): &(&str, &str)| shape.name == *name && ["*", line].contains(known);
            let is_more = twice > FEW && twice as f64 > MOST * once as f64;
            if is_more && !KNOWN.iter().any(is_known) {
                grown.push(format!("{}: gov {line}: {once} steps, then {twice}", shape.name));
            }
        }
    }
    assert!(grown.is_empty(), "more than linear:\n{}", grown.join("\n"));
}

fn every_command_is_asked() {
    let asked =
        |name: &str| COMMANDS.iter().chain(WITH_HISTORY).any(|line| line.split(' ').next() == Some(name));
    for command in declared().get_subcommands().map(|command| command.get_name().to_string()) {
        assert!(
            COMMANDS.iter().any(|line| line.split(' ').next() == Some(&*command))
                || LEFT_OUT.contains(&&*command),
            "`gov {command}` is asked of no shape"
        );
    }
    assert!(asked("diff") && asked("log"));
}

/// A shape in a folder, and whether its data is at fault: then an answer of nothing is no answer.
struct Asked(PathBuf, bool);

impl Asked {
    fn of(shape: &Shape, size: usize) -> Asked {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("shapes-{size}"));
        (shape.make)(size).write(&root.join("data"));
        let sources = Sources::load(&root.join("data")).expect("the shape can be read");
        let is_faulty = Model::build(&sources).1.iter().any(|finding| finding.level == Level::Error);
        Asked(root, is_faulty)
    }

    fn steps(&self, line: &str) -> u64 {
        let mut args: Vec<OsString> =
            std::iter::once("gov").chain(line.split(' ')).map(OsString::from).collect();
        args.extend(["--today", "2026-11-28", "--lang", "sv", "--data"].map(OsString::from));
        args.push(self.0.join("data").into());
        if line.starts_with("site") {
            let _ = std::fs::remove_dir_all(self.0.join("site"));
            args.extend(["--out".into(), self.0.join("site").into()]);
        }
        let before = steps::counted();
        let mut ui = Ui {
            out: Box::new(sink()),
            err: Box::new(sink()),
            width: Some(100),
            height: None,
            progress: None,
        };
        let code = run(args, &mut ui);
        assert!(code < 2 || line.contains("xyzzy") || (code == 2 && self.1), "gov {line} ends with {code}");
        steps::counted() - before
    }
}
