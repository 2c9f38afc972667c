//! Data sets full of texts that are made to break out.

use crate::sinks::texts::TEXTS;
use std::fs;
use std::path::{Path, PathBuf};

/// Texts, with two that are long.
pub fn texts() -> Vec<String> {
    let long = ["å".repeat(300), "ord ".repeat(60)];
    TEXTS.iter().map(|text| text.to_string()).chain(long).collect()
}

/// A text in YAML's double quotes, with nearly everything but plain letters escaped.
pub fn quoted(text: &str) -> String {
    let escape = |c: char| match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' | ' ' | 'å' => c.to_string(),
        c => format!("\\U{:08x}", c as u32),
    };
    format!("\"{}\"", text.chars().map(escape).collect::<String>())
}

/// A data set in a folder of its own.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new(name: &str) -> Folder {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("sinks-{name}"));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("the folder can be made");
        let folder = Folder(path);
        folder.file("regions/r.yaml", "name: R\n");
        folder
    }

    /// Writes a file. A name that the file system refuses is left out.
    pub fn file(&self, name: &str, text: &str) {
        let path = self.0.join(name);
        let parent = path.parent().expect("a file has a folder");
        let _ = fs::create_dir_all(parent).and_then(|()| fs::write(&path, text));
    }

    pub fn path(&self) -> &str {
        self.0.to_str().expect("UTF-8")
    }
}

/// Each text as a value of many kinds of fields, and as the name of every kind of thing that
/// answers name.
pub fn answers() -> Folder {
    let folder = Folder::new("answers");
    folder.file("sources/s.yaml", "title: T\ntype: minutes\npublisher: r\n");
    let counts: String =
        texts().iter().map(|text| format!("  - what: {}\n    number: 3\n", quoted(text))).collect();
    folder.file("programmes/p.yaml", &format!("name: P\nowner: r\ncounts:\n{counts}"));
    folder.file("themes/t.yaml", "name: Temat\n");
    for (at, text) in texts().iter().enumerate() {
        let text = quoted(text);
        folder.file(&format!("regions/r{at}.yaml"), &format!("name: {text}\n"));
        folder.file(
            &format!("sources/s{at}.yaml"),
            &format!("title: {text}\ntype: minutes\npublisher: r{at}\n"),
        );
        folder
            .file(&format!("people/p{at}.yaml"), &format!("name: {text}\nnote: {text}\nsources: [s{at}]\n"));
        folder.file(
            &format!("posts/c{at}.yaml"),
            &format!("name: {text}\nbody: g{at}\nholders:\n  - person: p{at}\n"),
        );
        let seats = format!(
            "members:\n  - person: p{at}\n    term: {text}\n  - described: {text}\n    note: {text}\n"
        );
        let duty = format!(
            "responsible:\n  - post: c{at}\n    relation: accountable\n    term: {text}\n    source: s{at}\n"
        );
        let part = format!("part_of:\n  - body: r{at}\n");
        let said =
            format!("    term: {text}\n    condition: {text}\n    certainty: implied\n    note: {text}\n");
        let lines = format!(
            "prepares_for:\n  - body: r{at}\n    purpose: {text}\n{said}reports_to:\n  - described: \
             {text}\n{said}"
        );
        let tasks = format!(
            "mandate:\n  - task: {text}\n    recurrence: {text}\n    programme: p\n{said}powers:\n  - \
             about: {text}\n    decides: true\n{said}"
        );
        let points = format!(
            "principles:\n  - text: {text}\n{said}routes:\n  - what: {text}\n    described: {text}\n    \
             mailbox: {text}\n{said}"
        );
        let more = format!("{lines}{tasks}{points}");
        folder.file(
            &format!("groups/g{at}.yaml"),
            &format!("name: {text}\naliases: [{text}]\n{part}{seats}{more}note: {text}\nsources: [s{at}]\n"),
        );
        let tie = format!("themes:\n  - theme: t\n    match: close\n    note: {text}\n");
        folder.file(
            &format!("programme-areas/a{at}.yaml"),
            &format!("name: {text}\nterm: {text}\nprogramme: p\n{duty}{tie}sources: [s{at}]\n"),
        );
        let decision = format!(
            "name: {text}\ntype: decision\nstatus: adopted\nby: g{at}\ndate: 2020-01-01\nparagraph: \
             {text}\nregistry_no: {text}\n"
        );
        let changes = format!(
            "condition: {text}\nlimit: {text}\npoints:\n  - label: {text}\n    text: {text}\nchanges:\n  - \
             type: amends\n    target: p\n{said}"
        );
        folder.file(
            &format!("decisions/d{at}.yaml"),
            &format!("{decision}{changes}certainty: implied\nnote: {text}\nsources: [s{at}]\n"),
        );
    }
    folder
}

