//! Words of a sheet that would be lost in silence, or taken for something else: each is carried
//! into the data, or refused with what to write.

use crate::record_said::{BOARD, after, file, more, of_source, page, refused};

#[test]
fn what_says_nothing_is_told() {
    let sources = page(&[]);
    refused(
        &sources,
        &[
            (
                "- förslag: Förslaget [3]\n  händelser:\n    avveckla: Rådet [2026-12-31, 3]\n",
                "`  - verb: vad`",
            ),
            (
                "- förslag: Förslaget [3]\n  händelser: avveckla: Rådet [3]\n",
                "börjar varje händelse med `- `",
            ),
            ("- om: Regionstyrelsen\n  uppgift:\n", "`uppgift:` säger inget"),
            ("- om: Regionstyrelsen\n  ledamöter: ; ;\n", "`ledamöter:` säger inget"),
            ("- om: Regionstyrelsen [3]\n", "händelsen säger inget om det"),
            ("- om källan: den [0]\n", "händelsen säger inget om det"),
            ("- om källan: den [99]\n  not: Ett utdrag.\n", "99"),
            ("- om källan: helt annan källa [1]\n  not: Ett utdrag.\n", "`- om källan: den`"),
            ("- om källan: xqzv\n  not: Ett utdrag.\n", "bladet gäller källan `protokoll`"),
            ("- person: Gun Holm, direktör [3]\n", "`- utse: Gun Holm, befattning / Organet`"),
            ("- råd: Rådet (RÅ) (Råd) [3]\n", "två parenteser"),
            ("- om: Regionstyrelsen\n  del av: Region Norr m.fl. [3]\n", "”m.fl.”"),
            (
                "- om: Regionstyrelsen\n  rapporterar till: Gun Holm, chef / Kansliet, Rådet [3]\n",
                "Kansliet, Rådet",
            ),
            ("- om: Regionstyrelsen\n  uppgift: bereder [3] och följer upp\n", "hakparentesen står mitt i"),
            ("- om: Regionstyrelsen\n  ordförande: Gun Holm/Siv Berg [3]\n", "vad är ”Gun Holm/Siv Berg”?"),
            ("- lista: Regionstyrelsen [3]\n", "händelsen säger inget om det"),
            ("- om: Regionstyrelsen\n  ledamöter: Gun Holm [xqzv, 3]\n", "står inte i källan"),
            ("- om: Regionstyrelsen\n  ledamöter: Gun Holm [mars, 3]\n", "varken rad eller datum"),
            ("- om: Regionstyrelsen\n  ledamöter: Gun Holm [sedan hösten, 3]\n", "varken rad eller datum"),
            ("- om: Regionstyrelsen\n  ledamöter: Gun Holm [våren 2027, 3]\n", "skriv `från våren 2027`"),
            (
                "- om: Regionstyrelsen\n  ledamöter: Gun Holm [dag okänd, 3]\n",
                "`[från dag okänd]` eller `[slutat]`",
            ),
            ("- flytta: Arkivet [2026-04-01, 3]\n  från: Regionstyrelsen\n", "`till: A -> B`"),
        ],
    );
    for name in ["den", "protokoll", "Regionstyrelsens protokoll"] {
        let act = format!("- om källan: {name} [1]\n  not: Ett utdrag.\n");
        assert!(more(&sources, &act, "sources/protokoll.yaml").contains("note: Ett utdrag."), "{name}");
    }
    let wrong = of_source(&sources, "finns-inte", "- råd: Rådet [3]\n").err().unwrap_or_default();
    assert!(wrong.contains("`gov source add FIL --id finns-inte`"), "{wrong}");
    for house in ["Region Exémpel", "Region Exempél"] {
        let text = format!("källa: protokoll\ni: {house}\nhändelser:\n- råd: Rådet [3]\n");
        let (sheet, faults) = gov::acts::sheet::read(&text);
        let world = gov::acts::world::World::of(&sources).expect("the data can be read");
        let meant = gov::acts::mean::mean(&sheet, world);
        assert!(faults.is_empty() && meant.faults[0].message.sv.contains("menas Region Exempel?"), "{house}");
    }
}

