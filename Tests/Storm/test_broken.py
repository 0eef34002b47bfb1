"""Connections that break: reset, half-closed, and silent in the middle of a request."""

import contextlib
import socket

from server import PASSING_FIELDS, receive_to_end, request, reset, split_answers, wait_until

LARGE = "/v1/entities?limit=100"
HEAD = b"GET /v1/articles HTTP/1.1\r\nHost: localhost\r\nAcc"
BODY = b"POST /v1/stats HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n" + b"x" * 500
CHUNKS = b"POST /v1/stats HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel"


def test_two_thousand_resets(serve, endure):
    """Half of them in the middle of a request, half in the middle of an answer."""

    def storm(server):
        for number in range(2_000):
            client = server.open()
            if number % 2:
                client.sendall(request(LARGE) * 4)
                assert client.recv(1_000)
            else:
                client.sendall([HEAD, BODY, CHUNKS, b""][number // 2 % 4])
            reset(client)

    endure(serve(), storm)


def test_who_has_sent_all_still_gets_its_answers(serve, endure):
    """The sending half closed: behind whole requests they are answered, in the middle of one it is not."""

    def storm(server):
        expected = server.ask("/v1/articles")
        for part in [b"", HEAD, BODY, CHUNKS] * 25:
            with server.open() as client:
                client.sendall(request("/v1/articles", "Connection: keep-alive") * 3 + part)
                client.shutdown(socket.SHUT_WR)
                answers, rest = split_answers(receive_to_end(client))
            assert not rest
            bodies = [PASSING_FIELDS.sub(b"", answer).split(b"\r\n\r\n", 1)[1] for answer in answers]
            assert bodies == [expected.split(b"\r\n\r\n", 1)[1]] * 3

    endure(serve(), storm)


def test_the_silent_are_cut_off(serve, endure):
    """Peers that vanish without a word, as behind a pulled cable: the server ends what they left."""

    def storm(server):
        before = server.quiet_descriptors()
        with contextlib.ExitStack() as connections:
            for number in range(200):
                client = connections.enter_context(server.open())
                client.sendall([HEAD, b"", request("/v1/articles"), b"\r\n"][number % 4])
            wait_until(lambda: server.descriptors >= before + 200, lambda: f"{server.descriptors} descriptors")
            # While this side still holds all of them.
            wait_until(lambda: server.descriptors <= before, lambda: f"{server.descriptors} descriptors, not {before}")

    endure(serve("--head-deadline", "1", "--idle-deadline", "1", "--linger-deadline", "1"), storm)
