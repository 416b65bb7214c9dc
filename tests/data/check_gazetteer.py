#!/usr/bin/env python3
"""Check ontology/gazetteer/countries.ttl and places.ttl. Needs python3-rdflib.

    python3 tests/data/check_gazetteer.py [REPOSITORY]

Exit 0 when all holds, 1 with one line a fault. Identifiers and capitals are compared with
../shared/data/country-codes.csv where that file is there, and not where it is not.
"""

import csv
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef

ROOT = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2]).resolve()
GAZETTEER = ROOT / "ontology" / "gazetteer"
REFERENCE = ROOT.parent / "shared" / "data" / "country-codes.csv"
CHN = Namespace("https://w3id.org/chancery#")
ID = "https://w3id.org/chancery/id/"

NAMES = (RDFS.label, SKOS.altLabel, SKOS.hiddenLabel, CHN.demonym, CHN.hiddenDemonym)
COMMON = {RDF.type, *NAMES, OWL.sameAs, CHN.ambiguousLabel, CHN.cue}
PROPERTIES = {
    CHN.Country: COMMON | {CHN.compoundForm, CHN.capital, CHN.isoCode},
    CHN.Place: COMMON | {CHN.region, CHN.inCountry, CHN.inCity, CHN.metonymOf},
}
# Parties that are no member of the United Nations.
OTHER_PARTIES = set("VA PS CK NU XK TW PF NC GU BM HK MO GL FO AS TK WF MP PR KY VG TC AI MS AW CW SX GI EH FK GF GG GP IM JE MQ PN RE SH VI YT".split())
LEAST = {"members": 193, "cities": 1200, "regions": 100, "buildings": 100}

UNFOLDED = str.maketrans("øØłŁđĐı’‘ʻ", "oOlLdDi'''")


def fold(text):
    text = unicodedata.normalize("NFKD", text.translate(UNFOLDED))
    return "".join(c for c in text if not unicodedata.combining(c))


def slug(text):
    text = fold(text).translate(str.maketrans({"ð": "d", "þ": "th", "Þ": "Th", "ß": "ss", "æ": "ae", "ə": "e", "Ə": "E"}))
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def local(iri):
    return re.sub(r".*#", "", str(iri).removeprefix(ID))


