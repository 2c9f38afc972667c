//! What stands behind a date: who says it, on what condition, and what several say of it.

use super::{Date, Day};
use crate::diagnostic::Span;
use crate::lang::Lang;
use crate::model::grounds::{Behind, Grounds};
use crate::model::reference::SourceRef;
use crate::model::statement::{CERTAINTIES, Certainty, say};
use crate::model::value::Text;
use crate::model::window;

impl Date {
    pub(super) fn with_grounds(&self, grounds: &Grounds, with_source: bool, lang: Lang) -> String {
        let words = window::in_words(&self.text, lang);
        let certainty = grounds.certainty.filter(|certainty| *certainty != Certainty::Stated);
        let certainty = certainty.map(|certainty| say(CERTAINTIES, certainty).get(lang).to_string());
        let condition = grounds.condition.iter().map(|condition| condition.as_str().to_string());
        let source = grounds.source.iter().filter(|_| with_source).map(SourceRef::written);
        let marks: Vec<String> = certainty.into_iter().chain(condition).chain(source).collect();
        if marks.is_empty() { words } else { format!("{words} ({})", marks.join("; ")) }
    }

    /// Who says this very date.
    pub fn sources(&self) -> impl Iterator<Item = &SourceRef> {
        let behind = self.behind.as_ref();
        let claimed = behind.into_iter().flat_map(|behind| &behind.claims);
        let claimed = claimed.filter_map(|claim| claim.behind.as_ref());
        behind.into_iter().chain(claimed).flat_map(|behind| behind.grounds.source.iter())
    }

    /// What each of several sources says of it; none where they are not several.
    pub fn claims(&self) -> &[Date] {
        self.behind.as_ref().map_or(&[], |behind| &behind.claims)
    }

    /// The editor's remark on this very date.
    pub fn note(&self) -> Option<&Text> {
        self.behind.as_ref()?.grounds.note.as_ref()
    }

    /// Whether several say of it what no day fits.
    pub fn is_disputed(&self) -> bool {
        let of = |claim: &Date| claim.bounds.unwrap_or((Day::MIN, Day::MAX));
        let (firsts, lasts) =
            (self.claims().iter().map(|one| of(one).0), self.claims().iter().map(|one| of(one).1));
        firsts.max().zip(lasts.min()).is_some_and(|(first, last)| first > last)
    }

    /// On what this very date rests.
    pub fn grounds(&self) -> Option<&Grounds> {
        self.behind.as_ref().map(|behind| &behind.grounds)
    }

    /// The date with what it rests on. What has a condition, or is only proposed, is so from that
    /// day at the earliest, if at all.
    pub(super) fn on(self, grounds: Grounds) -> Date {
        let bounds =
            self.bounds.map(|(first, last)| (first, if grounds.is_plain() { last } else { Day::MAX }));
        Date { bounds, behind: Some(Behind { grounds, claims: Vec::new() }).into(), ..self }
    }

    /// What several say of one date: a day that fits all; where none does, one of theirs, and
    /// nothing is chosen.
    pub(super) fn of_claims(claims: Vec<Date>, span: Span) -> Option<Date> {
        let [first, .., _] = &claims[..] else { return claims.into_iter().next() };
        let text: Vec<&str> = claims.iter().map(|claim| window::bare(&claim.text)).collect();
        let text = format!("[{}]", text.join(",")).into();
        let of = |claim: &Date| claim.bounds.unwrap_or((Day::MIN, Day::MAX));
        let start = of(first);
        let all = claims.iter().map(of).fold(start, |all, one| (all.0.max(one.0), all.1.min(one.1)));
        let any = claims.iter().map(of).fold(start, |any, one| (any.0.min(one.0), any.1.max(one.1)));
        let bounds = Some(if all.0 <= all.1 { all } else { any });
        let behind = Some(Behind { grounds: Grounds::default(), claims }).into();
        Some(Date { text, span, bounds, behind })
    }
}
