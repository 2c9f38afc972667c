//! What date is offered for a text that is none.

use super::*;

#[test]
fn what_was_meant_is_offered() {
    for (text, said) in [
        ("våren 2024", "write 2024-21 (spring 2024)"),
        ("ht 2023", "write 2023-23 (autumn 2023)"),
        ("Hösten 2022", "write 2022-23 (autumn 2022)"),
        ("2024 kvartal 2", "write 2024-34 (quarter 2 2024)"),
        ("Q2 2024", "write 2024-34 (quarter 2 2024)"),
        ("2024Q2", "write 2024-34 (quarter 2 2024)"),
        ("första halvåret 2024", "write 2024-40 (first half of 2024)"),
        ("i mars 2024", "write 2024-03"),
        ("år 2024", "write 2024"),
        ("fr.o.m. den 1 jan. 2024", "write 2024-01-01"),
        ("okt 2024", "write 2024-10"),
        ("mars 2024", "write 2024-03"),
        ("den 1 mars 2024", "write 2024-03-01"),
        ("1/3 2024", "can be read in two ways: write 2024-03-01 or 2024-01-03"),
        ("13/3 2024", "write 2024-03-13"),
        ("01-03-2024", "can be read in two ways: write 2024-03-01 or 2024-01-03"),
        ("31.12.2024", "write 2024-12-31"),
        ("24-03-01", "can be read in two ways: write 2024-03-01 or 2001-03-24"),
        ("20240301", "write 2024-03-01"),
        ("2024-3-1", "write 2024-03-01"),
        ("2024/03/01", "write 2024-03-01"),
        ("2024-3", "write 2024-03"),
        ("3/2024", "write 2024-03"),
        ("2024–03–01", "write 2024-03-01"),
        ("２０２４-03-01", "write 2024-03-01"),
        ("2015-XX", "write 2015"),
        ("2024-03-01T24:00", "write 2024-03-01"),
        ("45352", "if it is a day number from Excel, write 2024-03-01"),
        ("omkring 2018", "write 2018~"),
        ("2015-06?~", "write 2015-06%, which is both uncertain (?) and approximate (~)"),
        ("tills vidare", "write \"..\" (open), in `to`"),
        ("2023-2026", "these are two dates: write `from: 2023` and `to: 2026`"),
        ("mandatperioden 2023-2026", "these are two dates: write `from: 2023` and `to: 2026`"),
        ("2024-03-01 - 2026-12-31", "these are two dates: write `from: 2024-03-01` and `to: 2026-12-31`"),
        (
            "v. 12 2024",
            "a week is not a date here; this one begins on 2024-03-18: write the day, or the month 2024-03",
        ),
    ] {
        assert_eq!(help(text).en, said, "{text}");
    }
    for text in ["31 februari 2020", "201X", "förra året", "12345678901", "0999"] {
        assert_eq!(help(text), forms(), "{text}");
    }
    assert!(help("2022/..").en.starts_with("write `from: 2022`"));
}

/// Words that say something else beside a day are no day.
#[test]
fn a_day_with_other_words() {
    for text in ["den 1 mars 2025", "onsdagen den 5 mars 2025", "1 mars 2025", "March 1, 2025"] {
        assert!(in_words(text).is_some(), "{text}");
    }
    for text in ["hej hopp 1 mars 2025", "kanske den 1 mars 2025", "till och med den 1 mars 2025"] {
        assert_eq!(in_words(text), None, "{text}");
    }
}
