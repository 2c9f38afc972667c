//! What the pages of `gov site` say: nothing as surer, more present or more of a fact than the data
//! does, and who had what on which day.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// A region with everything that could be told as more than it is.
const DATA: [(&str, &str); 17] = [
    ("regions/r.yaml", "name: Region R\n"),
    ("sources/k.yaml", "title: Källa\ntype: report\ndate: 2026-01-01\n"),
    ("people/anna.yaml", "name: Anna Lind\n"),
    ("people/karin.yaml", "name: Karin Dahlgren\n"),
    ("people/petra.yaml", "name: Petra Prov\n"),
    ("people/gomd.yaml", "name: Hemlig Gömdsson\nredacted: true\n"),
    (
        "posts/chef.yaml",
        "name: Chef\nbody: r\nholders:\n  - person: karin\n    from: 2015-01-01\n    to: 2020-06-30\n    \
         source: k#s1\n  - person: anna\n    acting: true\n    from: 2020-07-01\n    source: k#s1\n",
    ),
    (
        "posts/tom.yaml",
        "name: Tom plats\nbody: r\nholders:\n  - vacant: true\n    from: 2020-01-01\n    source: k#s1\n",
    ),
    (
        "steering-groups/g.yaml",
        "name: Gruppen\npart_of:\n  - body: r\n    source: k#s2\nmembers:\n  - post: chef\n    role: \
         chair\n    from: 2015-01-01\n    source: k#s2\nnote: Gömdsson sa nej.\n",
    ),
    (
        "groups/gammal.yaml",
        "name: Gamla gruppen\nto: 2018-12-31\npart_of:\n  - body: r\n    to: 2018-12-31\n    source: \
         k#s2\nmembers:\n  - person: petra\n    role: chair\n    to: 2018-12-31\n    source: k#s2\n",
    ),
    ("programmes/p.yaml", "name: Planen\nowner: r\ntype: plan\nhorizon: 2019\nsources: [k#s3]\n"),
    (
        "programme-areas/a1.yaml",
        "name: Område underförstått\nprogramme: p\nresponsible:\n  - person: karin\n    relation: \
         accountable\n    certainty: implied\n    note: Det följer.\n    source: k#s4\n",
    ),
    (
        "programme-areas/a2.yaml",
        "name: Område föreslaget\nprogramme: p\nresponsible:\n  - person: petra\n    relation: \
         accountable\n    certainty: proposed\n    from: 2025-01-01\n    source: k#s4\n",
    ),
    (
        "programme-areas/a3.yaml",
        "name: Område kommande\nprogramme: p\nresponsible:\n  - person: karin\n    relation: accountable\n    from: 2030-01-01\n    source: k#s4\n",
    ),
    (
        "decisions/d1.yaml",
        "name: Beslut ett\ntype: decision\nstatus: repealed\nby: g\ndate: 2018-01-01\nsources: [k#s5]\n",
    ),
    (
        "decisions/d2.yaml",
        "name: Beslut två\ntype: decision\nstatus: adopted\nby: g\ndate: 2020-01-01\nchanges:\n  - type: \
         repeals\n    target: d1\n    source: k#s6\nsources: [k#s6]\n",
    ),
    (
        "decisions/d3.yaml",
        "name: Förslag tre\ntype: proposal\nstatus: proposed\nby: g\ndate: 2021-01-01\nsources: [k#s7]\n",
    ),
];

fn pages(name: &str, more: &[&str]) -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site-said").join(name);
    let _ = fs::remove_dir_all(&root);
    let (data, out) = (root.join("data"), root.join("out"));
    for (path, text) in DATA {
        fs::create_dir_all(data.join(path).parent().expect("a folder")).expect("made");
        fs::write(data.join(path), text).expect("written");
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_gov"));
    command
        .arg("site")
        .arg("--data")
        .arg(&data)
        .arg("--out")
        .arg(&out)
        .args(["--today", "2026-11-25", "--allow-errors"])
        .args(more)
        .env_clear();
    let done = command.output().expect("the binary runs");
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
    let files = walkdir::WalkDir::new(&out)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file());
    let of = |path: &Path| path.strip_prefix(&out).expect("below").display().to_string();
    files.map(|entry| (of(entry.path()), fs::read_to_string(entry.path()).expect("text"))).collect()
}

