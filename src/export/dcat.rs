//! `dcat.ttl`: a catalogue with the one data set, as DCAT-AP-SE 3 has it, for those who gather
//! catalogues. Only what is known is said: a licence that nobody has stated is not there.

use crate::checks::config::Publisher;
use crate::export::Export;
use crate::export::rdf::turtle::literal;
use crate::model::date::Day;
use std::fmt::Write as _;

const PREFIXES: &str = "\
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix spdx: <http://spdx.org/rdf/terms#> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
";

/// Where the EU's lists lie.
const EU: &str = "http://publications.europa.eu/resource/authority/";

/// A file of the export: its name, its length in bytes and its checksum.
pub struct Distribution {
    pub file: String,
    pub title: [&'static str; 2],
    pub bytes: u64,
    pub sha256: String,
}

/// Who publishes, with all that a catalogue has to say of them.
pub struct Whom {
    pub name: String,
    pub mail: String,
    pub kind: &'static str,
    pub number: Option<String>,
}

impl Whom {
    /// `Err` has the keys of `[publisher]` that are lacking.
    pub fn of(export: &Export<'_>) -> Result<Whom, Vec<&'static str>> {
        let Publisher { name, contact, kind, number, .. } = export.publisher.clone();
        let shown = |text: &String| !export.privacy.hides(text);
        let (name, contact) = (name.filter(shown), contact.filter(shown));
        let mail = contact.filter(|contact| !contact.starts_with("https://"));
        match (name, mail, kind) {
            (Some(name), Some(mail), Some(kind)) => Ok(Whom { name, mail, kind, number }),
            (name, mail, kind) => {
                let all = [("name", name.is_none()), ("contact", mail.is_none()), ("type", kind.is_none())];
                Err(all.into_iter().filter(|(_, lacks)| *lacks).map(|(key, _)| key).collect())
            }
        }
    }
}

/// The catalogue; `base` is where the folder is published, with a slash at its end.
pub fn text(export: &Export<'_>, whom: &Whom, base: &str, day: Day, files: &[Distribution]) -> String {
    let mut out = PREFIXES.to_string();
    let here = format!("{base}dcat.ttl");
    let publisher = match &whom.number {
        // By this address the national portal knows an organisation.
        Some(number) => format!("<http://dataportal.se/organisation/SE{number}>"),
        None => format!("<{here}#publisher>"),
    };
    let title = |sv: &str, en: &str| format!("{}@sv, {}@en", literal(sv), literal(en));
    let names = match export.privacy.shows_names() {
        true => ["Namn på personer är med.", "People's names are included."],
        false => ["Namn på personer är inte med.", "People's names are not included."],
    };
    let what = [
        format!("{}: styrning som öppna data", whom.name),
        format!("{}: governance as open data", whom.name),
    ];
    // Who is named has to know on which basis, and to whom to turn.
    let notice = export.publisher.terms.privacy_notice.as_deref();
    let notice = notice.filter(|notice| export.privacy.shows_names() && !export.privacy.hides(notice));
    let notice = notice.map_or(String::new(), |notice| format!(" {notice}"));
    let about = [
        format!(
            "Vem som ansvarar för vad, sedan när, och vem som säger det. Varje uppgift leder till sin \
                 källa och \
             säger hur säker den är. {}{notice}",
            names[0]
        ),
        format!(
            "Who is responsible for what, since when, and who says so. Each statement leads to its source \
                 and \
             says how sure it is. {}{notice}",
            names[1]
        ),
    ];
    let of = |lines: &[(&str, String)], out: &mut String, of: &str, class: &str| {
        let _ = write!(out, "\n{of} a {class}");
        for (key, value) in lines {
            let _ = write!(out, " ;\n    {key} {value}");
        }
        out.push_str(" .\n");
    };
    let day = format!("\"{day}\"^^xsd:date");
    let common = [
        ("dcterms:title", title(&what[0], &what[1])),
        ("dcterms:description", title(&about[0], &about[1])),
        ("dcterms:publisher", publisher.clone()),
        ("dcterms:modified", day),
        ("dcterms:language", "<http://publications.europa.eu/resource/authority/language/SWE>".to_string()),
    ];
    let catalogue = [
        // Of the catalogue alone: the national portal takes no other.
        ("dcterms:license", "<http://creativecommons.org/publicdomain/zero/1.0/>".to_string()),
        ("dcat:dataset", format!("<{here}#dataset>")),
    ];
    of(&[&common[..], &catalogue].concat(), &mut out, &format!("<{here}#catalog>"), "dcat:Catalog");
    let all: Vec<String> = files.iter().map(|file| format!("<{here}#{}>", file.file)).collect();
    let terms = &export.publisher.terms;
    let themes = if terms.themes.is_empty() { &["GOVE"][..] } else { &terms.themes };
    let themes: Vec<String> = themes.iter().map(|theme| format!("<{EU}data-theme/{theme}>")).collect();
    let dataset = [
        ("dcat:theme", themes.join(",\n        ")),
        ("dcat:keyword", title("styrning", "governance")),
        (
            "dcterms:accessRights",
            "<http://publications.europa.eu/resource/authority/access-right/PUBLIC>".to_string(),
        ),
        ("dcat:contactPoint", format!("<{here}#contact>")),
        ("dcat:distribution", all.join(",\n        ")),
    ];
    let version = export.meta.iter().find(|(key, _)| *key == "commit" || *key == "checksum");
    let version = version.map(|(_, value)| ("dcat:version", literal(value)));
    let often = terms.frequency.map(|code| ("dcterms:accrualPeriodicity", format!("<{EU}frequency/{code}>")));
    let dataset: Vec<_> = common.into_iter().chain(dataset).chain(version).chain(often).collect();
    of(&dataset, &mut out, &format!("<{here}#dataset>"), "dcat:Dataset");
    for file in files {
        let sum = format!("<{here}#{}.sha256>", file.file);
        let media = match file.file.rsplit('.').next().unwrap_or("") {
            "csv" => "text/csv",
            "sql" => "application/sql",
            "ttl" => "text/turtle",
            "atom" => "application/atom+xml",
            "ics" => "text/calendar",
            "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            _ => "application/json",
        };
        let lines = [
            ("dcterms:title", title(file.title[0], file.title[1])),
            ("dcterms:description", title(file.title[0], file.title[1])),
            ("dcat:accessURL", format!("<{base}{}>", file.file)),
            ("dcat:downloadURL", format!("<{base}{}>", file.file)),
            ("dcterms:format", literal(media)),
            ("dcat:byteSize", format!("\"{}\"^^xsd:nonNegativeInteger", file.bytes)),
            ("spdx:checksum", sum.clone()),
        ];
        let licence = terms.licence.map(|licence| ("dcterms:license", format!("<{}>", licence.address)));
        let lines: Vec<_> = lines.into_iter().chain(licence).collect();
        of(&lines, &mut out, &format!("<{here}#{}>", file.file), "dcat:Distribution");
        let value = format!("\"{}\"^^xsd:hexBinary", file.sha256);
        let lines =
            [("spdx:algorithm", "spdx:checksumAlgorithm_sha256".to_string()), ("spdx:checksumValue", value)];
        of(&lines, &mut out, &sum, "spdx:Checksum");
    }
    let kind = format!("<http://purl.org/adms/publishertype/{}>", whom.kind);
    let number = whom.number.as_ref().map(|number| ("dcterms:identifier", literal(number)));
    let lines = [("foaf:name", literal(&whom.name)), ("dcterms:type", kind)].into_iter().chain(number);
    of(&lines.collect::<Vec<_>>(), &mut out, &publisher, "foaf:Agent");
    let mail = format!("<mailto:{}>", whom.mail);
    let lines = [("vcard:fn", literal(&whom.name)), ("vcard:hasEmail", mail)];
    of(&lines, &mut out, &format!("<{here}#contact>"), "vcard:Organization");
    out
}
