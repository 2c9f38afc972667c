//! The page that lists what a search finds, at an address that can be sent to somebody.

use crate::site::Site;
use crate::site::html::Out;
use crate::site::lists;
use crate::site::pages::Main;

pub fn page(site: &Site<'_>) -> Main {
    let mut out = Out::new(site, "");
    let title = ("Sök", "Search");
    lists::head(
        &mut out,
        title,
        (
            "Sök på ett område, en grupp, en befattning, en person, ett diarienummer eller en paragraf.",
            "Search for an area, a group, a post, a person, a registry number or a paragraph.",
        ),
    );
    out.raw("\n");
    // A script puts what it finds in the place of this.
    out.within("div id=found class=found", |out| {
        out.within("p", |out| {
            out.both("Sökningen behöver skript. Utan dem: ", "Search needs scripts. Without them: ");
            out.link_to_page("register", |out| {
                out.both("allt i bokstavsordning", "everything in alphabetical order")
            });
        });
    });
    Main::new("sok", title, out)
}
