import Glibc
import HTTPMessage
import Testing

@testable import HTTPServer

extension Rules {
    /// What one connection costs the others, and how its answers leave.
    @Suite("Pipelining and back-pressure") struct Pressure {
        private static let get = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n"

        /// Both ends of a connection that keeps each write a message of its own.
        private struct MessagePair: ~Copyable {
            let client: StreamSocket
            let server: StreamSocket

            init() throws {
                var numbers: [Int32] = [-1, -1]
                let type = Int32(SOCK_SEQPACKET.rawValue) | O_NONBLOCK | O_CLOEXEC
                // The kernel writes two descriptors.
                let result = unsafe numbers.withUnsafeMutableBufferPointer {
                    unsafe socketpair(AF_UNIX, type, 0, $0.baseAddress)
                }
                try #require(result == 0)
                client = StreamSocket(FileDescriptor(numbers[0]))
                server = StreamSocket(FileDescriptor(numbers[1]))
            }
        }

        /// The writes in which the answers to so many requests left that came in one, joined once they are counted.
        private static func answer(_ count: Int, padding: Int) throws -> (writes: Int, octets: [UInt8]) {
            let pair = try MessagePair()
            let requests = (0..<count).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined()
            var output = OutputBuffer()
            output.append { $0 = Array(requests.utf8) }
            #expect(pair.client.send(output).transfer == .bytes(requests.utf8.count))

            let now = Moment.now
            let connection = Connection(
                socket: StreamSocket(FileDescriptor(dup(pair.server.descriptor.number))),
                client: PeerAddress(ipv4: 0x7f00_0001), standing: .served,
                state: ConnectionState(limits: ConnectionLimits(), at: now))
            connection.noteReady(canReceive: true, canSend: true, hasEnd: false)
            let handler = Handler { request in
                Response(body: Array("\(request.target)\n".utf8) + [UInt8](repeating: 65, count: padding))
            }
            let control = try #require(LoopControl())
            var tools = LoopTools(
                responder: Responder(handler: handler, log: nil),
                workers: Workers(
                    pool: WorkerPool(width: 1, capacity: 1), control: control, budget: OutputBudget(limit: .max)))
            var outcome = Connection.Outcome.unfinished
            while outcome == .unfinished { outcome = connection.turn(&tools, at: now) }
            #expect(outcome == .waiting)

            var buffer = [UInt8](repeating: 0, count: 262_144)
            var writes = 0
            var octets: [UInt8] = []
            while case .bytes(let size) = pair.client.receive(into: &buffer) {
                writes += 1
                octets += buffer[..<size]
            }
            return (writes, octets)
        }

        @Test(
            "RFC 9112 §9.3.2: the answers to requests that came together leave in one write",
            arguments: [(1, 0), (2, 0), (20, 0), (200, 0), (1, 100_000), (8, 5_000), (30, 5_000), (10, 20_000)])
        func oneWrite(_ count: Int, _ padding: Int) throws {
            let (writes, octets) = try Self.answer(count, padding: padding)
            #expect(writes == 1)
            var rest = octets[...]
            for number in 0..<count {
                let (answer, length) = try #require(try WireAnswer.first(in: rest, isHead: false))
                #expect(answer.text.hasPrefix("/\(number)\n"))
                rest.removeFirst(length)
            }
            #expect(rest.isEmpty)
        }

        @Test("RFC 9112 §9.3.2: a reader that takes nothing is asked no more, and others are served meanwhile")
        func slowReader() throws {
            let answer = [UInt8](repeating: 65, count: 500_000)
            let witness = try Witness {
                $0.loops = 1
                $0.connection.pendingBytes = 100_000
            } handler: {
                $0.path == "/a" ? Response(body: answer) : Response()
            }
            let slow = try witness.connect(receiveBuffer: 65_536)
            slow.send(String(repeating: Self.get, count: 40))
            // One loop serves all: each round trip of another client is one in which the slow one had its turn.
            for _ in 0..<50 {
                let other = try witness.connect()
                other.send("GET /other HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try other.receive().status == 200)
            }
            // What both sockets' buffers hold (tcp_wmem's 4 MiB, a few kilobytes) and the bound, not forty answers.
            let asked = witness.asked.count { $0 == "GET /a" }
            #expect(asked < 20)
            // The slow one then reads on, and nothing was lost.
            slow.send(Witness.probe)
            let answers = try slow.receiveToEnd()
            #expect(answers.count == 41)
            #expect(answers.dropLast().allSatisfy { $0.body.count == 500_000 })
        }

        @Test("RFC 9112 §9.3.2: a slow reader's answers wait within the bound, and its requests with them")
        func boundedMemory() {
            var limits = ConnectionLimits()
            limits.pendingBytes = 12_000
            var story = ConnectionStory(limits: limits) { _ in Response(body: [UInt8](repeating: 65, count: 5_000)) }
            story.window = 0
            for _ in 0..<100 { _ = story.receive(Self.get) }
            // The bound may be passed by the one answer that reaches it.
            #expect(story.state.output.count < 12_000 + 5_500)
            #expect(story.handled.count == 3)
            #expect(!story.wantsToReceive)
            story.window = nil
            story.proceed()
            #expect(story.handled.count == 100)
            #expect(story.statuses == [Int](repeating: 200, count: 100))
        }

        @Test("RFC 9112 §9.5: a reader that takes nothing at all is given up, and its place is free again")
        func deafReader() throws {
            let answer = [UInt8](repeating: 65, count: 8_000_000)
            let witness = try Witness {
                $0.maximumConnections = 1
                $0.connection.transferWindow = .milliseconds(30)
            } handler: {
                $0.path == "/a" ? Response(body: answer) : Response()
            }
            let deaf = try witness.connect(receiveBuffer: 4_096)
            deaf.send(Self.get)
            // Until then everybody else is told 503; each refusal is a round trip in which the time passes.
            let isServed = try (0..<20_000).contains { _ in try witness.exchange("").isStillOpen }
            #expect(isServed)
        }
    }
}
