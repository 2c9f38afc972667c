//! What a page answers where the plain answer lacks: whose turn it is, who had it last, until when
//! something was there, on which condition, and whose something is that is of no region.

use crate::gov::gov;
use std::fs;
use std::path::Path;

const DATA: [(&str, &str); 12] = [
    ("regions/r.yaml", "name: Region R\n"),
    ("organisations/kommun.yaml", "name: Alby kommun\n"),
    ("sources/k.yaml", "title: Källa\ntype: report\ndate: 2026-01-01\n"),
    ("people/anna.yaml", "name: Anna Lind\nsources: [k#s1]\n"),
    (
        "posts/chef.yaml",
        "name: Chef\nbody: r\nholders:\n  - person: anna\n    acting: true\n    from: 2015-01-01\n    to: \
         2020-06-30\n    condition: som längst\n    source: k#s1\nsources: [k#s1]\n",
    ),
    (
        "steering-groups/g.yaml",
        "name: Gruppen\npart_of:\n  - body: r\n    source: k#s2\nmembers:\n  - person: anna\n    role: \
         chair\n    from: 2020-01-01\n    condition: tills vidare\n    source: k#s2\n  - role: chair\n    \
         rotation: {among: [r, kommun], every: 2 år}\n    source: k#s3\n",
    ),
    (
        "units/kansli.yaml",
        "name: Kansliet\nto: 2018-12-31\npart_of:\n  - body: r\n    to: 2018-12-31\n    source: k#s4\n\
         sources: [k#s4]\n",
    ),
    ("units/forvaltning.yaml", "name: Förvaltningen\npart_of: {body: r, source: k#s6}\nsources: [k#s6]\n"),
    (
        "posts/forvaltningschef.yaml",
        "name: Förvaltningschef\nbody: forvaltning\nholders:\n  - person: anna\n    source: k#s6\nsources: [k#s6]\n",
    ),
    ("people/bo.yaml", "name: Bo Berg\nsources: [k#s7]\n"),
    (
        "groups/namnd.yaml",
        "name: Vårdnämnden\npart_of: {body: r, source: k#s7}\nmembers:\n  - person: bo\n    role: chair\n    \
         source: k#s7\n",
    ),
    (
        "groups/stab.yaml",
        "name: Staben\npart_of:\n  - body: kommun\n    source: k#s5\nmembers:\n  - person: anna\n    role: \
         chair\n    source: k#s5\n",
    ),
];

/// The text of a page in Swedish, without markup.
fn text(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html.split("<main").nth(1).unwrap_or(html);
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        rest = match tag.starts_with("i lang=en") {
            true => after.split_once("</i>").map_or("", |(_, after)| after),
            false => after,
        };
    }
    out
}

#[test]
fn what_there_is_to_say_is_the_answer() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site-answer");
    let _ = fs::remove_dir_all(&root);
    for (path, content) in DATA {
        let path = root.join("data").join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, content).expect("written");
    }
    let [data, out] = ["data", "out"].map(|name| root.join(name).to_str().expect("UTF-8").to_string());
    let run = gov(&["site", "--data", &data, "--out", &out, "--today", "2026-11-30"], None);
    assert_eq!(run.code, 0, "{}", run.err);
    let page = |path: &str| text(&fs::read_to_string(root.join("out").join(path)).expect("a page"));
    let answer = |path: &str| {
        let html = fs::read_to_string(root.join("out").join(path)).expect("a page");
        let html = html.replace('"', "");
        let answer = html.split("<div class=answer").nth(1).unwrap_or("");
        let answer = answer.split("<section").next().unwrap_or("");
        text(&format!("<main{answer}"))
    };

    // Whose turn it is names nobody, and stands as what it is in the list.
    let group = answer("steering-groups/g.html");
    assert!(group.contains("Anna Lind") && group.contains("tills vidare"), "{group}");
    assert!(!group.contains("namn inte angivet"), "{group}");
    let whole = page("steering-groups/g.html");
    assert!(whole.contains("växlar") && whole.contains("Alby kommun"), "{whole}");
    // Whoever had it last is said, and until when at the longest.
    let post = answer("posts/chef.html");
    assert!(post.contains("senast Anna Lind (t.f.)") && post.contains("som längst"), "{post}");
    // What is gone says so first, in the past.
    let unit = answer("units/kansli.html");
    assert!(
        unit.contains("Finns inte längre") && unit.contains("Fanns till och med 31 december 2018"),
        "{unit}"
    );
    assert!(!page("units/kansli.html").contains("Finns till och med"), "{unit}");
    // Of a unit that nobody is said to lead, whoever has the post that heads something in it.
    let office = answer("units/forvaltning.html");
    assert!(office.contains("Befattning här") && office.contains("Förvaltningschef"), "{office}");
    assert!(office.contains("Innehavare: Anna Lind"), "{office}");
    let head = page("posts/forvaltningschef.html");
    assert!(head.contains("Befattning i Förvaltningen"), "{head}");
    // Of whoever is elected no post is asked.
    let board = page("groups/namnd.html");
    assert!(board.contains("Bo Berg") && !board.contains("befattning okänd"), "{board}");
    // What is of no region is of what it is a part of.
    assert!(page("groups/stab.html").contains("Grupp i Alby kommun"), "{}", page("groups/stab.html"));
    let rows = fs::read_to_string(root.join("out/search/r-0.js")).expect("the index");
    assert!(rows.contains("Staben") && rows.contains("Alby kommun"), "{rows}");
}
