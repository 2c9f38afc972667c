//! The sites that are looked at, and the data sets made for them. Each is built anew; the folder
//! has nothing else.

use crate::at_once::{Task, at_once};
use crate::gov::gov;
use crate::truth::{standing, surely};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// Names that do something wherever they are taken for more than text. What they would run sets
/// `window.ran`.
pub const HOSTILE: [&str; 12] = [
    "<script>window.ran=1</script>",
    "</script><script>window.ran=1</script>",
    "<img src=x onerror=window.ran=1>",
    "\"><svg onload=window.ran=1>",
    "' onmouseover='window.ran=1' x='",
    "</title></style></textarea><iframe src=javascript:window.ran=1>",
    "<!--",
    "]]><b>&lt;i&gt;&amp;#39;",
    "javascript:window.ran=1",
    "a\u{2028}b\u{2029}\u{202e}c\u{2066}\\u003cscript\\u003e\\",
    "${window.ran=1}{{window.ran=1}}`'\"",
    "\u{1b}[31m\u{0}\u{fffe}\u{fffd}\u{e0041}👩\u{200d}👧",
];

/// Times that are longer than a day, as somebody writes them.
const TIMES: [&str; 16] = [
    "2015",
    "2017",
    "2020-07",
    "2016-23",
    "2018-34",
    "2019-41",
    "hösten 2016",
    "våren 2019",
    "sommaren 2020",
    "vintern 2017",
    "juni 2020",
    "kvartal 3 2018",
    "autumn 2021",
    "March 2017",
    "4 juli 2020",
    "July 4, 2020",
];

/// Days of which the program and the pages must say the same.
const DAYS: [&str; 9] = [
    "1999-12-31",
    "2020-01-01",
    "2020-05-31",
    "2021-06-15",
    "2022-08-01",
    "2022-12-31",
    "2023-01-01",
    "2024-02-29",
    "2027-01-01",
];
/// Times of which something holds for certain on some days.
const PERIODS: [&str; 2] = ["2022", "hösten 2022"];
/// Beginnings and ends of all forms.
const FROM: [&str; 7] = ["", "2020", "2020-05", "2020-05~", "2021?", "2022-23", "\"..\""];
const TO: [&str; 7] = ["", "2021-06-15", "2022", "2022-23", "2023-33", "2024-02%", "\"..\""];

/// Builds all, and says where they are.
pub fn build() -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
    let _ = fs::remove_dir_all(&root);
    for (folder, fill) in [
        ("data-hostile", hostile as fn(&Path)),
        ("data-dated", dated),
        ("data-faulty", faulty),
        ("data-much", much),
        ("data-large", large),
    ] {
        fill(&root.join(folder));
    }
    let [hostile, dated, faulty, much, large] =
        ["data-hostile", "data-dated", "data-faulty", "data-much", "data-large"]
            .map(|name| root.join(name).to_str().expect("UTF-8").to_string());
    let sites: [(&str, &str, &[&str]); 10] = [
        // What takes longest comes first.
        ("large", &large, &[]),
        ("shipped", "data", &[]),
        ("again", "data", &[]),
        ("posts", "data", &["--people", "posts"]),
        ("none", "data", &["--no-persons"]),
        ("hostile", &hostile, &["--allow-errors"]),
        ("dated", &dated, &[]),
        ("faulty", &faulty, &["--allow-errors"]),
        ("much", &much, &[]),
        ("national", "national", &[]),
    ];
    let mut tasks: Vec<Task<'_>> = Vec::new();
    for (name, data, more) in sites {
        let whole = root.join(name);
        tasks.push(Box::new(move || {
            site(data, &["--out", whole.to_str().expect("UTF-8")], more);
            Value::Null
        }));
        if ["shipped", "again", "posts", "none", "hostile"].contains(&name) {
            let single = root.join(format!("{name}-single.html"));
            tasks.push(Box::new(move || {
                site(data, &["--single-file", single.to_str().expect("UTF-8")], more);
                Value::Null
            }));
        }
    }
    // What the program says of each time, in their order behind the sites.
    let sites = tasks.len();
    let dated = &dated;
    let asked = DAYS.iter().map(|day| (*day, Some(dated.as_str())));
    let asked = asked.chain(DAYS.iter().map(|day| (*day, Some("data"))));
    let asked = asked.chain(TIMES.iter().map(|time| (*time, Some(dated.as_str()))));
    for (time, data) in asked.chain(PERIODS.iter().map(|time| (*time, None))) {
        tasks.push(Box::new(move || {
            data.map_or_else(|| json!(surely(time)), |data| json!(standing(data, time)))
        }));
    }
    let said = at_once(&tasks);
    let mut said = said.into_iter().skip(sites);
    let mut of = |times: &[&str]| -> Value {
        let each = times.iter().zip(said.by_ref()).map(|(time, said)| (time.to_string(), said));
        each.collect::<serde_json::Map<_, _>>().into()
    };
    let (truth, shipped, times, sure) = (of(&DAYS), of(&DAYS), of(&TIMES), of(&PERIODS));
    let told = json!({
        "surely": sure, "today": crate::gov::TODAY, "hostile": HOSTILE, "dated": truth, "shipped": shipped, "times": times,
    });
    fs::write(root.join("truth.json"), told.to_string()).expect("the file can be written");
    root
}

