"""Real stores on loopback, started for tests and gone afterwards. Each is a context manager that gives its root URL, or
raises Missing with what to install."""

import contextlib
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CACHE = ROOT / "build" / "stores"
FUSEKI = "5.6.0"  # the last that runs on Java 17, which Debian 12 has
OXIGRAPH = "0.5.13"
RDF4J = "4.1.3"
BLAZEGRAPH = "2.1.4"
JETTY = "9.4.57.v20241219"


class Missing(Exception):
    pass


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A server process; start() returns when it answers."""

    def __init__(self, command, url, folder):
        self.command, self.url, self.folder, self.process = command, url, folder, None

    def start(self, seconds=90):
        with open(self.folder / "server.log", "ab") as log:
            self.process = subprocess.Popen(self.command, cwd=self.folder, stdout=log, stderr=subprocess.STDOUT)
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        end = time.monotonic() + seconds
        while True:
            try:
                opener.open(self.url, timeout=5).read(1)
                break
            except urllib.error.HTTPError:
                break
            except OSError:
                if self.process.poll() is not None or time.monotonic() > end:
                    log = (self.folder / "server.log").read_text()[-400:]
                    raise Missing(f"{self.command[0]} does not start: {log}") from None
                time.sleep(0.1)

    def vanish(self):
        """As when the power fails."""
        self.process.kill()
        self.process.wait()


@contextlib.contextmanager
def running(command, url, folder):
    """A server, from when it answers."""
    server = Server(command, url, folder)
    try:
        server.start()
        yield server
    finally:
        server.process.terminate()
        try:
            server.process.wait(20)
        except subprocess.TimeoutExpired:
            server.process.kill()


def virtuoso(folder):
    return virtuoso_settings(folder, [])


@contextlib.contextmanager
def virtuoso_settings(folder, readable):
    """Virtuoso, which may read files of its own folder and of those named."""
    program = shutil.which("virtuoso-t")
    if not program:
        raise Missing("virtuoso-t is not there (Debian: virtuoso-opensource-7-bin)")
    http, sql = free_port(), free_port()
    (folder / "virtuoso.ini").write_text(
        f"""[Database]
