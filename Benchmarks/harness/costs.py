"""What one request and one connection cost: system calls, allocations, memory; and how that grows."""

import contextlib
import re
import select
import signal
import struct
import subprocess
import sys
import time

from . import BENCHMARKS, Failure, report
from .client import Connection, IdleConnections, check, exchange
from .load import measure
from .speed import rotations

# Requests of the shorter of two counts; the longer has twice as many, and the difference is what they cost.
COUNTED = 5_000


def say(text):
    print(f"  {text}", file=sys.stderr)


def makers(fleet):
    """The four servers, not started, each made with an environment."""
    return [fleet.depeche, fleet.epoll_loop, lambda **given: fleet.nginx("sendfile", **given), fleet.hummingbird]


# MARK: System calls


def traced_calls(server, request, size, number, connection):
    """The system calls by name while so many requests are answered, counted by strace from outside."""
    summary = server.log.with_suffix(".strace")
    attach = [word for pid in server.pids() for word in ("-p", str(pid))]
    tracer = subprocess.Popen(["strace", "-f", "-c", "-U", "calls,name", "-o", str(summary), *attach],
                              stderr=subprocess.PIPE, bufsize=0, start_new_session=True)
    try:
        last = b""
        waiting, end = len(attach) // 2, time.monotonic() + 10
        while waiting > 0:
            ready, _, _ = select.select([tracer.stderr], [], [], max(0, end - time.monotonic()))
            line = tracer.stderr.readline() if ready else b""
            if not line:
                raise Failure(f"strace does not attach to {server.name} (it may need root): {last.decode().strip()}")
            waiting -= b" attached" in line
            last = line
        exchange(connection, request, size, number)
        tracer.send_signal(signal.SIGINT)
        tracer.wait(30)
    finally:
        if tracer.poll() is None:
            tracer.kill()
            tracer.wait()
        tracer.stderr.close()
    rows = re.findall(r"^\s*(\d+)\s+(\w+)$", summary.read_text(), re.M)
    calls = {name: int(number) for number, name in rows if name != "total"}
    if not calls:
        raise Failure(f"strace counted nothing: {summary.read_text()}")
    return calls


def system_calls(fleet):
    """System calls a request on one connection, by server: in all, and those that make it up."""
    found = {}
    for make in makers(fleet):
        with make() as server:
            size, _ = check(server, fleet.body.read_bytes())
            connection = Connection(server.port)
            request = connection.head(fleet.path)
            exchange(connection, request, size, 500)
            once = traced_calls(server, request, size, COUNTED, connection)
            twice = traced_calls(server, request, size, COUNTED * 2, connection)
            connection.close()
        each = {name: (twice.get(name, 0) - once.get(name, 0)) / COUNTED for name in {*once, *twice}}
        shown = ", ".join(f"{name} {value:.2f}" for name, value in sorted(each.items(), key=lambda item: -item[1])
                          if value >= 0.005)
        found[server.name] = sum(each.values()), shown
        say(f"system calls a request, {server.name}: {sum(each.values()):.3f} ({shown})")
    return found


# MARK: Allocations


def counted(counter):
    """What the preloaded counter's file says now."""
    return struct.unpack("=Q", counter.read_bytes())[0]


def allocations(fleet):
    """Heap allocations a request on the cached path, over 16 connections, by server."""
    found = {}
    library = BENCHMARKS / ".build" / "release" / "liballocations.so"
    for make in makers(fleet):
        counter = fleet.scratch / "allocations"
        counter.write_bytes(bytes(8))
        with make(environment={"LD_PRELOAD": str(library), "ALLOCATIONS_FILE": str(counter)}) as server:
            size, _ = check(server, fleet.body.read_bytes())
            if counted(counter) == 0:
                raise Failure(f"{server.name}: not one allocation was counted, so the counter does not work")
            connections = [Connection(server.port) for _ in range(16)]
            request = connections[0].head(fleet.path)
            marks = []
            # The first count warms up.
            for number in [COUNTED, 0, COUNTED, COUNTED * 2]:
                for _ in range(number // len(connections)):
                    for connection in connections:
                        exchange(connection, request, size, 1)
                marks.append(counted(counter))
            for connection in connections:
                connection.close()
        once, twice = marks[2] - marks[1], marks[3] - marks[2]
        found[server.name] = max(0, twice - once) / COUNTED, once, twice
        say(f"allocations, {server.name}: {once} for {COUNTED} requests, {twice} for {COUNTED * 2}")
    return found


# MARK: Memory


def memory(fleet, settings, discards):
    """Resident octets an idle connection, by server: (in all, anonymous) after a request, then without any."""
    found = {}
    for make in makers(fleet):
        figures = []
        for path in [fleet.path, None]:
            with make() as server:
                size, _ = check(server, fleet.body.read_bytes())
                measure(server, size, 64, settings.trial_seconds, discards)
                # The first quarter fills what the start has left free in the heap, and would seem to cost nothing.
                quarter = fleet.connections // 4
                with IdleConnections(server.port, quarter, path):
                    time.sleep(0.5)
                    before = server.memory()
                    with IdleConnections(server.port, fleet.connections - quarter, path):
                        time.sleep(0.5)
                        after = server.memory()
                figures += [(after[index] - before[index]) / (fleet.connections - quarter) for index in (0, 1)]
        found[server.name] = figures
        say(f"octets an idle connection, {server.name}: {figures[0]:.0f} ({figures[1]:.0f} anonymous) after a request, "
            f"{figures[2]:.0f} ({figures[3]:.0f}) without one")
    return found


# MARK: Growth


def loops(fleet, settings, discards):
    """Runs with 64 connections, by server and number of loops."""
    found = {}
    with contextlib.ExitStack() as stack:
        servers = [(make(loops=number), number) for make in (fleet.depeche, fleet.epoll_loop) for number in (1, 2)]
        for server, number in servers:
            stack.enter_context(server)
            found[server.name, number] = []
        sizes = {server.name: check(server, fleet.body.read_bytes())[0] for server, _ in servers}
        for server, _ in servers:
            measure(server, sizes[server.name], 64, settings.trial_seconds, discards)
        for order in rotations(servers, settings.rounds):
            for server, number in order:
                run = measure(server, sizes[server.name], 64, settings.seconds, discards)
                found[server.name, number].append(run)
                say(f"{server.name}, {number} loops: {report.count(run.rate)} requests/s, {run.cpu:.1f} µs")
    return found


def open_connections(fleet, settings, discards):
    """Runs with 16 busy connections, by server and number of open ones."""
    sizes_of_crowd = [number for number in (16, 256, 2_048) if number < fleet.connections] + [fleet.connections]
    found = {}
    with contextlib.ExitStack() as stack:
        servers = [stack.enter_context(make()) for make in (fleet.depeche, fleet.epoll_loop)]
        sizes = {server.name: check(server, fleet.body.read_bytes())[0] for server in servers}
        for server in servers:
            measure(server, sizes[server.name], 16, settings.trial_seconds, discards)
        for order in rotations([(number, server) for number in sizes_of_crowd for server in servers], settings.rounds):
            for number, server in order:
                with IdleConnections(server.port, number - 16, fleet.path):
                    run = measure(server, sizes[server.name], 16, settings.seconds, discards)
                found.setdefault((server.name, number), []).append(run)
                say(f"{server.name}, {number} open: {report.count(run.rate)} requests/s, {run.cpu:.1f} µs")
    return found
