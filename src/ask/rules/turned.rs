//! Rules of questions that one word turns from what the rest of them asks: "prata med" of an idea,
//! "stödjer", a number of those who sit for somebody, "före" a chair.

use crate::ask::rules::make::{route, the};
use crate::ask::rules::sitting::counted_for;
use crate::ask::rules::third::supporting;
use crate::ask::rules::{Rule, after, may};
use crate::ask::vocabulary::Asks::*;
use crate::model::kind::Kind;

pub const RULES: &[Rule] = &[
    Rule {
        command: "who-decides",
        all: &[&[Who]],
        none: &[Own, Decide, Chair, Sits],
        make: may::whose,
        sv: "vem får {}",
        en: "who may {}",
    },
    Rule {
        command: "who-decides",
        all: &[&[Who], &[Own]],
        none: &[Decide, Chair, Sits, Owns, Gave, Since],
        make: may::instead_of_owner,
        sv: "vem beslutar om {} (inget område heter så)",
        en: "who decides on {} (no area is called so)",
    },
    Rule {
        command: "timeline",
        all: &[&[When], &[InForce]],
        none: &[Who, Own, Decide],
        make: |read| the(read, Kind::Programme.bit()),
        sv: "från när och till när gäller {}",
        en: "from when and until when does {} apply",
    },
    Rule {
        command: "mandate",
        all: &[&[May]],
        none: &[Who],
        make: may::how_much,
        sv: "vad får och ska {} göra",
        en: "what may {} do, and what is it to do",
    },
    Rule {
        command: "responsibilities",
        all: &[&[Which, What, HowMany, All]],
        none: &[Decide, Lacks, Gave, Most, Proposed, Ended, Lead, Who],
        make: may::duties_of_post,
        sv: "vad ansvarar {} för",
        en: "what is {} responsible for",
    },
    Rule {
        command: "route",
        all: &[&[Route], &[Own], &[Local, Several]],
        none: &[Decide, Goal, Task],
        make: route,
        sv: "vart går ett förslag",
        en: "where does a proposal go",
    },
    Rule {
        command: "reporting-lines",
        all: &[&[Who, Which]],
        none: &[Own, Decide],
        make: supporting,
        sv: "vilka stödjer {}",
        en: "who supports {}",
    },
    Rule {
        command: "members",
        all: &[&[HowMany], &[Sits]],
        none: &[Own, Lead, Chair],
        make: counted_for,
        sv: "hur många ingår i {}",
        en: "how many sit in {}",
    },
    Rule {
        command: "chair",
        all: &[&[Who]],
        none: &[Own],
        make: after::chaired_before,
        sv: "vem var före: {}",
        en: "who came before: {}",
    },
    Rule {
        command: "members",
        all: &[&[Who]],
        none: &[Own],
        make: after::sat_before,
        sv: "vem var före: {}",
        en: "who came before: {}",
    },
];
