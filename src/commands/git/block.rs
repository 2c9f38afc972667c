//! The lines that are written to git's files, and taken out again. They come first in a file: what
//! somebody else has put there, or puts there later, stands after them and counts before them.

/// The line before ours.
const MARK: &[u8] = b"# gov git install (`gov git uninstall` takes this out)\n";
const HEADER: &[u8] = b"[diff \"gov\"]\n";
const ATTRIBUTE: &[u8] = b" diff=gov\n";
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The lines of a configuration.
pub fn config(command: &[u8], driver: bool) -> Vec<u8> {
    let mut out = [MARK, HEADER].concat();
    let words: &[(&str, &str)] =
        if driver { &[("textconv", "textconv"), ("command", "driver")] } else { &[("textconv", "textconv")] };
    for (key, word) in words {
        out.extend(format!("\t{key} = \"").bytes());
        for byte in command {
            match byte {
                b'"' | b'\\' => out.extend([b'\\', *byte]),
                b'\n' => out.extend(b"\\n"),
                byte => out.push(*byte),
            }
        }
        out.extend(format!(" git {word}\"\n").bytes());
    }
    out
}

/// The lines of attributes for a data folder.
pub fn attributes(folder: &str) -> Vec<u8> {
    [MARK.to_vec(), patterns(folder).concat()].concat()
}

/// Which files of a data folder are shown by us, a line each.
pub fn patterns(folder: &str) -> [Vec<u8>; 2] {
    // What has a meaning in a pattern is itself after a backslash.
    let mut escaped = String::from("/");
    for c in folder.chars() {
        escaped.extend(matches!(c, '*' | '?' | '[' | '\\').then_some('\\'));
        escaped.push(c);
    }
    let folder = if folder.is_empty() { "" } else { escaped.as_str() };
    ["yaml", "yml"].map(|ending| [written(&format!("{folder}/**/*.{ending}")).as_bytes(), ATTRIBUTE].concat())
}

/// A pattern as git reads one: in quotes where it has something in it that would end it.
fn written(pattern: &str) -> String {
    if !pattern.contains(|c: char| c.is_whitespace() || c.is_control() || c == '"' || c == '\\') {
        return pattern.to_string();
    }
    let mut out = String::from("\"");
    for c in pattern.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_ascii_control() => out.push_str(&format!("\\{:03o}", c as u32)),
            c => out.push(c),
        }
    }
    out + "\""
}

/// A file with lines put first; a byte order mark stays before them.
pub fn first(file: &[u8], block: &[u8]) -> Vec<u8> {
    let mark = if file.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK } else { b"" };
    [mark, block, &file[mark.len()..]].concat()
}

/// A file without exactly these lines.
pub fn without(file: &[u8], block: &[u8]) -> Vec<u8> {
    match file.windows(block.len()).position(|window| window == block) {
        Some(at) => [&file[..at], &file[at + block.len()..]].concat(),
        None => file.to_vec(),
    }
}

pub fn has_line(file: &[u8], line: &[u8]) -> bool {
    lines(file).any(|own| own.trim_ascii_end() == line.trim_ascii_end())
}

fn lines(file: &[u8]) -> impl Iterator<Item = &[u8]> {
    file.split_inclusive(|byte| *byte == b'\n')
}

/// Attributes without any of our lines.
pub fn without_attributes(file: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(file.len());
    let mut ours = 0;
    for line in lines(file) {
        if let Some(before) = line.strip_suffix(MARK) {
            out.extend(before);
            ours = 2;
        } else if ours > 0 && line.ends_with(ATTRIBUTE) {
            ours -= 1;
        } else {
            ours = 0;
            out.extend(line);
        }
    }
    out
}

/// A configuration without our lines. What somebody has put into our section since, stays, with its
/// header.
pub fn without_config(file: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(file.len());
    let all: Vec<&[u8]> = lines(file).collect();
    let mut at = 0;
    while at < all.len() {
        let Some(before) = all[at].strip_suffix(MARK) else {
            out.extend(all[at]);
            at += 1;
            continue;
        };
        out.extend(before);
        at += 1;
        if all.get(at) != Some(&HEADER) {
            continue;
        }
        at += 1;
        let section = all[at..].iter().take_while(|line| !line.trim_ascii_start().starts_with(b"[")).count();
        let (ours, left): (Vec<&[u8]>, Vec<&[u8]>) =
            all[at..at + section].iter().partition(|line| is_ours(line));
        let is_key = |line: &&[u8]| !matches!(line.trim_ascii_start().first(), None | Some(b'#' | b';'));
        if left.iter().any(is_key) {
            out.extend(HEADER);
        }
        out.extend(left.concat());
        at += ours.len() + left.len();
    }
    out
}

/// Whether a line is one of those that we write into our section, whichever the program's path was.
fn is_ours(line: &[u8]) -> bool {
    [("textconv", "textconv"), ("command", "driver")].iter().any(|(key, word)| {
        let (start, end) = (format!("\t{key} = \""), format!(" git {word}\"\n"));
        line.starts_with(start.as_bytes()) && line.ends_with(end.as_bytes())
    })
}

#[cfg(test)]
mod tests {
    use super::{attributes, config, first, patterns, without_attributes, without_config};

    #[test]
    fn what_was_put_in_comes_out() {
        for before in [
            "",
            "[core]\n\tbare = false\n",
            "# mine\n\n[core]",
            "\u{feff}[core]\r\n\tx = y\r\n",
            "\n",
            "; [diff \"gov\"]\n[diff \"gov\"]\n",
        ] {
            for driver in [false, true] {
                let after = first(before.as_bytes(), &config(b"'/a \"b\\/gov'", driver));
                assert_eq!(without_config(&after), before.as_bytes(), "{before:?}");
                assert_eq!(without_config(before.as_bytes()), before.as_bytes());
            }
            let after = first(&first(before.as_bytes(), &attributes("data")), &attributes("annan data"));
            assert_eq!(without_attributes(&after), before.as_bytes(), "{before:?}");
        }
    }

    #[test]
    fn what_others_put_between_stays() {
        let text = String::from_utf8(config(b"gov", true)).expect("UTF-8");
        let mixed = text.replace("\tcommand", "\tcachetextconv = true\n# theirs\n\tcommand") + "[core]\n";
        let left = without_config(mixed.as_bytes());
        assert_eq!(
            String::from_utf8_lossy(&left),
            "[diff \"gov\"]\n\tcachetextconv = true\n# theirs\n[core]\n"
        );
        let changed = text.replace("\"gov git textconv\"", "other");
        assert_eq!(
            String::from_utf8_lossy(&without_config(changed.as_bytes())),
            "[diff \"gov\"]\n\ttextconv = other\n"
        );
    }

    #[test]
    fn a_folder_is_no_pattern() {
        let shown = |folder: &str| {
            patterns(folder).map(|line| String::from_utf8_lossy(&line).into_owned())[0].clone()
        };
        assert_eq!(shown(""), "/**/*.yaml diff=gov\n");
        assert_eq!(shown("a/data"), "/a/data/**/*.yaml diff=gov\n");
        assert_eq!(shown("my [x]"), "\"/my \\\\[x]/**/*.yaml\" diff=gov\n");
        assert_eq!(shown("a\n\"b"), "\"/a\\012\\\"b/**/*.yaml\" diff=gov\n");
    }
}
