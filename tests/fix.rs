//! `--fix` on seeded broken copies of the shipped files: what it mends is what stood there, and
//! every other byte is kept.

use crate::generate;
use gov::checks::outcome::{self, Found};
use gov::checks::{judge, mend};
use gov::sources::{Content, SourceFile, Sources};
use std::convert::Infallible;
use std::path::Path;

use generate::Dice;

fn copy(shipped: &Sources, at: usize, text: &str) -> Sources {
    let file = |(i, file): (usize, &SourceFile)| SourceFile {
        path: file.path.clone(),
        content: Content::Text(if i == at { text } else { file.text() }.into()),
    };
    Sources {
        root: shipped.root.clone(),
        files: shipped.files.iter().enumerate().map(file).collect(),
        ..Sources::default()
    }
}

fn found(sources: &Sources) -> Vec<Found> {
    outcome::marked(judge::of(sources, "2026-11-22".parse().expect("a day")).found, sources)
}

/// The text of a file after `--fix`, and whether anything was mended at all.
fn mended(shipped: &Sources, at: usize, text: &str) -> String {
    let mut sources = copy(shipped, at, text);
    let Ok(_) = mend::until_done(&mut sources, |sources| Ok::<_, Infallible>(found(sources)));
    let Ok(again) = mend::until_done(&mut sources, |sources| Ok::<_, Infallible>(found(sources)));
    assert!(again.is_empty(), "a second time nothing is left to mend");
    for (other, file) in shipped.files.iter().enumerate().filter(|(other, _)| *other != at) {
        assert_eq!(sources.files[other].text(), file.text(), "no other file is touched");
    }
    sources.files[at].text().to_string()
}

/// A word with one letter changed, left out, doubled, or two that changed places.
fn one_edit(word: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = dice.below(letters.len());
    match dice.below(4) {
        0 => letters[at] = if letters[at] == 'q' { 'x' } else { 'q' },
        1 => drop(letters.remove(at)),
        2 => letters.insert(at, letters[at]),
        _ => letters.swap(at, (at + 1).min(word.len() - 1)),
    }
    letters.into_iter().collect()
}

/// The words of a line that gov knows: its key, and a value that is an id or of a vocabulary.
fn words(line: &str) -> Vec<(usize, String)> {
    let start = line.len() - line.trim_start_matches([' ', '-']).len();
    let Some((key, value)) = line[start..].split_once(':') else { return Vec::new() };
    let is_word = |word: &str| {
        word.len() > 4
            && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'_' || b == b'-' || b.is_ascii_digit())
    };
    let mut words = vec![(start, key.to_string())];
    let known = [
        "person",
        "post",
        "body",
        "posts",
        "theme",
        "programme",
        "role",
        "relation",
        "certainty",
        "match",
        "level",
        "status",
        "source",
    ];
    if known.contains(&key) {
        let value = value.trim().split('#').next().unwrap_or_default();
        words.extend(line.find(value).filter(|_| !value.is_empty()).map(|at| (at, value.to_string())));
    }
    words.retain(|(_, word)| is_word(word));
    words
}

#[test]
fn a_slip_of_the_pen_is_taken_back_or_left() {
    let shipped = Sources::load(Path::new("data")).expect("the shipped data can be read");
    let yaml: Vec<usize> = (0..shipped.files.len()).filter(|at| shipped.files[*at].is_yaml()).collect();
    let mut dice = Dice::new(20_261_122);
    let (mut back, mut left) = (0, 0);
    while back + left < 40 {
        let at = *dice.pick(&yaml);
        let text = shipped.files[at].text();
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let line = dice.below(lines.len());
        let words = words(lines[line]);
        if words.is_empty() {
            continue;
        }
        let (start, word) = dice.pick(&words).clone();
        let slip = one_edit(&word, &mut dice);
        if slip == word {
            continue;
        }
        let broken_line = format!("{}{slip}{}", &lines[line][..start], &lines[line][start + word.len()..]);
        let broken: String = lines
            .iter()
            .enumerate()
            .map(|(i, old)| if i == line { broken_line.as_str() } else { old })
            .collect();
        let now = mended(&shipped, at, &broken);
        if now == text {
            back += 1;
        } else {
            // Another word is as near, or it is a word of its own: nothing is guessed.
            assert_eq!(now, broken, "{}: `{word}` written `{slip}`", shipped.files[at].path);
            left += 1;
        }
    }
    assert!(back > 30, "most slips have one word that was meant: {back} taken back, {left} left");
}

#[test]
fn form_and_letters_are_mended_and_comments_kept() {
    let shipped = Sources::load(Path::new("data")).expect("the shipped data can be read");
    let at =
        shipped.find("skane/working-groups/skane-arbetsgrupp-styrmodell.yaml").expect("the file is there");
    let text = shipped.files[at].text();
    let apart = text.replace('å', "a\u{30a}").replace('ö', "o\u{308}");
    assert_eq!(mended(&shipped, at, &apart), text, "composed again");
    assert_eq!(mended(&shipped, at, &text.replace('\n', " \r\n")), text, "the canonical ends of lines");
    let commented =
        format!("# först\n{}", text.replace("competences:\n", "# om kompetens\ncompetences: # se bilagan\n"));
    let broken =
        commented.replace("  - person: fredrik-jonsson", "  - persom: fredrik-jonsson   # sammankallande?");
    let expected =
        commented.replace("  - person: fredrik-jonsson", "  - person: fredrik-jonsson   # sammankallande?");
    assert_eq!(mended(&shipped, at, &broken), expected, "comments stay where they are");
    // What needs a mind is left.
    let doubt = text.replace("person: fredrik-jonsson", "person: nils-nilsson");
    assert_eq!(mended(&shipped, at, &doubt), doubt);
}

#[test]
fn nobody_is_put_in_anothers_place() {
    let region = "name: Exempel\n";
    let files = [
        ("gov/groups/namnden.yaml", "name: Nämnden\nmembers:\n  - person: jan-ek\n    role: chair\n"),
        ("gov/people/jon-ek.yaml", "name: Jon Ek\n"),
        ("gov/regions/exempel.yaml", region),
    ];
    let file = |(path, text): &(&str, &str)| SourceFile {
        path: path.to_string(),
        content: Content::Text((*text).into()),
    };
    let mut sources =
        Sources { root: "data".into(), files: files.iter().map(file).collect(), ..Sources::default() };
    let unknown: Vec<Found> =
        found(&sources).into_iter().filter(|found| found.diagnostic.code == "unknown-reference").collect();
    let [unknown] = &unknown[..] else { panic!("{unknown:?}") };
    let help = unknown.diagnostic.help.as_ref().map(|help| help.en.to_string());
    assert_eq!(help.as_deref(), Some("did you mean `jon-ek`?"), "it is offered");
    // What `--fix` takes is also what machines are told to apply.
    assert!(unknown.diagnostic.fix.is_empty(), "{:?}", unknown.diagnostic.fix);
    let Ok(_) = mend::until_done(&mut sources, |sources| Ok::<_, Infallible>(found(sources)));
    assert_eq!(sources.files[0].text(), files[0].1);
    // What is no person is mended, also where a person could stand.
    let area = "name: Vård\nresponsible:\n  - body: namden\n    relation: accountable\n";
    sources.files.insert(0, file(&("gov/programme-areas/vard.yaml", area)));
    sources.files.sort_by(|a, b| a.path.cmp(&b.path));
    let Ok(mended) = mend::until_done(&mut sources, |sources| Ok::<_, Infallible>(found(sources)));
    assert_eq!(mended.len(), 1, "{mended:?}");
}
