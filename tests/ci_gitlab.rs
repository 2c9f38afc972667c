//! The example for GitLab, and the exit codes that every CI rests on.

use crate::ci::{CHANGES, Change, clone, expected, read, text, yaml};
use crate::repository;
use repository::{GROUP, command, done, folder};
use serde_json::Value;

#[test]
fn the_example_for_gitlab_stops_what_it_should() {
    let job = &yaml(&read("docs/examples/gitlab-ci.yml"))["validate"];
    // What brings the tool is run in tests/gate.rs.
    let script = job["script"].as_array().expect("a list").iter().map(text).collect::<Vec<_>>().join("\n");
    assert_eq!(job["variables"]["GIT_DEPTH"], "0");
    for change in CHANGES {
        let clone = clone("gitlab", change);
        let base = clone.git(&["merge-base", "origin/main", "HEAD"]);
        let run = |merge: bool| {
            let mut bash = command("bash", &clone.path);
            bash.args(["-eo", "pipefail", "-c", &script]);
            if merge {
                bash.env("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main")
                    .env("CI_MERGE_REQUEST_DIFF_BASE_SHA", base.trim());
            }
            done(&mut bash)
        };
        let merge = run(true);
        assert_eq!(merge.code, expected(change), "{change:?}: {}", merge.err);
        let shown = read(&clone.path.join(text(&job["artifacts"]["paths"][0])).to_string_lossy());
        assert!(shown.starts_with("<!-- gov:diff:1 -->\n<!-- verdict: changed -->\n"), "{change:?}: {shown}");
        let reports = &job["artifacts"]["reports"];
        let report = |kind: &str| read(&clone.path.join(text(&reports[kind])).to_string_lossy());
        let issues: Value = serde_json::from_str(&report("codequality")).expect("JSON");
        let issues = issues.as_array().expect("a list");
        let at = |issue: &Value| {
            issue["location"]["path"] == GROUP
                && issue["location"]["lines"]["begin"] == 3
                && issue["check_name"] == "unknown-reference"
        };
        assert_eq!(
            issues.iter().any(at),
            matches!(change, Change::Faulty | Change::Known),
            "{change:?}: {issues:?}"
        );
        let junit = report("junit");
        let junit = roxmltree::Document::parse(&junit).expect("XML");
        let failures = junit.descendants().filter(|node| node.has_tag_name("failure")).count();
        assert_eq!(failures > 0, change != Change::Clean, "{change:?}");
        assert_eq!(
            run(false).code,
            Some(i32::from(matches!(change, Change::Faulty | Change::Known))),
            "{change:?}: the branch itself"
        );
    }
}

/// The exit codes of the page's table, in every format that the page names.
#[test]
fn the_exit_codes_are_the_same_in_every_format() {
    let page = read("docs/ci.md");
    let (_, formats) = page.split_once("(`-o ").expect("the formats are named");
    let formats: Vec<&str> = formats.split_once('`').expect("an end").0.split('|').collect();
    let help = done(command("gov", &folder("help")).args(["validate", "--help"])).out;
    let possible = help
        .split("--output <FORMAT>")
        .nth(1)
        .and_then(|rest| rest.split("\n\n").next())
        .expect("the help lists them");
    let possible: Vec<&str> =
        possible.lines().filter_map(|line| line.trim().strip_prefix("- ")?.split(':').next()).collect();
    assert_eq!(formats, possible);
    for (change, code) in [(Change::Clean, 0), (Change::Faulty, 1)] {
        let clone = clone("codes", change);
        for format in &formats {
            assert_eq!(clone.gov(&["validate", "-o", format]).code, Some(code), "{format}");
            assert_eq!(clone.gov(&["validate", "-o", format, "--since", "gone"]).code, Some(2), "{format}");
        }
        assert_eq!(clone.gov(&["validate", "--summary"]).code, Some(code));
    }
}
