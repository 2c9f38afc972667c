//! What a rule makes of a question that names two things, one of which narrows what is asked of the
//! other.

use crate::ask::beyond::is_before;
use crate::ask::mentions::Mention;
use crate::ask::read::Read;
use crate::ask::rules::after::{held_beside, post_of};
use crate::ask::rules::make::{has_tasks, meant, regions, the};
use crate::ask::rules::{GROUP, Made, UNIT};
use crate::ask::text::Word;
use crate::ask::vocabulary::Asks::{Happened, What, Which};
use crate::find::Topic;
use crate::find::part::asks_for_owners;
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::kind::{BODY, DECISION, Kind, PERSON, POST};
use crate::model::paragraph::bare;
use crate::model::seat::Seat;

/// The decision that is named, or the only one with the number.
pub fn decision(read: &Read<'_>) -> Made {
    let has_it = |id: &EntityId, [flag, number]: &[String; 2]| match &read.model.get(*id).detail {
        Detail::Decision(decision) => match flag.as_str() {
            "--paragraph" => decision.paragraph.iter().any(|own| bare(own.as_str()) == number),
            _ => decision.registry_no.as_ref().is_some_and(|own| own.as_str() == number),
        },
        _ => false, // Only decisions have such numbers.
    };
    let numbered = || {
        let number = read.number.as_ref()?;
        let mut all = read.model.of_kind(Kind::Decision).map(|(id, _)| id).filter(|id| has_it(id, number));
        let (one, other) = (all.next()?, all.next());
        let entity = read.model.get(one);
        other.is_none().then(|| (vec![entity.id.to_string()], entity.name().to_string()))
    };
    numbered().or_else(|| the(read, DECISION | Kind::Assignment.bit()))
}

/// Whether a word says that somebody supports something.
pub fn is_support(word: &str) -> bool {
    ["stodj", "stodde", "stotta", "support"].iter().any(|begin| word.starts_with(begin))
}

/// "vem stödjer rådet": its lines say who does.
pub fn supporting(read: &Read<'_>) -> Made {
    let verb = read.words.get(1).filter(|word| !word.read && is_support(&word.folded));
    verb.and_then(|_| the(read, BODY))
}

/// "ingår Uppsala i Sjukvårdsregion Mellansverige": what two bodies have to do with each other;
/// whoever has a seat there is told of by those who sit.
pub fn belongs(read: &Read<'_>) -> Made {
    let region = read.region.filter(|_| read.region_said);
    let mut named = read.mentions.iter().filter(|one| one.of_kinds(read.model, BODY));
    let (one, whole) = match region {
        Some(region) => (region, named.next()?),
        None => match read.those(named.next()?, BODY).as_slice() {
            [one] => (*one, named.next()?),
            _ => return None,
        },
    };
    let [whole] = read.those(whole, BODY)[..] else { return None };
    // "Kronobergs styrgrupp" says where the group is, and "är Skåne med i nämnden" does not.
    let is_subject = || {
        let is_named = |word: &Word| word.read || word.folded == "region";
        let is_with =
            |word: &Word| matches!(word.folded.as_str(), "med" | "ingar" | "del" | "part" | "member");
        let with = read.words.iter().position(is_with);
        // The verb, the region alone, and then what it is with.
        with.is_some_and(|with| with == 0 || with > 1 && read.words[1..with].iter().all(is_named))
    };
    if region.is_some_and(|region| read.model.was_of(whole, region)) && !is_subject() {
        return None;
    }
    let (one, whole) = (read.model.get(one), read.model.get(whole));
    let told = format!("{}, {}", one.name(), whole.name());
    let sits = |seat: &Seat| {
        let of = |id: Option<EntityId>| id.is_some_and(|id| read.model.get(id).id == one.id);
        of(seat.on_behalf_of.as_ref().and_then(|body| body.to))
            || of(seat.party.body.as_ref().and_then(|body| body.to))
    };
    let is_seated = whole.seats().iter().any(sits);
    let args = match is_seated {
        true => vec![whole.id.to_string(), "--from".into(), one.id.to_string()],
        false => vec!["--between".into(), one.id.to_string(), whole.id.to_string()],
    };
    Some((args, told))
}

/// The same of those who sit, and of what is a part.
pub fn belongs_as_part(read: &Read<'_>) -> Made {
    belongs(read).filter(|(args, _)| args[0] == "--between")
}

pub fn belongs_as_seat(read: &Read<'_>) -> Made {
    belongs(read).filter(|(args, _)| args[0] != "--between")
}

