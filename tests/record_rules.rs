//! Rules of who sits somewhere, in the words of documents: each number of them is counted, and what
//! is half understood is kept in its words.

use crate::record_said::{BOARD, more, page};

#[test]
fn numbers_and_roles() {
    let sources = page(&[]);
    let seats = |said: &str| {
        let roles = said.split("- role: ").skip(1);
        let one = |text: &str| {
            let words: Vec<&str> = text.split(' ').collect();
            let count = words.iter().position(|word| *word == "count:").map(|at| words[at + 1]);
            format!("{} {}", words[0], count.unwrap_or("-"))
        };
        roles.map(one).collect::<Vec<_>>().join("; ")
    };
    for (rule, wanted) in [
        ("sju ledamöter och lika många ersättare", "member 7; deputy 7"),
        ("9 ledamöter och fem ersättare", "member 9; deputy 5"),
        ("tjugo ledamöter samt lika många suppleanter", "member 20; deputy 20"),
        ("en ordförande, två vice ordförande och fem ledamöter", "chair 1; vice_chair 2; member 5"),
        ("fem till sju ledamöter", "member 5..7"),
        ("högst nio ledamöter", "member ..9"),
        ("minst fem ledamöter", "member 5.."),
        ("minst fem och högst nio ledamöter", "member 5..9"),
        ("nio ledamöter", "member 9"),
    ] {
        let said = more(&sources, &format!("- om: Regionstyrelsen\n  regel: {rule} [3]\n"), BOARD);
        assert_eq!(seats(&said), wanted, "{rule}: {said}");
        assert!(!said.contains("described"), "{rule}: {said}");
    }
    let act = "- om: Regionstyrelsen\n  regel för ordförande: utses av Regionstyrelsen [3]\n";
    let said = more(&sources, act, BOARD);
    assert!(said.contains("- role: chair appointed_by: exempel-regionstyrelsen"), "{said}");
    // What is not understood is kept whole, and nothing of it is counted.
    for rule in ["sju ledamöter och några ersättare", "sju ledamöter, varav en ordförande"] {
        let said = more(&sources, &format!("- om: Regionstyrelsen\n  regel: {rule} [3]\n"), BOARD);
        assert!(said.contains(&format!("text: {rule}")) && !said.contains("count"), "{said}");
    }
}
