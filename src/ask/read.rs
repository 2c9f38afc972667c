//! What a question says, before any rule: what its words ask for, what they name, where and when.

use crate::ask::Set;
use crate::ask::acting;
use crate::ask::amount;
use crate::ask::boards::boards;
use crate::ask::former;
use crate::ask::kinds::{definite, nouns, of_its_kind};
use crate::ask::mend::{Mended, mend};
use crate::ask::mentions::{Mention, mentions};
use crate::ask::names::LONGEST;
use crate::ask::organs::organs;
use crate::ask::rules::is_after_person;
use crate::ask::tasks;
use crate::ask::text::{Word, asks_who_is};
pub use crate::ask::time::Asked;
use crate::ask::time::{self, Sense};
use crate::ask::vocabulary::Asks;
use crate::ask::words::{Features, is_matter, is_small};
use crate::ask::yearless;
use crate::find::fold;
use crate::model::Model;
use crate::model::date::Day;
use crate::model::entity::EntityId;
use crate::model::kind::{ANYTHING, DECISION, Kind, Kinds, SOURCE};
use std::collections::BTreeMap;

/// A question, taken apart.
pub struct Read<'m> {
    pub model: &'m Model,
    pub words: Vec<Word>,
    pub features: Features,
    pub mentions: Vec<Mention>,
    /// Nouns that say of which kind something is, with the place of each.
    pub nouns: Vec<(usize, Kind)>,
    pub region: Option<EntityId>,
    /// The question itself names it.
    pub region_said: bool,
    pub time: Option<Asked>,
    pub number: Option<[String; 2]>,
    /// A sum of money, as it was written.
    pub amount: Option<String>,
    pub unknown: Vec<String>,
    pub corrected: Vec<(String, String)>,
    pub today: Day,
}