/// "vilka i gruppen": one of those who sit there is asked for.
pub fn is_within(read: &Read<'_>) -> bool {
    let first = read.thing(GROUP).and_then(|group| group.at.first().copied());
    let before = first.and_then(|first| read.words.get(first.checked_sub(1)?));
    first.is_some_and(|first| first <= 4)
        && before.is_some_and(|word| matches!(word.folded.as_str(), "i" | "in" | "of" | "av"))
        && read
            .words
            .iter()
            .take(2)
            .any(|word| matches!(word.folded.as_str(), "vilka" | "vilken" | "vem" | "who" | "which"))
        && read.words.get(1).is_some_and(|word| matches!(word.folded.as_str(), "i" | "in" | "of" | "av"))
}

/// "sedan när": of a region. What happened in it at a time is asked of all that is there.
pub fn since_when(read: &Read<'_>) -> Made {
    if read.any(&[Happened]) { None } else { regions(read) }
}

/// "vem var direktör före Anna Ask": the post, of which all holders are told.
pub fn held_before(read: &Read<'_>) -> Made {
    let before = read.words.iter().position(is_before)?;
    let is_next = |one: &&Mention| one.at.first() == Some(&(before + 1)) && one.of_kinds(read.model, PERSON);
    let person = read.mentions.iter().find(is_next)?;
    let (args, post) = the(read, POST).or_else(|| post_of(read))?;
    let args = held_beside(read, args, false)?;
    Some((args, format!("{} ({post})", read.name(person, PERSON))))
}

/// "vem hade uppdraget innan HSS": the assignment, of which all who had it are told.
pub fn given_before(read: &Read<'_>) -> Made {
    let before = read.words.iter().position(is_before)?;
    let is_next = |one: &&Mention| one.at.first() == Some(&(before + 1));
    read.mentions.iter().find(is_next)?;
    the(read, Kind::Assignment.bit())
}

/// "vilka äger Inera": who does, and not what it has.
pub fn owns_it(read: &Read<'_>) -> bool {
    let said: Vec<&str> = read.words.iter().take(2).map(|word| word.folded.as_str()).collect();
    let is_next = read.words.get(2).is_some_and(|word| word.read);
    is_next && matches!(said.as_slice(), ["vilka" | "vilken" | "which", "ager" | "agde" | "owns"])
}

/// "vem äger Inera": of what an organisation is a part, its lines say.
pub fn owned(read: &Read<'_>) -> Made {
    let owns = |folded: &str| {
        matches!(folded, "ager" | "agde" | "owns" | "own" | "owned" | "owner") || asks_for_owners(folded)
    };
    let is_asked = read.words.iter().any(|word| owns(&word.folded));
    let is_organisation = read.is_first(Kind::Organisation.bit());
    if is_asked && is_organisation { the(read, Kind::Organisation.bit()) } else { None }
}

/// The document that bears a number which no decision has by itself.
pub fn numbered(read: &Read<'_>) -> Made {
    let [flag, number] = read.number.as_ref()?;
    let has_it = |(_, source): &(EntityId, &Entity)| match &source.detail {
        Detail::Source(source) => source.registry_no.as_ref().is_some_and(|own| own.as_str() == number),
        _ => false, // Asked of sources alone.
    };
    let mut all = read.model.of_kind(Kind::Source).filter(|_| flag == "--registry-no").filter(has_it);
    let ((_, one), other) = (all.next()?, all.next());
    other.is_none().then(|| (vec![one.id.to_string()], one.name().to_string()))
}

/// "vilken plats är vakant i gruppen": the seats of one body are told with the vacant ones.
pub fn vacant_seat(read: &Read<'_>) -> Made {
    let is_seat = |word: &Word| word.folded.starts_with("plats") || word.folded.starts_with("seat");
    read.words.iter().find(|word| is_seat(word))?;
    the(read, GROUP)
}

/// What is named has no tasks, and is told of in words: those say what it does.
pub fn is_described(read: &Read<'_>) -> bool {
    let Some(unit) = read.thing(BODY) else { return false };
    let those = read.those(unit, BODY);
    let has_words = |id: &EntityId| read.model.get(*id).common.description.is_some();
    !has_tasks(read, unit) && those.len() == 1 && those.iter().all(has_words)
}

/// "vad säger årsberättelsen om vuxenpsykiatrin": a document, and what it may say something of.
pub fn has_document(read: &Read<'_>) -> bool {
    let is_one = |one: &Mention| one.ids.iter().all(|id| read.model.get(*id).kind == Kind::Source);
    let about = read.mentions.iter().find(|one| !is_one(one) && read.is_about(one));
    about.is_some() && read.mentions.iter().any(is_one)
}

