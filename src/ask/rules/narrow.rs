//! Rules of questions that a third thing narrows, or that ask for a part of what is named: a point,
//! a recipient, a beginning, whoever sits for somebody, a line of a text.

use crate::ask::rules::make::{regions, the};
use crate::ask::rules::third::*;
use crate::ask::rules::{AREA, CHANGE, GROUP, Rule};
use crate::ask::vocabulary::Asks::*;
use crate::model::kind::{BODY, Kind, POST, SOURCE};

pub const RULES: &[Rule] = &[
    Rule {
        command: "show",
        all: &[&[Point]],
        none: &[Own],
        make: decision,
        sv: "vad säger punkterna i {}",
        en: "what do the points of {} say",
    },
    Rule {
        command: "show",
        all: &[&[Recipient]],
        none: &[Own],
        make: |read| decision(read).or_else(|| the(read, SOURCE)),
        sv: "vilka ska ha {}",
        en: "who is to have {}",
    },
    Rule {
        command: "glossary",
        all: &[&[Says]],
        none: &[Decide, Route],
        make: |read| said_in_texts(read),
        sv: "var står det om {}",
        en: "where does it say anything of {}",
    },
    Rule {
        command: "glossary",
        all: &[&[What]],
        none: &[Decide, Own, Means],
        make: |read| if has_document(read) { said_in_texts(read) } else { None },
        sv: "var står det om {}",
        en: "where does it say anything of {}",
    },
    Rule {
        command: "post",
        all: &[&[After]],
        none: &[Own],
        make: |read| the(read, POST).or_else(|| post_of(read)),
        sv: "vem kom efter: {}",
        en: "who came after: {}",
    },
    Rule {
        command: "timeline",
        all: &[&[After, Begun]],
        none: &[Own, Lead, Chair],
        make: |read| the(read, BODY | AREA | Kind::Assignment.bit() | CHANGE).or_else(|| regions(read)),
        sv: "när började eller slutade {}",
        en: "when did {} begin or end",
    },
    Rule {
        command: "timeline",
        all: &[&[When], &[Reports, Related]],
        none: &[Own, Decide],
        make: |read| the(read, BODY),
        sv: "vad har hänt med {}",
        en: "what has happened to {}",
    },
    Rule {
        command: "members",
        all: &[&[For, Sits]],
        none: &[Own, Lead, Chair, HowMany],
        make: sitting_for,
        sv: "vilka ingår i {}",
        en: "who sits in {}",
    },
    Rule {
        command: "members",
        all: &[&[Which, Who]],
        none: &[HowMany, Chair],
        make: |read| if is_within(read) { the(read, GROUP) } else { None },
        sv: "vilka ingår i {}",
        en: "who sits in {}",
    },
];
