import Corpus

/// What a word that was typed may stand for.
struct TypedForm: Sendable {
    let octets: [UInt8]
    /// Whether it may be the beginning of a word.
    let isBeginning: Bool
    /// How many edits it is from what was typed.
    let edits: Int
}

/// A thing of which a key matches.
struct CompletionMatch: Sendable {
    let key: Int
    let row: CompletionTable.Row
    /// Where the words that were typed stand among the key's octets.
    let ranges: [Range<Int>]
    let edits: Int
    /// Whether the key is what was typed, and no more.
    let isWhole: Bool

    /// The same, of what was typed with one error more.
    var misspelt: CompletionMatch {
        CompletionMatch(key: key, row: row, ranges: ranges, edits: edits + 1, isWhole: false)
    }
}

extension CompletionTable {
    /// Words that are looked at for one answer at most: those of the greatest weights.
    private static let mostWords = 512

    /// The words that begin with some octets; where these are a whole word, a space or the key's end follows.
    func range(of octets: [UInt8], isBeginning: Bool = true, from start: Int = 0) -> Range<Int> {
        let first = place(in: start..<words.count) { isBefore($0, octets) }
        return first..<end(of: octets, isBeginning: isBeginning, from: first)
    }

    /// The greatest weight of what has two whole words one behind the other; nil where nothing has.
    ///
    /// Nobody begins with a small word, so that it is looked for before the other one: *le* before *pen*.
    func greatestWeight(of first: [UInt8], _ second: [UInt8]) -> UInt32? {
        let isSmall = !SmallWords.isLarge(first[...])
        let range = range(of: isSmall ? second : first + [Self.space] + second, isBeginning: false)
        guard !range.isEmpty else { return nil }
        let before = isSmall ? first + [Self.space] : []
        var words = FrequentFirst([range], in: self)
        var looks = 0
        while looks < Self.mostWords, let word = words.next() {
            looks += 1
            let (key, place) = (key(ofWord: word), Int(self.words[word]))
            let start = keys.range(of: key).lowerBound
            guard place - before.count >= start, keys.values[place - before.count..<place].elementsEqual(before),
                before.isEmpty || place - before.count == start || keys.values[place - before.count - 1] == Self.space
            else { continue }
            return rows[key].weight
        }
        return nil
    }

    /// The first word from one on that does not begin with some octets, if all that do stand from there on.
    func end(of octets: [UInt8], isBeginning: Bool, from start: Int) -> Int {
        // Most often it is near: steps that double find between which two it is.
        var (low, step) = (start, 1)
        while low + step <= words.count, begins(at: Int(words[low + step - 1]), with: octets, isBeginning) {
            low += step
            step *= 2
        }
        return place(in: low..<min(words.count, low + step)) { begins(at: $0, with: octets, isBeginning) }
    }

