//! Where a proposal goes: the ways that sources describe, of each body that has some.

use crate::find;
use crate::lang::{Both, both};
use crate::model::Model;
use crate::model::body::{Route, Scope};
use crate::model::entity::EntityId;
use crate::query::text::speaks_of;
use crate::query::who::{Who, who};
use crate::query::{Basis, Named, When};

/// What is asked; what is left out asks for all.
#[derive(Debug, Default)]
pub struct Filter {
    pub scope: Option<Scope>,
    pub words: Option<String>,
    pub region: Option<EntityId>,
}

#[derive(Debug)]
pub struct Routes {
    pub rows: Vec<RouteRow>,
    /// What the words ask about, without the region that they name and without words that only ask.
    pub about: Option<String>,
    /// No way is described with those words. There are ways, and all are shown: a proposal may fit
    /// them anyway.
    pub is_all: bool,
    /// Other ways of the same bodies: a proposal can be local and touch several at once.
    pub overlapping: Vec<RouteRow>,
    /// Bodies of which two ways fit the same proposal.
    pub overlaps: Vec<Named>,
    /// Regions of which the data describes no way at all. That does not mean that there is none.
    pub not_described: Vec<Named>,
}

#[derive(Debug)]
pub struct RouteRow {
    pub region: Option<Named>,
    /// The body whose ways they are.
    pub of: Named,
    /// `None` is a way of which the source says no scope: it fits whatever is asked.
    pub scope: Option<Scope>,
    pub what: String,
    pub to: Who,
    /// Functional; a person's address is never data.
    pub mailbox: Option<String>,
    pub consult: Option<Named>,
    pub basis: Basis,
}

/// What overlapping means, in words.
pub fn overlap() -> Both {
    both(
        "Vägarna överlappar: ett förslag kan vara både lokalt och beröra flera verksamheter, och passar då \
         båda.",
        "The routes overlap: a proposal can be local and touch several units, and then fits both.",
    )
}

/// Words that ask for a way, and tell none from another. Without marks.
const ASKING: [&str; 34] = [
    "jag",
    "vi",
    "mitt",
    "min",
    "mina",
    "vart",
    "var",
    "kan",
    "kunna",
    "bor",
    "far",
    "skicka",
    "skickar",
    "skickas",
    "lamna",
    "lamnar",
    "lamnas",
    "vanda",
    "vander",
    "mig",
    "forslag",
    "forslaget",
    "ide",
    "iden",
    "ideer",
    "vag",
    "vagar",
    "ny",
    "nytt",
    "send",
    "proposal",
    "idea",
    "where",
    "my",
];

/// The ways that fit, by region and body, in the order of the file.
pub fn routes(model: &Model, filter: &Filter, when: &When) -> Routes {
    let (named, rest) =
        filter.words.as_deref().map_or_else(Default::default, |words| find::region_in(model, words));
    let tells =
        |word: &&str| !find::is_small(&find::fold(word)) && !ASKING.contains(&find::fold(word).as_str());
    let about = Some(rest.split_whitespace().filter(tells).collect::<Vec<_>>().join(" "))
        .filter(|about| !find::fold(about).is_empty());
    let region = filter.region.or(named);
    let found = about_what(model, filter.scope, about.as_deref(), region, when);
    match about.is_some() && found.rows.is_empty() {
        true => Routes { is_all: true, about, ..about_what(model, filter.scope, None, region, when) },
        false => Routes { about, ..found },
    }
}

fn about_what(
    model: &Model,
    scope: Option<Scope>,
    about: Option<&str>,
    region: Option<EntityId>,
    when: &When,
) -> Routes {
    let mut bodies: Vec<EntityId> = model
        .all()
        .filter(|(_, entity)| entity.body().is_some_and(|body| !body.routes.is_empty()))
        .map(|(id, _)| id)
        .collect();
    bodies.sort_by_cached_key(|id| {
        (
            model.region_of(*id, when.day()).map(|region| find::swedish(model.get(region).name())),
            find::swedish(model.get(*id).name()),
        )
    });
    let (mut rows, mut overlapping, mut overlaps) = (Vec::new(), Vec::new(), Vec::new());
    for id in
        bodies.iter().copied().filter(|id| region.is_none_or(|region| model.is_in(*id, region, when.day())))
    {
        let routes = model.get(id).body().map_or(&[][..], |body| &body.routes);
        let asked = routes.iter().filter(|route| about.is_none_or(|words| is_about(model, id, route, words)));
        let (fit, other): (Vec<&Route>, Vec<&Route>) = asked.partition(|route| fits(route, scope));
        let read = |routes: Vec<&Route>| {
            routes.into_iter().filter_map(|route| row(model, id, route, when)).collect::<Vec<_>>()
        };
        let (fit, other) = (read(fit), read(other));
        if !fit.is_empty() {
            if scopes(fit.iter().chain(&other)) > 1 {
                overlaps.push(model.named_on(id, when.day()));
            }
            rows.extend(fit);
            overlapping.extend(other);
        }
    }
    let described: Vec<EntityId> = bodies.iter().filter_map(|id| model.region_of(*id, when.day())).collect();
    let asked = model.regions().into_iter().filter(|of| region.is_none_or(|wanted| wanted == *of));
    let not_described =
        asked.filter(|region| !described.contains(region)).map(|region| model.named(region)).collect();
    Routes { rows, about: None, is_all: false, overlapping, overlaps, not_described }
}

fn fits(route: &Route, scope: Option<Scope>) -> bool {
    scope.is_none() || route.scope.is_none() || route.scope == scope
}

/// Whether a way is for what is asked about: its own words say so, or the name of the body that it
/// belongs to or leads to.
fn is_about(model: &Model, of: EntityId, route: &Route, words: &str) -> bool {
    let names = [Some(of), route.party.named().map(|(id, _)| id)]
        .into_iter()
        .flatten()
        .map(|id| model.get(id).name());
    names.chain([route.what.as_str()]).any(|text| speaks_of(text, words))
}

/// How many different scopes some ways have; one without a scope fits with every other.
fn scopes<'r>(rows: impl Iterator<Item = &'r RouteRow>) -> usize {
    let mut scopes: Vec<Option<Scope>> = rows.map(|row| row.scope).collect();
    scopes.sort_unstable();
    scopes.dedup();
    scopes.len()
}

fn row(model: &Model, id: EntityId, route: &Route, when: &When) -> Option<RouteRow> {
    let basis = model.basis(id, &route.stated, route.party.who(), when)?;
    Some(RouteRow {
        region: model.region_of(id, when.day()).map(|region| model.named(region)),
        of: model.named_on(id, when.day()),
        scope: route.scope,
        what: route.what.as_str().to_string(),
        to: who(model, &route.party, when)?.having(&basis),
        mailbox: route.mailbox.as_ref().map(|text| text.as_str().to_string()),
        consult: model.named_ref(&route.consult, when),
        basis,
    })
}
