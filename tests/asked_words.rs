//! Questions with other words than the data has: English ones for parts of a Swedish name, verbs
//! for what a source calls by a noun, and what the holder of an assignment is called.

use crate::asked_data::{self, Files};
use crate::gov::gov;
use crate::repository::folder;
use std::fs;

const FILES: &Files = &[
    ("gov.toml", ""),
    ("sources/p.yaml", "title: Protokoll\ntype: minutes\ndate: 2026-06-09\n"),
    ("sources/q.yaml", "title: Förbundsordning\ntype: other\ndate: 2023-01-01\n"),
    ("sources/r.yaml", "title: Webbsida om styrelsen\ntype: web_page\ndate: 2026-01-01\n"),
    ("organisations/f.yaml", "name: Vikens kommunalförbund\nterm: kommunalförbund\nsources: [p]\n"),
    ("people/anna.yaml", "name: Anna Ask\nsources: [p]\n"),
    ("people/bo.yaml", "name: Bo Berg\nsources: [p]\n"),
    ("people/cia.yaml", "name: Cia Dal\nsources: [p]\n"),
    (
        "groups/styrelsen.yaml",
        "name: Förbundsstyrelsen\npart_of: [f]\nmembers:\n  - person: anna\n    role: chair\n    source: p\ncounts:\n  - what: ledamöter\n    number:\n      - is: 9\n        source: q\n      - is: 7\n        source: r\nsources: [p]\n",
    ),
    (
        "groups/kultur.yaml",
        "name: Kulturnämnden\npart_of: [f]\nmembers:\n  - person: bo\n    role: chair\n    source: p\nsources: [p]\n",
    ),
    (
        "groups/rad.yaml",
        "name: Rådet för barn och unga\npart_of: [f]\nmembers:\n  - person: cia\n    role: secretary\n    source: p\nsources: [p]\n",
    ),
    ("units/teknik.yaml", "name: Tekniska avdelningen\npart_of: [f]\nsources: [p]\n"),
    ("units/hamn.yaml", "name: Hamnenheten\npart_of: [teknik]\nsources: [p]\n"),
    ("units/kontor.yaml", "name: Planeringskontoret\npart_of: [f]\nsources: [p]\n"),
    (
        "posts/raddningschef.yaml",
        "name: Räddningschef\nbody: f\nholders:\n  - person: bo\n    source: p\nsources: [p]\n",
    ),
    (
        "posts/forbundschef.yaml",
        "name: Förbundschef\nbody: f\nholders:\n  - person: anna\n    source: p\nsources: [p]\n",
    ),
    (
        "posts/hsud.yaml",
        "name: Hälso- och sjukvårdsutvecklingsdirektör\nbody: f\nholders:\n  - person: cia\n    source: p\nsources: [p]\n",
    ),
    (
        "posts/enhetschef.yaml",
        "name: Enhetschef\nbody: hamn\nholders:\n  - person: cia\n    source: p\nsources: [p]\n",
    ),
    ("programmes/plan.yaml", "name: Trygg vik\ntype: plan\nowner: f\nsources: [p]\n"),
    (
        "programme-areas/sot.yaml",
        "name: Sotning\nprogramme: plan\nresponsible:\n  - person: bo\n    relation: accountable\n    source: p\nsources: [p]\n",
    ),
    (
        "decisions/delegation.yaml",
        "name: Delegationsordning\ntype: delegation\nstatus: adopted\nby: styrelsen\ndate: 2025-01-01\npowers:\n  - post: forbundschef\n\
         \x20   may: decide\n    about: anställning av chefer\n    source: p\n  - post: raddningschef\n    may: decide\n    about: inköp\n\
         \x20   up_to: 300 000 kronor\n    source: p\n  - post: forbundschef\n    may: decide\n    about: upptagande av lån\n    source: p\n\
         sources: [p]\n",
    ),
    (
        "decisions/station.yaml",
        "name: Ny brandstation i Vik\ntype: proposal\nstatus: rejected\nby: styrelsen\ndate: 2026-03-03\nsources: [p]\n",
    ),
    (
        "assignments/central.yaml",
        "name: Utredning om en gemensam räddningscentral\ngiven: 2026-03-03\ngiven_by: styrelsen\nholders:\n  - person: cia\n\
         \x20   relation: commissioned\n    term: särskild utredare\n    from: 2026-05-01\n    source: p\n  - body: kontor\n\
         \x20   relation: commissioned\n    to: 2026-04-30\n    source: p\nsources: [p]\n",
    ),
];

