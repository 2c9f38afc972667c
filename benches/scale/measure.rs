//! Runs whole processes and says what they took: the time from start to end, with warm and with cold files, the processor's time, the
//! most memory and the instructions. Nothing here needs `unsafe`: what a process used is asked of bash, of GNU time and of valgrind.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

pub struct Work {
    /// What stands in the table, the same for each size.
    pub name: String,
    pub line: Vec<String>,
    pub folder: PathBuf,
}

/// What one process took: seconds, MB and millions. What could not be found out is not there.
#[derive(Clone, Default)]
pub struct Figures {
    pub warm: f64,
    pub cold: Option<f64>,
    pub cpu: Option<f64>,
    pub peak: Option<f64>,
    pub instructions: Option<f64>,
}

impl Work {
    pub fn new(name: impl Into<String>, line: &[&str], folder: &Path) -> Work {
        Work { name: name.into(), line: line.iter().map(ToString::to_string).collect(), folder: folder.into() }
    }

    fn command(&self, before: &[&str]) -> Command {
        let mut words = before.iter().copied().chain(self.line.iter().map(String::as_str));
        let mut command = Command::new(words.next().expect("a work has a program"));
        command.args(words).current_dir(&self.folder).env("LC_ALL", "C.UTF-8").stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    /// Seconds from start to end. What ends in a fault was not measured.
    pub fn wall(&self) -> f64 {
        let mut command = self.command(&[]);
        let start = Instant::now();
        let status = command.status().unwrap_or_else(|error| panic!("{}: {error}", self.name));
        let time = start.elapsed();
        assert!(status.success(), "{}: {status}", self.name);
        time.as_secs_f64()
    }

    pub fn succeeds(&self) -> bool {
        self.command(&[]).status().is_ok_and(|status| status.success())
    }

    /// Seconds of the processor, in the program and in the kernel for it, threads and children too: the mean of several runs, since
    /// bash tells milliseconds only. `about` is what one run takes.
    pub fn cpu(&self, about: f64) -> Option<f64> {
        const SCRIPT: &str = r#"TIMEFORMAT='%3U %3S'; runs=$1; shift
            time for ((run = 0; run < runs; run++)); do "$@" >/dev/null 2>&1; done"#;
        let runs = (1.0 / about).ceil().clamp(1.0, 60.0);
        let output = self.command(&["bash", "-c", SCRIPT, "bash", &runs.to_string()]).stderr(Stdio::piped()).output().ok()?;
        let said = String::from_utf8(output.stderr).ok()?;
        let seconds: Vec<f64> = said.split_whitespace().map(str::parse).collect::<Result<_, _>>().ok()?;
        (seconds.len() == 2).then(|| seconds.iter().sum::<f64>() / runs)
    }

    /// MB of memory at the peak; of several processes, those of the one that takes the most. GNU time is between, because a process that
    /// this one starts begins with its memory.
    pub fn peak(&self) -> Option<f64> {
        let output = self.command(&["/usr/bin/time", "-f", "peak %M"]).stderr(Stdio::piped()).output().ok()?;
        let said = String::from_utf8_lossy(&output.stderr);
        let kib: f64 = said.lines().rev().find_map(|line| line.strip_prefix("peak "))?.parse().ok()?;
        Some(kib * 1024.0 / 1e6)
    }

    /// Millions of instructions, counted by valgrind; this machine's processors may not count them.
    pub fn instructions(&self) -> Option<f64> {
        let callgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"];
        let output = self.command(&callgrind).stderr(Stdio::piped()).output().ok()?;
        let said = String::from_utf8_lossy(&output.stderr);
        let (_, count) = said.lines().find_map(|line| line.split_once("Collected : "))?;
        count.trim().parse::<f64>().ok().map(|count| count / 1e6)
    }
}

/// How files are made cold here, if they can be.
#[derive(Clone, Copy, PartialEq)]
pub enum Cold {
    /// The kernel forgets all files and folders.
    Dropped,
    /// It forgets what is in these files, and still knows the folders.
    Advised,
    Not,
}

const CACHES: &str = "/proc/sys/vm/drop_caches";
/// Only what is on the disk can be forgotten, so it is written first.
const ADVISE: &str = "import os, sys
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        file = os.open(os.path.join(folder, name), os.O_RDONLY)
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(file)";

impl Cold {
    pub fn found() -> Cold {
        let advised = || Command::new("python3").args(["-c", "import os; os.posix_fadvise"]).stderr(Stdio::null()).status();
        match std::fs::write(CACHES, "3\n") {
            Ok(()) => Cold::Dropped,
            Err(_) if advised().is_ok_and(|status| status.success()) => Cold::Advised,
            Err(_) => Cold::Not,
        }
    }

    pub fn said(self) -> &'static str {
        match self {
            Cold::Dropped => "cold: all that the kernel kept of files and folders is dropped before (drop_caches), the program itself is read again",
            Cold::Advised => "cold: what is in the files is dropped before (posix_fadvise), folders and file entries are still warm",
            Cold::Not => "cold: NOT MEASURED, for drop_caches is not permitted and there is no python3 for posix_fadvise",
        }
    }

    /// Seconds of a run with cold files. The program that runs is not what is to be cold, so it is run once on nothing.
    pub fn wall(self, work: &Work, root: &Path) -> Option<f64> {
        let done = |program: &str, args: &[&str]| {
            let status = Command::new(program).args(args).stdout(Stdio::null()).status().expect("the program was there before");
            assert!(status.success(), "{program}: {status}");
        };
        done("sync", &[]);
        match self {
            Cold::Dropped => std::fs::write(CACHES, "3\n").expect("it was permitted before"),
            Cold::Advised => done("python3", &["-c", ADVISE, root.to_str().expect("the folder's name is UTF-8")]),
            Cold::Not => return None,
        }
        for program in [work.line[0].as_str(), "git", "find", "cat", "xargs", "sh"] {
            done(program, if program == "sh" { &["-c", "true"] } else { &["--version"] });
        }
        Some(work.wall())
    }
}

pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}
