//! What documents do to what was recorded before: corrections with their source, a body that moves,
//! a proposal that is adopted, somebody who leaves before the time is over, a list of a later day.

use crate::record_said::{BOARD, after, file, more, page, refused};
use ::gov::sources::{Content, SourceFile, Sources};

const LATER: &str = "title: Rättelse\ndate: 2026-05-01\nfile: senare.txt\n";
const LINES: &str = "Rättelse.\nRätt datum är den 1 mars 2021.\nRätt namn är Gun Holm.\n";

/// The data of the page, with another document of a later day.
fn data(more: &[(&str, &str)]) -> Sources {
    let own = [("sources/senare.yaml", LATER), ("sources/senare.txt", LINES)];
    page(&[&own, more].concat())
}

/// What a sheet of the later document makes of what the first one said.
fn then(sources: &Sources, first: &str, later: &str) -> Sources {
    let before = if first.is_empty() { of(sources) } else { done(sources, "protokoll", first) };
    let once = done(&before, "senare", later);
    let twice = done(&once, "senare", later);
    let texts = |sources: &Sources| {
        sources.files.iter().map(|file| (file.path.clone(), file.text().to_string())).collect::<Vec<_>>()
    };
    assert_eq!(texts(&once), texts(&twice), "twice is once: {later}");
    once
}

fn of(sources: &Sources) -> Sources {
    let mut own = Sources { root: sources.root.clone(), ..Sources::default() };
    own.files.extend(
        sources
            .files
            .iter()
            .map(|file| SourceFile { path: file.path.clone(), content: Content::Text(file.text().into()) }),
    );
    own
}

fn done(sources: &Sources, source: &str, acts: &str) -> Sources {
    told(sources, source, acts).unwrap_or_else(|faults| panic!("{acts}\n{faults}"))
}

fn told(sources: &Sources, source: &str, acts: &str) -> Result<Sources, String> {
    crate::record_said::of_source(sources, source, acts)
}

fn text(sources: &Sources, path: &str) -> String {
    let at = sources.find(&format!("exempel/{path}")).unwrap_or_else(|| panic!("{path}"));
    sources.files[at].text().to_string()
}

/// What is corrected says who says so: a day in its long form, whom by one source more.
#[test]
fn a_correction_has_its_source() {
    let sources = data(&[]);
    let post = "posts/exempel-hsd.yaml";
    let act = "- rätta: HSD [2]\n  innehavare: Per Ek [från 2021-02] -> Per Ek [från 2021-03-01]\n";
    let said = text(&then(&sources, "", act), post);
    assert!(said.contains("from: {is: 2021-03-01, source: senare#L2}\n    source: protokoll#L5"), "{said}");
    let act = "- rätta: HSD\n  innehavare: Per Ek [från 2021-02] -> Per Ek [från 2021-03-01, 2]\n";
    assert!(text(&then(&sources, "", act), post).contains("from: {is: 2021-03-01, source: senare#L2}"));
    let first = "- om: Regionstyrelsen\n  ledamöter: Anna Ask [3]\n";
    let act = "- rätta: Regionstyrelsen\n  ledamöter: Anna Ask -> Gun Holm [3]\n";
    let said = text(&then(&sources, first, act), BOARD);
    assert!(
        said.contains("- person: gun-holm\n    role: member\n    source: [protokoll#L3, senare#L3]"),
        "{said}"
    );
    let act = "- rätta: Regionstyrelsen [3]\n  namn: Regionstyrelsen -> Styrelsen\n";
    let said = text(&then(&sources, "", act), BOARD);
    assert!(
        said.contains("name: Styrelsen") && said.contains("sources: [protokoll#L1, senare#L3]"),
        "{said}"
    );
}