/// Each text as a seat, a note and a duty of one group and one area; some texts as the names that
/// head an answer.
pub fn heads() -> Folder {
    let folder = Folder::new("heads");
    folder.file("programmes/p.yaml", "name: P\nowner: r\n");
    let all: Vec<String> = texts().iter().map(|text| quoted(text)).collect();
    let seats = |texts: &[String]| -> String {
        texts
            .iter()
            .map(|text| format!("  - described: {text}\n    term: {text}\n    note: {text}\n"))
            .collect()
    };
    let duties = |texts: &[String]| -> String {
        texts
            .iter()
            .map(|text| format!("  - described: {text}\n    relation: accountable\n    term: {text}\n"))
            .collect()
    };
    for (at, name) in all.iter().enumerate().step_by(STEP) {
        let texts = if at == 0 { &all } else { &all[at..at + 1] };
        folder.file(
            &format!("groups/g{at}.yaml"),
            &format!("name: {name}\nmembers:\n{}note: {name}\n", seats(texts)),
        );
        let duties = duties(texts);
        folder.file(
            &format!("programme-areas/a{at}.yaml"),
            &format!("name: {name}\nterm: {name}\nprogramme: p\nresponsible:\n{duties}"),
        );
    }
    folder
}

/// Every so many texts head an answer.
pub const STEP: usize = 35;

/// Each text as a key, as a word outside of a vocabulary, as an id that nobody has, in a comment,
/// and as the name of a file.
pub fn faults() -> Folder {
    let folder = Folder::new("faults");
    for (at, text) in texts().iter().enumerate() {
        let plain: String = text.chars().filter(|c| !c.is_control()).collect();
        let (name, text, long) = (text, quoted(text), quoted(&text.repeat(2)));
        folder.file(&format!("groups/k{at}.yaml"), &format!("{text}: 1\nname: A # {plain}\n"));
        folder.file(
            &format!("groups/v{at}.yaml"),
            &format!("name: A\npart_of:\n  - body: {text}\nlevel: {long} # {plain}\n"),
        );
        let name = name.replace(['/', '\0'], "");
        folder.file(&format!("groups/{name}.yaml"), &format!("name: A\n{text}: {text}\n"));
    }
    for (at, raw) in [
        "\"\\ud800\"",
        "\"\\ud83d\\ude00\"",
        "\"\\U00110000\"",
        "\"\\xzz\"",
        "'\u{1b}'",
        "[\u{202e}",
        "{a: \u{9b}",
        "\u{0}",
    ]
    .iter()
    .enumerate()
    {
        folder.file(&format!("groups/raw{at}.yaml"), &format!("name: {raw}\n"));
    }
    folder.file("groups/long.yaml", &format!("name: A\nlevel: {}\n", "å".repeat(5_000)));
    folder.file("groups/latin.yaml", "name: A\n");
    fs::write(folder.0.join("groups/latin.yaml"), b"name: \x1b[31m\xe5\xff\n").expect("written");
    folder
}
