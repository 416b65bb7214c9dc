#!/usr/bin/env python3
"""Loads a graph into real stores with `chancery load`, and with each store's own bulk loader, and tells the rates.

    load_stores.py [STORE]... [--triples N] [--program FILE] [--markdown FILE]

make_graph.py makes the graph, a named graph a release. Each store starts empty and on disk, once for chancery, over HTTP
on loopback, and once for its loader, which reads the file: Virtuoso's ld_dir and rdf_loader_run with a checkpoint, Jena's
tdb2.tdbloader, `oxigraph load`. Both must leave the same number of triples. Wall clock, and CPU seconds of all that took
part, which say more where the machine has other work. --markdown puts a table of all that has been measured so far in
place of the section "Loading into stores" of a file.
"""
import argparse
import datetime
import json
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WORK = ROOT / "build/load-stores"
sys.path.insert(0, str(ROOT / "tests/store"))
from real_stores import FUSEKI, OXIGRAPH, STORES, fuseki_jar, oxigraph_program, virtuoso_settings  # noqa: E402

TITLE = "## Loading into stores"
NAMES = {"virtuoso": "Virtuoso 7.2.5", "fuseki": f"Fuseki {FUSEKI}, TDB2", "oxigraph": f"Oxigraph {OXIGRAPH}"}
LOADERS = {"virtuoso": "`rdf_loader_run`, checkpoint", "fuseki": "`tdb2.tdbloader`", "oxigraph": "`oxigraph load`"}
WHERE_IT_GOES = """\
The time is the
stores' own: chancery takes 4 CPU seconds a million triples itself. Adding N-Quads is 90 % of a load into Fuseki and 98 % into Oxigraph,
whether 20,000 or 100,000 triples come at a time. Virtuoso takes 26 µs for a triple of a large graph, near its loader, but it accepts no
N-Quads: small graphs come to it as updates of up to 2,000 triples, 70 µs each, or one by one, 120 µs each."""


def cpu(server=None):
    """CPU seconds until now, of a server that runs and of all children that ended."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = ended.ru_utime + ended.ru_stime
    if server:
        fields = pathlib.Path(f"/proc/{server.process.pid}/stat").read_text().rpartition(")")[2].split()
        seconds += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")  # proc(5): utime, stime
    return seconds


def timed(command, server=None, **more):
    """Seconds by the clock, CPU seconds, and what came on stdout."""
    begin, used = time.monotonic(), cpu(server)
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **more)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]}: {done.returncode}: {(done.stderr or done.stdout)[-500:]}")
    return time.monotonic() - begin, cpu(server) - used, done.stdout


def isql(store, statements):
    return timed(["isql-vt", f"127.0.0.1:{store['sql']}", "dba", "dba", f"exec={statements}"], store["server"])


def ours(kind, file, program, folder):
    """A first load, and one more that finds nothing to do."""
    with STORES[kind](folder) as store:
        command = [program, "load", file, "--store", kind, "--to", store["url"], "--json"]
        environment = {**os.environ, "no_proxy": "*", **store["env"]}
        seconds, used, told = timed(command, store["server"], env=environment)
        if kind == "virtuoso":
            more = isql(store, "checkpoint;")
            seconds, used = seconds + more[0], used + more[1]
        again, _, _ = timed(command, store["server"], env=environment)
        return {"seconds": seconds, "cpu": used, "again": again, "triples": json.loads(told)["counted"]}


def theirs(kind, file, folder):
    """The store's own loader."""
    if kind == "oxigraph":
        seconds, used, _ = timed([oxigraph_program(), "load", "--location", folder / "db", "--file", file])
        dumped = folder / "dump.nq"
        timed([oxigraph_program(), "dump", "--location", folder / "db", "--file", dumped])
        with open(dumped, "rb") as lines:
            return {"seconds": seconds, "cpu": used, "triples": sum(1 for _ in lines)}
    if kind == "fuseki":
        java = ["java", "-Xmx2g", "-cp", fuseki_jar()]
        seconds, used, _ = timed([*java, "tdb2.tdbloader", f"--loc={folder / 'db'}", file])
        query = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
        told = timed([*java, "tdb2.tdbquery", f"--loc={folder / 'db'}", "--results=CSV", query])[2]
        return {"seconds": seconds, "cpu": used, "triples": int(told.split()[-1])}
    (folder / "data").mkdir()
    (folder / "data" / "graph.nq").symlink_to(file)
    with virtuoso_settings(folder, [folder / "data", file.parent]) as store:
        isql(store, f"ld_dir('{folder / 'data'}', '*.nq', 'http://example.org/');")
        seconds, used, _ = isql(store, "rdf_loader_run(); checkpoint;")
        told = isql(store, "sparql select count(*) as ?n where { graph ?g { ?s ?p ?o } "
                    "filter(strstarts(str(?g), 'https://w3id.org/chancery/id/')) };")[2]  # fmt: skip
        return {"seconds": seconds, "cpu": used, "triples": int(re.search(r"^\s*(\d+)\s*$", told, re.M).group(1))}


