"""Servers as those who run one start them; DEPECHE_BINARY names another than .build/debug/depeche."""

import contextlib
import json
import os
import re
import subprocess
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("DEPECHE_BINARY", ROOT / ".build/debug/depeche")).resolve()


class Server:
    """A server over folders of its own, that can be stopped and started again."""

    def __init__(self, articles, data="none", cache="none", *arguments, environment=None):
        self.command = [str(part) for part in (BINARY, "serve", "--seeds", articles, "--public", ROOT / "Public",
                                               "--data", data, "--cache", cache, *arguments)]
        self.environment = {**os.environ, **(environment or {})}
        self.port = 0
        self.process = None

    def start(self):
        self.process = subprocess.Popen([*self.command, "--port", str(self.port)], stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, text=True, env=self.environment)
        self.address = self.process.stdout.readline().strip()
        assert self.address.startswith("http://127.0.0.1:"), self.process.stderr.read()
        # The same one, should it be started again.
        self.port = int(self.address.rsplit(":", 1)[1])
        return self

    def stop(self):
        """Ends it as a supervisor does; what it logged."""
        if self.process is None:
            return ""
        self.process.terminate()
        _, log = self.process.communicate(timeout=30)
        assert self.process.returncode == 0, log
        self.process = None
        return log

    def get(self, target, **fields):
        request = urllib.request.Request(self.address + target, headers=fields)
        with urllib.request.urlopen(request, timeout=60) as response:
            return response.read()

    def json(self, target, **fields):
        return json.loads(self.get(target, **fields))


@contextlib.contextmanager
def serving(*arguments, **named):
    server = Server(*arguments, **named).start()
    try:
        yield server
    finally:
        server.stop()


def blocks(document, language="sh"):
    """The fenced blocks of a page in one language, in their order."""
    return re.findall(rf"^```{language}\n(.*?)^```", document.read_text(), re.MULTILINE | re.DOTALL)
