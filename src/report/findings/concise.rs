//! One finding per line, as compilers write them: editors and `grep` read it. The level is one word
//! in every language.

use crate::lang::Lang;
use crate::report::escape;
use crate::report::findings::Located;

pub fn render(found: &[Located<'_>], lang: Lang) -> String {
    found.iter().map(|one| line(one, lang) + "\n").collect()
}

pub fn line(one: &Located<'_>, lang: Lang) -> String {
    let finding = one.diagnostic();
    let text = format!(
        "{}: {}: {} [{}]",
        one.at.shown(),
        finding.level.name(),
        finding.message.get(lang),
        finding.code
    );
    escape::terminal(&text)
}
