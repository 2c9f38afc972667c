//! What somebody is told who writes the data for the first time, in Swedish and as other programs
//! write: each fault with what to write instead.

use crate::gov;
use crate::judgement::{NONE, found, group};
use ::gov::checks::judge;
use ::gov::model::date::Date;
use ::gov::model::kind::Kind;
use ::gov::report::schema;
use ::gov::sources::{Content, SourceFile, Sources};
use std::fs;
use std::path::Path;

/// The help of the findings in some files beside a region, a group and a source, in English.
pub fn helps(files: &[(&str, &str)]) -> Vec<String> {
    let base = [
        ("regions/r.yaml", "name: R\nsources: [s]\n"),
        ("groups/rs.yaml", "name: Regionstyrelsen\naliases: [RS]\npart_of:\n  - body: r\nsources: [s]\n"),
        ("sources/s.yaml", "title: S\npublisher: r\ndate: 2026-03-11\n"),
        ("people/eva-ek.yaml", "name: Eva Ek\nsources: [s]\n"),
    ];
    let all = base.iter().filter(|(path, _)| !files.iter().any(|(own, _)| own == path)).chain(files);
    let file = |(path, text): &(&str, &str)| SourceFile {
        path: (*path).into(),
        content: Content::Text((*text).into()),
    };
    let mut files: Vec<SourceFile> = all.map(file).collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let sources = Sources { root: "data".into(), files, ..Sources::default() };
    let judged = judge::of(&sources, "2026-11-22".parse().expect("a day")).found;
    let faults = judged.into_iter().filter(|finding| finding.level.name() == "error");
    faults.map(|finding| finding.help.map(|help| help.en).unwrap_or_default()).collect()
}

/// The help of the only fault of a group with some lines more.
fn help(lines: &str) -> String {
    let text = format!("name: G\npart_of:\n  - body: r\n{lines}sources: [s]\n");
    let helps = helps(&[("groups/g.yaml", &text)]);
    assert_eq!(helps.len(), 1, "{lines}: {helps:?}");
    helps.into_iter().next().unwrap_or_default()
}

#[test]
fn a_key_in_swedish_is_the_key() {
    for (line, key) in [
        ("medlemmar: []\n", "members"),
        ("ledamöter: []\n", "members"),
        ("till: 2026\n", "to"),
        ("från: 2026\n", "from"),
        ("rapporterar: []\n", "reports_to"),
        ("anmärkning: x\n", "note"),
        ("Members: []\n", "members"),
        ("reports to: []\n", "reports_to"),
        ("membres: []\n", "members"),
        ("members:\n  - person: eva-ek\n    roll: chair\n", "role"),
        ("members:\n  - person: eva-ek\n    källa: s\n", "source"),
    ] {
        assert_eq!(help(line), format!("did you mean `{key}`?"), "{line}");
    }
    for key in ["telefon", "parti", "titel"] {
        let text = format!("name: Eva Ek\n{key}: x\nsources: [s]\n");
        assert!(helps(&[("people/eva-ek.yaml", &text)])[0].starts_with("remove the line"), "{key}");
    }
    let text = "name: G\npart_of:\n  - body: r\n    source: s\nkällor: [s]\n";
    assert_eq!(helps(&[("groups/g.yaml", text)]), ["did you mean `sources`?"]);
    assert!(help("källor: [s]\n").starts_with("possible keys"), "the sources are there already");
    assert!(help("xyzzy: 1\n").starts_with("possible keys"));
    let area = "name: A\nprogramme: p\nansvarig: []\nsources: [s]\n";
    let programme = ("programmes/p.yaml", "name: P\nowner: r\nsources: [s]\n");
    assert_eq!(helps(&[programme, ("programme-areas/a.yaml", area)]), ["did you mean `responsible`?"]);
}

#[test]
fn a_value_in_swedish_is_the_value() {
    for (line, said) in [
        ("members:\n  - person: eva-ek\n    role: ordförande\n", "did you mean `chair`?"),
        ("members:\n  - person: eva-ek\n    role: Chair\n", "did you mean `chair`?"),
        ("members:\n  - person: eva-ek\n    role: Suppleant\n", "did you mean `deputy`?"),
        ("members:\n  - person: eva-ek\n    acting: ja\n", "write true"),
        ("members:\n  - person: eva-ek\n    acting: nej\n", "write false"),
        ("members:\n  - person: eva-ek\n    from: våren 2024\n", "write 2024-21 (spring 2024)"),
        ("from: 45352\n", "if it is a day number from Excel, write 2024-03-01"),
        ("members: Eva Ek, Bo Ask\n", "write each item on a line of its own: `- eva-ek`, `- bo-ask`"),
    ] {
        assert_eq!(help(line), said, "{line}");
    }
    let text = "name: G\npart_of:\n  - body: r\nsources: s, s\n";
    assert_eq!(helps(&[("groups/g.yaml", text)]), ["write each item on a line of its own: `- s`, `- s`"]);
}

