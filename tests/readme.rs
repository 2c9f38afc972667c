//! README's table of commands is the program's own: as they are declared, with their names in
//! Swedish.

use gov::commands::declared;
use std::collections::BTreeSet;
use std::fs;

/// The words in `code` of a cell. A bar within one is written `\|`.
fn codes(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// The first cells of the table of commands.
fn rows(readme: &str) -> Vec<&str> {
    let (_, table) = readme.split_once("| command | answers |\n").expect("the table is there");
    let rows = table.lines().skip(1).take_while(|line| line.starts_with("| "));
    rows.map(|row| row[2..].split(" | ").next().unwrap_or(row)).collect()
}

#[test]
fn the_table_of_commands_is_the_programs() {
    let readme = fs::read_to_string("README.md").expect("README.md is there");
    let cli = declared();
    let mut told = BTreeSet::new();
    for row in rows(&readme) {
        if row.starts_with("any of these with `--") {
            continue;
        }
        let (names, rest): (Vec<&str>, Vec<&str>) =
            codes(row).iter().partition(|code| code.starts_with("gov "));
        let mut aliases = Vec::new();
        assert!(!names.is_empty(), "{row}: names no command");
        for name in names {
            let name = name.split(' ').nth(1).expect("a name");
            let command = cli.get_subcommands().find(|command| command.get_name() == name);
            let command = command.unwrap_or_else(|| panic!("{row}: there is no `gov {name}`"));
            assert!(told.insert(name.to_string()), "{row}: `gov {name}` has a row already");
            aliases.extend(command.get_visible_aliases());
        }
        assert_eq!(rest, aliases, "{row}: the names in Swedish");
    }
    let shown = cli.get_subcommands().filter(|command| !command.is_hide_set());
    let all: BTreeSet<String> = shown.map(|command| command.get_name().to_string()).collect();
    assert!(all.len() > 30, "the commands are there");
    assert_eq!(told, all, "each command has its row");
}
