//! A person whose name is none: a vacancy, a body, a post; or a name with more to it than the name.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::find::fold;
use crate::lang::{Both, both};
use crate::model::kind::Kind;

pub const CHECK: Check =
    Check::new("not-a-name", Level::Warning, include_str!("../../docs/checks/not-a-name.md"), run);

/// What stands in lists where nobody is.
const NOBODY: [&str; 12] = [
    "vakant",
    "vakans",
    "vacant",
    "obesatt",
    "ej tillsatt",
    "tillsatts senare",
    "utses senare",
    "under rekrytering",
    "tba",
    "tbd",
    "ingen",
    "vakant plats",
];
/// What stands where somebody is whose name was not known.
const UNKNOWN: [&str; 8] =
    ["n n", "nn", "okand", "namn", "namn efternamn", "unknown", "fornamn efternamn", "xx"];

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
    let folded = fold(name);
    let no_name =
        || both(format!("{name} är inget namn på en person"), format!("{name} is not the name of a person"));
    let more = || both(format!("{name} är mer än ett namn"), format!("{name} is more than a name"));
    if NOBODY.contains(&folded.as_str()) {
        let help = both(
            "ta bort filen, och skriv `vacant: true` där platsen eller befattningen är",
            "remove the file, and write `vacant: true` where the seat or the post is",
        );
        return Some((no_name(), help));
    }
    if UNKNOWN.contains(&folded.as_str()) {
        let help = both(
            "ta bort filen; på en plats skriver du källans ord för den som sitter där under `described`",
            "remove the file; of a seat, write the source's words for whoever sits there under `described`",
        );
        return Some((no_name(), help));
    }
    if is_body(&folded) {
        let help = both(
            "är det ett organ, lägg det i t.ex. groups/ och nämn det med `body`",
            "if it is a body, put it in e.g. groups/ and name it with `body`",
        );
        return Some((no_name(), help));
    }
    if ["tf ", "t f ", "tillforordnad ", "tillforordnade ", "acting "]
        .iter()
        .any(|word| folded.starts_with(word))
    {
        let help = both(
            "skriv namnet utan det, och `acting: true` på platsen eller innehavet",
            "write the name without it, and `acting: true` with the seat or the holder",
        );
        return Some((more(), help));
    }
    if is_of_party(name) {
        let help = both(
            "ta bort partiet: vilket parti någon hör till är en känslig uppgift, och en person är här bara \
             sitt namn",
            "remove the party: what party somebody belongs to is sensitive, and a person is only a name here",
        );
        return Some((more(), help));
    }
    let title = name.split_once(',').map(|(_, title)| title.trim());
    title.filter(|title| title.starts_with(char::is_lowercase))?;
    let help = both(
        "ta bort det efter kommat: en titel är en befattning (posts/) eller en roll på platsen",
        "remove what is after the comma: a title is a post (posts/) or a role of the seat",
    );
    Some((more(), help))
}

/// One word that ends as bodies do.
fn is_body(folded: &str) -> bool {
    let ends =
        ["styrelsen", "styrelse", "namnden", "namnd", "utskottet", "fullmaktige", "gruppen", "kommitten"];
    !folded.contains(' ') && ends.iter().any(|end| folded.ends_with(end))
}

/// "Bengt Öberg (M)": capital letters in parentheses at the end.
fn is_of_party(name: &str) -> bool {
    let inside = name.trim_end().strip_suffix(')').and_then(|name| name.rsplit_once('('));
    inside.is_some_and(|(_, party)| {
        (1..=4).contains(&party.chars().count()) && party.chars().all(char::is_uppercase)
    })
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
        ] {
            // A body of several words is as like a person of several names.
            assert_eq!(fault(name).is_some(), name != "Hälso- och sjukvårdsnämnden", "{name}");
        }
    }
}
