//! The forms of a word of the model's, for those who write another than the one that it is listed
//! under.

/// A Swedish word as people write it: in the forms that it has, with and without å, ä and ö.
pub fn forms(word: &str) -> Vec<String> {
    let stem = ["at", "et", "t"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    let forms: &[&str] = match word {
        // "beslutat": "beslutad", "beslutade"; "föreslaget": "föreslagen", "föreslagna".
        _ if word.ends_with("at") => &["at", "ad", "ade", "ats"],
        _ if word.ends_with("et") => &["et", "en", "na", "it"],
        _ if word.ends_with('t') && stem.len() > 4 && !word.ends_with("ut") => &["t", "d", "da", "ts"],
        _ => &["", "et", "en", "er", "erna", "na", "s"],
    };
    let stem = if forms[0].is_empty() { word } else { stem };
    let mut all: Vec<String> = forms.iter().map(|end| format!("{stem}{end}")).collect();
    let plain: Vec<String> = all.iter().map(|form| form.replace(['å', 'ä'], "a").replace('ö', "o")).collect();
    all.extend(plain);
    all.sort_unstable();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::forms;

    #[test]
    fn participles_and_nouns_have_theirs() {
        for (word, written) in [
            ("beslutat", "beslutade"),
            ("föreslaget", "föreslagna"),
            ("föreslaget", "foreslagen"),
            ("avslaget", "avslagna"),
            ("beslut", "besluten"),
        ] {
            assert!(forms(word).iter().any(|form| form == written), "{word}: {:?}", forms(word));
        }
    }
}
