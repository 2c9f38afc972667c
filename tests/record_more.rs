//! Words more than a name: after a comma, in parentheses, beside a statement that is there. None of
//! them is a part of the name, and none is lost.

use crate::record_said::{BOARD, after, file, more, of_source, page, refused};

#[test]
fn a_name_and_words_are_no_other_name() {
    let about = |key: &str| format!("- om: Regionstyrelsen\n  {key} [3]\n");
    refused(
        &page(&[]),
        &[
            (&about("värd: Region Exempel, tills vidare"), "`Region Exempel [tills vidare]`"),
            (&about("rapporterar till: HSD, varje månad"), "`HSD [varje månad]`"),
            (
                &about("stödjer: Nya rådet, på uppdrag av Vårdnämnden"),
                "`Nya rådet [på uppdrag av Vårdnämnden]`",
            ),
            ("- grupp: Regionstyrelsen, Krisrådet [3]\n", "`Regionstyrelsen; Krisrådet`"),
            (
                "- beslut: Ny taxa [3]\n  av: Utskottet på delegation av Regionstyrelsen 2026-03-12\n",
                "skriv `Utskottet`",
            ),
            (
                "- beslut: Ny taxa [3]\n  av: ordföranden i Regionstyrelsen 2026-03-12\n",
                "`ordföranden / Regionstyrelsen`",
            ),
        ],
    );
    let sources = page(&[]);
    let new = "- nämnd: Nämnden för vård, omsorg och hälsa [3]\n";
    assert!(after(&sources, new).is_ok(), "a comma in a name of its own");
    let path = "groups/exempel-krisradet-regionstyrelsen.yaml";
    let said = more(&sources, "- grupp: Regionstyrelsen, krisrådet = ny [3]\n", path);
    assert!(said.contains("name: Regionstyrelsen, krisrådet"), "{said}");
}

#[test]
fn leave_of_somebody_who_sits_there() {
    let sources = page(&[]);
    let seat = "- om: Regionstyrelsen\n  ordförande: Gun Holm [3]\n";
    let done = after(&sources, seat).unwrap_or_else(|told| panic!("{told}"));
    let act = "- om: Regionstyrelsen\n  ordförande: Gun Holm [tjänstledig till 2027-05-31, 4]\n";
    let said = file(&done, act, BOARD);
    assert!(said.contains("condition: tjänstledig till 2027-05-31"), "{said}");
    // The line that says it is a source of the seat too.
    assert!(said.contains("source: [protokoll#L3, protokoll#L4]"), "{said}");
}

#[test]
fn how_a_body_stands() {
    let sources = page(&[]);
    let path = "groups/exempel-krisradet.yaml";
    for (act, words) in [
        ("- råd: Krisrådet / Regionstyrelsen [vilande, 3]\n", "vilande."),
        ("- råd: Krisrådet [vilande sedan våren 2026, 3]\n", "vilande sedan våren 2026."),
        ("- råd: Krisrådet [3]\n- om: Krisrådet [vilande, 3]\n", "vilande."),
    ] {
        let said = file(&sources, act, path);
        assert_eq!(said.matches("Läge enligt protokoll#L3: ").count(), 1, "{said}");
        assert!(said.contains(words), "{act}\n{said}");
    }
    refused(&sources, &[("- om: Per Ek [vilande, 3]\n", "Per Ek"), ("- om: HSD [vilande, 3]\n", "HSD")]);
}

