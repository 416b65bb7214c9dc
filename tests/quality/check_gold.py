#!/usr/bin/env python3
"""Check files of gold facts: the form of every fact, the closed lists, and that each gold document has a text.

    check_gold.py FILE.jsonl... [--texts DIR]

The texts lie beside the gold file unless --texts names their folder; a document's text is ID.txt, .md, .html,
or a record of an .ndjson file. With texts, the name of every person must occur in the text. Exit code 1 on any fault.
"""
import argparse
import html
import json
import pathlib
import re
import sys
import unicodedata

EVENTS = set("Meeting Roundtable Consultation Summit Conference Call Visit Signing Ceremony Briefing".split())
PARTS = {"host", "chair", "lead", "attendee"}
ACTS = set("reaffirm underline agree commit propose welcome congratulate condole condemn concern satisfaction "
           "support urge inform hope".split())
INSTRUMENTS = {"MoU", "Agreement", "Treaty", "Joint Statement", "Plan of Action", "Letter"}
INSTRUMENT_STATUS = {"signed", "adopted", "planned", "in force"}
TOPICS = {t.strip() for t in (
    "politics, trade, economy, investment, security, defence, counter-terrorism, peace and stability, tourism, "
    "education, culture, science and technology, agriculture, food security, fisheries, energy, climate change, "
    "environment, water, health, COVID-19, connectivity, transport, infrastructure, digital economy, "
    "information technology, cyber security, finance, business, labour, migration, refugees, consular affairs, "
    "people-to-people ties, media, sports, parliamentary cooperation, local cooperation, development cooperation, "
    "humanitarian aid, disaster management, maritime affairs, space, nuclear non-proliferation, disarmament, "
    "human rights, women, youth, narcotics, transnational crime, justice, religion, multilateral cooperation, "
    "regional issues, global issues, territorial dispute").split(",")}
FIELDS = {"event": 4, "participant": 5, "office": 3, "membership": 3, "partnership": 4, "topic": 1,
          "statement": 3, "instrument": 4, "reference": 1}
# For each kind, the positions of fields that may not be null.
REQUIRED = {"event": (0, 3), "participant": (0, 1, 2), "office": (0, 1), "membership": (0, 1),
            "partnership": (0, 1, 2), "topic": (0,), "statement": (0, 1), "instrument": (0, 2, 3), "reference": (0,)}
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")


def squash(text):
    text = unicodedata.normalize("NFKC", html.unescape(re.sub(r"<[^>]+>", " ", text)))
    return " ".join(text.replace("’", "'").replace("*", "").split()).casefold()


def texts_under(folder):
    """Document id -> its text."""
    found = {}
    for path in sorted(folder.iterdir()):
        if path.suffix in {".txt", ".md", ".html"}:
            found[path.stem] = path.read_text(encoding="utf-8")
        elif path.suffix == ".ndjson":
            for line in path.read_text(encoding="utf-8").splitlines():
                record = json.loads(line)
                found[record["id"]] = record.get("title", "") + "\n" + record["text"]
    return found


def closed(kind, f):
    """The faults of a fact's closed fields."""
    def among(value, allowed, what):
        return [] if value in allowed else [f"{what} {value!r} is not in the list"]

    def dated(value):
        return [] if value is None or DATE.match(value) else [f"date {value!r} is not ISO"]

    if kind == "event":
        return among(f[0], EVENTS, "event kind") + dated(f[1]) + among(f[3], {"held", "planned"}, "status")
    if kind == "participant":
        return among(f[0], EVENTS, "event kind") + among(f[2], PARTS, "part")
    if kind == "topic":
        return among(f[0], TOPICS, "topic")
    if kind == "statement":
        return among(f[1], ACTS, "act")
    if kind == "instrument":
        parties = [] if isinstance(f[2], list) else ["parties are not a list"]
        return among(f[0], INSTRUMENTS, "instrument") + parties + among(f[3], INSTRUMENT_STATUS, "status")
    if kind == "membership":
        return dated(f[2])
    if kind == "partnership":
        return dated(f[3])
    return []


def fact_faults(fact):
    if not isinstance(fact, list) or not fact or fact[0] not in FIELDS:
        return ["no known kind"]
    kind, *fields = fact
    if len(fields) != FIELDS[kind]:
        return [f"{len(fields)} fields, {FIELDS[kind]} expected"]
    faults = [f"field {i + 1} is empty" for i in REQUIRED[kind] if fields[i] in (None, "")]
    flat = [x for f in fields for x in (f if isinstance(f, list) else [f])]
    faults += ["a field is not text"] if any(x is not None and not isinstance(x, str) for x in flat) else []
    faults += ["space around a field"] if any(x is not None and x != x.strip() for x in flat) else []
    return faults or closed(kind, fields)


def document_faults(facts, text):
    """Faults of a document's facts together: duplicates, participants without an event, names not in the text."""
    seen, faults = set(), []
    for fact in facts:
        key = json.dumps(fact)
        faults += [(fact, "twice")] if key in seen else []
        seen.add(key)
        faults += [(fact, fault) for fault in fact_faults(fact)]
    if faults:
        return faults
    events = {f[1] for f in facts if f[0] == "event"}
    faults += [(f, "no such event") for f in facts if f[0] == "participant" and f[1] not in events]
    if text is not None:
        plain = squash(text)
        faults += [(f, "name is not in the text") for f in facts if f[0] == "office"
                   and not all(part in plain for part in squash(f[1]).split())]
    return faults


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold", nargs="+", type=pathlib.Path)
    ap.add_argument("--texts", type=pathlib.Path)
    args = ap.parse_args()
    count = documents = faults = 0
    for path in args.gold:
        texts, ids = texts_under(args.texts or path.parent), set()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            doc = json.loads(line)
            where = f"{path}:{number}: {doc['id']}"
            found = document_faults(doc["facts"], texts.get(doc["id"]))
            found += [("document", "no text")] if doc["id"] not in texts else []
            found += [("document", "twice")] if doc["id"] in ids else []
            ids.add(doc["id"])
            for fact, fault in found:
                print(f"{where}: {json.dumps(fact, ensure_ascii=False)}: {fault}")
            faults += len(found)
            count += len(doc["facts"])
            documents += 1
        for missing in sorted(set(texts) - ids):
            print(f"{path}: {missing}: text without gold")
            faults += 1
    print(f"{documents} documents, {count} facts, {faults} faults", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