/// What is looked for in the texts: what stands after "om", or is named, or is known to nobody.
pub fn said_in_texts(read: &Read<'_>) -> Made {
    // "vilka personer nämns" asks for a list.
    if !read.nouns.is_empty() {
        return None;
    }
    let about = read.mentions.iter().find(|one| read.is_about(one)).map(|one| one.said.clone());
    let term = about.or_else(|| meant(read))?;
    Some((vec!["--texts".into(), term.clone()], term))
}

/// "vad får chefen besluta om", "hur mycket får hon besluta om".
pub fn may_decide(read: &Read<'_>) -> Made {
    let is_much =
        |word: &Word| matches!(word.folded.as_str(), "mycket" | "much" | "stor" | "stort" | "stora");
    let is_asked = read.any(&[What, Which]) || read.words.iter().any(is_much);
    let made = || the(read, POST | GROUP | UNIT).or_else(|| post_of(read));
    if is_asked { made() } else { None }
}

/// "när ska slutrapporten lämnas": what is to be handed over, by its own name.
pub fn delivered(read: &Read<'_>) -> Made {
    let words: Vec<&Word> = read.words.iter().filter(|word| read.unknown.contains(&word.said)).collect();
    let [word] = words.as_slice() else { return None };
    let topic = Topic::of(&word.kept);
    let says = |entity: &Entity| match &entity.detail {
        Detail::Assignment(one) => one.deliverables.iter().any(|own| topic.is_said_in(own.what.as_str())),
        _ => false, // Only assignments have such.
    };
    let is_known = read.model.of_kind(Kind::Assignment).any(|(_, entity)| says(entity));
    is_known.then(|| (vec!["--deliverables".into(), "--about".into(), word.kept.clone()], word.said.clone()))
}

/// The same by the name of the assignment under which it is to be handed over.
pub fn delivered_by(read: &Read<'_>) -> Made {
    let begins = ["lamn", "lever", "klar", "fardig", "deliver", "due", "finished", "handed"];
    let is_said = |word: &Word| !word.read && begins.iter().any(|begin| word.folded.starts_with(begin));
    read.words.iter().find(|word| is_said(word))?;
    let mention = read.thing(Kind::Assignment.bit())?;
    let [id] = read.those(mention, Kind::Assignment.bit())[..] else { return None };
    let one = read.model.get(id);
    let has_due = match &one.detail {
        Detail::Assignment(own) => !own.deliverables.is_empty(),
        _ => false, // Only assignments have such.
    };
    let name = one.name().to_string();
    has_due.then(|| (vec!["--deliverables".into(), "--about".into(), name.clone()], name))
}

/// "är Gotland en kommun eller en region": what it is, it says itself.
pub fn is_of_sort(read: &Read<'_>) -> Made {
    let is_being = read.words.first().is_some_and(|word| matches!(word.folded.as_str(), "ar" | "is" | "was"));
    let article = |word: &Word| matches!(word.folded.as_str(), "en" | "ett" | "a" | "an");
    let is_noun = |at: usize| read.nouns.iter().any(|(noun, _)| *noun == at);
    let is_sort = (1..read.words.len()).any(|at| article(&read.words[at - 1]) && is_noun(at));
    let thing = || {
        let mention = read.mentions.first()?;
        let [id] = mention.ids.as_slice() else { return None };
        let one = read.model.get(*id);
        Some((vec![one.id.to_string()], one.name().to_string()))
    };
    (is_being && is_sort).then(|| thing().or_else(|| regions(read))).flatten()
}

/// "vilket län har länskod 23": the region that has it.
pub fn of_code(read: &Read<'_>) -> Made {
    let is_code =
        |word: &&Word| word.folded.len() == 2 && word.folded.bytes().all(|byte| byte.is_ascii_digit());
    let code = read.words.iter().find(is_code)?;
    let has_it = |(_, region): &(EntityId, &Entity)| {
        let own = region.body().and_then(|body| body.identifiers.as_ref()?.lan.as_ref());
        own.is_some_and(|lan| lan.0.as_str() == code.folded)
    };
    let (_, region) = read.model.of_kind(Kind::Region).find(has_it)?;
    Some((vec![region.id.to_string()], format!("{} ({})", region.name(), code.said)))
}

/// "till vem ska arbetsgruppen lämna sitt förslag": its lines say to whom it delivers.
pub fn delivering(read: &Read<'_>) -> Made {
    let delivers =
        |id: &EntityId| read.model.get(*id).body().is_some_and(|body| !body.delivers_to.is_empty());
    let mention = read.thing(BODY)?;
    if read.those(mention, BODY).iter().any(delivers) { the(read, BODY) } else { None }
}
