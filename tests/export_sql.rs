//! The views of `gov export sql` answer as `gov` does, in SQLite and DuckDB, on every day on which
//! an
//! answer can change (tests/judges).

use crate::gov;
use crate::judges::{self, cell};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The rows of some queries, each on a day; `None` where there is no Python.
pub fn judged(sql: &str, queries: &[(String, String)]) -> Option<Vec<BTreeSet<Vec<String>>>> {
    let queries: Vec<[&str; 3]> = queries.iter().map(|(day, query)| [&**day, &**day, &**query]).collect();
    judges::rows("sqlite", sql, &queries)
}

/// The same of SQLite, DuckDB and PostgreSQL, where they are: they say the same.
pub fn judged_by_all(sql: &str, queries: &[(String, String)]) -> Option<Vec<BTreeSet<Vec<String>>>> {
    let each: Vec<[&str; 3]> = queries.iter().map(|(day, query)| [&**day, &**day, &**query]).collect();
    let rows = judges::rows("sqlite", sql, &each)?;
    for engine in ["duckdb", "postgres"] {
        for (at, other) in judges::rows(engine, sql, &each).into_iter().flatten().enumerate() {
            assert_eq!(rows[at], other, "{}: SQLite and {engine}", queries[at].1);
        }
    }
    Some(rows)
}

pub fn sql() -> String {
    let run = gov::gov(&["export", "sql", "--people", "names", "--data", "data"], None);
    assert_eq!((run.code, &*run.err), (0, ""));
    run.out
}

pub fn answer(words: &[&str], day: &str) -> Value {
    let run = gov::gov(&[words, &["-o", "json", "--at", day, "--data", "data"]].concat(), None);
    serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{words:?}: {}", run.err))
}

/// Whom an answer names, as the views say it.
pub fn who(who: &Value) -> String {
    let of = |value: &Value| cell(&value["id"]);
    match who["type"].as_str().expect("a type") {
        "class" => of(&who["post"]),
        "owners_of" => of(&who["programme"]),
        "members_of" => of(&who["body"]),
        "described" => "described".into(),
        kind => {
            let named = &who[kind];
            if named.is_object() { of(named) } else { kind.into() }
        }
    }
}

pub fn holds(standing: &Value) -> String {
    match standing.as_str() {
        Some("holds") => "yes".into(),
        other => other.unwrap_or("").into(),
    }
}

/// The days on which an answer about each entity can change, by its statements under some keys.
fn days(sql: &str, keys: &str) -> Option<BTreeMap<String, BTreeSet<String>>> {
    let each = ["can_first", "can_last", "yes_first", "yes_last"].map(|end| {
        let shift = if end.ends_with("last") { "'+1 day'" } else { "'-1 day'" };
        format!(
            "SELECT entity_id, {end} FROM statement WHERE \"key\" IN ({keys}) AND {end} IS NOT NULL \
             UNION SELECT entity_id, date({end}, {shift}) FROM statement WHERE \"key\" IN ({keys})"
        )
    });
    let query = format!(
        "SELECT * FROM ({}) WHERE {} ORDER BY 1, 2",
        each.join(" UNION "),
        "can_first > '0002' AND can_first < '9999'"
    );
    let rows = judged(sql, &[(gov::TODAY.into(), query)])?.remove(0);
    let mut days: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in rows {
        days.entry(row[0].clone()).or_default().insert(row[1].clone());
    }
    let all = format!("SELECT DISTINCT entity_id FROM statement WHERE \"key\" IN ({keys})");
    for row in judged(sql, &[(gov::TODAY.into(), all)])?.remove(0) {
        days.entry(row[0].clone()).or_default().extend([gov::TODAY.to_string(), "2022-10-20".into()]);
    }
    Some(days)
}

/// Asks the views and `gov` the same of each entity on each of its days; how many rows that were.
fn compare(
    keys: &str,
    query: impl Fn(&str) -> String,
    said: impl Fn(&str, &str) -> Option<BTreeSet<Vec<String>>>,
) -> Option<usize> {
    let sql = sql();
    let days = days(&sql, keys)?;
    let asked: Vec<(&String, &String)> =
        days.iter().flat_map(|(id, days)| days.iter().map(move |day| (id, day))).collect();
    let queries: Vec<(String, String)> = asked.iter().map(|(id, day)| ((*day).clone(), query(id))).collect();
    let mut rows = 0;
    for ((id, day), judged) in asked.into_iter().zip(judged_by_all(&sql, &queries)?) {
        let Some(said) = said(id, day) else { continue };
        assert_eq!(judged, said, "{id} on {day}");
        rows += said.len();
    }
    Some(rows)
}

