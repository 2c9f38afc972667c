//! A site of much data: its size beside the data's, and where that is which its pages leave out.

use crate::generate;
use crate::site::{done, place};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use walkdir::WalkDir;

/// Files of data: more than the number from which a site is a large one.
const FILES: usize = 3_000;
/// Times the data, at most, with all that lies beside the pages.
const MOST: f64 = 8.9;

pub struct Made {
    pub data: PathBuf,
    pub site: PathBuf,
}

pub fn made() -> &'static Made {
    static MADE: LazyLock<Made> = LazyLock::new(|| {
        let root = place("large");
        let (data, site) = (root.join("data"), root.join("site"));
        generate::write(&data, FILES, 7);
        let text = |path: &Path| path.to_str().expect("UTF-8").to_string();
        done(&["--data", &text(&data), "--out", &text(&site), "--today", "2026-11-30", "--lang", "sv"]);
        Made { data, site }
    });
    &MADE
}

fn size(root: &Path) -> u64 {
    let entries = WalkDir::new(root).into_iter().map(|entry| entry.expect("it can be walked"));
    let files = entries.filter(|entry| entry.file_type().is_file());
    files.map(|entry| entry.metadata().expect("it is there").len()).sum()
}

fn read(path: &str) -> String {
    fs::read_to_string(made().site.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn it_is_so_many_times_its_data_and_no_more() {
    let times = size(&made().site) as f64 / size(&made().data) as f64;
    assert!(times < MOST, "{times:.2} times the data");
}

#[test]
fn its_tables_are_packed_and_every_list_leads_to_them() {
    let files = fs::read_dir(made().site.join("data")).expect("a folder");
    let files: Vec<String> =
        files.map(|file| file.expect("there").file_name().to_string_lossy().to_string()).collect();
    assert_eq!(files, ["data.zip"]);
    let packed = fs::read(made().site.join("data/data.zip")).expect("there");
    for name in
        ["datapackage.json", "statement.csv", "entity.csv", "lists/andringar.csv", "lists/register.csv"]
    {
        let is_there = packed.windows(name.len()).any(|part| part == name.as_bytes());
        assert!(is_there, "{name} is not in it");
    }
    for page in ["ansvar.html", "regions/region-0.html"] {
        assert!(
            read(page).contains("data/data.zip\"><i>Alla uppgifter och listor (CSV, packade)</i>"),
            "{page}"
        );
    }
}

#[test]
fn areas_that_are_many_are_counted_on_their_regions_page() {
    let page = read("regions/region-0.html");
    let (said, more) =
        (", alla på sidan för sitt program: ", "<a href=\"../programmes/region-0-strategi.html\">");
    assert!(page.contains(said) && page.contains(more), "{page}");
    assert!(!page.contains("../programme-areas/"), "none of them stands there");
    assert!(read("programmes/region-0-strategi.html").contains("../programme-areas/region-0-"));
}

#[test]
fn its_latest_changes_are_on_pages_and_all_in_the_table() {
    let pages: Vec<String> = fs::read_dir(&made().site)
        .expect("a folder")
        .map(|file| file.expect("there").file_name().to_string_lossy().to_string())
        .filter(|name| name.starts_with("andringar") && name.ends_with(".html"))
        .collect();
    let rows: usize = pages.iter().map(|page| read(page).matches("<li data-d=").count()).sum();
    assert_eq!(rows, 1_000);
    let page = read("andringar.html");
    let all = page.split_once("Här står de 1000 senaste av ").expect("it says so").1;
    let all: usize = all.split_once('.').expect("a sentence").0.parse().expect("a number");
    assert!(all > 2_000 && page.contains("href=\"data/data.zip\""), "{all}");
}

#[test]
fn its_calendar_has_no_years_that_are_long_gone() {
    let days: Vec<String> = ["slut.ics", "ends.ics"].iter().map(|path| read(path)).collect();
    for calendar in days {
        let begins = calendar.lines().filter_map(|line| line.strip_prefix("DTSTART;VALUE=DATE:"));
        assert!(begins.into_iter().all(|day| day >= "20250101"), "{calendar}");
    }
}
