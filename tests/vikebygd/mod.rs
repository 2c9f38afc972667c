//! A region that was made up, with what strangers stumbled over on pages: a group that another
//! region hosts, two chairs by two documents, a change of name without a day, a matter that was
//! put off, and a decision that takes effect later than it is made.

use crate::site::pages_of;
use crate::site_first::words;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const FILES: [(&str, &str); 27] = [
    ("regions/vikebygd.yaml", "name: Region Vikebygd\nsources: [lista#s1]\n"),
    ("regions/asunda.yaml", "name: Region Åsunda\nsources: [lista#s1]\n"),
    (
        "sources/protokoll.yaml",
        "title: Protokoll från regionstyrelsen\ntype: minutes\npublisher: vikebygd\ndate: 2023-05-09\n",
    ),
    (
        "sources/lista.yaml",
        "title: Programområden i regionen\ntype: web_page\npublisher: vikebygd\ndate: 2026-02-03\n",
    ),
    ("people/anna.yaml", "name: Anna Ask\nsources: [protokoll#s1]\n"),
    ("people/bo.yaml", "name: Bo Berg\nsources: [lista#s2]\n"),
    ("people/cia.yaml", "name: Cia Dahl\nsources: [lista#s2]\n"),
    (
        "groups/ledning.yaml",
        "name: Ledningsgruppen\npart_of: {body: vikebygd, source: lista#s1}\nmembers:\n\
         \u{20} - {person: bo, source: lista#s2}\n  - {person: cia, source: lista#s2}\n\
         sources: [lista#s1]\n",
    ),
    (
        "groups/rpo.yaml",
        "name: RPO hjärta\npart_of: {body: asunda, source: lista#s1}\nhosted_by:\n\
         \u{20} - {body: vikebygd, from: 2024-01-01, source: lista#s3}\n\
         \u{20} - {body: asunda, to: 2023-12-31, source: protokoll#s3}\nreports_to:\n\
         \u{20} - {body: ledning, source: lista#s3, certainty: implied, note: Så står det inte.}\n\
         members:\n  - {person: anna, role: chair, source: protokoll#s1}\n\
         \u{20} - {person: bo, role: chair, source: lista#s2}\n  - {person: cia, source: lista#s2}\n\
         sources: [lista#s2]\n",
    ),
    (
        "groups/halsa.yaml",
        "name: Hälsonämnden\naliases:\n  - name: Vårdnämnden\n    type: former\n    from: 2018\n\
         \u{20}   to: 2018..2026\npart_of: {body: vikebygd, source: lista#s1}\nmembers:\n\
         \u{20} - {person: cia, role: chair, source: lista#s2}\nsources: [lista#s2]\n",
    ),
    (
        "units/kansli-v.yaml",
        "name: Kansliet\npart_of: {body: asunda, source: lista#s1}\nsources: [lista#s1]\n",
    ),
    (
        "units/kansli-a.yaml",
        "name: Kansliet\npart_of: {body: vikebygd, source: lista#s1}\nsources: [lista#s1]\n",
    ),
    (
        "groups/gammal.yaml",
        "name: Beredningen för närvård\nto: 2024-12-31\npart_of: {body: vikebygd, source: lista#s1}\n\
         hosted_by: {body: vikebygd, source: lista#s1}\nmembers:\n\
         \u{20} - {person: anna, role: chair, to: 2024-12-31, source: protokoll#s1}\n\
         sources: [protokoll#s1]\n",
    ),
    (
        "decisions/forslag.yaml",
        "name: Förslag om nytt sjukhus\ntype: proposal\nstatus: proposed\nby: ledning\n\
         date: 2026-03-01\nsources: [protokoll#s4]\n",
    ),
    (
        "decisions/bordlagt.yaml",
        "name: Ärendet om nytt sjukhus\ntype: decision\nstatus: adopted\nby: halsa\ndate: 2026-04-14\n\
         paragraph: 52\nchanges:\n  - {type: tables, target: forslag, source: protokoll#s4}\n\
         sources: [protokoll#s4]\n",
    ),
    (
        "decisions/forslag2.yaml",
        "name: Förslag om ny taxa\ntype: proposal\nstatus: proposed\nby: ledning\ndate: 2026-03-01\n\
         sources: [protokoll#s4]\n",
    ),
    (
        "decisions/ater.yaml",
        "name: Återremiss av taxan\ntype: decision\nstatus: adopted\nby: halsa\ndate: 2026-05-14\n\
         paragraph: 60\nchanges:\n  - {type: refers_back, target: forslag2, source: protokoll#s4}\n\
         sources: [protokoll#s4]\n",
    ),
    (
        "decisions/ny.yaml",
        "name: Inrättande av närvårdsnämnden\ntype: decision\nstatus: adopted\nby: halsa\n\
         date: 2026-06-10\nin_force: 2027-01-01\nparagraph: 71\nchanges:\n\
         \u{20} - {type: creates, target: narvard, from: 2027-01-01, source: protokoll#s5}\n\
         sources: [protokoll#s5]\n",
    ),
    (
        "groups/narvard.yaml",
        "name: Närvårdsnämnden\nfrom: 2027-01-01\n\
         part_of: {body: vikebygd, from: 2027-01-01, source: lista#s1}\nestablished_by: ny\nmembers:\n\
         \u{20} - {person: cia, role: chair, from: 2027-01-01, source: protokoll#s5}\n\
         sources: [protokoll#s5]\n",
    ),
    (
        "changes/omorg.yaml",
        "name: Ny nämndorganisation\ntype: replace\ndate: 2027-01-01\nbefore: halsa\nafter: narvard\n\
         by_decision: ny\nsources: [protokoll#s5]\n",
    ),
    (
        "decisions/deleg.yaml",
        "name: Delegationsordning\ntype: delegation\nstatus: adopted\nby: halsa\ndate: 2026-01-10\n\
         powers:\n\
         \u{20} - {post: chef, may: decide, what: inköp, up_to: 500 000 kronor, source: protokoll#s6}\n\
         sources: [protokoll#s6]\n",
    ),
    (
        "decisions/avgjort.yaml",
        "name: Beslut om taxan\ntype: decision\nstatus: adopted\nby: halsa\ndate: 2026-05-20\nchanges:\n\
         \u{20} - {type: repeals, target: gammalt, source: protokoll#s4}\nsources: [protokoll#s4]\n",
    ),
    (
        "decisions/bordlagt2.yaml",
        "name: Bordläggning av taxan\ntype: decision\nstatus: adopted\nby: halsa\ndate: 2026-05-02\n\
         changes:\n  - {type: tables, target: avgjort, source: protokoll#s4}\nsources: [protokoll#s4]\n",
    ),
    (
        "decisions/gammalt.yaml",
        "name: Den gamla taxan\ntype: decision\nstatus: repealed\nby: ledning\ndate: 2020-02-03\n\
         sources: [protokoll#s4]\n",
    ),
    (
        "units/enhet.yaml",
        "name: Registraturen\npart_of:\n  - {body: asunda, to: 2020-12-31, source: protokoll#s1}\n\
         \u{20} - {body: kansli-a, from: 2021-01-01, source: lista#s1}\nsources: [lista#s1]\n",
    ),
    (
        "posts/chef.yaml",
        "name: Kanslichef\nbody: kansli-a\nreports_to: {post: direktor, source: lista#s1}\nholders:\n\
         \u{20} - {person: cia, from: 2020-02-01, source: lista#s2}\nsources: [lista#s2]\n",
    ),
    (
        "posts/direktor.yaml",
        "name: Regiondirektör\nbody: vikebygd\nholders:\n  - {person: bo, source: lista#s2}\n\
         sources: [lista#s2]\n",
    ),
];

/// Its site as of a day in November 2026.
pub fn pages() -> &'static BTreeMap<String, String> {
    static PAGES: LazyLock<BTreeMap<String, String>> =
        LazyLock::new(|| pages_of("vikebygd", &FILES, "2026-11-30"));
    &PAGES
}

/// The Swedish words of a page.
pub fn page(path: &str) -> String {
    words(pages()[path].split_once("<main").expect("a main part").1)
}

/// The Swedish words of the box at its top.
pub fn answer(path: &str) -> String {
    let page = pages()[path].replace('"', "");
    let answer = page.split_once("<div class=answer").expect("an answer").1;
    words(answer.split("<section").next().unwrap_or_default().split_once('>').expect("a tag").1)
}

/// The rows that search shows of what has a name, as they lie beside the pages.
pub fn hit(path: &str) -> String {
    let file = &pages()["search/r-0.js"];
    let text = file.split_once(',').expect("two texts").1.trim_end().trim_end_matches(");");
    let text = serde_json::from_str::<String>(text).expect("a text");
    let rows: Vec<serde_json::Value> = serde_json::from_str(&text).expect("rows");
    rows.iter().find(|row| row[0] == path).unwrap_or_else(|| panic!("{path}")).to_string()
}
