"""Others read what was exported into a folder, and say what they found, as JSON.

look.py FOLDER SHAPES [JUDGE …]: of each judge how many things it saw, or why not."""

import csv
import datetime
import json
import pathlib
import sys

folder, shapes = pathlib.Path(sys.argv[1]), sys.argv[2]


def rows(table):
    with open(folder / f"{table}.csv", encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def package():
    import frictionless

    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["rowNumber", "fieldNumber", "type", "message"])[:5]
    return len(report.tasks)


def workbook():
    import openpyxl

    book = openpyxl.load_workbook(folder / "gov.xlsx")
    cells = 0
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", f"{sheet.title}!{cell.coordinate} is a formula"
                cells += cell.value is not None
    # The tables say the same as the files.
    for table in ["entity", "statement", "detail", "citation"]:
        read = [[text(cell.value) for cell in row] for row in book[table].iter_rows()]
        want = rows(table)
        assert len(read) == len(want), f"{table}: {len(read)} rows of {len(want)}"
        for at, (one, other) in enumerate(zip(read, want)):
            assert one == other, f"{table}, row {at + 1}: {one} {other}"
    shown = [sheet.title for sheet in book if sheet.sheet_state == "visible"]
    assert not any(title.startswith("_") for title in shown), shown
    return cells


def text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.strftime("%Y-%m-%d")
    return str(value)


def shacl(name, classes):
    import pyshacl
    import rdflib

    graph = rdflib.Graph().parse(folder / name)
    found = sum(len(list(graph.subjects(rdflib.RDF.type, rdflib.URIRef(of)))) for of in classes)
    conforms, _, words = pyshacl.validate(graph, shacl_graph=shapes)
    assert conforms, words[:2000]
    return found


def graph():
    return shacl("gov.ttl", ["https://a.example/x/vocabulary#Statement"])


def catalogue():
    return shacl("dcat.ttl", ["http://www.w3.org/ns/dcat#Distribution"])


def calendar():
    import icalendar

    read = icalendar.Calendar.from_ical((folder / "gov.ics").read_bytes())
    events = read.walk("VEVENT")
    for event in events:
        assert not event.errors, event.errors
        assert event["UID"] and event["SUMMARY"] and event["DTSTAMP"].dt and event["DTSTART"].dt, event
    assert len({str(event["UID"]) for event in events}) == len(events), "two events have one UID"
    return len(events)


def feed():
    import feedparser

    read = feedparser.parse((folder / "gov.atom").read_bytes())
    assert not read.bozo, read.get("bozo_exception")
    for entry in read.entries:
        assert entry.id and entry.title and entry.updated_parsed, entry
    assert len({entry.id for entry in read.entries}) == len(read.entries), "two entries have one id"
    return len(read.entries)


judges = {own.__name__: own for own in [package, workbook, graph, catalogue, calendar, feed]}
said = {}
for name in sys.argv[3:] or judges:
    try:
        said[name] = judges[name]()
    except Exception as why:  # noqa: BLE001 - each judge says its own.
        said[name] = f"{type(why).__name__}: {why}"
json.dump(said, sys.stdout, ensure_ascii=False)
