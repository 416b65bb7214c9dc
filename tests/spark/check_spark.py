#!/usr/bin/env python3
"""Runs examples/spark/extract.py in local mode with two workers and compares the graph with that of `chancery build`.

    check_spark.py CHANCERY [PYTHON]

PYTHON has PySpark (default: this one). Ends with 77 and a message where there is no PySpark or no Java.
"""
import glob
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SKIPPED = 77


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, **options)


def main():
    chancery = Path(sys.argv[1]).resolve()
    python = sys.argv[2] if len(sys.argv) > 2 else sys.executable
    if subprocess.run([python, "-c", "import pyspark"], capture_output=True).returncode != 0 or not shutil.which("java"):
        print("skipped: PySpark or Java is not installed")
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        run(sys.executable, ROOT / "tests/bench/make_corpus.py", 200, work / "in", "--records")
        ontology = ROOT / "ontology"
        run(chancery, "build", work / "in", "-o", work / "out", "-q", "--ontology", ontology)
        settings = ["--conf", "spark.master=local[2]", "--conf", "spark.ui.enabled=false"]
        submit = [python, "-c", "import sys, pyspark.find_spark_home as f, os; "
                  "os.execv(f._find_spark_home() + '/bin/spark-submit', ['spark-submit'] + sys.argv[1:])"]
        done = subprocess.run([*submit, *settings, ROOT / "examples/spark/extract.py", work / "in/releases.ndjson",
                               work / "graph", "--chancery", chancery, "--ontology", ontology, "--partitions", "4"],
                              capture_output=True, text=True, env={**__import__("os").environ, "PYSPARK_PYTHON": python})
        if done.returncode != 0:
            print(done.stderr[-3000:])
            return 1
        parts = sorted(glob.glob(str(work / "graph/part-*")))
        spark = b"".join(Path(part).read_bytes() for part in parts)
        lines = sorted(set((work / "out/graph.nq").read_bytes().splitlines(keepends=True)))
        print(len(parts), "parts,", len(lines), "quads")
        if spark != b"".join(lines):
            print("the graph of the job is not that of build")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
