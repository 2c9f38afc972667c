//! Runs whole processes and says what they took: the time from start to end, with warm and with
//! cold files, the processor's time, the most memory and the instructions. Nothing here needs
//! `unsafe`: what a process used is asked of bash, of GNU time and of valgrind.

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

/// It stands between, because a process that this one starts begins with its memory.
const GNU_TIME: [&str; 3] = ["/usr/bin/time", "-f", "peak %M"];
const BASH_TIME: &str = r#"TIMEFORMAT='cpu %3U %3S'; runs=$1; shift
time for ((run = 0; run < runs; run++)); do "$@" >/dev/null; done"#;

/// The sum of the numbers in the last line that begins with a word.
fn figures(said: &str, word: &str) -> Option<f64> {
    let rest = said.lines().rev().find_map(|line| line.strip_prefix(word))?;
    rest.split(' ').map(|number| number.parse::<f64>().ok()).sum()
}

impl Work {
    pub fn new(name: impl Into<String>, line: &[&str], folder: &Path) -> Work {
        Work {
            name: name.into(),
            line: line.iter().map(ToString::to_string).collect(),
            folder: folder.into(),
        }
    }

    fn command(&self, before: &[&str]) -> Command {
        let mut words = before.iter().copied().chain(self.line.iter().map(String::as_str));
        let mut command = Command::new(words.next().expect("a work has a program"));
        command
            .args(words)
            .current_dir(&self.folder)
            .env("LC_ALL", "C.UTF-8")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    /// Seconds from start to end, and whether it ended well.
    pub fn timed(&self) -> (f64, bool) {
        let mut command = self.command(&[]);
        let start = Instant::now();
        let status = command.status().unwrap_or_else(|error| panic!("{}: {error}", self.name));
        (start.elapsed().as_secs_f64(), status.success())
    }

    /// Seconds from start to end. What ends in a fault was not measured.
    pub fn wall(&self) -> f64 {
        let (time, well) = self.timed();
        assert!(well, "{} ends well", self.name);
        time
    }

    /// The processor's seconds, in the program and in the kernel for it, threads and children too,
    /// and MB of memory at the peak; of several processes, those of the one that takes the most.
    /// `about` is what one run takes.
    pub fn used(&self, about: f64) -> (Option<f64>, Option<f64>) {
        let peak = self.asked(&GNU_TIME);
        let peak = peak.as_deref().and_then(|said| figures(said, "peak ")).map(|kib| kib * 1024.0 / 1e6);
        // Bash tells milliseconds only, so what is short is run again and again.
        let runs = (1.0 / about).ceil().clamp(1.0, 60.0);
        let cpu = self.asked(&["bash", "-c", BASH_TIME, "bash", &runs.to_string()]);
        (cpu.as_deref().and_then(|said| figures(said, "cpu ")).map(|cpu| cpu / runs), peak)
    }

    /// The same of one run, for what is long: GNU time's own millisecond does not matter then.
    pub fn used_once(&self) -> (Option<f64>, Option<f64>) {
        let said = self.asked(&[&["bash", "-c", BASH_TIME, "bash", "1"], &GNU_TIME[..]].concat());
        let of = |word| said.as_deref().and_then(|said| figures(said, word));
        match of("peak ") {
            Some(kib) => (of("cpu "), Some(kib * 1024.0 / 1e6)),
            None => self.used(f64::MAX),
        }
    }

    /// What is said on stderr when the work is run by a program that measures.
    fn asked(&self, before: &[&str]) -> Option<String> {
        let output = self.command(before).stderr(Stdio::piped()).output().ok()?;
        Some(String::from_utf8_lossy(&output.stderr).into_owned())
    }

    /// Millions of instructions, counted by valgrind; this machine's processors may not count them.
    pub fn instructions(&self) -> Option<f64> {
        let callgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"];
        let said = self.asked(&callgrind)?;
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
        let advised = || {
            Command::new("python3").args(["-c", "import os; os.posix_fadvise"]).stderr(Stdio::null()).status()
        };
        match std::fs::write(CACHES, "3\n") {
            Ok(()) => Cold::Dropped,
            Err(_) if advised().is_ok_and(|status| status.success()) => Cold::Advised,
            Err(_) => Cold::Not,
        }
    }

    pub fn said(self) -> &'static str {
        match self {
            Cold::Dropped => {
                "cold: all that the kernel keeps of files and folders is dropped before (drop_caches), but \
                 for the program that runs"
            }
            Cold::Advised => {
                "cold: what is in the files is dropped before (posix_fadvise), folders and file entries are \
                 still warm"
            }
            Cold::Not => {
                "cold: NOT MEASURED, for drop_caches is not permitted and there is no python3 for \
                 posix_fadvise"
            }
        }
    }

    /// Seconds of a run with cold files. The program that runs is not what is to be cold, so it is
    /// run once on nothing.
    pub fn wall(self, work: &Work, root: &Path) -> Option<f64> {
        let run = |program: &str, args: &[&str]| {
            Command::new(program).args(args).stdout(Stdio::null()).stderr(Stdio::null()).status()
        };
        run("sync", &[]).expect("sync runs");
        match self {
            Cold::Dropped => std::fs::write(CACHES, "3\n").expect("it was permitted before"),
            Cold::Advised => {
                let status =
                    run("python3", &["-c", ADVISE, root.to_str().expect("the folder's name is UTF-8")])
                        .expect("python3 was there before");
                assert!(status.success(), "python3: {status}");
            }
            Cold::Not => return None,
        }
        // Whether these are there, the work itself will tell.
        for program in [work.line[0].as_str(), "git", "find", "cat", "xargs"] {
            let _ = run(program, &["--version"]);
        }
        Some(work.wall())
    }
}

pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

/// The program that is measured.
pub fn program() -> String {
    std::env::var("GOV_PROGRAM").unwrap_or_else(|_| env!("CARGO_BIN_EXE_gov").to_string())
}
