//! On the pages of `gov site`, too, a name is never shown without what makes it less than plainly
//! there: on every page that links to what is only proposed, has ended or is implied, and in
//! search.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

/// What stands beside the data of tests/marks: a body that is implied, a post in a proposed body,
/// and what somebody has through a post.
const MORE: [(&str, &str); 6] = [
    (
        "groups/radet.yaml",
        "name: Rådet\ncertainty: implied\nnote: Det följer.\npart_of:\n  - body: norr\nreports_to:\n  - body: \
         fullmaktige\nsources: [protokoll#s1]\n",
    ),
    (
        "posts/sekreterare.yaml",
        "name: Nämndsekreterare\nbody: nya\nholders:\n  - person: anna\nsources: [protokoll#s2]\n",
    ),
    (
        "posts/chef.yaml",
        "name: Chef\nbody: fullmaktige\nholders:\n  - person: anna\n    from: 2021-01-01\nsources: \
         [protokoll#s1]\n",
    ),
    (
        "assignments/skolan.yaml",
        "name: Skolan\ngiven_by: gamla\nholders:\n  - post: chef\n    relation: accountable\n    from: \
         2020-01-01\n  - body: fullmaktige\n    relation: accountable\n    to: 2019-12-31\nsources: [protokoll#s1]\n",
    ),
    (
        "decisions/beslut.yaml",
        "name: Beslutet\ntype: decision\nstatus: adopted\nby: gamla\ndate: 2021-01-01\nsources: \
         [protokoll#s1]\n",
    ),
    (
        "decisions/forslag.yaml",
        "name: Förslaget\ntype: proposal\nstatus: proposed\nby: nya\ndate: 2021-02-01\nsources: \
         [protokoll#s1]\n",
    ),
];

/// The entities that are less than plainly there, with their marks.
const MARKED: [(&str, &str, &str); 5] = [
    ("groups/gamla", "finns inte längre", "no longer there"),
    ("groups/nya", "föreslaget", "proposed"),
    ("posts/sekreterare", "föreslaget", "proposed"),
    ("changes/delas", "föreslaget", "proposed"),
    ("groups/radet", "underförstått", "implied"),
];

/// Made once: all tests look at the same pages.
fn pages() -> &'static BTreeMap<String, String> {
    static PAGES: LazyLock<BTreeMap<String, String>> = LazyLock::new(made);
    &PAGES
}

fn made() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site-marks");
    let (data, out) = (root.join("data"), root.join("out"));
    let _ = fs::remove_dir_all(&root);
    let write = |path: &str, text: &str| {
        fs::create_dir_all(data.join(path).parent().expect("a folder")).expect("made");
        fs::write(data.join(path), text).expect("written");
    };
    let files = |root: &Path| {
        let all = walkdir::WalkDir::new(root).into_iter().filter_map(Result::ok);
        all.filter(|entry| entry.file_type().is_file()).map(|entry| entry.into_path()).collect::<Vec<_>>()
    };
    let below = |path: &Path, root: &Path| path.strip_prefix(root).expect("below").display().to_string();
    for path in files(Path::new("tests/marks/data")) {
        write(&below(&path, Path::new("tests/marks/data")), &fs::read_to_string(&path).expect("text"));
    }
    MORE.iter().for_each(|(path, text)| write(path, text));
    let mut command = Command::new(env!("CARGO_BIN_EXE_gov"));
    command.arg("site").arg("--data").arg(&data).arg("--out").arg(&out);
    let done = command.args(["--today", "2026-11-25", "--allow-errors"]).env_clear().output().expect("runs");
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
    let read = |path: &Path| (below(path, &out), fs::read_to_string(path).expect("text"));
    files(&out).iter().map(|path| read(path)).collect()
}

/// The links of a page: where they lead, and what stands in them.
fn links(page: &str) -> impl Iterator<Item = (&str, &str)> {
    page.split("<a ").skip(1).filter_map(|rest| {
        let (tag, inside) = rest.split_once('>')?;
        let address = tag.split_once("href=\"")?.1.split_once('"')?.0;
        Some((address, inside.split_once("</a>")?.0))
    })
}

