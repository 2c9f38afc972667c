//! The codes of faults that the reading itself finds, within one file or while ids are resolved.

use crate::checks::{Check, Run};
use crate::diagnostic::Level;
use crate::model::NOT_CANONICAL;

pub const CHECKS: &[Check] = &[
    Check::reading("anchor-or-tag", include_str!("../../docs/checks/anchor-or-tag.md")),
    Check::reading("bad-date", include_str!("../../docs/checks/bad-date.md")),
    Check::reading("bad-id", include_str!("../../docs/checks/bad-id.md")),
    Check::reading("conflict-marker", include_str!("../../docs/checks/conflict-marker.md")),
    Check::reading("duplicate-id", include_str!("../../docs/checks/duplicate-id.md")),
    Check::reading("duplicate-key", include_str!("../../docs/checks/duplicate-key.md")),
    Check::reading("hidden-character", include_str!("../../docs/checks/hidden-character.md")),
    Check::reading("interrupted-write", include_str!("../../docs/checks/interrupted-write.md")),
    Check::reading("joined-line", include_str!("../../docs/checks/joined-line.md")),
    Check::reading("key-not-text", include_str!("../../docs/checks/key-not-text.md")),
    Check::reading("missing-key", include_str!("../../docs/checks/missing-key.md")),
    Check::reading("missing-value", include_str!("../../docs/checks/missing-value.md")),
    Check::reading("no-kind-folder", include_str!("../../docs/checks/no-kind-folder.md")),
    Check {
        level: Level::Warning,
        run: Run::Form,
        ..Check::reading(NOT_CANONICAL, include_str!("../../docs/checks/not-canonical.md")).fixable()
    },
    Check::reading("not-utf8", include_str!("../../docs/checks/not-utf8.md")),
    Check::reading("one-of", include_str!("../../docs/checks/one-of.md")),
    Check::reading("several-documents", include_str!("../../docs/checks/several-documents.md")),
    Check::reading("syntax", include_str!("../../docs/checks/syntax.md")),
    Check::reading("to-before-from", include_str!("../../docs/checks/to-before-from.md")),
    Check::reading("too-deep", include_str!("../../docs/checks/too-deep.md")),
    Check::reading("too-large", include_str!("../../docs/checks/too-large.md")),
    Check::reading("unknown-key", include_str!("../../docs/checks/unknown-key.md")).fixable(),
    Check::reading("unknown-reference", include_str!("../../docs/checks/unknown-reference.md")).fixable(),
    Check::reading("unknown-value", include_str!("../../docs/checks/unknown-value.md")).fixable(),
    Check::reading("unreadable-file", include_str!("../../docs/checks/unreadable-file.md")),
    Check::reading("wrong-kind", include_str!("../../docs/checks/wrong-kind.md")),
    Check::reading("wrong-type", include_str!("../../docs/checks/wrong-type.md")),
];
