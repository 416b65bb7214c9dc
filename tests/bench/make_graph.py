#!/usr/bin/env python3
"""Makes a graph of the product's own vocabulary, to measure validation and stores with.

    make_graph.py TRIPLES FILE [--seed N] [--flaws N] [--quads]

Writes N-Triples, or N-Quads with a graph a release: releases with their passages, events, participations, offices held, memberships, partnerships and
statements, shaped like what `chancery build` writes, about TRIPLES in all. Some nodes are broken, each in one way of a
dozen (default: 400 of them), evenly over the whole. One seed gives one file, byte for byte.
"""
import argparse
import random

CHN = "https://w3id.org/chancery#"
ID = "https://w3id.org/chancery/id/"
XSD = "http://www.w3.org/2001/XMLSchema#"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"
DCTERMS = "http://purl.org/dc/terms/"
KINDS = ("Meeting", "Roundtable", "Consultation", "Summit", "Conference", "Call", "Visit", "Signing")
WORDS = ("ministers", "welcomed", "progress", "of", "the", "talks", "on", "trade", "and", "agreed", "to", "meet", "again",
         "in", "spring", "with", "delegations", "from", "both", "sides", "expressed", "concern", "over", "fisheries")


def chn(local):
    return f"<{CHN}{local}>"


def text(value):
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def typed(value, datatype):
    return f'"{value}"^^<{XSD}{datatype}>'


