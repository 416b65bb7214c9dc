#!/usr/bin/env python3
"""Writes a corpus of invented, varied releases for measurements and property tests.

    make_corpus.py COUNT FOLDER [--seed N] [--records] [--typical]

Countries, organizations and places come from the gazetteer, persons from its lists of names, so that the corpus follows
the ontology folder. Each country keeps its ministers for some years, an event is often told by both sides, memberships
and partnerships come again and again: what a real archive does to a graph. One seed gives one corpus, byte for byte.
With --records all releases are lines of one FOLDER/releases.ndjson. Nearly every sentence tells a fact; with --typical the
texts have the length and the share of facts of releases as ministries write them.
"""
import argparse
import html
import json
import random
import re
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TOPICS = ("trade,investment,tourism,fisheries,energy,climate change,counter-terrorism,education,health,agriculture,"
          "maritime security,connectivity,food security,science and technology,migration,human rights,defence,"
          "disaster management,water management,digital economy,air links,mining,culture,sport").split(",")
RANKS = ["Foreign Minister", "Foreign Secretary", "Deputy Foreign Minister", "President", "Prime Minister",
         "Minister of Trade", "Minister of Defence", "State Secretary"]
KINDS = ["Strategic Partners", "Comprehensive Strategic Partners"]
INSTRUMENTS = ["a Memorandum of Understanding on {0}", "an Agreement on {0}", "a Plan of Action on {0}",
               "a protocol on {0} and {1}", "an Agreement on {0} and a Memorandum of Understanding on {1}"]
ACTS = ["reaffirmed {their} support for {org}", "welcomed the growth of {t}", "expressed satisfaction with the state of {t}",
        "underlined the importance of {t}", "agreed to expand cooperation in {t} and {u}", "proposed a dialogue on {t}",
        "condemned terrorism in all its forms", "expressed condolences to {third} over the floods in {place}",
        "congratulated {third} on its national day", "urged all sides in {third} to return to talks",
        "expressed concern over the situation in {third}", "stressed the need for progress on {t}"]
FILLER = ["The talks, held in a warm and cordial atmosphere, lasted two hours.",
          "No questions were taken after the meeting, and the text of the address will be published in due course.",
          "The delegation did not meet representatives of {third}, contrary to earlier reports.",
          "It is hoped that {third} will join the process next year.",
          "Officials on both sides noted that much remains to be done, in particular on {t}.",
          "The programme also included a visit to the botanical garden and to a school of music.",
          "A press conference that had been announced for the afternoon was cancelled.",
          "According to figures of the national statistics office, exchange in {t} grew by {n} per cent last year.",
          "The two capitals are {n} hundred kilometres apart; direct flights resumed in {year}."]
TYPICAL_FILLER = 6     # how many more of the sixteen kinds of sentence are filler in a typical release
TYPICAL_LENGTH = 2.33  # the logarithm of its median number of sentences
ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]


def labels(file, kind, need=()):
    """Subject, label and block of the entities of a gazetteer file."""
    found = []
    for block in (ROOT / "ontology/gazetteer" / file).read_text(encoding="utf-8").split("\n\n"):
        head = re.search(r"^<([^>]+)> a chn:" + kind, block, re.M)
        label = re.search(r'rdfs:label "([^"]+)"', block)
        if head and label and all(part in block for part in need):
            found.append((head[1], label[1], block))
    return found


class World:
    """Who holds which office when, and where things are; made once from the seed."""

    def __init__(self, seed):
        self.seed = seed
        places = {iri: label for iri, label, _ in labels("places.ttl", "Place")}
        self.countries = []
        for iri, label, block in labels("countries.ttl", "Country", ("chn:capital", "chn:demonym")):
            capital = re.search(r"chn:capital <([^>]+)>", block)[1]
            if capital in places and "chn:ambiguousLabel \"" + label not in block:
                self.countries.append((label, places[capital], re.search(r'chn:demonym "([^"]+)"', block)[1]))
        self.bodies = [label for _, label, block in labels("organizations.ttl", "InternationalOrganization")]
        self.names = {"given": [], "surname": []}
        for line in (ROOT / "ontology/lexicon/names.txt").read_text(encoding="utf-8").splitlines():
            if ":" in line and not line.startswith("#"):
                kind, rest = line.split(":", 1)
                self.names["surname" if kind == "surname" else "given"] += rest.split()

    def person(self, country, rank, year):
        """The holder changes every four years, not for all at once."""
        term = (year + len(country) + len(rank)) // 4
        chance = random.Random(f"{self.seed}|{country}|{rank}|{term}")
        name = chance.choice(self.names["given"]) + " " + chance.choice(self.names["surname"])
        return name + "-" + chance.choice(self.names["surname"]) if chance.random() < 0.3 else name


