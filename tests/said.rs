//! "There is nothing called so" is said of no word that the shipped data has, in whatever value.

use gov::find::said::said;
use gov::find::{Topic, fold};
use gov::sources::{Sources, is_kept_text};
use std::collections::BTreeMap;
use std::path::Path;

#[test]
fn every_word_of_the_data_is_found_where_it_is_said() {
    let sources = Sources::load(Path::new("data")).expect("the shipped data can be read");
    let mut words: BTreeMap<String, String> = BTreeMap::new();
    for file in &sources.files {
        let is_kept = is_kept_text(&file.path);
        for line in file.text().lines().filter(|_| is_kept || file.is_yaml()) {
            let value = if is_kept { line } else { line.split_once(": ").map_or("", |(_, value)| value) };
            let value = if value.contains('#') || line.trim_start().starts_with('#') { "" } else { value };
            for word in value.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2) {
                words.entry(fold(word)).or_insert_with(|| word.to_string());
            }
        }
    }
    assert!(words.len() > 1000, "{} words", words.len());
    let unknown: Vec<&String> =
        words.values().filter(|word| said(&sources, &Topic::of(word)).is_empty()).collect();
    assert!(unknown.is_empty(), "{} of {}: {unknown:?}", unknown.len(), words.len());
    // And of what it has not, no line is told.
    for word in ["rymdfart", "certainty", "kvantdator"] {
        assert_eq!(said(&sources, &Topic::of(word)), [], "{word}");
    }
}
