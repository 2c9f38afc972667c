//! What the data does not say: how much of each sort and in each region, and then all of it.

use crate::lang::Lang;
use crate::model::entity::EntityId;
use crate::model::keys::Words;
use crate::model::kind::Kind;
use crate::query::gaps::{self as lacking, Gap, Lack, State};
use crate::report::words;
use crate::site::html::Out;
use crate::site::pages::Main;
use crate::site::{Site, filter, gaps};
use std::collections::BTreeMap;

/// All that is lacking, but for people who are in no office, who are not told of.
pub fn all(site: &Site<'_>) -> Vec<Gap> {
    let mut gaps = lacking::gaps(site.model, site.sources, &[], None, &site.when);
    gaps.retain(|gap| gap.of.kind != Kind::Person || site.has_page(gap.of.at));
    gaps
}

/// Gaps of one sort.
type Sorted<'g> = BTreeMap<(Lack, State), Vec<&'g Gap>>;

pub fn page(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let title = ("Det vi inte vet", "What we don’t know");
    let gaps = all(site);
    let mut sorts: Sorted<'_> = BTreeMap::new();
    gaps.iter().for_each(|gap| sorts.entry((gap.lack, gap.state)).or_default().push(gap));
    out.within("h1", |out| out.both(title.0, title.1));
    out.raw("\n");
    out.within("div class=answer", |out| {
        let count = gaps.len();
        out.within("p class=who", |out| {
            out.within("span class=big", |out| {
                out.both(&format!("{count} uppgifter saknas"), &format!("{count} facts are lacking"))
            })
        });
        out.within("p class=basis", |out| {
            out.both(
                "Att något inte är angivet i källan betyder inte att det saknas i verkligheten, bara att \
                 dokumenten inte säger det. Vem som ansvarar räknas för områden och uppdrag, inte för \
                 program; ordförande inte för grupper som står för flera.",
                "That something is not stated in the source does not mean that it is lacking in reality, \
                 only that the documents do not say it. Who is responsible is counted for areas and \
                 assignments, not for programmes; a chair not for groups that stand for several.",
            )
        });
    });
    let regions: Vec<(Option<EntityId>, usize)> = filter::regions(site)
        .into_iter()
        .map(|region| (region, gaps.iter().filter(|gap| home(gap) == region).count()))
        .collect();
    out.numbers(&sorts, &regions);
    let mut list = Out::new(site, "");
    sorts.iter().for_each(|((lack, state), gaps)| list.sort(*lack, *state, gaps, &regions));
    out.filter("lucka", &regions, &list);
    out.add(&list.markup());
    Main::new("luckor", title, out)
}

/// The region that a gap is in; a region's own is in it.
fn home(gap: &Gap) -> Option<EntityId> {
    let own = Some(gap.of.at).filter(|_| gap.of.kind == Kind::Region);
    gap.region.as_ref().map(|region| region.at).or(own)
}

/// What is lacking, as a heading.
fn heading(lack: Lack, state: State) -> Words {
    match (lack, state) {
        (Lack::Owner, State::NotStated) => ("Vem som ansvarar", "Who is responsible"),
        (Lack::Holder, State::NotStated) => ("Vem som har befattningen", "Who holds the post"),
        (Lack::Chair, State::NotStated) => ("Vem som är ordförande", "Who chairs"),
        (Lack::Host, State::NotStated) => ("Vem som är värd", "Who hosts"),
        (Lack::Members, State::NotStated) => ("Vilka som ingår", "Who the members are"),
        (Lack::Post, State::NotStated) => ("Vilken befattning personen har", "Which post the person holds"),
        _ => ("", ""),
    }
}