fn site(data: &str, target: &[&str], more: &[&str]) {
    let args: Vec<&str> = ["site", "--data", data, "--lang", "en"]
        .into_iter()
        .chain(target.iter().copied())
        .chain(more.iter().copied())
        .collect();
    let run = gov(&args, None);
    assert_eq!(run.code, 0, "{args:?}: {}", run.err);
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a file has a folder")).expect("the folder can be made");
    fs::write(path, text).expect("the file can be written");
}

/// Each hostile text as the name of every kind of thing, and in most other fields.
fn hostile(folder: &Path) {
    let quoted = |text: &str| {
        format!("\"{}\"", text.chars().map(|c| format!("\\U{:08x}", c as u32)).collect::<String>())
    };
    write(
        folder,
        "gov.toml",
        "[site]\ntitle = '<script>window.ran=1</script>'\npublisher = '</p><img src=x \
         onerror=window.ran=1>'\ncorrections = 'a@example.se\"><svg onload=window.ran=1>'\n",
    );
    let kept: String = HOSTILE.iter().map(|text| text.replace(['\0', '\u{1b}'], "") + "\n").collect();
    let sum: String = Sha256::digest(&kept).iter().map(|byte| format!("{byte:02x}")).collect();
    write(folder, "sources/kept.txt", &kept);
    write(
        folder,
        "sources/kept.yaml",
        &format!("title: Kept\ntype: minutes\npublisher: r0\nfile: kept.txt\nsha256: {sum}\n"),
    );
    write(folder, "programmes/p.yaml", "name: P\nowner: r0\n");
    for (at, text) in HOSTILE.iter().enumerate() {
        let text = quoted(text);
        let url = [
            "javascript:window.ran=1",
            "data:text/html,<script>window.ran=1</script>",
            "https://example.se/\\\"onclick=\\\"window.ran=1",
        ][at % 3];
        write(folder, &format!("regions/r{at}.yaml"), &format!("name: {text}\n"));
        write(folder, &format!("themes/t{at}.yaml"), &format!("name: {text}\nlabels: [{text}]\n"));
        write(
            folder,
            &format!("sources/s{at}.yaml"),
            &format!("title: {text}\ntype: minutes\npublisher: r{at}\nurl: \"{url}\"\nnote: {text}\n"),
        );
        write(
            folder,
            &format!("people/m{at}.yaml"),
            &format!("name: {text}\nnote: {text}\nsources: [s{at}]\n"),
        );
        let holder = format!("holders:\n  - person: m{at}\n    term: {text}\n    source: kept#L{}\n", at + 1);
        write(folder, &format!("posts/c{at}.yaml"), &format!("name: {text}\nbody: g{at}\n{holder}"));
        let members = format!(
            "members:\n  - person: m{at}\n    term: {text}\n  - described: {text}\n    note: {text}\n"
        );
        let mandate = format!(
            "mandate:\n  - task: {text}\n    condition: {text}\n    certainty: implied\n    note: {text}\n"
        );
        write(
            folder,
            &format!("groups/g{at}.yaml"),
            &format!(
                "name: {text}\naliases: [{text}]\npart_of:\n  - body: r{at}\n{members}{mandate}note: {text}\n"
            ),
        );
        let duty = format!(
            "responsible:\n  - post: c{at}\n    relation: accountable\n    term: {text}\n    source: \
             s{at}\n  - described: {text}\n    relation: accountable\n"
        );
        let tie = format!("themes:\n  - theme: t{at}\n    match: close\n    note: {text}\n");
        write(
            folder,
            &format!("programme-areas/a{at}.yaml"),
            &format!("name: {text}\nterm: {text}\nprogramme: p\n{duty}{tie}sources: [s{at}]\n"),
        );
        let decision = format!(
            "name: {text}\ntype: decision\nstatus: adopted\nby: g{at}\ndate: 2020-01-01\nparagraph: \
             {text}\nregistry_no: {text}\n"
        );
        write(
            folder,
            &format!("decisions/d{at}.yaml"),
            &format!("{decision}points:\n  - label: {text}\n    text: {text}\nsources: [s{at}]\n"),
        );
    }
}

