"""The servers under measurement: how each is started, watched and ended."""

import contextlib
import os
import pathlib
import random
import re
import signal
import socket
import subprocess
import time

from . import BENCHMARKS, REPOSITORY, Failure
from .client import Connection

CLOCK_TICKS = os.sysconf("SC_CLK_TCK")


class Server:
    """One running server: its processes, its port, and what they have cost so far. A context: it ends with it."""

    def __init__(self, name, command, port, path, scratch, environment=None):
        self.name, self.command, self.port, self.path = name, command, port, path
        self.log = scratch / f"{port}.log"
        self.environment = {**os.environ, **(environment or {})}
        self.process = None

    def __enter__(self):
        with open(self.log, "wb") as log:
            # A session of its own: an interrupt from the keyboard reaches us alone, and we end it.
            self.process = subprocess.Popen(
                self.command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=self.environment,
                start_new_session=True)
        try:
            self._wait_until_ready()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                for pid in self.pids():
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(pid, signal.SIGKILL)
                self.process.wait()

    def _wait_until_ready(self):
        end = time.monotonic() + 60
        while time.monotonic() < end:
            if self.process.poll() is not None:
                tail = self.log.read_text(errors="replace")[-2000:]
                raise Failure(f"{self.name} ended with {self.process.returncode}: {tail}")
            with contextlib.suppress(OSError, Failure):
                connection = Connection(self.port)
                status, _, _ = connection.get(self.path)
                connection.close()
                if status == 200:
                    return
            time.sleep(0.02)
        raise Failure(f"{self.name} does not answer {self.path}: {self.log.read_text(errors='replace')[-2000:]}")

    def pids(self):
        """The process and its children (nginx has workers)."""
        tasks = pathlib.Path(f"/proc/{self.process.pid}/task")
        children = " ".join((task / "children").read_text() for task in tasks.iterdir())
        return [self.process.pid, *map(int, children.split())]

    def cpu_seconds(self):
        """Processor time of all its threads so far, in user and kernel mode."""
        total = 0
        for pid in self.pids():
            # Behind the name in parentheses, utime and stime are the 12th and 13th field (proc(5)).
            fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            total += int(fields[11]) + int(fields[12])
        return total / CLOCK_TICKS

    def memory(self):
        """Resident octets of all its processes: in all, and the anonymous part."""
        resident = anonymous = 0
        for pid in self.pids():
            # VmRSS in status is counted for each processor and summed up late; this is exact (proc(5)).
            rollup = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text()
            resident += int(re.search(r"^Rss:\s+(\d+) kB", rollup, re.M)[1]) * 1024
            anonymous += int(re.search(r"^Anonymous:\s+(\d+) kB", rollup, re.M)[1]) * 1024
        return resident, anonymous


def free_port():
    """A port that nobody has, below those that the kernel gives to the thousands of connections of a load."""
    lowest = int(pathlib.Path("/proc/sys/net/ipv4/ip_local_port_range").read_text().split()[0])
    for _ in range(100):
        port = random.randrange(10_000, max(lowest, 11_000))
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise Failure(f"no free port between 10000 and {lowest}")


NGINX = """
daemon off;
worker_processes {loops};
worker_rlimit_nofile {files};
pid {folder}/pid;
error_log stderr error;
events {{ worker_connections {files}; multi_accept on; }}
http {{
    access_log off;
    default_type application/json;
    {delivery}
    tcp_nodelay on;
    open_file_cache max=16 inactive=1h;
    open_file_cache_valid 1h;
    keepalive_requests 1000000000;
    keepalive_timeout 1h;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{ listen 127.0.0.1:{port} reuseport backlog=1024; root {folder}/root; }}
}}
"""

# How nginx brings a file to a socket; which of them is faster is tried before every comparison.
NGINX_DELIVERIES = {
    "sendfile": "sendfile on; tcp_nopush on;",
    "one output buffer": "sendfile off; output_buffers 1 256k;",
}


class Fleet:
    """Makes servers that all answer the same path with the same body."""

    def __init__(self, binary, path, body, scratch, loops, connections, seeds=REPOSITORY / "seeds",
                 public=REPOSITORY / "Public"):
        self.binary, self.path, self.scratch, self.loops = binary, path, scratch, loops
        self.connections = connections
        self.seeds, self.public = seeds, public
        self.files = connections * 2 + 1024
        self.body = scratch / "body"
        self.body.write_bytes(body)
        self.products = BENCHMARKS / ".build" / "release"

    def depeche(self, loops=None, environment=None):
        port = free_port()
        command = [self.binary, "serve", "--port", str(port), "--loops", str(loops or self.loops),
                   "--seeds", str(self.seeds), "--public", str(self.public)]
        return Server("dépêche", command, port, self.path, self.scratch, environment)

    def epoll_loop(self, loops=None, environment=None):
        port = free_port()
        command = [str(self.products / "epoll-loop"), str(port), str(self.body), str(loops or self.loops)]
        return Server("C epoll loop", command, port, self.path, self.scratch, environment)

    def hummingbird(self, environment=None):
        port = free_port()
        command = [str(self.products / "hummingbird-answer"), str(port), str(self.body)]
        return Server("Hummingbird", command, port, self.path, self.scratch, environment)

    def nginx(self, delivery, environment=None, name="nginx"):
        port = free_port()
        folder = self.scratch / f"nginx-{port}"
        page = folder / "root" / self.path.partition("?")[0].lstrip("/")
        page.parent.mkdir(parents=True)
        page.write_bytes(self.body.read_bytes())
        # Workers of a root's nginx belong to another user.
        for place in [self.scratch, folder]:
            place.chmod(0o755)
        configuration = folder / "nginx.conf"
        configuration.write_text(NGINX.format(
            loops=self.loops, files=self.files, folder=folder, port=port, delivery=NGINX_DELIVERIES[delivery]))
        command = ["nginx", "-e", "stderr", "-p", str(folder), "-c", str(configuration)]
        return Server(name, command, port, self.path, self.scratch, environment)