#[test]
fn what_is_less_than_so_and_what_to_write() {
    let chair = |words: &str| format!("- om: Regionstyrelsen\n  ordförande: {words}\n");
    let head = |words: &str| format!("- om: HSD\n  innehavare: {words}\n");
    let task = |words: &str| format!("- uppdrag: Översynen [3]\n  ansvarig: {words} [3]\n");
    refused(
        &page(&[]),
        &[
            (&head("Gun Holm (kanske) [3]"), "”kanske” säger att det inte är säkert"),
            (&head("Gun Holm [ord = kanske, 3]"), "”kanske” säger att det inte är säkert"),
            (&chair("Gun Holm (tjänstledig) [3]"), "`[tjänstledig]`"),
            (&chair("vakant (tills vidare) [3]"), "`[tills vidare]`"),
            (&chair("en representant (utses senare) [3]"), "ingen är utsedd: `vakant`"),
            (&chair("Gun Holm [avböjde, 3]"), "`- avböj: Anna Ask, ledamot / Nämnden"),
            (&chair("Gun Holm [2027–2030, 3]"), "`för åren 2027–2030`"),
            (&chair("Gun Holm [2027 - 2030, 3]"), "`från 2027, till 2030`"),
            (&task("vakant"), "stryk raden"),
            (&task("okänd"), "stryk raden"),
        ],
    );
    let told = after(&page(&[]), &head("Gun Holm (kanske) [3]")).err().unwrap_or_default();
    assert!(!told.contains("ord = kanske"), "{told}");
}

#[test]
fn a_note_is_sentences() {
    let sources = page(&[]);
    let act =
        "- om: Regionstyrelsen\n  not: utses senare\n- om: Regionstyrelsen\n  not: Ansvarig utses senare\n";
    let said = more(&sources, act, BOARD);
    assert!(said.contains("note: utses senare. Ansvarig utses senare"), "{said}");
}

#[test]
fn what_a_body_may_decide() {
    let sources = page(&[]);
    for (key, wanted) in [
        ("får utse", "may: appoint what: arbetsgrupper"),
        ("får tillsätta", "may: create what: arbetsgrupper"),
        ("får besluta", "may: decide about: arbetsgrupper"),
    ] {
        let said = more(&sources, &format!("- om: Regionstyrelsen\n  {key}: arbetsgrupper [3]\n"), BOARD);
        assert!(said.contains(wanted), "{said}");
    }
}

#[test]
fn days_of_a_matter() {
    let sources = page(&[]);
    let task = "assignments/exempel-oversynen.yaml";
    for (bracket, wanted) in [("under 2027", "due: 2027 source"), ("under mars 2027", "due: 2027-03-31")] {
        let act = format!("- uppdrag: Översynen [3]\n  ska lämna: rapport [{bracket}, 3]\n");
        let said = more(&sources, &act, task);
        assert!(said.contains(wanted) && !said.contains("from:"), "{said}");
    }
    let act = "- beslut: Taxan [3]\n  av: Regionstyrelsen\n  datum: 2022-12-12 [3]; 2022-12-13 [4]\n";
    let said = more(&sources, act, "decisions/exempel-taxan.yaml");
    let wanted = "date: - is: 2022-12-12 source: protokoll#L3 - is: 2022-12-13 source: protokoll#L4";
    assert!(said.contains(wanted), "{said}");
}

/// What has no source of its own in a file would rest on a document that does not say it.
#[test]
fn on_which_line_of_another_document() {
    let beslut = "title: Beslut\ndate: 2026-04-01\nfile: beslut.txt\nsha256: \
                  00\n";
    let sources = page(&[("sources/beslut.yaml", beslut), ("sources/beslut.txt", "Ett.\nTvå.\nTre.\n")]);
    let nämnd = after(&sources, "- nämnd: Krisnämnden [3]\n  ordförande: Gun Holm [3]\n");
    let done = nämnd.unwrap_or_else(|told| panic!("{told}"));
    let act = |line: &str| format!("- om: Krisnämnden\n  brevlåda: kris@exempel.example{line}\n");
    let told = of_source(&done, "beslut", &act("")).err().unwrap_or_default();
    assert!(told.contains("på vilken rad står det?"), "{told}");
    assert!(of_source(&done, "beslut", &act(" [2]")).is_ok());
    assert!(after(&done, &act("")).is_ok(), "its own document is its source already");
}

