//! The comment of a comparison has no more bytes than asked for: what is left out, in which order, and that it is always said.

mod gov;
#[allow(dead_code)] // Other tests share it.
mod repository;
mod versions;

use ::gov::lang::Lang;
use ::gov::report::Style;
use ::gov::report::diff::Format;
use versions::{Files, base, with, written};

/// Three hundred changes, a third of each of three classes and some of structure.
fn many() -> (Files, Files) {
    let (mut before, mut after) = (base(), base());
    for at in 0..100 {
        let path = format!("r/groups/g{at}.yaml");
        let text = format!("name: Grupp {at}\nmembers:\n  - post: chef\n    role: chair\n  - person: bo\nnote: Ett ord\n");
        let new = text.replace("post: chef", "person: cia").replace("  - person: bo\n", "  - person: anna\n").replace("Ett ord", "Ett annat ord");
        before = with(&before, &path, "", &text);
        after = with(&after, &path, "", &new);
    }
    (before, after)
}

fn comment(most: Option<usize>, lang: Lang) -> String {
    let (before, after) = many();
    written(&before, &after, Format::Md, Style { lang, width: None, color: false, accessible: false }, most)
}

#[test]
fn a_comment_has_no_more_bytes_than_asked_for() {
    for lang in [Lang::Sv, Lang::En] {
        let whole = comment(None, lang);
        assert!(whole.len() > 60_000 && whole.contains("```mermaid"), "{}", whole.len());
        let of = lang.pick(" av ", " of ");
        let mut last = whole.len();
        for most in [60_000, 30_000, 5_000, 1_000] {
            let text = comment(Some(most), lang);
            assert!(text.len() <= most && text.len() <= last, "{} in {most}:\n{text}", text.len());
            last = text.len();
            assert!(text.contains(lang.pick(" ändringar visas.", " changes shown.")) && text.contains(of), "{most}:\n{text}");
            assert!(!text.contains("```mermaid"), "the picture goes first");
            assert!(text.starts_with("<!-- gov:diff:1 -->\n### ") && text.contains("gov diff aaaaaaaaaaaa..bbbbbbbbbbbb"), "{text}");
            assert!(!text.contains("| --- |\n\n"), "no table is empty: {text}");
        }
        let small = comment(Some(300), lang);
        assert_eq!(small, comment(Some(1), lang), "the smallest form");
        assert!(small.len() < 500 && small.contains(lang.pick("0 av 500 ändringar visas.", "0 of 500 changes shown.")), "{small}");
    }
}

/// The picture goes first, then who sits where, then details; owners and structure stay the longest.
#[test]
fn what_matters_stays_the_longest() {
    let whole = comment(None, Lang::En);
    let has = |text: &str| ["```mermaid", "<summary>Composition", "<summary>Details", "**Responsibility**"].map(|part| text.contains(part));
    assert_eq!(has(&whole), [true; 4]);
    let mut seen: Vec<[bool; 4]> = (0..60).map(|step| has(&comment(Some(whole.len() - step * whole.len() / 60), Lang::En))).collect();
    seen.dedup();
    let order = [[true; 4], [false, true, true, true], [false, false, true, true], [false, false, false, true]];
    assert_eq!(seen.into_iter().take(4).collect::<Vec<_>>(), order);
}

#[test]
fn what_can_not_be_smaller_is_said() {
    let repository = repository::Repository::new("diff-size");
    repository.write(repository::GROUP, &repository::CLEAN.replace("Nämnden", "Styrelsen"));
    let data = repository.path.join("data").display().to_string();
    let run = gov::gov(&["diff", "-o", "md", "--max-bytes", "100", "--data", &data, "--lang", "en"], None);
    let size = run.out.len();
    assert_eq!(run.err, format!("gov: the comment has {size} bytes: it can't be smaller than that, as 100 would be\n"));
    let run = gov::gov(&["diff", "-o", "md", "--max-bytes", "60000", "--data", &data], None);
    assert_eq!(run.err, "");
}
