#!/usr/bin/env python3
"""Measure how well releases are read: facts found against gold facts, by kind, as a Markdown table.

    measure.py [SET...] [--chancery PROGRAM] [--errors]

A SET is a folder with texts and one NAME.gold.jsonl; without any: the repository's releases and all sets beside
this file. Each fact is split into atoms, one for the fact and one for each further field, so that a right event with a
wrong place is one right and one wrong. CORE is events, participants, offices, memberships and partnerships.
--errors lists every miss (-) and every extra (+).
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter, defaultdict

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CHN = "https://w3id.org/chancery#"
EVENTS = "Meeting Roundtable Consultation Summit Conference Call Visit Signing Ceremony Briefing".split()
INSTRUMENTS = {"MemorandumOfUnderstanding": "MoU", "Agreement": "Agreement", "Treaty": "Treaty",
               "JointStatement": "Joint Statement", "PlanOfAction": "Plan of Action", "Letter": "Letter"}
CORE = ("event", "participant", "office", "membership", "partnership")
TITLES = set("mr mrs ms miss dr prof he h e hon sir dame lord lady dato datuk seri sri tun tan gen general amb "
             "ambassador the right honourable sheikh".split())
TERM = re.compile(r'<([^>]*)>|"((?:[^"\\]|\\.)*)"(?:@[\w-]+|\^\^<[^>]*>)?')
ESCAPE = re.compile(r'\\(?:u([0-9A-F]{4})|U([0-9A-F]{8})|(.))')


def fold(name):
    """A name without case, accents, punctuation and titles."""
    plain = unicodedata.normalize("NFKD", str(name))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold().replace("&", " and ")
    words = re.findall(r"\w+", plain)
    while len(words) > 1 and words[0] in TITLES:
        del words[0]
    return " ".join(words)


def literal(text):
    return ESCAPE.sub(lambda m: chr(int(m[1] or m[2], 16)) if m[1] or m[2] else
                      {"n": "\n", "t": "\t", "r": "\r"}.get(m[3], m[3]), text)


class Quads:
    """The named graphs of an N-Quads file; a name is the label in any graph."""

    def __init__(self, path):
        self.graphs = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
        self.labels = defaultdict(set)
        self.country = {}
        for line in open(path, encoding="utf-8"):
            terms = [m[1] if m[1] is not None else literal(m[2]) for m in TERM.finditer(line)]
            subject, predicate, value, graph = terms[:4]
            name = re.split("[#/]", predicate)[-1]
            self.graphs[graph][subject][name].append(value)
            if name in ("label", "altLabel", "prefLabel"):
                self.labels[subject].add(fold(value))
            elif name == "ofCountry":
                self.country[subject] = value

    def names(self, graph, node):
        """All names of a node; a partnership is named by its partners, in either order."""
        found = set(self.labels[node])
        partners = graph[node]["partner"] if node in graph else []
        for one in partners:
            for other in partners:
                if one != other:
                    found |= {f"{a} {b}" for a in self.labels[one] for b in self.labels[other]}
        return frozenset(found)

    def atoms(self, graph):
        """What one release's graph says, as atoms."""
        found = set()
        for node, values in list(graph.items()):
            kinds = [t[len(CHN):] for t in values["type"] if t.startswith(CHN)]
            for kind in kinds:
                self.node(graph, node, values, kind, found)
        return found

    def node(self, graph, node, values, kind, found):
        names = lambda x: self.names(graph, x)
        last = lambda x: x.rsplit("#", 1)[-1]
        if kind in EVENTS:
            found.add(("event", kind))
            found |= {("event.date", kind, d) for d in values["date"]}
            found |= {("event.place", kind, names(p)) for p in values["place"]}
            found |= {("event.status", kind, last(s)) for s in values["status"]}
        elif kind in INSTRUMENTS:
            kind = INSTRUMENTS[kind]
            found.add(("instrument", kind))
            found |= {("instrument.party", kind, names(p)) for p in values["party"]}
            found |= {("instrument.status", kind, last(s)) for s in values["instrumentStatus"]}
        elif kind == "Participation":
            for event in values["event"]:
                for of in (t[len(CHN):] for t in graph[event]["type"] if t[len(CHN):] in EVENTS):
                    for who in map(names, values["participant"]):
                        found.add(("participant", of, who))
                        found |= {("participant.part", of, who, last(x)) for x in values["part"]}
                        found |= {("participant.representing", of, who, names(x)) for x in values["representing"]}
                        found |= {("participant.office", of, who, names(x)) for x in values["inOffice"]}
        elif kind == "OfficeHolding":
            for who in map(names, values["holder"]):
                for office in map(names, values["office"]):
                    found.add(("office", who, office))
                    found |= {("office.of", who, office, names(x) | names(self.country.get(x, x)))
                              for x in values["of"]}
        elif kind == "Membership":
            for who in map(names, values["member"]):
                for body in map(names, values["organization"]):
                    found.add(("membership", who, body))
                    found |= {("membership.since", who, body, s) for s in values["since"]}
        elif kind == "Partnership" and len(values["partner"]) >= 2:
            one, other = map(names, sorted(values["partner"])[:2])
            found.add(("partnership", one, other))
            found |= {("partnership.kind", one, other, names(k)) for k in values["partnershipKind"]}
            found |= {("partnership.since", one, other, s) for s in values["since"]}
        elif kind == "Statement":
            for who in map(names, values["speaker"]):
                for act in map(last, values["act"]):
                    found.add(("statement", who, act))
                    found |= {("statement.object", who, act, names(x)) for x in values["concerns"]}
        elif kind == "Release":
            found |= {("topic", names(t)) for t in values["discusses"]}
            found |= {("reference", names(t)) for t in values["refersTo"]
                      if not any(t2[len(CHN):] in INSTRUMENTS for t2 in graph[t]["type"])}