/// A decision after the day of the document that tells of it is remarked on, and written.
#[test]
fn a_decision_later_than_its_document() {
    let sources = page(&[]);
    let told = |day: &str| {
        let text = format!(
            "källa: protokoll\ni: Region Exempel\n- beslut: Taxan [3]\n  av: Regionstyrelsen {day}\n"
        );
        let (sheet, _) = gov::acts::sheet::read(&text);
        let meant = gov::acts::mean::mean(&sheet, gov::acts::world::World::of(&sources).expect("read"));
        assert!(meant.faults.is_empty());
        meant.told.iter().map(|words| words.sv.clone()).collect::<String>()
    };
    assert!(told("2026-03-24").contains("efter källans datum 2026-03-12"));
    assert!(!told("2026-03-12").contains("efter källans datum"));
}

/// Of seats that nobody has by name the source's word tells one from another.
#[test]
fn the_first_vice_chair_is_not_the_second() {
    let sources = page(&[]);
    let act = "- om: Regionstyrelsen\n  1:e vice ordförande: någon [3]\n  2:e vice ordförande: någon [3]\n";
    assert_eq!(file(&sources, act, BOARD).matches("role: vice_chair").count(), 2);
}

/// What somebody may not delegate they decide.
#[test]
fn what_may_not_be_delegated_is_decided() {
    let sources = page(&[]);
    let wanted = "- may: decide about: verksamhetsplan delegable: false source: protokoll#L3";
    let act = "- om: Regionstyrelsen\n  får inte: delegera beslut om verksamhetsplan [3]\n";
    assert!(more(&sources, act, BOARD).contains(wanted), "{}", more(&sources, act, BOARD));
    let act = "- delegation: Ordningen / Regionstyrelsen 2026-03-12 § 32 [3]\n  rader:\n  - Regionstyrelsen: får inte \
               delegera beslut om verksamhetsplan [3]\n";
    let said = more(&sources, act, "decisions/exempel-ordningen.yaml");
    assert!(said.contains(wanted) && said.contains("paragraph: 32"), "{said}");
}

/// What a decision says that holds later has its day.
#[test]
fn what_is_decided_for_later_has_its_day() {
    let sources = page(&[]);
    let act = |day: &str| {
        format!(
            "- beslut: Reglemente / Regionstyrelsen 2026-03-12 § 31 [3]\n  gäller från: 2027-01-01\n  händelser:\n  - om: \
             Regionstyrelsen\n    regel: sju ledamöter{day} [3]\n"
        )
    };
    refused(&sources, &[(&act(""), "gäller från 2027-01-01")]);
    let from = act("").replace("sju ledamöter [3]", "sju ledamöter [från 2027-01-01, 3]");
    assert!(more(&sources, &from, BOARD).contains("from: 2027-01-01"));
    let post = "- beslut: Taxa / HSD 2026-03-01, RS 2026-12 [3]\n";
    let said = more(&sources, post, "decisions/exempel-taxa.yaml");
    assert!(said.contains("by: exempel-hsd date: 2026-03-01 registry_no: RS 2026-12"), "{said}");
}

/// Of two kinds each says which it is, and what is dissolved is no decision.
#[test]
fn of_two_kinds_it_is_said_which() {
    let sources = page(&[]);
    let act = "- råd: Krisrådet [3]\n- beslut: Krisrådet / Regionstyrelsen 2026-03-12 § 31 [3]\n  avvecklar: Krisrådet \
               [t.o.m. 2026-12-30, 3]\n";
    let said = more(&sources, act, "decisions/krisradet-exempel.yaml");
    assert!(said.contains("target: exempel-krisradet from: 2026-12-31"), "{said}");
    let about = format!("{act}- om: Krisrådet\n  not: Ett utdrag.\n");
    refused(&sources, &[(&about, "(Krisrådet), beslut"), (&about, "(Krisrådet), grupp")]);
}

/// What was read as some day of a year is that year's last where its document says so.
#[test]
fn the_same_words_read_to_the_day() {
    let sources = page(&[]);
    let seat = |day: &str| format!("- om: Regionstyrelsen\n  ordförande: Gun Holm [{day}, 3]\n");
    let done = after(&sources, &seat("till 2026")).unwrap_or_else(|told| panic!("{told}"));
    assert!(file(&done, &seat("t.o.m. 2026"), BOARD).contains("to: 2026-12-31"));
    refused(&done, &[(&seat("t.o.m. 2027"), "säger redan to: 2026")]);
}
