//! Rules of questions that one word turns from what the rest of them asks: "prata med" of an idea,
//! "stödjer", a number of those who sit for somebody, "före" a chair.

use crate::ask::rules::make::route;
use crate::ask::rules::third::{counted_for, supporting};
use crate::ask::rules::{Rule, after};
use crate::ask::vocabulary::Asks::*;

pub const RULES: &[Rule] = &[
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
];
