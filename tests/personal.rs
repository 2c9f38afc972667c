//! What is personal data and what only looks like it. The identity numbers are from the tax
//! agency's published series for tests, the telephone numbers from the series that are set aside
//! for fiction.

use gov::checks::judge;
use gov::diagnostic::Place;
use gov::sources::{Content, SourceFile, Sources};

/// The codes of personal data found in a note, and the characters that each points to.
fn found(text: &str) -> Vec<(&'static str, String)> {
    found_in(&[("regions/a.yaml", &format!("name: A\nnote: '{text}'\n"))])
}

/// The same of some files.
fn found_in(files: &[(&str, &str)]) -> Vec<(&'static str, String)> {
    let file = |(path, text): &(&str, &str)| SourceFile {
        path: path.to_string(),
        content: Content::Text((*text).into()),
    };
    let sources =
        Sources { root: "data".into(), files: files.iter().map(file).collect(), ..Sources::default() };
    let all = judge::of(&sources, "2026-11-22".parse().expect("a day")).found;
    let cut = |at: Place| {
        files[at.file.0 as usize]
            .1
            .chars()
            .skip(at.span.start as usize)
            .take((at.span.end - at.span.start) as usize)
            .collect()
    };
    let own = all
        .into_iter()
        .filter(|finding| ["personal-number", "telephone-number", "personal-email"].contains(&finding.code));
    own.map(|finding| (finding.code, cut(finding.place))).collect()
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
        ("121212\u{2011}1212", "personal-number"),
        ("121212\u{2013}1212", "personal-number"),
        ("121212\u{2212}1212", "personal-number"),
        ("121212\u{a0}1212", "personal-number"),
        ("121212 - 1212", "personal-number"),
        ("121212/1212", "personal-number"),
        ("1912-12-12-1212", "personal-number"),
        ("070-174 06 05", "telephone-number"),
        ("070\u{2013}174 06 05", "telephone-number"),
        ("070-174\u{a0}06\u{a0}05", "telephone-number"),
        ("070\u{2009}174\u{202f}06\u{2009}05", "telephone-number"),
        ("070.174.06.05", "telephone-number"),
        ("0701-74 06 05", "telephone-number"),
        ("0701-740605", "telephone-number"),
        ("070-1740605", "telephone-number"),
        ("070 174 06 05", "telephone-number"),
        ("+46 (0)70-174 06 05", "telephone-number"),
        ("(+46) 70 174 06 05", "telephone-number"),
        ("(08) 465 004 00", "telephone-number"),
        ("08/465 004 00", "telephone-number"),
        ("08-465004", "telephone-number"),
        ("031-3900600", "telephone-number"),
        ("063 14 75 00", "telephone-number"),
        ("0701740605", "telephone-number"),
        ("+46701740605", "telephone-number"),
        ("+46 70 174 06 05", "telephone-number"),
        ("0046701740605", "telephone-number"),
        ("+46 8 465 004", "telephone-number"),
        ("08-465 004 00", "telephone-number"),
        ("031-390 06 00", "telephone-number"),
        ("0980-31 92 00", "telephone-number"),
        ("anna.exempel@skane.se", "personal-email"),
        ("anna-karin.van.exempel@skane.se", "personal-email"),
        ("åsa.öberg@region.se", "personal-email"),
        ("anna.exempel2@skane.se", "personal-email"),
        ("anna_exempel@skane.se", "personal-email"),
        ("anna.b.exempel@skane.se", "personal-email"),
        ("a.exempel@skane.se", "personal-email"),
        ("info@gmail.com", "personal-email"),
        ("info@msn.com", "personal-email"),
        ("info@outlook.se", "personal-email"),
        ("info@hotmail.no", "personal-email"),
        ("info@yahoo.no", "personal-email"),
        ("info@live.no", "personal-email"),
        ("info@bredband.net", "personal-email"),
        ("info@spray.se", "personal-email"),
        ("info@comhem.se", "personal-email"),
        ("info@bahnhof.se", "personal-email"),
    ];
    for (text, code) in cases {
        for around in ["", "nås på ", "("] {
            let after = if around == "(" { ")" } else { "" };
            assert_eq!(
                found(&format!("{around}{text}{after}.")),
                [(code, text.to_string())],
                "{around}{text}"
            );
        }
    }
}

