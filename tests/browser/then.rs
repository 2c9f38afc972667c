//! What a page says of a day that is chosen, beside who had what: a post of which no more is known
//! after some day, a decision that does things on days of their own, and a change of name.

use std::path::Path;

pub fn write_to(folder: &Path, held: &str, write: fn(&Path, &str, &str)) {
    let before = held.split_once("  - person: anna").map_or("", |(before, _)| before);
    let before = before.replace("karin", "maj");
    write(folder, "people/maj.yaml", "name: Maj Ek\nsources: [s#s1]\n");
    write(folder, "posts/tidigare.yaml", &format!("name: Tidigare\nbody: r\nholders:\n{before}"));
    let changes = "changes:\n  - type: creates\n    target: nygrupp\n    from: 2027-03-01\n    source: s#s1\n  \
                   - type: amends\n    target: uppdrag\n    source: s#s1\n";
    let decision = "name: Beslutet\ntype: decision\nstatus: adopted\nby: r\ndate: 2025-09-29\n";
    write(folder, "decisions/beslut.yaml", &format!("{decision}{changes}sources: [s#s1]\n"));
    write(folder, "groups/nygrupp.yaml", "name: Nya gruppen\nsources: [s#s1]\n");
    renamed(folder, write);
}

/// A group that got another name on some day within years, whose chair is whoever has a post; and
/// sums that they decide on.
fn renamed(folder: &Path, write: fn(&Path, &str, &str)) {
    let names = "name: Hälsonämnden\naliases:\n  - name: Vårdnämnden\n    type: former\n    to: 2018..2026\n  - \
                 name: Sjuknämnden\n    type: former\n    to: 2009-12-31\n";
    let seat = "part_of: {body: r, source: s#s1}\nmembers:\n  - post: radgivare\n    role: chair\n    source: \
                s#s1\nsources: [s#s1]\n";
    write(folder, "groups/namnbyte.yaml", &format!("{names}{seat}"));
    write(folder, "people/sara.yaml", "name: Sara Ek\nsources: [s#s1]\n");
    let held = "name: Rådgivare\nbody: r\nholders:\n  - person: sara\n    source: s#s1\nsources: [s#s1]\n";
    write(folder, "posts/radgivare.yaml", held);
    let powers = "powers:\n  - post: radgivare\n    may: decide\n    what: inköp\n    up_to: 500 000 kronor\n    \
                  source: s#s1\nsources: [s#s1]\n";
    let delegation = "name: Delegationsordning\ntype: delegation\nstatus: adopted\nby: r\ndate: 2024-01-10\n";
    write(folder, "decisions/delegation.yaml", &format!("{delegation}{powers}"));
}
