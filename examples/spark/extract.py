#!/usr/bin/env python3
"""Makes the graph of a corpus on a Spark cluster: the lines of chancery build's graph.nq, sorted.

    spark-submit extract.py RECORDS OUTPUT [--chancery PROGRAM] [--ontology DIR] [--partitions N]

RECORDS are NDJSON files (a folder or a pattern, also .gz; on any file system that Spark reads), OUTPUT is a folder to be
made: parts of N-Quads that, one after the other, are the sorted graph without doubles. Each partition goes through one
process of `chancery extract`; the union of what they give is the whole graph, so nothing else needs to be agreed on.

The program and its ontology must lie at the same path on every worker (a package, a shared folder, a container image), or
travel with the job: spark-submit --archives chancery.tar.gz#chancery … --chancery chancery/bin/chancery
"""
import argparse
import shlex
import sys

from pyspark.sql import SparkSession


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records")
    parser.add_argument("output")
    parser.add_argument("--chancery", default="chancery", help="the program on the workers")
    parser.add_argument("--ontology", help="its ontology folder there (default: the one beside the program)")
    parser.add_argument("--partitions", type=int, help="parts of the corpus (default: as the files lie)")
    arguments = parser.parse_args()

    # One thread a process: Spark starts a process a core. A record that cannot be read is told on the worker's stderr
    # and makes the exit code 1, which would end the job; 2 and 3 are failures.
    command = f"{shlex.quote(arguments.chancery)} extract --jobs 1"
    if arguments.ontology:
        command += f" --ontology {shlex.quote(arguments.ontology)}"
    command = ["sh", "-c", command + '; code=$?; [ "$code" -le 1 ]']

    spark = SparkSession.builder.appName("chancery extract").getOrCreate()
    records = spark.sparkContext.textFile(arguments.records)
    if arguments.partitions:
        records = records.repartition(arguments.partitions)
    quads = records.pipe(" ".join(map(shlex.quote, command)), checkCode=True)
    # Python orders strings by code points, which is the order of their bytes in UTF-8.
    quads.distinct().sortBy(lambda quad: quad).saveAsTextFile(arguments.output)
    spark.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
