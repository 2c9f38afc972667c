//! Of much data, what has little of its own shares its page: each thing has a place there that
//! every link, hit and feed leads to, and nothing that is said elsewhere is lost.

use crate::site_large::made;
use crate::site_size::links_lead;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

fn files() -> &'static BTreeMap<String, String> {
    static FILES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| below(&made().site));
    &FILES
}

/// All files of a site; what is packed is no text.
fn below(root: &Path) -> BTreeMap<String, String> {
    let all = walkdir::WalkDir::new(root).into_iter().map(|entry| entry.expect("walked"));
    let read = |path: &Path| {
        let name = path.strip_prefix(root).expect("below it").to_str().expect("UTF-8").replace('\\', "/");
        (name, String::from_utf8_lossy(&fs::read(path).expect("read")).into_owned())
    };
    all.filter(|entry| entry.file_type().is_file()).map(|entry| read(entry.path())).collect()
}

/// The section of a thing, with its page.
fn section(id: &str) -> (&'static str, &'static str) {
    let begins = format!("<section class=one id=\"{id}\">");
    let (path, page) = files().iter().find(|(_, page)| page.contains(&begins)).expect("it is somewhere");
    let rest = page.split_once(&begins).expect("it is here").1;
    (path, rest.split("</section>").next().expect("it ends"))
}

/// What a script of the index holds.
fn held(text: &str) -> Value {
    let all =
        text.trim_end().strip_prefix("govIndex(").expect("a script").strip_suffix(");").expect("it ends");
    let all: Vec<String> = serde_json::from_str(&format!("[{all}]")).expect("two texts");
    serde_json::from_str(&all[1]).expect("JSON")
}

#[test]
fn things_share_pages_and_every_link_leads_to_their_places() {
    let shared = files().iter().filter(|(_, page)| page.contains("<section class=one "));
    let mut count = 0;
    for (path, page) in shared {
        assert!(page.len() < 100_000, "{path}: {} bytes", page.len());
        let ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{path}: an id twice");
        count += page.matches("<section class=one ").count();
    }
    assert!(count > 2_500, "{count} things share pages");
    assert!(!files().keys().any(|path| path.starts_with("posts/region-0-post-")));
    links_lead(files());
}

#[test]
fn every_hit_leads_to_a_place_that_is_there() {
    let rows = files().iter().filter(|(path, _)| path.starts_with("search/r-"));
    let rows: Vec<Value> = rows.flat_map(|(_, text)| held(text).as_array().expect("rows").clone()).collect();
    assert!(rows.len() > 2_500, "{} hits", rows.len());
    for row in rows {
        let path = row[0].as_str().expect("a path");
        let (file, place) = path.split_once('#').unwrap_or((path, ""));
        let page = files().get(&format!("{file}.html")).unwrap_or_else(|| panic!("{path} leads nowhere"));
        assert!(place.is_empty() || page.contains(&format!(" id=\"{place}\"")), "{path} is no place");
    }
}

/// Who holds it first and largest, then who held it, each with its time and where that is said.
#[test]
fn a_post_says_who_holds_it_before_who_held_it() {
    let (path, said) = section("region-0-post-1-1");
    assert!(path.starts_with("posts/region-0"), "{path}");
    let (now, past) = said.split_once("<h3 class=then>").expect("it had others");
    assert!(now.contains("2023-01-01 – · <a href=\"../sources/region-0-kalla"), "{now}");
    for days in ["2016-01-01 – 2018-12-31", "2019-01-01 – 2022-12-31"] {
        assert!(past.contains(days) && !now.contains(days), "{days}: {said}");
    }
    assert!(said.contains("region-0/posts/region-0-post-1-1.yaml"), "{said}");
}

/// Each key of its file is on its page: what its statements say, each with its place.
#[test]
fn nothing_of_a_file_is_lost() {
    let folder = made().data.join("region-0/groups");
    let all = fs::read_dir(folder).expect("a folder").map(|file| file.expect("there").path());
    let mut count = 0;
    for file in all {
        let id = file.file_stem().expect("a name").to_str().expect("UTF-8").to_string();
        let (_, said) = section(&id);
        let text = fs::read_to_string(&file).expect("read");
        for place in text.lines().filter_map(|line| line.split_once("#s")).map(|(_, place)| place) {
            assert!(said.contains(&format!("#s{place}\"")), "{id}: s{place} is not in {said}");
            count += 1;
        }
        for task in text.lines().filter_map(|line| line.trim_start_matches(['-', ' ']).strip_prefix("task: "))
        {
            assert!(said.contains(task), "{id}: {task} is not in {said}");
        }
    }
    assert!(count > 100, "{count} places");
}

#[test]
fn who_else_had_a_post_lies_once_beside_the_pages() {
    let (_, said) = section("region-0-group-1-4");
    let number = said.split(" data-o=").nth(1).expect("a post with others").split([' ', '>']).next();
    let number: usize = number.and_then(|number| number.parse().ok()).expect("a number");
    assert!(!said.contains("data-off"), "{said}");
    let file = held(&files()[&format!("search/o-{}.js", number / 256)]);
    let others = file[number.to_string()].as_str().expect("lines");
    assert!(others.lines().count() >= 2, "{others}");
    for line in others.lines() {
        let mut parts = line.splitn(3, ' ');
        let (days, path, name) = (parts.next(), parts.next().expect("a path"), parts.next());
        assert!(days.is_some_and(|days| days.contains(",20")) && name.is_some_and(|name| name.contains(' ')));
        let place = path.split_once('#').map(|(_, place)| place);
        assert!(path.is_empty() || place.is_some_and(|place| section(place).1.contains("<h2>")), "{line}");
    }
}

#[test]
fn without_names_nobody_is_named_on_a_shared_page_either() {
    let out = made().site.with_file_name("posts");
    let text = |path: &Path| path.to_str().expect("UTF-8").to_string();
    let args =
        ["--data", &text(&made().data), "--out", &text(&out), "--people", "posts", "--today", "2026-11-30"];
    crate::site::done(&args);
    let folder = made().data.join("region-0/people");
    let files = fs::read_dir(folder).expect("a folder").map(|file| file.expect("there").path());
    let names: Vec<String> = files
        .map(|file| fs::read_to_string(file).expect("read"))
        .filter_map(|text| Some(text.lines().next()?.strip_prefix("name: ")?.to_string()))
        .collect();
    let last = |name: &str| name.rsplit(' ').next().map(str::to_string);
    let last: Vec<String> = names.iter().filter_map(|name| last(name)).collect();
    assert!(last.len() > 40, "{last:?}");
    for (path, page) in below(&out) {
        let named = last.iter().find(|name| page.contains(name.as_str()));
        assert!(named.is_none() || path.ends_with(".zip"), "{path} names {named:?}");
    }
}
