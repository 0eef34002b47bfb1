"""A server that has no descriptor left goes on serving, and recovers."""

import contextlib
import select

from server import receive_answer, request, wait_until

TARGET = "/v1/articles"
# Far fewer than there are clients.
DESCRIPTORS = 64
CLIENTS = 200


def test_out_of_descriptors(serve, endure):
    """Who is in is served on; who waits is served when others have left."""
    server = serve(descriptors=DESCRIPTORS)
    expected = server.ask(TARGET)

    def storm(server):
        with contextlib.ExitStack() as connections:
            waiting = [connections.enter_context(server.open()) for _ in range(CLIENTS)]
            for client in waiting:
                client.sendall(request(TARGET))
            # Whoever is in: which loop's queue a connection waits in, and which loop comes first, is the kernel's choice.
            first = readable(waiting)[0]
            waiting.remove(first)
            assert receive_answer(first).startswith(b"HTTP/1.1 200 ")
            wait_until(lambda: server.descriptors == DESCRIPTORS, lambda: f"{server.descriptors} descriptors")
            # A file that cannot be opened now is not a file that is not there.
            first.sendall(request("/js/main.js"))
            answer = receive_answer(first)
            assert answer.startswith(b"HTTP/1.1 503 ") and b"\r\nRetry-After: " in answer
            rounds = 0
            while waiting:
                served = readable(waiting)
                assert served, f"nobody of {len(waiting)} is served any more"
                for client in served:
                    answer = receive_answer(client)
                    assert answer.endswith(expected.split(b"\r\n\r\n", 1)[1])
                    # Once more on the same connection: it lost nothing by the others' waiting.
                    client.sendall(request(TARGET, "Connection: close"))
                    assert receive_answer(client).startswith(b"HTTP/1.1 200 ")
                    client.close()
                    waiting.remove(client)
                rounds += 1
            assert rounds > 1, "there were descriptors for all"
            first.sendall(request("/js/main.js"))
            assert receive_answer(first).startswith(b"HTTP/1.1 200 ")

    endure(server, storm)


def readable(clients):
    """The clients that have something to read within ten seconds."""
    poll, by_number = select.poll(), {client.fileno(): client for client in clients}
    for number in by_number:
        poll.register(number, select.POLLIN)
    return [by_number[number] for number, _ in poll.poll(10_000)]