class Graph:
    def __init__(self, file, seed, wanted, flaws, quads):
        self.quads, self.end = quads, " ."
        self.file, self.chance, self.count = file, random.Random(seed), 0
        self.wanted, self.flaws, self.flawed = wanted, flaws, 0
        self.countries = [f"<{ID}country/{chr(65 + i // 26)}{chr(65 + i % 26)}>" for i in range(190)]
        self.organizations = [f"<{ID}organization/body-{i}>" for i in range(300)]
        self.places = [f"<{ID}place/city-{i}>" for i in range(1000)]
        self.offices = [f"<{ID}office/office-{i}>" for i in range(200)]
        self.topics = [f"<{ID}topic/topic-{i}>" for i in range(60)]
        self.acts = [f"<{CHN}{act}>" for act in ("reaffirm", "underline", "agree", "welcome", "condemn", "support")]
        self.persons = []

    def say(self, subject, predicate, value):
        self.file.write(f"{subject} {predicate} {value}{self.end}\n")
        self.count += 1

    def types(self, subject, *classes):
        for name in classes:
            self.say(subject, TYPE, chn(name))

    def within(self, graph):
        self.end = f" {graph} ." if self.quads else " ."

    def background(self):
        self.within(f"<{ID}graph/background>")
        for number, node in enumerate(self.countries):
            self.types(node, "Country", "Agent")
            self.say(node, LABEL, text(f"Country {number}") + "@en")
            self.say(node, chn("isoCode"), text(node[-3:-1]))
            self.say(node, chn("capital"), self.places[number])
        for number, node in enumerate(self.organizations):
            self.types(node, "Organization", "Agent")
            self.say(node, LABEL, text(f"Body {number}") + "@en")
        for number, node in enumerate(self.places):
            self.types(node, "Place")
            self.say(node, LABEL, text(f"City {number}") + "@en")
            self.say(node, chn("inCountry"), self.countries[number % len(self.countries)])
        for kind, nodes in (("Office", self.offices), ("Topic", self.topics), ("Act", self.acts)):
            for number, node in enumerate(nodes):
                self.types(node, kind)
                self.say(node, LABEL, text(f"{kind} {number}") + "@en")

    def flaw(self, *ways):
        """One of the ways to break something, or -1; evenly over the graph."""
        if self.flawed * self.wanted < self.flaws * self.count:
            self.flawed += 1
            return ways[self.flawed % len(ways)]
        return -1

    def person(self):
        if self.persons and self.chance.random() < 0.7:
            return self.chance.choice(self.persons)
        number = len(self.persons)
        node = f"<{ID}person/person-of-some-name-{number}>"
        self.types(node, "Person", "Agent")
        self.say(node, LABEL, text(f"Person of Some Name {number}") + "@en")
        country = self.chance.choice(self.countries)
        self.say(node, chn("represents"), country)
        self.say(node, chn("holdsOffice"), self.chance.choice(self.offices))
        self.persons.append(node)
        return node

    def passage(self, release, flaw):
        begin = self.chance.randrange(20000)
        quote = " ".join(self.chance.choices(WORDS, k=self.chance.randrange(5, 18)))
        end = begin + len(quote)
        node = f"{release[:-1]}#char={begin},{end}>"
        self.types(node, "Passage")
        self.say(node, chn("inRelease"), release)
        self.say(node, chn("start"), typed(end + 1 if flaw == 0 else begin, "nonNegativeInteger"))
        self.say(node, chn("end"), typed(end, "integer" if flaw == 1 else "nonNegativeInteger"))
        self.say(node, chn("quote"), text("" if flaw == 2 else quote))
        if flaw != 3:
            self.say(node, chn("rule"), text(f"rule.{self.chance.randrange(120)}"))
        return node

    def assertion(self, node, kind, release):
        self.types(node, kind, "Assertion")
        self.say(node, chn("evidence"), self.passage(release, self.flaw(0, 1, 2, 3)))

    def release(self, number):
        chance = self.chance
        day = f"{chance.randrange(1995, 2027)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
        release = f"<{ID}release/{day}-ministry-release-{number}>"
        self.within(release)
        flaw = self.flaw(4, 5, 6, 7, 8, 9, 10, 11)
        self.types(release, "Release")
        self.say(release, f"<{DCTERMS}identifier>", text(f"{day}-ministry-release-{number}"))
        self.say(release, f"<{DCTERMS}title>", text("The " + " ".join(chance.choices(WORDS, k=8))))
        self.say(release, f"<{DCTERMS}issued>", typed("in March" if flaw == 4 else day, "date"))
        for topic in chance.sample(self.topics, 3):
            self.say(release, chn("discusses"), topic)
        kind = chance.choice(KINDS)
        event = f"<{ID}event/{day}/{kind.lower()}/{number}>"
        self.say(release, chn("reports"), event)
        self.types(event, kind, "Event")
        self.say(event, LABEL, text(f"The {kind.lower()} number {number}") + "@en")
        if flaw == 5:
            self.say(event, LABEL, text("Another label") + "@en")
        self.say(event, chn("date"), typed(*((day + "T10:00:00", "dateTime") if flaw == 6 else (day, "date"))))
        self.say(event, chn("place"), release if flaw == 7 else chance.choice(self.places))
        if flaw != 8:
            self.say(event, chn("status"), chn("cancelled" if flaw == 9 else "held"))
        self.say(event, chn("evidence"), self.passage(release, -1))
        for side in range(chance.randrange(2, 5)):
            person, country = self.person(), chance.choice(self.countries)
            self.say(event, chn("attendedBy"), person)
            node = f"<{ID}participation/{day}/{kind.lower()}/{number}/{side}>"
            self.assertion(node, "Participation", release)
            self.say(node, chn("event"), event)
            self.say(node, chn("participant"), self.topics[0] if flaw == 10 and side == 0 else person)
            self.say(node, chn("part"), chn(chance.choice(("host", "chair", "lead", "attendee"))))
            self.say(node, chn("representing"), country)
            self.say(node, chn("inOffice"), chance.choice(self.offices))
            holding = f"<{ID}office-holding/{number}/{side}>"
            self.assertion(holding, "OfficeHolding", release)
            self.say(holding, chn("holder"), person)
            self.say(holding, chn("office"), chance.choice(self.offices))
            self.say(holding, chn("of"), country)
        member, body = chance.choice(self.countries), chance.choice(self.organizations)
        node = f"<{ID}membership/{number}>"
        self.assertion(node, "Membership", release)
        self.say(node, chn("member"), member)
        self.say(node, chn("organization"), member if flaw == 11 else body)
        self.say(node, chn("since"), typed(day[:4], "gYear"))
        self.say(member, chn("memberOf"), body)
        for statement in range(2):
            node = f"<{ID}statement/{number}/{statement}>"
            self.assertion(node, "Statement", release)
            self.say(node, chn("speaker"), chance.choice(self.countries))
            self.say(node, chn("act"), chance.choice(self.acts))
            self.say(node, chn("concerns"), chance.choice(self.topics))
            self.say(node, chn("madeAt"), event)

    def write(self):
        self.background()
        number = 0
        while self.count < self.wanted:
            self.release(number)
            number += 1
        return number


def main():
    parser = argparse.ArgumentParser(description="Makes a graph of the product's own vocabulary.")
    parser.add_argument("triples", type=int)
    parser.add_argument("file")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--flaws", type=int, default=400)
    parser.add_argument("--quads", action="store_true", help="N-Quads with a graph a release")
    arguments = parser.parse_args()
    with open(arguments.file, "w", encoding="utf-8") as file:
        graph = Graph(file, arguments.seed, arguments.triples, arguments.flaws, arguments.quads)
        releases = graph.write()
    print(f"{arguments.file}: {graph.count} triples, {releases} releases, {graph.flawed} flaws")


if __name__ == "__main__":
    main()
