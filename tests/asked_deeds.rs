//! Questions of who did something and when, with English words for Swedish names, sums of money and
//! days without a year: what is known of the thing that they name is no answer to another question.

use crate::asked_data::{self, Files};

const FILES: &Files = &[
    ("gov.toml", ""),
    ("regions/r.yaml", "name: Region Provby\nsources: [p]\n"),
    ("sources/p.yaml", "title: Protokoll\ntype: minutes\ndate: 2026-06-09\n"),
    ("people/nils.yaml", "name: Nils Åkre\nsources: [p]\n"),
    ("people/tove.yaml", "name: Tove Falk\nsources: [p]\n"),
    ("people/jan.yaml", "name: Jan Ström\nsources: [p]\n"),
    (
        "posts/direktor.yaml",
        "name: Regiondirektör\nbody: r\nholders:\n  - person: tove\n    source: p\nsources: [p]\n",
    ),
    (
        "posts/it-chef.yaml",
        "name: IT-chef\nbody: r\nholders:\n  - person: jan\n    source: p\nsources: [p]\n",
    ),
    (
        "posts/fastighetschef.yaml",
        "name: Fastighetschef\nbody: sjukhuset\nholders:\n  - person: nils\n    to: 2026-05-31\n    source: p\n  - person: jan\n\
         \x20   from: 2026-06-01\n    source: p\nsources: [p]\n",
    ),
    (
        "decisions/gard.yaml",
        "name: Sälj gården\ntype: proposal\nstatus: proposed\nby: fastighetschef\ndate: 2026-03-03\nsources: [p]\n",
    ),
    ("units/sjukhuset.yaml", "name: Provsjukhuset\npart_of: [r]\nsources: [p]\n"),
    (
        "groups/patient.yaml",
        "name: Patientnämnden\npart_of: [r]\nmembers:\n  - person: nils\n    role: chair\n    to: 2025-10-31\n    source: p\n\
         \x20 - person: tove\n    role: chair\n    from: 2025-11-01\n    source: p\nsources: [p]\n",
    ),
    (
        "groups/utskott.yaml",
        "name: Patientnämndens arbetsutskott\npart_of: [patient]\nmembers:\n  - person: tove\n    role: chair\n    source: p\n\
         sources: [p]\n",
    ),
    (
        "groups/halsa.yaml",
        "name: Hälsonämnden\npart_of: [r]\nmembers:\n  - person: jan\n    role: chair\n    source: p\nsources: [p]\n",
    ),
    ("groups/aldreradet.yaml", "name: Äldrerådet\npart_of: [r]\nsources: [p]\n"),
    (
        "groups/beredning.yaml",
        "name: Framtidsgruppen\npart_of: [r]\nmembers:\n  - person: jan\n    on_behalf_of: sjukhuset\n    source: p\nsources: [p]\n",
    ),
    ("groups/kultur.yaml", "name: Kulturnämnden\npart_of: [r]\nto: 2025-12-31\nsources: [p]\n"),
    (
        "decisions/upphor.yaml",
        "name: Kulturfrågor flyttas\ntype: decision\nstatus: adopted\nby: halsa\ndate: 2025-10-14\nchanges:\n  - type: dissolves\n\
         \x20   target: kultur\n    source: p\nsources: [p]\n",
    ),
    (
        "decisions/forslag.yaml",
        "name: Ett råd för äldre\ntype: proposal\nstatus: proposed\nby: direktor\ndate: 2026-06-09\nin_force: 2027-01-01\nchanges:\n\
         \x20 - type: creates\n    target: aldreradet\n    source: p\nsources: [p]\n",
    ),
    (
        "decisions/delegation.yaml",
        "name: Delegationsordning\ntype: delegation\nstatus: adopted\nby: halsa\ndate: 2025-01-20\npowers:\n  - may: decide\n\
         \x20   about: upphandlingar\n    up_to: 1 miljon kronor\n    source: p\nsources: [p]\n",
    ),
    ("programmes/plan.yaml", "name: Digital färdplan\nsources: [p]\n"),
    (
        "programme-areas/lokaler.yaml",
        "name: Lokaler\nprogramme: plan\nresponsible:\n  - person: jan\n    relation: accountable\n    source: p\nsources: [p]\n",
    ),
    (
        "programme-areas/psykisk.yaml",
        "name: Psykisk hälsa\nprogramme: plan\nresponsible:\n  - person: tove\n    relation: accountable\n    source: p\nsources: [p]\n",
    ),
    (
        "programme-areas/trafik.yaml",
        "name: Kollektivtrafik\nprogramme: plan\nresponsible:\n  - post: direktor\n    relation: accountable\n    source: p\nsources: [p]\n",
    ),
];

