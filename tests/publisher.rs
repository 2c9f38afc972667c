//! `[publisher]`: what can't be used is a finding at its place, and what can stands on the pages
//! and in the package of tables.

use crate::gov;
use std::fs;
use std::path::{Path, PathBuf};

const PERSON: &str = "name: Zebulon Qvarnström\nsources: [s]\n";

fn data(name: &str, config: &str, person: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("publisher").join(name);
    let _ = fs::remove_dir_all(&root);
    for (path, text) in [
        ("data/gov.toml", config),
        ("data/r/regions/r.yaml", "name: R\nsources: [s]\n"),
        ("data/r/people/zebulon-qvarnstrom.yaml", person),
        ("data/r/sources/s.yaml", "title: S\npublisher: r\ndate: 2026-03-11\nurl: https://example.se/s\n"),
    ] {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
    root
}

fn ran(line: &str, root: &Path) -> gov::Run {
    let (data, out) = (root.join("data"), root.join("out"));
    let _ = fs::remove_dir_all(&out);
    let words = line.split(' ').map(|word| if word == "OUT" { out.to_str().expect("UTF-8") } else { word });
    gov::gov(&words.chain(["--data", data.to_str().expect("UTF-8")]).collect::<Vec<_>>(), None)
}

#[test]
fn what_cant_be_used_is_said_with_what_to_write() {
    for (line, said) in [
        ("brand = \"red\"", "expected a colour: \"#00527f\""),
        ("brand = 5", "expected a colour: \"#00527f\""),
        (
            "brand = \"#777777\"",
            "the colour #777777 has a contrast of 4.4:1 with white; it takes at least 4.5:1",
        ),
        ("brand = \"#ffffff\"", "the colour #ffffff has a contrast of 1.0:1 with white"),
        ("site = \"http://a.example/\"", "the address of the site, which begins with https://"),
        ("site = \"https://a\"", "the address of the site"),
        ("site = \"https://a.example/?q\"", "the address of the site"),
        ("site = \"https://a.example/ b\"", "the address of the site"),
        ("site = \"https://å.example/\"", "the address of the site"),
        ("contact = \"anna\"", "expected an e-mail address, or one that begins with https://"),
        ("name = \"\"", "expected a text in quotes"),
        ("nmae = \"R\"", "unknown key `nmae`"),
        (
            "name = \"R\"\n[site]\npublisher = \"S\"",
            "the publisher is called \"R\" in [publisher], and otherwise",
        ),
    ] {
        let root = data("wrong", &format!("[publisher]\n{line}\n"), PERSON);
        let run = ran("validate -o concise --only bad-config --lang en", &root);
        assert!(run.code == 1 && run.out.contains(said), "{line}: {run:?}");
        assert!(run.out.contains(if line.contains("[site]") { ":4:" } else { ":2:" }), "{line}: {run:?}");
    }
    let darker = ran(
        "validate -o text --only bad-config --lang sv",
        &data("darker", "[publisher]\nbrand = \"#ff8800\"\n", PERSON),
    );
    let said = "#b56000 är samma färg, nätt och jämnt mörk nog";
    assert!(darker.out.contains(said), "{darker:?}");
}

#[test]
fn pages_and_packages_say_who_publishes() {
    let shown = |config: &str, person: &str| {
        let root = data("shown", config, person);
        assert_eq!(ran("validate -o concise --only bad-config", &root).out, "", "{config}");
        assert_eq!(ran("site --out OUT", &root).code, 0);
        let page = fs::read_to_string(root.join("out/om.html")).expect("a page");
        assert_eq!(ran("export csv --out OUT", &root).code, 0);
        let package = fs::read_to_string(root.join("out/datapackage.json")).expect("a package");
        (page, serde_json::from_str::<serde_json::Value>(&package).expect("JSON"))
    };
    for config in [
        "[publisher]\nname = \"Region Å\"\ncontact = \"r@a.example\"\nsite = \"https://a.example\"\n",
        "[publisher]\nsite = \"https://a.example/\"\n[site]\npublisher = \"Region Å\"\ncorrections = \"r@a.example\"\n",
        "[site]\npublisher = \"Region Å\"\n[publisher]\ncontact = \"r@a.example\"\nsite = \"https://a.example//\"\n",
    ] {
        let (page, package) = shown(config, PERSON);
        assert!(page.contains("Region Å") && page.contains("mailto:r@a.example"), "{config}");
        let publisher =
            serde_json::json!([{ "title": "Region Å", "roles": ["publisher"], "email": "r@a.example" }]);
        assert_eq!(package["contributors"], publisher, "{config}");
        assert_eq!(package["homepage"], "https://a.example/", "{config}");
    }
    // Whoever is removed is not named there either.
    let named = "[publisher]\nname = \"Qvarnströms\"\nsite = \"https://qvarnstrom.example/\"\n";
    for person in [PERSON, "name: (namnet är borttaget)\nredacted: true\nsources: [s]\n"] {
        let (_, package) = shown(named, person);
        let is_named = package["contributors"].is_array() || package["homepage"].is_string();
        assert_eq!(is_named, person != PERSON, "without names: {package}");
    }
}
