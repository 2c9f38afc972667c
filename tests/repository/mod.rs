//! A git repository of its own for a test, with a small data set, and the program beside it as CI
//! has it.

use crate::markdown::{self, Files};
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Mutex;

pub const GROUP: &str = "data/exempel/groups/namnden.yaml";
pub const CLEAN: &str = "name: Nämnden\npart_of:\n  - body: exempel\n    source: \
    exempel-protokoll#s3\nsources: [exempel-protokoll#s3]\n";

pub struct Repository {
    pub path: PathBuf,
}

/// What a run gave.
#[derive(Debug, PartialEq, Eq)]
pub struct Run {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

/// A program that sees nothing of the machine's own settings, and has `gov` on its path.
pub fn command(program: &str, folder: &Path) -> Command {
    let tool = Path::new(env!("CARGO_BIN_EXE_gov")).parent().expect("the program lies in a folder");
    let path = std::env::var("PATH").unwrap_or_default();
    let mut command = Command::new(program);
    command
        .env_clear()
        .env("PATH", format!("{}:{path}", tool.display()))
        .env("HOME", folder)
        .current_dir(folder)
        .stdin(Stdio::null());
    command
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GOV_LANG", "en")
        .env("GOV_TODAY", "2026-11-22");
    for who in ["AUTHOR", "COMMITTER"] {
        command.env(format!("GIT_{who}_NAME"), "Test").env(format!("GIT_{who}_EMAIL"), "test@example.org");
    }
    command
}

pub fn done(command: &mut Command) -> Run {
    let Output { status, stdout, stderr } = command.output().expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("output is UTF-8");
    Run { code: status.code(), out: text(stdout), err: text(stderr) }
}

/// An empty folder of its own below the one for tests. All tests run side by side in one program,
/// so a name belongs to the test that took it first.
pub fn folder(name: &str) -> PathBuf {
    static TAKEN: Mutex<BTreeMap<String, String>> = Mutex::new(BTreeMap::new());
    let test = std::thread::current().name().unwrap_or_default().to_string();
    let first = TAKEN
        .lock()
        .expect("nobody failed here")
        .entry(name.to_string())
        .or_insert_with(|| test.clone())
        .clone();
    assert_eq!(first, test, "the folder {name} is another test's");
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("repositories").join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).expect("the folder can be made");
    path
}

impl Repository {
    /// A repository with nothing in it.
    pub fn empty(name: &str) -> Repository {
        let repository = Repository { path: folder(name) };
        repository.git(&["init", "-q", "-b", "main"]);
        repository
    }

    /// A repository with the data of the pages' index and a group, in one commit.
    pub fn new(name: &str) -> Repository {
        let repository = Repository::empty(name);
        for (path, text) in data() {
            repository.write(&path, &text);
        }
        repository.commit("base");
        repository
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.path.join(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    }

    /// Writes a script that can be run.
    #[allow(dead_code)] // Not every test that shares this has scripts.
    pub fn script(&self, path: &str, text: &str) {
        self.write(path, text);
        fs::set_permissions(self.path.join(path), fs::Permissions::from_mode(0o755))
            .expect("the file is ours");
    }

    pub fn git(&self, args: &[&str]) -> String {
        let run = done(command("git", &self.path).args(args));
        assert_eq!(run.code, Some(0), "git {args:?}: {}", run.err);
        run.out
    }

    pub fn commit(&self, message: &str) {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "--no-verify", "-m", message]);
    }

    pub fn gov(&self, args: &[&str]) -> Run {
        done(command("gov", &self.path).args(args))
    }

    /// A page says what its commands print here, run one after the other; `begin` is shown each
    /// block before. `UPDATE_CASES=1` writes what comes out now.
    pub fn holds_page(&self, path: &str, begin: impl Fn(&markdown::Block<'_>)) {
        let text = fs::read_to_string(path).expect("the page is there");
        let now = markdown::rewritten(&text, |block| {
            begin(block);
            let command = block.command()?;
            let run = self.gov(&command.args());
            let code = run.code.filter(|code| *code != 0);
            let code = code.map_or(String::new(), |code| format!("[exit {code}]\n"));
            let err = if run.err.is_empty() { String::new() } else { format!("[stderr]\n{}", run.err) };
            Some(format!("$ gov {}\n{}{err}{code}", command.line, run.out))
        });
        match std::env::var_os("UPDATE_CASES") {
            Some(_) => fs::write(path, &now).expect("the page can be written"),
            None => assert_eq!(now, text, "{path}"),
        }
    }
}

/// A clean data set, by path.
pub fn data() -> BTreeMap<String, String> {
    let text = fs::read_to_string("docs/checks/README.md").expect("the index of the pages is there");
    let files = markdown::files(&text, &Files::new()).into_iter();
    let files = files.map(|(path, text)| (format!("data/{path}"), text));
    files.chain([(GROUP.to_string(), CLEAN.to_string())]).collect()
}
