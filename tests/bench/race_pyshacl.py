#!/usr/bin/env python3
"""pySHACL's turn in race_validate.py: loads, validates, and writes the results.

    race_pyshacl.py DATA SHAPES RESULTS

Prints the seconds of loading and of validation. DATA is N-Triples, SHAPES Turtle; RESULTS gets the report as N-Triples.
"""
import json
import sys
import time

import pyshacl
import rdflib
from rdflib import Graph

rdflib.NORMALIZE_LITERALS = False  # the results are compared by their terms
data, shapes, results = sys.argv[1:]
start = time.perf_counter()
shapes_graph = Graph().parse(shapes, format="turtle")
data_graph = Graph().parse(data, format="nt")
loaded = time.perf_counter() - start
start = time.perf_counter()
_, report, _ = pyshacl.validate(data_graph, shacl_graph=shapes_graph)
print(json.dumps({"loaded": loaded, "validated": time.perf_counter() - start}))
report.serialize(results, format="nt", encoding="utf-8")
