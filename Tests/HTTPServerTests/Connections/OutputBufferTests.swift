import Glibc
import Testing

@testable import HTTPServer

@Suite struct OutputBufferTests {
    private static let large = [UInt8](repeating: 7, count: 20_000)

    /// What the kernel would be offered at once.
    private static func offered(_ output: OutputBuffer) -> [UInt8] {
        // The vectors point into the buffer's pieces, which outlive the closure.
        unsafe output.withVectors { vectors, octets in
            var bytes: [UInt8] = []
            for index in 0..<vectors.count {
                let vector = unsafe vectors[index]
                unsafe bytes += UnsafeRawBufferPointer(start: vector.iov_base, count: vector.iov_len)
            }
            #expect(bytes.count == octets)
            return bytes
        }
    }

    @Test func headsAndBodiesLeaveInTheOrderTheyCame() {
        var output = OutputBuffer()
        output.append { $0 += [1, 2] }
        output.append(body: Self.large[...])
        output.append { $0 += [3] }
        output.append(body: [4])
        #expect(output.count == 20_004)
        #expect(output.octets == [1, 2] + Self.large + [3, 4])
        #expect(Self.offered(output) == output.octets)
    }

    @Test func whateverIsSentAtATimeNothingIsLost() {
        for step in [1, 3, 16_383, 16_384, 19_999, 20_001, 45_000] {
            var output = OutputBuffer()
            var expected: [UInt8] = []
            var sent: [UInt8] = []
            for round in 0..<40 {
                let head = [UInt8(round), 1, 2]
                let body = round % 3 == 0 ? Self.large : [9, UInt8(round)]
                output.append { $0 += head }
                output.append(body: body[...])
                expected += head + body
                let part = Self.offered(output).prefix(step)
                sent += part
                output.removeFirst(part.count)
            }
            while !output.isEmpty {
                let part = Self.offered(output).prefix(max(step, 500))
                #expect(!part.isEmpty)
                sent += part
                output.removeFirst(part.count)
            }
            #expect(sent == expected, "\(step) octets at a time")
        }
    }
}
