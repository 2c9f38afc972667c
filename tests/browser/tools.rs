//! What the tests in a browser need: Chromium, node, and the packages of
//! `tests/browser/package.json`.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser");
const BROWSERS: [&str; 4] = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
/// The oldest node that the driver runs on.
const NODE: u32 = 18;

pub struct Tools {
    node: PathBuf,
}

/// What is there, as far as node goes, and what is missing in words, with the command that installs
/// it.
pub fn look() -> (Option<Tools>, Option<String>) {
    let (node, npm) =
        (on_path("node").filter(|node| version(node).is_some_and(|version| version >= NODE)), on_path("npm"));
    let chromium = match env::var_os("GOV_CHROMIUM").filter(|said| !said.is_empty()) {
        Some(said) => Some(PathBuf::from(said)).filter(|path| path.is_file()),
        None => BROWSERS.into_iter().find_map(on_path),
    };
    let programs = [
        ("Chromium", chromium.is_some(), "chromium"),
        ("node 18 or later", node.is_some(), "nodejs"),
        ("npm", npm.is_some(), "npm"),
    ];
    let are_packages_there =
        ["playwright-core", "axe-core", "html-validate", "vnu-jar"].iter().all(|name| is_installed(name));
    // npm is only needed to install, so where all is installed it is not missed.
    let lacking: Vec<_> = programs
        .into_iter()
        .filter(|(name, there, _)| !(*there || *name == "npm" && are_packages_there))
        .collect();
    let mut said = String::new();
    if !lacking.is_empty() {
        let (names, packages): (Vec<_>, Vec<_>) =
            lacking.iter().map(|(name, _, package)| (*name, *package)).unzip();
        let (names, packages) = (names.join(", "), packages.join(" "));
        said.push_str(&format!(
            "Missing: {names}. On Debian and Ubuntu:\n    sudo apt-get install \
            --no-install-recommends {packages}\n"
        ));
    }
    if !are_packages_there {
        said.push_str(
            "Missing: the packages of tests/browser/package.json, at their exact versions. Install them \
             with:\n    npm ci --prefix tests/browser\n",
        );
    }
    (node.map(|node| Tools { node }), Some(said).filter(|said| !said.is_empty()))
}

/// A program on the path.
fn on_path(name: &str) -> Option<PathBuf> {
    let name = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&name)).find(|path| path.is_file())
}

fn version(node: &Path) -> Option<u32> {
    let out = Command::new(node).arg("--version").output().ok()?;
    String::from_utf8(out.stdout).ok()?.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// Whether a package is there in the version that package.json names.
fn is_installed(name: &str) -> bool {
    let json = |path: &str| -> Option<serde_json::Value> {
        serde_json::from_str(&fs::read_to_string(Path::new(FOLDER).join(path)).ok()?).ok()
    };
    let wanted = json("package.json").map(|package| package["dependencies"][name].clone());
    let is = json(&format!("node_modules/{name}/package.json")).map(|package| package["version"].clone());
    is.is_some() && is == wanted
}

impl Tools {
    /// The names of all checks.
    pub fn checks(&self) -> Vec<String> {
        let Ok(out) = Command::new(&self.node).args(["run.mjs", "--list"]).current_dir(FOLDER).output()
        else {
            return vec!["browser".to_string()];
        };
        match String::from_utf8_lossy(&out.stdout).lines().map(str::to_string).collect::<Vec<_>>() {
            none if none.is_empty() => vec!["browser".to_string()],
            names => names,
        }
    }

    /// Runs checks over the sites in a folder; each line goes to `take`. Whether all went well.
    pub fn run(&self, root: &Path, checks: &[String], take: &mut dyn FnMut(&str)) -> bool {
        let mut node = Command::new(&self.node);
        node.arg("run.mjs")
            .arg(root)
            .args(checks)
            .current_dir(FOLDER)
            .env("GOV_PROGRAM", env!("CARGO_BIN_EXE_gov"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped());
        let mut child = node.spawn().expect("node starts");
        let out = child.stdout.take().expect("it is a pipe");
        BufReader::new(out).lines().map_while(Result::ok).for_each(|line| take(&line));
        child.wait().is_ok_and(|status| status.success())
    }
}
