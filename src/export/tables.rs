//! The tables, and what each of their columns says. They are a contract: columns are only added, at
//! the end.

use crate::export::table::{Column, Table, Type};

const fn column(name: &'static str, of: Type, sv: &'static str, en: &'static str) -> Column {
    Column { name, of, is_needed: false, sv, en }
}

const fn needed(name: &'static str, of: Type, sv: &'static str, en: &'static str) -> Column {
    Column { name, of, is_needed: true, sv, en }
}

pub static ENTITY: Table = Table {
    name: "entity",
    sv: "Vad det finns uppgifter om: en rad för varje fil.",
    en: "What the data is about: one row a file.",
    columns: &[
        needed("id", Type::Text, "Id.", "Id."),
        needed("kind", Type::Text, "Slag, se code.", "Kind, see code."),
        column("name", Type::Text, "Namn; tomt där det inte visas.", "Name; empty where it is not shown."),
        column(
            "region_id",
            Type::Text,
            "Regionen den dag som exporten gäller.",
            "Its region on the day asked.",
        ),
        column("path", Type::Text, "Filen.", "The file."),
        needed("certainty", Type::Text, "Hur säkert det finns, se code.", "How sure it is that it is there."),
        needed("can_first", Type::Day, "Fanns säkert inte före.", "Was certainly not there before."),
        needed("can_last", Type::Day, "Finns säkert inte efter.", "Is certainly not there after."),
        column("yes_first", Type::Day, "Fanns säkert från.", "Was certainly there from."),
        column("yes_last", Type::Day, "Fanns säkert till.", "Was certainly there up to."),
        column("is_withheld", Type::Boolean, "Något visas inte.", "Something is not shown."),
    ],
};

pub static STATEMENT: Table = Table {
    name: "statement",
    sv: "En rad för varje uppgift, i filens ordning.",
    en: "One row for each thing that is said, in the order of the file.",
    columns: &[
        needed(
            "id",
            Type::Text,
            "Id; samma när bara tid eller källa ändras.",
            "Id; kept when only time or source change.",
        ),
        needed("entity_id", Type::Id("entity"), "Vad uppgiften gäller.", "What it is said of."),
        needed("key", Type::Text, "Nyckeln i filen, se code.", "The key in the file, see code."),
        needed(
            "ord",
            Type::Integer,
            "Vilken i ordningen under nyckeln, från 0.",
            "Which of those under the key, from 0.",
        ),
        needed(
            "is_property",
            Type::Boolean,
            "Utan egen tid och källa.",
            "Without time and source of its own.",
        ),
        needed("certainty", Type::Text, "Hur säker den är, allt vägt.", "How sure it is, all weighed."),
        column(
            "written_certainty",
            Type::Text,
            "Säkerheten som den står i filen.",
            "The certainty as it is written.",
        ),
        column(
            "decided",
            Type::Text,
            "Status för beslutet som gör den så.",
            "Status of the decision that makes it so.",
        ),
        column(
            "who_kind",
            Type::Text,
            "Vem den nämner: slag, eller hur det inte är någon.",
            "Whom it names: the kind, or how it is nobody.",
        ),
        column("who_id", Type::Id("entity"), "Vem eller vad.", "Who or what."),
        column(
            "who_words",
            Type::Text,
            "Källans ord, där ingen nämns.",
            "The source's words, where nobody is named.",
        ),
        column("who_some", Type::Boolean, "Bara några av dem.", "Only some of them."),
        column(
            "value",
            Type::Text,
            "Roll, relation, status, slag: se code.",
            "Role, relation, status, kind: see code.",
        ),
        column("text", Type::Text, "Text.", "Text."),
        column("date_edtf", Type::Text, "Dag som den är skriven (EDTF).", "Its day as written (EDTF)."),
        column("date_earliest", Type::Day, "Tidigaste dag.", "Earliest day."),
        column("date_latest", Type::Day, "Senaste dag.", "Latest day."),
        column("from_edtf", Type::Text, "Från, som det är skrivet.", "From, as written."),
        column("from_earliest", Type::Day, "Tidigaste dag.", "Earliest day."),
        column("from_latest", Type::Day, "Senaste dag.", "Latest day."),
        column(
            "to_edtf",
            Type::Text,
            "Till och med, som det är skrivet.",
            "Up to and including, as written.",
        ),
        column("to_earliest", Type::Day, "Tidigaste dag.", "Earliest day."),
        column("to_latest", Type::Day, "Senaste dag.", "Latest day."),
        column("observed_edtf", Type::Text, "När det iakttogs.", "When it was seen."),
        needed("can_first", Type::Day, "Gäller säkert inte före.", "Certainly does not hold before."),
        needed("can_last", Type::Day, "Gäller säkert inte efter.", "Certainly does not hold after."),
        column("yes_first", Type::Day, "Gäller säkert från.", "Certainly holds from."),
        column("yes_last", Type::Day, "Gäller säkert till.", "Certainly holds up to."),
        needed(
            "holds",
            Type::Text,
            "Gäller tiden som exporten gäller: yes, no, perhaps.",
            "Whether it holds in the time asked.",
        ),
        column("term", Type::Text, "Källans ord.", "The source's word."),
        column("condition", Type::Text, "Villkor.", "Condition."),
        column("frequency", Type::Text, "Hur ofta.", "How often."),
        column("note", Type::Text, "Redaktörens anmärkning.", "The editor's note."),
        column("source", Type::Text, "Stället som säger det först.", "The first place that says it."),
        column("source_id", Type::Id("entity"), "Källan.", "The source."),
        column("first_line", Type::Integer, "Första raden.", "The first line."),
        column("last_line", Type::Integer, "Sista raden.", "The last line."),
        column(
            "is_withheld",
            Type::Boolean,
            "Något visas inte, för en persons skull.",
            "Something is not shown, for a person's sake.",
        ),
    ],
};

