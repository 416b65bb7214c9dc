#!/usr/bin/env python3
"""Write ontology/lexicon/{verbs,nouns,adjectives,adverbs}.tsv from WordNet and the hand lists beside this script.

Lemmas and weights come from WordNet 3.0 (Debian package wordnet-base): a lemma is taken if it was tagged at
least once in WordNet's semantic concordance, and its weight is how often. `extra.txt` adds lemmas and sets
weights; `irregular.txt` has the verbs whose past is no rule.

    apt-get install wordnet-base
    tools/lexicon/words.py [--wordnet /usr/share/wordnet]
"""

import argparse
import re
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LEXICON = ROOT / "ontology" / "lexicon"
HERE = Path(__file__).resolve().parent

WORD = re.compile(r"[a-z][a-z-]*[a-z]")
FILES = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
PART_OF_SENSE = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}

# Classes of closed.txt whose words are nothing else, whatever WordNet says ("in" the metal, "are" the area).
CLOSED = re.compile(r"determiner|demonstrative|possessive|quantifier|pronoun|preposition|conjunction|aux|modal|negation")
# ... but for these, which an article or "to" before them tells apart.
ALSO_OPEN = {"noun": {"will", "might", "must", "inside", "outside", "following", "can", "till", "none", "nothing",
                      "something", "anything", "everything", "someone", "somebody", "anyone", "anybody", "everyone",
                      "everybody", "nobody"},
             "verb": {"be", "have", "do", "will", "can", "near", "further", "concern", "regard", "follow"},
             "adj": {"certain", "several", "such", "outside", "inside", "near", "following", "pending", "due"},
             "adv": {"vis-a-vis", "outside", "inside", "around", "about", "over", "across", "along", "through", "before",
                     "after", "since", "below", "above", "beyond", "once", "though", "however", "either", "more", "most",
                     "alongside", "behind", "in", "on", "by", "therein"}}
# Grammar, not nouns or adjectives: ordinals and such that WordNet lists twice.
NEVER = {"noun": {"first", "second", "third", "last", "next", "former", "latter", "then", "so", "now", "yesterday"},
         "verb": {"may"}}

INVARIANT = set("series species sheep fish deer aircraft spacecraft hovercraft watercraft headquarters means crossroads "
                "offspring bison salmon cod shrimp moose swine corps gallows barracks premises proceeds kudos "
                "remains".split())
MASS = set("information advice furniture equipment homework luggage baggage evidence news politics economics mathematics "
           "physics ethics logistics athletics electronics statistics genetics linguistics dynamics robotics progress "
           "knowledge weather traffic cooperation co-operation co-ordination coordination terrorism extremism racism "
           "multilateralism regionalism solidarity connectivity prosperity stability peacekeeping peacebuilding "
           "geopolitics geo-economics geoeconomics cybersecurity counterterrorism counter-terrorism radicalism "
           "unilateralism nationalism tourism feminism capitalism socialism communism liberalism protectionism "
           "disarmament nonproliferation non-proliferation governance happiness laughter rice gold oil health wealth "
           "courage violence safety transparency resilience sustainability digitalization digitalisation e-commerce "
           "aquaculture agribusiness biodiversity migration aid".split())
ALWAYS_IRREGULAR = re.compile(r"(child|foot|tooth|goose|mouse|louse|ox|kni?fe|life|wife|leaf|half|wolf|shelf|"
                              r"self|loaf|thief|calf|sheaf|elf|sis|xis|person|penny|criterion|phenomenon)$")
MAN = re.compile(r"(?<!^hu)(?<!^ger)(?<!^ro)(?<!^sha)(?<!talis)(?<!^otto)(?<!^cai)man$")

VOWELS = "aeiou"
# Stress on the last syllable: the consonant doubles in American spelling too.
STRESSED = set("compel rebel control expel propel repel excel impel dispel patrol enrol fulfil instil distil annul extol "
               "appal befall enthral".split())
BOTH_SPELLINGS = set("worship kidnap focus bias benefit bus refocus".split())
NEVER_DOUBLED = set("benefit focus bias".split())
PREFIXES = ("re", "un", "over", "under", "out", "mis", "fore", "with", "be", "inter", "co-", "re-", "pre", "up", "off",
            "broad", "tele", "for", "hand", "web", "pod", "sub", "down", "counter", "proof", "par")

NOTICE = """\
# Derived from WordNet 3.0, Copyright 2006 by Princeton University (see LICENCE.wordnet), and from
# tools/lexicon/extra.txt. Written by tools/lexicon/words.py: edit that list.
"""


def lines(path: Path) -> list[str]:
    """The lines of a hand list, less comments and empty lines."""
    kept = (line.split("#")[0].rstrip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in kept if line]