/// A sheet that says something and corrects it, or elects somebody who leaves, is recorded once.
#[test]
fn a_sheet_that_changes_what_it_says() {
    let sources = data(&[]);
    let elects = "- om: Regionstyrelsen\n  ledamöter: Anna Ask [från 2025-01-22, t.o.m. 2026-12-31, 3]\n";
    let right = "- rätta: Regionstyrelsen [2]\n  ledamöter: Anna Ask [t.o.m. 2026-12-31] -> Anna Ask [t.o.m. 2025-02-28]\n";
    let leaves = "- lämna: Anna Ask, ledamot / Regionstyrelsen [2025-02-28, 2]\n";
    for after in [right, leaves] {
        let said = file(&sources, &format!("{elects}{after}"), BOARD);
        assert!(said.contains("to: {is: 2025-02-28, source: protokoll#L2}"), "{said}");
        assert_eq!(said.matches("anna-ask").count(), 1, "{said}");
    }
}

/// Whoever is elected for a time leaves before it is over; later than that is another matter.
#[test]
fn leaving_before_the_time_is_over() {
    let sources = data(&[]);
    let elects =
        "- om: Regionstyrelsen\n  ledamöter: Anna Ask [från 2025-01-22, t.o.m. 2026-12-31, 3]; vakant [3]\n";
    let leaves = "- lämna: Anna Ask, ledamot / Regionstyrelsen [2026-02-28, 2]\n";
    let said = text(&then(&sources, elects, leaves), BOARD);
    assert!(said.contains("to: {is: 2026-02-28, source: senare#L2}\n    source: protokoll#L3"), "{said}");
    let said =
        text(&then(&sources, elects, "- lämna: vakant, ledamot / Regionstyrelsen [2026-04-30, 2]\n"), BOARD);
    assert!(said.contains("vacant: true") && said.contains("to: {is: 2026-04-30"), "{said}");
    let elected = done(&sources, "protokoll", elects);
    for (acts, words) in [
        ("- lämna: Anna Ask, ledamot / Regionstyrelsen [2027-02-28]\n", "annat slutdatum: 2026-12-31\n"),
        ("- lämna: Anna Ask, ledamot / Regionstyrelsen [från och med den 1 mars 2026]\n", "`[2026-02-28]`"),
        ("- lämna: Anna Ask, ledamot / Regionstyrelsen [2026-02-28, t.o.m. 2026-03-31]\n", "Här är två"),
    ] {
        let faults = told(&elected, "senare", acts).expect_err(acts);
        assert!(faults.contains(words), "{words}: {faults}");
    }
}

/// A complete list asks of those who have a seat that day by what stands, and says what to write.
#[test]
fn a_complete_list_after_elections() {
    let sources = data(&[]);
    let elects = "- om: Regionstyrelsen\n  ledamöter: Anna Ask [från 2025-01-22, t.o.m. 2026-12-31, 3]; vakant [från \
                  2025-01-22, t.o.m. 2026-12-31, 3]; Eva Lind [i stället för Siv Berg, 3]\n";
    let elected = done(&sources, "protokoll", elects);
    let list = "- lista: Regionstyrelsen [1]\n  närvarande: Bo Alm [1]\n  ledamöter: Eva Lind [1]\n";
    let faults = told(&elected, "senare", list).expect_err("two sit there");
    let leaves = "- lämna: Anna Ask, ledamot / Regionstyrelsen [före 2026-05-01]\n";
    let vacancy = "- lämna: vakant, ledamot / Regionstyrelsen [före 2026-05-01]\n";
    for line in [leaves, vacancy] {
        assert!(faults.contains(line.trim()), "{faults}");
    }
    let said = text(&then(&sources, elects, &format!("{list}{leaves}{vacancy}")), BOARD);
    assert!(said.contains("complete: [senare#L1]"), "{said}");
    assert_eq!(said.matches("..2026-04-30").count(), 2, "{said}");
    // Whose place somebody took is noted, and is no other seat on the next list.
    assert_eq!(said.matches("eva-lind").count(), 1, "{said}");
    assert!(said.contains("note: I stället för Siv Berg.") && !said.contains("condition"), "{said}");
}

