import Corpus
import Facts

/// Goes through values that stand in no column, on the way into a file or out of it: see ``ColumnWalk``.
///
/// Numbers stand in groups of seven bits (LEB128), texts by their number in a pool. Nothing that a file may hold makes the way
/// out go wrong otherwise than by its error.
struct ValueWalk {
    private var octets: [UInt8] = []
    private var words = TextPool.Builder()
    /// What a file holds, on the way out of it.
    private let source: Column<UInt8>?
    private let texts: [String]
    private var position = 0

    /// Begins a way into a file.
    init() {
        source = nil
        texts = []
    }

    /// Begins a way out of a file.
    init(_ source: Column<UInt8>, words: TextPool) {
        self.source = source
        texts = Array(words)
    }

    /// What is to be written, at the end of a way into a file.
    mutating func finished() -> (octets: Column<UInt8>, words: TextPool) {
        (Column(octets), words.finished())
    }

    var isReading: Bool { source != nil }
    var isAtEnd: Bool { position == source?.count ?? 0 }

    // MARK: Numbers

    private mutating func octet(from source: Column<UInt8>) throws(DamagedIndex) -> UInt8 {
        guard position < source.count else { throw .missing }
        defer { position += 1 }
        return source[position]
    }

    private mutating func bits(_ known: UInt64?) throws(DamagedIndex) -> UInt64 {
        guard let source else {
            var rest = known ?? 0
            while rest >= 0x80 {
                octets.append(UInt8(truncatingIfNeeded: rest) | 0x80)
                rest >>= 7
            }
            octets.append(UInt8(rest))
            return known ?? 0
        }
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            let octet = try octet(from: source)
            value |= UInt64(octet & 0x7F) << shift
            if octet < 0x80 { return value }
        }
        throw .disordered
    }

    /// A number of which most are small and some below zero: its sign goes to the lowest bit.
    mutating func number(_ known: Int?) throws(DamagedIndex) -> Int {
        let value = known.map { UInt64(bitPattern: Int64($0 &<< 1 ^ $0 &>> 63)) }
        let bits = try bits(value)
        return Int(truncatingIfNeeded: bits >> 1) ^ -Int(truncatingIfNeeded: bits & 1)
    }

    /// A number from 0 on, below a bound.
    mutating func number(_ known: Int?, below bound: Int) throws(DamagedIndex) -> Int {
        let number = try number(known)
        guard number >= 0, number < bound else { throw .disordered }
        return number
    }

    mutating func double(_ known: Double?) throws(DamagedIndex) -> Double {
        Double(bitPattern: try bits(known?.bitPattern))
    }

    mutating func boolean(_ known: Bool?) throws(DamagedIndex) -> Bool {
        try number(known.map { $0 ? 1 : 0 }, below: 2) == 1
    }

    mutating func range(_ known: Range<Int>?) throws(DamagedIndex) -> Range<Int> {
        let start = try number(known?.lowerBound)
        let count = try number(known?.count)
        let (end, isTooFar) = start.addingReportingOverflow(count)
        guard count >= 0, !isTooFar else { throw .disordered }
        return start..<end
    }

    /// One of a kind of which there are few.
    mutating func choice<Choice: CaseIterable & Equatable>(
        _ known: Choice?
    ) throws(DamagedIndex) -> Choice where Choice.AllCases.Index == Int {
        let cases = Choice.allCases
        return cases[try number(known.flatMap { cases.firstIndex(of: $0) }, below: cases.count)]
    }

    // MARK: Texts and what is made of others

    mutating func text(_ known: String?) throws(DamagedIndex) -> String {
        guard isReading else {
            _ = try number(Int(words.number(of: known ?? "")))
            return known ?? ""
        }
        return texts[try number(nil, below: texts.count)]
    }

    mutating func optional<Value>(
        _ known: Value?, _ walk: (inout ValueWalk, Value?) throws(DamagedIndex) -> Value
    ) throws(DamagedIndex) -> Value? {
        guard try boolean(known != nil) else { return nil }
        return try walk(&self, known)
    }

    mutating func list<Value>(
        _ known: [Value]?, _ walk: (inout ValueWalk, Value?) throws(DamagedIndex) -> Value
    ) throws(DamagedIndex) -> [Value] {
        let count = try number(known?.count)
        // A damaged number asks for no more memory than there are octets.
        guard count >= 0, !isReading || count <= (source?.count ?? 0) - position else { throw .disordered }
        var values: [Value] = []
        values.reserveCapacity(count)
        for place in 0..<count { values.append(try walk(&self, known?[place])) }
        return values
    }
}
