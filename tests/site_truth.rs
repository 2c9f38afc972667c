//! That pages say what the files say, and no more: no relation is turned round, and no doubt, year,
//! note, vacancy or other name is left out between the file and the page, its lists and its search.

use crate::site::pages_of;
use crate::site_first::words;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A region with what a page could say otherwise than it is.
const FILES: [(&str, &str); 19] = [
    (
        "regions/r.yaml",
        "name: Region R\naliases:\n  - name: R läns landsting\n    type: former\n    to: 2018-12-31\n  - name: Erriket\n    \
         note: Så säger bara redaktören.\nidentifiers:\n  lan: 13\n  orgnr: 212000-0803\nsources: [old]\n",
    ),
    ("regions/q.yaml", "name: Region Q\nsources: [old]\n"),
    ("sources/old.yaml", "title: Protokoll 2014\ntype: minutes\ndate: 2014-10-15\n"),
    (
        "sources/new.yaml",
        "title: Organisationen\ntype: web_page\ndate: 2023-01-01\nregistry_no: RS/77/2017\n",
    ),
    ("people/cia.yaml", "name: Cia Dahl\nsources: [old#s1]\n"),
    ("people/lena.yaml", "name: Lena Kjerr\nsources: [new#s1]\n"),
    ("people/ture.yaml", "name: Ture Tillfällig\nsources: [new#s1]\n"),
    (
        "posts/direktor.yaml",
        "name: Regiondirektör\nbody: r\nholders:\n  - person: cia\n    source: old#s1\nsources: [old#s1]\n",
    ),
    (
        "posts/stabschef.yaml",
        "name: Stabschef\nbody: r\nholders:\n  - person: cia\n    source: old#s1\n  - person: ture\n    acting: true\n    \
         from: 2015-01-01\n    source: old#s2\nsources: [old#s1]\n",
    ),
    (
        "units/kontor.yaml",
        "name: Regionkontoret\npart_of: r\nmembers:\n  - post: direktor\n    role: responsible\n    source: new#s1\nsources: \
         [new#s1]\n",
    ),
    (
        "units/stab.yaml",
        "name: Staben\npart_of: r\nmembers:\n  - post: stabschef\n    role: responsible\n    source: new#s2\nsources: [new#s2]\n",
    ),
    (
        "groups/namnd.yaml",
        "name: Nämnden\nmembers:\n  - role: member\n    count: 2\n    on_behalf_of: r\n    source: new#s1\n  - role: deputy\n    \
         count:\n      - is: 3\n        source: new#s1\n      - is: 4\n        source: old#s1\n        note: Den äldre listan.\n    \
         on_behalf_of: r\n    source: new#s1\n  - role: co_opted\n    on_behalf_of: q\n    vacant: true\n    source: new#s1\nsources: \
         [new#s1]\n",
    ),
    (
        "working-groups/arbete.yaml",
        "name: Arbetsgruppen\npart_of: r\nmembers:\n  - person: lena\n    certainty: proposed\n    source: new#s1\nsources: \
         [new#s1]\n",
    ),
    (
        "changes/namn.yaml",
        "name: R läns landsting blir Region R\ntype: rename\ndate: 2019-01-01\nbefore: r\nafter: r\nsources: [new#s1]\n",
    ),
    (
        "decisions/okant.yaml",
        "name: Okänt ärende\ntype: decision\nstatus: unknown\nby: r\ndate: 2019-02-27\nsources: [new#s1]\n",
    ),
    (
        "decisions/ska.yaml",
        "name: Ska beslutas\ntype: decision\nstatus: proposed\nby: r\ndate: 2021-02\nsources: [new#s1]\n",
    ),
    (
        "decisions/annat.yaml",
        "name: Annat beslut\ntype: decision\nstatus: adopted\nby: r\ndate: 2021-03-01\nsources: [new#s1]\n",
    ),
    (
        "assignments/uppdrag.yaml",
        "name: Kartläggning\nholders:\n  - unit: kontor\n    source: new#s1\nsources: [new#s1]\n",
    ),
    ("groups/oppen.yaml", "name: Öppna rådet\npart_of: r\nfrom: 2017..\nsources: [new#s1]\n"),
];

fn pages() -> &'static BTreeMap<String, String> {
    static PAGES: LazyLock<BTreeMap<String, String>> =
        LazyLock::new(|| pages_of("truth", &FILES, "2026-11-30"));
    &PAGES
}

fn has(page: &str, wanted: &[&str]) {
    let said = words(&pages()[page]);
    wanted.iter().for_each(|wanted| assert!(said.contains(wanted), "{page} lacks “{wanted}”: {said}"));
}

fn lacks(page: &str, unwanted: &[&str]) {
    let said = words(&pages()[page]);
    unwanted.iter().for_each(|one| assert!(!said.contains(one), "{page} has “{one}”: {said}"));
}

/// The things that have a word in the index, each by its row.
fn found(word: &str) -> Vec<String> {
    let read = |name: &str| {
        let file = &pages()[&format!("search/{name}.js")];
        let text = file.split_once(',').expect("two texts").1.trim_end().trim_end_matches(");");
        serde_json::from_str::<String>(text).expect("a text")
    };
    let rows: Vec<serde_json::Value> = serde_json::from_str(&read("r-0")).expect("rows");
    let all = read("w-all");
    let Some(line) = all.lines().find(|line| line.split(' ').next() == Some(word)) else { return Vec::new() };
    let mut at = 0;
    let steps = line.split(' ').skip(1).map(|step| usize::from_str_radix(step, 36).expect("a step"));
    steps
        .map(|step| {
            at += step / 4;
            rows[at].to_string()
        })
        .collect()
}

