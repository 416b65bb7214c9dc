"""A store for tests: the Graph Store Protocol, the few queries and updates that a load sends, and faults on demand."""

import base64
import gzip
import hashlib
import re
import socket
import ssl
import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

COUNTS = re.compile(r"SELECT \?g \(COUNT\(\*\) AS \?n\)")
COUNT = re.compile(r"SELECT \(COUNT\(\*\) AS \?n\) WHERE \{ GRAPH <([^>]*)>")
LITERALS = re.compile(r"SELECT \?s \?o WHERE \{ GRAPH <([^>]*)> \{ \?s <([^>]*)> \?o")
DROP = re.compile(r"DROP SILENT GRAPH <([^>]*)>")
INSERT = re.compile(r"GRAPH <([^>]*)> \{\n((?:<.*\n)*)\}")


class Store:
    """Graphs by IRI, each a set of lines; what was asked; and faults, each a function of a handler that answers whether
    it dealt with the request."""

    def __init__(self):
        self.graphs = {}
        self.quads = set()  # graphs that came as N-Quads
        self.log = []  # (method, path, graph)
        self.faults = []
        self.auth = None  # ("basic", user, password), ("digest", user, password), ("bearer", token)
        self.unknown = 0  # requests that came without the right credentials
        self.takes_gzip = True
        self.lie = 0  # added to each count
        self.delay = 0.0
        self.port = 0
        self.server = None
        self.tls = None
        self.lines = set()  # connections

    def start(self, port=0):
        store = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def setup(self):
                super().setup()
                store.lines.add(self.connection)

            def finish(self):
                store.lines.discard(self.connection)
                super().finish()

            def log_message(self, *_):
                pass

            def do(self):
                store.answer(self)

            do_GET = do_PUT = do_POST = do_DELETE = do

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            allow_reuse_address = True

            def handle_error(self, *_):
                pass

        self.server = Server(("127.0.0.1", port), Handler)
        if self.tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*self.tls)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def stop(self):
        """All at once, connections too."""
        self.server.shutdown()
        self.server.server_close()
        for line in list(self.lines):
            try:
                line.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def url(self, path=""):
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}{path}"

    def sent(self, method="PUT"):
        """The graphs that a method was used on, without the marker."""
        return [graph for asked, _, graph in self.log if asked == method and graph and not graph.endswith("/loaded")]

    def answer(self, handler):
        parts = urllib.parse.urlsplit(handler.path)
        graph = urllib.parse.parse_qs(parts.query).get("graph", [None])[0]
        self.log.append((handler.command, parts.path, graph))
        if self.delay:
            time.sleep(self.delay)
        for fault in list(self.faults):
            if fault(handler, graph):
                handler.close_connection = True
                return
        body = handler.rfile.read(int(handler.headers.get("Content-Length") or 0))
        if not self.knows(handler):
            return
        if handler.headers.get("Content-Encoding") == "gzip":
            if not self.takes_gzip:
                reply(handler, 415, "text/plain", "no such encoding")
                return
            if self.takes_gzip == "blindly":
                body = b""
            else:
                body = gzip.decompress(body)
        text = body.decode()
        if parts.path in ("/data", "/sparql-graph-crud-auth"):
            self.graph_store(handler, graph, text)
        elif parts.path == "/query":
            self.query(handler, urllib.parse.parse_qs(text)["query"][0])
        elif parts.path == "/update":
            form = handler.headers["Content-Type"] == "application/x-www-form-urlencoded"
            if not form and "charset=utf-8" not in handler.headers["Content-Type"]:
                text = body.decode("latin-1")  # as servlets do
            self.update(handler, urllib.parse.parse_qs(text)["update"][0] if form else text)
        else:
            reply(handler, 404, "text/html", "<html><title>x</title><body><h1>Not found</h1></body></html>")

    def knows(self, handler):
        if self.auth is None:
            return True
        given = handler.headers.get("Authorization", "")
        if self.auth[0] == "basic":
            if given == "Basic " + base64.b64encode(":".join(self.auth[1:]).encode()).decode():
                return True
            challenge = 'Basic realm="store"'
        elif self.auth[0] == "bearer":
            if given == "Bearer " + self.auth[1]:
                return True
            challenge = "Bearer"
        else:
            if given.startswith("Digest ") and self.digest(handler, given):
                return True
            challenge = 'Digest realm="store", nonce="abc", qop="auth", algorithm=MD5'
        self.unknown += 1
        reply(handler, 401, "text/plain", "who are you?", {"WWW-Authenticate": challenge})
        return False

    def digest(self, handler, given):
        def md5(text):
            return hashlib.md5(text.encode()).hexdigest()

        field = dict(re.findall(r'(\w+)="?([^",]*)"?', given))
        one = md5(f"{self.auth[1]}:store:{self.auth[2]}")
        two = md5(f"{handler.command}:{handler.path}")
        return field["response"] == md5(f"{one}:abc:{field['nc']}:{field['cnonce']}:auth:{two}")

    def graph_store(self, handler, graph, text):
        lines = {line for line in text.split("\n") if line and not line.startswith("@prefix ")}
        if graph is None and handler.headers["Content-Type"] == "application/n-quads":
            for line in lines:
                triple, name = line[: -len(" .")].rsplit(" ", 1)
                self.graphs.setdefault(name[1:-1], set()).add(triple + " .")
                self.quads.add(name[1:-1])
            reply(handler, 204)
        elif handler.command == "GET":
            if graph not in self.graphs:
                reply(handler, 404, "text/plain", "no such graph")
            else:
                reply(handler, 200, "application/n-triples", "".join(line + "\n" for line in self.graphs[graph]))
        elif handler.command == "PUT":
            self.graphs[graph] = lines
            reply(handler, 204)
        elif handler.command == "POST":
            self.graphs.setdefault(graph, set()).update(lines)
            reply(handler, 204)
        else:
            reply(handler, 204 if self.graphs.pop(graph, None) is not None else 404)

    def query(self, handler, query):
        rows = []
        if COUNTS.search(query):
            rows = ["g,n"] + [f"{graph},{len(lines) + self.lie}" for graph, lines in self.graphs.items()]
        elif match := COUNT.search(query):
            rows = ["n", str(len(self.graphs.get(match[1], ())) + self.lie)]
        elif match := LITERALS.search(query):
            pattern = re.compile(rf'<([^>]*)> <{re.escape(match[2])}> "([^"]*)"')
            found = [pattern.match(line) for line in self.graphs.get(match[1], ())]
            rows = ["s,o"] + [f"{each[1]},{each[2]}" for each in found if each]
        reply(handler, 200, "text/csv; charset=utf-8", "".join(row + "\r\n" for row in rows))

    def update(self, handler, update):
        for graph in DROP.findall(update):
            self.graphs.pop(graph, None)
            self.log.append(("DROP", "/update", graph))
        for match in INSERT.finditer(update.partition("INSERT DATA")[2]):
            self.graphs.setdefault(match[1], set()).update(line for line in match[2].split("\n") if line)
        reply(handler, 204)


