//! How the program comes to the gate: the lines of the workflows, the action, the example for
//! GitLab and docs/ci.md are run as they stand, in checkouts that bring a program, a setting or a
//! name of their own. Each attack worked once.

use crate::repository;
use repository::{Repository, Run, command, done, folder};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

const BASH: [&str; 5] = ["--noprofile", "--norc", "-eo", "pipefail", "-c"];

/// A package so small that it is built in a second, in the place of the tool; it prints who wrote
/// it.
pub fn tool(repository: &Repository, who: &str) {
    repository.write("Cargo.toml", "[package]\nname = \"gov\"\nversion = \"0.1.0\"\nedition = \"2024\"\n");
    repository.write("Cargo.lock", "version = 4\n\n[[package]]\nname = \"gov\"\nversion = \"0.1.0\"\n");
    repository.write("src/main.rs", &format!("fn main() {{ println!(\"{who}\"); }}\n"));
    for script in ["install", "compare", "validate"] {
        let path = format!(".github/gate/{script}.sh");
        repository.write(&path, &fs::read_to_string(&path).expect("it is there"));
    }
}

/// What a change of data can bring that cargo, rustup or a shell would take for its own.
pub fn traps(repository: &Repository) {
    let here = repository.path.display();
    let evil = "#!/bin/sh\necho the attacker\n";
    // Calls the compiler, then puts a script in the place of what came out.
    let wrapper = "#!/bin/bash\n\"$@\" || exit\nwhile [ $# -gt 0 ]; do [ \"$1\" = --out-dir ] && out=$2; [ \"$1\" = --crate-type ] && kind=$2; shift; done\n\
                   if [ \"$kind\" = bin ]; then for file in \"$out\"/gov-*; do [ -x \"$file\" ] && printf '#!/bin/sh\\necho the attacker\\n' > \"$file\"; done; fi\nexit 0\n";
    repository.script("data/w.sh", wrapper);
    repository.write(".cargo/config.toml", &format!("[build]\nrustc-wrapper = \"{here}/data/w.sh\"\n"));
    for path in [".cargo/bin/gov", "gov", "bin/gov", "evil/bin/cargo", "evil/bin/rustc"] {
        repository.script(path, evil);
    }
    // What brings the tool calls these; a way into the checkout may be on the path.
    for name in ["curl", "gh", "tar", "sed", "readlink"] {
        repository.script(&format!("bin/{name}"), evil);
    }
}

/// Runs lines as GitHub's runner does, with the compiler of this machine.
pub fn github(lines: &str, workspace: &Path, temp: &Path, env: &[(&str, &str)]) -> Run {
    let mut bash = command("bash", workspace);
    for key in ["HOME", "CARGO_HOME", "RUSTUP_HOME"] {
        std::env::var_os(key).map(|value| bash.env(key, value));
    }
    // What the machine has, and no other: the workflows ask for the stable one.
    bash.env("TOOLCHAIN", std::env::var("RUSTUP_TOOLCHAIN").unwrap_or_else(|_| "stable".to_string()));
    bash.env("GITHUB_WORKSPACE", workspace)
        .env("RUNNER_TEMP", temp)
        .env("GITHUB_OUTPUT", temp.join("output"));
    bash.env("GITHUB_STEP_SUMMARY", temp.join("summary")).envs(env.iter().copied());
    done(bash.args(BASH).arg(lines))
}

pub fn yaml(path: &str) -> Value {
    serde_yaml::from_str(&fs::read_to_string(path).expect("it is there")).expect("YAML")
}

pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The program that the lines say that they brought, and what it prints.
pub fn brought(temp: &Path) -> (PathBuf, String) {
    let output = fs::read_to_string(temp.join("output")).expect("it is written");
    let program = PathBuf::from(output.trim().strip_prefix("program=").expect("a program"));
    let said = done(&mut command(program.to_str().expect("UTF-8"), temp)).out;
    (program, said)
}

/// The trap is one: built with the change as the current folder, it is the attacker's program. And
/// the action's own lines do not fall in.
#[test]
fn the_action_builds_without_the_change() {
    let (action, workspace) = (Repository::empty("gate-action"), Repository::empty("gate-action-change"));
    tool(&action, "the project");
    traps(&workspace);
    let temp = folder("gate-action-temp");
    let own = action.path.to_str().expect("UTF-8");
    // A path from the current folder, as cargo then takes that folder's settings too.
    let naive = "cargo install -q --path ../gate-action --locked --root \"$RUNNER_TEMP/naive\" && \
        \"$RUNNER_TEMP/naive/bin/gov\"";
    assert_eq!(github(naive, &workspace.path, &temp, &[]).out, "the attacker\n");
    let here = workspace.path.display();
    workspace.write("rust-toolchain.toml", &format!("[toolchain]\npath = \"{here}/evil\"\n"));
    let naive = "cargo install --path \"$GITHUB_ACTION_PATH\"";
    let has_rustup = github("type rustup", &workspace.path, &temp, &[]).code == Some(0);
    assert!(
        !has_rustup
            || github(naive, &workspace.path, &temp, &[("GITHUB_ACTION_PATH", own)]).out == "the attacker\n"
    );

    let step = &yaml("action.yml")["runs"]["steps"][0];
    let env = [
        ("METHOD", "build"),
        ("CHECKSUM", ""),
        ("GITHUB_ACTION_PATH", own),
        ("GITHUB_SERVER_URL", "https://git.example.org"),
    ];
    let run = github(text(&step["run"]), &workspace.path, &temp, &env);
    assert_eq!(run.code, Some(0), "{}{}", run.out, run.err);
    let (program, said) = brought(&temp);
    assert_eq!(said, "the project\n");
    assert!(program.starts_with(&temp), "{}", program.display());
    // An action that lies in the checkout is the change's own.
    let run = github(text(&step["run"]), &action.path, &folder("gate-action-own"), &env);
    assert_eq!(
        (run.code, run.err.contains("lie in the checkout")),
        (Some(2), true),
        "{}{}",
        run.out,
        run.err
    );
}

