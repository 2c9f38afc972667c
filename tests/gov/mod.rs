//! Runs the program inside the test: the same `run` as the binary's, with what it wrote.

use gov::commands::{Ui, run};
use std::cell::RefCell;
use std::ffi::OsString;
use std::io::Write;
use std::rc::Rc;

/// The day that all tests think it is.
pub const TODAY: &str = "2026-11-22";

#[derive(Clone, Default)]
struct Pen(Rc<RefCell<Vec<u8>>>);

impl Write for Pen {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// What one run gave.
#[derive(Debug, PartialEq, Eq)]
pub struct Run {
    pub code: u8,
    pub out: String,
    pub err: String,
}

/// Runs `gov` with arguments, without colour; `width` is a terminal's, `None` a pipe.
pub fn gov(args: &[&str], width: Option<usize>) -> Run {
    gov_in("never", args, width)
}

/// Runs `gov` with a choice of `--color`.
pub fn gov_in(color: &str, args: &[&str], width: Option<usize>) -> Run {
    let (out, err) = (Pen::default(), Pen::default());
    let args = ["gov", "--today", TODAY, "--color", color]
        .into_iter()
        .chain(args.iter().copied())
        .map(OsString::from);
    let code = run(
        args,
        &mut Ui {
            out: Box::new(out.clone()),
            err: Box::new(err.clone()),
            width,
            height: None,
            progress: None,
        },
    );
    let text = |pen: Pen| String::from_utf8(pen.0.take()).expect("output is UTF-8");
    Run { code, out: text(out), err: text(err) }
}