pub static DETAIL: Table = Table {
    name: "detail",
    sv: "Vad en uppgift säger därutöver: en rad för varje värde.",
    en: "What a statement says besides: one row a value.",
    columns: &[
        needed("statement_id", Type::Id("statement"), "Uppgiften.", "The statement."),
        needed("ord", Type::Integer, "Vilken i ordningen, från 0.", "Which of them, from 0."),
        needed("key", Type::Text, "Nyckeln, se code.", "The key, see code."),
        column("entity_id", Type::Id("entity"), "Vem eller vad den nämner.", "Who or what it names."),
        column("value", Type::Text, "Ett ord i en ordlista, se code.", "A word of a list, see code."),
        column(
            "text",
            Type::Text,
            "Text, eller talet som det är skrivet.",
            "Text, or the number as written.",
        ),
        column("least", Type::Integer, "Talet, minst.", "The number, at least."),
        column(
            "most",
            Type::Integer,
            "Talet, högst; tomt där inget är sagt.",
            "The number, at most; empty where none is said.",
        ),
        column("edtf", Type::Text, "Dagen som den är skriven.", "The day as written."),
        column("earliest", Type::Day, "Tidigaste dag.", "Earliest day."),
        column("latest", Type::Day, "Senaste dag.", "Latest day."),
        column("yes", Type::Boolean, "Sant eller falskt.", "True or false."),
        column(
            "is_withheld",
            Type::Boolean,
            "Visas inte, för en persons skull.",
            "Not shown, for a person's sake.",
        ),
    ],
};

pub static CITATION: Table = Table {
    name: "citation",
    sv: "Ställena i källorna som en uppgift vilar på.",
    en: "The places in sources that a statement rests on.",
    columns: &[
        needed("statement_id", Type::Id("statement"), "Uppgiften.", "The statement."),
        needed("ord", Type::Integer, "Vilket i ordningen, från 0.", "Which of them, from 0."),
        needed(
            "key",
            Type::Text,
            "Nyckeln: source, eller datumet som källan säger.",
            "The key: source, or the date that it says.",
        ),
        needed(
            "is_own",
            Type::Boolean,
            "Uppgiftens eget; annars filens.",
            "The statement's own; else the file's.",
        ),
        column("place", Type::Text, "Som det är skrivet: id#L12-18.", "As written: id#L12-18."),
        needed("source_id", Type::Id("entity"), "Källan.", "The source."),
        column("anchor", Type::Text, "Namngivet ställe.", "Named place."),
        column("first_line", Type::Integer, "Första raden.", "The first line."),
        column("last_line", Type::Integer, "Sista raden.", "The last line."),
    ],
};

pub static CODE: Table = Table {
    name: "code",
    sv: "Orden i ordlistorna, på svenska och engelska.",
    en: "The words of the lists, in Swedish and English.",
    columns: &[
        needed(
            "list",
            Type::Text,
            "Ordlistan: kind, key, who, holds, eller en nyckel.",
            "The list: kind, key, who, holds, or a key.",
        ),
        needed("value", Type::Text, "Som det står i tabellerna.", "As it stands in the tables."),
        needed("sv", Type::Text, "På svenska.", "In Swedish."),
        needed("en", Type::Text, "På engelska.", "In English."),
    ],
};

pub static WRITTEN: Table = Table {
    name: "written",
    sv: "Filerna som de är skrivna: en rad för varje värde. Av den görs datamängden igen.",
    en: "The files as they are written: one row a value. The data is made again from it.",
    columns: &[
        needed("path", Type::Text, "Filen.", "The file."),
        needed(
            "ord",
            Type::Integer,
            "Vilket i ordningen i filen, från 0.",
            "Which in the order of the file, from 0.",
        ),
        needed("key", Type::Text, "Var i filen: members[0].person.", "Where in the file: members[0].person."),
        column("value", Type::Text, "Värdet.", "The value."),
    ],
};

pub static META: Table = Table {
    name: "meta",
    sv: "Vilken datamängd det är, och vad som frågades.",
    en: "Which data it is, and what was asked.",
    columns: &[
        needed("key", Type::Text, "Vad.", "What."),
        column("value", Type::Text, "Värdet.", "The value."),
    ],
};

/// All tables, those that others refer to first.
pub static ALL: [&Table; 7] = [&META, &CODE, &ENTITY, &STATEMENT, &DETAIL, &CITATION, &WRITTEN];
