#!/usr/bin/env python3
"""What it costs to ask a database instead: `gov export` of a data set, taken in by SQLite, DuckDB and PostgreSQL, and asked there.

benches/databases.py DATA [GOV]: prints a Markdown table. DuckDB is the one of tests/judges/requirements.txt, so run this with the
Python that has it; PostgreSQL is left out where `psql` can't reach one (PGHOST and so on say which), and is asked in a schema of its
own that is dropped again."""

import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

import duckdb

data, gov = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "gov"
# By region: how many are responsible; and all that one body's seats say on a day.
SUM = "SELECT region_id, count(*) FROM responsibility WHERE is_so AND holds <> 'no' GROUP BY region_id ORDER BY 2 DESC"
ONE = """SELECT role, who_name, holds, source FROM seat WHERE body_id =
  (SELECT body_id FROM seat GROUP BY body_id ORDER BY count(*) DESC, body_id LIMIT 1)"""
QUERIES = [("a sum for each region", SUM), ("who sits in one body", ONE)]


def timed(what):
    begun = time.monotonic()
    out = what()
    return time.monotonic() - begun, out


def peak(command, **more):
    """Seconds and megabytes that a program takes."""
    begun = time.monotonic()
    process = subprocess.Popen(command, **more)
    _, status, used = os.wait4(process.pid, 0)
    assert status == 0, command
    return time.monotonic() - begun, used.ru_maxrss / 1024


def said(seconds):
    return f"{seconds:.2f} s" if seconds < 10 else f"{seconds:.0f} s"


with tempfile.TemporaryDirectory() as place:
    place = pathlib.Path(place)
    rows = []
    took, memory = peak([gov, "validate", "--data", data], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    rows.append(("`gov validate`", said(took), f"{memory:.0f} MB"))
    with open(place / "gov.sql", "wb") as out:
        took, memory = peak([gov, "export", "sql", "--data", data], stdout=out)
    size = (place / "gov.sql").stat().st_size / 1e6
    rows.append((f"`gov export sql` ({size:.0f} MB)", said(took), f"{memory:.0f} MB"))
    took, memory = peak([gov, "export", "csv", "--data", data, "--out", str(place / "csv")], stdout=subprocess.DEVNULL)
    size = sum(file.stat().st_size for file in (place / "csv").glob("*.csv")) / 1e6
    rows.append((f"`gov export csv` ({size:.0f} MB)", said(took), f"{memory:.0f} MB"))

    with open(place / "gov.sql", "rb") as text:
        took, memory = peak(["sqlite3", str(place / "gov.db")], stdin=text)
    size = (place / "gov.db").stat().st_size / 1e6
    rows.append((f"SQLite takes the SQL ({size:.0f} MB)", said(took), f"{memory:.0f} MB"))
    for name, query in QUERIES:
        took, memory = peak(["sqlite3", str(place / "gov.db"), query], stdout=subprocess.DEVNULL)
        rows.append((f"SQLite: {name}", said(took), f"{memory:.0f} MB"))

    # The tables as CSV are what DuckDB is made for; its SQL is read word by word.
    base = duckdb.connect(str(place / "gov.duckdb"))
    sql = (place / "gov.sql").read_text(encoding="utf-8")
    made, views = [], sql[sql.index("CREATE TABLE asked") :]
    for part in sql.split("CREATE TABLE ")[1:]:
        made.append("CREATE TABLE " + part[: part.index(");\n") + 3])
    del sql

    def load():
        for table in made[:-1]:
            base.execute(table)
            name = table.split()[2]
            base.execute(f"COPY {name} FROM '{place}/csv/{name}.csv' (HEADER, NULLSTR '', ALLOW_QUOTED_NULLS false)")
        base.execute(views.replace("COMMIT;", ""))

    took, _ = timed(load)
    base.execute("CHECKPOINT")
    size = (place / "gov.duckdb").stat().st_size / 1e6
    rows.append((f"DuckDB takes the CSV ({size:.0f} MB)", said(took), ""))
    for name, query in QUERIES:
        took, _ = timed(lambda query=query: base.execute(query).fetchall())
        rows.append((f"DuckDB: {name}", said(took), ""))
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows.append(("DuckDB, all of this", "", f"{used:.0f} MB"))

    psql = ["psql", "-q", "-v", "ON_ERROR_STOP=1"]
    quiet = dict(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if subprocess.run([*psql, "-c", "CREATE SCHEMA gov_bench"], **quiet).returncode == 0:
        os.environ["PGOPTIONS"] = "-c search_path=gov_bench"
        with open(place / "gov.sql", "rb") as text:
            took, _ = peak(psql, stdin=text, stdout=subprocess.DEVNULL)
        rows.append(("PostgreSQL takes the SQL", said(took), ""))
        subprocess.run([*psql, "-c", "ANALYZE"], check=True, **quiet)
        for name, query in QUERIES:
            took, _ = peak([*psql, "-c", query], stdout=subprocess.DEVNULL)
            rows.append((f"PostgreSQL: {name}", said(took), ""))
        subprocess.run([*psql, "-c", "DROP SCHEMA gov_bench CASCADE"], check=True, **quiet)
    print("| | time | memory at the peak |\n|---|---|---|")
    for row in rows:
        print("| " + " | ".join(row) + " |")