/// A body that goes over is a part of the one until the day, and of the other from it.
#[test]
fn a_body_that_moves() {
    let sources = data(&[]);
    let first = "- enheter: Sjukhusförvaltningen; Diagnostikförvaltningen [1]\n- enhet: Laboratoriet / Sjukhusförvaltningen [1]\n";
    let moves = "- beslut: Ny organisation [1]\n  av: Regionstyrelsen 2026-05-01 § 3\n  händelser:\n  - flytta: Laboratoriet \
                 [2026-07-01, 2]\n    till: Sjukhusförvaltningen -> Diagnostikförvaltningen\n";
    let said = text(&then(&sources, first, moves), "units/exempel-laboratoriet.yaml");
    for words in [
        "- body: exempel-sjukhusforvaltningen\n    to: {is: 2026-06-30, source: senare#L2}",
        "- body: exempel-diagnostikforvaltningen\n    from: 2026-07-01",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let begun = done(&sources, "protokoll", first);
    let wrong = moves.replace("till: Sjukhus", "till: Diagnostik").replace("-> Diagnostik", "-> Sjukhus");
    let faults = told(&begun, "senare", &wrong).expect_err("it is no part of that");
    assert!(faults.contains("inte en del av Diagnostikförvaltningen"), "{faults}");
}

/// What a proposal proposed on its own lines is done by the decision that adopts it; of what else
/// its document proposes it is asked.
#[test]
fn a_proposal_that_is_adopted() {
    let sources = data(&[]);
    let proposal = "- förslag: Val av ledamot [3]\n  av: Regionstyrelsen 2026-03-12\n  händelser:\n  - utse: Anna Ask, ledamot \
                    / Regionstyrelsen [3]\n  - om: Regionstyrelsen\n    uppgift: pröva avgifter [3]\n";
    let adopts = "- beslut: Val [2]\n  av: Regionstyrelsen 2026-05-01 § 3\n  antar: Val av ledamot\n";
    let said = text(&then(&sources, proposal, adopts), BOARD);
    assert!(!said.contains("proposed"), "{said}");
    assert!(said.contains("source: [protokoll#L3, senare#L2]"), "{said}");
    let more = format!("{proposal}- om: Regionstyrelsen\n  ledamöter: Siv Berg [föreslagen, 2]\n");
    let proposed = done(&sources, "protokoll", &more);
    let faults = told(&proposed, "senare", adopts).expect_err("it is not known");
    assert!(faults.contains("siv-berg (Siv Berg)") && faults.contains("[i delar]"), "{faults}");
    let in_part = adopts.replace("ledamot\n", "ledamot [i delar]\n");
    let said = text(&then(&sources, &more, &in_part), BOARD);
    assert_eq!(said.matches("certainty: proposed").count(), 1, "{said}");
    let own = format!("{adopts}  händelser:\n  - utse: Siv Berg, ledamot / Regionstyrelsen [2]\n");
    assert!(!text(&then(&sources, &more, &own), BOARD).contains("certainty: proposed"));
}

/// What is set up later than its document is a part of something from that day.
#[test]
fn what_is_set_up_on_a_later_day() {
    let sources = page(&[]);
    let path = "groups/exempel-digitaliseringsnamnden.yaml";
    let act = |day: &str, force: &str| {
        format!(
            "- beslut: Ny organisation [1]\n  av: Regionstyrelsen 2026-03-12 § 3\n{force}  händelser:\n  - inrätta: \
             Digitaliseringsnämnden [{day}2]\n"
        )
    };
    for act in [act("2027-01-01, ", ""), act("", "  gäller från: 2027-01-01\n")] {
        let said = file(&sources, &act, path);
        assert!(
            said.contains("- body: exempel\n    from: 2027-01-01\n    certainty: implied"),
            "{act}{said}"
        );
    }
    assert!(!file(&sources, &act("", ""), path).contains("from"));
    // What is said of it without a day holds from when it is there.
    let more = "- om: Digitaliseringsnämnden\n  rapporterar till: Regionstyrelsen [3]\n";
    for first in [act("2027-01-01, ", ""), act("", "  gäller från: 2027-01-01\n")] {
        let said = file(&sources, &format!("{first}{more}"), path);
        assert!(said.contains("- body: exempel-regionstyrelsen\n    from: 2027-01-01"), "{said}");
    }
}

/// The words of delegation rows: to whom it may go further, two limits, a lower one.
#[test]
fn rows_of_a_delegation() {
    let sources = page(&[]);
    let path = "decisions/exempel-delegationsordningen.yaml";
    let act = |row: &str| {
        format!(
            "- delegation: Delegationsordningen [1]\n  av: Regionstyrelsen 2026-03-12 § 3\n  rader:\n  - {row}\n"
        )
    };
    for (row, wanted, not) in [
        (
            "HSD: inköp [får inte vidaredelegeras till andra än chefer, 2]",
            "condition: får inte vidaredelegeras till andra än chefer",
            "delegable",
        ),
        (
            "HSD: inköp [får vidaredelegeras till cheferna, 2]",
            "condition: får vidaredelegeras till cheferna",
            "delegable: false",
        ),
        ("HSD: inköp [får inte vidaredelegeras, 2]", "delegable: false", "condition"),
        (
            "HSD: inköp [högst 5 000 000 kronor, högst 3 basbelopp, 2]",
            "condition: högst 3 basbelopp",
            "proposed",
        ),
        (
            "HSD: inköp [över 50 000 kronor men högst 200 000 kronor, 2]",
            "condition: över 50 000 kronor",
            "delegable",
        ),
        ("mål [får inte delegeras, 2]", "powers:\n  - may: decide", "body:"),
        ("HSD: inköp [föreslås, 2]", "certainty: proposed", "condition"),
        ("närvarande / Regionstyrelsen: ärenden [2]", "described: närvarande, Regionstyrelsen", "post"),
    ] {
        let said = file(&sources, &act(row), path);
        assert!(said.contains(wanted) && !said.contains(not), "{row}: {said}");
    }
    let said = file(&sources, &act("HSD: inköp [högst 5 000 000 kronor, högst 3 basbelopp, 2]"), path);
    assert!(said.contains("up_to: 5 000 000 kronor"), "{said}");
    refused(&sources, &[(&act("HSD: mål [får inte delegeras, 2]"), "utan mottagare")]);
}

/// A day after the last of several is asked about, but what one person has in several bodies has
/// one; and a seat's days are not those of the post.
#[test]
fn days_that_are_given_once() {
    let sources = page(&[]);
    refused(
        &sources,
        &[
            (
                "- om: Regionstyrelsen\n  uppgift: pröva; granska [från 2026-01-01, 2]\n",
                "alla 2, eller bara den",
            ),
            (
                "- om: Regionstyrelsen\n  ledamöter: Anna Ask; Eva Lind; Siv Berg [t.o.m. 2026-12-31]\n",
                "alla 3",
            ),
        ],
    );
    let key = "- om: Regionstyrelsen\n  ledamöter [från 2026-01-01]: Anna Ask; Eva Lind [3]\n";
    assert_eq!(more(&sources, key, BOARD).matches("from: 2026-01-01").count(), 2);
    let own = "- om: Regionstyrelsen\n  ledamöter:\n  - Anna Ask\n  - Eva Lind [från 2026-01-01, 3]\n";
    assert_eq!(more(&sources, own, BOARD).matches("from: 2026-01-01").count(), 1);
    let act = "- nämnd: Vårdnämnden [3]\n- utse: Anna Ask, ledamot / Regionstyrelsen; Vårdnämnden [från 2026-01-01, 3]\n";
    let done = after(&sources, act).expect("no doubt");
    for path in [BOARD, "groups/exempel-vardnamnden.yaml"] {
        assert!(text(&done, path).contains("from: 2026-01-01"), "{path}: {}", text(&done, path));
    }
    let act = "- enhet: Primärvården [1]\n- om: Regionstyrelsen\n  ordförande: tf Anna Ask, verksamhetschef / Primärvården \
               [från 2025-09-01, t.o.m. 2026-06-30, 3]\n";
    let post = file(&sources, act, "posts/exempel-verksamhetschef.yaml");
    assert!(post.contains("person: anna-ask") && !post.contains("from:") && !post.contains("to:"), "{post}");
}