class Checker:
    def __init__(self):
        self.faults = []
        self.graph = Graph()
        self.files = ("countries.ttl", "places.ttl")
        for name in self.files:
            self.graph.parse(GAZETTEER / name, format="turtle")
        self.countries = set(self.graph.subjects(RDF.type, CHN.Country))
        self.places = set(self.graph.subjects(RDF.type, CHN.Place))

    def fault(self, subject, message):
        self.faults.append(f"{local(subject)}: {message}")

    def texts(self, s, *properties):
        return {str(o) for p in properties for o in self.graph.objects(s, p)}

    def entities(self):
        for s in sorted(self.countries | self.places):
            kind = CHN.Country if s in self.countries else CHN.Place
            for p in set(self.graph.predicates(s)) - PROPERTIES[kind]:
                self.fault(s, f"property {p} is not one of a {local(kind)}")
            if len(list(self.graph.objects(s, RDFS.label))) != 1:
                self.fault(s, "needs one rdfs:label")
            for p in (*NAMES, CHN.compoundForm, CHN.cue, CHN.ambiguousLabel):
                for o in self.graph.objects(s, p):
                    if not isinstance(o, Literal) or o.language != "en" or not str(o) or str(o) != str(o).strip():
                        self.fault(s, f"{local(p)} {o!r} is no plain English literal")
            label, alt, hidden = (self.texts(s, p) for p in (RDFS.label, SKOS.altLabel, SKOS.hiddenLabel))
            for name in (label & (alt | hidden)) | (alt & hidden):
                self.fault(s, f"says {name!r} twice")
            for name in self.texts(s, CHN.ambiguousLabel) - self.texts(s, *NAMES):
                self.fault(s, f"ambiguous label {name!r} is none of its names")
            if self.texts(s, CHN.ambiguousLabel) and kind == CHN.Country and not self.texts(s, CHN.cue):
                self.fault(s, "has an ambiguous label and no cue")
        for s in set(self.graph.subjects()) - self.countries - self.places:
            self.fault(s, "is neither a chn:Country nor a chn:Place")

    def references(self):
        for p, targets in ((CHN.capital, self.places), (CHN.inCity, self.places),
                           (CHN.inCountry, self.countries), (CHN.metonymOf, self.countries)):
            for s, o in self.graph.subject_objects(p):
                if o not in targets:
                    self.fault(s, f"{local(p)} names {local(o)}, which is not there")
        for s, capital in self.graph.subject_objects(CHN.capital):
            if (capital, CHN.inCountry, s) not in self.graph:
                self.fault(s, f"its capital {local(capital)} lies elsewhere")
        owners = defaultdict(set)
        for s, o in self.graph.subject_objects(OWL.sameAs):
            owners[o].add(s)
            pattern = r"http://www\.wikidata\.org/entity/Q\d+" if s in self.countries else r"https://sws\.geonames\.org/\d+/"
            if not re.fullmatch(pattern, str(o)):
                self.fault(s, f"identifier {o} has another form than expected")
        for o, subjects in owners.items():
            if len(subjects) > 1:
                self.fault(min(subjects), f"shares {o} with {', '.join(local(s) for s in sorted(subjects)[1:])}")

    def slugs(self):
        for s in self.places:
            own, base = local(s).removeprefix("place/"), slug(str(self.graph.value(s, RDFS.label)))
            country = self.graph.value(s, CHN.inCountry)
            suffix = "-" + local(country).removeprefix("country/").lower() if country else ""
            if own not in (base, base + suffix):
                self.fault(s, f"slug should be {base} or {base}{suffix}")

    def shared_names(self):
        """A name of two entities is declared ambiguous on each, unless one lies in the other."""
        inside = {(s, CHN.inCountry, o) for s, o in self.graph.subject_objects(CHN.inCountry)}
        owners = defaultdict(set)
        for s in self.countries | self.places:
            for name in self.texts(s, *NAMES):
                owners[name].add(s)
        for name, subjects in sorted(owners.items()):
            for s in subjects:
                others = {o for o in subjects - {s}
                          if not {(s, CHN.inCountry, o), (o, CHN.inCountry, s)} & inside}
                if others and name not in self.texts(s, CHN.ambiguousLabel):
                    self.fault(s, f"{name!r} is a name of {', '.join(sorted(map(local, others)))} too: declare it ambiguous")

    def order(self):
        for name in self.files:
            section = []
            for line in (GAZETTEER / name).read_text(encoding="utf-8").splitlines():
                if line.startswith("#"):
                    section = []
                if m := re.match(r"<([^>]+)> a ", line):
                    if section and section[-1] >= m[1]:
                        self.faults.append(f"{name}: {m[1]} stands after {section[-1]}")
                    section.append(m[1])

    def against_reference(self):
        rows = {r["ISO3166-1-Alpha-2"]: r for r in csv.DictReader(REFERENCE.open(encoding="utf-8"))}
        for code, row in rows.items():
            if row["is_independent"] == "Yes" and URIRef(f"{ID}country/{code}") not in self.countries:
                self.faults.append(f"country/{code}: missing")
        for s in self.countries:
            code = local(s).removeprefix("country/")
            row = rows.get(code)
            item = row and re.search(r"Q\d+$", row["wikidata_id"])
            expected = {f"http://www.wikidata.org/entity/{item[0]}"} if item else set()
            if self.texts(s, OWL.sameAs) != expected:
                self.fault(s, f"identifiers {self.texts(s, OWL.sameAs)} should be {expected}")
            if self.texts(s, CHN.isoCode) != ({code} if row else set()):
                self.fault(s, "ISO code differs from the reference")
            if row:
                self.capital(s, row["Capital"].strip())

    def capital(self, country, expected):
        place = self.graph.value(country, CHN.capital)
        names = {slug(n) for n in self.texts(place, RDFS.label, SKOS.altLabel, SKOS.hiddenLabel)} if place else {""}
        if slug(expected) not in names:
            self.fault(country, f"capital should be {expected}")

    def counts(self):
        regions = set(self.graph.subjects(CHN.region, Literal(True)))
        buildings = set(self.graph.subjects(CHN.inCity, None))
        members = {s for s in self.countries if local(s).removeprefix("country/") not in OTHER_PARTIES}
        found = {"members": len(members), "cities": len(self.places - regions - buildings),
                 "regions": len(regions), "buildings": len(buildings)}
        for what, least in LEAST.items():
            if found[what] < least:
                self.faults.append(f"{found[what]} {what}, fewer than {least}")
        for code in OTHER_PARTIES:
            if URIRef(f"{ID}country/{code}") not in self.countries:
                self.faults.append(f"country/{code}: missing")
        return {"countries": len(self.countries), **found, "triples": len(self.graph)}


def main():
    checker = Checker()
    checker.entities()
    checker.references()
    checker.slugs()
    checker.shared_names()
    checker.order()
    if REFERENCE.exists():
        checker.against_reference()
    else:
        print(f"identifiers not compared: {REFERENCE.name} is not there", file=sys.stderr)
    counts = checker.counts()
    for line in sorted(checker.faults):
        print(line)
    print(", ".join(f"{n} {what}" for what, n in counts.items()), file=sys.stderr)
    return 1 if checker.faults else 0


if __name__ == "__main__":
    sys.exit(main())
