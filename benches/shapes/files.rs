//! The files of a data set, by their paths.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

#[derive(Default)]
pub struct Files(pub Vec<(String, String)>);

impl Files {
    /// What questions can be asked about in every shape: a region, a theme, a source, a person and
    /// a post. Level of what is not looked at: the shapes have no sources.
    pub fn new() -> Files {
        Files::default()
            .with("gov.toml", "[levels]\nno-source = \"off\"\norphan = \"off\"\nno-parent = \"off\"\n")
            .with("regions/r.yaml", "name: Region R\n")
            .with("themes/t.yaml", "name: Vård\n")
            .with("sources/s.yaml", "title: Protokoll\ntype: minutes\ndate: 2024-03-01\n")
            .with("people/p.yaml", "name: Anna Exempel\n")
            .with("posts/o.yaml", "name: Direktör\nbody: r\nholders:\n  - person: p\n")
    }

    pub fn with(mut self, path: &str, text: impl Into<String>) -> Files {
        self.0.push((path.into(), text.into()));
        self
    }

    /// `g`, the thing that is asked about: a group, with something in its file.
    pub fn group(self, text: impl Into<String>) -> Files {
        self.with("groups/g.yaml", format!("name: Grupp för vård\n{}", text.into()))
    }

    /// `g` with a list of so many under a key.
    pub fn list(self, key: &str, count: usize, item: impl Fn(usize) -> String) -> Files {
        self.group(list(key, count, item))
    }

    /// So many files in a folder, each with an id of a letter and its number.
    pub fn each(mut self, folder: &str, letter: &str, count: usize, text: impl Fn(usize) -> String) -> Files {
        self.0.extend((0..count).map(|at| (format!("{folder}/{letter}{at}.yaml"), text(at))));
        self
    }

    pub fn write(&self, root: &Path) {
        let _ = fs::remove_dir_all(root);
        for (path, text) in &self.0 {
            let path = root.join(path);
            fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("the folder is made");
            fs::write(path, text).expect("the file can be written");
        }
    }
}

/// A list under a key: `- ` before the first line of each.
pub fn list(key: &str, count: usize, item: impl Fn(usize) -> String) -> String {
    let mut text = format!("{key}:\n");
    for at in 0..count {
        let _ = writeln!(text, "  - {}", item(at).replace('\n', "\n    "));
    }
    text
}

/// The day of a number, each another, from the year 1000 on.
pub fn day(at: usize) -> String {
    format!("{:04}-{:02}-{:02}", 1000 + at / 336, 1 + at / 28 % 12, 1 + at % 28)
}

pub fn line(at: usize, count: usize, to: usize) -> String {
    let to = if to < count { format!("reports_to:\n  - body: u{to}\n") } else { String::new() };
    format!("name: U{at}\n{to}")
}

pub fn two(at: usize, one: usize, other: usize) -> String {
    format!("name: U{at}\nreports_to:\n  - body: u{one}\n  - body: u{other}\n")
}

/// A source whose text of so many lines is kept.
pub fn kept(lines: usize) -> Files {
    source((0..lines.max(10)).map(|at| format!("rad {at:06} om vård och omsorg i regionen idag\n")).collect())
}

pub fn source(text: String) -> Files {
    Files::new()
        .with("sources/z.txt", text)
        .with("sources/z.yaml", "title: Z\ntype: report\ndate: 2020-01-01\nfile: z.txt\n")
}