#[test]
fn the_body_that_a_seat_is_for_has_a_seat_and_represents_nobody() {
    has("regions/r.html", &["Har plats i Nämnden, grupp: ledamot Antal: 2"]);
    lacks("regions/r.html", &["Företräder"]);
    // Which role, and that nobody is in it, stands there too.
    has("regions/r.html", &["Nämnden, grupp: ersättare Antal: 3"]);
    has("regions/q.html", &["Har plats i Nämnden, grupp: adjungerad angiven som vakant"]);
}

#[test]
fn numbers_in_conflict_have_their_documents_and_remarks_and_no_ids() {
    has("groups/namnd.html", &["Antal: 3 (", ") eller 4 (", "[Den äldre listan.]"]);
    lacks("groups/namnd.html", &["new#s1", "old#s1"]);
}

#[test]
fn what_other_registers_call_a_body_and_why_it_is_called_so_is_told() {
    has("regions/r.html", &["länskod: 13", "organisationsnummer: 212000-0803", "Så säger bara redaktören."]);
    assert!(!found("212000").is_empty());
}

#[test]
fn who_holds_a_post_by_an_old_document_is_told_with_its_year() {
    has("regions/r.html", &["Innehavare: Cia Dahl (källa från 2014: B, avsnitt s1)"]);
    let hits = found("dahl");
    assert!(hits.iter().any(|row| row.contains("Regiondirektör (enligt källa från 2014)")), "{hits:?}");
}

#[test]
fn what_a_post_has_is_no_surer_on_the_page_of_who_holds_it() {
    has("units/kontor.html", &["Regiondirektör, Cia Dahl, kanske (enligt Protokoll 2014)"]);
    has("people/cia.html", &["Regionkontoret, enhet, genom befattningen Regiondirektör, kanske"]);
    has("people/cia.html", &["Organisationen, avsnitt s1", "Protokoll 2014, avsnitt s1"]);
    let hits = found("dahl");
    assert!(hits.iter().any(|row| row.contains("ansvarig: Regionkontoret (kanske")), "{hits:?}");
}

#[test]
fn a_doubt_is_said_once_and_whoever_perhaps_acts_is_no_answer_beside_who_holds_it() {
    let page = &pages()["units/stab.html"];
    lacks("units/stab.html", &["kanske, kanske"]);
    let acting = page.split("data-h=").find(|part| part.contains("Ture Tillfällig")).expect("who acts");
    assert!(acting.split_once('>').expect("a tag").0.ends_with(" data-off hidden"), "{acting}");
}

#[test]
fn who_is_only_proposed_is_found_where_that_stands() {
    let hits = found("kjerr");
    let own: Vec<&String> = hits.iter().filter(|row| row.contains("Lena Kjerr\"")).collect();
    assert_eq!(own.len(), 1, "{hits:?}");
    assert!(own[0].contains("working-groups/arbete") && own[0].contains("föreslagen"), "{own:?}");
    has("register.html", &["Kjerr, Lena (föreslagen), Arbetsgruppen"]);
    has("working-groups/arbete.html", &["Ordförande: inte angiven i källan Föreslås ingå: Lena Kjerr"]);
}

#[test]
fn a_change_of_name_has_the_names_of_both_days() {
    has("changes/namn.html", &["Fanns före R läns landsting", "Finns efter Region R"]);
    assert!(!pages()["changes/namn.html"].contains("<svg"), "one thing is no picture");
    has(
        "regions/r.html",
        &[
            "Hette tidigare R läns landsting (till och med 31 december 2018)",
            "Bytte namn R läns landsting blir Region R, organisationsförändring hette tidigare R läns landsting",
        ],
    );
    lacks("regions/r.html", &["Fanns före", "Finns efter"]);
    let hits = found("landsting");
    assert!(hits.iter().any(|row| row.contains("[[\"R läns landsting\",1],[\"Erriket\"]]")), "{hits:?}");
    // What there was before holds on no day that is chosen, and is not said not to.
    assert!(!pages()["changes/namn.html"].contains("<li data-t="));
}

#[test]
fn what_became_of_a_decision_is_not_said_as_if_its_body_had_done_it() {
    has("decisions/okant.html", &["Behandlat av Region R 27 februari 2019 utfallet är okänt"]);
    has("decisions/okant.html", &["Utfall: inte angivet i källan"]);
    has("decisions/ska.html", &["Föreslaget beslut av Region R"]);
    lacks("decisions/okant.html", &["Okänt av"]);
    lacks("decisions/ska.html", &["Föreslaget av"]);
}

#[test]
fn an_open_beginning_stands_at_its_first_day_among_changes() {
    let said = words(&pages()["andringar.html"]);
    let (open, later) = (said.find("Öppna rådet").expect("it"), said.find("omorganisation").expect("later"));
    assert!(later < open, "{said}");
    has("andringar.html", &["Öppna rådet, grupp, Region R"]);
    has("beslut.html", &["Annat beslut"]);
}

#[test]
fn a_document_is_called_by_its_own_number() {
    let index = found("77");
    assert!(index.iter().any(|row| row.contains("Organisationen")), "{index:?}");
}

#[test]
fn what_pages_say_in_words_is_found() {
    // A seat, a remark, and another name of a region that is asked for.
    assert!(found("vakant").iter().any(|row| row.contains("Nämnden")), "a vacancy");
    assert!(found("redaktoren").iter().any(|row| row.contains("Region R")), "a remark on a name");
    assert!(found("erriket").iter().any(|row| row.contains("Region R")), "another name");
    assert!(pages()["search/base.js"].contains("R läns landsting"), "what a region was called");
}
