//! What ends with something else ends in every view, and what is had through something is had by
//! whom the data says: asked of a data set in which an organisation with a post, a body that was
//! another in another role, and a programme's areas have such ends.

use crate::gov::gov;
use crate::repository::Repository;
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

fn ask(question: &str, more: &[&str]) -> String {
    let args: Vec<&str> = question
        .split(' ')
        .chain(["--data", "tests/lives/data", "--lang", "en"])
        .chain(more.iter().copied())
        .collect();
    let run = gov(&args, None);
    assert!(run.code < 2, "{question}: {}", run.err);
    run.out
}

/// Those responsible for the areas, themselves or through a post: not who only supports, nor who
/// has an assignment in the programme.
#[test]
fn a_rule_gives_those_who_are_responsible_for_areas() {
    let then = ask("members og", &["--at", "2021-01"]);
    let rule = then.lines().find(|line| line.contains("those responsible for the areas")).expect("the rule");
    assert!(
        rule.contains("Anna Exempel") && !rule.contains("Bo Exempel") && !rule.contains("Eva Exempel"),
        "{rule}"
    );
    let eva = ask("person eva", &[]);
    assert!(!eva.contains("Ägarna"), "{eva}");
}

#[test]
fn a_post_ends_with_its_body() {
    let post = ask("post c", &[]);
    assert!(
        post.contains("Chef belonged to ")
            && post.contains("31 December 2022.")
            && !post.contains("Holder: not stated"),
        "no source says that it ended by itself: {post}"
    );
    // Of its own day it is said that it is that day.
    let coming = ask("chair fram", &[]);
    assert!(coming.contains("only exists from 1 January 2027 on."), "{coming}");
    let chair = ask("chair g", &[]);
    assert!(
        chair.contains("Chef (no longer there)")
            && !chair.contains("holder unknown")
            && chair.contains("formerly"),
        "{chair}"
    );
    let owns = ask("who-owns digital", &["--at", "2021-01"]);
    assert!(owns.contains("Chef, Anna Exempel (since 1 January 2020)"), "{owns}");
    assert!(!ask("load --by person", &[]).contains("Anna"));
}

/// What is not there is nothing in another role, and lacks nothing; what is only proposed has no
/// tasks.
#[test]
fn what_is_not_there_is_nothing_and_lacks_nothing() {
    let members = ask("members st", &[]);
    assert!(!members.contains("in another role"), "{members}");
    let gaps = ask("gaps", &[]);
    assert!(
        !gaps.contains("Framtiden")
            && !gaps.contains("Ledningen")
            && !gaps.contains("Nya")
            && gaps.contains("Styrgruppen"),
        "{gaps}"
    );
    assert!(!ask("load --by body", &[]).contains("Nya"));
}

/// Whatever makes up a body has its chair and its members, be it one body or several.
#[test]
fn a_body_that_others_make_up_lacks_neither_chair_nor_members() {
    let repository = Repository::empty("lives-made-up");
    repository.write("data/region.yaml", "id: r\nname: Region\n");
    for (id, more) in
        [("a", ""), ("b", ""), ("one", "constituted_by: a\n"), ("two", "constituted_by: [a, b]\n")]
    {
        let text = format!("id: {id}\nname: Grupp {id}\nregion: r\n{more}");
        repository.write(&format!("data/groups/{id}.yaml"), &text);
    }
    for lacking in ["chair", "members"] {
        let gaps = repository.gov(&["gaps", "--lacking", lacking, "--lang", "en"]).out;
        assert!(gaps.contains("Grupp a") && gaps.contains("Grupp b"), "{gaps}");
        assert!(!gaps.contains("Grupp one") && !gaps.contains("Grupp two"), "{gaps}");
    }
}

/// A change of one end is told of all that ends with it.
#[test]
fn a_comparison_tells_what_ends_with_something_else() {
    let repository = Repository::empty("lives-diff");
    let files = WalkDir::new("tests/lives/data")
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file());
    for entry in files {
        let below = entry.path().strip_prefix("tests/lives").expect("it lies there");
        repository.write(&below.to_string_lossy(), &fs::read_to_string(entry.path()).expect("text"));
    }
    let organisation = fs::read_to_string("tests/lives/data/organisations/o.yaml").expect("text");
    repository.write("data/organisations/o.yaml", &organisation.replace("to: 2022-12-31\n", ""));
    repository.commit("before");
    repository.write("data/organisations/o.yaml", &organisation);
    repository.commit("after");
    let told = repository.gov(&["diff", "HEAD~1..HEAD", "-o", "short"]).out;
    let gone = "(no longer there)";
    for question in [
        format!("Who holds the post Chef {gone}?"),
        "Who leads Rådet?".into(),
        "Who is responsible for Digital?".into(),
    ] {
        assert!(told.contains(&question), "{question} in\n{told}");
    }
}

/// The pages say the same: since when somebody has it through the post, and no name beside a day on
/// which another may have had it.
#[test]
fn the_site_says_since_when_through_a_post() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("lives-site");
    let _ = fs::remove_dir_all(&out);
    let run = gov(
        &[
            "site",
            "--data",
            "tests/lives/data",
            "--out",
            out.to_str().expect("UTF-8"),
            "--today",
            "2021-06-01",
        ],
        None,
    );
    assert_eq!(run.code, 0, "{}", run.err);
    let page = |name: &str| fs::read_to_string(out.join(name)).expect("the page is there");
    let duties = page("ansvar.html");
    assert!(duties.contains("sedan 1 januari 2020"), "{duties}");
    let changes = page("andringar.html");
    let began = changes
        .split("<li")
        .find(|event| event.contains("2018") && event.contains("Rådet"))
        .expect("the seat began in 2018");
    assert!(began.contains("Chef") && !began.contains("Anna"), "{began}");
}
