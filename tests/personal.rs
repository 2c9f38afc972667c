//! What is personal data and what only looks like it. The identity numbers are from the tax agency's published series for tests, the
//! telephone numbers from the series that are set aside for fiction.

use gov::checks::judge;
use gov::sources::{Content, SourceFile, Sources};

/// The codes of personal data found in a note, and the characters that each points to.
fn found(text: &str) -> Vec<(&'static str, String)> {
    let file = |path: &str, text: String| SourceFile { path: path.into(), content: Content::Text(text) };
    let note = format!("name: A\nnote: '{text}'\n");
    let files = vec![file("regions/a.yaml", note.clone())];
    let all = judge::of(&Sources { root: "data".into(), files }, "2026-11-22".parse().expect("a day")).found;
    let cut = |at: gov::diagnostic::Span| note.chars().skip(at.start as usize).take((at.end - at.start) as usize).collect();
    let own = all.into_iter().filter(|finding| ["personal-number", "telephone-number", "personal-email"].contains(&finding.code));
    own.map(|finding| (finding.code, cut(finding.place.span))).collect()
}

#[test]
fn personal_data_is_found() {
    let cases = [
        ("19121212-1212", "personal-number"),
        ("191212121212", "personal-number"),
        ("121212-1212", "personal-number"),
        ("121212+1212", "personal-number"),
        ("1212121212", "personal-number"),
        ("121212 1212", "personal-number"),
        ("19701063-2391", "personal-number"),
        ("701063-2391", "personal-number"),
        ("070-174 06 05", "telephone-number"),
        ("0701740605", "telephone-number"),
        ("+46701740605", "telephone-number"),
        ("+46 70 174 06 05", "telephone-number"),
        ("0046701740605", "telephone-number"),
        ("08-465 004 00", "telephone-number"),
        ("031-390 06 00", "telephone-number"),
        ("0980-31 92 00", "telephone-number"),
        ("anna.exempel@skane.se", "personal-email"),
        ("anna-karin.van.exempel@skane.se", "personal-email"),
        ("åsa.öberg@region.se", "personal-email"),
        ("info@gmail.com", "personal-email"),
    ];
    for (text, code) in cases {
        for around in ["", "nås på ", "("] {
            let after = if around == "(" { ")" } else { "" };
            assert_eq!(found(&format!("{around}{text}{after}.")), [(code, text.to_string())], "{around}{text}");
        }
    }
    assert_eq!(found("tel 063 14 75 00").len(), 1, "after the word for it, spaces are enough");
}

#[test]
fn what_only_looks_like_it_is_not() {
    let cases = [
        "121212-1213",                             // The check digit is wrong.
        "121312-1212",                             // There is no such month.
        "19120231-1212",                           // There is no such day.
        "556036-0793",                             // An organisation number: its third digit is at least 2.
        "232100-0255",                             // A region's organisation number.
        "RS/2807/2017",                            // A registry number.
        "RS 2807-2017",                            //
        "2018-09-13",                              // A day.
        "2017-10-04 §§ 223-231",                   // A day and paragraphs.
        "2019-2021",                               //
        "978-91-7000-123-4",                       // An ISBN.
        "https://www.example.se/sidor/1212121212", // In an address digits are names of pages.
        "a1212121212b",                            // A checksum.
        "L107-113, rad 12",                        //
        "10 000 000 kronor",                       //
        "bankgiro 5050-1055",                      //
        "postadress 291 89 Kristianstad",          //
        "omstallningsprogrammet@kronoberg.se",     // A functional mailbox.
        "registrator@skane.se",                    //
        "@skane",                                  //
        "a@b",                                     //
    ];
    for text in cases {
        assert_eq!(found(text), [], "{text}");
    }
}
