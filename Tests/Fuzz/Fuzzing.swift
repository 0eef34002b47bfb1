/// What libFuzzer calls with each input; the target's own file says what `fuzz` does with it.
@c(LLVMFuzzerTestOneInput)
func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    // libFuzzer keeps `count` octets at `data` for as long as the call lasts; they are copied here.
    fuzz(unsafe Array(UnsafeBufferPointer(start: data, count: count)))
    return 0
}

/// Ends the process where a rule is broken, which is how libFuzzer learns of it and keeps the input.
func require(_ holds: Bool, _ rule: @autoclosure () -> String) {
    if !holds { fatalError("broken rule: \(rule())") }
}

/// An input whose first four octets say how the rest, the stream, is cut.
struct CutStream {
    private static let cutOctets = 4

    let octets: [UInt8]
    /// Ways to cut the stream, each the offsets where its pieces end: in one piece, octet by octet, and as the input says.
    let cuttings: [[Int]]

    init(_ input: [UInt8]) {
        let lengths = input.prefix(Self.cutOctets).map { Int($0) + 1 }
        octets = Array(input.dropFirst(Self.cutOctets))
        let count = octets.count
        var ends: [Int] = []
        while let end = ends.last ?? (count > 0 ? 0 : nil), end < count {
            ends.append(min(end + lengths[ends.count % lengths.count], count))
        }
        cuttings = [[count], Array(stride(from: 1, through: count, by: 1)), ends]
    }
}
