"""A database takes the exported text and answers: {"engine", "sql", "queries": [[day, day, query]]}."""

import datetime
import json
import sys

asked = json.load(sys.stdin)
if asked["engine"] == "postgres":
    # All in one transaction that is given up, in a schema of its own: tests run side by side.
    import csv
    import os
    import subprocess

    own = f"judge_{os.getpid()}"
    text = [f"BEGIN; CREATE SCHEMA {own}; SET search_path = {own};", asked["sql"].replace("BEGIN;", "", 1)]
    text[1] = text[1].rsplit("COMMIT;", 1)[0]
    for nth, (first, last, query) in enumerate(asked["queries"]):
        text.append(f"UPDATE asked SET first_day = '{first}', last_day = '{last}';")
        text.append(f"\\echo next{nth}\nCOPY ({' '.join(query.split())}) TO STDOUT WITH (FORMAT csv);")
    text.append("ROLLBACK;")
    psql = ["psql", "-q", "-X", "-v", "ON_ERROR_STOP=1"]
    out = subprocess.run(psql, input="\n".join(text), capture_output=True, text=True, encoding="utf-8")
    assert out.returncode == 0, out.stderr
    rest, rows = out.stdout, []
    for nth in range(len(asked["queries"])):
        _, rest = rest.split(f"next{nth}\n", 1)
        own = rest.split(f"next{nth + 1}\n", 1)[0]
        truth = {"t": 1, "f": 0}
        rows.append([[truth.get(cell, cell) for cell in row] for row in csv.reader(own.splitlines(True))])
    json.dump(rows, sys.stdout)
    sys.exit()
elif asked["engine"] == "duckdb":
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
