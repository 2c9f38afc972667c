//! The binary: hands its arguments and streams to the library and exits with the code it gets back.

use std::io::IsTerminal as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let stdout = std::io::stdout();
    let width = stdout.is_terminal().then(|| terminal_size::terminal_size().map_or(80, |(width, _)| usize::from(width.0)));
    // Not locked: progress is written by a thread of its own.
    let stderr = std::io::stderr();
    let progress = stderr.is_terminal().then(|| Box::new(std::io::stderr()) as Box<dyn std::io::Write + Send>);
    let mut ui = gov::commands::Ui { out: Box::new(stdout.lock()), err: Box::new(stderr), width, progress };
    ExitCode::from(gov::commands::run(std::env::args_os(), &mut ui))
}
