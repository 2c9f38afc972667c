//! `gov export dcat`: the catalogue tells of the files that lie beside it, and of whoever publishes
//! them; what it needs to be told is asked for.

use crate::init::{all, put};
use crate::repository::{command, done, folder};
use std::path::Path;

const WHOM: &str = "[publisher]\nname = \"Region \\\"Å\\\"\"\ntype = \"regional-authority\"\nnumber = \
                    \"299999-9994\"\ncontact = \"r@a.example\"\n";

fn exported(here: &Path, config: &str, words: &str) -> crate::repository::Run {
    put(here, &[("data/gov.toml", config)]);
    let args: Vec<&str> = ["export", "dcat"].into_iter().chain(words.split(' ')).collect();
    done(command("gov", here).args(args))
}

fn begun(name: &str) -> std::path::PathBuf {
    let here = folder(name);
    assert_eq!(done(command("gov", &here).args(["init", "--yes"])).code, Some(0));
    here
}

#[test]
fn the_catalogue_tells_of_each_file() {
    let here = begun("dcat");
    for (people, said) in
        [("posts", "People's names are not included."), ("names", "People's names are included")]
    {
        let base = "https://a.example/data";
        let run = exported(&here, WHOM, &format!("--people {people} --base {base} --out ut"));
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{run:?}");
        let files = all(&here.join("ut"));
        let text = &files["dcat.ttl"];
        let own = files
            .keys()
            .filter(|path| !path.contains('/') && !["dcat.ttl", ".gov-site"].contains(&path.as_str()));
        let mut told = 0;
        for path in own {
            let sum = ::gov::site::sum(files[path].as_bytes());
            let part = text.split(&format!("\n<{base}/dcat.ttl#{path}> a dcat:Distribution ;")).nth(1);
            let part =
                part.unwrap_or_else(|| panic!("{path} in {text}")).split(" .\n").next().expect("its end");
            assert!(part.contains(&format!("dcat:downloadURL <{base}/{path}>")), "{part}");
            assert!(part.contains(&format!("dcat:byteSize \"{}\"", files[path].len())), "{part}");
            assert!(text.contains(&format!("spdx:checksumValue \"{sum}\"")), "{path}");
            told += 1;
        }
        assert_eq!(told, text.matches(" a dcat:Distribution").count());
        for words in [
            said,
            "<http://dataportal.se/organisation/SE2999999994> a foaf:Agent ;\n    foaf:name \"Region \
                 \\\"Å\\\"\"",
            "<mailto:r@a.example>",
            "publishertype/RegionalAuthority",
            "dcterms:modified \"2026-11-22\"^^xsd:date",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
    }
}

#[test]
fn what_it_has_to_say_is_asked_for() {
    let here = begun("dcat-asks");
    for (config, words, said) in [
        (WHOM, "--out ut", "add --base"),
        (WHOM, "--out ut --base http://a.example/", "add --base"),
        (WHOM, "--out ut --base https://a.example/<x>", "add --base"),
        (WHOM, "--base https://a.example/", "add --out DIR"),
        ("", "--out ut --base https://a.example/", "[publisher] in gov.toml lacks: name, contact, type"),
        (
            "[publisher]\nname = \"R\"\ntype = \"company\"\ncontact = \"https://a.example\"\n",
            "--out ut --base https://a.example/",
            "lacks: contact",
        ),
        (
            "[publisher]\nnumber = \"299999-9995\"\n",
            "--out ut --base https://a.example/",
            "nothing was exported",
        ),
        (
            "[publisher]\nnumber = \"811218-9876\"\n",
            "--out ut --base https://a.example/",
            "nothing was exported",
        ),
        ("[publisher]\ntype = \"region\"\n", "--out ut --base https://a.example/", "nothing was exported"),
    ] {
        let run = exported(&here, config, words);
        assert!(run.code == Some(2) && run.err.contains(said), "{config} {words}: {run:?}");
        assert!(!here.join("ut").exists(), "{words}");
    }
}

const TERMS: &str = "[export]\nbase = \"https://a.example/data\"\nlicence = \"CC-BY-4.0\"\nthemes = \
     [\"GOVE\", \
                     \"HEAL\"]\nfrequency = \"monthly\"\nprivacy_notice = \"Allmänt intresse.\"\n";

/// On which terms the data is published stands where it is fetched; on which basis people are named
/// only where they are.
#[test]
fn the_terms_stand_in_the_catalogue_the_package_and_the_graph() {
    let here = begun("dcat-terms");
    for people in ["posts", "names"] {
        let run = exported(&here, &format!("{WHOM}{TERMS}"), &format!("--people {people} --out ut"));
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{run:?}");
        let files = all(&here.join("ut"));
        let (catalogue, package) = (&files["dcat.ttl"], &files["datapackage.json"]);
        let eu = "http://publications.europa.eu/resource/authority";
        for words in [
            format!("dcat:theme <{eu}/data-theme/GOVE>,\n        <{eu}/data-theme/HEAL>"),
            format!("dcterms:accrualPeriodicity <{eu}/frequency/MONTHLY>"),
            "dcat:downloadURL <https://a.example/data/entity.csv>".to_string(),
        ] {
            assert!(catalogue.contains(&words), "{words}: {catalogue}");
        }
        let licences =
            catalogue.matches("dcterms:license <http://creativecommons.org/licenses/by/4.0/>").count();
        assert_eq!(licences, catalogue.matches(" a dcat:Distribution").count());
        assert!(package.contains("\"name\": \"CC-BY-4.0\""), "{package}");
        for text in [catalogue, package] {
            assert_eq!(text.contains("Allmänt intresse."), people == "names", "{text}");
        }
    }
    let graph = done(command("gov", &here).args(["export", "rdf"]));
    assert!(graph.out.contains("dct:license <http://creativecommons.org/licenses/by/4.0/>"), "{}", graph.err);
    for (line, said) in [
        ("base = \"http://a.example\"", "begins with https://"),
        ("licence = \"MIT\"", "`CC-BY-4.0`"),
        ("themes = []", "a list of codes: `AGRI`"),
        ("frequency = \"often\"", "`monthly`"),
        ("license = \"CC0-1.0\"", "did you mean `licence`"),
    ] {
        put(&here, &[("data/gov.toml", &format!("[export]\n{line}\n"))]);
        let run = done(command("gov", &here).args(["validate", "--lang", "en"]));
        assert!(run.code == Some(1) && run.out.contains(said), "{line}: {}", run.out);
    }
}
