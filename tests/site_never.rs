//! What the pages say of what never was, of those who decided under another name, and of lines that
//! a statement already tells of.

use crate::gov::gov;
use crate::repository::folder;
use std::fs;

const FILES: &[(&str, &str)] = &[
    ("r/regions/r.yaml", "name: Region R\nsources: prot\n"),
    (
        "r/sources/prot.yaml",
        "title: Protokoll\ntype: minutes\npublisher: r\ndate: 2019-03-12\nfile: prot.txt\nsha256: \
         212acfff9a88b5be4625e6cd120e94181e0f4764e375232a027f8d325764a7bd\n",
    ),
    ("r/sources/prot.txt", "Elsa Brandt valdes till ombud.\nBo Ek föreslogs.\nStyrelsen beslutade.\n"),
    ("r/people/elsa.yaml", "name: Elsa Brandt\nsources: prot#L1\n"),
    ("r/people/bo.yaml", "name: Bo Ek\nsources: prot#L2\n"),
    (
        "r/posts/ombud.yaml",
        "name: Ombud\nbody: r\nholders:\n  - {person: elsa, to: 2020-01-01, source: prot#L1}\n  - \
         {person: bo, certainty: rejected, source: prot#L2}\nsources: prot#L1\n",
    ),
    (
        "r/groups/styrelsen.yaml",
        "name: Nya styrelsen\naliases: [{name: Gamla styrelsen, type: former, to: 2019-12-31}]\nsources: \
         prot#L3\n",
    ),
    (
        "r/decisions/val.yaml",
        "name: Valet\ntype: decision\nstatus: adopted\nby: styrelsen\ndate: 2019-03-12\nsources: prot#L3\n",
    ),
];

#[test]
fn what_never_was_is_not_formerly_and_whoever_decided_has_the_name_of_that_day() {
    let data = folder("site-never");
    for (path, text) in FILES {
        let path = data.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    let out = folder("site-never-out").join("site");
    let run = gov(
        &["site", "--data", data.to_str().expect("a path"), "--out", out.to_str().expect("a path")],
        None,
    );
    assert_eq!(run.code, 0, "{}", run.err);
    let page = |name: &str| fs::read_to_string(out.join(name)).expect("a page");
    let post = page("posts/ombud.html");
    let (before, never) = post.split_once("Blev aldrig av").expect("a heading");
    let (_, past) = before.split_once(">Tidigare<").expect("a heading");
    assert!(past.contains("Elsa Brandt") && !past.contains("Bo Ek") && never.contains("Bo Ek"), "{post}");
    for name in ["decisions/val.html", "beslut.html"] {
        let page = page(name);
        assert!(page.contains(">Gamla styrelsen<") && !page.contains(">Nya styrelsen<"), "{page}");
    }
    // Elsa is named beside the first line by what the post says, and is not mentioned there again.
    let source = page("sources/prot.html");
    let line = |number: usize| {
        let (_, line) = source.split_once(&format!("id=\"L{number}\"")).expect("a line");
        line.split("</li>").next().unwrap_or_default().to_string()
    };
    assert!(line(1).contains("Elsa Brandt") && !line(1).contains("nämns"), "{}", line(1));
    assert!(line(3).contains("nämns"), "{}", line(3));
}
