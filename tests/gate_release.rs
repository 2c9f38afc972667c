//! The gate with a program that was fetched: it is the one that was meant, and runs nothing of the
//! change.

use crate::ci::blocks;
use crate::gate::{brought, github, text, tool, traps, yaml};
use crate::repository;
use repository::{Repository, command, done, folder};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// A release as a folder: the archive of one platform, with a program that says who wrote it, and
/// its checksum.
fn release(name: &str) -> (PathBuf, String) {
    let release = Repository { path: folder(name) };
    release.script("gov-x86_64-unknown-linux-musl/gov", "#!/bin/sh\necho the release\n");
    let at = "own/gov/releases/download/v0.1.0";
    fs::create_dir_all(release.path.join(at)).expect("the folder can be made");
    let archive = format!("{at}/gov-x86_64-unknown-linux-musl.tar.gz");
    assert_eq!(
        done(command("tar", &release.path).args(["-czf", &archive, "gov-x86_64-unknown-linux-musl"])).code,
        Some(0)
    );
    let sum = done(command("sha256sum", &release.path).arg(&archive)).out;
    (release.path, sum[..64].to_string())
}

/// A binary counts when it is the one that was chosen, or when the release's own workflow built it;
/// else nothing is run.
#[test]
fn a_binary_is_the_one_that_was_meant() {
    let (server, sum) = release("gate-release");
    let workspace = Repository::empty("gate-download");
    let action = Repository::empty("gate-download-action");
    tool(&action, "built");
    let step = &yaml("action.yml")["runs"]["steps"][0];
    let (server, own) =
        (format!("file://{}", server.display()), action.path.to_str().expect("UTF-8").to_string());
    let bin = Repository { path: folder("gate-download-bin") };
    let path = format!("{}:{}", bin.path.display(), std::env::var("PATH").unwrap_or_default());
    let run = |name: &str, checksum: &str, platform: &str| {
        let temp = folder(&format!("gate-download-{name}"));
        let env = [
            ("METHOD", "download"),
            ("CHECKSUM", checksum),
            ("REPOSITORY", "own/gov"),
            ("PLATFORM", platform),
            ("PINNED", "3d3c42e5aac5ba805825da76410c181273ba90b1"),
            ("GITHUB_ACTION_PATH", &own),
            ("GITHUB_SERVER_URL", &server),
            ("PATH", &path),
        ];
        (github(text(&step["run"]), &workspace.path, &temp, &env), temp)
    };
    let (good, temp) = run("good", &sum, "Linux-X64");
    assert_eq!(good.code, Some(0), "{}{}", good.out, good.err);
    assert_eq!(brought(&temp).1, "the release\n");
    for (name, checksum, platform, why) in [
        ("sum", &*"0".repeat(64), "Linux-X64", "not the expected"),
        ("platform", &sum, "Linux-S390X", "no binary for Linux-S390X"),
        ("absent", &sum, "macOS-ARM64", "could not be downloaded"),
    ] {
        let (run, _) = run(name, checksum, platform);
        assert_eq!((run.code, run.err.contains(why)), (Some(2), true), "{name}: {}{}", run.out, run.err);
        assert!(!run.err.contains("the release\n"), "{name}: it was not run");
    }
    let pinned = "3d3c42e5aac5ba805825da76410c181273ba90b1";
    let asked = format!(
        "attestation verify gov-x86_64-unknown-linux-musl.tar.gz --repo own/gov --signer-workflow own/gov/.github/workflows/release.yml \
         --source-ref refs/tags/v0.1.0 --deny-self-hosted-runners --source-digest {pinned}"
    );
    for (name, code) in [("proved", 0), ("unproved", 1)] {
        bin.script("gh", &format!("#!/bin/bash\n[ \"$*\" = '{asked}' ] || exit 9\nexit {code}\n"));
        let (run, _) = run(name, "", "Linux-X64");
        assert_eq!(run.code, Some(2 * code), "{name}: {}{}", run.out, run.err);
    }
}

/// The example for GitLab and the page's own workflow, with a branch that brings programs, and a
/// release whose sum is another.
#[test]
fn the_examples_run_no_program_of_the_change() {
    let (server, sum) = release("gate-examples");
    let archive = format!(
        "file://{}/own/gov/releases/download/v0.1.0/gov-x86_64-unknown-linux-musl.tar.gz",
        server.display()
    );
    let gitlab = &yaml("docs/examples/gitlab-ci.yml")["validate"];
    let block = blocks("docs/ci.md", "yaml").into_iter().find(|block| block.contains("jobs:"));
    let workflow: Value = serde_yaml::from_str(&block.expect("a workflow")).expect("YAML");
    let install = &workflow["jobs"]["validate"]["steps"][0];
    assert!(gitlab["variables"].get("CARGO_HOME").is_none() && gitlab.get("cache").is_none());
    let lines =
        |list: &Value| list.as_array().expect("a list").iter().map(text).collect::<Vec<_>>().join("\n");
    let shown = [
        ("gitlab", lines(&gitlab["before_script"]), "gov"),
        ("page", text(&install["run"]).to_string(), "\"$RUNNER_TEMP/gov/gov\""),
    ];
    for (name, lines, call) in shown {
        let workspace = Repository::empty(&format!("gate-example-{name}"));
        traps(&workspace);
        let run = |sum: &str, which: &str| {
            let env = [
                ("GOV_ARCHIVE", archive.as_str()),
                ("GOV_SHA256", sum),
                ("CI_PROJECT_DIR", workspace.path.to_str().expect("UTF-8")),
            ];
            github(
                &format!("{lines}\n{call}"),
                &workspace.path,
                &folder(&format!("gate-example-{name}-{which}")),
                &env,
            )
        };
        let good = run(&sum, "good");
        assert!(good.code == Some(0) && good.out.ends_with("the release\n"), "{name}: {good:?}");
        let other = run(&"0".repeat(64), "other");
        assert!(other.code != Some(0) && !other.out.contains("the release"), "{name}: {other:?}");
    }
}
