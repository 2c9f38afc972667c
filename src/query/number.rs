//! Numbers of decisions as people write them: `§223`, `paragraf 223`, `RS 2807/2017`,
//! `dnr RS/2807/2017`.

/// What a decision or a document can be asked for by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Number {
    /// A paragraph of minutes: digits, perhaps with a letter.
    Paragraph(String),
    /// A registry number, in parts: `rs`, `2807`, `2017`.
    Registry(Vec<String>),
}

const PARAGRAPH_WORDS: [&str; 6] = ["§", "paragraf", "paragrafen", "paragraph", "par", "section"];
const REGISTRY_WORDS: [&str; 6] = ["dnr", "diarienr", "diarienummer", "diariet", "registry", "dnro"];

/// The number that some words are; `None` when they are something else.
pub fn number(text: &str) -> Option<Number> {
    let parts = parts(text);
    let first = parts.first()?.as_str();
    if PARAGRAPH_WORDS.contains(&first)
        || parts.last().is_some_and(|last| last == "§")
        || is_digits(first) && parts.len() == 1
    {
        return paragraph(text);
    }
    let digits = parts.iter().filter(|part| is_digits(part)).count();
    if REGISTRY_WORDS.contains(&first) || digits >= 2 && parts.len() <= 5 {
        return registry(text);
    }
    None
}

/// A paragraph: `223`, `§ 223`, `223 §`, `paragraf 223 a`.
pub fn paragraph(text: &str) -> Option<Number> {
    let parts = parts(text);
    let rest: Vec<&str> =
        parts.iter().map(String::as_str).filter(|part| !PARAGRAPH_WORDS.contains(part)).collect();
    match rest.as_slice() {
        [number] if is_digits(number) => Some(Number::Paragraph((*number).to_string())),
        [number, letter] if is_digits(number) && letter.chars().count() == 1 && !is_digits(letter) => {
            Some(Number::Paragraph(format!("{number}{letter}")))
        }
        _ => None,
    }
}

/// A registry number, without the word for it.
pub fn registry(text: &str) -> Option<Number> {
    let parts = parts(text);
    let words = parts
        .iter()
        .take_while(|part| REGISTRY_WORDS.contains(&part.as_str()) || *part == "nr" || *part == "number")
        .count();
    let rest = parts[words..].to_vec();
    rest.iter().any(|part| is_digits(part)).then_some(Number::Registry(rest))
}

impl Number {
    /// Whether a number that the data writes is this one. Without the letters that begin it, a
    /// registry number still says which.
    pub fn is(&self, written: &str) -> bool {
        match self {
            Number::Paragraph(_) => paragraph(written).as_ref() == Some(self),
            Number::Registry(wanted) => {
                let Some(Number::Registry(own)) = registry(written) else { return false };
                let without_letters = || own.iter().skip_while(|part| !is_digits(part)).eq(wanted.iter());
                own == *wanted || is_digits(&wanted[0]) && wanted.len() > 1 && without_letters()
            }
        }
    }
}

impl Number {
    /// Whether it is a part of a number that the data writes: 2807 of RS/2807/2017.
    pub fn is_part_of(&self, written: &str) -> bool {
        let own = parts(written);
        match self {
            Number::Paragraph(wanted) => own.contains(wanted),
            Number::Registry(wanted) => wanted.iter().all(|part| own.contains(part)),
        }
    }

    /// "223/2017" may as well be a paragraph and the year of its minutes.
    pub fn paragraph_of_year(&self) -> Option<(Number, i16)> {
        let Number::Registry(parts) = self else { return None };
        let [number, year] = parts.as_slice() else { return None };
        Some((Number::Paragraph(number.clone()), as_year(year)?))
    }

    /// A bare number that may as well be a year.
    pub fn year(&self) -> Option<i16> {
        match self {
            Number::Paragraph(number) => as_year(number),
            Number::Registry(_) => None,
        }
    }
}

fn as_year(digits: &str) -> Option<i16> {
    digits.parse().ok().filter(|year| (1900..2100).contains(year))
}

/// Runs of letters, of digits, and the paragraph sign; in lower case, without leading zeros.
fn parts(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut last = None;
    for c in text.chars().flat_map(char::to_lowercase) {
        let class = match c {
            '§' => Some('§'),
            _ if c.is_ascii_digit() => Some('0'),
            _ if c.is_alphabetic() => Some('a'),
            _ => None,
        };
        match parts.last_mut().filter(|_| class.is_some() && class == last && class != Some('§')) {
            Some(part) => part.push(c),
            None if class.is_some() => parts.push(c.to_string()),
            None => {}
        }
        last = class;
    }
    let trimmed = |part: String| match part.trim_start_matches('0') {
        "" => part,
        rest => rest.to_string(),
    };
    parts.into_iter().map(trimmed).collect()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{Number, number};

    #[test]
    fn each_usual_spelling_is_the_same_number() {
        for text in ["§223", "§ 223", "223", "223 §", "paragraf 223", "Paragraf 0223", "§\u{a0}223"] {
            assert!(number(text).is_some_and(|number| number.is("223") && number.is("§ 223")), "{text}");
        }
        for text in [
            "RS/2807/2017",
            "RS 2807/2017",
            "rs-2807-2017",
            "dnr RS/2807/2017",
            "Dnr: RS 2807-2017",
            "RS2807/2017",
            "2807/2017",
            "dnr 2807/2017",
        ] {
            assert!(number(text).is_some_and(|number| number.is("RS/2807/2017")), "{text}");
        }
        assert_eq!(number("§ 12 a"), Some(Number::Paragraph("12a".into())));
    }

    #[test]
    fn what_is_near_is_another_number() {
        for (text, written) in [
            ("§ 22", "223"),
            ("§ 2230", "223"),
            ("§ 223 a", "223"),
            ("223", "RS/223"),
            ("KS/2807/2017", "RS/2807/2017"),
        ] {
            assert!(!number(text).is_some_and(|number| number.is(written)), "{text}");
        }
        for (text, written) in
            [("2807", "RS/2807/2017"), ("RS/2807", "RS/2807/2017"), ("RS/2017/2807", "RS/2807/2017")]
        {
            assert!(!number(text).is_some_and(|number| number.is(written)), "{text}");
        }
        assert!(
            number("2807").is_some_and(
                |number| number.is_part_of("RS/2807/2017") && !number.is_part_of("RS/28070/2017")
            )
        );
        assert_eq!(
            number("223/2017").and_then(|number| number.paragraph_of_year()),
            Some((Number::Paragraph("223".into()), 2017))
        );
        assert_eq!(number("RS/2807/2017").and_then(|number| number.paragraph_of_year()), None);
        for text in ["", "kunskapsstyrning", "beslut", "§", "§ x", "dnr", "--", "verksamhetsplan 2019"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
