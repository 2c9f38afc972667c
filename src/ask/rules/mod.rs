//! The one table of rules, in eight files: what a question has to ask for and name, and the command
//! that answers it. The first that fits is taken.

mod after;
mod asked;
mod decided;
pub mod deputy;
mod doing;
mod force;
mod lacks;
mod left;
mod lives;
mod make;
mod may;
mod narrow;
pub mod number;
mod parts;
mod proof;
mod seated;
mod sitting;
mod strict;
mod tasked;
mod third;
mod told;
mod turned;
mod unread;
mod whose;

use crate::ask::mentions::Mention;
use crate::ask::read::{Asked, Read};
use crate::ask::time::Sense;
use crate::ask::vocabulary::Asks::{self, *};
use crate::ask::{Reading, acting, former};
use crate::lang::{Both, Lang, both};
use crate::model::entity::EntityId;
use crate::model::kind::{Kind, Kinds, PERSON, THEME};

const GROUP: Kinds = Kind::Group.bit() | Kind::SteeringGroup.bit() | Kind::WorkingGroup.bit();
const AREA: Kinds = Kind::Area.bit();
const CHANGE: Kinds = Kind::Change.bit();
const TOPIC: Kinds = AREA | Kind::Assignment.bit() | Kind::Programme.bit() | THEME;
const UNIT: Kinds = Kind::Unit.bit() | Kind::Organisation.bit();

pub use after::{chaired_before, is_after_person, is_last, sat_before};
pub use doing::founding;
pub use may::is_only_within;
pub use proof::is_stated;
pub use seated::{of_another, place_of};
pub use third::{given_before, held_before, is_support};

/// What a rule makes of a question: arguments, and what stands for `{}` in its words.
type Made = Option<(Vec<String>, String)>;

struct Rule {
    command: &'static str,
    /// One of each of these has to be asked for.
    all: &'static [&'static [Asks]],
    none: &'static [Asks],
    make: fn(&Read<'_>) -> Made,
    sv: &'static str,
    en: &'static str,
}

/// Posts of each of which it is told who acts, at most: of more there is no list.
const MOST_ACTING: usize = 6;

/// What a question may ask for that no answer about a mere name has.
const MORE: &[Asks] = &[
    When, HowMany, Decide, Recommend, Reports, Under, Related, Head, Lacks, Route, Means, Why, Compare, Most,
    Old, Happened, Since, Principle, Goal, Proposed, Ended, Gave, Raci, May, Begun, After, For, Point,
    Recipient, Says,
];
/// Words with which a question begins that is answered with yes or no.
const POLAR: &str = " ar e har tillhor hor sitter finns kan ska far hor blev leder ansvarar ager ingar rapporterar stammer sager \
    beslutar beslutade beslot bestammer bestamde antog godkande faststallde maste is are was were does do did has have can may ";