/// What stands beside a number hides it no more than a space does.
#[test]
fn each_of_several_is_found() {
    let cases = [
        ("Anna 121212-1212, 070-174 06 05", &["121212-1212", "070-174 06 05"][..]),
        ("Anna 121212-1212 070-174 06 05", &["121212-1212", "070-174 06 05"]),
        ("070-174 06 05 070-174 06 06", &["070-174 06 05", "070-174 06 06"]),
        ("0701740605 0701740606", &["0701740605", "0701740606"]),
        ("070-174 06 05/06", &["070-174 06 05"]),
        ("1 121212-1212 Anna", &["121212-1212"]),
        ("121212-1212 3 st", &["121212-1212"]),
        ("121212-1212 2024", &["121212-1212"]),
        ("pnr:121212-1212", &["121212-1212"]),
        ("pnr=121212-1212", &["121212-1212"]),
        ("Ring 031-390 06 00 8-17", &["031-390 06 00"]),
        ("Ring 010-390 06 00 8-17", &["010-390 06 00"]),
        ("040-628 06 12-17", &["040-628 06"]),
        ("tel:+46701740605", &["+46701740605"]),
        ("tfn: 08 - 465 00 40", &["08 - 465 00 40"]),
        ("tel 063 147500", &["063 147500"]),
        ("Telefon: 063147500", &["063147500"]),
        ("mobilnr 0701740605", &["0701740605"]),
        ("anna.exempel@skane.se,info@gmail.com", &["anna.exempel@skane.se", "info@gmail.com"]),
    ];
    for (text, expected) in cases {
        assert_eq!(
            found(text).into_iter().map(|(_, written)| written).collect::<Vec<_>>(),
            expected,
            "{text}"
        );
    }
}

#[test]
fn personal_data_is_found_in_every_file_and_in_their_names() {
    let in_name = ("people/anna-1212121212.yaml", "name: Anna Exempel\n");
    let kept = ("sources/a.txt", "Åsa, 121212-1212\nåäö 070-174 06 05\n");
    let config = ("gov.toml", "# anna.exempel@skane.se\n");
    let expected = [
        ("personal-email", "anna.exempel@skane.se"),
        ("personal-number", ""),
        ("personal-number", "121212-1212"),
        ("telephone-number", "070-174 06 05"),
    ];
    assert_eq!(
        found_in(&[config, in_name, kept]),
        expected.map(|(code, written)| (code, written.to_string()))
    );
    assert_eq!(
        found_in(&[
            ("sources/rs-201710040807.yaml", ""),
            ("sources/a1212121212.yaml", ""),
            ("sources/2017-10-04-0807.yaml", "")
        ]),
        []
    );
}

/// A name that is no common one is known from the data, in either order.
#[test]
fn the_people_of_the_data_are_known() {
    let person = ("people/jolanda-van-exempel.yaml", "name: Jolanda van Exempel\naliases: [Yolla Exempel]\n");
    let of = |address: &str, files: &[(&'static str, &'static str)]| {
        let text = format!("Skriv till {address}.");
        let files: Vec<(&str, &str)> =
            files.iter().copied().chain([("sources/a.txt", text.as_str())]).collect();
        found_in(&files).len()
    };
    for address in [
        "jolanda.exempel@skane.se",
        "exempel.jolanda@skane.se",
        "jolanda.van.exempel@skane.se",
        "yolla_exempel@skane.se",
    ] {
        assert_eq!((of(address, &[person]), of(address, &[])), (1, 0), "{address}");
    }
    assert_eq!(of("jolanda.kansli@skane.se", &[person]), 0);
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
        "https://www.example.se/?id=1212121212",   //
        "201710040807",                            // A time. The check digit is right.
        "20171004-0807",                           //
        "1912-12-12 1212",                         //
        "121212-1212-1",                           // A part of something longer.
        "1-121212-1212",                           //
        "Dnr 0701-12345",                          // Registry numbers.
        "dnr 08-12345",                            //
        "protokoll 030-20171",                     // No area has this code.
        "030-201 71 00",                           //
        "016-20172018",                            // Years.
        "08/09 2017",                              //
        "hotell 08000930",                         // Times.
        "08-12-20-17",                             // Weeks and years.
        "08.12.20.17.30",                          // A heading.
        "Telefontid 0800-0930",                    //
        "ring 0800-0930",                          //
        "kl 0730-0930 12 mars",                    //
        "Telefontid 063147500",                    // No word for telephone as a whole.
        "omstallningsprogrammet@kronoberg.se",     // A functional mailbox.
        "registrator@skane.se",                    //
        "digital.utveckling@skane.se",             //
        "nara.vard@kronoberg.se",                  //
        "region.skane@skane.se",                   //
        "registrator.hsn@skane.se",                //
        "patientnamnden.malmo@skane.se",           //
        "e.halsa@skane.se",                        //
        "e-tjanstekort@skane.se",                  //
        "maria.vardcentral@skane.se",              //
        "@skane",                                  //
        "a@b",                                     //
    ];
    for text in cases {
        assert_eq!(found(text), [], "{text}");
    }
}