class Release:
    """One release; `chance` decides everything in it."""

    def __init__(self, world, number, previous, typical):
        self.world, self.number, self.typical = world, number, typical
        self.chance = chance = random.Random(f"{world.seed}|{number}")
        self.told_before = previous is not None and chance.random() < 0.15
        if self.told_before:
            self.day, self.guest, self.host, self.kind = previous.day, previous.host, previous.guest, previous.kind
        else:
            self.day = date(2010, 1, 1) + timedelta(days=chance.randrange(5800))
            self.host, self.guest = chance.sample(world.countries, 2)
            self.kind = chance.randrange(8)
        self.ranks = [chance.choice(RANKS), chance.choice(RANKS)]
        self.persons = [world.person(self.host[0], self.ranks[0], self.day.year),
                        world.person(self.guest[0], self.ranks[1], self.day.year)]
        self.slug = f"{self.day}-{self.host[1].lower().replace(' ', '-')}-{number:06d}".replace("'", "")

    def fill(self, text):
        c = self.chance
        place = c.choice(self.world.countries)
        t, u = c.sample(TOPICS, 2)
        return text.format(t=t, u=u, third=place[0], place=place[1], n=c.randrange(2, 60), year=c.randrange(1990, 2020),
                           org=c.choice(self.world.bodies), their="its")

    def written(self, day):
        months = ("January February March April May June July August September October November December").split()
        return f"{day.day} {months[day.month - 1]} {day.year}"

    def opening(self):
        (host, city, host_adjective), (guest, guest_city, adjective) = self.host, self.guest
        (a, b), (x, y), day, t = self.ranks, self.persons, self.written(self.day), self.chance.choice(TOPICS)
        nth = ORDINALS[(self.day.year + len(host)) % 10]
        return [
            f"{a} {x} of {host} met {b} {y} of {guest} in {city} on {day}.",
            f"The {nth} round of political consultations between {host} and {guest} was held in {city} on {day}. The "
            f"{host_adjective} delegation was led by {a} {x}, and the {adjective} delegation by {b} {y}.",
            f"{b} {y} of {guest} paid an official visit to {host} on {day} at the invitation of {a} {x}.",
            f"{a} {x} spoke by phone with {b} {y} of {guest} on {day}.",
            f"{a} {x} of {host} and {b} {y} of {guest} signed {self.instrument()} in {city} on {day}.",
            f"The Ambassador of {guest}, {y}, called on {a} {x} in {city} on {day}.",
            f"The {nth} meeting of the {host}-{guest} Joint Commission took place in {city} on {day} under the "
            f"co-chairmanship of {a} {x} and {b} {y}.",
            f"{a} {x} of {host} opened a conference on {t} in {city} on {day}. {b} {y} of {guest} also attended.",
        ][self.kind]

    def instrument(self):
        return self.chance.choice(INSTRUMENTS).format(*self.chance.sample(TOPICS, 2))

    def sentence(self):
        c, (host, guest) = self.chance, (self.host[0], self.guest[0])
        body, year = c.choice(self.world.bodies), c.randrange(1950, 2022)
        third, fourth = c.sample(self.world.countries, 2)
        who = c.choice([f"{self.ranks[0]} {self.persons[0]}", f"{self.ranks[1]} {self.persons[1]}", "The two sides",
                        host, guest])
        return c.choice([
            lambda: f"{who} {self.fill(c.choice(ACTS))}.",
            lambda: f"{who} {self.fill(c.choice(ACTS))} and {self.fill(c.choice(ACTS))}.",
            lambda: self.fill(f"The two sides discussed {{t}}, {{u}} and {c.choice(TOPICS)}."),
            lambda: f"{third[0]} joined the {body} in {year}.",
            lambda: f"{guest} has been a member of the {body} since {year}.",
            lambda: f"{host} and {guest} have been {c.choice(KINDS)} since {year}.",
            lambda: f"The two ministers signed {self.instrument()}.",
            lambda: f"Also present were the Ambassador of {third[0]}, {self.world.person(third[0], 'Ambassador', 2020)}, and "
                    f"{self.ranks[0]} {self.world.person(fourth[0], self.ranks[0], self.day.year)} of {fourth[0]}.",
            lambda: f"The next meeting will be held in {self.guest[1]} in {self.day.year + 1}.",
            lambda: self.fill(c.choice(FILLER)),
            lambda: self.fill(c.choice(FILLER)),
        ] + [lambda: self.fill(c.choice(FILLER))] * (TYPICAL_FILLER if self.typical else 0))()

    def title(self):
        return f"{self.host[0]} and {self.guest[0]} " + ["meet", "hold consultations", "exchange visit", "speak by phone",
            "sign instruments", "review relations", "hold Joint Commission", "hold conference"][self.kind] \
            + f" in {self.day.year}"

    def paragraphs(self):
        """From a note of two sentences to a long communiqué; most are of a page."""
        count = max(2, int(self.chance.lognormvariate(TYPICAL_LENGTH if self.typical else 2.2, 0.45)))
        sentences = [self.opening()] + [self.sentence() for _ in range(count)]
        out = []
        while sentences:
            size = self.chance.randrange(1, 5)
            out.append(" ".join(sentences[:size]))
            sentences = sentences[size:]
        return out

    def record(self):
        return json.dumps({"id": self.slug, "title": self.title(), "date": str(self.day),
                           "url": f"https://releases.example/{self.day.year}/{self.slug}",
                           "publisher": f"Ministry of Foreign Affairs of {self.host[0]}",
                           "text": "\n\n".join(self.paragraphs())}, ensure_ascii=False)

    def page(self):
        body = "\n".join(f"<p>{html.escape(each)}</p>" for each in self.paragraphs())
        return (f"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{html.escape(self.title())}</title>"
                f"<meta name=\"date\" content=\"{self.day}\"></head>\n<body><nav><a href=\"/\">Home</a></nav><main>\n"
                f"<h1>{html.escape(self.title())}</h1>\n{body}\n</main><footer>Press office</footer></body></html>\n")

    def plain(self):
        return f"{self.title()}\n\n{self.host[1]}, {self.written(self.day)}\n\n" + "\n\n".join(self.paragraphs()) + "\n"


def write(count, folder, seed, records, typical=False):
    world, previous, pending = World(seed), None, []
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        release = Release(world, number, previous, typical)
        previous = None if release.told_before else release
        form = number % 20
        if records or form >= 18:
            pending.append(release.record())
            if records or len(pending) < 100:
                continue
        target = folder / str(release.day.year)
        target.mkdir(exist_ok=True)
        if form >= 18:
            (target / f"wire-{number:06d}.ndjson").write_text("\n".join(pending) + "\n", encoding="utf-8")
            pending = []
        elif form >= 14:
            (target / f"{release.slug}.html").write_text(release.page(), encoding="utf-8")
        else:
            (target / f"{release.slug}.{'md' if form >= 12 else 'txt'}").write_text(release.plain(), encoding="utf-8")
    if pending:
        (folder / ("releases.ndjson" if records else "wire-rest.ndjson")).write_text("\n".join(pending) + "\n",
                                                                                      encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--records", action="store_true", help="one NDJSON file instead of a file each")
    parser.add_argument("--typical", action="store_true", help="the length and the share of facts of real releases")
    arguments = parser.parse_args()
    write(arguments.count, arguments.folder, arguments.seed, arguments.records, arguments.typical)


if __name__ == "__main__":
    main()
