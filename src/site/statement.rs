//! The accessibility statement: how far the pages conform, by the owners' own account, in the parts
//! that the act's supervisor asks for (digg.se). What is not said is said not to be.

use crate::checks::config::{Conformance, Site as Config};
use crate::model::date::Day;
use crate::site::html::Out;

impl Out<'_, '_> {
    pub fn accessibility(&mut self) {
        let config = self.site.config.clone();
        self.part("tillganglighet", ("Tillgänglighetsredogörelse", "Accessibility statement"), |out| {
            out.stated_by(&config);
            out.conformance(&config);
            out.obstacles(&config);
            let lists = [
                (
                    &config.shortcomings,
                    ("Bristande förenlighet med lagkraven", "Not in accordance with the act"),
                ),
                (
                    &config.burden,
                    (
                        "Oskäligt betungande att anpassa (12 § i lagen)",
                        "An unreasonable burden to adapt (section 12 of the act)",
                    ),
                ),
                (
                    &config.exempt,
                    ("Omfattas inte av lagen (9 § i lagen)", "Not covered by the act (section 9)"),
                ),
            ];
            for (texts, (sv, en)) in lists.into_iter().filter(|(texts, _)| !texts.is_empty()) {
                out.within("h3", |out| out.both(sv, en));
                out.within("ul class=dots", |out| {
                    texts.iter().for_each(|one| out.within("li", |out| out.text(one)));
                });
            }
            out.review(&config);
        });
    }

    /// Whose statement it is, and of what.
    fn stated_by(&mut self, config: &Config) {
        self.within("p", |out| {
            match &config.publisher {
                Some(publisher) => {
                    out.text(publisher);
                    out.both(" står bakom webbplatsen ", " stands behind the site ");
                }
                // A statement without its owner is not finished.
                None => out.both(
                    "Redogörelsen är inte färdig: vem som står bakom webbplatsen är inte angivet. Den gäller ",
                    "The statement is not finished: who stands behind the site is not stated. It is about ",
                ),
            }
            let (sv, en) = out.site.own_name();
            out.both(&format!("”{sv}”"), &format!("“{en}”"));
            if let Some(address) = out.site.export.publisher.site.clone() {
                out.sign(", ");
                out.web(&address);
            }
            out.both(
                ". Här står hur den uppfyller lagen om tillgänglighet till digital offentlig service \
                 (2018:1937), vilka brister som är kända och hur du anmäler andra.",
                ". This says how it meets the Swedish act on accessible digital public services (2018:1937), \
                 which shortcomings are known, and how to report others.",
            );
        });
    }

    fn conformance(&mut self, config: &Config) {
        let (sv, en) = match config.conformance {
            Some(Conformance::Full) => ("helt förenlig", "fully conforms"),
            Some(Conformance::Partial) => ("delvis förenlig", "partly conforms"),
            Some(Conformance::Not) => ("inte förenlig", "does not conform"),
            None => {
                return self.within("p", |out| {
                    out.both(
                        "Utgivaren har inte bedömt hur tillgänglig webbplatsen är. Sidorna är gjorda för \
                         WCAG 2.1 på nivå AA.",
                        "The publisher has not judged how accessible the site is. The pages are made for \
                         WCAG 2.1 level AA.",
                    )
                });
            }
        };
        self.within("p", |out| {
            out.both(
                &format!(
                    "Webbplatsen är {sv} med lagen och med WCAG 2.1 på nivå AA (EN 301 549), enligt utgivarens \
                     egen bedömning."
                ),
                &format!(
                    "The site {en} with the act and with WCAG 2.1 level AA (EN 301 549), by the publisher’s own \
                     judgement."
                ),
            );
        });
    }

    /// Whom to tell of what does not work, and who supervises.
    fn obstacles(&mut self, config: &Config) {
        self.within("p", |out| {
            out.both(
                "Möter du hinder, eller behöver du innehållet i en annan form? ",
                "Do you meet an obstacle, or need the content in another form? ",
            );
            match &config.corrections {
                Some(address) => {
                    out.both("Meddela utgivaren: ", "Tell the publisher: ");
                    out.address_for_corrections(address);
                    out.sign(". ");
                }
                None => out
                    .both("Utgivaren har inte angett någon adress. ", "The publisher has given no address. "),
            }
            out.both(
                "Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Är du inte nöjd kan du \
                 anmäla det dit: ",
                "The Agency for Digital Government (Digg) supervises the act. If you are not content you can \
                 report it there: ",
            );
            out.web("https://www.digg.se/tdosanmalan");
            out.sign(".");
        });
    }

    /// How and when it was looked at, and when this was written.
    fn review(&mut self, config: &Config) {
        if config.conformance.is_none() {
            return;
        }
        self.within("h3", |out| out.both("Så granskades webbplatsen", "How the site was reviewed"));
        self.within("p", |out| {
            match &config.method {
                Some(method) => out.text(method),
                None => out.both("Hur är inte angivet.", "How is not stated."),
            }
            out.sign(" ");
            let mut day = |day: Option<Day>, (sv, en): (&str, &str)| {
                out.both(sv, en);
                match day {
                    Some(day) => out.day(day),
                    None => out.both("inte angivet", "not stated"),
                }
                out.sign(". ");
            };
            day(config.reviewed, ("Senast granskad: ", "Last reviewed: "));
            day(config.updated, ("Redogörelsen ändrades senast: ", "Statement last changed: "));
        });
    }
}
