//! `gov completions`: the script of the parser's own making and, where a shell can ask the program,
//! a few lines that ask it for ids.

use crate::commands::{DONE, Problem, Ui, complete, written};
use clap::{Args, ValueEnum};
use clap_complete::Shell as Static;
use std::io::Write as _;

/// Print a completion script for a shell ¦ Skriv ut ett skript för komplettering i ett skal
#[derive(Args)]
#[command(visible_alias = "komplettering", after_help = "gov completions bash\ngov completions fish")]
pub struct Command {
    /// The shell ¦ Skalet
    shell: Shell,
}

#[derive(Clone, Copy, ValueEnum)]
enum Shell {
    /// With ids from the data ¦ Med id:n ur datamängden
    Bash,
    /// With ids from the data ¦ Med id:n ur datamängden
    Zsh,
    /// With ids from the data ¦ Med id:n ur datamängden
    Fish,
    /// Commands and flags ¦ Kommandon och flaggor
    Elvish,
    /// Commands and flags ¦ Kommandon och flaggor
    Powershell,
}

/// What `gov complete` prints stands first; without anything, the static script has its say. The
/// words go to it as they are, and what comes back is kept as words: neither is read by the shell
/// as code.
const BASH: &str = r#"
_gov_with_ids() {
    local word
    COMPREPLY=()
    while IFS= read -r word; do
        COMPREPLY+=("$word")
    done < <(command gov complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    if ((${#COMPREPLY[@]} == 0)); then
        _gov "$@"
    fi
}
complete -F _gov_with_ids -o bashdefault -o default gov
"#;

const ZSH: &str = r#"
_gov_with_ids() {
    local -a ids
    ids=("${(@f)$(command gov complete "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    ids=("${(@)ids:#}")
    if (($#ids)); then
        compadd -- "${(@)ids}"
    else
        _gov "$@"
    fi
}
"#;

/// How the static script for zsh ends: it runs as a file of `fpath`, or registers what it defines.
const ZSH_END: &str = "if [ \"$funcstack[1]\" = \"_gov\" ]; then";
const ZSH_START: &str = r#"
compdef _gov_with_ids gov
if [ "$funcstack[1]" = "_gov" ]; then
    _gov_with_ids "$@"
fi
"#;

const FISH: &str = r#"
function __gov_ids
    set -l words (commandline -opc) (commandline -ct)
    command gov complete $words[2..-1] 2>/dev/null | string replace -r '^--[a-z-]+=' ''
end
complete -c gov -f -n 'count (__gov_ids) >/dev/null' -a '(__gov_ids)'
"#;

/// Prints the script; `cli` is the program in the language that its help is to be in.
pub fn run(command: &Command, mut cli: clap::Command, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let (shell, own) = match command.shell {
        Shell::Bash => (Static::Bash, BASH),
        Shell::Zsh => (Static::Zsh, ZSH),
        Shell::Fish => (Static::Fish, FISH),
        Shell::Elvish => (Static::Elvish, ""),
        Shell::Powershell => (Static::PowerShell, ""),
    };
    // In fish a flag has candidates of its own.
    let flags: String = complete::flags(&cli)
        .iter()
        .map(|flag| format!("complete -c gov -l {flag} -x -a '(__gov_ids)'\n"))
        .collect();
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut cli, "gov", &mut script);
    let script = String::from_utf8_lossy(&script);
    let script = match (shell, script.split_once(ZSH_END)) {
        (Static::Zsh, Some((functions, _))) => format!("{functions}{own}{ZSH_START}"),
        (Static::Fish, _) => format!("{script}{own}{flags}"),
        _ => format!("{script}{own}"),
    };
    Ok(written(ui.out.write_all(script.as_bytes()).and_then(|()| ui.out.flush()), DONE))
}
