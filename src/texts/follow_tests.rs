//! Re-wrapped, hyphenated and mixed texts: the words are followed; one changed word is not moved.

use super::{Fate, Follow, Part};

const OLD: &str = "Protokoll\n§ 1 Val av ordförande\nAnna Ask väljs till ordförande i nämnden för vård- och \
    omsorg.\n\nAnsvarig\nBo Ek\nAnsvarig\nCivia Li\n§ 12 Övrigt\nSjukvårdsdirektören informerar om läget.\n";

/// Numbers that look like any, and are the same every time.
struct Random(u64);

impl Random {
    fn below(&mut self, many: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % many as u64) as usize
    }
}

/// The same words on other lines, some divided at the end of one.
fn wrapped(text: &str, random: &mut Random) -> String {
    let mut out = "En ny rad först\n".repeat(random.below(3));
    for word in text.split_whitespace() {
        let letters: Vec<char> = word.chars().collect();
        let at = 2 + random.below(6);
        let may = letters.len() > at + 2 && letters[..at + 2].iter().all(|c| c.is_lowercase());
        match random.below(4) {
            0 if may => {
                out +=
                    &format!("{}-\n{} ", String::from_iter(&letters[..at]), String::from_iter(&letters[at..]))
            }
            1 => out += &format!("{word}\n"),
            _ => out += &format!("{word}  "),
        }
    }
    out
}

#[test]
fn words_are_followed_wherever_their_lines_end() {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for _ in 0..300 {
        let new = wrapped(OLD, &mut random);
        let follow = Follow::of(OLD, &new);
        for (line, text) in OLD.lines().enumerate().filter(|(_, line)| !line.is_empty()) {
            let Fate::Found((first, last)) = follow.fate((line + 1, line + 1)) else {
                panic!("{text} is not found in\n{new}\n{:?}", follow.fate((line + 1, line + 1)))
            };
            let said: Vec<&str> = new.lines().skip(first - 1).take(last + 1 - first).collect();
            let bare = |text: &str| text.replace([' ', '-', '\n'], "");
            assert!(bare(&said.concat()).contains(&bare(text)), "{text}: {said:?}");
        }
    }
}

#[test]
fn one_changed_word_is_never_moved() {
    let mut random = Random(0xD1B5_4A32_D192_ED03);
    let lines: Vec<&str> = OLD.lines().collect();
    for _ in 0..300 {
        let at = [1, 2, 8, 9][random.below(4)];
        let mut words: Vec<String> = lines[at].split(' ').map(String::from).collect();
        let word = random.below(words.len());
        words[word] = match random.below(4) {
            0 => words[word].chars().skip(1).collect(),
            1 => format!("{}x", words[word]),
            2 => format!("9{}", words[word]),
            _ => "föreslås".to_string(),
        };
        let mut new: Vec<String> = lines.iter().map(|line| line.to_string()).collect();
        new[at] = words.join(" ");
        let new = wrapped(&new.join("\n"), &mut random);
        let fate = Follow::of(OLD, &new).fate((at + 1, at + 1));
        assert!(!matches!(fate, Fate::Found(_) | Fate::Several(_)), "{words:?}: {fate:?}");
    }
}

#[test]
fn what_stands_twice_is_told_by_what_is_around() {
    let new = OLD.replace("Protokoll\n", "Protokoll\nNytt\nAnsvarig\nDag Lo\n");
    let follow = Follow::of(OLD, &new);
    assert_eq!([5, 7].map(|line| follow.fate((line, line))), [Fate::Found((8, 8)), Fate::Found((10, 10))]);
    assert_eq!(follow.fate((5, 6)), Fate::Found((8, 9)));
    let follow = Follow::of("a\nb\n", "b\nx\nb\ny\n");
    assert_eq!(follow.fate((2, 2)), Fate::Several(vec![(1, 1), (3, 3)]));
}

#[test]
fn what_changed_is_told_word_by_word() {
    let new = OLD.replace("Anna Ask väljs", "Anna Berg föreslås").replace("§ 12 Övrigt\n", "");
    let follow = Follow::of(OLD, &new);
    let Fate::Changed(lines, parts) = follow.fate((3, 3)) else { panic!("{:?}", follow.fate((3, 3))) };
    assert_eq!(lines, (3, 3));
    let part = |text: &str| text.to_string();
    assert_eq!(
        parts[..3],
        [Part::Both(part("Anna")), Part::Old(part("Ask väljs")), Part::New(part("Berg föreslås"))]
    );
    assert_eq!(follow.fate((9, 9)), Fate::Gone);
    assert_eq!((follow.fate((10, 10)), follow.lost()), (Fate::Found((9, 9)), (2, 9)));
    assert!(!follow.was_there(3) && follow.was_there(9));
    let number = Follow::of("1 2 a\n", "12 a\n").fate((1, 1));
    assert!(!matches!(number, Fate::Found(_)), "a number is whole: {number:?}");
    for (old, new) in [("", ""), ("a\n", ""), ("", "a\n"), ("-\n-\n", "- -\n")] {
        let follow = Follow::of(old, new);
        let _ = (follow.fate((1, 9)), follow.lost(), follow.fate((7, 9)), follow.fate((0, 0)));
    }
}
