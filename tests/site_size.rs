//! How large a site is beside its data, and that what is left out of its pages is found elsewhere.

use crate::gov::gov;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// People with a post each, and each with a document of their own: a register of many, as there
/// are, in which nothing is said of a document but where it lies.
const PEOPLE: usize = 400;
const FRAME: usize = 1_400;

fn root(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site-size").join(name);
    let _ = fs::remove_dir_all(&root);
    root
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, text).expect("written");
}

fn register(people: usize, name: &str) -> PathBuf {
    let root = root(name);
    write(&root, "regions/r.yaml", "name: Region R\n");
    write(
        &root,
        "sources/plan.yaml",
        "title: Planen\ntype: plan\npublisher: r\ndate: 2024-01-01\nnote: Antagen.\n",
    );
    write(
        &root,
        "gov.toml",
        "[levels]\nsame-name = \"off\"\n[site]\nedit = \"https://git.example/edit/data/\"\n",
    );
    let mut group = String::from("name: Fullmäktige\npart_of:\n  - body: r\n    source: plan#s1\nmembers:\n");
    for at in 0..people {
        let source = format!(
            "title: Uppgifter om ledamot {at}\ntype: web\npublisher: r\nurl: https://r.example/{at}\n"
        );
        write(&root, &format!("sources/om-{at}.yaml"), &source);
        let letters: String =
            at.to_string().chars().map(|digit| char::from(b'a' + digit as u8 - b'0')).collect();
        let person = format!("name: Anna By{letters}\nsources: [om-{at}#s1]\n");
        write(&root, &format!("people/anna-{at}.yaml"), &person);
        let post = format!(
            "name: Plats {at}\nbody: g\nholders:\n  - person: anna-{at}\n    from: 2022-10-20\n    source: om-{at}#s2\n"
        );
        write(&root, &format!("posts/plats-{at}.yaml"), &post);
        let _ = writeln!(group, "  - post: plats-{at}\n    source: plan#s1");
    }
    group.push_str("sources: [plan#s1]\n");
    write(&root, "groups/g.yaml", &group);
    root
}

fn site(data: &Path) -> BTreeMap<String, String> {
    let out = data.with_extension("out");
    let (from, to) = (data.to_str().expect("UTF-8"), out.to_str().expect("UTF-8"));
    let run = gov(&["site", "--data", from, "--out", to, "--lang", "en", "--allow-errors"], None);
    assert_eq!(run.code, 0, "{}", run.err);
    crate::site::files(&out)
}

fn many() -> &'static BTreeMap<String, String> {
    static PAGES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| site(&register(PEOPLE, "many")));
    &PAGES
}

#[test]
fn a_page_of_which_there_are_many_has_a_short_frame() {
    for (path, page) in many().iter().filter(|(path, _)| path.starts_with("people/")) {
        let main =
            page.split_once("<main ").expect("a main part").1.split_once("</main>").expect("it ends").0;
        let frame = page.len() - main.len();
        assert!(frame < FRAME, "{path}: {frame} bytes around {} of its own", main.len());
        // What is needed without a script is there: past the menu, the menu, the language, the day.
        for part in ["class=skip href=\"#main\"", "index.html#meny", "id=en>", "class=stamp"] {
            assert!(page.contains(part), "{path}: {part}");
        }
    }
    // The rest is once in the script.
    let script = &many()["site.js"];
    assert!(script.starts_with("globalThis.govFrame = {") && script.contains("theme-dark"));
}

#[test]
fn a_site_is_so_many_times_its_data_and_no_more() {
    let data = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site-size/many");
    let size = |root: &Path| -> usize { crate::site::files(root).values().map(String::len).sum() };
    let pages = |(path, _): &(&String, &String)| path.ends_with(".html") || path.starts_with("search/");
    let pages: usize = many().iter().filter(pages).map(|(_, page)| page.len()).sum();
    // Files of 130 bytes are the worst that there is: a page has all that it says in two languages.
    let times = pages as f64 / size(&data) as f64;
    assert!(times < 40.0, "{pages} bytes of pages are {times:.1} times the data");
}

#[test]
fn a_document_with_nothing_of_its_own_is_a_line_where_there_are_many() {
    let pages = many();
    assert!(!pages.contains_key("sources/om-7.html") && pages.contains_key("sources/plan.html"));
    let person = &pages["people/anna-7.html"];
    let link = person.split("href=\"../kallor").nth(1).expect("a link to the list").split('"').next();
    let (page, line) = link.and_then(|link| link.split_once('#')).expect("a line");
    let list = &pages[&format!("kallor{page}")];
    let row = list.split(&format!("<tr id=\"{line}\">")).nth(1).expect("the line").split("</tr>").next();
    let row = row.expect("it ends");
    assert!(
        row.contains("href=\"https://r.example/7\"") && row.contains("href=\"people/anna-7.html\""),
        "{row}"
    );
    assert!(row.contains("href=\"posts/plats-7.html\""), "{row}");
    // Where there are few, an address that stays is worth more.
    let few = site(&register(20, "few"));
    assert!(
        few.contains_key("sources/om-7.html") && few["people/anna-7.html"].contains("sources/om-7.html#s1")
    );
}

