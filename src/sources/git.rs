//! The data as it was at a revision: the same value as from a folder, read with git's own plumbing.
//!
//! Only commands that run nothing planted in a repository are used (`rev-parse`, `ls-tree`, `cat-file`): no hooks, no file system
//! monitor, no filters, no pager, no network. Which repository it is, is said by where the data lies.

use crate::lang::{Both, both};
use crate::sources::program::candidates;
use crate::sources::{CONFIG, Content, MAX_BYTES, MAX_FILES, SourceFile, Sources, content_of, fault, is_kept_text, is_yaml, special};
use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{ChildStdout, Command, Output, Stdio};
use std::thread;

/// Reads the data set as it was at a revision. `Err` says what to do.
pub fn at_revision(root: &Path, revision: &str) -> Result<Sources, Both> {
    let tree = tree_of(root, revision)?;
    let listed = run(git(root).args(["ls-tree", "-r", "-z", "--full-tree", &tree]))?;
    if !listed.status.success() {
        // The folder was not there then: there is no data, and that is no failure.
        return Ok(Sources { root: root.to_path_buf(), files: Vec::new() });
    }
    let mut wanted = Vec::new();
    for entry in listed.stdout.split(|byte| *byte == 0).filter(|entry| !entry.is_empty()) {
        let entry = String::from_utf8_lossy(entry);
        let Some((about, path)) = entry.split_once('\t') else { continue };
        let mut about = about.split(' ');
        let (mode, object) = (about.next().unwrap_or(""), about.nth(1).unwrap_or(""));
        let is_hidden = path.split('/').any(|part| part.starts_with('.'));
        if !is_hidden && (is_yaml(path) || is_kept_text(path) || path == CONFIG) {
            wanted.push((path.to_string(), mode.starts_with("100"), object.to_string()));
        }
    }
    if wanted.len() > MAX_FILES {
        return Err(both(format!("fler än {MAX_FILES} filer i {revision}"), format!("more than {MAX_FILES} files in {revision}")));
    }
    let plain: Vec<&str> = wanted.iter().filter(|(_, plain, _)| *plain).map(|(.., object)| object.as_str()).collect();
    let mut contents = contents(root, &plain)?.into_iter();
    let mut files = Vec::with_capacity(wanted.len());
    for (path, plain, _) in wanted {
        let content = if plain { contents.next().unwrap_or_else(missing) } else { special() };
        files.push(SourceFile { path, content });
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(Sources { root: root.to_path_buf(), files })
}

/// One file below the root as it was at a revision; `None` when it was not there.
pub fn file_at_revision(root: &Path, revision: &str, name: &str) -> Result<Option<String>, Both> {
    let tree = tree_of(root, revision)?;
    let separator = if tree.ends_with(':') { "" } else { "/" };
    let shown = run(git(root).args(["cat-file", "blob", &format!("{tree}{separator}{name}")]))?;
    if !shown.status.success() {
        return Ok(None);
    }
    String::from_utf8(shown.stdout)
        .map(Some)
        .map_err(|_| both(format!("{name} i {revision} är inte UTF-8"), format!("{name} in {revision} is not UTF-8")))
}

/// The tree of the data's folder at a revision: `<commit>:<folder>`.
fn tree_of(root: &Path, revision: &str) -> Result<String, Both> {
    let prefix = prefix_of(root)?;
    let commit = commit_of(root, revision)?.ok_or_else(|| no_revision(root, revision))?;
    Ok(format!("{commit}:{}", prefix.trim_end_matches('/')))
}

/// Where the data's folder lies below the root of its repository: nothing, or a path that ends with `/`.
pub(super) fn prefix_of(root: &Path) -> Result<String, Both> {
    let prefix = run(git(root).args(["rev-parse", "--show-prefix"]))?;
    if !prefix.status.success() {
        let (shown, said) = (root.display(), said(&prefix));
        return Err(both(
            format!("{shown} ligger inte i ett git-förråd som går att läsa: {said}"),
            format!("{shown} is in no git repository that can be read: {said}"),
        ));
    }
    Ok(line(&prefix))
}

/// The commit that a revision names, where there is one.
pub(super) fn commit_of(root: &Path, revision: &str) -> Result<Option<String>, Both> {
    let commit = run(git(root).args(["rev-parse", "--verify", "--quiet", "--end-of-options", &format!("{revision}^{{commit}}")]))?;
    Ok(commit.status.success().then(|| line(&commit)))
}

fn line(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).trim_end_matches('\n').to_string()
}

