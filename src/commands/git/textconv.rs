//! `gov git textconv FILE`: what git compares in place of a file. git hands over what stood in it
//! in a file of its own, elsewhere and without the folders around it, so `gov fmt --stdout` can't
//! know it.

use crate::commands::fmt::{Form, form_of};
use crate::commands::{DONE, Ui};
use crate::diagnostic::FileId;
use crate::lang::Lang;
use crate::model::likely;
use crate::report::escape;
use crate::sources::{Content, single};
use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::Path;

/// Prints the canonical form of a file, or the file as it is where it has none. Always done: git
/// shows nothing at all of a change when this fails for one file of it, and what could not be read
/// is seen in the difference.
pub fn run(args: &[OsString], lang: Lang, ui: &mut Ui<'_>) -> u8 {
    let [path] = args else {
        let hint = lang.pick(
            "gov git textconv FIL: det är git som kör det, se `gov git --help`",
            "gov git textconv FILE: git runs it, see `gov git --help`",
        );
        let _ = writeln!(ui.err, "{hint}");
        return DONE;
    };
    let path = Path::new(path);
    // Whoever reads has had enough, or sees that it ends too early.
    let _ = match single(path) {
        Some(Content::Text(text)) => ui.out.write_all(canonical(text.to_string()).as_bytes()),
        None => Ok(()),
        Some(Content::Fault(fault)) => {
            raw(path, ui).or_else(|_| writeln!(ui.out, "gov: {}", escape::terminal(fault.message.get(lang))))
        }
    };
    let _ = ui.out.flush();
    DONE
}

/// The kind is told by the keys on both sides of a comparison, also where the folders are there:
/// told in two ways, two versions with the same order of keys could come to differ in it.
fn canonical(text: String) -> String {
    match form_of(&text, FileId::default(), likely::kind) {
        Form::Other(canonical) => canonical,
        Form::Canonical | Form::Unsafe | Form::Kindless | Form::Faulty(_) => text,
    }
}

/// A file that is no text, or too large for one, as it is.
fn raw(path: &Path, ui: &mut Ui<'_>) -> io::Result<()> {
    let mut file = crate::sources::plain(path)?;
    io::copy(&mut file, &mut ui.out).map(drop)
}
