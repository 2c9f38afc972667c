"""A database takes the exported text and answers: {"engine", "sql", "queries": [[day, day, query]]}."""

import datetime
import json
import sys

asked = json.load(sys.stdin)
if asked["engine"] == "duckdb":
    import duckdb

    base = duckdb.connect()
    base.execute(asked["sql"])

    def run(query, values=()):
        return base.execute(query, list(values)).fetchall()
else:
    import sqlite3

    base = sqlite3.connect(":memory:")
    base.execute("PRAGMA foreign_keys = ON")
    base.executescript(asked["sql"])

    def run(query, values=()):
        return base.execute(query, values).fetchall()


def cell(value):
    """SQLite has neither truth nor days."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value


rows = []
for first, last, query in asked["queries"]:
    run("UPDATE asked SET first_day = ?, last_day = ?", (first, last))
    rows.append([[cell(value) for value in row] for row in run(query)])
json.dump(rows, sys.stdout)