/// What of a page is seen in Swedish when no day is chosen: text without tags, and without what is
/// hidden or English.
fn seen(page: &str) -> String {
    let (mut text, mut rest, mut hidden) = (String::new(), page, 0);
    while let Some(at) = rest.find('<') {
        if hidden == 0 {
            text.push_str(&rest[..at]);
        }
        let end = at + rest[at..].find('>').expect("a tag ends");
        let tag = &rest[at..=end];
        let is_alone = tag.ends_with("/>")
            || ["<br", "<input", "<meta", "<link", "<!"].iter().any(|begin| tag.starts_with(begin));
        match (tag.starts_with("</"), hidden) {
            (true, 1..) => hidden -= 1,
            (false, 1..) if !is_alone => hidden += 1,
            (false, 0) if tag.ends_with(" hidden>") || tag == "<i lang=en>" || tag.starts_with("<svg") => {
                hidden = 1
            }
            _ => {}
        }
        rest = &rest[end + 1..];
    }
    text + rest
}

fn has(page: &str, words: &[&str]) {
    let seen = seen(page);
    for word in words {
        assert!(seen.contains(word), "{word} in {seen}");
    }
}

fn has_not(page: &str, words: &[&str]) {
    let seen = seen(page);
    for word in words {
        assert!(!seen.contains(word), "{word} not in {seen}");
    }
}

#[test]
fn doubts_stand_in_lists_and_search_too() {
    let pages = pages("doubts", &[]);
    for page in ["ansvar.html", "regions/r.html", "programmes/p.html", "search/r-0.js"] {
        has(&pages[page], &["Karin Dahlgren, befattning okänd, underförstått", "gäller inte än"]);
    }
    for page in ["regions/r.html", "organisation-r.html"] {
        has(&pages[page], &["Chef, Anna Lind (t.f.)"]);
        has_not(&pages[page], &["Chef, Karin Dahlgren"]);
    }
    has(&pages["regions/r.html"], &["Tom plats", "angiven som vakant"]);
    has(
        &pages["search/r-0.js"],
        &["Anna Lind (t.f.)", "angiven som vakant", "bara föreslagen", "finns inte längre"],
    );
    // Whoever is only proposed is not responsible, and nobody is said to be missing either.
    has(&pages["ansvar.html"], &["Ansvarig: bara föreslagen", "Områden i Planen, 2019"]);
    has_not(&pages["ansvar.html"], &["Petra"]);
    has_not(&pages["andringar.html"], &["Petra Prov, befattning okänd (föreslaget)"]);
    assert!(!pages["andringar.html"].contains("programme-areas/a2"), "a proposal began nothing");
    has(&pages["andringar.html"], &["börjar"]);
}

#[test]
fn what_has_ended_is_said_to_have() {
    let pages = pages("ended", &[]);
    for page in ["regions/r.html", "organisation-r.html", "register.html", "groups/gammal.html"] {
        has(&pages[page], &["finns inte längre"]);
    }
    assert!(!pages.contains_key("people/petra.html"), "she is in no office");
    has(&pages["decisions/d1.html"], &["Upphävdes av", "Beslut två"]);
    has(&pages["index.html"], &["1 beslut 1 förslag"]);
    has_not(&pages["luckor.html"], &["Petra Prov"]);
}

/// Each of those who had a post has the days on which they did, so that another day shows them and
/// not those of today.
#[test]
fn holders_of_other_days_are_there_and_not_seen() {
    let pages = pages("days", &[]);
    let page = &pages["steering-groups/g.html"];
    has(page, &["Chef, Anna Lind (t.f.)"]);
    let karin = page
        .split("<span class=h data-h=\"")
        .find(|part| part.contains("people/karin.html"))
        .expect("she is there");
    assert!(karin.starts_with("2015-01-01,2020-06-30") && karin.contains("\" data-off hidden>"), "{karin}");
}

#[test]
fn whoever_is_removed_is_named_in_no_text() {
    for how in [&[][..], &["--people", "posts"], &["--no-persons"]] {
        let pages = pages("removed", how);
        let named: Vec<&String> = pages
            .iter()
            .filter(|(_, page)| page.contains("Gömdsson") || page.contains("Hemlig"))
            .map(|(path, _)| path)
            .collect();
        assert!(named.is_empty(), "{how:?}: {named:?}");
        has(&pages["steering-groups/g.html"], &["[namn borttaget] sa nej."]);
    }
}

/// Without names, the post of today does not stand in a seat of another time, and nobody is said to
/// be missing.
#[test]
fn without_names_posts_are_those_of_the_time() {
    let pages = pages("posts", &["--people", "posts"]);
    has(&pages["groups/gammal.html"], &["person (namnet visas inte)"]);
    has(&pages["posts/chef.html"], &["person (namnet visas inte)"]);
    has_not(&pages["search/r-0.js"], &["Innehavare: inte angiven", "Anna", "Karin"]);
}
