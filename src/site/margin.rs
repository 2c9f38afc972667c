//! The text of a document once, line by line: beside each what rests on it, or that nothing does.

use crate::lines::Lines;
use crate::model::entity::EntityId;
use crate::model::fact::{Fact, Whom};
use crate::model::link::Citation;
use crate::model::reference::lines_of;
use crate::report::phrase;
use crate::site::html::Out;
use crate::site::source::MOST_CITING;
use crate::site::{Site, doubt, labels};
use std::collections::{BTreeMap, HashSet};

/// Lines that one citation covers, at most: it may name any number.
const MOST_LINES: usize = 100_000;

/// What a source's lines rest under.
pub struct Cover<'c> {
    /// Citations by the lines that they name, in order.
    pub ranges: BTreeMap<(usize, usize), Vec<&'c Citation>>,
    /// How many lines the shortest citation has that a line stands in.
    pub least: BTreeMap<usize, usize>,
}

impl Site<'_> {
    /// Which lines of a document are cited, and in how long passages.
    pub fn cover(&self, source: EntityId) -> Cover<'_> {
        let mut cover = Cover { ranges: BTreeMap::new(), least: BTreeMap::new() };
        for citation in self.citations(source) {
            let Some((first, last)) = citation.locator.as_deref().and_then(lines_of) else { continue };
            let citing = cover.ranges.entry((first, last)).or_default();
            if !citing.iter().any(|one| one.from == citation.from) {
                citing.push(citation);
            }
        }
        for (first, last) in cover.ranges.keys().copied() {
            let length = last.saturating_sub(first) + 1;
            for line in (first..=last).take(MOST_LINES) {
                let least = cover.least.entry(line).or_insert(length);
                *least = (*least).min(length);
            }
        }
        cover
    }

    /// Why nothing rests on a line, where whoever read it says so.
    fn reason_of_line(&self, source: EntityId, number: usize) -> Option<&str> {
        let read = &self.model.source(source)?.no_fact;
        let has = |lines: &str| lines_of(lines).is_some_and(|(first, last)| (first..=last).contains(&number));
        read.iter().find(|one| has(one.lines.as_str())).map(|one| one.reason.as_str())
    }
}

impl Out<'_, '_> {
    /// The text, line by line, with what rests on each.
    pub fn lines(&mut self, id: EntityId, lines: &Lines<'_>, cover: &Cover<'_>) {
        self.part("text", ("Texten", "The text"), |out| {
            out.within("p class=soft", |out| {
                out.both(
                    "Vid varje rad står vad som vilar på den. Heldragen kant: raden används. Streckad: bara \
                     som del av ett längre stycke. Prickad: ingen uppgift vilar på raden.",
                    "Beside each line stands what rests on it. A solid edge: the line is used. Dashed: only \
                     as part of a longer passage. Dotted: nothing rests on the line.",
                )
            });
            out.within("ol class=lines", |out| {
                let mut begun: Vec<(usize, usize)> = Vec::new();
                let mut is_far = false;
                for number in 1..=lines.count() {
                    begun.extend(cover.ranges.keys().copied().filter(|(first, _)| *first == number));
                    let text = lines.line(number).trim();
                    // What is cited from an empty line on stands at the next one.
                    if text.is_empty() && number < lines.count() {
                        is_far = true;
                        continue;
                    }
                    let begun = std::mem::take(&mut begun);
                    out.line(id, number, text, &begun, cover, std::mem::take(&mut is_far));
                }
                out.raw("\n");
            });
        });
    }

    fn line(
        &mut self,
        id: EntityId,
        number: usize,
        text: &str,
        begun: &[(usize, usize)],
        cover: &Cover<'_>,
        is_far: bool,
    ) {
        let site = self.site;
        let is_bare = !cover.least.contains_key(&number) && begun.is_empty();
        let is_part = begun.is_empty() && !is_bare;
        self.raw("\n");
        let [folder, slash, name, more] = site.path_of(id);
        let before = if site.is_single { [folder, slash, name, more, "/"].concat() } else { String::new() };
        let row = self.tag("li").attr_of("id", &[&before, &format!("L{number}")]);
        let row = match (is_bare, is_part, is_far) {
            (true, _, true) => row.with(" class=\"bare far\""),
            (true, _, false) => row.with(" class=bare"),
            (_, true, true) => row.with(" class=\"part far\""),
            (_, true, false) => row.with(" class=part"),
            (_, _, true) => row.with(" class=far"),
            _ => row,
        };
        row.within(|out| {
            let address = ["#", &before, &format!("L{number}")].concat();
            out.tag("a class=no").attr("href", &address).within(|out| {
                out.within("span class=vh", |out| out.both("rad ", "line "));
                out.number(number);
            });
            out.within("p", |out| {
                for (first, last) in begun.iter().filter(|(first, last)| first != last || *first != number) {
                    let place = if first == last { format!("L{first}") } else { format!("L{first}-{last}") };
                    out.tag("span").attr_of("id", &[&before, &place]).within(|_| {});
                }
                out.text(text);
            });
            out.within("div class=on", |out| {
                for range in begun {
                    let citing = cover.ranges.get(range).map(Vec::as_slice).unwrap_or_default();
                    out.resting(id, *range, number, citing);
                }
                if is_bare {
                    out.within("p", |out| {
                        out.doubt_alone(
                            doubt::NONE,
                            ("ingen uppgift vilar på raden", "nothing rests on the line"),
                        );
                        // Whoever read it says why.
                        if let Some(reason) = site.reason_of_line(id, number) {
                            out.sign(": ");
                            out.text(reason);
                        }
                    });
                }
                if is_part {
                    let around =
                        cover.ranges.keys().filter(|(first, last)| (*first..=*last).contains(&number));
                    if let Some((first, last)) = around.min_by_key(|(first, last)| last - first) {
                        out.within("p class=soft", |out| {
                            out.both(
                                &format!("hör till rad {first}–{last}"),
                                &format!("belongs to lines {first}–{last}"),
                            )
                        });
                    }
                }
            });
        });
    }

