//! Rules of questions that a third thing narrows, or that ask for a part of what is named: a point,
//! a recipient, a beginning, whoever sits for somebody, a line of a text.

use crate::ask::rules::make::{regions, the};
use crate::ask::rules::third::*;
use crate::ask::rules::{AREA, CHANGE, GROUP, Rule, UNIT};
use crate::ask::vocabulary::Asks::*;
use crate::model::kind::{ANYTHING, BODY, Kind, POST, SOURCE};

pub const RULES: &[Rule] = &[
    Rule {
        command: "mandate",
        all: &[&[May], &[What, Which], &[Decide]],
        none: &[Who],
        make: |read| the(read, POST | GROUP | UNIT),
        sv: "vad får och ska {} göra",
        en: "what may {} do, and what is it to do",
    },
    Rule {
        command: "members",
        all: &[&[Lacks, Holder]],
        none: &[Chair, HowMany],
        make: vacant_seat,
        sv: "vilka ingår i {}",
        en: "who sits in {}",
    },
    Rule {
        command: "who-owns",
        all: &[&[Who]],
        none: &[],
        make: given_before,
        sv: "vem har och hade {}",
        en: "who has and had {}",
    },
    Rule {
        command: "mandate",
        all: &[&[When], &[Route, Proposed]],
        none: &[Who, Decide],
        make: |read| the(read, POST | GROUP),
        sv: "vad ska {} göra, och när",
        en: "what is {} to do, and when",
    },
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
        make: |read| decision(read).or_else(|| the(read, SOURCE)).or_else(|| numbered(read)),
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
        command: "post",
        all: &[&[Who]],
        none: &[Own],
        make: held_before,
        sv: "vem var före: {}",
        en: "who came before: {}",
    },
    Rule {
        command: "timeline",
        all: &[&[After, Begun]],
        none: &[Own, Lead, Chair, May, Decide],
        make: |read| {
            // "vilka grupper har inrättats i Skåne" asks of no region.
            let is_of_others = read.has_noun(ANYTHING & !Kind::Region.bit());
            let region = || regions(read).filter(|_| !is_of_others);
            the(read, BODY | AREA | Kind::Assignment.bit() | CHANGE).or_else(region)
        },
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
        command: "reporting-lines",
        all: &[&[Sits]],
        none: &[Who, What, Which, When, HowMany, For, Own, Lead, Chair],
        make: belongs_as_part,
        sv: "hur hänger {} ihop",
        en: "how are {} related",
    },
    Rule {
        command: "members",
        all: &[&[Sits]],
        none: &[Who, What, Which, When, HowMany, For, Own, Lead, Chair],
        make: belongs_as_seat,
        sv: "vilka ingår: {}",
        en: "who sits: {}",
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
        command: "show",
        all: &[&[For], &[Who, Which]],
        none: &[Own, Lead, Chair, HowMany],
        // Nothing is named but for whom they sit: all that names it is told.
        make: |read| the(read, UNIT | Kind::Region.bit()).filter(|_| read.thing(GROUP).is_none()),
        sv: "vad säger datamängden om {} och vilka som sitter för den",
        en: "what does the data say of {}, and of who sits for it",
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
