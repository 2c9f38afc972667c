//! A merge that was not finished is one finding, wherever its marks stand.

use crate::repository::{GROUP, Repository};

const CONFLICT: &str = "name: Nämnden\npart_of:\n<<<<<<< HEAD\n  - body: exempel\n=======\n  - body: annan\n\
    >>>>>>> byt\nsources: [exempel-protokoll#s3]\n";

/// What is found, a line each.
fn found(repository: &Repository, args: &[&str]) -> Vec<String> {
    let run = repository.gov(&[&["validate", "-o", "concise", "--show", "info"], args].concat());
    assert_eq!(run.code, Some(1), "{run:?}");
    run.out.lines().map(String::from).collect()
}

#[test]
fn a_conflict_is_one_finding() {
    let repository = Repository::new("conflict");
    let three = CONFLICT.replace("=======", "||||||| 1a2b3c\n  - body: gammal\n=======");
    let block = "name: Nämnden\npart_of:\n  - body: exempel\nnote: |\n  Före.\n  <<<<<<< HEAD\n  Ett.\n  =======\n  \
        Två.\n  >>>>>>> byt\nsources: [exempel-protokoll#s3]\n";
    for (text, at, lines) in [
        (CONFLICT.to_string(), "3:1", "lines 3–7"),
        (three, "3:1", "lines 3–9"),
        (CONFLICT.replace('\n', "\r\n"), "3:1", "lines 3–7"),
        (format!("{CONFLICT}{CONFLICT}"), "3:1", "lines 3–7"),
        (block.to_string(), "6:3", "lines 6–10"),
        // Half mended, and a name of the side that is none.
        (CONFLICT.replace(">>>>>>> byt\n", ""), "3:1", "line 3"),
        (CONFLICT.replace("<<<<<<< HEAD\n", ""), "4:1", "lines 4–6"),
        (CONFLICT.replace(" HEAD", "").replace(" byt", ""), "3:1", "lines 3–7"),
    ] {
        repository.write(GROUP, &text);
        let one = format!("{GROUP}:{at}: error: an unresolved merge conflict, {lines} [conflict-marker]");
        assert_eq!(found(&repository, &[]), [one.as_str()], "{text}");
        repository.git(&["commit", "-qam", "x"]);
        assert_eq!(found(&repository, &["--rev", "HEAD"]), [one], "{text}");
        let run = repository.gov(&["fmt"]);
        assert!(run.code == Some(2) && run.err.contains("conflict-marker"), "{run:?}");
    }
    // What only looks like it.
    let like = "name: Nämnden\npart_of:\n  - body: exempel\nsources: [exempel-protokoll#s3]\nnote: |\n  \
        Rubrik\n  =======\n  >>>>>>>> a\n  <<<<<<<a\n";
    repository.write(GROUP, like);
    let run = repository.gov(&["validate"]);
    assert_eq!(run.code, Some(0), "{run:?}");
}

#[test]
fn so_it_is_in_the_configuration() {
    let repository = Repository::new("conflict-toml");
    repository.write("data/gov.toml", "[checks]\n<<<<<<< HEAD\nno-parent = \"error\"\n=======\n>>>>>>> b\n");
    let one = "data/gov.toml:2:1: error: an unresolved merge conflict, lines 2–5 [conflict-marker]";
    assert_eq!(found(&repository, &["--only", "conflict-marker,bad-config,syntax"]), [one]);
}
