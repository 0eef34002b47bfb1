"""Storms over the real server; DEPECHE_BINARY names another than .build/debug/depeche."""

import resource
import signal

import pytest

from server import Server, wait_until

# What one story may take, in seconds.
STORY = 120
# What the second storm may add to the memory that the first left, in kB: a small part of what a storm passes through.
GROWTH = 8_192


@pytest.fixture(autouse=True, scope="session")
def raised_limit():
    """Lets this process open as many descriptors as it may."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


@pytest.fixture(autouse=True)
def time_out():
    """No story goes on for ever."""

    def fail(*_):
        raise TimeoutError(f"the story did not end within {STORY} s")

    signal.signal(signal.SIGALRM, fail)
    signal.alarm(STORY)
    yield
    signal.alarm(0)


@pytest.fixture
def serve():
    """Starts servers for the length of one test; each must then end with code 0."""
    servers = []

    def start(*options, descriptors=None):
        servers.append(Server(*options, descriptors=descriptors))
        return servers[-1]

    yield start
    codes = [server.stop() for server in servers]
    assert codes == [0] * len(servers), f"exit codes {codes}"


@pytest.fixture
def endure():
    """Lets a storm pass over a server twice, and looks each time whether everything is as before.

    The first storm shows what memory the server keeps for the next one; what the second adds to that is a leak.
    """

    def endure(server, storm):
        answer = server.ask()
        assert answer.startswith(b"HTTP/1.1 200 ")
        before = server.quiet_descriptors()
        residents = []
        for _ in range(2):
            storm(server)
            wait_until(lambda: server.descriptors <= before, lambda: f"{server.descriptors} descriptors, {before} before")
            assert server.ask() == answer
            residents.append(server.resident)
        print(f"{before} descriptors; {residents[0]} kB after one storm, {residents[1]} kB after two")
        assert residents[1] - residents[0] <= GROWTH

    return endure