#[test]
fn every_link_leads_to_a_place_that_is_there() {
    let pages = many();
    links_lead(pages);
}

/// Every link within a site leads to a file, and to a place in it.
pub fn links_lead(pages: &BTreeMap<String, String>) {
    for (path, page) in pages.iter().filter(|(path, _)| path.ends_with(".html")) {
        let up = if path.contains('/') { "" } else { "./" };
        for link in page.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            if link.contains(':') || link.starts_with('#') {
                continue;
            }
            let (file, place) = link.split_once('#').unwrap_or((link, ""));
            let file = file.split('?').next().unwrap_or_default();
            let file = match file.strip_prefix("../") {
                Some(file) => file.to_string(),
                None if up.is_empty() => format!("{}/{file}", path.split('/').next().unwrap_or_default()),
                None => file.to_string(),
            };
            let there = pages.get(&file).unwrap_or_else(|| panic!("{path}: {link} leads nowhere"));
            let id = |quote: &str| there.contains(&format!(" id={quote}{place}{quote}"));
            assert!(place.is_empty() || id("\"") || id(""), "{path}: {link} is no place in {file}");
        }
    }
}

/// A long list goes on on another page, and there the first row says all again.
#[test]
fn a_row_that_begins_a_page_says_where_it_is_said() {
    let pages = many();
    let later: Vec<&String> =
        pages.iter().filter(|(path, _)| path.starts_with("groups/g--")).map(|(_, page)| page).collect();
    assert!(!later.is_empty(), "the group is long");
    for page in later {
        let row = page.split("\n<li ").nth(1).expect("a row").split("</li>").next().expect("it ends");
        assert!(row.contains("<div class=r>") && !row.contains("<div class=k></div>"), "{row}");
    }
    // Before that, what is said of one row is not said again of the next.
    assert!(pages["groups/g.html"].contains("<div class=k></div>"));
}

#[test]
fn where_a_file_is_edited_is_a_link_and_else_its_name() {
    let page = &many()["people/anna-7.html"];
    assert!(
        page.contains("<a href=\"https://git.example/edit/data/people/anna-7.yaml\"><i>Rätta något här</i>")
    );
    assert!(!page.contains("<code>people/"));
    let data = register(3, "no-edit");
    write(&data, "gov.toml", "");
    assert!(site(&data)["people/anna-2.html"].contains("<code>people/anna-2.yaml</code>"));
    // The name of a file may be somebody's.
    let out = data.with_extension("posts");
    let (from, to) = (data.to_str().expect("UTF-8"), out.to_str().expect("UTF-8"));
    write(&data, "gov.toml", "[site]\nedit = \"https://git.example/\"\n");
    assert_eq!(
        gov(&["site", "--data", from, "--out", to, "--people", "posts", "--allow-errors"], None).code,
        0
    );
    assert!(crate::site::files(&out).values().all(|page| !page.contains("anna-2.yaml")));
}

#[test]
fn a_list_has_its_rows_beside_it() {
    let pages = many();
    for list in ["ansvar", "beslut", "kallor", "luckor", "register", "regions/r"] {
        let (page, rows) = (&pages[&format!("{list}.html")], &pages[&format!("{list}.csv")]);
        let name = list.rsplit('/').next().unwrap_or(list);
        assert!(page.contains(&format!("{name}.csv\"><i>Den här listan (CSV)</i>")), "{list}");
        assert!(rows.starts_with("\"id\",\"kind\",\"name\",\"region_id\","), "{list}: {rows}");
    }
    assert!(pages["organisation-r.html"].contains("href=\"regions/r.csv\""));
    let rows = &pages["regions/r.csv"];
    let post = rows.lines().find(|row| row.starts_with("plats-7,")).expect("a row");
    assert_eq!(post, "plats-7,posts,Plats 7,r,,,Innehavare: Anna Byh,,,posts/plats-7.html");
    let source = pages["kallor.csv"].lines().find(|row| row.starts_with("om-7,")).expect("a row");
    assert!(source.starts_with("om-7,sources,Uppgifter om ledamot 7,r,,,,,2,kallor"), "{source}");
    assert_eq!(pages["register.csv"].lines().count(), 1 + 2 * PEOPLE + 3);
}
