//! The feed of changes and the calendar of ends, as a command and beside the pages; the tables and
//! the map beside them.

use crate::gov::gov;
use roxmltree::Document;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("feeds").join(name);
    let _ = fs::remove_dir_all(&folder);
    folder
}

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
    fs::write(path, text).expect("it can be written");
}

/// Somebody who left, somebody who came, something due, something only proposed; names that are
/// markup, and that have what means something in a calendar.
fn data(name: &str) -> PathBuf {
    let data = folder(name);
    write(&data, "gov.toml", "[publisher]\nname = 'Region <R> & Co'\nsite = 'https://r.example'\n");
    write(&data, "regions/r.yaml", "name: Region R\n");
    write(&data, "sources/s.yaml", "title: Protokoll; a, b\ntype: minutes\npublisher: r\ndate: 2026-01-01\n");
    write(&data, "people/karin.yaml", "name: Karin Dahlgren\nsources: [s#s1]\n");
    write(&data, "people/anna.yaml", "name: Anna Lind\nsources: [s#s1]\n");
    write(
        &data,
        "posts/chef.yaml",
        "name: \"Chef <b>; a, b\"\nbody: r\nholders:\n  - person: karin\n    from: 2015\n    to: 2020-06-30\n    \
         source: s#s1\n  - person: anna\n    acting: true\n    from: 2020-07-01\n    to: 2027\n    source: s#s1\n",
    );
    write(
        &data,
        "groups/g.yaml",
        "name: Gruppen\npart_of:\n  - body: r\n    source: s#s1\nmembers:\n  - person: anna\n    certainty: \
         proposed\n    from: 2021-01-01\n    source: s#s1\nsources: [s#s1]\n",
    );
    write(
        &data,
        "assignments/u.yaml",
        "name: Uppdraget\ndeliverables:\n  - what: En rapport\n    due: 2027-03-31\n    source: s#s1\n  - what: Ett \
         mål\n    due: 2027-04-30\n    binding: false\n    source: s#s1\nsources: [s#s1]\n",
    );
    data
}

fn export(form: &str, data: &Path, more: &[&str]) -> String {
    let data = data.to_str().expect("UTF-8");
    let run = gov(&[&["export", form, "--data", data, "--lang", "en"], more].concat(), None);
    assert_eq!((run.code, &*run.err), (0, ""), "{}", run.out);
    run.out
}

#[test]
fn a_feed_has_what_came_to_pass_the_latest_first() {
    let data = data("atom");
    let text = export("atom", &data, &["--people", "names"]);
    let feed = Document::parse(&text).expect("XML");
    let of = |node: roxmltree::Node<'_, '_>, name: &str| {
        let found = node.children().find(|child| child.has_tag_name(("http://www.w3.org/2005/Atom", name)));
        found.and_then(|child| child.text()).unwrap_or_default().to_string()
    };
    let root = feed.root_element();
    assert!(text.contains("<name>Region &lt;R&gt; &amp; Co</name>"), "{text}");
    let entries: Vec<_> = root.children().filter(|child| child.tag_name().name() == "entry").collect();
    let titles: Vec<String> = entries.iter().map(|entry| of(*entry, "title")).collect();
    // What is only proposed did not begin, and what is to come is no change.
    assert_eq!(
        titles,
        [
            "Anna Lind, holder: Chef <b>; a, b (acting): began 1 July 2020",
            "Karin Dahlgren, holder: Chef <b>; a, b: last day 30 June 2020",
            "Karin Dahlgren, holder: Chef <b>; a, b: began 2015",
        ]
    );
    let days: Vec<String> = entries.iter().map(|entry| of(*entry, "updated")).collect();
    assert_eq!(days, ["2020-07-01T00:00:00Z", "2020-06-30T00:00:00Z", "2015-12-31T00:00:00Z"]);
    let ids: BTreeSet<String> = entries.iter().map(|entry| of(*entry, "id")).collect();
    assert_eq!(ids.len(), 3);
    assert!(text.contains("href=\"https://r.example/posts/chef.html\""), "{text}");
    // An event is the same when its source or a note is another.
    let post = fs::read_to_string(data.join("posts/chef.yaml")).expect("a file");
    write(&data, "posts/chef.yaml", &post.replace("s#s1", "s#s2"));
    let again = export("atom", &data, &["--people", "names"]);
    ids.iter().for_each(|id| assert!(again.contains(id.as_str()), "{id}"));
    // Without names nobody is named.
    let posts = export("atom", &data, &[]);
    assert!(
        !posts.contains("Anna") && !posts.contains("Karin") && posts.contains("name not shown"),
        "{posts}"
    );
}

