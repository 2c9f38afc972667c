//! An id never beats what others are called: "HSN" is the name of several boards, and the id of
//! one.

use crate::gov::gov;
use std::fs;
use std::path::Path;

fn ask(words: &[&str]) -> (u8, String) {
    let data = Path::new(env!("CARGO_TARGET_TMPDIR")).join("namesakes");
    let write = |path: &str, text: &str| {
        let path = data.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    for (region, id) in [("a", "hsn"), ("b", "namnden-i-b")] {
        write(
            &format!("{region}/regions/{region}.yaml"),
            &format!("name: Region {}\n", region.to_uppercase()),
        );
        let board = format!(
            "name: Hälso- och sjukvårdsnämnden\npart_of: {region}\naliases:\n  - name: HSN\n    type: abbreviation\n"
        );
        write(&format!("{region}/organisations/{id}.yaml"), &board);
    }
    let data = data.to_str().expect("a path");
    let done = gov(&[words, &["--lang", "en", "--data", data, "--today", "2026-11-28"]].concat(), None);
    (done.code, done.out + &done.err)
}

#[test]
fn what_several_are_called_is_asked_of() {
    let (code, said) = ask(&["chair", "HSN"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("could mean several things") && said.contains("Region B"), "{said}");
    // A region decides it.
    let (_, said) = ask(&["chair", "HSN", "--region", "b", "-o", "json"]);
    assert!(said.contains("\"namnden-i-b\"") && !said.contains("can mean"), "{said}");
}

#[test]
fn an_id_is_taken_and_its_namesakes_are_told() {
    let (_, said) = ask(&["chair", "hsn"]);
    assert!(
        said.contains("hsn is the id of")
            && said.contains("also called so: ")
            && said.contains("namnden-i-b"),
        "{said}"
    );
    let (_, said) = ask(&["chair", "namnden-i-b"]);
    assert!(!said.contains("also called so"), "{said}");
}
