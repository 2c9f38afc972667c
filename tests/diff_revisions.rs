//! `gov diff` in repositories: what is compared, what can't be, the exit codes, and what commits
//! accept.

#[allow(dead_code)] // Other tests share it.
use crate::declared;
use crate::repository;
use gov::report::diff::Format;
use repository::{CLEAN, GROUP, Repository, Run, folder};
use serde_json::Value;
use std::fs;
use std::os::unix::fs::symlink;

fn diff(repository: &Repository, args: &[&str]) -> Run {
    repository.gov(&[&["diff"], args].concat())
}

fn json(repository: &Repository, args: &[&str]) -> Value {
    let run = diff(repository, &[args, &["-o", "json"]].concat());
    serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{args:?}: {error}: {run:?}"))
}

fn led() -> String {
    format!("{CLEAN}members:\n  - described: En ordförande\n    role: chair\n")
}

/// Something can't be compared: exit 2 with the file, the side and why, in every format, and the
/// other changes beside it.
fn not_compared(repository: &Repository, args: &[&str], path: &str, side: &str) {
    let found = json(repository, args);
    assert_eq!(found["status"], "could_not_compare", "{found:#}");
    let listed = found["could_not_compare"].as_array().expect("a list");
    assert!(
        listed.iter().any(|one| one["path"] == path
            && one["side"] == side
            && one["why"].as_str().is_some_and(|why| !why.is_empty())),
        "{listed:?}"
    );
    assert!(
        found["changes"].as_array().expect("a list").iter().any(|change| change["entity"]["id"] == "annat"),
        "the others are shown: {found:#}"
    );
    for format in declared::names::<Format>() {
        let run = diff(repository, &[args, &["-o", &format]].concat());
        let told = run.out.replace('\\', "");
        let side = if side == "after" && format != "json" { "(now)" } else { side };
        assert!(run.code == Some(2) && told.contains(path) && told.contains(side), "{format}: {run:?}");
        assert!(!told.contains("No organisational change"), "{format}: {told}");
    }
}

#[test]
fn what_can_not_be_compared_is_said() {
    let large = |letter: &str| format!("name: Stor\nnote: {}\n", letter.repeat(5 << 20));
    let below = GROUP.strip_prefix("data/").expect("below data");
    for (name, old, new, sides) in [
        ("broken-after", CLEAN.to_string(), "name: [\n".to_string(), &["after"][..]),
        ("broken-before", "name: [\n".into(), CLEAN.into(), &["before"]),
        ("broken-both", "name: [\n".into(), "name: {\n".into(), &["before", "after"]),
        ("large", large("a"), large("b"), &["before", "after"]),
        ("grown", CLEAN.into(), large("a"), &["after"]),
    ] {
        let repository = Repository::new(&format!("diff-{name}"));
        repository.write(GROUP, &old);
        repository.git(&["add", "-A"]);
        repository.git(&["commit", "-q", "--allow-empty", "--no-verify", "-m", "before"]);
        repository.write(GROUP, &new);
        repository.write("data/exempel/groups/annat.yaml", "name: Annat\n");
        repository.commit("after");
        for side in sides {
            not_compared(&repository, &["HEAD~1..HEAD"], below, side);
        }
        assert_eq!(json(&repository, &["HEAD~1"])["status"], "could_not_compare", "{name}: the folder too");
        // The same broken file on both sides is no change, and nothing that can't be compared.
        repository.write("data/exempel/groups/annat.yaml", "name: Annat\nnote: Mer\n");
        repository.commit("beside it");
        let beside = json(&repository, &["HEAD~1..HEAD"]);
        assert_eq!(
            (beside["status"].as_str(), beside["counts"]["detail"].as_u64()),
            (Some("changed"), Some(1)),
            "{name}: {beside:#}"
        );
        assert_eq!(json(&repository, &["HEAD"])["status"], "unchanged", "{name}");
    }
}

