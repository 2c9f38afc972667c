//! Questions whose words are in the names of several things, or say something else than they seem
//! to: what is only of a thing is not it, whoever turned something down did not propose it, and a
//! word that the answer says nothing of stops it or is told.

use crate::asked_data::{self, Files};

const FILES: &Files = &[
    ("gov.toml", ""),
    ("regions/r.yaml", "name: Region Provby\nsources: [p]\n"),
    ("sources/p.yaml", "title: Protokoll\ntype: minutes\ndate: 2026-10-01\n"),
    ("sources/d.yaml", "title: \"Delrapport: Kansliets framtid\"\ndate: 2026-01-30\npublisher: r\n"),
    ("people/anna.yaml", "name: Anna Ask\nsources: [p]\n"),
    ("people/bo.yaml", "name: Bo Ek\nsources: [p]\n"),
    ("posts/direktor.yaml", "name: Direktör\nbody: r\nsources: [p]\n"),
    ("units/kontoret.yaml", "name: Lilla kontoret\npart_of: [r]\nsources: [p]\n"),
    ("organisations/sjoby.yaml", "name: Sjöby kommun\naliases:\n  - Sjöby\nsources: [p]\n"),
    (
        "groups/namnd.yaml",
        "name: Provnämnden\ntype: committee\naliases:\n  - name: Gamla nämndgruppen\n    type: former\n    to: 2025-12-31\n\
         part_of: [r]\nmembers:\n  - person: anna\n    role: chair\n    source: p#L1\n  - person: bo\n\
         \x20   to: 2026-12-31\n    source: p#L1\nsources: [p]\n",
    ),
    (
        "groups/styrelsen.yaml",
        "name: Provstyrelsen\npart_of: [r]\ncounts:\n  - what: ledamöter\n    number: 15\n    source: p\nsources: [p]\n",
    ),
    (
        "groups/samradet.yaml",
        "name: Samrådet\npart_of:\n  - body: r\n    source: p\n  - body: sjoby\n    term: huvudman\n    source: p\n\
         members:\n  - person: bo\n    on_behalf_of: sjoby\n    source: p\n  - person: anna\n    on_behalf_of: r\n    source: p\n\
         principles:\n  - text: Rådet fattar inga beslut.\n    source: p\nsources: [p]\n",
    ),
    (
        "decisions/sammanslagning.yaml",
        "name: Sammanslagning av kansliet och kontoret\ntype: decision\nstatus: adopted\nby: namnd\ndate: 2026-09-29\n\
         on_proposal_of: direktor\nchanges:\n  - type: rejects\n    target: flytt\n    source: p\n\
         \x20 - type: rejects\n    target: gava\n    source: p\nsources: [p]\n",
    ),
    (
        "decisions/flytt.yaml",
        "name: Flytta arkivet\ntype: proposal\nstatus: rejected\nby: direktor\nsources: [p]\n",
    ),
    ("decisions/gava.yaml", "name: Gåva till museet\ntype: proposal\nstatus: rejected\nsources: [p]\n"),
    (
        "decisions/nedlaggning.yaml",
        "name: Stängning av kontoret\ntype: proposal\nstatus: proposed\nby: direktor\nchanges:\n  - type: dissolves\n\
         \x20   target: kontoret\n    from: 2028\n    source: p\nsources: [p]\n",
    ),
    (
        "decisions/delegation.yaml",
        "name: Delegationsordning\ntype: delegation\nstatus: adopted\nby: namnd\ndate: 2026-02-17\npowers:\n\
         \x20 - may: decide\n    about: taxor och avgifter\n    source: p\nsources: [p]\n",
    ),
    (
        "assignments/utvardering.yaml",
        "name: Utvärdering av sammanslagningen\nholders:\n  - person: bo\n    relation: commissioned\n    source: p\nsources: [p]\n",
    ),
    (
        "groups/arkivutredningen.yaml",
        "name: Arkivutredningen\nmembers:\n  - person: bo\n    role: member\n    term: särskild utredare\n    source: p\n\
         \x20 - person: anna\n    role: member\n    term: gruppledare\n    source: p\nsources: [p]\n",
    ),
    ("posts/kommundirektor.yaml", "name: Kommundirektör\nbody: sjoby\nsources: [p]\n"),
    (
        "assignments/remiss.yaml",
        "name: Remiss av delrapporten\nholders:\n  - person: bo\n    relation: accountable\n    source: p\nsources: [p]\n",
    ),
    (
        "assignments/utreda.yaml",
        "name: Rekrytering av arkivarie\nholders:\n  - post: direktor\n    relation: commissioned\n    source: p\nsources: [p]\n",
    ),
];

