//! What only a text says is told by every command that looks for a name: "nothing is called so" is
//! said of no word that the data has (`said.rs` has them all).

use crate::gov::gov;

#[test]
fn what_only_a_text_says_is_told_by_every_command() {
    for word in ["ITIL", "vedertagna", "tjänsteleverans"] {
        for command in ["who-owns", "who-decides", "members", "person", "mandate", "compare", "why", "ask"] {
            let run = gov(&[command, word, "--lang", "en"], None);
            let text = format!("{}{}", run.out, run.err);
            assert!(!text.contains("nothing called"), "gov {command} {word}: {text}");
            assert!(text.contains(".txt:") || text.contains(".yaml:"), "gov {command} {word}: {text}");
        }
    }
}
