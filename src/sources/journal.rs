//! What a command that writes several files at once leaves where it is killed.

use crate::lang::both;
use crate::sources::{Content, Fault, SourceFile};
use std::fs;
use std::path::Path;

/// Lies at the root of the data while files are written, and is left there by a run that was
/// killed.
pub const JOURNAL: &str = ".gov-journal";

/// The journal, where there is one: as a file that could not be taken in, so that every command
/// says so.
pub fn found(root: &Path) -> Option<SourceFile> {
    let is_there = fs::symlink_metadata(root.join(JOURNAL)).is_ok();
    is_there.then(|| SourceFile { path: JOURNAL.to_string(), content: interrupted() })
}

/// Files that a run was writing may be new or old: nothing that they say together is sure.
fn interrupted() -> Content {
    let message = both(
        "en skrivning pågår, eller avbröts: några filer kan vara nya och andra gamla",
        "a write is going on, or was interrupted: some files may be new and others old",
    );
    let help = both(
        "nästa kommando som skriver (gov record, gov import) tar tillbaka den; filerna som den gäller står i \
         .gov-journal",
        "the next command that writes (gov record, gov import) undoes it; .gov-journal has the files",
    );
    Content::Fault(Box::new(Fault {
        code: "interrupted-write",
        message,
        help: Some(help),
        text: String::new(),
        at: 0,
        mark: None,
    }))
}
