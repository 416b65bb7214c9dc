#!/usr/bin/env python3
"""Check ontology/schemes/ and the names of the gazetteer against the word lists. Needs python3-rdflib.

    python3 tests/data/check_schemes.py [REPOSITORY]

Every topic has words enough and its conventions hold; acts, events, instruments, offices and partnerships have the
names that releases use; no name that is a plain word of the language means a thing without support.
Exit 0 when all holds, 1 with one line a fault.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

from rdflib import RDF, RDFS, SKOS, Graph, Namespace

ROOT = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2]).resolve()
ONTOLOGY = ROOT / "ontology"
CHN = Namespace("https://w3id.org/chancery#")
LABELS = (RDFS.label, SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel, CHN.noun, CHN.pluralNoun, CHN.verb)

TOPICS = 50
PHRASES = 20  # a topic at the least
# Guidelines: a phrase that is two topics, or another one than it looks.
CONVENTIONS = {
    "maritime security": {"maritime affairs", "security"},
    "rule of law": {"justice"},
    "piracy": {"maritime affairs"},
    "economic cooperation": {"economy"},
    "political-security": {"politics", "security"},
    "boundary": {"territorial dispute"},
    "maritime boundary": {"territorial dispute", "maritime affairs"},
    "seafarers": {"labour", "maritime affairs"},
    "safety of navigation": {"maritime affairs", "security"},
    "women, peace and security": {"women", "peace and stability", "security"},
}
# What must never be a topic by itself: it stands in every release.
NEVER = {"regional", "political consultations", "cooperation", "relations", "issue", "region", "support", "donation",
         "mosque", "sanctions", "parliament", "parliaments", "journalists", "territorial integrity"}
# Words that nobody writes with a capital unless the name is meant.
MEANT = {"Quad", "Pecs"}
ACTS = {
    "welcome": "extol hail laud applaud commend thank",
    "concern": "voice-concern express-concern raise-concern",
    "condemn": "deplore denounce reject",
    "commit": "pledge vow undertake-to",
    "propose": "invite put-forward suggest",
    "urge": "call-on call-upon call-for appeal-for",
    "inform": "apprise brief recall note",
    "condole": "express-condolences convey-sympathy",
    "underline": "point-out stress highlight",
    "satisfaction": "note-with-satisfaction express-satisfaction",
}
OFFICES = ("Permanent Secretary|Principal Secretary|Cabinet Secretary|Undersecretary|State Secretary|Minister of State|Chancellor|"
           "Taoiseach|Tánaiste|Emir|Amir|Crown Prince|Sultan|Yang di-Pertuan Agong|Governor-General|Premier|Chief Adviser|"
           "Chargé d'Affaires|High Commissioner|Apostolic Nuncio|Director General|Special Envoy|High Representative|"
           "Secretary General|Speaker|Chairperson|State Councilor|Captain Regent|First Minister").split("|")
PARTNERSHIPS = ("Strategic Partnership|Comprehensive Strategic Partnership|Special Strategic Partnership|"
                "All-Weather Strategic Cooperative Partnership|Enhanced Partnership|Full Dialogue Partner|"
                "Sectoral Dialogue Partnership|Development Partner|Major Non-NATO Ally|Privileged Strategic Partnership|"
                "Global Strategic Partnership|Comprehensive Partnership|Partner Country|Associate Partner").split("|")
LEAST = {CHN.InternationalOrganization: 300, CHN.Initiative: 200, CHN.Office: 200, CHN.Portfolio: 200,
         CHN.PartnershipKind: 60}


def load():
    graph = Graph()
    for folder in ("schemes", "gazetteer"):
        for path in sorted((ONTOLOGY / folder).glob("*.ttl")):
            graph.parse(path, format="turtle")
    return graph


def labels(graph, subject, *properties):
    return {str(o) for p in properties or LABELS for o in graph.objects(subject, p)}


def instances(graph, cls):
    return {str(graph.value(s, RDFS.label)): s for s in graph.subjects(RDF.type, cls)}


def topics(graph, faults):
    found = instances(graph, CHN.Topic)
    of = defaultdict(set)
    for name, subject in found.items():
        words = labels(graph, subject)
        if len(words) <= PHRASES:
            faults.append(f"topic {name}: {len(words)} phrases")
        for word in words:
            of[word.lower()].add(name)
    if len(found) < TOPICS:
        faults.append(f"{len(found)} topics, fewer than {TOPICS}")
    for phrase, expected in CONVENTIONS.items():
        if not expected <= of[phrase]:
            faults.append(f"{phrase!r} is {sorted(of[phrase])}, should be {sorted(expected)}")
    for word in sorted(NEVER & set(of)):
        faults.append(f"{word!r} is a topic by itself: {sorted(of[word])}")


def required(graph, faults):
    acts = instances(graph, CHN.Act)
    for act, verbs in ACTS.items():
        have = labels(graph, acts[act], CHN.verb) if act in acts else set()
        for verb in verbs.split():
            if verb.replace("-", " ") not in have:
                faults.append(f"act {act}: no verb {verb!r}")
    for cls, names in ((CHN.Office, OFFICES), (CHN.PartnershipKind, PARTNERSHIPS)):
        have = instances(graph, cls)
        for name in names:
            if name not in have:
                faults.append(f"no {cls.split('#')[1]} {name!r}")
    for name in instances(graph, CHN.PartnershipKind):
        if "bserver" in name:
            faults.append(f"{name!r} is no partnership")
    for cls, least in LEAST.items():
        count = len(instances(graph, cls))
        if count < least:
            faults.append(f"{count} of {cls.split('#')[1]}, fewer than {least}")


def schemes(graph, faults):
    for cls in (CHN.Office, CHN.OfficeModifier, CHN.OfficeQualifier, CHN.Portfolio, CHN.BodyHead, CHN.PartnershipKind,
                CHN.MembershipKind, CHN.Act, CHN.Topic):
        for subject in graph.subjects(RDF.type, cls):
            if graph.value(subject, SKOS.inScheme) is None:
                faults.append(f"{subject}: in no scheme")
    owners = defaultdict(set)
    for cls in (CHN.Office, CHN.PartnershipKind, CHN.Act):
        for subject in graph.subjects(RDF.type, cls):
            for label in labels(graph, subject):
                owners[cls, label.lower()].add(str(subject))
    for (cls, label), subjects in owners.items():
        if len(subjects) > 1:
            faults.append(f"{label!r} names {', '.join(sorted(subjects))}")


def words():
    """Small-letter words of the word lists that are nouns, verbs, adjectives or adverbs with some use."""
    out = set()
    for name in ("nouns", "verbs", "adjectives", "adverbs"):
        for line in (ONTOLOGY / "lexicon" / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
            word = line.split("\t")[0]
            if word.isalpha() and word.islower():
                out.add(word)
    return out


def plain_words(graph, faults):
    """A place, body or initiative whose one-word name is a word of the language must be declared ambiguous or vague.

    Names with a capital at the head of a sentence would otherwise be taken ("Nice words", "Reading the text").
    """
    known = words()
    for cls in (CHN.Place, CHN.Organization, CHN.InternationalOrganization, CHN.Initiative, CHN.Policy):
        for subject in graph.subjects(RDF.type, cls):
            ambiguous = labels(graph, subject, CHN.ambiguousLabel)
            if graph.value(subject, CHN.region) is not None:
                continue
            for label in labels(graph, subject, RDFS.label, SKOS.altLabel):
                if label.isalpha() and not label.isupper() and label.lower() in known and label not in ambiguous | MEANT:
                    faults.append(f"{subject.split('/id/')[1]}: {label!r} is a word too: declare it ambiguous")


def main():
    graph = load()
    faults = []
    for check in (topics, required, schemes, plain_words):
        check(graph, faults)
    for line in sorted(faults):
        print(line)
    print(f"{len(faults)} faults", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
