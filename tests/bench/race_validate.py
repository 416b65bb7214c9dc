#!/usr/bin/env python3
"""Races `chancery validate` against other SHACL engines and compares what they find.

    race_validate.py [--triples N]... [--engine NAME]... [--limit SECONDS] [--program FILE] [--markdown FILE]

For each size a graph of our own vocabulary is made (make_graph.py) and validated against ontology/shapes.ttl by
chancery, shacl-engine and rdf-validate-shacl (npm) and pySHACL (PyPI), each in a process of its own: CPU seconds of the
whole process and its peak memory. Peers are installed in build/race-validate/, by their own package managers; nothing
else is changed. The sets of results must be equal: focus node, path, value, component, severity, and source shape where
it has a name. An engine that is not done after --limit seconds (default 900) is stopped and told as such. --markdown
puts a table of all that has been measured so far in place of the section "Validation" of a file.

CPU seconds, not wall clock: the machine may be busy with other things. Chancery's are the least of three runs.
"""
import argparse
import json
import os
import pathlib
import re
import resource
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WORK = ROOT / "build/race-validate"
SHAPES = ROOT / "ontology/shapes.ttl"
SH = "http://www.w3.org/ns/shacl#"
ENGINES = ("chancery", "shacl-engine", "rdf-validate-shacl", "pySHACL")
NPM = ("shacl-engine", "rdf-validate-shacl", "n3", "rdf-ext")
COMPARED = ("focusNode", "resultPath", "value", "sourceConstraintComponent", "resultSeverity", "sourceShape")
INTRODUCTION = """`tests/bench/race_validate.py` makes a graph of our own vocabulary with 400 flaws (`make_graph.py`), lets every engine
load and validate it against `ontology/shapes.ttl` in a process of its own, and compares the sets of results: focus node, path,
value, component, severity, and the source shape where it has a name. CPU seconds of the whole process, loading included;
chancery's with one thread for each core, the least of three runs. Where an engine is missing from a size, it was not run there.
"""
STATEMENT = re.compile(r'^(\S+) <([^>]*)> (.*) \.$')


def install():
    WORK.mkdir(parents=True, exist_ok=True)
    if not (WORK / "node_modules/shacl-engine").is_dir():
        (WORK / "package.json").write_text('{"private": true, "type": "module"}\n')
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", *NPM], cwd=WORK, check=True)
    if not (WORK / "venv/bin/pyshacl").exists():
        subprocess.run([sys.executable, "-m", "venv", WORK / "venv"], check=True)
        subprocess.run([WORK / "venv/bin/pip", "install", "--quiet", "pyshacl"], check=True)


def version(engine, program):
    if engine == "chancery":
        return subprocess.run([program, "--version"], capture_output=True, text=True).stdout.split()[-1]
    if engine == "pySHACL":
        shown = subprocess.run([WORK / "venv/bin/pip", "show", "pyshacl"], capture_output=True, text=True).stdout
        return re.search(r"^Version: (.*)$", shown, re.M).group(1)
    return json.loads((WORK / "node_modules" / engine / "package.json").read_text())["version"]


def command(engine, program, data, results, memory):
    if engine == "chancery":
        return [program, "validate", data, "--shapes", SHAPES, "--quiet", "--report", results]
    if engine == "pySHACL":
        return [WORK / "venv/bin/python", HERE / "race_pyshacl.py", data, SHAPES, results]
    return ["node", f"--max-old-space-size={memory}", HERE / "race_validate.mjs", engine, data, SHAPES, results]


def run(arguments, limit):
    """CPU seconds, wall seconds and peak memory in MB of a process; nothing where it failed or ran too long."""
    start = time.perf_counter()
    process = subprocess.Popen([str(each) for each in arguments], cwd=WORK, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5)))
    out, err = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in ((0, 1) if arguments[1] == "validate" else (0,)):
        return None, f"stopped by signal {-code}" if code < 0 else err.decode(errors="replace").strip()[-200:]
    return {"cpu": usage.ru_utime + usage.ru_stime, "wall": time.perf_counter() - start,
            "memory": usage.ru_maxrss / 1024, "out": out.decode()}, None


def normal(term):
    """One spelling for a term of N-Triples, and one for all blank nodes."""
    if term.startswith("_:"):
        return "_:"
    term = re.sub(r"\\u([0-9A-Fa-f]{4})", lambda found: chr(int(found.group(1), 16)), term)
    return term.removesuffix("^^<http://www.w3.org/2001/XMLSchema#string>")