def lower_case_synsets(wordnet: Path, part: str) -> dict[str, set[str]]:
    """For each lemma the synsets that write it in lower case: WordNet's index has no case, its data has."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in (wordnet / f"data.{part}").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split(" ")
        for k in range(int(fields[3], 16)):
            word = re.sub(r"\(.*\)$", "", fields[4 + 2 * k])
            if WORD.fullmatch(word):
                found[word].add(fields[0])
    return found


def synsets(wordnet: Path, part: str) -> dict[str, list[str]]:
    """The synsets of each lemma, in the order of its sense numbers."""
    found = {}
    for line in (wordnet / f"index.{part}").read_text(encoding="utf-8").splitlines():
        fields = line.split()
        if not line.startswith(" ") and WORD.fullmatch(fields[0]):
            found[fields[0]] = fields[-int(fields[2]):]
    return found


def tag_counts(wordnet: Path) -> dict[str, dict[str, int]]:
    """How often each lemma was tagged, by part of speech, proper names left out."""
    cased = {part: lower_case_synsets(wordnet, part) for part in FILES}
    senses = {part: synsets(wordnet, part) for part in FILES}
    weights: dict[str, dict[str, int]] = {part: defaultdict(int) for part in FILES}
    for line in (wordnet / "cntlist.rev").read_text(encoding="utf-8").splitlines():
        key, number, count = line.split()
        lemma, rest = key.split("%")
        part = PART_OF_SENSE[rest[0]]
        listed = senses[part].get(lemma, [])
        if int(number) <= len(listed) and listed[int(number) - 1] in cased[part][lemma]:
            weights[part][lemma] += int(count)
    return weights


def exceptions(wordnet: Path, part: str) -> dict[str, list[str]]:
    """Irregular forms of each lemma."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in (wordnet / f"{part}.exc").read_text(encoding="utf-8").splitlines():
        form, *lemmas = line.split()
        for lemma in lemmas:
            if WORD.fullmatch(form):
                found[lemma].append(form)
    return found


def closed_words() -> set[str]:
    words = set()
    for line in lines(LEXICON / "closed.txt"):
        name, _, entries = line.partition(":")
        if CLOSED.match(name):
            words.update(entry.split("=")[0] for entry in entries.split() if "_" not in entry)
    return words


def apply_extra(weights: dict[str, dict[str, int]]) -> dict[str, str]:
    """Adds and overrides lemmas; gives the plurals that the list names."""
    parts = {letter: part for part, letter in FILES.items()}
    plurals = {}
    for line in lines(HERE / "extra.txt"):
        lemma, letter, weight, *plural = line.split("\t")
        if int(weight) == 0:
            weights[parts[letter]].pop(lemma, None)
        else:
            weights[parts[letter]][lemma] = int(weight)
        if plural:
            plurals[lemma] = plural[0]
    return plurals


def s_form(lemma: str) -> str:
    """The third person of a verb or the plural of a noun, where it is regular."""
    if re.search(r"(s|x|z|ch|sh)$", lemma):
        return lemma + ("zes" if re.search(r"[^aeiouz]?[aeiou]z$", lemma) and len(lemma) <= 4 else "es")
    if re.search(r"[^aeiou]y$|quy$", lemma):
        return lemma[:-1] + "ies"
    return lemma + "s"


def doubles(lemma: str, irregular: dict[str, list[str]]) -> bool:
    last = lemma[-1]
    if not re.search(r"[aeiou][^aeiouwxy]$", lemma):
        return False
    one_syllable = len(re.findall(r"[aeiouy]+", lemma.split("-")[-1])) == 1 and re.search(r"(^|[^aeiou]|qu)[aeiouy].$", lemma)
    return bool(one_syllable) or any(form in irregular.get(lemma, ()) for form in (lemma + last + "ed", lemma + last + "ing"))


def stems(lemma: str, irregular: dict[str, list[str]]) -> list[str]:
    """What "ed" and "ing" are added to, both spellings where two are usual."""
    if re.search(r"[aeiou]c$", lemma) and lemma + "ked" in irregular.get(lemma, ()):
        return [lemma + "k"]
    two = lemma[-1] == "l" and lemma not in STRESSED and len(re.findall(r"[aeiouy]+", lemma)) > 1
    doubled = lemma + lemma[-1]
    if doubles(lemma, irregular):
        two = two or lemma in BOTH_SPELLINGS
        if lemma in NEVER_DOUBLED:
            return [lemma, doubled]
        return [doubled, lemma] if two else [doubled]
    return [lemma, doubled] if lemma in BOTH_SPELLINGS else [lemma]


