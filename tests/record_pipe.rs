//! A pipe is never waited for: what writes, and has nobody to ask, ends and says what to write,
//! though whoever holds the other end of its input says nothing and does not let go.

use crate::record_seats::repository;
use crate::repository::command;
use std::io::Read as _;
use std::process::Stdio;
use std::time::{Duration, Instant};

/// Long enough for a machine that does much else.
const LONG: Duration = Duration::from_secs(120);

#[test]
fn nothing_that_writes_waits_for_a_pipe() {
    let repository = repository("pipe");
    repository
        .write("blad.gov", "källa: protokoll\ni: Region Exempel\nhändelser:\n- nämnd: Vårdnämnden [3]\n");
    repository.write(
        "fragor.gov",
        "källa: protokoll\ni: Region Exempel\nhändelser:\n- nämnd: Nämnden [3]\n  ordförande: Bo Alm\n",
    );
    repository.write("page.html", "<!doctype html><h1>Protokoll</h1><p>Region Exempel, 2 maj 2026.</p>");
    repository.write("newer.txt", "Regionstyrelsen i Region Exempel, 12 mars 2026.\n");
    repository.commit("more");
    let act = ["record", "om", "Regionstyrelsen", "--text", "en styrelse", "--källa", "protokoll#L1"];
    let cases: [(&[&str], i32, &str); 12] = [
        (&["record"], 2, "gov record --words"),
        (&["registrera", "--lang", "sv"], 2, "gov registrera --words"),
        (&["record", "blad.gov"], 2, "--yes"),
        (&["record", "fragor.gov"], 1, "`Bo Alm = bo-alm`"),
        (&act, 2, "--yes"),
        (&["rename-id", "per-ek", "per-e"], 2, "--yes"),
        (&["join", "per-ek", "bo-alm", "--says-editor", "x"], 2, "--yes"),
        (&["move", "exempel-regionstyrelsen", "units"], 2, "--yes"),
        (&["source", "add", "page.html", "--publisher", "exempel"], 2, "--yes"),
        (&["source", "refresh", "protokoll", "newer.txt"], 2, "another edition"),
        (&["init", "elsewhere"], 2, "--yes"),
        (&["validate", "--fix"], 0, ""),
    ];
    for (args, code, says) in cases {
        let mut child = command("gov", &repository.path)
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        // Held open, and never written to.
        let input = child.stdin.take().expect("it has an input");
        let begun = Instant::now();
        let status = loop {
            match child.try_wait().expect("it can be asked") {
                Some(status) => break status,
                None if begun.elapsed() > LONG => {
                    child.kill().expect("it is ours");
                    panic!("{args:?} waits for its input");
                }
                None => std::thread::sleep(Duration::from_millis(20)),
            }
        };
        drop(input);
        let mut err = String::new();
        child.stderr.take().expect("it has errors").read_to_string(&mut err).expect("text");
        assert!(status.code() == Some(code) && err.contains(says), "{args:?} {status:?}: {err}");
    }
    assert_eq!(repository.git(&["status", "--short", "--", "data"]), "", "nothing was written");
}
