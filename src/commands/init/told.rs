//! What is said of a new data set: what is written, and what to do now.

use crate::commands::init::begin::KEEP;
use crate::commands::init::set::Set;
use crate::commands::init::wanted::Wanted;
use crate::commands::paths;
use crate::commands::{DONE, Ui, written};
use crate::lang::Lang;
use crate::report::{self, escape};
use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

/// What is written, or is to be, in lines.
pub fn told(
    root: &Path,
    files: &BTreeMap<String, String>,
    wanted: &Wanted,
    is_written: bool,
    lang: Lang,
) -> Vec<String> {
    let shown = root.display();
    let count = files.len();
    let first = match is_written {
        true => lang.pick(
            format!("En ny datamängd i mappen {shown}: {count} filer, utan fel."),
            format!("A new data set in the folder {shown}: {count} files, without errors."),
        ),
        false => lang.pick(
            format!("{count} filer skulle skrivas i mappen {shown}, utan fel."),
            format!("{count} files would be written to the folder {shown}, without errors."),
        ),
    };
    let mut lines = vec![first];
    let mut line = |path: &str, sv: String, en: String| {
        lines.push(format!("  {}  {}", path, lang.pick(sv, en)));
    };
    line(
        "data/gov.toml",
        "vad datamängden kräver av sig själv".into(),
        "what the data asks of itself".into(),
    );
    if let Some(set) = &wanted.with {
        let (name, number, revision) = (&set.name, set.files.len(), set.revision());
        line(
            &format!("data/{}", Set::list_of(name)),
            format!("vad som är taget: {name}, {number} filer, revision {revision}"),
            format!("what is taken in: {name}, {number} files, revision {revision}"),
        );
    }
    let own: Vec<&String> = files.keys().filter(|path| path.ends_with(KEEP)).collect();
    let region = wanted.region.as_deref().unwrap_or_default();
    if let Some(folder) = own.first().and_then(|path| path.split('/').nth(1)) {
        line(
            &format!("data/{folder}/"),
            format!("{region}: er region, med en mapp för varje slag"),
            format!("{region}: your region, with a folder for each kind"),
        );
    } else if wanted.with.is_none() {
        line(
            "data/exempel/",
            "ett påhittat exempel; ta bort det när ni har eget".into(),
            "an invented example; remove it when you have your own".into(),
        );
    }
    if let Some((path, _)) = wanted.ci.map(|host| host.file()) {
        line(
            path,
            "fyll i adressen (GOV_ARCHIVE) och kontrollsumman (GOV_SHA256) för den version av gov som ni \
             vill använda"
                .into(),
            "fill in the address (GOV_ARCHIVE) and the checksum (GOV_SHA256) of the release that you want"
                .into(),
        );
    }
    lines
}

/// What to do now.
pub fn next(root: &Path, commands: &[String], wanted: &Wanted, lang: Lang) -> Vec<String> {
    let mut lines = vec![String::new(), lang.pick("Prova:", "Try:").to_string()];
    if root != Path::new(".") {
        lines.push(format!("  cd {}", paths::in_shell(&root.to_string_lossy())));
    }
    lines.extend(commands.iter().map(|command| format!("  {command}")));
    lines.push(String::new());
    lines.push(lang.pick("Sedan:", "Then:").to_string());
    lines.push("  git init && git add -A".to_string());
    lines.push(lang.pick("  gov källa ny DOKUMENT", "  gov source add DOCUMENT").to_string());
    if wanted.with.is_some() {
        lines.push("  gov init --update".to_string());
    }
    lines
}

pub fn say(lines: &[String], ui: &mut Ui<'_>) -> u8 {
    // A command that is broken can't be copied.
    let is_command = |line: &str| line.starts_with("  g") || line.starts_with("  cd");
    let width = ui.width;
    let fitted = lines.iter().map(|line| {
        let text = escape::terminal(line) + "\n";
        if is_command(line) { text } else { report::fit(&text, width) }
    });
    let text: String = fitted.collect();
    written(ui.out.write_all(text.as_bytes()).and_then(|()| ui.out.flush()), DONE)
}
