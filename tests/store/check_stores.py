"""Real stores: load, load again, change, remove; the example queries, with the same answers as ours; and what is left after
the store was killed while it was loaded.

A store that cannot be had is skipped, with what to install. CHANCERY_PROGRAM is the program.
"""

import collections
import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from real_stores import STORES, Missing  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("CHANCERY_PROGRAM", str(ROOT / "build/release/tools/chancery"))
QUERIES = ROOT / "examples" / "queries"
UPDATE = {"virtuoso": "/sparql-auth", "fuseki": "/update", "oxigraph": "/update", "rdf4j": "/statements", "blazegraph": "/sparql"}
UNDER_WAY = 'SELECT (COUNT(*) AS ?n) { GRAPH <https://w3id.org/chancery/id/graph/loaded> { ?graph ?digest "pending" } }'


def load(kind, store, file, *options, code=0):
    result = subprocess.run(
        [PROGRAM, "load", file, "--store", kind, "--to", store["url"], "--json", *options],
        capture_output=True, text=True, env={**os.environ, "no_proxy": "*", **store["env"]},
    )  # fmt: skip
    assert result.returncode == code, f"{kind}: {result.returncode}: {result.stderr}"
    return json.loads(result.stdout)


def ask(store, query):
    """The rows that a store gives, as text."""
    data = urllib.parse.urlencode({"query": query}).encode()
    endpoint = store["query"].partition("?")[0] if "GRAPH" in query else store["query"]  # Fuseki's union has no graphs
    request = urllib.request.Request(endpoint, data, {"Accept": "application/sparql-results+json"})
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    answer = json.load(opener.open(request, timeout=120))
    names = answer["head"]["vars"]
    return [[row.get(name, {}).get("value", "") for name in names] for row in answer["results"]["bindings"]]


def check_loading(kind, store, folder):
    lines = (ROOT / "output" / "graph.nq").read_text().splitlines(keepends=True)
    file = folder / "graph.nq"
    file.write_text("".join(lines))
    graphs = {line.rsplit(" ", 2)[1] for line in lines}
    first = load(kind, store, file)
    assert first["sent"] == len(graphs) and first["counted"] == len(lines) == first["expected"], first
    again = load(kind, store, file)
    assert again["sent"] == 0 and again["unchanged"] == len(graphs) and again["counted"] == len(lines), again
    gone, changed = sorted(graphs)[-2:]
    kept = [line for line in lines if not line.endswith(f" {gone} .\n")]
    kept.remove(next(line for line in kept if line.endswith(f" {changed} .\n")))
    file.write_text("".join(kept))
    less = load(kind, store, file)
    assert (less["sent"], less["dropped"], less["counted"]) == (1, 1, len(kept)), less
    assert ask(store, f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH {gone} {{ ?s ?p ?o }} }}") == [["0"]]
    for options in (["--gzip", "always"], []):
        file.write_text("".join(lines))
        back = load(kind, store, file, "--all", *options)
        assert back["counted"] == len(lines), back
    updated = load(kind, store, file, "--all", "--update", store["url"] + UPDATE[kind])
    assert updated["counted"] == len(lines), updated
    print(f"{kind}: {len(graphs)} graphs, {len(lines)} triples: loaded, kept, changed, dropped, updated")


TEXTS = [
    "Türkiye – Viet Nam – Côte d’Ivoire", "Шанхай", "上海合作组织", "العربية עברית", "e\u0301 combining", "😀 astral", "nbsp\u00a0 zwsp\u200b",
    "tab\t line\n return\r end", 'quotes " and \' and """', "backslash \\\\ at the end \\", "\\u0041 is no escape", "<html><b>bold</b> &amp;",
    "%41 %s {0} ?var $var # no comment", '" } ; DROP ALL ; INSERT DATA { GRAPH <http://e/evil> { <e:a> <e:b> "x', "", "Ministry of é " * 100_000,
]  # fmt: skip
IRIS = ["http://e/é/ü", "http://e/%C3%A9", "http://e/it's", "http://e/(a)", "http://e/a,b;c=d&e=f?g=h#i", "urn:uuid:6e8bc430", "http://e/上海"]


def escaped(text):
    """As a literal of N-Quads; quotes by their code point, as some writers have them."""
    for character, escape in (("\\", "\\\\"), ('"', "\\u0022"), ("\n", "\\n"), ("\r", "\\r")):
        text = text.replace(character, escape)
    return f'"{text}"'


def check_text(kind, store, folder):
    """Text of all scripts, with everything in it that has a meaning to somebody, comes back as it was, whichever way."""
    expected = {("http://e/s", f"http://e/p{i}", text) for i, text in enumerate(TEXTS)}
    expected |= {(iri, "http://e/p", "http://e/o") for iri in IRIS}
    triples = [f"<http://e/s> <http://e/p{i}> {escaped(text)}" for i, text in enumerate(TEXTS)]
    triples += [f"<{iri}> <http://e/p> <http://e/o>" for iri in IRIS]
    file = folder / "odd.nq"
    alone, some = ["<http://e/odd/é,a&b=c>"], ["<http://e/odd/1>", "<http://e/odd/é>"]  # which go in different ways
    for graphs, options in ((alone, []), (some, []), (alone, ["--update", store["url"] + UPDATE[kind]])):
        file.write_text("".join(f"{triple} {graphs[i % len(graphs)]} .\n" for i, triple in enumerate(triples)))
        done = load(kind, store, file, "--all", *options)
        assert done["counted"] == len(triples), done
        rows = ask(store, 'SELECT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), "http://e/")) }')
        odd = {tuple(row) for row in rows} ^ expected
        assert not odd, f"text is not what it was {graphs} {options}: {[str(row)[:200] for row in odd]}"
    print(f"{kind}: text of all kinds comes back as it was")