def table(measured):
    lines = [
        TITLE, "",
        "`tests/bench/load_stores.py` makes a graph (`make_graph.py --quads`, a named graph a release of 146 triples), loads it over HTTP",
        "with `chancery load` and, into another empty store, from the file with the store's own bulk loader. Wall clock, counting included,",
        "and CPU seconds of program and store; two cores that have other work too. The loaders append to an empty store and know no graphs",
        "to replace; chancery drops, sends and counts each graph and remembers it, so that a second load sends nothing.", "",
        "| store | triples | graphs | `chancery load` | CPU | again | its own loader | | CPU | times as long | CPU |",
        "| --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: | ---: |",
    ]  # fmt: skip
    for each in measured:
        ours, theirs, triples = each["ours"], each["theirs"], each["triples"]

        def rate(one):
            return f"{one['seconds']:.0f} s, {triples / one['seconds']:,.0f}/s | {one['cpu']:.0f} s"

        lines.append(
            f"| {NAMES[each['store']]} | {triples:,} | {each['graphs']:,} | {rate(ours)} | {ours['again']:.0f} s "
            f"| {LOADERS[each['store']]} | {rate(theirs)} "
            f"| {ours['seconds'] / theirs['seconds']:.1f} | {ours['cpu'] / theirs['cpu']:.1f} |"
        )
    lines += [
        "", f"Measured on {measured[-1]['day']}, others at work on the same cores all the while, so look at CPU first. {WHERE_IT_GOES}",
    ]
    return "\n".join(lines) + "\n"


def put(text, file):
    old = file.read_text() if file.exists() else "# Benchmarks\n"
    begin = old.find(TITLE)
    if begin < 0:
        file.write_text(old.rstrip() + "\n\n" + text)
        return
    end = old.find("\n## ", begin + 1)
    file.write_text(old[:begin] + text + ("" if end < 0 else old[end:]))


def main():
    parser = argparse.ArgumentParser(description="Loads a graph into real stores and tells the rates.")
    parser.add_argument("stores", nargs="*", default=list(LOADERS))
    parser.add_argument("--triples", type=int, default=1_000_000)
    parser.add_argument("--program", default=os.environ.get("CHANCERY_PROGRAM", str(ROOT / "build/release/tools/chancery")))
    parser.add_argument("--markdown", type=pathlib.Path)
    arguments = parser.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    file = WORK / f"graph-{arguments.triples}.nq"
    if not file.exists():
        timed([sys.executable, HERE / "make_graph.py", arguments.triples, file, "--quads", "--flaws", "0"])
    with open(file) as lines:
        graphs = len({line.rsplit(" ", 2)[1] for line in lines})
    known = WORK / "measured.json"
    measured = {each["store"]: each for each in (json.loads(known.read_text()) if known.exists() else [])}
    for kind in arguments.stores:
        with tempfile.TemporaryDirectory(prefix="chancery-load-") as one, tempfile.TemporaryDirectory(prefix="chancery-bulk-") as two:
            mine = ours(kind, file, arguments.program, pathlib.Path(one))
            loader = theirs(kind, file, pathlib.Path(two))
        if mine["triples"] != loader["triples"]:
            sys.exit(f"{kind}: chancery brought {mine['triples']} triples, the store's loader {loader['triples']}")
        measured[kind] = {"store": kind, "triples": mine["triples"], "graphs": graphs, "ours": mine, "theirs": loader,
                          "day": str(datetime.date.today())}  # fmt: skip
        print(f"{kind}: {mine['triples']} triples, chancery {mine['seconds']:.1f} s, again {mine['again']:.1f} s, "
              f"its own loader {loader['seconds']:.1f} s; CPU {mine['cpu']:.1f} and {loader['cpu']:.1f} s", flush=True)  # fmt: skip
        known.write_text(json.dumps(list(measured.values())))
        if arguments.markdown:
            put(table([measured[each] for each in LOADERS if each in measured]), arguments.markdown)


if __name__ == "__main__":
    main()
