//! Rules of questions that what they name decides: of a decision, a person, a post, a topic.

use crate::ask::rules::decided::{decided_then, decides, decisions};
use crate::ask::rules::doing::is_proposing;
use crate::ask::rules::make::*;
use crate::ask::rules::parts;
use crate::ask::rules::strict::done_by;
use crate::ask::rules::third::{is_described, owned, owns_it, since_when};
use crate::ask::rules::{AREA, CHANGE, GROUP, MORE, Rule, UNIT};
use crate::ask::vocabulary::Asks::*;
use crate::model::kind::{ANYTHING, BODY, DECISION, Kind, PERSON, POST, SOURCE, THEME};

pub const RULES: &[Rule] = &[
    Rule {
        command: "show",
        all: &[&[Decide]],
        none: &[Who, What, Which, When, Sits],
        make: |read| the(read, DECISION),
        sv: "vad säger datamängden om beslutet {}",
        en: "what does the data say of the decision {}",
    },
    Rule {
        command: "person",
        all: &[&[Proposed], &[What, Which]],
        none: &[Goal, Who, May, Decide],
        make: person,
        sv: "vad är känt om {}",
        en: "what is known of {}",
    },
    Rule {
        command: "decisions",
        all: &[&[Decide, Recommend, Proposed], &[What, Which, When, HowMany]],
        none: &[Goal, Who, May],
        make: decisions,
        sv: "vilka beslut finns: {}",
        en: "which decisions are there: {}",
    },
    Rule {
        command: "decisions",
        all: &[&[Decide]],
        none: &[Who, May, Title, Goal],
        make: done_by,
        sv: "vad har {} beslutat",
        en: "what has {} decided",
    },
    Rule {
        command: "decisions",
        all: &[&[Decide], &[Who]],
        none: &[May, Title, Goal],
        make: decided_then,
        sv: "vilka beslut finns",
        en: "which decisions are there",
    },
    Rule {
        command: "who-decides",
        all: &[&[Decide, Recommend]],
        none: &[Title],
        make: decides,
        sv: "vem beslutar om {}",
        en: "who decides on {}",
    },
    Rule {
        command: "decisions",
        all: &[&[Goal]],
        none: &[Task],
        make: |read| none_of(read, BODY).and_then(|_| flags(&["--deliverables"])),
        sv: "vad ska lämnas, och när",
        en: "what is to be handed over, and when",
    },
    Rule {
        command: "timeline",
        all: &[&[Happened, Since]],
        none: &[],
        make: |read| the(read, PERSON).or_else(|| the(read, ANYTHING & !THEME)).or_else(|| since_when(read)),
        sv: "vad har hänt med {}",
        en: "what has happened to {}",
    },
    Rule {
        command: "timeline",
        all: &[&[Happened]],
        none: &[],
        make: |read| none_of(read, ANYTHING).filter(|_| read.time.is_some()),
        sv: "vad hände",
        en: "what happened",
    },
    Rule {
        command: "timeline",
        all: &[&[Begun, Ended, Called], &[Which, What, Who, HowMany, All]],
        none: &[],
        // "vilka regioner bildades 2019": what there is now says nothing of when it began.
        make: |read| none_of(read, ANYTHING).filter(|_| read.time.is_some()),
        sv: "vad hände",
        en: "what happened",
    },
    Rule {
        command: "list",
        all: &[&[Happened]],
        none: &[],
        make: |_| flags(&["changes"]),
        sv: "vilka förändringar finns",
        en: "which reorganisations are there",
    },
    Rule {
        command: "timeline",
        all: &[&[Ended]],
        // "vem slutade ansvara för området" asks for somebody.
        none: &[Own],
        make: |read| none_of(read, PERSON).and_then(|_| the(read, BODY | AREA | Kind::Assignment.bit())),
        sv: "finns {} kvar",
        en: "is there still {}",
    },
    Rule {
        command: "show",
        all: &[&[Ended]],
        none: &[Own],
        make: |read| none_of(read, PERSON).and_then(|_| the(read, ANYTHING)),
        sv: "finns {} kvar",
        en: "is there still {}",
    },
    Rule {
        command: "timeline",
        all: &[&[Ended]],
        none: &[],
        // "vilka områden läggs ned" asks of no region.
        make: |read| {
            let is_of_others = read.has_noun(ANYTHING & !Kind::Region.bit());
            none_of(read, ANYTHING).filter(|_| !is_of_others).and_then(|_| regions(read))
        },
        sv: "finns {} kvar",
        en: "is there still {}",
    },
    Rule {
        command: "person",
        all: &[],
        none: &[],
        make: person,
        sv: "vad är känt om {}",
        en: "what is known of {}",
    },
    Rule {
        command: "responsibilities",
        all: &[&[Own], &[What, Which]],
        none: &[Who, Owns],
        make: |read| duties(read).filter(|_| !owns_it(read)),
        sv: "vad ansvarar {} för",
        en: "what is {} responsible for",
    },
    Rule {
        command: "mandate",
        all: &[&[Own, Task, Goal], &[What, Which, When, Task, Goal]],
        none: &[Who, Owns],
        make: |read| {
            let body = the(read, POST | GROUP | Kind::Programme.bit() | UNIT);
            body.filter(|_| !is_described(read) && !owns_it(read))
        },
        sv: "vad ska {} göra",
        en: "what is {} to do",
    },
    Rule {
        command: "show",
        all: &[&[Task]],
        none: &[Who],
        make: |read| the(read, UNIT | Kind::Assignment.bit()),
        sv: "vad säger datamängden om {}",
        en: "what does the data say of {}",
    },
    Rule {
        command: "members",
        all: &[&[Sits, Vice]],
        none: &[Own, Lead, Title, All],
        make: |read| the(read, GROUP).or_else(|| the(read, UNIT).filter(|_| read.any(&[Vice]))),
        sv: "vilka ingår i {}",
        en: "who sits in {}",
    },
    Rule {
        command: "members",
        all: &[&[Sits], &[Which, Who]],
        none: &[Own, Lead, Title, All, Decide],
        make: parts::members,
        sv: "vilka ingår i {}",
        en: "who sits in {}",
    },
    Rule {
        command: "members",
        all: &[&[Which, Who]],
        none: &[Own, Lead, Title, All],
        make: |read| the(read, GROUP).filter(|_| read.is_first(GROUP) && !is_proposing(read)),
        sv: "vilka ingår i {}",
        en: "who sits in {}",
    },
    Rule {
        command: "chair",
        all: &[&[Head]],
        none: &[],
        make: |read| none_of(read, POST | PERSON).and_then(|_| the(read, UNIT | GROUP)),
        sv: "vem är chef för {}",
        en: "who heads {}",
    },
    Rule {
        command: "reporting-lines",
        all: &[],
        none: &[Who, What, Which, When, HowMany, Own, Sits],
        make: |read| clear(read).and_then(|_| two(read)),
        sv: "hur hänger {} ihop",
        en: "how are {} related",
    },
    Rule {
        command: "post",
        all: &[],
        none: &[Own],
        // "vem utser chefer" asks of whoever does, and not of them.
        make: |read| if read.any(&[Who]) && read.any(&[Decide]) { None } else { the(read, POST) },
        sv: "vem är {}",
        en: "who is {}",
    },
    Rule {
        command: "reporting-lines",
        all: &[&[Own, Owns]],
        none: &[What, Lead],
        make: owned,
        sv: "vem äger {}",
        en: "who owns {}",
    },
    Rule {
        command: "chair",
        all: &[&[Lead]],
        none: &[Own],
        make: |read| the(read, UNIT),
        sv: "vem leder {}",
        en: "who leads {}",
    },
    Rule {
        command: "who-owns",
        all: &[&[Own, Lead, Who]],
        none: &[],
        make: topic,
        sv: "vem ansvarar för {}",
        en: "who is responsible for {}",
    },
    Rule {
        command: "responsibilities",
        all: &[&[Own, Lead]],
        none: &[Decide],
        make: |read| {
            if read.has_noun(AREA) { clear(read).and_then(|_| none_of(read, ANYTHING)) } else { None }
        },
        sv: "vem ansvarar för vad",
        en: "who is responsible for what",
    },
    Rule {
        command: "list",
        all: &[&[Which, All, What, Holder, Who]],
        none: &[Own, Property, Begun, Called, Compare],
        make: list,
        sv: "vilka {} finns",
        en: "which {} are there",
    },
    Rule {
        command: "members",
        all: &[],
        none: &[],
        make: |read| clear(read).and_then(|_| the(read, GROUP)),
        sv: "vilka ingår i {}",
        en: "who sits in {}",
    },
    Rule {
        command: "show",
        all: &[],
        none: &[Own],
        make: |read| clear(read).and_then(|_| the(read, UNIT | SOURCE | DECISION | CHANGE)),
        sv: "vad säger datamängden om {}",
        en: "what does the data say of {}",
    },
    Rule {
        command: "who-owns",
        all: &[],
        none: &[Which],
        make: |read| clear(read).filter(|_| !read.any(MORE)).and_then(|_| topic(read)),
        sv: "vem ansvarar för {}",
        en: "who is responsible for {}",
    },
    Rule {
        command: "responsibilities",
        all: &[&[Own]],
        none: &[Decide],
        make: regional,
        sv: "vem ansvarar för vad",
        en: "who is responsible for what",
    },
    Rule {
        command: "list",
        all: &[],
        none: &[Compare],
        make: list,
        sv: "vilka {} finns",
        en: "which {} are there",
    },
];
