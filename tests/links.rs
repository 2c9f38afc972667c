//! Every link from one page of the project to another leads to something.

use std::fs;
use std::path::Path;
use walkdir::WalkDir;

#[test]
fn no_link_is_dead() {
    let folders = ["docs", "tests", ".github"].into_iter().flat_map(|folder| {
        WalkDir::new(folder).into_iter().filter_entry(|entry| entry.file_name() != "node_modules")
    });
    let pages = folders.map(|entry| entry.expect("it can be walked").into_path());
    let top = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(|page| page.into());
    let mut links = 0;
    for page in pages.chain(top).filter(|path| path.extension().is_some_and(|ending| ending == "md")) {
        let text = fs::read_to_string(&page).expect("text");
        let mut in_code = false;
        for (at, line) in text.lines().enumerate() {
            in_code ^= line.trim_start().starts_with("```");
            for link in line.split("](").skip(1).filter(|_| !in_code) {
                let Some((link, _)) = link.split_once(')') else { continue };
                let path = link.split('#').next().unwrap_or("");
                if path.is_empty() || path.contains(':') || path.contains('`') {
                    continue;
                }
                links += 1;
                let folder = page.parent().unwrap_or(Path::new(""));
                assert!(folder.join(path).exists(), "{}:{}: {link}", page.display(), at + 1);
            }
        }
    }
    assert!(links > 100, "{links} links are there");
}