def gold_atoms(facts):
    """The same atoms from gold facts."""
    found = set()
    for kind, *f in facts:
        name = lambda x: frozenset({fold(x)})
        if kind == "event":
            rows = [(f[0],), ("date", f[0], f[1]), ("place", f[0], f[2] and name(f[2])), ("status", f[0], f[3])]
        elif kind == "participant":
            head = (f[0], name(f[1]))
            rows = [head, ("part", *head, f[2]), ("representing", *head, f[3] and name(f[3])),
                    ("office", *head, f[4] and name(f[4]))]
        elif kind == "office":
            head = (name(f[0]), name(f[1]))
            body = re.match(r"(?:Ministry|Department|State Department|Office|Government)\b.* of (.+)", f[2] or "")
            rows = [head, ("of", *head, f[2] and name(f[2]) | (name(body[1]) if body else frozenset()))]
        elif kind == "membership":
            head = (name(f[0]), name(f[1]))
            rows = [head, ("since", *head, f[2])]
        elif kind == "partnership":
            head = (name(f[0]), name(f[1]))
            rows = [head, ("kind", *head, f[2] and name(f[2])), ("since", *head, f[3])]
        elif kind == "statement":
            head = (name(f[0]), f[1])
            rows = [head, ("object", *head, f[2] and name(f[2]))]
        elif kind == "instrument":
            rows = [(f[0],), ("status", f[0], {"in force": "inForce"}.get(f[3], f[3]))]
            rows += [("party", f[0], name(p)) for p in f[2] or []]
        else:
            rows = [(name(f[0]),)]
        found.add((kind, *rows[0]))
        found |= {(f"{kind}.{field}", *rest) for field, *rest in rows[1:] if rest[-1]}
    return found


def same(gold, found):
    def fields(a, b):
        return all(x == y if isinstance(x, str) else bool(x & y) for x, y in zip(a, b))

    if gold[0] != found[0] or len(gold) != len(found):
        return False
    swapped = (found[0], found[2], found[1], *found[3:]) if gold[0].startswith("partnership") else found
    return fields(gold, found) or fields(gold, swapped)


def shown(atom):
    return " | ".join(x if isinstance(x, str) else min(x, default="") for x in atom)


def measure(folder, program, errors):
    """The counts of one set by kind: right, missed, extra."""
    counts = defaultdict(Counter)
    gold_file = next(folder.glob("*.gold.jsonl"))
    texts = [p for p in (ROOT / "releases" if folder == HERE else folder).iterdir() if ".gold." not in p.name]
    with tempfile.TemporaryDirectory() as out:
        run = subprocess.run([program, "build", *map(str, texts), "-o", out], capture_output=True, text=True)
        if run.returncode > 1:
            sys.exit(run.stderr)
        quads = Quads(pathlib.Path(out) / "graph.nq")
    found = {}
    for name, graph in quads.graphs.items():
        for release in list(graph.values()):
            if CHN + "Release" in release["type"]:
                found.setdefault(release["identifier"][0], set()).update(quads.atoms(graph))
    for line in gold_file.open(encoding="utf-8"):
        document = json.loads(line)
        left = sorted(found.get(document["id"], ()), key=shown)
        for gold in sorted(gold_atoms(document["facts"]), key=shown):
            hit = next((atom for atom in left if same(gold, atom)), None)
            counts[gold[0]]["missed" if hit is None else "right"] += 1
            if hit is not None:
                left.remove(hit)
            elif errors:
                print(document["id"], "-", shown(gold))
        for atom in left:
            counts[atom[0]]["extra"] += 1
            if errors:
                print(document["id"], "+", shown(atom))
    return counts


def table(counts):
    rows = sorted(counts.items())
    for name, kinds in (("CORE", CORE), ("ALL", None)):
        total = Counter()
        for kind, count in counts.items():
            if kinds is None or kind.split(".")[0] in kinds:
                total += count
        rows.append((name, total))
    print("| kind | right | missed | extra | P | R | F1 |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for kind, count in rows:
        right, missed, extra = count["right"], count["missed"], count["extra"]
        precision = right / (right + extra) if right + extra else 0.0
        recall = right / (right + missed) if right + missed else 0.0
        f1 = 2 * right / (2 * right + missed + extra) if right else 0.0
        print(f"| {kind} | {right} | {missed} | {extra} | {precision:.3f} | {recall:.3f} | {f1:.3f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", type=pathlib.Path, metavar="SET")
    parser.add_argument("--chancery", default=str(ROOT / "build/release/tools/chancery"))
    parser.add_argument("--errors", action="store_true")
    arguments = parser.parse_args()
    folders = [p.resolve() for p in arguments.sets] or [HERE, *sorted(p for p in HERE.iterdir() if p.is_dir())]
    for folder in folders:
        if not any(folder.glob("*.gold.jsonl")):
            if arguments.sets:
                sys.exit(f"{folder}: no *.gold.jsonl here")
            continue
        counts = measure(folder, arguments.chancery, arguments.errors)
        print(f"\n### {'releases' if folder == HERE else folder.name}\n")
        table(counts)


if __name__ == "__main__":
    main()
