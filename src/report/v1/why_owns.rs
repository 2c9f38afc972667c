//! Why "who owns" answers as it does.

use crate::query;
use crate::query::responsible::Under;
use crate::query::who_owns::{Hit, WhoOwns};
use crate::query::why_owns::{Given, Near};
use crate::report::v1::{Basis, Cited, Matched, Named};
use crate::report::v1::{basis, cited, matched, named, some_named, under_how};
use serde::Serialize;

#[derive(Serialize)]
pub struct Why {
    hits: Vec<Reason>,
    near: Vec<NearData>,
}

#[derive(Serialize)]
struct Reason {
    entity: Named,
    matched: Matched,
    theme_note: Option<String>,
    through: Vec<Through>,
    given: Vec<GivenData>,
}

#[derive(Serialize)]
struct Through {
    body: Named,
    how: &'static str,
    of: Named,
    source: Option<Cited>,
}

#[derive(Serialize)]
struct GivenData {
    by: Named,
    what: String,
    touches: Named,
    #[serde(flatten)]
    basis: Basis,
}

#[derive(Serialize)]
struct NearData {
    entity: Named,
    region: Option<Named>,
    matched: Matched,
}

/// The published JSON of the reasons.
pub fn why_owns(answer: &WhoOwns, why: &query::why_owns::Why) -> Why {
    let through = |under: &Under| Through {
        body: named(&under.body),
        how: under_how(under.how),
        of: named(&under.of),
        source: under.source.as_ref().map(cited),
    };
    let given = |given: &Given| GivenData {
        by: named(&given.entity),
        what: given.what.clone(),
        touches: named(&given.to),
        basis: basis(&given.basis),
    };
    let reason = |(hit, reason): (&Hit, &query::why_owns::Reason)| Reason {
        entity: named(&hit.entity),
        matched: matched(&hit.how),
        theme_note: reason.theme_note.clone(),
        through: hit.under.iter().filter(|under| under.stands()).map(through).collect(),
        given: reason.given.iter().map(given).collect(),
    };
    let near = |near: &Near| NearData {
        entity: named(&near.entity),
        region: some_named(near.region.as_ref()),
        matched: matched(&near.how),
    };
    Why {
        hits: answer.hits.iter().zip(&why.hits).map(reason).collect(),
        near: why.near.iter().map(near).collect(),
    }
}
