//! The accessibility statement has all its parts from gov.toml, and one that lacks a part is found.

use crate::gov::gov;
use std::fs;
use std::path::{Path, PathBuf};

const KEYS: [(&str, &str, &str); 8] = [
    ("title", "\"Ansvaret\"", "”Ansvaret”"),
    ("corrections", "\"fel@r.example\"", "mailto:fel@r.example"),
    ("conformance", "\"partial\"", "Webbplatsen är delvis förenlig med lagen"),
    ("shortcomings", "[\"Bilder är små: de ritas om.\"]", "Bristande förenlighet med lagkraven"),
    ("burden", "[\"Inskannade protokoll.\"]", "Oskäligt betungande att anpassa (12 § i lagen)"),
    ("exempt", "[\"Kartor.\"]", "Omfattas inte av lagen (9 § i lagen)"),
    ("method", "\"Granskad av oss själva.\"", "Granskad av oss själva."),
    ("reviewed", "\"2026-11-01\"\nupdated = \"2026-11-02\"", "2026-11-02"),
];

fn data(name: &str, site: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site-statement").join(name);
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(root.join("data/regions")).expect("made");
    fs::write(root.join("data/regions/r.yaml"), "name: Region R\n").expect("written");
    let toml = format!("[publisher]\nname = \"Region R\"\nsite = \"https://r.example/\"\n[site]\n{site}");
    fs::write(root.join("data/gov.toml"), toml).expect("written");
    root
}

fn lines<'k>(keys: impl Iterator<Item = &'k (&'k str, &'k str, &'k str)>) -> String {
    keys.map(|(key, value, _)| format!("{key} = {value}\n")).collect()
}

fn found(root: &Path) -> String {
    let data = root.join("data");
    let run =
        gov(&["validate", "-o", "concise", "--lang", "en", "--data", data.to_str().expect("UTF-8")], None);
    run.out.lines().filter(|line| line.ends_with("[statement-incomplete]")).collect::<Vec<_>>().join("\n")
}

fn page(root: &Path) -> String {
    let (data, out) = (root.join("data"), root.join("out"));
    let run =
        gov(&["site", "--data", data.to_str().expect("UTF-8"), "--out", out.to_str().expect("UTF-8")], None);
    assert_eq!(run.code, 0, "{}", run.err);
    fs::read_to_string(out.join("om.html")).expect("the page about the site")
}

#[test]
fn it_has_all_its_parts() {
    let root = data("whole", &lines(KEYS.iter()));
    assert_eq!(found(&root), "");
    let page = page(&root);
    let always = ["https://www.digg.se/tdosanmalan", "https://r.example/", "Region R", "2026-11-01"];
    for said in KEYS.iter().map(|(.., said)| *said).chain(always) {
        assert!(page.contains(said), "{said}");
    }
}

#[test]
fn each_part_that_lacks_is_found_and_said_to_lack() {
    for (lacking, ..) in KEYS.iter().filter(|(key, ..)| !matches!(*key, "conformance" | "burden" | "exempt"))
    {
        // One reason is enough: what is lacking, what would be a burden, or what is not covered.
        let is_left = |(key, ..): &&(&str, &str, &str)| {
            key != lacking && (*lacking != "shortcomings" || !matches!(*key, "burden" | "exempt"))
        };
        let found = found(&data(lacking, &lines(KEYS.iter().filter(is_left))));
        assert!(found.contains(&format!("lacks `{lacking}`")), "{lacking}: {found}");
    }
    // Whoever conforms fully has nothing to explain, and whoever says nothing makes no statement.
    let full = lines(KEYS.iter().filter(|(key, ..)| !matches!(*key, "shortcomings" | "burden" | "exempt")));
    assert_eq!(found(&data("full", &full.replace("partial", "full"))), "");
    let root = data("none", "");
    assert_eq!(found(&root), "");
    assert!(page(&root).contains("Utgivaren har inte bedömt hur tillgänglig webbplatsen är"));
    let page = page(&data("bare", "conformance = \"not\"\n"));
    assert!(page.contains("inte förenlig") && page.contains("Hur är inte angivet."));
}
