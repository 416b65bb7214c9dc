"""The W3C's SPARQL query evaluation tests, through `chancery query`.

    check_sparql.py FOLDER    a folder with manifests, such as sparql/sparql11 of the W3C's rdf-tests, or
                              test/data/suites/w3c/sparql11 of rdflib's source package

Without a folder, that of CHANCERY_W3C_SPARQL or ../shared/w3c/sparql11; where there is none, it says so and ends well. Tests that need the network,
an entailment regime or another protocol are left out. At least 99 % must pass.
"""

import collections
import os
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse

import rdflib
from rdflib import RDF, BNode, Dataset, Graph, Literal, Namespace, URIRef
from rdflib.query import Result

rdflib.NORMALIZE_LITERALS = False
ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("CHANCERY_PROGRAM", str(ROOT / "build/release/tools/chancery"))
SUITE = ROOT.parent / "shared/w3c/sparql11"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
RS = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/result-set#")
LEAST = 0.99


def path(iri):
    return pathlib.Path(urllib.parse.unquote(urllib.parse.urlparse(str(iri)).path))


def syntax(file):
    return {".rdf": "xml", ".nt": "nt", ".nq": "nquads", ".trig": "trig"}.get(file.suffix, "turtle")


def quads(default, named, base, target):
    """Data files as one N-Quads file, blank nodes of each kept apart."""
    with open(target, "w") as out:
        for iri, suffix in [(iri, "") for iri in default] + [(iri, f" <{iri}>") for iri in named]:
            file = path(iri)
            graph = Graph().parse(file, format=syntax(file), publicID=str(iri))
            for line in graph.serialize(format="nt").splitlines():
                if line.strip():
                    out.write(line.rstrip()[:-1].rstrip() + suffix + " .\n")


def solution_rows(file):
    """(variables, rows as dicts) or a truth value, from a result file."""
    kind = {".srx": "xml", ".srj": "json", ".csv": "csv", ".tsv": "tsv"}.get(file.suffix)
    if kind:
        result = Result.parse(file.open("rb"), format=kind) if kind != "csv" else None
        if kind == "csv":
            import csv

            lines = list(csv.reader(file.open(newline="")))
            return [dict(zip(lines[0], row)) for row in lines[1:]]
        if result.type == "ASK":
            return bool(result.askAnswer)
        # rdflib gives what a row of tab-separated values leaves out as None
        return [{str(name): value for name, value in row.items() if value is not None} for row in result.bindings]
    graph = Graph().parse(file, format=syntax(file))
    root = next(graph.subjects(RDF.type, RS.ResultSet), None)
    if root is None:
        return graph
    truth = graph.value(root, RS.boolean)
    if truth is not None:
        return str(truth) == "true"
    return [
        {str(graph.value(binding, RS.variable)): graph.value(binding, RS.value) for binding in graph.objects(each, RS.binding)}
        for each in graph.objects(root, RS.solution)
    ]


def key(term):
    if isinstance(term, BNode):
        return ("b",)
    if isinstance(term, Literal):
        kind = str(term.datatype or "")
        if kind.endswith("#string"):
            kind = ""
        text = str(term)
        if kind.rsplit("#")[-1] in ("decimal", "double", "float", "integer"):
            try:
                text = repr(float(text))
            except ValueError:
                pass
        return ("l", text, kind, (term.language or "").lower())
    return ("i", str(term))


def same_rows(one, other):
    """As bags, blank nodes renamed: tried by what stands beside each, then one by one."""
    if len(one) != len(other):
        return False
    shape = lambda rows: collections.Counter(frozenset((name, key(value)) for name, value in row.items()) for row in rows)
    if shape(one) != shape(other):
        return False

    def match(left, right, names):
        if not left:
            return True
        for place, row in enumerate(right):
            if set(row) != set(left[0]):
                continue
            trial = dict(names)
            for name, value in left[0].items():
                if isinstance(value, BNode):
                    if trial.setdefault(value, row[name]) != row[name] or not isinstance(row[name], BNode):
                        break
                elif key(value) != key(row[name]):
                    break
            else:
                if len(set(trial.values())) == len(trial) and match(left[1:], right[:place] + right[place + 1 :], trial):
                    return True
        return False

    if any(isinstance(value, BNode) for row in one for value in row.values()):
        sys.setrecursionlimit(10000)
        return match(one, other, {})
    return True


