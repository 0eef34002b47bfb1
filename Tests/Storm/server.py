"""A server of our own to be troubled: started, asked, measured and ended by the test."""

import os
import re
import resource
import signal
import socket
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
# Fields that tell one answer from another to the same request.
PASSING_FIELDS = re.compile(rb"\r\n(?:Date|X-Request-Id|Server-Timing): [^\r]*", re.IGNORECASE)
# linux/in.h: the port of a bound address is chosen by connect, which is fast when thousands are taken.
IP_BIND_ADDRESS_NO_PORT = 24
# What every wait here ends by; nothing takes this long unless it is broken.
PATIENCE = 30


class Server:
    """A running server, with what it may take from the machine."""

    def __init__(self, *options, descriptors=None):
        """Starts it with options of `depeche serve`; `descriptors` limits how many it can have open."""
        binary = Path(os.environ.get("DEPECHE_BINARY", ROOT / ".build/debug/depeche"))
        command = [binary, "serve", "--seeds", ROOT / "seeds", "--public", ROOT / "Public", "--port", "0",
                   "--data", "none", "--cache", "none", *options]
        limit = (descriptors,) * 2 if descriptors else (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2
        self.process = subprocess.Popen(
            [str(part) for part in command],
            stdout=subprocess.PIPE,
            text=True,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, limit),
        )
        line = self.process.stdout.readline().strip()
        assert line.startswith(f"http://{HOST}:"), f"the first line should be the address, not {line!r}"
        self.port = int(line.rsplit(":", 1)[1])

    def stop(self):
        """Asks it to end and returns its exit code."""
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout=PATIENCE)
        finally:
            self.process.kill()
            self.process.stdout.close()

    @property
    def descriptors(self):
        """How many descriptors it has open."""
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def quiet_descriptors(self):
        """How many it has open once the connections that just ended are closed on its side, too."""
        counts = [self.descriptors]
        while counts[-5:] != counts[-1:] * 5:
            time.sleep(0.05)
            counts.append(self.descriptors)
        return counts[-1]

    @property
    def resident(self):
        """Memory it holds (VmRSS), in kB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status).group(1))

    def open(self, source=HOST, receive_buffer=None):
        """Connects from a loopback address of choice; a small receive buffer makes a slow reader."""
        client = socket.socket()
        client.settimeout(PATIENCE)
        if receive_buffer:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        client.setsockopt(socket.IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, 1)
        try:
            client.bind((source, 0))
            client.connect((HOST, self.port))
        except OSError:
            client.close()
            raise
        return client

    def ask(self, target="/v1/articles", source=HOST):
        """One answer on a connection of its own, without what differs each time."""
        with self.open(source) as client:
            client.sendall(request(target, "Connection: close"))
            return PASSING_FIELDS.sub(b"", receive_to_end(client))


def request(target="/v1/articles", *fields):
    """The octets of a GET."""
    return "\r\n".join([f"GET {target} HTTP/1.1", "Host: localhost", *fields, "", ""]).encode()


def receive_to_end(client):
    """All octets up to the server's end of the connection."""
    octets = bytearray()
    while piece := client.recv(65_536):
        octets += piece
    return bytes(octets)


def receive_answer(client):
    """One answer, and not an octet of the next; shorter if the server ends before."""
    octets = bytearray()
    while (end := octets.find(b"\r\n\r\n")) < 0:
        # Looked at first, so that a pipelined answer behind this one stays in the socket.
        seen = client.recv(65_536, socket.MSG_PEEK)
        if not seen:
            return bytes(octets)
        found = (octets + seen).find(b"\r\n\r\n")
        octets += client.recv(len(seen) if found < 0 else found + 4 - len(octets))
    missing = end + 4 + content_length(octets[:end]) - len(octets)
    while missing > 0 and (piece := client.recv(missing)):
        octets += piece
        missing -= len(piece)
    return bytes(octets)


def content_length(head):
    return int(re.search(rb"\r\nContent-Length: (\d+)", head).group(1))


def split_answers(octets):
    """The whole answers in the octets, and what is left over: empty if the last one is whole, too."""
    answers = []
    start = 0
    while (end := octets.find(b"\r\n\r\n", start)) >= 0:
        length = end + 4 - start + content_length(octets[start:end])
        if start + length > len(octets):
            break
        answers.append(octets[start : start + length])
        start += length
    return answers, octets[start:]


def reset(client):
    """Closes a connection so that the server gets a reset instead of an end."""
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    client.close()


def wait_until(condition, state):
    """Returns as soon as the condition holds; `state` tells what is the case if it never does."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, f"after {PATIENCE} s: {state()}"
        time.sleep(0.02)
