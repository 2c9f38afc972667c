//! The keys of src/model/source.rs.

use crate::model::keys::{Key, Matters, Part, Slot, inner, key};

pub static SOURCE_TYPE: Key = key(
    "type",
    "slag",
    "kind",
    "Slag, t.ex. web_page, annual_report, official_letter, decision.",
    Part::Property,
    Matters::Detail,
);
pub static SOURCE_PUBLISHER: Key = key(
    "publisher",
    "utgivare",
    "publisher",
    "Organ som gav ut dokumentet.",
    Part::Property,
    Matters::Detail,
)
.there("ger ut", "publishes")
.part_there(Part::Documents);
pub static SOURCE_DATE: Key =
    key("date", "datum", "date", "Dokumentets datum.", Part::Property, Matters::Detail);
pub static SOURCE_UPDATED: Key = key(
    "updated",
    "senast ändrat",
    "last changed",
    "När det senast ändrades.",
    Part::Property,
    Matters::Detail,
);
pub static SOURCE_URL: Key =
    key("url", "adress", "address", "Offentlig adress.", Part::Property, Matters::Detail).wording();
pub static SOURCE_REGISTRY_NO: Key =
    key("registry_no", "diarienummer", "registry number", "Diarienummer.", Part::Property, Matters::Detail)
        .wording();
pub static SOURCE_AUTHORS: Key = key(
    "authors",
    "avsändare",
    "sender",
    "Avsändare, med den egenskap de har i dokumentet.",
    Part::Documents,
    Matters::Detail,
)
.there("avsändare av", "sender of")
.part_there(Part::Documents);
pub static SOURCE_DISTRIBUTION: Key = key(
    "distribution",
    "sändlista",
    "distribution",
    "De som får utdrag eller kopia.",
    Part::Documents,
    Matters::Detail,
)
.there("på sändlistan till", "on the distribution list of")
.part_there(Part::Documents);
pub static SOURCE_AUDIENCE: Key = key(
    "audience",
    "läsare",
    "audience",
    "Läsare som dokumentet vänder sig till.",
    Part::Property,
    Matters::Detail,
);
pub static SOURCE_FILE: Key = key(
    "file",
    "bevarad text",
    "kept text",
    "Den bevarade texten, i samma mapp som denna fil.",
    Part::Apart,
    Matters::Detail,
);
pub static SOURCE_SHA256: Key = key(
    "sha256",
    "kontrollsumma",
    "checksum",
    "Textens kontrollsumma (SHA-256, hexadecimalt).",
    Part::Apart,
    Matters::Detail,
);
pub static SOURCE_ORIGINAL_SHA256: Key = key(
    "original_sha256",
    "originalets kontrollsumma",
    "the original's checksum",
    "Kontrollsumma (SHA-256) för det dokument som texten är tagen ur.",
    Part::Apart,
    Matters::Detail,
);
pub static SOURCE_READ: Key = key(
    "read",
    "läst",
    "read",
    "Dagen då dokumentet lästes, om dess text inte är bevarad.",
    Part::Property,
    Matters::Detail,
);
pub static SOURCE_ANCHORS: Key = key(
    "anchors",
    "namngivet ställe",
    "named place",
    "Namngivna ställen i texten.",
    Part::Apart,
    Matters::Detail,
);
pub static SOURCE_NO_FACT: Key = key(
    "no_fact",
    "läst, ingen uppgift",
    "read, states no fact",
    "Rader i texten som är lästa och som ingen uppgift vilar på.",
    Part::Apart,
    Matters::Detail,
);
pub static AUTHOR_PERSON: Key = inner("person", "person", "person", "Personen.").slot(Slot::Whom);
pub static AUTHOR_POST: Key = inner("post", "befattning", "post", "Befattningen.").slot(Slot::Whom);
pub static AUTHOR_BODY: Key = inner("body", "organ", "body", "Organet.").slot(Slot::Whom);
pub static AUTHOR_CAPACITY: Key =
    inner("capacity", "egenskap", "capacity", "I vilken egenskap, t.ex. handläggare.");
pub static AUTHOR_LINES: Key = inner("lines", "rader", "lines", "Var i dokumentet det står.");
pub static ANCHOR_NAME: Key = inner("name", "namn", "name", "Ställets namn.").slot(Slot::Text);
pub static ANCHOR_LINES: Key = inner("lines", "rader", "lines", "Rad eller rader: L12 eller L12-18.");
pub static NO_FACT_LINES: Key =
    inner("lines", "rader", "lines", "Rad eller rader: L12 eller L12-18.").slot(Slot::Text);
pub static NO_FACT_REASON: Key =
    inner("reason", "skäl", "reason", "Varför ingen uppgift vilar på dem, t.ex. att det är en rubrik.");