/// A program on the path that the change brought is refused.
#[test]
fn the_path_does_not_lead_into_the_change() {
    let workspace = Repository::empty("gate-path-change");
    traps(&workspace);
    let step = &yaml("action.yml")["runs"]["steps"][0];
    let own = std::env::current_dir().expect("a folder");
    let with = |path: String, temp: &Path| {
        let env = [
            ("METHOD", "path"),
            ("CHECKSUM", ""),
            ("GITHUB_ACTION_PATH", own.to_str().expect("UTF-8")),
            ("GITHUB_SERVER_URL", ""),
            ("PATH", &path),
        ];
        github(text(&step["run"]), &workspace.path, temp, &env)
    };
    let path = std::env::var("PATH").unwrap_or_default();
    let run =
        with(format!("{}:/usr/bin:/bin", workspace.path.join("bin").display()), &folder("gate-path-evil"));
    assert_eq!(
        (run.code, run.err.contains("outside of the checkout")),
        (Some(2), true),
        "{}{}",
        run.out,
        run.err
    );
    let refuses = |run: Run| {
        assert_eq!((run.code, run.err.contains("checkout")), (Some(2), true), "{}{}", run.out, run.err)
    };
    // A link on the path that leads into the checkout, and a folder of the checkout that is a link
    // out of it.
    let outside = Repository { path: folder("gate-path-outside") };
    std::os::unix::fs::symlink(workspace.path.join("gov"), outside.path.join("gov")).expect("a link");
    refuses(with(format!("{}:/usr/bin:/bin", outside.path.display()), &folder("gate-path-link")));
    let away = Repository { path: folder("gate-path-away") };
    away.script("gov", "#!/bin/sh\necho the attacker\n");
    std::os::unix::fs::symlink(&away.path, workspace.path.join("tools")).expect("a link");
    refuses(with(
        format!("{}:/usr/bin:/bin", workspace.path.join("tools").display()),
        &folder("gate-path-out"),
    ));
    let tools = Path::new(env!("CARGO_BIN_EXE_gov")).parent().expect("a folder");
    let temp = folder("gate-path-good");
    assert_eq!(with(format!("{}:{path}", tools.display()), &temp).code, Some(0));
    assert_eq!(brought(&temp).0, fs::canonicalize(env!("CARGO_BIN_EXE_gov")).expect("it is there"));
    // A program of the change that is in front of another is passed by.
    let temp = folder("gate-path-front");
    assert_eq!(
        with(format!("{}:{}:{path}", workspace.path.join("bin").display(), tools.display()), &temp).code,
        Some(0)
    );
    assert!(!brought(&temp).1.contains("the attacker"));
}

/// Where the tool and the data lie in one repository, the base's tool judges: built before the
/// change is there, and used after.
#[test]
fn the_workflows_judge_by_the_base() {
    for name in ["diff", "validate"] {
        let workspace = Repository::empty(&format!("gate-{name}"));
        tool(&workspace, "the base");
        workspace.commit("base");
        let steps = yaml(&format!(".github/workflows/{name}.yml"))["jobs"][name]["steps"]
            .as_array()
            .expect("a list")
            .clone();
        let is_checkout = |step: &&Value| text(&step["uses"]).starts_with("actions/checkout@");
        let checkouts: Vec<usize> = (0..steps.len()).filter(|at| is_checkout(&&steps[*at])).collect();
        let builds: Vec<usize> =
            (0..steps.len()).filter(|at| text(&steps[*at]["run"]).contains("install.sh")).collect();
        assert_eq!((checkouts.len(), builds.len()), (2, 1), "{name}");
        assert!(
            text(&steps[0]["with"]["ref"]).starts_with("${{ github.event.pull_request.base.sha")
                && checkouts[0] < builds[0],
            "{name}"
        );
        assert!(builds[0] < checkouts[1] && steps[checkouts[1]]["with"].get("ref").is_none(), "{name}");
        assert!(
            steps.iter().all(|step| !text(&step["uses"]).contains("cache")),
            "{name}: a change can write a cache"
        );

        let temp = folder(&format!("gate-{name}-temp"));
        let run = github(text(&steps[builds[0]]["run"]), &workspace.path, &temp, &[("METHOD", "build")]);
        assert_eq!(run.code, Some(0), "{name}: {}{}", run.out, run.err);
        traps(&workspace);
        tool(&workspace, "the change");
        for script in ["install", "compare", "validate"] {
            workspace.script(&format!(".github/gate/{script}.sh"), "echo the attacker; exit 0\n");
        }
        assert_eq!(brought(&temp).1, "the base\n", "{name}");
        let uses =
            steps[checkouts[1]..].iter().map(|step| text(&step["run"])).filter(|run| run.contains("/gate/"));
        for lines in uses {
            let run = github(
                lines,
                &workspace.path,
                &temp,
                &[("GOV", "false"), ("BASE", ""), ("DATA", ""), ("MAX_BYTES", "60000")],
            );
            assert!(run.code != Some(0) && !run.out.contains("the attacker"), "{name}: {run:?}");
        }
    }
}