/// A day that is not known: what has begun or ended had done so by the day of the document.
#[test]
fn a_day_that_is_not_known() {
    let sources = page(&[]);
    let seat = |bracket: &str| {
        more(&sources, &format!("- om: Regionstyrelsen\n  ledamöter: Gun Holm [{bracket}, 3]\n"), BOARD)
    };
    for bracket in ["från dag okänd", "börjat", "sedan okänd dag", "from day unknown", "börjat, dag okänd"]
    {
        assert!(seat(bracket).contains("from: ..2026-03-12"), "{bracket}: {}", seat(bracket));
    }
    for bracket in ["t.o.m. dag okänd", "slutat", "slutat, dag okänd", "to day unknown"] {
        assert!(seat(bracket).contains("to: ..2026-03-12"), "{bracket}: {}", seat(bracket));
    }
    let act = "- utse: Gun Holm, ledamot / Regionstyrelsen [dag okänd, 3]\n";
    assert!(more(&sources, act, BOARD).contains("from: ..2026-03-12"));
    let act = "- lämna: Per Ek, HSD [dag okänd, 5]\n";
    assert!(more(&sources, act, "posts/exempel-hsd.yaml").contains("to: ..2026-03-12"));
    let act = "- inrätta: Rådet [dag okänd, 3]\n";
    assert!(file(&sources, act, "groups/exempel-radet.yaml").contains("from: ..2026-03-12"));
    let act = "- avveckla: Regionstyrelsen [dag okänd, 3]\n";
    assert!(more(&sources, act, BOARD).contains("to: {is: ..2026-03-12, source: protokoll#L3}"));
}

/// The end of what the same sheet says that there is has its own line; where that is the line of
/// all of it, it stands bare.
#[test]
fn who_says_the_end() {
    let sources = page(&[]);
    let said = |line: usize| {
        let act = format!("- enhet: Arkivet [3]\n- avveckla: Arkivet [t.o.m. 2025-06-30, {line}]\n");
        file(&sources, &act, "units/exempel-arkivet.yaml")
    };
    assert!(said(4).contains("to: {is: 2025-06-30, source: protokoll#L4}"), "{}", said(4));
    assert!(said(3).contains("to: 2025-06-30\n"), "{}", said(3));
}

/// An assignment belongs where it is said to, and to the house where nothing else says whose it is.
#[test]
fn whose_an_assignment_is() {
    let sources = page(&[]);
    let path = "assignments/exempel-tandvard.yaml";
    let said = file(&sources, "- uppdrag: Tandvård [3]\n  ansvarig: Gun Holm\n", path);
    assert!(said.contains("owner: exempel\n"), "{said}");
    let said = file(&sources, "- uppdrag: Tandvård / Regionstyrelsen [3]\n", path);
    assert!(said.contains("owner: exempel-regionstyrelsen\n"), "{said}");
    let said = file(&sources, "- uppdrag: Tandvård [3]\n  gavs av: HSD\n", path);
    assert!(!said.contains("owner:"), "{said}");
    let said = file(&sources, "- program: Munhälsa [3]\n- uppdrag: Tandvård / Munhälsa [3]\n", path);
    assert!(said.contains("programme: exempel-munhalsa\n") && !said.contains("owner:"), "{said}");
}

/// An association and a company have owners, who are no parts of them.
#[test]
fn who_owns_an_organisation() {
    let sources = page(&[]);
    for (verb, key) in [("bolag", "ägare"), ("kommunalförbund", "huvudmän"), ("organisation", "owners")] {
        let act = format!("- {verb}: Folkhälsan [3]\n  {key}: Region Exempel [4]\n");
        let said = file(&sources, &act, "organisations/folkhalsan.yaml");
        assert!(said.contains("owned_by:\n  - body: exempel\n    source: protokoll#L4"), "{said}");
        assert_eq!(more(&sources, &act, "regions/exempel.yaml"), "");
        let done = after(&sources, &act).unwrap_or_else(|told| panic!("{told}"));
        let (model, _) = ::gov::model::Model::build(&done);
        let id = model.find("folkhalsan").expect("it is there");
        let when = ::gov::query::When { today: "2026-11-29".parse().expect("a day"), at: None };
        let lines = ::gov::query::reporting_lines::about(&model, id, &when).lines;
        assert_eq!(lines.len(), 1, "{lines:?}");
    }
}

/// A list may be whole for some roles alone: it asks of those, and says nothing of others.
#[test]
fn a_list_of_members_alone() {
    let sources = page(&[]);
    let first = "- om: Regionstyrelsen\n  ordförande: Gun Holm [3]\n  ledamöter: Eva Lind; Siv Berg [3]\n  ersättare: Anna Ask [2]\n";
    let before = after(&sources, first).unwrap_or_else(|told| panic!("{told}"));
    let list = |more: &str| {
        format!("- lista: Regionstyrelsen [4]\n  fullständig: ledamöter\n  ledamöter: Eva Lind\n{more}")
    };
    let told = after(&before, &list("")).err().unwrap_or_default();
    assert!(told.contains("Siv Berg") && told.contains("Gun Holm") && !told.contains("Anna Ask"), "{told}");
    let ends = "- lämna: Siv Berg, ledamot / Regionstyrelsen [före 2026-03-12]\n";
    let said = more(&before, &(ends.to_string() + &list("  ordförande: Gun Holm\n")), BOARD);
    assert!(!said.contains("complete"), "{said}");
    let wrong = list("").replace("fullständig: ledamöter", "fullständig: alla");
    assert!(after(&before, &wrong).err().is_some_and(|told| told.contains("ingen roll")));
}

