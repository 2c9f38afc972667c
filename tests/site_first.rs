//! What a page of `gov site` says first and how it is put together: the answer before all else,
//! with its doubts and its source; titles that are each of their own; the text of a source once.

use crate::site::{done, files, place, text};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

fn pages() -> &'static BTreeMap<String, String> {
    static PAGES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
        let out = place("first").join("out");
        done(&["--out", text(&out), "--today", "2026-11-25"]);
        files(&out)
    });
    &PAGES
}

/// What stands between two texts of a page.
fn between<'p>(page: &'p str, from: &str, to: &str) -> &'p str {
    let rest = page.split_once(from).unwrap_or_else(|| panic!("{from} in {page}")).1;
    rest.split_once(to).unwrap_or_else(|| panic!("{to} after {from}")).0
}

/// The Swedish words of a part of a page, without tags.
pub fn words(part: &str) -> String {
    let (mut said, mut rest) = (String::new(), part);
    while let Some((before, after)) = rest.split_once('<') {
        said.push_str(before);
        let (tag, inside) = after.split_once('>').expect("a tag ends");
        let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
        if ["p", "div", "li", "label", "legend"].contains(&name) {
            said.push(' ');
        }
        rest = if tag == "i lang=en" { inside.split_once("</i>").expect("it ends").1 } else { inside };
    }
    (said + rest).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The box with the answer, which stands before all parts of the page.
fn answer(page: &str) -> String {
    let (before, rest) = page
        .split_once("<div class=\"answer")
        .or_else(|| page.split_once("<div class=answer"))
        .expect("an answer");
    assert!(!before.contains("<section"), "the answer comes first");
    words(rest.split_once("<section").map_or(rest, |(answer, _)| answer).split_once('>').expect("a tag").1)
}

#[test]
fn each_page_answers_before_anything_else() {
    let wanted = [
        (
            "programme-areas/skane-omrade-digitalisering",
            "Ansvarig Ingela Lidén, befattning okänd sedan när framgår inte",
        ),
        (
            "steering-groups/skane-styrgrupp-styrmodell",
            "Ordförande Kanslidirektör, innehavare okänd sedan när framgår inte",
        ),
        (
            "people/ingela-liden",
            "Ansvarar för Digitalisering, insatsområde i Region Skånes övergripande strategi",
        ),
        ("decisions/skane-beslut-styrgrupp-styrmodell", "Beslutat av Regiondirektör dag inte angiven Källa:"),
        ("decisions/jh-beslut-223-2017", "Beslutat av Regionstyrelsen 4 oktober 2017 Källa:"),
        ("decisions/jh-forslag-godkanna-uppfoljning", "Föreslaget av Regiondirektör dag inte angiven"),
        ("changes/skane-organisationsforandring-2022", "Genomfördes hösten 2022 Källa:"),
        ("units/skane-hss", "Har uppdraget Ny styr- och ansvarsmodell, uppdrag sedan hösten 2022"),
        ("posts/skane-it-direktor", "Innehavare: inte angiven i källan Källa:"),
        ("sources/skane-fhs", "Från Region Skåne odaterad 26 av 29 rader används, 3 rader som ingen uppgift"),
        ("luckor", "48 uppgifter saknas"),
    ];
    for (path, first) in wanted {
        let said = answer(&pages()[&format!("{path}.html")]);
        assert!(said.starts_with(first), "{path}: {said}");
    }
    // Who has it now stands before who had it.
    let page = &pages()["assignments/skane-uppdrag-styrmodell.html"];
    let now = page.find("sedan hösten 2022").expect("who has it");
    let then = page.find("<h3 class=then><i>Tidigare").expect("who had it");
    assert!(now < then && page[then..].contains("Chef för Framtidskontoret"));
}

#[test]
fn a_source_is_named_once_and_then_only_its_line() {
    let page = &pages()["steering-groups/skane-styrgrupp-styrmodell.html"];
    let title = "Uppdrag och sammansättning – Styrgrupp ny styr- och ansvarsmodell i Region Skåne";
    let named = |part: &str| part.matches(&format!(">{title}")).count();
    // In the answer, beside the text, and as the decision of the same name.
    assert!(named(page) <= 3, "{}", named(page));
    assert!(words(page).contains("Kanslidirektör, innehavare okänd"));
    assert!(page.contains("#L34\"><i>rad 34</i>"));
    // Where there are several, a letter says which.
    let page = &pages()["units/skane-hss.html"];
    assert!(words(between(page, "<aside", "</aside>")).contains("A Uppdrag och sammansättning"), "the key");
    assert!(words(page).contains("A, rad 22–26") && words(page).contains("B, rad 20"));
}

#[test]
fn every_title_is_of_its_own_and_says_whose_page_it_is() {
    let mut seen = BTreeSet::new();
    for (path, page) in pages().iter().filter(|(path, _)| path.ends_with(".html")) {
        let title = between(page, "<title>", "</title>");
        assert!(title.ends_with("Vem ansvarar?"), "{path}: {title}");
        assert!(seen.insert(title), "{path}: {title} is the title of another page too");
        assert_eq!(page.matches("<h1>").count(), 1, "{path}");
        // Headings go down a step at a time, and what contents lists is there.
        let levels: Vec<u8> =
            page.match_indices("<h").filter_map(|(at, _)| page.as_bytes().get(at + 2)).copied().collect();
        let levels: Vec<u8> = levels.into_iter().filter(u8::is_ascii_digit).collect();
        let body = levels.iter().skip_while(|level| **level != b'1');
        assert!(body.clone().zip(body.skip(1)).all(|(one, next)| *next <= one + 1), "{path}: {levels:?}");
        for link in page.split("<a href=\"#").skip(1).filter_map(|rest| rest.split_once('"')) {
            let is_there = [format!("id={}", link.0), format!("id=\"{}\"", link.0)];
            assert!(is_there.iter().any(|id| page.contains(id)), "{path}: #{} leads nowhere", link.0);
        }
    }
    let area = &pages()["programme-areas/skane-omrade-digitalisering.html"];
    assert_eq!(between(area, "<title>", "</title>"), "Digitalisering – Region Skåne – Vem ansvarar?");
    // What is called the same in both languages has the site's name in English from its top.
    assert!(!area.contains("data-en"));
    let list = &pages()["kallor.html"];
    assert_eq!(between(list, "data-en=\"", "\""), "Sources – Who is responsible?");
}

#[test]
fn the_text_of_a_source_stands_once_with_what_rests_on_each_line() {
    let page = &pages()["sources/skane-fhs.html"];
    let kept = std::fs::read_to_string("data/skane/sources/skane-fhs.txt").expect("the text is kept");
    let rows: Vec<&str> = page.split("\n<li id=\"L").skip(1).collect();
    let lines: Vec<(usize, &str)> = kept
        .lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty())
        .collect();
    assert_eq!(rows.len(), lines.len());
    for (row, (number, line)) in rows.iter().zip(&lines) {
        assert!(row.starts_with(&format!("{number}\"")), "line {number}: {row}");
        assert!(words(row).contains(&line.split_whitespace().collect::<Vec<_>>().join(" ")), "line {number}");
    }
    let row = |number: &str| rows.iter().find(|row| row.starts_with(&format!("{number}\""))).expect(number);
    assert!(words(row("36")).contains("Digitalisering: ansvarig Ingela Lidén"), "{}", words(row("36")));
    // A range has a place of its own, at its first line; a line that nothing rests on says so.
    assert!(row("31").contains("id=\"L31-38\"") && words(row("31")).contains("(rad 31–38)"));
    assert!(row("42").contains("class=\"bare") && words(row("42")).contains("ingen uppgift vilar på raden"));
    assert!(words(row("13")).contains("hör till rad 11–13") && row("13").contains("class=\"part"));
    // Every link to the source leads to a place that is there.
    for (path, page) in pages() {
        for address in page.split("sources/skane-fhs.html#").skip(1).filter_map(|rest| rest.split_once('"')) {
            assert!(
                pages()["sources/skane-fhs.html"].contains(&format!("id=\"{}\"", address.0)),
                "{path}: {}",
                address.0
            );
        }
    }
}