#[test]
fn every_link_has_the_mark_of_what_it_leads_to() {
    let pages = pages();
    let (mut seen, mut wrong) = (BTreeMap::new(), Vec::new());
    for (path, page) in pages.iter().filter(|(path, _)| path.ends_with(".html")) {
        for (address, inside) in links(page) {
            let leads_to = |of: &str| address.trim_start_matches("../").starts_with(&format!("{of}.html"));
            for (of, sv, en) in MARKED.iter().filter(|(of, ..)| leads_to(of)) {
                *seen.entry(*of).or_insert(0) += 1;
                if !inside.contains(sv) || !inside.contains(en) {
                    wrong.push(format!("{path}: {of}: {inside}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for (of, ..) in MARKED {
        assert!(seen.get(of).is_some_and(|seen| *seen > 3), "{of} is linked to: {seen:?}");
        assert!(links(&pages["register.html"]).any(|(address, _)| address == format!("{of}.html")), "{of}");
    }
    let by = |of: &str| links(&pages["beslut.html"]).any(|(address, _)| address == format!("{of}.html"));
    assert!(by("groups/gamla") && by("groups/nya"), "whoever decided is named");
}

#[test]
fn the_heading_and_the_title_of_a_page_have_its_mark() {
    let pages = pages();
    for (of, sv, en) in MARKED {
        let page = &pages[&format!("{of}.html")];
        let between = |from: &str, to: &str| page.split_once(from).expect(from).1.split_once(to).expect(to).0;
        assert!(between("<h1>", "</h1>").contains(sv) && between("<h1>", "</h1>").contains(en), "{of}");
        assert!(between("<title>", "</title>").contains(&format!("({sv})")), "{of}");
        assert!(between(" data-en=\"", "\"").contains(&format!("({en})")), "{of}");
    }
    // A picture of what is only proposed says so in its title and on its lines.
    let change = &pages["changes/delas.html"];
    let picture = change.split_once("<svg").expect("a picture").1;
    assert!(picture.split_once("</title>").expect("a title").0.contains("(föreslaget)"), "{picture}");
    let tied = picture.split("c-label").skip(1).filter(|label| label.contains("blir")).count();
    let proposed = picture.split("c-label").skip(1).filter(|label| label.contains("föreslaget")).count();
    assert!(tied > 0 && proposed >= tied, "{picture}");
}

#[test]
fn search_has_the_marks_and_counts_are_of_what_is_there() {
    let pages = pages();
    let script = &pages["search/r-0.js"];
    let call = script.strip_prefix("govIndex(\"r-0\",").and_then(|rest| rest.strip_suffix(");\n"));
    let text: String = serde_json::from_str(call.expect("a call")).expect("a text");
    let rows: Vec<serde_json::Value> = serde_json::from_str(&text).expect("JSON");
    for (of, sv, en) in MARKED {
        let row = rows.iter().find(|row| row[0] == of).expect(of);
        // Of what is not there, since or until when stands behind it.
        let said = |at: usize| row[5][at].as_str().expect("a mark");
        assert!(said(0).starts_with(sv) && said(1).starts_with(en), "{of}: {}", row[5]);
    }
    let gone = rows.iter().find(|row| row[0] == "groups/gamla").expect("it");
    assert_eq!(gone[5][0], "finns inte längre; fanns till och med 31 december 2022");
    // Fullmäktige and what is implied; beside them one that is proposed, and one that is gone.
    let index = &pages["index.html"];
    let counts = [
        "2 områden och uppdrag",
        "2 nämnder, grupper och enheter",
        "1 beslut",
        "1 förslag",
        "1 bara föreslaget",
        "1 som inte finns längre",
    ];
    counts.iter().for_each(|count| assert!(index.contains(&format!("<i>{count}</i>")), "{count}"));
}

/// What is only proposed, or gone, is no gap, and what is only proposed no change.
#[test]
fn what_is_not_there_lacks_nothing_and_has_not_happened() {
    let pages = pages();
    for of in ["groups/gamla", "groups/nya", "posts/sekreterare"] {
        assert!(!pages[&format!("{of}.html")].contains("class=gaps"), "{of}");
        assert!(!links(&pages["luckor.html"]).any(|(address, _)| address == format!("{of}.html")), "{of}");
    }
    for of in ["groups/nya", "posts/sekreterare", "changes/delas"] {
        assert!(!links(&pages["andringar.html"]).any(|(address, _)| address == format!("{of}.html")), "{of}");
    }
}

/// What a page says of changes: what ended is the statement, and not what it is about.
#[test]
fn the_last_day_is_that_of_whoever_had_it() {
    let changes = &pages()["andringar.html"];
    let row = changes.split("\n<li").find(|row| row.contains("sista dag") && row.contains("Skolan"));
    let row = row.expect("a row");
    let place = |what: &str| row.find(what).unwrap_or_else(|| panic!("{what} in {row}"));
    assert!(place("sista dag") < place("Fullmäktige") && place("Fullmäktige") < place("Skolan"), "{row}");
}

#[test]
fn a_page_of_a_person_has_what_comes_through_posts() {
    let anna = &pages()["people/anna.html"];
    let part = anna.split_once("id=genom").expect("a part").1.split_once("</section>").expect("it ends").0;
    let row = part.split("\n<li").find(|row| row.contains("Skolan")).expect("a row");
    // Since both began: the post in 2021, the assignment in 2020.
    for word in ["genom befattningen", "Chef", "2021", "sources/protokoll.html"] {
        assert!(row.contains(word), "{word} in {row}");
    }
    assert!(!row.contains("2020"), "{row}");
}
