//! What a text names in a repository: a branch, a tag, a hash, a way from one of them, a date.

use crate::repository;
use gov::sources::git::{Id, Repository as Read};
use repository::{CLEAN, GROUP, Repository, command, done, folder};
use std::path::Path;

/// A commit of a day, whose data says so.
fn commit_of(repository: &Repository, day: &str) {
    repository.write(GROUP, &CLEAN.replace("Nämnden", &format!("Nämnden den {day}")));
    repository.git(&["add", "-A"]);
    let mut git = command("git", &repository.path);
    git.env("GIT_COMMITTER_DATE", format!("{day}T12:00:00+0000")).args([
        "commit",
        "-q",
        "-m",
        day,
        "--date",
        "2001-01-01T00:00:00+0000",
    ]);
    assert_eq!(done(&mut git).code, Some(0));
}

/// The day that the data says at a revision, or what is said instead.
fn day_at(repository: &Repository, revision: &str) -> String {
    let run = repository.gov(&["show", "namnden", "-o", "json", &format!("--rev={revision}")]);
    let day = run.out.split_once("Nämnden den ").map(|(_, rest)| rest[..10].to_string());
    day.unwrap_or_else(|| format!("{} {}", run.code.expect("it ended"), run.err.trim_end()))
}

#[test]
fn a_revision_has_many_names() {
    let repository = Repository::new("named");
    for day in ["2024-01-10", "2024-02-10", "2024-03-10"] {
        commit_of(&repository, day);
    }
    repository.git(&["tag", "-a", "-m", "a tag", "v1", "HEAD~1"]);
    repository.git(&["tag", "-a", "-m", "of a tag", "v2", "v1"]);
    repository.git(&["tag", "light", "HEAD~2"]);
    repository.git(&["branch", "gren/ett", "HEAD~1"]);
    repository.git(&["update-ref", "refs/heads/--output=x", "HEAD~2"]);
    repository.git(&["checkout", "-q", "-b", "beside", "HEAD~2"]);
    commit_of(&repository, "2024-02-20");
    repository.git(&["checkout", "-q", "main"]);
    repository.git(&["merge", "-q", "-s", "ours", "--no-ff", "-m", "merged", "beside"]);
    let hash = repository.git(&["rev-parse", "HEAD~1"]);
    let cases = [
        ("HEAD", "2024-03-10"),
        ("@", "2024-03-10"),
        ("main", "2024-03-10"),
        ("refs/heads/main", "2024-03-10"),
        ("v1", "2024-02-10"),
        ("v2", "2024-02-10"),
        ("v1^", "2024-01-10"),
        ("v2^{commit}", "2024-02-10"),
        ("light", "2024-01-10"),
        ("gren/ett", "2024-02-10"),
        ("--output=x", "2024-01-10"),
        ("HEAD^2", "2024-02-20"),
        ("HEAD^1~1", "2024-02-10"),
        ("beside~", "2024-01-10"),
        (hash.trim(), "2024-03-10"),
        (&hash[..8], "2024-03-10"),
    ];
    for (revision, day) in cases {
        assert_eq!(day_at(&repository, revision), day, "{revision}");
    }
    assert!(!repository.path.join("x").exists());
    let none = [
        "HEAD:data",
        "HEAD^{tree}",
        "HEAD..main",
        "HEAD...main",
        "^HEAD",
        "HEAD^!",
        "HEAD^@",
        "HEAD^-",
        "HEAD^3",
        "HEAD~99",
        "@{u}",
    ];
    let odd = [
        "a b",
        "main.lock",
        "../HEAD",
        "~",
        "^",
        "^{",
        "@{",
        "@{-1}x",
        "HEAD^{",
        "HEAD@{99}",
        "a..b..c",
        "\u{7}",
        "å",
        "v1-3-gabcd",
        "0000",
        "-",
    ];
    for revision in none.into_iter().chain(odd) {
        let said = day_at(&repository, revision);
        assert!(said.starts_with("2 error: there is no revision"), "{revision}: {said}");
    }
}