#[test]
fn a_name_where_an_id_belongs_is_known_by_its_id() {
    for (line, said) in [
        ("reports_to:\n  - body: Regionstyrelsen\n", "this is a name: did you mean `rs` (Regionstyrelsen)?"),
        ("reports_to:\n  - body: RS\n", "this is a name: did you mean `rs` (Regionstyrelsen)?"),
        ("members:\n  - person: EK, Eva\n", "this is a name: did you mean `eva-ek` (Eva Ek)?"),
        ("members:\n  - EK, Eva\n", "this is a name: did you mean `eva-ek` (Eva Ek)?"),
        ("members:\n  - • eva-ek\n", "write `- eva-ek`: a hyphen, a space and the id"),
        ("members:\n  - Vakant\n", "write `vacant: true` instead"),
        (
            "members:\n  - Eva Ek (M)\n",
            "this is a name: did you mean `eva-ek` (Eva Ek)?; the party is not written",
        ),
        ("members: Eva Ek och Bo Ask\n", "write each item on a line of its own: `- eva-ek`, `- bo-ask`"),
        (
            "members:\n  - tf BERG, Bo\n",
            "write `bo-berg`, and add people/bo-berg.yaml with `name: Bo Berg`; write tf as `acting: true`",
        ),
        (
            "reports_to:\n  - body: Vårdnämnden\n",
            "write `vardnamnden`, and add groups/vardnamnden.yaml with `name: Vårdnämnden`",
        ),
        ("members:\n  - person: bo-berg\n", "add people/bo-berg.yaml, or correct the id"),
        (
            "members:\n  - person: eva-ek\n    source: s s. 3\n",
            "a place in a source is written after `#`, without a space: `s#L3` or `s#s3`",
        ),
    ] {
        assert_eq!(help(line), said, "{line}");
    }
    let two = ("groups/rs2.yaml", "name: Regionstyrelsen\npart_of:\n  - body: r\nsources: [s]\n");
    let one = ("groups/g.yaml", "name: G\npart_of:\n  - body: Regionstyrelsen\nsources: [s]\n");
    assert_eq!(
        helps(&[two, one]),
        ["this is a name: did you mean `rs` (Regionstyrelsen) or `rs2` (Regionstyrelsen)?"]
    );
}

#[test]
fn a_folder_or_a_file_in_swedish_is_told_its_name() {
    let of = |path: &str| helps(&[(path, "name: Eva Berg\nsources: [s]\n")]);
    for (path, said) in [
        ("personer/eva-berg.yaml", "did you mean the folder people instead of personer?"),
        ("Nämnder/eva-berg.yaml", "did you mean the folder groups instead of Nämnder?"),
        (
            "programme_areas/eva-berg.yaml",
            "did you mean the folder programme-areas instead of programme_areas?",
        ),
        ("skane/Groups/eva-berg.yaml", "did you mean the folder groups instead of Groups?"),
    ] {
        assert_eq!(of(path), [said]);
    }
    assert!(of("eva-berg.yaml")[0].contains("give the folder above with --data"));
    for (path, id) in [
        ("people/Åsa Öberg.yaml", "asa-oberg"),
        ("people/kopia av eva.yaml", "kopia-av-eva"),
        ("people/Berg, Eva.yaml", "eva-berg"),
        ("people/eva_berg.yaml", "eva-berg"),
    ] {
        assert!(of(path)[0].starts_with(&format!("rename it `{id}.yaml`")), "{path}: {:?}", of(path));
    }
}

#[test]
fn a_quotation_mark_that_is_not_closed_is_said() {
    let said = helps(&[("groups/g.yaml", "name: \"Gruppen\npart_of:\n  - body: r\n")]);
    assert_eq!(said, ["put a quotation mark at the end of the text, or remove the one at its beginning"]);
}

#[test]
fn what_looks_right_and_is_not_is_found() {
    let seat = |lines: &str| group(&[lines]);
    for (code, text, count) in [
        ("winter-or-years", seat("person: a\nfrom: 2023-24"), 1),
        ("winter-or-years", seat("person: a\nfrom: 2022\nto: 2023-24"), 1),
        ("winter-or-years", seat("person: a\nobserved: 2023-24~"), 1),
        ("winter-or-years", seat("person: a\nfrom: 2022-24"), 0),
        ("winter-or-years", seat("person: a\nnote: mandatperioden 2023-24"), 0),
        ("winter-or-years", seat("person: a\nfrom: 2022-23"), 0),
        ("lost-place", seat("person: a\nsource: s #L3"), 1),
        ("lost-place", seat("person: a").replace("[s]", "[s #s3\n  ]"), 1),
        ("lost-place", seat("person: a").replace(" [s]", "\n  - s #L3-5"), 1),
        ("lost-place", seat("person: a\nsource: s # se L3"), 0),
        ("lost-place", seat("person: a # a #L3"), 0),
    ] {
        assert_eq!(found(&[("groups/g.yaml", &text)], &[code]).len(), count, "{code}: {text}");
    }
    let person = |name: &str| {
        let own = format!("name: {name}\nsources: [s]\n");
        found(&[("people/x.yaml", &own), ("groups/g.yaml", &group(&["person: x"]))], &["not-a-name"])
    };
    assert_eq!(person("Vakant"), ["x.yaml:1 warning not-a-name"]);
    assert_eq!(person("Eva Ek"), NONE);
    assert_eq!(person("Vakant\nredacted: true"), NONE);
}

