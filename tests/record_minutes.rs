//! From a page of minutes to a pull request: docs/minutes.md as it is typed.

use crate::markdown::{self, Files};
use crate::repository::{Repository, command, done, folder};
use std::fs;

#[test]
fn the_page_shows_what_comes_out() {
    let text = fs::read_to_string("docs/minutes.md").expect("the page is there");
    let repository = Repository::empty("minutes-page");
    for (path, text) in markdown::files(&text, &Files::new()) {
        repository.write(&format!("data/{path}"), &text);
    }
    repository.commit("base");
    let origin = folder("minutes-origin");
    let origin = origin.to_str().expect("a path of letters");
    repository.git(&["init", "-q", "--bare", origin]);
    repository.git(&["remote", "add", "origin", origin]);
    repository.git(&["push", "-q", "-u", "origin", "main"]);
    fs::copy("docs/examples/minutes.pdf", repository.path.join("minutes.pdf"))
        .expect("the document is there");
    repository.holds_page("docs/minutes.md", |block| match block.language() {
        "gov" => {
            let name = block.text.lines().next().and_then(|line| line.strip_prefix("# "));
            repository.write(name.expect("a sheet begins with its name"), block.text);
        }
        "sh" => {
            let run = done(command("sh", &repository.path).args(["-ec", block.text]));
            assert_eq!(run.code, Some(0), "{}{run:?}", block.text);
        }
        _ => {}
    });
    let pushed = repository.git(&["log", "--format=%s", "origin/main..origin/protokoll-juni"]);
    assert_eq!(pushed.lines().count(), 1, "{pushed}");
    assert_eq!(repository.git(&["status", "--short", "--", "data"]), "", "all of it is in the commit");
}
