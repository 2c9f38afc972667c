//! What GitHub's runner does with a line of a job's output, after the published behaviour of its
//! two command parsers.

/// A command that the runner would carry out.
#[derive(Debug, PartialEq, Eq)]
pub struct Command {
    pub name: String,
    pub properties: Vec<(String, String)>,
    pub data: String,
}

const KNOWN: [&str; 14] = [
    "error",
    "warning",
    "notice",
    "debug",
    "group",
    "endgroup",
    "add-mask",
    "add-path",
    "add-matcher",
    "remove-matcher",
    "set-output",
    "set-env",
    "save-state",
    "stop-commands",
];
const ALSO_KNOWN: [&str; 2] = ["echo", "internal-set-repo-path"];

/// The commands in an output. The runner's reader ends a line at CR, LF or both.
pub fn commands(output: &str) -> Vec<Command> {
    output.split(['\r', '\n']).filter_map(command).collect()
}

fn command(line: &str) -> Option<Command> {
    // The runner compares as people read: what nobody sees is passed over.
    let line: String = line.chars().filter(|c| !gov::syntax::is_hidden(*c)).collect();
    second(&line).or_else(|| first(&line))
}

/// `::name key=value,key=value::data` at the beginning of a line.
fn second(line: &str) -> Option<Command> {
    let (info, data) = line.trim_start().strip_prefix("::")?.split_once("::")?;
    known(
        info,
        ',',
        data,
        &[("%0D", "\r"), ("%0A", "\n")],
        &[("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ",")],
    )
}

/// `##[name key=value;key=value]data` anywhere in a line.
fn first(line: &str) -> Option<Command> {
    let (_, rest) = line.split_once("##[")?;
    let (info, data) = rest.split_once(']')?;
    let escapes = [("%3B", ";"), ("%0D", "\r"), ("%0A", "\n"), ("%5D", "]")];
    known(info, ';', data, &escapes, &escapes)
}

fn known(
    info: &str,
    between: char,
    data: &str,
    in_data: &[(&str, &str)],
    in_properties: &[(&str, &str)],
) -> Option<Command> {
    let (name, properties) = info.split_once(' ').unwrap_or((info, ""));
    if !KNOWN.iter().chain(&ALSO_KNOWN).any(|known| known.eq_ignore_ascii_case(name)) {
        return None;
    }
    let pairs = properties.trim().split(between).filter_map(|pair| pair.split_once('='));
    let properties = pairs.map(|(key, value)| (key.to_string(), unescaped(value, in_properties))).collect();
    Some(Command { name: name.into(), properties, data: unescaped(data, in_data) })
}

/// `%25` comes last, so that an escaped percent sign begins no other escape.
fn unescaped(text: &str, escapes: &[(&str, &str)]) -> String {
    escapes.iter().chain(&[("%25", "%")]).fold(text.to_string(), |text, (from, to)| text.replace(from, to))
}

/// The parsers themselves: they see what they should.
#[test]
fn the_model_sees_commands() {
    for seen in [
        "::error::x",
        " \u{a0}::error file=a,line=1::x",
        "text ##[error]x",
        "##[add-mask a=b;c=d]x",
        "a\r::debug::x",
        "#\u{200b}#[error]x",
    ] {
        assert_eq!(commands(seen).len(), 1, "{seen:?}");
    }
    for passed in ["x ::error::x", "::error:x", "::what::x", "##[what]x", "# #[error]x"] {
        assert!(commands(passed).is_empty(), "{passed:?}");
    }
    assert_eq!(commands("::error title=a%2Cb%3A::c%0Ad%250A")[0].data, "c\nd%0A");
}
