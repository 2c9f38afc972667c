//! The binary: hands its arguments and streams to the library and exits with the code it gets back.

use std::io::{Error, IsTerminal as _, Write};
use std::process::ExitCode;

/// A standard output that was closed takes nothing, and says so.
struct Closed;

impl Write for Closed {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(Error::other("standard output is closed"))
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn main() -> ExitCode {
    let stdout = std::io::stdout();
    // A console of Windows shows colours only when it is told to; elsewhere this does nothing.
    anstyle_query::windows::enable_ansi_colors();
    let size = stdout.is_terminal().then(|| terminal_size::terminal_size_of(&stdout));
    let width = size.map(|size| size.map_or(80, |(width, _)| usize::from(width.0)));
    // Of a terminal that does not say, nothing is known that a pager would need.
    let height = size.flatten().map(|(_, height)| usize::from(height.0));
    // Not locked: progress is written by a thread of its own.
    let stderr = std::io::stderr();
    let progress = stderr.is_terminal().then(|| Box::new(std::io::stderr()) as Box<dyn Write + Send>);
    let out: Box<dyn Write> =
        if gov_startup::is_stdout_closed() { Box::new(Closed) } else { Box::new(stdout.lock()) };
    let mut ui = gov::commands::Ui { out, err: Box::new(stderr), width, height, progress };
    ExitCode::from(gov::commands::run(std::env::args_os(), &mut ui))
}