impl Out<'_, '_> {
    /// How many of each sort there are in each region.
    fn numbers(&mut self, sorts: &Sorted<'_>, regions: &[(Option<EntityId>, usize)]) {
        self.part("antal", ("Vad som saknas, och var", "What is lacking, and where"), |out| {
            out.within("table class=numbers", |out| {
                out.within("thead", |out| {
                    out.within("tr", |out| {
                        out.within("th scope=col", |out| out.both("Okänt", "Unknown"));
                        out.within("th scope=col", |out| out.both("Summa", "Sum"));
                        for (region, _) in regions {
                            out.within("th scope=col class=opt", |out| out.home_of(*region));
                        }
                    });
                });
                out.within("tbody", |out| {
                    for ((lack, state), gaps) in sorts {
                        out.raw("\n");
                        out.within("tr", |out| {
                            out.within("th scope=row", |out| out.heading_of(*lack, *state));
                            out.within("td", |out| out.within("b", |out| out.number(gaps.len())));
                            for (region, _) in regions {
                                let count = gaps.iter().filter(|gap| home(gap) == *region).count();
                                out.within(
                                    if count == 0 { "td class=\"opt none\"" } else { "td class=opt" },
                                    |out| out.number(count),
                                );
                            }
                        });
                    }
                    out.raw("\n");
                    out.within("tr", |out| {
                        out.within("th scope=row", |out| out.both("Summa", "Sum"));
                        let all = sorts.values().map(Vec::len).sum();
                        out.within("td", |out| out.within("b", |out| out.number(all)));
                        for (_, count) in regions {
                            out.within("td class=opt", |out| out.number(*count));
                        }
                    });
                    out.raw("\n");
                });
            });
        });
    }

    fn heading_of(&mut self, lack: Lack, state: State) {
        let (sv, en) = match heading(lack, state) {
            ("", _) => gaps::said(lack, state),
            (sv, en) => (sv.to_string(), en.to_string()),
        };
        self.both(&words::capital(&sv), &words::capital(&en));
    }

    fn home_of(&mut self, region: Option<EntityId>) {
        match region {
            Some(region) => self.name(region),
            None => self.both("Utanför regionerna", "Outside the regions"),
        }
    }

    /// The gaps of one sort, by region.
    fn sort(&mut self, lack: Lack, state: State, gaps: &[&Gap], regions: &[(Option<EntityId>, usize)]) {
        let heading = |out: &mut Self| {
            out.heading_of(lack, state);
            out.sign(" ");
            out.within("span class=\"soft total\"", |out| {
                out.sign("(");
                out.number(gaps.len());
                out.sign(")");
            });
        };
        self.section(heading, |out| {
            out.rows("ul class=rows", |out| {
                for (at, (region, _)) in regions.iter().enumerate() {
                    let here: Vec<&&Gap> = gaps.iter().filter(|gap| home(gap) == *region).collect();
                    // A page is cut between rows, so that a row may not be as long as a page.
                    for some in here.chunks(MOST_TOGETHER) {
                        out.raw("\n");
                        out.tag("li").number("data-r", at + 1).within(|out| {
                            out.within("div class=k", |out| {
                                out.home_of(*region);
                                out.sign(" (");
                                out.number(here.len());
                                out.sign(")");
                            });
                            out.within("ul class=v", |out| {
                                for gap in some {
                                    out.within("li", |out| {
                                        out.link(gap.of.at);
                                        out.word_of(gap.of.at);
                                        out.apart_from_others(gap.of.at);
                                        out.counted_gap(gap);
                                    });
                                }
                            });
                        });
                    }
                }
            });
        });
    }

    /// How many there are, or of which key a source is lacking, where the command says that too.
    fn counted_gap(&mut self, gap: &Gap) {
        if let Some(count) = gap.count {
            self.sign(": ");
            self.number(count);
        }
        if let Some(key) = gap.key {
            self.sign(" ");
            self.within("code", |out| out.escaped(key));
        }
    }
}

/// Gaps of one region in a row.
const MOST_TOGETHER: usize = 100;

/// The most common sorts in words, for the first page.
pub fn examples(gaps: &[Gap], lang: Lang) -> Vec<String> {
    let count =
        |lack: Lack| gaps.iter().filter(|gap| gap.lack == lack && gap.state == State::NotStated).count();
    let said = [
        (count(Lack::Owner), lang.pick("vem som ansvarar för något", "who is responsible for something")),
        (count(Lack::Chair), lang.pick("vem som är ordförande", "who chairs")),
        (count(Lack::Holder), lang.pick("vem som har en befattning", "who holds a post")),
    ];
    said.into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{what} ({count})"))
        .collect()
}
