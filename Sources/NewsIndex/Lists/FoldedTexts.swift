import Corpus

/// Texts folded as names are compared, once, so that a request need not fold them: one octet a letter, one behind the other.
package struct FoldedTexts: Sendable {
    /// The keys, each followed by a line feed, which no key has.
    private let octets: Column<UInt8>
    /// For each text, where its keys begin.
    private let starts: Column<UInt32>

    /// The keys of some places, one behind the other.
    struct Keys: Sendable {
        fileprivate var octets: [UInt8] = []
        fileprivate var starts: [UInt32] = []

        /// Folds one text more of the place that is open.
        mutating func add(_ text: String) { add(Array(text.unicodeScalars)) }

        mutating func add(_ text: [Unicode.Scalar]) {
            SearchTerms.appendKey(of: text, to: &octets)
            octets.append(UInt8(ascii: "\n"))
        }

        mutating func add(key: String) {
            octets.append(contentsOf: key.utf8)
            octets.append(UInt8(ascii: "\n"))
        }
    }

    /// Folds texts.
    ///
    /// - Parameters:
    ///   - count: of places.
    ///   - threads: they fold.
    ///   - addTexts: adds the texts that are looked through for a place.
    init(_ count: Int, threads: any BuildThreads, addTexts: @escaping @Sendable (Int, inout Keys) -> Void) {
        let runs = threads.inRuns(count, of: 512) { run -> [Keys] in
            var keys = Keys()
            for place in run {
                keys.starts.append(UInt32(keys.octets.count))
                addTexts(place, &keys)
            }
            return [keys]
        }
        var all = Keys()
        all.octets.reserveCapacity(runs.reduce(0) { $0 + $1.octets.count })
        all.starts.reserveCapacity(count)
        for run in runs {
            let start = UInt32(all.octets.count)
            for place in run.starts { all.starts.append(start + place) }
            all.octets += run.octets
        }
        octets = Column(all.octets)
        starts = Column(all.starts)
    }

    init(_ walk: inout ColumnWalk, of known: FoldedTexts?) throws(DamagedIndex) {
        octets = try walk.column(known?.octets)
        starts = try walk.column(known?.starts)
        guard Self.areAscending(starts, below: octets.count) else { throw .disordered }
    }

    private static func areAscending(_ starts: Column<UInt32>, below end: Int) -> Bool {
        starts.withSpan { starts in
            var last: UInt32 = 0
            for place in starts.indices {
                guard starts[place] >= last else { return false }
                last = starts[place]
            }
            return Int(last) <= end
        }
    }

    var byteCount: Int { octets.byteCount + starts.byteCount }

    package var count: Int { starts.count }

    /// Whether the first text of a place is some words, and no more.
    func isOnly(_ key: String, at place: Int) -> Bool {
        let start = Int(starts[place])
        let end = start + key.utf8.count
        return end < octets.count && octets[end] == UInt8(ascii: "\n") && octets[start..<end].elementsEqual(key.utf8)
    }

    /// Which texts hold some words in their order, the first and the last of them perhaps as a part of a word.
    ///
    /// All texts are gone through at once, from each find on to the next text.
    ///
    /// - Parameter key: the words as `SearchTerms.key` folds them.
    /// - Returns: for each place, whether one of its texts does.
    package func holding(_ key: String) -> [Bool] {
        var found = [Bool](repeating: false, count: starts.count)
        guard let pattern = OctetPattern(Array(key.utf8)) else { return found }
        var place = 0
        var position = 0
        while let match = pattern.firstMatch(in: octets, from: position) {
            // Texts before the match are done with.
            while place + 1 < starts.count, starts[place + 1] <= UInt32(match) { place += 1 }
            found[place] = true
            guard place + 1 < starts.count else { break }
            position = Int(starts[place + 1])
        }
        return found
    }
}