    /// The first place of some of which something is not so that is so of all before.
    private func place(in places: Range<Int>, where isSo: (_ octets: Int) -> Bool) -> Int {
        var (low, high) = (places.lowerBound, places.upperBound)
        while low < high {
            let middle = low + (high - low) / 2
            if isSo(Int(words[middle])) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func isBefore(_ place: Int, _ octets: [UInt8]) -> Bool {
        for (offset, octet) in octets.enumerated() {
            let own = keys.values[place + offset]
            if own != octet { return own < octet }
        }
        return false
    }

    /// Whether some octets stand at a place; no key's end is among them, so that nothing behind the keys is looked at.
    func begins(at place: Int, with octets: [UInt8], _ isBeginning: Bool) -> Bool {
        for (offset, octet) in octets.enumerated() where keys.values[place + offset] != octet { return false }
        return isBeginning || keys.values[place + octets.count] <= Self.space
    }

    /// What has a name that goes on from what was typed, or has all of its words, whatever their order.
    ///
    /// - Parameters:
    ///   - typed: the words.
    ///   - limit: how many are wanted.
    /// - Returns: names that are what was typed, then those of the greatest weights.
    func matches(_ typed: TypedWords, limit: Int) -> [CompletionMatch] {
        guard !typed.words.isEmpty else { return [] }
        var found = FoundItems(limit: limit)
        let range = range(of: typed.octets)
        for match in whole(typed.octets, from: range.lowerBound, limit: limit) { found.add(match) }
        var words = FrequentFirst([range], in: self)
        var looks = 0
        while !found.isFull, looks < Self.mostWords, let word = words.next() {
            looks += 1
            let key = key(ofWord: word)
            let start = Int(self.words[word]) - keys.range(of: key).lowerBound
            found.add(match(key, [start..<start + typed.octets.count]))
        }
        if !found.isFull, typed.words.count > 1 {
            let forms = typed.words.indices.map { index in
                [TypedForm(octets: typed.words[index], isBeginning: index == typed.words.count - 1, edits: 0)]
            }
            for match in matches(forms, limit: limit) { found.add(match) }
        }
        return found.matches
    }

    /// The same, where words may be misspelt; those with the fewest errors come first.
    func nearMatches(_ typed: TypedWords, limit: Int) -> [CompletionMatch] {
        let forms = typed.words.indices.map { index in
            NearWords(typed.words[index], isBeginning: index == typed.words.count - 1, in: self).forms
        }
        guard !forms.isEmpty, forms.allSatisfy({ !$0.isEmpty }) else { return [] }
        return matches(forms, limit: limit)
    }

    private func match(_ key: Int, _ ranges: [Range<Int>], edits: Int = 0, isWhole: Bool = false) -> CompletionMatch {
        CompletionMatch(key: key, row: rows[key], ranges: ranges, edits: edits, isWhole: isWhole)
    }

    /// The keys that are what was typed, and no more.
    private func whole(_ octets: [UInt8], from start: Int, limit: Int) -> [CompletionMatch] {
        var words = FrequentFirst([range(of: octets + [Self.end], from: start)], in: self)
        var whole: [CompletionMatch] = []
        var looks = 0
        while whole.count < limit, looks < Self.mostWords, let word = words.next() {
            looks += 1
            let key = key(ofWord: word)
            guard keys.range(of: key).lowerBound == Int(self.words[word]) else { continue }
            whole.append(match(key, [0..<octets.count], isWhole: true))
        }
        return whole
    }

    /// What has a key with a form of each word.
    private func matches(_ forms: [[TypedForm]], limit: Int) -> [CompletionMatch] {
        let ranges = forms.map { $0.map { range(of: $0.octets, isBeginning: $0.isBeginning) } }
        let counts = ranges.map { $0.reduce(0) { $0 + $1.count } }
        guard let rarest = counts.indices.min(by: { counts[$0] < counts[$1] }), counts[rarest] > 0 else { return [] }
        var words = FrequentFirst(ranges[rarest], in: self)
        var found = FoundItems(limit: .max)
        var looks = 0
        while looks < Self.mostWords, let word = words.next() {
            looks += 1
            let key = key(ofWord: word)
            guard !found.has(rows[key].item), let places = places(of: forms, in: key) else { continue }
            found.add(match(key, places.ranges, edits: places.edits))
        }
        return Array(
            found.matches.enumerated().sorted { ($0.element.edits, $0.offset) < ($1.element.edits, $1.offset) }
                .prefix(limit).map(\.element))
    }

    /// Where a key has a form of each word, those with the fewest errors, each at a word of its own.
    private func places(of forms: [[TypedForm]], in key: Int) -> (ranges: [Range<Int>], edits: Int)? {
        let range = keys.range(of: key)
        let starts = range.filter { $0 == range.lowerBound || keys.values[$0 - 1] == Self.space }
        var taken: [Int] = []
        var ranges: [Range<Int>] = []
        var edits = 0
        for own in forms {
            var best: (start: Int, form: TypedForm)?
            for start in starts where !taken.contains(start) {
                for form in own where best.map({ form.edits < $0.form.edits }) ?? true {
                    if begins(at: start, with: form.octets, form.isBeginning) { best = (start, form) }
                }
            }
            guard let best else { return nil }
            taken.append(best.start)
            let place = best.start - range.lowerBound
            ranges.append(place..<place + best.form.octets.count)
            edits += best.form.edits
        }
        return (ranges.sorted { $0.lowerBound < $1.lowerBound }, edits)
    }
}

/// Matches, of each thing the first one.
private struct FoundItems {
    private(set) var matches: [CompletionMatch] = []
    private var items: Set<UInt32> = []
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    var isFull: Bool { matches.count >= limit }

    func has(_ item: UInt32) -> Bool { items.contains(item) }

    mutating func add(_ match: CompletionMatch) {
        guard !isFull, items.insert(match.row.item).inserted else { return }
        matches.append(match)
    }
}
