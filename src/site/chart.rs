//! The pictures of a site's pages: in both languages, with links to the pages of what they show,
//! and with the list beside them complete.

use crate::chart::{Format, Look, Spoken, Svg, render, svg};
use crate::lang::Lang;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::query::chart::{self, Chart};
use crate::report::Style;
use crate::site::html::Out;
use crate::site::{Site, labels};

/// Boxes of a picture on a page, at most: a page stays below 100 kB. The picture says how many more
/// there are, the lists have them all, and `gov chart` draws them.
const MOST_BOXES: usize = 48;
/// The same in bytes: boxes with many people are larger.
const MOST_BYTES: usize = 60_000;

impl Site<'_> {
    /// The lines of a region, where there are any.
    pub fn chart_of_region(&self, region: EntityId) -> Option<Chart> {
        self.without_names(chart::of_region(self.model, Some(region), &self.when))
    }

    /// The picture of an entity, where its kind has one that says more than the lists.
    pub fn chart_of(&self, id: EntityId) -> Option<Chart> {
        let drawn = match self.model.get(id).kind {
            Kind::SteeringGroup | Kind::WorkingGroup => chart::of_body(self.model, id, &self.when),
            Kind::Programme => chart::of_programme(self.model, id, &self.when),
            // Another name is no picture: what was there before is what is there after.
            Kind::Change if self.told.own(id).iter().any(|told| labels::is_rename(self, told)) => {
                return None;
            }
            Kind::Change => chart::of_change(self.model, id, &self.when),
            // A few holders are seen as well in the list.
            Kind::Post if self.told.own(id).iter().filter(|told| told.key.name == "holders").count() > 5 => {
                chart::holders(self.model, id, &self.when)
            }
            _ => return None, // Of others the lists say as much.
        };
        self.without_names(drawn)
    }

    /// Nobody is named in a picture where nobody is named in the lists; who held a post when can't
    /// be told without names.
    fn without_names(&self, mut chart: Chart) -> Option<Chart> {
        if !self.privacy.shows_names() {
            chart.bars.clear();
            for node in &mut chart.nodes {
                node.people.clear();
                node.unstated = None;
            }
        }
        (!chart.is_empty()).then_some(chart)
    }
}

impl Out<'_, '_> {
    /// A picture as a part of the page. It is wider than a narrow screen, so it can be moved there,
    /// also with the keyboard.
    pub fn picture(&mut self, chart: &Chart, id: &str) {
        let (site, up) = (self.site, self.up);
        let href = |id: &str| {
            let id = site.model.find(id).filter(|id| site.has_page(*id))?;
            Some(match site.is_single {
                true => format!("#{}", site.path_of(id).concat()),
                false => format!("{up}{}", site.address_of(id)),
            })
        };
        let prefix = format!("bild-{id}");
        let draw = |most: usize| {
            svg(chart, &Look { spoken: Spoken::Both, standalone: false, most, id: &prefix, href: &href })
        };
        let mut drawn = draw(MOST_BOXES);
        if drawn.as_str().len() > MOST_BYTES && !site.is_single {
            drawn = draw((MOST_BOXES * MOST_BYTES * 9 / 10 / drawn.as_str().len()).max(8));
        }
        // Of much data a picture that leaves out more than it shows is none.
        let is_part = site.is_large() && !site.is_single && chart.nodes.len() > 2 * MOST_BOXES;
        if site.privacy.hides(drawn.as_str()) {
            return; // Somebody's name stands in it.
        }
        if is_part || drawn.as_str().len() > MOST_BYTES * 4 / 3 && !site.is_single {
            self.part("bild", ("Bild", "Picture"), |out| {
                out.within("p", |out| {
                    out.both(
                        "Bilden blir för stor för en sida; gov chart ritar den.",
                        "The picture is too large for a page; gov chart draws it.",
                    )
                });
            });
            return;
        }
        self.is_timed |= drawn.as_str().contains(" data-t=\"");
        self.part("bild", ("Bild", "Picture"), |out| {
            // One that is wider than its place may be drawn a little smaller before it has to be
            // moved: how small is the style's matter.
            let wide = drawn
                .as_str()
                .split_once(" width=\"")
                .and_then(|(_, rest)| rest.split(['.', '"']).next()?.parse::<u32>().ok())
                .unwrap_or(0);
            let frame = match wide {
                ..900 => "div class=chart",
                900..1100 => "div class=\"chart w1\"",
                1100..1300 => "div class=\"chart w2\"",
                1300..1500 => "div class=\"chart w3\"",
                _ => "div class=\"chart w4\"",
            };
            out.within("p class=on-day", |out| {
                out.both(
                    "En dag är vald: bilden visar utan namn det som senast är känt, och det som inte \
                     gällde då är nedtonat. Vad som har upphört och vilka som hade vad står i listorna.",
                    "A day is chosen: the picture shows, without names, what is last known, and what did \
                     not hold then is faint. What has ended, and who had what, stands in the lists.",
                )
            });
            let frame = out.tag(frame).with(" role=group tabindex=0");
            frame.attr_of("aria-labelledby", &[&prefix, "-title"]).within(|out| out.svg(&drawn));
            out.legend_of(&drawn);
        });
        // Of bars the list of the page says the same.
        if chart.bars.is_empty() {
            self.picture_in_words(chart);
        }
    }
}

impl Out<'_, '_> {
    /// What the signs of a picture mean, and what it leaves out: below it, so that they stay where
    /// it is moved.
    fn legend_of(&mut self, drawn: &Svg) {
        if !drawn.legend.is_empty() {
            self.within("ul class=signs", |out| {
                for (sample, words) in &drawn.legend {
                    out.within("li", |out| {
                        out.svg(sample);
                        out.both(&words.sv, &words.en);
                    });
                }
            });
        }
        for note in &drawn.notes {
            self.within("p class=n", |out| out.both(&note.sv, &note.en));
        }
    }

    /// All that the picture shows, as text, each line and relation.
    fn picture_in_words(&mut self, chart: &Chart) {
        let said = |lang| {
            let style = Style { lang, width: None, color: false, accessible: true };
            render(chart, Format::Text, style)
        };
        let [sv, en] = [Lang::Sv, Lang::En].map(said);
        if self.site.privacy.hides(&sv) {
            return; // Somebody's name stands in it.
        }
        self.raw("\n");
        // A part of its own, of rows, so that a long one goes on on another page.
        self.within("div class=s", |out| {
            out.within("details class=in-words", |out| {
                out.within("summary", |out| out.both("Bilden som text", "The picture as text"));
                out.within("ul", |out| {
                    let lines = sv.lines().zip(en.lines());
                    for (sv, en) in lines.filter(|(sv, _)| !sv.trim().is_empty()) {
                        // How far in a line stands says what it is below.
                        let depth = (sv.len() - sv.trim_start().len()) / 2;
                        let row = ["li", "li class=d1", "li class=d2", "li class=d3", "li class=d4"];
                        out.raw("\n");
                        out.within(row[depth.min(4)], |out| out.both(sv.trim(), en.trim()));
                    }
                    out.raw("\n");
                });
            });
        });
    }
}