/// The readings of a question: none, one, or two of two topics or two kinds of answer. A word that
/// makes it another question goes to those that no command answers.
pub fn readings(read: &Read<'_>, beyond: &mut Vec<String>) -> Vec<Reading> {
    // Where most of it is strange, what is known of it is not what is asked.
    let is_person = read.thing(PERSON).is_some();
    let known = read.mentions.len() + read.nouns.len() + usize::from(read.region_said);
    let known = if is_person || read.number.is_some() { usize::MAX } else { known };
    let is_power = || {
        read.any(&[May])
            || read.any(&[Decide]) && decided::power_words(read).is_some()
            || read.any(&[Who]) && (may::whose(read).is_some() || tasked::termed(read).is_some())
    };
    if read.unknown.len() >= 2
        && read.unknown.len() > known
        && !read.any(&[Own, Means, Property])
        && !is_power()
    {
        return Vec::new();
    }
    if read.is_elsewhere() && !read.any(&[Means]) {
        return Vec::new();
    }
    let acting = acting::posts(read);
    if !acting.is_empty() && acting.len() <= MOST_ACTING {
        return acting.into_iter().map(|post| acted(read, post)).collect();
    }
    let fits = |rule: &Rule| rule.all.iter().all(|of| read.any(of)) && !read.any(rule.none);
    let made = doing::RULES
        .iter()
        .chain(tasked::RULES)
        .chain(proof::RULES)
        .chain(lives::RULES)
        .chain(seated::RULES)
        .chain(turned::RULES)
        .chain(narrow::RULES)
        .chain(asked::RULES)
        .chain(told::RULES)
        .filter(|rule| fits(rule))
        .find_map(|rule| Some((rule, (rule.make)(read)?)));
    let Some((rule, (args, about))) = made else { return Vec::new() };
    if matches!(rule.command, "who-owns" | "who-decides") && is_only_within(read).is_some() {
        return Vec::new();
    }
    if doing::is_other_deed(read, rule.command) {
        return Vec::new();
    }
    if rule.command == "post" && (seated::is_of_another(read) || seated::is_cut_short(read)) {
        return Vec::new();
    }
    // "sedan 2021": only decisions and what happened are of a period.
    let is_period = read.time.as_ref().is_some_and(|time| time.is_period());
    if is_period && !matches!(rule.command, "timeline" | "decisions") {
        return Vec::new();
    }
    let mut readings = vec![reading(read, rule, args, &about)];
    if let Some(word) = whose::other(read, &readings[0]) {
        beyond.push(word);
        return Vec::new();
    }
    // Who decided something else than that of which most was not read, was not asked.
    let is_asked = |word: &&String| readings[0].argv.iter().any(|arg| arg.split(' ').any(|own| own == *word));
    let left = readings[0].unread.len() + read.unknown.iter().filter(|word| !is_asked(word)).count();
    let names =
        |one: &Mention| readings[0].unread.contains(&one.said) && !one.of_kinds(read.model, AREA | THEME);
    let is_person = |one: &Mention| one.of_kinds(read.model, PERSON);
    let is_lost = |one: &Mention| names(one) && (left > 1 || is_person(one));
    if rule.command == "who-decides" && read.any(&[Who]) && read.mentions.iter().any(is_lost) {
        return Vec::new();
    }
    // "nära vård och digitalisering": each is asked about.
    let is_of_topic = matches!(rule.command, "who-owns" | "who-decides" | "compare");
    for mention in read.mentions.iter().filter(|one| is_of_topic && one.of_kinds(read.model, AREA | THEME)) {
        if readings.len() < 2 && readings[0].unread.contains(&mention.said) {
            let name = read.name(mention, AREA | THEME);
            readings.push(reading(read, rule, vec![name.clone()], &name));
            readings.iter_mut().for_each(|reading| reading.unread.clear());
        }
    }
    // "the transition to close care": that nothing is called as nobody knows is said last.
    let is_strange = |reading: &Reading| reading.argv.get(1) == Some(&read.unknown.join(" "));
    if readings.len() == 2 && is_strange(&readings[0]) {
        readings.swap(0, 1);
    }
    readings
}

/// Who acts in one post.
fn acted(read: &Read<'_>, post: EntityId) -> Reading {
    const RULE: Rule = Rule {
        command: "post",
        all: &[&[Who, Which, All, Title, Holder]],
        none: &[],
        make: |_| None,
        sv: "vem är t.f. {}",
        en: "who is acting {}",
    };
    let post = read.model.get(post);
    reading(read, &RULE, vec![post.id.to_string(), "--acting".into()], post.name())
}