def run(test, action, graph, expected):
    default, named = list(graph.objects(action, QT.data)), list(graph.objects(action, QT.graphData))
    query = graph.value(action, QT.query)
    text = path(query).read_text()
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder) / "data.nq"
        if not default and not named:  # named by the query itself
            import re

            base = re.search(r"(?i)\bbase\s*<([^>]*)>", text)
            base = urllib.parse.urljoin(str(query), base[1]) if base else str(query)
            for kind, iri in re.findall(r"(?i)\bfrom\s+(named\s+)?<([^>]*)>", text):
                named.append(URIRef(urllib.parse.urljoin(base, iri)))
            named = list(dict.fromkeys(named))
        quads(default, named, str(query), data)
        answer = path(expected)
        wanted = solution_rows(answer)
        forms = {".srj": "json", ".csv": "csv", ".tsv": "tsv"}
        form = "nt" if isinstance(wanted, Graph) else forms.get(answer.suffix, "xml")
        made = subprocess.run(
            [PROGRAM, "query", str(path(query)), "--data", str(data), "--no-union", "--format", form, "--base", str(query),
             "--timeout", "20"],
            capture_output=True,
        )  # fmt: skip
        if made.returncode != 0:
            return made.stderr.decode().splitlines()[0]
        if form == "nt":
            given = Graph().parse(data=made.stdout, format="nt")
            return None if rdflib.compare.isomorphic(given, wanted) else "another graph"
        out = pathlib.Path(folder) / f"out.{ {'xml': 'srx', 'json': 'srj'}.get(form, form) }"
        out.write_bytes(made.stdout)
        given = solution_rows(out)
        if isinstance(wanted, bool) or isinstance(given, bool):
            return None if wanted == given else f"{given} for {wanted}"
        if form == "csv":
            strip = lambda rows: [{n: (Literal(v) if not v.startswith("_:") else BNode(v)) for n, v in row.items()} for row in rows]
            return None if same_rows(strip(given), strip(wanted)) else "other rows"
        return None if same_rows(given, wanted) else f"{len(given)} rows for {len(wanted)}: {given[:2]} for {wanted[:2]}"


def main():
    import rdflib.compare  # noqa: F401

    folder = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("CHANCERY_W3C_SPARQL", str(SUITE))
    if not os.path.isdir(folder):
        print(f"skipped: there is no folder {folder} of the W3C's tests (CHANCERY_W3C_SPARQL names another)")
        return 0
    passed, failed = 0, []
    for manifest in sorted(pathlib.Path(folder).rglob("manifest.ttl")):
        if manifest.parent.name in ("entailment", "service", "protocol", "service-description", "http-rdf-update"):
            continue
        graph = Graph().parse(manifest, format="turtle", publicID=manifest.as_uri())
        for test in graph.subjects(RDF.type, MF.QueryEvaluationTest):
            action, expected = graph.value(test, MF.action), graph.value(test, MF.result)
            try:
                wrong = run(test, action, graph, expected)
            except Exception as error:  # noqa: BLE001: whatever it is, the test did not pass
                wrong = f"{type(error).__name__}: {error}"
            if wrong:
                failed.append(f"{manifest.parent.name}/{str(test).rsplit('#')[-1]}: {wrong}")
            else:
                passed += 1
        for test in graph.subjects(RDF.type, MF.CSVResultFormatTest):
            wrong = run(test, graph.value(test, MF.action), graph, graph.value(test, MF.result))
            passed += wrong is None
            failed += [f"{manifest.parent.name}/{test}: {wrong}"] if wrong else []
    for each in failed:
        print(each[:300])
    print(f"{passed} of {passed + len(failed)} passed")
    return 0 if passed >= LEAST * (passed + len(failed)) else 1


if __name__ == "__main__":
    sys.exit(main())
