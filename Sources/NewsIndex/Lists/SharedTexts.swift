import Corpus

/// The different texts that many things have, each folded once.
struct SharedTexts: Sendable {
    /// What each is folded to.
    let keys: [String]
    /// By the texts' numbers, the place of each that is used; below 0 for others.
    private let places: [Int32]

    /// - Parameters:
    ///   - numbers: those of the things' texts; ``TextPool/none`` stands for none.
    ///   - texts: all texts.
    ///   - threads: they fold.
    ///   - fold: makes a text's key.
    init(
        _ numbers: some Sequence<UInt32>, in texts: TextPool, threads: any BuildThreads,
        fold: @escaping @Sendable (String) -> String = SearchTerms.key
    ) {
        var places = [Int32](repeating: -1, count: texts.count)
        var used: [Int] = []
        for number in numbers where number != TextPool.none && places[Int(number)] < 0 {
            places[Int(number)] = Int32(used.count)
            used.append(Int(number))
        }
        let ordered = used
        keys = threads.inRuns(ordered.count, of: 256) { run in run.map { fold(texts[ordered[$0]]) } }
        self.places = places
    }

    /// The place of a text among the keys.
    func place(of number: UInt32) -> Int? { number == TextPool.none ? nil : Int(places[Int(number)]) }
}
