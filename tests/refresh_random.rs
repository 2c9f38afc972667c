//! `gov source refresh` against chance, on the shipped sources: re-wrapped and hyphenated text, and
//! every citation follows its words; one changed word, and it is asked about.

use crate::generate::Dice;
use crate::repository::Repository;
use ::gov::model::Model;
use ::gov::model::reference::lines_of;
use ::gov::sources::Sources;
use std::collections::BTreeMap;
use std::fs;

const TEXTS: [(&str, &str); 3] =
    [("skane-fhs", "skane"), ("skane-styrmodell", "skane"), ("kronoberg-nara-vard", "kronoberg")];

fn repository(name: &str) -> Repository {
    let repository = Repository::empty(name);
    for entry in walkdir::WalkDir::new("data").into_iter().filter_map(Result::ok) {
        if entry.file_type().is_file() {
            let text = fs::read_to_string(entry.path()).expect("text");
            repository.write(&entry.path().to_string_lossy(), &text);
        }
    }
    repository.commit("shipped");
    repository
}

/// The same words on other lines, some divided at the end of one.
fn wrapped(text: &str, dice: &mut Dice) -> String {
    let mut out = String::new();
    for word in text.split_whitespace() {
        let letters: Vec<char> = word.chars().collect();
        let at = 2 + dice.below(6);
        let may = letters.len() > at + 2 && letters.iter().all(|c| c.is_lowercase());
        match dice.below(8) {
            0 if may => {
                let (one, two) = (String::from_iter(&letters[..at]), String::from_iter(&letters[at..]));
                out += &format!("{one}-\n{two} ");
            }
            1 | 2 => out += &format!("{word}\n"),
            _ => out += &format!("{word} "),
        }
    }
    out + "\n"
}

/// The words that each statement of each file cites, of one source, without spaces and hyphens.
fn cited(repository: &Repository, id: &str) -> BTreeMap<String, Vec<String>> {
    let sources = Sources::load(&repository.path.join("data")).expect("the data can be read");
    let (model, _) = Model::build(&sources);
    let source = model.find(id).expect("the source");
    let file = ::gov::checks::kept_text::file_of(&model, &sources, source).expect("its text");
    let lines: Vec<&str> = file.text().lines().collect();
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for citation in model.citations.iter().filter(|citation| citation.source == source) {
        let Some((first, last)) = citation.locator.as_deref().and_then(lines_of) else { continue };
        let is_word = |c: &char| !c.is_whitespace() && !matches!(c, '-' | '\u{AD}');
        let words: String = lines[first - 1..last].concat().chars().filter(is_word).collect();
        all.entry(model.get(citation.from).id.to_string()).or_default().push(words);
    }
    all
}

#[test]
fn every_citation_follows_its_words() {
    let mut dice = Dice::new(20_261_204);
    for (round, (id, folder)) in TEXTS.into_iter().chain(TEXTS).enumerate() {
        let repository = repository(&format!("refresh-random-{round}"));
        let path = format!("data/{folder}/sources/{id}.txt");
        let old = fs::read_to_string(repository.path.join(&path)).expect("its text");
        let before = cited(&repository, id);
        assert!(before.len() > 3, "{id} is cited");
        repository.write("new.txt", &wrapped(&old, &mut dice));
        let run = repository.gov(&["source", "refresh", id, "new.txt", "--yes"]);
        assert_eq!(run.code, Some(0), "{id}: {run:?}");
        let after = cited(&repository, id);
        assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>(), "{id}");
        for (of, words) in &before {
            for (was, is) in words.iter().zip(&after[of]) {
                assert!(is.contains(was.as_str()), "{id}, {of}: {was} is not in {is}");
            }
        }
    }
}

#[test]
fn one_changed_word_is_asked_about_and_nothing_is_written() {
    let mut dice = Dice::new(20_261_205);
    let repository = repository("refresh-random-word");
    for round in 0..9 {
        let (id, folder) = TEXTS[round % TEXTS.len()];
        let path = format!("data/{folder}/sources/{id}.txt");
        let old = fs::read_to_string(repository.path.join(&path)).expect("its text");
        let sources = Sources::load(&repository.path.join("data")).expect("the data can be read");
        let (model, _) = Model::build(&sources);
        let source = model.find(id).expect("the source");
        let own = model.citations.iter().filter(|citation| citation.source == source);
        let places: Vec<(usize, usize)> =
            own.filter_map(|citation| lines_of(citation.locator.as_deref()?)).collect();
        let (first, last) = places[dice.below(places.len())];
        let mut lines: Vec<String> = old.lines().map(String::from).collect();
        let line = first - 1 + dice.below(last - first + 1);
        let mut words: Vec<String> = lines[line].split(' ').map(String::from).collect();
        let word = dice.below(words.len());
        if !words[word].chars().any(char::is_alphanumeric) {
            continue;
        }
        words[word] = if dice.below(2) == 0 { "föreslås".to_string() } else { format!("{}x", words[word]) };
        lines[line] = words.join(" ");
        repository.write("new.txt", &wrapped(&(lines.join("\n") + "\n"), &mut dice));
        let run = repository.gov(&["source", "refresh", id, "new.txt", "--yes"]);
        assert!(run.code == Some(1) && run.err.contains("to decide"), "{id} {}: {run:?}", lines[line]);
        assert_eq!(repository.git(&["status", "--short", "--", "data"]), "", "{id}");
    }
}
