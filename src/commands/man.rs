//! `gov man`: the program's pages for `man`, made from the same help.

use crate::commands::{DONE, Problem, Ui, help, written};
use crate::lang::Lang;
use clap::Args;
use clap_mangen::Man;
use std::io::Write as _;

/// Print a manual page, for `man` ¦ Skriv ut en manualsida, för `man`
#[derive(Args)]
#[command(visible_alias = "manualsida", after_help = "gov man\ngov man who-owns")]
pub struct Command {
    /// The command [default: the program's own page] ¦ Kommandot [standard: programmets sida]
    command: Option<String>,
}

/// Prints one page; `cli` is the whole program, in the language that is asked for.
pub fn run(command: &Command, mut cli: clap::Command, lang: Lang, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    cli.build();
    let shown = match &command.command {
        None => cli,
        Some(name) => help::find(&mut cli, name)?.clone(),
    };
    Ok(written(ui.out.write_all(page(&shown, lang).as_bytes()).and_then(|()| ui.out.flush()), DONE))
}

fn page(command: &clap::Command, lang: Lang) -> String {
    let source = concat!("gov ", env!("CARGO_PKG_VERSION"));
    let man = Man::new(command.clone()).source(source).manual("gov");
    let section = |write: &dyn Fn(&mut dyn std::io::Write) -> std::io::Result<()>| {
        let mut text = Vec::new();
        // Memory can be written to.
        let _ = write(&mut text);
        String::from_utf8_lossy(&text).into_owned()
    };
    let mut page = section(&|to| man.render_title(to));
    page.push_str(&headed(&section(&|to| man.render_name_section(to)), lang.pick("NAMN", "NAME")));
    page.push_str(&headed(&section(&|to| man.render_synopsis_section(to)), lang.pick("SYNTAX", "SYNOPSIS")));
    page.push_str(&headed(
        &section(&|to| man.render_description_section(to)),
        lang.pick("BESKRIVNING", "DESCRIPTION"),
    ));
    if command.has_subcommands() {
        page.push_str(&headed(
            &section(&|to| man.render_subcommands_section(to)),
            lang.pick("KOMMANDON", "COMMANDS"),
        ));
    }
    // The lines of a list stay lines.
    page.push_str(&section(&|to| man.render_options_section(to)).replace("\n\\- ", "\n.br\n\\- "));
    let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    page.push_str(&format!(".SH {}\n.nf\n", lang.pick("EXEMPEL", "EXAMPLES")));
    // The heading goes; what is not an example stands in a paragraph of its own.
    for line in after.lines().skip(1) {
        match line.strip_prefix("  ") {
            Some(example) => page.push_str(&format!("{}\n", plain(example))),
            None if line.is_empty() => page.push_str(".fi\n.PP\n"),
            None => page.push_str(&format!("{}\n", plain(line))),
        }
    }
    page.push_str(".fi\n");
    page
}

/// A section with a heading in place of the English one, which is its first line (after how quotes
/// are set up).
fn headed(section: &str, heading: &str) -> String {
    let lines = section
        .lines()
        .map(|line| if line.starts_with(".SH") { format!(".SH {heading}\n") } else { format!("{line}\n") });
    lines.collect()
}

/// A line that roff shows as it is.
fn plain(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-").replace('\'', "\\(aq");
    if text.starts_with('.') { format!("\\&{text}") } else { text }
}
