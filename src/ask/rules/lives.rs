//! Rules of questions of when something began, whether it is there, and what became of it: the
//! words for that are those of decisions and members too, and what stands before them tells which.

use crate::ask::mentions::Mention;
use crate::ask::read::Read;
use crate::ask::rules::decided::dissolving;
use crate::ask::rules::make::{has_tasks, the};
use crate::ask::rules::number::counted_word;
use crate::ask::rules::{AREA, CHANGE, GROUP, Made, Rule, UNIT};
use crate::ask::text::Word;
use crate::ask::vocabulary::Asks::*;
use crate::ask::words::{is_general, is_in, is_small};
use crate::find::{fold, names_of, tells_of_deciding};
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::{BODY, DECISION, Kind, PERSON, POST, SOURCE};

pub const RULES: &[Rule] = &[
    Rule {
        command: "timeline",
        all: &[&[When], &[Decide]],
        none: &[Who, Own, Lead],
        make: set_up,
        sv: "när började eller slutade {}",
        en: "when did {} begin or end",
    },
    Rule {
        command: "who-decides",
        all: &[&[Decide]],
        none: &[Who, When, HowMany, May, Proposed],
        make: decides_by_principle,
        sv: "beslutar {} om något",
        en: "does {} decide anything",
    },
    Rule {
        command: "timeline",
        all: &[],
        none: &[Who, When, HowMany, Own, Lead, Chair, Decide, Lacks, Ended, Sits],
        make: is_there,
        sv: "finns {}",
        en: "is there {}",
    },
    Rule {
        command: "timeline",
        all: &[&[Which, What]],
        none: &[Who, HowMany, Own, Lead, Chair, Decide],
        make: became,
        sv: "vad har hänt med {} och dess namn",
        en: "what has happened to {} and its name",
    },
    Rule {
        command: "post",
        all: &[&[Head]],
        none: &[Own, Decide, Reports, Under],
        make: head,
        sv: "vem är {}",
        en: "who is {}",
    },
    Rule {
        command: "show",
        all: &[&[Proposed], &[Who]],
        none: &[Own, Decide, Sits, Goal],
        make: |read| the(read, DECISION),
        sv: "vem föreslog {}",
        en: "who proposed {}",
    },
    Rule {
        command: "show",
        all: &[&[Who, Which]],
        none: &[Own, Decide, Sits, Lead, Chair],
        make: received,
        sv: "vilka ska ha {}",
        en: "who is to have {}",
    },
    Rule {
        command: "mandate",
        all: &[&[HowMany], &[Own, Lead]],
        none: &[Who, Decide, Lacks, Most],
        make: |read| counted_duties(read, true),
        sv: "vad ska {} göra",
        en: "what is {} to do",
    },
    Rule {
        command: "responsibilities",
        all: &[&[HowMany], &[Own, Lead]],
        none: &[Who, Decide, Lacks, Most],
        make: |read| counted_duties(read, false).map(|(id, name)| ([vec!["--of".into()], id].concat(), name)),
        sv: "vad ansvarar {} för",
        en: "what is {} responsible for",
    },
    Rule {
        command: "members",
        all: &[&[Who, Which], &[Ended, Route]],
        none: &[Own, Decide, Chair, Lead, Proposed, After, Happened],
        make: leaving,
        sv: "vilka ingår i {}, och till när",
        en: "who sits in {}, and until when",
    },
    Rule {
        command: "who-owns",
        all: &[&[Ended]],
        none: &[Who, When, Decide, Sits],
        make: still_has,
        sv: "vem har {}",
        en: "who has {}",
    },
    Rule {
        command: "decisions",
        all: &[&[Which, What, All], &[Ended]],
        none: &[Who, When, Own, Decide, Chair, Sits, HowMany],
        make: dissolving,
        sv: "vilka beslut avvecklar något",
        en: "which decisions dissolve something",
    },
    Rule {
        command: "decisions",
        all: &[&[When], &[Goal]],
        none: &[Decide, Who],
        make: due,
        sv: "när ska {} lämnas",
        en: "when is {} to be handed over",
    },
];

