//! JUnit's XML: a file with findings is a test case, so that any CI shows them among its tests.
//!
//! Many readers show the first failure of a case only, so all findings of a file are in one.

use crate::diagnostic::Level;
use crate::lang::Lang;
use crate::report::escape;
use crate::report::findings::{Located, concise, tally};

pub fn render(found: &[Located<'_>], fail_on: Level, lang: Lang) -> String {
    let cases: Vec<&[Located<'_>]> = found.chunk_by(|a, b| a.at.path == b.at.path).collect();
    let failures =
        cases.iter().filter(|case| case.iter().any(|one| one.diagnostic().level <= fail_on)).count();
    let counts = format!("tests=\"{}\" failures=\"{failures}\" errors=\"0\" skipped=\"0\"", cases.len() + 1);
    let name = lang.pick("datamängden är läst", "the data set has been read");
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites {counts}>\n<testsuite name=\"gov \
         validate\" {counts}>\n"
    );
    out.push_str(&format!("<testcase classname=\"gov\" name=\"{name}\"/>\n"));
    for case in cases {
        out.push_str(&test_case(case, fail_on, lang));
    }
    out + "</testsuite>\n</testsuites>\n"
}

/// Findings of one file. What is of a lower level than fails is said and fails nothing.
fn test_case(case: &[Located<'_>], fail_on: Level, lang: Lang) -> String {
    let lines: Vec<String> = case.iter().map(|one| escape::xml(&concise::line(one, lang))).collect();
    let lines = lines.join("\n");
    let levels = || case.iter().map(|one| one.diagnostic().level);
    let body = match levels().min() {
        Some(worst) if worst <= fail_on => {
            format!(
                "<failure type=\"{}\" message=\"{}\">{lines}</failure>",
                worst.name(),
                escape::xml(&tally::counts(levels(), lang))
            )
        }
        _ => format!("<system-out>{lines}</system-out>"),
    };
    let path = case.first().map_or("", |one| &one.at.path);
    format!(
        "<testcase classname=\"gov\" name=\"{}\">{body}</testcase>\n",
        escape::xml(&escape::terminal(path))
    )
}