/// A date means the newest commit on the checked-out line that is not later.
#[test]
fn a_date_is_a_revision() {
    let repository = Repository::empty("dated");
    for (path, text) in repository::data() {
        repository.write(&path, &text);
    }
    for day in ["2023-12-31", "2024-01-10", "2024-02-10", "2025-03-10"] {
        commit_of(&repository, day);
    }
    repository.git(&["checkout", "-q", "-b", "beside", "HEAD~1"]);
    commit_of(&repository, "2024-06-01");
    repository.git(&["checkout", "-q", "main"]);
    repository.git(&["merge", "-q", "-s", "ours", "--no-ff", "-m", "merged", "beside"]);
    let cases = [
        ("2023", "2023-12-31"),
        ("2024-01-09", "2023-12-31"),
        ("2024-01-10", "2024-01-10"),
        ("2024-01", "2024-01-10"),
        ("2024", "2024-02-10"),
        ("2024-07-01", "2024-02-10"),
        ("januari 2024", "2024-01-10"),
        ("2025-03-10", "2025-03-10"),
        ("2099", "2025-03-10"),
    ];
    for (revision, day) in cases {
        assert_eq!(day_at(&repository, revision), day, "{revision}");
    }
    let hash = repository.git(&["rev-list", "--max-parents=0", "HEAD"]);
    let said = day_at(&repository, "2023-12-30");
    assert_eq!(
        said,
        format!(
            "2 error: there is no revision from 2023-12-30 or earlier: the first commit, {}, is from 2023-12-31",
            &hash[..10]
        )
    );
    repository.git(&["tag", "2024", "HEAD"]);
    let said = day_at(&repository, "2024");
    assert!(
        said.starts_with("2 error: `2024` can mean several things here: refs/tags/2024, a day or a time;"),
        "{said}"
    );
    assert_eq!(day_at(&repository, "refs/tags/2024"), "2025-03-10");
    let run = repository.gov(&["validate", "--since", "2024-01", "--config-from", "2023"]);
    assert!(run.code == Some(0) && run.err.contains("compared with 2024-01"), "{run:?}");
    let clone = Repository { path: folder("dated-clone") };
    clone.git(&["clone", "-q", "--depth", "2", &format!("file://{}", repository.path.display()), "."]);
    let said = day_at(&clone, "2023");
    let help = said.split('`').nth(1).expect("a command is named");
    assert!(said.contains("this shallow clone does not reach back to 2023"), "{said}");
    assert_eq!(done(command("bash", &clone.path).args(["-ec", help])).code, Some(0), "{help}");
    assert_eq!(day_at(&clone, "2023"), "2023-12-31");
}

#[test]
fn without_a_commit_there_is_no_revision() {
    let repository = Repository::empty("unborn");
    repository.write(GROUP, CLEAN);
    assert!(day_at(&repository, "HEAD").contains("there is no revision `HEAD` here"));
    assert!(day_at(&repository, "2024").contains("the git repository has no commit yet"));
}

/// What two lines share, and what is said when it can't be seen.
#[test]
fn lines_meet_where_they_parted() {
    let repository = Repository::new("base");
    repository.git(&["tag", "parted"]);
    commit_of(&repository, "2024-01-10");
    repository.git(&["checkout", "-q", "-b", "beside", "parted"]);
    commit_of(&repository, "2024-02-10");
    repository.git(&["checkout", "-q", "--orphan", "alone"]);
    commit_of(&repository, "2024-03-10");
    let open = |path: &Path| Read::of(&path.join("data")).expect("a repository");
    let read = open(&repository.path);
    let id = |read: &Read, text: &str| -> Id { read.commit(text, None).expect("a commit") };
    let parted = id(&read, "parted");
    assert_eq!(read.merge_base(id(&read, "main"), id(&read, "beside")), Ok(parted));
    let said = read.merge_base(id(&read, "main"), id(&read, "alone")).expect_err("they share nothing");
    assert!(said.en.contains("no history in common"), "{}", said.en);
    let clone = Repository { path: folder("base-clone") };
    clone.git(&[
        "clone",
        "-q",
        "--depth",
        "1",
        "--no-single-branch",
        "--no-tags",
        &format!("file://{}", repository.path.display()),
        ".",
    ]);
    let read = open(&clone.path);
    let said =
        read.merge_base(id(&read, "origin/main"), id(&read, "origin/beside")).expect_err("it can't be seen");
    let help = said.en.split('`').nth(1).expect("a command is named");
    assert_eq!(done(command("bash", &clone.path).args(["-ec", help])).code, Some(0), "{help}");
    let whole = open(&clone.path);
    assert_eq!(whole.merge_base(id(&whole, "origin/main"), id(&whole, "origin/beside")), Ok(parted));
}

/// A listing has the names that git gives, and a file's bytes have the name that git gives them.
#[test]
fn names_of_objects_are_those_of_git() {
    let repository = Repository::new("ids");
    let read = Read::of(&repository.path.join("data")).expect("a repository");
    let listed = read.listing(read.head().expect("it can be read").expect("a commit")).expect("a list");
    let lines = listed.iter().map(|file| format!("{}\tdata/{}\n", file.id, file.path));
    let git = repository.git(&["ls-tree", "-r", "--format=%(objectname)\t%(path)", "HEAD", "data"]);
    assert_eq!(lines.collect::<String>(), git);
    assert_eq!(
        read.blob_id(CLEAN.as_bytes()).to_string(),
        repository.git(&["rev-parse", &format!("HEAD:{GROUP}")]).trim()
    );
    let commit = read
        .read_commit(&read.objects(), read.head().expect("it can be read").expect("a commit"))
        .expect("it is here");
    assert_eq!((commit.subject.as_str(), commit.author.as_str(), commit.parents.len()), ("base", "Test", 0));
    repository.git(&[
        "commit",
        "-q",
        "--allow-empty",
        "-m",
        "one\n\nMore: not so.\n\nReviewed-by: A <a@b>\nRefs: #1",
    ]);
    let commit = read
        .read_commit(&read.objects(), read.head().expect("it can be read").expect("a commit"))
        .expect("it is here");
    assert_eq!(commit.trailers(), [("Reviewed-by", "A <a@b>"), ("Refs", "#1")]);
}
