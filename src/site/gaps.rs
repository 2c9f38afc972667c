//! What is lacking, in the same words as `gov gaps`, in both languages.

use crate::lang::Lang;
use crate::model::keys::Words;
use crate::query::gaps::{Lack, State};
use crate::report::answers::gaps as said;

pub fn lack(lack: Lack) -> Words {
    (said::lack(lack, Lang::Sv).0, said::lack(lack, Lang::En).0)
}

pub fn state(state: State) -> Words {
    (said::state(state, Lang::Sv).0, said::state(state, Lang::En).0)
}