#[test]
fn two_active_hosts_are_found() {
    let host = |state: &str, from: &str| format!("  - body: {state}\n    from: {from}\n    to: 2026-12-31\n");
    let of = |one: &str, other: &str| {
        let text = format!(
            "name: G\npart_of:\n  - body: r\nhosted_by:\n{}{}sources: [s]\n",
            host(one, "2020-01-01"),
            host(other, "2024-01-01")
        );
        found(&[("organisations/k.yaml", "name: K\n"), ("groups/g.yaml", &text)], &["two-hosts"])
    };
    assert_eq!(of("r", "k"), ["g.yaml:8 warning two-hosts"]);
    assert_eq!(of("r\n    state: dormant", "k"), NONE);
    assert_eq!(of("r", "r"), NONE);
}

#[test]
fn a_chair_rests_on_the_seat() {
    let of = |chair: &str, member: &str| {
        let seats =
            [format!("person: a\nrole: chair\n{chair}"), format!("person: a\nrole: member\n{member}")];
        found(&[("groups/g.yaml", &group(&[&seats[0], &seats[1]]))], &["chair-without-seat"])
    };
    let (seat, from) = ("from: 2019-01-01\nto: 2022-12-31", "from: 2020-01-01");
    assert_eq!(of(&format!("{from}\nto: 2024-12-31"), seat), ["g.yaml:5 warning chair-without-seat"]);
    assert_eq!(of(from, seat), ["g.yaml:5 info chair-without-seat"]);
    assert_eq!(of(&format!("{from}\nto: 2022-12-31"), seat), NONE);
    assert_eq!(of("from: 2023-01-01\nto: 2024-12-31", seat), NONE, "a change of roles");
    assert_eq!(of(&format!("{from}\nto: 2024-12-31"), "from: 2019-01-01"), NONE);
    let again = group(&[
        "person: a\nrole: chair\nfrom: 2020-01-01\nto: 2024-12-31",
        "person: a\nrole: member\nfrom: 2019-01-01\nto: 2022-12-31",
        "person: a\nrole: member\nfrom: 2023-01-01\nto: 2026-12-31",
    ]);
    assert_eq!(found(&[("groups/g.yaml", &again)], &["chair-without-seat"]), NONE);
}

/// A date is one for the schema where it is one here, but for what no pattern can know.
#[test]
fn the_schema_and_the_program_agree_on_dates() {
    let json = serde_json::from_str(&schema::of(Kind::Group)).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&json).expect("the schema is one");
    let dates = [
        "0000",
        "0999",
        "1000",
        "9999",
        "2022",
        "10000",
        "999",
        "2022-05",
        "2022-5",
        "2022-05-04",
        "0999-05-04",
        "2022-21",
        "2022~",
        "2022?",
        "2022%",
        "2015-06?~",
        "2015-XX",
        "201X",
        "..",
        "2022/2023",
        "",
    ];
    for date in dates {
        let of_schema = validator.is_valid(&serde_json::json!({ "name": "G", "from": date }));
        let ours = Date::parse(date, Default::default()).is_ok();
        assert_eq!(of_schema, ours, "{date}");
    }
}

/// A table that was put among the files, and data whose ending Windows hid.
#[test]
fn files_that_are_not_read_are_named() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("left-out").join("data");
    let write = |path: &str, text: &str| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    };
    write("regions/r.yaml", "name: R\n");
    write(
        "sources/s.yaml",
        "title: S\npublisher: r\ndate: 2026-03-11\nurl: https://example.se/s\nsources: [s]\n",
    );
    write("sources/s.docx", "");
    write("people/lista.csv", "Eva Ek");
    write("people/eva-ek.yaml.txt", "name: Eva Ek\n");
    write("people/eva", "name: Eva Ek\n");
    write("people/README", "");
    write("people/~$lista.docx", "");
    write("annat/lista.csv", "");
    write("personer/minnen.docx", "");
    let data = folder.to_str().expect("the path is UTF-8");
    let run = gov::gov(&["validate", "-o", "concise", "--lang", "en", "--data", data], None);
    for said in [
        "not read: people/eva; if it is data, rename it people/eva.yaml\n",
        "not read: people/eva-ek.yaml.txt; if it is data, rename it people/eva-ek.yaml\n",
        "not read: people/lista.csv; move it; what belongs here is written in files that end in .yaml",
        "not read: personer/minnen.docx; if it is a source, save it as text and run `gov source add FILE`",
    ] {
        assert!(run.err.contains(said), "{}", run.err);
    }
    assert_eq!(run.err.matches("not read:").count(), 4, "{}", run.err);
}
