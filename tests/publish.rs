//! The example that publishes the pages, its lines run as GitHub does.

use crate::ci::{Change, clone, read, yaml};
use crate::repository::{command, done};
use std::fs;

#[test]
fn the_example_publishes_the_commit_and_no_faults() {
    let job = &yaml(&read("docs/examples/publish.yml"))["jobs"]["pages"];
    let steps = job["steps"].as_array().expect("steps");
    let script = steps.iter().filter_map(|step| step["run"].as_str()).find(|run| run.contains("gov site"));
    // Whoever publishes runs nothing whose content can become another.
    for uses in steps.iter().filter_map(|step| step["uses"].as_str()) {
        let (_, commit) = uses.split_once('@').expect("a commit");
        assert!(commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit()), "{uses}");
    }
    for change in [Change::Clean, Change::Faulty] {
        let clone = clone("publish", change);
        // What is not committed is not published.
        clone.write("data/exempel/groups/annan.yaml", "name: Inte incheckad\n");
        fs::write(clone.path.join("data/exempel/groups/annan.yaml"), "name: [").expect("it can be written");
        let lines = script.expect("the lines").to_string();
        let lines = lines.replace("gov validate\n", "gov validate --rev HEAD\n");
        let run = done(command("bash", &clone.path).args(["-eo", "pipefail", "-c", &lines]));
        if change == Change::Faulty {
            assert_eq!(run.code, Some(1), "{run:?}");
            assert!(!clone.path.join("public").exists());
            continue;
        }
        assert_eq!(run.code, Some(0), "{run:?}");
        let page = fs::read_to_string(clone.path.join("public/exempel.html"))
            .or_else(|_| fs::read_to_string(clone.path.join("public/index.html")))
            .expect("a page");
        let head = clone.git(&["rev-parse", "HEAD"]);
        assert!(page.contains(&head.trim()[..12]), "the commit stands on the page");
        assert!(!clone.path.join("public/groups/annan.html").exists());
        assert!(clone.path.join("public/gov.sql").is_file());
    }
}
