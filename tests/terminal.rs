//! What people see: the binary on a real terminal of some size, with its pager, its colours and its
//! ends. What is asked are the examples of each command's help, so that a new command is looked at
//! by itself.

#![cfg(unix)]

use gov::commands::declared;
use gov::parallel;
use pty_process::Size;
use std::collections::HashSet;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use unicode_width::UnicodeWidthStr as _;

/// A line of findings that is never broken: terminals open the place in it.
const PLACE: &str = "╭─[";
pub const FAULTY: &str = "validate --show info --data tests/data/twelve-faults";

/// A program's environment: nothing but what is said here.
pub fn command(args: &[&str], env: &[(&str, &str)]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gov"));
    command
        .args(args)
        .env_clear()
        .env("GOV_TODAY", "2026-11-22")
        .env("TERM", "xterm-256color")
        .envs(env.iter().copied());
    command
}

/// What stands on a terminal when the program has ended, as text with escape sequences, and its
/// exit code.
pub fn on_terminal((columns, lines): (u16, u16), args: &[&str], env: &[(&str, &str)]) -> (String, i32) {
    let (mut terminal, side) = pty_process::blocking::open().expect("a terminal");
    terminal.resize(Size::new(lines, columns)).expect("it has a size");
    let mut child =
        pty_process::blocking::Command::from(command(args, env)).spawn(side).expect("the binary runs");
    let mut seen = Vec::new();
    let mut bytes = [0; 4096];
    // A terminal that nobody writes to any more can't be read.
    while let Ok(count) = terminal.read(&mut bytes) {
        if count == 0 {
            break;
        }
        seen.extend_from_slice(&bytes[..count]);
    }
    let code = child.wait().expect("it ends").code().unwrap_or(-1);
    (String::from_utf8(seen).expect("UTF-8").replace("\r\n", "\n"), code)
}

pub fn piped(args: &[&str]) -> String {
    String::from_utf8(command(args, &[]).output().expect("the binary runs").stdout).expect("UTF-8")
}

/// The examples of commands that answer in tables.
pub static QUESTIONS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let answers = |command: &&clap::Command| command.get_arguments().any(|arg| arg.get_id() == "output");
    let cli = declared();
    let examples = cli.get_subcommands().filter(answers).flat_map(|command| {
        let words = |example: String| Some(example.strip_prefix("gov ")?.replace('\'', ""));
        crate::help::examples(command).into_iter().filter_map(words).collect::<Vec<_>>()
    });
    // A patch stays as it is to be applied.
    let plain = |line: &String| !line.contains(" -o ") && !line.contains("--dry-run");
    let own = ["explain", "list", "responsibilities", "reporting-lines", FAULTY].map(String::from);
    examples.filter(plain).chain(own).collect()
});

/// The words of a text, without what is only written between them.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split_whitespace()
        .map(|word| word.trim_matches(|c| ".:;,?!()─│·╭╰”“".contains(c)).to_lowercase())
        .filter(|word| !word.is_empty())
}

/// Whether a word is there, whole or broken where a line may be broken.
fn is_there(word: &str, seen: &HashSet<String>) -> bool {
    let trimmed = |part: &str| part.trim_matches(|c| ".:;,?!()”“".contains(c)).to_string();
    let breaks =
        word.char_indices().filter(|(at, c)| "-#/".contains(*c) && at + 1 < word.len()).map(|(at, _)| at + 1);
    seen.contains(&trimmed(word))
        || breaks.into_iter().any(|at| seen.contains(&trimmed(&word[..at])) && is_there(&word[at..], seen))
}

/// What a terminal leaves out as it says nothing there: that a time is not stated, that what was
/// asked for was found by its name, that a decision is one, that a text is kept as most are, that
/// what has no date has no age (and stands below a heading that says so), that what is not listed
/// is not, and that there is none of something that is counted. A cited place has its document's
/// title there, not its id.
fn is_left_out(word: &str) -> bool {
    const PLAIN: &str = " namnet the name id inte angivet angiven i källan not stated in source vem who beslutat adopted \
         ja yes okänd unknown inga none kända known tid dates odaterat undated 0 ";
    word.contains('#') || PLAIN.contains(&format!(" {word} "))
}