fn holds(name: &str, questions: &[(&str, &str)]) {
    asked_data::holds(name, FILES, "sv", questions);
}

#[test]
fn what_is_only_of_a_thing_is_not_it() {
    holds(
        "asked-of-which-object",
        &[
            ("Vem beslutade om sammanslagningen?", "(gov vem-beslutar sammanslagning); Provnämnden; !Bo Ek"),
            ("Vem föreslog sammanslagningen?", "På förslag av: Direktör; !Bo Ek"),
            ("Vem blir chef efter sammanslagningen?", "gick inte att läsa; chef; !Bo Ek"),
            ("Vem har uppdraget utvärdering av sammanslagningen?", "Bo Ek"),
            ("Vem skrev delrapporten?", "(gov visa d); 30 januari 2026; !Bo Ek"),
            ("När lämnades delrapporten?", "30 januari 2026"),
            ("Vem har hand om remissen av delrapporten?", "Bo Ek"),
            ("Vem fick uppdraget att rekrytera?", "Rekrytering av arkivarie; har uppdraget: Direktör"),
            ("Vem fick uppdraget att måla?", "gick inte att läsa; måla; !Direktör"),
        ],
    );
}

#[test]
fn who_turned_something_down_is_told() {
    holds(
        "asked-of-which-rejected",
        &[
            ("Vilka förslag har Provnämnden avslagit?", "2 förslag; Flytta arkivet; Gåva till museet"),
            ("Vad har Provnämnden sagt nej till?", "2 förslag; Flytta arkivet"),
            ("Vem avslog Gåva till museet?", "har avslagit: Provnämnden; !inte angivet av vem"),
            ("Avslogs Gåva till museet?", "Provnämnden"),
            ("När läggs kontoret ned?", "Föreslaget, inte beslutat, är att det ska upphöra; 2028"),
        ],
    );
}

#[test]
fn what_a_body_may_decide_its_own_texts_say() {
    holds(
        "asked-of-which-decides",
        &[
            ("Fattar Samrådet beslut?", "Rådet fattar inga beslut; !Inget beslut i datamängden"),
            ("Vad får Provnämnden bestämma?", "taxor och avgifter"),
            ("Vem antog Delegationsordning?", "har beslutat: Provnämnden; beslutar"),
            ("Vad har nämnden beslutat?", "(gov beslut --by namnd); !felstavat"),
            ("När tillsattes Samrådet?", "(gov tidslinje samradet)"),
            ("Finns Samrådet?", "(gov tidslinje samradet)"),
            ("Vem leder Arkivutredningen?", "särskild utredare: Bo Ek; !gruppledare: Anna"),
            ("Vem leder Sjöby kommun?", "Befattningar där: Kommundirektör"),
        ],
    );
}

#[test]
fn words_that_an_answer_does_not_say_stop_it_or_are_told() {
    holds(
        "asked-of-which-words",
        &[
            ("Vem var ordförande i Gamla nämndgruppen?", "(31 december 2025); kanske Anna Ask"),
            ("Vilka sitter i Samrådet från Sjöby?", "--from sjoby; Bo Ek; !Anna Ask"),
            ("Hur många ersättare har Provstyrelsen?", "gick inte att läsa; ersättare; !15"),
            ("Hur många ledamöter har Provstyrelsen?", "15"),
            ("Hur många tjänstepersoner har Provstyrelsen?", "gick inte att läsa; !15"),
            ("Vilka lämnar Provnämnden?", "Bo Ek; 31 december 2026"),
            (
                "När lämnar Bo Ek Provnämnden?",
                "(gov vem bo); 31 december 2026; !uppgifter eller befogenheter",
            ),
            ("Vem vill ha remissen av delrapporten?", "gick inte att läsa; vill"),
            ("Vilka arbetar på Lilla kontoret?", "gick inte att läsa; arbetar"),
            ("Vilka enheter läggs ned?", "gick inte att läsa; läggs"),
            ("Vem beslutar om taxor över 50 000 kronor?", "Lästes inte: över 50 000 kronor.; Provnämnden"),
            ("Vem beslutar om taxor under 2026?", "!Lästes inte; Provnämnden"),
            ("Vem har det yttersta ansvaret för remissen av delrapporten?", "Lästes inte: yttersta; Bo Ek"),
        ],
    );
}
