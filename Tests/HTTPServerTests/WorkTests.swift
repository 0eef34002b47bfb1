import Glibc
import HTTPMessage
import Synchronization
import Testing

@testable import HTTPServer

/// Work beside the loops, over real sockets.
struct WorkTests {
    private static let get = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"

    /// Counts a number of pieces down, and remembers whether it was cancelled.
    private final class Countdown: ContentSource {
        private let left: Mutex<Int>
        private let size: Int
        private let cancelled = Atomic(false)
        var isCancelled: Bool { cancelled.load(ordering: .relaxed) }
        let asked = Counter()

        init(_ count: Int, size: Int) {
            left = Mutex(count)
            self.size = size
        }

        func next(_ wake: @escaping @Sendable () -> Void) -> ContentPiece {
            asked.add()
            let isOver = left.withLock { left in
                left -= 1
                return left < 0
            }
            return isOver ? .end : .octets([UInt8](repeating: 65, count: size))
        }

        func cancel() {
            cancelled.store(true, ordering: .relaxed)
        }
    }

    private static func eventually(_ condition: () -> Bool) -> Bool {
        for _ in 0..<1_000 where !condition() { usleep(5_000) }
        return condition()
    }

    @Test("while answers are made, the same loop serves others")
    func loopGoesOn() throws {
        let gate = Gate()
        let server = try TestServer(
            { $0.loops = 1 },
            handler: Handler { request in
                guard request.path == "/slow" else { return .response(Response(body: Array("quick".utf8))) }
                return .work(
                    Work { _ in
                        gate.pass()
                        return Response(body: Array("slow".utf8))
                    })
            })
        let slow = try TestClient(port: server.port)
        slow.send("GET /slow HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        gate.waitForArrival()
        let quick = try TestClient(port: server.port)
        quick.send(Self.get)
        #expect(try #require(quick.receiveToEnd()).hasSuffix("quick"))
        gate.open()
        #expect(try #require(slow.receiveToEnd()).hasSuffix("slow"))
    }

    @Test("beyond what may wait, a request is told 503 and when to come again")
    func queueIsBounded() throws {
        let gate = Gate()
        let server = try TestServer(
            {
                $0.loops = 1
                $0.workers = 1
                $0.waitingAnswers = 1
            },
            handler: Handler { _ in
                .work(
                    Work { _ in
                        gate.pass()
                        return Response()
                    })
            })
        let clients = try (0..<3).map { _ in try TestClient(port: server.port) }
        clients[0].send(Self.get)
        gate.waitForArrival()
        clients[1].send(Self.get)
        // One is at work and one waits; loops read in the order of arrival, but not before it has arrived.
        clients[2].send(Self.get)
        let refused = try #require(clients[2].receiveToEnd())
        #expect(refused.hasPrefix("HTTP/1.1 503 "))
        #expect(refused.contains("\r\nRetry-After: 1\r\n"))
        gate.open()
        gate.open()
        #expect(try #require(clients[0].receiveToEnd()).hasPrefix("HTTP/1.1 200 "))
        #expect(try #require(clients[1].receiveToEnd()).hasPrefix("HTTP/1.1 200 "))
    }

    @Test("a long answer is made as its reader takes it, and arrives whole")
    func stream() throws {
        let source = Countdown(400, size: 50_000)
        let server = try TestServer(handler: { _ in Response(fields: [], stream: ContentStream(source)) })
        let client = try TestClient(port: server.port, receiveBuffer: 4_096)
        client.send(Self.get)
        let first = try #require(client.receive(1_000))
        #expect(!first.isEmpty)
        usleep(100_000)
        let asked = source.asked.value
        #expect(asked < 300, "the kernel's buffers hold some")
        var count = first.count
        while let bytes = client.receive(1_000_000), !bytes.isEmpty { count += bytes.count }
        #expect(count > 400 * 50_000)
        #expect(source.asked.value == 401)
        #expect(!source.isCancelled)
    }

    @Test("a client that goes away ends the stream that it was sent")
    func clientGoes() throws {
        let source = Countdown(1_000_000, size: 50_000)
        let server = try TestServer(handler: { _ in Response(fields: [], stream: ContentStream(source)) })
        do {
            let client = try TestClient(port: server.port, receiveBuffer: 4_096)
            client.send(Self.get)
            _ = client.receive(1_000)
        }
        #expect(Self.eventually { source.isCancelled })
    }

    @Test("content is taken piece by piece, slower than it comes")
    func upload() throws {
        final class Sum: ContentSink {
            let octets = Atomic(0)
            func receive(_ octets: [UInt8]) -> Response? {
                usleep(1_000)
                self.octets.wrappingAdd(octets.count, ordering: .relaxed)
                return nil
            }
            func finish(_ cancellation: Cancellation) -> Response {
                Response(body: Array("\(octets.load(ordering: .relaxed))".utf8))
            }
            func abandon() {}
        }
        let server = try TestServer(
            handler: Handler(
                intake: { _ in .streamed(Sum(), limit: 10_000_000) }, reply: { _ in .response(Response()) }))
        let client = try TestClient(port: server.port)
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5000000\r\nConnection: close\r\n\r\n")
        for _ in 0..<50 { client.send([UInt8](repeating: 65, count: 100_000)) }
        #expect(try #require(client.receiveToEnd()).hasSuffix("\r\n\r\n5000000"))
    }

    private static func get(_ path: String) -> String {
        "GET \(path) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
    }

    @Test("while too much waits to be sent over all connections, requests are told 503, but for small answers")
    func budget() throws {
        let big = [UInt8](repeating: 65, count: 30_000_000)
        let some = [UInt8](repeating: 66, count: 5_000)
        let server = try TestServer(
            {
                $0.loops = 1
                $0.pendingBytes = 1_000_000
            },
            handler: Handler { (request: Request) -> Reply in
                switch request.path {
                case "/big": .response(Response(body: big))
                case "/some": .response(Response(body: some))
                case "/work": .work(Work { _ in Response() })
                default: .response(Response())
                }
            })
        do {
            let greedy = try TestClient(port: server.port, receiveBuffer: 4_096)
            greedy.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n")
            _ = greedy.receive(1_000)
            for (path, status) in [("/some", 503), ("/work", 503), ("/", 200)] {
                let other = try TestClient(port: server.port)
                other.send(Self.get(path))
                #expect(try #require(other.receiveToEnd()).hasPrefix("HTTP/1.1 \(status) "), "\(path)")
            }
        }
        #expect(
            Self.eventually {
                guard let again = try? TestClient(port: server.port) else { return false }
                again.send(Self.get)
                return again.receiveToEnd()?.hasPrefix("HTTP/1.1 200 ") == true
            })
    }

    @Test("an answer that was being made when too much came to wait is not given")
    func lateBudget() throws {
        let gate = Gate()
        let big = [UInt8](repeating: 65, count: 30_000_000)
        let server = try TestServer(
            {
                $0.loops = 1
                $0.pendingBytes = 1_000_000
            },
            handler: Handler { (request: Request) -> Reply in
                guard request.path == "/late" else { return .response(Response(body: big)) }
                return .work(
                    Work { _ in
                        gate.pass()
                        return Response(body: big)
                    })
            })
        let late = try TestClient(port: server.port)
        late.send(Self.get("/late"))
        gate.waitForArrival()
        let greedy = try TestClient(port: server.port, receiveBuffer: 4_096)
        greedy.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n")
        _ = greedy.receive(1_000)
        gate.open()
        #expect(try #require(late.receiveToEnd()).hasPrefix("HTTP/1.1 503 "))
    }
}