/// The titles of columns: on a terminal those without a word below them are left out.
fn titles(args: &[&str]) -> HashSet<String> {
    let page = piped(&[args, &["-o", "md"]].concat());
    let lines: Vec<&str> = page.lines().collect();
    let heads =
        lines.windows(2).filter(|pair| pair[1].starts_with("| --- |")).map(|pair| pair[0].replace('|', " "));
    // What is told in sentences there has no columns at all.
    let whole = piped(args);
    let own: Vec<&str> = whole.lines().collect();
    let own = own
        .windows(2)
        .filter(|pair| (pair[0].is_empty() || pair[0].ends_with(':')) && pair[1].contains('\t'));
    let own: Vec<String> = own.map(|pair| pair[1].to_string()).collect();
    // Nor is a title that asks what the first sentence says.
    let title = lines.iter().filter(|line| line.starts_with('#')).map(|line| line.to_string());
    heads.chain(title).chain(own).flat_map(|head| words(&head).collect::<Vec<String>>()).collect()
}

#[test]
fn every_answer_fits_and_loses_no_word() {
    assert!(QUESTIONS.len() > 15, "{QUESTIONS:?}");
    parallel::uneven(&QUESTIONS, |question| {
        for lang in ["sv", "en"] {
            let args: Vec<&str> = question.split_whitespace().chain(["--lang", lang]).collect();
            let titles = if question.starts_with("validate") || question.starts_with("explain ") {
                HashSet::new()
            } else {
                titles(&args)
            };
            let said = piped(&args);
            // What is listed has its name there: its id stands in `-o wide` and in files, and its
            // kind is said once where all are of one.
            let ids = match question.starts_with("list") {
                true => piped(&[&args, &["-o", "ids"][..]].concat()),
                false => String::new(),
            };
            let kinds = said.lines().filter(|_| !ids.is_empty()).filter_map(|line| line.split_once('\t'));
            let kinds = kinds.flat_map(|(kind, _)| words(kind).collect::<Vec<_>>());
            let ids: HashSet<String> = words(&ids).chain(kinds).collect();
            for extra in [&[][..], &["--accessible"]] {
                let args = [&args, extra].concat();
                // Findings, the keys of a file and what happened are put in other words for
                // listeners; what happened also for who sees it, as tests/cases have it.
                let happened = question.starts_with("timeline");
                let other = question == FAULTY || question.starts_with("show") || happened;
                let said = match other {
                    true if happened && extra.is_empty() => String::new(),
                    true => piped(&args),
                    false => said.clone(),
                };
                for columns in [80, 200] {
                    let what = format!("{args:?} in {columns} columns");
                    let (seen, _) = on_terminal(
                        (columns, 2_000),
                        &[&args[..], &["--color", "never", "--no-pager"]].concat(),
                        &[],
                    );
                    assert!(!seen.contains('\u{1b}'), "{what}: {seen}");
                    for line in seen.lines().filter(|line| !line.contains(PLACE)) {
                        assert!(line.width() <= usize::from(columns), "{what}: {line}");
                    }
                    let there: HashSet<String> = words(&seen).collect();
                    for word in words(&said)
                        .filter(|word| !titles.contains(word) && !ids.contains(word) && !is_left_out(word))
                    {
                        assert!(is_there(&word, &there), "{what}: where is “{word}”?\n{seen}");
                    }
                    assert!(
                        extra.is_empty() || !seen.contains(['─', '│', '╭', '╰', '·', '┬']),
                        "{what}: {seen}"
                    );
                }
            }
        }
    });
}

