//! Who is told to hold a post, or which posts somebody has, in words.

use crate::lang::{Lang, both};
use crate::model::statement::{CERTAINTIES, Certainty, say};
use crate::query::Cited;
use crate::query::who::Held;
use crate::report::phrase::{self, ACTING, AS_FAR_AS_KNOWN, PERHAPS, Phrase, WHO_UNKNOWN, surely};

/// Somebody in a post, or a post, with what makes it less than plainly stated: "Anna Ek (t.f.;
/// kanske)".
fn one(held: &Held, cites: bool) -> Phrase {
    let acting = held.acting.then(|| Phrase::said(ACTING));
    let perhaps = match (held.past, held.surely) {
        (Some(weight), _) => phrase::weight(weight).map(Phrase::said),
        _ if !held.is_unsure() || held.is_as_sure => None,
        (None, Some(days)) => Some(surely(days)),
        (None, None) => Some(Phrase::said(PERHAPS)),
    };
    let since = held.later().and_then(|since| since.date()).map(|since| {
        let day = |lang| since.in_words(lang);
        Phrase::of(&both(format!("sedan {}", day(Lang::Sv)), format!("since {}", day(Lang::En))))
    });
    let implied = held.implied.as_ref().map(|reason| {
        let word = Phrase::of(&say(CERTAINTIES, Certainty::Implied));
        if reason.is_empty() { word } else { word.then(": ", Phrase::data(reason)) }
    });
    let said_by = held.said_by().filter(|_| cites).map(said_by);
    let marks = [acting, perhaps, since, implied, said_by].into_iter().flatten();
    Phrase::named(&held.named).with(Phrase::join(marks, "; "))
}

/// Another document than says the rest: "enligt Samverkansnämnden, 26 maj 2020".
pub fn said_by(cited: &Cited) -> Phrase {
    let by = |lang: Lang| {
        let undated = || lang.pick("odaterad", "undated").to_string();
        let date = cited.date.as_ref().map_or_else(undated, |date| date.in_words(lang));
        format!("{} {}, {date}", lang.pick("enligt", "according to"), cited.title)
    };
    Phrase::of(&both(by(Lang::Sv), by(Lang::En)))
}

/// People in posts, or posts, each with who says so where that is not who says the rest.
pub fn held(list: &[Held]) -> Phrase {
    Phrase::join(list.iter().map(|held| one(held, true)), ", ")
}

/// The same in a picture, which cites nothing.
pub fn pictured(list: &[Held]) -> Phrase {
    Phrase::join(list.iter().map(|held| one(held, false)), ", ")
}

/// Whom a rule gives, as far as is known.
pub fn known(list: &[Held]) -> Phrase {
    match list {
        [] => Phrase::said(WHO_UNKNOWN),
        list => Phrase::said(AS_FAR_AS_KNOWN).then(" ", held(list)),
    }
}