def check_vanishing(kind, store, folder):
    """The store is killed while it is loaded, twice: the first load waits for it, the second gives up and is run again.
    Nothing is lost then, and nothing is there twice."""
    command = [sys.executable, ROOT / "tests/bench/make_graph.py", "60000", folder / "vanishing.nq", "--quads", "--flaws", "0"]
    subprocess.run(command, check=True, capture_output=True)
    lines = set((folder / "vanishing.nq").read_text().splitlines())
    graphs = {line.rsplit(" ", 2)[1] for line in lines}
    for retries, code in (("8", 0), ("1", 3)):
        load = subprocess.Popen(
            [PROGRAM, "load", folder / "vanishing.nq", "--store", kind, "--to", store["url"], "--all", "--retries", retries],
            stderr=subprocess.PIPE, text=True, env={**os.environ, "no_proxy": "*", **store["env"]},
        )  # fmt: skip
        while load.poll() is None and ask(store, UNDER_WAY) == [["0"]]:
            time.sleep(0.02)
        time.sleep(0.2)
        store["server"].vanish()
        if code:
            load.wait(120)
        store["server"].start()
        _, told = load.communicate(timeout=300)
        assert load.returncode == code and ("trying again" in told or code), (load.returncode, told)
    load_again(kind, store, folder / "vanishing.nq", len(lines))
    held = ask(store, "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g")
    held = {f"<{graph}>": int(count) for graph, count in held if f"<{graph}>" in graphs}
    expected = collections.Counter(line.rsplit(" ", 2)[1] for line in lines)
    assert held == expected, [(graph, held.get(graph), expected[graph]) for graph in expected if held.get(graph) != expected[graph]][:3]
    print(f"{kind}: killed while loading {len(graphs)} graphs, twice: nothing lost, nothing twice")


def load_again(kind, store, file, count):
    done = load(kind, store, file)
    assert done["counted"] == done["expected"] == count, done
    again = load(kind, store, file)
    assert again["sent"] == again["mended"] == 0, again


def check_queries(kind, store):
    failed = []
    for query in sorted(QUERIES.glob("*.rq")):
        text = query.read_text()
        expected = list(csv.reader(io.StringIO((QUERIES / "results" / (query.stem + ".csv")).read_text())))[1:]
        expected = [row or [""] for row in expected]
        try:
            given = ask(store, text)
        except urllib.error.HTTPError as error:
            failed.append(f"{query.name}: {error.code} {error.read()[:200]!r}")
            continue
        if sorted(given) != sorted(expected):
            odd = [row for row in given if row not in expected][:3], [row for row in expected if row not in given][:3]
            failed.append(f"{query.name}: {len(given)} rows, expected {len(expected)}; {odd}")
    for each in failed:
        print(f"{kind}: {each}")
    assert not failed, f"{kind} answers {len(failed)} queries differently"
    print(f"{kind}: the example queries have the same answers")


def check_contradiction(kind, store, folder):
    """The example that has no rows on our output, on data that it has one for."""
    space = "https://w3id.org/chancery"
    about = f"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{space}#Membership>", f"<{space}#member> <http://e/a>", f"<{space}#organization> <http://e/b>"
    lines = [f'<http://e/{name}> <http://www.w3.org/2000/01/rdf-schema#label> "{name}"@en <http://e/g> .\n' for name in "ab"]
    for year in ("1995", "1997"):
        since = f'<{space}#since> "{year}"^^<http://www.w3.org/2001/XMLSchema#gYear>'
        lines += [f"<http://e/m{year}> {each} <http://e/r{year}> .\n" for each in (*about, since)]
    file = folder / "contradiction.nq"
    file.write_text("".join(lines))
    load(kind, store, file)
    command = [PROGRAM, "query", "contradictions", "--data", file, "-f", "csv"]
    ours = list(csv.reader(io.StringIO(subprocess.run(command, capture_output=True, text=True, check=True).stdout)))[1:]
    theirs = ask(store, (QUERIES / "contradictions.rq").read_text())
    assert ours == theirs == [["a", "b", "1995", "1997"]], (ours, theirs)
    print(f"{kind}: finds a contradiction")


def check_service(kind, store):
    """A query over nothing of ours that asks the store."""
    query = f"SELECT (COUNT(?r) AS ?n) WHERE {{ SERVICE <{store['query']}> {{ ?r a chn:Release }} }}"
    command = [PROGRAM, "query", "--data", ROOT / "output" / "graph.ttl", "-f", "csv", "-e", query]
    environment = {**os.environ, "no_proxy": "*"}
    off = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert off.returncode == 2 and "--service" in off.stderr, off.stderr
    on = subprocess.run([*command, "--service"], capture_output=True, text=True, env=environment)
    assert on.returncode == 0, on.stderr
    expected = ask(store, f"PREFIX chn: <https://w3id.org/chancery#> {query.replace('SERVICE <' + store['query'] + '>', '')}")
    assert on.stdout.split() == ["n", expected[0][0]], (on.stdout, expected)
    print(f"{kind}: asked by SERVICE")


def main():
    failures = 0
    for kind in sys.argv[1:] or STORES:
        with tempfile.TemporaryDirectory(prefix="chancery-store-") as name:
            folder = pathlib.Path(name)
            try:
                with STORES[kind](folder) as store:
                    check_loading(kind, store, folder)
                    check_queries(kind, store)
                    check_service(kind, store)
                    check_contradiction(kind, store, folder)
                    check_text(kind, store, folder)
                    check_vanishing(kind, store, folder)
            except Missing as missing:
                print(f"{kind}: skipped: {missing}")
            except AssertionError as error:
                print(f"{kind}: FAILED: {error}")
                failures += 1
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
