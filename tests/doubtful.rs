//! With a file that can't be read, "nothing" and "nothing is called so" are no answers: every
//! question says that the data has faults, and none says no.

use crate::declared::asks_all;
use crate::repository::{GROUP, Repository};
use std::fs;

/// Each question, asked of what the faulty file perhaps has.
const DOUBTFUL: [&str; 25] = [
    "bisect members xyzzy = Maja",
    "chair xyzzy",
    "compare xyzzy",
    "counts xyzzy",
    "decisions xyzzy",
    "gaps",
    "glossary xyzzy",
    "list decisions",
    "load",
    "log xyzzy",
    "mandate xyzzy",
    "members xyzzy",
    "person xyzzy",
    "post xyzzy",
    "principles xyzzy",
    "reporting-lines xyzzy",
    "responsibilities xyzzy",
    "route xyzzy",
    "show xyzzy",
    "stale",
    "timeline xyzzy",
    "who-decides xyzzy",
    "who-owns xyzzy",
    "why xyzzy",
    "chart xyzzy",
];

#[test]
fn with_faults_nothing_is_no_answer() {
    asks_all("tests/doubtful.rs", DOUBTFUL, &["diff"]);
    let repository = Repository::new("doubtful");
    for broken in ["name: [x\n", "<<<<<<< HEAD\nname: A\n=======\nname: B\n>>>>>>> b\n"] {
        repository.write(GROUP, broken);
        repository.git(&["commit", "-qam", "broken"]);
        for line in DOUBTFUL {
            for lang in ["en", "sv"] {
                let args: Vec<&str> = line.split(' ').chain(["--lang", lang]).collect();
                let run = repository.gov(&args);
                let warning = if lang == "en" { "warning: faults in the data: 1" } else { "varning: 1 fel" };
                assert!(run.err.contains(warning), "{line}: {run:?}");
                // What is listed without a name is found although something may be missing.
                let is_listed = !line.contains(' ') && run.code == Some(0) && !run.out.is_empty();
                assert!(run.code == Some(2) || is_listed, "{line}: {run:?}");
            }
        }
    }
    // A file that only somebody else may read, too.
    fs::remove_file(repository.path.join(GROUP)).expect("removed");
    std::os::unix::fs::symlink("nowhere", repository.path.join(GROUP)).expect("linked");
    let run = repository.gov(&["members", "nämnden"]);
    assert!(run.code == Some(2) && run.err.contains("warning: faults in the data: 1"), "{run:?}");
}