/// Rules of several roles of one body, or of each; and of which some are something more.
#[test]
fn rules_of_several_roles() {
    let sources = page(&[]);
    let path = "groups/exempel-radet.yaml";
    let said = file(
        &sources,
        "- råd: Rådet [3]\n  regel: 3 ledamöter och 2 ersättare från Region Exempel [3]\n",
        path,
    );
    assert!(said.matches("on_behalf_of: exempel").count() == 2 && said.contains("count: 2"), "{said}");
    let rule = "sju ledamöter, varav tre utses av kommunerna i länet";
    let said = file(&sources, &format!("- råd: Rådet [3]\n  regel: {rule} [3]\n"), path);
    assert!(said.contains("count: 7") && said.contains(&format!("text: {rule}")), "{said}");
    let said = file(&sources, "- råd: Rådet [3]\n  regel: tre utses av kommunerna i länet [3]\n", path);
    assert!(!said.contains("described"), "{said}");
    let said = file(&sources, "- råd: Rådet [3]\n  antal: två vakanser [3]; 8 412 anställda [3]\n", path);
    assert!(said.contains("number: 2\n") && said.contains("number: 8412\n"), "{said}");
}

/// What gets another name is found by it in the rest of the sheet.
#[test]
fn a_new_name_is_known_to_the_sheet() {
    let sources = page(&[]);
    let acts = "- byt namn: Regionstyrelsen -> Styrelsen [2025-06-01, 3]\n- enhet: Arkivet / Styrelsen [3]\n";
    let said = file(&sources, acts, "units/exempel-arkivet.yaml");
    assert!(said.contains("body: exempel-regionstyrelsen"), "{said}");
    let acts = "- förslag: Ny organisation [3]\n  händelser:\n  - byt namn: Regionstyrelsen -> Styrelsen [2027-01-01, 3]\n";
    assert!(after(&sources, acts).is_ok());
}

/// One of whom no more is said is one.
#[test]
fn one_is_a_number() {
    let sources = page(&[]);
    let seat = |words: &str| format!("- om: Regionstyrelsen\n  ledamöter: {words} [3]\n");
    let said = more(&sources, &seat("en representant för Vårdnämnden"), BOARD);
    assert!(said.contains("count: 1"), "{said}");
    assert!(!more(&sources, &seat("en eller flera läkare"), BOARD).contains("count"));
}

/// A proposal of an earlier document that is adopted by a later one: what it sets up begins with
/// the decision, and so does what was proposed of it.
#[test]
fn a_proposal_is_adopted_by_a_later_document() {
    let later = [
        ("sources/senare.yaml", "title: Beslut\ndate: 2026-05-01\nfile: senare.txt\n"),
        ("sources/senare.txt", "Beslut.\nKrisnämnden inrättas.\n"),
    ];
    let sources = page(&later);
    let proposal = "- förslag: Ny nämnd [3]\n  av: Regionstyrelsen 2026-03-12\n  händelser:\n  - inrätta: Krisnämnden [3]\n    \
                    ledamöter: Gun Holm\n";
    let proposed = after(&sources, proposal).unwrap_or_else(|told| panic!("{told}"));
    let adopted =
        "- beslut: Krisnämnden inrättas [2]\n  av: Regionfullmäktige 2026-05-01\n  antar: Ny nämnd\n";
    let done = of_source(&proposed, "senare", adopted).unwrap_or_else(|told| panic!("{told}"));
    let at = done.find("exempel/groups/exempel-krisnamnden.yaml").expect("it is there");
    let said = done.files[at].text().to_string();
    assert_eq!(said.matches("from: 2026-05-01").count(), 2, "{said}");
    // Both sheets may be run again.
    for (source, acts) in [("protokoll", proposal), ("senare", adopted)] {
        let again = of_source(&done, source, acts).unwrap_or_else(|told| panic!("{told}"));
        let at = again.find("exempel/groups/exempel-krisnamnden.yaml").expect("it is there");
        assert_eq!(again.files[at].text(), said, "{source}");
    }
}

/// A post of the house and one of the same name in a unit: the bare name is the one of the house
/// that the document made, so the sheet may be run again.
#[test]
fn two_posts_of_one_name() {
    let sources = page(&[]);
    let acts = "- enhet: Arkivet [3]\n- delegation: Ordning [2]\n  av: Regionstyrelsen\n  rader:\n  - Enhetschef: inköp [3]\n  \
                - Enhetschef / Arkivet: gallring [3]\n";
    let said = file(&sources, acts, "decisions/exempel-ordning.yaml");
    assert!(
        said.contains("post: exempel-enhetschef\n") && said.contains("post: exempel-arkivet-enhetschef\n"),
        "{said}"
    );
}
