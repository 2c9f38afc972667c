//! What the program itself declares. A test that goes through all commands or all formats asks for
//! them here, so that a new one is in it, or the test says where it is missing.

use clap::ValueEnum;
use gov::report::Format;

/// The names of all values of an option, as they are written on the command line.
pub fn names<V: ValueEnum>() -> Vec<String> {
    let values = V::value_variants().iter().filter_map(ValueEnum::to_possible_value);
    values.map(|value| value.get_name().to_string()).collect()
}

/// The commands that answer in the formats of answers.
fn answering() -> Vec<String> {
    let formats = names::<Format>();
    let answers = |command: &clap::Command| {
        let outputs = command.get_arguments().filter(|arg| arg.get_id() == "output");
        let values = outputs.flat_map(clap::Arg::get_possible_values);
        values.map(|value| value.get_name().to_string()).collect::<Vec<_>>() == formats
    };
    let cli = gov::commands::declared();
    // Of the actions of `source` one answers; it is asked in tests/source_refresh.rs.
    let all = cli.get_subcommands().filter(|command| answers(command) && command.get_name() != "source");
    all.map(|command| command.get_name().to_string()).collect()
}

/// Holds a list of command lines: it has every command that answers, but for those that a test has
/// a reason to leave out.
pub fn asks_all<'a>(place: &str, lines: impl IntoIterator<Item = &'a str>, left_out: &[&str]) {
    let asked: Vec<&str> = lines.into_iter().filter_map(|line| line.split(' ').next()).collect();
    let all = answering();
    assert!(all.len() > 20, "the commands are there");
    for command in &all {
        let (is_asked, is_out) = (asked.contains(&command.as_str()), left_out.contains(&command.as_str()));
        assert!(is_asked || is_out, "{place} does not ask `gov {command}`");
        assert!(!(is_asked && is_out), "{place} asks `gov {command}`, which it says that it leaves out");
    }
    for name in left_out {
        assert!(all.iter().any(|command| command == name), "{place}: there is no `gov {name}` to leave out");
    }
}
