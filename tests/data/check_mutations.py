#!/usr/bin/env python3
"""Breaks output/graph.ttl, with the ontology, in one way at a time and looks whether `chancery validate` finds it, by the shape's name.

    check_mutations.py [--peer shacl-engine|pySHACL] [--count N] [--program FILE]

The ways are made from ontology/shapes.ttl: for every constraint of every shape that has a node in the graph, what breaks
it and nothing that it need not. With --peer, another engine (installed by tests/bench/race_validate.py) validates the
graph itself and N of the broken ones, evenly chosen (default 50), and its results must be the same set.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

from rdflib import BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import RDF, RDFS, XSD

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SH = Namespace("http://www.w3.org/ns/shacl#")
NOTHING = URIRef("http://example.org/nothing")


class Mutation:
    """What is taken from the graph and put into it, and what must then be found."""

    def __init__(self, shape, path, component, focus, removed, added):
        self.shape, self.path, self.component, self.focus = shape, path, component, focus
        self.removed, self.added = set(removed), set(added)

    def __str__(self):
        return f"{self.shape} {self.path or ''} {self.component} at {self.focus}"


def nodes_of(shape, shapes, graph, below):
    """The focus nodes of a shape, in order."""
    found = set()
    for target in shapes.objects(shape, SH.targetClass):
        for each in below(target):
            found.update(graph.subjects(RDF.type, each))
    return sorted(found)


def wrong(kind, value, shapes):
    """A value that breaks a constraint of this kind."""
    if kind in (SH["class"], SH["in"]):
        return NOTHING
    if kind == SH.datatype:
        return Literal("P1D", datatype=XSD.duration)
    if kind == SH.nodeKind:
        return Literal("no IRI")
    if kind == SH.pattern:
        return Literal("?")
    if kind == SH.minLength:
        return Literal("")
    if kind == SH["or"]:
        first = list(Collection(shapes, value))[0]
        inner = next(each for each in (SH["class"], SH.datatype) if (first, each, None) in shapes)
        return wrong(inner, shapes.value(first, inner), shapes)
    return None


COMPONENTS = {SH["class"]: "Class", SH["in"]: "In", SH.datatype: "Datatype", SH.nodeKind: "NodeKind",
              SH.pattern: "Pattern", SH.minLength: "MinLength", SH["or"]: "Or"}


def of_property(shape, part, focus, shapes, graph):
    path = shapes.value(part, SH.path)
    here = sorted(graph.triples((focus, path, None)))
    for kind, value in sorted(shapes.predicate_objects(part)):
        if kind == SH.minCount:
            yield Mutation(shape, path, "MinCount", focus, here, [])
        elif kind == SH.maxCount:
            more = [(focus, path, Literal(f"one more {number}")) for number in range(int(value) + 1 - len(here))]
            yield Mutation(shape, path, "MaxCount", focus, [], more)
        elif kind == SH.lessThan:
            other = graph.value(focus, value)
            yield Mutation(shape, path, "LessThan", focus, here, [(focus, path, other)])
        elif kind in COMPONENTS:
            yield Mutation(shape, path, COMPONENTS[kind], focus, here[:1], [(focus, path, wrong(kind, value, shapes))])


def of_node(shape, focus, graph):
    """The node without its name."""
    blank = BNode("nameless")
    removed = list(graph.triples((focus, None, None)))
    return Mutation(shape, None, "NodeKind", blank, removed, [(blank, each[1], each[2]) for each in removed])


def mutations(shapes, graph, ontology):
    def below(target):
        return ontology.transitive_subjects(RDFS.subClassOf, target)

    for shape in sorted(each for each in shapes.subjects(RDF.type, SH.NodeShape) if isinstance(each, URIRef)):
        nodes = nodes_of(shape, shapes, graph, below)
        if not nodes:
            continue
        if (shape, SH.nodeKind, SH.IRI) in shapes:
            yield of_node(shape, nodes[0], graph)
        for part in sorted(shapes.objects(shape, SH.property), key=lambda each: str(shapes.value(each, SH.path))):
            path = shapes.value(part, SH.path)
            having = [node for node in nodes if (node, path, None) in graph]
            yield from of_property(shape, part, (having or nodes)[0], shapes, graph)


def line(triple):
    return " ".join(each.n3() for each in triple) + " .\n"


def write(file, lines, mutation):
    kept = lines - {line(each) for each in mutation.removed} if mutation else lines
    added = {line(each) for each in mutation.added} if mutation else set()
    file.write_text("".join(sorted(kept | added)), encoding="utf-8")


def validate(program, data, report=None):
    command = [program, "validate", data, "--shapes", ROOT / "ontology/shapes.ttl"]
    done = subprocess.run([*command, *(["--report", report, "--quiet"] if report else ["--format", "json"])],
                          capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"chancery failed: {done.stderr}")
    return None if report else json.loads(done.stdout)


def found(mutation, answer):
    """Whether the breakage is told, with the shape's name."""
    def short(iri):
        return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
    focus = None if isinstance(mutation.focus, BNode) else str(mutation.focus)
    return any(short(mutation.shape) in each["shapeName"] and mutation.component + "Constraint" in each["component"] and
               (mutation.path is None or short(mutation.path) in each["path"]) and
               (focus is None or each["focusNode"]["value"] == focus) for each in answer["results"])


def compare(peer, program, data, work):
    """Whether the peer finds the same; prints what differs."""
    sys.path.insert(0, str(ROOT / "tests/bench"))
    import race_validate
    race_validate.install()
    ours, theirs = work / "ours.nt", work / "theirs.nt"
    ours.unlink(missing_ok=True)
    theirs.unlink(missing_ok=True)
    validate(program, data, ours)
    measured, reason = race_validate.run(race_validate.command(peer, program, data, theirs, 4000), 600)  # MB of heap, CPU seconds
    if measured is None:
        sys.exit(f"{peer} failed: {reason}")
    differences = race_validate.results(ours) ^ race_validate.results(theirs)
    for each in sorted(differences):
        print("  differs:", each)
    return not differences


def main():
    parser = argparse.ArgumentParser(description="Breaks the output and looks whether validation finds it.")
    parser.add_argument("--peer", choices=("shacl-engine", "rdf-validate-shacl", "pySHACL"))
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--program", default=ROOT / "build/release/tools/chancery")
    arguments = parser.parse_args()
    shapes = Graph().parse(ROOT / "ontology/shapes.ttl")
    ontology = Graph().parse(ROOT / "ontology/chancery.ttl")
    graph = Graph().parse(ROOT / "output/graph.ttl").parse(ROOT / "ontology/chancery.ttl")
    lines = {line(each) for each in graph}
    everything = list(mutations(shapes, graph, ontology))
    missed = differing = 0
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        file = work / "graph.nt"
        for mutation in everything:
            write(file, lines, mutation)
            if not found(mutation, validate(arguments.program, file)):
                missed += 1
                print("not found:", mutation)
        print(f"{len(everything)} ways to break the graph, {len(everything) - missed} found by the shape's name")
        if arguments.peer:
            step = max(1, len(everything) // arguments.count)
            chosen = [None, *everything[::step][:arguments.count]]
            for mutation in chosen:
                write(file, lines, mutation)
                if not compare(arguments.peer, arguments.program, file, work):
                    differing += 1
                    print("not as", arguments.peer, "finds it:", mutation or "the graph itself")
            print(f"{len(chosen)} graphs, {len(chosen) - differing} with the results of {arguments.peer}")
    sys.exit(1 if missed or differing or len(everything) < arguments.count else 0)


if __name__ == "__main__":
    main()