fn holds(name: &str, lang: &str, questions: &[(&str, &str)]) {
    asked_data::holds(name, FILES, lang, questions);
}

#[test]
fn who_did_it_is_not_who_is_there() {
    holds(
        "asked-deeds",
        "sv",
        &[
            ("Vem lämnade Patientnämnden?", "(gov tidslinje patient); slutar: plats: Nils Åkre"),
            ("Vem slutade i Patientnämnden?", "(gov tidslinje patient)"),
            ("Vem föreslog Äldrerådet?", "(gov visa forslag); Av: Regiondirektör"),
            ("Vem föreslog Patientnämnden?", "frågor med: föreslog; !Tove Falk"),
            ("Vem inrättade Patientnämnden?", "frågor med: inrättade; !Tove Falk; !inrättade, inrättade"),
            ("Vem representerar Provsjukhuset?", "(gov ledamöter beredning --from sjukhuset); Jan Ström"),
            ("Vem utses till ordförande i Patientnämnden?", "Tove Falk; !Lästes inte"),
            ("Vilket beslut gjorde att Kulturnämnden upphörde?", "Kulturfrågor flyttas; !Inget beslut"),
            ("Vem är ordförande i hälsonämndens arbetsutskott?", "frågor med: arbetsutskott; !Jan Ström"),
            ("Vem är ordförande för arbetsutskottet i hälsonämnden?", "frågor med: hälsonämnden; !Tove Falk"),
            ("Vem är ordförande i patientnämndens arbetsutskott?", "Tove Falk"),
            ("Vem bestämmer över Provsjukhuset?", "(gov linjer sjukhuset); Region Provby"),
            ("Hur länge har Jan Ström varit IT-chef?", "(gov vem jan); !Lästes inte"),
            (
                "Vem ansvarar för Provsjukhuset?",
                "Befattningar i Provsjukhuset; Fastighetschef, Jan Ström; !vilka som ingår",
            ),
            ("Vad är Jan Ström?", "har befattningen Fastighetschef; !Sälj gården"),
            (
                "Är Nils Åkre fortfarande fastighetschef?",
                "(gov befattning fastighetschef --at 2026-11-30); Jan Ström",
            ),
            ("Vem ansvarar för upphandlingarr?", "närmast är ”upphandlingar”; delegation.yaml"),
            ("Vem är RD?", "Som regiondirektör; Tove Falk"),
            (
                "Vad har upphört i Region Provby?",
                "(gov tidslinje --date ..2026-11-30 --region r); Kulturnämnden",
            ),
            ("När inrättas Äldrerådet?", "Föreslaget, inte beslutat; !finns kvar"),
        ],
    );
}

#[test]
fn a_time_is_of_the_year_that_it_can_be_of() {
    holds(
        "asked-deeds-time",
        "sv",
        &[
            ("Vad beslutades den 14 oktober?", "(14 oktober 2025); Kulturfrågor flyttas"),
            ("Vilka beslut fattades i juni?", "(juni 2026); Ett råd för äldre"),
            ("Vad beslutades den 15 oktober?", "frågor med: 15 oktober"),
            (
                "Fattades något beslut i januari 2025?",
                "(gov beslut --date 2025-01); Delegationsordning; !Kulturfrågor",
            ),
            ("Vad hände förra hösten?", "(hösten 2025); Kulturfrågor flyttas"),
            ("Vad hände i höst?", "(hösten 2026); !Kulturfrågor"),
            (
                "Vem beslutar om upphandlingar på 3 miljoner kronor?",
                "Hälsonämnden; Lästes inte: 3 miljoner kronor",
            ),
            (
                "Vem beslutar om upphandlingar upp till 1 miljon kronor?",
                "Lästes inte: upp till 1 miljon kronor",
            ),
        ],
    );
}

#[test]
fn english_words_find_what_sources_call_by_swedish_ones() {
    holds(
        "asked-deeds-english",
        "en",
        &[
            ("Who handles Lokaler?", "Jan Ström; !misspelt"),
            ("Who is in charge of premises?", "For Lokaler; Jan Ström"),
            ("Who is responsible for mental health?", "For Psykisk hälsa; Tove Falk"),
            ("Who looks after public transport?", "For Kollektivtrafik; Tove Falk"),
            ("Who decides on procurement?", "Hälsonämnden; 1 miljon kronor"),
            ("Who is the head of IT?", "IT-chef; Jan Ström"),
            ("Who is responsible for digital services?", "could not be read; tjänster; !nobody"),
            ("Who runs research?", "!misspelt; !how old"),
        ],
    );
}
