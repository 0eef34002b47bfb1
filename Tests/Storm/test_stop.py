"""SIGTERM in the middle of load."""

import threading
import time

import pytest

from server import PASSING_FIELDS, request, split_answers

TARGETS = ["/v1/articles", "/v1/entities?limit=100", "/healthz", "/js/main.js"]
CLIENTS = 40
GRACE = 10
# Octets of answers after which a client asks again: fewer than it asks for, so that there are always some to come.
AHEAD = 150_000


@pytest.mark.parametrize("attempt", range(3))
def test_no_answer_already_begun_is_lost(serve, attempt):
    """Many clients pipeline; the server is told to stop; what they got of each answer is all of it."""
    server = serve("--grace", str(GRACE))
    bodies = {target: body(server.ask(target)) for target in TARGETS}
    received = [bytearray() for _ in range(CLIENTS)]
    failures = []
    threads = [threading.Thread(target=pipeline, args=(server, octets, failures)) for octets in received]
    for thread in threads:
        thread.start()
    while min(map(len, received)) < 1_000_000:
        assert any(thread.is_alive() for thread in threads), failures
        time.sleep(0.01)

    start = time.monotonic()
    code = server.stop()
    took = time.monotonic() - start
    for thread in threads:
        thread.join()

    assert code == 0
    assert took <= GRACE
    assert failures == []
    total = 0
    for octets in received:
        answers, rest = split_answers(bytes(octets))
        assert rest == b"", f"an answer was cut after {len(rest)} octets"
        for number, answer in enumerate(answers):
            assert body(answer) == bodies[TARGETS[number % len(TARGETS)]]
        total += len(answers)
    print(f"{total} answers, all whole; ended {took:.2f} s after the signal")


def pipeline(server, octets, failures):
    """Asks ahead, the more the more is answered, and keeps all that comes until the server's end."""
    asked = b"".join(map(request, TARGETS)) * 4
    with server.open() as client:
        try:
            client.sendall(asked)
            while piece := client.recv(65_536):
                octets += piece
                if len(octets) // AHEAD > (len(octets) - len(piece)) // AHEAD:
                    client.sendall(asked)
        except BrokenPipeError:
            # The server has said its last; what it sent before is still there to be read.
            while piece := client.recv(65_536):
                octets += piece
        except OSError as error:
            failures.append(repr(error))


def body(answer):
    return PASSING_FIELDS.sub(b"", answer).split(b"\r\n\r\n", 1)[1]