#[test]
fn english_words_are_one_name_together_or_none() {
    let questions = [
        ("Who chairs the culture committee?", "gov chair kultur;Bo Berg;!Not read"),
        ("Who is secretary of the council for children and young people?", "Cia Dal;!Not read"),
        ("Who is in charge of the technical department?", "Tekniska avdelningen;!called “technical"),
        ("Who is the fire chief?", "Bo Berg"),
        ("Was the new fire station approved?", "Ny brandstation i Vik;rejected;!Not read"),
        ("Who is the chief executive?", "Anna Ask"),
        ("Who chairs the board?", "Anna Ask;Förbundsstyrelsen"),
        ("Who is on the council?", "Rådet för barn och unga"),
        ("Who runs the federation?", "Förbundschef;Anna Ask;!Not read"),
        ("Who is responsible for the tournament of chimney sweeping?", "responsible for sotning"),
        // A part of a name is another post.
        ("Who is the director of health?", "could not be read;!Cia"),
        ("Who chairs the sports committee?", "!Bo Berg"),
    ];
    asked_data::holds("asked-english", FILES, "en", &questions);
}

#[test]
fn a_verb_is_what_a_source_calls_by_a_noun() {
    let english = [
        ("Who may hire managers?", "Förbundschef, Anna Ask;!Not read;!Räddningschef"),
        ("Who can take out loans?", "upptagande av lån;Anna Ask;!Not read"),
        ("Who is looking into the rescue centre?", "Cia Dal;!Not read"),
        ("Who sweeps chimneys?", "Sotning;Bo Berg"),
    ];
    asked_data::holds("asked-verbs-en", FILES, "en", &english);
    let swedish = [
        ("Vem får ta lån?", "upptagande av lån;Anna Ask;!Lästes inte"),
        ("Vem får ta upp lån?", "Anna Ask;!Lästes inte"),
        (
            "Vem får köpa in för 200 000 kronor?",
            "Räddningschef, Bo Berg;högst 300 000;Lästes inte: 200 000 kronor",
        ),
        ("Vem köper in bilar?", "Räddningschef, Bo Berg;Lästes inte: bilar"),
        ("Vem köper bilar i Stockholm?", "gick inte att läsa"),
        ("Vem sotar?", "Sotning;Bo Berg"),
        ("Vem målar?", "gick inte att läsa"),
    ];
    asked_data::holds("asked-verbs-sv", FILES, "sv", &swedish);
}

#[test]
fn who_has_an_assignment_is_found_by_what_they_are_called_and_by_who_had_it() {
    let questions = [
        (
            "Vem är särskild utredare?",
            "särskild utredare: Cia Dal;Utredning om en gemensam räddningscentral;!Lästes inte",
        ),
        ("Vem är särskild revisor?", "gick inte att läsa"),
        ("Vem tog över uppdraget från Planeringskontoret?", "Cia Dal;Inte längre;!Lästes inte"),
        ("Vem tog över efter Planeringskontoret?", "Cia Dal"),
        ("Vem tog över efter Hamnenheten?", "!Cia Dal"),
    ];
    asked_data::holds("asked-tasked", FILES, "sv", &questions);
}

#[test]
fn which_document_says_something_is_asked_of_that_statement() {
    let questions = [
        (
            "I vilket dokument står det att styrelsen har nio ledamöter?",
            "gov varför styrelsen counts[0];Förbundsordning;Webbsida;!Protokoll;!Lästes inte",
        ),
        ("Vilken källa säger att styrelsen har elva ledamöter?", "Förbundsordning;Lästes inte: elva"),
        (
            "Vilken källa säger att Anna Ask är förbundschef?",
            "gov varför forbundschef holders[0];Protokoll;!Lästes inte",
        ),
    ];
    asked_data::holds("asked-proof", FILES, "sv", &questions);
    let english =
        [("Which document says that the board has nine members?", "counts[0];Förbundsordning;!Not read")];
    asked_data::holds("asked-proof-en", FILES, "en", &english);
}

#[test]
fn who_heads_a_unit_is_whoever_has_the_post_that_is_called_so() {
    let questions = [
        ("Vem är chef för Hamnenheten?", "gov befattning enhetschef;Cia Dal;!Lästes inte"),
        ("Vem leder förbundet?", "Förbundschef;Anna Ask;!Lästes inte"),
        ("Vem är chef för Tekniska avdelningen?", "Källan säger inte;!Anna Ask"),
        ("Har styrelsen höjt medlemsavgiften?", "gick inte att läsa;medlemsavgiften;!vilka ingår"),
    ];
    asked_data::holds("asked-heads", FILES, "sv", &questions);
}

#[test]
fn an_id_that_nothing_has_is_looked_for_as_a_whole() {
    let root = folder("asked-id");
    fs::create_dir_all(root.join("regions")).expect("a folder");
    fs::write(root.join("gov.toml"), "").expect("a file");
    fs::write(root.join("regions/r.yaml"), "name: Region Provby\ndescription: Det får inte delegeras.\n")
        .expect("a file");
    let run = gov(&["why", "finns-inte", "--data", root.to_str().expect("a path")], None);
    assert!(run.err.contains("finns-inte") && !run.err.contains("delegeras"), "{}", run.err);
}
