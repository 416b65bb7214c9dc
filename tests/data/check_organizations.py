#!/usr/bin/env python3
"""Checks organizations.ttl and initiatives.ttl: one label each, no name claimed twice, IRIs in the shape of slugs, sorted."""

import os
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

import rdflib
from rdflib.namespace import RDF, RDFS, SKOS

ROOT = Path(os.environ.get("CHANCERY_SOURCE", Path(__file__).resolve().parents[2]))
GAZETTEER = ROOT / "ontology" / "gazetteer"
FILES = ("organizations.ttl", "initiatives.ttl")
BASE = "https://w3id.org/chancery/id/"
CHN = rdflib.Namespace("https://w3id.org/chancery#")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

# The folder of the IRI under which each class stands.
FOLDERS = {
    CHN.InternationalOrganization: "organization",
    CHN.Forum: "organization",
    CHN.Organization: "organization",
    CHN.GovernmentBody: "organization",
    CHN.Initiative: "initiative",
    CHN.Policy: "policy",
    CHN.Treaty: "instrument",
    CHN.Agreement: "instrument",
    CHN.PlanOfAction: "instrument",
    CHN.JointStatement: "instrument",
    CHN.MemorandumOfUnderstanding: "instrument",
}

NAMES = (RDFS.label, SKOS.altLabel)
PROPERTIES = {
    RDF.type, RDFS.label, SKOS.altLabel, SKOS.hiddenLabel, CHN.acronym, CHN.headNoun, CHN.ofCountry,
    CHN.ambiguousLabel, CHN.organOf,
}


def check_entity(graph, entity):
    """Yields what is wrong with one entity, taken alone."""
    types = list(graph.objects(entity, RDF.type))
    labels = list(graph.objects(entity, RDFS.label))
    if len(types) != 1 or types[0] not in FOLDERS:
        yield f"class is {types}"
    else:
        folder, _, slug = entity.removeprefix(BASE).partition("/")
        if folder != FOLDERS[types[0]] or not SLUG.fullmatch(slug):
            yield "IRI does not fit its class or is no slug"
        countries = list(graph.objects(entity, CHN.ofCountry))
        if (types[0] == CHN.GovernmentBody) != (len(countries) == 1):
            yield f"countries are {countries}"
    if len(labels) != 1:
        yield f"has {len(labels)} labels"
    for whole in graph.objects(entity, CHN.organOf):
        if (whole, RDF.type, CHN.InternationalOrganization) not in graph or whole == entity:
            yield f"is an organ of {whole}, which is no other organisation"
    alternatives = set(graph.objects(entity, SKOS.altLabel))
    for acronym in graph.objects(entity, CHN.acronym):
        if acronym not in alternatives | set(labels):
            yield f"acronym {acronym} is no label"
    for name in set(graph.objects(entity, SKOS.hiddenLabel)) & (alternatives | set(labels)):
        yield f"{name} is both hidden and plain"
    for _, predicate, value in graph.triples((entity, None, None)):
        if predicate not in PROPERTIES:
            yield f"unknown property {predicate}"
        if predicate == CHN.ambiguousLabel and not any((entity, name, value) in graph for name in NAMES):
            yield f"ambiguous label {value!r} is none of its names"
        if isinstance(value, rdflib.Literal) and (value.language != "en" or str(value) != str(value).strip() or not str(value)):
            yield f"literal {value!r} is empty, padded or not English"


def check_names(graph):
    """Yields each label or altLabel that more than one entity claims."""
    claims = defaultdict(set)
    for predicate in (RDFS.label, SKOS.altLabel):
        for entity, name in graph.subject_objects(predicate):
            claims[str(name)].add(entity)
    for name, entities in sorted(claims.items()):
        if len(entities) > 1:
            yield f"{name!r} is claimed by {', '.join(sorted(entities))}"


def check_order(path):
    """Yields each entity that stands before one it should follow, within a section."""
    previous = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            previous = ""
        elif match := re.match(r"<([^>]+)>", line):
            if match[1] <= previous:
                yield f"{path.name}:{number}: {match[1]} is out of order or repeated"
            previous = match[1]


def main():
    graph = rdflib.Graph()
    problems = []
    for name in FILES:
        graph.parse(GAZETTEER / name, format="turtle")
        problems += check_order(GAZETTEER / name)
    countries = rdflib.Graph()
    countries.parse(GAZETTEER / "countries.ttl", format="turtle")
    known = set(countries.subjects(RDF.type, CHN.Country))
    for country in set(graph.objects(None, CHN.ofCountry)) - known:
        problems.append(f"{country} is not in countries.ttl")
    for entity in sorted(set(graph.subjects())):
        problems += (f"{entity}: {problem}" for problem in check_entity(graph, entity))
    problems += check_names(graph)
    print("\n".join(problems), file=sys.stderr, end="\n" if problems else "")
    for kind, count in sorted(Counter(str(o).removeprefix(CHN) for o in graph.objects(None, RDF.type)).items()):
        print(f"{count:5} {kind}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