#[test]
fn bytes_links_and_ids_taken_twice_are_said() {
    let repository = Repository::new("diff-bytes");
    repository.write("data/exempel/groups/annat.yaml", "name: Annat\n");
    fs::write(repository.path.join(GROUP), b"name: N\xe4mnden\n").expect("written");
    not_compared(&repository, &[], "exempel/groups/namnden.yaml", "after");
    repository.commit("latin");
    fs::write(repository.path.join(GROUP), b"name: N\xe5mnden\n").expect("written");
    repository.write("data/exempel/groups/annat.yaml", "name: Annat 2\n");
    not_compared(&repository, &["HEAD"], "exempel/groups/namnden.yaml", "after");

    let repository = Repository::new("diff-link");
    repository.write("data/exempel/groups/annat.yaml", "name: Annat\n");
    fs::remove_file(repository.path.join(GROUP)).expect("there");
    symlink("annat.yaml", repository.path.join(GROUP)).expect("linked");
    not_compared(&repository, &[], "exempel/groups/namnden.yaml", "after");
    repository.commit("a link");
    not_compared(&repository, &["HEAD~1..HEAD"], "exempel/groups/namnden.yaml", "after");

    let repository = Repository::new("diff-twice");
    repository.write("data/exempel/groups/annat.yaml", "name: Annat\n");
    repository.write("data/exempel/units/namnden.yaml", "name: Enheten\n");
    not_compared(&repository, &[], "exempel/units/namnden.yaml", "after");
}

#[test]
fn what_is_compared_is_what_was_asked_for() {
    let repository = Repository::new("diff-ranges");
    repository.git(&["checkout", "-q", "-b", "beside"]);
    repository.write("data/exempel/groups/annat.yaml", "name: Annat\n");
    repository.commit("beside");
    repository.git(&["checkout", "-q", "main"]);
    repository.write(GROUP, &led());
    repository.commit("led");
    let ids = |args: &[&str]| -> Vec<String> {
        let found = json(&repository, args);
        let ids = found["changes"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|change| format!("{} {}", change["what"], change["entity"]["id"]).replace('"', ""));
        ids.collect()
    };
    assert_eq!(ids(&["main...beside"]), ["created annat"], "what the branch did");
    assert_eq!(ids(&["main..beside"]), ["key namnden", "created annat"], "all that is otherwise there");
    assert_eq!(ids(&["beside...main"]), ["key namnden"]);
    assert_eq!(ids(&["HEAD~1", "--rev", "HEAD"]), ["key namnden"]);
    assert_eq!((ids(&[]), ids(&["HEAD..HEAD"]), ids(&["..."])), (vec![], vec![], vec![]));
    repository.write("data/exempel/groups/nytt.yaml", "name: Nytt\n");
    assert_eq!(ids(&[]), ["created nytt"], "the folder as it is, also what git has not been told of");
    assert_eq!(ids(&["HEAD~1"]), ["key namnden", "created nytt"]);
    assert_eq!(diff(&repository, &["main...beside", "--rev", "HEAD"]).code, Some(2), "said twice");
}

#[test]
fn without_a_version_there_is_no_comparison() {
    let repository = Repository::new("diff-none");
    repository.git(&["checkout", "-q", "--orphan", "alone"]);
    repository.commit("alone");
    let origin = Repository::new("diff-shallow-origin");
    origin.write(GROUP, &led());
    origin.commit("led");
    let clone = Repository { path: folder("diff-shallow") };
    clone.git(&["clone", "-q", "--depth", "1", &format!("file://{}", origin.path.display()), "."]);
    for (repository, range) in [
        (&repository, "nowhere"),
        (&repository, "HEAD..nowhere"),
        (&repository, "main...alone"),
        (&clone, "HEAD~1"),
        (&clone, "HEAD~1...HEAD"),
    ] {
        let found = json(repository, &[range]);
        assert_eq!(
            (found["status"].as_str(), found["why"].is_string()),
            (Some("could_not_compare"), true),
            "{range}: {found}"
        );
        for format in declared::names::<Format>() {
            let run = diff(repository, &[range, "-o", &format]);
            assert!(run.code == Some(2) && !run.err.is_empty(), "{range}: {run:?}");
            assert_eq!(
                run.out.contains(
                    "<!-- gov:diff:1 -->\n<!-- verdict: could_not_compare -->\n### It could not be compared\n"
                ),
                format == "md",
                "{range}: {run:?}"
            );
        }
    }
}

#[test]
fn a_folder_that_is_not_there_has_nothing() {
    let repository = Repository::empty("diff-empty");
    repository.write("LICENSE", "none\n");
    repository.commit("nothing");
    repository::data().iter().for_each(|(path, text)| repository.write(path, text));
    repository.commit("all");
    let made = json(&repository, &["HEAD~1..HEAD"]);
    let of = |found: &Value, what: &str| {
        found["changes"].as_array().expect("a list").iter().filter(|change| change["what"] == what).count()
    };
    let yaml = repository::data().keys().filter(|path| path.ends_with(".yaml")).count();
    assert_eq!((made["status"].as_str(), of(&made, "created")), (Some("changed"), yaml), "{made:#}");
    fs::remove_dir_all(repository.path.join("data")).expect("there");
    repository.commit("gone");
    let gone = json(&repository, &["HEAD~1..HEAD"]);
    assert_eq!((gone["status"].as_str(), of(&gone, "removed")), (Some("changed"), yaml), "{gone:#}");
}