#[test]
fn a_calendar_has_ends_and_due_dates_with_what_is_not_known_of_them() {
    let text = export("ics", &data("ics"), &["--people", "names"]);
    assert!(text.ends_with("END:VCALENDAR\r\n") && !text.replace("\r\n", "").contains('\n'), "{text}");
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    let plain = text.replace("\r\n ", "");
    let all = |key: &str| -> Vec<String> {
        plain.split("\r\n").filter_map(|line| line.strip_prefix(key)).map(String::from).collect()
    };
    assert_eq!(all("DTSTART;VALUE=DATE:"), ["20200630", "20270331", "20270430", "20271231"]);
    assert_eq!(all("DTEND;VALUE=DATE:"), ["20200701", "20270401", "20270501", "20280101"]);
    let summaries = all("SUMMARY:");
    assert_eq!(summaries[0], "Karin Dahlgren\\, holder: Chef <b>\\; a\\, b: last day");
    assert!(summaries[1].contains("En rapport") && summaries[1].ends_with(": due"), "{summaries:?}");
    assert!(summaries[2].ends_with("target\\, no deadline"), "{summaries:?}");
    assert!(summaries[3].ends_with("ends 2027\\, so this day at the latest"), "{summaries:?}");
    assert_eq!(all("UID:").into_iter().collect::<BTreeSet<_>>().len(), 4);
    assert!(all("DESCRIPTION:")[0].contains("Protokoll\\; a\\, b"), "{plain}");
}

#[test]
fn the_same_lies_beside_the_pages() {
    let (data, out) = (data("site"), folder("site-out"));
    let (from, to) = (data.to_str().expect("UTF-8"), out.to_str().expect("UTF-8"));
    let run = gov(&["site", "--data", from, "--out", to, "--lang", "en"], None);
    assert_eq!((run.code, &*run.err), (0, ""));
    let read =
        |path: &str| fs::read_to_string(out.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    assert_eq!(read("changes.atom"), export("atom", &data, &["--people", "names"]));
    assert_eq!(read("ends.ics"), export("ics", &data, &["--people", "names"]));
    let csv = folder("site-csv");
    let tables = csv.to_str().expect("UTF-8");
    assert_eq!(gov(&["export", "csv", "--data", from, "--people", "names", "--out", tables], None).code, 0);
    for table in ["entity", "statement", "detail", "citation", "code"] {
        assert_eq!(
            read(&format!("data/{table}.csv")),
            fs::read_to_string(csv.join(format!("{table}.csv"))).expect("it")
        );
    }
    assert!(read("regions/r.csv").contains("chef,posts,"));
    // Every page that is no later part of another is in the map, and nothing else.
    let map = read("sitemap-1.xml");
    let map = Document::parse(&map).expect("XML");
    let paths =
        map.descendants().filter(|node| node.tag_name().name() == "loc").filter_map(|node| node.text());
    for path in paths {
        read(path.strip_prefix("https://r.example/").expect("an address of the site"));
    }
    assert!(read("sitemap.xml").contains("https://r.example/sitemap-1.xml"));
    let page = read("regions/r.html");
    assert!(
        page.contains("\"@type\":\"GovernmentOrganization\"") && page.contains("rel=canonical"),
        "{page}"
    );
    let post = read("posts/chef.html");
    assert!(
        !post.contains("GovernmentOrganization")
            && post.contains("<meta name=description content=\"Chef &lt;b&gt;")
    );
    // No address is known where none is given.
    write(&data, "gov.toml", "");
    assert_eq!(gov(&["site", "--data", from, "--out", to, "--lang", "en"], None).code, 0);
    assert!(!out.join("sitemap.xml").exists() && !read("regions/r.html").contains("rel=canonical"));
    // Without names, they are in none of it.
    assert_eq!(gov(&["site", "--data", from, "--out", to, "--people", "posts"], None).code, 0);
    for path in [
        "changes.atom",
        "andringar.atom",
        "ends.ics",
        "slut.ics",
        "data/statement.csv",
        "data/entity.csv",
        "regions/r.csv",
        "register.csv",
    ] {
        let text = read(path);
        assert!(
            !text.contains("Anna") && !text.contains("Karin") && !text.contains("karin"),
            "{path}: {text}"
        );
    }
}
