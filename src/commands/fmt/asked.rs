//! What only the source can say of an older spelling is asked on a terminal; elsewhere, and where
//! nobody knows, it is left.

use crate::checks::old_form;
use crate::commands::{Context, Ui};
use crate::diagnostic::FileId;
use crate::lines::Lines;
use crate::model::kind::Kind;
use crate::model::spelling::Rewrite;
use crate::report::{self, escape, findings};
use crate::sources::{SourceFile, Sources};
use std::collections::BTreeMap;
use std::io::{IsTerminal as _, Write as _};

/// Which of its answers each question got, by its file and where it begins.
pub type Answers = BTreeMap<(u32, u32), usize>;

/// Asks what has answers to choose among. An empty answer leaves it, and so does the end of all.
pub fn answers(
    sources: &Sources,
    files: &[(FileId, &SourceFile)],
    context: &Context,
    ui: &mut Ui<'_>,
) -> Answers {
    let mut answers = Answers::new();
    if !std::io::stdin().is_terminal() || ui.width.is_none() {
        return answers;
    }
    for (id, file) in files {
        let Some(kind) = Kind::of_path(&file.path) else { continue };
        for old in old_form::in_file(file.text(), kind, *id) {
            let Rewrite::Asks(question, all) = &old.rewrite else { continue };
            if all.is_empty() {
                continue;
            }
            let words: Vec<&str> = all.iter().map(|(word, _)| *word).collect();
            let path = escape::terminal(&findings::shown_path(sources, &file.path));
            let line = Lines::new(file.text()).spot(old.span).line;
            let leave = context.lang().pick("tomt: låt stå", "empty: leave it");
            let question = question.get(context.lang());
            let asked = format!("{path}:{line}: {question} ({}; {leave}) ", words.join(", "));
            let asked = report::fit(&asked, ui.width);
            let _ = ui.err.write_all(asked.as_bytes()).and_then(|()| ui.err.flush());
            let mut answer = String::new();
            match std::io::stdin().read_line(&mut answer) {
                Ok(0) | Err(_) => return answers,
                Ok(_) => {}
            }
            let answer = answer.trim();
            if let Some(at) = words.iter().position(|word| *word == answer) {
                answers.insert((id.0, old.span.start), at);
            }
        }
    }
    answers
}