DatabaseFile = virtuoso.db
TransactionFile = virtuoso.trx
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 20000
MaxDirtyBuffers = 15000
DirsAllowed = {', '.join(map(str, ['.', folder, *readable]))}
[HTTPServer]
ServerPort = 127.0.0.1:{http}
[SPARQL]
ResultSetMaxRows = 100000
"""
    )
    url = f"http://127.0.0.1:{http}"
    with running([program, "-f", "-c", "virtuoso.ini"], url + "/sparql", folder) as server:
        yield {"url": url, "server": server, "query": url + "/sparql", "sql": sql,
               "env": {"CHANCERY_USER": "dba", "CHANCERY_PASSWORD": "dba"}}  # fmt: skip


def artifact(group, name, version, kind="jar"):
    """A file from Maven Central, or from where Maven is set up to look."""
    file = CACHE / f"{name}-{version}.{kind}"
    if not shutil.which("java"):
        raise Missing("java is not there (Debian: default-jre-headless)")
    if not file.exists():
        if not shutil.which("mvn"):
            raise Missing(f"mvn is not there to get {file.name} (Debian: maven); or put it into {CACHE}")
        CACHE.mkdir(parents=True, exist_ok=True)
        got = subprocess.run(
            ["mvn", "-q", "-B", "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy",
             f"-Dartifact={group}:{name}:{version}:{kind}", f"-DoutputDirectory={CACHE}"],
            capture_output=True, text=True,
        )  # fmt: skip
        if got.returncode != 0:
            raise Missing(f"{file.name} cannot be had: " + got.stdout[-300:])
    return file


def fuseki_jar():
    return artifact("org.apache.jena", "jena-fuseki-server", FUSEKI)


@contextlib.contextmanager
def fuseki(folder):
    jar = fuseki_jar()
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    command = ["java", "-Xmx1g", "-cp", str(jar), "org.apache.jena.fuseki.main.cmds.FusekiServerCmd",
               "--localhost", f"--port={port}", "--update", "--tdb2", f"--loc={folder / 'db'}", "/releases"]  # fmt: skip
    (folder / "db").mkdir(exist_ok=True)
    with running(command, url + "/$/ping", folder) as server:
        yield {"url": url + "/releases", "server": server, "query": url + "/releases/query?default-graph-uri=urn:x-arq:UnionGraph", "env": {}}


def oxigraph_program():
    program = shutil.which("oxigraph") or CACHE / "oxigraph" / "bin" / "oxigraph"
    if not os.path.exists(program):
        got = subprocess.run(
            [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-deps", "--prefix",
             str(CACHE / "oxigraph"), f"oxigraph=={OXIGRAPH}"],
            capture_output=True, text=True,
        )  # fmt: skip
        found = list((CACHE / "oxigraph").rglob("bin/oxigraph"))
        if got.returncode != 0 or not found:
            raise Missing("Oxigraph's server cannot be had with pip: " + got.stderr[-300:])
        program = found[0]
    return program


@contextlib.contextmanager
def oxigraph(folder):
    program = oxigraph_program()
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    with running([str(program), "serve", "--union-default-graph", "--location", str(folder / "db"), "--bind", f"127.0.0.1:{port}"], url, folder) as server:
        yield {"url": url, "server": server, "query": url + "/query", "env": {}}


def jetty(settings, port, path, application):
    runner = artifact("org.eclipse.jetty", "jetty-runner", JETTY)
    return ["java", "-Xmx1g", *settings, "-jar", str(runner), "--host", "127.0.0.1", "--port", str(port), "--path", path, str(application)]


REPOSITORY = """
@prefix r: <http://www.openrdf.org/config/repository#> . @prefix s: <http://www.openrdf.org/config/repository/sail#> .
[] a r:Repository ; r:repositoryID "releases" ; r:repositoryImpl [ r:repositoryType "openrdf:SailRepository" ;
   s:sailImpl [ <http://www.openrdf.org/config/sail#sailType> "openrdf:NativeStore" ] ] .
"""


@contextlib.contextmanager
def rdf4j(folder):
    application = artifact("org.eclipse.rdf4j", "rdf4j-http-server", RDF4J, "war")
    port = free_port()
    root = f"http://127.0.0.1:{port}/rdf4j-server"
    command = jetty([f"-Dorg.eclipse.rdf4j.appdata.basedir={folder / 'db'}"], port, "/rdf4j-server", application)
    with running(command, root + "/protocol", folder) as server:
        url = root + "/repositories/releases"
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        opener.open(urllib.request.Request(url, REPOSITORY.encode(), {"Content-Type": "text/turtle"}, method="PUT")).read()
        yield {"url": url, "server": server, "query": url, "env": {}}


@contextlib.contextmanager
def blazegraph(folder):
    jar = artifact("com.blazegraph", "blazegraph-jar", BLAZEGRAPH)
    with zipfile.ZipFile(jar) as packed:
        packed.extractall(folder, [name for name in packed.namelist() if name.startswith("war/")])
    libraries = folder / "war/WEB-INF/lib"
    libraries.mkdir()
    shutil.copy(jar, libraries)
    port = free_port()
    settings = ["-Dcom.bigdata.rdf.sail.webapp.ConfigParams.propertyFile=war/WEB-INF/RWStore.properties"]
    url = f"http://127.0.0.1:{port}/blazegraph/namespace/kb"
    with running(jetty(settings, port, "/blazegraph", "war"), url + "/sparql", folder) as server:
        yield {"url": url, "server": server, "query": url + "/sparql", "env": {}}


STORES = {"virtuoso": virtuoso, "fuseki": fuseki, "oxigraph": oxigraph, "rdf4j": rdf4j, "blazegraph": blazegraph}