def past_form(stem: str) -> str:
    if stem.endswith("e"):
        return stem + "d"
    return stem[:-1] + "ied" if re.search(r"[^aeiou]y$", stem) else stem + "ed"


def gerund_form(stem: str) -> str:
    if stem.endswith("ie"):
        return stem[:-2] + "ying"
    if stem in ("singe", "binge", "tinge", "swinge"):
        return stem + "ing"
    return stem[:-1] + "ing" if re.search(r"[^eoy]e$", stem) else stem + "ing"


def irregular_verbs() -> dict[str, list[str]]:
    found = {}
    for line in lines(HERE / "irregular.txt"):
        lemma, *forms = line.split()
        found[lemma] = forms
    return found


def strong(lemma: str, table: dict[str, list[str]], irregular: dict[str, list[str]]) -> tuple[str, str] | None:
    """Past and participle of an irregular verb, or of one made of a prefix and such a verb ("undertake")."""
    if lemma in table:
        return table[lemma][0], table[lemma][1]
    for prefix in PREFIXES:
        base = lemma.removeprefix(prefix)
        if base == lemma or base not in table:
            continue
        past, participle = ("|".join(prefix + form for form in forms.split("|")) for forms in table[base][:2])
        if lemma.startswith("co-") or set((past + "|" + participle).split("|")) & set(irregular.get(lemma, ())):
            return past, participle
    return None


def verb_row(lemma: str, table: dict[str, list[str]], irregular: dict[str, list[str]]) -> list[str]:
    parts = stems(lemma, irregular)
    regular = "|".join(past_form(stem) for stem in parts)
    past, participle = strong(lemma, table, irregular) or (regular, regular)
    gerunds = [gerund_form(stem) for stem in parts]
    gerunds += [form for form in irregular.get(lemma, ()) if form.endswith("ing") and form not in gerunds
                and form == lemma + "ing"]
    own = table.get(lemma, [])
    third = own[2] if len(own) > 2 else s_form(lemma)
    gerund = own[3] if len(own) > 3 else "|".join(gerunds)
    return [lemma, third, past, participle, gerund]


def plural_of(lemma: str, irregular: dict[str, list[str]]) -> str:
    if lemma in INVARIANT:
        return lemma
    if lemma in MASS or lemma.endswith(("ics", "ness")):
        return "-"
    if MAN.search(lemma):
        return lemma[:-2] + "en"
    known = [form for form in irregular.get(lemma, ()) if form != lemma]
    if known and ALWAYS_IRREGULAR.search(lemma):
        return "|".join(known)
    if lemma.endswith("s") and not lemma.endswith(("ss", "us", "is", "as", "os")) and lemma not in ("lens", "bias"):
        return "-" # already a plural: "thanks"
    if re.search(r"[^aeiou]o$", lemma):
        o_forms = [form for form in known if form.endswith("oes")]
        return "|".join(o_forms) or s_form(lemma)
    return "|".join([s_form(lemma)] + [form for form in known if form != s_form(lemma)])


def write(name: str, explanation: str, rows: list[list[str]]) -> None:
    text = NOTICE + "# " + explanation + "\n" + "".join("\t".join(row) + "\n" for row in sorted(rows))
    (LEXICON / name).write_text(text, encoding="utf-8")
    print(f"{name}: {len(rows)} words, {len(text) // 1024} KiB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    wordnet = parser.parse_args().wordnet

    weights = tag_counts(wordnet)
    closed = closed_words()
    for part, counted in weights.items():
        for lemma in (closed - ALSO_OPEN[part]) | NEVER.get(part, set()):
            counted.pop(lemma, None)
    plurals = apply_extra(weights)

    verbs, nouns = exceptions(wordnet, "verb"), exceptions(wordnet, "noun")
    table = irregular_verbs()
    noun_plurals = {lemma: plurals.get(lemma) or plural_of(lemma, nouns) for lemma in weights["noun"]}
    # "steps" is the plural of "step" and no lemma of its own.
    inflected = {form for lemma, forms in noun_plurals.items() for form in forms.split("|") if form != lemma}
    write("verbs.tsv", "lemma, third person, past, participle, gerund, weight; \"|\" between alternatives",
          [verb_row(lemma, table, verbs) + [str(weight)] for lemma, weight in weights["verb"].items()])
    write("nouns.tsv", "singular, plural (\"-\": none; \"|\" between alternatives), weight",
          [[lemma, noun_plurals[lemma], str(weight)] for lemma, weight in weights["noun"].items()
           if lemma not in inflected or lemma in INVARIANT])
    for part, name in (("adj", "adjectives.tsv"), ("adv", "adverbs.tsv")):
        write(name, "word, weight", [[lemma, str(weight)] for lemma, weight in weights[part].items()])


if __name__ == "__main__":
    main()
