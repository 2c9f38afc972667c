//! What nothing that reads these files can do without: walking the folders, reading, looking at the
//! UTF-8, the parser's bare events. None of it is code of the program, so the limits stay where
//! they are when the program changes.

use super::measure::{Work, median};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;
use std::{env, fs};
use walkdir::WalkDir;

/// The word after which this program is one of its own limits, in a process of its own, so that
/// starting a process is in it.
pub const CHILD: &str = "--limit";

const LIMITS: [&str; 4] = ["walk+stat", "walk+stat, 2 threads", "read", "read+parse"];

/// One process a limit, and what the system's own tools take for the same.
pub fn works(root: &Path) -> Vec<Work> {
    let own = env::current_exe().expect("this program has a path");
    let own = own.to_str().expect("the program's path is UTF-8");
    let mut works = vec![Work::new("true", &["true"], root)];
    works.extend(
        LIMITS.iter().map(|limit| Work::new(format!("limit: {limit}"), &[own, CHILD, limit, "data"], root)),
    );
    works.push(Work::new("find -printf %s", &["find", "data", "-type", "f", "-printf", "%s\n"], root));
    works.push(Work::new(
        "cat of all files",
        &["sh", "-c", "find data -name '*.yaml' -print0 | xargs -0 cat"],
        root,
    ));
    works
}

/// Is the limit that the arguments name, if they name one; asked for its version it is only
/// started.
pub fn child() -> bool {
    if env::args().any(|arg| arg == "--version") {
        return true;
    }
    let mut args = env::args().skip_while(|arg| arg != CHILD).skip(1);
    let (Some(limit), Some(root)) = (args.next(), args.next()) else { return false };
    let root = Path::new(&root);
    match limit.as_str() {
        "walk+stat" => assert!(sizes(&walk(root)) > 0, "there are files"),
        "walk+stat, 2 threads" => assert!(walk_on_threads(root) > 0, "there are files"),
        "read" | "read+parse" => {
            let texts = texts(&walk(root));
            assert!(limit == "read" || events(&texts) > 0, "there are files");
            // What was read is not given back: nor does `gov`.
            std::mem::forget(texts);
        }
        other => panic!("no limit is called {other}"),
    }
    true
}

/// What a run leaves behind, given back outside of the timing.
type Rest = Box<dyn std::any::Any>;

/// The same limits inside one process, where starting it and giving memory back is outside of the
/// time.
pub fn in_process(root: &Path, rounds: usize) -> Vec<(&'static str, f64)> {
    let files = walk(&root.join("data"));
    let read = texts(&files);
    let utf8 = |texts: &[Vec<u8>]| {
        on_threads(texts, |text| std::str::from_utf8(text).expect("the data is UTF-8").len()).len()
    };
    let works: [(&str, &dyn Fn() -> Rest); 6] = [
        ("walk", &|| Box::new(walk(&root.join("data")))),
        ("walk+read", &|| Box::new(texts(&walk(&root.join("data"))))),
        ("UTF-8 in memory", &|| Box::new(utf8(&read))),
        ("walk+read+UTF-8", &|| {
            let texts = texts(&walk(&root.join("data")));
            Box::new((utf8(&texts), texts))
        }),
        ("events in memory", &|| Box::new(events(&read))),
        ("walk+read+events", &|| {
            let texts = texts(&walk(&root.join("data")));
            Box::new((events(&texts), texts))
        }),
    ];
    let mut times = vec![Vec::new(); works.len()];
    for _ in 0..rounds {
        for ((_, work), times) in works.iter().zip(&mut times) {
            let start = Instant::now();
            let rest = work();
            times.push(start.elapsed().as_secs_f64());
            drop(rest);
        }
    }
    works.iter().map(|(name, _)| *name).zip(times.into_iter().map(median)).collect()
}

fn walk(root: &Path) -> Vec<PathBuf> {
    let entries =
        WalkDir::new(root).into_iter().map(|entry| entry.expect("the generated data can be walked"));
    entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

fn sizes(files: &[PathBuf]) -> u64 {
    files.iter().map(|file| size(file)).sum()
}

fn size(file: &Path) -> u64 {
    fs::symlink_metadata(file).expect("the file is there").len()
}

/// Level by level, the folders of one on two threads: the least that can be asked of whoever has to
/// look whether a file changed.
fn walk_on_threads(root: &Path) -> u64 {
    let (mut level, mut bytes) = (vec![root.to_path_buf()], 0);
    while !level.is_empty() {
        let found = on_threads(&level, |folder| {
            let (mut below, mut bytes) = (Vec::new(), 0);
            for entry in fs::read_dir(folder).expect("the folder can be read") {
                let entry = entry.expect("the folder can be read");
                match entry.file_type().expect("the entry is there") {
                    kind if kind.is_dir() => below.push(entry.path()),
                    _ => bytes += entry.metadata().expect("the file is there").len(),
                }
            }
            (below, bytes)
        });
        bytes += found.iter().map(|(_, bytes)| bytes).sum::<u64>();
        level = found.into_iter().flat_map(|(below, _)| below).collect();
    }
    bytes
}

fn texts(files: &[PathBuf]) -> Vec<Vec<u8>> {
    on_threads(files, |file| fs::read(file).expect("the file can be read"))
}

fn events(texts: &[Vec<u8>]) -> usize {
    let count = |text: &Vec<u8>| {
        saphyr_parser::Parser::new_from_str(std::str::from_utf8(text).expect("the data is UTF-8"))
            .filter(Result::is_ok)
            .count()
    };
    on_threads(texts, count).into_iter().sum()
}

/// The same on each, on two threads that take the next few from one list.
fn on_threads<T: Sync, R: Send>(items: &[T], each: impl Fn(&T) -> R + Sync) -> Vec<R> {
    const FEW: usize = 64;
    let (next, done) = (AtomicUsize::new(0), Mutex::new(Vec::with_capacity(items.len())));
    let few = if items.len() > 4 * FEW { FEW } else { 1 };
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let start = next.fetch_add(few, Ordering::Relaxed);
                    let Some(part) =
                        items.get(start..(start + few).min(items.len())).filter(|part| !part.is_empty())
                    else {
                        break;
                    };
                    let mut results: Vec<R> = part.iter().map(&each).collect();
                    done.lock().expect("no thread panicked").append(&mut results);
                }
            });
        }
    });
    done.into_inner().expect("no thread panicked")
}
