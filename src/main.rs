//! The binary: hands its arguments and streams to the library and exits with the code it gets back.

use std::io::IsTerminal as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let stdout = std::io::stdout();
    let width = stdout.is_terminal().then(|| terminal_size::terminal_size().map_or(80, |(width, _)| usize::from(width.0)));
    let mut ui = gov::commands::Ui { out: Box::new(stdout.lock()), err: Box::new(std::io::stderr().lock()), width };
    ExitCode::from(gov::commands::run(std::env::args_os(), &mut ui))
}
