//! Texts that try to break out of SQL, and the queries that the page about open data shows.

use crate::export_sql::judged;
use crate::gov;
use serde_json::json;
use std::collections::BTreeSet;

/// What no text may break out of: quotes, line ends, what begins a command of a client.
#[test]
fn hostile_texts_come_through_whole() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("export-hostile");
    let _ = std::fs::remove_dir_all(&folder);
    let notes = [
        "'; DROP TABLE entity; --",
        "a\\'b\\",
        "\n.quit\n\\q\n",
        "$$ $1 ? :x @y",
        "=1+1;\"x\",\r\ny",
        "\u{202e}x\u{0}y",
    ];
    for (at, note) in notes.iter().enumerate() {
        let path = folder.join(format!("r/groups/g-{at}.yaml"));
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, format!("name: G{at}\nnote: {}\n", json!(note))).expect("written");
    }
    let sources = ::gov::sources::Sources::load(&folder).expect("it is read");
    let (model, _) = ::gov::model::Model::build(&sources);
    let day = gov::TODAY.parse().expect("a day");
    let privacy = ::gov::query::privacy::Privacy::new(&model, ::gov::query::privacy::People::Names);
    let export = ::gov::export::Export {
        model: &model,
        sources: &sources,
        privacy,
        asked: (day, day),
        region: None,
        publisher: Default::default(),
        meta: Vec::new(),
        places: std::collections::HashMap::new(),
    };
    let mut text = Vec::new();
    ::gov::export::sql::write(&export, &mut text).expect("it is written");
    let text = String::from_utf8(text).expect("UTF-8");
    let query = "SELECT \"text\" FROM statement WHERE \"key\" = 'note'".to_string();
    let Some(mut rows) = judged(&text, &[(gov::TODAY.into(), query)]) else { return };
    let read: BTreeSet<String> = rows.remove(0).into_iter().map(|mut row| row.remove(0)).collect();
    let whole: BTreeSet<String> = notes.iter().map(|note| note.replace('\0', "\u{fffd}")).collect();
    assert_eq!(read, whole);
}

/// The queries on the page are asked, and what stands below them is what comes out.
#[test]
fn the_page_shows_what_sqlite_answers() {
    let text = std::fs::read_to_string("docs/open-data.md").expect("the page is there");
    let parts: Vec<&str> = text.split("```sql\n").skip(1).collect();
    let queries: Vec<(String, String)> = parts
        .iter()
        .filter_map(|part| Some((gov::TODAY.to_string(), part.split_once("```")?.0.trim().to_string())))
        .collect();
    assert!(queries.len() > 1, "the page has queries");
    let sql = gov::gov(&["export", "sql", "--people", "posts", "--data", "data"], None).out;
    let Some(answers) = judged(&sql, &queries) else { return };
    for (part, answer) in parts.iter().zip(answers) {
        let shown = part.split_once("```text\n").and_then(|(_, rest)| rest.split_once("```"));
        let shown: BTreeSet<Vec<String>> = shown
            .expect("an answer")
            .0
            .lines()
            .map(|line| line.split('|').map(|cell| cell.trim().to_string()).collect())
            .collect();
        assert_eq!(shown, answer, "{part}");
    }
}
