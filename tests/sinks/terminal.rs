//! What a terminal does with an output: every control function is noted.

use unicode_width::UnicodeWidthStr as _;
use vte::{Params, Parser, Perform};

#[derive(Default)]
struct Screen {
    /// Control functions that were carried out, and characters that nobody sees.
    acts: Vec<String>,
    colours: usize,
}

impl Perform for Screen {
    fn print(&mut self, c: char) {
        if gov::syntax::is_hidden(c) {
            self.acts.push(format!("prints {c:?}"));
        }
    }

    fn execute(&mut self, byte: u8) {
        // A tab parts the columns of what is piped; text that is shown has none.
        if byte != b'\n' && byte != b'\t' {
            self.acts.push(format!("executes {byte:#x}"));
        }
    }

    fn hook(&mut self, _: &Params, _: &[u8], _: bool, action: char) {
        self.acts.push(format!("DCS {action}"));
    }

    fn osc_dispatch(&mut self, _: &[&[u8]], _: bool) {
        self.acts.push("OSC".into());
    }

    fn csi_dispatch(&mut self, _: &Params, _: &[u8], _: bool, action: char) {
        match action {
            'm' => self.colours += 1,
            _ => self.acts.push(format!("CSI {action}")),
        }
    }

    fn esc_dispatch(&mut self, _: &[u8], _: bool, byte: u8) {
        self.acts.push(format!("ESC {byte:#x}"));
    }
}

/// Holds an output to plain text and, where there may be colour, to that. How many changes of
/// colour there are.
pub fn judge(what: &str, output: &str, may_colour: bool) -> usize {
    let mut screen = Screen::default();
    Parser::new().advance(&mut screen, output.as_bytes());
    assert!(screen.acts.is_empty(), "{what}: the terminal {:?}", screen.acts);
    assert!(may_colour || screen.colours == 0, "{what}: colours");
    screen.colours
}

/// Holds each line of an output, colours left out, to a terminal's width.
pub fn fits(what: &str, output: &str, width: usize) {
    for line in output.lines() {
        assert!(line.width() <= width, "{what}: {} columns in {width}: {line}", line.width());
    }
}

#[test]
fn the_model_sees_control_functions() {
    for act in ["\u{1b}[2J", "\u{1b}]0;x\u{7}", "\u{1b}c", "\r", "\u{9b}x", "\u{202e}", "\u{1b}P1$r\u{1b}\\"]
    {
        assert!(std::panic::catch_unwind(|| judge("", act, true)).is_err(), "{act:?}");
    }
    assert_eq!(judge("", "a\n\u{1b}[31mb\u{1b}[0m", true), 2);
}
