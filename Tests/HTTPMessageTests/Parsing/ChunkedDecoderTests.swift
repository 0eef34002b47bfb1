import HTTPMessage
import Testing

@Suite struct ChunkedDecoderTests {
    /// Ends of lines and what stands about them, of which bodies are put together.
    private static let pieces = [
        "1", "0", "5", "a", ";", ";;", "=", " ", "\t", "\"", "\\", "\\\"", "b", "\r\n", "\r", "\n", "\"q\"", "é",
        "\u{7f}",
        ";a=b", ";a=\"", "X: y\r\n", "0\r\n\r\n", "x\r\n",
    ]

    /// Bodies that the grammar makes.
    private static let extensions = [
        "", ";a", " ;a", ";a=b", "; a = b", ";a=\"\"", ";a=\"b;=\\\"c\\\\\"", "\t;\ta\t=\t\"é\"", ";a;b;c=d", ";a=1 ;b",
    ]

    @Test(arguments: extensions, extensions) func anExtensionOfTheGrammarIsSkippedInEverySplit(
        _ first: String, _ last: String
    ) {
        let octets = Array("3\(first)\r\nabc\r\n00\(last)\r\n\r\n".utf8)
        #expect(ReferenceChunkedBody.read(octets) == .complete(length: octets.count, body: Array("abc".utf8)))
        for cut in 0...octets.count {
            let whole = Self.outcome(of: octets, ends: [cut, octets.count])
            #expect(whole == .complete(length: octets.count, body: Array("abc".utf8)), "cut at \(cut)")
            #expect(Self.outcome(of: Array(octets[..<cut]), ends: Array(0...cut)) == .incomplete || cut == octets.count)
        }
    }

    /// One octet put in, taken out or replaced: what of it is still an extension is for the grammar to say.
    @Test(arguments: extensions) func aDamagedExtensionIsRefusedAsTheGrammarSays(_ text: String) {
        let octets = Array("3\(text)\r\nabc\r\n0\r\n\r\nGET /".utf8)
        for place in 0...(1 + text.utf8.count) {
            for piece in Self.pieces {
                var damaged = octets
                damaged.insert(contentsOf: piece.utf8, at: place)
                expectAgreement(damaged)
                damaged.remove(at: place + piece.utf8.count)
                expectAgreement(damaged)
            }
        }
    }

    @Test(arguments: 0..<20) func anyOctetsAreReadAsTheGrammarSays(_ seed: Int) {
        var generator = PieceGenerator(seed: UInt64(seed))
        for _ in 0..<200 {
            var text = "1"
            for _ in 0..<generator.number(below: 10) { text += Self.pieces[generator.number(below: Self.pieces.count)] }
            expectAgreement(Array(text.utf8))
        }
    }

    /// The decoder and its reference come to one outcome, in one piece and octet by octet.
    private func expectAgreement(_ octets: [UInt8]) {
        let expected = ReferenceChunkedBody.read(octets)
        #expect(Self.outcome(of: octets, ends: [octets.count]) == expected, "\(octets.debugText)")
        #expect(Self.outcome(of: octets, ends: Array(0...octets.count)) == expected, "\(octets.debugText)")
    }

    private static func outcome(of octets: [UInt8], ends: [Int]) -> ReferenceChunkedBody.Outcome {
        var decoder = ChunkedDecoder(bodyLimit: .max)
        var body: [UInt8] = []
        var used = 0
        do {
            for end in ends where !decoder.isComplete {
                used += try decoder.decode(octets.span.extracting(used..<end), into: &body)
            }
        } catch {
            return .refused
        }
        return decoder.isComplete ? .complete(length: used, body: body) : .incomplete
    }
}

/// Numbers that a seed makes, the same on every machine: Knuth's linear congruential generator (MMIX).
private struct PieceGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9e37_79b9_7f4a_7c15
    }

    mutating func number(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}

extension [UInt8] {
    fileprivate var debugText: String { String(decoding: self, as: UTF8.self).debugDescription }
}
