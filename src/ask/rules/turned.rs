//! Rules of questions that one word turns from what the rest of them asks: "prata med" of an idea,
//! "stödjer", a number of those who sit for somebody, "före" a chair.

use crate::ask::read::Read;
use crate::ask::rules::make::{none_of, route, the};
use crate::ask::rules::sitting::counted_for;
use crate::ask::rules::third::supporting;
use crate::ask::rules::{GROUP, Made, Rule, UNIT, after, may, parts};
use crate::ask::time::Sense;
use crate::ask::vocabulary::Asks::*;
use crate::find::fold;
use crate::model::date::Date;
use crate::model::decision::EffectKind;
use crate::model::entity::{Entity, EntityId};
use crate::model::kind::{DECISION, Kind, PERSON, POST};

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
        make: parts::counted_owners,
        sv: "vilka är huvudmän för {}",
        en: "who owns {}",
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
    Rule {
        command: "show",
        all: &[&[Who, Which, What], &[Elected]],
        none: &[Own, Chair, Sits, Gave],
        make: elected,
        sv: "vem {} väljer, utser eller entledigar",
        en: "who {} elects, appoints or dismisses",
    },
    Rule {
        command: "reporting-lines",
        all: &[&[Head]],
        none: &[Own],
        make: over,
        sv: "vilka linjer har {}",
        en: "which lines has {}",
    },
];

/// "Vem är chef över förvaltningschefen?": whoever has a post is not who is over it. A post that is
/// called "Chef för Framtidskontoret" is asked about itself.
fn over(read: &Read<'_>) -> Made {
    none_of(read, PERSON | UNIT | GROUP)?;
    let post = read.thing(POST)?;
    let is_head = |name: &str| fold(name).split(' ').any(|word| matches!(word, "chef" | "head" | "manager"));
    let is_called_so = read.those(post, POST).into_iter().any(|id| is_head(read.model.get(id).name()));
    if is_called_so { None } else { the(read, POST) }
}

/// "vem utsågs i beslutet den 19 maj": the decision says whom. Of several on one day only that one
/// of them is about people is known.
fn elected(read: &Read<'_>) -> Made {
    let is_of_people = |id: &EntityId| {
        let changes = read.model.get(*id).decision().map_or(&[][..], |decision| &decision.changes);
        changes.iter().any(|one| matches!(one.kind, Some(EffectKind::Appoints | EffectKind::Dismisses)))
    };
    let then = |at: Date| {
        let date = |entity: &Entity| entity.decision().and_then(|own| own.date.as_ref().cloned());
        let is_then = |date: Date| at.earliest() <= date.earliest() && date.latest() <= at.latest();
        let all = read.model.all().filter(move |(_, entity)| date(entity).is_some_and(is_then));
        all.map(|(id, _)| id).collect::<Vec<_>>()
    };
    let named = read.thing(DECISION).map(|one| read.those(one, DECISION));
    let time = read.time.as_ref().filter(|time| time.sense == Sense::Then);
    let dated = || Some(then(Date::parse(&time?.at, Default::default()).ok()?));
    let mut all = named.or_else(dated)?;
    if all.len() > 1 {
        all.retain(is_of_people);
    }
    let [decision] = all[..] else { return None };
    let decision = read.model.get(decision);
    Some((vec![decision.id.to_string()], decision.name().to_string()))
}
