//! Questions of all that are so: who acts, what is vacant, what was referred back or dissolved, how
//! many own something; and questions of two halves.

use crate::asked_data::{self, Files};

const FILES: &Files = &[
    ("gov.toml", ""),
    ("sources/p.yaml", "title: Protokoll\ntype: minutes\ndate: 2026-06-09\n"),
    ("organisations/alby.yaml", "name: Alby kommun\nterm: kommun\nsources: [p]\n"),
    ("organisations/beby.yaml", "name: Beby kommun\nterm: kommun\nsources: [p]\n"),
    (
        "organisations/f.yaml",
        "name: Vikens kommunalförbund\nterm: kommunalförbund\nowned_by:\n  - body: alby\n    source: p\n  - body: beby\n    source: p\n\
         sources: [p]\n",
    ),
    ("people/anna.yaml", "name: Anna Ask\nsources: [p]\n"),
    ("people/bo.yaml", "name: Bo Bäck\nsources: [p]\n"),
    (
        "groups/styrelsen.yaml",
        "name: Förbundsstyrelsen\npart_of: [f]\nmembers:\n  - person: anna\n    role: chair\n    from: 2026-04-01\n    source: p\nsources: [p]\n",
    ),
    ("groups/kultur.yaml", "name: Kulturnämnden\npart_of: [f]\nsources: [p]\n"),
    ("groups/miljo.yaml", "name: Miljönämnden\npart_of: [f]\nsources: [p]\n"),
    (
        "posts/it.yaml",
        "name: IT-chef\nbody: f\nholders:\n  - person: bo\n    acting: true\n    from: 2026-05-01\n    source: p\nsources: [p]\n",
    ),
    (
        "posts/raddning.yaml",
        "name: Räddningschef\nbody: f\nholders:\n  - person: anna\n    acting: true\n    to: 2026-05-01\n    source: p\nsources: [p]\n",
    ),
    (
        "posts/ekonomi.yaml",
        "name: Ekonomichef\nbody: f\nholders:\n  - vacant: true\n    from: 2026-05-01\n    source: p\nsources: [p]\n",
    ),
    (
        "decisions/avgift.yaml",
        "name: Höjd avgift\ntype: proposal\nstatus: proposed\nby: alby\nsources: [p]\n",
    ),
    (
        "decisions/aterremiss.yaml",
        "name: Återremiss av ärendet om avgiften\ntype: decision\nstatus: adopted\nby: styrelsen\ndate: 2026-03-03\nchanges:\n\
         \x20 - type: refers_back\n    target: avgift\nsources: [p]\n",
    ),
    (
        "decisions/upphor.yaml",
        "name: Kulturfrågor flyttas\ntype: decision\nstatus: adopted\nby: styrelsen\ndate: 2026-03-03\nchanges:\n\
         \x20 - type: dissolves\n    target: kultur\nsources: [p]\n",
    ),
    (
        "decisions/buss.yaml",
        "name: Fria bussar\ntype: proposal\nstatus: rejected\nby: styrelsen\ndate: 2026-03-03\nsources: [p]\n",
    ),
];

#[test]
fn all_that_are_so_are_told_and_no_others() {
    let swedish = [
        ("Vilka är tillförordnade?", "IT-chef;Bo Bäck;!Räddningschef;!Lästes inte"),
        ("Vem är t.f. i Hamnby?", "gick inte att läsa"),
        ("Vilka tjänster är vakanta?", "angiven som vakant: Ekonomichef"),
        ("Vad har återremitterats?", "--effect refers_back;Återremiss av ärendet;!Kulturfrågor;!Lästes inte"),
        (
            "Vilka nämnder har lagts ner?",
            "Kulturfrågor flyttas;avvecklar Kulturnämnden;Lästes inte: nämnder;!Återremiss",
        ),
        ("Vad sa styrelsen nej till?", "Fria bussar;!Kulturfrågor;!Lästes inte"),
        ("Hur många kommuner äger förbundet?", "källorna (2): Alby kommun; Beby kommun"),
        ("Hur många medlemmar har förbundet?", "källorna (2): Alby kommun; Beby kommun"),
        ("Hur länge har Anna Ask varit ordförande?", "ordförande i Förbundsstyrelsen (sedan 1 april 2026"),
    ];
    asked_data::holds("asked-lists", FILES, "sv", &swedish);
    let english = [
        ("Who is acting?", "IT-chef;Bo Bäck;!Räddningschef;!Not read"),
        ("Which posts are held by someone acting?", "IT-chef;Bo Bäck;!Not read"),
        // "back" is nobody called Bäck.
        ("What was referred back?", "Återremiss av ärendet;!Bo Bäck;!Not read"),
        ("How many municipalities own the federation?", "say the sources (2): Alby kommun; Beby kommun"),
    ];
    asked_data::holds("asked-lists-en", FILES, "en", &english);
}

#[test]
fn of_two_halves_the_one_that_can_be_read_is_answered() {
    let questions = [
        ("Vem målar huset, och vem är IT-chef?", "IT-chef;Bo Bäck;Lästes inte: Vem målar huset"),
        ("Vem är IT-chef, och vem målar huset?", "IT-chef;Bo Bäck;Lästes inte: och vem målar huset"),
        ("Vad är Anna Asks personnummer, och vem är IT-chef?", "!Bo Bäck"),
    ];
    asked_data::holds("asked-halves", FILES, "sv", &questions);
}
