"""What configuring does about the SPARQL engine: with and without cargo, with one that is too old, and without its crates.

The engine's folder is configured alone, in a project of its own.
"""

import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
NOWHERE = [f"-DCMAKE_FIND_USE_{place}=OFF" for place in
           ("SYSTEM_ENVIRONMENT_PATH", "CMAKE_SYSTEM_PATH", "CMAKE_ENVIRONMENT_PATH", "INSTALL_PREFIX")]  # fmt: skip


class ConfigureTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="chancery-configure-"))
        self.addCleanup(shutil.rmtree, self.folder)
        (self.folder / "CMakeLists.txt").write_text(
            "cmake_minimum_required(VERSION 3.25)\nproject(engine NONE)\n"
            f"add_subdirectory({ROOT}/src/store/engine engine)\n"
            'if(TARGET chancery_engine)\n  message(NOTICE "there is an engine")\nendif()\n'
        )

    def configure(self, *options):
        build = self.folder / "build"
        shutil.rmtree(build, ignore_errors=True)
        done = subprocess.run(["cmake", "-G", "Ninja", f"-DCMAKE_MAKE_PROGRAM={shutil.which('ninja')}", "-S", self.folder, "-B", build, *options],
                              capture_output=True, text=True)  # fmt: skip
        return done.returncode, " ".join((done.stdout + done.stderr).split())

    def tool(self, name, *lines):
        tool = self.folder / name
        tool.write_text("\n".join(["#!/bin/sh", *lines, ""]))
        tool.chmod(0o755)
        return f"-DCHANCERY_{name.upper()}={tool}"

    def check(self, obstacle, *options):
        """ON fails and says why; AUTO, which is the default, says the same and goes on; OFF does not look."""
        code, told = self.configure("-DCHANCERY_QUERY=ON", *options)
        self.assertEqual(code, 1, told)
        self.assertIn("The SPARQL engine cannot be built: ", told)
        self.assertIn(obstacle, told)
        for some in (["-DCHANCERY_QUERY=AUTO"], []):
            code, told = self.configure(*some, *options)
            self.assertEqual(code, 0, told)
            self.assertIn("Without 'chancery query': ", told)
            self.assertIn(obstacle, told)
            self.assertNotIn("there is an engine", told)
        code, told = self.configure("-DCHANCERY_QUERY=OFF", *options)
        self.assertEqual(code, 0, told)
        self.assertNotIn("query", told)

    def test_without_cargo(self):
        self.check("there is no cargo or no rustc (Debian: cargo-web rustc-web)", *NOWHERE)

    def test_with_an_old_one(self):
        cargo, rustc = self.tool("cargo", "echo cargo 1.87.0"), self.tool("rustc", "echo rustc 1.63.0")
        self.check("is 'rustc 1.63.0', older than 1.87 (Debian: cargo-web rustc-web)", cargo, rustc)

    def test_without_its_crates(self):
        cargo = self.tool("cargo", 'if [ "$1" = --version ]; then echo cargo 1.90.0; else echo "error: no network" >&2; exit 101; fi')
        rustc = self.tool("rustc", "echo rustc 1.90.0")
        self.check("cargo cannot get the crates of src/store/engine/Cargo.lock (error: no network)", cargo, rustc)

    def test_with_all(self):
        tools = [self.tool("cargo", "echo cargo 1.90.0"), self.tool("rustc", "echo rustc 1.90.0")]
        for some in (["-DCHANCERY_QUERY=ON"], ["-DCHANCERY_QUERY=AUTO"], []):
            code, told = self.configure(*some, *tools)
            self.assertEqual(code, 0, told)
            self.assertIn("there is an engine", told)

    def test_another_value(self):
        code, told = self.configure("-DCHANCERY_QUERY=MAYBE")
        self.assertEqual(code, 1)
        self.assertIn("CHANCERY_QUERY is 'MAYBE'; it can be ON, OFF or AUTO", told)


if __name__ == "__main__":
    unittest.main()