impl<'m> Read<'m> {
    /// Reads the words, and once more where some are misspelt.
    pub fn of(model: &'m Model, words: Vec<Word>, set: Set<'_>, today: Day) -> Read<'m> {
        let mut read = Read::once(model, words, set, today);
        if let Some(Mended { words, corrected }) = mend(&read) {
            read = Read { corrected, ..Read::once(model, words, set, today) };
        }
        // "vem blir direktör efter Anna Ask".
        if (0..read.words.len()).any(|at| is_after_person(&read, at)) {
            read.features.add(Asks::After);
        }
        // "vem är direktör från januari 2027": of a period only decisions and events are told.
        let is_who = read.words.first().is_some_and(|word| matches!(word.folded.as_str(), "vem" | "who"));
        let asks = read.any(&[Asks::Decide, Asks::Happened, Asks::Recommend, Asks::Proposed]);
        if let Some(time) = read.time.as_mut().filter(|time| is_who && !asks && time.is_from()) {
            time.sense = Sense::Then;
        }
        let then = acting::time(&read).or_else(|| former::time(&read));
        read.time = read.time.or(then);
        read
    }

    fn once(model: &'m Model, mut words: Vec<Word>, set: Set<'_>, today: Day) -> Read<'m> {
        let number = time::number(&mut words);
        let (features, asking) = Features::of(&words);
        let time = time::find(&words, today).or_else(|| yearless::find(model, &words));
        // A document may be called as the group that it is about: nobody chairs that.
        let is_of_group = features.any(&[Asks::Chair, Asks::Sits, Asks::Host, Asks::Vice])
            && !features.any(&[
                Asks::Says,
                Asks::Document,
                Asks::Why,
                Asks::Old,
                Asks::Recipient,
                Asks::Point,
            ]);
        // "vem är direktör i Kalmar län": nobody is a document that is called so.
        let is_who = asks_who_is(&words)
            && !features.any(&[Asks::Own, Asks::Document, Asks::Says, Asks::Why, Asks::Decide]);
        // Who proposed something proposed no document.
        let is_proposed = features.any(&[Asks::Proposed]) && features.any(&[Asks::Who]);
        let is_of_group = is_of_group || is_proposed;
        let kinds = match (is_who, is_of_group) {
            (true, _) => ANYTHING & !(SOURCE | DECISION),
            (_, true) => ANYTHING & !SOURCE,
            _ => ANYTHING,
        };
        let mut mentions = mentions(model, &mut words, kinds);
        boards(model, &mut words, &mut mentions);
        // A year may belong to a name: "verksamhetsplanen för 2019".
        let time = time.filter(|time| !words[time.start..time.end].iter().any(|word| word.read));
        if let Some(time) = &time {
            words[time.start..time.end].iter_mut().for_each(|word| word.read = true);
        }
        let mut regions: Vec<EntityId> = Vec::new();
        mentions.retain(|mention| {
            let is_region = mention.of_kinds(model, Kind::Region.bit());
            regions.extend(
                mention.ids.iter().copied().filter(|id| is_region && model.get(*id).kind == Kind::Region),
            );
            !is_region
        });
        regions.dedup();
        let region_said = regions.len() == 1;
        // Words of names ask for nothing.
        let is_plain = mentions.is_empty() && time.is_none();
        let (features, asking) = if is_plain { (features, asking) } else { Features::of(&words) };
        let nouns = nouns(model, &words);
        of_its_kind(model, &mut words, &nouns, &mut mentions);
        let definite = definite(model, &mut words, &nouns, &mentions);
        mentions.extend(definite);
        let organs = organs(model, &mut words, &mentions);
        mentions.extend(organs);
        mentions.sort_by_key(|mention| mention.at.first().copied());
        tasks::told(model, &mut words, &mut mentions);
        let time = time.map(|time| {
            let said = words[time.start..time.end].iter().map(|word| word.said.as_str());
            Asked::said(said.collect::<Vec<_>>().join(" "), time.at, time.sense, today)
        });
        let amount = amount::find(&words).map(|at| {
            let sum = &mut words[at];
            sum.iter_mut().for_each(|word| word.read = true);
            sum.iter().map(|word| word.said.as_str()).collect::<Vec<_>>().join(" ")
        });
        let is_kind = |at: usize| nouns.iter().any(|(noun, _)| *noun == at);
        // "beslutar om namn", "ansvarar för protokoll": the matter is whatever it is called.
        let is_known = |at: usize, word: &Word| is_small(&word.folded) || asking[at] || is_kind(at);
        let is_asked = |at: usize| asking[at] && !is_kind(at);
        let unknown = |(at, word): &(usize, &Word)| {
            !word.read && (!is_known(*at, word) || is_matter(&words, *at) && !is_asked(*at))
        };
        let unknown_words =
            words.iter().enumerate().filter(unknown).map(|(_, word)| word.said.clone()).collect();
        Read {
            unknown: unknown_words,
            region: set.region.or(regions.first().copied().filter(|_| regions.len() == 1)),
            region_said,
            time: set.at.map(|at| Asked::of(at.to_string(), Sense::Then, today)).or(time),
            model,
            features,
            mentions,
            nouns,
            number,
            amount,
            corrected: Vec::new(),
            today,
            words,
        }
    }

    pub fn any(&self, of: &[Asks]) -> bool {
        self.features.any(of)
    }

    pub fn has_noun(&self, kinds: Kinds) -> bool {
        self.nouns.iter().any(|(_, kind)| kind.bit() & kinds != 0)
    }

    /// What it asks for is in no such data.
    pub fn is_refused(&self) -> bool {
        self.any(&[Asks::Refused])
    }

    /// The first thing of some kinds that is named.
    pub fn thing(&self, kinds: Kinds) -> Option<&Mention> {
        self.mentions.iter().find(|mention| mention.of_kinds(self.model, kinds))
    }

    /// Whether the first thing that is named is of some kinds.
    pub fn is_first(&self, kinds: Kinds) -> bool {
        self.mentions.first().is_some_and(|mention| mention.of_kinds(self.model, kinds))
    }

    /// Those of a mention that are of some kinds, and not of another region than is asked about:
    /// where nothing is left, the command is asked by the words, and says what is elsewhere.
    pub fn those(&self, mention: &Mention, kinds: Kinds) -> Vec<EntityId> {
        let of = |id: &EntityId| self.model.get(*id).kind.bit() & kinds != 0;
        let all: Vec<EntityId> = mention.ids.iter().copied().filter(of).collect();
        let narrowed = |fits: &dyn Fn(EntityId) -> bool, all: Vec<EntityId>| {
            let some: Vec<EntityId> = all.iter().copied().filter(|id| fits(*id)).collect();
            if some.is_empty() { all } else { some }
        };
        let regions = || self.model.of_kind(Kind::Region).map(|(region, _)| region);
        let is_apart = |id: EntityId| regions().all(|region| !self.model.was_of(id, region));
        // A body may be above the regions; a post that is none of the region's is somebody else's.
        let is_above = |id: EntityId| self.model.get(id).kind != Kind::Post && is_apart(id);
        let here =
            |id: EntityId| self.region.is_none_or(|region| is_above(id) || self.model.was_of(id, region));
        // "insatsområdet X", "programmet X": the noun in front says which.
        let first = mention.at.first().copied().unwrap_or(0);
        let noun = self.nouns.iter().filter(|(at, _)| *at < first && first - at <= 2);
        let noun: Kinds = noun.map(|(_, kind)| kind.bit()).fold(0, |all, bit| all | bit);
        let is_such = |id: EntityId| noun & self.model.get(id).kind.bit() != 0;
        let others =
            || self.mentions.iter().filter(|other| other.at != mention.at).flat_map(|other| &other.ids);
        let is_tied = |id: EntityId| {
            others().any(|other| {
                self.model.edges_to(id).iter().any(|edge| edge.from == *other)
                    || self.model.edges_to(*other).iter().any(|edge| edge.from == id)
            })
        };
        let elsewhere = all.clone();
        let mut all: Vec<EntityId> = all.into_iter().filter(|id| here(*id)).collect();
        if all.is_empty() {
            all.extend(self.of_same_type(&elsewhere));
        }
        let all = narrowed(&is_such, all);
        if all.len() > 1 { narrowed(&is_tied, all) } else { all }
    }

    /// The only body of the region that is asked about that is of the type of others: the executive
    /// board of a county council is no "regionstyrelse", and is meant by that.
    fn of_same_type(&self, others: &[EntityId]) -> Option<EntityId> {
        let kind = |id: EntityId| Some(self.model.get(id).body()?.kind.as_ref()?.as_str());
        let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
        others.iter().filter_map(|id| kind(*id)).for_each(|kind| *counted.entry(kind).or_default() += 1);
        // Most of them tell what they are: one source may call its own otherwise.
        let (wanted, count) = counted.into_iter().max_by_key(|(_, count)| *count)?;
        let region = self.region.filter(|_| count * 2 > others.len())?;
        let is_it = |id: &EntityId| kind(*id) == Some(wanted) && self.model.was_of(*id, region);
        let mut all = self.model.all().map(|(id, _)| id).filter(is_it);
        all.next().filter(|_| all.next().is_none())
    }

    /// A mention as an argument: the id of the one thing that it names, or else its words.
    pub fn id(&self, mention: &Mention, kinds: Kinds) -> String {
        match self.those(mention, kinds).as_slice() {
            [one] => self.model.get(*one).id.to_string(),
            _ => self.name(mention, kinds),
        }
    }

    /// A mention as the name that things have in common, or else its words.
    pub fn name(&self, mention: &Mention, kinds: Kinds) -> String {
        let those = self.those(mention, kinds);
        let name = |id: &EntityId| self.model.get(*id).name();
        match those.split_first() {
            Some((first, rest)) if rest.iter().all(|id| name(id) == name(first)) => {
                let is_same = fold(name(first)) == fold(&mention.said);
                let is_long = name(first).split(' ').nth(LONGEST).is_some();
                if is_same || is_long { mention.said.clone() } else { name(first).to_string() }
            }
            _ => mention.said.clone(),
        }
    }

    /// Whether a mention stands after "om": it is what is decided on, and not who decides.
    pub fn is_about(&self, mention: &Mention) -> bool {
        let first = mention.at.first().copied().unwrap_or(0);
        let before = self.words[..first].iter().rev().map(|word| word.folded.as_str());
        let mut before =
            before.skip_while(|word| matches!(*word, "den" | "det" | "de" | "the" | "ny" | "nya"));
        before.next().is_some_and(|word| matches!(word, "om" | "kring" | "about" | "on"))
    }

    /// Whether it is asked of a place that nobody knows: "digitaliseringen i Stockholm". What is
    /// known elsewhere is no answer to that.
    pub fn is_elsewhere(&self) -> bool {
        // "vem köper in bilar" says nothing of where.
        let is_swedish =
            self.words.first().is_some_and(|word| matches!(word.folded.as_str(), "vem" | "vilka"));
        let is_in = |word: &Word| match word.folded.as_str() {
            "i" | "inom" | "hos" => true,
            "in" => !is_swedish,
            _ => false, // No place stands behind it.
        };
        let is_after = |at: usize| {
            let mut before = self.words[..at].iter().rev().skip_while(|word| word.folded == "region");
            before.next().is_some_and(is_in)
        };
        self.words.iter().enumerate().any(|(at, word)| self.unknown.contains(&word.said) && is_after(at))
    }

    /// Whether every word was understood.
    pub fn is_clear(&self) -> bool {
        self.unknown.is_empty()
    }
}
