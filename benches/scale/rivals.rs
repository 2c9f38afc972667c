//! What somebody would pick instead: the same files, in rounds that take turns with `gov validate`.
//! None of them looks further than one file: no reference is followed, and nothing is known of
//! times, so each does less than what it is held against.

use crate::data::{Set, paths};
use crate::measure::{Figures, Work, median};
use std::fs;
use std::path::{Path, PathBuf};

/// What it is called in `rival.sh`, what it is asked to do, and a line that it has to find when it
/// stands at the end of a file.
const RIVALS: [(&str, &str, &str); 7] = [
    ("yamllint", "yamllint, syntax and keys given twice", "name: Två"),
    ("yamllint-relaxed", "yamllint -d relaxed", "name: Två"),
    ("check-jsonschema", "check-jsonschema, our schemas", "okänt: nyckel"),
    ("check-jsonschema-one", "check-jsonschema, a kind after the other", "okänt: nyckel"),
    ("ajv", "ajv-cli, our schemas, dates quoted", "okänt: nyckel"),
    ("pyyaml", "PyYAML CSafeLoader, 2 processes", "note: \"oavslutad"),
    ("pyyaml-one", "PyYAML CSafeLoader, 1 process", "note: \"oavslutad"),
];
const INSTALL: &str = "not installed: run benches/rivals.sh";
const ROUNDS: usize = 3;
/// What takes longer than this is run once, and said to be.
const LONG: f64 = 20.0;

/// Prints a table of one data set; `small` is another, in which faults are planted.
pub fn run(set: &Set, small: &Set) {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../rivals");
    let gov = Work::new("gov validate", &[&crate::measure::program(), "validate"], &set.root);
    let quoted = quoted(&set.root);
    println!(
        "\n{} files: what would be picked instead, each on two processes unless it says otherwise, warm",
        set.files
    );
    println!(
        "{:40} {:>10} {:>9} {:>9} {:>12} {:>12}",
        "", "wall ms", "CPU ms", "peak MB", "x gov wall", "x gov CPU"
    );
    let mut own = Figures::default();
    let mut rows = Vec::new();
    for (name, said, plant) in RIVALS {
        if !place
            .join(if name == "ajv" { "node/node_modules/.bin/ajv" } else { "python/bin/yamllint" })
            .exists()
        {
            rows.push((said, Err(INSTALL), ""));
            continue;
        }
        eprintln!("scale: {} files, {said}", set.files);
        let root = if name == "ajv" { &quoted } else { &set.root };
        // A rival that finds nothing in what is broken, or something in what is not, is compared
        // with nothing.
        let work = rival(name, &place, root);
        let (time, clean) = work.timed();
        if !clean || rival(name, &place, &planted(&small.root, plant)).timed().1 {
            rows.push((
                said,
                Err(if clean { "does not find a planted fault" } else { "finds faults in clean data" }),
                "",
            ));
            continue;
        }
        let (mut times, mut beside) = (vec![time], vec![gov.wall()]);
        while times[0] < LONG && times.len() < ROUNDS {
            times.push(work.wall());
            beside.push(gov.wall());
        }
        let note = if times.len() == 1 { "one round" } else { "" };
        let figures = |work: &Work, times| {
            let warm = median(times);
            let (cpu, peak) = if warm < 1.0 { work.used(warm) } else { work.used_once() };
            Figures { warm, cpu, peak, ..Figures::default() }
        };
        own = figures(&gov, beside);
        rows.push((said, Ok((figures(&work, times), own.clone())), note));
    }
    if rows.iter().any(|(_, figures, _)| figures.is_ok()) {
        rows.insert(0, ("gov validate", Ok((own.clone(), own)), "beside the last of these"));
    }
    for (said, figures, note) in rows {
        match figures {
            Err(why) => println!("{said:40} {why}"),
            Ok((figures, own)) => {
                let (cpu, own_cpu) = (figures.cpu.unwrap_or(f64::NAN), own.cpu.unwrap_or(f64::NAN));
                let peak = figures.peak.unwrap_or(f64::NAN);
                let (wall_ratio, cpu_ratio) = (figures.warm / own.warm, cpu / own_cpu);
                println!(
                    "{said:40} {:10.0} {:9.0} {peak:9.1} {wall_ratio:12.1} {cpu_ratio:12.1}  {note}",
                    figures.warm * 1e3,
                    cpu * 1e3
                );
            }
        }
    }
    println!(
        "Not run, as their authors tell: rust-lang/team's `check`, 47 ms on 1,218 files on two cores; \
         PyYAML's C loader, 18.2 s for"
    );
    println!("the 25,769 files of openstates.");
}

fn rival(name: &str, place: &Path, root: &Path) -> Work {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/scale/rival.sh");
    let words = [&script, &root.join("data"), place]
        .map(|path| path.to_str().expect("the folder's name is UTF-8").to_string());
    Work::new(name, &["bash", &words[0], name, &words[1], &words[2]], root)
}

/// The same data with each date in quotes: the YAML reader of ajv-cli makes something of other
/// dates that no schema accepts.
fn quoted(root: &Path) -> PathBuf {
    copied(root, "quoted", |_, text| {
        let lines = text.lines().map(|line| match line.split_once(": ") {
            Some((key, value))
                if value.len() == 10 && value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') =>
            {
                format!("{key}: \"{value}\"\n")
            }
            _ => format!("{line}\n"),
        });
        lines.collect()
    })
}

/// The quoted data with a line more at the end of one file.
fn planted(root: &Path, line: &str) -> PathBuf {
    let quoted = quoted(root);
    copied(&quoted, "planted", |path, text| {
        let here = path.ends_with("region-0-person-3-0.yaml");
        if here { format!("{text}{line}\n") } else { text }
    })
}

fn copied(root: &Path, name: &str, change: impl Fn(&Path, String) -> String) -> PathBuf {
    let copy = root.join(name);
    let _ = fs::remove_dir_all(&copy);
    for path in paths(&root.join("data")) {
        let to = copy.join(path.strip_prefix(root).expect("it is below"));
        fs::create_dir_all(to.parent().expect("a file is in a folder")).expect("the folder can be made");
        fs::write(&to, change(&path, fs::read_to_string(&path).expect("the data can be read")))
            .expect("the file can be written");
    }
    copy
}