#[test]
fn what_is_not_known_is_counted_and_can_be_chosen_by_region() {
    let page = &pages()["luckor.html"];
    let filter = words(between(page, "<fieldset class=filter>", "</fieldset>"));
    assert_eq!(
        filter,
        "Visa Alla (48) Region Jämtland Härjedalen (8) Region Kronoberg (15) Region Skåne (21) Utanför \
         regionerna (4)"
    );
    // The counts are those of the rows.
    let rows = |place: usize| -> usize {
        let row = format!("<li data-r={place}>");
        let of = page.split(&row).skip(1);
        of.map(|row| row.split_once("</ul>").expect("it ends").0.matches("<li>").count()).sum()
    };
    assert_eq!([1, 2, 3, 4].map(rows), [8, 15, 21, 4]);
    let style = &pages()["site.css"];
    assert!(style.contains("input[value=\"3\"]:checked) [data-r]:not([data-r=\"3\"])"));
}

#[test]
fn the_first_page_has_questions_that_are_answered() {
    let page = &pages()["index.html"];
    let hero = between(page, "class=hero", "<section");
    let asked: Vec<(&str, String)> = hero
        .split("<li><a href=\"")
        .skip(1)
        .filter_map(|rest| rest.split_once('"'))
        .map(|(address, rest)| {
            (address, words(rest.split_once('>').expect("a tag").1.split_once("</a>").expect("a link").0))
        })
        .collect();
    assert_eq!(asked.len(), 3, "{asked:?}");
    assert_eq!(asked[0].1, "Vem ansvarar för digitalisering?");
    assert!(
        asked[2].1.starts_with("Vem hade uppdraget Ny styr- och ansvarsmodell i juli 2022?"),
        "{asked:?}"
    );
    for (address, _) in &asked {
        assert!(pages().contains_key(address.split('?').next().expect("a path")), "{address}");
    }
    assert!(!words(page).contains(" 0 "), "what there is none of is not counted");
}

/// The publisher's colour is the pages', and without one they have a colour of their own.
#[test]
fn the_pages_have_the_publishers_colour() {
    let root = place("brand");
    let (data, out) = (root.join("data"), root.join("out"));
    std::fs::create_dir_all(data.join("regions")).expect("made");
    std::fs::write(data.join("regions/x.yaml"), "name: Region X\n").expect("written");
    let toml = "[publisher]\nname = \"Region X\"\nbrand = \"#7a1f1f\"\n";
    std::fs::write(data.join("gov.toml"), toml).expect("written");
    done(&["--data", text(&data), "--out", text(&out)]);
    let own = files(&out);
    assert!(own["site.css"].contains(":root { --brand: #7a1f1f; }"));
    assert!(own["index.html"].contains("<span class=pub>Region X</span>"));
    assert!(!pages()["site.css"].contains(":root { --brand:"));
}
