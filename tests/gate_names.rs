//! What a gate compares with: names that a change, or a tag, can make mean something else, on the
//! very lines of the gate.

use crate::gate::github;
use crate::repository::{CLEAN, GROUP, Repository, folder};
use std::fs;

/// Names that stand for something else than the branch that the pull request goes to: whoever may
/// push a tag can make them.
#[test]
fn a_name_that_means_two_things_does_not_open_the_gate() {
    let origin = Repository::new("gate-names-origin");
    let clone = Repository { path: folder("gate-names") };
    clone.git(&["clone", "-q", &format!("file://{}", origin.path.display()), "."]);
    clone.write(GROUP, &CLEAN.replace("body: exempel\n", "body: exempl\n"));
    clone.commit("change");
    let base = clone.git(&["rev-parse", "origin/main"]);
    let short = &base[..9];
    let validate = |name: &str| clone.gov(&["validate", "--since", name, "--config-from", name]);
    assert_eq!((validate("origin/main").code, validate(short).code), (Some(1), Some(1)), "it is faulty");
    for (full, name) in [
        ("refs/tags/origin/main", "origin/main"),
        ("refs/heads/origin/main", "origin/main"),
        ("refs/origin/main", "origin/main"),
        (&*format!("refs/heads/{short}"), short),
        (&*format!("refs/tags/{short}"), short),
    ] {
        clone.git(&["update-ref", full, "HEAD"]);
        for way in ["", "~0", "^{commit}"] {
            let run = validate(&format!("{name}{way}"));
            let other = if name == short { base.trim() } else { "refs/remotes/origin/main" };
            let is_told = run.err.contains("can mean several things here")
                && run.err.contains(full)
                && run.err.contains(other);
            assert!(run.code == Some(2) && is_told, "{full} {name}{way}: {run:?}");
        }
        assert_eq!(clone.gov(&["diff", &format!("{name}...HEAD")]).code, Some(2), "{full}");
        assert_eq!(clone.gov(&["list", "--rev", name]).code, Some(2), "{full}");
        // The very lines of the gate, which say the full name.
        let temp = folder(&format!("gate-names-temp-{}", full.replace('/', "-")));
        let env = [
            ("GOV", env!("CARGO_BIN_EXE_gov")),
            ("BASE", ""),
            ("DATA", ""),
            ("SARIF", ""),
            ("GITHUB_BASE_REF", "main"),
        ];
        let run = github(
            &fs::read_to_string(".github/gate/validate.sh").expect("it is there"),
            &clone.path,
            &temp,
            &env,
        );
        assert_eq!(run.code, Some(1), "{full}: {}{}", run.out, run.err);
        clone.git(&["update-ref", "-d", full]);
    }
    // A full name means itself only, also when it is not there and something else ends so.
    clone.git(&["update-ref", "refs/tags/refs/remotes/origin/gone", "HEAD"]);
    clone.git(&["update-ref", "refs/tags/refs/remotes/origin/main", "HEAD"]);
    let gone = validate("refs/remotes/origin/gone");
    assert!(
        gone.code == Some(2) && gone.err.contains("there is no revision `refs/remotes/origin/gone` here"),
        "{gone:?}"
    );
    assert_eq!(validate("refs/remotes/origin/main").code, Some(1), "nobody stops the gate with a tag either");
    // A whole hash means that object only: one that is not here is none, whatever has that name;
    // and one digit more is no hash.
    let absent = "b".repeat(40);
    for (name, code) in [(absent.as_str(), 2), (base.trim(), 1)] {
        clone.git(&["update-ref", &format!("refs/tags/{name}"), "HEAD"]);
        assert_eq!(validate(name).code, Some(code), "{name}");
        clone.git(&["update-ref", "-d", &format!("refs/tags/{name}")]);
    }
    assert_eq!(validate(&"a".repeat(41)).code, Some(2));
    // A branch whose name looks like what `git describe` says, or like a hash and a word, is that
    // branch.
    let change = clone.git(&["rev-parse", "HEAD"]);
    for name in [
        format!("plan-g{}", &change[..6]),
        format!("{}-plan", &change[..6]),
        format!("v1-g{}-x", &change[..6]),
    ] {
        clone.git(&["update-ref", &format!("refs/remotes/origin/{name}"), base.trim()]);
        for way in ["", "~0", "^{commit}"] {
            assert_eq!(validate(&format!("refs/remotes/origin/{name}{way}")).code, Some(1), "{name}{way}");
            assert_eq!(validate(&format!("origin/{name}{way}")).code, Some(1), "{name}{way}");
        }
    }
    // A day is no branch.
    clone.git(&["update-ref", "refs/heads/2099", "HEAD"]);
    let day = validate("2099");
    assert!(day.code == Some(2) && day.err.contains("refs/heads/2099, a day or a time"), "{day:?}");
    clone.git(&["update-ref", "-d", "refs/heads/2099"]);
    assert_eq!(validate("2099").code, Some(0), "the newest commit until then is the change itself");
}
