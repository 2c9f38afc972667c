//! What a page says of a day that is chosen, beside who had what: a post of which no more is known
//! after some day, and a decision that does things on days of their own.

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
}
