"""A small HTTP client that looks at octets, sends what wrk sends, and keeps connections open."""

import socket

from . import Failure


class Connection:
    """One connection to 127.0.0.1."""

    def __init__(self, port, timeout=10):
        self.port = port
        self.socket = socket.create_connection(("127.0.0.1", port), timeout)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.buffer = bytearray()

    def head(self, path, close=False):
        """The octets of a request as wrk writes it."""
        option = "Connection: close\r\n" if close else ""
        return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n{option}\r\n".encode()

    def get(self, path, close=False):
        """Sends a request and returns the answer: status, octets of head, body."""
        self.socket.sendall(self.head(path, close))
        return self.answer()

    def answer(self):
        """The next answer; it must have a Content-Length."""
        while (end := self.buffer.find(b"\r\n\r\n")) < 0:
            self._receive()
        head = bytes(self.buffer[: end + 4])
        fields = dict(line.lower().split(b":", 1) for line in head.split(b"\r\n")[1:] if line)
        if b"content-length" not in fields:
            raise Failure(f"an answer without Content-Length: {head!r}")
        whole = len(head) + int(fields[b"content-length"])
        while len(self.buffer) < whole:
            self._receive()
        body = bytes(self.buffer[len(head) : whole])
        del self.buffer[:whole]
        return int(head.split(b" ", 2)[1]), head, body

    def has_ended(self):
        """Whether the server closes without a further octet."""
        return not self.buffer and self.socket.recv(1) == b""

    def close(self):
        self.socket.close()

    def _receive(self):
        octets = self.socket.recv(262144)
        if not octets:
            raise Failure(f"port {self.port}: the connection ended within an answer")
        self.buffer += octets


def exchange(connection, request, size, number):
    """Sends a request so many times, one after the other; each answer has `size` octets, counted, not looked at."""
    place = memoryview(bytearray(262144))
    for _ in range(number):
        connection.socket.sendall(request)
        left = size
        while left > 0:
            count = connection.socket.recv_into(place)
            if count == 0:
                raise Failure(f"port {connection.port}: the connection ended within an answer")
            left -= count
        if left < 0:
            raise Failure(f"port {connection.port}: an answer was larger than {size} octets")


class IdleConnections:
    """So many connections that stay open and do nothing, after one request each or none; a context."""

    def __init__(self, port, number, path=None):
        self.port, self.number, self.path = port, number, path
        self.connections = []

    def __enter__(self):
        try:
            for _ in range(self.number):
                connection = Connection(self.port)
                self.connections.append(connection)
                if self.path is None:
                    continue
                status, _, _ = connection.get(self.path)
                if status != 200:
                    raise Failure(f"port {self.port}: connection {len(self.connections)} was answered {status}")
                connection.buffer = bytearray()
        except BaseException as error:
            self.__exit__()
            if isinstance(error, OSError):
                raise Failure(f"port {self.port}: no more than {len(self.connections)} connections: {error}") from error
            raise
        return self

    def __exit__(self, *_):
        for connection in self.connections:
            connection.close()
        self.connections = []


def check(server, body):
    """Sees to it that a server answers its path with exactly this body, whole, split, pipelined and closing.

    Returns the octets of one answer, kept alive and closing.
    """

    def demand(connection, where, expected_close=False):
        status, head, answered = connection.answer()
        if status != 200:
            raise Failure(f"{server.name}, {where}: answered {status}")
        if answered != body:
            raise Failure(f"{server.name}, {where}: the body is another one ({len(answered)} octets)")
        says_close = b"\r\nconnection: close\r\n" in head.lower()
        if says_close != expected_close:
            raise Failure(f"{server.name}, {where}: Connection: close {'sent' if says_close else 'missing'}")
        return len(head) + len(answered)

    connection = Connection(server.port)
    request = connection.head(server.path)
    connection.socket.sendall(request)
    kept = demand(connection, "alone")
    for cut in range(1, len(request)):
        connection.socket.sendall(request[:cut])
        connection.socket.sendall(request[cut:])
        demand(connection, f"cut after {cut} octets")
    connection.socket.sendall(request * 3 + request[:-1])
    for index in range(3):
        demand(connection, f"pipelined, answer {index + 1}")
    connection.socket.sendall(request[-1:])
    demand(connection, "pipelined, cut")
    connection.socket.sendall(connection.head(server.path, close=True))
    closing = demand(connection, "closing", expected_close=True)
    if not connection.has_ended():
        raise Failure(f"{server.name}: something follows the last answer")
    connection.close()
    return kept, closing
