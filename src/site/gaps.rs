//! What is lacking, in the same words as `gov gaps`, in both languages, as parts of a sentence.

use crate::lang::Lang;
use crate::model::keys::Words;
use crate::query::gaps::{Lack, State};
use crate::report::answers::gaps as words;

pub fn lack(lack: Lack) -> Words {
    (words::lack(lack, Lang::Sv).0, words::lack(lack, Lang::En).0)
}

/// In which way it is, as is said of such a thing: "inte angiven", "inte angivet", "inte angivna".
pub fn state(lack: Lack, state: State) -> (String, String) {
    let (sv, en) = (words::state(state, Lang::Sv).0, words::state(state, Lang::En).0);
    let agreeing = |word: &str| match lack {
        Lack::Members | Lack::Area => word.replace("et", "na"),
        Lack::Number | Lack::Outcome => word.to_string(),
        _ => word.replace("et", "en"),
    };
    let sv = ["angivet", "beskrivet"]
        .iter()
        .fold(sv.to_string(), |said, word| said.replace(word, &agreeing(word)));
    (sv, en.to_string())
}

/// What is lacking, and how: "Ordförande: inte angiven i källan".
pub fn said(what: Lack, how: State) -> (String, String) {
    let (lack, state) = (lack(what), state(what, how));
    (format!("{}: {}", lack.0, state.0), format!("{}: {}", lack.1, state.1))
}
