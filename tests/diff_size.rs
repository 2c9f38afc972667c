//! The comment of a comparison has no more bytes than asked for: what is left out, in which order,
//! and that it is always said.

#[allow(dead_code)] // Other tests share it.
use crate::gov;
use crate::repository;
use crate::versions;
use ::gov::lang::Lang;
use ::gov::report::Style;
use ::gov::report::diff::{Compared, Format, Revision, render};
use versions::{Files, base, compared, with};

/// Three hundred changes, a third of each of three classes and some of structure.
fn many() -> (Files, Files) {
    let (mut before, mut after) = (base(), base());
    for at in 0..100 {
        let path = format!("r/groups/g{at}.yaml");
        let text = format!(
            "name: Grupp {at}\nmembers:\n  - post: chef\n    role: chair\n  - person: bo\nnote: Ett ord\n"
        );
        let new = text
            .replace("post: chef", "person: cia")
            .replace("  - person: bo\n", "  - person: anna\n")
            .replace("Ett ord", "Ett annat ord");
        before = with(&before, &path, "", &text);
        after = with(&after, &path, "", &new);
    }
    (before, after)
}

/// The comment of one comparison, with each of some limits.
fn comments(mosts: &[Option<usize>], lang: Lang) -> Vec<String> {
    let (before, after) = many();
    let style = Style { lang, width: None, color: false, accessible: false };
    compared(&before, &after, true, |diff, sides, when| {
        let of = |most: &Option<usize>| {
            let revision = |name: &str| Revision { name: Some(name.into()), commit: Some(name.repeat(40)) };
            let revisions = [revision("a"), revision("b")];
            let compared = Compared {
                diff,
                sides,
                revisions,
                by: None,
                is_from_base: false,
                when,
                lang,
                per_person: true,
                most: *most,
            };
            render(&compared, Format::Md, style)
        };
        mosts.iter().map(of).collect()
    })
}

#[test]
fn a_comment_has_no_more_bytes_than_asked_for() {
    for lang in [Lang::Sv, Lang::En] {
        let texts =
            comments(&[None, Some(60_000), Some(30_000), Some(5_000), Some(1_000), Some(300), Some(1)], lang);
        let [whole, cut @ .., small, smallest] = texts.as_slice() else { panic!("a comment each") };
        assert!(whole.len() > 60_000 && whole.contains("```mermaid"), "{}", whole.len());
        let of = lang.pick(" av ", " of ");
        let mut last = whole.len();
        for (most, text) in [60_000, 30_000, 5_000, 1_000].into_iter().zip(cut) {
            assert!(text.len() <= most && text.len() <= last, "{} in {most}:\n{text}", text.len());
            last = text.len();
            assert!(
                text.contains(lang.pick(" ändringar visas.", " changes shown.")) && text.contains(of),
                "{most}:\n{text}"
            );
            assert!(!text.contains("```mermaid"), "the picture goes first");
            assert!(
                text.starts_with("<!-- gov:diff:1 -->\n<!-- verdict: changed -->\n### ")
                    && text.contains("gov diff aaaaaaaaaaaa..bbbbbbbbbbbb"),
                "{text}"
            );
            assert!(!text.contains("| --- |\n\n"), "no table is empty: {text}");
        }
        assert_eq!(small, smallest, "the smallest form");
        assert!(
            small.len() < 500
                && small.contains(lang.pick("0 av 500 ändringar visas.", "0 of 500 changes shown.")),
            "{small}"
        );
    }
}

/// The picture goes first, then who sits where, then details; owners and structure stay the
/// longest.
#[test]
fn what_matters_stays_the_longest() {
    let size = comments(&[None], Lang::En)[0].len();
    let has = |text: &str| {
        ["```mermaid", "<summary>Composition", "<summary>Details", "**Responsibility**"]
            .map(|part| text.contains(part))
    };
    let limits: Vec<Option<usize>> = (0..60).map(|step| Some(size - step * size / 60)).collect();
    let mut seen: Vec<[bool; 4]> = comments(&limits, Lang::En).iter().map(|text| has(text)).collect();
    seen.dedup();
    let order =
        [[true; 4], [false, true, true, true], [false, false, true, true], [false, false, false, true]];
    assert_eq!(seen.into_iter().take(4).collect::<Vec<_>>(), order);
}

#[test]
fn what_can_not_be_smaller_is_said() {
    let repository = repository::Repository::new("diff-size");
    repository.write(repository::GROUP, &repository::CLEAN.replace("Nämnden", "Styrelsen"));
    let data = repository.path.join("data").display().to_string();
    let run = gov::gov(&["diff", "-o", "md", "--max-bytes", "100", "--data", &data, "--lang", "en"], None);
    let size = run.out.len();
    assert_eq!(
        run.err,
        format!("gov: the comment takes {size} bytes and can't be made smaller, so 100 is too few\n")
    );
    let run = gov::gov(&["diff", "-o", "md", "--max-bytes", "60000", "--data", &data], None);
    assert_eq!(run.err, "");
}