def reply(handler, status, media_type="text/plain", body="", headers=None):
    data = body.encode()
    handler.send_response(status)
    for name, value in (headers or {}).items():
        handler.send_header(name, value)
    if data:
        handler.send_header("Content-Type", media_type)
    if status != 204:
        handler.send_header("Content-Length", str(len(data)))
    handler.end_headers()
    handler.wfile.write(data)


def times(count, fault, method=None):
    """The fault, for the first `count` requests that it concerns (with a method, of that method)."""
    left = [count]

    def limited(handler, graph):
        if left[0] == 0 or (method and handler.command != method):
            return False
        left[0] -= 1
        fault(handler, graph)
        return True

    return limited


def answers(status, headers=None, body="busy", media_type="text/plain"):
    def fault(handler, _):
        handler.rfile.read(int(handler.headers.get("Content-Length") or 0))
        reply(handler, status, media_type, body, headers)

    return fault


def cuts(handler, _):
    """The line is cut before an answer."""
    handler.connection.shutdown(socket.SHUT_RDWR)


def cuts_answer(handler, _):
    """The line is cut in the middle of an answer."""
    handler.rfile.read(int(handler.headers.get("Content-Length") or 0))
    handler.send_response(200)
    handler.send_header("Content-Type", "application/n-triples")
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"<http://e/s> <http://e/p>")
    handler.wfile.flush()
    handler.connection.shutdown(socket.SHUT_RDWR)