#[test]
fn colours_do_what_is_asked() {
    let list = ["list", "regions"];
    let on = |args: &[&str], env: &[(&str, &str)]| {
        on_terminal((80, 50), &[&list[..], args].concat(), env).0.contains('\u{1b}')
    };
    let off = |args: &[&str], env: &[(&str, &str)]| {
        command(&[&list[..], args].concat(), env).output().expect("the binary runs").stdout.contains(&b'\x1b')
    };
    for (args, env, terminal, pipe) in [
        (&[][..], &[][..], true, false),
        (&["--color", "always"], &[("NO_COLOR", "1")], true, true),
        (&["--color", "never"], &[("CLICOLOR_FORCE", "1")], false, false),
        (&[], &[("NO_COLOR", "1")], false, false),
        (&[], &[("NO_COLOR", "")], true, false),
        (&[], &[("CLICOLOR_FORCE", "1")], true, true),
        (&[], &[("CLICOLOR_FORCE", "0")], true, false),
        (&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], false, false),
        (&[], &[("TERM", "dumb")], false, false),
        (&["-o", "json"], &[("CLICOLOR_FORCE", "1")], false, false),
        (&["--accessible"], &[("CLICOLOR_FORCE", "1")], false, false),
    ] {
        assert_eq!((on(args, env), off(args, env)), (terminal, pipe), "{args:?} {env:?}");
    }
}

/// The path in `gov show` is a link on a terminal with colour, and nowhere else.
#[test]
fn only_the_file_is_a_link() {
    let args = ["show", "taktisk-styrgrupp", "--lang", "sv", "--no-pager"];
    let (seen, _) = on_terminal((80, 24), &args, &[]);
    let file = Path::new("data/skane/steering-groups/skane-taktisk-styrgrupp.yaml");
    let real = file.canonicalize().expect("it is there");
    let last = seen.lines().last().unwrap_or_default();
    let shown = file.strip_prefix("data").expect("below").display().to_string();
    assert!(
        last.ends_with(&format!("Fil: \u{1b}]8;;file://{}\u{1b}\\{shown}\u{1b}]8;;\u{1b}\\", real.display())),
        "{last:?}"
    );
    assert_eq!(seen.matches("\u{1b}]8;;").count(), 2);
    assert!(!on_terminal((80, 24), &args, &[("NO_COLOR", "1")]).0.contains('\u{1b}'));
}

/// A reader that has had enough is no error, whatever is asked.
#[test]
fn a_closed_pipe_is_quiet_for_every_command() {
    let cli = declared();
    // Those that write files would leave them here.
    let writes = ["fmt", "import", "init", "site"];
    let commands = cli.get_subcommands().filter(|command| !writes.contains(&command.get_name()));
    let examples = commands.flat_map(crate::help::examples).filter(|line| !line.contains(" --out "));
    for example in examples.chain([
        "gov --help".into(),
        "gov list -o json".into(),
        "gov fmt --check".into(),
        "gov complete list ''".into(),
    ]) {
        let words: Vec<&str> =
            example.split_whitespace().skip(1).map(|word| word.trim_matches('\'')).collect();
        let mut child = command(&words, &[])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary runs");
        drop(child.stdout.take());
        let done = child.wait_with_output().expect("the binary ends");
        let said = String::from_utf8_lossy(&done.stderr);
        // That nothing changed is an answer too.
        let is_no = words[0] == "bisect" && done.status.code() == Some(1);
        assert!(
            (done.status.code() == Some(0) || is_no)
                && !said.contains("error:")
                && !said.contains("panicked"),
            "{example}: {said}"
        );
        // And as people write it.
        let mut shell = Command::new("sh")
            .args(["-c", "\"$0\" \"$@\" 2>&1 | head -1"])
            .arg(env!("CARGO_BIN_EXE_gov"))
            .args(&words)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("sh runs");
        shell.stdin.take().expect("a pipe").flush().expect("it is open");
        let out = shell.wait_with_output().expect("it ends").stdout;
        assert!(String::from_utf8_lossy(&out).lines().count() <= 1, "{example}");
    }
}
