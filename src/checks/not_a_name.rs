//! A person whose name is none: a vacancy, a body, a post; or a name with more to it than the name.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::find::fold;
use crate::lang::{Both, both};
use crate::model::kind::Kind;
use crate::model::plain_name::{self, NoName};

pub const CHECK: Check =
    Check::new("not-a-name", Level::Warning, include_str!("../../docs/checks/not-a-name.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (_, entity) in scope.subjects_of(Kind::Person).filter(|(_, entity)| !entity.is_redacted()) {
        let name = &entity.common.name;
        if let Some((message, help)) = fault(name.as_str()) {
            let place = Place { file: entity.file, span: name.span };
            diagnostics.push(CHECK.finding(place, message).help(help));
        }
    }
}

/// What is wrong with a name, and what to do.
fn fault(name: &str) -> Option<(Both, Both)> {
    let no_name =
        || both(format!("{name} är inget namn på en person"), format!("{name} is not the name of a person"));
    let more = || both(format!("{name} är mer än ett namn"), format!("{name} is more than a name"));
    let stands_for = plain_name::no_name(name);
    if stands_for == Some(NoName::Nobody) {
        let help = both(
            "ta bort filen, och skriv `vacant: true` där platsen eller befattningen är",
            "remove the file, and write `vacant: true` where the seat or the post is",
        );
        return Some((no_name(), help));
    }
    if stands_for == Some(NoName::Unknown) {
        let help = both(
            "ta bort filen; på en plats skriver du källans ord för den som sitter där under `described`",
            "remove the file; on a seat, write the source's words for the person there under `described`",
        );
        return Some((no_name(), help));
    }
    if is_body(name) {
        let help = both(
            "är det ett organ, lägg det i t.ex. groups/ och nämn det med `body`",
            "if it is a body, put it in e.g. groups/ and name it with `body`",
        );
        return Some((no_name(), help));
    }
    let parts = plain_name::parts(name);
    if !parts.acting && !parts.party && parts.title.is_none() {
        return None;
    }
    let plain = plain_name::said(parts.name);
    if parts.acting {
        let help = both(
            format!("skriv `name: {plain}`, och `acting: true` på platsen eller innehavet"),
            format!("write `name: {plain}`, and `acting: true` with the seat or the holder"),
        );
        return Some((more(), help));
    }
    if parts.party {
        let help = both(
            format!(
                "skriv `name: {plain}`: vilket parti någon hör till är en känslig uppgift, och en person är \
                 här \
                 bara sitt namn"
            ),
            format!(
                "write `name: {plain}`: a person's party is sensitive data, and a person is only a name here"
            ),
        );
        return Some((more(), help));
    }
    let help = both(
        format!("skriv `name: {plain}`: en titel är en befattning (posts/) eller en roll på platsen"),
        format!("write `name: {plain}`: a title is a post (posts/) or the role of a seat"),
    );
    Some((more(), help))
}

/// One word that ends as bodies do.
fn is_body(name: &str) -> bool {
    if name.trim().contains(' ') {
        return false;
    }
    let folded = fold(name);
    let ends =
        ["styrelsen", "styrelse", "namnden", "namnd", "utskottet", "fullmaktige", "gruppen", "kommitten"];
    !folded.contains(' ') && ends.iter().any(|end| folded.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn names_of_people_are_names() {
        for name in
            ["Eva Ek", "Lars-Åke Svensson", "Ek, Eva", "marksim", "Tf Prov", "Eva Ek (f. Berg)", "Bo Nämndén"]
        {
            assert_eq!(fault(name).is_some(), name == "Tf Prov", "{name}");
        }
        for name in [
            "Vakant",
            "N.N.",
            "NN",
            "Styrelsen",
            "Hälso- och sjukvårdsnämnden",
            "Regionstyrelsen",
            "tf Maria Lund",
            "T.f. Maria Lund",
            "Bengt Öberg (M)",
            "Eva Ek (KD)",
            "Lars-Åke Svensson, regionråd",
            "Dr. Anna Åkesson",
            "Överläkare Cecilia Ängström",
        ] {
            // A body of several words is as like a person of several names.
            assert_eq!(fault(name).is_some(), name != "Hälso- och sjukvårdsnämnden", "{name}");
        }
    }
}