    /// What rests on some lines: each thing, and what is said of it there.
    fn resting(&mut self, source: EntityId, (first, last): (usize, usize), at: usize, citing: &[&Citation]) {
        let site = self.site;
        let here = |told: &&Fact<'_>| {
            let mut cited = told.stated.into_iter().flat_map(|stated| stated.source.iter());
            cited.any(|cited| {
                cited.source.to == Some(source)
                    && cited.locator.as_deref().and_then(lines_of) == Some((first, last))
            })
        };
        // That something is mentioned is said by a statement on the line that names it.
        let said = |citation: &&Citation| site.told.own(citation.from).iter().filter(here);
        let said: Vec<&Fact<'_>> = citing.iter().take(MOST_CITING).flat_map(said).collect();
        let named: HashSet<EntityId> = said.iter().flat_map(|told| &told.names).map(|name| name.to).collect();
        let own: HashSet<EntityId> = said.iter().map(|told| told.of).collect();
        let citing: Vec<&&Citation> = citing
            .iter()
            .filter(|citation| {
                citation.from == source || own.contains(&citation.from) || !named.contains(&citation.from)
            })
            .collect();
        for citation in citing.iter().take(MOST_CITING) {
            self.within("p", |out| {
                match citation.from == source {
                    true => out.both("Källan själv", "The source itself"),
                    false => out.link(citation.from),
                }
                let told: Vec<&Fact<'_>> = site.told.own(citation.from).iter().filter(here).collect();
                for (at, one) in told.iter().enumerate() {
                    out.sign(if at == 0 { ": " } else { "; " });
                    out.said(one);
                }
                if told.is_empty() && citation.from != source {
                    out.both(": nämns", ": is mentioned");
                }
                if first != last || first != at {
                    out.sign(" ");
                    out.within("span class=soft", |out| {
                        out.sign("(");
                        out.locator(&match first == last {
                            true => format!("L{first}"),
                            false => format!("L{first}-{last}"),
                        });
                        out.sign(")");
                    });
                }
            });
        }
        if let Some(more) = citing.len().checked_sub(MOST_CITING).filter(|more| *more > 0) {
            self.within("p class=soft", |out| {
                out.both(&format!("och {more} till"), &format!("and {more} more"))
            });
        }
    }

    /// A statement in a few words: what it is, and whom it names; whom a rule gives stands on the
    /// page of what it is about.
    fn said(&mut self, told: &Fact<'_>) {
        let (sv, en) = labels::own(self.site, told);
        self.both(sv, en);
        if told.whom != Whom::None {
            self.sign(" ");
        }
        if told.is_some {
            self.both("några av: ", "some of: ");
        }
        match told.whom {
            Whom::Entity(id) => self.link(id),
            Whom::Class(id) => {
                self.link(id);
                self.doubt(doubt::RULE, phrase::RULE);
            }
            Whom::OwnersOf(id) => {
                self.both("de som ansvarar för områdena i ", "those responsible for the areas of ");
                self.link(id);
                self.doubt(doubt::RULE, phrase::RULE);
            }
            Whom::MembersOf(id) => {
                self.both("de som ingår i ", "those who sit in ");
                self.link(id);
                self.doubt(doubt::RULE, phrase::RULE);
            }
            Whom::Described(text) => self.quoted(text.as_str()),
            Whom::None => {}
            Whom::Vacant => self.both(phrase::VACANT.0, phrase::VACANT.1),
            Whom::Nobody => self.both(phrase::NOBODY.0, phrase::NOBODY.1),
        }
        self.acting(told);
        self.certainty(told);
    }
}
