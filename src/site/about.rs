//! About the site: how to read it, which data it shows, where corrections go, and how accessible it
//! is by its owners' own account.

use crate::site::Site;
use crate::site::html::Out;
use crate::site::pages::Main;

pub fn page(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let title = ("Om webbplatsen", "About this site");
    out.within("h1", |out| out.both(title.0, title.1));
    out.reading();
    out.data();
    out.corrections();
    out.accessibility();
    Main::new("om", title, out)
}

/// How things are told, with what each means.
const MARKS: [(&str, &str, &str, &str); 11] = [
    (
        "tid inte angiven",
        "time not stated",
        "Källan säger inte när uppgiften började eller slutade gälla.",
        "The source does not say when it began or ended.",
    ),
    ("tidigare", "formerly", "Uppgiften har säkert upphört att gälla.", "It certainly holds no more."),
    (
        "gäller inte än",
        "not yet in force",
        "Beslutat, men börjar gälla senare.",
        "Decided, but begins later.",
    ),
    (
        "kanske",
        "perhaps",
        "Källorna räcker inte för att avgöra om uppgiften gäller.",
        "The sources cannot decide whether it holds.",
    ),
    (
        "finns inte längre",
        "no longer there",
        "Det som namnet står för har säkert upphört.",
        "What the name stands for has certainly ended.",
    ),
    (
        "t.f.",
        "acting",
        "Tillförordnad: har platsen tills vidare i någon annans ställe.",
        "Has the place for the time being, in somebody else’s stead.",
    ),
    (
        "underförstått",
        "implied",
        "Källan säger det inte rakt ut; redaktören anger varför det följer.",
        "The source does not say it outright; the editor says why it follows.",
    ),
    ("föreslaget", "proposed", "Föreslaget och inte beslutat.", "Proposed and not decided."),
    (
        "exempel",
        "an example",
        "Källan ger det som exempel, inte som faktum.",
        "The source gives it as an example, not as a fact.",
    ),
    (
        "regel",
        "a rule",
        "Källan nämner en grupp av befattningar och inte vilka de är.",
        "The source names a class of posts, not which they are.",
    ),
    (
        "vakant",
        "vacant",
        "Källan säger att ingen har platsen. Att ingen är angiven är något annat.",
        "The source says that nobody has it. That nobody is stated is something else.",
    ),
];

impl Out<'_, '_> {
    fn reading(&mut self) {
        self.part("lasa", ("Så läser du uppgifterna", "How to read the statements"), |out| {
            out.within("p", |out| {
                out.both(
                    "Varje uppgift står med sin källa, källans datum och ålder. Inget är gissat: det som \
                     källorna inte säger står som inte känt. Väljer du en dag visar sidan vad som säkert \
                     gällde då (ja), vad som säkert inte gjorde det (nej) och vad källorna inte räcker \
                     till för att avgöra (kanske).",
                    "Each statement has its source, with the source’s date and age. Nothing is guessed: \
                     what the sources do not say is said not to be known. If you choose a day, the page \
                     shows what certainly held then (yes), what certainly did not (no) and what the \
                     sources cannot decide (perhaps).",
                )
            });
            out.within("p", |out| {
                out.both(
                    "Radnumret vid en uppgift leder till stället i källan; står inget gäller det närmast \
                     ovanför. Bokstaven före säger i vilken av sidans källor. Där ingen tid står säger källan \
                     inte sedan när.",
                    "The line number beside a statement leads to the place in the source; where there is none, \
                     the one above it is meant. The letter before it says in which of the page’s sources. \
                     Where no time stands, the source does not say since when.",
                )
            });
            out.within("p", |out| {
                out.both(
                    "Utan JavaScript väljs språk på varje sida för sig, listorna ersätter sökningen, och \
                     sidorna visar det senast kända.",
                    "Without JavaScript the language is chosen on each page by itself, the lists take the \
                     place of the search, and the pages show what is last known.",
                )
            });
            out.within("dl class=p", |out| {
                for (sv, en, meaning, means) in MARKS {
                    out.within("div", |out| {
                        out.within("dt", |out| out.both(sv, en));
                        out.within("dd", |out| out.both(meaning, means));
                    });
                }
            });
        });
    }

    fn data(&mut self) {
        let stamp = self.site.stamp.clone();
        self.part("data", ("Vilken datamängd sidorna visar", "Which data the pages show"), |out| {
            out.within("dl class=p", |out| {
                out.within("div", |out| {
                    out.within("dt", |out| out.both("Läget den", "As of"));
                    out.within("dd", |out| {
                        let day = out.site.when.today;
                        out.day(day);
                    });
                });
                if let Some(commit) = &stamp.commit {
                    out.within("div", |out| {
                        out.within("dt", |out| out.both("Revision", "Revision"));
                        out.within("dd", |out| {
                            out.within("code", |out| out.text(commit));
                            if stamp.is_folder {
                                out.both(
                                    " (arbetsmappen, som kan ha ändringar utöver den)",
                                    " (the working folder, which may have changes beyond it)",
                                );
                            }
                        });
                    });
                }
                out.within("div", |out| {
                    out.within("dt", |out| out.both("Kontrollsumma", "Checksum"));
                    out.within("dd", |out| out.within("code", |out| out.text(&stamp.checksum)));
                });
                if let Some(publisher) = out.site.config.publisher.clone() {
                    out.within("div", |out| {
                        out.within("dt", |out| out.both("Utgivare", "Publisher"));
                        out.within("dd", |out| out.text(&publisher));
                    });
                }
            });
        });
    }

    fn corrections(&mut self) {
        self.part("fel", ("Är något fel?", "Is something wrong?"), |out| {
            out.within("p", |out| match out.site.config.corrections.clone() {
                Some(address) => {
                    out.both("Skriv till ", "Write to ");
                    out.address_for_corrections(&address);
                    out.both(
                        ". Säg vilken sida det gäller och vilket dokument som säger något annat.",
                        ". Say which page it is about, and which document says otherwise.",
                    );
                }
                None => out.both(
                    "Utgivaren har inte angett någon adress för rättelser.",
                    "The publisher has given no address for corrections.",
                ),
            });
        });
    }

    pub fn address_for_corrections(&mut self, address: &str) {
        // Shown or not, it is as a whole.
        if self.site.privacy.hides(address) {
            return self.text(address);
        }
        if address.starts_with("https://") {
            return self.web(address);
        }
        let to = crate::report::escape::uri(address).replace("%40", "@");
        self.tag("a").attr_of("href", &["mailto:", &to]).within(|out| out.text(address));
    }
}
