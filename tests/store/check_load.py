"""`chancery load` against a store that has all the faults that stores have.

CHANCERY_PROGRAM is the program; by default build/release/tools/chancery.
"""

import email.utils
import json
import os
import pathlib
import pty
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from faulty_store import Store, answers, cuts, cuts_answer, times  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("CHANCERY_PROGRAM", str(ROOT / "build/release/tools/chancery"))
MARKER = "https://w3id.org/chancery/id/graph/loaded"
SECRET = "s3cret-p4ssword"


def quads(graphs):
    """{IRI: number of triples} as N-Quads."""
    return "".join(
        f'<{graph}/s{i}> <http://e/p> "{graph} {i} \\"quoted\\" é" <{graph}> .\n'
        for graph, count in graphs.items()
        for i in range(count)
    )


class LoadTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="chancery-load-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.store = Store().start()
        self.addCleanup(lambda: self.store.server and self.store.stop())
        self.graphs = {f"http://e/g{i:02}": 3 + i % 4 for i in range(20)}

    def write(self, graphs=None):
        file = self.folder / "graph.nq"
        file.write_text(quads(self.graphs if graphs is None else graphs))
        return str(file)

    def command(self, *options, where=None):
        where = where or ["--to", self.store.url("/data"), "--query", self.store.url("/query")]
        return [PROGRAM, "load", self.write(), *where, *options]

    def run_load(self, *options, where=None, env=None, code=0):
        environment = {**os.environ, "no_proxy": "*", **(env or {})}
        result = subprocess.run(
            self.command(*options, where=where), capture_output=True, text=True, env=environment, timeout=120
        )
        self.assertEqual(result.returncode, code, result.stderr)
        self.assertNotIn(SECRET, result.stdout + result.stderr)
        return result

    def run_on_terminal(self, *options, answers=()):
        """What the program shows there; each answer is typed once its prompt stands."""
        command = self.command(*options)
        child, terminal = pty.fork()
        if child == 0:
            os.environ["no_proxy"] = "*"
            os.execv(command[0], command)
        shown = b""
        for prompt, typed in answers:
            while not shown.endswith(prompt):
                shown += os.read(terminal, 1)
            time.sleep(0.2)
            os.write(terminal, typed.encode() + b"\n")
        try:
            while more := os.read(terminal, 1000):
                shown += more
        except OSError:  # so a terminal ends whose last program is gone
            pass
        _, status = os.waitpid(child, 0)
        self.assertEqual(os.waitstatus_to_exitcode(status), 0, shown)
        return shown

    def check_store(self, graphs=None):
        """The store holds exactly the graphs, and the marker knows that."""
        graphs = self.graphs if graphs is None else graphs
        held = {iri: lines for iri, lines in self.store.graphs.items() if iri != MARKER}
        expected = {}
        for line in quads(graphs).splitlines():
            triple, graph = line[: -len(" .")].rsplit(" ", 1)
            expected.setdefault(graph[1:-1], set()).add(triple + " .")
        self.assertEqual(held, expected)
        self.assertEqual(len(self.store.graphs[MARKER]), len(graphs))
        self.assertFalse([line for line in self.store.graphs[MARKER] if "pending" in line])

    def test_loading_twice_changes_nothing(self):
        first = self.run_load("--json")
        self.check_store()
        told = json.loads(first.stdout)
        self.assertEqual((told["sent"], told["triples"], told["counted"]), (20, sum(self.graphs.values()), told["expected"]))
        self.store.log.clear()
        second = self.run_load("--json")
        self.assertEqual(json.loads(second.stdout)["unchanged"], 20)
        self.assertEqual([method for method, _, _ in self.store.log if method in ("PUT", "DELETE")], [])
        self.check_store()
        self.run_load("--all")
        self.assertEqual(len(self.store.sent()), 20)

    def test_only_what_changed_is_sent_and_what_is_gone_is_dropped(self):
        self.run_load()
        self.store.graphs["http://other/graph"] = {"<a> <b> <c> ."}
        self.store.log.clear()
        del self.graphs["http://e/g07"]
        self.graphs["http://e/g03"] += 1
        self.graphs["http://e/new"] = 2
        dry = self.run_load("--dry-run")
        self.assertEqual([method for method, _, _ in self.store.log], ["GET"])
        self.assertIn("send  http://e/g03  7 triples (changed)\n", dry.stdout)
        self.assertIn("send  http://e/new  2 triples (new)\n", dry.stdout)
        self.assertIn("drop  http://e/g07\n", dry.stdout)
        self.run_load()
        self.assertEqual(sorted(self.store.sent()), ["http://e/g03", "http://e/new"])
        self.assertEqual(self.store.sent("DELETE"), ["http://e/g07"])
        self.assertTrue(self.store.graphs.pop("http://other/graph"), "other people's graphs are left alone")
        self.check_store()

    def test_updates(self):
        where = ["--update", self.store.url("/update"), "--query", self.store.url("/query")]
        self.run_load(where=where)
        self.check_store()
        del self.graphs["http://e/g07"]
        self.graphs["http://e/g03"] += 20_000  # more than one request holds
        self.run_load(where=where)
        self.check_store()
        self.store.log.clear()
        self.run_load(where=where)
        self.assertEqual([entry for entry in self.store.log if entry[1] == "/update"], [])

    def test_many_small_graphs_at_once(self):
        where = ["--store", "fuseki", "--to", self.store.url()]
        self.run_load(where=where)
        self.check_store()
        self.assertEqual(self.store.quads, set(self.graphs))
        self.assertEqual(self.store.sent(), [])
        self.store.graphs["http://e/g03"].add("<http://e/old> <http://e/p> <http://e/q> .")
        self.graphs["http://e/g03"] += 1
        self.graphs["http://e/g04"] += 1
        self.store.faults = [times(1, cuts, "POST")]
        self.run_load(where=where)
        self.check_store()

        def no_quads(handler, graph):
            if handler.path == "/data" and handler.command == "POST":
                answers(405)(handler, graph)
                return True
            return False

        self.store.graphs.clear()
        self.store.faults = [no_quads]
        self.run_load(where=where)
        self.check_store()
        self.assertEqual(sorted(self.store.sent()), sorted(self.graphs), "then one by one")

    def test_many_small_graphs_by_updates(self):
        self.run_load(where=["--store", "blazegraph", "--to", self.store.url(), "--update", self.store.url("/update"),
                             "--query", self.store.url("/query")])  # fmt: skip
        self.check_store()
        self.assertLess(len([entry for entry in self.store.log if entry[1] == "/update" and entry[0] == "POST"]), 8)

    def test_busy_twice(self):
        for status in (429, 502, 503, 504):
            with self.subTest(status=status):
                self.store.graphs.clear()
                self.store.faults = [times(2, answers(status, {"Retry-After": "0"}), "PUT")]
                result = self.run_load()
                self.assertIn(f"it answers {status} (busy); trying again in 0 s", result.stderr)
                self.check_store()

    def test_retry_after_is_obeyed(self):
        for value in ("2", lambda: email.utils.formatdate(time.time() + 3, usegmt=True)):
            self.store.graphs.clear()
            given = value if isinstance(value, str) else value()
            self.store.faults = [times(1, answers(503, {"Retry-After": given}), "PUT")]
            begin = time.monotonic()
            self.run_load()
            self.assertGreaterEqual(time.monotonic() - begin, 1.5, given)
            self.check_store()
        self.store.faults = [answers_always(503, {"Retry-After": "86400"})]
        result = self.run_load(code=3)
        self.assertIn("come back in 86400 s", result.stderr)

    def test_busy_for_good(self):
        self.store.faults = [answers_always(503, {"Retry-After": "0"})]
        result = self.run_load("--retries", "2", code=3)
        self.assertIn("does not serve: it answers 503 (busy), 3 times", result.stderr)
        self.assertEqual(len(self.store.log), 3)

    def test_the_line_is_cut(self):
        for fault, method in ((cuts, "PUT"), (cuts, "GET"), (cuts_answer, "GET"), (cuts, "POST"), (cuts, "DELETE")):
            with self.subTest(fault=fault.__name__, method=method):
                self.store.faults = []
                self.store.graphs.clear()
                self.run_load()
                self.graphs[f"http://e/{fault.__name__}{method}"] = 1
                del self.graphs[min(self.graphs)]
                self.store.faults = [times(2, fault, method)]
                self.run_load()
                self.check_store()

    def test_a_store_that_counts_wrong(self):
        self.store.lie = -1
        result = self.run_load(code=3)
        self.assertIn("http://e/g00: the store counts 2 triples where 3 were sent", result.stderr)
        self.store.lie = 0
        self.store.log.clear()
        self.run_load()
        self.assertEqual(len(self.store.sent()), 20, "what did not arrive is sent again")
        self.check_store()

    def test_somebody_else_changed_a_graph(self):
        self.run_load()
        self.store.graphs["http://e/g05"].pop()
        del self.store.graphs["http://e/g06"]
        self.store.log.clear()
        result = self.run_load()
        self.assertIn("2 mended", result.stderr)
        self.assertEqual(sorted(self.store.sent()), ["http://e/g05", "http://e/g06"])
        self.check_store()

    def test_without_a_query_endpoint_graphs_are_read_back(self):
        where = ["--to", self.store.url("/data")]
        self.run_load(where=where)
        self.check_store()
        self.assertEqual(sorted(self.store.sent("GET")), sorted(self.graphs))

    def test_a_slow_store(self):
        def sleeps(handler, _):
            time.sleep(6)

        self.store.faults = [times(1, sleeps, "PUT")]
        begin = time.monotonic()
        result = self.run_load("--timeout", "1")
        self.assertLess(time.monotonic() - begin, 20)
        self.assertIn("trying again", result.stderr)
        self.check_store()

    def test_redirects(self):
        def moved(status, target):
            def fault(handler, _):
                if handler.path.startswith("/old"):
                    answers(status, {"Location": target + handler.path[len("/old"):]})(handler, None)
                    return True
                return False

            return fault

        where = ["--to", self.store.url("/old"), "--query", self.store.url("/query")]
        for status in (301, 302, 307, 308):
            self.store.graphs.clear()
            self.store.faults = [moved(status, "/data")]
            self.run_load(where=where)
            self.check_store()
        self.store.faults = [moved(307, "http://elsewhere.example/data")]
        result = self.run_load(where=where, code=3, env={"CHANCERY_USER": "me", "CHANCERY_PASSWORD": SECRET})
        self.assertIn("sends us on to http://elsewhere.example/data", result.stderr)
        self.store.faults = [moved(307, "/old")]  # round and round
        self.run_load(where=where, code=3)

    def test_wrong_content_type(self):
        page = "<html><head><title>Sign in</title><style>p { color: red }</style></head><body><p>Please sign in\x1b[2J</p></body></html>"
        for method in ("GET", "POST"):
            self.store.faults = [times(1, answers(200, body=page, media_type="text/html"), method)]
            where = None if method == "GET" else ["--update", self.store.url("/update"), "--query", self.store.url("/query")]
            result = self.run_load(code=3, where=where)
            self.assertIn("answers with 'text/html' instead of", result.stderr)
            self.assertIn("Please sign in", result.stderr)
            self.assertNotIn("\x1b", result.stderr)
            self.assertEqual(result.stderr.count("\n"), 1, result.stderr)
        self.store.faults = [times(1, answers(200, body="no turtle", media_type="text/turtle"), "GET")]
        self.assertIn("is no Turtle", self.run_load(code=3).stderr)

    def test_errors_in_a_line(self):
        body = "<!doctype html><html><body><h1>Bad request</h1>\n\n<p>line 3: <b>unexpected</b> token</p></body></html>"
        self.store.faults = [times(9, answers(400, body=body, media_type="text/html"), "PUT")]
        result = self.run_load(code=3)
        self.assertIn("answers 400 (Bad request line 3: unexpected token)", result.stderr)
        for status, words in ((403, "does not allow that"), (404, "are --to and --store right?"), (405, "--update")):
            self.store.faults = [times(9, answers(status), "PUT")]
            self.assertIn(words, self.run_load(code=3).stderr)
        self.store.faults = []
        nowhere = ["--to", "http://127.0.0.1:1/data"]
        result = self.run_load("--retries", "1", where=nowhere, code=3)
        self.assertIn("http://127.0.0.1:1/data does not serve: ", result.stderr)

    def test_a_refused_graph_does_not_keep_the_others(self):
        def refuses(handler, graph):
            if graph != "http://e/g05" and (handler.path, handler.command) != ("/data", "POST"):  # nor all as N-Quads
                return False
            answers(400, body="line 2: no such thing")(handler, graph)
            return True

        ways = ["--to", self.store.url("/data"), "--query", self.store.url("/query")], ["--store", "fuseki", "--to", self.store.url()]
        for where in ways:
            with self.subTest(where=where):
                self.store.graphs.clear()
                self.store.log.clear()
                self.store.faults = [refuses]
                told = self.run_load("--json", where=where, code=3)
                self.assertIn("sending http://e/g05: the store at ", told.stderr)
                self.assertIn("answers 400 (line 2: no such thing)", told.stderr)
                self.assertIn("1 refused, to be sent again with the next load", told.stderr)
                report = json.loads(told.stdout)
                self.assertEqual((report["sent"], report["refused"], report["mismatches"]), (19, 1, 0))
                self.assertEqual(len(self.store.graphs), 20, "19 and the marker")
                self.store.faults = []
                self.store.log.clear()
                self.assertEqual(json.loads(self.run_load("--json", where=where).stdout)["unchanged"], 19)
                self.assertEqual(self.store.sent(), ["http://e/g05"])
                self.check_store()

    def test_text_that_updates_could_misread(self):
        """SPARQL resolves escapes before it looks for the end of a literal."""
        file = self.folder / "escapes.nq"
        text = r'"\u0022 } ; DROP ALL # \\u0022 caf\u00e9 <html>"'
        file.write_text(f"<http://e/s> <http://e/p> {text} <http://e/g> .\n")
        for where, expected in (
            (["--update", self.store.url("/update"), "--query", self.store.url("/query")],
             '"\\" } ; DROP ALL # \\\\u0022 café <html>"'),
            (["--store", "virtuoso", "--to", self.store.url(), "--query", self.store.url("/query")],
             r'"\u0022 } ; DROP ALL # \\u0022 caf\u00e9 \u003Chtml>"'),
        ):  # fmt: skip
            self.store.graphs.clear()
            command = [PROGRAM, "load", file, *where]
            result = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "no_proxy": "*"})
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertEqual(self.store.graphs["http://e/g"], {f"<http://e/s> <http://e/p> {expected} ."})

    def test_credentials(self):
        user = {"CHANCERY_USER": "me", "CHANCERY_PASSWORD": SECRET}
        netrc = self.folder / "netrc"
        netrc.write_text(f"machine 127.0.0.1 login me password {SECRET}\n")
        for auth, env, options in (
            (("basic", "me", SECRET), user, []),
            (("digest", "me", SECRET), user, []),
            (("bearer", SECRET), {"CHANCERY_TOKEN": SECRET}, []),
            (("basic", "me", SECRET), {}, ["--netrc", str(netrc)]),
            (("digest", "me", SECRET), {}, ["--netrc", str(netrc)]),
        ):
            with self.subTest(auth=auth[0], options=options):
                self.store.graphs.clear()
                self.store.auth, self.store.unknown = auth, 0
                result = self.run_load(*options, "--verbose", env=env)
                self.assertLessEqual(self.store.unknown, 1, "a challenge is remembered")
                self.assertIn("credentials: ", result.stderr)
                self.check_store()
                refused = self.run_load("--all", code=3)
                self.assertIn("wants to know who asks (401)", refused.stderr)
                self.assertIn("CHANCERY_USER", refused.stderr)
        wrong = self.run_load("--all", code=3, env={"CHANCERY_USER": "me", "CHANCERY_PASSWORD": "no"})
        self.assertIn("401", wrong.stderr)
        self.run_load(code=2, env={**user, "CHANCERY_TOKEN": "x"})
        in_url = ["--to", f"http://me:{SECRET}@127.0.0.1:{self.store.port}/data"]
        self.assertIn("CHANCERY_PASSWORD", self.run_load(where=in_url, code=2).stderr)
        self.run_load("--netrc", "/nowhere", code=2)

    def test_the_password_is_asked_for_without_an_echo(self):
        self.store.auth = ("basic", "me", SECRET)
        shown = self.run_on_terminal("--ask-password", answers=((b"User: ", "me"), (b"Password: ", SECRET)))
        self.assertNotIn(SECRET.encode(), shown)
        self.check_store()

    def test_gzip(self):
        for takes in (True, False, "blindly"):
            with self.subTest(takes=takes):
                self.store.graphs.clear()
                self.store.takes_gzip = takes
                self.graphs["http://e/large"] = 500
                self.run_load("--gzip", "always")
                self.check_store()

    def test_gzip_goes_where_the_store_takes_it(self):
        """By itself only to a store that is elsewhere: our store plays the proxy on the way to one."""
        packed = []

        def watches(handler, graph):
            if graph == "http://e/large":
                packed.append(handler.headers.get("Content-Encoding"))
            return False

        self.store.faults = [watches]
        self.graphs["http://e/large"] = 500
        where = ["--to", "http://store.example/data", "--query", "http://store.example/query"]
        far = {"http_proxy": self.store.url(), "no_proxy": ""}
        for takes, options, expected in (
            (True, [], ["gzip"]),
            (False, [], [None]),  # the marker was refused, so no graph is packed any more
            (True, ["--gzip", "never"], [None]),
        ):
            with self.subTest(takes=takes, options=options):
                packed.clear()
                self.store.takes_gzip = takes
                self.run_load("--all", *options, where=where, env=far)
                self.check_store()
                self.assertEqual(packed, expected)
        packed.clear()
        self.run_load("--all")
        self.assertEqual(packed, [None], "on loopback packing costs more than it saves")
        user = {"CHANCERY_USER": "me", "CHANCERY_PASSWORD": SECRET}
        self.assertIn("unencrypted", self.run_load(where=where, env={**far, **user}).stderr)
        self.assertNotIn("unencrypted", self.run_load(env=user).stderr)

    def test_progress(self):
        self.store.delay = 0.05
        quiet = self.run_load("--quiet")
        self.assertEqual((quiet.stdout, quiet.stderr), ("", ""))
        shown = self.run_on_terminal("--all")
        self.assertRegex(shown.decode(), r"sending +\d+%.* graphs")
        self.assertRegex(shown.decode(), r"20 graphs sent with \d+ triples")
        plain = self.run_load("--all")
        self.assertEqual(plain.stderr.count("\n"), 1, "elsewhere only what was done is told")

    def test_a_store_that_vanishes_and_comes_back(self):
        self.store.delay = 0.02
        port = self.store.port

        def restart():
            while len(self.store.sent()) < 8:
                time.sleep(0.005)
            self.store.stop()
            time.sleep(1.5)
            self.store.start(port)

        thread = threading.Thread(target=restart)
        thread.start()
        result = self.run_load()
        thread.join()
        self.assertIn("trying again in", result.stderr)
        self.check_store()
        for graph in self.graphs:
            self.assertLessEqual(self.store.sent().count(graph), 2)
        self.assertLessEqual(len(self.store.sent()), len(self.graphs) + 1, "only what was under way is sent again")

    def test_a_store_that_vanishes_and_comes_back_for_the_next_load(self):
        port = self.store.port
        self.run_load()
        self.graphs = {graph: count + 1 for graph, count in self.graphs.items()}
        self.store.faults = [after(8, cuts)]
        self.store.log.clear()
        self.run_load("--retries", "1", code=3)
        self.store.faults = []
        arrived = set(self.store.sent()[:8])
        self.assertEqual(self.store.port, port)
        self.store.log.clear()
        self.run_load()
        self.check_store()
        # What had arrived is known only where the store could still be told; it is never doubled.
        self.assertLessEqual(len(self.store.sent()), len(self.graphs))
        self.assertTrue(arrived)

    def test_an_interruption(self):
        self.store.delay = 0.03
        process = subprocess.Popen(
            self.command(), stderr=subprocess.PIPE, text=True, env={**os.environ, "no_proxy": "*"}
        )
        while len(self.store.sent()) < 8:
            time.sleep(0.005)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=20)
        self.assertEqual(process.returncode, -signal.SIGINT)
        self.assertIn("interrupted; the next load goes on", told)
        before = self.store.sent()
        self.store.log.clear()
        self.store.delay = 0
        self.run_load()
        self.check_store()
        self.assertLessEqual(len(before) + len(self.store.sent()), len(self.graphs) + 1)

    def test_tls(self):
        if not shutil.which("openssl"):
            self.skipTest("openssl is not installed")
        key, certificate = self.folder / "key.pem", self.folder / "certificate.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1",
             "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
            check=True, capture_output=True,
        )  # fmt: skip
        self.store.stop()
        self.store = Store()
        self.store.tls = (certificate, key)
        self.store.start()
        refused = self.run_load(code=3)
        self.assertIn("cannot be asked: ", refused.stderr)
        self.assertEqual(self.store.log, [])
        self.run_load("--ca-file", str(certificate))
        self.check_store()
        other = f"https://localhost:{self.store.port}"  # the certificate is for the address
        where = ["--to", other + "/data", "--query", other + "/query"]
        self.assertIn("cannot be asked: ", self.run_load("--ca-file", str(certificate), where=where, code=3).stderr)
        nowhere = self.run_load("--ca-file", str(self.folder / "none.pem"), code=2)
        self.assertIn("none.pem", nowhere.stderr)

    def test_bad_input(self):
        file = self.folder / "bad.nq"
        cases = {
            "<a> <b> .\n": "bad.nq:1:9: ",
            '<a> <b> "c <g> .\n': "bad.nq:1:9: ",
            "# fine\n<a> <b> <c> <g>\n": "bad.nq:2:16: ",
            "<a> <b> <c> _:g .\n": "bad.nq:1:13: a graph that has an IRI",
            "<a> <b> <c> .\n": "bad.nq:1: the triple is in no graph; name one with --graph",
            f"<a> <b> <c> <{MARKER}> .\n": "where load keeps its notes",
        }
        for text, expected in cases.items():
            file.write_text(text)
            result = subprocess.run(
                [PROGRAM, "load", str(file), "--to", self.store.url("/data")], capture_output=True, text=True
            )
            self.assertEqual(result.returncode, 2, result.stderr)
            self.assertIn(expected, result.stderr)
        self.assertEqual(self.store.log, [])

    def test_other_files(self):
        turtle = self.folder / "more.ttl"
        turtle.write_text('@prefix e: <http://e/> . e:a e:b "one" , "two" ; e:c [ e:d e:e ] .')
        trig = self.folder / "some.trig"
        trig.write_text("@prefix e: <http://e/> . e:g1 { e:a e:b e:c } e:g2 { e:a e:b e:c . e:a e:b e:d }")
        mixed = self.folder / "mixed.nq"  # not grouped, with doubles
        mixed.write_text("".join(f"<http://e/a> <http://e/b> <http://e/{i % 5}> <http://e/m{i % 2}> .\n" for i in range(40)))
        where = ["--to", self.store.url("/data"), "--query", self.store.url("/query")]
        result = subprocess.run(
            [PROGRAM, "load", turtle, trig, mixed, *where, "--graph", "http://e/default", "--json"],
            capture_output=True, text=True, env={**os.environ, "no_proxy": "*"},
        )  # fmt: skip
        self.assertEqual(result.returncode, 0, result.stderr)
        counts = {graph: len(lines) for graph, lines in self.store.graphs.items() if graph != MARKER}
        self.assertEqual(
            counts,
            {"http://e/default": 4, "http://e/g1": 1, "http://e/g2": 2, "http://e/m0": 5, "http://e/m1": 5},
        )

    def test_wrong_use(self):
        for options, expected in (
            ([], "needs --to URL"),
            (["--to", "ftp://x/"], "http or https"),
            (["--to", self.store.url(), "--store", "oracle"], "is none of virtuoso"),
            (["--update", self.store.url()], "needs --query URL"),
            (["--to", self.store.url(), "--gzip", "maybe"], "auto, always and never"),
        ):
            result = subprocess.run([PROGRAM, "load", self.write(), *options], capture_output=True, text=True)
            self.assertEqual(result.returncode, 2, result.stderr)
            self.assertIn(expected, result.stderr)


def answers_always(status, headers):
    fault = answers(status, headers)

    def always(handler, graph):
        fault(handler, graph)
        return True

    return always


def after(count, fault):
    """The fault on everything that comes after so many graphs."""
    seen = [0]

    def later(handler, graph):
        if handler.command == "PUT" and graph != MARKER:
            seen[0] += 1
        if seen[0] <= count:
            return False
        fault(handler, graph)
        return True

    return later


if __name__ == "__main__":
    unittest.main()