fn reading(read: &Read<'_>, rule: &Rule, mut args: Vec<String>, about: &str) -> Reading {
    let mut told = both(rule.sv.replace("{}", about), rule.en.replace("{}", about));
    if let Some(former) = formerly(read, &args) {
        told = both(format!("{} (förut {former})", told.sv), format!("{} (formerly {former})", told.en));
    }
    if rule.command == "post" && acting::is_asked(read) {
        args.push("--acting".into());
        told = both(format!("{} (t.f.)", told.sv), format!("{} (acting)", told.en));
    }
    let has = |arg: &str| args.iter().any(|own| own == arg);
    let is_named = read.region.is_some_and(|region| has(&read.model.get(region).id));
    if let Some(region) = read.region.filter(|_| !is_named).filter(|_| takes_region(read, &args)) {
        args.extend(["--region".into(), read.model.get(region).id.to_string()]);
    }
    // A body that is of no region is answered for all of them: then the place was not read.
    let is_its = |region: EntityId| {
        let mut named = args.iter().filter_map(|arg| read.model.find(arg));
        args.iter().any(|arg| arg == "--region") || named.any(|id| read.model.was_of(id, region))
    };
    let is_plain = args.iter().all(|arg| read.model.find(arg).is_none());
    let dropped = read.region.filter(|region| read.region_said && !is_plain && !is_named && !is_its(*region));
    // The region of what was named by an id is said as well.
    let said = |region: EntityId| told.sv.contains(read.model.get(region).name());
    if let Some(region) = read.region.filter(|region| dropped.is_none() && !is_named && !said(*region)) {
        let region = read.model.get(region);
        told = both(format!("{} i {}", told.sv, region.name()), format!("{} in {}", told.en, region.name()));
    }
    // What happened at a time is asked for; of a name all times are told, and each is said.
    let is_timeline = rule.command == "timeline";
    let happened = is_timeline && (read.any(&[Happened]) || args.is_empty());
    let is_timeless = is_timeline && !happened;
    // "beslutet om delegation 2024": a time of a name is no time that is asked about.
    let is_in_name = |time: &Asked| {
        let mut named = args.iter().filter_map(|arg| read.model.find(arg));
        named.any(|id| read.model.get(id).name().split(' ').any(|word| word == time.said))
    };
    // "sitter hon kvar": what has ended is told with what has not.
    let is_still = read.time.as_ref().is_some_and(|time| time.sense == Sense::Now);
    let is_seat = read.any(&[Sits, Ended]);
    let is_named_time =
        read.time.as_ref().is_some_and(is_in_name) || rule.command == "person" && is_still && is_seat;
    if let Some(time) = read.time.as_ref().filter(|_| !is_timeless && !is_named_time) {
        let is_period = rule.command == "decisions" && !args.iter().any(|arg| arg == "--deliverables");
        let (flag, at) = match is_period || happened {
            true => ("--date", time.period()),
            false => ("--at", time.at.clone()),
        };
        args.extend([flag.into(), at]);
        let (sv, en) = (time.told(Lang::Sv), time.told(Lang::En));
        told = both(format!("{} ({sv})", told.sv), format!("{} ({en})", told.en));
    }
    // What became of it says what is so now.
    let timeless = read.time.as_ref().filter(|time| is_timeless && time.sense != Sense::Now);
    let timeless = timeless.map(|time| time.said.clone());
    let first = read.words.first().map_or("", |word| word.folded.as_str());
    let is_open = read.any(&[Who, What, Which, When, HowMany, Why, Means, All]);
    let is_polar = POLAR.contains(&format!(" {first} ")) && !is_open;
    // "leder Anna Ask gruppen": that she is asked about is said.
    let whom = read.thing(PERSON).filter(|_| is_polar && rule.command == "chair");
    if let Some(whom) = whom.map(|one| read.name(one, PERSON)) {
        told = both(format!("{}, och är det {whom}", told.sv), format!("{}, and is it {whom}", told.en));
    }
    let place = dropped.map(|region| read.model.get(region).name().to_string());
    let answer = unread::Answer { command: rule.command, all: rule.all, args: &args, about, told: &told.sv };
    let unread = unread::unread(read, &answer, is_polar).into_iter().chain(timeless).chain(place);
    let unread = unread.chain(read.amount.clone()).collect();
    // "vilka beslut finns: {}" names nothing where nothing was named.
    let end = |text: String| {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{}?", text.replace(": (", " (").trim_end_matches(':'))
    };
    Reading {
        argv: std::iter::once(rule.command.to_string()).chain(args).collect(),
        read: Both { sv: end(told.sv), en: end(told.en) },
        matched: read.mentions.iter().map(|mention| (mention.said.clone(), mention.ids.clone())).collect(),
        unread,
        is_polar,
    }
}

/// The name that the question uses for what is called otherwise now.
fn formerly(read: &Read<'_>, args: &[String]) -> Option<String> {
    let mut ids = args.iter().filter_map(|arg| read.model.find(arg));
    ids.find_map(|id| former::alias(read, id)).map(|alias| alias.name.as_str().to_string())
}

/// An id says by itself where it is; words and lists are narrowed by a region.
fn takes_region(read: &Read<'_>, args: &[String]) -> bool {
    let is_somewhere = |id| read.model.get(id).kind != Kind::Theme;
    !args.iter().any(|arg| read.model.find(arg).is_some_and(is_somewhere))
}
