//! About the site: how to read it, which data it shows, where corrections go, and how accessible it
//! is by its owners' own account.

use crate::checks::config::Conformance;
use crate::site::Site;
use crate::site::html::Out;
use crate::site::pages::Main;

pub fn page(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let title = ("Om webbplatsen", "About this site");
    out.raw("<h1>");
    out.both(title.0, title.1);
    out.raw("</h1>");
    out.reading();
    out.data();
    out.corrections();
    out.accessibility();
    Main::new("om", title, out)
}

/// How things are told, with what each means.
const MARKS: [(&str, &str, &str, &str); 8] = [
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
        self.heading("lasa", ("Så läser du uppgifterna", "How to read the statements"));
        self.raw("<p>");
        self.both(
            "Varje uppgift står med sin källa, källans datum och ålder. Inget är gissat: det som källorna \
             inte säger står som inte känt. Väljer du en dag visar sidan vad som säkert gällde då (ja), vad \
             som säkert inte gjorde det (nej) och vad källorna inte räcker till för att avgöra (kanske).",
            "Each statement has its source, with the source’s date and age. Nothing is guessed: what the \
             sources do not say is said not to be known. If you choose a day, the page shows what certainly \
             held then (yes), what certainly did not (no) and what the sources cannot decide (perhaps).",
        );
        self.raw("</p><dl class=p>");
        for (sv, en, meaning, means) in MARKS {
            self.raw("<div><dt>");
            self.both(sv, en);
            self.raw("</dt><dd>");
            self.both(meaning, means);
            self.raw("</dd></div>");
        }
        self.raw("</dl></section>");
    }

    fn data(&mut self) {
        let stamp = self.site.stamp.clone();
        self.heading("data", ("Vilken datamängd sidorna visar", "Which data the pages show"));
        self.raw("<dl class=p><div><dt>");
        self.both("Läget den", "As of");
        self.raw("</dt><dd>");
        let day = self.site.when.today;
        self.day(day);
        self.raw("</dd></div>");
        if let Some(commit) = &stamp.commit {
            self.raw("<div><dt>");
            self.both("Revision", "Revision");
            self.raw("</dt><dd><code>");
            self.text(commit);
            self.raw("</code>");
            if stamp.is_folder {
                self.both(
                    " (arbetsmappen, som kan ha ändringar utöver den)",
                    " (the working folder, which may have changes beyond it)",
                );
            }
            self.raw("</dd></div>");
        }
        self.raw("<div><dt>");
        self.both("Kontrollsumma", "Checksum");
        self.raw("</dt><dd><code>");
        self.text(&stamp.checksum);
        self.raw("</code></dd></div>");
        if let Some(publisher) = self.site.config.publisher.clone() {
            self.raw("<div><dt>");
            self.both("Utgivare", "Publisher");
            self.raw("</dt><dd>");
            self.text(&publisher);
            self.raw("</dd></div>");
        }
        self.raw("</dl></section>");
    }

    fn corrections(&mut self) {
        self.heading("fel", ("Är något fel?", "Is something wrong?"));
        self.raw("<p>");
        match self.site.config.corrections.clone() {
            Some(address) => {
                self.both("Skriv till ", "Write to ");
                self.address_for_corrections(&address);
                self.both(
                    ". Säg vilken sida det gäller och vilket dokument som säger något annat.",
                    ". Say which page it is about, and which document says otherwise.",
                );
            }
            None => self.both(
                "Utgivaren har inte angett någon adress för rättelser.",
                "The publisher has given no address for corrections.",
            ),
        }
        self.raw("</p></section>");
    }

    pub fn address_for_corrections(&mut self, address: &str) {
        if address.starts_with("https://") {
            return self.web(address);
        }
        self.raw("<a href=\"mailto:");
        self.raw(&crate::report::escape::uri(address).replace("%40", "@"));
        self.raw("\">");
        self.text(address);
        self.raw("</a>");
    }

    fn accessibility(&mut self) {
        let config = self.site.config.clone();
        self.heading("tillganglighet", ("Tillgänglighetsredogörelse", "Accessibility statement"));
        self.raw("<p>");
        match config.conformance {
            Some(Conformance::Full) => self.both(
                "Utgivaren bedömer att webbplatsen helt uppfyller WCAG 2.1 på nivå AA (EN 301 549), som \
                 lagen om tillgänglighet till digital offentlig service kräver.",
                "The publisher judges that the site fully meets WCAG 2.1 level AA (EN 301 549), as the \
                 Swedish act on accessible digital public services requires.",
            ),
            Some(Conformance::Partial) => self.both(
                "Utgivaren bedömer att webbplatsen delvis uppfyller WCAG 2.1 på nivå AA (EN 301 549), som \
                 lagen om tillgänglighet till digital offentlig service kräver.",
                "The publisher judges that the site partly meets WCAG 2.1 level AA (EN 301 549), as the \
                 Swedish act on accessible digital public services requires.",
            ),
            Some(Conformance::Not) => self.both(
                "Utgivaren bedömer att webbplatsen inte uppfyller WCAG 2.1 på nivå AA (EN 301 549), som \
                 lagen om tillgänglighet till digital offentlig service kräver.",
                "The publisher judges that the site does not meet WCAG 2.1 level AA (EN 301 549), which the \
                 Swedish act on accessible digital public services requires.",
            ),
            None => self.both(
                "Utgivaren har inte bedömt hur tillgänglig webbplatsen är. Sidorna är gjorda för WCAG 2.1 \
                 på nivå AA.",
                "The publisher has not judged how accessible the site is. The pages are made for WCAG 2.1 \
                 level AA.",
            ),
        }
        if let Some(day) = config.reviewed {
            self.raw(" ");
            self.both("Senast granskad ", "Last reviewed ");
            self.day(day);
            self.raw(".");
        }
        self.raw("</p>");
        if !config.shortcomings.is_empty() {
            self.raw("<p>");
            self.both("Kända brister:", "Known shortcomings:");
            self.raw("</p><ul>");
            for one in &config.shortcomings {
                self.raw("<li>");
                self.text(one);
                self.raw("</li>");
            }
            self.raw("</ul>");
        }
        self.raw("<p>");
        self.both("Möter du hinder? ", "Do you meet an obstacle? ");
        match &config.corrections {
            Some(address) => {
                self.both("Meddela utgivaren: ", "Tell the publisher: ");
                self.address_for_corrections(address);
                self.raw(". ");
            }
            None => {
                self.both("Utgivaren har inte angett någon adress. ", "The publisher has given no address. ")
            }
        }
        self.both(
            "Myndigheten för digital förvaltning (Digg) har tillsyn över lagen, och dit kan du anmäla \
             brister som inte åtgärdas.",
            "The Agency for Digital Government (Digg) supervises the act, and there you can report what is \
             not mended.",
        );
        self.raw("</p></section>");
    }
}