def results(file):
    nodes = {}
    for line in open(file, encoding="utf-8"):
        found = STATEMENT.match(line)
        if found:
            subject, predicate, value = found.groups()
            nodes.setdefault(subject, {}).setdefault(predicate, []).append(value)
    return {tuple(normal(node.get(SH + each, [""])[0]) for each in COMPARED)
            for node in nodes.values() if SH + "focusNode" in node}


def measure(engine, program, data, limit, memory):
    file = WORK / f"{engine}.nt"
    file.unlink(missing_ok=True)
    best, reason = None, None
    for _ in range(3 if engine == "chancery" else 1):
        now, reason = run(command(engine, program, data, file, memory), limit)
        if now is None:
            return None, reason
        if best is None or now["cpu"] < best["cpu"]:
            best = now
    best["results"] = results(file)
    return best, reason


def race(triples, engines, program, limit, memory, measured):
    data = WORK / f"graph-{triples}.nt"
    if not data.exists():
        subprocess.run([sys.executable, HERE / "make_graph.py", str(triples), data], check=True, stdout=subprocess.DEVNULL)
    base, agreed = None, True
    for engine in engines:
        found, reason = measure(engine, program, data, limit, memory)
        row = measured.setdefault(str(triples), {})[engine] = {"version": version(engine, program), "reason": reason}
        if found is None:
            print(f"{triples:>9,}  {engine:<20} not done: {reason}", flush=True)
            continue
        base = base or found
        same = found["results"] == base["results"]
        agreed = agreed and same
        row.update(cpu=found["cpu"], memory=found["memory"], results=len(found["results"]), same=same)
        print(f"{triples:>9,}  {engine:<20} {found['cpu']:9.2f} s CPU {found['wall']:9.2f} s  {found['memory']:8.0f} MB  "
              f"{len(found['results'])} results{'' if same else ', NOT THE SAME'}  {found['out'].strip()}", flush=True)
        if not same:
            for each in sorted(found["results"] ^ base["results"])[:5]:
                print("   ", "only here" if each in found["results"] else "missing", each)
    return agreed


def table(measured):
    lines = ["| triples | engine | CPU seconds | times chancery | peak memory | times chancery | results |",
             "| ---: | --- | ---: | ---: | ---: | ---: | --- |"]
    for triples in sorted(measured, key=int):
        base = measured[triples]["chancery"]
        for engine in (each for each in ENGINES if each in measured[triples]):
            row = measured[triples][engine]
            name = f"{int(triples):,} | {engine} {row['version']}"
            if "cpu" not in row:
                lines.append(f"| {name} | not done: {row['reason']} | | | | |")
                continue
            lines.append(f"| {name} | {row['cpu']:.2f} | {row['cpu'] / base['cpu']:.0f} | {row['memory']:.0f} MB | "
                         f"{row['memory'] / base['memory']:.1f} | {row['results']}{'' if row['same'] else ', not the same'} |")
    return "\n".join(lines)


def put(file, text):
    """In place of the section "Validation" of the file, or at its end."""
    file = pathlib.Path(file)
    old = file.read_text() if file.exists() else "# Benchmarks\n"
    section = re.compile(r"^## Validation\n.*?(?=^## |\Z)", re.M | re.S)
    new = section.sub(lambda _: text, old) if section.search(old) else old.rstrip("\n") + "\n\n" + text
    file.write_text(new.rstrip("\n") + "\n")


def main():
    parser = argparse.ArgumentParser(description="Races chancery validate against other SHACL engines.")
    parser.add_argument("--triples", type=int, action="append")
    parser.add_argument("--engine", action="append", choices=ENGINES)
    parser.add_argument("--limit", type=int, default=900, help="CPU seconds that an engine may take")
    parser.add_argument("--memory", type=int, default=12000, help="MB of heap that node may take")
    parser.add_argument("--program", default=ROOT / "build/release/tools/chancery")
    parser.add_argument("--markdown")
    arguments = parser.parse_args()
    install()
    engines = ["chancery"] + [each for each in arguments.engine or ENGINES if each != "chancery"]
    program = pathlib.Path(arguments.program).resolve()
    kept = WORK / "measured.json"
    measured, agreed = json.loads(kept.read_text()) if kept.exists() else {}, True
    for triples in arguments.triples or [300_000, 3_000_000]:
        agreed = race(triples, engines, program, arguments.limit, arguments.memory, measured) and agreed
        kept.write_text(json.dumps(measured, indent=1))
    if arguments.markdown:
        put(arguments.markdown, "## Validation\n\n" + INTRODUCTION + "\n" + table(measured) + "\n")
    sys.exit(0 if agreed else 1)


if __name__ == "__main__":
    main()