#[test]
fn who_sits_in_a_body_is_the_same_in_sqlite() {
    let query = |id: &str| {
        format!(
            "SELECT role, CASE WHEN who_kind IN ('vacant', 'none', 'described') THEN who_kind ELSE \
                 COALESCE(who_id, '') END, \
             holds, certainty, source, acting FROM seat WHERE body_id = '{id}' AND holds <> 'no'"
        )
    };
    let said = |id: &str, day: &str| {
        let answer = answer(&["members", id], day);
        let row = |seat: &Value| {
            let role = seat["role"].as_str().unwrap_or("member").to_string();
            let of = |part: &Value| {
                [holds(&part["standing"]), cell(&part["certainty"]), cell(&part["source"]["place"])]
            };
            let [standing, certainty, place] = of(seat);
            let acting = if seat["acting"] == true { "1" } else { "0" };
            vec![role, who(&seat["who"]), standing, certainty, place, acting.into()]
        };
        answer["seats"].as_array().map(|seats| seats.iter().map(row).collect())
    };
    if let Some(rows) = compare("'members'", query, said) {
        assert!(rows > 20, "{rows} seats");
    }
}

#[test]
fn who_has_a_post_is_the_same_in_sqlite() {
    let query = |id: &str| {
        format!(
            "SELECT COALESCE(who_id, who_kind), holds, certainty, source FROM holder \
             WHERE post_id = '{id}' AND holds <> 'no'"
        )
    };
    let said = |id: &str, day: &str| {
        // Of an assignment it says who is responsible.
        if answer(&["show", id], day)["entity"]["kind"] != "posts" {
            return None;
        }
        let answer = answer(&["post", id], day);
        let rows = answer["rows"].as_array()?.iter().filter(|row| row["part"] == "holder");
        let row = |row: &Value| {
            let basis = &row["basis"];
            let who = if row["what"].is_object() { cell(&row["what"]["id"]) } else { cell(&row["what"]) };
            vec![who, holds(&basis["standing"]), cell(&basis["certainty"]), cell(&basis["source"]["place"])]
        };
        Some(rows.map(row).collect())
    };
    if let Some(rows) = compare("'holders'", query, said) {
        assert!(rows > 4, "{rows} holders");
    }
}

#[test]
fn who_is_responsible_is_the_same_in_sqlite() {
    let Some(days) = days(&sql(), "'responsible', 'holders', 'held_together_by'") else { return };
    let days: BTreeSet<String> = days.into_values().flatten().collect();
    let query = "SELECT for_id, relation, CASE WHEN who_kind IN ('vacant', 'none', 'described') THEN \
         who_kind ELSE \
                 COALESCE(who_id, '') END, holds, certainty, source FROM responsibility WHERE holds <> 'no'";
    let queries: Vec<(String, String)> = days.iter().map(|day| (day.clone(), query.to_string())).collect();
    let Some(judged) = judged_by_all(&sql(), &queries) else { return };
    let mut seen = 0;
    for (day, judged) in days.iter().zip(judged) {
        let answer = answer(&["responsibilities"], day);
        let rows = answer["responsibilities"].as_array().expect("rows").iter();
        let rows = rows
            .filter(|row| row["task"].is_null() && row["power"].is_null() && row["responsible"].is_object());
        let said: BTreeSet<Vec<String>> = rows
            .map(|row| {
                let of = &row["responsible"];
                vec![
                    cell(&row["entity"]["id"]),
                    cell(&of["relation"]),
                    who(&of["who"]),
                    holds(&of["standing"]),
                    cell(&of["certainty"]),
                    cell(&of["source"]["place"]),
                ]
            })
            .collect();
        seen += said.len();
        let (more, less): (Vec<_>, Vec<_>) =
            (judged.difference(&said).collect(), said.difference(&judged).collect());
        assert!(more.is_empty() && less.is_empty(), "{day}: {more:?}\n{less:?}");
    }
    assert!(seen > 40, "{seen} who are responsible");
}

#[test]
fn lines_are_the_same_in_sqlite() {
    let query = |id: &str| {
        format!(
            "SELECT verb, COALESCE(to_id, \"to\"), holds, certainty, source FROM line \
             WHERE from_id = '{id}' AND holds <> 'no'"
        )
    };
    let said = |id: &str, day: &str| {
        let run = gov::gov(&["reporting-lines", id, "-o", "json", "--at", day, "--data", "data"], None);
        let answer: Value = serde_json::from_str(&run.out).ok()?;
        let lines = answer["lines"].as_array()?.iter().filter(|line| line["subject"]["id"] == id);
        let row = |line: &Value| {
            let object = if line["object"].is_object() { &line["object"]["id"] } else { &line["described"] };
            let of = [&line["verb"], object];
            of.iter()
                .map(|value| cell(value))
                .chain([holds(&line["standing"]), cell(&line["certainty"]), cell(&line["source"]["place"])])
                .collect()
        };
        Some(lines.map(row).collect())
    };
    let keys =
        "'reports_to', 'prepares_for', 'delivers_to', 'supports', 'part_of', 'constituted_by', 'attached_to'";
    if let Some(rows) = compare(keys, query, said) {
        assert!(rows > 40, "{rows} lines");
    }
}
