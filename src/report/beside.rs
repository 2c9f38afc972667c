//! What more there is to say of something, beside its name: one pair of brackets, never two in a
//! row.

use crate::lang::Lang;
use crate::query::Named;

/// Something with what more there is to say of it: in brackets, but for what ends with some
/// already. One after the other they can't be read.
pub fn beside(text: &str, said: &str) -> String {
    match (said.is_empty(), text.ends_with(')')) {
        (true, _) => text.to_string(),
        (false, true) => format!("{text}, {said}"),
        (false, false) => format!("{text} ({said})"),
    }
}

/// Something with its region, or a post with its body, where its own name does not say that: in
/// many regions it is called the same.
pub fn of_region(named: &Named, region: Option<&Named>, lang: Lang) -> String {
    let name = named.shown(lang);
    let region = region.map(|region| region.shown(lang)).filter(|region| !name.contains(region.as_str()));
    let Some(region) = region else { return name };
    // Behind a mark of ours it stands in the same brackets.
    let marked = !named.mark.words(lang).is_empty();
    match name.strip_suffix(')').filter(|_| marked) {
        Some(open) => format!("{open}; {region})"),
        None => beside(&name, &region),
    }
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn brackets_never_follow_brackets() {
        assert_eq!(beside("Anna Ask", "kanske"), "Anna Ask (kanske)");
        assert_eq!(beside("Anna Ask (t.f.)", "kanske"), "Anna Ask (t.f.), kanske");
        assert_eq!(beside("Anna Ask (t.f.)", ""), "Anna Ask (t.f.)");
    }
}