/// An assignment with many holders: every beginning with every end that can come after it.
fn dated(folder: &Path) {
    write(folder, "regions/r.yaml", "name: Region R\n");
    write(folder, "sources/s.yaml", "title: S\ntype: minutes\npublisher: r\ndate: 2026-01-01\n");
    let mut holders = String::new();
    for (first, from) in FROM.iter().enumerate() {
        for (last, to) in TO.iter().enumerate() {
            // What certainly ends before it begins is a fault.
            if *from == "2022-23" && *to == "2021-06-15" {
                continue;
            }
            let date = |key: &str, date: &str| {
                if date.is_empty() { String::new() } else { format!("    {key}: {date}\n") }
            };
            write(
                folder,
                &format!("posts/p{first}{last}.yaml"),
                &format!("name: Post {first}{last}\nbody: r\nsources: [s#s1]\n"),
            );
            holders += &format!(
                "  - post: p{first}{last}\n    relation: commissioned\n{}{}    source: s#s1\n",
                date("from", from),
                date("to", to)
            );
        }
    }
    // A post that went from one to another, and whose holder chairs a group.
    let held = "  - person: karin\n    from: 2015-01-01\n    to: 2020-06-30\n    source: s#s1\n  - person: \
        anna\n    acting: true\n    from: 2020-07-01\n    source: s#s1\n";
    write(folder, "posts/chef.yaml", &format!("name: Chef\nbody: r\nholders:\n{held}"));
    write(folder, "people/karin.yaml", "name: Karin Dahlgren\nsources: [s#s1]\n");
    write(folder, "people/anna.yaml", "name: Anna Lind\nsources: [s#s1]\n");
    crate::then::write_to(folder, held, write);
    let seat = "members:\n  - post: chef\n    role: chair\n    from: 2015-01-01\n    source: s#s1\n";
    write(
        folder,
        "steering-groups/grupp.yaml",
        &format!("name: Gruppen\npart_of:\n  - body: r\n    source: s#s1\n{seat}"),
    );
    write(
        folder,
        "assignments/uppdrag.yaml",
        &format!("name: Uppdraget\nholders:\n{holders}sources: [s#s1]\n"),
    );
}

/// So much that lists become several pages.
fn much(folder: &Path) {
    crate::generate::write(folder, 1000, 1);
}

/// So much that things share their pages.
fn large(folder: &Path) {
    crate::generate::write(folder, 2600, 3);
}

/// Data with faults that cost some statements.
fn faulty(folder: &Path) {
    write(folder, "regions/r.yaml", "name: Region R\n");
    write(folder, "sources/s.yaml", "title: S\ntype: minutes\npublisher: nobody\n");
    write(
        folder,
        "groups/g.yaml",
        "name: Grupp\npart_of:\n  - body: missing\nmembers:\n  - person: missing\n",
    );
    write(folder, "programmes/p.yaml", "name: Program\nowner: r\n");
    write(
        folder,
        "programme-areas/a.yaml",
        "name: Område\nprogramme: p\nresponsible:\n  - post: missing\n    relation: accountable\n",
    );
    write(folder, "posts/broken.yaml", "name: [\n");
}
