//! The text and what is made for Mermaid: the one whole and fitted, the other as much as is drawn.

use crate::chart::{SMALL, small};
use crate::gov::gov;
use std::fs;
use std::path::{Path, PathBuf};
use unicode_width::UnicodeWidthStr as _;

#[test]
fn the_text_fits_and_loses_nothing() {
    for words in SMALL {
        let args: Vec<&str> =
            words.split(' ').chain(["--data", "tests/chart/data", "--lang", "sv"]).collect();
        let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (piped, fitted) = (gov(&args, None).out, gov(&args, Some(60)).out);
        assert_eq!(flat(&piped), flat(&fitted), "{words}");
        assert!(fitted.lines().all(|line| line.width() <= 60), "{fitted}");
    }
}

/// A circle is closed and said, several above are said, and each is told once.
#[test]
fn the_text_says_what_a_tree_is_not() {
    let text = small("chart", "text");
    assert_eq!(text.matches("(en cirkel: står redan ovanför)").count(), 1, "{text}");
    assert!(
        text.contains(
            "överordnade: Styrgrupp digitalisering, Ledningsgrupp, ”alla chefer”, Enheten för utveckling"
        ),
        "{text}"
    );
    assert_eq!(text.matches("Anna Ek").count(), 1, "{text}");
    assert!(text.contains("Utan angivna linjer, och därför utelämnade (1): Enslig enhet."), "{text}");
    assert!(text.contains("Utelämnat, eftersom det inte längre gäller: 1."), "{text}");
}

fn many(count: usize) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("chart-{count}"));
    let _ = fs::remove_dir_all(&root);
    for folder in ["regions", "units"] {
        fs::create_dir_all(root.join(folder)).expect("made");
    }
    fs::write(root.join("regions/r.yaml"), "name: R\n").expect("written");
    for at in 0..count {
        let above = if at < 6 { "r".to_string() } else { format!("u{}", (at - 6) / 6) };
        fs::write(
            root.join(format!("units/u{at}.yaml")),
            format!("name: Enheten med nummer {at}\npart_of:\n  - body: {above}\n"),
        )
        .expect("written");
    }
    root
}

/// What draws Mermaid in comments takes 5,000 characters; what is left out is said.
#[test]
fn mermaid_is_as_much_as_is_drawn() {
    for words in SMALL {
        let text = small(words, "mermaid");
        assert!(text.starts_with("flowchart BT\n") && text.chars().count() <= 4_800, "{words}");
        assert!(!text.contains("Bilden visar"), "{words}: all is there");
    }
    let root = many(300);
    let data = root.to_str().expect("UTF-8");
    let run = |format| gov(&["chart", "--data", data, "-o", format, "--lang", "sv"], None).out;
    let text = run("mermaid");
    assert!(
        text.chars().count() <= 4_800 && text.contains("Bilden visar") && text.contains("av 301 rutor"),
        "{text}"
    );
    // The others have them all.
    assert_eq!(run("text").matches("(enhet): ").count(), 300);
    assert_eq!(run("dot").matches(" [label=\"Enheten").count(), 300);
    let picture = run("svg");
    assert_eq!(picture.matches("class=\"c-node").count(), 301);
    let wide: f64 = picture
        .split("width=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .and_then(|number| number.parse().ok())
        .expect("a width");
    assert!(wide < 3_500.0, "a picture of 301 boxes can be read: {wide}");
}
