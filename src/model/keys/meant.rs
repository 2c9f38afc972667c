//! Which key was meant by a word that is none: in Swedish, in capital letters, or nearly spelt.

use crate::model::keys::Key;
use crate::model::nearest::nearest;

/// What people write for a key, and the keys that it can be, in one record or another.
const MEANT: &[(&[&str], &[&str])] = &[
    (&["medlemmar", "medlem", "ledamöter", "ledamot", "deltagare", "platser"], &["members"]),
    (&["ordförande", "ordf", "chair", "vice ordförande", "vice_chair", "sekreterare"], &["members"]),
    (&["källor", "källa"], &["sources", "source"]),
    (&["ansvarig", "ansvariga", "ägare"], &["responsible", "owner"]),
    (&["namn", "benämning"], &["name", "title"]),
    (&["titel", "rubrik"], &["title", "name"]),
    (&["till", "till och med", "tom", "t.o.m.", "slut", "slutdatum"], &["to"]),
    (&["från", "från och med", "from och med", "fr.o.m.", "start", "startdatum"], &["from"]),
    (&["rapporterar", "rapporterar_till", "rapporterar till"], &["reports_to"]),
    (&["bereder", "bereder_åt", "bereder för"], &["prepares_for"]),
    (&["stödjer", "stöder", "stöd"], &["supports"]),
    (&["del_av", "del av", "tillhör", "hör till", "ingår i"], &["part_of", "body", "programme"]),
    (&["roll"], &["role"]),
    (&["typ", "slag", "sort"], &["type"]),
    (&["datum", "dag"], &["date", "given", "observed"]),
    (&["innehavare"], &["holders", "person"]),
    (&["befattning", "tjänst"], &["post", "posts"]),
    (&["organ", "nämnd", "grupp", "enhet"], &["body"]),
    (&["beslutad_av", "beslutat av", "av"], &["by", "given_by"]),
    (&["uppgifter", "uppgift", "uppdrag"], &["mandate", "task"]),
    (&["anmärkning", "kommentar", "not"], &["note"]),
    (&["beskrivning"], &["description", "described"]),
    (&["utgivare"], &["publisher"]),
    (&["länk", "adress", "webbadress", "webbplats", "hemsida"], &["url", "website"]),
    (&["text"], &["text", "file"]),
    (&["fil"], &["file"]),
    (&["tema", "teman", "ämnen"], &["themes", "theme"]),
];

/// The one of some keys that a word means.
pub fn meant(word: &str, keys: &[&'static Key]) -> Option<&'static str> {
    let word = word.trim().to_lowercase();
    let named = |name: &str| keys.iter().find(|key| key.name == name).map(|key| key.name);
    let plain = word.replace([' ', '-'], "_");
    let listed = || {
        let (_, names) = MEANT.iter().find(|(words, _)| words.contains(&word.as_str()))?;
        names.iter().find_map(|name| named(name))
    };
    let called = || keys.iter().find(|key| key.words.0 == word || key.words.1 == word).map(|key| key.name);
    named(&plain)
        .or_else(listed)
        .or_else(called)
        .or_else(|| nearest(&word, keys.iter().map(|key| key.name)).and_then(named))
}