/// A clone that CI has made often has one revision and one branch only, so what is said there gets all of them.
fn no_revision(root: &Path, revision: &str) -> Both {
    let is_shallow = run(git(root).args(["rev-parse", "--is-shallow-repository"])).is_ok_and(|said| said.stdout.starts_with(b"true"));
    if is_shallow {
        let fetch = "git fetch --unshallow origin '+refs/heads/*:refs/remotes/origin/*'";
        return both(
            format!("revisionen `{revision}` finns inte i den här grunda klonen; hela historiken hämtas med `{fetch}`"),
            format!("there is no revision `{revision}` in this shallow clone; all of the history is fetched with `{fetch}`"),
        );
    }
    both(
        format!("revisionen `{revision}` finns inte här; `git fetch` hämtar vad servern har"),
        format!("there is no revision `{revision}` here; `git fetch` gets what the server has"),
    )
}

/// What a hook hands down to say which repository git is to use. Here the data's folder says that, also in a hook of another one.
const HANDED_DOWN: [&str; 4] = ["GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE"];

/// git, with everything off that a repository's own configuration could have it run or fetch.
pub(super) fn git(root: &Path) -> Command {
    // Where there is none in `PATH`, the usual place is told of in the message.
    let program = candidates("git").into_iter().next().unwrap_or_else(|| PathBuf::from("/usr/bin/git"));
    let mut command = Command::new(program);
    command.arg("-C").arg(root).args(["--no-pager", "--no-replace-objects", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"]);
    // A folder of a change can be made to look like a repository without a work tree, with a history of its own to be measured by.
    command.args(["-c", "safe.bareRepository=explicit"]);
    for name in HANDED_DOWN {
        command.env_remove(name);
    }
    command.env("GIT_OPTIONAL_LOCKS", "0").env("GIT_NO_LAZY_FETCH", "1").env("GIT_TERMINAL_PROMPT", "0").env("LC_ALL", "C");
    command.stdin(Stdio::null());
    command
}

pub(super) fn run(command: &mut Command) -> Result<Output, Both> {
    command.output().map_err(|error| unavailable(command.get_program(), &error))
}

fn unavailable(program: &OsStr, error: &std::io::Error) -> Both {
    let program = program.to_string_lossy();
    both(format!("`{program}` går inte att köra: {error}"), format!("`{program}` can't be run: {error}"))
}

/// The first line of what git says.
fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).lines().next().unwrap_or("").to_string()
}

fn missing() -> Content {
    fault("unreadable-file", both("innehållet finns inte i förrådet", "the content is not in the repository"))
}

/// The contents of objects, in their order, by one process.
fn contents(root: &Path, objects: &[&str]) -> Result<Vec<Content>, Both> {
    each_content(root, objects, |content| content)
}

/// What is made of each object's content, in their order, by one process; no more than one content is held at a time.
pub(super) fn each_content<T>(root: &Path, objects: &[&str], mut read: impl FnMut(Content) -> T) -> Result<Vec<T>, Both> {
    if objects.is_empty() {
        return Ok(Vec::new());
    }
    let mut command = git(root);
    command.args(["cat-file", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().map_err(|error| unavailable(command.get_program(), &error))?;
    let (asked, answers) = (child.stdin.take(), child.stdout.take());
    let list = objects.join("\n") + "\n";
    // Asking and reading at once: either pipe may be full.
    let read = thread::scope(|scope| {
        scope.spawn(move || asked.map(|mut asked| asked.write_all(list.as_bytes())));
        let mut answers = answers.map(BufReader::new);
        let next = |_| answers.as_mut().map_or_else(|| Ok(missing()), answer).map(&mut read);
        objects.iter().map(next).collect::<std::io::Result<Vec<T>>>()
    });
    let waited = child.wait();
    read.and_then(|read| waited.map(|_| read)).map_err(|error| unavailable(command.get_program(), &error))
}

/// One answer of `cat-file --batch`: `<object> blob <size>`, the content, a line feed.
fn answer(answers: &mut BufReader<ChildStdout>) -> std::io::Result<Content> {
    let mut head = String::new();
    answers.read_line(&mut head)?;
    // Of what is missing the name is given back, which may have spaces in it; only a size is a number at the end.
    let Some(size) = head.trim_end().rsplit(' ').next().and_then(|size| size.parse::<u64>().ok()) else { return Ok(missing()) };
    let mut bytes = Vec::new();
    let most = size.min(MAX_BYTES + 1);
    answers.take(most).read_to_end(&mut bytes)?;
    std::io::copy(&mut answers.take(size - most + 1), &mut std::io::sink())?;
    Ok(content_of(bytes))
}
