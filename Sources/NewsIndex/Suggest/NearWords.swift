import Corpus
import Search

/// The words of a table that something typed may be misspelt for.
///
/// Words of 5 to 8 letters may have one error, longer ones two: a letter too many, too few, another one, or two exchanged.
/// The first letter is right, but for words that may have two errors, where it counts for both.
struct NearWords {
    let forms: [TypedForm]

    /// Of a word that is typed so long there are no two that differ by errors alone.
    private static let longest = 40
    /// Words and parts of words that are compared at most.
    private static let mostSteps = 4_000
    private static let mostForms = 24

    init(_ word: [UInt8], isBeginning: Bool, in table: CompletionTable) {
        var forms: [TypedForm] = []
        if !table.range(of: word, isBeginning: isBeginning).isEmpty {
            forms.append(TypedForm(octets: word, isBeginning: isBeginning, edits: 0))
        }
        let most = Self.mostEdits(of: word)
        if most > 0, let first = word.first {
            var walk = Walk(word, isBeginning, most: most, table)
            walk.go(through: table.range(of: [first]))
            forms += walk.forms
            if most > 1 { forms += Self.otherwiseBegun(word, isBeginning, table) }
        }
        self.forms = Array(
            forms.enumerated().sorted { ($0.element.edits, $0.offset) < ($1.element.edits, $1.offset) }
                .prefix(Self.mostForms).map(\.element))
    }

    private static func mostEdits(of word: [UInt8]) -> Int {
        word.count > longest ? 0 : EditCount.allowed(letters: word.count)
    }

    /// The words that differ by their first letter.
    private static func otherwiseBegun(
        _ word: [UInt8], _ isBeginning: Bool, _ table: CompletionTable
    ) -> [TypedForm] {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).compactMap { letter in
            guard letter != word.first else { return nil }
            let form = [letter] + word.dropFirst()
            guard !table.range(of: form, isBeginning: isBeginning).isEmpty else { return nil }
            return TypedForm(octets: form, isBeginning: isBeginning, edits: 2)
        }
    }

    /// Goes through words in their order as through a tree: what two have in common is compared once, and what is too far
    /// from what was typed is passed over with all that begins so.
    private struct Walk {
        private let typed: [UInt8]
        private let isBeginning: Bool
        private let most: Int
        private let table: CompletionTable
        private let width: Int
        /// The letters from the tree's root.
        private var path: [UInt8] = []
        /// For so many letters of the path, how many edits they are from each beginning of what was typed.
        private var rows: [Int]
        private(set) var forms: [TypedForm] = []
        private var told: Set<[UInt8]> = []

        init(_ typed: [UInt8], _ isBeginning: Bool, most: Int, _ table: CompletionTable) {
            self.typed = typed
            self.isBeginning = isBeginning
            self.most = most
            self.table = table
            width = typed.count + 1
            rows = Array(repeating: 0, count: width * (typed.count + most + 2))
            for column in 0..<width { rows[column] = column }
        }

        mutating func go(through range: Range<Int>) {
            var word = range.lowerBound
            var steps = 0
            while word < range.upperBound, steps < NearWords.mostSteps {
                steps += 1
                let place = Int(table.words[word])
                var shared = 0
                while shared < path.count, path[shared] == table.keys.values[place + shared] { shared += 1 }
                path.removeSubrange(shared...)
                let isDone = goDown(from: place)
                if isDone || isBeginning { tell(at: place) }
                word = table.end(of: path, isBeginning: !isDone || !isAtEnd(place), from: word)
            }
        }

        private func isAtEnd(_ place: Int) -> Bool { table.keys.values[place + path.count] <= CompletionTable.space }

        /// Follows a word as far as it may be meant.
        ///
        /// - Returns: whether it may be; else the path is what nothing meant begins with.
        private mutating func goDown(from place: Int) -> Bool {
            if isBeginning, edits(path.count) <= 1, path.count > 0 { return true }
            while path.count < typed.count + most, !isAtEnd(place) {
                let least = append(table.keys.values[place + path.count])
                if least > most { return false }
                // Nothing that goes on from here is nearer: what is spelt right was found before.
                if isBeginning, edits(path.count) <= 1 { return true }
            }
            return true
        }

        /// How many edits some letters of the path are from what was typed.
        private func edits(_ depth: Int) -> Int { rows[depth * width + width - 1] }

        /// Adds a letter to the path.
        ///
        /// - Returns: the fewest edits from any beginning of what was typed.
        private mutating func append(_ letter: UInt8) -> Int {
            path.append(letter)
            let (row, above) = (path.count * width, (path.count - 1) * width)
            rows[row] = path.count
            var least = path.count
            for column in 1..<width {
                let cost = typed[column - 1] == letter ? 0 : 1
                var edits = min(rows[above + column] + 1, rows[row + column - 1] + 1, rows[above + column - 1] + cost)
                if column > 1, path.count > 1, typed[column - 2] == letter, typed[column - 1] == path[path.count - 2] {
                    edits = min(edits, rows[above - width + column - 2] + 1)
                }
                rows[row + column] = edits
                least = min(least, edits)
            }
            return least
        }

        /// Keeps the part of the path that is nearest to what was typed, if it is near.
        private mutating func tell(at place: Int) {
            let depths = isBeginning ? 1...max(1, path.count) : path.count...path.count
            guard let depth = depths.min(by: { edits($0) < edits($1) }), (1...most).contains(edits(depth)),
                depth <= path.count, isBeginning || isAtEnd(place)
            else { return }
            let octets = Array(path.prefix(depth))
            guard told.insert(octets).inserted else { return }
            forms.append(TypedForm(octets: octets, isBeginning: isBeginning, edits: edits(depth)))
        }
    }
}