#[test]
fn exit_codes_say_what_was_asked() {
    let repository = Repository::new("diff-codes");
    let code = |text: &str, args: &[&str]| {
        repository.write(GROUP, text);
        diff(&repository, args).code
    };
    let classes = ["responsibility", "structure", "composition", "detail", "form"];
    let texts = [
        led(),
        CLEAN.replace("Nämnden", "Styrelsen"),
        format!("{CLEAN}members:\n  - described: En till\n"),
        format!("{CLEAN}note: Mer.\n"),
        format!("{CLEAN}# Mer.\n"),
    ];
    for (at, text) in texts.iter().enumerate() {
        for (least, class) in classes.iter().enumerate() {
            assert_eq!(code(text, &["--fail-on", class]), Some(i32::from(at <= least)), "{text} {class}");
        }
        assert_eq!(code(text, &["--exit-code"]), Some(i32::from(at < 4)), "{text}");
        assert_eq!(code(text, &["--fail-on", "change-without-decision"]), Some(i32::from(at == 0)), "{text}");
        assert_eq!(code(text, &[]), Some(0));
    }
    assert_eq!(code(CLEAN, &["--exit-code", "--fail-on", "form"]), Some(0));
}

#[test]
fn a_commit_accepts_a_change() {
    let repository = Repository::new("diff-accepted");
    repository.write(GROUP, &led());
    let mark =
        json(&repository, &[])["changes"][0]["fingerprint"].as_str().expect("a fingerprint").to_string();
    let fails = ["HEAD~1..HEAD", "--fail-on", "change-without-decision"];
    let commit = |trailer: &str| {
        repository.write(GROUP, &led());
        repository.git(&["add", "-A"]);
        repository.git(&["commit", "-q", "--allow-empty", "--no-verify", "-m", &format!("led\n\n{trailer}")]);
        let run = diff(&repository, &fails);
        let found = json(&repository, &["HEAD~1..HEAD"]);
        repository.git(&["reset", "-q", "--hard", "HEAD~1"]);
        (run.code, found["changes"][0]["accepted"]["reason"].as_str().map(String::from))
    };
    assert_eq!(commit("Nothing: here"), (Some(1), None));
    assert_eq!(commit("Gov-Accepted: 0123456789ab fel"), (Some(1), None), "of another change");
    assert_eq!(
        commit(&format!("Gov-Accepted: {mark} muntligt beslut")),
        (Some(0), Some("muntligt beslut".into()))
    );
    assert_eq!(
        commit(&format!("gov-accepted: {} utan", mark.to_uppercase())),
        (Some(0), Some("utan".into())),
        "in any case"
    );
    assert_eq!(commit(&format!("Gov-Accepted: {mark}")), (Some(0), Some(String::new())));
    assert_eq!(
        commit(&format!("Gov-Accepted: {mark} så\n\nMer text efteråt.")),
        (Some(1), None),
        "no trailer"
    );
    // What was accepted before is not accepted again.
    repository.git(&[
        "commit",
        "-q",
        "--allow-empty",
        "--no-verify",
        "-m",
        &format!("before\n\nGov-Accepted: {mark} förr"),
    ]);
    assert_eq!(commit("Nothing: here"), (Some(1), None));
    // A later commit of the branch can accept what an earlier one did; it is told who did.
    repository.write(GROUP, &led());
    repository.commit("led");
    repository.git(&[
        "commit",
        "-q",
        "--allow-empty",
        "--no-verify",
        "-m",
        &format!("accepted\n\nGov-Accepted: {mark} i efterhand"),
    ]);
    let run = diff(&repository, &["HEAD~2...HEAD", "--fail-on", "change-without-decision", "-o", "short"]);
    assert!(
        run.code == Some(0)
            && run.out.contains("was accepted by Test in ")
            && run.out.contains(": i efterhand"),
        "{run:?}"
    );
    assert!(!run.out.contains("no stated decision behind"), "{}", run.out);
}