/// "när tillsattes utredningen": it decides nothing by that.
fn set_up(read: &Read<'_>) -> Made {
    const PASSIVE: &str = " tillsattes tillsatts tillsatt inrattades inrattats bildades startades skapades ";
    const ENGLISH: &str = " set created established founded formed appointed ";
    let at = read.words.iter().position(|word| {
        !word.read
            && (is_in(PASSIVE, &word.folded)
                || is_in(ENGLISH, &word.folded)
                    && read.words.iter().any(|own| is_in(" was were ", &own.folded)))
    })?;
    // "tillsattes av styrelsen": by whom is no answer to when.
    let by = |one: &&Mention| {
        let before = one.at.first().and_then(|first| read.words.get(first.checked_sub(1)?));
        one.at.first() > Some(&at) && before.is_some_and(|word| is_in(" av by ", &word.folded))
    };
    let kinds = BODY | POST | AREA | CHANGE | Kind::Assignment.bit();
    let one = read.mentions.iter().find(|one| one.of_kinds(read.model, kinds) && !by(one))?;
    Some((vec![read.id(one, kinds)], read.name(one, kinds)))
}

/// "fattar rådet beslut": where nothing that it decided is known, a principle of its own may tell.
fn decides_by_principle(read: &Read<'_>) -> Made {
    const NOW: &str = " fattar beslutar fatta besluta bestammer decide decides make makes take takes ";
    read.words.iter().find(|word| !word.read && is_in(NOW, &word.folded))?;
    let [one] = read.mentions.as_slice() else { return None };
    let [body] = read.those(one, GROUP | UNIT)[..] else { return None };
    let mut points = read.model.get(body).principles().iter();
    let is_said = points.any(|point| tells_of_deciding(point.text.as_str()));
    let is_known = !read.model.edges_as(body, "by").is_empty();
    if is_said && !is_known && read.time.is_none() { the(read, GROUP | UNIT) } else { None }
}

/// "finns rådet", with nothing more: since when, and until when.
fn is_there(read: &Read<'_>) -> Made {
    let first =
        read.words.first().filter(|word| is_in(" finns fanns existerar existerade ", &word.folded))?;
    let [one] = read.mentions.as_slice() else { return None };
    let is_article = |word: &Word| is_in(" den det de ett en ", &word.folded);
    let is_rest =
        |(at, word): (usize, &Word)| one.at.contains(&at) || word.said == first.said || is_article(word);
    let is_bare = read.words.iter().enumerate().all(is_rest) && read.is_clear();
    if is_bare { the(read, BODY | AREA | Kind::Assignment.bit()) } else { None }
}

/// "vilka landsting blev regionen": what was before it, its names say.
fn became(read: &Read<'_>) -> Made {
    let is_it = |word: &Word| !word.read && is_in(" blev blir became become ", &word.folded);
    let at = read.words.iter().position(is_it).filter(|at| (1..=3).contains(at))?;
    let noun = read.nouns.iter().any(|(noun, _)| *noun + 1 == at);
    let next = (at + 1..read.words.len()).find(|at| read.words[*at].folded != "region")?;
    if !noun || !read.words[next].read {
        return None;
    }
    the(read, BODY).or_else(|| crate::ask::rules::make::regions(read))
}

/// "who was head of the office", where a post is called "Chef för kontoret"; "vem är chef för
/// enheten", where it has an "Enhetschef".
fn head(read: &Read<'_>) -> Made {
    let unit = read.thing(UNIT).filter(|_| read.thing(POST | PERSON | GROUP).is_none())?;
    let [unit] = read.those(unit, UNIT)[..] else { return None };
    let is_head = |id: &EntityId| {
        let is_held = read.model.get(*id).post().is_some_and(|post| !post.holders.is_empty());
        let name = fold(read.model.get(*id).name());
        let named = names_of(read.model.get(unit)).any(|own| name.ends_with(&fold(own)));
        let is_called = || named && ["chef ", "head "].iter().any(|begin| name.starts_with(begin));
        is_held && (is_called() || is_named_after(read, &name, unit))
    };
    let posts = read.model.edges_as(unit, "body").iter().map(|edge| edge.from);
    let mut posts = posts.filter(|id| read.model.get(*id).kind == Kind::Post && is_head(id));
    let post = posts.next().filter(|_| posts.next().is_none()).map(|id| read.model.get(id))?;
    let unit = read.model.get(unit).name();
    let is_told = fold(post.name()).ends_with(&fold(unit));
    let told = if is_told { post.name().to_string() } else { format!("{} ({unit})", post.name()) };
    Some((vec![post.id.to_string()], told))
}

