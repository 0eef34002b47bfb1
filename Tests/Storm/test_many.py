"""Many connections: held idle, above the maximum, above what one address may have."""

import contextlib
import resource

from server import receive_answer, receive_to_end, request, split_answers, wait_until

IDLE = 10_000
TARGET = "/v1/articles"


def test_ten_thousand_idle_connections_cost_others_nothing(serve, endure):
    count = min(IDLE, resource.getrlimit(resource.RLIMIT_NOFILE)[1] - 256)
    print(f"{count} connections")
    server = serve("--maximum-connections", str(count + 64))

    def storm(server):
        expected = server.ask(TARGET)
        with contextlib.ExitStack() as connections:
            for number in range(count):
                # From many addresses, as each has a bounded number of ports.
                client = connections.enter_context(server.open(f"127.0.1.{number % 250 + 1}"))
                if number % 2:
                    client.sendall(request("/healthz"))
                    assert receive_answer(client).startswith(b"HTTP/1.1 200 ")
                if number % 50 == 0:
                    assert server.ask(TARGET) == expected
            wait_until(lambda: server.descriptors > count, lambda: f"{server.descriptors} descriptors")
            for _ in range(100):
                assert server.ask(TARGET) == expected
            print(f"{server.resident} kB with {count} connections")

    endure(server, storm)


def test_who_comes_above_the_maximum_is_told_and_served_later(serve, endure):
    maximum = 50
    server = serve("--maximum-connections", str(maximum))

    def storm(server):
        with contextlib.ExitStack() as connections:
            hold(server, connections, maximum)
            for _ in range(20):
                assert_refused(server)
        wait_until(lambda: server.ask(TARGET).startswith(b"HTTP/1.1 200 "), lambda: "still refused")

    endure(server, storm)


def test_one_address_does_not_take_all_places(serve, endure):
    most = 10
    server = serve("--maximum-connections", "100", "--connections-per-address", str(most))

    def storm(server):
        with contextlib.ExitStack() as connections:
            hold(server, connections, most)
            for _ in range(20):
                assert_refused(server)
            assert server.ask(TARGET, source="127.0.0.2").startswith(b"HTTP/1.1 200 ")
        wait_until(lambda: server.ask(TARGET).startswith(b"HTTP/1.1 200 "), lambda: "still refused")

    endure(server, storm)


def hold(server, connections, count):
    """Opens connections that have been served and stay."""
    for _ in range(count):
        client = connections.enter_context(server.open())
        client.sendall(request(TARGET))
        assert receive_answer(client).startswith(b"HTTP/1.1 200 ")


def assert_refused(server):
    """The next connection is answered 503 before it asks, told when to come again, and closed."""
    with server.open() as client:
        answers, rest = split_answers(receive_to_end(client))
    assert len(answers) == 1 and not rest
    head = answers[0].split(b"\r\n\r\n")[0] + b"\r\n"
    assert head.startswith(b"HTTP/1.1 503 ")
    assert b"\r\nRetry-After: " in head and b"\r\nConnection: close\r\n" in head