/// Whether a post has its name of what it is the head of: "Enhetschef" of an "enhet", "Ekonomichef"
/// of "Ekonomiavdelningen".
fn is_named_after(read: &Read<'_>, post: &str, unit: EntityId) -> bool {
    const HEADS: [&str; 3] = ["chef", "direktor", "manager"];
    let Some(of) = HEADS.iter().find_map(|head| post.strip_suffix(head)) else { return false };
    let of = of.trim().trim_end_matches('s');
    let entity = read.model.get(unit);
    let term = entity.common.term.iter().map(|term| term.as_str());
    let has = |name: &str| fold(name).split(' ').any(|word| word.contains(of));
    of.len() >= 4 && names_of(entity).chain(term).any(has)
}

/// "vilka fick rapporten".
fn received(read: &Read<'_>) -> Made {
    let is_got = read.words.get(1).is_some_and(|word| is_in(" fick fatt received got ", &word.folded));
    // "fick betalt för rapporten" asks for something else.
    let is_next = |one: &&Mention| one.at.first().is_some_and(|first| (2..=3).contains(first));
    read.mentions.iter().find(is_next).filter(|one| is_got && one.of_kinds(read.model, SOURCE | DECISION))?;
    the(read, SOURCE | DECISION)
}

/// "hur många områden ansvarar gruppen för": what it has, and not who has it.
fn counted_duties(read: &Read<'_>, with_tasks: bool) -> Made {
    let word = counted_word(read)?;
    let kind = read.nouns.iter().find(|(at, _)| read.words[*at].said == word.said)?.1;
    let kinds = POST | GROUP | UNIT;
    let mention = read.thing(kinds).filter(|_| matches!(kind, Kind::Area | Kind::Assignment))?;
    if has_tasks(read, mention) == with_tasks { the(read, kinds) } else { None }
}

/// "vilka lämnar nämnden": until when each sits.
fn leaving(read: &Read<'_>) -> Made {
    const LEAVES: &str = " lamnar avgar slutar leaves leave resigns resign ";
    let at = read.words.iter().position(|word| !word.read && is_in(LEAVES, &word.folded))?;
    let next = (at + 1..read.words.len())
        .find(|at| !is_in(" i ur fran den det in from the ", &read.words[*at].folded))?;
    let is_its = |one: &&Mention| one.at.first() == Some(&next) && one.of_kinds(read.model, GROUP);
    read.mentions.iter().find(is_its)?;
    if read.thing(PERSON | POST).is_none() { the(read, GROUP) } else { None }
}

/// "är direktören kvar i uppdraget": who has it.
fn still_has(read: &Read<'_>) -> Made {
    let first = read.mentions.first()?;
    if !first.of_kinds(read.model, PERSON | POST) {
        return None;
    }
    the(read, Kind::Assignment.bit())
}

/// "när ska utredningen vara klar": by when the assignment of that name is to be done, where the
/// body has none of its own words for it.
fn due(read: &Read<'_>) -> Made {
    let mention = read.thing(GROUP).filter(|one| !has_tasks(read, one))?;
    let [body] = read.those(mention, GROUP)[..] else { return None };
    let telling = |name: &str| -> Vec<String> {
        let folded = fold(name);
        let words = folded.split(' ').skip(1);
        words.filter(|word| !is_small(word) && !is_general(word, word)).map(String::from).collect()
    };
    let wanted = telling(read.model.get(body).name());
    let has_due = |id: &EntityId| match &read.model.get(*id).detail {
        Detail::Assignment(own) => !own.deliverables.is_empty(),
        _ => false, // Only assignments have such.
    };
    let is_it = |id: &EntityId| {
        let mut names = names_of(read.model.get(*id));
        let is_its = read.model.names_as(*id, "holders", body);
        is_its || !wanted.is_empty() && names.any(|name| telling(name) == wanted)
    };
    let mut all =
        read.model.of_kind(Kind::Assignment).map(|(id, _)| id).filter(|id| has_due(id) && is_it(id));
    let one = all.next().filter(|_| all.next().is_none())?;
    let name = read.model.get(one).name().to_string();
    Some((vec!["--deliverables".into(), "--about".into(), name.clone()], name))
}
